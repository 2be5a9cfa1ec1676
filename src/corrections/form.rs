//! How a person writes corrections: the TOML form, and reading it with the place of everything.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::de::{DeTable, DeValue};
use toml::{Spanned, de};

use super::Trouble;
use crate::summary::nearest;

/// A corrections file.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Form {
    /// The input that its lines are of, by file name: needed where the issue has several and the file is not
    /// named after one of them.
    pub input: Option<String>,
    /// The corrections, in any order; moves are made in the order given.
    #[schemars(with = "Vec<Correction>")]
    pub correction: Vec<Spanned<Correction>>,
}

/// Where something stands, and what is so there. All that is said of one place may stand together.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Correction {
    /// The line, from 1, as editors count; with several inputs perhaps `"page2.txt:12"`.
    pub line: Option<Part>,
    /// Several lines: `"12-15"`, or a list of lines and ranges.
    pub lines: Option<Parts>,
    /// How the (first) line begins: if it does not, the source has changed, and nothing is done.
    pub begins: Option<String>,
    /// Whether the lines are one paragraph; the two marks `""` and `" "` say what stands between them. A single
    /// line goes on the line before it, or not.
    pub join: Option<Join>,
    /// What each of the lines is.
    pub role: Option<LineRole>,
    /// A crosshead's level from 1, which is the highest.
    pub level: Option<u8>,
    /// Whether the lines are furniture, or of what kind.
    pub drop: Option<Drop>,
    /// Whether an article begins here.
    pub article: Option<bool>,
    /// The lines stand before this line.
    pub before: Option<Part>,
    /// The lines stand behind the paragraph that holds this line.
    pub after: Option<Part>,
    /// The lines stand at the end of the article that holds this line.
    pub end_of: Option<Part>,
    /// No rule moves the lines.
    pub stay: Option<bool>,
    /// Characters of the line that are wrong.
    pub replace: Option<String>,
    /// What stands instead; nothing takes them out, themselves keep rules from changing them.
    pub by: Option<String>,
    /// Which of several such characters in the line, from 1; all where it is left out.
    pub nth: Option<u32>,
    /// The metadata that the line is.
    pub field: Option<FieldName>,
    /// The metadata's value; the line's text where it is left out.
    pub value: Option<String>,
}

/// A line, or with quotes also a range or a line of another input.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "a line's number, such as 12, or \"page2.txt:12\"")]
pub enum Part {
    /// A number.
    Line(u32),
    /// `"12"`, `"12-15"`, `"page2.txt:12-15"`.
    Text(String),
}

/// Lines.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "a range such as \"12-15\", or a list such as [12, \"14-16\"]")]
pub enum Parts {
    /// One line or range.
    One(Part),
    /// Several.
    Many(Vec<Part>),
}

/// Whether lines are joined.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "true, false, \"\" or \" \"")]
pub enum Join {
    /// Joined as the script asks, or kept apart.
    Whether(bool),
    /// Joined with this between.
    With(String),
}

/// Whether lines are furniture.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "true, false, or a kind such as \"folio\"")]
pub enum Drop {
    /// Furniture, or text that no rule may set aside.
    Whether(bool),
    /// Furniture of this kind.
    Kind(AsideKind),
}

/// Words of the form, with their names as written.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// All words.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word as written.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// What a word means.
            pub fn of(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }
    };
}

words! {
    /// What a line is.
    LineRole {
        /// Part of a paragraph.
        Paragraph = "paragraph",
        /// A heading; which one is told from its place.
        Heading = "heading",
        /// The section or column an article was printed under (栏目).
        Section = "section",
        /// Above the headline (引题).
        Kicker = "kicker",
        /// The headline (主题).
        Headline = "headline",
        /// Below the headline (副题).
        Deck = "deck",
        /// A heading inside an article (小标题).
        Crosshead = "crosshead",
        /// Who wrote it, on a line of its own.
        Byline = "byline",
        /// A picture's caption.
        Caption = "caption",
        /// A picture's photographer, on a line of its own.
        Credit = "credit",
        /// 上接/下转 on a line of its own.
        JumpLine = "jump-line",
        /// Where the text was taken from, on a line of its own.
        Source = "reprint-source",
        /// A staff line (编辑:…).
        Masthead = "masthead",
        /// A line of verse.
        Verse = "verse",
        /// The first line of a list item.
        ListItem = "list-item",
        /// A row of a table, its cells parted by tabs.
        Table = "table",
        /// A line of a quotation set apart.
        Quote = "quote",
        /// A line whose white space is meant.
        Preformatted = "preformatted",
        /// A printed separator.
        Separator = "separator",
    }
}

words! {
    /// Kinds of furniture.
    AsideKind {
        /// Any.
        Furniture = "furniture",
        /// The line at a page's top: name, date, page.
        Folio = "folio",
        /// A page's number alone.
        PageNumber = "page-number",
        /// A line that comes again on every page.
        RunningHead = "running-head",
        /// A rule where a page ended.
        PageRule = "page-rule",
        /// A title printed again.
        RepeatedTitle = "repeated-title",
        /// Menus, buttons and calls of a web page.
        Web = "web",
        /// A label alone.
        Label = "label",
        /// What stands under everything that someone posts.
        Signature = "signature",
        /// A signature or catch-word at a page's foot.
        PrintersMark = "printers-mark",
        /// An advertisement.
        Advertisement = "advertisement",
        /// What an OCR program read in a picture, a stain, a ruling.
        Noise = "noise",
    }
}

words! {
    /// Names of metadata that lines hold.
    FieldName {
        /// The title.
        Title = "title",
        /// Who wrote it.
        Author = "author",
        /// Who edited it.
        Editor = "editor",
        /// The day.
        Date = "date",
        /// Where the text was taken from.
        Source = "source",
        /// The column.
        Section = "section",
        /// The page's label.
        Page = "page",
        /// The number.
        Number = "number",
        /// The place.
        Place = "place",
        /// What it is about, in words.
        Keywords = "keywords",
        /// What it is about, in sentences.
        Abstract = "abstract",
        /// The class it is in.
        Category = "category",
        /// The computer it was sent from.
        Site = "site",
        /// How often it was read.
        Visits = "visits",
    }
}

/// Keys of a correction.
pub const KEYS: [&str; 17] = [
    "line", "lines", "begins", "join", "role", "level", "drop", "article", "before", "after", "end_of", "stay",
    "replace", "by", "nth", "field", "value",
];
const TOP: [&str; 2] = ["input", "correction"];

/// Reads a file.
///
/// # Errors
/// The first thing that is wrong in it, with its line.
pub fn parse(text: &str) -> Result<Form, Trouble> {
    let broken = |e: de::Error| Trouble::at(text, e.span(), format!("{}. {FORM}", e.message().trim_end_matches('.')));
    let table = DeTable::parse(text).map_err(broken)?;
    check_words(text, table.get_ref())?;
    toml::from_str(text).map_err(broken)
}

const FORM: &str = "A correction is [[correction]], then line = 12 and what is so there, one KEY = VALUE a line";

/// Refuses keys and words that nobody knows, with what was perhaps meant.
fn check_words(text: &str, table: &DeTable<'_>) -> Result<(), Trouble> {
    let unknown = |what: &str, word: &str, known: &[&str], span: Range<usize>| {
        let message = format!("unknown {what} {word:?}.{}", nearest(word, known));
        Err(Trouble::at(text, Some(span), message))
    };
    for (key, value) in table.iter() {
        let name: &str = key.get_ref();
        if !TOP.contains(&name) {
            let known: Vec<&str> = TOP.iter().chain(&KEYS).copied().collect();
            return match KEYS.contains(&name) {
                true => {
                    let message = format!("{name} stands outside a correction. Put [[correction]] above it");
                    Err(Trouble::at(text, Some(key.span()), message))
                }
                false => unknown("key", name, &known, key.span()),
            };
        }
        for entry in value.get_ref().as_array().into_iter().flatten() {
            for (key, value) in entry.get_ref().as_table().into_iter().flatten() {
                let name: &str = key.get_ref();
                let known = match name {
                    "role" => LineRole::WORDS,
                    "drop" => AsideKind::WORDS,
                    "field" => FieldName::WORDS,
                    _ if KEYS.contains(&name) => continue,
                    _ => return unknown("key", name, &KEYS, key.span()),
                };
                if let DeValue::String(word) = value.get_ref()
                    && !known.contains(&&**word)
                {
                    return unknown(name, word, known, value.span());
                }
            }
        }
    }
    Ok(())
}
