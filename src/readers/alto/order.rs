//! Reading order of ALTO: `ReadingOrder` (from version 4.3), `IDNEXT`, else the order in the file.

use std::collections::HashMap;

use super::Read;
use crate::readers::layout::Block;
use crate::readers::xml::Element;

/// For each identifier that the reading order names, its place in it.
pub(super) fn of<'a>(root: &'a Element) -> HashMap<&'a str, usize> {
    let mut order = HashMap::new();
    for group in root.all("ReadingOrder").flat_map(Element::elements) {
        add(group, &mut order);
    }
    order
}

fn add<'a>(element: &'a Element, order: &mut HashMap<&'a str, usize>) {
    for id in element.get("REF").unwrap_or_default().split_whitespace() {
        let next = order.len();
        order.entry(id).or_insert(next);
    }
    element.elements().for_each(|inner| add(inner, order));
}

/// Blocks in reading order. One that the order does not name stays behind the block it follows in the file.
pub(super) fn arrange(blocks: Vec<Read>, order: &HashMap<&str, usize>) -> Vec<Block> {
    let named = |read: &Read| read.block.ids.iter().rev().chain(&read.lines).find_map(|id| order.get(&**id).copied());
    let mut places: Vec<Option<usize>> = blocks.iter().map(named).collect();
    if places.iter().all(Option::is_none) {
        places = chained(&blocks);
    }
    let mut last = None;
    let mut keyed: Vec<(Option<usize>, Block)> = Vec::with_capacity(blocks.len());
    for (place, read) in places.into_iter().zip(blocks) {
        last = place.or(last);
        keyed.push((last, read.block));
    }
    keyed.sort_by_key(|(place, _)| *place);
    keyed.into_iter().map(|(_, block)| block).collect()
}

/// The order that `IDNEXT` gives: chains of blocks, each where its first block stands.
fn chained(blocks: &[Read]) -> Vec<Option<usize>> {
    let own = |read: &Read| read.block.ids.last().cloned();
    let at: HashMap<Box<str>, usize> =
        blocks.iter().enumerate().rev().filter_map(|(k, read)| Some((own(read)?, k))).collect();
    let next = |k: usize| blocks[k].next.as_ref().and_then(|id| at.get(id)).copied().filter(|next| *next != k);
    let mut is_next = vec![false; blocks.len()];
    (0..blocks.len()).filter_map(next).for_each(|k| is_next[k] = true);
    let mut places = vec![None; blocks.len()];
    let mut count = 0;
    let heads = (0..blocks.len()).filter(|&k| !is_next[k]);
    for head in heads.chain(0..blocks.len()) {
        let mut at = Some(head);
        while let Some(k) = at.filter(|&k| places[k].is_none()) {
            places[k] = Some(count);
            count += 1;
            at = next(k);
        }
    }
    places
}
