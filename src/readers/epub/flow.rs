//! The blocks of an article's document, in reading order.

use super::inline::{self, page_break, write_element};
use super::tables::{list, table};
use super::{Notes, is_note, navigation};
use crate::ast::{Block, BlockKind, HeadLine, HeadRole, Text};
use crate::readers::running::{Running, Style, among};
use crate::readers::xml::{Element, Node};

/// Elements that are blocks or hold blocks, wherever they stand.
const BLOCKS: &str = "\
    p h1 h2 h3 h4 h5 h6 header hgroup section div article main aside footer ul ol dl table figure blockquote \
    pre hr body details summary form fieldset center address nav img";

/// An article in the making.
pub(super) struct Flow<'n> {
    /// Whether our own writer made the document: headings in sections are crossheads, whatever stands before them.
    ours: bool,
    pub section: Option<Text>,
    pub head: Vec<HeadLine>,
    pub blocks: Vec<Block>,
    /// Printed staff lines: id and text.
    pub staff: Vec<(String, Text)>,
    pub truncated: bool,
    /// Label of the page that the article begins on, where a mark before its text says so.
    pub page: Option<String>,
    /// A page that has begun since the last text.
    turned: Option<String>,
    /// Rank of the heading that is the headline, 1 to 6.
    rank: u8,
    /// Sections with a heading that are open.
    depth: u8,
    notes: &'n mut Notes,
}

impl<'n> Flow<'n> {
    pub(super) fn new(ours: bool, notes: &'n mut Notes) -> Self {
        Flow {
            ours,
            section: None,
            head: Vec::new(),
            blocks: Vec::new(),
            staff: Vec::new(),
            truncated: false,
            page: None,
            turned: None,
            rank: 0,
            depth: 0,
            notes,
        }
    }

    /// Blocks and running text side by side: running text between blocks is a block of the kind that `make` makes.
    /// The first of them has the id.
    pub(super) fn nodes(&mut self, nodes: &[Node], id: &str, make: impl Fn(Text) -> BlockKind) {
        let mut id = id.to_owned();
        let mut running = Running::default();
        for node in nodes {
            match node {
                Node::Element(element) if self.is_block(element, &running) => {
                    self.flush(std::mem::take(&mut running), &mut id, &make);
                    self.block(element);
                }
                Node::Element(element) => write_element(element, Style::PLAIN, &mut running, self.notes),
                Node::Text(text) => running.chars(text, Style::PLAIN),
            }
        }
        self.flush(running, &mut id, &make);
    }

    /// A picture between words stays in their text.
    fn is_block(&self, element: &Element, running: &Running) -> bool {
        among(BLOCKS, element.name) && (element.name != "img" || running.is_blank())
    }

    fn flush(&mut self, running: Running, id: &mut String, make: impl Fn(Text) -> BlockKind) {
        match running.lone_turn().filter(|_| !self.ours) {
            Some(label) => self.page_begins(label.to_owned()),
            None if running.is_blank() => {}
            None => {
                let first = self.blocks.len();
                let running = if self.ours { running } else { running.without_indent() };
                let kinds = running.blocks(make).into_iter();
                self.blocks.extend(kinds.map(|kind| Block { id: std::mem::take(id), kind }));
                self.turn(first);
            }
        }
    }

    /// A page begins between two texts, or before the first.
    fn page_begins(&mut self, label: String) {
        match self.head.is_empty() && self.blocks.is_empty() {
            true => self.page = Some(label),
            false => self.turned = Some(label),
        }
    }

    /// A finished text, the page that began before it at its beginning.
    fn text(&mut self, running: Running) -> Text {
        let mut text = running.finish();
        self.turn_at(&mut text);
        text
    }

    /// Puts the page that began before a block at its beginning.
    fn turn(&mut self, block: usize) {
        let mut blocks = std::mem::take(&mut self.blocks);
        if let Some(text) = blocks.get_mut(block).and_then(|block| block.kind.texts_mut().into_iter().next()) {
            self.turn_at(text);
        }
        self.blocks = blocks;
    }

    fn turn_at(&mut self, text: &mut Text) {
        if let Some(label) = self.turned.take() {
            let mut turn = Running::default();
            turn.page_turn(&label);
            text.pieces.splice(0..0, turn.finish().pieces);
        }
    }

    fn text_of(&mut self, element: &Element) -> Text {
        let mut running = Running::default();
        inline::write(&element.children, Style::PLAIN, &mut running, self.notes);
        self.text(running)
    }

    fn push(&mut self, element: &Element, kind: BlockKind) {
        self.blocks.push(Block { id: element.get("id").unwrap_or_default().to_owned(), kind });
    }

    pub(super) fn block(&mut self, element: &Element) {
        if is_note(element) {
            self.truncated |= element.get("data-note") == Some("truncated");
            return;
        }
        if let Some(label) = page_break(element) {
            self.notes.aside("folio", element);
            return self.page_begins(label);
        }
        if !self.ours && matches!(element.name, "p" | "div") && navigation::is_bar(element) {
            return self.notes.aside("navigation", element);
        }
        let class = element.get("class").unwrap_or_default();
        match element.name {
            "p" => self.paragraph(element, class),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(element),
            "header" | "hgroup" => self.header(element),
            "footer" if class == "masthead" => {
                for line in element.all("p") {
                    let text = self.text_of(line);
                    self.staff.push((line.get("id").unwrap_or_default().to_owned(), text));
                }
            }
            "div" if class == "verse" => self.verse(element),
            "pre" => {
                let mut running = Running::default();
                inline::write(&element.children, Style::PLAIN, &mut running, self.notes);
                let lines = running.lines();
                self.push(element, BlockKind::Preformatted { lines });
            }
            "ul" | "ol" | "dl" if !self.ours && navigation::leads(element) => self.notes.aside("navigation", element),
            "ul" | "ol" | "dl" => {
                let items = list(element, self.notes);
                self.push(element, BlockKind::List { items });
            }
            "table" => {
                let (captions, rows) = table(element, self.notes);
                self.blocks.extend(captions.into_iter().map(|text| Block::new(BlockKind::Paragraph { text })));
                self.push(element, BlockKind::Table { rows });
            }
            "figure" | "img" => self.figure(element),
            "blockquote" => {
                let id = element.get("id").unwrap_or_default();
                let first = self.blocks.len();
                self.nodes(&element.children, id, |text| BlockKind::Quote { text });
                for block in &mut self.blocks[first..] {
                    if let BlockKind::Paragraph { text } = &mut block.kind {
                        block.kind = BlockKind::Quote { text: std::mem::take(text) };
                    }
                }
                if let Some(block) = self.blocks.get_mut(first).filter(|block| block.id.is_empty()) {
                    block.id = id.to_owned();
                }
            }
            "hr" => {}
            "nav" => self.notes.aside("navigation", element),
            "section" => self.section(element),
            _ => self.nodes(&element.children, "", |text| BlockKind::Paragraph { text }),
        }
    }

    fn paragraph(&mut self, element: &Element, class: &str) {
        let make: fn(Text) -> BlockKind = match class {
            "byline" => |text| BlockKind::Byline { text },
            "jump-line" => |text| BlockKind::JumpLine { text },
            "source-line" => |text| BlockKind::SourceLine { text },
            "separator" => |text| BlockKind::Separator { text },
            _ => |text| BlockKind::Paragraph { text },
        };
        self.nodes(&element.children, element.get("id").unwrap_or_default(), make);
    }

    /// The first heading of a document of others is its headline; one after it ranks below it.
    fn heading(&mut self, element: &Element) {
        let rank = element.name.as_bytes().get(1).map_or(1, |digit| digit.saturating_sub(b'0'));
        let text = self.text_of(element);
        if !self.ours && self.rank == 0 && self.head.is_empty() && self.blocks.is_empty() {
            self.rank = rank;
            return self.head.push(HeadLine { role: HeadRole::Headline, text });
        }
        if !self.ours && self.blocks.is_empty() && rank < self.rank {
            // A higher heading straight under lower ones is the headline, and they are kickers.
            self.rank = rank;
            self.head.iter_mut().for_each(|line| line.role = HeadRole::Kicker);
            return self.head.push(HeadLine { role: HeadRole::Headline, text });
        }
        if !self.ours && self.blocks.is_empty() && text.plain().trim_start().starts_with("——") {
            return self.head.push(HeadLine { role: HeadRole::Deck, text });
        }
        let level = if self.ours { self.depth.max(1) } else { rank.saturating_sub(self.rank).max(1) };
        self.push(element, BlockKind::Crosshead { level, text });
    }

    /// Kickers, headline, decks and bylines.
    fn header(&mut self, element: &Element) {
        let mut titled = false;
        for node in &element.children {
            let Node::Element(part) = node else {
                self.nodes(std::slice::from_ref(node), "", |text| BlockKind::Paragraph { text });
                continue;
            };
            let role = match (part.name, part.get("class").unwrap_or_default()) {
                ("p", "section") if self.section.is_none() => {
                    self.section = Some(self.text_of(part));
                    continue;
                }
                ("h1", _) => HeadRole::Headline,
                ("p", "kicker") => HeadRole::Kicker,
                ("p", "deck") => HeadRole::Deck,
                ("p", "byline") => HeadRole::Byline,
                ("p", "headline") => HeadRole::Headline,
                ("p", _) if element.name == "hgroup" => {
                    if titled {
                        HeadRole::Deck
                    } else {
                        HeadRole::Kicker
                    }
                }
                _ => {
                    titled |= part.name.starts_with('h');
                    self.block(part);
                    continue;
                }
            };
            titled |= role == HeadRole::Headline;
            self.rank = self.rank.max(u8::from(role == HeadRole::Headline));
            let text = self.text_of(part);
            self.head.push(HeadLine { role, text });
        }
    }

    fn section(&mut self, element: &Element) {
        let headed =
            element.elements().next().is_some_and(|first| matches!(first.name, "h2" | "h3" | "h4" | "h5" | "h6"));
        self.depth = self.depth.saturating_add(u8::from(headed));
        let first = self.blocks.len();
        self.nodes(&element.children, "", |text| BlockKind::Paragraph { text });
        self.depth -= u8::from(headed);
        let level = element.get("data-level").and_then(|level| level.parse().ok());
        if let (Some(level), Some(block)) = (level, self.blocks.get_mut(first))
            && let BlockKind::Crosshead { level: own, .. } = &mut block.kind
        {
            *own = level;
        }
    }

    /// Lines of a poem; one that holds a line break alone is blank.
    fn verse(&mut self, element: &Element) {
        let mut lines = Vec::new();
        let mut rest: Vec<&Node> = element.children.iter().rev().collect();
        while let Some(node) = rest.pop() {
            match node {
                Node::Element(part) if part.name == "div" => rest.extend(part.children.iter().rev()),
                Node::Element(part) => lines.push(self.text_of(part)),
                Node::Text(text) if text.trim().is_empty() => {}
                Node::Text(text) => {
                    let mut running = Running::default();
                    running.chars(text, Style::PLAIN);
                    lines.push(self.text(running));
                }
            }
        }
        self.push(element, BlockKind::Verse { lines });
    }

    /// A picture with what is printed under it.
    fn figure(&mut self, element: &Element) {
        let (mut image, mut credit, mut caption) = (None, None, Vec::new());
        let mut words = None;
        let mut running = Running::default();
        let mut rest: Vec<&Node> = Vec::new();
        match element.name {
            "img" => {
                image = element.get("src").map(str::to_owned);
                words = element.get("alt");
            }
            _ => rest.extend(element.children.iter().rev()),
        }
        while let Some(node) = rest.pop() {
            let Node::Element(part) = node else {
                if let Node::Text(text) = node {
                    running.chars(text, Style::PLAIN);
                }
                continue;
            };
            match part.name {
                _ if is_note(part) => {
                    let address = part.get("data-image").map(|address| if address == "-" { "" } else { address });
                    image = image.or(address.map(str::to_owned));
                }
                "img" if image.is_none() => {
                    image = part.get("src").map(str::to_owned);
                    words = part.get("alt");
                }
                "p" if part.get("class") == Some("credit") && credit.is_none() => credit = Some(self.text_of(part)),
                "figcaption" | "div" => rest.extend(part.children.iter().rev()),
                "p" => {
                    self.caption(std::mem::take(&mut running), &mut caption);
                    caption.push(self.text_of(part));
                }
                _ => write_element(part, Style::PLAIN, &mut running, self.notes),
            }
        }
        self.caption(running, &mut caption);
        if let Some(words) = words.map(str::trim).filter(|words| caption.is_empty() && !words.is_empty()) {
            self.notes.added.push_str(words);
            let mut running = Running::default();
            running.chars(words, Style::PLAIN);
            self.caption(running, &mut caption);
        }
        self.push(element, BlockKind::Figure { image, caption, credit });
    }

    fn caption(&mut self, running: Running, caption: &mut Vec<Text>) {
        if !running.is_blank() {
            caption.push(self.text(running));
        }
    }
}
