//! The languages and registers there are, and what differs between them besides the grammar.

/// A language of the generator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// Simplified Chinese.
    Hans,
}

/// How an article is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// News with an opening formula.
    News,
    /// One or two paragraphs.
    Brief,
    /// A long report with a byline and crossheads.
    Feature,
    /// A reader's letter.
    Letter,
    /// Questions and answers.
    Interview,
    /// A piece of the literary page.
    Essay,
}

/// A register: its grammar and the builds it may have.
#[derive(Debug)]
pub struct Genre {
    /// Layers of the grammar, lowest first.
    pub layers: &'static [&'static str],
    /// Builds and their weights.
    pub forms: &'static [(u32, Form)],
}

impl Tongue {
    /// Every language.
    pub const ALL: [Tongue; 1] = [Tongue::Hans];

    /// BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Tongue::Hans => "zh-Hans",
        }
    }

    /// What joins two printed lines of one headline.
    pub fn joint(self) -> &'static str {
        match self {
            Tongue::Hans => "",
        }
    }

    /// What stands between two sentences.
    pub fn between_sentences(self) -> &'static str {
        self.joint()
    }

    /// Tenths of the length of a Chinese text with the same content.
    pub fn verbosity(self) -> usize {
        match self {
            Tongue::Hans => 10,
        }
    }

    /// The mark before an item of an enumeration inside the text.
    pub fn enumerator(self, style: usize, number: usize) -> String {
        const HAN: [&str; 6] = ["一", "二", "三", "四", "五", "六"];
        let han = HAN[number.min(5)];
        match (self, style) {
            (Tongue::Hans, 0) => format!("（{han}）"),
            (Tongue::Hans, 1) => format!("{han}、"),
            (Tongue::Hans, 2) => "——".to_owned(),
            (Tongue::Hans, _) => format!("{}．", number + 1),
        }
    }

    /// The registers of the language, and how often each is drawn.
    pub fn genres(self) -> &'static [(u32, Genre)] {
        match self {
            Tongue::Hans => HANS,
        }
    }
}

const NEWS: &[(u32, Form)] = &[(5, Form::News), (2, Form::Brief), (4, Form::Feature)];

macro_rules! hans {
    ($weight:literal, $file:literal, $forms:expr) => {
        (
            $weight,
            Genre {
                layers: &[
                    include_str!("words/zh/names.txt"),
                    include_str!("words/zh/common.txt"),
                    include_str!("words/zh/sentences.txt"),
                    include_str!("words/zh/heads.txt"),
                    include_str!(concat!("words/zh/", $file, ".txt")),
                ],
                forms: $forms,
            },
        )
    };
}

const HANS: &[(u32, Genre)] = &[
    hans!(4, "politics", NEWS),
    hans!(4, "economy", NEWS),
    hans!(3, "farming", NEWS),
    hans!(3, "culture", NEWS),
    hans!(3, "sport", NEWS),
    hans!(4, "society", NEWS),
    hans!(2, "science", NEWS),
    hans!(2, "education", NEWS),
    hans!(1, "letter", &[(1, Form::Letter)]),
    hans!(1, "interview", &[(1, Form::Interview)]),
    hans!(2, "essay", &[(1, Form::Essay)]),
];
