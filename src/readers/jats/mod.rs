//! JATS back in: what our writer wrote comes back as it was, and the articles of others come in with their head, body,
//! lists, tables and figures. One file holds one article or several; several files are one issue.
//!
//! Nothing printed is lost: an element that is not known keeps its text and is named in a notice. Metadata of the front
//! that an issue of a newspaper has no place for is set aside and named, too. The DTD is not needed and never read.

use std::collections::BTreeMap;

use super::xml::{self, Element, Node};
use super::{Content, Extract, Extractor, Head, RawInput};
use crate::ast::*;
use crate::error::{Error, Result};
use crate::repair::Notice;
use crate::source::{Source, Span};

mod body;
mod front;
mod inline;
mod tables;

use front::Printed;

/// The JATS reader.
pub struct Jats;

/// Parts of an article that are no part of its text, or articles of their own.
const ELSEWHERE: [&str; 5] = ["processing-meta", "front", "front-stub", "sub-article", "response"];

impl Extractor for Jats {
    fn name(&self) -> &'static str {
        "jats"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let says = |word: &str| head.text.contains(word);
        let known = ["JATS", "NLM//DTD", "<front", "article-type=", "dtd-version="];
        match xml::root_name(&head.text) {
            Some("pmc-articleset") => 90,
            Some("article") if !says("docbook.org") && known.into_iter().any(says) => 90,
            // A file that ends before its first element.
            None if head.text.trim_start().starts_with("<?xml") && says("//DTD JATS") => 90,
            _ => 0,
        }
    }

    fn extract(&self, input: RawInput, notices: &mut Vec<Notice>) -> Result<Extract> {
        let file = input.decode(notices)?;
        let root = xml::parse_running(&file, notices)?;
        let elements = if root.name == "article" { vec![&root] } else { root.descendants("article") };
        if elements.is_empty() {
            return Err(Error::Malformed {
                input: file.name.clone(),
                place: format!("line {}", root.line),
                what: format!("begins with <{}> and holds no <article>", root.name),
                advice: "Leave --from out, or name the format that it is",
            });
        }
        let mut reading = Reading::new(&file);
        elements.into_iter().for_each(|element| reading.article(element, None));
        reading.report(notices);
        let (issue, texts) = (reading.issue, reading.texts);
        let source = Source::new(file.id, file.name.clone(), texts, file.encoding, file.sha256.clone(), file.bytes);
        Ok(Extract { source, content: Content::Articles(Box::new(issue)), metadata: Metadata::default() })
    }
}

/// One file on its way to an issue.
struct Reading<'f> {
    file: &'f Source,
    issue: Issue,
    /// All that is printed, taken out without regard to what it means.
    texts: String,
    unknown: Unknown,
    left: Left,
}

impl<'f> Reading<'f> {
    fn new(file: &'f Source) -> Self {
        let issue = Issue::new(Metadata::default());
        Reading { file, issue, texts: String::new(), unknown: Unknown::default(), left: Left::default() }
    }

    /// An article and the articles in it. What a sub-article does not say of the issue, the article around it does.
    fn article(&mut self, element: &Element, around: Option<u32>) {
        let stub = element.child("front").or_else(|| element.child("front-stub"));
        let mut front = stub.map(|stub| front::read(stub, &mut self.unknown, &mut self.left)).unwrap_or_default();
        front.metadata.lang = element.get("lang").map(str::to_owned);
        if let Some(stub) = stub {
            front::printed(stub, &mut self.texts);
        }
        let rest = || element.elements().filter(|e| !ELSEWHERE.contains(&e.name));
        for part in rest() {
            self.texts.push_str(&part.text());
            self.texts.push('\n');
        }
        let mut names = Vec::new();
        rest().for_each(|part| identifiers(part, &mut names));
        let mut body = body::Body::new(&mut self.unknown);
        front.abstracts.iter().for_each(|part| body.section(part, 0));
        rest().for_each(|part| body.part(part));
        let body::Body { head, blocks, staff, sources, .. } = body;
        let input = match (front.input, around) {
            (Some(input), _) => self.input(input),
            (None, Some(around)) => around,
            (None, None) => self.input(self.input_of_file()),
        };
        let id = front.id.unwrap_or_else(|| format!("a{:03}", self.issue.articles.len() + 1));
        let mut article = Article {
            id,
            input,
            page: front.page,
            section: front.section,
            head: front.head.into_iter().chain(head).collect(),
            contributors: front.contributors,
            jumps: front.jumps,
            blocks,
            truncated: front.truncated,
        };
        self.sources(sources, &mut article);
        number(&mut article);
        self.staff(staff, &front.staff, &article);
        article.contributors.extend(front.staff);
        self.front_matter(&article, front.printed, front.asides);
        names.into_iter().for_each(|text| self.aside("identifier", text, input));
        let alternatives = std::mem::take(&mut self.unknown.alternatives);
        alternatives.into_iter().for_each(|text| self.aside("alternative", text, input));
        self.texts.push_str(&std::mem::take(&mut self.unknown.added));
        for text in std::mem::take(&mut self.left.texts) {
            self.texts.push_str(&text);
            self.texts.push('\n');
            self.aside("front-matter", text, input);
        }
        if around.is_none() {
            self.metadata(front.metadata);
        }
        self.issue.articles.push(article);
        element
            .elements()
            .filter(|e| matches!(e.name, "sub-article" | "response"))
            .for_each(|inner| self.article(inner, Some(input)));
    }

    /// The file itself, where it does not say what it was made from.
    fn input_of_file(&self) -> Input {
        let Source { name, sha256, bytes, encoding, .. } = self.file;
        Input {
            name: name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned(),
            sha256: sha256.clone(),
            bytes: *bytes,
            encoding: (*encoding).into(),
            format: "jats".into(),
            page: None,
        }
    }

    fn input(&mut self, input: Input) -> u32 {
        let same = |known: &Input| known.name == input.name && known.sha256 == input.sha256;
        let place = self.issue.inputs.iter().position(same).unwrap_or_else(|| {
            self.issue.inputs.push(input);
            self.issue.inputs.len() - 1
        });
        place as u32
    }

    /// The sources that `back` says again; one that stands nowhere else is a line of the article.
    fn sources(&mut self, sources: Vec<Text>, article: &mut Article) {
        let mut known = printed_sources(article);
        for text in sources {
            let plain = text.plain();
            match known.iter().position(|source| *source == plain.trim()) {
                Some(at) => {
                    known.swap_remove(at);
                    self.aside(SYNTAX, plain, article.input);
                }
                None => article.blocks.push(Block::new(BlockKind::SourceLine { text })),
            }
        }
    }

    fn aside(&mut self, kind: &str, text: String, input: u32) {
        let span = Span { input, start: 0, end: 0 };
        self.issue.set_aside.push(SetAside { kind: kind.into(), rule: "jats".into(), text, span });
    }

    /// The printed staff lines, each with the people it names; whom none names is the first one's.
    fn staff(&mut self, lines: Vec<(String, Text)>, people: &[Contributor], article: &Article) {
        let mut people = people.to_vec();
        let plain: Vec<String> = lines.iter().map(|(_, text)| text.plain()).collect();
        let of = |person: &Contributor| plain.iter().position(|line| line.contains(person.name.as_str())).unwrap_or(0);
        for (at, (id, text)) in lines.into_iter().enumerate() {
            let editors;
            (editors, people) = people.into_iter().partition(|person| of(person) == at);
            let id = if id.is_empty() { format!("m{:02}", self.issue.mastheads.len() + 1) } else { id };
            let after = Some(article.id.clone());
            self.issue.mastheads.push(Masthead { id, text, editors, input: article.input, after });
        }
    }

    /// Metadata lines of the article or its input; titles that stand for the headline elsewhere.
    fn front_matter(&mut self, article: &Article, printed: Vec<Printed>, asides: Vec<String>) {
        let span = Span { input: article.input, start: 0, end: 0 };
        let fields = printed.into_iter().map(|Printed { name, value, of_input }| {
            let article = (!of_input).then(|| article.id.clone());
            Field { name, value, article, text: String::new(), span }
        });
        self.issue.fields.extend(fields);
        asides.into_iter().for_each(|text| self.aside("alternative-title", text, article.input));
    }

    /// The first article that says something of the issue is believed.
    fn metadata(&mut self, told: Metadata) {
        if self.issue.metadata == Metadata::default() {
            self.issue.metadata = told;
        }
    }

    fn report(&self, notices: &mut Vec<Notice>) {
        let mut note = |unknown: &Unknown, what: &str| {
            if let Some((names, line)) = unknown.named() {
                let message = format!("{what}: {names}");
                notices.push(Notice { input: self.file.name.clone(), line: Some(line), message });
            }
        };
        note(&self.unknown, "not understood here, but the text in it is kept");
        note(&self.left.elements, "set aside, because an issue of a newspaper has no place for it");
    }
}

/// The reprint sources of an article: lines of their own, and stretches marked inside other texts.
fn printed_sources(article: &Article) -> Vec<String> {
    let mut sources = Vec::new();
    let head = article.section.iter().chain(article.head.iter().map(|line| &line.text));
    let mut marked = |text: &Text| {
        let pieces: Vec<&Piece> = text.pieces.iter().filter(|p| !p.text.is_empty()).collect();
        for run in pieces.chunk_by(|a, b| a.marks.has(Marks::SOURCE) == b.marks.has(Marks::SOURCE)) {
            if run[0].marks.has(Marks::SOURCE) {
                let run: String = run.iter().map(|p| p.text.as_str()).collect();
                sources.push(run.trim().to_owned());
            }
        }
    };
    head.for_each(&mut marked);
    for block in &article.blocks {
        match &block.kind {
            BlockKind::SourceLine { .. } => {}
            _ => block.texts().into_iter().for_each(&mut marked),
        }
    }
    let lines = article.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::SourceLine { text } => Some(text.plain().trim().to_owned()),
        _ => None,
    });
    sources.extend(lines);
    sources
}

/// Gives blocks without an id of their own one by their place, as the cleaner does.
fn number(article: &mut Article) {
    let own = format!("{}-", article.id);
    for (at, block) in article.blocks.iter_mut().enumerate() {
        if !block.id.starts_with(&own) {
            block.id = format!("{}-b{:02}", article.id, at + 1);
        }
    }
}

/// What is met on the way and said at the end.
#[derive(Debug, Default)]
struct Unknown {
    /// Elements that were not understood, with the line of the first of each.
    elements: BTreeMap<String, u32>,
    /// Texts that say again in another way what is printed.
    alternatives: Vec<String>,
    /// Numbers of items, which stand in no text.
    added: String,
}

impl Unknown {
    /// Names in a message at most.
    const NAMED: usize = 8;

    fn note(&mut self, element: &Element) {
        self.elements.entry(element.name.to_owned()).or_insert(element.line);
    }

    /// The text of an element that is not shown beside another.
    fn alternative(&mut self, element: &Element) {
        self.alternatives.push(element.text());
    }

    /// All names, and the first line.
    fn named(&self) -> Option<(String, u32)> {
        let known = &self.elements;
        let line = known.values().min()?;
        let mut names: Vec<String> = known.keys().take(Self::NAMED).map(|name| format!("<{name}>")).collect();
        if known.len() > Self::NAMED {
            names.push(format!("{} more", known.len() - Self::NAMED));
        }
        Some((names.join(", "), *line))
    }
}

/// Elements of the front that an issue has no place for, and the text in them.
#[derive(Debug, Default)]
struct Left {
    elements: Unknown,
    texts: Vec<String>,
}

impl Left {
    fn leave(&mut self, element: &Element) {
        let text = value(element);
        if !text.is_empty() {
            self.elements.note(element);
            self.texts.push(text);
        }
    }
}

/// The names of things in registers, which are not printed.
fn identifiers(element: &Element, names: &mut Vec<String>) {
    match element.name {
        "object-id" => names.push(element.text()),
        _ => element.elements().for_each(|inner| identifiers(inner, names)),
    }
}

/// The text of an element as one line.
fn value(element: &Element) -> String {
    super::running::value(&element.text())
}

/// Whether a node is white space alone.
fn is_blank(node: &Node) -> bool {
    matches!(node, Node::Text(text) if text.trim().is_empty())
}

/// Whether text stands where only elements may: such an element is read as running text, so that nothing is lost.
fn holds_text(element: &Element) -> bool {
    element.children.iter().any(|node| matches!(node, Node::Text(_)) && !is_blank(node))
}
