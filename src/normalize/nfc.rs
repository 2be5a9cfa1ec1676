//! `nfc`: Unicode's normalization form C. A character written in parts is one (e and ´ are é); a compatibility
//! ideograph is the ideograph that Unicode holds to be the same (U+FA0C is 兀).

use unicode_normalization::char::{canonical_combining_class, decompose_canonical};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::{Edit, Kind};
use crate::repair::{Confidence, Fact};

/// The kind.
pub struct Nfc;

impl Kind for Nfc {
    fn name(&self) -> &'static str {
        "nfc"
    }

    fn rule(&self) -> &'static str {
        "canonical-variant"
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../fixtures/normalize/canonical-variant.md")
    }

    fn edits(&self, text: &str) -> Vec<Edit> {
        if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
            return Vec::new();
        }
        let mut starts: Vec<usize> = text.char_indices().filter(|(_, c)| stands_alone(*c)).map(|(at, _)| at).collect();
        starts.push(text.len());
        let first = [0].into_iter().filter(|_| starts[0] > 0);
        let bounds: Vec<usize> = first.chain(starts.iter().copied()).collect();
        let stretch = |pair: &[usize]| {
            let range = pair[0]..pair[1];
            let with: String = text[range.clone()].nfc().collect();
            let why = Fact::Says("Unicode holds both to be the same (canonical equivalence)");
            (with != text[range.clone()]).then_some(Edit { range, with, why, confidence: Confidence::Certain })
        };
        bounds.windows(2).filter_map(stretch).collect()
    }
}

/// Whether nothing before a character can change with it: a text may be cut before it and normalised in parts.
fn stands_alone(c: char) -> bool {
    let mut first = None;
    decompose_canonical(c, |part| first = first.or(Some(part)));
    first.is_none_or(|first| canonical_combining_class(first) == 0)
        && is_nfc_quick([c].into_iter()) != IsNormalized::Maybe
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn parts_make_the_same_as_the_whole(text in "[a-zé\u{301}\u{323}\u{344}\u{f73}\u{1100}-\u{1112}\u{1161}-\u{1175}\u{11a8}-\u{11c2}\u{fa0c}가각\u{f900}-\u{f910}中。\u{0}-\u{10ffff}]{0,12}") {
            let mut out = text.clone();
            for edit in Nfc.edits(&text).into_iter().rev() {
                out.replace_range(edit.range, &edit.with);
            }
            prop_assert_eq!(out, text.nfc().collect::<String>());
        }
    }
}
