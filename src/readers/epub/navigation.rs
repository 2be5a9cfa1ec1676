//! What of a document only leads through the book: its contents, a chapter's, an index. It is furniture.

use crate::readers::xml::{Element, Node};

/// A list that leads through the book has so many links at least.
const FEWEST: usize = 3;
/// Characters that may stand beside a list of documents, at most.
const SOME: usize = 40;
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

/// Whether a line of an element holds nothing but links to other documents of the book and what parts them:
/// `| Next | Section menu |`.
pub(super) fn is_bar(element: &Element) -> bool {
    let links = element.descendants("a");
    let linked: usize = links.iter().filter(|link| is_document(link)).map(|link| size(&link.text())).sum();
    let text = element.text();
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    let in_links: usize = links.iter().map(|link| link.text().chars().filter(|c| c.is_alphanumeric()).count()).sum();
    let plain = element.elements().all(|inner| matches!(inner.name, "a" | "br" | "hr" | "span"));
    let parted = links.len() > 1 || size(&text) > linked;
    plain && parted && linked > 0 && links.iter().all(|link| is_document(link)) && letters == in_links
}

/// Whether every item of a list leads to another document, whatever is said of it.
fn lists_documents(list: &Element) -> bool {
    let leads = |item: &Element| item.descendants("a").into_iter().any(is_document);
    list.elements().next().is_some() && list.elements().all(|item| item.name == "li" && leads(item))
}

/// Whether a link leads to another document of the book.
fn is_document(link: &Element) -> bool {
    link.get("href").is_some_and(|href| !href.contains(':') && !href.starts_with('#') && !href.is_empty())
}

/// Whether nothing in an element but headings is there for itself; over or under a list of documents a date, a
/// picture or some words may stand.
pub(super) fn is_all(element: &Element) -> bool {
    let mut shares = Shares::default();
    shares.add(element);
    let Shares { leads, listed, rest } = shares;
    let sentence = rest.contains(['。', '！', '？', '!', '?']) || rest.contains(". ");
    leads > 0 && (size(&rest) == 0 || (listed && size(&rest) <= SOME && !sentence))
}

/// What of an element leads through the book, and what else it has outside headings.
#[derive(Default)]
struct Shares {
    leads: usize,
    /// Whether a list of documents is in it.
    listed: bool,
    rest: String,
}

impl Shares {
    fn add(&mut self, element: &Element) {
        for node in &element.children {
            match node {
                Node::Text(text) => self.rest.push_str(text),
                Node::Element(e) => match e.name {
                    "nav" => self.leads += size(&e.text()),
                    "ul" | "ol" | "dl" if leads(e) || lists_documents(e) => {
                        self.leads += size(&e.text());
                        self.listed |= lists_documents(e);
                    }
                    "ul" | "ol" | "dl" => self.rest.push_str(&e.text()),
                    "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "script" | "style" | "template" => {}
                    "img" | "svg" => self.rest.push('\u{fffc}'),
                    "p" | "div" if is_bar(e) => self.leads += size(&e.text()),
                    _ => self.add(e),
                },
            }
        }
    }
}

fn size(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::{is_all, is_bar};
    use crate::readers::xml::parse_running;
    use crate::source::Source;

    fn of(markup: &str, judge: fn(&crate::readers::xml::Element) -> bool) -> bool {
        let source = Source::new(0, "t".into(), markup.to_owned(), "UTF-8", String::new(), markup.len() as u64);
        judge(&parse_running(&source, &mut Vec::new()).unwrap())
    }

    #[test]
    fn a_bar_is_links_to_documents_and_what_parts_them() {
        assert!(of("<div>| <a href=\"../2.html\">Next</a> | <a href=\"../i.html#a\">Menu</a> | <hr/></div>", is_bar));
        assert!(!of("<p><a href=\"2.html\">渡口加开夜船</a></p>", is_bar));
        assert!(!of("<p>见 <a href=\"2.html\">第二章</a>、<a href=\"3.html\">第三章</a>。</p>", is_bar));
        assert!(!of("<p><a href=\"#n1\">1</a> | <a href=\"#n2\">2</a></p>", is_bar));
        assert!(!of(
            "<p><a href=\"https://example.org/1\">一</a> | <a href=\"https://example.org/2\">二</a></p>",
            is_bar
        ));
    }

    #[test]
    fn a_list_of_documents_leads_though_it_says_what_they_hold() {
        let item = "<li><a href=\"a/1.html\">旧渔船改成图书船</a><div>六条船停靠九个渔村</div></li>";
        let list = format!("<ul>{item}</ul>");
        assert!(of(
            &format!("<body><p><img src=\"m.jpg\"/></p><p>[2031年6月7日]</p><h2>海岸</h2>{list}</body>"),
            is_all
        ));
        assert!(!of(&format!("<body><p>渔业公司近日把六条旧渔船改成了图书船。</p>{list}</body>"), is_all));
        assert!(!of("<body><p><img src=\"m.jpg\"/></p><div><a href=\"1.html\">Next</a> |</div></body>", is_all));
    }
}
