//! The issue looked up from an article: made once, so that no article searches the whole issue.

use std::collections::{HashMap, HashSet};

use crate::ast::{Article, Contributor, Field, Issue, JumpDirection, Masthead, Metadata, Text};

/// An issue with what its articles ask for at hand.
pub(super) struct Index<'a> {
    pub(super) issue: &'a Issue,
    positions: HashMap<&'a str, usize>,
    staff_lines: HashMap<&'a str, Vec<&'a Masthead>>,
    editors: HashMap<u32, Vec<&'a Contributor>>,
    fields: HashMap<u32, Vec<&'a Field>>,
}

impl<'a> Index<'a> {
    pub(super) fn new(issue: &'a Issue) -> Self {
        let positions = issue.articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)).collect();
        let mut index =
            Index { issue, positions, staff_lines: HashMap::new(), editors: HashMap::new(), fields: HashMap::new() };
        let mut seen = HashSet::new();
        for masthead in &issue.mastheads {
            if let Some(after) = &masthead.after {
                index.staff_lines.entry(after).or_default().push(masthead);
            }
            let new = masthead.editors.iter().filter(|e| seen.insert((masthead.input, e.role, &e.name, &e.label)));
            index.editors.entry(masthead.input).or_default().extend(new);
        }
        for field in &issue.fields {
            index.fields.entry(field.span.input).or_default().push(field);
        }
        index
    }

    /// Place of an article in reading order, from 0.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }
}

/// One article and the issue it stands in.
pub(super) struct Context<'a> {
    pub(super) index: &'a Index<'a>,
    pub(super) article: &'a Article,
}

impl<'a> Context<'a> {
    pub(super) fn metadata(&self) -> &'a Metadata {
        &self.index.issue.metadata
    }

    /// The staff lines printed behind the article.
    pub(super) fn staff_lines(&self) -> &[&'a Masthead] {
        self.index.staff_lines.get(self.article.id.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The people whom a staff line of the article's input names, nobody twice.
    pub(super) fn editors(&self) -> &[&'a Contributor] {
        self.index.editors.get(&self.article.input).map_or(&[], Vec::as_slice)
    }

    /// The metadata printed in the article's input.
    pub(super) fn fields(&self) -> &[&'a Field] {
        self.index.fields.get(&self.article.input).map_or(&[], Vec::as_slice)
    }

    /// The section and the head's texts.
    pub(super) fn head_texts(&self) -> impl Iterator<Item = &'a Text> {
        self.article.section.iter().chain(self.article.head.iter().map(|l| &l.text))
    }

    /// All texts of the article.
    pub(super) fn texts(&self) -> impl Iterator<Item = &'a Text> {
        self.head_texts().chain(self.article.blocks.iter().flat_map(|b| b.texts()))
    }

    /// Whether the article as printed ends on a page that is not in its file.
    pub(super) fn ends_elsewhere(&self) -> bool {
        let id = Some(self.article.id.as_str());
        let leads_away = |j: &crate::ast::Jump| j.direction == JumpDirection::ContinuedOn && j.article.as_deref() != id;
        self.article.truncated || self.article.jumps.iter().any(leads_away)
    }
}
