//! What OCR programs leave of HTML in Markdown: tags are syntax, text is text, tables are cells.

use std::ops::Range;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::super::grid::Grid;
use super::blocks::Reading;
use crate::ast::Marks;
use crate::page::Markup;

/// Elements that begin and end a printed block.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "head",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "tbody",
    "tfoot",
    "thead",
    "title",
    "ul",
];

/// Elements inside a line that change nothing the print model holds.
const INLINE: &[&str] = &[
    "abbr", "big", "cite", "col", "colgroup", "font", "ins", "kbd", "label", "link", "mark", "meta", "nobr", "q", "rp",
    "rt", "ruby", "samp", "small", "span", "time", "tt", "u", "var", "wbr",
];

/// Elements with their marks.
const MARKS: &[(&str, Marks)] = &[
    ("b", Marks::STRONG),
    ("strong", Marks::STRONG),
    ("i", Marks::EMPHASIS),
    ("em", Marks::EMPHASIS),
    ("s", Marks::STRIKE),
    ("del", Marks::STRIKE),
    ("strike", Marks::STRIKE),
    ("sup", Marks::SUPERSCRIPT),
    ("sub", Marks::SUBSCRIPT),
    ("code", Marks::CODE),
];

/// The HTML that is open across Markdown blocks.
pub(super) struct Html {
    tables: Vec<Table>,
    /// Element whose text is no print (`script`, `style`).
    hidden: Option<&'static str>,
    /// Where the last tag stands that can close a cell.
    last_end: usize,
}

#[derive(Default)]
struct Table {
    number: u32,
    grid: Grid,
    cell: Option<Markup>,
}

impl Html {
    pub fn new(text: &str) -> Self {
        let lower = text.to_ascii_lowercase();
        let last_end = ["</td", "</th", "</tr", "</table"].iter().filter_map(|end| lower.rfind(end)).max().unwrap_or(0);
        Html { tables: Vec::new(), hidden: None, last_end }
    }

    /// The open cell, if one that begins before `at` will still be closed.
    pub fn cell(&mut self, at: usize) -> Option<Markup> {
        if at > self.last_end {
            self.end_tables();
        }
        self.tables.last().and_then(|table| table.cell.clone())
    }

    /// Whether a cell is open.
    pub fn in_cell(&self) -> bool {
        self.tables.last().is_some_and(|table| table.cell.is_some())
    }

    /// Forgets tables that were never closed.
    pub fn end_tables(&mut self) {
        self.tables.clear();
    }
}

/// A tag that is known to be HTML.
struct Tag {
    name: String,
    start: Option<StartTag<usize>>,
}

impl Reading<'_> {
    /// Reads a stretch of HTML.
    pub(super) fn html(&mut self, range: Range<usize>) {
        let base = range.start;
        let text = &self.view()[range.clone()];
        let tokens = Tokenizer::new_with_emitter(text, DefaultEmitter::<usize>::new_with_span());
        for token in tokens {
            let Ok(token) = token;
            let (span, tag) = match token {
                Token::StartTag(tag) => (tag.span, self.known(tag, base)),
                Token::EndTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    (tag.span, is_known(&name).then_some(Tag { name, start: None }))
                }
                Token::Comment(comment) => {
                    self.html_text(base + comment.span.start);
                    self.comment(base + comment.span.end);
                    continue;
                }
                Token::Doctype(doctype) => (doctype.span, Some(Tag { name: "html".into(), start: None })),
                Token::String(_) | Token::Error(_) => continue,
            };
            let Some(tag) = tag else { continue };
            if base + span.start < self.emit.at || base + span.end > range.end {
                continue;
            }
            self.html_text(base + span.start);
            self.tag(&tag, base + span.end);
        }
        self.html_text(range.end);
    }

    /// A start tag, unless it is text that only looks like one (`<b and c>`).
    fn known(&self, tag: StartTag<usize>, base: usize) -> Option<Tag> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let raw = self.view().get(base + tag.span.start..base + tag.span.end)?;
        let bare = |name: &[u8]| matches!(name, b"border" | b"nowrap" | b"hidden" | b"noshade");
        let valued = tag.attributes.keys().filter(|key| !bare(key)).count();
        (is_known(&name) && raw.matches('=').count() >= valued).then_some(Tag { name, start: Some(tag) })
    }

    fn comment(&mut self, end: usize) {
        let comment = &self.view()[self.emit.at..end.max(self.emit.at)];
        let lower = comment.to_ascii_lowercase();
        if comment.len() < 80 && (lower.contains("page") || lower.contains('页') || lower.contains('版')) {
            self.emit.page_break = true;
        }
        self.emit.syntax_to(end.max(self.emit.at));
    }

    /// Text up to a place: entities are replaced, line ends begin lines.
    fn html_text(&mut self, end: usize) {
        while self.emit.at < end {
            let rest = &self.view()[self.emit.at..end];
            if self.html.hidden.is_some() {
                self.emit.syntax_to(end);
            } else if rest.starts_with('\n') {
                self.emit.at += 1;
                if self.images == 0 && self.emit.has_text() {
                    self.emit.go_on();
                }
            } else if let Some((length, meant)) = decoded(rest) {
                self.emit.replace_to(self.emit.at + length, &meant);
            } else {
                let first = rest.chars().next().map_or(1, char::len_utf8);
                let next = rest[first..].find(['\n', '&']).map_or(rest.len(), |at| at + first);
                if !self.emit.has_text() && rest[..next].trim().is_empty() {
                    self.emit.at += next;
                } else {
                    self.emit.copy_to(self.emit.at + next);
                }
            }
        }
    }

    fn tag(&mut self, tag: &Tag, end: usize) {
        let name = tag.name.as_str();
        if let Some(hidden) = self.html.hidden {
            if name == hidden && tag.start.is_none() {
                self.html.hidden = None;
            }
            self.emit.syntax_to(end);
            return;
        }
        match (name, &tag.start) {
            ("br", _) => {
                self.emit.syntax_to(end);
                if self.images == 0 {
                    self.emit.go_on();
                }
                return;
            }
            ("img", Some(start)) => return self.picture(start, end),
            ("table" | "tr" | "td" | "th", start) => self.table_tag(name, start.as_ref(), end),
            ("script" | "style", Some(_)) => self.html.hidden = Some(if name == "script" { "script" } else { "style" }),
            ("a", start) => self.emit.link = start.as_ref().and_then(|s| attribute(s, "href")).map(Into::into),
            _ => self.format(name, tag.start.is_some()),
        }
        self.emit.syntax_to(end.max(self.emit.at));
    }

    fn format(&mut self, name: &str, opens: bool) {
        if let Some((_, mark)) = MARKS.iter().find(|(element, _)| *element == name) {
            self.emit.marks = if opens { self.emit.marks.with(*mark) } else { self.emit.marks.without(*mark) };
        } else if let Some(level) = heading_level(name) {
            self.emit.finish();
            if !self.html.in_cell() {
                self.emit.flow = if opens { Markup::Heading(level) } else { Markup::None };
            }
        } else if BLOCKS.contains(&name) && self.images == 0 {
            match self.html.in_cell() {
                true => self.emit.go_on(),
                false => self.emit.finish(),
            }
        }
    }

    fn table_tag(&mut self, name: &str, start: Option<&StartTag<usize>>, end: usize) {
        self.emit.finish();
        match (name, start) {
            ("table", Some(_)) => {
                self.html.tables.push(Table { number: self.tables, ..Table::default() });
                self.tables += 1;
            }
            ("table", None) => {
                self.html.tables.pop();
            }
            _ => {}
        }
        let flow = match self.html.tables.last_mut() {
            None => Markup::None,
            Some(table) => {
                match (name, start) {
                    ("tr", Some(_)) => table.next_row(),
                    ("td" | "th", Some(cell)) => table.next_cell(name == "th", cell),
                    ("table", _) => {}
                    _ => table.cell = None,
                }
                table.cell.clone().unwrap_or_default()
            }
        };
        self.emit.flow = flow.clone();
        self.emit.syntax_to(end);
        if matches!(flow, Markup::Cell { .. }) && name != "table" {
            self.emit.begin(flow);
        }
    }

    /// A picture: a line of its own with its description; in a cell, the description.
    fn picture(&mut self, tag: &StartTag<usize>, end: usize) {
        let target = attribute(tag, "src").unwrap_or_default();
        let alt = attribute(tag, "alt").unwrap_or_default();
        let resume = self.emit.markup().cloned();
        let own_line = self.images == 0 && !self.html.in_cell() && !matches!(resume, Some(Markup::Cell { .. }));
        if own_line {
            self.emit.begin(Markup::Image { target: target.clone().into() });
        }
        let raw = &self.view()[self.emit.at..end];
        if let Some(at) = alt_place(raw, &alt) {
            self.emit.syntax_to(self.emit.at + at);
            self.emit.copy_to(self.emit.at + alt.len());
            if own_line {
                self.emit.leave_out_filler();
            }
        }
        self.emit.syntax_to(end);
        if own_line {
            match resume {
                Some(Markup::None | Markup::Item { .. } | Markup::Continued) => self.emit.begin(Markup::Continued),
                Some(markup) => self.emit.begin(markup),
                None => self.emit.finish(),
            }
        }
    }
}

impl Table {
    fn next_row(&mut self) {
        self.grid.next_row();
        self.cell = None;
    }

    fn next_cell(&mut self, header: bool, tag: &StartTag<usize>) {
        let (columns, rows) = (attribute(tag, "colspan"), attribute(tag, "rowspan"));
        let (row, column) = self.grid.next_cell(columns.as_deref(), rows.as_deref());
        self.cell = Some(Markup::Cell { table: self.number, row, column, header });
    }
}

fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(&value.value).into_owned())
}

/// Where the description stands in a picture's tag, as it is.
fn alt_place(tag: &str, alt: &str) -> Option<usize> {
    if alt.trim().is_empty() {
        return None;
    }
    let from = tag.to_ascii_lowercase().find("alt")?;
    tag[from..].find(alt).map(|at| from + at)
}

fn heading_level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

fn is_known(name: &str) -> bool {
    matches!(name, "a" | "br" | "img" | "table" | "tr" | "td" | "th" | "script" | "style")
        || BLOCKS.contains(&name)
        || INLINE.contains(&name)
        || heading_level(name).is_some()
        || MARKS.iter().any(|(element, _)| *element == name)
}

/// The entity at the start of a source text that means the start of `wanted`: its length in the source and
/// the length of what it means.
pub(super) fn entity(source: &str, wanted: &str) -> Option<(usize, usize)> {
    let (length, meant) = decoded(source)?;
    wanted.starts_with(meant.as_str()).then_some((length, meant.len()))
}

/// The entity at the start of a text and what it means; only with its semicolon.
fn decoded(source: &str) -> Option<(usize, String)> {
    let body = source.strip_prefix('&')?;
    let end = body.bytes().take(33).position(|b| b == b';')?;
    let name = &body[..end];
    let length = end + 2;
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) if (1..=6).contains(&hex.len()) => u32::from_str_radix(hex, 16).ok()?,
            None if (1..=7).contains(&number.len()) => number.parse().ok()?,
            _ => return None,
        };
        let meant = char::from_u32(code).filter(|&c| c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER);
        return Some((length, meant.to_string()));
    }
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let mut meant = String::new();
    for token in Tokenizer::new(&source[..length]) {
        let Ok(token) = token;
        if let Token::String(text) = token {
            meant.push_str(&String::from_utf8_lossy(&text));
        }
    }
    (meant.chars().count() <= 2).then_some((length, meant))
}
