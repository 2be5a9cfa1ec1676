//! Lines cut at the column's edge: joined into paragraphs, over a column's gap too.
//!
//! Hyphens at a line's end are [`super::hyphenated_line_end`]'s, lines that are whole paragraphs
//! [`super::split_paragraph`]'s.

use super::{Rule, Sight, Stage};
use crate::cleaner::measure::Measures;
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::script::is_capitals;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::weigh::{self, JOIN};
use crate::page::Markup;
use crate::repair::Fact;

/// The rule.
pub struct WrappedLine;

const NAME: &str = "wrapped-line";

impl Rule for WrappedLine {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/wrapped-line.md")
    }

    fn stage(&self) -> Stage {
        Stage::Paragraphs
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        named_regions(sight, plan);
        headings(sight, plan);
        let mut open = 0;
        for i in 0..sight.view.len() {
            open = (open + i32::from(sight.view.shapes[i].balance)).max(0);
            let j = i + 1;
            if j >= sight.view.len()
                || !pair(sight.view, sight.measures, plan, i, j)
                || !try_join(sight, plan, i, j, open)
            {
                open = 0;
            }
        }
    }
}

/// Headings, captions and other regions of several lines that the source itself says are one.
fn named_regions(sight: &Sight, plan: &mut Plan) {
    let view = sight.view;
    for j in 1..view.len() {
        let i = j - 1;
        let named = view.lines[j].markup == Markup::Continued && plan.roles[i] == plan.roles[j];
        if named && (plan.roles[j].is_heading() || matches!(plan.roles[j], Role::Caption | Role::Byline)) {
            let separator = sight.measures.separator(view.shapes[i].last, view.shapes[j].first);
            let evidence = vec![Fact::Says("the source says that the line goes on the line before")];
            plan.join(view, i, j, separator, Because::certain(NAME, evidence));
        }
    }
}

/// Headlines set in two lines: words in capitals, or characters that stand together elsewhere over the cut.
fn headings(sight: &Sight, plan: &mut Plan) {
    let view = sight.view;
    for j in 1..view.len() {
        let i = j - 1;
        let both = [i, j].iter().all(|&k| plan.roles[k] == Role::Heading(0) && view.is_plain(k));
        if !both || view.after_gap(j) || plan.next[i].is_some() || plan.continues[i] {
            continue;
        }
        let (left, right) = (&view.shapes[i], &view.shapes[j]);
        let capitals = [i, j].iter().all(|&k| is_capitals(view.text(k)));
        let together = left.ending == Ending::Bare
            && left.chars <= 16
            && sight.measures.pairs.has(left.last, right.first) == Some(true);
        let says = match (capitals, together) {
            _ if left.balance > 0 => "a quote or bracket is open over the cut",
            (true, _) => "both lines are set in capitals",
            (_, true) => "the characters on both sides of the cut stand together elsewhere",
            _ => continue,
        };
        let separator = sight.measures.separator(left.last, right.first);
        plan.join(view, i, j, separator, Because::likely(NAME, vec![Fact::Says(says)]));
    }
}

/// Whether the two lines may be lines of one text at all.
fn pair(view: &View, measures: &Measures, plan: &Plan, i: usize, j: usize) -> bool {
    let cut_at_edge = measures.column[i] > 0 || view.lines[j].markup == Markup::Continued;
    let same_input = view.lines[i].span.input == view.lines[j].span.input;
    let goes_on = view.lines[j].markup == Markup::Continued;
    same_input
        && !view.parts_articles(i, j)
        && (cut_at_edge || view.whole_word(i).is_some())
        && match (plan.roles[i], plan.roles[j]) {
            (Role::Body, Role::Body) => true,
            (Role::Item, Role::Body) => goes_on || (!view.after_gap(j) && view.lines[j].indent > view.lines[i].indent),
            (Role::Quote, Role::Quote) => !view.after_gap(j),
            _ => false,
        }
}

fn try_join(sight: &Sight, plan: &mut Plan, i: usize, j: usize, open: i32) -> bool {
    let (view, measures) = (sight.view, sight.measures);
    if plan.continues[j] || plan.next[i].is_some() {
        return false;
    }
    let weighed = weigh::continuation(view, measures, i, j, !plan.continues[i], open);
    let (score, confidence) = (weighed.score, weighed.confidence());
    if score >= JOIN {
        let separator = measures.between(view, i, j);
        plan.join(view, i, j, separator, Because { rule: NAME, evidence: weighed.evidence(), confidence });
        return true;
    }
    if score > -JOIN && measures.column[i] > 0 {
        plan.join(view, i, j, "", Because::unsure(NAME, weighed.evidence()));
    }
    false
}
