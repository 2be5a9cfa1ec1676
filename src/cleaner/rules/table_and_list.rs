//! Lists and tables in plain text: lines that follow each other with labels of one kind, or with tabs.

use super::{Rule, Sight, Stage};
use crate::cleaner::hints::Hints;
use crate::cleaner::opening::numbered;
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::script;
use crate::cleaner::view::View;
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
            while end < view.len() && !view.after_gap(end) {
                end += 1;
            }
            block(view, plan, start, end);
            start = end;
        }
    }
}

/// The lists and tables in a run of lines without gaps.
fn block(view: &View, plan: &mut Plan, start: usize, end: usize) {
    let kinds: Vec<Option<Kind>> = (start..end).map(|i| kind(view, plan, i)).collect();
    let mut i = start;
    while i < end {
        let Some(kind) = kinds[i - start] else {
            i += 1;
            continue;
        };
        let mut last = i;
        let mut members = vec![i];
        for j in i + 1..end {
            if kinds[j - start] == Some(kind) {
                members.push(j);
                last = j;
            } else if !matches!(kind, Kind::Label(_)) || j - last > 3 || plan.roles[j] != Role::Body {
                break;
            }
        }
        if members.len() > 1 {
            accept(view, plan, kind, &members);
        }
        i = last + 1;
    }
}

/// Gives the lines their role; lines between two items go on the item before them.
fn accept(view: &View, plan: &mut Plan, kind: Kind, members: &[usize]) {
    let (role, says) = match kind {
        Kind::Tabs => (Role::Table, "lines with tabs follow each other"),
        Kind::Leaders => (Role::Item, "lines with leaders follow each other"),
        Kind::Label(_) => (Role::Item, "short lines with labels of one kind follow each other"),
    };
    for &i in members {
        plan.assign(view, i, role, Because::likely(NAME, vec![Fact::Says(says)]));
    }
    for pair in members.windows(2) {
        for j in pair[0] + 1..pair[1] {
            let separator = script::separator(view.shapes[j - 1].last, view.shapes[j].first);
            let evidence = vec![Fact::Says("it stands between two items of a list")];
            plan.join(view, j - 1, j, separator, Because::likely(NAME, evidence));
        }
    }
}

#[derive(PartialEq, Clone, Copy)]
enum Kind {
    Tabs,
    Label(char),
    Leaders,
}

fn kind(view: &View, plan: &Plan, i: usize) -> Option<Kind> {
    if !view.is_plain(i) || plan.roles[i] != Role::Body {
        return None;
    }
    let hints = view.shapes[i].hints;
    if script::is_common_han(view.shapes[i].first) && !hints.any(Hints::TAB | Hints::LEADER) {
        return None;
    }
    let text = view.text(i);
    if hints.any(Hints::TAB) && text.trim().contains('\t') {
        return Some(Kind::Tabs);
    }
    if hints.any(Hints::LEADER)
        && ["………", "......", "······", "・・・・"].iter().any(|leader| text.contains(leader))
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
    if arabic { numbered(text) } else { None }
}
