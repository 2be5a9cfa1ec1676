//! Folios and running heads: the newspaper's name, date and page label at a page's edge, page numbers,
//! lines that come again on every page.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashMap;

use super::{Rule, Sight, Stage, jump_line};
use crate::cleaner::dates;
use crate::cleaner::hints::Hints;
use crate::cleaner::pattern::regex;
use crate::cleaner::plan::{Aside, Because, Folio, Plan, Role};
use crate::cleaner::script::{is_alphanumeric, is_han};
use crate::cleaner::site;
use crate::cleaner::view::{Ending, View};
use crate::repair::Fact;

mod folio;
mod imprint;
mod page_head;

/// The rule.
pub struct RunningHead;

const NAME: &str = "running-head";

static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)^[\s\-—–－―─·.•~〔\[（(【|]*(?:(?:第\s*)?(?:page\s*|seite\s*|p\.\s*)?[A-Z]?\d{1,4}(?:\s*/\s*\d{1,4})?\s*(?:页|頁|版)?|第[一二三四五六七八九十]{1,3}版)[\s\-—–－―─·.•~〕\]）)】|]*$",
    )
});

impl Rule for RunningHead {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/running-head.md")
    }

    fn stage(&self) -> Stage {
        Stage::Furniture
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        for i in 0..view.len() {
            if view.after_gap(i) {
                block(view, i, Edge::Head, plan);
            }
            if i + 1 == view.len() || view.starts_page(i + 1) {
                block(view, i, Edge::Foot, plan);
            }
        }
        series(view, plan);
        let repeated = repeated(view, plan);
        for i in 0..view.len() {
            if view.shapes[i].chars > 70 || !is_open(plan, i) {
                continue;
            }
            let text = || view.text(i);
            let may_be = folio::may_be(view.shapes[i].hints);
            let found = may_be
                .then(|| folio::read(text()))
                .flatten()
                .filter(|parts| !parts.only_dated() || cuts_text(view, i) || view.wide_marks);
            if let Some(parts) = found {
                set_aside(view, i..i + 1, parts.count, plan);
            } else if may_be
                && view.shapes[i].hints.any(Hints::STAFF)
                && let Some(folio) = folio::staffed(text())
            {
                let evidence = vec![Fact::Says("parts of a folio, then a staff word and names, and nothing else")];
                plan.assign(view, i, Role::Masthead, Because::certain(NAME, evidence));
                note(view, i..i + 1, folio, plan);
            } else if may_be && view.shapes[i].chars <= 40 && cuts_text(view, i) && folio::is_labelled_name(text()) {
                let evidence = vec![Fact::Says("a page label and a name at the edge of a page, or inside a sentence")];
                plan.assign(view, i, Role::Aside(Aside::Folio), Because::likely(NAME, evidence));
                plan.pages
                    .extend(folio::page_label(text()).map(|label| (names_page_from(view, plan, i) as u32, label)));
            } else if let Some(number) = numbered_section(view, i) {
                let evidence = vec![Fact::Says("a number and a section's name at the edge of a page")];
                plan.assign(view, i, Role::Aside(Aside::Folio), Because::likely(NAME, evidence));
                plan.pages.push((names_page_from(view, plan, i) as u32, number.to_string()));
            } else if is_page_number(view, i) {
                let evidence =
                    vec![Fact::Says("a number alone at the edge of a page, or between the halves of a sentence")];
                plan.assign(view, i, Role::Aside(Aside::PAGE_NUMBER), Because::likely(NAME, evidence));
            } else if !repeated.is_empty()
                && cuts_text(view, i)
                && let Some(&times) = repeated.get(&key(text()))
            {
                let evidence = vec![Fact::Counts {
                    words: "the line stands {} times at page edges or inside sentences",
                    value: times,
                }];
                plan.assign(view, i, Role::Aside(Aside::RUNNING_HEAD), Because::likely(NAME, evidence));
            }
        }
        imprint::set_aside(view, plan);
        page_head::set_aside(view, plan);
        glued_number(view, plan);
        let folio = |line: u32| plan.roles[line as usize] == Role::Aside(Aside::Folio);
        plan.fields.retain(|field| !folio(field.line));
    }
}

fn is_open(plan: &Plan, i: usize) -> bool {
    matches!(plan.roles[i], Role::Body | Role::Heading(_))
}

/// Sets the lines of one folio aside and notes what it says.
fn set_aside(view: &View, lines: Range<usize>, parts: u32, plan: &mut Plan) {
    let text = lines.clone().map(|i| view.text(i)).collect::<Vec<_>>().join("  ");
    for i in lines.clone() {
        let words = "{} parts of a folio (name, date, weekday, page) and nothing else";
        let evidence = vec![Fact::Counts { words, value: parts }];
        plan.assign(view, i, Role::Aside(Aside::Folio), Because::certain(NAME, evidence));
    }
    note(view, lines, &text, plan);
}

/// Notes what a folio on these lines says of the issue and the page.
fn note(view: &View, lines: Range<usize>, text: &str, plan: &mut Plan) {
    let paper = folio::paper(text).filter(|_| view.wide_marks);
    plan.folios.push(Folio { date: dates::read(text), paper });
    if let Some(label) = folio::page_label(text) {
        let line = names_page_from(view, plan, lines.end - 1).min(lines.start);
        plan.pages.push((line as u32, label));
    }
}

/// Where a folio of several lines stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    /// From this line on.
    Head,
    /// Up to this line.
    Foot,
}

/// Lines of a folio at most.
const TALLEST: usize = 4;

/// A folio printed as several lines at a page's edge, or inside a sentence: each a part of it, one of them perhaps a name
/// that does not stand next to the text.
fn block(view: &View, i: usize, edge: Edge, plan: &mut Plan) {
    let may_be = |&j: &usize| {
        let shape = &view.shapes[j];
        let marked = shape.stops > 0 || shape.pauses > u16::from(!view.wide_marks) * 3;
        let dated = plan.roles[j] == Role::Field && shape.chars <= 24;
        let bracketed = matches!(shape.last, '）' | ')') && numbered_name(view, j).is_none();
        let open = (is_open(plan, j) || dated) && !bracketed;
        shape.chars <= 40 && !marked && !matches!(shape.ending, Ending::Stop | Ending::Pause) && open
    };
    let most = match edge {
        Edge::Head => {
            let same = |j: &usize| *j == i || !view.starts_page(*j);
            (i..view.len().min(i + TALLEST)).take_while(same).take_while(may_be).count()
        }
        Edge::Foot => {
            let same = |j: &usize| *j == i || !view.starts_page(*j + 1);
            (i.saturating_sub(TALLEST - 1)..=i).rev().take_while(same).take_while(may_be).count()
        }
    };
    let firm = edge == Edge::Foot || cuts_text(view, i);
    for height in (2..=most).rev() {
        let lines = match edge {
            Edge::Head => i..i + height,
            Edge::Foot => i + 1 - height..i + 1,
        };
        let framed = lines.end == view.len() || view.after_gap(lines.end);
        let hints = view.shapes[lines.clone()].iter().fold(Hints::NONE, |all, shape| all | shape.hints);
        if !(firm || framed) || !folio::may_be(hints) {
            continue;
        }
        if let Some(parts) = block_parts(view, lines.clone(), edge).filter(|&parts| firm || parts >= 3) {
            return set_aside(view, lines, parts, plan);
        }
    }
}

/// How many parts of a folio stand on these lines, where they are nothing else.
fn block_parts(view: &View, lines: Range<usize>, edge: Edge) -> Option<u32> {
    let numbers = lines.clone().filter(|&j| numbered_name(view, j).is_some()).count() as u32;
    let joined = lines.clone().map(|j| view.text(j)).collect::<Vec<_>>().join("  ");
    let parts = folio::read(&joined).or_else(|| folio::read_numbered(&joined).filter(|_| numbers > 0))?;
    let is_part = |j: usize| {
        let own = folio::parts(view.text(j));
        numbered_name(view, j).is_some() || own.pure() || own.fit() || (own.date && own.short_name())
    };
    let (inner, outer) = match edge {
        Edge::Head => (lines.end - 1, lines.start),
        Edge::Foot => (lines.start, lines.end - 1),
    };
    let apart = match edge {
        Edge::Head => lines.end == view.len() || view.after_gap(lines.end),
        Edge::Foot => view.after_gap(inner),
    };
    let paper = folio::parts(view.text(inner)).paper && apart && numbers + parts.count >= 3;
    let named = |j: usize| {
        let own = folio::parts(view.text(j));
        let known = own.paper || site::is_section(view.text(j)) || j == outer && at_page_edge(view, j);
        is_part(j) || (known && own.short_name())
    };
    let names = lines.clone().filter(|&j| !is_part(j)).count();
    let fits = (is_part(inner) || paper) && names <= 1 && numbers <= 1 && lines.clone().all(named);
    fits.then_some(parts.count.max(numbers + 1))
}

/// The number of a line that is a number, or a number beside a short name: `12`, `— 12 —`, `6 地域`.
fn numbered_name(view: &View, i: usize) -> Option<u32> {
    if view.shapes[i].chars > 24 || !view.shapes[i].hints.any(Hints::DIGIT) {
        return None;
    }
    let text = view.text(i).trim();
    if NUMBER.is_match(text) {
        return text.trim_matches(|c: char| !c.is_ascii_digit()).parse().ok().filter(|n| *n < 1000);
    }
    let (number, name) = text.split_once([' ', '　'])?;
    let short = folio::parts(name).short_name() && !name.contains(|c: char| c.is_ascii_digit());
    let number = number.parse().ok().filter(|n| *n < 100)?;
    (short && name.chars().all(|c| c.is_alphabetic() || c == ' ')).then_some(number)
}

/// The number of a line at a page's edge that is a number and the name of a section: `05 사회`, `3 Sports`.
fn numbered_section(view: &View, i: usize) -> Option<u32> {
    let number = at_page_edge(view, i).then(|| numbered_name(view, i)).flatten()?;
    let (_, name) = view.text(i).trim().split_once([' ', '　'])?;
    site::is_section(name).then_some(number)
}

/// The line from which on a folio's page label counts: the page's first line where the folio stands at its foot.
fn names_page_from(view: &View, plan: &Plan, i: usize) -> usize {
    let foot = i + 1 == view.len() || view.starts_page(i + 1);
    if !foot || view.starts_page(i) {
        return i;
    }
    let named = plan.pages.last().map_or(0, |(line, _)| *line as usize);
    let first = (0..i).rev().take_while(|&j| j > named && !view.starts_page(j + 1)).last().unwrap_or(i);
    if view.starts_page(first) { first } else { i }
}

/// A number alone: at the edge of an input or page, or where the text before it stops in mid-sentence.
fn is_page_number(view: &View, i: usize) -> bool {
    if view.shapes[i].chars > 12 || !view.shapes[i].hints.any(Hints::DIGIT) || !is_number(view, i) {
        return false;
    }
    let text = view.text(i);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let edge = at_page_edge(view, i) || i + 1 < view.len() && names_section(view, i + 1);
    let dressed = text.trim().chars().any(|c| !c.is_ascii_digit());
    let dash = |c: Option<char>| c.is_some_and(|c| matches!(c, '-' | '–' | '—' | '－' | '―' | '─' | '·' | '•' | '~'));
    let between_dashes = dash(text.trim().chars().next()) && dash(text.trim().chars().next_back());
    let numbers_around =
        [i.checked_sub(1), Some(i + 1)].into_iter().flatten().any(|j| j < view.len() && j != i && is_number(view, j));
    !numbers_around && (between_dashes || (!year && (edge || cuts_text(view, i) || (dressed && view.after_gap(i)))))
}

/// Whether a line at a page's edge is the name of a section, straight under the line before it.
fn names_section(view: &View, i: usize) -> bool {
    at_page_edge(view, i) && !view.after_gap(i) && site::is_section(view.text(i))
}

/// Numbers, perhaps with a name beside them, that count up from page to page: one of them at least at a page's edge or
/// inside a sentence, all of them between gaps.
fn series(view: &View, plan: &mut Plan) {
    let apart = |i: usize| view.after_gap(i) && (i + 1 == view.len() || view.after_gap(i + 1));
    let mut last: Option<(usize, u32, bool)> = None;
    for i in 0..view.len() {
        let edge = at_page_edge(view, i);
        if view.shapes[i].chars > 24 || !is_open(plan, i) || !(edge || apart(i)) {
            continue;
        }
        let Some(number) = numbered_name(view, i) else { continue };
        let cuts = edge || cuts_sentence(view, i);
        let follows = last.filter(|(_, before, cut)| before + 1 == number && (*cut || cuts));
        if let Some((before, ..)) = follows {
            for line in [before, i].into_iter().filter(|&line| is_open(plan, line)).collect::<Vec<_>>() {
                let evidence = vec![Fact::Says("a number that counts on from page to page")];
                plan.assign(view, line, Role::Aside(Aside::PAGE_NUMBER), Because::likely(NAME, evidence));
            }
        }
        last = Some((i, number, cuts || follows.is_some()));
    }
}

fn is_number(view: &View, i: usize) -> bool {
    view.shapes[i].hints.any(Hints::NUMBER) && NUMBER.is_match(view.text(i))
}

fn at_page_edge(view: &View, i: usize) -> bool {
    view.starts_page(i) || i + 1 == view.len() || view.starts_page(i + 1)
}

/// Whether the line stands where the text before it stops in mid-sentence, or at a page's edge.
fn cuts_text(view: &View, i: usize) -> bool {
    let edge = at_page_edge(view, i);
    let gap = view.after_gap(i) || (i + 1 < view.len() && view.after_gap(i + 1));
    let before = i.checked_sub(1).map(|j| view.shapes[j].ending);
    edge || (gap
        && before.is_some_and(|e| matches!(e, Ending::Bare | Ending::Pause | Ending::Opener) && view.is_prose(i - 1)))
}

fn key(text: &str) -> String {
    text.chars().filter(|&c| is_alphanumeric(c)).map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// Short lines that stand inside sentences or at edges of different pages at least twice.
fn repeated(view: &View, plan: &Plan) -> FxHashMap<String, u32> {
    let mut seen: FxHashMap<String, Seen> = FxHashMap::default();
    let mut page = 0;
    for i in 0..view.len() {
        page += u32::from(view.starts_page(i));
        let shape = &view.shapes[i];
        let short = (2..=40).contains(&shape.chars)
            && !matches!(shape.ending, Ending::Stop | Ending::Pause)
            && !(matches!(shape.first, '（' | '(')
                && matches!(shape.last, '）' | ')')
                && numbered_name(view, i).is_none());
        let behind_furniture = i > 0 && plan.roles[i - 1].is_furniture() && !at_page_edge(view, i);
        if short && is_open(plan, i) && !behind_furniture && cuts_text(view, i) {
            let line = seen.entry(key(view.text(i))).or_default();
            line.times += u32::from(!at_page_edge(view, i) || line.page != page);
            line.page = page;
            line.cuts_sentence |= cuts_sentence(view, i);
            line.ends_page |= i > 0 && is_number(view, i - 1);
            line.ends_page |= i + 1 < view.len() && view.starts_page(i + 1);
            line.is_headline |= heads_continued(view, i);
            line.is_marked |= plan.roles[i] != Role::Body;
        }
    }
    seen.into_iter()
        .filter(|(_, line)| {
            line.times >= 2 && (line.cuts_sentence || line.ends_page || (line.times > 2 && !line.is_marked))
        })
        .filter(|(key, line)| !line.is_headline && !key.is_empty())
        .map(|(key, line)| (key, line.times))
        .collect()
}

/// A line that may be a running head.
#[derive(Default)]
struct Seen {
    times: u32,
    /// The last page on which it stood, from 1.
    page: u32,
    is_headline: bool,
    /// Whether markup made a heading of it: a standing headline may come on every page.
    is_marked: bool,
    /// Whether it stood inside a sentence at least once.
    cuts_sentence: bool,
    /// Whether it stood at the foot of a page, or behind a page number, at least once.
    ends_page: bool,
}

fn cuts_sentence(view: &View, i: usize) -> bool {
    let before = i.checked_sub(1).map(|j| &view.shapes[j]);
    before.is_some_and(|shape| {
        shape.chars >= 20
            && shape.last != '摄'
            && matches!(shape.ending, Ending::Bare | Ending::Pause)
            && view.is_prose(i - 1)
    })
}

/// Whether the line is the headline, printed again, of an article that goes on here.
fn heads_continued(view: &View, i: usize) -> bool {
    (i + 1..view.len().min(i + 4)).any(|j| jump_line::begins_continued(view, j))
}

/// A page number glued to the last line of an input: `…都市圈1` where no number belongs.
fn glued_number(view: &View, plan: &mut Plan) {
    for i in 0..view.len() {
        let last_of_input = i + 1 == view.len() || view.input(i + 1) != view.input(i);
        if !last_of_input || view.len() < 10 || plan.roles[i] != Role::Body || view.is_prose(i) {
            continue;
        }
        let text = view.text(i);
        let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = text.len() - words.len();
        let after_han = words.chars().next_back().is_some_and(is_han);
        if (1..=2).contains(&digits)
            && after_han
            && !words.contains(|c: char| c.is_ascii_digit())
            && view.shapes[i].chars >= 6
        {
            let span = view.locate(i, words.len(), text.len());
            let evidence = vec![Fact::Says("a number glued to the last line of the page, which is no sentence")];
            plan.replace(span, "", Because::likely(NAME, evidence));
        }
    }
}
