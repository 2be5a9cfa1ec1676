//! Which heading is what: headlines with kickers and decks begin articles, the rest are crossheads.
//!
//! The level of markup is one piece of evidence, the words above and below it are others.

use std::collections::HashSet;

use rustc_hash::FxHashSet;

use super::{Rule, Sight, Stage, byline, jump_line};
use crate::cleaner::names;
use crate::cleaner::opening::{Mark, mark};
use crate::cleaner::paragraph::{Unit, units};
use crate::cleaner::plan::{Aside, Because, Plan, Role};
use crate::cleaner::script::is_capitals;
use crate::cleaner::site;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::weigh::heading;
use crate::page::Markup;
use crate::repair::{Change, Confidence, Fact};

mod signs;
mod told;

/// The rule.
pub struct HeadingRank;

const NAME: &str = "heading-rank";
const NAMED: &str = "the source says that it is a section, kicker or headline";

impl Rule for HeadingRank {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/heading-rank.md")
    }

    fn stage(&self) -> Stage {
        Stage::Articles
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let units = units(sight.view, plan);
        let titles = titles(sight.view, plan);
        let marked: FxHashSet<(u32, u32)> = plan.marks.iter().map(|(span, _)| (span.input, span.end)).collect();
        let usual_gap = usual_gap(sight.view, &units);
        let whole = plan.observations.is_some() || !plan.orders.is_empty();
        let mut last: Option<&Unit> = None;
        let mut article = Current::behind(0);
        let mut k = 0;
        while k < units.len() {
            let unit = &units[k];
            if plan.starts[unit.first()] {
                article = Current { is_begun: true, ..Current::behind(k) };
            }
            if sight.view.is_told(unit.first()) {
                let next = told::decide(sight.view, plan, &units, k, &titles);
                last = units[k..next].iter().rfind(|u| !u.role.interrupts()).or(last);
                (article, k) = (Current::behind(k), next);
                continue;
            }
            told::leave(sight.view, plan, last, unit);
            let closes = || ends_article(sight.view, &marked, last);
            if !is_open_heading(unit) {
                headless(sight, unit, (last, closes), plan, &mut article);
                last = Some(unit).filter(|u| !u.role.interrupts()).or(last);
                k += 1;
                continue;
            }
            let above = Above { unit: last, closes: closes(), usual_gap };
            let group = group(sight, plan, &units, k);
            let (weighed, opens) = signs::weigh(sight, &units, &group, (&above, &article), whole);
            plan.observe(|| weighed.observation(sight.view, unit.first()));
            let lines = group.iter().map(|&k| units[k].first());
            let named = is_named_head(&units, &group) || (article.is_begun && !article.is_open);
            if plan.orders.begins_article(lines).unwrap_or(named || weighed.begins()) {
                let evidence = if named { vec![Fact::Says(NAMED)] } else { weighed.evidence() };
                if !article.is_begun || article.is_open {
                    start(sight.view, plan, unit.first(), evidence, Confidence::Likely);
                }
                head(sight.view, plan, &units, &group, &titles);
                article = Current {
                    first: k,
                    rank: top_rank(&units, &group),
                    capitals: is_capitals(sight.view.text(unit.first())),
                    is_begun: true,
                    is_open: true,
                    is_headed: true,
                    is_opened: opens,
                    headline: (group.len() == 1).then(|| sight.view.shapes[unit.first()].chars),
                    crosshead: None,
                    mark: None,
                };
            } else {
                crossheads(sight.view, plan, &units, &group, &article);
                article.is_open = true;
                article.crosshead = Some(sight.view.shapes[unit.first()].chars);
                article.mark = mark(sight.view.text(unit.first()));
            }
            let end = group.last().map_or(k, |last| last + 1);
            last = units[k..end].iter().rfind(|u| !u.role.interrupts()).or(last);
            k = end;
        }
    }
}

/// The article that is open: the markup level of its headline.
struct Current {
    /// Index of its first unit.
    first: usize,
    rank: Option<u8>,
    /// Whether its headline is set in capitals.
    capitals: bool,
    /// Whether it is decided already where it begins.
    is_begun: bool,
    /// Whether something of it came already.
    is_open: bool,
    /// Whether it has a headline.
    is_headed: bool,
    /// Whether it opens with who tells it.
    is_opened: bool,
    /// Characters of its headline, where that stands alone.
    headline: Option<u32>,
    /// Characters of its last crosshead.
    crosshead: Option<u32>,
    /// With what its last crosshead begins.
    mark: Option<Mark>,
}

impl Current {
    /// None is open; the next may begin with this unit.
    fn behind(first: usize) -> Current {
        let (rank, headline, crosshead) = (None, None, None);
        Current {
            first,
            rank,
            capitals: false,
            is_begun: false,
            is_open: false,
            is_headed: false,
            is_opened: false,
            headline,
            crosshead,
            mark: None,
        }
    }
}

/// What stands before a unit.
struct Above<'a> {
    /// The last unit that is no caption, picture or furniture.
    unit: Option<&'a Unit>,
    /// Whether it closes an article.
    closes: bool,
    /// The blank lines that mostly stand between units.
    usual_gap: u16,
}

/// Texts that were set aside as repeated titles: a heading that says the same is the headline.
fn titles(view: &View, plan: &Plan) -> HashSet<String> {
    let aside = (0..view.len()).filter(|&i| plan.roles[i] == Role::Aside(Aside::RepeatedTitle));
    aside.map(|i| bare(view.text(i))).collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether a unit heads an article or may do so: the source, or a label in it, may say what part of the head it is.
fn is_open_heading(unit: &Unit) -> bool {
    unit.role.is_heading() && !matches!(unit.role, Role::Crosshead(_))
}

/// Whether the source says of one of the headings that it heads an article.
fn is_named_head(units: &[Unit], group: &[usize]) -> bool {
    group.iter().any(|&k| matches!(units[k].role, Role::Section | Role::Kicker | Role::Headline))
}

/// Headings that follow each other, bylines and furniture between them: indices of the headings.
fn group(sight: &Sight, plan: &Plan, units: &[Unit], k: usize) -> Vec<usize> {
    let view = sight.view;
    let mut group = vec![k];
    for (next, unit) in units.iter().enumerate().skip(k + 1) {
        match unit.role {
            _ if is_open_heading(unit) => {
                let apart = plan.orders.part_headings(units[k].first(), unit.first());
                if view.starts_page(unit.first()) || parted(sight, unit) == Some(true) || apart {
                    break;
                }
                group.push(next);
            }
            Role::Aside(_) | Role::Field | Role::Byline => {}
            _ => break,
        }
    }
    group
}

/// In text of our own form, whether an article begins with this unit; `None` in other text.
fn parted(sight: &Sight, unit: &Unit) -> Option<bool> {
    let line = sight.view.lines[unit.first()];
    sight.measures.own_form[line.span.input as usize].then_some(line.blank_before == 2)
}

fn rank(unit: &Unit) -> u8 {
    match unit.role {
        Role::Heading(rank) => rank,
        _ => 0,
    }
}

fn top_rank(units: &[Unit], group: &[usize]) -> Option<u8> {
    group.iter().map(|&k| rank(&units[k])).filter(|&r| r > 0).min()
}

/// The blank lines that mostly stand between units.
fn usual_gap(view: &View, units: &[Unit]) -> u16 {
    let mut counts = [0u32; 8];
    for unit in units.iter().skip(1).take(2000) {
        counts[view.lines[unit.first()].blank_before.min(7) as usize] += 1;
    }
    (0..8u16).max_by_key(|&n| (counts[n as usize], std::cmp::Reverse(n))).unwrap_or(0)
}

/// Whether what stands before a unit closes an article.
fn ends_article(view: &View, marked: &FxHashSet<(u32, u32)>, before: Option<&Unit>) -> bool {
    let Some(before) = before else { return false };
    match before.role {
        Role::Byline | Role::SourceLine | Role::Masthead => true,
        Role::JumpLine => !jump_line::begins_continued(view, before.first()),
        Role::Body => {
            let bracketed = matches!(view.shapes[before.last()].last, '）' | ')');
            let text = if bracketed { view.text(before.last()).trim_end() } else { "" };
            text.ends_with("（完）") || text.ends_with("(完)") || closes(view, marked, before)
        }
        _ => false,
    }
}

/// Whether a mark (byline, source, jump line on) reaches a paragraph's end.
fn closes(view: &View, marked: &FxHashSet<(u32, u32)>, unit: &Unit) -> bool {
    let line = view.span(unit.last());
    marked.contains(&(line.input, line.end)) || byline::closes_article(view, unit.last())
}

/// A text that opens like an article behind a closed one begins an article without a headline.
fn headless(
    sight: &Sight,
    unit: &Unit,
    (above, closes): (Option<&Unit>, impl FnOnce() -> bool),
    plan: &mut Plan,
    article: &mut Current,
) {
    let view = sight.view;
    let parted = if plan.orders.starts.get(&unit.lines[0]) == Some(&true) { Some(true) } else { parted(sight, unit) };
    let content = !matches!(unit.role, Role::Aside(_) | Role::Field | Role::Masthead);
    let opens = unit.role == Role::Body && byline::opens_article(view, unit.first());
    let heading_above = || above.is_some_and(|u| u.role.is_heading() || u.role == Role::Byline);
    if article.is_open && content && parted.unwrap_or_else(|| opens && !heading_above() && closes()) {
        let evidence = vec![Fact::Says(match parted {
            Some(_) => "two blank lines stand before it, in text with one between blocks",
            None => "a text that opens an article stands behind a closed one",
        })];
        start(view, plan, unit.first(), evidence, Confidence::Likely);
        article.rank = None;
        article.is_headed = false;
    }
    article.is_open |= content && !matches!(unit.role, Role::Separator);
}

/// Begins an article with a line.
fn start(view: &View, plan: &mut Plan, line: usize, evidence: Vec<Fact>, confidence: Confidence) {
    plan.set_start(line, true);
    plan.record(NAME, view.span(line), Change::ArticleStart, evidence, confidence);
}

fn head(view: &View, plan: &mut Plan, units: &[Unit], group: &[usize], titles: &HashSet<String>) {
    let group = match section(view, units, group) {
        Some(rest) => {
            set(
                view,
                plan,
                &units[group[0]],
                Role::Section,
                "a short label at the top of the page, above the headline",
            );
            rest
        }
        None => group,
    };
    let headline = headline(view, plan, units, group, titles);
    for (at, &k) in group.iter().enumerate() {
        let text = view.text(units[k].first()).trim();
        if !matches!(units[k].role, Role::Heading(_)) {
            continue;
        }
        let name = names::without_bullet(text);
        let bulleted = name.len() < text.len() && (2..=4).contains(&name.chars().count()) && names::is_name(name);
        let named = bulleted || heading::is_person(name);
        if at > headline && named && rank(&units[k]) == 0 {
            set(view, plan, &units[k], Role::Byline, "a name under the headline");
            continue;
        }
        let (role, says) = match at.cmp(&headline) {
            std::cmp::Ordering::Less => (Role::Kicker, "it stands above the headline"),
            std::cmp::Ordering::Equal => (Role::Headline, "the highest heading of its group"),
            std::cmp::Ordering::Greater => (Role::Deck, "it stands below the headline"),
        };
        set(view, plan, &units[k], role, says);
    }
    let below = group.last().and_then(|last| units.get(last + 1));
    if let Some(unit) = below.filter(|unit| unit.role == Role::Body && unit.lines.len() == 1) {
        let name = names::without_bullet(view.text(unit.first()).trim());
        if heading::is_person(name) && !view.starts_page(unit.first()) {
            set(view, plan, unit, Role::Byline, "a name under the headline");
        }
    }
}

/// Ranks a head anew that another heading stood over until now; what the source says of them stays.
pub(super) fn rerank(view: &View, plan: &mut Plan, units: &[Unit], group: &[usize]) {
    let open = |unit: &Unit| matches!(view.lines[unit.first()].markup, Markup::None);
    let bare = |unit: &Unit| Unit { role: if open(unit) { Role::Heading(0) } else { unit.role }, ..unit.clone() };
    let heads: Vec<Unit> = units.iter().map(bare).collect();
    head(view, plan, &heads, group, &HashSet::new());
}

/// The headings behind a section's label: at most six full-width characters at the top of a page, above a longer heading.
fn section<'g>(view: &View, units: &[Unit], group: &'g [usize]) -> Option<&'g [usize]> {
    let (first, second) = (&units[*group.first()?], &units[*group.get(1)?]);
    let chars = |unit: &Unit| view.shapes[unit.first()].chars;
    let above = units[..group[0]].iter().rev().take_while(|unit| unit.role.is_furniture()).last().unwrap_or(first);
    let short = view.wide_marks && view.starts_page(first.first()) && chars(first) <= 6;
    let known = || view.starts_page(above.first()) && site::is_section(view.text(first.first()).trim());
    let label = matches!(first.role, Role::Heading(0)) && (short || known());
    let named = names::is_name(view.text(second.first()).trim());
    (label && !named && chars(second) > chars(first) && view.shapes[first.first()].ending == Ending::Bare)
        .then(|| &group[1..])
}

/// Which heading of a group is the headline: the highest level; without levels, position and length.
fn headline(view: &View, plan: &Plan, units: &[Unit], group: &[usize], titles: &HashSet<String>) -> usize {
    let chars = |k: usize| units[k].lines.iter().map(|&i| view.shapes[i as usize].chars as i32).sum::<i32>();
    let mean = group.iter().map(|&k| chars(k)).sum::<i32>() / group.len() as i32;
    let top = top_rank(units, group);
    let score = |at: usize| {
        let k = group[at];
        let text = view.text(units[k].first());
        let mut score = match at {
            0 => 30,
            1 if group.len() > 2 => 28,
            _ => 0,
        };
        score += (mean - chars(k)).clamp(-10, 10);
        score += if !titles.is_empty() && titles.contains(&bare(text)) { 200 } else { 0 };
        score -= if text.starts_with('—') { 100 } else { 0 };
        score -= if matches!(view.shapes[units[k].last()].ending, Ending::Colon | Ending::Dash) { 100 } else { 0 };
        if top.is_some() && Some(rank(&units[k])) != top {
            score -= 1000;
        }
        score += 10_000 * plan.orders.is_headline(units[k].first());
        match units[k].role {
            Role::Headline => score + 10_000,
            Role::Heading(_) => score,
            _ => score - 10_000,
        }
    };
    (0..group.len()).max_by_key(|&at| (score(at), std::cmp::Reverse(at))).unwrap_or(0)
}

fn crossheads(view: &View, plan: &mut Plan, units: &[Unit], group: &[usize], article: &Current) {
    for &k in group {
        let level = match (rank(&units[k]), article.rank) {
            (0, _) => 1,
            (rank, Some(headline)) => rank.saturating_sub(headline).max(1),
            (_, None) => 1,
        };
        set(view, plan, &units[k], Role::Crosshead(level), "a heading inside an article");
    }
}

fn set(view: &View, plan: &mut Plan, unit: &Unit, role: Role, says: &'static str) {
    plan.set_roles(&unit.lines, role);
    plan.assign(view, unit.first(), role, Because::likely(NAME, vec![Fact::Says(says)]));
}
