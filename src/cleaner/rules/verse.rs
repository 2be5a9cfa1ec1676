//! Lines whose ends are meant: poems and songs. They stay apart, one stanza a block.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::byline::is_byline_line;
use super::{Rule, Sight, Stage};
use crate::cleaner::opening::begins_item;
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::view::{Ending, View};
use crate::cleaner::weigh::heading;
use crate::repair::Fact;

/// The rule.
pub struct Verse;

const NAME: &str = "verse";
/// A line of verse is not wider (columns).
const WIDEST: u16 = 48;

impl Rule for Verse {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/verse.md")
    }

    fn stage(&self) -> Stage {
        Stage::Lines
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        let refrains = refrains(view);
        let mut start = 0;
        let mut before: Option<u16> = None;
        while start < view.len() {
            let mut end = start + 1;
            while end < view.len() && !view.after_gap(end) && plan.roles[end] == plan.roles[start] {
                end += 1;
            }
            let widest = view.shapes[start..end].iter().map(|s| s.width).max().unwrap_or(0);
            let follows = before.is_some_and(|width| widest <= width + 8)
                && like_stanza(view, plan, start, end)
                && !is_titled(view, start, end);
            let stanza = stanza(sight, plan, &refrains, start, end)
                .or_else(|| follows.then(|| vec![Fact::Says("a stanza stands before it, and its lines are like it")]));
            before = stanza.as_ref().map(|_| widest);
            if let Some(evidence) = stanza {
                for i in start..end {
                    plan.assign(view, i, Role::Verse, Because::likely(NAME, evidence.clone()));
                }
            }
            start = end;
        }
    }
}

/// Whether a block could be another stanza of the poem before it.
fn like_stanza(view: &View, plan: &Plan, start: usize, end: usize) -> bool {
    let lines = &view.shapes[start..end];
    let plain = (start..end).all(|i| view.is_plain(i) && plan.roles[i] == Role::Body);
    let widest = lines.iter().map(|s| s.width).max().unwrap_or(0);
    let inner = &lines[..lines.len() - 1];
    let even = inner.iter().filter(|s| s.width + 4 >= widest).count() * 5 > inner.len() * 3;
    let prose = view.wide_marks && even && widest > 14 && lines.iter().any(|s| s.ending == Ending::Bare);
    plain && !prose && lines.len() >= 2 && lines.iter().all(|s| s.width <= WIDEST && s.stops <= 1)
}

/// Short lines that stand in more than one block of the text.
fn refrains<'v>(view: &'v View) -> FxHashSet<&'v str> {
    let short = || (0..view.len()).filter(|&i| view.is_plain(i) && (4..=14).contains(&view.shapes[i].chars));
    let mut twice = Twice::new(view.len());
    short().for_each(|i| twice.note(view.text(i).trim()));
    let mut seen = FxHashSet::default();
    let again = short().map(|i| view.text(i).trim()).filter(|text| twice.may_hold(text));
    again.filter(|text| !seen.insert(*text)).collect()
}

/// Which texts came twice, one that did not now and then among them: nearly all lines of an archive come once, which
/// two bits for each tell, and only the others need be compared.
struct Twice {
    once: Vec<u64>,
    again: Vec<u64>,
}

impl Twice {
    /// Room for so many texts.
    fn new(texts: usize) -> Twice {
        let words = (texts / 8).next_power_of_two();
        Twice { once: vec![0; words], again: vec![0; words] }
    }

    fn place(&self, text: &str) -> (usize, u64) {
        let hash = FxBuildHasher.hash_one(text);
        ((hash >> 6) as usize % self.once.len(), 1 << (hash & 63))
    }

    fn note(&mut self, text: &str) {
        let (word, bit) = self.place(text);
        self.again[word] |= self.once[word] & bit;
        self.once[word] |= bit;
    }

    fn may_hold(&self, text: &str) -> bool {
        let (word, bit) = self.place(text);
        self.again[word] & bit != 0
    }
}

/// The evidence that a block of lines without gaps is a stanza.
fn stanza(sight: &Sight, plan: &Plan, refrains: &FxHashSet<&str>, start: usize, end: usize) -> Option<Vec<Fact>> {
    let view = sight.view;
    let own = |i: usize| begins_item(view, i) || is_byline_line(view, i);
    let plain = || (start..end).all(|i| view.is_plain(i) && plan.roles[i] == Role::Body && !own(i));
    form(view, plan, refrains, start, end)
        .filter(|_| plain() && !is_titled(view, start, end) && !fills_column(sight, plan, start, end))
}

/// Whether lines of words are a headline: the words begin with capitals.
fn is_titled(view: &View, start: usize, end: usize) -> bool {
    !view.wide_marks && end - start <= 4 && (start..end).all(|i| heading::is_titled(view.text(i).trim()))
}

/// Whether a few lines go on the column of the text before them, each full but the last, which ends a sentence: in German
/// many lines of text begin with capitals by chance, in Chinese some end with marks. There a paragraph is indented, and a
/// sentence ends inside a line.
fn fills_column(sight: &Sight, plan: &Plan, start: usize, end: usize) -> bool {
    let (view, measures) = (sight.view, sight.measures);
    let stops = |i: usize| view.shapes[i].ending == Ending::Stop;
    let filled = || (start..end - 1).all(|i| measures.is_full(view, i, i + 1)) && stops(end - 1);
    let text = start > 0 && plan.roles[start - 1] == Role::Body && stops(start - 1);
    let shared = text && measures.width(start - 1).abs_diff(measures.width(start)) <= 2;
    let indented = |i: usize| measures.is_indented(view, i);
    let prose = || {
        indented(start) && !(start + 1..end).any(indented) && view.shapes[start..end].iter().any(|line| line.stops > 0)
    };
    (!view.wide_marks || prose()) && end - start <= 5 && shared && filled()
}

/// The evidence in the form of a block's lines.
fn form(view: &View, plan: &Plan, refrains: &FxHashSet<&str>, start: usize, end: usize) -> Option<Vec<Fact>> {
    let n = end - start;
    let lines = || view.shapes[start..end].iter();
    let furniture = |&k: &usize| plan.roles[k].is_furniture();
    let first = (0..start).rev().take_while(furniture).last().unwrap_or(start);
    let signed = || end + 1 < view.len() && plan.roles[end] == Role::Byline && view.is_prose(end + 1);
    let heads_page = view.starts_page(first) && end < view.len() && (view.is_prose(end) || n <= 5 && signed());
    let widest = lines().map(|s| s.width).max()?;
    if !(3..=60).contains(&n) || heads_page || widest > WIDEST || lines().any(|s| s.stops > 1 || s.chars < 2) {
        return None;
    }
    let runs_in = start > 0
        && plan.roles[start - 1] == Role::Body
        && view.is_prose(start - 1)
        && matches!(view.shapes[start - 1].ending, Ending::Bare | Ending::Pause | Ending::Opener);
    if runs_in {
        return None;
    }
    let share = |test: &dyn Fn(Ending) -> bool| lines().filter(|s| test(s.ending)).count() as f32 / n as f32;
    let paused = share(&|e| e == Ending::Pause);
    let marked = share(&|e| matches!(e, Ending::Pause | Ending::Stop | Ending::Colon | Ending::Dash));
    let bare = share(&|e| e == Ending::Bare);
    let narrowest = lines().map(|s| s.width).min()?;
    let refrain = || (start..end).any(|i| refrains.contains(view.text(i).trim()));
    let short = n <= 8 && widest <= 20 && lines().all(|s| s.stops == 0);
    let heads = end < view.len() && view.is_prose(end);
    if bare + marked >= 0.75 && short && !heads && refrain() {
        return Some(vec![Fact::Says("short lines, one of which comes again in another stanza")]);
    }
    let inner = &view.shapes[start..end - 1];
    let even = inner.iter().filter(|s| s.width + 4 >= widest).count() as f32 / inner.len() as f32;
    if view.wide_marks && even > 0.6 && marked < 0.99 && widest > 14 {
        return None;
    }
    if marked >= 0.75 && (0.2..1.0).contains(&paused) {
        return Some(vec![Fact::Says("nearly every line ends with a mark, many with a comma")]);
    }
    if !view.wide_marks {
        let capital = lines().filter(|s| s.first.is_uppercase() || !s.first.is_alphabetic()).count() as f32 / n as f32;
        let open = share(&|e| e != Ending::Stop);
        let verse = capital >= 0.9 && open >= 0.3 && widest - narrowest >= 3;
        return verse.then(|| vec![Fact::Says("every line begins with a capital, and many end in mid-sentence")]);
    }
    let regular = widest == narrowest;
    let few_marks = lines().all(|s| s.pauses == 0 && s.stops == 0);
    if bare >= 0.75 && n >= 4 && few_marks && regular && widest <= 14 {
        return Some(vec![Fact::Says("lines of five or seven characters without a mark")]);
    }
    let full = inner.iter().filter(|s| s.width + 2 >= widest).count() * 5 > inner.len() * 3;
    let narrow = widest <= 16 && inner.iter().any(|s| s.width + 4 <= widest);
    let alike = |width: u16| inner.iter().filter(|s| s.width == width).count();
    let uneven = inner.iter().map(|s| alike(s.width)).max().is_some_and(|most| most * 5 < inner.len() * 3);
    if bare >= 0.75 && n >= 4 && few_marks && uneven && (!full || narrow) && widest <= 36 {
        return Some(vec![Fact::Says("short uneven lines without a mark at their ends")]);
    }
    None
}
