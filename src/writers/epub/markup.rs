//! XML in memory, one document at a time. All characters pass [`xml_text`] here.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::error::Result;
use crate::writers::sink_error;
use crate::writers::xml::xml_text;

use super::archive::FILE;

/// An attribute; one with an empty value is left out.
pub type Attribute<'a> = (&'a str, &'a str);

/// A document under construction. Errors are kept for [`Markup::finish`].
pub struct Markup {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
    state: io::Result<()>,
}

impl Markup {
    /// A document with its XML declaration.
    pub fn xml() -> Self {
        let mut markup = Markup { writer: Writer::new(Vec::new()), open: Vec::new(), state: Ok(()) };
        markup.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        markup.line();
        markup
    }

    /// An XHTML document, up to and with the opening of its body.
    pub fn xhtml(title: &str, lang: &str) -> Self {
        Markup::xhtml_saying(title, lang, |_| {})
    }

    /// The same, with more in its head.
    pub fn xhtml_saying(title: &str, lang: &str, say: impl FnOnce(&mut Markup)) -> Self {
        let mut markup = Markup::xml();
        markup.event(Event::DocType(BytesText::from_escaped("html")));
        markup.line();
        let namespaces = [("xmlns", "http://www.w3.org/1999/xhtml"), ("xmlns:epub", "http://www.idpf.org/2007/ops")];
        markup.open("html", &[namespaces[0], namespaces[1], ("lang", lang), ("xml:lang", lang)]);
        markup.open("head", &[]);
        markup.empty("meta", &[("charset", "utf-8")]);
        markup.leaf("title", &[], title);
        markup.empty("link", &[("rel", "stylesheet"), ("type", "text/css"), ("href", "style.css")]);
        say(&mut markup);
        markup.close();
        markup.line();
        markup.open("body", &[]);
        markup.line();
        markup
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.event(Event::Start(tag(name, attributes)));
        self.open.push(name);
    }

    /// Closes the innermost open element.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.event(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element without content.
    pub fn empty(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.event(Event::Empty(tag(name, attributes)));
    }

    /// An element that holds characters alone.
    pub fn leaf(&mut self, name: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close();
    }

    /// Characters.
    pub fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::new(&xml_text(text))));
    }

    /// A line end between blocks.
    pub fn line(&mut self) {
        self.event(Event::Text(BytesText::from_escaped("\n")));
    }

    /// Closes what is open; the document's bytes.
    ///
    /// # Errors
    /// The first that happened while writing.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        while !self.open.is_empty() {
            self.close();
        }
        self.line();
        self.state.map_err(sink_error(FILE))?;
        Ok(self.writer.into_inner())
    }

    fn event(&mut self, event: Event<'_>) {
        if self.state.is_ok() {
            self.state = self.writer.write_event(event);
        }
    }
}

fn tag(name: &'static str, attributes: &[Attribute<'_>]) -> BytesStart<'static> {
    let mut tag = BytesStart::new(name);
    for (key, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        tag.push_attribute((*key, xml_text(value)));
    }
    tag
}
