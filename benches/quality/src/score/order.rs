//! Whether blocks stand in the truth's order, and in articles as in the truth.

use super::compare::Comparison;
use crate::figures::Share;
use crate::truth::Role;

/// Where the truth's blocks stand in the output, in the truth's order; captions and editors' lines may stand anywhere.
fn places(comparison: &Comparison) -> Vec<Option<usize>> {
    let ordered = |unit: &usize| !matches!(comparison.blocks[*unit].1.role, Role::Caption | Role::Editors);
    let in_text = |at: &usize| comparison.out_block_at(*at).is_some();
    (0..comparison.blocks.len()).filter(ordered).map(|unit| comparison.middle(unit).filter(in_text)).collect()
}

/// Blocks of the longest run in order, of all blocks.
pub fn in_order(comparison: &Comparison) -> Share {
    let places = places(comparison);
    let mut ends: Vec<usize> = Vec::new();
    for place in places.iter().flatten() {
        let at = ends.partition_point(|end| end < place);
        if at == ends.len() {
            ends.push(*place);
        } else {
            ends[at] = *place;
        }
    }
    Share { right: ends.len() as u64, of: places.len() as u64 }
}

/// Pairs of blocks in order, of all pairs that are there; Kendall's tau is twice the share less one.
pub fn pairs_in_order(comparison: &Comparison) -> Share {
    let places: Vec<usize> = places(comparison).into_iter().flatten().collect();
    let mut share = Share::default();
    for (index, place) in places.iter().enumerate() {
        places[index + 1..].iter().for_each(|later| share.count(later > place));
    }
    share
}

/// Articles whose first and last block are in one output article that holds no block of another.
pub fn articles(comparison: &Comparison) -> Share {
    let mut share = Share::default();
    (0..comparison.truth.articles.len()).for_each(|article| share.count(is_split_right(comparison, article)));
    share
}

/// Whether the truth's article is one output article and the only one in it.
pub fn is_split_right(comparison: &Comparison, article: usize) -> bool {
    let mut units = (0..comparison.blocks.len()).filter(|unit| comparison.blocks[*unit].0 == article);
    let Some(first) = units.next() else { return true };
    let last = units.next_back().unwrap_or(first);
    let home = |unit: usize| {
        let block = comparison.middle(unit).and_then(|at| comparison.out_block_at(at))?;
        Some(comparison.output.blocks[block].article)
    };
    let Some(here) = home(first).filter(|here| home(last) == Some(*here)) else { return false };
    let stranger = |unit: usize| comparison.blocks[unit].0 != article && home(unit) == Some(here);
    !(0..comparison.blocks.len()).any(stranger)
}
