//! Simplified and traditional characters by OpenCC's tables, made safe for texts that are mixed or converted already.
//!
//! The tables expect a text of one kind: applied to 萬里, the way to traditional makes 萬裏. So a text is first
//! brought to the other kind, which gives the words that the tables know, and of the result only those
//! characters are taken that had not the wanted form before.

use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

use super::Edit;
use crate::repair::{Confidence, Fact};

/// The tables for both ways, unpacked when first asked for (2 ms); none only if the crate were built without them.
static TABLES: LazyLock<Option<Tables>> = LazyLock::new(|| {
    let tables = |config| OpenCC::from_config(config).ok();
    Some(Tables { to_traditional: tables(BuiltinConfig::S2t)?, to_simplified: tables(BuiltinConfig::T2s)? })
});

struct Tables {
    to_traditional: OpenCC,
    to_simplified: OpenCC,
}

impl Tables {
    /// The text with each character in its simplified form by itself, without regard to words.
    fn character_by_character(&self, text: &str) -> String {
        let apart: String = text.chars().flat_map(|c| [c, '\0']).collect();
        self.to_simplified.convert(&apart).chars().step_by(2).collect()
    }

    /// Of `wanted`, the characters that stand where `text` has a form that only traditional texts have (or, where
    /// `only` is false, any other); else those of the text. The tables give one character for one.
    fn take(&self, wanted: &str, text: &str, only: bool) -> String {
        let alone = self.character_by_character(text);
        let pairs = text.chars().zip(wanted.chars()).zip(alone.chars());
        pairs.map(|((has, wants), alone)| if (has != alone) == only { wants } else { has }).collect()
    }
}

/// A text in simplified characters.
pub(super) fn simplified(text: &str) -> Option<String> {
    let tables = TABLES.as_ref()?;
    let words = tables.to_traditional.convert(text);
    Some(tables.take(&tables.to_simplified.convert(&words), text, true))
}

/// A text in traditional characters. Twice, because three words of the tables (伙夫) have two steps.
pub(super) fn traditional(text: &str) -> Option<String> {
    let tables = TABLES.as_ref()?;
    let step = |text: &str| {
        let words = tables.to_simplified.convert(text);
        tables.take(&tables.to_traditional.convert(&words), text, false)
    };
    Some(step(&step(text)))
}

/// The stretches in which a conversion changes a text, one character for one.
pub(super) fn edits(text: &str, convert: fn(&str) -> Option<String>, why: Fact, confidence: Confidence) -> Vec<Edit> {
    if !text.chars().any(|c| c >= '\u{3400}') {
        return Vec::new();
    }
    let converted = convert(text).filter(|made| made.chars().count() == text.chars().count());
    let mut edits: Vec<Edit> = Vec::new();
    for ((at, old), new) in text.char_indices().zip(converted.iter().flat_map(|made| made.chars())) {
        if old == new {
            continue;
        }
        match edits.last_mut().filter(|edit| edit.range.end == at) {
            Some(edit) => {
                edit.range.end += old.len_utf8();
                edit.with.push(new);
            }
            None => edits.push(Edit { range: at..at + old.len_utf8(), with: new.into(), why, confidence }),
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Words in which a character has another form than alone.
    const WORDS: &str = "皇后在后面 里程 公里 万里长城 乾隆干燥 干部 干涉 头发发展 一只 只有 面条 表现 钟表 著作 范围 范仲淹 台湾 \
                         伙夫 乾清宮 於潛縣 變徵之聲 大目乾連 萬里 長征 計畫 裡 裏 皇后 後面 乾燥 頭髮 發展 範圍 鐘錶";

    #[test]
    fn words_decide() {
        let both =
            [("皇后在后面", "皇后在後面"), ("乾隆干燥，头发发展", "乾隆乾燥，頭髮發展"), ("万里长征", "萬里長征")];
        for (short, long) in both {
            assert_eq!(traditional(short).as_deref(), Some(long));
            assert_eq!(simplified(long).as_deref(), Some(short));
        }
    }

    #[test]
    fn what_has_the_wanted_form_stays() {
        for text in ["萬里長征", "皇后在後面", "乾隆乾燥，頭髮發展", "公里，里程", "著作"] {
            assert_eq!(traditional(text).as_deref(), Some(text));
        }
        assert_eq!(simplified("乾隆年间，皇后著书").as_deref(), Some("乾隆年间，皇后著书"));
        assert_eq!(traditional("萬里无云，计划長征").as_deref(), Some("萬里無雲，計劃長征"));
    }

    proptest! {
        #[test]
        fn a_second_time_changes_nothing(picks in proptest::collection::vec((0..40usize, 1..3usize), 1..12)) {
            let words: Vec<&str> = WORDS.split_whitespace().collect();
            let text: String = picks.iter().map(|(at, many)| words[at % words.len()].repeat(*many)).collect();
            for convert in [simplified, traditional] {
                let once = convert(&text).unwrap();
                prop_assert_eq!(text.chars().count(), once.chars().count());
                let twice = convert(&once).unwrap();
                prop_assert_eq!(once, twice);
            }
        }
    }
}
