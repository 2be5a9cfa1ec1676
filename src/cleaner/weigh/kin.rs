//! The pairs of neighbouring ideographs of a heading, looked for in other text.
//!
//! Every short line asks this of the text on both sides of it, so it keeps no text and counts in one pass.

use crate::cleaner::script::is_han;

/// Pairs of neighbouring ideographs, white space between them left out.
pub struct Pairs {
    pairs: Vec<u64>,
    /// One bit of 256 for each pair: text mostly holds none of them, which is told at once.
    known: [u64; 4],
}

impl Pairs {
    /// The pairs of a text.
    pub fn of(text: &str) -> Pairs {
        let mut pairs = Pairs { pairs: Vec::new(), known: [0; 4] };
        each(text.chars(), |pair| {
            let (word, bit) = place(pair);
            pairs.known[word] |= bit;
            pairs.pairs.push(pair);
        });
        pairs
    }

    /// How many they are, one that comes again counted again.
    pub fn len(&self) -> usize {
        self.pairs.len()
    }

    /// How many of a hundred stand in the first `most` characters of these texts.
    pub fn share<'t>(&self, texts: impl Iterator<Item = &'t str>, most: usize) -> usize {
        let mut left = most;
        let mut found = vec![false; self.pairs.len()];
        for text in texts {
            let part = text.chars().take(left).inspect(|_| left -= 1);
            each(part, |pair| {
                let (word, bit) = place(pair);
                if self.known[word] & bit != 0 {
                    let same = self.pairs.iter().zip(&mut found).filter(|(own, _)| **own == pair);
                    same.for_each(|(_, found)| *found = true);
                }
            });
            if left == 0 {
                break;
            }
        }
        found.iter().filter(|found| **found).count() * 100 / self.pairs.len().max(1)
    }
}

/// Calls back for each pair of neighbouring ideographs, white space between them left out.
fn each(chars: impl Iterator<Item = char>, mut back: impl FnMut(u64)) {
    let mut last: Option<char> = None;
    for c in chars.filter(|c| !c.is_whitespace()) {
        let letter = Some(c).filter(|c| is_han(*c));
        if let (Some(last), Some(c)) = (last, letter) {
            back(u64::from(last as u32) << 32 | u64::from(c as u32));
        }
        last = letter;
    }
}

fn place(pair: u64) -> (usize, u64) {
    let hash = pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_found_again_as_far_as_is_asked() {
        let heading = Pairs::of("春耕 开始春耕");
        assert_eq!(heading.len(), 5);
        assert_eq!(heading.share(["全市春耕"].into_iter(), 400), 40);
        assert_eq!(heading.share(["全市春耕"].into_iter(), 3), 0);
        assert_eq!(heading.share(["全市春，", "耕开始"].into_iter(), 400), 40);
    }
}
