//! The ledger's law, last of all: print that no block took becomes plain lines.

use std::ops::Range;

use super::blocks::Reading;
use crate::page::{Markup, Page};
use crate::source::Span;

impl Reading<'_> {
    /// Adds what is missing and gives the page, in source order.
    pub(super) fn sweep(mut self) -> Page {
        let text = &self.source.text;
        let page = std::mem::take(&mut self.emit.page);
        let runs = page.lines.iter().flat_map(|line| line.places().map(|(span, _)| span));
        let mut taken: Vec<Span> = runs.chain(page.syntax.iter().copied()).collect();
        taken.sort_unstable();
        let mut at = 0;
        let mut missed: Vec<Range<usize>> = Vec::new();
        for span in
            taken.iter().map(|s| s.start as usize..s.end as usize).chain(std::iter::once(text.len()..text.len()))
        {
            if at < span.start && !text[at..span.start].trim().is_empty() {
                missed.push(at..span.start);
            }
            at = at.max(span.end);
        }
        self.emit.page = page;
        for gap in missed {
            let mut at = gap.start;
            while at < gap.end {
                let number = self.view.line_of(at);
                let end = self.view.line(number).end.clamp(at, gap.end);
                let quote_mark = text[at..end].chars().all(|c| c == '>' || c.is_whitespace());
                if self.view.blanked[number] || quote_mark {
                    self.emit.syntax(at..end);
                } else if !text[at..end].trim().is_empty() {
                    self.emit.at = at;
                    self.emit.begin(Markup::None);
                    self.emit.copy_to(end);
                    self.emit.finish();
                    self.notice(number, "a place no Markdown block took is kept as a plain line");
                }
                at = self.view.lines.get(number + 1).map_or(gap.end, |&(start, _)| (start as usize).max(end));
            }
        }
        self.emit.page.lines.sort_by_key(|line| line.span.start);
        self.emit.page.syntax.sort_unstable();
        self.emit.page
    }
}
