//! The end of an article at the start of the page, under the label of its section: put behind the article, under the crosshead
//! that fits it.

use std::collections::HashSet;

use super::{Desk, LONGEST};
use crate::cleaner::likeness::shared_phrase;
use crate::cleaner::paragraph::Joined;
use crate::cleaner::plan::{Plan, Role};
use crate::cleaner::rules::{byline, jump_line};
use crate::cleaner::script::is_stop;
use crate::cleaner::sheet;
use crate::repair::{Confidence, Fact};

use super::matching::Matched;

/// A section's label has at most so many characters.
const LABEL: u32 = 10;
/// Letters in a row that two texts share only when one goes on the other.
const PHRASE: usize = 12;

/// A text without an opening of its own under a section's label, that goes on another text.
#[derive(Clone, Copy)]
pub(super) struct Fragment {
    pub body: usize,
    pub label: usize,
    pub onto: usize,
    pub phrase: usize,
}

impl Desk<'_> {
    /// The first text, when it stands under a mere label, opens nothing and repeats a long phrase of another.
    pub(super) fn fragment(&self, plan: &Plan) -> Option<Fragment> {
        let first = self.sheet.bodies.first()?;
        let label = first.head?;
        let head = &self.sheet.heads[label].units;
        let chars: u32 =
            head.iter().flat_map(|&k| &self.units[k].lines).map(|&i| self.view.shapes[i as usize].chars).sum();
        let opening = self.units[first.units.start].first();
        let opens = byline::opens_article(self.view, opening) || jump_line::begins_continued(self.view, opening);
        if chars > LABEL || head.len() > 1 || opens {
            return None;
        }
        let text = |k: usize| Joined::of(self.view, plan, &self.units[k].lines).text;
        let start: String = text(first.units.start).chars().take(LONGEST).collect();
        let sentence = start.split_inclusive(is_stop).next().unwrap_or("");
        let phrase = |b: usize| {
            let whole: String = self.sheet.bodies[b].units.clone().map(text).collect();
            shared_phrase(sentence, &whole, PHRASE)
        };
        let open =
            (1..self.sheet.bodies.len()).filter(|&b| !sheet::is_closed(self.view, self.units, &self.sheet.bodies[b]));
        let (phrase, onto) = open.map(|b| (phrase(b), b)).max_by_key(|&(n, b)| (n, std::cmp::Reverse(b)))?;
        (phrase > 0).then_some(Fragment { body: 0, label, onto, phrase })
    }

    /// Puts a fragment behind the text it goes on, under the crosshead that fits it.
    pub(super) fn attach(&self, plan: &mut Plan, matched: &Matched, fragment: Fragment, crosshead: usize) {
        let Fragment { body, label, onto, phrase } = fragment;
        let Some(headline) = matched.found.iter().position(|b| *b == Some(onto)) else { return };
        let to = self.view.lines[self.units[self.units_of(headline)[0]].first()].span;
        let (heads, text) = (self.units_of(crosshead), self.sheet.bodies[body].units.clone().collect::<Vec<_>>());
        let moved: Vec<usize> = heads.iter().chain(&text).copied().collect();
        let lines: Vec<u32> = moved.iter().map(|&k| self.units[k].lines[0]).collect();
        if !plan.may_move(&lines) {
            return;
        }
        let evidence = vec![
            Fact::Counts { words: "its first sentence repeats {} letters of that text", value: phrase as u32 },
            Fact::Says("it stands under a mere label and opens nothing"),
            self.shared(crosshead, body),
        ];
        self.record(plan, &text, to, evidence, Confidence::Likely);
        self.record(plan, &heads, self.opening(body), vec![self.shared(crosshead, body)], Confidence::Likely);
        heads.iter().for_each(|&k| self.assign(plan, k, Role::Crosshead(1), "it stands over a part of an article"));
        for &k in &self.sheet.heads[label].units {
            self.assign(plan, k, Role::Section, "a short label over a part of an article");
        }
        moved.iter().for_each(|&k| plan.set_start(self.units[k].first(), false));
        let homes = (0..self.groups.len()).filter(|&g| matched.found[g] != self.under(&self.groups[g]));
        let away: HashSet<usize> = homes.flat_map(|g| self.units_of(g)).chain(moved.iter().copied()).collect();
        let behind = (self.sheet.bodies[onto].units.end..self.units.len()).find(|k| !away.contains(k));
        plan.move_units(lines, behind.map(|k| self.units[k].lines[0]));
    }

    /// The article whose label opens the page is printed first: it goes before the texts that stood before it.
    pub(super) fn lead(&self, plan: &mut Plan, matched: &Matched, fragment: Fragment, crosshead: usize) {
        let Some(headline) = matched.found.iter().position(|b| *b == Some(fragment.onto)) else { return };
        let bodies = &self.sheet.bodies;
        let article: Vec<usize> = (self.sheet.heads[fragment.label].units.iter().copied())
            .chain(self.units_of(headline))
            .chain(bodies[fragment.onto].units.clone())
            .chain(self.units_of(crosshead))
            .chain(bodies[fragment.body].units.clone())
            .collect();
        let page = self.sheet.heads[fragment.label].units[0]..self.units.len();
        let Some(rest) = page.into_iter().find(|k| !article.contains(k)) else { return };
        let over = matched.found.iter().position(|b| b.is_some_and(|b| bodies[b].units.contains(&rest)));
        let rest = over.map_or(rest, |g| self.units_of(g)[0]);
        let lines: Vec<u32> = article.iter().map(|&k| self.units[k].lines[0]).collect();
        if plan.may_move(&lines) {
            let to = self.view.span(self.units[rest].first());
            let body: Vec<usize> = bodies[fragment.onto].units.clone().collect();
            let evidence = vec![Fact::Says("the label of its section opens the page")];
            self.record(plan, &body, to, evidence, Confidence::Likely);
            plan.move_units(lines, Some(self.units[rest].lines[0]));
        }
    }
}
