//! What of a document only leads through the book: its contents, a chapter's, an index. It is furniture.

use crate::readers::xml::{Element, Node};

/// A list that leads through the book has so many links at least.
const FEWEST: usize = 3;
/// Parts of ten that are links, at least: some contents leave the numbers out of them.
const LINKED: usize = 9;

/// Whether a list holds nothing but links to places of the book.
pub(super) fn leads(list: &Element) -> bool {
    let links = list.descendants("a");
    let inside = |link: &&&Element| link.get("href").is_some_and(|href| !href.contains(':'));
    let sizes = links.iter().filter(inside).map(|link| size(&link.text()));
    let (count, linked) = sizes.fold((0, 0), |(count, linked), size| (count + 1, linked + size));
    count >= FEWEST && linked * 10 >= size(&list.text()) * LINKED
}

/// Whether nothing in an element but headings is there for itself.
pub(super) fn is_all(element: &Element) -> bool {
    let (leads, rest) = shares(element);
    leads > 0 && rest == 0
}

/// How many characters of an element lead through the book, and how many others it has outside headings.
fn shares(element: &Element) -> (usize, usize) {
    let mut shares = (0, 0);
    for node in &element.children {
        match node {
            Node::Text(text) => shares.1 += size(text),
            Node::Element(e) => match e.name {
                "nav" => shares.0 += size(&e.text()),
                "ul" | "ol" | "dl" if leads(e) => shares.0 += size(&e.text()),
                "ul" | "ol" | "dl" => shares.1 += size(&e.text()),
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "script" | "style" | "template" => {}
                "img" | "svg" => shares.1 += 1,
                _ => {
                    let (leads, rest) = self::shares(e);
                    shares = (shares.0 + leads, shares.1 + rest);
                }
            },
        }
    }
    shares
}

fn size(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}
