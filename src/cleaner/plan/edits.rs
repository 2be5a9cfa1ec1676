//! Replaced characters, and which of them lie in a span.

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
pub struct Edits(pub(super) Vec<Edit>);

impl Edits {
    /// The edits inside a span.
    pub fn within(&self, span: Span) -> &[Edit] {
        let key = |e: &Edit| (e.span.input, e.span.start);
        let from = self.0.partition_point(|e| key(e) < (span.input, span.start));
        let to = self.0[from..].iter().take_while(|e| e.span.input == span.input && e.span.end <= span.end).count();
        &self.0[from..from + to]
    }

    /// Whether any edit lies inside a span.
    pub fn touch(&self, span: Span) -> bool {
        !self.within(span).is_empty()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts them in source order; of two that overlap the first stays.
    pub(super) fn sort(&mut self) {
        self.0.sort_by_key(|e| e.span);
        self.0.dedup_by(|b, a| b.span.input == a.span.input && b.span.start < a.span.end);
    }
}
