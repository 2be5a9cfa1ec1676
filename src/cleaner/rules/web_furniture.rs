//! What web pages print around an article: breadcrumb, date, source and visit lines, share and print links.
//!
//! Metadata is kept as metadata, word for word; the rest is set aside. Labels are the field words of web
//! pages, not names of sites.

use words::{
    CALLS, CLOCK, COUNT, DATED, FIELD, LABELS, LINK_LIST, LINKS, NOTICE, ORIGIN, PART, PARTS, PEOPLE, TIME, WEEKDAY,
};

use super::{Rule, Sight, Stage, byline, editors_line};
use crate::ast::ContributorRole;
use crate::cleaner::plan::{Because, Found, Plan, Role};
use crate::cleaner::view::{Ending, View};
use crate::cleaner::{dates, names};
use crate::page::Markup;
use crate::repair::Fact;

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
        let mut listing = false;
        for i in 0..view.len() {
            if view.starts_page(i) {
                listing = false;
            }
            let shape = &view.shapes[i];
            if shape.chars > LONGEST || !matches!(plan.roles[i], Role::Body | Role::Item | Role::Heading(_)) {
                listing &= shape.chars <= LONGEST;
                continue;
            }
            let text = view.text(i);
            let edge = at_edge(view, i);
            if is_link(text) && (edge || (shape.ending != Ending::Stop && (says_more(text) || near(view, plan, i)))) {
                aside(view, i, plan, "the words of a link or share line");
                listing = LINK_LIST.is_match(text) && behind_text(view, i);
            } else if listing && (view.is_prose(i) || shape.ending == Ending::Stop) {
                listing = false;
            } else if listing {
                aside(view, i, plan, "an entry of a list of links");
            } else if edge && is_breadcrumb(text) || first_of_page(view, i, plan) && is_bar(text) {
                aside(view, i, plan, "short steps or sections side by side at the page's edge");
            } else if edge && shape.ending != Ending::Stop && CALLS.is_match(text) {
                aside(view, i, plan, "a call to readers or the site's own words at the page's edge");
            } else if NOTICE.is_match(text) && behind_text(view, i) {
                aside(view, i, plan, "what a site says about its rights, behind the text");
            } else {
                fields(view, i, edge, plan);
            }
        }
    }
}

fn aside(view: &View, i: usize, plan: &mut Plan, why: &'static str) {
    plan.assign(view, i, Role::Aside("web"), Because::likely(NAME, vec![Fact::Says(why)]));
}

/// A link's words, or several links and the places a page may be shared to.
fn is_link(text: &str) -> bool {
    if LINKS.is_match(text) {
        return true;
    }
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

/// Whether a link line is more than one word that a crosshead may be too.
fn says_more(text: &str) -> bool {
    text.contains([':', '：', '|', '｜', '>', '»', '【']) || text.contains("备")
}

/// Whether another line of a web page stands near, and no running text between.
fn near(view: &View, plan: &Plan, i: usize) -> bool {
    let input = view.lines[i].span.input;
    let same = |j: &usize| view.lines[*j].span.input == input && view.shapes[*j].chars <= LONGEST;
    let text = |j: &usize| plan.roles[*j] == Role::Body && view.is_prose(*j) && view.shapes[*j].ending == Ending::Stop;
    let decided = |j: usize| matches!(plan.roles[j], Role::Field | Role::Aside("web"));
    let above = (i.saturating_sub(NEAR)..i).rev().take_while(|j| same(j) && !text(j)).any(decided);
    let open = |j: usize| is_link(view.text(j)) || is_sure_field(view.text(j));
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

/// Before the first or behind the last running text of the input, as far as twelve lines can tell.
fn at_edge(view: &View, i: usize) -> bool {
    let sentences = |j: usize| view.shapes[j].stops > 0 || view.shapes[j].ending == Ending::Stop;
    let long =
        |j: usize| view.is_prose(j) && (sentences(j) || view.shapes[j].chars >= 80) && !FIELD.is_match(view.text(j));
    let before = (0..i).rev().take_while(|&j| !view.begins_text(j + 1)).filter(|&j| !is_told(view, j)).take(12);
    let (count, any) = before.fold((0, false), |(count, any), j| (count + 1, any || long(j)));
    (count < 12 && !any) || behind_text(view, i)
}

/// Whether the source itself says what the line is: furniture or a part of an article's head.
fn is_told(view: &View, i: usize) -> bool {
    matches!(view.lines[i].markup, Markup::Is(_))
}

fn behind_text(view: &View, i: usize) -> bool {
    let after = (i + 1..view.len()).take_while(|&j| !view.begins_text(j));
    let mut after = after.filter(|&j| !is_told(view, j)).take(40);
    let text = |j: usize| view.is_prose(j) && view.shapes[j].ending == Ending::Stop;
    let furniture =
        |j: usize| view.shapes[j].chars <= LONGEST && (LINKS.is_match(view.text(j)) || NOTICE.is_match(view.text(j)));
    !after.any(|j| text(j) && !furniture(j))
}

fn is_breadcrumb(text: &str) -> bool {
    let steps: Vec<&str> = text.split(['>', '»', '›', '＞', '→']).map(str::trim).collect();
    steps.len() >= 3 && steps.iter().all(|s| !s.is_empty() && s.chars().count() <= 16)
}

/// Whether nothing but furniture stands above a line in its input, and more text below it.
fn first_of_page(view: &View, i: usize, plan: &Plan) -> bool {
    let input = view.lines[i].span.input;
    let same = |j: &usize| view.lines[*j].span.input == input;
    let above = (0..i).rev().take_while(same).take(NEAR + 1);
    let mut below = (i + 1..view.len()).take_while(same);
    let furniture = |j: usize| matches!(plan.roles[j], Role::Field | Role::Aside("web"));
    above.clone().count() <= NEAR && above.into_iter().all(furniture) && below.any(|j| view.is_prose(j))
}

/// `News | Sport | Letters`, `新闻 > 社会`: sections between bars, or a path of two steps.
fn is_bar(text: &str) -> bool {
    let short = |part: &str| {
        (1..=16).contains(&part.chars().count())
            && part.split_whitespace().count() <= 3
            && part.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '&' | '-' | '’' | '\''))
    };
    let bars: Vec<&str> = text.split(['|', '｜']).map(str::trim).collect();
    let steps: Vec<&str> = text.split(['>', '»', '›', '＞']).map(str::trim).collect();
    let people = byline::is_byline(text) || editors_line::is_staff(text);
    (bars.len() >= 3 && bars.iter().all(|part| short(part)) && !people)
        || (steps.len() == 2 && steps.iter().all(|step| short(step) && step.chars().count() >= 2))
}

/// A label and the value behind it, as byte places in a line.
struct Label {
    kind: usize,
    start: usize,
    value: usize,
    end: usize,
}

impl Label {
    fn name(&self) -> &'static str {
        LABELS[self.kind].0
    }

    fn value<'t>(&self, text: &'t str) -> &'t str {
        text[self.value..self.end].trim().trim_end_matches([']', '】', '）', ')', '|', '｜', '•', '·']).trim()
    }

    /// Whether the value is what the label says, as far as that can be told.
    fn fits(&self, text: &str) -> bool {
        let value = self.value(text);
        match self.name() {
            "date" => dates::read(value).is_some(),
            name if PEOPLE.contains(&name) => !names::contributors(value, ContributorRole::Author).is_empty(),
            _ => true,
        }
    }
}

fn labels_of(text: &str) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for captures in FIELD.captures_iter(text) {
        let (Some(whole), Some(kind)) = (captures.get(0), (0..LABELS.len()).find(|k| captures.get(k + 1).is_some()))
        else {
            continue;
        };
        if let Some(last) = labels.last_mut() {
            last.end = whole.start();
        }
        labels.push(Label { kind, start: whole.start(), value: whole.end(), end: text.len() });
    }
    labels
}

/// Whether nothing but bullets and brackets stands before the first label.
fn is_lead_blank(lead: &str) -> bool {
    lead.chars().all(|c| c.is_whitespace() || matches!(c, '•' | '·' | '-' | '*' | '|' | '｜' | '[' | '【' | '（' | '('))
}

fn fields(view: &View, i: usize, edge: bool, plan: &mut Plan) {
    let text = view.text(i);
    let first = plan.fields.len();
    if let Some(date) = edge.then(|| only_date(text)).flatten() {
        found(view, i, "date", date, (0, text.len()), plan);
    } else if let Some(count) = COUNT.captures(text).filter(|_| edge && near(view, plan, i)) {
        let count = count.name("behind").or(count.name("before")).map_or("", |m| m.as_str());
        found(view, i, "visits", count.trim().to_owned(), (0, text.len()), plan);
    } else if edge && !behind_text(view, i) && published(view, i, plan) {
        return;
    } else if !(text.contains([':', '：']) && labelled(view, i, edge, plan)) && edge {
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

/// The date of a text that holds nothing else but a weekday, a time and a word like *Published*.
fn only_date(text: &str) -> Option<String> {
    let from = DATED.find(text).map_or(0, |m| m.end());
    let (at, date) = dates::find(&text[from..])?;
    let (before, after) = (&text[from..from + at.start], &text[from + at.end..]);
    (WEEKDAY.is_match(before) && TIME.is_match(after)).then_some(date)
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
    let known = is_lead_blank(lead) || lead_date.is_some() || (edge && byline::is_byline(lead));
    let anywhere = labels.len() > 1 || labels.iter().any(|label| LABELS[label.kind].2) || !is_lead_blank(lead);
    let fits = labels.iter().all(|label| label.fits(text) || (labels.len() > 1 && label.name() != "date"));
    if !known || !fits || view.shapes[i].last == '。' || !(anywhere || (edge && near(view, plan, i))) {
        return false;
    }
    let mut from = 0;
    if let Some(date) = lead_date {
        found(view, i, "date", date, (0, start), plan);
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
    let dated = parts.iter().filter(|p| only_date(part(p)).is_some()).count();
    let known = parts.iter().all(|p| only_date(part(p)).is_some() || byline::is_byline(part(p)));
    if parts.len() < 2 || dated == 0 || !known {
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
    let input = view.lines[i].span.input;
    let mut below = (i + 1..view.len().min(i + 20)).take_while(|&j| view.lines[j].span.input == input);
    if let Some(line) = below.find(|&j| plan.roles[j] == Role::Body && view.is_prose(j) && view.shapes[j].chars >= 20) {
        let people = byline::people(value);
        plan.credits.extend(people.into_iter().map(|person| (line as u32, person)));
    }
}

fn found(view: &View, i: usize, name: &'static str, value: String, (from, to): (usize, usize), plan: &mut Plan) {
    let span = view.locate(i, from, to);
    plan.fields.push(Found { line: i as u32, name, value, span });
}
