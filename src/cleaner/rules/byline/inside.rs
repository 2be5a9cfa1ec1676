//! Bylines and datelines inside paragraphs: at their beginning, where an article opens, and at their end.

use std::ops::Range;

use regex::Captures;

use super::patterns::{
    BRACKETED, CLOSING, EASTERN_DATELINE, GERMAN_DATELINE, JAPANESE_CLOSING, JAPANESE_OFFICE, JAPANESE_PLACE,
    KOREAN_CLOSING, OPENING, PLACED, SMALL_DATELINE, WESTERN_DATELINE, WIRE, WIRE_PLACE,
};
use super::{NAME, REACH, ends_in_bracket, opens_article, prefix, reporters};
use crate::ast::{Contributor, ContributorRole, Marks};
use crate::cleaner::hints::Hints;
use crate::cleaner::names;
use crate::cleaner::paragraph::{Joined, Unit};
use crate::cleaner::plan::{Because, Plan};
use crate::cleaner::view::View;
use crate::repair::Fact;

/// Marks the byline or dateline at a paragraph's beginning, and the byline at its end.
pub(super) fn propose(view: &View, unit: &Unit, plan: &mut Plan) {
    if opens_article(view, unit.first()) {
        opening(view, unit, plan);
    }
    let last = view.text(unit.last());
    let korean = view.shapes[unit.last()].hints.any(Hints::WRITER) && KOREAN_CLOSING.is_match(last);
    if korean || ends_in_bracket(view, unit.last()) && JAPANESE_CLOSING.is_match(last) {
        return signed(view, unit, plan);
    }
    if !ends_in_bracket(view, unit.last()) {
        return;
    }
    if last.ends_with(['）', ')']) && (last.contains("者") || last.contains("文/") || last.contains("员")) {
        closing(view, unit, plan);
    }
}

fn opening(view: &View, unit: &Unit, plan: &mut Plan) {
    let joined = Joined::of(view, plan, &unit.lines[..unit.lines.len().min(4)]);
    let head = prefix(&joined.text, REACH);
    if let Some(captures) = BRACKETED.captures(head) {
        let people = reporters::within(&captures["names"]);
        let dated = captures["names"].contains(|c: char| c.is_ascii_digit());
        let kind = if dated { Marks::DATELINE } else { Marks::BYLINE };
        note(view, unit, plan, &joined, captures.get(0).map_or(0, |m| m.end()), kind, people);
    } else if let Some(captures) = OPENING.captures(head).or_else(|| PLACED.captures(head)) {
        let end = captures.get(0).map_or(0, |m| m.end());
        let (mut end, mut people) = match captures.name("names").or(captures.name("more")) {
            Some(names) => (end, names::contributors(names.as_str(), ContributorRole::Author)),
            None => reporters::behind(head, head[..end].trim_end().len()),
        };
        end = head[..end].trim_end_matches([' ', '　', ':', '：']).len().min(end);
        if let Some(agency) = captures.name("agency") {
            let name = agency.as_str().to_owned();
            people.insert(0, Contributor { role: ContributorRole::Agency, name, label: None });
        }
        let dateline = captures.name("agency").is_some() || captures["head"].contains(|c: char| c.is_ascii_digit());
        note(view, unit, plan, &joined, end, if dateline { Marks::DATELINE } else { Marks::BYLINE }, people);
    } else if let Some(captures) = dateline(view, head) {
        let head = captures.name("head").or_else(|| captures.name("bare"));
        let (end, head) = head.map_or((0, ""), |m| (m.end(), m.as_str()));
        note(view, unit, plan, &joined, end, Marks::DATELINE, agency(head));
    }
}

/// A dateline at a text's beginning.
fn dateline<'t>(view: &View, head: &'t str) -> Option<Captures<'t>> {
    let forms = [&EASTERN_DATELINE, &JAPANESE_OFFICE, &JAPANESE_PLACE, &WESTERN_DATELINE, &WIRE, &WIRE_PLACE];
    let of_words = || [&SMALL_DATELINE, &GERMAN_DATELINE].into_iter().find_map(|form| form.captures(head));
    let small = || (!view.wide_marks).then(of_words).flatten();
    forms.into_iter().find_map(|form| form.captures(head)).or_else(small)
}

/// The agency of `(서울=온누리통신)`.
fn agency(head: &str) -> Vec<Contributor> {
    let inside = head.rsplit(['=', '＝']).next().unwrap_or_default().trim_end_matches([')', ']', '）', '】']);
    let name = inside.split_whitespace().next().unwrap_or_default();
    let is_agency =
        head.contains(['=', '＝']) && ["통신", "뉴스", "社", "通信", "신문"].iter().any(|end| name.ends_with(end));
    let agency = Contributor { role: ContributorRole::Agency, name: name.to_owned(), label: None };
    if is_agency { vec![agency] } else { Vec::new() }
}

fn closing(view: &View, unit: &Unit, plan: &mut Plan) {
    let from = unit.lines.len().saturating_sub(3);
    let joined = Joined::of(view, plan, &unit.lines[from..]);
    let Some(captures) = CLOSING.captures(&joined.text) else { return };
    let (Some(whole), Some(names)) = (captures.get(0), captures.name("names")) else { return };
    let people = names::contributors(names.as_str(), ContributorRole::Author);
    if people.is_empty() {
        return;
    }
    let says = "a role word and names in brackets at the paragraph's end";
    let because = Because::likely(NAME, vec![Fact::Says(says)]);
    mark(view, unit, plan, &joined, whole.range(), (Marks::BYLINE, "byline", because), people);
}

/// Marks who signed behind a paragraph's last words, in Japanese or Korean.
fn signed(view: &View, unit: &Unit, plan: &mut Plan) {
    let joined = Joined::of(view, plan, &unit.lines[unit.lines.len().saturating_sub(2)..]);
    let captures = [&KOREAN_CLOSING, &JAPANESE_CLOSING].into_iter().find_map(|form| form.captures(&joined.text));
    let Some((whole, names)) = captures.and_then(|c| c.name("whole").zip(c.name("names"))) else { return };
    let says = "a reporter's word or an office and a name at the paragraph's end";
    let because = Because::likely(NAME, vec![Fact::Says(says)]);
    let people = names::western(names.as_str(), ContributorRole::Author);
    mark(view, unit, plan, &joined, whole.range(), (Marks::BYLINE, "byline", because), people);
}

fn note(view: &View, unit: &Unit, plan: &mut Plan, joined: &Joined, end: usize, kind: Marks, people: Vec<Contributor>) {
    let role = if kind == Marks::DATELINE { "dateline" } else { "byline" };
    let because = Because::certain(NAME, vec![Fact::Says("the paragraph begins as newspapers open an article")]);
    mark(view, unit, plan, joined, 0..end, (kind, role, because), people);
}

/// Marks a part of a paragraph, and notes whom it names.
fn mark(
    view: &View,
    unit: &Unit,
    plan: &mut Plan,
    joined: &Joined,
    part: Range<usize>,
    (kind, role, because): (Marks, &'static str, Because),
    people: Vec<Contributor>,
) {
    for span in joined.spans(view, part.start, part.end) {
        plan.mark(span, kind, role, because.clone());
    }
    plan.credits.extend(people.into_iter().map(|person| (unit.lines[0], person)));
}
