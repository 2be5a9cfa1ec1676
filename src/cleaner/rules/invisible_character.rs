//! Characters that print nothing and mean nothing here: controls, zero-width spaces, soft hyphens, stray BOMs.

use super::{Rule, Sight, Stage};
use crate::cleaner::hints::Hints;
use crate::cleaner::plan::{Because, Plan};
use crate::repair::Fact;
use crate::source::Span;

/// The rule.
pub struct InvisibleCharacter;

const NAME: &str = "invisible-character";

impl Rule for InvisibleCharacter {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/invisible-character.md")
    }

    fn stage(&self) -> Stage {
        Stage::Characters
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let lines = sight.view.lines.iter().zip(&sight.view.shapes);
        for (line, _) in lines.filter(|(_, shape)| shape.hints.any(Hints::INVISIBLE)) {
            for (span, _) in line.places().filter(|(_, text)| text.is_none()) {
                characters(sight.view.sources[span.input as usize].slice(span), span, plan);
            }
        }
    }
}

fn characters(text: &str, span: Span, plan: &mut Plan) {
    for (at, c) in text.char_indices() {
        let Some(what) = invisible(c, text, at) else { continue };
        let place = Span::new(span.input, span.start as usize + at, span.start as usize + at + c.len_utf8());
        plan.replace(place, "", Because::certain(NAME, vec![Fact::Says(what)]));
    }
}

/// What an invisible character is, when it has no business at this place.
fn invisible(c: char, text: &str, at: usize) -> Option<&'static str> {
    match c {
        '\t' => None,
        '\u{FEFF}' => Some("a byte order mark inside the text"),
        '\u{200B}' | '\u{2060}' | '\u{180E}' => Some("a zero-width space"),
        '\u{AD}' => (at + c.len_utf8() < text.len()).then_some("a soft hyphen inside a line"),
        '\u{200C}' | '\u{200D}' => {
            (!joins_something(text, at)).then_some("a joiner between characters that do not join")
        }
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            (!text.chars().any(is_right_to_left)).then_some("a direction mark in a line of one direction")
        }
        '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' => Some("a character that is none"),
        c if c.is_control() => Some("a control character"),
        _ => None,
    }
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Emoji sequences, Arabic, Indic and other scripts use joiners.
fn joins_something(text: &str, at: usize) -> bool {
    let joins = |c: char| matches!(c, '\u{600}'..='\u{DFF}' | '\u{1780}'..='\u{18AF}' | '\u{2190}'..='\u{27BF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}');
    text[..at].chars().next_back().is_some_and(joins)
}
