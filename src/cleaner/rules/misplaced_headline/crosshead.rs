//! A crosshead that stands away from its part of an article: at the end of the page, or over the first headline.
//!
//! It shares its words with one part of one article, and its mark with the crossheads there.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::{NAME, untold};
use crate::cleaner::arrange;
use crate::cleaner::likeness;
use crate::cleaner::opening::{Mark, mark};
use crate::cleaner::paragraph::{Joined, Unit, units};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::rules::heading_rank;
use crate::cleaner::sheet::counts;
use crate::cleaner::view::{Ending, View};
use crate::repair::{Change, Confidence, Fact};

/// Characters of a crosshead at most, in full-width and in Latin text.
const LONGEST: [u32; 2] = [24, 60];
/// Paragraphs of an article that can have a crosshead, at least.
const LONG: usize = 4;
/// Hundredths of the heading's words, by weight, that the part under it must hold.
const LIKELY: i32 = 28;
/// How much better than in any other article, in hundredths.
const CLEAR: i32 = 150;

/// Finds the crossheads of each input, and puts them back.
pub(super) fn propose(view: &View, plan: &mut Plan) {
    let units = arrange::by_rules(plan, units(view, plan));
    for page in untold(view, &units) {
        let desk = Desk { view, units: &units, page };
        let lost = desk.lost();
        if !lost.is_empty() {
            let texts = Texts::of(view, plan, &units[desk.page.clone()]);
            lost.into_iter().for_each(|k| desk.place(plan, &texts, k));
        }
    }
}

/// The words of an input's paragraphs.
struct Texts {
    words: Vec<HashSet<u64>>,
    weight: HashMap<u64, f32>,
    most: f32,
}

impl Texts {
    fn of(view: &View, plan: &Plan, page: &[Unit]) -> Texts {
        let of = |unit: &Unit| match unit.role {
            Role::Body | Role::Item | Role::Quote => words(&Joined::of(view, plan, &unit.lines).text),
            _ => HashSet::new(),
        };
        let words: Vec<HashSet<u64>> = page.iter().map(of).collect();
        let mut weight: HashMap<u64, f32> = HashMap::new();
        words.iter().flatten().for_each(|word| *weight.entry(*word).or_default() += 1.0);
        let all = words.iter().filter(|words| !words.is_empty()).count() as f32;
        weight.values_mut().for_each(|count| *count = (1.0 + all / *count).ln());
        Texts { words, weight, most: (1.0 + all).ln() }
    }

    /// How many hundredths of some words, by weight, a paragraph holds.
    fn share(&self, own: &HashSet<u64>, at: usize) -> i32 {
        let weight = |word: &u64| self.weight.get(word).copied().unwrap_or(self.most);
        let sum = |all: &mut dyn Iterator<Item = &u64>| -> f32 {
            let mut weights: Vec<f32> = all.map(weight).collect();
            weights.sort_by(f32::total_cmp);
            weights.iter().sum()
        };
        let whole = sum(&mut own.iter()).max(0.1);
        (sum(&mut own.intersection(&self.words[at])) * 100.0 / whole).round() as i32
    }
}

fn words(text: &str) -> HashSet<u64> {
    let mut words = HashSet::new();
    likeness::words(text, |word| {
        words.insert(word);
    });
    words
}

/// One input under decision.
struct Desk<'a> {
    view: &'a View<'a>,
    units: &'a [Unit],
    page: Range<usize>,
}

/// A place for a crosshead, and what speaks for it.
#[derive(Debug, Clone, Copy)]
struct Place {
    article: usize,
    before: usize,
    worth: i32,
}

impl Desk<'_> {
    /// Headings that stand alone over nothing at the end, or alone over another head at the start; the latter may be a
    /// kicker, and needs a mark.
    fn lost(&self) -> Vec<usize> {
        let counted: Vec<usize> = self.page.clone().filter(|&k| counts(&self.units[k])).collect();
        let heading = |&k: &usize| self.units[k].role.is_heading();
        let gap = |k: usize| self.view.after_gap(self.units[k].first());
        let end = counted.iter().rposition(|k| !heading(k)).map_or(counted.len(), |at| at + 1);
        let alone = |at: usize| gap(counted[at]) && counted.get(at + 1).is_none_or(|&k| gap(k));
        let mut lost: Vec<usize> =
            (end..counted.len()).filter(|&at| end > 0 && alone(at)).map(|at| counted[at]).collect();
        if counted.len() > 2 && heading(&counted[0]) && heading(&counted[1]) && gap(counted[1]) && end > 1 {
            lost.push(counted[0]);
        }
        lost.retain(|&k| self.may_be(k));
        lost
    }

    fn may_be(&self, k: usize) -> bool {
        let unit = &self.units[k];
        let chars: u32 = unit.lines.iter().map(|&i| self.view.shapes[i as usize].chars).sum();
        let first = self.view.text(unit.first()).trim_start();
        let form = matches!(unit.role, Role::Crosshead(_) | Role::Headline | Role::Kicker);
        form && unit.lines.len() < 3 && chars <= LONGEST[usize::from(!self.view.wide_marks)] && !first.starts_with('—')
    }

    fn place(&self, plan: &mut Plan, texts: &Texts, k: usize) {
        let own = words(&Joined::of(self.view, plan, &self.units[k].lines).text);
        let own_mark = mark(self.view.text(self.units[k].first()));
        if own.len() < 2 || !plan.may_move(&self.units[k].lines[..1]) {
            return;
        }
        let mut best: Vec<Place> = Vec::new();
        for (number, article) in self.articles(plan).into_iter().enumerate() {
            let home = article.contains(&k);
            let places = self.places(texts, &own, own_mark, (number, article.clone()));
            let marked = self.marks(article).iter().any(|(_, mark)| own_mark.is_some_and(|own| own.is_like(*mark)));
            let place = places.into_iter().max_by_key(|place| (place.worth, std::cmp::Reverse(place.before)));
            best.extend(place.filter(|place| marked || !home && place.before < k));
        }
        best.sort_by_key(|place| (-place.worth, place.article));
        let Some(&place) = best.first() else { return };
        let next = best.get(1).map_or(0, |place| place.worth);
        if place.worth >= LIKELY && place.worth * 100 >= next * CLEAR {
            self.give(plan, k, place);
        }
    }

    /// The articles of the page.
    fn articles(&self, plan: &Plan) -> Vec<Range<usize>> {
        let mut articles: Vec<Range<usize>> = Vec::new();
        for k in self.page.clone() {
            match articles.last_mut().filter(|_| !plan.starts[self.units[k].first()]) {
                Some(article) => article.end = k + 1,
                None => articles.push(k..k + 1),
            }
        }
        articles
    }

    /// The marks of an article's crossheads.
    fn marks(&self, article: Range<usize>) -> Vec<(usize, Mark)> {
        let crosshead = |k: &usize| matches!(self.units[*k].role, Role::Crosshead(_));
        article.filter(crosshead).filter_map(|k| Some((k, mark(self.view.text(self.units[k].first()))?))).collect()
    }

    /// Where a crosshead may stand in an article: between two paragraphs, the first of which is complete.
    fn places(
        &self,
        texts: &Texts,
        own: &HashSet<u64>,
        own_mark: Option<Mark>,
        (number, article): (usize, Range<usize>),
    ) -> Vec<Place> {
        let counted: Vec<usize> = article.clone().filter(|&k| counts(&self.units[k])).collect();
        let body = |at: usize| counted.get(at).is_some_and(|&k| self.units[k].role == Role::Body);
        if counted.iter().filter(|&&k| self.units[k].role == Role::Body).count() < LONG {
            return Vec::new();
        }
        let marks = self.marks(article.clone());
        let crossheads = article.filter(|&k| matches!(self.units[k].role, Role::Crosshead(_))).count();
        let alike = match own_mark {
            Some(own) => marks.iter().any(|(_, mark)| own.is_like(*mark)),
            None => marks.is_empty(),
        };
        let factor = match (alike, own_mark) {
            (true, Some(_)) => 150,
            (true, None) => 100,
            (false, _) if crossheads > 0 => 30,
            (false, _) => 60,
        };
        let share = |at: usize| if body(at) { texts.share(own, counted[at] - self.page.start) } else { 0 };
        let complete = |k: usize| {
            let shape = &self.view.shapes[self.units[k].last()];
            matches!(shape.ending, Ending::Stop | Ending::Closed)
        };
        let fits =
            |k: usize| own_mark.is_none_or(|own| marks.iter().all(|(other, mark)| own.may_stand(*mark, k > *other)));
        let place = |at: usize| {
            let before = counted[at];
            let under =
                (at..at + 3).take_while(|&at| body(at)).zip([100, 50, 25]).map(|(at, part)| share(at) * part / 100);
            let worth = (under.sum::<i32>() - share(at - 1) / 2) * factor / 100;
            Place { article: number, before, worth }
        };
        let may =
            |at: &usize| body(*at) && body(at - 1) && complete(counted[at - 1]) && share(*at) > 0 && fits(counted[*at]);
        (1..counted.len()).filter(may).map(place).collect()
    }

    /// Puts a crosshead before a paragraph; the head it stood over begins its own article.
    fn give(&self, plan: &mut Plan, k: usize, place: Place) {
        let unit = &self.units[k];
        let to = self.view.span(self.units[place.before].first());
        let evidence = vec![
            Fact::Counts {
                words: "{} hundredths of its words, by weight, stand in that part",
                value: place.worth as u32,
            },
            Fact::Says("no text stands under it, and the words are rare in the other articles"),
        ];
        plan.record(NAME, self.view.span(unit.first()), Change::Move { to, place: None }, evidence, Confidence::Likely);
        plan.set_roles(&unit.lines, Role::Crosshead(1));
        let because = Because::likely(NAME, vec![Fact::Says("it stands over a part of an article")]);
        plan.assign(self.view, unit.first(), Role::Crosshead(1), because);
        let behind: Vec<usize> = (k + 1..self.page.end)
            .filter(|&k| counts(&self.units[k]))
            .take_while(|&k| self.units[k].role.is_heading())
            .collect();
        if plan.starts[unit.first()] {
            plan.set_start(unit.first(), false);
            if let Some(&first) = behind.first().filter(|&&first| !plan.starts[self.units[first].first()]) {
                plan.set_start(self.units[first].first(), true);
                heading_rank::rerank(self.view, plan, self.units, &behind);
            }
        }
        plan.move_units(vec![unit.lines[0]], Some(self.units[place.before].lines[0]));
    }
}
