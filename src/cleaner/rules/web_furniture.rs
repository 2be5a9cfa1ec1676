//! What web pages print around an article: breadcrumb, date, source and visit lines, share and print links.
//!
//! Metadata is kept as metadata, word for word; the rest is set aside. Labels are the field words of web
//! pages, not names of sites.

use labels::{is_lead_blank, labels_of, only_date};
use menus::{is_bar, is_breadcrumb, is_menu};
use places::{Above, behind_text};
use words::{
    CALLS, CLOCK, COUNT, LABELS, LICENCE, LINK_LIST, LINK_STARTS, LINKS, NOTICE, ORIGIN, PART, PARTS, PICTURE_LINK,
};

use super::{Rule, Sight, Stage, byline, reprint_source};
use crate::cleaner::dates;
use crate::cleaner::hints::Hints;
use crate::cleaner::plan::{Aside, Because, Found, Plan, Role};
use crate::cleaner::view::{Ending, Shape, View};
use crate::repair::Fact;

mod labels;
mod menus;
mod places;
mod words;

/// The rule.
pub struct WebFurniture;

const NAME: &str = "web-furniture";
/// Characters of a line of furniture at most.
const LONGEST: u32 = 100;
/// Lines within which another line of furniture makes one surer.
const NEAR: usize = 4;

impl Rule for WebFurniture {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/web-furniture.md")
    }

    fn stage(&self) -> Stage {
        Stage::Furniture
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        let behind_text = behind_text(view);
        let mut above = Above::new();
        let mut listing = false;
        for (i, &behind) in behind_text.iter().enumerate() {
            let edge = above.holds(view, i) || behind;
            if view.starts_page(i) {
                listing = false;
            }
            let shape = &view.shapes[i];
            if shape.chars > LONGEST || !matches!(plan.roles[i], Role::Body | Role::Item | Role::Heading(_)) {
                listing &= shape.chars <= LONGEST;
                continue;
            }
            let text = || view.text(i);
            if is_link(view, i)
                && !heads_text(view, i)
                && (edge || (shape.ending != Ending::Stop && (says_more(text()) || near(view, plan, i))))
            {
                aside(view, i, plan, "the words of a link or share line");
                listing = LINK_LIST.is_match(text()) && behind;
            } else if listing && (view.is_prose(i) || shape.ending == Ending::Stop) {
                listing = false;
            } else if listing {
                aside(view, i, plan, "an entry of a list of links");
            } else if shape.hints.any(Hints::BAR | Hints::STEP | Hints::LINK)
                && (edge && (is_breadcrumb(text()) || is_menu(text()))
                    || first_of_page(view, i, plan) && is_bar(text()))
            {
                aside(view, i, plan, "short steps or sections side by side at the page's edge");
            } else if edge && shape.ending != Ending::Stop && CALLS.is_match(text()) {
                aside(view, i, plan, "a call to readers or the site's own words at the page's edge");
            } else if behind && is_notice(view, i) {
                aside(view, i, plan, "what a site says about its rights, behind the text");
            } else if !reprint_source::is_source(view, i) {
                fields(view, i, (edge, behind), plan);
            }
        }
    }
}

fn aside(view: &View, i: usize, plan: &mut Plan, why: &'static str) {
    plan.assign(view, i, Role::Aside(Aside::WEB), Because::likely(NAME, vec![Fact::Says(why)]));
}

/// A link's words, or several links and the places a page may be shared to.
fn is_link(view: &View, i: usize) -> bool {
    is_linked(view, i) || is_links(view, i)
}

/// Whether a line is the link to a larger picture, which stands in the picture's place.
pub fn is_picture_link(view: &View, i: usize) -> bool {
    let shape = &view.shapes[i];
    shape.chars <= 8 && shape.hints.any(Hints::LINK) && PICTURE_LINK.is_match(view.text(i))
}

fn is_linked(view: &View, i: usize) -> bool {
    let Shape { hints, first, .. } = view.shapes[i];
    (hints.any(Hints::LINK | Hints::LATIN) && may_begin_link(first) && LINKS.is_match(view.text(i)))
        || (hints.any(Hints::LICENCE) && LICENCE.is_match(view.text(i)))
}

/// Whether the words over a list of links stand over sentences: a printed box has such a head, too.
fn heads_text(view: &View, i: usize) -> bool {
    let next = i + 1;
    let sentence = |j: usize| view.is_prose(j) && (view.shapes[j].stops > 0 || view.shapes[j].pauses > 0);
    next < view.len() && sentence(next) && LINK_LIST.is_match(view.text(i))
}

fn may_begin_link(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'ſ' | '\u{212A}') || LINK_STARTS.contains(c)
}

fn is_notice(view: &View, i: usize) -> bool {
    view.shapes[i].hints.all(Hints::COLON | Hints::RIGHTS) && NOTICE.is_match(view.text(i))
}

/// Several links, and the places a page may be shared to.
fn is_links(view: &View, i: usize) -> bool {
    let hints = view.shapes[i].hints;
    if !hints.any(Hints::LINK | Hints::LATIN) || !hints.any(Hints::SPACE | Hints::BAR) {
        return false;
    }
    let text = view.text(i);
    let parts = || PARTS.split(text.trim()).filter(|part| !part.is_empty());
    let [button, place] = &*PART;
    let mut words = text.split_whitespace();
    let shared = words.next().is_some_and(|word| button.is_match(word));
    if shared && words.clone().next().is_some() && words.all(|word| place.is_match(word)) {
        return true;
    }
    parts().count() > 1
        && parts().all(|part| button.is_match(part) || place.is_match(part))
        && parts().any(|part| button.is_match(part))
}

/// Whether a link line is more than one word that a crosshead may be too: several, or the link to a larger picture.
fn says_more(text: &str) -> bool {
    text.contains([':', '：', '|', '｜', '>', '»', '【', '图']) || text.contains("备")
}

/// Whether another line of a web page stands near, and no running text between.
fn near(view: &View, plan: &Plan, i: usize) -> bool {
    let input = view.input(i);
    let same = |j: &usize| view.input(*j) == input && view.shapes[*j].chars <= LONGEST;
    let text = |j: &usize| plan.roles[*j] == Role::Body && view.is_prose(*j) && view.shapes[*j].ending == Ending::Stop;
    let decided = |j: usize| matches!(plan.roles[j], Role::Field | Role::Aside(Aside::WEB));
    let above = (i.saturating_sub(NEAR)..i).rev().take_while(|j| same(j) && !text(j)).any(decided);
    let open = |j: usize| is_link(view, j) || is_sure_field(view.text(j));
    let mut below = (i + 1..view.len().min(i + NEAR + 1)).take_while(|j| same(j) && !text(j));
    above || below.any(|j| decided(j) || open(j))
}

/// Labels that stand nowhere but on web pages, or several of them, at a line's start.
fn is_sure_field(text: &str) -> bool {
    let labels = labels_of(text);
    labels.first().is_some_and(|label| is_lead_blank(&text[..label.start]))
        && (labels.len() > 1 || labels.iter().any(|label| LABELS[label.kind].2))
        && labels.iter().all(|label| label.fits(text))
}

/// Whether nothing but furniture stands above a line in its input, and more text below it.
fn first_of_page(view: &View, i: usize, plan: &Plan) -> bool {
    let input = view.input(i);
    let same = |j: &usize| view.input(*j) == input;
    let above = (0..i).rev().take_while(same).take(NEAR + 1);
    let mut below = (i + 1..view.len()).take_while(same);
    let furniture = |j: usize| matches!(plan.roles[j], Role::Field | Role::Aside(Aside::WEB));
    above.clone().count() <= NEAR && above.into_iter().all(furniture) && below.any(|j| view.is_prose(j))
}

fn fields(view: &View, i: usize, (edge, behind): (bool, bool), plan: &mut Plan) {
    if !edge && !view.shapes[i].hints.any(Hints::COLON) {
        return;
    }
    let text = view.text(i);
    let first = plan.fields.len();
    if let Some(date) = edge.then(|| only_date(text)).flatten() {
        found(view, i, "date", date, (0, text.len()), plan);
    } else if let Some(count) = edge.then(|| COUNT.captures(text)).flatten().filter(|_| near(view, plan, i)) {
        let count = count.name("behind").or(count.name("before")).map_or("", |m| m.as_str());
        found(view, i, "visits", count.trim().to_owned(), (0, text.len()), plan);
    } else if edge && !behind && published(view, i, plan) {
        return;
    } else if !(view.shapes[i].hints.any(Hints::COLON) && labelled(view, i, edge, plan)) && edge {
        combined(view, i, plan);
    }
    if plan.fields.len() > first {
        let because = Because::certain(NAME, vec![Fact::Says("field words of web pages and what they label")]);
        plan.assign(view, i, Role::Field, because);
    }
}

/// `原创 NAME PAPER 2024-05-06 07:00 PLACE`: names, then a date and a clock's time, above the text.
fn published(view: &View, i: usize, plan: &mut Plan) -> bool {
    let text = view.text(i);
    let Some((at, date)) = dates::find(text) else { return false };
    let from = ORIGIN.find(text).map_or(0, |m| m.end());
    let names = text[from.min(at.start)..at.start].trim();
    let short = |name: &str| name.chars().count() <= 12 && name.chars().all(char::is_alphanumeric);
    let known = from > 0 || !names.is_empty();
    if !known
        || !CLOCK.is_match(&text[at.end..])
        || names.split_whitespace().count() > 4
        || !names.split_whitespace().all(short)
    {
        return false;
    }
    if !names.is_empty() {
        found(view, i, "source", names.to_owned(), (0, at.start), plan);
    }
    found(view, i, "date", date, (if names.is_empty() { 0 } else { at.start }, text.len()), plan);
    let because = Because::likely(NAME, vec![Fact::Says("names, a date and a clock's time above the text")]);
    plan.assign(view, i, Role::Field, because);
    true
}

/// A text without a web address at its start.
fn without_address(text: &str) -> &str {
    ORIGIN.find(text).filter(|m| m.as_str().contains("://")).map_or(text, |m| &text[m.end()..])
}

/// A line of labels and values, perhaps with a date or a byline before the first label.
fn labelled(view: &View, i: usize, edge: bool, plan: &mut Plan) -> bool {
    let text = view.text(i);
    let labels = labels_of(text);
    let Some(start) = labels.first().map(|label| label.start) else { return false };
    let lead = text[..start].trim().trim_end_matches(['|', '｜', '•', '·']).trim();
    let lead_date = only_date(without_address(lead));
    let count = COUNT.is_match(lead);
    let known = is_lead_blank(lead) || lead_date.is_some() || count || (edge && byline::is_byline(lead));
    let anywhere = labels.len() > 1 || labels.iter().any(|label| LABELS[label.kind].2) || !is_lead_blank(lead);
    let fits = labels.iter().all(|label| label.fits(text) || (labels.len() > 1 && label.name() != "date"));
    let dated = || labels.iter().all(|label| label.name() == "date" && only_date(label.value(text)).is_some());
    let alone = edge && labels.len() == 1 && matches!(labels[0].name(), "source" | "keywords");
    let told = anywhere || alone || edge && (dated() || near(view, plan, i));
    if !known || !fits || view.shapes[i].last == '。' || !told {
        return false;
    }
    let mut from = 0;
    if let Some(date) = lead_date {
        found(view, i, "date", date, (0, start), plan);
        from = start;
    } else if count {
        found(view, i, "visits", lead.to_owned(), (0, start), plan);
        from = start;
    } else if !is_lead_blank(lead) {
        author(view, i, lead, (0, start), plan);
        from = start;
    }
    for label in &labels {
        let value = label.value(text);
        let span = (from.min(label.start), label.end);
        from = label.end;
        match label.name() {
            "date" => found(view, i, "date", dates::read(value).unwrap_or_else(|| value.to_owned()), span, plan),
            "author" => author(view, i, value, span, plan),
            name => found(view, i, name, value.to_owned(), span, plan),
        }
    }
    true
}

/// `By Ann Lee | Published 3 May 2024`: parts between bars, a date and bylines and nothing else.
fn combined(view: &View, i: usize, plan: &mut Plan) {
    let text = view.text(i);
    let mut parts: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for (at, bar) in text.match_indices(['|', '｜', '•']) {
        parts.push((from, at));
        from = at + bar.len();
    }
    parts.push((from, text.len()));
    let part = |&(from, to): &(usize, usize)| text[from..to].trim();
    let dated = |p: &(usize, usize)| only_date(part(p)).is_some();
    if parts.len() < 2 || !parts.iter().any(dated) || !parts.iter().all(|p| dated(p) || byline::is_byline(part(p))) {
        return;
    }
    let mut at = 0;
    for range in &parts {
        let span = (at, text.len().min(range.1 + text[range.1..].chars().next().map_or(0, char::len_utf8)));
        at = span.1;
        match only_date(part(range)) {
            Some(date) => found(view, i, "date", date, span, plan),
            None => author(view, i, part(range), span, plan),
        }
    }
}

/// Notes an author; the article's text below names whose they are.
fn author(view: &View, i: usize, value: &str, span: (usize, usize), plan: &mut Plan) {
    found(view, i, "author", value.to_owned(), span, plan);
    let input = view.input(i);
    let mut below = (i + 1..view.len().min(i + 20)).take_while(|&j| view.input(j) == input);
    if let Some(line) = below.find(|&j| plan.roles[j] == Role::Body && view.is_prose(j) && view.shapes[j].chars >= 20) {
        let people = byline::people(value);
        plan.credits.extend(people.into_iter().map(|person| (line as u32, person)));
    }
}

fn found(view: &View, i: usize, name: &'static str, value: String, (from, to): (usize, usize), plan: &mut Plan) {
    let span = view.locate(i, from, to);
    plan.fields.push(Found { line: i as u32, name, value, span });
}

#[cfg(test)]
mod tests {
    use super::words::FIELD;
    use super::*;
    use crate::cleaner::hints::tests::{begins, needs};

    #[test]
    fn lines_that_are_passed_over_match_nothing() {
        let [button, _] = &*PART;
        for pattern in [&*LINKS, button] {
            assert!(needs(pattern.as_str(), Hints::LINK | Hints::LATIN), "{}", pattern.as_str());
        }
        assert!(begins(LINKS.as_str(), |c| c.is_whitespace() || may_begin_link(c)));
        assert!(needs(LICENCE.as_str(), Hints::LICENCE));
        assert!(needs(PARTS.as_str(), Hints::SPACE | Hints::BAR));
        assert!(needs(NOTICE.as_str(), Hints::COLON) && needs(NOTICE.as_str(), Hints::RIGHTS));
        assert!(needs(FIELD.as_str(), Hints::COLON));
    }
}
