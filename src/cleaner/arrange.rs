//! The order in which units are read: as printed, then what rules moved, then what a person moved.
//!
//! Decides no move; it carries out those of the plan.

use std::collections::HashMap;

use super::paragraph::Unit;
use super::plan::{Move, Plan, Role};
use crate::repair::Beside;

/// Lines that a person put elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The lines, in source order; of paragraphs that begin elsewhere they stay.
    pub lines: Vec<u32>,
    /// The line beside which they go.
    pub to: u32,
    /// On which side of it.
    pub beside: Beside,
}

/// The units in reading order, an article each.
pub fn articles(plan: &Plan, units: Vec<Unit>) -> Vec<Vec<Unit>> {
    let mut order = Order { units: by_rules(plan, units), starts: plan.starts.to_vec(), plan };
    for shift in &plan.orders.shifts {
        order.shift(shift);
    }
    let mut articles: Vec<Vec<Unit>> = Vec::new();
    for unit in std::mem::take(&mut order.units) {
        match articles.last_mut().filter(|article| !order.begins(&unit, article)) {
            Some(article) => article.push(unit),
            None => articles.push(vec![unit]),
        }
    }
    articles
}

/// The units in the order that rules found: one move after the other, each in the order that those before it made.
pub fn by_rules(plan: &Plan, units: Vec<Unit>) -> Vec<Unit> {
    if plan.moves.is_empty() {
        return units;
    }
    let mut chain = Chain::new(&units);
    plan.moves.iter().for_each(|run| chain.shift(run));
    let mut units: Vec<Option<Unit>> = units.into_iter().map(Some).collect();
    let order = std::iter::successors(Some(chain.next[units.len()]), |&k| chain.next.get(k).copied());
    order.take_while(|&k| k < chain.next.len() - 1).filter_map(|k| units[k].take()).collect()
}

/// Units that know their neighbours; one place more stands for both ends.
struct Chain {
    next: Vec<usize>,
    last: Vec<usize>,
    place: HashMap<u32, usize>,
}

impl Chain {
    fn new(units: &[Unit]) -> Chain {
        let ring = units.len() + 1;
        Chain {
            next: (0..ring).map(|k| (k + 1) % ring).collect(),
            last: (0..ring).map(|k| (k + ring - 1) % ring).collect(),
            place: units.iter().enumerate().map(|(k, unit)| (unit.lines[0], k)).collect(),
        }
    }

    fn shift(&mut self, run: &Move) {
        let end = self.next.len() - 1;
        let to = run.before.and_then(|line| self.place.get(&line).copied()).unwrap_or(end);
        for k in run.units.iter().filter_map(|line| self.place.get(line).copied()).filter(|&k| k != to) {
            let (before, behind) = (self.last[k], self.next[k]);
            (self.next[before], self.last[behind]) = (behind, before);
            let before = self.last[to];
            (self.next[before], self.last[k], self.next[k], self.last[to]) = (k, before, to, k);
        }
    }
}

/// Units in the order found so far, and where articles begin.
struct Order<'a> {
    units: Vec<Unit>,
    starts: Vec<bool>,
    plan: &'a Plan,
}

impl Order<'_> {
    /// Whether a unit begins an article of its own behind another. Pictures alone are none: they stand over the one that
    /// follows, unless a person says that it begins there.
    fn begins(&self, unit: &Unit, article: &[Unit]) -> bool {
        let decided = self.plan.orders.starts.contains_key(&(unit.first() as u32));
        let follows_pictures = || article.iter().all(|unit| unit.role == Role::Image);
        self.starts[unit.first()] && (decided || !follows_pictures())
    }

    fn shift(&mut self, shift: &Shift) {
        let goes = |unit: &Unit| shift.lines.binary_search(&unit.lines[0]).is_ok();
        self.leave_start(&goes);
        let (moved, rest): (Vec<Unit>, Vec<Unit>) = std::mem::take(&mut self.units).into_iter().partition(goes);
        self.units = rest;
        let Some(first) = moved.first().map(Unit::first) else { return };
        let holds = |unit: &Unit| unit.lines.contains(&shift.to);
        let Some(target) = self.units.iter().position(holds) else { return self.units.extend(moved) };
        let place = match shift.beside {
            Beside::Before => {
                self.pass_start(&moved, self.units[target].first());
                target
            }
            Beside::After => target + 1,
            Beside::EndOf => {
                self.set(first, false);
                let next = self.units[target + 1..].iter().position(|unit| self.starts[unit.first()]);
                next.map_or(self.units.len(), |k| target + 1 + k)
            }
        };
        self.units.splice(place..place, moved);
    }

    /// Where the beginning of an article goes away and its text does not, the text stays an article.
    fn leave_start(&mut self, goes: &impl Fn(&Unit) -> bool) {
        let begins = |unit: &Unit| self.starts[unit.first()];
        let rest_of = |(k, unit): (usize, &Unit)| {
            let own = self.units[k + 1..].iter().take_while(|unit| !begins(unit));
            (begins(unit) && goes(unit)).then(|| own.into_iter().find(|unit| !goes(unit)))?.map(Unit::first)
        };
        let rests: Vec<usize> = self.units.iter().enumerate().filter_map(rest_of).collect();
        rests.into_iter().for_each(|first| self.set(first, true));
    }

    /// Headings that are put before the beginning of an article head it.
    fn pass_start(&mut self, moved: &[Unit], target: usize) {
        let head = |unit: &Unit| unit.role.is_heading() || unit.role == Role::Byline;
        if self.starts[target] && moved.iter().all(head) {
            moved.iter().enumerate().for_each(|(at, unit)| self.set(unit.first(), at == 0));
            self.set(target, false);
        }
    }

    fn set(&mut self, line: usize, starts: bool) {
        self.starts[line] = self.plan.orders.starts.get(&(line as u32)).copied().unwrap_or(starts);
    }
}
