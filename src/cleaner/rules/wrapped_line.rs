//! Lines cut at the column's edge: joined into paragraphs, over a column's gap too.
//!
//! Hyphens at a line's end are [`super::hyphenated_line_end`]'s, lines that are whole paragraphs
//! [`super::split_paragraph`]'s.

use super::{Rule, Sight, Stage, byline};
use crate::cleaner::measure::Measures;
use crate::cleaner::names;
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::script;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::weigh::{heading, join, lines};
use crate::repair::{Confidence, Fact};

/// The rule.
pub struct WrappedLine;

const NAME: &str = "wrapped-line";
/// Characters of a person's name at most.
const NAME_CHARS: u32 = 24;

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
        let named = view.continues(j) && plan.roles[i] == plan.roles[j];
        if named && (plan.roles[j].is_heading() || matches!(plan.roles[j], Role::Caption | Role::Byline)) {
            let separator = sight.measures.separator(view.shapes[i].last, view.shapes[j].first);
            let evidence = vec![Fact::Says("the source says that the line goes on the line before")];
            plan.join(view, i, j, separator, Because::certain(NAME, evidence));
        }
    }
}

/// Headlines set in two lines.
fn headings(sight: &Sight, plan: &mut Plan) {
    let view = sight.view;
    let heading = |k: usize| plan.roles[k] == Role::Heading(0) && view.is_plain(k);
    let parted = |j: usize| heading(j - 1) && heading(j) && view.after_gap(j) && !view.starts_page(j);
    let gaps_part = !view.wide_marks && (1..view.len()).any(parted);
    let spacing = lines::Spacing::of(view, plan);
    for j in 1..view.len() {
        let i = j - 1;
        let both = [i, j].iter().all(|&k| plan.roles[k] == Role::Heading(0) && view.is_plain(k));
        if !both || view.after_gap(j) || view.input(i) != view.input(j) || plan.next[i].is_some() || plan.continues[j] {
            continue;
        }
        // Text of our own form has one block a line, and a line that stands twice is no headline's other half.
        if sight.measures.own_form[view.input(i) as usize] || view.text(i).trim() == view.text(j).trim() {
            continue;
        }
        let weighed = lines::weigh(view, sight.measures, plan, spacing, i, j);
        plan.observe(|| weighed.pair(view, i, j));
        if gaps_part && is_one_block(view, plan, i, j) {
            let evidence = vec![Fact::Says("gaps part the headings here, and none stands between the two lines")];
            let separator = sight.measures.separator(view.shapes[i].last, view.shapes[j].first);
            plan.join(view, i, j, separator, Because::likely(NAME, evidence));
        } else if weighed.joins() {
            let separator = sight.measures.separator(view.shapes[i].last, view.shapes[j].first);
            plan.join(view, i, j, separator, Because::likely(NAME, weighed.evidence()));
        }
    }
}

/// Whether two headings of words stand together between gaps and look alike: where gaps part headlines from decks, each block
/// is one of them.
fn is_one_block(view: &View, plan: &Plan, i: usize, j: usize) -> bool {
    let heading = |k: usize| plan.roles[k] == Role::Heading(0) && view.is_plain(k);
    let start = (0..=i).rev().find(|&k| view.after_gap(k)).unwrap_or(i);
    let end = (j..view.len()).find(|&k| k > j && view.after_gap(k)).unwrap_or(view.len());
    let capitals = [i, j].map(|k| script::is_capitals(view.text(k)));
    let lines = end - start;
    let chars: u32 = view.shapes[start..end].iter().map(|shape| shape.chars).sum();
    lines <= 3
        && chars <= heading::longest(view)
        && (start..end).all(heading)
        && capitals[0] == capitals[1]
        && view.shapes[i].width * 4 >= view.shapes[j].width * 3
        && view.shapes[i].ending != Ending::Stop
        && !matches!(view.shapes[j].first, '—' | '―' | '-' | '–')
}

/// Whether the two lines may be lines of one text at all.
fn pair(view: &View, measures: &Measures, plan: &Plan, i: usize, j: usize) -> bool {
    let cut_at_edge = measures.in_column(i) || view.continues(j);
    let same_input = view.input(i) == view.input(j);
    let goes_on = view.continues(j);
    same_input
        && !view.parts_articles(i, j)
        && !(view.after_gap(j) && byline::signs_off(view, i))
        && (cut_at_edge || view.whole_word(i).is_some())
        && !(view.stands_bare(i) && view.stands_bare(j))
        && !signs_under_head(view, plan, i, j)
        && match (plan.roles[i], plan.roles[j]) {
            (Role::Body, Role::Body) => true,
            (Role::Item, Role::Body) => goes_on || (!view.after_gap(j) && view.indent(j) > view.indent(i)),
            (Role::Quote, Role::Quote) => !view.after_gap(j),
            _ => false,
        }
}

/// Whether a line under a heading is a person's name and nothing else, and the next begins a sentence.
fn signs_under_head(view: &View, plan: &Plan, i: usize, j: usize) -> bool {
    let head = (0..i).rev().find(|&k| !plan.roles[k].interrupts());
    head.is_some_and(|k| plan.roles[k].is_heading())
        && !view.shapes[j].first.is_lowercase()
        && view.shapes[i].chars <= NAME_CHARS
        && heading::is_person(names::without_bullet(view.text(i).trim()))
}

fn try_join(sight: &Sight, plan: &mut Plan, i: usize, j: usize, open: i32) -> bool {
    let (view, measures) = (sight.view, sight.measures);
    if plan.continues[j] || plan.next[i].is_some() {
        return false;
    }
    if view.whole_word(i).is_some() {
        let evidence = vec![Fact::Says("the source says that the last word goes on")];
        plan.join(view, i, j, measures.between(view, i, j), Because::certain(NAME, evidence));
        return true;
    }
    let weighed = join::continuation(view, measures, i, j, !plan.continues[i], open);
    plan.observe(|| weighed.observed(view, i, j));
    let confidence = weighed.confidence();
    if weighed.joins() {
        let separator = measures.between(view, i, j);
        plan.join_weighed(view, (i, j), separator, (NAME, confidence), &weighed);
        return true;
    }
    if weighed.is_unsure() && measures.in_column(i) {
        plan.join_weighed(view, (i, j), "", (NAME, Confidence::Unsure), &weighed);
    }
    false
}
