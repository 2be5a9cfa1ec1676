//! Blocks in the reading order that a source names.

use std::collections::HashMap;

use super::Block;

/// A block and the names that a reading order may call it or its lines by, the surest first.
pub type Called = (Vec<Box<str>>, Block);

/// The place of each block in a reading order; none for those that it does not name.
pub fn places(blocks: &[Called], order: &HashMap<&str, usize>) -> Vec<Option<usize>> {
    let place = |(names, _): &Called| names.iter().find_map(|name| order.get(&**name).copied());
    blocks.iter().map(place).collect()
}

/// Blocks by their places. One without a place stays behind the block that it follows in the file.
pub fn arrange(blocks: Vec<Called>, places: Vec<Option<usize>>) -> Vec<Block> {
    let mut last = None;
    let mut keyed: Vec<(Option<usize>, Block)> = Vec::with_capacity(blocks.len());
    for (place, (_, block)) in places.into_iter().zip(blocks) {
        last = place.or(last);
        keyed.push((last, block));
    }
    keyed.sort_by_key(|(place, _)| *place);
    keyed.into_iter().map(|(_, block)| block).collect()
}
