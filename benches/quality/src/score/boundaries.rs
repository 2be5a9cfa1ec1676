//! Where blocks begin, and whether paragraphs come out as they are.
//!
//! A block of the output counts unless all that it holds is furniture or metadata, or it has no letter or digit at
//! all (rules of a table). It is right when its first character is the first of a block in the truth. Signs before
//! the first letter (a list's mark, an opening quote) may be missing or other, not elsewhere. Each of the truth's
//! blocks is found at most once.

use super::compare::Comparison;
use super::sequence::{Sequence, compact};
use crate::figures::{Found, Share};
use crate::truth::Role;
use std::collections::HashMap;

/// How a block of the output begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Where this block of the truth begins.
    Right(usize),
    /// At this character of the truth, inside a block; or nowhere in the truth's articles.
    Wrong(Option<usize>),
    /// It is furniture or metadata, or has no letter.
    Apart,
}

/// How each block of the output begins.
pub fn starts(comparison: &Comparison) -> Vec<Start> {
    let mut taken = vec![false; comparison.blocks.len()];
    let units = 0..comparison.output.blocks.len();
    units
        .map(|unit| match start(comparison, unit) {
            Start::Right(block) if taken[block] => Start::Wrong(Some(comparison.there.range(block).start)),
            Start::Right(block) => {
                taken[block] = true;
                Start::Right(block)
            }
            other => other,
        })
        .collect()
}

fn start(comparison: &Comparison, unit: usize) -> Start {
    let range = comparison.here.range(unit);
    let letters = |at: &usize| comparison.here.chars[*at].is_alphanumeric();
    let Some(letter) = range.clone().find(letters) else { return Start::Apart };
    let origins = comparison.origins(unit);
    let in_article = |origin: &(usize, usize)| origin.0 < comparison.blocks.len();
    if !origins.is_empty() && !origins.iter().any(in_article) {
        return Start::Apart;
    }
    let first = range.clone().find(|at| comparison.to[*at].is_some() || *at == letter).unwrap_or(letter);
    let Some(place) = comparison.to[first] else { return Start::Wrong(None) };
    match comparison.block_at(place).filter(|_| begins_here(comparison, place)) {
        Some(block) => Start::Right(block),
        None => Start::Wrong(comparison.block_at(place).map(|_| place)),
    }
}

/// Whether nothing but signs that are nowhere in the output stands before this character in its block.
fn begins_here(comparison: &Comparison, place: usize) -> bool {
    let there: &Sequence = &comparison.there;
    let before = there.range(there.unit[place]).start..place;
    before.into_iter().all(|at| comparison.from[at].is_none() && !there.chars[at].is_alphanumeric())
}

/// Beginnings of blocks, found and to be found.
pub fn boundaries(comparison: &Comparison) -> Found {
    let starts = starts(comparison);
    let count = |wanted: fn(&&Start) -> bool| starts.iter().filter(wanted).count() as u64;
    Found {
        right: count(|start| matches!(start, Start::Right(_))),
        found: count(|start| !matches!(start, Start::Apart)),
        wanted: comparison.blocks.len() as u64,
    }
}

/// Paragraphs that are a block of the output: exactly, and but for spaces.
pub fn exact(comparison: &Comparison) -> (Share, Share) {
    let paragraphs = || comparison.blocks.iter().map(|(_, block)| block).filter(|block| block.role == Role::Paragraph);
    let outputs = || comparison.output.blocks.iter();
    let exact = count(paragraphs().map(|b| b.text.trim().to_owned()), outputs().map(|b| b.text.trim().to_owned()));
    let but_spaces = count(paragraphs().map(|b| compact(&b.text)), outputs().map(|b| compact(&b.text)));
    (exact, but_spaces)
}

/// How many of `wanted` are in `given`, each of which is used once.
fn count(wanted: impl Iterator<Item = String>, given: impl Iterator<Item = String>) -> Share {
    let mut left: HashMap<String, usize> = HashMap::new();
    given.for_each(|text| *left.entry(text).or_default() += 1);
    let mut share = Share::default();
    for text in wanted {
        let number = left.get_mut(&text).filter(|number| **number > 0);
        share.count(number.map(|number| *number -= 1).is_some());
    }
    share
}
