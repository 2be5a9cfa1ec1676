//! Running text of JATS: marks, links and page turns.

use super::{Unknown, holds_text};
use crate::ast::{Marks, Text};
use crate::readers::running::{Running, Style, among};
use crate::readers::xml::{Element, Node};

/// Inline elements that say nothing an AST could hold; their text is all that counts.
const TRANSPARENT: &str = "\
    abbrev caption title styled-content sc underline overline roman sans-serif xref email target \
    named-content inline-formula string-name surname given-names collab institution country year month day \
    term def citation-alternatives mixed-citation element-citation source article-title volume issue fpage \
    lpage publisher-name publisher-loc name person-group suffix etal comment pub-id edition supplement citation \
    nlm-citation date date-in-citation season funding-source award-id";

/// Elements whose parts carry no marks between them, where they hold no text of their own: who shows them puts marks there.
const PARTED: &str = "element-citation nlm-citation citation person-group name date";

/// The text of an element.
pub(super) fn text(element: &Element, unknown: &mut Unknown) -> Text {
    let mut running = Running::default();
    if element.name != "object-id" {
        write(&element.children, Style::PLAIN, &mut running, unknown);
    }
    running.finish()
}

/// The lines of an element whose line ends are printed ones.
pub(super) fn lines(element: &Element, unknown: &mut Unknown) -> Vec<Text> {
    let mut running = Running::default();
    write(&element.children, Style::PLAIN, &mut running, unknown);
    running.lines()
}

/// Adds nodes to a running text.
pub(super) fn write(nodes: &[Node], style: Style, out: &mut Running, unknown: &mut Unknown) {
    for node in nodes {
        match node {
            Node::Text(text) => out.chars(text, style),
            Node::Element(element) => write_element(element, style, out, unknown),
        }
    }
}

/// Adds an element of any kind to a running text.
pub(super) fn write_element(element: &Element, style: Style, out: &mut Running, unknown: &mut Unknown) {
    let is = |name: &str| element.get("content-type") == Some(name);
    let style = match element.name {
        "break" => return out.line_break(),
        // The name of a thing in a register is not printed; the article keeps it aside.
        "object-id" => return,
        "milestone-start" if is("page-turn") => return out.page_turn(element.get("rationale").unwrap_or_default()),
        "milestone-start" | "milestone-end" | "hr" => return,
        name if among(PARTED, name) && !holds_text(element) => {
            for (at, part) in element.elements().enumerate() {
                if at > 0 {
                    out.part(style);
                }
                write_element(part, style, out, unknown);
            }
            return;
        }
        "pub-id" => {
            out.part(style);
            style
        }
        "bold" => style.with(Marks::STRONG),
        "italic" => style.with(Marks::EMPHASIS),
        "strike" => style.with(Marks::STRIKE),
        "sup" => style.with(Marks::SUPERSCRIPT),
        "sub" => style.with(Marks::SUBSCRIPT),
        "monospace" | "code" => style.with(Marks::CODE),
        "named-content" => style.with(named(element)),
        "ext-link" | "uri" => {
            let own = element.children.iter().find_map(|node| match node {
                Node::Text(text) if element.name == "uri" => Some(text.trim()),
                _ => None,
            });
            style.linked(element.get("href").or(own).filter(|target| !target.is_empty()))
        }
        "label" => {
            write(&element.children, style, out, unknown);
            return out.chars(" ", style);
        }
        "p" | "list-item" | "td" | "th" | "def" | "fn" => {
            // Blocks inside a running text do not touch.
            out.part(style);
            write(&element.children, style, out, unknown);
            return out.part(style);
        }
        "alternatives" if element.child("tex-math").is_some() => {
            // The same formula in several notations: one is read, the others are put aside.
            for part in element.elements() {
                match part.name {
                    "tex-math" => write(&part.children, style, out, unknown),
                    _ => unknown.alternative(part),
                }
            }
            return;
        }
        name => {
            if !among(TRANSPARENT, name) {
                unknown.note(element);
            }
            style
        }
    };
    write(&element.children, style, out, unknown);
}

fn named(element: &Element) -> Marks {
    match element.get("content-type") {
        Some("byline") => Marks::BYLINE,
        Some("dateline") => Marks::DATELINE,
        Some("jump-line") => Marks::JUMP_LINE,
        Some("source") => Marks::SOURCE,
        _ => Marks::NONE,
    }
}
