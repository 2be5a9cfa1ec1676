//! Where the article stands: the elements that hold the running text, and what of them is none of it.
//!
//! Density decides: from the whole page down, the way of the running text is followed as long as one element holds
//! most of it. Its neighbours of the same kind are taken along. Names (of elements, classes, roles, items) weigh
//! with it, and never decide alone.

use std::collections::HashMap;

use super::line::Draft;
use super::names::{Class, class};
use super::sums::Sum;
use super::tree::{Id, Kind, Step, Tree};

/// Share of the running text that an element must hold to be gone into, or how many times that of the next largest.
const MOST: f32 = 0.7;
const TIMES: f32 = 3.0;
/// Lines of text with line breaks that is a whole article, at least.
const BROKEN: u32 = 3;
/// Share of its neighbour's running text that a part of the same article has at least.
const PART: f32 = 0.08;
/// Share of the running text that may stand in elements whose names speak against an article, and be none of it.
const SMALL: f32 = 0.3;
/// Elements above the one found in which more of the article may stand.
const REACH: usize = 4;

/// For every line of a document, whether it stands in the elements of its article or articles and is none of the
/// furniture in them.
pub(super) fn find(tree: &Tree, lines: &[Draft], sums: &[Sum]) -> Vec<bool> {
    let inside = inside(tree, sums, &parts(tree, sums));
    lines.iter().map(|line| inside[line.owner as usize] && !line.control && line.hidden.is_none()).collect()
}

/// The element that holds most of the running text, and it with its neighbours of the same kind.
fn parts(tree: &Tree, sums: &[Sum]) -> Vec<Id> {
    let core = descend(tree, sums, 0);
    let mut at = core;
    for _ in 0..REACH {
        let Some(parent) = tree.parent(at).filter(|&parent| parent != 0 && tree.name(at) != "body") else { break };
        let prose = sums[at as usize].prose;
        let kin = |&other: &Id| {
            let sum = &sums[other as usize];
            other == at
                || (sum.prose >= PART * prose && !sum.is_around() && !sum.is_linked() && goes_with(tree, at, other))
        };
        let family: Vec<Id> = tree.children(parent).filter(kin).collect();
        if family.len() > 1 {
            return family;
        }
        at = parent;
    }
    vec![core]
}

/// Follows the running text down as long as one element holds most of it, or far more than any other.
fn descend(tree: &Tree, sums: &[Sum], from: Id) -> Id {
    let mut at = from;
    loop {
        let (mut best, mut second) = (None, 0.0);
        for id in tree.children(at) {
            let prose = sums[id as usize].prose;
            match best {
                Some((_, most)) if prose <= most => second = prose.max(second),
                _ => {
                    second = best.map_or(0.0, |(_, most): (Id, f32)| most);
                    best = Some((id, prose));
                }
            }
        }
        let Some((best, prose)) = best.filter(|(_, prose)| *prose > 0.0) else { return at };
        let (whole, part) = (&sums[at as usize], &sums[best as usize]);
        let leaf = (is_leaf(tree, sums, best) && part.proses < BROKEN) || is_list(tree, sums, best);
        if (leaf && whole.lines > part.lines) || (prose < MOST * whole.prose && prose < TIMES * second) {
            return at;
        }
        at = best;
    }
}

/// Whether all lines of an element are its own: a paragraph, or text with line breaks.
fn is_leaf(tree: &Tree, sums: &[Sum], id: Id) -> bool {
    let holds = |child: Id| sums[child as usize].lines > 0;
    !tree.children(id).any(holds)
}

/// Whether an element is a list whose items are paragraphs, and none that sets a page in columns.
fn is_list(tree: &Tree, sums: &[Sum], id: Id) -> bool {
    let item = |&item: &Id| sums[item as usize].prose > 0.0 && is_leaf(tree, sums, item);
    matches!(class(tree.name(id)), Class::List { .. }) && tree.children(id).filter(item).count() > 1
}

/// Whether two neighbours are parts of one text: of the same name, and of the same class where both have one.
fn goes_with(tree: &Tree, one: Id, other: Id) -> bool {
    let same_class = tree.value(one, "class") == tree.value(other, "class");
    tree.name(one) == tree.name(other) && same_class
}

/// For every node, whether it stands in one of these elements and in no furniture in them.
fn inside(tree: &Tree, sums: &[Sum], parts: &[Id]) -> Vec<bool> {
    let mut inside = vec![false; tree.len()];
    let whole: f32 = parts.iter().map(|&part| sums[part as usize].prose).sum();
    let kinds = kinds(tree, sums, parts);
    for &part in parts {
        let mut left: Option<Id> = None;
        for step in tree.walk(part) {
            match step {
                Step::Enter(id) if left.is_none() => {
                    let small = kinds.get(&kind(tree, id)).is_none_or(|prose| *prose <= SMALL * whole);
                    if id != part && is_furniture(tree, id, &sums[id as usize], small) {
                        left = Some(id);
                    } else {
                        inside[id as usize] = true;
                    }
                }
                Step::Leave(id) if left == Some(id) => left = None,
                _ => {}
            }
        }
    }
    inside
}

/// Elements that are set alike.
fn kind(tree: &Tree, id: Id) -> (&str, &str) {
    (tree.name(id), tree.value(id, "class"))
}

/// The running text of all elements that are set alike, where their names speak against an article.
fn kinds<'t>(tree: &'t Tree, sums: &[Sum], parts: &[Id]) -> HashMap<(&'t str, &'t str), f32> {
    let mut kinds = HashMap::new();
    for &part in parts {
        for step in tree.walk(part) {
            let Step::Enter(id) = step else { continue };
            let sum = &sums[id as usize];
            if sum.is_around() {
                *kinds.entry(kind(tree, id)).or_insert(0.0) += sum.prose;
            }
        }
    }
    kinds
}

/// Whether an element in an article's is none of it: links, or something small whose names say so.
fn is_furniture(tree: &Tree, id: Id, sum: &Sum, small: bool) -> bool {
    let Kind::Element(name, _) = tree.kind(id) else { return false };
    let list = sum.lines >= 2 && sum.is_linked() && sum.proses == 0;
    let link = sum.lines == 1 && sum.all >= 8 && sum.linked * 10 >= sum.all * 9 && is_line(name);
    let named = small && sum.is_around();
    let heads = matches!(class(name), Class::Heading(1 | 2));
    !heads && (list || link || named || (&**name == "form" && sum.proses == 0))
}

/// Whether an element begins and ends a line.
fn is_line(name: &str) -> bool {
    matches!(class(name), Class::Block | Class::Item | Class::Heading(_) | Class::Quote)
}
