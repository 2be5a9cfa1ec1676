//! What blocks are said to be, and what was taken out of the text.

use super::compare::Comparison;
use crate::figures::{Found, Share};
use crate::truth::Role;

/// Whether a role is a heading's. The name of a section above the head is one when a tool says so, and is not
/// asked for.
pub fn is_heading(role: Role) -> bool {
    matches!(role, Role::Kicker | Role::Headline | Role::Deck | Role::Crosshead)
}

/// The truth's role of the output's block, when the two are the same characters.
pub fn true_role(comparison: &Comparison, block: usize) -> Option<Role> {
    let origin = comparison.main_origin(block)?;
    let (_, truth) = comparison.blocks.get(origin)?;
    (comparison.twin(origin) == Some(block)).then_some(truth.role)
}

/// Blocks of the roles that `wanted` accepts: right when said and true.
pub fn found(comparison: &Comparison, wanted: impl Fn(Role) -> bool) -> Found {
    count(comparison, &wanted, |_, truth| wanted(truth))
}

/// Headings, of whatever kind.
pub fn headings(comparison: &Comparison) -> Found {
    count(comparison, is_heading, |_, truth| is_heading(truth))
}

/// Headings of the very kind.
pub fn heading_roles(comparison: &Comparison) -> Found {
    count(comparison, is_heading, |said, truth| is_heading(truth) && said == truth)
}

/// Not counted as found: a section's name that is called a heading, and a line of metadata (the title behind a label
/// of a database) or its value, which may be anything but a paragraph.
fn count(comparison: &Comparison, said: impl Fn(Role) -> bool, right: impl Fn(Role, Role) -> bool) -> Found {
    let mut count = Found::default();
    for (at, block) in comparison.out_blocks(&said) {
        let truth = true_role(comparison, at);
        if is_metadata(comparison, at) || truth == Some(Role::Section) && block.role.is_some_and(is_heading) {
            continue;
        }
        count.found += 1;
        count.right += u64::from(truth.zip(block.role).is_some_and(|(truth, role)| right(role, truth)));
    }
    count.wanted = comparison.blocks.iter().filter(|(_, block)| said(block.role)).count() as u64;
    count
}

/// Whether the output's block is a line of metadata, or its value.
pub fn is_metadata(comparison: &Comparison, block: usize) -> bool {
    comparison.main_origin(block).is_some_and(|origin| origin >= furniture(comparison).end)
}

/// The truth's units of furniture.
fn furniture(comparison: &Comparison) -> std::ops::Range<usize> {
    let first = comparison.blocks.len();
    first..first + comparison.truth.furniture.len()
}

/// Furniture lines of which characters are in the text, with the output's block. A jump line that the output calls one is
/// told apart from the text as well as one that is taken out.
pub fn furniture_left(comparison: &Comparison) -> Vec<(usize, usize)> {
    let left = |unit: usize| comparison.from[comparison.there.range(unit)].iter().flatten().copied();
    let block = |unit: usize| left(unit).find_map(|at| comparison.out_block_at(at));
    let jump = |block: usize| comparison.output.blocks[block].role == Some(Role::Jump);
    let found = furniture(comparison).filter_map(|unit| Some((unit, block(unit)?)));
    found.filter(|(_, block)| !jump(*block)).collect()
}

/// Furniture lines of which no character is in the text; none, when half of the articles is not in it either (a text
/// read in a wrong encoding holds no furniture).
pub fn furniture_removed(comparison: &Comparison) -> Share {
    let of = comparison.truth.furniture.len() as u64;
    let articles = (0..comparison.there.chars.len()).filter(|place| !comparison.there.is_aside(*place));
    let (mut there, mut found) = (0, 0);
    for place in articles {
        there += 1;
        found += usize::from(comparison.from[place].is_some_and(|at| comparison.out_block_at(at).is_some()));
    }
    let left = furniture_left(comparison).len() as u64;
    Share { right: if 2 * found < there { 0 } else { of - left }, of }
}

/// Characters taken out of the text that are in no article; characters that the truth does not know are syntax of
/// some markup and not counted.
pub fn aside_right(comparison: &Comparison) -> Share {
    let mut share = Share::default();
    for unit in comparison.output.blocks.len()..comparison.here.units() {
        for place in comparison.to[comparison.here.range(unit)].iter().flatten() {
            share.count(comparison.there.is_aside(*place));
        }
    }
    share
}

/// Metadata lines of which no character is in a block that is called a paragraph.
pub fn metadata_apart(comparison: &Comparison) -> Share {
    let mut share = Share::default();
    let is_paragraph = |at: usize| {
        let block = comparison.out_block_at(at);
        block.is_some_and(|block| comparison.output.blocks[block].role == Some(Role::Paragraph))
    };
    for unit in furniture(comparison).end..comparison.there.units() {
        let inside = comparison.from[comparison.there.range(unit)].iter().flatten().any(|at| is_paragraph(*at));
        share.count(!inside);
    }
    share
}
