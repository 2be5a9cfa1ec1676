//! A headline that stands after its article: at the end of the page, or in front of another text.
//!
//! Acts only where both halves are there: a heading without a text, and a text without a heading.

mod crosshead;
mod fragment;
mod matching;

use std::collections::HashSet;
use std::ops::Range;

use super::{Rule, Sight, Stage, unmarked_headline};
use crate::cleaner::arrange;
use crate::cleaner::likeness::Likeness;
use crate::cleaner::paragraph::{Joined, Unit, units};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::sheet::{self, Sheet};
use crate::cleaner::view::View;
use crate::page::Markup;
use crate::repair::{Change, Confidence, Fact};
use crate::source::Span;
use fragment::Fragment;
use matching::Matched;

/// The rule.
pub struct MisplacedHeadline;

const NAME: &str = "misplaced-headline";
/// A heading whose best text is better than its second by this much is about it.
const CLEAR: i32 = 50;
/// An input with more headings without a text, or more texts, is no page.
const MOST_HEADS: usize = 40;
const MOST_BODIES: usize = 300;
/// Characters of a heading, or of a text's first sentence, that are looked at.
const LONGEST: usize = 200;
/// A section's label that stands over no text, but over other headings, has at most so many characters.
const SECTION: u32 = 6;
/// Characters of a line that may stand between a headline and its text, at most.
const SHORT: u32 = 40;

impl Rule for MisplacedHeadline {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/misplaced-headline.md")
    }

    fn stage(&self) -> Stage {
        Stage::Articles
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        let units = arrange::by_rules(plan, units(view, plan));
        let nearly = |r: &&crate::repair::Repair| {
            r.rule == unmarked_headline::UnmarkedHeadline.name() && r.confidence == Confidence::Unsure
        };
        let loose: HashSet<Span> = plan.repairs.iter().filter(nearly).map(|r| r.at).collect();
        for range in untold(view, &units) {
            let sheet = sheet::read(view, plan, &units, range, &loose);
            if let Some(mut desk) = Desk::new(view, plan, &units, sheet) {
                desk.adopt();
                desk.decide(plan);
            }
        }
        crosshead::propose(view, plan);
    }
}

/// The units of each input of which the source tells nothing.
fn untold(view: &View, units: &[Unit]) -> Vec<Range<usize>> {
    let input = |unit: &Unit| view.input(unit.first());
    let told = |unit: &Unit| view.is_told(unit.first());
    let mut end = 0;
    let mut ranges = Vec::new();
    for page in units.chunk_by(|a, b| input(a) == input(b)) {
        end += page.len();
        if !page.iter().any(told) {
            ranges.push(end - page.len()..end);
        }
    }
    ranges
}

/// One input under decision.
struct Desk<'a> {
    view: &'a View<'a>,
    units: &'a [Unit],
    sheet: Sheet,
    likeness: Likeness,
    /// Headings that go together: indices of the sheet's.
    groups: Vec<Vec<usize>>,
}

impl<'a> Desk<'a> {
    /// Nothing where one of the two halves is missing.
    fn new(view: &'a View<'a>, plan: &Plan, units: &'a [Unit], sheet: Sheet) -> Option<Self> {
        let homeless = sheet.heads.iter().filter(|head| head.text.is_none()).count();
        let headless = sheet.bodies.iter().any(|body| body.head.is_none());
        if !headless || homeless == 0 || homeless > MOST_HEADS || sheet.bodies.len() > MOST_BODIES {
            return None;
        }
        let text = |range: Range<usize>| -> String {
            units[range].iter().map(|unit| Joined::of(view, plan, &unit.lines).text + "\n").collect()
        };
        let heading = |units: &[usize]| -> String { units.iter().map(|&k| text(k..k + 1)).collect() };
        let heads: Vec<String> =
            sheet.heads.iter().map(|head| heading(&head.units).chars().take(LONGEST).collect()).collect();
        let likeness = Likeness::of(&heads, sheet.bodies.iter().map(|body| text(body.units.clone())));
        let mut desk = Desk { view, units, sheet, likeness, groups: Vec::new() };
        desk.groups = desk.group();
        Some(desk)
    }

    /// Puts headings together that stand in one run and are about the same text.
    fn group(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (h, head) in self.sheet.heads.iter().enumerate() {
            let goes_with = |group: &Vec<usize>| {
                let before = group[group.len() - 1];
                let other = &self.sheet.heads[before];
                let own = self.sheet.heads[h..].iter().take_while(|x| x.run == head.run).find_map(|x| x.text);
                let about = match (self.about(before), self.about(h)) {
                    (Some(a), Some(b)) => a == b,
                    (Some(a), None) => own == Some(a) || self.ranked(before, h),
                    (None, _) => own.is_some() || self.ranked(before, h) || self.is_label(group),
                };
                let about = match self.apart(h) {
                    Some(apart) if self.about(before) != self.about(h) => !apart && !self.differ(before, h),
                    _ => about,
                };
                let signed = other.units.last().is_some_and(|&k| self.units[k].role == Role::Byline);
                other.run == head.run && about && !signed
            };
            match groups.last_mut() {
                Some(group) if goes_with(group) => group.push(h),
                _ => groups.push(vec![h]),
            }
        }
        groups
    }

    /// Whether a heading stands further from the heading before it than others of its run do; none where all stand alike.
    fn apart(&self, h: usize) -> Option<bool> {
        let heads = &self.sheet.heads;
        let blanks = |h: usize| self.view.lines[self.units[heads[h].units[0]].first()].blank_before;
        let inner = (1..heads.len()).filter(|&k| heads[k].run == heads[h].run && heads[k - 1].run == heads[h].run);
        let (least, most) = inner.map(blanks).fold((u16::MAX, 0), |(a, b), n| (a.min(n), b.max(n)));
        (least < most).then(|| blanks(h) > least)
    }

    /// Whether two headings are clearly about two texts.
    fn differ(&self, a: usize, b: usize) -> bool {
        self.about(a).zip(self.about(b)).is_some_and(|(a, b)| a != b)
    }

    /// The text that a heading is clearly about.
    fn about(&self, head: usize) -> Option<usize> {
        let score = |b: usize| self.likeness.cell(&[head], b).score;
        let best = (0..self.sheet.bodies.len()).max_by_key(|&b| (score(b), std::cmp::Reverse(b)))?;
        let next = (0..self.sheet.bodies.len()).filter(|&b| b != best).map(score).max().unwrap_or(0);
        (score(best) >= next + CLEAR && self.likeness.fits(&[head], best)).then_some(best)
    }

    /// Whether headings are a section's label, which stands over other headings.
    fn is_label(&self, group: &[usize]) -> bool {
        let lines = group.iter().flat_map(|&h| &self.sheet.heads[h].units).flat_map(|&k| &self.units[k].lines);
        self.view.wide_marks && lines.map(|&i| self.view.shapes[i as usize].chars).sum::<u32>() <= SECTION
    }

    /// Whether markup says of two headings which is over the other.
    fn ranked(&self, a: usize, b: usize) -> bool {
        let level = |h: usize| self.sheet.heads[h].units.iter().find_map(|&k| level(self.view, &self.units[k]));
        level(a).is_some() && level(b).is_some() && level(a) != level(b)
    }

    /// The text under a group of headings.
    fn under(&self, group: &[usize]) -> Option<usize> {
        group.iter().find_map(|&h| self.sheet.heads[h].text)
    }

    fn decide(&self, plan: &mut Plan) {
        if let Some(fragment) = self.fragment(plan) {
            let matched = self.matched(Some(fragment));
            let to = |body: usize| matched.found.iter().position(|b| *b == Some(body));
            let moved = to(fragment.onto).is_some_and(|g| self.under(&self.groups[g]) != Some(fragment.onto));
            if moved && let Some(crosshead) = to(fragment.body) {
                self.attach(plan, &matched, fragment, crosshead);
                self.apply(plan, &matched, Some(fragment));
                return self.lead(plan, &matched, fragment, crosshead);
            }
        }
        let matched = self.matched(None);
        self.apply(plan, &matched, None);
    }
}

impl Desk<'_> {
    /// Records and makes the moves.
    fn apply(&self, plan: &mut Plan, matched: &Matched, fragment: Option<Fragment>) {
        for &(g, b) in &matched.unsure {
            let evidence = vec![self.shared(g, b), Fact::Says("another text, or its present place, is nearly as good")];
            self.record(plan, &self.units_of(g), self.opening(b), evidence, Confidence::Unsure);
        }
        for (g, b) in matched.found.iter().enumerate().filter_map(|(g, b)| b.map(|b| (g, b))) {
            let stays = self.under(&self.groups[g]) == Some(b) || self.leads(g, b);
            if !stays && fragment.is_none_or(|f| f.body != b) {
                let label = fragment.filter(|f| f.onto == b).map(|f| f.label);
                self.give(plan, g, b, label);
                self.close_up(plan, matched, g);
            }
        }
    }

    /// Whether nothing but other headings and a short line or two stands between headings and a text below them.
    fn leads(&self, g: usize, b: usize) -> bool {
        let (Some(&last), first) = (self.units_of(g).last(), self.sheet.bodies[b].units.start) else { return false };
        let short = |unit: &Unit| unit.lines.len() == 1 && self.view.shapes[unit.first()].chars <= SHORT;
        let between = self.units.get(last + 1..first);
        between.is_some_and(|units| units.iter().all(|u| u.role.is_heading() || u.role.interrupts() || short(u)))
    }

    /// Puts a group of headings, and a section's label, before a text.
    fn give(&self, plan: &mut Plan, g: usize, b: usize, label: Option<usize>) {
        let heads = self.units_of(g);
        let section = label.map(|label| self.sheet.heads[label].units.clone()).unwrap_or_default();
        let moved: Vec<u32> = section.iter().chain(&heads).map(|&k| self.units[k].lines[0]).collect();
        if !plan.may_move(&moved) {
            return;
        }
        let evidence = vec![
            self.shared(g, b),
            match self.under(&self.groups[g]) {
                None => Fact::Says("no text stands under it"),
                Some(_) => Fact::Says("another headline fits the text under it"),
            },
            match self.sheet.bodies[b].head {
                None => Fact::Says("the text has no headline"),
                Some(_) => Fact::Says("the headline over the text fits another"),
            },
        ];
        self.record(plan, &heads, self.opening(b), evidence, Confidence::Likely);
        self.rank(plan, &heads);
        let first = self.sheet.bodies[b].units.start;
        self.start(plan, &[section.as_slice(), &heads, &[first]].concat());
        plan.move_units(moved, Some(self.units[first].lines[0]));
    }

    /// Makes an article begin with the first of these units, and none with the others.
    fn start(&self, plan: &mut Plan, units: &[usize]) {
        for (at, &k) in units.iter().enumerate() {
            plan.set_start(self.units[k].first(), at == 0);
        }
    }

    /// The headings of a run that stay over their text begin its article.
    fn close_up(&self, plan: &mut Plan, matched: &Matched, moved: usize) {
        let run = self.sheet.heads[self.groups[moved][0]].run;
        let stays = |g: &usize| matched.found[*g] == self.under(&self.groups[*g]);
        let rest = (0..self.groups.len()).filter(|&g| self.sheet.heads[self.groups[g][0]].run == run).filter(stays);
        let rest: Vec<usize> = rest.flat_map(|g| self.units_of(g)).collect();
        let headed = self.sheet.heads.iter().any(|head| head.run == run && head.text.is_some());
        if headed && !rest.is_empty() && !rest.iter().any(|&k| plan.starts[self.units[k].first()]) {
            self.start(plan, &rest);
            self.rank(plan, &rest);
        }
    }

    /// Which heading of an article is what: the one that was the headline, the highest by markup, or the first.
    fn rank(&self, plan: &mut Plan, heads: &[usize]) {
        let was = |&k: &usize| plan.roles[self.units[k].first()] == Role::Headline;
        let level = |at: usize| level(self.view, &self.units[heads[at]]).unwrap_or(u8::MAX);
        let headline =
            heads.iter().position(was).or_else(|| (0..heads.len()).min_by_key(|&at| (level(at), at))).unwrap_or(0);
        for (at, &k) in heads.iter().enumerate().filter(|(_, k)| self.units[**k].role != Role::Byline) {
            match at.cmp(&headline) {
                std::cmp::Ordering::Less => self.assign(plan, k, Role::Kicker, "it stands above the headline"),
                std::cmp::Ordering::Equal => self.assign(plan, k, Role::Headline, "it heads the text it fits"),
                std::cmp::Ordering::Greater => self.assign(plan, k, Role::Deck, "it stands below the headline"),
            }
        }
    }

    fn assign(&self, plan: &mut Plan, k: usize, role: Role, says: &'static str) {
        let unit = &self.units[k];
        if plan.roles[unit.first()] != role {
            plan.set_roles(&unit.lines, role);
            plan.assign(self.view, unit.first(), role, Because::likely(NAME, vec![Fact::Says(says)]));
        }
    }

    fn record(&self, plan: &mut Plan, moved: &[usize], to: Span, evidence: Vec<Fact>, confidence: Confidence) {
        let (first, last) = (&self.units[moved[0]], &self.units[moved[moved.len() - 1]]);
        let at = self.view.span(first.first()).to(self.view.span(last.last()));
        plan.record(NAME, at, Change::Move { to, place: None }, evidence, confidence);
    }

    fn shared(&self, g: usize, b: usize) -> Fact {
        let value = self.likeness.cell(&self.groups[g], b).shared;
        Fact::Counts { words: "{} of its words or pairs of characters are frequent in that text", value }
    }

    /// The place where a text begins.
    fn opening(&self, b: usize) -> Span {
        self.view.lines[self.units[self.sheet.bodies[b].units.start].first()].span
    }

    fn units_of(&self, g: usize) -> Vec<usize> {
        self.groups[g].iter().flat_map(|&h| self.sheet.heads[h].units.iter().copied()).collect()
    }
}

fn level(view: &View, unit: &Unit) -> Option<u8> {
    match view.lines[unit.first()].markup {
        Markup::Heading(level) => Some(level),
        _ => None,
    }
}
