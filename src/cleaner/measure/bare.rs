//! Blocks without marks between gaps: the form of headlines and decks. Whether they are any, rules decide.

use std::ops::Range;

use super::Measures;
use crate::cleaner::rules::byline;
use crate::cleaner::script;
use crate::cleaner::view::{Ending, Shape, View};

impl Measures {
    /// Whether a line's block between gaps, four lines at most, holds no mark at all where other lines do, and
    /// running text stands behind it: the form of a headline as wide as its column. A headline of words may hold a comma;
    /// lines of words are often too short for a mark.
    pub fn is_bare_block(&self, view: &View, i: usize) -> bool {
        if self.mark_habit < if view.wide_marks { 0.5 } else { 0.15 } {
            return false;
        }
        let start = (i.saturating_sub(4)..=i).rev().find(|&k| view.after_gap(k)).unwrap_or(i);
        let Some(end) = (i + 1..view.len().min(i + 5)).find(|&k| view.after_gap(k)) else { return false };
        let cut = |k: usize| view.shapes[k].ending != Ending::Stop && self.is_full(view, k, start);
        let text = |k: usize| self.begins_text(view, k);
        view.after_gap(start)
            && self.are_bare(view, start..end)
            && (start == 0 || !cut(start - 1) || self.is_behind_head(view, start))
            && !view.shapes[end].first.is_lowercase()
            && (text(end) || !view.wide_marks && self.behind_head(view, end).is_some_and(text))
    }

    /// Whether a block of words without marks stands before a line: the lines of a headline may be as wide as a column.
    fn is_behind_head(&self, view: &View, start: usize) -> bool {
        let before = (start.saturating_sub(3)..start).rev().find(|&k| view.after_gap(k));
        !view.wide_marks && before.is_some_and(|before| self.are_bare(view, before..start))
    }

    /// The line behind the blocks without marks and bylines that begin with a line, three at most: behind the head they are of.
    fn behind_head(&self, view: &View, mut start: usize) -> Option<usize> {
        for _ in 0..3 {
            let end = (start + 1..view.len()).find(|&k| view.after_gap(k) || byline::is_byline_line(view, start))?;
            if !byline::is_byline_line(view, start) && !self.are_bare(view, start..end) {
                break;
            }
            start = end;
        }
        Some(start)
    }

    /// Whether lines, four at most, hold no mark but what parts the lines and clauses of headlines of their language.
    fn are_bare(&self, view: &View, lines: Range<usize>) -> bool {
        let shapes = &view.shapes[lines.clone()];
        let most = match view.wide_marks {
            true if self.may_head_japanese(view, lines) => shapes.len() as u16,
            wide => u16::from(!wide),
        };
        let pauses: u16 = shapes.iter().map(|shape| shape.pauses).sum();
        let small = |i: usize| shapes.get(i + 1).is_none_or(|next| next.first.is_lowercase());
        let parts =
            |s: &Shape| s.ending == Ending::Colon || !view.wide_marks && (s.ending == Ending::Dash || s.last == ';');
        let ends = |s: &Shape| matches!(s.ending, Ending::Bare | Ending::Closed);
        shapes.len() <= if view.wide_marks { 4 } else { 3 }
            && pauses <= most
            && shapes.iter().enumerate().all(|(i, s)| s.stops == 0 && (ends(s) || parts(s) && !small(i)))
            && shapes.last().is_some_and(ends)
    }

    /// Whether all lines hold kana and a paragraph begins under them: headlines of Japanese papers hold commas.
    fn may_head_japanese(&self, view: &View, lines: Range<usize>) -> bool {
        let begins = self.is_indented(view, lines.end) || byline::opens_article(view, lines.end);
        begins && lines.clone().all(|k| view.text(k).contains(script::is_kana))
    }

    /// Whether running text stands on a line: prose, an opening, or a full line of a narrow column with marks under it.
    fn begins_text(&self, view: &View, i: usize) -> bool {
        let marked = |s: &Shape| s.pauses + s.stops > 0 || matches!(s.ending, Ending::Pause | Ending::Stop);
        let reach = if view.wide_marks { 4 } else { 8 };
        let block = (i + 1..view.len().min(i + reach)).take_while(|&k| !view.after_gap(k)).last();
        let runs = |last: usize| self.is_full(view, i, i + 1) && view.shapes[i..=last].iter().any(marked);
        view.is_prose(i) || byline::opens_article(view, i) || block.is_some_and(runs)
    }
}
