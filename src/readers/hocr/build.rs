//! Builds pages of blocks, lines and words from the tags of an hOCR file.

use html5gum::{HtmlString, StartTag, Token, Tokenizer};

use super::title;
use crate::ast::Marks;
use crate::page::{Furniture, Markup, Part};
use crate::readers::sheets::words::{Word, all_alike, stretches};
use crate::readers::sheets::{Block, BoxLine, Frame, Sheet, picture, regions};
use crate::readers::space::blank;
use crate::repair::Notice;
use crate::source::Source;

/// Elements without content.
const VOID: [&str; 8] = ["area", "base", "br", "hr", "img", "input", "link", "meta"];
/// Elements whose text is not printed.
const HIDDEN: [&str; 4] = ["head", "script", "style", "title"];
/// How far back an end tag looks for its start tag.
const REACH: usize = 64;

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Page,
    Block,
    Line,
    Word,
    Hidden,
    Other,
}

/// An element that is open.
struct Open {
    name: HtmlString,
    kind: Kind,
    marks: Marks,
}

/// The pages of a file.
pub(super) fn sheets(file: &Source, notices: &mut Vec<Notice>) -> Vec<Sheet> {
    let mut build = Build::default();
    for Ok(token) in Tokenizer::new(file.text.as_str()) {
        match token {
            Token::StartTag(tag) => build.start(&tag),
            Token::EndTag(tag) => build.end(&tag.name),
            Token::String(text) => build.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    let cut = build.open.iter().rev().find(|open| matches!(open.kind, Kind::Page | Kind::Block | Kind::Line));
    if cut.is_some() {
        let line = Some(file.line_of(file.text.len() as u32));
        let message = "the file ends inside a page; it may not have been copied whole".into();
        notices.push(Notice { input: file.name.clone(), line, message });
    }
    build.finish_page();
    if build.sheets.len() == 1 {
        build.sheets[0].name.clear();
    }
    if build.is_hocr { build.sheets } else { Vec::new() }
}

#[derive(Default)]
struct Build {
    open: Vec<Open>,
    sheets: Vec<Sheet>,
    /// Whether any class of hOCR was seen.
    is_hocr: bool,
    /// Whether Tesseract wrote the file: its `ocr_header` is a heading over columns, not the head of a page.
    by_tesseract: bool,
    page: Option<Sheet>,
    /// The file that the page was read from.
    image: String,
    block: Option<Block>,
    /// What the file calls the block.
    region: Markup,
    line: Option<BoxLine>,
    words: Vec<Word>,
    /// Whether white space stands since the last word.
    apart: bool,
    /// Whether an element may be open whose text is not printed.
    hidden: bool,
}

impl Build {
    fn start(&mut self, tag: &StartTag<()>) {
        let attribute = |name: &str| {
            let value = tag.attributes.iter().find(|(key, _)| key.as_slice() == name.as_bytes())?.1;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if name == "meta" && attribute("name").as_deref() == Some("ocr-system") {
            self.by_tesseract = attribute("content").is_some_and(|system| system.contains("tesseract"));
        }
        let class = attribute("class").unwrap_or_default();
        let title = attribute("title").unwrap_or_default();
        let kind = match class.split_whitespace().find(|class| class.starts_with("ocr")) {
            Some(class) => {
                let kind = self.open_class(class, &title, attribute("id"));
                if kind == Kind::Block {
                    // Kraken's word for a region.
                    self.region = attribute("data-region-type").map_or(Markup::None, |name| regions::named(&name));
                }
                kind
            }
            None if HIDDEN.contains(&name.as_str()) => Kind::Hidden,
            None => Kind::Other,
        };
        if VOID.contains(&name.as_str()) || tag.self_closing {
            self.apart = true;
            return;
        }
        if self.hidden && (name == "body" || !matches!(kind, Kind::Hidden | Kind::Other)) {
            // A head that is never closed hides nothing behind it.
            self.open.retain(|open| open.kind != Kind::Hidden);
            self.hidden = false;
        }
        self.hidden |= kind == Kind::Hidden;
        let marks = self.open.last().map_or(Marks::NONE, |open| open.marks).with(marks(&name));
        self.open.push(Open { name: tag.name.clone(), kind, marks });
    }

    /// Opens what a class says.
    fn open_class(&mut self, class: &str, title: &str, id: Option<String>) -> Kind {
        self.is_hocr = true;
        match class {
            "ocr_page" => {
                self.finish_page();
                let name = format!("page {}", self.sheets.len() + 1);
                let label = title::values(title, "lpageno").first().map(|label| (*label).into());
                self.page = Some(Sheet { label, name, ..Sheet::default() });
                self.image = title::image(title);
                Kind::Page
            }
            "ocr_photo" | "ocr_image" | "ocrx_image" | "ocr_linedrawing" => {
                self.finish_block();
                let markup = picture(&self.image, &title::frame(title));
                self.block = Some(Block { markup, ..block(title, id) });
                self.finish_block();
                Kind::Other
            }
            "ocr_carea" | "ocrx_block" | "ocr_block" | "ocr_column" => {
                self.finish_block();
                self.block = Some(block(title, id));
                Kind::Block
            }
            "ocr_line" | "ocrx_line" | "ocr_header" | "ocr_footer" | "ocr_caption" | "ocr_textfloat" | "ocr_pageno"
            | "ocr_title" => {
                self.open_line(class, title);
                Kind::Line
            }
            "ocrx_word" | "ocr_word" => {
                let frame = title::frame(title);
                let confidence = title::number(title, "x_wconf");
                self.words.push(Word { frame, confidence, apart: self.apart, ..Word::default() });
                Kind::Word
            }
            _ => Kind::Other,
        }
    }

    fn open_line(&mut self, class: &str, title: &str) {
        self.finish_line();
        let part = match class {
            "ocr_caption" => Markup::Is(Part::Caption),
            "ocr_pageno" => Markup::Is(Part::Furniture(Furniture::PageNumber)),
            "ocr_header" | "ocr_footer" if !self.by_tesseract => Markup::Is(Part::Furniture(Furniture::RunningHead)),
            "ocr_title" => Markup::Heading(1),
            _ => self.region.clone(),
        };
        if self.block.as_ref().is_some_and(|block| block.markup != part) {
            let place = self.block.as_ref().map(|b| (b.name.clone(), b.ids.clone(), b.frame)).unwrap_or_default();
            self.finish_block();
            self.block = Some(Block { name: place.0, ids: place.1, frame: place.2, ..Block::default() });
        }
        self.block.get_or_insert_default().markup = part;
        let size = title::number(title, "x_size").unwrap_or(0.0);
        self.line = Some(BoxLine { frame: title::frame(title), size, ..BoxLine::default() });
    }

    fn end(&mut self, name: &HtmlString) {
        let from = self.open.len().saturating_sub(REACH);
        let Some(at) = self.open[from..].iter().rposition(|open| open.name == *name) else { return };
        while self.open.len() > from + at {
            match self.open.pop().map(|open| open.kind) {
                Some(Kind::Line) => self.finish_line(),
                Some(Kind::Block) => {
                    self.finish_block();
                    self.region = Markup::None;
                }
                Some(Kind::Page) => self.finish_page(),
                _ => {}
            }
        }
        if matches!(name.as_slice(), b"p" | b"div" | b"tr") {
            self.loose_line();
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden && self.open.iter().rev().take(REACH).any(|open| open.kind == Kind::Hidden) {
            return;
        }
        let marks = self.open.last().map_or(Marks::NONE, |open| open.marks);
        let in_word = self.open.iter().rev().take(REACH).take_while(|open| open.kind != Kind::Line);
        if in_word.clone().any(|open| open.kind == Kind::Word)
            && let Some(word) = self.words.last_mut()
        {
            word.text.push_str(text.trim());
            word.marks = word.marks.with(marks);
            self.apart = text.ends_with(char::is_whitespace);
            return;
        }
        let printed = text.trim_matches(blank);
        self.apart |= printed.is_empty() || text.starts_with(char::is_whitespace);
        if !printed.is_empty() {
            for part in text.split_whitespace() {
                self.words.push(Word { text: part.into(), marks, apart: self.apart, ..Word::default() });
                self.apart = true;
            }
            self.apart = text.ends_with(char::is_whitespace);
        }
    }

    /// Text that stands in no line makes one, or several where its words have places in several.
    fn loose_line(&mut self) {
        if self.line.is_some() || self.words.iter().all(|word| word.text.is_empty()) {
            return;
        }
        self.block.get_or_insert_default();
        for words in rows(std::mem::take(&mut self.words)) {
            let frame = words.iter().fold(Frame::default(), |round, word| round.with(word.frame));
            self.words = words;
            self.line = Some(BoxLine { frame, ..BoxLine::default() });
            self.finish_line();
        }
    }

    fn finish_line(&mut self) {
        if self.line.is_none() {
            self.loose_line();
        }
        let mut words = std::mem::take(&mut self.words);
        words.retain(|word| !word.text.is_empty());
        self.apart = false;
        let Some(mut line) = self.line.take() else { return };
        line.is_bold = all_alike(&mut words).has(Marks::STRONG);
        line.stretches = stretches(&words);
        line.words = words;
        self.block.get_or_insert_default().lines.push(line);
    }

    fn finish_block(&mut self) {
        self.finish_line();
        if let Some(block) = self.block.take()
            && (!block.lines.is_empty() || block.markup != Markup::None)
        {
            self.page.get_or_insert_default().blocks.push(block);
        }
    }

    fn finish_page(&mut self) {
        self.finish_block();
        self.sheets.extend(self.page.take());
    }
}

/// Words in lines by their places: a line ends where the next word stands under it, over it, or further left.
fn rows(words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut rows: Vec<Vec<Word>> = Vec::new();
    for word in words {
        let goes_on = |row: &Vec<Word>| {
            let Some(last) = row.last().filter(|last| !last.frame.is_unknown() && !word.frame.is_unknown()) else {
                return true;
            };
            let shared = last.frame.bottom().min(word.frame.bottom()) - last.frame.y.max(word.frame.y);
            shared * 2.0 > last.frame.height.min(word.frame.height) && word.frame.right() > last.frame.x
        };
        match rows.last_mut().filter(|row| goes_on(row)) {
            Some(row) => row.push(word),
            None => rows.push(vec![word]),
        }
    }
    rows
}

fn block(title: &str, id: Option<String>) -> Block {
    let name = id.as_ref().map(|id| format!("block {id}")).unwrap_or_default();
    Block { name, ids: id.into_iter().map(Into::into).collect(), frame: title::frame(title), ..Block::default() }
}

fn marks(name: &str) -> Marks {
    match name {
        "strong" | "b" => Marks::STRONG,
        "em" | "i" => Marks::EMPHASIS,
        "sup" => Marks::SUPERSCRIPT,
        "sub" => Marks::SUBSCRIPT,
        _ => Marks::NONE,
    }
}
