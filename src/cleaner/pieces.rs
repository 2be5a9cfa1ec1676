//! The one place that makes running text: copies of lines' runs, with the accepted repairs in them.
//!
//! Every character of every line is used exactly once: as a copy, as a replaced piece, or as set aside.

use std::ops::Range;

use crate::ast::{Marks, Piece, SetAside, Text};
use crate::page::Run;
use crate::passage::Passage;
use crate::source::Span;

use super::plan::{Edit, Plan};
use super::view::View;

/// Makes texts; keeps what repairs took out of them.
pub struct Pieces<'a> {
    view: &'a View<'a>,
    plan: &'a Plan,
    marks: Vec<(Span, Marks)>,
    /// The place in `marks` that was reached.
    reached: usize,
    /// The plan's credits in source order, each with its place in the plan.
    credits: Vec<(Span, usize)>,
    /// Lines that stand behind a gap.
    gaps: Vec<u32>,
    /// Characters that repairs took out.
    pub removed: Vec<SetAside>,
}

impl<'a> Pieces<'a> {
    /// A maker of texts for a finished plan.
    pub fn new(view: &'a View<'a>, plan: &'a Plan) -> Self {
        let mut marks = plan.marks.clone();
        marks.sort_by_key(|(span, _)| *span);
        let mut credits: Vec<(Span, usize)> = plan.credit_spans.iter().copied().zip(0..).collect();
        credits.sort_unstable();
        let gaps = (0..view.len()).filter(|&i| view.after_gap(i)).map(|i| i as u32).collect();
        Pieces { view, plan, marks, reached: 0, credits, gaps, removed: Vec::new() }
    }

    /// Whether a whole line is a photographer's credit.
    pub fn is_credit(&self, i: usize) -> bool {
        let line = self.view.span(i);
        let from = self.credits.partition_point(|(span, _)| *span < line);
        self.credits.get(from).is_some_and(|(span, _)| span.contains(line))
    }

    /// The credit that was found first inside a place.
    pub fn credit_in(&self, place: Span) -> Option<Span> {
        let start = |span: &Span| (span.input, span.start);
        let from = self.credits.partition_point(|(span, _)| start(span) < start(&place));
        let near = self.credits[from..].iter().take_while(|(span, _)| start(span) < (place.input, place.end));
        near.filter(|(span, _)| place.contains(*span)).min_by_key(|(_, found)| *found).map(|(span, _)| *span)
    }

    /// Whether a gap stands between two lines.
    pub fn gap_between(&self, a: usize, b: usize) -> bool {
        let behind = self.gaps.partition_point(|&line| line as usize <= b);
        behind > 0 && self.gaps[behind - 1] as usize > a
    }

    /// The text of lines that are joined as the plan says.
    pub fn text(&mut self, lines: &[u32]) -> Text {
        let mut text = Text { pieces: Vec::with_capacity(lines.len()) };
        for (k, &i) in lines.iter().enumerate() {
            if k > 0 && self.turns_page(lines[k - 1], i) {
                text.pieces.push(Piece { page_turn: Some(self.page_label(i).into()), ..plain("".into(), None) });
            }
            self.line(i, &mut text.pieces);
            let link = self.plan.next[i as usize].filter(|link| lines.get(k + 1) == Some(&link.line));
            if let Some(link) = link.map(|link| link.separator()).filter(|separator| !separator.is_empty()) {
                text.pieces.push(plain(link.into(), None));
            }
        }
        trim(&mut text);
        text.pieces.shrink_to_fit();
        text
    }

    /// Whether a page begins behind one line of a text: with the next line, or with what stands between, where that
    /// says which page it is.
    fn turns_page(&self, before: u32, i: u32) -> bool {
        let named = |from: u32| {
            let behind = self.plan.pages.partition_point(|(line, _)| *line < from);
            self.plan.pages.get(behind).is_some_and(|(line, _)| *line <= i)
        };
        self.view.starts_page(i as usize) || (before + 1..i).any(|k| self.view.starts_page(k as usize) && named(k))
    }

    fn line(&mut self, i: u32, out: &mut Vec<Piece>) {
        let view = self.view;
        for run in view.lines[i as usize].runs().iter() {
            self.run(run, out);
        }
    }

    fn page_label(&self, i: u32) -> &str {
        let behind = self.plan.pages.partition_point(|(line, _)| *line <= i);
        self.plan.pages[..behind].last().map_or("", |(_, label)| label)
    }

    fn run(&mut self, run: &Run, out: &mut Vec<Piece>) {
        if let Some(text) = &run.text {
            let piece = Piece { replaced: true, ..plain((&**text).into(), Some(run.span)) };
            let near = self.near(run.span);
            let marks = marks_at(&self.marks[near], run.span.start);
            return out.push(decorate(piece, run, marks));
        }
        let plan = self.plan;
        let near = self.near(run.span);
        let mut at = run.span.start;
        for edit in plan.edits.within(run.span) {
            self.copy(run, near.clone(), at..edit.span.start, out);
            if edit.with.is_empty() {
                self.remove(edit);
            } else {
                let piece = Piece { replaced: true, ..plain((&*edit.with).into(), Some(edit.span)) };
                out.push(decorate(piece, run, marks_at(&self.marks[near.clone()], edit.span.start)));
            }
            at = edit.span.end;
        }
        self.copy(run, near, at..run.span.end, out);
    }

    fn remove(&mut self, edit: &Edit) {
        let span = edit.span;
        let text = self.view.sources[span.input as usize].slice(span);
        if text.chars().any(|c| !c.is_whitespace()) {
            let (kind, rule) = (edit.kind.into(), edit.rule.into());
            self.removed.push(SetAside { kind, rule, text: text.into(), span });
        }
    }

    /// Copies a stretch of a run, parted where the marks near it begin and end.
    fn copy(&self, run: &Run, near: Range<usize>, stretch: Range<u32>, out: &mut Vec<Piece>) {
        let source = &self.view.sources[run.span.input as usize];
        let near = &self.marks[near];
        let mut at = stretch.start;
        while at < stretch.end {
            let stop = next_edge(near, at, stretch.end);
            let span = Span { input: run.span.input, start: at, end: stop };
            out.push(decorate(plain(source.passage(span), Some(span)), run, marks_at(near, at)));
            at = stop;
        }
    }

    /// The marks that begin inside a span, as places in `marks`. Runs mostly come in their order.
    fn near(&mut self, within: Span) -> Range<usize> {
        let from = self.seek((within.input, within.start));
        let inside = |(span, _): &&(Span, Marks)| span.input == within.input && span.start < within.end;
        let count = self.marks[from..].iter().take_while(inside).count();
        self.reached = from + count;
        from..from + count
    }

    /// The first mark that begins at a place or behind it.
    fn seek(&self, place: (u32, u32)) -> usize {
        let key = |at: usize| (self.marks[at].0.input, self.marks[at].0.start);
        let at = self.reached;
        if (at == 0 || key(at - 1) < place) && (at == self.marks.len() || key(at) >= place) {
            return at;
        }
        self.marks.partition_point(|(span, _)| (span.input, span.start) < place)
    }
}

fn marks_at(near: &[(Span, Marks)], at: u32) -> Marks {
    let covering = near.iter().filter(|(span, _)| span.start <= at && at < span.end);
    covering.fold(Marks::NONE, |marks, (_, mark)| marks.with(*mark))
}

fn next_edge(near: &[(Span, Marks)], at: u32, end: u32) -> u32 {
    let edges = near.iter().flat_map(|(span, _)| [span.start, span.end]);
    edges.filter(|&edge| edge > at && edge < end).min().unwrap_or(end)
}

fn plain(text: Passage, span: Option<Span>) -> Piece {
    Piece { text, span, replaced: false, marks: Marks::NONE, link: None, page_turn: None }
}

/// A space that a repair puts in.
pub fn space() -> Piece {
    plain(" ".into(), None)
}

fn decorate(piece: Piece, run: &Run, marks: Marks) -> Piece {
    Piece { marks: run.marks.with(marks), link: run.link.as_deref().map(Into::into), ..piece }
}

/// Takes white space off both ends; copies stay true copies.
fn trim(text: &mut Text) {
    while let Some(first) = text.pieces.first_mut().filter(|p| p.page_turn.is_none() && !p.replaced) {
        let cut = first.text.len() - first.text.trim_start().len();
        if cut == first.text.len() {
            text.pieces.remove(0);
            continue;
        }
        if cut > 0 {
            first.text = first.text.part(cut..first.text.len());
            if let Some(span) = &mut first.span {
                span.start += cut as u32;
            }
        }
        break;
    }
    while let Some(last) = text.pieces.last_mut().filter(|p| p.page_turn.is_none() && !p.replaced) {
        let kept = last.text.trim_end().len();
        let cut = last.text.len() - kept;
        if kept == 0 {
            text.pieces.pop();
            continue;
        }
        if cut > 0 {
            last.text = last.text.part(0..kept);
            if let Some(span) = &mut last.span {
                span.end -= cut as u32;
            }
        }
        break;
    }
}

/// Splits a text at every tab: the cells of a row of plain text.
pub fn cells(text: Text) -> Vec<Text> {
    let mut cells = vec![Text::default()];
    for piece in text.pieces {
        let parts: Vec<&str> = piece.text.split('\t').collect();
        let mut at = 0;
        for (k, part) in parts.iter().enumerate() {
            if k > 0 {
                cells.push(Text::default());
            }
            let span = piece.span.map(|s| match piece.replaced {
                true => s,
                false => Span { start: s.start + at as u32, end: s.start + (at + part.len()) as u32, ..s },
            });
            at += part.len() + 1;
            if let Some(cell) = cells.last_mut().filter(|_| !part.is_empty()) {
                cell.pieces.push(Piece { text: (*part).into(), span, ..piece.clone() });
            }
        }
    }
    for cell in &mut cells {
        trim(cell);
    }
    cells
}

/// Splits a text where a span begins: a caption and its credit, a list item's label and its text.
pub fn split_at(text: Text, at: Span) -> (Text, Text) {
    let (mut before, mut after) = (Text::default(), Text::default());
    for piece in text.pieces {
        match piece.span {
            Some(span) if span.input == at.input && span.start >= at.start => after.pieces.push(piece),
            Some(span) if span.input == at.input && span.end > at.start && !piece.replaced => {
                let cut = (at.start - span.start) as usize;
                before.pieces.push(Piece {
                    text: piece.text.part(0..cut),
                    span: Some(Span { end: at.start, ..span }),
                    ..piece.clone()
                });
                after.pieces.push(Piece {
                    text: piece.text.part(cut..piece.text.len()),
                    span: Some(Span { start: at.start, ..span }),
                    ..piece.clone()
                });
            }
            _ if after.pieces.is_empty() => before.pieces.push(piece),
            _ => after.pieces.push(piece),
        }
    }
    trim(&mut before);
    trim(&mut after);
    (before, after)
}
