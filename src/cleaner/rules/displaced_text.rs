//! Text that stands away from the text it goes on: an article's end at the top of the page, columns of two articles
//! that alternate, a box in the middle of another article.
//!
//! Acts only where a text stops in mid-sentence and nothing near goes on it, and only in text without spaces between
//! words: there a cut shows in the words themselves.

use std::ops::Range;

use super::{Rule, Sight, Stage};
use crate::cleaner::order::assign::Assignment;
use crate::cleaner::order::nearness::{Bag, Nearness};
use crate::cleaner::order::strips::{self, Strip};
use crate::cleaner::paragraph::{Unit, units};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::weigh::join;
use crate::repair::{Change, Confidence, Fact};

/// The rule.
pub struct DisplacedText;

const NAME: &str = "displaced-text";
/// Units that are looked at together: a page. It ends where an article begins.
const PAGE: usize = 150;
/// Texts that stop, and texts that may go on them, at most; a page with more is left as it is.
const MOST: [usize; 2] = [60, 200];
/// Hundredths of a logit that a pair needs.
const LIKELY: i32 = 60;
/// Hundredths of a logit by which all together must be better than without a pair.
const CLEAR: i32 = 150;
/// How often the best assignment is made anew without what was not sure.
const ROUNDS: usize = 8;
/// Characters on both sides of a cut whose words are compared.
const COMPARED: u32 = 1200;
/// Hundredths of a logit that the words on both sides of a cut may fall short of a join, where an indent is lacking.
const SHORT: i32 = 60;
/// What it counts that two halves are one paragraph already.
const PRESENT: i32 = 200;
/// What it counts that no indent, or want of one, tells whether a text is the rest of a paragraph.
const UNTOLD: i32 = -410;
/// Thousandths of nearness that two texts of one page have by chance.
const CHANCE: i32 = 40;

impl Rule for DisplacedText {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/displaced-text.md")
    }

    fn stage(&self) -> Stage {
        Stage::Articles
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        if sight.measures.stop_habit < 0.6 || !sight.view.wide_marks {
            return;
        }
        let units = units(sight.view, plan);
        let mut from = 0;
        while from < units.len() {
            let range = page(sight, plan, &units, from);
            from = range.end;
            if units[range.clone()].iter().any(|unit| sight.view.is_told(unit.first())) {
                continue;
            }
            let strips = strips::read(sight.view, sight.measures, plan, &units, range.clone());
            if let Some(desk) = Desk::new(sight, strips) {
                desk.decide(plan, &units, range);
            }
        }
    }
}

/// The units from one on that are looked at together: of one input, and no more than a page.
fn page(sight: &Sight, plan: &Plan, units: &[Unit], from: usize) -> Range<usize> {
    let input = |unit: &Unit| sight.view.lines[unit.first()].span.input;
    let own = units[from..].iter().take(2 * PAGE).take_while(|unit| input(unit) == input(&units[from])).count();
    let long = (from + PAGE..from + own).find(|&k| plan.starts[units[k].first()]);
    from..long.unwrap_or(from + own)
}

/// One page under decision.
struct Desk<'a> {
    sight: &'a Sight<'a>,
    strips: Vec<Strip>,
    /// Strips that stop in mid-sentence: the rows.
    ends: Vec<usize>,
    /// Strips that may go on another: the columns.
    begins: Vec<usize>,
}

impl<'a> Desk<'a> {
    /// Nothing where no text stops without going on, or nothing may go on it.
    fn new(sight: &'a Sight<'a>, strips: Vec<Strip>) -> Option<Self> {
        // A text that goes on in what no other text could go on in stays as it is.
        let open = |k: &usize| strips[*k].next.is_none_or(|next| strips[next].goes_on);
        let ends: Vec<usize> = (0..strips.len()).filter(|k| strips[*k].stops && open(k)).collect();
        let loose = ends.iter().any(|&k| strips[k].next.is_none());
        let begins: Vec<usize> = (0..strips.len()).filter(|&k| strips[k].goes_on).collect();
        let few = ends.len() <= MOST[0] && begins.len() <= MOST[1];
        (loose && few && !begins.is_empty()).then_some(Desk { sight, strips, ends, begins })
    }

    fn decide(&self, plan: &mut Plan, units: &[Unit], range: Range<usize>) {
        let mut worth = self.worth(plan);
        let present: Vec<Option<usize>> = self.ends.iter().map(|&e| self.present(e)).collect();
        let wanted = |row: usize| present[row].is_none() && worth[row].iter().any(Option::is_some);
        if !(0..worth.len()).any(wanted) {
            return;
        }
        for _ in 0..ROUNDS {
            let assignment = Assignment::new(worth.clone());
            let (total, found) = assignment.best(None);
            let changed =
                (0..found.len()).filter_map(|row| Some((row, found[row]?))).filter(|(r, c)| present[*r] != Some(*c));
            let margin = |&(row, column): &(usize, usize)| total - assignment.best(Some((row, column))).0;
            let sure = |pair: &(usize, usize)| (margin(pair) - CLEAR).min(worth[pair.0][pair.1].unwrap_or(0) - LIKELY);
            match changed.map(|pair| (sure(&pair), pair)).min() {
                None => return,
                Some((margin, (row, column))) if margin < 0 => {
                    self.unsure(plan, row, column);
                    let stays = |(c, cell): (usize, Option<i32>)| cell.filter(|_| present[row] == Some(c));
                    worth[row] = worth[row].iter().copied().enumerate().map(stays).collect();
                }
                _ => return self.apply(plan, units, range, &found, &present),
            }
        }
    }

    /// The column that goes on a strip now.
    fn present(&self, end: usize) -> Option<usize> {
        self.strips[end].next.and_then(|next| self.begins.binary_search(&next).ok())
    }
}

/// What speaks for two strips being one paragraph.
impl Desk<'_> {
    fn worth(&self, plan: &Plan) -> Vec<Vec<Option<i32>>> {
        let view = self.sight.view;
        let text = |strip: &Strip| strip.lines.iter().map(|&i| view.text(i as usize)).collect::<String>();
        let nearness = Nearness::of(self.strips.iter().map(text));
        let behind: Vec<Bag> = self.begins.iter().map(|&b| nearness.bag(self.from(b))).collect();
        let rivals: Vec<i32> = (0..behind.len())
            .map(|c| self.neighbour(self.begins[c]).map_or(CHANCE, |k| nearness.bag(self.back(k)).near(&behind[c])))
            .collect();
        let row = |&end: &usize| {
            let before = nearness.bag(self.back(end));
            let cell = |(column, &begin): (usize, &usize)| {
                let near = before.near(&behind[column]) - rivals[column].max(CHANCE);
                self.pair(plan, end, begin, (near * 3).clamp(-400, 400))
            };
            self.begins.iter().enumerate().map(cell).collect()
        };
        self.ends.iter().map(row).collect()
    }

    fn pair(&self, plan: &Plan, end: usize, begin: usize, near: i32) -> Option<i32> {
        let (e, b) = (&self.strips[end], &self.strips[begin]);
        if begin == end || (begin < end && self.back(end).any(|k| k == begin)) {
            return None;
        }
        let (view, measures) = (self.sight.view, self.sight.measures);
        let unit_first = e.lines[0] as usize;
        let young = e.lines.len() == 1 && !plan.continues[unit_first];
        let weigh = if e.next == Some(begin) { join::continuation } else { join::elsewhere };
        let open = join::open_at_end(view, plan, &e.lines);
        let score = weigh(view, measures, e.last(), b.first(), young, open).margin();
        let width = i32::from(measures.width(e.last()).abs_diff(measures.width(b.first())));
        let place = match begin {
            _ if e.next == Some(begin) => PRESENT,
            _ if begin == end + 1 => 0,
            _ if begin > end => -150,
            _ if begin == 0 => 100,
            _ => -300,
        };
        let far = begin != end + 1;
        let form = match (far, b.flush) {
            (_, true) => 150,
            (true, false) => UNTOLD,
            (false, false) => 0,
        };
        let sum = score + near + place + form - (30 * width).min(150);
        let junction = if b.flush { -SHORT } else { 0 };
        match e.next == Some(begin) {
            true => Some(sum.max(PRESENT)),
            false => Some(sum).filter(|sum| *sum > 0 && (score >= junction || (!far && b.flush))),
        }
    }

    /// The strips from one back to where its text begins on the page.
    fn back(&self, k: usize) -> impl Iterator<Item = usize> + '_ {
        let mut left = COMPARED;
        let mut over = false;
        (0..=k).rev().take_while(move |&at| {
            let goes = !over && left > 0 && (at == k || !self.strips[at].stops);
            left = left.saturating_sub(self.chars(at));
            over = self.strips[at].opens;
            goes
        })
    }

    /// The strips from one on to where its text stops on the page.
    fn from(&self, k: usize) -> impl Iterator<Item = usize> + '_ {
        let mut left = COMPARED;
        let mut over = false;
        (k..self.strips.len()).take_while(move |&at| {
            let goes = !over && left > 0 && (at == k || !self.strips[at].opens);
            left = left.saturating_sub(self.chars(at));
            over = self.strips[at].stops;
            goes
        })
    }

    fn chars(&self, k: usize) -> u32 {
        self.strips[k].lines.iter().map(|&i| self.sight.view.shapes[i as usize].chars).sum()
    }

    /// The finished paragraph directly before a strip, after which it would stand as a paragraph of its own.
    fn neighbour(&self, k: usize) -> Option<usize> {
        let before = k.checked_sub(1)?;
        let strip = &self.strips[before];
        (strip.role == Role::Body && !strip.stops).then_some(before)
    }
}

/// Carrying out.
impl Desk<'_> {
    fn apply(
        &self,
        plan: &mut Plan,
        units: &[Unit],
        range: Range<usize>,
        found: &[Option<usize>],
        present: &[Option<usize>],
    ) {
        let view = self.sight.view;
        let rows = || (0..found.len()).filter(|&row| found[row] != present[row]);
        // What goes on a strip now need not be one of the texts that may: it is parted from it all the same.
        let parted: Vec<usize> = rows().map(|row| self.strips[self.ends[row]].last()).collect();
        plan.part(view, &parted);
        let mut follows: Vec<Option<usize>> = vec![None; self.strips.len()];
        for (row, column) in rows().filter_map(|row| Some((row, found[row]?))) {
            let (end, begin) = (self.ends[row], self.begins[column]);
            if self.may_follow(plan, end, begin) {
                self.join(plan, end, begin);
                follows[end] = Some(begin);
            }
        }
        let after = units.get(range.end).map(|unit| unit.lines[0]);
        self.rearrange(plan, units, &follows, after);
    }

    /// Whether a strip may be put behind another: nobody forbade it, and it does not lead back.
    fn may_follow(&self, plan: &Plan, end: usize, begin: usize) -> bool {
        let mut ahead = self.strips[begin].first();
        while let Some(link) = plan.next[ahead] {
            ahead = link.line as usize;
        }
        ahead != self.strips[end].last() && plan.may_move(&[self.strips[begin].lines[0]])
    }

    fn join(&self, plan: &mut Plan, end: usize, begin: usize) {
        let view = self.sight.view;
        let (i, j) = (self.strips[end].last(), self.strips[begin].first());
        let evidence = vec![
            Fact::Says("the text stops in mid-sentence, and what stands next does not go on it"),
            Fact::Says("of all texts on the page this one goes on it best"),
        ];
        let separator = self.sight.measures.between(view, i, j);
        plan.join(view, i, j, separator, Because::likely(NAME, evidence));
    }

    fn unsure(&self, plan: &mut Plan, row: usize, column: usize) {
        let (i, j) = (self.strips[self.ends[row]].last(), self.strips[self.begins[column]].first());
        let evidence =
            vec![Fact::Says("it may go on there, but another text, or its present place, is nearly as good")];
        plan.join(self.sight.view, i, j, "", Because::unsure(NAME, evidence));
    }

    /// Puts the rest of each text behind the text that it goes on.
    fn rearrange(&self, plan: &mut Plan, units: &[Unit], follows: &[Option<usize>], after: Option<u32>) {
        let heads: Vec<usize> = (0..self.strips.len()).filter(|k| self.breaks(follows, *k)).collect();
        let piece = |k: usize| k..heads.get(heads.partition_point(|&h| h <= k)).copied().unwrap_or(self.strips.len());
        let moved: Vec<usize> = heads.iter().copied().filter(|k| follows.contains(&Some(*k))).collect();
        for &head in heads.iter().filter(|head| !moved.contains(head)) {
            let next = heads.iter().copied().find(|k| *k > head && !moved.contains(k));
            let before = next.map(|k| self.strips[k].lines[0]).or(after);
            let mut lines = Vec::new();
            let mut at = piece(head);
            let mut away = false;
            while let Some(begin) = follows[at.end - 1] {
                away |= begin != at.end;
                at = piece(begin);
                lines.extend(self.units_of(plan, units, at.clone()));
            }
            if !away {
                continue;
            }
            let to = self.strips[piece(head).end - 1].last();
            self.shift(plan, lines, before, to);
        }
    }

    /// Whether a piece of text begins with a strip: an article, what goes on another text, or what stands behind one
    /// that goes on elsewhere.
    fn breaks(&self, follows: &[Option<usize>], k: usize) -> bool {
        k == 0 || self.strips[k].opens || follows.contains(&Some(k)) || follows[k - 1].is_some()
    }

    /// First lines of the units of some strips, with captions and pictures between them.
    fn units_of(&self, plan: &Plan, units: &[Unit], strips: Range<usize>) -> Vec<u32> {
        let (first, last) = (self.strips[strips.start].unit, self.strips[strips.end - 1].unit);
        let known = |line: u32| self.strips[strips.clone()].iter().any(|strip| strip.lines[0] == line);
        let lines = (first..=last).map(|k| &units[k]);
        let own: Vec<u32> =
            lines.filter(|u| known(u.lines[0]) || u.role.interrupts()).map(|unit| unit.lines[0]).collect();
        own.into_iter().filter(|&line| !plan.continues[line as usize]).collect()
    }

    fn shift(&self, plan: &mut Plan, lines: Vec<u32>, before: Option<u32>, to: usize) {
        let view = self.sight.view;
        let (Some(&first), Some(&last)) = (lines.first(), lines.last()) else { return };
        let evidence = vec![Fact::Says("it stands behind a paragraph that goes on the text there")];
        let at = view.lines[first.min(last) as usize].span.to(view.lines[first.max(last) as usize].span);
        plan.record(NAME, at, Change::Move { to: view.lines[to].span, place: None }, evidence, Confidence::Likely);
        plan.move_units(lines, before);
    }
}
