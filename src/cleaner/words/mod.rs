//! What a short text cannot tell of itself: which ideographs stand together inside words, which words are English.
//!
//! Tables of together 0.5 MB in the program, searched where they stand: no memory, no time at the start. How they were made
//! stands in `README.md` beside this file.

pub mod hangul;

use std::sync::OnceLock;

/// Pairs in order: the code of the first ideograph, the code of the second.
static PAIRS: &[u8] = include_bytes!("pairs.bin");
/// Hashes of English words in order.
static ENGLISH: &[u8] = include_bytes!("english.bin");

/// Where the pairs of each first ideograph begin, by its code; made when a pair is first looked for.
static STARTS: OnceLock<Vec<u32>> = OnceLock::new();

fn starts() -> Vec<u32> {
    let mut starts = Vec::new();
    for (at, pair) in PAIRS.chunks_exact(4).enumerate() {
        let left = usize::from(u16::from_be_bytes([pair[0], pair[1]]));
        if starts.len() <= left {
            starts.resize(left + 1, at as u32);
        }
    }
    starts.push((PAIRS.len() / 4) as u32);
    starts
}

/// Whether two ideographs stand together inside a common word, simplified or traditional.
pub fn is_within(left: char, right: char) -> bool {
    let (left, right) = (left as u32, right as u32);
    let starts = STARTS.get_or_init(starts);
    let (Some(&from), Some(&to)) = (starts.get(left as usize), starts.get(left as usize + 1)) else { return false };
    right <= 0xFFFF && has(&PAIRS[4 * from as usize..4 * to as usize], left << 16 | right)
}

/// Whether a word in small letters is a common English one.
pub fn is_english(word: &str) -> bool {
    has(ENGLISH, hash(word))
}

/// The hash of a word in the table (FNV-1a, 32 bits).
pub fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811C_9DC5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Whether a table of sorted entries, four bytes each, big-endian, holds one.
fn has(table: &[u8], entry: u32) -> bool {
    let (mut low, mut high) = (0, table.len() / 4);
    while low < high {
        let middle = (low + high) / 2;
        let known = table[4 * middle..].first_chunk().map_or(0, |entry| u32::from_be_bytes(*entry));
        match known.cmp(&entry) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return true,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{is_english, is_within};

    #[test]
    fn words_of_both_scripts_are_known_and_chance_neighbours_are_not() {
        assert!(is_within('图', '书') && is_within('圖', '書') && is_within('自', '然') && is_within('就', '業'));
        assert!(!is_within('书', '图') && !is_within('的', '馆') && !is_within('𠀀', '书') && !is_within('a', 'b'));
    }

    #[test]
    fn english_words_are_known_and_their_halves_are_not() {
        assert!(is_english("signed") && is_english("harbor") && is_english("well"));
        assert!(!is_english("ned") && !is_english("tor") && !is_english("eleva"));
    }
}
