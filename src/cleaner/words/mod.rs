//! Which two ideographs stand together inside words of the language, simplified or traditional.
//!
//! A table of 0.4 MB in the program, searched where it stands: no memory, no time at the start. It tells what a short text
//! cannot tell of itself. How it was made stands in `README.md` beside this file.

use std::sync::OnceLock;

/// Pairs in order, four bytes each: the code of the first ideograph, the code of the second, big-endian.
static PAIRS: &[u8] = include_bytes!("pairs.bin");

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

/// Whether two ideographs stand together inside a common word.
pub fn is_within(left: char, right: char) -> bool {
    let (left, right) = (left as u32, right as u32);
    if left > 0xFFFF || right > 0xFFFF {
        return false;
    }
    let wanted = (left << 16 | right).to_be_bytes();
    let starts = STARTS.get_or_init(starts);
    let (Some(&low), Some(&high)) = (starts.get(left as usize), starts.get(left as usize + 1)) else { return false };
    let (mut low, mut high) = (low as usize, high as usize);
    while low < high {
        let middle = (low + high) / 2;
        match PAIRS[4 * middle..4 * middle + 4].cmp(&wanted) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return true,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn words_of_both_scripts_are_known_and_chance_neighbours_are_not() {
        assert!(is_within('图', '书') && is_within('圖', '書') && is_within('自', '然') && is_within('就', '業'));
        assert!(!is_within('书', '图') && !is_within('的', '馆') && !is_within('𠀀', '书') && !is_within('a', 'b'));
    }
}
