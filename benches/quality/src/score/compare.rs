//! A document's truth and a tool's output, laid upon each other. Measures read it; none is taken here.

use super::align::align;
use super::sequence::Sequence;
use crate::output::{OutBlock, Output};
use crate::truth::{Block, Role, Truth};

/// Truth and output, character by character.
pub struct Comparison<'a> {
    /// The truth.
    pub truth: &'a Truth,
    /// The output.
    pub output: &'a Output,
    /// The truth's blocks in reading order, each with the index of its article; first units of `there`.
    pub blocks: Vec<(usize, &'a Block)>,
    /// The truth: blocks, furniture, metadata.
    pub there: Sequence,
    /// The output: blocks, what was taken out.
    pub here: Sequence,
    /// For each character of the output, the truth's.
    pub to: Vec<Option<usize>>,
    /// For each character of the truth, the output's.
    pub from: Vec<Option<usize>>,
}

impl<'a> Comparison<'a> {
    /// Lays them upon each other.
    pub fn new(truth: &'a Truth, output: &'a Output) -> Comparison<'a> {
        let there = truth_sequence(truth);
        let mut here = Sequence::new();
        output.blocks.iter().for_each(|block| here.push(&block.text, false));
        let aside = output.beside.iter().flat_map(|b| &b.aside);
        aside.for_each(|text| here.push(text, true));
        let to = align(&here, &there);
        let mut from = vec![None; there.chars.len()];
        for (at, place) in to.iter().enumerate() {
            if let Some(place) = place {
                from[*place] = Some(at);
            }
        }
        let articles = truth.articles.iter().enumerate();
        let blocks = articles.flat_map(|(index, article)| article.blocks.iter().map(move |b| (index, b))).collect();
        Comparison { truth, output, blocks, there, here, to, from }
    }

    /// The truth's block that a character of the truth stands in; none when it is in no article.
    pub fn block_at(&self, place: usize) -> Option<usize> {
        Some(self.there.unit[place]).filter(|unit| *unit < self.blocks.len())
    }

    /// The output's block that a character of the output stands in; none when it was taken out.
    pub fn out_block_at(&self, at: usize) -> Option<usize> {
        Some(self.here.unit[at]).filter(|unit| *unit < self.output.blocks.len())
    }

    /// The truth's units that characters of the output's unit come from, with how many, in order of first use.
    pub fn origins(&self, unit: usize) -> Vec<(usize, usize)> {
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for place in self.to[self.here.range(unit)].iter().flatten() {
            let from = self.there.unit[*place];
            match counts.iter_mut().find(|(u, _)| *u == from) {
                Some((_, count)) => *count += 1,
                None => counts.push((from, 1)),
            }
        }
        counts
    }

    /// The truth's unit that most characters of the output's unit come from.
    pub fn main_origin(&self, unit: usize) -> Option<usize> {
        let origins = self.origins(unit);
        origins.iter().rev().max_by_key(|(_, count)| *count).map(|(origin, _)| *origin)
    }

    /// The output's character in the middle of what is found of the truth's unit.
    pub fn middle(&self, unit: usize) -> Option<usize> {
        let found: Vec<usize> = self.from[self.there.range(unit)].iter().flatten().copied().collect();
        found.get(found.len() / 2).copied()
    }

    /// The output's block that is, character by character, the truth's block `unit` and nothing else.
    pub fn twin(&self, unit: usize) -> Option<usize> {
        let range = self.there.range(unit);
        let first = self.from[range.clone()].first().copied().flatten()?;
        let block = self.out_block_at(first)?;
        let here = self.here.range(block);
        let same = here.len() == range.len() && self.here.chars[here] == self.there.chars[range];
        same.then_some(block)
    }

    /// The output's blocks with a role that `wanted` accepts, with their indexes.
    pub fn out_blocks(&self, wanted: impl Fn(Role) -> bool) -> impl Iterator<Item = (usize, &OutBlock)> {
        self.output.blocks.iter().enumerate().filter(move |(_, block)| block.role.is_some_and(&wanted))
    }
}

/// The truth as a sequence: blocks in reading order, then furniture, then metadata.
pub fn truth_sequence(truth: &Truth) -> Sequence {
    let mut there = Sequence::new();
    let blocks = truth.articles.iter().flat_map(|article| &article.blocks);
    blocks.for_each(|block| there.push(&block.text, false));
    truth.furniture.iter().chain(&truth.metadata).for_each(|line| there.push(line, true));
    there
}
