//! Which heading is what: headlines with kickers and decks begin articles, the rest are crossheads.
//!
//! The level of markup is one piece of evidence, the words above and below it are others.

use std::collections::HashSet;

use super::{Rule, Sight, Stage, byline, jump_line};
use crate::cleaner::names;
use crate::cleaner::paragraph::{Unit, units};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::script::is_capitals;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::weigh::numbered;
use crate::page::Markup;
use crate::repair::{Change, Confidence, Fact};

mod shared;
mod told;

use shared::shared_words;

/// The rule.
pub struct HeadingRank;

const NAME: &str = "heading-rank";
/// Tenths of evidence a group of headings needs to begin an article; a crosshead changes less, so in doubt it is one.
const START: i32 = 12;

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
        let marked: HashSet<(u32, u32)> = plan.marks.iter().map(|(span, _)| (span.input, span.end)).collect();
        let usual_gap = usual_gap(sight.view, &units);
        let mut last: Option<&Unit> = None;
        let mut article = Current { first: 0, rank: None, capitals: false, is_open: false };
        let mut k = 0;
        while k < units.len() {
            let unit = &units[k];
            if sight.view.is_told(unit.first()) {
                let next = told::decide(sight.view, plan, &units, k, &titles);
                last = units[k..next].iter().rfind(|u| !u.role.interrupts()).or(last);
                (article, k) = (Current { first: k, rank: None, capitals: false, is_open: false }, next);
                continue;
            }
            told::leave(sight.view, plan, last, unit);
            let above = Above { unit: last, closes: ends_article(sight.view, &marked, last), usual_gap };
            if !is_open_heading(sight.view, unit) {
                headless(sight, unit, &above, plan, &mut article);
                last = Some(unit).filter(|u| !u.role.interrupts()).or(last);
                k += 1;
                continue;
            }
            let group = group(sight, &units, k);
            let (score, evidence) = weigh(sight, &units, &group, &above, &article);
            if score >= START {
                head(sight.view, plan, &units, &group, &titles, evidence);
                article = Current {
                    first: k,
                    rank: top_rank(&units, &group),
                    capitals: is_capitals(sight.view.text(unit.first())),
                    is_open: true,
                };
            } else {
                crossheads(sight.view, plan, &units, &group, &article);
                article.is_open = true;
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
    is_open: bool,
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
    let aside = (0..view.len()).filter(|&i| plan.roles[i] == Role::Aside("repeated-title"));
    aside.map(|i| bare(view.text(i))).collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether a unit heads something, and it is not decided yet in which article: the source may say what part it is.
fn is_open_heading(view: &View, unit: &Unit) -> bool {
    let named = matches!(view.lines[unit.first()].markup, Markup::Is(_)) && unit.role.is_heading();
    matches!(unit.role, Role::Heading(_)) || (named && !matches!(unit.role, Role::Crosshead(_)))
}

/// Headings that follow each other, bylines and furniture between them: indices of the headings.
fn group(sight: &Sight, units: &[Unit], k: usize) -> Vec<usize> {
    let view = sight.view;
    let mut group = vec![k];
    for (next, unit) in units.iter().enumerate().skip(k + 1) {
        match unit.role {
            _ if is_open_heading(view, unit) => {
                if view.starts_page(unit.first()) || parted(sight, unit) == Some(true) {
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

fn weigh(sight: &Sight, units: &[Unit], group: &[usize], above: &Above, article: &Current) -> (i32, Vec<Fact>) {
    let view = sight.view;
    let mut score = 0;
    let mut evidence = Vec::new();
    let mut add = |weight: i32, says: &'static str| {
        score += weight;
        if weight > 0 {
            evidence.push(Fact::Says(says));
        }
    };
    let first = &units[group[0]];
    if !article.is_open
        || (view.starts_page(first.first())
            && view.lines[first.first()].span.input != view.lines[first.first().saturating_sub(1)].span.input)
    {
        add(60, "it is the first heading of a page");
    }
    let named = |&k: &usize| matches!(units[k].role, Role::Section | Role::Kicker | Role::Headline);
    if group.iter().any(named) {
        add(100, "the source says that it is a section, kicker or headline");
    }
    match parted(sight, first) {
        Some(true) => add(200, "two blank lines stand before it, in text with one between blocks"),
        Some(false) => add(-100, "one blank line stands before it, in text with two between articles"),
        None => {}
    }
    let after = &units[group[group.len() - 1] + 1..];
    let follows = after.iter().find(|u| !u.role.interrupts());
    let byline_between = units[group[0]..].iter().take(group.len() + 4).any(|u| u.role == Role::Byline)
        && follows.is_some_and(|u| u.role == Role::Byline || u.role == Role::Body);
    let opens = follows.is_some_and(|u| match u.role {
        Role::JumpLine => jump_line::begins_continued(view.text(u.first())),
        Role::Byline => true,
        Role::Body => byline::opens_article(view.text(u.first())) || jump_line::begins_continued(view.text(u.first())),
        _ => false,
    });
    if opens || (byline_between && group.len() > 1) {
        add(45, "an article opens under it");
    }
    if above.closes {
        add(25, "the article before it is closed by a byline, a source or a staff line");
    }
    if above.unit.is_some_and(|unit| stops(view, unit)) {
        add(20, "the text before it stops in mid-sentence");
    }
    let text = view.text(first.first());
    if rank(first) == 0
        && if view.wide_marks { view.shapes[first.first()].chars >= 14 } else { text.split_whitespace().count() >= 5 }
    {
        add(if view.wide_marks { 8 } else { 12 }, "it is long for a crosshead");
    }
    if rank(first) == 0 && shared_words(view, units, group, article.first).is_some_and(|shared| shared < 2) {
        add(15, "the text under it shares hardly a word with the text before");
    }
    if article.capitals && is_capitals(text) {
        add(15, "it is set in capitals as the headline before it");
    }
    if group.len() == 1 && numbered(view.text(first.first())).is_some() {
        add(-60, "it is numbered");
    }
    let blank = view.lines[first.first()].blank_before;
    if blank > above.usual_gap {
        add(if blank >= 2 { 25 } else { 15 }, "a wider gap than usual stands before it");
    }
    if follows.is_some_and(|u| u.role == Role::Body && byline::tells_news(view.text(u.first()))) {
        add(12, "news begin under it: a day, or who told it");
    }
    if units[..group[0]].last().is_some_and(|u| u.role == Role::Separator) {
        add(35, "a printed separator stands before it");
    }
    ranks(units, group, article, &mut add);
    (score, evidence)
}

fn ranks(units: &[Unit], group: &[usize], article: &Current, add: &mut impl FnMut(i32, &'static str)) {
    let levels: HashSet<u8> = group.iter().map(|&k| rank(&units[k])).collect();
    match (top_rank(units, group), article.rank) {
        (Some(top), Some(current)) if top <= current => add(30, "its level is the headline's or higher"),
        (Some(_), Some(_)) if levels.len() > 1 => add(30, "a headline with a deck under it, by their levels"),
        (Some(_), Some(_)) => add(-25, "its level is lower than the headline's"),
        (Some(_), None) => add(15, "it is marked up as a heading"),
        (None, _) if group.len() > 1 => add(8, "a headline with a deck under it"),
        (None, _) => {}
    }
}

/// Whether a paragraph stops in mid-sentence, so that no crosshead of its article can follow.
fn stops(view: &View, unit: &Unit) -> bool {
    let long = view.is_prose(unit.last()) || unit.lines.len() > 1;
    unit.role == Role::Body
        && long
        && matches!(view.shapes[unit.last()].ending, Ending::Bare | Ending::Pause | Ending::Opener)
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
fn ends_article(view: &View, marked: &HashSet<(u32, u32)>, before: Option<&Unit>) -> bool {
    let Some(before) = before else { return false };
    match before.role {
        Role::Byline | Role::SourceLine | Role::Masthead => true,
        Role::JumpLine => !jump_line::begins_continued(view.text(before.first())),
        Role::Body => {
            let text = view.text(before.last()).trim_end();
            text.ends_with("（完）") || text.ends_with("(完)") || closes(view, marked, before)
        }
        _ => false,
    }
}

/// Whether a mark (byline, source, jump line on) reaches a paragraph's end.
fn closes(view: &View, marked: &HashSet<(u32, u32)>, unit: &Unit) -> bool {
    let line = view.lines[unit.last()].span;
    marked.contains(&(line.input, line.end)) || byline::closes_article(view.text(unit.last()))
}

/// A text that opens like an article behind a closed one begins an article without a headline.
fn headless(sight: &Sight, unit: &Unit, above: &Above, plan: &mut Plan, article: &mut Current) {
    let view = sight.view;
    let parted = parted(sight, unit);
    let content = !matches!(unit.role, Role::Aside(_) | Role::Field | Role::Masthead);
    let text = view.text(unit.first());
    let opens = unit.role == Role::Body && byline::opens_article(text);
    let heading_above = above.unit.is_some_and(|u| u.role.is_heading() || u.role == Role::Byline);
    if article.is_open && content && parted.unwrap_or(opens && !heading_above && above.closes) {
        plan.starts[unit.first()] = true;
        let evidence = vec![Fact::Says(match parted {
            Some(_) => "two blank lines stand before it, in text with one between blocks",
            None => "a text that opens an article stands behind a closed one",
        })];
        plan.record(NAME, view.lines[unit.first()].span, Change::ArticleStart, evidence, Confidence::Likely);
        article.rank = None;
    }
    article.is_open |= content && !matches!(unit.role, Role::Separator);
}

fn head(view: &View, plan: &mut Plan, units: &[Unit], group: &[usize], titles: &HashSet<String>, evidence: Vec<Fact>) {
    let first = units[group[0]].first();
    plan.starts[first] = true;
    plan.record(NAME, view.lines[first].span, Change::ArticleStart, evidence, Confidence::Likely);
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
    let headline = headline(view, units, group, titles);
    for (at, &k) in group.iter().enumerate() {
        let text = view.text(units[k].first()).trim();
        if !matches!(units[k].role, Role::Heading(_)) {
            continue;
        }
        if at > headline && (2..=3).contains(&text.chars().count()) && names::is_name(text) && rank(&units[k]) == 0 {
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
}

/// The headings behind a section's label: at most six full-width characters at the top of a page, above a longer heading.
fn section<'g>(view: &View, units: &[Unit], group: &'g [usize]) -> Option<&'g [usize]> {
    let (first, second) = (&units[*group.first()?], &units[*group.get(1)?]);
    let chars = |unit: &Unit| view.shapes[unit.first()].chars;
    let label = rank(first) == 0 && view.wide_marks && view.starts_page(first.first()) && chars(first) <= 6;
    let named = names::is_name(view.text(second.first()).trim());
    (label && !named && chars(second) > chars(first) && view.shapes[first.first()].ending == Ending::Bare)
        .then(|| &group[1..])
}

/// Which heading of a group is the headline: the highest level; without levels, position and length.
fn headline(view: &View, units: &[Unit], group: &[usize], titles: &HashSet<String>) -> usize {
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
        score += if titles.contains(&bare(text)) { 200 } else { 0 };
        score -= if text.starts_with('—') { 100 } else { 0 };
        score -= if matches!(view.shapes[units[k].last()].ending, Ending::Colon | Ending::Dash) { 100 } else { 0 };
        if top.is_some() && Some(rank(&units[k])) != top {
            score -= 1000;
        }
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
    for &i in &unit.lines {
        plan.roles[i as usize] = role;
    }
    plan.assign(view, unit.first(), role, Because::likely(NAME, vec![Fact::Says(says)]));
}
