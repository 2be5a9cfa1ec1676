//! Lists and tables of JATS.

use super::{Unknown, holds_text, inline, is_blank};
use crate::ast::{Cell, Item, Row, Text};
use crate::readers::numbering::Numbers;
use crate::readers::running::{Running, Style};
use crate::readers::xml::{Element, Node};

/// A list: its title, and its items with those of the lists in them.
pub(super) fn list(element: &Element, unknown: &mut Unknown) -> (Option<Text>, Vec<Item>) {
    let mut items = Vec::new();
    if holds_text(element) {
        items.push(Item { depth: 0, label: None, texts: vec![inline::text(element, unknown)] });
        return (None, items);
    }
    let title = element.child("title").map(|title| inline::text(title, unknown));
    add_items(element, 0, &mut items, unknown);
    (title, items)
}

/// How the items of a list are counted, where they are.
fn numbers(list: &Element) -> Option<Numbers> {
    match list.get("list-type")? {
        "order" | "ordered" => Some(Numbers::Decimal),
        "alpha-lower" => Some(Numbers::Letters { capital: false }),
        "alpha-upper" => Some(Numbers::Letters { capital: true }),
        "roman-lower" => Some(Numbers::Roman { capital: false }),
        "roman-upper" => Some(Numbers::Roman { capital: true }),
        _ => None,
    }
}

/// Gives the item at `place` its number where no label is printed; it is no character of the file.
fn number(numbers: Numbers, number: u32, place: usize, items: &mut [Item], unknown: &mut Unknown) {
    if items[place].label.is_none() {
        let label = numbers.label(number);
        unknown.added.push_str(&label);
        let mut running = Running::default();
        running.chars(&label, Style::PLAIN);
        items[place].label = Some(running.finish());
    }
}

fn add_items(list: &Element, depth: u8, items: &mut Vec<Item>, unknown: &mut Unknown) {
    if holds_text(list) {
        return items.push(Item { depth, label: None, texts: vec![inline::text(list, unknown)] });
    }
    let mut titles = usize::from(depth == 0);
    let (numbers, mut count) = (numbers(list), 0);
    for part in list.elements() {
        if part.name == "title" && titles > 0 {
            titles -= 1;
            continue;
        }
        let place = items.len();
        items.push(Item { depth, label: None, texts: Vec::new() });
        let mut running = Running::default();
        let parts: Vec<&Node> = match part.name {
            "list-item" | "def-item" => part.children.iter().collect(),
            _ => Vec::new(),
        };
        if parts.is_empty() {
            items[place].texts.push(inline::text(part, unknown));
        }
        for node in parts {
            match node {
                Node::Element(e) if matches!(e.name, "list" | "def-list") => {
                    add_items(e, depth.saturating_add(1), items, unknown);
                }
                Node::Element(e) if matches!(e.name, "label" | "term") && items[place].label.is_none() => {
                    items[place].label = Some(inline::text(e, unknown));
                }
                Node::Element(e) if e.name == "p" && e.elements().any(|e| matches!(e.name, "list" | "def-list")) => {
                    nested(e, depth, place, items, unknown);
                }
                Node::Element(e) if e.name == "p" => items[place].texts.push(inline::text(e, unknown)),
                Node::Element(e) if e.name == "def" && !holds_text(e) => {
                    items[place].texts.extend(e.elements().map(|e| inline::text(e, unknown)));
                }
                Node::Element(e) => inline::write_element(e, Style::PLAIN, &mut running, unknown),
                node if is_blank(node) => {}
                node => inline::write(std::slice::from_ref(node), Style::PLAIN, &mut running, unknown),
            }
        }
        if !running.is_blank() {
            items[place].texts.push(running.finish());
        }
        if let (Some(numbers), "list-item") = (numbers, part.name) {
            count += 1;
            number(numbers, count, place, items, unknown);
        }
    }
}

/// A paragraph of an item that holds a list.
fn nested(p: &Element, depth: u8, place: usize, items: &mut Vec<Item>, unknown: &mut Unknown) {
    let mut running = Running::default();
    for node in &p.children {
        match node {
            Node::Element(e) if matches!(e.name, "list" | "def-list") => {
                add_items(e, depth.saturating_add(1), items, unknown);
            }
            node => inline::write(std::slice::from_ref(node), Style::PLAIN, &mut running, unknown),
        }
    }
    if !running.is_blank() {
        items[place].texts.push(running.finish());
    }
}

/// The rows of a table. What stands between rows is a row of its own, so that nothing is lost.
pub(super) fn table(element: &Element, unknown: &mut Unknown) -> Vec<Row> {
    let mut rows = Vec::new();
    add_rows(element, false, &mut rows, unknown);
    rows
}

/// A row that holds all text of an element that is no row.
fn whole(element: &Element, header: bool, unknown: &mut Unknown) -> Row {
    unknown.note(element);
    Row { cells: vec![Cell { header, text: inline::text(element, unknown) }] }
}

fn add_rows(element: &Element, head: bool, rows: &mut Vec<Row>, unknown: &mut Unknown) {
    if holds_text(element) {
        return rows.push(whole(element, head, unknown));
    }
    for part in element.elements() {
        match part.name {
            "tr" if holds_text(part) => rows.push(whole(part, head, unknown)),
            "thead" | "tbody" | "tfoot" => add_rows(part, part.name == "thead", rows, unknown),
            "tr" => {
                let cell = |cell: &Element, unknown: &mut Unknown| {
                    let spans = [cell.get("colspan"), cell.get("rowspan")];
                    if spans.into_iter().flatten().any(|span| span.trim() != "1") {
                        unknown.note(cell);
                    }
                    Cell { header: head || cell.name == "th", text: inline::text(cell, unknown) }
                };
                let cells = part.elements().map(|e| cell(e, unknown)).collect();
                rows.push(Row { cells });
            }
            "col" | "colgroup" if part.text().trim().is_empty() => {}
            _ => rows.push(whole(part, head, unknown)),
        }
    }
}
