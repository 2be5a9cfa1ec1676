//! Walks the parser's blocks and reads each leaf from its own source lines.

use std::ops::Range;

use comrak::arena_tree::NodeEdge;
use comrak::nodes::{ListType, Node, NodeCodeBlock, NodeHeading, NodeValue};

use super::emit::Emit;
use super::html::Html;
use super::inlines::Stuck;
use super::view::View;
use crate::ast::Marks;
use crate::page::{Markup, Page};
use crate::repair::Notice;
use crate::source::Source;

/// Notices of one kind for one input, at most.
const MOST_NOTICES: usize = 20;
/// A longer line over `---` is a paragraph, not a heading (in columns).
const LONGEST_SETEXT: usize = 60;

/// A document being read.
pub(super) struct Reading<'a> {
    pub emit: Emit<'a>,
    pub view: &'a View,
    pub html: Html,
    /// Images that are open.
    pub images: usize,
    /// Whether the paragraph begins with an indent, so that an indent in it begins another.
    pub hanging: bool,
    /// Tables so far.
    pub tables: u32,
    pub source: &'a Source,
    quotes: usize,
    lists: Vec<bool>,
    label: Option<(Range<usize>, Markup)>,
    raw_blocks: usize,
    notices: &'a mut Vec<Notice>,
}

impl<'a> Reading<'a> {
    pub fn new(source: &'a Source, view: &'a View, notices: &'a mut Vec<Notice>) -> Self {
        Reading {
            emit: Emit::new(source, view),
            view,
            html: Html::new(&view.text),
            images: 0,
            hanging: false,
            tables: 0,
            source,
            quotes: 0,
            lists: Vec::new(),
            label: None,
            raw_blocks: 0,
            notices,
        }
    }

    pub fn view(&self) -> &'a str {
        &self.view.text
    }

    pub fn source_bytes(&self) -> &'a [u8] {
        self.view.text.as_bytes()
    }

    /// Reads the whole tree.
    pub fn document<'t>(mut self, root: Node<'t>) -> Page {
        let mut edges = root.traverse();
        while let Some(edge) = edges.next() {
            match edge {
                NodeEdge::Start(node) => {
                    if self.open_block(node) {
                        for inner in edges.by_ref() {
                            if matches!(inner, NodeEdge::End(end) if std::ptr::eq(end, node)) {
                                break;
                            }
                        }
                    }
                }
                NodeEdge::End(node) => match node.data().value {
                    NodeValue::BlockQuote => self.quotes -= 1,
                    NodeValue::List(_) => {
                        self.lists.pop();
                    }
                    NodeValue::Item(_) => self.flush_label(),
                    _ => {}
                },
            }
        }
        self.flush_label();
        self.emit.finish();
        self.sweep()
    }

    /// Opens a container, or reads a leaf whole (true).
    fn open_block(&mut self, node: Node<'_>) -> bool {
        let ast = node.data();
        let lines = ast.sourcepos.start.line.max(1) - 1..ast.sourcepos.end.line.max(ast.sourcepos.start.line.max(1));
        match &ast.value {
            NodeValue::BlockQuote => self.quotes += 1,
            NodeValue::List(list) => self.lists.push(list.list_type == ListType::Ordered),
            NodeValue::Item(_) => self.item(lines.start),
            NodeValue::Paragraph => self.paragraph(node, lines),
            NodeValue::Heading(heading) => self.heading(node, *heading, lines),
            NodeValue::ThematicBreak => self.separator(lines.start),
            NodeValue::CodeBlock(code) => self.code_block(code, lines),
            NodeValue::HtmlBlock(html) => self.html_block(&html.literal, lines),
            NodeValue::Table(_) => {
                self.flush_label();
                self.tables += 1;
                for (number, row) in node.children().enumerate() {
                    self.row(row, number as u32);
                }
            }
            NodeValue::Document => {}
            _ => self.raw(lines, Markup::None),
        }
        !matches!(ast.value, NodeValue::BlockQuote | NodeValue::List(_) | NodeValue::Item(_) | NodeValue::Document)
    }

    /// Goes to a line, unless the reading is already in it.
    pub fn seek(&mut self, line: usize) {
        self.emit.at = self.emit.at.max(self.view.line(line).start);
    }

    /// Skips white space and quotation marks where a block begins or goes on.
    pub fn skip_prefix(&mut self, end: usize) {
        for _ in 0..=self.quotes {
            let rest = &self.view()[self.emit.at..end.max(self.emit.at)];
            let text = rest.trim_start_matches([' ', '\t', '\u{c}']);
            let space = rest.len() - text.len();
            self.emit.at += space;
            if self.quotes == 0 || !text.starts_with('>') {
                break;
            }
            self.emit.syntax_to(self.emit.at + 1);
        }
    }

    fn item(&mut self, line: usize) {
        self.flush_label();
        self.seek(line);
        let end = self.view.line(line).end;
        self.skip_prefix(end);
        let rest = &self.source_bytes()[self.emit.at..end.max(self.emit.at)];
        let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        if rest.get(digits).is_some_and(|b| b"-+*.)".contains(b)) {
            let label = self.emit.at..self.emit.at + digits + 1;
            self.emit.at = label.end;
            let depth = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
            let ordered = self.lists.last().copied().unwrap_or(false);
            self.label = Some((label, Markup::Item { depth, ordered }));
        }
    }

    /// A label without text is a line of its own.
    fn flush_label(&mut self) {
        if let Some((label, markup)) = self.label.take() {
            self.emit.begin_item(markup, label);
            self.emit.finish();
        }
    }

    /// Begins a leaf of running text.
    fn begin_text(&mut self, label: Option<(Range<usize>, Markup)>) {
        self.emit.marks = Marks::NONE;
        self.emit.link = None;
        let flow = if self.quotes > 0 { Markup::Quote } else { Markup::None };
        self.emit.flow = self.html.cell(self.emit.at).unwrap_or(flow);
        match label {
            Some((label, markup)) => self.emit.begin_item(markup, label),
            None => {
                let markup = self.emit.flow.clone();
                self.emit.begin_text(markup);
            }
        }
    }

    fn paragraph(&mut self, node: Node<'_>, lines: Range<usize>) {
        let label = self.label.take();
        self.seek(lines.start);
        let begin = self.emit.checkpoint();
        let end = self.view.line(lines.end - 1).end;
        self.skip_prefix(end);
        self.begin_text(label.clone());
        self.hanging = self.view.indented.get(lines.start).copied().unwrap_or(false);
        if self.inlines(node, end).is_err() || !self.rest_is_blank(end) {
            self.emit.restore(&begin);
            self.begin_text(label);
            self.raw_text(lines);
        }
        self.emit.finish();
    }

    fn heading(&mut self, node: Node<'_>, heading: NodeHeading, lines: Range<usize>) {
        self.flush_label();
        self.html.end_tables();
        self.seek(lines.start);
        let begin = self.emit.checkpoint();
        let read = if heading.setext {
            self.setext(node, heading.level, lines.clone())
        } else {
            self.atx(node, heading.level, self.view.line(lines.start).end)
        };
        if read.is_err() {
            self.emit.restore(&begin);
            self.begin_text(None);
            self.raw_text(lines);
        }
        self.emit.finish();
    }

    fn atx(&mut self, node: Node<'_>, level: u8, end: usize) -> Result<(), Stuck> {
        self.skip_prefix(end);
        let marks = self.emit.at + usize::from(level);
        if marks > end || !self.source_bytes()[self.emit.at..marks].iter().all(|&b| b == b'#') {
            return Err(Stuck);
        }
        self.emit.syntax_to(marks);
        self.emit.marks = Marks::NONE;
        self.emit.flow = Markup::Heading(level);
        self.emit.begin(Markup::Heading(level));
        self.inlines(node, end)?;
        self.emit.finish();
        if !self.view()[self.emit.at..end].chars().all(|c| c == '#' || c.is_whitespace()) {
            return Err(Stuck);
        }
        self.emit.syntax_to(end);
        Ok(())
    }

    /// A line over `===` or `---`: a heading where it is one short line that ends no sentence; else a
    /// paragraph and a separator.
    fn setext(&mut self, node: Node<'_>, level: u8, lines: Range<usize>) -> Result<(), Stuck> {
        let underline = lines.end - 1;
        let text = &self.source.text[self.emit.at..self.view.line(underline).start.max(self.emit.at)];
        let columns: usize = text.trim().chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        let ended =
            text.trim_end().ends_with(['。', '！', '？', '；', '：', '，', '.', '!', '?', ';', ':', ',', '”', '…']);
        let sure = lines.len() == 2 && columns <= LONGEST_SETEXT && !ended;
        let end = self.view.line(underline.max(1) - 1).end;
        self.skip_prefix(end);
        if sure {
            self.emit.marks = Marks::NONE;
            self.emit.flow = Markup::Heading(level);
            self.emit.begin(Markup::Heading(level));
        } else {
            self.begin_text(None);
        }
        self.inlines(node, end)?;
        if !self.rest_is_blank(end) {
            return Err(Stuck);
        }
        self.emit.finish();
        if !sure {
            self.separator(underline);
            return Ok(());
        }
        self.seek(underline);
        let end = self.view.line(underline).end;
        self.skip_prefix(end);
        self.emit.syntax_to(end);
        Ok(())
    }

    fn separator(&mut self, line: usize) {
        self.flush_label();
        self.html.end_tables();
        self.seek(line);
        let end = self.view.line(line).end;
        self.skip_prefix(end);
        self.emit.marks = Marks::NONE;
        self.emit.begin(Markup::Separator);
        self.emit.copy_to(end);
        self.emit.finish();
    }

    fn code_block(&mut self, code: &NodeCodeBlock, lines: Range<usize>) {
        self.flush_label();
        self.emit.marks = Marks::NONE;
        let literal = code.literal.replace("\r\n", "\n");
        let inner = if code.fenced { literal.split_terminator(['\n', '\r']).count() } else { 0 };
        for line in lines.clone() {
            self.seek(line);
            let end = self.view.line(line).end;
            if self.emit.at > end {
                continue;
            }
            self.skip_prefix(end);
            let fence = line == lines.start || (code.closed && line > lines.start + inner);
            if code.fenced && fence {
                self.emit.syntax_to(end);
            } else {
                self.emit.begin(if code.fenced { Markup::Preformatted } else { Markup::None });
                self.emit.copy_to(end);
                self.emit.finish();
            }
        }
    }

    fn html_block(&mut self, literal: &str, lines: Range<usize>) {
        self.flush_label();
        self.seek(lines.start);
        self.emit.marks = Marks::NONE;
        self.emit.link = None;
        let flow = if self.quotes > 0 { Markup::Quote } else { Markup::None };
        self.emit.flow = self.html.cell(self.emit.at).unwrap_or(flow);
        let end = self.view.line(lines.end - 1).end;
        self.skip_prefix(end);
        let text = literal.trim_matches([' ', '\t', '\n']);
        if self.view()[self.emit.at..].starts_with(text) {
            self.html(self.emit.at..self.emit.at + text.len());
        } else {
            for line in lines {
                self.seek(line);
                let end = self.view.line(line).end.max(self.emit.at);
                self.skip_prefix(end);
                self.html(self.emit.at..end);
            }
        }
        if !self.html.in_cell() {
            self.emit.finish();
        }
    }

    pub fn rest_is_blank(&self, end: usize) -> bool {
        self.view()[self.emit.at.min(end)..end].trim().is_empty()
    }

    /// Reads lines as they stand, because the parser's tree does not fit them.
    fn raw(&mut self, lines: Range<usize>, markup: Markup) {
        self.flush_label();
        self.seek(lines.start);
        self.emit.begin(markup);
        self.raw_text(lines);
        self.emit.finish();
    }

    fn raw_text(&mut self, lines: Range<usize>) {
        self.images = 0;
        self.notice(lines.start, "its Markdown could not be followed, so the block is kept as it stands");
        for line in lines.clone() {
            self.seek(line);
            if line > lines.start {
                self.emit.go_on();
            }
            let end = self.view.line(line).end.max(self.emit.at);
            self.skip_prefix(end);
            self.emit.copy_to(end);
        }
    }

    pub fn notice(&mut self, line: usize, message: &str) {
        self.raw_blocks += 1;
        if self.raw_blocks <= MOST_NOTICES {
            let input = self.source.name.clone();
            self.notices.push(Notice { input, line: Some(line as u32 + 1), message: message.into() });
        }
    }
}
