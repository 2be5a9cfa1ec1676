//! Lines at the edges of pages that no form of their own makes furniture: what stands beside them does.
//!
//! Beside folios: sections and newspapers' names. Above and below the text of web pages: menus, titles printed twice,
//! lists of links, notices. Each line is weighed ([`weigh::furniture`](crate::cleaner::weigh::furniture)).

use std::collections::HashMap;
use std::ops::Range;

use super::{Rule, Sight, Stage, jump_line, repeated_title, reprint_source};
use crate::cleaner::plan::{Aside, Because, Plan, Role};
use crate::cleaner::script::is_alphanumeric;
use crate::cleaner::site::{self, Seen};
use crate::cleaner::view::View;
use crate::cleaner::weigh::furniture::{self, Others, Weighed, Zone};

/// The rule.
pub struct EdgeFurniture;

const NAME: &str = "edge-furniture";
/// Lines above, and below, the text of an input that are looked at, at most.
const ABOVE: usize = 60;
const BELOW: usize = 120;
/// Characters of a line of furniture at most; beside a folio.
const LONGEST: u32 = 110;
const LONGEST_NAME: u32 = 30;

impl Rule for EdgeFurniture {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/edge-furniture.md")
    }

    fn stage(&self) -> Stage {
        Stage::Furniture
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        beside_folios(sight.view, plan);
        around_texts(sight.view, plan);
    }
}

fn decide(view: &View, i: usize, weighed: Weighed, kind: Aside, plan: &mut Plan) {
    plan.observe(|| weighed.observation(view, i));
    if weighed.is_furniture() {
        plan.assign(view, i, Role::Aside(kind), Because::likely(NAME, weighed.evidence()));
    }
}

/// Whether a line may be furniture: its role is open, the source does not say that it belongs to an article, and it is
/// no jump line and no source of a reprint.
fn is_open(view: &View, plan: &Plan, i: usize) -> bool {
    let text = view.text(i);
    matches!(plan.roles[i], Role::Body | Role::Item | Role::Heading(_))
        && !view.is_told(i)
        && !jump_line::is_jump(text)
        && !reprint_source::is_source(view, i)
}

fn key(text: &str) -> String {
    text.chars().filter(|&c| is_alphanumeric(c)).collect()
}

/// Weighs the short lines before and behind each folio, outwards.
fn beside_folios(view: &View, plan: &mut Plan) {
    let folios: Vec<usize> = (0..view.len())
        .filter(|&i| matches!(plan.roles[i], Role::Aside(Aside::Folio | Aside::PAGE_NUMBER | Aside::RUNNING_HEAD)))
        .collect();
    let mut times: HashMap<String, u32> = HashMap::new();
    let neighbours = |i: usize| {
        let before = i.checked_sub(1).filter(|_| !view.starts_page(i));
        let behind = Some(i + 1).filter(|&j| j < view.len() && !view.starts_page(j));
        [before, behind].into_iter().flatten()
    };
    let short = |plan: &Plan, j: usize| view.shapes[j].chars <= LONGEST_NAME && is_open(view, plan, j);
    let mut sections = [0u32; 2];
    for (i, j) in folios.iter().flat_map(|&i| neighbours(i).map(move |j| (i, j))).filter(|&(_, j)| short(plan, j)) {
        *times.entry(key(view.text(j))).or_default() += 1;
        sections[usize::from(j > i)] += u32::from(site::is_section(view.text(j)));
    }
    for &i in &folios {
        for j in neighbours(i) {
            if short(plan, j) {
                let same = times.get(&key(view.text(j))).is_some_and(|&times| times > 1);
                let others = Others { same, sections: sections[usize::from(j > i)] > 1 };
                let weighed = furniture::weigh_beside(view, plan, j, i, others);
                decide(view, j, weighed, Aside::RUNNING_HEAD, plan);
            }
        }
    }
}

/// What each input has above and below its text, weighed.
fn around_texts(view: &View, plan: &mut Plan) {
    let mut inputs: Vec<Range<usize>> = Vec::new();
    for i in 0..view.len() {
        match inputs.last_mut() {
            Some(last) if view.input(last.start) == view.input(i) => last.end = i + 1,
            _ => inputs.push(i..i + 1),
        }
    }
    let zones: Vec<(Range<usize>, Range<usize>, bool)> =
        inputs.iter().filter_map(|input| edges(view, plan, input)).collect();
    let mut times: HashMap<String, u32> = HashMap::new();
    for (above, below, _) in zones.iter().filter(|_| inputs.len() > 1) {
        for j in above.clone().chain(below.clone()) {
            *times.entry(key(view.text(j))).or_default() += 1;
        }
    }
    let again = |i: usize| times.get(&key(view.text(i))).is_some_and(|&times| times > 1);
    for (above, below, web) in zones {
        let text = above.end..below.start;
        for (lines, below) in [(above, false), (below, true)] {
            let seen: Vec<Seen> = lines.clone().map(|i| site::see(view.text(i))).collect();
            let menu = |seen: &Seen| seen.bars || seen.slots || seen.words.contains(&true);
            let titles = lines.clone().zip(&seen);
            let titles = titles.map(|(i, seen)| !below && !menu(seen) && repeated_title::stands_again(view, plan, i));
            let titles = titles.collect();
            let zone = Zone { lines, below, text: text.clone(), web, seen, titles, again: &again };
            for i in zone.lines.clone() {
                let title = zone.titles[i - zone.lines.start];
                if !title && is_open(view, plan, i) && view.shapes[i].chars <= LONGEST {
                    decide(view, i, furniture::weigh(view, plan, &zone, i), Aside::WEB, plan);
                }
            }
        }
    }
}

/// The lines above and below the text of an input, and whether it has lines that only web pages have.
fn edges(view: &View, plan: &Plan, input: &Range<usize>) -> Option<(Range<usize>, Range<usize>, bool)> {
    let first = input.clone().find(|&i| is_text(view, plan, i, false))?;
    let last = input.clone().rfind(|&i| is_text(view, plan, i, true))?.max(first);
    let web = |i: usize| matches!(plan.roles[i], Role::Aside(Aside::WEB) | Role::Field);
    let above = input.start..first.min(input.start + ABOVE);
    let below = last + 1..input.end.min(last + 1 + BELOW);
    let webby = above.clone().chain(below.clone()).any(web);
    Some((above, below, webby))
}

/// Whether a line is running text; the strict test, for the text's end, leaves out titles with commas.
fn is_text(view: &View, plan: &Plan, i: usize, strict: bool) -> bool {
    let shape = &view.shapes[i];
    if plan.roles[i].is_furniture() || (shape.chars < 40 && shape.stops + shape.pauses == 0 && view.stop(i).is_none()) {
        return false;
    }
    let full = matches!(view.stop(i), Some('。' | '.' | '．'));
    let text = (shape.chars >= 40 && shape.pauses + shape.stops > 0)
        || full
        || (shape.stops > 0 && shape.chars >= 12)
        || (!strict && shape.pauses > 0 && shape.chars >= 12);
    if !text || shape.chars > LONGEST {
        return text;
    }
    let seen = site::see(view.text(i));
    let [rights, owner, ..] = seen.words;
    !(rights || (owner && seen.address) || seen.mark.is_some() && seen.dated)
}
