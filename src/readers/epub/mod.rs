//! EPUB back in: what our writer wrote comes back as it was, and the books of others come in document by document, each
//! an article, in the order of the spine.
//!
//! The archive is unpacked in memory and within limits; a path that leads out of the book is refused. Nothing printed is
//! lost: an element that is not known keeps its text and is named in a notice. Pictures are named and not taken out.

use std::collections::BTreeMap;

use super::html::mend;
use super::xml::{self, Element, Node};
use super::{Content, Extract, Extractor, Head, RawInput};
use crate::ast::*;
use crate::decode;
use crate::error::{Error, Result};
use crate::repair::Notice;
use crate::source::{Source, Span};

mod archive;
mod flow;
mod inline;
mod navigation;
mod package;
mod said;
mod tables;

use archive::Archive;
use flow::Flow;
use package::Package;
use said::{Colophon, Printed, Said};

/// The EPUB reader.
pub struct Epub;

impl Extractor for Epub {
    fn name(&self) -> &'static str {
        "epub"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let holds = |needle: &[u8]| head.bytes.windows(needle.len()).take(4096).any(|window| window == needle);
        match head.bytes.starts_with(b"PK") && (holds(b"application/epub+zip") || holds(b"META-INF/container.xml")) {
            true => 100,
            false => 0,
        }
    }

    fn extract(&self, input: RawInput, notices: &mut Vec<Notice>) -> Result<Extract> {
        let (name, bytes) = (&input.file.name, &input.file.bytes);
        let mut archive = Archive::open(name, bytes)?;
        let package = package::read(&mut archive, name, notices)?;
        archive.refuse_large(&package.spine)?;
        let mut book = Book::new(&package);
        if let Some(path) = package.spine.last() {
            let source = package::document(name, path, archive.require(path)?, notices)?;
            if source.text.contains("kjj-colophon") {
                book.closing(&xml::parse_running(&source, notices)?);
            }
        }
        let digest = decode::digest(bytes);
        if !book.ours {
            book.issue.inputs.push(Input {
                name: name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned(),
                sha256: digest.clone(),
                bytes: bytes.len() as u64,
                encoding: "UTF-8".into(),
                format: "epub".into(),
                page: None,
            });
        }
        for path in &package.spine {
            let source = package::document(name, path, archive.require(path)?, notices)?;
            match xml::parse_running(&source, notices) {
                Ok(root) => book.document(path, &root),
                Err(error) if book.ours => return Err(error),
                Err(error) => {
                    let mended = mended(&source, error, notices)?;
                    book.document(path, &xml::parse_running(&mended, notices)?);
                }
            }
        }
        book.finish(name, notices);
        let (issue, ours) = (book.issue, book.ours);
        let texts = book.notes.added + &book.texts;
        let source = Source::new(input.id, name.clone(), texts, "UTF-8", digest, bytes.len() as u64);
        let content = if ours { Content::Issues(vec![issue]) } else { Content::Articles(Box::new(issue)) };
        Ok(Extract { source, content, metadata: Metadata::default() })
    }
}

/// A document of others that is no well-formed XML, as browsers understand it.
///
/// # Errors
/// The error of the document, where it ends in its middle or is too large.
fn mended(source: &Source, error: Error, notices: &mut Vec<Notice>) -> Result<Source> {
    let ends = source.text.trim_end().to_ascii_lowercase().ends_with("</html>");
    let Some(text) = mend::mend(&source.text).filter(|_| ends) else { return Err(error) };
    let Source { name, sha256, bytes, encoding, .. } = source;
    let Error::Malformed { place, what, .. } = error else { return Err(error) };
    let message = format!("{what} ({place}), so it is read as browsers read it; compare it with the book");
    notices.push(Notice { input: name.clone(), line: None, message });
    Ok(Source::new(0, name.clone(), text, encoding, sha256.clone(), *bytes))
}

/// A book on its way to an issue.
struct Book<'p> {
    package: &'p Package,
    /// Whether our own writer made it.
    ours: bool,
    issue: Issue,
    /// All that is printed, taken out without regard to what it means.
    texts: String,
    notes: Notes,
    /// Label of the page that the last document ended on.
    page: Option<String>,
}

impl<'p> Book<'p> {
    fn new(package: &'p Package) -> Self {
        let issue = Issue::new(package.metadata.clone());
        let (notes, texts) = (Notes::default(), String::new());
        Book { package, ours: false, issue, texts, notes, page: None }
    }

    /// The closing page of a book of ours says what the issue is.
    fn closing(&mut self, root: &Element) {
        let Some(colophon) = Colophon::of(root) else { return };
        self.ours = true;
        self.issue.metadata = colophon.metadata();
        self.issue.inputs = colophon.inputs();
        self.issue.repairs = colophon.repairs();
    }

    fn document(&mut self, path: &str, root: &Element) {
        let said = said::read(root);
        if let Some(colophon) = Colophon::of(root).filter(|_| self.ours) {
            return self.homeless(&colophon, &said);
        }
        let Some(body) = root.child("body") else { return };
        if self.ours && self.package.contents.as_deref() == Some(path) {
            return;
        }
        let articles: Vec<&Element> = body.all("article").collect();
        let outside = |node: &Node| match node {
            Node::Text(text) => !text.trim().is_empty(),
            Node::Element(element) => element.name != "article" && inline::page_break(element).is_none(),
        };
        printed(body, &mut self.texts);
        if !self.ours && navigation::is_all(body) {
            return self.notes.aside("navigation", body);
        }
        if articles.is_empty() || body.children.iter().any(outside) {
            return self.article(path, body, &[], said);
        }
        let (mut marks, mut said) = (Vec::new(), Some(said));
        for element in body.elements() {
            match element.name {
                "article" => self.article(path, element, &std::mem::take(&mut marks), said.take().unwrap_or_default()),
                _ => marks.push(element),
            }
        }
        for mark in marks {
            self.page = inline::page_break(mark);
            self.notes.aside("folio", mark);
        }
    }

    /// One article, and the page marks that stand before it.
    fn article(&mut self, path: &str, element: &Element, marks: &[&Element], said: Said) {
        let mut flow = Flow::new(self.ours, &mut self.notes);
        marks.iter().for_each(|mark| flow.block(mark));
        flow.nodes(&element.children, "", |text| BlockKind::Paragraph { text });
        let Flow { section, mut head, blocks, staff, truncated, page, .. } = flow;
        let page = if self.ours { said.page } else { page.or(self.page.clone()) };
        let says_something = |block: &Block| block.texts().into_iter().any(|text| !text.is_blank());
        if !self.ours && head.is_empty() && !blocks.iter().any(says_something) {
            // A cover or an empty leaf is no article.
            self.notes.leaves += 1;
            self.page = page;
            return;
        }
        if !self.ours && !head.iter().any(|line| line.role == HeadRole::Headline) {
            head.splice(0..0, self.title(path));
        }
        let number = self.issue.articles.len() + 1;
        let id = element.get("id").filter(|_| self.ours).map_or_else(|| format!("a{number:03}"), str::to_owned);
        let input = if (said.input as usize) < self.issue.inputs.len() { said.input } else { 0 };
        let mut article = Article {
            id,
            input,
            page,
            section,
            head,
            contributors: said.contributors,
            jumps: said.jumps,
            blocks,
            truncated,
        };
        article.blocks.iter_mut().for_each(|block| self.picture(path, block));
        number_blocks(&mut article);
        self.turn(&article);
        for (id, text) in staff {
            let after = Some(article.id.clone());
            self.masthead(id, text, input, after, &said.staff);
        }
        self.fields(&article, said.printed);
        self.issue.articles.push(article);
    }

    /// The page that an article ends on is the next one's.
    fn turn(&mut self, article: &Article) {
        let head = article.head.iter().map(|line| &line.text);
        let texts = head.chain(article.blocks.iter().flat_map(|block| block.texts()));
        let mut turns = texts.flat_map(|text| &text.pieces).filter_map(|piece| piece.page_turn.clone());
        self.page = turns.next_back().map(|label| label.to_string()).or(article.page.clone());
    }

    /// The title that the contents give a document without a heading.
    fn title(&mut self, path: &str) -> Option<HeadLine> {
        let title = self.package.titles.get(path)?;
        self.notes.added.push_str(title);
        let mut running = super::running::Running::default();
        running.chars(title, super::running::Style::PLAIN);
        Some(HeadLine { role: HeadRole::Headline, text: running.finish() })
    }

    /// A picture of the book is named by its path in it.
    fn picture(&mut self, path: &str, block: &mut Block) {
        let BlockKind::Figure { image: Some(image), .. } = &mut block.kind else { return };
        if self.ours {
            return;
        }
        self.notes.pictures += 1;
        if let Some(resolved) = archive::resolve(path, image) {
            *image = resolved;
        }
    }

    fn masthead(&mut self, id: String, text: Text, input: u32, after: Option<String>, staff: &[(String, Contributor)]) {
        let editors = staff.iter().filter(|(line, _)| *line == id).map(|(_, person)| person.clone()).collect();
        let id = if id.is_empty() { format!("m{:02}", self.issue.mastheads.len() + 1) } else { id };
        self.issue.mastheads.push(Masthead { id, text, editors, input, after });
    }

    fn homeless(&mut self, colophon: &Colophon, said: &Said) {
        for (id, line) in colophon.staff() {
            self.texts.push_str(&line);
            self.texts.push('\n');
            let mut running = super::running::Running::default();
            running.chars(&line, super::running::Style::PLAIN);
            self.masthead(id, running.finish(), 0, None, &said.staff);
        }
    }

    fn fields(&mut self, article: &Article, printed: Vec<Printed>) {
        let span = Span { input: article.input, start: 0, end: 0 };
        let fields = printed.into_iter().map(|Printed { name, value, of_input }| {
            let article = (!of_input).then(|| article.id.clone());
            Field { name, value, article, text: String::new(), span }
        });
        self.issue.fields.extend(fields);
    }

    fn finish(&mut self, name: &str, notices: &mut Vec<Notice>) {
        for (kind, text) in std::mem::take(&mut self.notes.asides) {
            let span = Span { input: 0, start: 0, end: 0 };
            self.issue.set_aside.push(SetAside { kind: kind.into(), rule: "epub".into(), text, span });
        }
        if !self.ours {
            match self.issue.articles.as_mut_slice() {
                [only] => only.contributors = self.package.people.clone(),
                _ => {
                    let span = Span { input: 0, start: 0, end: 0 };
                    let field = |person: &Contributor| Field {
                        name: if person.role == ContributorRole::Editor { "editor" } else { "author" }.into(),
                        value: person.name.clone(),
                        article: None,
                        text: String::new(),
                        span,
                    };
                    self.issue.fields.extend(self.package.people.iter().map(field));
                }
            }
        }
        let mut note = |message: String| notices.push(Notice { input: name.into(), line: None, message });
        if let Some(names) = self.notes.named() {
            note(format!("not understood here, but the text in it is kept: {names}"));
        }
        if self.notes.leaves > 0 {
            note(format!("{} documents without text, a cover perhaps, are left out", self.notes.leaves));
        }
        if self.notes.pictures > 0 {
            note(format!("{} pictures are named and not taken out", self.notes.pictures));
        }
    }
}

/// What is met on the way and said at the end.
#[derive(Default)]
struct Notes {
    unknown: BTreeMap<String, u32>,
    /// What is printed but no part of an article: kind and text.
    asides: Vec<(&'static str, String)>,
    /// Words that stand in attributes or in the contents, and now in articles.
    added: String,
    pictures: usize,
    /// Documents without text.
    leaves: usize,
}

impl Notes {
    /// Names in a message at most.
    const NAMED: usize = 8;

    fn unknown(&mut self, element: &Element) {
        *self.unknown.entry(element.name.to_owned()).or_default() += 1;
    }

    fn aside(&mut self, kind: &'static str, element: &Element) {
        let mut text = String::new();
        printed(element, &mut text);
        if !text.trim().is_empty() {
            self.asides.push((kind, text.trim().to_owned()));
        }
    }

    fn named(&self) -> Option<String> {
        let mut names: Vec<String> = self.unknown.keys().take(Self::NAMED).map(|name| format!("<{name}>")).collect();
        if self.unknown.len() > Self::NAMED {
            names.push(format!("{} more", self.unknown.len() - Self::NAMED));
        }
        (!names.is_empty()).then(|| names.join(", "))
    }
}

/// Adds all that is printed in an element: no notes of ours, no scripts.
fn printed(element: &Element, out: &mut String) {
    if is_note(element) || matches!(element.name, "script" | "style" | "template") {
        return;
    }
    for node in &element.children {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) => printed(element, out),
        }
    }
    out.push('\n');
}

/// Whether an element is a sentence of our own writer.
fn is_note(element: &Element) -> bool {
    element.get("class").is_some_and(|class| class.split_whitespace().any(|c| c == "kjj-note"))
}

/// Gives blocks without an id of their own one by their place, as the cleaner does.
fn number_blocks(article: &mut Article) {
    let own = format!("{}-", article.id);
    for (at, block) in article.blocks.iter_mut().enumerate() {
        if !block.id.starts_with(&own) {
            block.id = format!("{}-b{:02}", article.id, at + 1);
        }
    }
}
