//! How patterns are made: what their classes hold, and forms of them without the alternatives that need a Latin letter.
//!
//! Knows no words. Making all patterns takes longer than reading a short document: each is made when it is first asked.

use std::sync::OnceLock;

use regex::Regex;

/// Classes of Unicode, and the ranges that stand for them: hundreds of ranges, repeated up to sixty times in a pattern,
/// cost nearly all of the start. Letters are those of the alphabets of Europe, digits those of ASCII and their wide
/// forms, kana and Hangul those of the blocks in use; ideographs are whole (with what is not assigned in their blocks).
const CLASSES: &[(&str, &str)] = &[
    (r"\d", "[0-9０-９]"),
    (r"\p{Han}", r"[\u{2E80}-\u{2FDF}々〇〡-〩〸-〻\u{3400}-\u{9FFF}\u{F900}-\u{FAFF}\u{20000}-\u{3FFFF}]"),
    (r"\p{Hangul}", r"[\u{AC00}-\u{D7A3}\u{1100}-\u{11FF}ㄱ-ㆎ]"),
    (r"\p{Hiragana}", "[ぁ-ゖゝ-ゟ]"),
    (r"\p{Katakana}", "[ァ-ヺヽ-ヿㇰ-ㇿｦ-ｯｱ-ﾝ]"),
    (r"\p{Latin}", r"[A-Za-zªºÀ-ÖØ-öø-ʯ\u{1E00}-\u{1EFF}Ａ-Ｚａ-ｚ]"),
    (r"\p{Ll}", r"[a-zß-öø-ÿāăąćčďđēėęěğģīįıķĺļľłńņňőœŕřśşšţťūůűųŵŷźżžșț\u{3AC}-\u{3CE}а-џａ-ｚ]"),
    (r"\P{Ll}", r"[^a-zß-öø-ÿāăąćčďđēėęěğģīįıķĺļľłńņňőœŕřśşšţťūůűųŵŷźżžșț\u{3AC}-\u{3CE}а-џａ-ｚ]"),
    (
        r"\p{Lu}",
        r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮĶĹĻĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŴŶŸŹŻŽȘȚẞ\u{386}\u{388}-\u{38A}\u{391}-\u{3A1}\u{3A3}-\u{3AB}Ѐ-ЯİＡ-Ｚ]",
    ),
    (r"\p{L}", r"[A-Za-zªµºÀ-ÖØ-öø-ʯ\u{386}\u{388}-\u{3CE}Ѐ-ҁҊ-ԯ\u{1E00}-\u{1EFF}Ａ-Ｚａ-ｚ]"),
];

/// The pattern of a constant text, with the classes that [`CLASSES`] holds.
pub fn regex(source: &str) -> Regex {
    let lighter = |source: String, (class, ranges): &(&str, &str)| source.replace(class, ranges);
    Regex::new(&CLASSES.iter().fold(source.to_owned(), lighter)).expect("a constant pattern")
}

/// A pattern in two forms, each made when it is first needed: word boundaries of Unicode and the names of months cost
/// more than all else in a pattern, and most lines of an archive can have none.
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
        form.get_or_init(|| regex(&(self.source)(latin)))
    }
}

/// Whether a text has ASCII letters.
pub fn is_latin(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use regex_syntax::hir::{ClassUnicode, HirKind};

    use super::*;

    fn class(text: &str) -> ClassUnicode {
        match regex_syntax::parse(text).unwrap().into_kind() {
            HirKind::Class(regex_syntax::hir::Class::Unicode(class)) => class,
            other => panic!("{text} is no class: {other:?}"),
        }
    }

    fn ranges(name: &str) -> ClassUnicode {
        class(CLASSES.iter().find(|(class, _)| *class == name).unwrap().1)
    }

    fn without(mut all: ClassUnicode, some: &ClassUnicode) -> ClassUnicode {
        all.difference(some);
        all
    }

    #[test]
    fn ranges_hold_nothing_but_their_class() {
        let hexagrams = class(r"[\p{Cn}\u{4DC0}-\u{4DFF}]");
        for (name, ranges) in CLASSES.iter().filter(|(name, _)| *name != r"\P{Ll}") {
            let foreign = without(without(class(ranges), &class(name)), &hexagrams);
            assert_eq!(foreign.ranges(), [], "{name}");
        }
    }

    #[test]
    fn no_ideograph_is_missed() {
        let reading_marks = class(r"[\u{16FE0}-\u{16FFF}]");
        let missed = without(without(class(r"\p{Han}"), &reading_marks), &ranges(r"\p{Han}"));
        assert_eq!(missed.ranges(), []);
    }

    #[test]
    fn each_capital_has_its_small_letter() {
        let (capitals, small) = (ranges(r"\p{Lu}"), ranges(r"\p{Ll}"));
        let holds = |c: char| small.ranges().iter().any(|range| (range.start()..=range.end()).contains(&c));
        for c in capitals.ranges().iter().flat_map(|range| range.start()..=range.end()) {
            assert!(c.to_lowercase().next().is_some_and(holds), "{c}");
        }
        let mut both = capitals;
        both.union(&small);
        assert_eq!(without(both, &ranges(r"\p{L}")).ranges(), []);
        let mut all = small;
        all.negate();
        assert_eq!(all, ranges(r"\P{Ll}"));
    }
}
