//! Where each line of the source ended in the issue.

use std::collections::BTreeMap;

use crate::Conversion;
use crate::ast::{Article, BlockKind, HeadRole, SYNTAX, Text};
use crate::source::Span;

/// What became of a line.
#[derive(Debug, Clone)]
pub struct Place {
    /// What it is.
    pub role: String,
    /// Whether it belongs to no article.
    pub aside: bool,
    /// Whether it heads something.
    pub heads: bool,
    /// Whether an article begins with it.
    pub starts: bool,
    /// Its part in a paragraph of several lines: `┌` first, `│` inside, `└` last, a space for a line alone.
    pub join: char,
}

/// What became of all lines: places by input and first byte of their pieces.
pub struct Becomes {
    places: BTreeMap<(u32, u32), Place>,
}

impl Becomes {
    /// Reads a finished issue.
    pub fn of(conversion: &Conversion) -> Becomes {
        let mut becomes = Becomes { places: BTreeMap::new() };
        let issue = &conversion.issue;
        for article in &issue.articles {
            becomes.article(conversion, article);
        }
        for masthead in &issue.mastheads {
            becomes.text(conversion, &masthead.text, "masthead", false);
        }
        for field in &issue.fields {
            becomes.aside(field.span, &field.name);
        }
        for aside in issue.set_aside.iter().filter(|aside| aside.kind != SYNTAX && aside.kind != "character") {
            becomes.aside(aside.span, &aside.kind);
        }
        becomes
    }

    /// What became of what stands first in a line that ended somewhere.
    pub fn line(&self, line: Span) -> Option<Place> {
        let within = self.places.range((line.input, line.start)..(line.input, line.end.max(line.start)));
        within.map(|(_, place)| place.clone()).next()
    }

    fn article(&mut self, conversion: &Conversion, article: &Article) {
        let mut first = None;
        let mut texts: Vec<(&Text, &str, bool)> = Vec::new();
        texts.extend(article.section.iter().map(|text| (text, "section", true)));
        texts.extend(article.head.iter().map(|line| (&line.text, head_name(line.role), true)));
        for block in &article.blocks {
            let credit = match &block.kind {
                BlockKind::Figure { credit, .. } => credit.as_ref(),
                _ => None,
            };
            for text in block.texts() {
                let is_credit = credit.is_some_and(|credit| std::ptr::eq(credit, text));
                let name = if is_credit { "credit" } else { block_name(&block.kind) };
                texts.push((text, name, matches!(block.kind, BlockKind::Crosshead { .. })));
            }
        }
        for (text, name, heads) in texts {
            let at = self.text(conversion, text, name, heads);
            first = first.or(at);
        }
        if let Some(place) = first.and_then(|at| self.places.get_mut(&at)) {
            place.starts = true;
        }
    }

    /// Notes a text's lines; gives the place of the first.
    fn text(&mut self, conversion: &Conversion, text: &Text, name: &str, heads: bool) -> Option<(u32, u32)> {
        let mut lines: Vec<(Span, u32)> = Vec::new();
        for span in text.pieces.iter().filter_map(|piece| piece.span) {
            let number = conversion.sources[span.input as usize].line_of(span.start);
            if lines.last().is_none_or(|(last, line)| last.input != span.input || *line != number) {
                lines.push((span, number));
            }
        }
        let count = lines.len();
        for (at, (span, _)) in lines.iter().enumerate() {
            let join = match at {
                _ if count == 1 => ' ',
                0 => '┌',
                _ if at + 1 == count => '└',
                _ => '│',
            };
            let place = Place { role: name.into(), aside: false, heads, starts: false, join };
            self.places.insert((span.input, span.start), place);
        }
        lines.first().map(|(span, _)| (span.input, span.start))
    }

    fn aside(&mut self, span: Span, role: &str) {
        let place = Place { role: role.into(), aside: true, heads: false, starts: false, join: ' ' };
        self.places.entry((span.input, span.start)).or_insert(place);
    }
}

fn head_name(role: HeadRole) -> &'static str {
    match role {
        HeadRole::Kicker => "kicker",
        HeadRole::Headline => "headline",
        HeadRole::Deck => "deck",
        HeadRole::Byline => "byline",
    }
}

fn block_name(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Paragraph { .. } => "paragraph",
        BlockKind::Crosshead { .. } => "crosshead",
        BlockKind::Figure { .. } => "caption",
        BlockKind::List { .. } => "list-item",
        BlockKind::Table { .. } => "table",
        BlockKind::Verse { .. } => "verse",
        BlockKind::Byline { .. } => "byline",
        BlockKind::JumpLine { .. } => "jump-line",
        BlockKind::SourceLine { .. } => "reprint-source",
        BlockKind::Quote { .. } => "quote",
        BlockKind::Preformatted { .. } => "preformatted",
        BlockKind::Separator { .. } => "separator",
    }
}
