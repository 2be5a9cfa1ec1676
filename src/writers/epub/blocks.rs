//! The blocks of an article.

use crate::ast::{Block, BlockKind, Item, Row, Text};

use super::article::{Page, shown};
use super::inline::has_content;

impl Page<'_, '_> {
    /// All blocks; a crosshead opens a section, which the next of its level or a higher one closes.
    pub fn blocks(&mut self) {
        let mut sections: Vec<u8> = Vec::new();
        for block in &self.article.blocks {
            match &block.kind {
                BlockKind::Crosshead { level, text } if !text.is_blank() => {
                    while sections.last().is_some_and(|open| open >= level) {
                        sections.pop();
                        self.close();
                    }
                    sections.push(*level);
                    let shown = if usize::from(*level) == sections.len() { String::new() } else { level.to_string() };
                    self.open("section", &[("data-level", &shown)]);
                    let heading = ["h2", "h3", "h4", "h5", "h6"][sections.len().min(5) - 1];
                    self.text_in(heading, "", &block.id, text);
                }
                _ => self.block(block),
            }
        }
        for _ in sections {
            self.close();
        }
    }

    fn block(&mut self, block: &Block) {
        let id = &block.id;
        match &block.kind {
            BlockKind::Paragraph { text } | BlockKind::Crosshead { text, .. } => self.text_in("p", "", id, text),
            BlockKind::Byline { text } => self.text_in("p", "byline", id, text),
            BlockKind::JumpLine { text } => self.text_in("p", "jump-line", id, text),
            BlockKind::SourceLine { text } => self.text_in("p", "source-line", id, text),
            BlockKind::Separator { text } => self.text_in("p", "separator", id, text),
            BlockKind::Figure { image, caption, credit } => self.figure(id, image.as_deref(), caption, credit.as_ref()),
            _ if !block.texts().into_iter().any(has_content) => {}
            BlockKind::Quote { text } => {
                let id = self.claim(id);
                self.open("blockquote", &[("id", &id)]);
                self.text_in("p", "", "", text);
                self.close();
            }
            BlockKind::Verse { lines } => self.verse(id, lines),
            BlockKind::Preformatted { lines } => self.preformatted(id, lines),
            BlockKind::List { items } => self.list(id, items),
            BlockKind::Table { rows } => self.table(id, rows),
        }
    }

    fn figure(&mut self, id: &str, image: Option<&str>, caption: &[Text], credit: Option<&Text>) {
        let is_captioned = caption.iter().chain(credit).any(has_content);
        if image.is_none() && !is_captioned {
            return;
        }
        let id = self.claim(id);
        self.open("figure", &[("id", &id)]);
        if let Some(image) = image {
            self.pictures.push(image.to_owned());
            let address = if image.starts_with("data:") { "" } else { image };
            let place = if address.is_empty() { String::new() } else { format!(" {}", shown(address)) };
            let about = ("data-image", if address.is_empty() { "-" } else { address });
            self.note(&format!("[{}{place}]", self.publication.words.no_picture), about);
        }
        if is_captioned {
            self.open("figcaption", &[]);
            for text in caption {
                self.text_in("p", "", "", text);
            }
            if let Some(credit) = credit {
                self.text_in("p", "credit", "", credit);
            }
            self.close();
        }
        self.close();
    }

    fn verse(&mut self, id: &str, lines: &[Text]) {
        let id = self.claim(id);
        self.open("div", &[("class", "verse"), ("id", &id)]);
        for line in lines {
            if has_content(line) {
                self.text_in("p", "", "", line);
            } else {
                self.markup.open("p", &[]);
                self.markup.empty("br", &[]);
                self.close();
            }
        }
        self.close();
    }

    fn preformatted(&mut self, id: &str, lines: &[Text]) {
        let id = self.claim(id);
        self.markup.open("pre", &[("id", &id)]);
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.markup.line();
            }
            self.inline(line);
        }
        self.close();
    }

    /// Items with their printed labels; a deeper item is in a list inside the item before it.
    fn list(&mut self, id: &str, items: &[Item]) {
        let id = self.claim(id);
        let mut depths: Vec<u8> = Vec::new();
        for item in items {
            while depths.len() > 1 && depths.last().is_some_and(|open| *open > item.depth) {
                depths.pop();
                self.close();
                self.close();
            }
            match depths.last_mut() {
                Some(open) if *open < item.depth => {
                    self.open("ul", &[("class", "list")]);
                    depths.push(item.depth);
                }
                Some(open) => {
                    *open = item.depth;
                    self.close();
                }
                None => {
                    self.open("ul", &[("class", "list"), ("id", &id)]);
                    depths.push(item.depth);
                }
            }
            self.markup.open("li", &[]);
            self.item(item);
        }
        for _ in depths {
            self.close();
            self.close();
        }
    }

    fn item(&mut self, item: &Item) {
        let label = item.label.as_ref().filter(|l| has_content(l));
        let mut texts = item.texts.iter().filter(|t| has_content(t));
        let first = texts.next();
        if label.is_some() || first.is_some() {
            self.markup.open("p", &[]);
            if let Some(label) = label {
                self.markup.open("span", &[("class", "label")]);
                self.inline(label);
                self.markup.close();
                self.markup.text(" ");
            }
            if let Some(text) = first {
                self.inline(text);
            }
            self.close();
        }
        for text in texts {
            self.text_in("p", "", "", text);
        }
    }

    /// Rows of header cells at the top are the table's head.
    fn table(&mut self, id: &str, rows: &[Row]) {
        let id = self.claim(id);
        let rows: Vec<&Row> = rows.iter().filter(|r| !r.cells.is_empty()).collect();
        let heads = rows.iter().take_while(|r| r.cells.iter().all(|c| c.header)).count();
        self.open("table", &[("id", &id)]);
        for (part, rows, scope) in [("thead", &rows[..heads], "col"), ("tbody", &rows[heads..], "row")] {
            if rows.is_empty() {
                continue;
            }
            self.open(part, &[]);
            for row in rows {
                self.row(row, scope);
            }
            self.close();
        }
        self.close();
    }

    fn row(&mut self, row: &Row, scope: &str) {
        self.markup.open("tr", &[]);
        for cell in &row.cells {
            match cell.header && !cell.text.is_blank() {
                true => self.markup.open("th", &[("scope", scope)]),
                false => self.markup.open("td", &[]),
            }
            self.inline(&cell.text);
            self.markup.close();
        }
        self.close();
    }

    fn open(&mut self, name: &'static str, attributes: &[super::markup::Attribute<'_>]) {
        self.markup.open(name, attributes);
        self.markup.line();
    }

    fn close(&mut self) {
        self.markup.close();
        self.markup.line();
    }
}
