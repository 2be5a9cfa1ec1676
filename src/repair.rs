//! One decision: what was changed or understood, where, on what evidence, and how surely.
//!
//! Rules propose repairs, a librarian's corrections will be repairs, the repair log is a list of
//! repairs. Nothing here decides anything.

use std::fmt;

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
    pub evidence: Vec<Fact>,
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
        /// What stands between: nothing or one space.
        separator: &'static str,
    },
    /// This line and the line after are not one paragraph, though something spoke for it.
    KeepApart,
    /// This stands instead of the span; empty when the span goes.
    Replace(Box<str>),
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
        /// The headline's place.
        to: Span,
    },
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

/// One piece of evidence; a small value, put in words only when the log is written.
#[derive(Debug, Clone, Copy, PartialEq)]
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
