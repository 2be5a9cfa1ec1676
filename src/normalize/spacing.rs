//! `spacing`: no space between Chinese or Japanese characters and Latin letters or digits.
//!
//! Removed and not put in, because printed newspapers have none there, a search for 240人 should find both
//! spellings, and the visible gap is the layout's work (CSS `text-autospace`), whatever the text holds.

use unicode_script::{Script, UnicodeScript};

use super::{Edit, Kind};
use crate::repair::{Confidence, Fact};

/// The kind.
pub struct Spacing;

impl Kind for Spacing {
    fn name(&self) -> &'static str {
        "spacing"
    }

    fn rule(&self) -> &'static str {
        "space-between-scripts"
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../fixtures/normalize/space-between-scripts.md")
    }

    fn edits(&self, text: &str) -> Vec<Edit> {
        let mut edits = Vec::new();
        let (mut before, mut space) = (None, None);
        for (at, c) in text.char_indices() {
            if let (Some(left), Some(start), false) = (before, space, is_space(c))
                && (is_wide(left) && is_narrow(c) || is_narrow(left) && is_wide(c))
            {
                let why = Fact::Says("a single space between Chinese characters and Latin letters or digits");
                edits.push(Edit { range: start..at, with: String::new(), why, confidence: Confidence::Certain });
            }
            // Only a single space stands between words; more of them are layout.
            (before, space) = match (is_space(c), space) {
                (true, None) => (before, Some(at)),
                (true, Some(_)) => (None, Some(at)),
                (false, _) => (Some(c), None),
            };
        }
        edits
    }
}

/// Space, no-break space, and the thin ones that typesetters put between scripts.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2005}' | '\u{2006}' | '\u{2009}' | '\u{200a}' | '\u{202f}')
}

fn is_wide(c: char) -> bool {
    matches!(c.script(), Script::Han | Script::Hiragana | Script::Katakana)
}

fn is_narrow(c: char) -> bool {
    c.is_ascii_digit() || c.script() == Script::Latin
}
