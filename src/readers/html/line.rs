//! A line in the making: its runs, and what is measured of it.

use std::ops::Range;

use super::text::{is_mark, is_spaced_mark, is_unspaced, width};
use super::tree::Id;
use crate::ast::Marks;
use crate::page::{Markup, Run};
use crate::readers::space::{blank, columns};
use crate::source::Span;

/// A line of a document.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// The element whose line it is.
    pub owner: Id,
    pub runs: Vec<Run>,
    pub markup: Markup,
    pub indent: u16,
    /// Blank lines before it.
    pub gap: u16,
    /// Where it stands in the source.
    pub place: Range<u32>,
    /// The outermost element that keeps it from being shown.
    pub hidden: Option<Id>,
    /// Whether it is the document's title, or of a form's field or button.
    pub title: bool,
    pub control: bool,
    pub centred: bool,
    /// Whether it is set in big type.
    pub big: bool,
    /// Whether it stands in a heading.
    pub headed: bool,
    pub size: Size,
}

/// What is measured of a line, in half full-width characters.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Size {
    /// All characters, those of links, and those set bold.
    pub all: u32,
    pub linked: u32,
    pub strong: u32,
    /// Marks that end clauses and sentences.
    pub marks: u32,
}

impl Draft {
    /// What it reads.
    pub fn text(&self, source: &str) -> String {
        self.runs.iter().fold(String::new(), |mut all, run| {
            all.push_str(run.text.as_deref().unwrap_or(&source[run.span.start as usize..run.span.end as usize]));
            all
        })
    }

    /// The line in two, the second from this run on.
    pub fn split(mut self, at: usize, source: &str) -> [Draft; 2] {
        let runs = self.runs.split_off(at);
        let mut rest = Draft { runs, gap: 0, indent: 0, ..self.clone() };
        rest.markup = Markup::None;
        for half in [&mut self, &mut rest] {
            let blank_run = |run: &Run| run.text.as_deref().unwrap_or(&source[range(run)]).chars().all(blank);
            while half.runs.last().is_some_and(blank_run) {
                half.runs.pop();
            }
            let lead = half.runs.iter().take_while(|run| blank_run(run)).count();
            half.runs.drain(..lead);
            half.measure(source);
        }
        [self, rest]
    }

    /// Measures it anew; marks that white space makes such are kept from before.
    fn measure(&mut self, source: &str) {
        let marks = self.size.marks;
        self.size = Size { marks, ..Size::default() };
        for run in &self.runs {
            let text = run.text.as_deref().unwrap_or(&source[range(run)]);
            let all: u32 = text.chars().filter(|&c| !blank(c)).map(width).sum();
            self.size.all += all;
            self.size.linked += if run.link.is_some() { all } else { 0 };
            self.size.strong += if run.marks.has(Marks::STRONG) { all } else { 0 };
        }
        if let (Some(first), Some(last)) = (self.runs.first(), self.runs.last()) {
            self.place = first.span.start..last.span.end;
        }
    }

    /// Whether at least half of it is links.
    pub fn is_linked(&self) -> bool {
        self.size.linked * 2 >= self.size.all.max(1)
    }

    /// Whether it reads like running text.
    pub fn is_prose(&self) -> bool {
        let Size { all, linked, marks, .. } = self.size;
        let marked = all >= 30 && marks >= 1 && marks * 400 >= all;
        linked * 3 <= all && (marked || ((90..400).contains(&all) && linked * 6 <= all))
    }
}

fn range(run: &Run) -> Range<usize> {
    run.span.start as usize..run.span.end as usize
}

/// The runs of the line that is open.
#[derive(Debug)]
pub(super) struct Open {
    pub draft: Draft,
    input: u32,
    last: Option<char>,
    /// White space that counts if a character follows: its place, where it has one, and whether it holds a line end.
    space: Option<(Range<u32>, bool)>,
    label: usize,
}

impl Open {
    pub fn new(draft: Draft, input: u32) -> Self {
        Open { label: draft.runs.len(), draft, input, last: None, space: None }
    }

    /// Whether anything is printed in it.
    pub fn has_text(&self) -> bool {
        self.last.is_some()
    }

    /// Takes white space at a place, or of no known place.
    pub fn space(&mut self, place: Option<Range<u32>>, ends_line: bool) {
        let (known, before) = self.space.take().unwrap_or((0..0, false));
        self.space = Some((place.unwrap_or(known), before || ends_line));
    }

    /// Says where the label stands that a browser prints: the end of the tag before the first character means it.
    pub fn label(&mut self, place: Range<u32>) {
        if !self.has_text() {
            let span = Span::new(self.input, place.start as usize, place.end as usize);
            self.draft.runs[..self.label].iter_mut().for_each(|run| run.span = span);
        }
    }

    /// Takes characters at a place; `meant` where they are no copy of it.
    pub fn take(&mut self, text: &str, place: Range<u32>, meant: bool, marks: Marks, link: Option<&str>) {
        let (text, place) = if self.has_text() { (text, place) } else { self.without_indent(text, place, meant) };
        let Some(first) = text.chars().next() else { return };
        self.spaced(first, place.start, marks, link);
        self.measure(text, marks, link.is_some());
        let span = Span::new(self.input, place.start as usize, place.end as usize);
        self.push(Run { span, text: meant.then(|| text.into()), marks, link: link.map(Into::into) });
    }

    /// Takes white space and what prints nothing off the start of a line, where it is an indent.
    fn without_indent<'t>(&mut self, text: &'t str, place: Range<u32>, meant: bool) -> (&'t str, Range<u32>) {
        let rest = text.trim_start_matches(blank);
        let gone = text.len() - rest.len();
        self.draft.indent = self.draft.indent.saturating_add(columns(&text[..gone]));
        self.space = None;
        let start = if meant { place.start } else { place.start + gone as u32 };
        (rest, start..place.end)
    }

    /// Writes the white space before a character, unless it is a line end between characters without spaces.
    fn spaced(&mut self, first: char, at: u32, marks: Marks, link: Option<&str>) {
        let (Some((place, ends_line)), Some(last)) = (self.space.take(), self.last) else { return };
        if ends_line && is_unspaced(last) && is_unspaced(first) || blank(last) || blank(first) {
            return;
        }
        let place = if place.is_empty() { at..at } else { place };
        self.size_mark();
        let span = Span::new(self.input, place.start as usize, place.end as usize);
        let copy = !ends_line && span.len() == 1;
        self.push(Run { span, text: (!copy).then(|| " ".into()), marks, link: link.map(Into::into) });
    }

    /// Counts a mark that ends a clause because white space follows it.
    fn size_mark(&mut self) {
        self.draft.size.marks += u32::from(self.last.is_some_and(is_spaced_mark));
    }

    fn measure(&mut self, text: &str, marks: Marks, linked: bool) {
        let size = &mut self.draft.size;
        for c in text.chars().filter(|&c| !blank(c)) {
            let width = width(c);
            size.all += width;
            size.linked += if linked { width } else { 0 };
            size.strong += if marks.has(Marks::STRONG) { width } else { 0 };
            size.marks += u32::from(is_mark(c));
        }
        self.last = text.chars().next_back().or(self.last);
    }

    fn push(&mut self, run: Run) {
        if let Some(last) = self.draft.runs[self.label..].last_mut()
            && run.text.is_none()
            && last.text.is_none()
            && last.span.end == run.span.start
            && last.marks == run.marks
            && last.link == run.link
        {
            last.span.end = run.span.end;
            return;
        }
        self.draft.runs.push(run);
    }

    /// The finished line; none where nothing of it is printed and it need not stand.
    pub fn finish(mut self, source: &str) -> Option<Draft> {
        self.size_mark();
        let draft = &mut self.draft;
        while draft.runs.len() > self.label {
            let Some(run) = draft.runs.last_mut() else { break };
            let text = run.text.as_deref().unwrap_or(&source[run.span.start as usize..run.span.end as usize]);
            let kept = text.trim_end_matches(blank).len();
            if kept == text.len() || (run.text.is_some() && kept > 0) {
                break;
            }
            if kept > 0 {
                run.span.end = run.span.start + kept as u32;
                break;
            }
            draft.runs.pop();
        }
        let printed = draft.runs.len() > self.label;
        let stands = matches!(draft.markup, Markup::Cell { .. } | Markup::Image { .. });
        if let (Some(first), Some(last)) = (draft.runs.first(), draft.runs.last()) {
            draft.place = first.span.start..last.span.end;
        }
        (printed || stands).then_some(self.draft)
    }
}
