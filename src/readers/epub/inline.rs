//! Running text of XHTML: marks, links and page turns.

use super::Notes;
use crate::ast::{Marks, Text};
use crate::readers::running::{Running, Style, among};
use crate::readers::xml::{Element, Node};

/// Inline elements that say nothing an AST could hold; their text is all that counts.
const TRANSPARENT: &str = "\
    span a cite dfn abbr acronym q u small big font ins mark label time var bdo bdi wbr ruby rb rbc data \
    figcaption center address";

/// The text of an element.
pub(super) fn text(element: &Element, notes: &mut Notes) -> Text {
    let mut running = Running::default();
    write(&element.children, Style::PLAIN, &mut running, notes);
    running.finish()
}

/// Adds nodes to a running text.
pub(super) fn write(nodes: &[Node], style: Style, out: &mut Running, notes: &mut Notes) {
    for node in nodes {
        match node {
            Node::Text(text) => out.chars(text, style),
            Node::Element(element) => write_element(element, style, out, notes),
        }
    }
}

/// Adds an element of any kind to a running text.
pub(super) fn write_element(element: &Element, style: Style, out: &mut Running, notes: &mut Notes) {
    if let Some(label) = page_break(element) {
        out.page_turn(&label);
        return notes.aside("folio", element);
    }
    let style = match element.name {
        "br" => return out.line_break(),
        "rt" | "rp" | "rtc" => return notes.aside("ruby", element),
        "nav" => return notes.aside("navigation", element),
        // The way back from a note to its place is for the screen alone.
        "a" if is_way_back(element) => return notes.aside("navigation", element),
        "script" | "style" | "template" => return,
        "math" => {
            notes.unknown(element);
            return formula(element, style, out, notes);
        }
        "img" | "image" => {
            let words = element.get("alt").unwrap_or_default();
            notes.pictures += 1;
            notes.added.push_str(words);
            return out.chars(words, style);
        }
        "strong" | "b" => style.with(Marks::STRONG),
        "em" | "i" => style.with(Marks::EMPHASIS),
        "s" | "del" | "strike" => style.with(Marks::STRIKE),
        "sup" => style.with(Marks::SUPERSCRIPT),
        "sub" => style.with(Marks::SUBSCRIPT),
        "code" | "tt" | "kbd" | "samp" => style.with(Marks::CODE),
        "span" => style.with(classed(element)),
        "a" => style.linked(element.get("href").filter(|href| is_address(href))),
        "p" | "div" | "li" | "td" | "th" | "tr" | "dd" | "dt" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul"
        | "ol" | "dl" | "table" | "blockquote" | "pre" | "section" | "figure" => {
            // Blocks inside a running text do not touch.
            out.part(style);
            write(&element.children, style, out, notes);
            return out.part(style);
        }
        name => {
            if !among(TRANSPARENT, name) {
                notes.unknown(element);
            }
            style
        }
    };
    write(&element.children, style, out, notes);
}

/// The characters of a formula; what it is called in other notations is not shown.
fn formula(element: &Element, style: Style, out: &mut Running, notes: &mut Notes) {
    for node in &element.children {
        match node {
            Node::Text(text) => out.chars(text, style),
            Node::Element(e) if matches!(e.name, "annotation" | "annotation-xml") => notes.aside("annotation", e),
            Node::Element(e) => formula(e, style, out, notes),
        }
    }
}

/// A link from a note to its place, where it shows no number or word.
fn is_way_back(element: &Element) -> bool {
    let told = says(element, "role", "doc-backlink") || says(element, "type", "backlink");
    told && !element.text().contains(char::is_alphanumeric)
}

fn says(element: &Element, name: &str, word: &str) -> bool {
    element.get(name).is_some_and(|kind| kind.split_whitespace().any(|k| k == word))
}

/// The label of a page that begins here; ours is the printed one, that of others what they show.
pub(super) fn page_break(element: &Element) -> Option<String> {
    if !says(element, "type", "pagebreak") && !says(element, "role", "doc-pagebreak") {
        return None;
    }
    let told = ["data-page", "title", "aria-label"].into_iter().find_map(|name| element.get(name));
    Some(told.map_or_else(|| element.text().trim().to_owned(), |label| label.trim().to_owned()))
}

fn classed(element: &Element) -> Marks {
    match element.get("class") {
        Some("byline") => Marks::BYLINE,
        Some("dateline") => Marks::DATELINE,
        Some("jump-line") => Marks::JUMP_LINE,
        Some("source") => Marks::SOURCE,
        _ => Marks::NONE,
    }
}

fn is_address(target: &str) -> bool {
    let target = target.trim_start().to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| target.starts_with(scheme))
}
