//! The signs: everything that may speak for or against two lines being one paragraph, each with its words.
//!
//! A sign is there or not; what it weighs stands in [`super::weights`]. Nothing is measured here.

/// Makes the signs, their order, their names for the experiment and their words for the log.
macro_rules! signs {
    ($($name:ident $says:literal,)+) => {
        /// One sign.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Sign {
            $(#[doc = $says] $name,)+
        }

        impl Sign {
            /// All signs, in the order of the table of weights.
            pub const ALL: &'static [Sign] = &[$(Sign::$name,)+];

            /// Its name in the table of weights.
            pub fn name(self) -> &'static str {
                match self { $(Sign::$name => stringify!($name),)+ }
            }

            /// Its words in the repair log; `{}` is the character it is about.
            pub fn says(self) -> &'static str {
                match self { $(Sign::$name => $says,)+ }
            }
        }
    };
}

signs! {
    Always "lines of this kind mostly are or are not one paragraph",
    Over "the line is wider than its column",
    Full "the line is full",
    Near "the line is nearly full",
    Short "the line is a few characters short of its column",
    Half "the line ends far from its column's edge",
    StopFull "a sentence ends with the full line",
    StopNear "a sentence ends with the nearly full line",
    StopShort "a sentence ends before the column's edge",
    Stop "a sentence ends with the line",
    StopQuoted "a quotation's last sentence ends with the line",
    Pause "the line ends with “{}”",
    Colon "a colon ends the line",
    Dash "a dash ends the line",
    Opener "“{}” is open at the line's end",
    Closed "a quote or bracket closes at the line's end, without a stop",
    Bound "the line ends with “{}”, which ends no sentence",
    Hyphen "a hyphen ends the line",
    Open "a quote or bracket is open",
    SemicolonItem "a semicolon ends the line, and the next begins an item",
    CannotBegin "“{}” cannot begin a line",
    Small "the next line begins with a small letter",
    Capital "a capital begins the next line",
    Quote "the next line begins with “{}”",
    Leaning "the next line begins with “{}”, which begins no sentence",
    Item "the next line begins an item",
    ItemMidway "the next line begins like an item, but the line before is not complete",
    Labelled "the next line begins with a label and a colon",
    BothLabelled "both lines begin with a label and a colon",
    Opening "the next line begins an article",
    Number "a number is cut",
    PairKnown "the characters on both sides stand together elsewhere",
    PairUnknown "the characters on both sides stand together nowhere else",
    Indented "the next line is indented as paragraphs are",
    Flush "the next line is not indented, and paragraphs are here",
    FirstFlush "the line stands where paragraphs begin, but is not indented as they are",
    BothFull "both lines are full and the next is not indented as first lines of paragraphs are",
    TwoShort "the next line is two characters short, as first lines of paragraphs are here",
    WidthOfInner "the next line is full, and first lines of paragraphs are two characters short here",
    NextFull "the next line is full",
    NextShort "the next line is short and stands alone",
    NextBare "the block behind holds no mark at all, as headlines do",
    Gap "a gap stands between",
    PageTurn "a page ends between",
    GapsPart "paragraphs are parted by gaps here, and no gap stands between",
    GapsCut "paragraphs are not parted by gaps here, and a gap stands between",
    OwnForm "each block stands on one line already",
    Habit "nearly all paragraphs here end a sentence",
    Unfinished "the sentence is not complete, and nearly all paragraphs here end one",
    Whole "the line holds whole sentences before the last one",
    Brief "the line is short",
    SoftBreak "the source's markup makes one paragraph of both",
    Young "the paragraph has just begun",
    Between "a caption, picture or page head stands between",
}

/// A set of signs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signs(u64);

impl Signs {
    /// Adds a sign where it is there.
    pub fn note(&mut self, sign: Sign, there: bool) {
        self.0 |= u64::from(there) << sign as u8;
    }

    /// Whether a sign is there.
    pub fn has(self, sign: Sign) -> bool {
        self.0 >> sign as u8 & 1 == 1
    }

    /// The signs that are there.
    pub fn iter(self) -> impl Iterator<Item = Sign> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let at = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            Sign::ALL.get(at).copied()
        })
    }
}
