//! Lays the parser's inline content over the source, character by character.
//!
//! The parser's own inline positions are wrong in tables, nested items and behind escapes, so they are not
//! used: every text must be found in the source from where the last one ended, and every character between
//! must be syntax that the tree explains. What cannot be laid over is [`Stuck`], and the block is read raw.

use comrak::nodes::{Node, NodeValue};

use super::blocks::Reading;
use super::html;
use crate::ast::Marks;
use crate::page::Markup;

/// The content does not lie on the source as the tree says.
pub(super) struct Stuck;

type Result = std::result::Result<(), Stuck>;

/// How the delimiters that are open will close.
enum Closer {
    Marks { delimiter: u8, count: usize, before: Marks },
    Autolink,
    Link,
    Image { resume: Option<Markup> },
    Nothing,
}

impl Reading<'_> {
    /// Lays the inline children of a block over the source up to `end`.
    pub(super) fn inlines<'t>(&mut self, block: Node<'t>, end: usize) -> Result {
        let mut closers: Vec<Closer> = Vec::new();
        for edge in block.traverse().skip(1) {
            match edge {
                comrak::arena_tree::NodeEdge::Start(node) => {
                    let closer = self.enter(&node.data().value, end)?;
                    closers.push(closer);
                }
                comrak::arena_tree::NodeEdge::End(_) => match closers.pop() {
                    Some(closer) => self.leave(closer, end)?,
                    None => break,
                },
            }
        }
        Ok(())
    }

    fn enter(&mut self, value: &NodeValue, end: usize) -> std::result::Result<Closer, Stuck> {
        match value {
            NodeValue::Text(text) => self.text(text, end)?,
            NodeValue::SoftBreak => self.line_break(end)?,
            NodeValue::LineBreak => self.line_break(end)?,
            NodeValue::Emph => return self.open_marks(b"*_", 1, Marks::EMPHASIS, end),
            NodeValue::Strong => return self.open_marks(b"*_", 2, Marks::STRONG, end),
            NodeValue::Strikethrough => {
                let count = if self.view()[self.emit.at..end].starts_with("~~") { 2 } else { 1 };
                return self.open_marks(b"~", count, Marks::STRIKE, end);
            }
            NodeValue::Code(code) => self.code(&code.literal, end)?,
            NodeValue::Math(math) => self.math(&math.literal, end)?,
            NodeValue::HtmlInline(tag) => self.html_inline(tag, end)?,
            NodeValue::Link(link) => {
                let autolink = self.view()[self.emit.at..end].starts_with('<');
                self.expect(if autolink { "<" } else { "[" }, end)?;
                self.emit.link = Some(link.url.as_str().into());
                return Ok(if autolink { Closer::Autolink } else { Closer::Link });
            }
            NodeValue::Image(image) => return self.open_image(&image.url, end),
            _ => return Err(Stuck),
        }
        Ok(Closer::Nothing)
    }

    fn leave(&mut self, closer: Closer, end: usize) -> Result {
        match closer {
            Closer::Nothing => Ok(()),
            Closer::Marks { delimiter, count, before } => {
                self.emit.marks = before;
                self.delimiter(delimiter, count, end)
            }
            Closer::Autolink => {
                self.emit.link = None;
                self.expect(">", end)
            }
            Closer::Link => {
                self.emit.link = None;
                self.destination(end)
            }
            Closer::Image { resume } => {
                self.images -= 1;
                if resume.is_some() {
                    self.emit.leave_out_filler();
                }
                self.destination(end)?;
                match resume {
                    Some(markup) => self.emit.begin(markup),
                    None => self.emit.link = None,
                }
                Ok(())
            }
        }
    }

    fn open_marks(
        &mut self,
        allowed: &[u8],
        count: usize,
        mark: Marks,
        end: usize,
    ) -> std::result::Result<Closer, Stuck> {
        let delimiter = *self.source_bytes().get(self.emit.at).filter(|b| allowed.contains(b)).ok_or(Stuck)?;
        self.delimiter(delimiter, count, end)?;
        let before = self.emit.marks;
        self.emit.marks = before.with(mark);
        Ok(Closer::Marks { delimiter, count, before })
    }

    fn delimiter(&mut self, delimiter: u8, count: usize, end: usize) -> Result {
        let to = self.emit.at + count;
        if to > end || !self.source_bytes()[self.emit.at..to].iter().all(|&b| b == delimiter) {
            return Err(Stuck);
        }
        self.emit.syntax_to(to);
        Ok(())
    }

    /// An image stands on a line of its own; in a table it is its description with its address as link.
    fn open_image(&mut self, url: &str, end: usize) -> std::result::Result<Closer, Stuck> {
        let resume = match self.emit.markup().cloned().unwrap_or_default() {
            Markup::Cell { .. } | Markup::Image { .. } => None,
            Markup::None if self.emit.has_text() => Some(Markup::Continued),
            Markup::Item { .. } => Some(Markup::Continued),
            other => Some(other),
        };
        match resume {
            Some(_) => self.emit.begin(Markup::Image { target: url.into() }),
            None => self.emit.link = Some(url.into()),
        }
        self.expect("![", end)?;
        self.images += 1;
        Ok(Closer::Image { resume })
    }

    fn text(&mut self, text: &str, end: usize) -> Result {
        let mut wanted = text.trim_start_matches('\u{c}');
        if self.view()[self.emit.at..end].starts_with(wanted) && !wanted.contains(['&', '\\']) {
            self.emit.copy_to(self.emit.at + wanted.len());
            return Ok(());
        }
        while let Some(c) = wanted.chars().next() {
            let view = self.view;
            let rest = &view.text[self.emit.at..end];
            let s = rest.chars().next().ok_or(Stuck)?;
            if s == '&'
                && let Some((length, meant)) = html::entity(rest, wanted)
            {
                self.emit.replace_to(self.emit.at + length, &wanted[..meant]);
                wanted = &wanted[meant..];
                continue;
            }
            let escaped = rest[s.len_utf8()..].chars().next().filter(char::is_ascii_punctuation);
            if s == '\\' && escaped == Some(c) {
                self.emit.syntax_to(self.emit.at + 1);
                self.emit.copy_to(self.emit.at + 1);
            } else if s == c {
                self.emit.copy_to(self.emit.at + s.len_utf8());
            } else if matches!(s, ' ' | '\t') {
                self.emit.copy_to(self.emit.at + 1);
                continue;
            } else if !matches!(c, ' ' | '\t' | '\u{c}') {
                return Err(Stuck);
            }
            wanted = &wanted[c.len_utf8()..];
        }
        Ok(())
    }

    /// The end of a printed line inside a paragraph.
    fn line_break(&mut self, end: usize) -> Result {
        self.spaces(end);
        if self.view()[self.emit.at..end].starts_with('\\') {
            self.emit.syntax_to(self.emit.at + 1);
        }
        self.spaces(end);
        self.new_line(end)
    }

    fn new_line(&mut self, end: usize) -> Result {
        if !self.view()[self.emit.at..end].starts_with('\n') {
            return Err(Stuck);
        }
        self.emit.at += 1;
        let indented = self.hanging && self.view.indented[self.view.line_of(self.emit.at)];
        match self.images {
            0 if indented => self.emit.begin_text(self.emit.flow.clone()),
            0 => self.emit.go_on(),
            _ => {}
        }
        self.skip_prefix(end);
        Ok(())
    }

    fn spaces(&mut self, end: usize) {
        let rest = &self.view()[self.emit.at..end];
        let space = rest.len() - rest.trim_start_matches([' ', '\t', '\u{c}']).len();
        self.emit.at += space;
    }

    fn code(&mut self, literal: &str, end: usize) -> Result {
        let ticks = self.repeated(b'`', end);
        self.delimiter(b'`', ticks, end)?;
        let before = self.emit.marks;
        self.emit.marks = before.with(Marks::CODE);
        self.verbatim(literal, end)?;
        self.spaces(end);
        if self.view()[self.emit.at..end].starts_with('\n') {
            self.new_line(end)?;
        }
        self.emit.marks = before;
        self.delimiter(b'`', ticks, end)
    }

    /// LaTeX between dollars is left as it is, dollars included.
    fn math(&mut self, literal: &str, end: usize) -> Result {
        let dollars = self.repeated(b'$', end);
        self.emit.copy_to(self.emit.at + dollars);
        self.verbatim(literal, end)?;
        let rest = &self.view()[self.emit.at..end];
        let space = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        self.emit.copy_to(self.emit.at + space);
        if self.view()[self.emit.at..end].starts_with('\n') {
            self.new_line(end)?;
        }
        let to = self.emit.at + dollars;
        if to > end || !self.source_bytes()[self.emit.at..to].iter().all(|&b| b == b'$') {
            return Err(Stuck);
        }
        self.emit.copy_to(to);
        Ok(())
    }

    fn repeated(&self, byte: u8, end: usize) -> usize {
        self.source_bytes()[self.emit.at..end].iter().take_while(|&&b| b == byte).count()
    }

    /// Text without escapes and entities, in which a line end may stand as a space.
    fn verbatim(&mut self, literal: &str, end: usize) -> Result {
        for c in literal.chars() {
            loop {
                let view = self.view;
                let rest = &view.text[self.emit.at..end];
                let s = rest.chars().next().ok_or(Stuck)?;
                if s == '\n' {
                    self.new_line(end)?;
                    if matches!(c, ' ' | '\n') {
                        break;
                    }
                } else if s == c {
                    self.emit.copy_to(self.emit.at + s.len_utf8());
                    break;
                } else if matches!(s, ' ' | '\t' | '\u{c}') {
                    self.emit.copy_to(self.emit.at + 1);
                } else if s == '\\' && rest[1..].starts_with('|') {
                    self.emit.syntax_to(self.emit.at + 1);
                } else {
                    return Err(Stuck);
                }
            }
        }
        Ok(())
    }

    fn html_inline(&mut self, tag: &str, end: usize) -> Result {
        let range = self.emit.at..self.emit.at + tag.len();
        if range.end > end || self.view().get(range.clone()) != Some(tag) {
            return Err(Stuck);
        }
        self.html(range);
        Ok(())
    }

    /// The end of a link or image: `](address "title")`.
    fn destination(&mut self, end: usize) -> Result {
        let rest = &self.view()[self.emit.at..end];
        let length = destination_length(rest).ok_or(Stuck)?;
        self.emit.syntax_to(self.emit.at + length);
        Ok(())
    }

    fn expect(&mut self, syntax: &str, end: usize) -> Result {
        if !self.view()[self.emit.at..end].starts_with(syntax) {
            return Err(Stuck);
        }
        self.emit.syntax_to(self.emit.at + syntax.len());
        Ok(())
    }
}

/// Length of `](address "title")` at the start of a text, by CommonMark 0.31, 6.3.
fn destination_length(text: &str) -> Option<usize> {
    let bytes = text.strip_prefix("](")?.as_bytes();
    let space = |mut at: usize| {
        while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        at
    };
    let until = |mut at: usize, close: u8| {
        while *bytes.get(at)? != close {
            at += if bytes[at] == b'\\' { 2 } else { 1 };
        }
        Some(at + 1)
    };
    let mut at = space(0);
    if bytes.get(at) == Some(&b'<') {
        at = until(at + 1, b'>')?;
    } else {
        let mut depth = 0;
        while let Some(&b) = bytes.get(at) {
            match b {
                b'(' => depth += 1,
                b')' if depth == 0 => break,
                b')' => depth -= 1,
                b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at += 1,
                b if b.is_ascii_whitespace() => break,
                _ => {}
            }
            at += 1;
        }
    }
    at = space(at);
    at = match bytes.get(at)? {
        quote @ (b'"' | b'\'') => until(at + 1, *quote)?,
        b'(' => until(at + 1, b')')?,
        _ => at,
    };
    at = space(at);
    (bytes.get(at) == Some(&b')')).then_some(at + 3)
}
