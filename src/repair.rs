//! One decision: what was changed or understood, where, on what evidence, and how surely.
//!
//! Rules propose repairs, a person's corrections are repairs, the repair log is a list of
//! repairs. Nothing here decides anything.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::Span;

/// One decision of the cleaner.
#[derive(Debug, Clone, PartialEq)]
pub struct Repair {
    /// The rule, named for the damage (`wrapped-line`).
    pub rule: &'static str,
    /// The place it is about.
    pub at: Span,
    /// What was decided.
    pub change: Change,
    /// Why, each a short sentence with figures.
    pub evidence: Evidence,
    /// How sure. An unsure decision changes nothing.
    pub confidence: Confidence,
}

/// What a decision does.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The line, or a stretch in it, is this (`headline`, `caption`, `byline`).
    Role(&'static str),
    /// This line and the line at `next` are one paragraph, with `separator` between them.
    Join {
        /// Start of the line that goes on.
        next: Span,
        /// Whether a space stands between; else nothing does.
        spaced: bool,
    },
    /// This line and the line after are not one paragraph, though something spoke for it.
    KeepApart,
    /// This stands instead of the span; empty when the span goes.
    Replace(Box<str>),
    /// These characters stand instead of others, in a text that is finished.
    Rewrite(Box<Rewrite>),
    /// The line is not part of an article.
    SetAside(&'static str),
    /// The line is kept as this metadata field.
    Metadata(&'static str),
    /// The characters may be read wrongly.
    Doubt,
    /// An article begins here.
    ArticleStart,
    /// The article that ends here stops in mid-sentence.
    Truncated,
    /// These lines belong to the article whose headline stands at `to`.
    Move {
        /// The headline's place, or the place that a person named.
        to: Span,
        /// Where a person put them; none of a rule's moves.
        place: Option<Beside>,
    },
    /// A person said that what rules do of this kind is not done here.
    Keep(Kept),
}

/// What stands between two lines of one paragraph.
pub fn separator(spaced: bool) -> &'static str {
    if spaced { " " } else { "" }
}

/// Where lines are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Beside {
    /// Before the line at the place.
    Before,
    /// Behind the paragraph that holds the place.
    After,
    /// At the end of the article that holds the place.
    EndOf,
}

/// What a place is kept from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kept {
    /// Being set aside, or made metadata.
    SetAside,
    /// Being moved.
    Move,
    /// Other characters.
    Replace,
    /// A mark in running text.
    Mark,
    /// Beginning an article.
    ArticleStart,
    /// Ending an article in mid-sentence.
    Truncated,
}

/// A change in a finished text, whose place in the source may be unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Rewrite {
    /// What stood there.
    pub before: Box<str>,
    /// What stands there now; empty when it went.
    pub after: Box<str>,
    /// Id of the block, masthead or (for its head) article.
    pub block: Box<str>,
}

/// How sure a decision is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Not enough evidence: the text was left as it is.
    Unsure,
    /// Most evidence speaks for it.
    Likely,
    /// All evidence speaks for it, or it follows from a standard's table.
    Certain,
}

/// Pieces of evidence, the heaviest first. A million decisions rest on few sets of facts, so they share them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Evidence(Arc<Box<[Fact]>>);

impl Deref for Evidence {
    type Target = [Fact];

    fn deref(&self) -> &[Fact] {
        &self.0
    }
}

impl Borrow<[Fact]> for Evidence {
    fn borrow(&self) -> &[Fact] {
        self
    }
}

impl From<Vec<Fact>> for Evidence {
    fn from(facts: Vec<Fact>) -> Self {
        Evidence(Arc::new(facts.into()))
    }
}

/// One piece of evidence; a small value, put in words only when the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// A sentence without figures.
    Says(&'static str),
    /// A sentence with one figure: `words` holds `{}` where it goes.
    Counts {
        /// The sentence.
        words: &'static str,
        /// The figure.
        value: u32,
    },
    /// A line's width against its column's, in Han characters times two (columns).
    Width {
        /// The line's columns.
        line: u16,
        /// The measured column.
        column: u16,
    },
    /// A character that speaks: `words` holds `{}` where it goes.
    Char {
        /// The sentence.
        words: &'static str,
        /// The character.
        char: char,
    },
}

impl Hash for Fact {
    /// The figures, and of the words only their length and end: those of different facts differ there.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let (words, figure) = match *self {
            Fact::Says(words) => (words, 0),
            Fact::Counts { words, value } => (words, u64::from(value)),
            Fact::Width { line, column } => ("", u64::from(line) << 16 | u64::from(column)),
            Fact::Char { words, char } => (words, u64::from(char)),
        };
        let end = words.as_bytes().last_chunk::<8>().map_or(0, |end| u64::from_le_bytes(*end));
        state.write_u64(figure << 32 | words.len() as u64);
        state.write_u64(end);
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fact::Says(words) => f.write_str(words),
            Fact::Counts { words, value } => f.write_str(&words.replace("{}", &value.to_string())),
            Fact::Char { words, char } => f.write_str(&words.replace("{}", &char.to_string())),
            Fact::Width { line, column } => {
                write!(f, "the line is {} characters wide in a column of {}", Half(*line), Half(*column))
            }
        }
    }
}

/// Columns shown as full-width characters: 41 columns are "20.5".
struct Half(u16);

impl fmt::Display for Half {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_multiple_of(2) { write!(f, "{}", self.0 / 2) } else { write!(f, "{}.5", self.0 / 2) }
    }
}

/// Something the user should know that is not a decision about the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Notice {
    /// The input's name.
    pub input: String,
    /// Line in it, from 1, where one is meant.
    pub line: Option<u32>,
    /// What happened and what to do.
    pub message: String,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{}: {}", self.input, line, self.message),
            None => write!(f, "{}: {}", self.input, self.message),
        }
    }
}
