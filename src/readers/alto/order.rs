//! Reading order of ALTO: `ReadingOrder` (from version 4.3), `IDNEXT`, else the order in the file.

use std::collections::HashMap;

use super::Read;
use crate::readers::sheets::{Block, places as naming};
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

/// Blocks in reading order.
pub(super) fn arrange(blocks: Vec<Read>, order: &HashMap<&str, usize>) -> Vec<Block> {
    let next: Vec<Option<Box<str>>> = blocks.iter().map(|read| read.next.clone()).collect();
    let called = |read: Read| {
        let inner = read.block.ids.iter().rev().cloned();
        (inner.chain(read.lines).collect(), read.block)
    };
    let blocks: Vec<naming::Called> = blocks.into_iter().map(called).collect();
    let mut places = naming::places(&blocks, order);
    if places.iter().all(Option::is_none) {
        places = chained(&blocks, &next);
    }
    naming::arrange(blocks, places)
}

/// The order that `IDNEXT` gives: chains of blocks, each where its first block stands.
fn chained(blocks: &[naming::Called], next: &[Option<Box<str>>]) -> Vec<Option<usize>> {
    let own = |(k, (names, _)): (usize, &naming::Called)| Some((names.first()?.clone(), k));
    let at: HashMap<Box<str>, usize> = blocks.iter().enumerate().rev().filter_map(own).collect();
    let next = |k: usize| next[k].as_ref().and_then(|id| at.get(id)).copied().filter(|next| *next != k);
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
