//! Characters lost and invented, and spaces.

use std::collections::HashMap;

use super::compare::Comparison;
use crate::figures::Share;

/// How often each character is missing (below zero) or too much (above). A list's mark before a line that was taken
/// out counts neither way: it is print to some and layout to others.
pub fn differences(comparison: &Comparison) -> Vec<(char, i64)> {
    let mut counts: HashMap<char, i64> = HashMap::new();
    let is_mark = |at: usize| {
        let (sign, stands_first) = (comparison.here.chars[at], comparison.here.is_start(at));
        stands_first && comparison.here.is_aside(at) && comparison.to[at].is_none() && !sign.is_alphanumeric()
    };
    let counted = (0..comparison.here.chars.len()).filter(|at| !is_mark(*at)).map(|at| comparison.here.chars[at]);
    counted.for_each(|c| *counts.entry(c).or_default() += 1);
    comparison.there.chars.iter().for_each(|c| *counts.entry(*c).or_default() -= 1);
    let mut differences: Vec<_> = counts.into_iter().filter(|(_, count)| *count != 0).collect();
    differences.sort_unstable();
    differences
}

/// Characters of the truth that are nowhere in the output, and characters of the output that the truth has not.
pub fn lost_and_invented(comparison: &Comparison) -> (Share, Share) {
    let of = comparison.there.chars.len() as u64;
    let differences = differences(comparison);
    let sum = |sign: i64| differences.iter().map(|(_, n)| (n * sign).max(0).unsigned_abs()).sum();
    (Share { right: sum(-1), of }, Share { right: sum(1), of })
}

/// A space that should not be, or should be, before a character of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpaceFault {
    /// The output's character behind it.
    pub at: usize,
    /// Whether it is there and should not be.
    pub spurious: bool,
}

/// Places between characters that are neighbours in a block of both texts, and the faults among them.
pub fn space_faults(comparison: &Comparison) -> (u64, Vec<SpaceFault>) {
    let (mut places, mut faults) = (0, Vec::new());
    for at in 1..comparison.here.chars.len() {
        let (Some(before), Some(place)) = (comparison.to[at - 1], comparison.to[at]) else { continue };
        let neighbours = place == before + 1 && !comparison.here.is_start(at) && !comparison.there.is_start(place);
        if !neighbours || comparison.out_block_at(at).is_none() || comparison.block_at(place).is_none() {
            continue;
        }
        places += 1;
        let (here, there) = (comparison.here.spaced[at], comparison.there.spaced[place]);
        if here != there {
            faults.push(SpaceFault { at, spurious: here });
        }
    }
    (places, faults)
}

/// Spurious and missing spaces, of all places.
pub fn spaces(comparison: &Comparison) -> (Share, Share) {
    let (of, faults) = space_faults(comparison);
    let spurious = faults.iter().filter(|fault| fault.spurious).count() as u64;
    (Share { right: spurious, of }, Share { right: faults.len() as u64 - spurious, of })
}
