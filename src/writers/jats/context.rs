//! One article, and what the issue says of it.

use crate::ast::{Article, Contributor, Field, Issue, JumpDirection, Masthead, Metadata, Text};
use crate::writers::whose::Whose;

/// One article and the issue it stands in.
pub(super) struct Context<'a> {
    pub(super) issue: &'a Issue,
    pub(super) whose: &'a Whose<'a>,
    pub(super) article: &'a Article,
}

impl<'a> Context<'a> {
    pub(super) fn metadata(&self) -> &'a Metadata {
        &self.issue.metadata
    }

    /// The staff lines printed behind the article.
    pub(super) fn staff_lines(&self) -> &[&'a Masthead] {
        self.whose.staff_lines(self.article)
    }

    /// The people whom staff lines name for the article.
    pub(super) fn editors(&self) -> Vec<&'a Contributor> {
        self.whose.staff(self.article)
    }

    /// The article's own fields.
    pub(super) fn fields(&self) -> &[&'a Field] {
        self.whose.fields(self.article)
    }

    /// The first date printed with the article, else with its input.
    pub(super) fn printed_date(&self) -> Option<&'a str> {
        let mut fields = self.fields().iter().chain(self.whose.input_fields(self.article));
        fields.find(|field| field.name == "date").map(|field| field.value.trim())
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
