//! Which two ideographs stand together inside words of the language, simplified or traditional.
//!
//! A table of 0.4 MB in the program, searched where it stands: no memory, no time at the start. It tells what a short text
//! cannot tell of itself. How it was made stands in `README.md` beside this file.

/// Pairs in order, four bytes each: the code of the first ideograph, the code of the second, big-endian.
static PAIRS: &[u8] = include_bytes!("pairs.bin");

/// Whether two ideographs stand together inside a common word.
pub fn is_within(left: char, right: char) -> bool {
    let (left, right) = (left as u32, right as u32);
    if left > 0xFFFF || right > 0xFFFF {
        return false;
    }
    let wanted = (left << 16 | right).to_be_bytes();
    let (mut low, mut high) = (0, PAIRS.len() / 4);
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
