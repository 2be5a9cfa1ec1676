//! Replaced characters, and which of them lie in a span.

use std::cell::Cell;

use crate::source::Span;

/// A replaced span.
#[derive(Debug, Clone)]
pub struct Edit {
    /// The characters that go.
    pub span: Span,
    /// What stands instead; where it is empty the characters are set aside.
    pub with: Box<str>,
    /// What set aside characters are: `character`, `label`.
    pub kind: &'static str,
    /// The rule.
    pub rule: &'static str,
}

/// Replaced spans, in source order.
#[derive(Debug, Clone, Default)]
pub struct Edits {
    all: Vec<Edit>,
    /// Behind the last that was found: lines mostly ask in their order.
    reached: Cell<usize>,
}

impl From<Vec<Edit>> for Edits {
    fn from(all: Vec<Edit>) -> Self {
        let mut edits = Edits { all, reached: Cell::default() };
        edits.sort();
        edits
    }
}

impl Edits {
    /// The edits inside a span.
    pub fn within(&self, span: Span) -> &[Edit] {
        let from = self.seek((span.input, span.start));
        let to = self.all[from..].iter().take_while(|e| e.span.input == span.input && e.span.end <= span.end).count();
        self.reached.set(from + to);
        &self.all[from..from + to]
    }

    /// The first edit that begins at a place or behind it.
    fn seek(&self, place: (u32, u32)) -> usize {
        let before = |e: &Edit| (e.span.input, e.span.start) < place;
        let at = self.reached.get();
        let fits = (at == 0 || self.all.get(at - 1).is_some_and(before)) && !self.all.get(at).is_some_and(before);
        if fits { at } else { self.all.partition_point(before) }
    }

    /// Whether any edit lies inside a span.
    pub fn touch(&self, span: Span) -> bool {
        !self.within(span).is_empty()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Adds one, behind all others until they are sorted.
    pub(super) fn push(&mut self, edit: Edit) {
        self.all.push(edit);
    }

    /// Puts them in source order; of two that overlap the first stays.
    pub(super) fn sort(&mut self) {
        self.all.sort_by_key(|e| e.span);
        self.all.dedup_by(|b, a| b.span.input == a.span.input && b.span.start < a.span.end);
    }
}
