//! The languages and registers there are, and what differs between them besides the grammar.

/// A language of the generator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// Simplified Chinese.
    Hans,
    /// Traditional Chinese of today.
    Hant,
    /// Newspaper Chinese of the 1930s.
    Old,
    /// Japanese.
    Ja,
    /// Korean.
    Ko,
    /// English.
    En,
    /// German.
    De,
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
    /// A columnist's or the editors' opinion.
    Column,
}

/// A register: its grammar and the builds it may have.
#[derive(Debug)]
pub struct Genre {
    /// Layers of the grammar, lowest first.
    pub layers: &'static [&'static str],
    /// Builds and their weights.
    pub forms: &'static [(u32, Form)],
}

impl Genre {
    /// Whether its articles are news, or may be.
    pub fn is_news(&self) -> bool {
        self.forms.iter().any(|(_, form)| *form == Form::News)
    }
}

impl Tongue {
    /// BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Tongue::Hans => "zh-Hans",
            Tongue::Hant | Tongue::Old => "zh-Hant",
            Tongue::Ja => "ja",
            Tongue::Ko => "ko",
            Tongue::En => "en",
            Tongue::De => "de",
        }
    }

    /// What joins two printed lines of one headline, and two sentences.
    pub fn joint(self) -> &'static str {
        match self {
            Tongue::Hans | Tongue::Hant | Tongue::Old | Tongue::Ja => "",
            Tongue::Ko | Tongue::En | Tongue::De => " ",
        }
    }

    /// What stands between the two halves of a headline that is printed on one line.
    pub fn one_line(self) -> &'static str {
        match self {
            Tongue::Hans | Tongue::Hant | Tongue::Old | Tongue::Ko => " ",
            Tongue::Ja => "　",
            Tongue::En | Tongue::De => "; ",
        }
    }

    /// Tenths of the length of a Chinese text with the same content.
    pub fn verbosity(self) -> usize {
        match self {
            Tongue::Hans | Tongue::Hant => 10,
            Tongue::Old => 8,
            Tongue::Ja => 11,
            Tongue::Ko => 15,
            Tongue::En | Tongue::De => 25,
        }
    }

    /// The mark before an item of an enumeration inside the text.
    pub fn enumerator(self, style: usize, number: usize) -> String {
        const HAN: [&str; 6] = ["一", "二", "三", "四", "五", "六"];
        let han = HAN[number.min(5)];
        let letter = char::from(b'a' + number.min(25) as u8);
        match (self, style) {
            (Tongue::Ko | Tongue::En | Tongue::De, 0) => format!("({letter}) "),
            (Tongue::Ko | Tongue::En | Tongue::De, 1) => "-- ".to_owned(),
            (Tongue::Ko | Tongue::En | Tongue::De, _) => format!("{}. ", number + 1),
            (_, 0) => format!("（{han}）"),
            (_, 1) => format!("{han}、"),
            (Tongue::Ja, 2) => "・".to_owned(),
            (_, 2) => "——".to_owned(),
            (_, _) => format!("{}．", number + 1),
        }
    }

    /// The mark before a crosshead; most styles have none.
    pub fn section_mark(self, style: usize, number: usize) -> String {
        const HAN: [&str; 6] = ["一", "二", "三", "四", "五", "六"];
        let han = HAN[number.min(5)];
        match (self, style) {
            (Tongue::Hans | Tongue::Hant, 7) => format!("{han}、"),
            (Tongue::Hans | Tongue::Hant, 8) => format!("（{han}）"),
            (Tongue::Hans | Tongue::Hant | Tongue::Ja, 9) => "■".to_owned(),
            (Tongue::Hans, 10) => "●".to_owned(),
            (Tongue::Hans, 11) => format!("{:02} ", number + 1),
            _ => String::new(),
        }
    }

    /// The registers of the language, and how often each is drawn.
    pub fn genres(self) -> &'static [(u32, Genre)] {
        match self {
            Tongue::Hans => HANS,
            Tongue::Hant => HANT,
            Tongue::Old => OLD,
            Tongue::Ja => JA,
            Tongue::Ko => KO,
            Tongue::En => EN,
            Tongue::De => DE,
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
    hans!(2, "commentary", &[(1, Form::Column)]),
    hans!(2, "portrait", &[(1, Form::Feature)]),
];

const LETTERS_TOO: &[(u32, Form)] = &[(5, Form::News), (2, Form::Brief), (4, Form::Feature), (1, Form::Letter)];

const EN: &[(u32, Genre)] = &[
    (1, Genre { layers: &[include_str!("words/en/base.txt"), include_str!("words/en/town.txt")], forms: LETTERS_TOO }),
    (1, Genre { layers: &[include_str!("words/en/base.txt"), include_str!("words/en/trade.txt")], forms: NEWS }),
    (1, Genre { layers: &[include_str!("words/en/base.txt"), include_str!("words/en/life.txt")], forms: NEWS }),
];

const DE: &[(u32, Genre)] = &[(1, Genre { layers: &[include_str!("words/de/base.txt")], forms: LETTERS_TOO })];

const JA: &[(u32, Genre)] = &[(1, Genre { layers: &[include_str!("words/ja/base.txt")], forms: LETTERS_TOO })];

const KO: &[(u32, Genre)] = &[(1, Genre { layers: &[include_str!("words/ko/base.txt")], forms: LETTERS_TOO })];

const HANT: &[(u32, Genre)] = &[(1, Genre { layers: &[include_str!("words/hant/modern.txt")], forms: LETTERS_TOO })];

const OLD: &[(u32, Genre)] =
    &[(1, Genre { layers: &[include_str!("words/hant/old.txt")], forms: &[(3, Form::News), (3, Form::Brief)] })];

/// Tables for the lines around a Chinese web page.
pub const HANS_WEB: &[&str] = &[
    include_str!("words/zh/names.txt"),
    include_str!("words/zh/common.txt"),
    include_str!("words/zh/sentences.txt"),
    include_str!("words/zh/heads.txt"),
    include_str!("words/zh/society.txt"),
    include_str!("words/zh/web.txt"),
];
