//! What must hold of every document: the same bytes again, and a truth that accounts for every character.

use std::collections::BTreeMap;

use super::grammar::Grammar;
use super::*;

const SEEDS: std::ops::Range<u64> = 1..16;

#[test]
fn grammars_define_what_they_use() {
    for tongue in [Tongue::Hans, Tongue::Hant, Tongue::Old, Tongue::Ja, Tongue::Ko, Tongue::En, Tongue::De] {
        for (_, genre) in tongue.genres() {
            let missing = Grammar::new(genre.layers).undefined();
            assert!(missing.is_empty(), "{tongue:?}: {missing:?}");
        }
    }
    let missing = Grammar::new(tongue::HANS_WEB).undefined();
    assert!(missing.is_empty(), "web: {missing:?}");
}

#[test]
fn the_same_document_twice_is_the_same_bytes() {
    for mode in Mode::ALL {
        let (first, second) = (document(mode, 7), document(mode, 7));
        assert_eq!(first.files, second.files, "{mode:?}");
        assert_eq!(first.truth, second.truth, "{mode:?}");
        assert_ne!(first.files, document(mode, 8).files, "{mode:?}");
    }
}

/// Counts of the characters that are neither spaces nor signs of markup.
fn counted<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeMap<char, i64> {
    let mut counts = BTreeMap::new();
    for c in texts.flat_map(str::chars).filter(|c| !c.is_whitespace() && !"-•·★◆■|".contains(*c)) {
        *counts.entry(c).or_insert(0) += 1;
    }
    counts
}

#[test]
fn every_printed_character_is_in_the_truth() {
    for mode in Mode::ALL {
        for seed in SEEDS {
            let (mut words, mut draw) = (Draw::new(mode.letter(), seed, 1), Draw::new(mode.letter(), seed, 2));
            let print = print(mode, &mut words, &mut draw);
            let truth = print.truth(mode.letter(), seed);
            let blocks = truth.articles.iter().flat_map(|article| &article.blocks).map(|block| block.text.as_str());
            let others = truth.furniture.iter().chain(&truth.metadata).map(String::as_str);
            let printed = print.sheets.iter().flat_map(|sheet| &sheet.lines);
            let markup_of_table = |line: &sheet::Line| {
                line.text.replace("<tr><td>", "").replace("</td><td>", "").replace("</td></tr>", "")
            };
            let printed: Vec<String> = printed.map(markup_of_table).collect();
            let (wanted, found) = (counted(blocks.chain(others)), counted(printed.iter().map(String::as_str)));
            for c in wanted.keys().chain(found.keys()) {
                assert_eq!(wanted.get(c), found.get(c), "{c:?} of {mode:?} {seed} {}", truth.variant);
            }
        }
    }
}

#[test]
fn the_truth_has_no_stray_spaces() {
    let han =
        |c: Option<&char>| c.is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c) || "，。、；：“”".contains(*c));
    for mode in Mode::ALL {
        for seed in SEEDS {
            let truth = document(mode, seed).truth;
            for block in truth.articles.iter().flat_map(|article| &article.blocks) {
                let chars: Vec<char> = block.text.chars().collect();
                assert_eq!(block.text, block.text.trim(), "{mode:?} {seed}");
                assert!(!block.text.is_empty() && !block.text.contains("  "), "{mode:?} {seed} {:?}", block.text);
                if block.role != crate::truth::Role::Paragraph {
                    continue;
                }
                let stray =
                    (1..chars.len()).filter(|&at| chars[at] == ' ' && han(chars.get(at - 1)) && han(chars.get(at + 1)));
                let late: Vec<usize> = stray.filter(|&at| at > 45).collect();
                assert!(late.is_empty(), "{mode:?} {seed} {:?}", block.text);
            }
        }
    }
}

#[test]
fn files_of_mode_g_are_written_in_many_encodings() {
    let variants: Vec<String> = (1..300).map(|seed| document(Mode::G, seed).truth.variant).collect();
    for name in ["GBK", "gb18030", "Big5", "Shift_JIS", "EUC-KR", "Utf16", "Utf8Marked"] {
        let count = variants
            .iter()
            .filter(|variant| variant.split(" over ").next().is_some_and(|head| head.contains(name)))
            .count();
        assert!(count > 2, "{name}: {count} of 299 documents");
    }
}
