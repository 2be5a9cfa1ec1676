//! Characters lost and invented, and spaces.

use std::collections::HashMap;

use super::compare::Comparison;
use crate::figures::Share;

/// How often each character is missing (below zero) or too much (above).
pub fn differences(comparison: &Comparison) -> Vec<(char, i64)> {
    let mut counts: HashMap<char, i64> = HashMap::new();
    let counted = (0..comparison.here.chars.len())
        .filter(|at| !is_print_or_layout(comparison, *at))
        .map(|at| comparison.here.chars[at]);
    counted.for_each(|c| *counts.entry(c).or_default() += 1);
    comparison.there.chars.iter().for_each(|c| *counts.entry(*c).or_default() -= 1);
    let mut differences: Vec<_> = counts.into_iter().filter(|(_, count)| *count != 0).collect();
    differences.sort_unstable();
    differences
}

/// Whether a character of the output that the truth has not was printed all the same, and counts neither way: a
/// list's mark before a line that was taken out, a hyphen that was left inside a word.
fn is_print_or_layout(comparison: &Comparison, at: usize) -> bool {
    let (here, to) = (&comparison.here, &comparison.to);
    if to[at].is_some() || here.chars[at].is_alphanumeric() {
        return false;
    }
    let is_mark = here.is_start(at) && here.is_aside(at);
    let between = || Some((to[at.checked_sub(1)?]?, (*to.get(at + 1)?)?));
    let in_word = here.chars[at] == '-' && between().is_some_and(|(before, behind)| behind == before + 1);
    is_mark || in_word
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
