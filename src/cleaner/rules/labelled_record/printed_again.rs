//! Heads of a record that are printed once more over its text.

use std::ops::Range;

use super::labels::Kind;
use super::{Record, because};
use crate::cleaner::plan::{Plan, Role};
use crate::cleaner::script::{self, letters};
use crate::cleaner::view::View;

/// Lines between the labels and the text in which a head is looked for.
const REACH: usize = 8;
/// Lines of a printed head at most.
const TALLEST: usize = 3;

/// Where each head of a record stands again, by its kind.
pub fn find(view: &View, plan: &Plan, record: &Record) -> Vec<(Kind, Range<usize>)> {
    let from = record.rows[record.rows.len() - 1].line + 1;
    let heads = [Kind::Kicker, Kind::Title, Kind::Deck];
    let open = |j: &usize| !view.starts_page(*j) && matches!(plan.roles[*j], Role::Body | Role::Heading(_));
    let lines: Vec<usize> = (from..view.len().min(from + REACH)).take_while(open).collect();
    let again = |kind: Kind| {
        let value = value(view, record, kind)?;
        lines.iter().find_map(|&j| Some((kind, ends(view, &lines, j, &value)?)))
    };
    heads.into_iter().filter_map(again).collect()
}

/// Gives the printed lines of a head their role.
pub fn apply(view: &View, (kind, lines): (Kind, Range<usize>), plan: &mut Plan) {
    let Some(role) = kind.heads() else { return };
    for i in lines.clone() {
        plan.set_role(i, role);
    }
    for i in lines.clone().skip(1) {
        let separator = script::separator(view.shapes[i - 1].last, view.shapes[i].first);
        plan.join(view, i - 1, i, separator, because("together they are what a label of the record says"));
    }
    plan.assign(view, lines.start, role, because("the same text stands behind a label of the record"));
}

/// The letters of what stands behind the label of a head, where it has its lines for itself.
fn value(view: &View, record: &Record, kind: Kind) -> Option<String> {
    let rows = record.rows_of(kind)?;
    let text = rows.iter().flat_map(|row| {
        let text = view.text(row.line);
        letters(row.labels.first().map_or(text, |label| label.value(text)))
    });
    Some(text.collect()).filter(|value: &String| value.chars().count() >= 2)
}

/// The lines from `j` that say a text and no more.
fn ends(view: &View, lines: &[usize], j: usize, value: &str) -> Option<Range<usize>> {
    let last = lines.last().map_or(j, |last| last + 1);
    let says = |end: &usize| (j..*end).flat_map(|k| letters(view.text(k))).eq(value.chars());
    (j + 1..=last.min(j + TALLEST)).find(says).map(|end| j..end)
}
