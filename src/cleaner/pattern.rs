//! Patterns of which some alternatives need a Latin letter: word boundaries, names of months.
//!
//! Word boundaries of Unicode cost more than all else in a pattern, and most lines of an archive can have none.

use std::sync::OnceLock;

use regex::Regex;

/// A pattern in two forms, each made when it is first needed.
pub struct Pattern {
    source: fn(latin: bool) -> String,
    without_latin: OnceLock<Regex>,
    with_latin: OnceLock<Regex>,
}

impl Pattern {
    /// A pattern whose `source` may leave out, where it is told `false`, what needs an ASCII letter.
    pub const fn new(source: fn(latin: bool) -> String) -> Self {
        Pattern { source, without_latin: OnceLock::new(), with_latin: OnceLock::new() }
    }

    /// The form for a text, with ASCII letters or without.
    pub fn of(&self, latin: bool) -> &Regex {
        let form = if latin { &self.with_latin } else { &self.without_latin };
        form.get_or_init(|| Regex::new(&(self.source)(latin)).expect("a constant pattern"))
    }
}

/// Whether a text has ASCII letters.
pub fn is_latin(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_alphabetic())
}
