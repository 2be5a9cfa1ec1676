//! XML with indented blocks and untouched running text.
//!
//! Block elements stand on lines of their own, so that differences are readable; between the
//! characters and inline elements of a running text nothing is put, because a line end there would
//! become a space between Han characters.

use std::collections::HashSet;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::writers::xml::xml_text;

/// Attributes as name and value; one with an empty value is not written.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// One XML document in the making.
pub(super) struct Sheet {
    xml: Writer<Vec<u8>>,
    open: Vec<&'static str>,
    ids: HashSet<String>,
}

impl Sheet {
    /// A document with a DOCTYPE.
    pub(super) fn new(doctype: &str) -> io::Result<Self> {
        let mut xml = Writer::new(Vec::new());
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        xml.write_event(Event::Text(BytesText::from_escaped("\n")))?;
        xml.write_event(Event::DocType(BytesText::from_escaped(doctype)))?;
        Ok(Sheet { xml, open: Vec::new(), ids: HashSet::new() })
    }

    /// The document's bytes, with a line end after the root.
    pub(super) fn finish(self) -> io::Result<Vec<u8>> {
        debug_assert!(self.open.is_empty());
        let mut bytes = self.xml.into_inner();
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The value for an `id` attribute: empty (not written) where the wanted one is no XML name or
    /// stands in the document already, which only a hand-made AST can bring about.
    pub(super) fn id(&mut self, wanted: &str) -> String {
        let letter = |c: char| c.is_ascii_alphabetic() || c == '_';
        let name = wanted.starts_with(letter)
            && wanted.chars().all(|c| letter(c) || c.is_ascii_digit() || matches!(c, '-' | '.'));
        if name && self.ids.insert(wanted.to_owned()) { wanted.to_owned() } else { String::new() }
    }

    /// Begins a block that holds blocks.
    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes) -> io::Result<()> {
        self.new_line()?;
        self.begin(name, attributes)?;
        self.open.push(name);
        Ok(())
    }

    /// Ends the innermost block begun by [`Sheet::open`].
    pub(super) fn close(&mut self) -> io::Result<()> {
        if let Some(name) = self.open.pop() {
            self.new_line()?;
            self.end(name)?;
        }
        Ok(())
    }

    /// A block that holds characters.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: Attributes, text: &str) -> io::Result<()> {
        self.running(name, attributes, |sheet| sheet.chars(text))
    }

    /// A block that holds running text.
    pub(super) fn running(
        &mut self,
        name: &'static str,
        attributes: Attributes,
        content: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        self.new_line()?;
        self.begin(name, attributes)?;
        content(self)?;
        self.end(name)
    }

    /// A block that says what it says in its attributes.
    pub(super) fn block_mark(&mut self, name: &'static str, attributes: Attributes) -> io::Result<()> {
        self.new_line()?;
        self.mark(name, attributes)
    }

    /// An inline element without content.
    pub(super) fn mark(&mut self, name: &'static str, attributes: Attributes) -> io::Result<()> {
        self.xml.write_event(Event::Empty(start(name, attributes)))
    }

    /// Begins an inline element.
    pub(super) fn begin(&mut self, name: &'static str, attributes: Attributes) -> io::Result<()> {
        self.xml.write_event(Event::Start(start(name, attributes)))
    }

    /// Ends an inline element.
    pub(super) fn end(&mut self, name: &'static str) -> io::Result<()> {
        self.xml.write_event(Event::End(BytesEnd::new(name)))
    }

    /// Characters of a running text.
    pub(super) fn chars(&mut self, text: &str) -> io::Result<()> {
        self.xml.write_event(Event::Text(BytesText::new(&xml_text(text))))
    }

    fn new_line(&mut self) -> io::Result<()> {
        let indent = format!("\n{}", "  ".repeat(self.open.len()));
        self.xml.write_event(Event::Text(BytesText::from_escaped(indent)))
    }
}

fn start<'a>(name: &'a str, attributes: Attributes) -> BytesStart<'a> {
    let mut element = BytesStart::new(name);
    for (key, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        element.push_attribute((*key, &*xml_text(value)));
    }
    element
}
