//! How well headings fit texts, by the words they share, and which heading fits which text best.
//!
//! Knows no rule: it counts, weighs and matches. Han and Hangul are counted by pairs of neighbouring
//! characters, other scripts by words of four letters or more.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use super::character::{CHARACTERS, Traits};
use super::script;
use super::view::Letters;

/// Words that every text is thought to have besides its own, so that a short text does not win by chance.
const SMOOTHING: u32 = 100;
/// A text must share one word in so many of a heading's to come into question.
const SHARE: u32 = 6;
/// The bit of a word of letters.
const LETTERS: u64 = 1 << 63;
/// A word is frequent in a text where it is more than half as frequent as in all.
const FREQUENT: f64 = 0.5;

/// A word is what a text is about when it stands there so often, and in no other but for one time in five.
const OFTEN: u32 = 3;
/// Hundredths of evidence that such a word is worth besides.
const TOPIC: i32 = 60;

/// What headings share with texts.
pub struct Likeness {
    cells: Vec<Cell>,
    words: Vec<u32>,
    texts: usize,
}

/// What one heading shares with one text.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Cell {
    /// Evidence that they belong together, in hundredths: the sum over shared words of how much more
    /// frequent they are in this text than in all.
    pub score: i32,
    /// Shared words that are not much rarer in this text than in all.
    pub shared: u32,
    /// Shared words that stand in this text several times, and hardly elsewhere.
    pub topical: u32,
}

impl Likeness {
    /// Counts the headings' words in the texts; each text is read once.
    pub fn of(heads: &[String], texts: impl Iterator<Item = String>) -> Likeness {
        let mut index: FxHashMap<u64, usize> = FxHashMap::default();
        let mut own: Vec<Vec<usize>> = Vec::new();
        for head in heads {
            let mut list = Vec::new();
            words(head, |word| {
                let next = index.len();
                list.push(*index.entry(word).or_insert(next));
            });
            list.sort_unstable();
            list.dedup();
            own.push(list);
        }
        let counts: Vec<(Vec<u32>, u32)> = texts.map(|text| count(&text, &index)).collect();
        let length = |n: u32| f64::from(n + SMOOTHING);
        let all: f64 = counts.iter().map(|(_, n)| length(*n)).sum();
        let total: Vec<u32> = (0..index.len()).map(|w| counts.iter().map(|(found, _)| found[w]).sum()).collect();
        let ratio = |w: usize, (found, n): &(Vec<u32>, u32)| {
            f64::from(found[w]) / length(*n) / (f64::from(total[w].max(1)) / all)
        };
        let cell = |list: &[usize], text: &(Vec<u32>, u32)| {
            let ratios = || list.iter().map(|&w| ratio(w, text)).filter(|r| *r > 0.0);
            let score: f64 = ratios().map(|r| (1.0 + r).ln()).sum();
            let topical = list.iter().filter(|&&w| text.0[w] >= OFTEN && text.0[w] * 5 >= total[w] * 4).count();
            Cell {
                score: (score * 100.0).round() as i32 + TOPIC * topical as i32,
                shared: ratios().filter(|r| *r > FREQUENT).count() as u32,
                topical: topical as u32,
            }
        };
        let cells = own.iter().flat_map(|list| counts.iter().map(|text| cell(list, text))).collect();
        Likeness { cells, words: own.iter().map(|list| list.len() as u32).collect(), texts: counts.len() }
    }

    /// What headings that belong together share with a text.
    pub fn cell(&self, heads: &[usize], text: usize) -> Cell {
        heads.iter().map(|&h| self.cells[h * self.texts + text]).fold(Cell::default(), |a, b| Cell {
            score: a.score + b.score,
            shared: a.shared + b.shared,
            topical: a.topical + b.topical,
        })
    }

    /// Whether these headings share enough with a text to come into question for it.
    pub fn fits(&self, heads: &[usize], text: usize) -> bool {
        let Cell { shared, topical, .. } = self.cell(heads, text);
        topical > 0 || shared >= 2 && shared * SHARE >= heads.iter().map(|&h| self.words[h]).sum()
    }
}

fn count(text: &str, index: &FxHashMap<u64, usize>) -> (Vec<u32>, u32) {
    let mut found = vec![0; index.len()];
    let mut length = 0;
    words(text, |word| {
        length += 1;
        if let Some(&w) = index.get(&word) {
            found[w] += 1;
        }
    });
    (found, length)
}

/// Calls back for each pair of neighbouring ideographs or syllables and each longer word.
pub fn words(text: &str, each: impl FnMut(u64)) {
    words_of(text, 4, each);
}

/// The characters of a word that [`words`] calls back; none of a word of letters, of which only the hash is known.
pub fn letters_of(word: u64) -> Letters {
    let mut letters = Letters::default();
    if word & LETTERS == 0 {
        [word >> 21, word & 0x1F_FFFF]
            .into_iter()
            .filter_map(|code| char::from_u32(code as u32))
            .for_each(|c| letters.add(c));
    }
    letters
}

/// As [`words`], with so many letters in a longer word at least.
pub fn words_of(text: &str, letters: usize, mut each: impl FnMut(u64)) {
    let characters = &*CHARACTERS;
    let mut last = 0;
    let mut word = FxHasher::default();
    let mut length = 0;
    let mut at = 0;
    while at <= text.len() {
        if length == 0 {
            for code in script::common_han_from(text.as_bytes(), at) {
                if last > 0 {
                    each(u64::from(last) << 21 | u64::from(code));
                }
                (last, at) = (code, at + 3);
            }
            if at == text.len() {
                break;
            }
        }
        let c = script::char_at(text, at).unwrap_or(' ');
        at += c.len_utf8();
        let traits = characters.get(c).traits;
        let code = if traits.has(Traits::PAIRED) { c as u32 } else { 0 };
        if last > 0 && code > 0 {
            each(u64::from(last) << 21 | u64::from(code));
        }
        last = code;
        if last == 0 && traits.has(Traits::ALPHABETIC) {
            for small in c.to_lowercase() {
                word.write_u32(small as u32);
                length += 1;
            }
        } else if length > 0 {
            if length >= letters {
                each(word.finish() | LETTERS);
            }
            (word, length) = (FxHasher::default(), 0);
        }
    }
}

/// Headings to be matched with texts.
pub struct Matching {
    /// For each heading the texts it may have, with their worth.
    pub options: Vec<Vec<(usize, i32)>>,
    /// For each heading the text under it now.
    pub present: Vec<Option<usize>>,
}

/// More texts than this are not matched: there are two to the power of this many sets of them.
pub const MOST_TEXTS: usize = 12;

impl Matching {
    /// The texts that come into question.
    pub fn texts(&self) -> Vec<usize> {
        let mut texts: Vec<usize> = self.options.iter().flatten().map(|(text, _)| *text).collect();
        texts.sort_unstable();
        texts.dedup();
        texts
    }

    /// The best match of all: a text goes to one heading only, and a text that has a heading keeps one.
    /// Without the pair `without`, to learn how much worse the next best is. There must not be more than
    /// [`MOST_TEXTS`] texts.
    pub fn best(&self, without: Option<(usize, usize)>) -> Option<(i32, Vec<Option<usize>>)> {
        let texts = self.texts();
        let bit = |text: usize| 1usize << texts.iter().position(|&t| t == text).unwrap_or(0);
        let mut worth = vec![None; 1 << texts.len()];
        worth[0] = Some(0);
        let mut steps = Vec::new();
        for (h, options) in self.options.iter().enumerate() {
            let mut next: Vec<Option<i32>> = vec![None; worth.len()];
            let mut step = vec![None; worth.len()];
            for (used, value) in worth.iter().enumerate().filter_map(|(used, v)| v.map(|v| (used, v))) {
                if self.present[h].is_none() && next[used] < Some(value) {
                    (next[used], step[used]) = (Some(value), None);
                }
                let free = options.iter().filter(|(t, _)| used & bit(*t) == 0 && without != Some((h, *t)));
                for &(text, gain) in free {
                    let set = used | bit(text);
                    if next[set] < Some(value + gain) {
                        (next[set], step[set]) = (Some(value + gain), Some(text));
                    }
                }
            }
            worth = next;
            steps.push(step);
        }
        let needed = self.present.iter().flatten().fold(0, |set, &text| set | bit(text));
        let sets = (0..worth.len()).filter(|set| set & needed == needed && worth[*set].is_some());
        let mut set = sets.max_by_key(|&set| (worth[set], std::cmp::Reverse(set)))?;
        let total = worth[set]?;
        let mut found = vec![None; steps.len()];
        for (h, step) in steps.iter().enumerate().rev() {
            found[h] = step[set];
            set &= !found[h].map_or(0, bit);
        }
        Some((total, found))
    }
}

/// The longest run of letters that the first of two texts shares with the second, marks and spaces left out; 0
/// when it is shorter than `least`.
pub fn shared_phrase(first: &str, second: &str, least: usize) -> usize {
    let letters = |text: &str| -> Vec<char> { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let (first, second) = (letters(first), letters(second));
    let known: std::collections::HashSet<&[char]> = first.windows(least).collect();
    let (mut longest, mut run) = (0, 0);
    for window in second.windows(least) {
        run = if known.contains(window) { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    if longest > 0 { longest + least - 1 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(heads: &[&str], texts: &[&str]) -> Likeness {
        let heads: Vec<String> = heads.iter().map(|h| (*h).to_owned()).collect();
        Likeness::of(&heads, texts.iter().map(|t| (*t).to_owned()))
    }

    #[test]
    fn words_that_stand_everywhere_tell_nothing() {
        let shared = likeness(&["全市春耕"], &["全市春耕开始", "全市春耕结束"]);
        assert_eq!(shared.cell(&[0], 0).score, shared.cell(&[0], 1).score);
    }

    #[test]
    fn a_rare_word_tells_more_than_a_common_one() {
        let shared = likeness(&["全市", "水车"], &["全市水车", "全市车票"]);
        assert!(shared.cell(&[1], 0).score > shared.cell(&[0], 0).score);
    }

    #[test]
    fn the_best_match_is_the_best_of_all_together() {
        let options = vec![vec![(0, 50), (1, 40)], vec![(0, 45), (1, 10)]];
        let matching = Matching { options, present: vec![None, None] };
        assert_eq!(matching.best(None), Some((85, vec![Some(1), Some(0)])));
        assert_eq!(matching.best(Some((0, 1))), Some((60, vec![Some(0), Some(1)])));
    }

    #[test]
    fn a_text_that_has_a_heading_keeps_one() {
        let options = vec![vec![(0, 90), (1, 10)], vec![(2, 90)]];
        let alone = Matching { options: options.clone(), present: vec![Some(1), None] };
        assert_eq!(alone.best(None), Some((100, vec![Some(1), Some(2)])));
    }

    #[test]
    fn phrases_are_compared_without_marks() {
        assert_eq!(shared_phrase("修好水车，磨坊再转", "他们修好水车磨坊再转起来", 6), 8);
        assert_eq!(shared_phrase("修好水车", "水车修好", 3), 0);
    }
}
