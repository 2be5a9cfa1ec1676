//! Lists and tables of XHTML.

use super::{Notes, inline};
use crate::ast::{Cell, Item, Row, Text};
use crate::readers::numbering::Numbers;
use crate::readers::running::{Running, Style};
use crate::readers::xml::{Element, Node};

/// The items of a list and of the lists in it, those of ordered lists with their numbers.
pub(super) fn list(element: &Element, notes: &mut Notes) -> Vec<Item> {
    let mut items = Vec::new();
    add_items(element, 0, &mut items, notes);
    items
}

/// The numbers of an ordered list, and the first of them; none where the list says that they are not shown.
fn numbers(list: &Element) -> Option<(Numbers, u32)> {
    let hidden = list.get("style").is_some_and(|style| style.contains("none"));
    let numbers = match list.get("type") {
        Some("a") => Numbers::Letters { capital: false },
        Some("A") => Numbers::Letters { capital: true },
        Some("i") => Numbers::Roman { capital: false },
        Some("I") => Numbers::Roman { capital: true },
        _ => Numbers::Decimal,
    };
    let start = list.get("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
    (list.name == "ol" && !hidden).then_some((numbers, start))
}

/// The label that a number makes; it is no character of the document.
fn numbered(label: &str, notes: &mut Notes) -> Text {
    notes.added.push_str(label);
    let mut running = Running::default();
    running.chars(label, Style::PLAIN);
    running.finish()
}

fn add_items(list: &Element, depth: u8, items: &mut Vec<Item>, notes: &mut Notes) {
    let mut numbers = numbers(list);
    let mut stray = Running::default();
    for node in &list.children {
        match node {
            Node::Element(e) if matches!(e.name, "ul" | "ol" | "dl") => {
                add_items(e, depth.saturating_add(1), items, notes);
            }
            Node::Element(e) if list.name == "dl" && e.name == "div" => add_items(e, depth, items, notes),
            Node::Element(e) if e.name == "dt" => {
                let label = Some(inline::text(e, notes));
                items.push(Item { depth, label, texts: Vec::new() });
            }
            Node::Element(e) if e.name == "dd" && items.last().is_some_and(|item| item.depth == depth) => {
                let place = items.len() - 1;
                add_item(e, depth, place, items, notes);
            }
            Node::Element(e) if matches!(e.name, "li" | "dd") => {
                let told = e.get("value").and_then(|value| value.trim().parse().ok());
                let label = numbers.as_mut().map(|(numbers, next)| {
                    let number = told.unwrap_or(*next);
                    *next = number.saturating_add(1);
                    numbers.label(number)
                });
                let label = label.map(|label| numbered(&label, notes));
                items.push(Item { depth, label, texts: Vec::new() });
                let place = items.len() - 1;
                add_item(e, depth, place, items, notes);
            }
            Node::Element(e) => inline::write_element(e, Style::PLAIN, &mut stray, notes),
            Node::Text(text) => stray.chars(text, Style::PLAIN),
        }
    }
    if !stray.is_blank() {
        items.push(Item { depth, label: None, texts: vec![stray.finish()] });
    }
}

/// What stands in an item: its label, its paragraphs, the lists in it.
fn add_item(item: &Element, depth: u8, place: usize, items: &mut Vec<Item>, notes: &mut Notes) {
    let mut running = Running::default();
    for node in &item.children {
        match node {
            Node::Element(e) if matches!(e.name, "ul" | "ol" | "dl") => {
                flush(&mut running, place, items);
                add_items(e, depth.saturating_add(1), items, notes);
            }
            Node::Element(e) if e.name == "p" => {
                flush(&mut running, place, items);
                paragraph(e, place, items, notes);
            }
            Node::Element(e) => inline::write_element(e, Style::PLAIN, &mut running, notes),
            Node::Text(text) => running.chars(text, Style::PLAIN),
        }
    }
    flush(&mut running, place, items);
}

fn flush(running: &mut Running, place: usize, items: &mut [Item]) {
    let running = std::mem::take(running);
    if !running.is_blank() {
        items[place].texts.push(running.finish());
    }
}

/// A paragraph of an item; the first may begin with the printed label and a space.
fn paragraph(p: &Element, place: usize, items: &mut [Item], notes: &mut Notes) {
    let is_label =
        |node: &Node| matches!(node, Node::Element(e) if e.name == "span" && e.get("class") == Some("label"));
    let mut nodes = p.children.as_slice();
    if let [first, rest @ ..] = nodes
        && is_label(first)
        && items[place].label.is_none()
        && let Node::Element(label) = first
    {
        items[place].label = Some(inline::text(label, notes));
        nodes = rest;
    }
    let mut running = Running::default();
    if let ([Node::Text(text), rest @ ..], true) = (nodes, nodes.len() < p.children.len()) {
        running.chars(text.strip_prefix(' ').unwrap_or(text), Style::PLAIN);
        nodes = rest;
    }
    inline::write(nodes, Style::PLAIN, &mut running, notes);
    let labelled = nodes.len() < p.children.len();
    if !(labelled && running.is_blank()) {
        items[place].texts.push(running.finish());
    }
}

/// A table: what is printed above it, and its rows.
pub(super) fn table(element: &Element, notes: &mut Notes) -> (Vec<Text>, Vec<Row>) {
    let (mut captions, mut rows) = (Vec::new(), Vec::new());
    add_rows(element, false, &mut captions, &mut rows, notes);
    (captions, rows)
}

fn add_rows(element: &Element, head: bool, captions: &mut Vec<Text>, rows: &mut Vec<Row>, notes: &mut Notes) {
    for node in &element.children {
        match node {
            Node::Text(text) if text.trim().is_empty() => {}
            Node::Text(_) => captions.push(loose(node, notes)),
            Node::Element(e) => match e.name {
                "thead" | "tbody" | "tfoot" => add_rows(e, e.name == "thead", captions, rows, notes),
                "tr" => rows.push(row(e, head, notes)),
                "col" | "colgroup" if e.text().trim().is_empty() => {}
                _ => captions.push(inline::text(e, notes)),
            },
        }
    }
}

fn row(tr: &Element, head: bool, notes: &mut Notes) -> Row {
    let mut cells = Vec::new();
    for node in &tr.children {
        match node {
            Node::Text(text) if text.trim().is_empty() => {}
            Node::Text(_) => cells.push(Cell { header: head, text: loose(node, notes) }),
            Node::Element(e) => {
                if [e.get("colspan"), e.get("rowspan")].into_iter().flatten().any(|span| span.trim() != "1") {
                    notes.unknown(e);
                }
                cells.push(Cell { header: head || e.name == "th", text: inline::text(e, notes) });
            }
        }
    }
    Row { cells }
}

fn loose(node: &Node, notes: &mut Notes) -> Text {
    let mut running = Running::default();
    inline::write(std::slice::from_ref(node), Style::PLAIN, &mut running, notes);
    running.finish()
}
