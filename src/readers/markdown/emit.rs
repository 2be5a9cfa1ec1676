//! Builds the page: lines of runs, and syntax, always further on in the source.

use std::ops::Range;

use super::super::space::{blank, columns};
use super::view::View;
use crate::ast::Marks;
use crate::page::{Line, Markup, Page, Run, Segment};
use crate::source::{Source, Span};

/// The page in the making.
pub(super) struct Emit<'a> {
    pub source: &'a Source,
    pub view: &'a View,
    pub page: Page,
    /// Where the next character is read.
    pub at: usize,
    /// Marks of the next run.
    pub marks: Marks,
    /// Link of the next run.
    pub link: Option<Box<str>>,
    /// A page end was found since the last line.
    pub page_break: bool,
    /// Markup of a line that text begins by itself.
    pub flow: Markup,
    open: Option<Open>,
    last_line: Option<usize>,
}

/// The line in the making.
struct Open {
    markup: Markup,
    runs: Vec<Run>,
    /// Where its place on the source line begins.
    begin: usize,
    /// It stands even without text.
    keep: bool,
    /// Whether its first run is a label.
    label: bool,
}

/// A state to which a block that cannot be read goes back.
pub(super) struct Checkpoint {
    lines: usize,
    syntax: usize,
    at: usize,
    last_line: Option<usize>,
    page_break: bool,
}

impl<'a> Emit<'a> {
    pub fn new(source: &'a Source, view: &'a View) -> Self {
        let page = Page { input: source.id, ..Page::default() };
        let (marks, link, open) = (Marks::NONE, None, None);
        Emit { source, view, page, at: 0, marks, link, page_break: false, flow: Markup::None, open, last_line: None }
    }

    /// What can be gone back to; only between lines.
    pub fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            lines: self.page.lines.len(),
            syntax: self.page.syntax.len(),
            at: self.at,
            last_line: self.last_line,
            page_break: self.page_break,
        }
    }

    /// Forgets everything since a checkpoint.
    pub fn restore(&mut self, to: &Checkpoint) {
        self.page.lines.truncate(to.lines);
        self.page.syntax.truncate(to.syntax);
        (self.at, self.last_line, self.page_break) = (to.at, to.last_line, to.page_break);
        (self.marks, self.link, self.open) = (Marks::NONE, None, None);
    }

    /// Begins a line; one that is open is finished.
    pub fn begin(&mut self, markup: Markup) {
        self.finish();
        let keep = matches!(markup, Markup::Cell { .. } | Markup::Image { .. });
        self.open = Some(Open { markup, runs: Vec::new(), begin: self.at, keep, label: false });
    }

    /// Begins a line that stands only if it gets text.
    pub fn begin_text(&mut self, markup: Markup) {
        self.begin(markup);
        if let Some(open) = &mut self.open {
            open.keep = false;
        }
    }

    /// Begins an item line with its label.
    pub fn begin_item(&mut self, markup: Markup, label: Range<usize>) {
        self.finish();
        let runs = vec![Run::copy(self.span(label.clone()))];
        self.open = Some(Open { markup, runs, begin: label.start, keep: true, label: true });
    }

    /// Goes on with the same paragraph, cell or heading on a new line.
    pub fn go_on(&mut self) {
        if self.open.is_some() && !self.has_text() {
            return;
        }
        let markup = match self.open.as_ref().map_or(&self.flow, |open| &open.markup) {
            Markup::None | Markup::Item { .. } | Markup::Image { .. } => Markup::Continued,
            other => other.clone(),
        };
        self.begin_text(markup);
    }

    /// The markup of the open line.
    pub fn markup(&self) -> Option<&Markup> {
        self.open.as_ref().map(|open| &open.markup)
    }

    /// Whether the open line has text already.
    pub fn has_text(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.runs.len() > usize::from(open.label))
    }

    /// Takes the source up to `end` as text.
    pub fn copy_to(&mut self, end: usize) {
        let range = self.at..end;
        self.at = end;
        self.run(range, None);
    }

    /// Makes syntax of the open picture's description where a program filled it in: it was not printed.
    pub fn leave_out_filler(&mut self) {
        let Some(open) = &mut self.open else { return };
        let (Markup::Image { target }, [run]) = (&open.markup, &open.runs[..]) else { return };
        let text = run.text.as_deref().unwrap_or_else(|| self.source.slice(run.span));
        if is_filler(text, target) {
            let range = run.span.start as usize..run.span.end as usize;
            open.runs.clear();
            self.syntax(range);
        }
    }

    /// Takes the source up to `end` as something that means `text`.
    pub fn replace_to(&mut self, end: usize, text: &str) {
        let range = self.at..end;
        self.at = end;
        self.run(range, Some(text.into()));
    }

    /// Takes the source up to `end` as syntax.
    pub fn syntax_to(&mut self, end: usize) {
        self.syntax(self.at..end);
        self.at = end;
    }

    /// The whole characters of a range: a masked line end of several bytes is one character.
    fn whole(&self, range: Range<usize>) -> Range<usize> {
        let boundary = |at: &usize| self.source.text.is_char_boundary(*at);
        let start = (range.start..range.end).find(boundary).unwrap_or(range.end);
        let end = (start..=range.end).rev().find(boundary).unwrap_or(start);
        start..end
    }

    pub fn syntax(&mut self, range: Range<usize>) {
        let range = self.whole(range);
        let text = &self.source.text[range.clone()];
        let trimmed = text.trim_start();
        let start = range.end - trimmed.len();
        let end = start + trimmed.trim_end().len();
        if start < end {
            let span = self.span(start..end);
            match self.page.syntax.last_mut() {
                Some(last) if last.end == span.start => last.end = span.end,
                _ => self.page.syntax.push(span),
            }
        }
    }

    fn run(&mut self, range: Range<usize>, text: Option<Box<str>>) {
        let range = self.whole(range);
        if range.is_empty() {
            return;
        }
        if self.open.is_none() {
            let markup = self.flow.clone();
            self.open = Some(Open { markup, runs: Vec::new(), begin: range.start, keep: false, label: false });
        }
        let (span, marks) = (self.span(range), self.marks);
        let Some(open) = &mut self.open else { return };
        let own = usize::from(open.label);
        if let Some(last) = open.runs[own..].last_mut()
            && text.is_none()
            && last.text.is_none()
            && last.span.end == span.start
            && last.marks == marks
            && last.link == self.link
        {
            last.span.end = span.end;
            return;
        }
        open.runs.push(Run { span, text, marks, link: self.link.clone() });
    }

    /// Finishes the open line.
    pub fn finish(&mut self) {
        let Some(mut open) = self.open.take() else { return };
        let leading = self.trim(&mut open);
        if open.runs.is_empty() && !open.keep {
            return;
        }
        self.bullet(&mut open);
        let start = open.runs.first().map_or(open.begin, |run| run.span.start as usize);
        let end = open.runs.last().map_or(start, |run| run.span.end as usize);
        self.push(open.markup, open.runs, open.begin, start..end, leading);
    }

    /// A line of running text with a printed bullet is a list item.
    fn bullet(&self, open: &mut Open) {
        let Some(run) = open.runs.first_mut().filter(|run| run.text.is_none()) else { return };
        let text = &self.source.text[run.span.start as usize..run.span.end as usize];
        let rest = text.trim_start_matches(['•', '◦', '‣', '▪']);
        let printed = rest.trim_start();
        if !matches!(open.markup, Markup::None | Markup::Continued) || rest.len() == text.len() || printed == rest {
            return;
        }
        let start = run.span.start as usize;
        let label = self.span(start..start + text.len() - rest.len());
        run.span.start = run.span.end - printed.len() as u32;
        open.runs.insert(0, Run::copy(label));
        open.runs.retain(|run| !run.span.is_empty());
        open.markup = Markup::Item { depth: 0, ordered: false };
    }

    fn push(&mut self, markup: Markup, runs: Vec<Run>, begin: usize, place: Range<usize>, leading: u16) {
        let number = self.view.line_of(place.start);
        let from = self.last_line.map_or(0, |last| last + 1);
        let blanks = self.view.blanks[number].saturating_sub(self.view.blanks[from.min(number)]);
        let feeds = self.view.feeds[number] > self.last_line.map_or(0, |last| self.view.feeds[last]);
        let line_start = self.view.line(number).start;
        let within = matches!(markup, Markup::Heading(_) | Markup::Cell { .. });
        let prefix = |from: usize| &self.source.text[from.min(place.start)..place.start];
        let indent = if within {
            let prefix = prefix(line_start);
            columns(&prefix[..prefix.len() - prefix.trim_start().len()])
        } else {
            indent_of(prefix(if self.last_line == Some(number) { begin } else { line_start })).saturating_add(leading)
        };
        self.page.lines.push(Line {
            span: self.span(place.clone()),
            runs: runs.into(),
            markup,
            indent,
            blank_before: u16::try_from(blanks).unwrap_or(u16::MAX),
            page_break: feeds || self.page_break,
            segment: Segment::Open,
        });
        self.page_break = false;
        self.last_line = Some(self.view.line_of(place.end.max(place.start + 1) - 1));
    }

    /// Takes white space and what prints nothing off both ends of a line; gives the columns that entities
    /// took at its start.
    fn trim(&mut self, open: &mut Open) -> u16 {
        let own = usize::from(open.label);
        let mut leading = 0u16;
        while let Some(run) = open.runs.get_mut(own) {
            let text = run.text.as_deref().unwrap_or(&self.source.text[run.span.start as usize..run.span.end as usize]);
            let rest = text.trim_start_matches(blank).len();
            if rest == text.len() {
                break;
            }
            if run.text.is_some() {
                if rest > 0 {
                    break;
                }
                leading = leading.saturating_add(columns(text));
            }
            let cut = if run.text.is_some() { run.span.end as usize } else { run.span.end as usize - rest };
            let gone = run.span.start as usize..cut;
            run.span.start = cut as u32;
            self.syntax_between(gone);
            if rest > 0 {
                break;
            }
            open.runs.remove(own);
        }
        while open.runs.len() > own {
            let Some(run) = open.runs.last_mut() else { break };
            let text = run.text.as_deref().unwrap_or(&self.source.text[run.span.start as usize..run.span.end as usize]);
            let rest = text.trim_end_matches(blank).len();
            if rest == text.len() || (run.text.is_some() && rest > 0) {
                break;
            }
            let cut = run.span.start as usize + rest;
            let gone = cut..run.span.end as usize;
            run.span.end = cut as u32;
            self.syntax_between(gone);
            if rest > 0 {
                break;
            }
            open.runs.pop();
        }
        leading
    }

    /// Takes as syntax what prints but was trimmed (entities, zero-width characters).
    fn syntax_between(&mut self, range: Range<usize>) {
        if !self.source.text[range.clone()].trim().is_empty() {
            let span = self.span(range);
            self.page.syntax.push(span);
        }
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.source.id, range.start, range.end)
    }
}

/// Columns of the white space before a line's text; a quotation mark or a tag begins it anew.
fn indent_of(prefix: &str) -> u16 {
    let own = match prefix.rfind('>') {
        Some(at) => prefix[at + 1..].strip_prefix(' ').unwrap_or(&prefix[at + 1..]),
        None => prefix,
    };
    own.chars().filter(|c| c.is_whitespace()).fold(0, |width: u16, c| {
        let mut bytes = [0; 4];
        if c == '\t' {
            (width / 4 + 1).saturating_mul(4)
        } else {
            width.saturating_add(columns(c.encode_utf8(&mut bytes)))
        }
    })
}

/// Whether a picture's description is a word for pictures, perhaps numbered, or the name of its file.
fn is_filler(text: &str, target: &str) -> bool {
    const WORDS: [&str; 12] =
        ["image", "img", "picture", "pic", "photo", "alt text", "alt", "图片", "圖片", "图像", "画像", "이미지"];
    let text = text.trim().to_lowercase();
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '_' | '.' | '#'));
    let file = target.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
    let stem = file.rsplit_once('.').map_or(&*file, |(stem, _)| stem);
    WORDS.contains(&bare) || !text.is_empty() && (text == file || text == stem)
}
