//! Articles that the source itself marks: where they begin is taken from it, and which heading is which is decided
//! inside them only.

use std::collections::HashSet;

use super::{headline, set, start};
use crate::cleaner::paragraph::Unit;
use crate::cleaner::plan::{Plan, Role};
use crate::cleaner::view::View;
use crate::page::Segment;
use crate::repair::{Confidence, Fact};

/// Decides what begins with unit `k`, which the source says belongs to an article; gives the next unit.
pub(super) fn decide(view: &View, plan: &mut Plan, units: &[Unit], k: usize, titles: &HashSet<String>) -> usize {
    let first = units[k].first();
    let said = plan.orders.starts.get(&units[k].lines[0]).copied();
    if !said.unwrap_or(view.lines[first].segment == Segment::Starts) {
        if let Role::Heading(_) = units[k].role {
            set(view, plan, &units[k], Role::Crosshead(1), "a heading inside an article that the source marks");
        }
        return k + 1;
    }
    start(view, plan, first, vec![Fact::Says("the source says that an article begins here")], Confidence::Certain);
    let end = k + head_of(view, &units[k..]);
    let headings: Vec<usize> = (k..end).filter(|&at| matches!(units[at].role, Role::Heading(_))).collect();
    let named = (k..end).find(|&at| units[at].role == Role::Headline);
    let Some(at) = named.or_else(|| headings.first().map(|_| headings[headline(view, plan, units, &headings, titles)]))
    else {
        return end;
    };
    for k in headings {
        let (role, says) = match k.cmp(&at) {
            std::cmp::Ordering::Less => (Role::Kicker, "it stands above the headline"),
            std::cmp::Ordering::Equal => (Role::Headline, "the highest heading over an article that the source marks"),
            std::cmp::Ordering::Greater => (Role::Deck, "it stands below the headline"),
        };
        set(view, plan, &units[k], role, says);
    }
    end
}

/// Begins an article where text that the source says nothing of stands behind an article that it marks.
pub(super) fn leave(view: &View, plan: &mut Plan, last: Option<&Unit>, unit: &Unit) {
    if !unit.role.is_furniture() && last.is_some_and(|last| view.is_told(last.last())) {
        start(
            view,
            plan,
            unit.first(),
            vec![Fact::Says("the article that the source marks ends before it")],
            Confidence::Certain,
        );
    }
}

/// Number of units that are the head of the article which begins with the first; one at least.
fn head_of(view: &View, units: &[Unit]) -> usize {
    let starts = |unit: &Unit| view.lines[unit.first()].segment == Segment::Starts;
    let heads = |unit: &Unit| unit.role.is_heading() || unit.role.interrupts() || unit.role == Role::Byline;
    let run = units.iter().enumerate().take_while(|(at, unit)| heads(unit) && (*at == 0 || !starts(unit)));
    run.filter(|(_, unit)| unit.role.is_heading()).last().map_or(1, |(at, _)| at + 1)
}
