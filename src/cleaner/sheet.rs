//! One input as headings and texts: which headings stand over which text, and which stand over none.
//!
//! Describes what the plan has; decides nothing.

use std::collections::HashSet;
use std::ops::Range;

use super::paragraph::Unit;
use super::plan::{Plan, Role};
use super::rules::{byline, jump_line};
use super::view::{Ending, View};
use crate::source::Span;

/// Headings that stand together without a gap.
#[derive(Debug, Clone)]
pub struct Head {
    /// Its units.
    pub units: Vec<usize>,
    /// The run of headings it is part of, gaps left out.
    pub run: usize,
    /// The text that stands directly under it.
    pub text: Option<usize>,
    /// The text that stands directly before the run.
    pub after: Option<usize>,
}

/// A text from its first unit to its last, the crossheads in it included.
#[derive(Debug, Clone)]
pub struct Body {
    /// Its units.
    pub units: Range<usize>,
    /// The heading directly over it.
    pub head: Option<usize>,
}

/// One input.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Headings of articles, and headings with nothing under them.
    pub heads: Vec<Head>,
    /// Texts.
    pub bodies: Vec<Body>,
}

/// Reads the units of one input. `loose` are lines that nearly were headings; at the end they are.
pub fn read(view: &View, plan: &Plan, units: &[Unit], range: Range<usize>, loose: &HashSet<Span>) -> Sheet {
    let mut sheet = Sheet::default();
    let tail = tail(view, units, range.clone(), loose);
    let (mut runs, mut over, mut k) = (0, None, range.start);
    let mut open = false;
    while k < tail {
        let unit = &units[k];
        if !counts(unit) {
            k += 1;
            continue;
        }
        let run: Vec<usize> = if unit.role.is_heading() { heading_run(view, units, k..tail) } else { Vec::new() };
        if heads_article(view, plan, units, &run, tail) {
            sheet.add_heads(view, units, &run, runs);
            (runs, over, open) = (runs + 1, sheet.heads.len().checked_sub(1), false);
        } else if open && !(plan.starts[unit.first()] || begins(view, units, &sheet.bodies, k)) {
            let end = run.last().unwrap_or(&k) + 1;
            sheet.bodies.iter_mut().last().into_iter().for_each(|body| body.units.end = end);
        } else {
            if let Some(head) = over {
                sheet.heads[head].text = Some(sheet.bodies.len());
            }
            sheet.bodies.push(Body { units: k..k + 1, head: over.take() });
            open = true;
        }
        k = run.last().unwrap_or(&k) + 1;
    }
    let last: Vec<usize> = (tail..range.end).filter(|&k| counts(&units[k])).collect();
    sheet.add_heads(view, units, &last, runs);
    sheet
}

impl Sheet {
    /// Adds a run of headings, parted where gaps stand in it.
    fn add_heads(&mut self, view: &View, units: &[Unit], run: &[usize], number: usize) {
        let goes_with = |k: usize| units[k].role == Role::Byline || !view.after_gap(units[k].first());
        for (at, &k) in run.iter().enumerate() {
            match self.heads.last_mut() {
                Some(head) if at > 0 && goes_with(k) => head.units.push(k),
                _ => self.heads.push(Head {
                    units: vec![k],
                    run: number,
                    text: None,
                    after: self.bodies.len().checked_sub(1),
                }),
            }
        }
    }
}

/// Whether the unit is printed text of an article.
pub fn counts(unit: &Unit) -> bool {
    !unit.role.interrupts() && !matches!(unit.role, Role::Masthead | Role::Separator)
}

/// Where the headings at the input's end begin: the first is one or nearly was, and no prose follows.
fn tail(view: &View, units: &[Unit], range: Range<usize>, loose: &HashSet<Span>) -> usize {
    let short = |unit: &Unit| {
        let shape = &view.shapes[unit.first()];
        let open = matches!(shape.ending, Ending::Bare | Ending::Closed) && shape.stops == 0 && shape.pauses < 2;
        unit.role == Role::Body && unit.lines.len() == 1 && view.after_gap(unit.first()) && open
    };
    let nearly = |unit: &Unit| unit.role == Role::Body && loose.contains(&view.span(unit.first()));
    let heads = |unit: &Unit| unit.role.is_heading() || (unit.lines.len() == 1 && nearly(unit));
    let appended = |k: usize| k > range.start && units[k - 1].role.is_heading() && is_appended(view, units, k);
    let other = |k: &usize| counts(&units[*k]) && !heads(&units[*k]) && !short(&units[*k]) && !appended(*k);
    let end = range.clone().rev().find(other);
    let last = end.map_or(range.start, |k| k + 1)..range.end;
    last.into_iter().find(|&k| heads(&units[k])).unwrap_or(range.end)
}

/// Headings that follow each other, with the short lines in the same block: bylines, ends of long headlines.
fn heading_run(view: &View, units: &[Unit], range: Range<usize>) -> Vec<usize> {
    let mut run: Vec<usize> = Vec::new();
    for k in range.filter(|&k| counts(&units[k])) {
        let appended = run.last().is_some_and(|&last| last + 1 == k) && is_appended(view, units, k);
        if !units[k].role.is_heading() && !appended {
            break;
        }
        run.push(k);
    }
    run
}

/// Whether a unit under a heading belongs to it: a byline, or one or two lines without a stop in the same block.
fn is_appended(view: &View, units: &[Unit], k: usize) -> bool {
    let unit = &units[k];
    let shape = &view.shapes[unit.last()];
    let alone = unit.last() + 1 == view.len() || view.after_gap(unit.last() + 1);
    let bare = unit.lines.iter().all(|&i| view.shapes[i as usize].stops == 0 && view.shapes[i as usize].pauses < 2);
    let short = unit.lines.len() <= 2 && bare && matches!(shape.ending, Ending::Bare | Ending::Closed);
    let end = unit.role == Role::Body && short && alone && !view.after_gap(unit.first());
    unit.role == Role::Byline || (end && !byline::opens_article(view, unit.first()))
}

/// Whether a run of headings is the head of an article: one begins with it, or a text that opens an article stands
/// under it.
fn heads_article(view: &View, plan: &Plan, units: &[Unit], run: &[usize], tail: usize) -> bool {
    let Some(last) = run.last() else { return false };
    let under = (last + 1..tail).find(|&k| counts(&units[k]));
    let opening = |k: usize| units[k].role == Role::Body && byline::opens_article(view, units[k].first());
    run.iter().any(|&k| plan.starts[units[k].first()]) || under.is_some_and(opening)
}

/// Whether a paragraph behind others of the open text begins as articles do.
fn begins(view: &View, units: &[Unit], bodies: &[Body], k: usize) -> bool {
    let behind = || bodies.last().is_some_and(|body| units[body.units.clone()].iter().any(|u| u.role == Role::Body));
    let first = units[k].first();
    let opens = match units[k].role {
        Role::Body => byline::opens_article(view, first) || jump_line::begins_continued(view, first),
        Role::JumpLine => jump_line::begins_continued(view, first),
        _ => false,
    };
    opens && behind()
}

/// Whether what ends a text closes it: a byline, a source, names in brackets.
pub fn is_closed(view: &View, units: &[Unit], body: &Body) -> bool {
    let last = &units[body.units.end - 1];
    matches!(last.role, Role::Byline | Role::SourceLine) || byline::closes_article(view, last.last())
}
