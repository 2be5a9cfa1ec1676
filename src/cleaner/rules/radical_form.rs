//! Kangxi radicals and radical-supplement forms where the ideograph is meant (⼈ for 人), as PDF text layers give them.
//!
//! Source: Unicode's Equivalent_Unified_Ideograph. Never NFC or NFKC: those change characters that are meant.

use super::{Rule, Sight, Stage};
use crate::cleaner::hints::Hints;
use crate::cleaner::plan::{Because, Plan};
use crate::cleaner::radicals::EQUIVALENTS;
use crate::cleaner::script::is_han;
use crate::repair::Fact;
use crate::source::Span;

/// The rule.
pub struct RadicalForm;

const NAME: &str = "radical-form";

fn equivalent(c: char) -> Option<char> {
    if !matches!(c, '\u{2E80}'..='\u{2FDF}') {
        return None;
    }
    EQUIVALENTS.binary_search_by_key(&c, |(radical, _)| *radical).ok().map(|at| EQUIVALENTS[at].1)
}

impl Rule for RadicalForm {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/radical-form.md")
    }

    fn stage(&self) -> Stage {
        Stage::Characters
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let lines = sight.view.lines.iter().zip(&sight.view.shapes);
        for (line, _) in lines.filter(|(_, shape)| shape.hints.any(Hints::RADICAL)) {
            for (span, _) in line.places().filter(|(_, text)| text.is_none()) {
                characters(sight.view.sources[span.input as usize].slice(span), span, plan);
            }
        }
    }
}

fn characters(text: &str, span: Span, plan: &mut Plan) {
    for (at, c) in text.char_indices() {
        let Some(ideograph) = equivalent(c) else { continue };
        let place = Span::new(span.input, span.start as usize + at, span.start as usize + at + c.len_utf8());
        let before = text[..at].chars().next_back();
        let after = text[at + c.len_utf8()..].chars().next();
        let in_text = [before, after].into_iter().flatten().any(|c| is_han(c) || c.is_ascii_digit())
            || (before.is_none() && after.is_none());
        let evidence = Fact::Char { words: "Unicode's equivalent unified ideograph is {}", char: ideograph };
        let because = match in_text {
            true => Because::certain(NAME, vec![evidence]),
            false => {
                Because::unsure(NAME, vec![evidence, Fact::Says("it stands alone, so the radical itself may be meant")])
            }
        };
        plan.replace(place, ideograph.encode_utf8(&mut [0; 4]), because);
    }
}
