//! Labels of fields and what they label. Which lines may hold fields, the rule decides.

use super::words::{DATED, FIELD, LABELS, PARTS, PEOPLE, TIME, WEEKDAY};
use crate::ast::ContributorRole;
use crate::cleaner::{dates, names};

/// A label and the value behind it, as byte places in a line.
pub(super) struct Label {
    pub(super) kind: usize,
    pub(super) start: usize,
    value: usize,
    pub(super) end: usize,
}

impl Label {
    pub(super) fn name(&self) -> &'static str {
        LABELS[self.kind].0
    }

    pub(super) fn value<'t>(&self, text: &'t str) -> &'t str {
        text[self.value..self.end].trim().trim_end_matches([']', '】', '）', ')', '|', '｜', '•', '·']).trim()
    }

    /// Whether the value is what the label says, as far as that can be told.
    pub(super) fn fits(&self, text: &str) -> bool {
        let value = self.value(text);
        match self.name() {
            "date" => dates::read(value).is_some(),
            name if PEOPLE.contains(&name) => !names::contributors(value, ContributorRole::Author).is_empty(),
            _ => true,
        }
    }
}

pub(super) fn labels_of(text: &str) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for captures in FIELD.captures_iter(text) {
        let (Some(whole), Some(kind)) = (captures.get(0), (0..LABELS.len()).find(|k| captures.get(k + 1).is_some()))
        else {
            continue;
        };
        if let Some(last) = labels.last_mut() {
            last.end = whole.start();
        }
        labels.push(Label { kind, start: whole.start(), value: whole.end(), end: text.len() });
    }
    labels
}

/// Whether nothing but bullets and brackets stands before the first label.
pub(super) fn is_lead_blank(lead: &str) -> bool {
    lead.chars().all(|c| c.is_whitespace() || matches!(c, '•' | '·' | '-' | '*' | '|' | '｜' | '[' | '【' | '（' | '('))
}

/// The date of a text that holds nothing else but dates, each with a weekday, a time and a word like *Published*; the
/// first of several.
pub(super) fn only_date(text: &str) -> Option<String> {
    let mut parts = PARTS.split(text).filter(|part| !part.trim().is_empty()).map(one_date);
    one_date(text).or_else(|| {
        let first = parts.next()?;
        parts.all(|part| part.is_some()).then_some(first)?
    })
}

fn one_date(text: &str) -> Option<String> {
    let from = DATED.find(text).map_or(0, |m| m.end());
    let (at, date) = dates::find(&text[from..])?;
    let (before, after) = (&text[from..from + at.start], &text[from + at.end..]);
    (WEEKDAY.is_match(before) && TIME.is_match(after)).then_some(date)
}
