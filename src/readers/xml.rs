//! XML as a tree, for the readers of XML formats.
//!
//! Entities that a file defines itself are never expanded and nothing outside the file is ever read; depth and
//! number of elements are limited, so that a small file cannot grow large. Knows no format.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use quick_xml::events::attributes::Attributes;

use crate::error::{Error, Result};
use crate::repair::Notice;
use crate::source::Source;

/// What a file may hold.
struct Limits {
    /// Elements in elements at most.
    depth: usize,
    /// Elements at most.
    count: usize,
}

/// OCR formats nest fewer than twenty elements, and a page of newspaper has some ten thousand.
const LIMITS: Limits = Limits { depth: 200, count: 5_000_000 };
/// Unknown entities that get a notice of their own.
const NOTICED: usize = 5;

/// An element.
#[derive(Debug, Default)]
pub struct Element<'a> {
    /// Its name without prefix.
    pub name: &'a str,
    /// Its attributes by their name without prefix.
    attributes: Vec<(&'a str, Cow<'a, str>)>,
    /// What it holds.
    pub children: Vec<Node<'a>>,
    /// Line of its start tag, from 1.
    pub line: u32,
}

/// What an element holds.
#[derive(Debug)]
pub enum Node<'a> {
    /// An element.
    Element(Element<'a>),
    /// Text; line ends between elements are left out.
    Text(Cow<'a, str>),
}

impl<'a> Element<'a> {
    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| &**value)
    }

    /// An attribute that is a finite number.
    pub fn number(&self, name: &str) -> Option<f32> {
        self.get(name)?.trim().parse().ok().filter(|number: &f32| number.is_finite())
    }

    /// The elements in it.
    pub fn elements(&self) -> impl DoubleEndedIterator<Item = &Element<'a>> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements of a name in it.
    pub fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Element<'a>> {
        self.elements().filter(move |element| element.name == name)
    }

    /// The first element of a name in it.
    pub fn child(&self, name: &str) -> Option<&Element<'a>> {
        self.elements().find(|element| element.name == name)
    }

    /// The elements of a name at any depth under it, in document order.
    pub fn descendants<'s>(&'s self, name: &str) -> Vec<&'s Element<'a>> {
        let mut found = Vec::new();
        self.collect(name, &mut found);
        found
    }

    fn collect<'s>(&'s self, name: &str, found: &mut Vec<&'s Element<'a>>) {
        for element in self.elements() {
            if element.name == name {
                found.push(element);
            }
            element.collect(name, found);
        }
    }

    /// All text in it.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.add_text(&mut text);
        text
    }

    fn add_text(&self, text: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(own) => text.push_str(own),
                Node::Element(element) => element.add_text(text),
            }
        }
    }
}

/// The name of the first element of a text that looks like XML, without its prefix.
pub fn root_name(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match () {
            () if rest.starts_with("<?") => rest.find("?>")? + 2,
            () if rest.starts_with("<!--") => rest.find("-->")? + 3,
            () if rest.starts_with("<!") => end_of_doctype(rest)?,
            () => break,
        };
        rest = rest[end..].trim_start();
    }
    let tag = rest.strip_prefix('<')?;
    let name = tag.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next()?;
    Some(name.rsplit(':').next().unwrap_or(name)).filter(|name| !name.is_empty())
}

/// Behind a document type declaration, its own declarations in brackets included.
fn end_of_doctype(text: &str) -> Option<usize> {
    let close = text.find('>')?;
    match text.find('[').filter(|open| *open < close) {
        Some(open) => {
            let inner = open + text[open..].find(']')?;
            Some(inner + text[inner..].find('>')? + 1)
        }
        None => Some(close + 1),
    }
}

/// The root element of a file.
///
/// # Errors
/// [`Error::Malformed`] with the line where the file is no well-formed XML, ends in its middle, or is too deep or
/// too large.
pub fn parse<'a>(source: &'a Source, notices: &mut Vec<Notice>) -> Result<Element<'a>> {
    Tree::new(source, LIMITS, false).read(notices)
}

/// The root element of a file, with the white space between elements too: in running text it divides words.
///
/// # Errors
/// Those of [`parse`].
pub fn parse_running<'a>(source: &'a Source, notices: &mut Vec<Notice>) -> Result<Element<'a>> {
    Tree::new(source, Limits { count: 2_000_000, ..LIMITS }, true).read(notices)
}

/// Counts lines as the reader goes on.
struct Lines {
    counted: usize,
    line: u32,
}

impl Lines {
    fn at(&mut self, text: &str, offset: usize) -> u32 {
        let offset = offset.min(text.len());
        if offset > self.counted {
            let ends = text.as_bytes()[self.counted..offset].iter().filter(|b| **b == b'\n').count();
            (self.line, self.counted) = (self.line + ends as u32, offset);
        }
        self.line
    }
}

struct Tree<'a> {
    source: &'a Source,
    limits: Limits,
    open: Vec<Element<'a>>,
    root: Option<Element<'a>>,
    count: usize,
    line: Lines,
    /// Entities that are not known.
    unknown: usize,
    /// Whether white space between elements is kept.
    running: bool,
}

impl<'a> Tree<'a> {
    fn new(source: &'a Source, limits: Limits, running: bool) -> Self {
        let line = Lines { counted: 0, line: 1 };
        Tree { source, limits, open: Vec::new(), root: None, count: 0, line, unknown: 0, running }
    }

    fn read(mut self, notices: &mut Vec<Notice>) -> Result<Element<'a>> {
        let text: &'a str = &self.source.text;
        // quick-xml passes over a byte order mark without counting it; one is left where a file begins with two.
        let from = text.len() - text.trim_start_matches('\u{feff}').len();
        let mut reader = Reader::from_str(&text[from..]);
        reader.config_mut().allow_dangling_amp = true;
        loop {
            let start = from + reader.buffer_position() as usize;
            let event = reader.read_event();
            let end = from + reader.buffer_position() as usize;
            match event {
                Ok(Event::Start(_)) => self.start(&text[start..end], start, notices)?,
                Ok(Event::Empty(_)) => {
                    self.start(&text[start..end], start, notices)?;
                    self.close();
                }
                Ok(Event::End(_)) => self.close(),
                Ok(Event::Text(_)) => self.text(Cow::Borrowed(&text[start..end])),
                Ok(Event::CData(data)) => self.text(Cow::Owned(data.xml10_content().into_owned())),
                Ok(Event::GeneralRef(_)) => {
                    let value = self.unescaped(&text[start..end], start, notices);
                    self.text(value);
                }
                Ok(Event::Eof) => break,
                Ok(_) => {}
                Err(error) => {
                    let at = (from + reader.error_position() as usize).max(start);
                    return Err(self.broken(at, &error.to_string()));
                }
            }
        }
        self.finish()
    }

    fn finish(mut self) -> Result<Element<'a>> {
        if let Some(open) = self.open.last() {
            let what = format!("the file ends inside <{}>, which line {} opens", open.name, open.line);
            return Err(self.broken(self.source.text.len(), &what));
        }
        match self.root.take() {
            Some(root) => Ok(root),
            None => Err(self.broken(0, "the file holds no element")),
        }
    }

    fn start(&mut self, tag: &'a str, at: usize, notices: &mut Vec<Notice>) -> Result<()> {
        self.count += 1;
        let Limits { depth, count } = self.limits;
        if self.open.len() >= depth {
            return Err(self.broken(at, &format!("elements are nested deeper than {depth}")));
        }
        if self.count > count {
            return Err(self.broken(at, &format!("the file has more than {count} elements")));
        }
        if self.open.is_empty() && self.root.is_some() {
            return Err(self.broken(at, "a second element stands behind the first"));
        }
        let line = self.line.at(&self.source.text, at);
        let inner = tag.trim_start_matches('<').trim_end_matches('>');
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        let length = inner.find(char::is_whitespace).unwrap_or(inner.len());
        let mut element = Element { name: local(&inner[..length]), line, ..Element::default() };
        for attribute in Attributes::new(inner, length).with_checks(false) {
            let attribute = attribute.map_err(|error| self.broken(at, &error.to_string()))?;
            let value = match attribute.value {
                Cow::Borrowed(value) => self.unescaped(value, at, notices),
                Cow::Owned(value) => Cow::Owned(value),
            };
            element.attributes.push((local(attribute.key.into_inner()), value));
        }
        self.open.push(element);
        Ok(())
    }

    fn close(&mut self) {
        let Some(mut element) = self.open.pop() else { return };
        if !self.running {
            drop_blank(&mut element);
            self.open.last_mut().into_iter().for_each(drop_blank);
        }
        match self.open.last_mut() {
            Some(parent) => {
                parent.children.push(Node::Element(element));
            }
            None => self.root = Some(element),
        }
    }

    fn text(&mut self, text: Cow<'a, str>) {
        let Some(parent) = self.open.last_mut() else { return };
        match parent.children.last_mut() {
            Some(Node::Text(before)) => before.to_mut().push_str(&text),
            _ => parent.children.push(Node::Text(text)),
        }
    }

    /// A text with references to characters and to the five entities of XML resolved; others stay as they stand.
    fn unescaped(&mut self, raw: &'a str, at: usize, notices: &mut Vec<Notice>) -> Cow<'a, str> {
        if let Ok(text) = unescape(raw) {
            return text;
        }
        self.unknown += 1;
        if self.unknown <= NOTICED {
            let line = Some(self.line.at(&self.source.text, at));
            let shown: String = raw.chars().take(40).collect();
            let message = format!("{shown} names an entity that is not expanded here, or no character; it stays so");
            notices.push(Notice { input: self.source.name.clone(), line, message });
        }
        Cow::Borrowed(raw)
    }

    fn broken(&self, at: usize, what: &str) -> Error {
        let line = Lines { counted: 0, line: 1 }.at(&self.source.text, at);
        Error::Malformed {
            input: self.source.name.clone(),
            place: format!("line {line}"),
            what: what.into(),
            advice: "The file is damaged or was not copied whole; get it anew or repair it there",
        }
    }
}

/// Takes away the line ends that only set elements out on lines.
fn drop_blank(parent: &mut Element) {
    if let Some(Node::Text(text)) = parent.children.last()
        && text.trim().is_empty()
        && text.contains(['\n', '\r'])
    {
        parent.children.pop();
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::new(0, "x.xml".into(), text.into(), "UTF-8", String::new(), 0)
    }

    #[test]
    fn the_root_is_found_behind_what_may_stand_before_it() {
        let text = "\u{feff}<?xml version=\"1.0\"?>\n<!-- a > b -->\n<!DOCTYPE x:alto [<!ENTITY a \"b\">]>\n<x:alto xmlns:x=\"y\">";
        assert_eq!(root_name(text), Some("alto"));
        assert_eq!(root_name("<PcGts>"), Some("PcGts"));
        assert_eq!(root_name("words < more"), None);
        assert_eq!(root_name("<!DOCTYPE alto ["), None);
    }

    #[test]
    fn text_is_whole_whatever_references_are_in_it() {
        let source = source("<a>\n <t>A &amp; B<![CDATA[ <c> ]]>&#x4E2D;</t>\n</a>");
        let root = parse(&source, &mut Vec::new()).unwrap();
        assert_eq!(root.text(), "A & B <c> 中");
        assert_eq!((root.children.len(), root.child("t").unwrap().line), (1, 2));
    }

    #[test]
    fn byte_order_marks_move_nothing() {
        let source = source("\u{feff}\u{feff}  <?xml version=\"1.0\"?><甲><t>新桥</t></甲>");
        let root = parse(&source, &mut Vec::new()).unwrap();
        assert_eq!((root.name, root.text().as_str()), ("甲", "新桥"));
    }

    #[test]
    fn the_number_of_elements_is_limited() {
        let source = source("<a><b/><b/>\n<b/></a>");
        let read = |count| Tree::new(&source, Limits { depth: 9, count }, false).read(&mut Vec::new());
        assert!(read(4).is_ok());
        assert!(read(3).unwrap_err().to_string().starts_with("x.xml: line 2: the file has more than 3 elements"));
    }
}
