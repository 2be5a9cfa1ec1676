//! Lists and tables in plain text: lines that follow each other with labels of one kind, or with tabs.

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::view::View;
use crate::cleaner::weigh::numbered;
use crate::repair::Fact;

/// The rule.
pub struct TableAndList;

const NAME: &str = "table-and-list";

impl Rule for TableAndList {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/table-and-list.md")
    }

    fn stage(&self) -> Stage {
        Stage::Lines
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        let mut start = 0;
        while start < view.len() {
            let mut end = start + 1;
            let kind = kind(view, plan, start);
            while kind.is_some() && end < view.len() && !view.after_gap(end) && self::kind(view, plan, end) == kind {
                end += 1;
            }
            if let Some(kind) = kind.filter(|_| end - start > 1) {
                let (role, says) = match kind {
                    Kind::Tabs(_) => (Role::Table, "lines with the same number of tabs follow each other"),
                    Kind::Leaders => (Role::Item, "lines with leaders follow each other"),
                    Kind::Label(_) => (Role::Item, "short lines with labels of one kind follow each other"),
                };
                for i in start..end {
                    plan.assign(view, i, role, Because::likely(NAME, vec![Fact::Says(says)]));
                }
            }
            start = end;
        }
    }
}

#[derive(PartialEq, Clone, Copy)]
enum Kind {
    Tabs(usize),
    Label(char),
    Leaders,
}

fn kind(view: &View, plan: &Plan, i: usize) -> Option<Kind> {
    if !view.is_plain(i) || plan.roles[i] != Role::Body {
        return None;
    }
    let text = view.text(i);
    let tabs = text.trim().matches('\t').count();
    if tabs > 0 {
        return Some(Kind::Tabs(tabs));
    }
    if ["………", "......", "······", "・・・・"].iter().any(|leader| text.contains(leader))
        && !matches!(view.shapes[i].last, '…' | '.')
    {
        return Some(Kind::Leaders);
    }
    let label = label_of(text)?;
    (view.shapes[i].chars <= 80).then_some(Kind::Label(match text[..label].chars().find(|c| !c.is_whitespace())? {
        c if c.is_ascii_digit() => text[..label].chars().next_back().unwrap_or('0'),
        c => c,
    }))
}

/// The label of a list item in plain text, in bytes: a bullet with a space, or Arabic digits with a mark.
pub fn label_of(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if matches!(first, '-' | '*' | '•' | '▪' | '·' | '+') {
        return text[first.len_utf8()..].starts_with([' ', '\u{3000}', '\t']).then_some(first.len_utf8());
    }
    let arabic = text.trim_start_matches(['(', '（']).starts_with(|c: char| c.is_ascii_digit());
    numbered(text).filter(|_| arabic)
}
