//! Which heading goes with which text: the best match of all together, and what is not sure of it.

use super::{Desk, Fragment};
use crate::cleaner::likeness::{MOST_TEXTS, Matching};
use crate::cleaner::names;

/// Hundredths of evidence that the place a heading has is worth, and by which a match must beat the next best.
const PLACE: i32 = 150;
/// Hundredths of evidence that a text directly before a heading is worth, or the same place in their order.
const NEAR: i32 = 120;
/// A signature's characters at most.
const SIGNATURE: u32 = 8;

/// What was found to belong together.
pub struct Matched {
    /// For each group of headings its text.
    pub found: Vec<Option<usize>>,
    /// Groups that fit a text, but no better than others do, and that text.
    pub unsure: Vec<(usize, usize)>,
}

impl Desk<'_> {
    /// The best match; what is not clear stays where it is.
    pub fn matched(&self, fragment: Option<Fragment>) -> Matched {
        let label = |g: usize| fragment.is_some_and(|f| self.groups[g].contains(&f.label));
        let present: Vec<Option<usize>> =
            (0..self.groups.len()).map(|g| self.under(&self.groups[g]).filter(|_| !label(g))).collect();
        let homeless: Vec<usize> = (0..present.len()).filter(|&g| present[g].is_none() && !label(g)).collect();
        let headless = |b: usize| !present.contains(&Some(b));
        let start = (0..self.sheet.bodies.len()).find(|&b| headless(b)).unwrap_or(usize::MAX);
        let last = homeless.last().copied().unwrap_or(0);
        let among = |g: usize| homeless.iter().any(|&h| self.run(h) == self.run(g));
        let chained = |g: usize| present[g].is_none_or(|own| among(g) || (g < last && own > start));
        let chain: Vec<usize> = (0..present.len()).filter(|&g| !label(g) && chained(g)).collect();
        let matching = [chain, homeless].into_iter().find_map(|groups| {
            let matching = self.matching(&present, &groups);
            (matching.texts().len() <= MOST_TEXTS).then_some((groups, matching))
        });
        let mut matched = Matched { found: present, unsure: Vec::new() };
        if let Some((groups, matching)) = matching {
            settle(&groups, matching, &mut matched);
        }
        matched
    }

    /// Puts headings without a text together with the headings before them, where those go back over the text that the
    /// run stands behind.
    pub fn adopt(&mut self) {
        let found = self.matched(None).found;
        let back = |g: usize| {
            let after = self.sheet.heads[self.groups[g][0]].after;
            found[g].is_some() && found[g] == after && self.under(&self.groups[g]).is_none()
        };
        let adopted = |g: &usize| {
            found[*g].is_none()
                && self.under(&self.groups[*g]).is_none()
                && self.run(*g) == self.run(g - 1)
                && back(g - 1)
        };
        let adopted: Vec<usize> = (1..self.groups.len()).filter(adopted).collect();
        for g in adopted.into_iter().rev() {
            let more = self.groups.remove(g);
            self.groups[g - 1].extend(more);
        }
    }

    fn run(&self, g: usize) -> usize {
        self.sheet.heads[self.groups[g][0]].run
    }

    /// Whether a text stands directly before a group of headings that stands alone, or has the same place among the texts
    /// without a heading as the group among the groups of its run.
    fn is_near(&self, present: &[Option<usize>], g: usize, b: usize) -> bool {
        let run: Vec<usize> = (0..self.groups.len()).filter(|&h| self.run(h) == self.run(g)).collect();
        if run.len() == 1 {
            return self.sheet.heads[self.groups[g][0]].after == Some(b);
        }
        let own = |b: &usize| run.iter().any(|&h| present[h] == Some(*b));
        let bodies: Vec<usize> =
            (0..self.sheet.bodies.len()).filter(|b| own(b) || !present.contains(&Some(*b))).collect();
        bodies.len() == run.len() && bodies.iter().position(|x| *x == b) == run.iter().position(|x| *x == g)
    }

    /// Whether a group is a letter's signature: a place and a name, which its text may well repeat.
    fn is_signature(&self, g: usize) -> bool {
        let units = self.units_of(g);
        let first = self.units[units[0]].first();
        let words = || self.view.text(first).split_whitespace();
        let short = units.len() == 1 && self.view.shapes[first].chars <= SIGNATURE;
        short && words().count() == 2 && words().all(names::is_name)
    }

    /// What these groups may be matched with: the texts without a heading, and those under the groups.
    fn matching(&self, present: &[Option<usize>], groups: &[usize]) -> Matching {
        let open = |b: usize| present.iter().position(|own| *own == Some(b)).is_none_or(|g| groups.contains(&g));
        let worth = |g: usize, b: usize| {
            let (group, own) = (&self.groups[g], present[g] == Some(b));
            let near = self.is_near(present, g, b);
            let place = if own { PLACE } else { 0 } + if near { NEAR } else { 0 };
            let fits = !self.is_signature(g) && self.likeness.fits(group, b);
            (own || (open(b) && fits)).then(|| (b, self.likeness.cell(group, b).score + place))
        };
        let options = |&g: &usize| (0..self.sheet.bodies.len()).filter_map(|b| worth(g, b)).collect();
        Matching {
            options: groups.iter().map(options).collect(),
            present: groups.iter().map(|&g| present[g]).collect(),
        }
    }
}

/// Takes the best match; where another is nearly as good, the heading that is least sure stays, and the rest is
/// matched anew.
fn settle(groups: &[usize], mut matching: Matching, matched: &mut Matched) {
    while let Some((total, found)) = matching.best(None) {
        let margin = |k: usize, b: usize| total - matching.best(Some((k, b))).map_or(0, |(other, _)| other);
        let moved = (0..found.len()).filter(|&k| found[k] != matching.present[k]);
        let least = moved.filter_map(|k| found[k].map(|b| (margin(k, b), k, b))).min();
        match least {
            Some((margin, k, b)) if margin < PLACE => {
                matched.unsure.push((groups[k], b));
                let own = matching.present[k];
                matching.options[k].retain(|(text, _)| Some(*text) == own);
            }
            _ => {
                groups.iter().zip(found).for_each(|(&g, text)| matched.found[g] = text);
                return;
            }
        }
    }
}
