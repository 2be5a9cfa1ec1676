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
        let run: Vec<usize> = if unit.role.is_heading() { heading_run(units, k..tail) } else { Vec::new() };
        if run.iter().any(|&k| plan.starts[units[k].first()]) {
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
        for (at, &k) in run.iter().enumerate() {
            match self.heads.last_mut() {
                Some(head) if at > 0 && !view.after_gap(units[k].first()) => head.units.push(k),
                _ => self.heads.push(Head { units: vec![k], run: number, text: None }),
            }
        }
    }
}

/// Whether the unit is printed text of an article.
fn counts(unit: &Unit) -> bool {
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
    let end = range.clone().rev().find(|&k| counts(&units[k]) && !heads(&units[k]) && !short(&units[k]));
    let last = end.map_or(range.start, |k| k + 1)..range.end;
    last.into_iter().find(|&k| heads(&units[k])).unwrap_or(range.end)
}

fn heading_run(units: &[Unit], range: Range<usize>) -> Vec<usize> {
    let run = range.take_while(|&k| units[k].role.is_heading() || !counts(&units[k]));
    run.filter(|&k| counts(&units[k])).collect()
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
