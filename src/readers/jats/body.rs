//! `body`, `back` and what else stands behind the front: blocks in printed order.

use super::inline::{self, write_element};
use super::tables::{list, table};
use super::{Unknown, holds_text, is_blank, value};
use crate::ast::{Block, BlockKind, HeadLine, HeadRole, Text};
use crate::readers::running::{Running, Style, among};
use crate::readers::xml::{Element, Node};

/// Elements that are blocks or hold blocks, wherever they stand.
const BLOCKS: &str = "\
    p sec fig fig-group list def-list table-wrap table-wrap-group table disp-quote verse-group preformat \
    boxed-text statement disp-formula disp-formula-group graphic media supplementary-material app app-group \
    ack ref-list ref fn-group glossary notes bio title speech verse-line attrib caption";

/// The blocks of an article in the making.
pub(super) struct Body<'u> {
    /// Lines of the head that stand in the body, for lack of a place in the front.
    pub head: Vec<HeadLine>,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// Printed staff lines: id and text.
    pub staff: Vec<(String, Text)>,
    /// What `back` says of the text's source.
    pub sources: Vec<Text>,
    unknown: &'u mut Unknown,
}

impl<'u> Body<'u> {
    pub(super) fn new(unknown: &'u mut Unknown) -> Self {
        Body { head: Vec::new(), blocks: Vec::new(), staff: Vec::new(), sources: Vec::new(), unknown }
    }

    /// A part of an article: `body`, `back`, `floats-group`, …
    pub(super) fn part(&mut self, element: &Element) {
        for notes in element.elements() {
            match told(notes) {
                Some("editors") => {
                    let line = |p: &Element, unknown: &mut Unknown| {
                        (p.get("id").unwrap_or_default().to_owned(), inline::text(p, unknown))
                    };
                    self.staff.extend(notes.all("p").map(|p| line(p, self.unknown)));
                }
                Some("source") => self.sources.extend(notes.all("p").map(|p| inline::text(p, self.unknown))),
                _ => {}
            }
        }
        let nodes = element.children.iter().filter(|node| !matches!(node, Node::Element(e) if told(e).is_some()));
        self.blocks(nodes, 0, "", |text| BlockKind::Paragraph { text });
    }

    /// A section: its title is a crosshead, the blocks follow.
    pub(super) fn section(&mut self, element: &Element, depth: u8) {
        let heading = |e: &Element| matches!(e.name, "title" | "label" | "subtitle");
        let mut title = Running::default();
        for part in element.elements().filter(|e| heading(e)) {
            if !title.is_blank() {
                title.chars(" ", Style::PLAIN);
            }
            inline::write(&part.children, Style::PLAIN, &mut title, self.unknown);
        }
        let has_title = !title.is_blank();
        let depth = depth.saturating_add(u8::from(has_title));
        if has_title {
            let level = element.get("disp-level").and_then(|level| level.trim().parse().ok()).unwrap_or(depth);
            self.push(element, BlockKind::Crosshead { level, text: title.finish() });
        }
        let nodes = element.children.iter().filter(|node| !matches!(node, Node::Element(e) if heading(e)));
        self.blocks(nodes, depth, "", |text| BlockKind::Paragraph { text });
    }

    /// Blocks and running text side by side: running text between blocks is a block of the kind that `make` makes.
    /// The first of them has the id.
    fn blocks<'n>(
        &mut self,
        nodes: impl Iterator<Item = &'n Node<'n>>,
        depth: u8,
        id: &str,
        make: impl Fn(Text) -> BlockKind,
    ) {
        let mut id = id.to_owned();
        let mut running = Running::default();
        for node in nodes {
            match node {
                Node::Element(element) if is_block(element, &running) => {
                    self.flush(std::mem::take(&mut running), &mut id, &make);
                    self.block(element, depth);
                }
                Node::Element(element) => write_element(element, Style::PLAIN, &mut running, self.unknown),
                Node::Text(text) => running.chars(text, Style::PLAIN),
            }
        }
        self.flush(running, &mut id, &make);
    }

    fn flush(&mut self, running: Running, id: &mut String, make: impl Fn(Text) -> BlockKind) {
        self.blocks.extend(running.blocks(make).into_iter().map(|kind| Block { id: std::mem::take(id), kind }));
    }

    fn push(&mut self, element: &Element, kind: BlockKind) {
        self.blocks.push(Block { id: element.get("id").unwrap_or_default().to_owned(), kind });
    }

    fn block(&mut self, element: &Element, depth: u8) {
        match element.name {
            "p" | "attrib" | "verse-line" | "caption" => self.paragraph(element, depth),
            "title" => {
                let text = inline::text(element, self.unknown);
                self.push(element, BlockKind::Crosshead { level: depth.saturating_add(1), text });
            }
            "disp-quote" => self.quote(element, depth),
            "fig" | "graphic" | "media" => self.figure(element),
            "list" | "def-list" => {
                let (title, items) = list(element, self.unknown);
                self.blocks.extend(title.map(|text| Block::new(BlockKind::Paragraph { text })));
                self.push(element, BlockKind::List { items });
            }
            "ref" => {
                let text = inline::text(element, self.unknown);
                self.push(element, BlockKind::Paragraph { text });
            }
            "table-wrap" | "table" => self.table(element, depth),
            "verse-group" => {
                let mut lines = Vec::new();
                verse(element, &mut lines, self.unknown);
                self.push(element, BlockKind::Verse { lines });
            }
            "fn-group" => element.elements().for_each(|note| match note.name {
                "fn" => self.note(note),
                _ => self.block(note, depth),
            }),
            "preformat" | "code" => {
                let lines = inline::lines(element, self.unknown);
                self.push(element, BlockKind::Preformatted { lines });
            }
            "disp-formula" | "disp-formula-group" if value(element).is_empty() => self.figure(element),
            "disp-formula" | "disp-formula-group" => {
                self.unknown.note(element);
                let text = inline::text(element, self.unknown);
                self.push(element, BlockKind::Paragraph { text });
            }
            // What else is a block only holds others.
            _ => self.section(element, depth),
        }
    }

    /// A note behind the text: its label stands before its first paragraph.
    fn note(&mut self, element: &Element) {
        let mut running = Running::default();
        let first = self.blocks.len();
        for node in &element.children {
            match node {
                Node::Element(e) if e.name == "p" => {
                    inline::write(&e.children, Style::PLAIN, &mut running, self.unknown);
                    let finished = std::mem::take(&mut running);
                    self.blocks
                        .extend(finished.blocks(|text| BlockKind::Paragraph { text }).into_iter().map(Block::new));
                }
                node => inline::write(std::slice::from_ref(node), Style::PLAIN, &mut running, self.unknown),
            }
        }
        self.blocks.extend(running.blocks(|text| BlockKind::Paragraph { text }).into_iter().map(Block::new));
        if let (Some(id), Some(block)) = (element.get("id"), self.blocks.get_mut(first)) {
            block.id = id.to_owned();
        }
    }

    /// A paragraph; what our own writer says of it by its content type comes back.
    fn paragraph(&mut self, element: &Element, depth: u8) {
        let kind = element.get("content-type").unwrap_or_default();
        if element.get("specific-use") == Some("head") {
            let role = match kind {
                "kicker" => HeadRole::Kicker,
                "headline" => HeadRole::Headline,
                "deck" => HeadRole::Deck,
                _ => HeadRole::Byline,
            };
            let text = inline::text(named_content(element, kind), self.unknown);
            return self.head.push(HeadLine { role, text });
        }
        let (inner, make): (&Element, fn(Text) -> BlockKind) = match kind {
            "byline" => (named_content(element, kind), |text| BlockKind::Byline { text }),
            "jump-line" => (named_content(element, kind), |text| BlockKind::JumpLine { text }),
            "source" => (named_content(element, kind), |text| BlockKind::SourceLine { text }),
            "separator" => (element, |text| BlockKind::Separator { text }),
            _ => (element, |text| BlockKind::Paragraph { text }),
        };
        self.blocks(inner.children.iter(), depth, element.get("id").unwrap_or_default(), make);
    }

    fn quote(&mut self, element: &Element, depth: u8) {
        if holds_text(element) {
            let text = inline::text(element, self.unknown);
            return self.push(element, BlockKind::Quote { text });
        }
        let mut id = element.get("id").unwrap_or_default();
        for part in element.elements() {
            match part.name {
                "p" | "attrib" | "title" | "label" => {
                    self.blocks(part.children.iter(), depth, id, |text| BlockKind::Quote { text });
                    id = "";
                }
                _ if among(BLOCKS, part.name) => self.block(part, depth),
                _ => {
                    let text = inline::text(part, self.unknown);
                    self.push(part, BlockKind::Quote { text });
                }
            }
        }
    }

    /// A picture: a label and a title are part of what is printed under it.
    fn figure(&mut self, element: &Element) {
        let (mut image, mut credit, mut caption) = (None, None, Vec::new());
        let mut rest = vec![element];
        while let Some(part) = rest.pop() {
            if let "graphic" | "media" = part.name
                && image.is_none()
            {
                image = part.get("href").map(str::to_owned);
            }
            match part.name {
                "attrib" if credit.is_none() => credit = Some(inline::text(part, self.unknown)),
                "fig" | "graphic" | "media" | "caption" | "alternatives" | "disp-formula" | "disp-formula-group"
                    if !holds_text(part) =>
                {
                    rest.extend(part.elements().rev());
                }
                _ => caption.push(inline::text(part, self.unknown)),
            }
        }
        caption.retain(|text| !text.pieces.is_empty());
        self.push(element, BlockKind::Figure { image, caption, credit });
    }

    /// A table; what is printed above and under it are paragraphs.
    fn table(&mut self, element: &Element, depth: u8) {
        if element.name == "table" || holds_text(element) {
            let rows = table(element, self.unknown);
            return self.push(element, BlockKind::Table { rows });
        }
        for part in element.elements() {
            match part.name {
                "table" => {
                    let rows = table(part, self.unknown);
                    self.push(element, BlockKind::Table { rows });
                }
                "object-id" => {}
                // The same table as a table and as a picture.
                "alternatives" if !holds_text(part) && part.child("table").is_some() => self.table(part, depth),
                "graphic" if element.name == "alternatives" => {}
                "caption" | "table-wrap-foot" | "fn-group" => {
                    self.blocks(part.children.iter(), depth, "", |text| BlockKind::Paragraph { text });
                }
                _ if among(BLOCKS, part.name) => self.block(part, depth),
                _ => {
                    let text = inline::text(part, self.unknown);
                    self.blocks.push(Block::new(BlockKind::Paragraph { text }));
                }
            }
        }
    }
}

/// Code on lines of its own is a block, code between words is none.
fn is_block(element: &Element, running: &Running) -> bool {
    among(BLOCKS, element.name) || (element.name == "code" && running.is_blank() && element.text().contains('\n'))
}

/// The element that says again what a paragraph's content type says, where it holds all of it.
fn named_content<'e>(element: &'e Element<'e>, kind: &str) -> &'e Element<'e> {
    let mut inner = element.children.iter().filter(|node| !is_blank(node));
    match (inner.next(), inner.next()) {
        (Some(Node::Element(only)), None) if only.name == "named-content" && only.get("content-type") == Some(kind) => {
            only
        }
        _ => element,
    }
}

/// Whether notes are staff lines or sources as our own writer gives them.
fn told<'e>(notes: &'e Element) -> Option<&'e str> {
    let kind = notes.get("notes-type").filter(|kind| matches!(*kind, "editors" | "source"))?;
    let plain = notes.name == "notes" && !holds_text(notes) && notes.elements().all(|e| e.name == "p");
    plain.then_some(kind)
}

/// The lines of a poem; a blank one between stanzas.
fn verse(element: &Element, lines: &mut Vec<Text>, unknown: &mut Unknown) {
    if holds_text(element) {
        return lines.push(inline::text(element, unknown));
    }
    for part in element.elements() {
        if part.name == "verse-group" {
            if !lines.is_empty() {
                lines.push(Text::default());
            }
            verse(part, lines, unknown);
        } else if !value(part).is_empty() || part.name == "verse-line" {
            lines.push(inline::text(part, unknown));
        }
    }
}
