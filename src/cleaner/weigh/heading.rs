//! Whether a line without markup is a heading: its form, what stands around it, and whether its words come again in the
//! text under it.

use super::join;
use super::weights::{HEADING as WEIGHTS, HEADING_LIKELY};
use crate::cleaner::kinship;
use crate::cleaner::measure::Measures;
use crate::cleaner::names::{self, tongues};
use crate::cleaner::opening::{is_labelled, numbered, opens_item};
use crate::cleaner::plan::{Plan, Role};
use crate::cleaner::rules::byline;
use crate::cleaner::script;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::words;
use crate::page::Markup;

super::signs! {
    /// What may speak for or against a line being a heading.
    Sign of Heading {
        Always "lines of this kind mostly are or are not headings",
        OverOpening "an article opens under it",
        OverText "running text stands under it",
        OverNothing "nothing stands under it",
        OverHeading "a heading that is marked up stands under it",
        First "it is the first line",
        PageTop "it begins a page",
        AfterStop "the sentence before it is complete",
        AfterClosed "a quote or bracket closes before it",
        AfterOther "no running text stands before it",
        AfterOpen "the sentence before it is not complete",
        AfterHeading "a heading stands before it",
        GapBefore "a gap stands before it",
        GapBehind "a gap stands behind it",
        Framed "gaps stand before and behind it",
        Numbered "it is numbered as crossheads are",
        Bare "its block holds no mark at all, and text stands behind the gap",
        GoesOn "it goes on in the next line",
        MayGoOn "it may go on in the next line",
        Parts "a word goes on in the next line",
        GoesOnBefore "the line before may go on in it",
        Centred "it is centred",
        Right "it stands at the right margin",
        NextIndented "the next line is indented as paragraphs are",
        Indented "it is indented as paragraphs are",
        Narrower "it is shorter than the column",
        Full "it is as wide as the column",
        Comma "it holds a comma",
        Commas "it holds several commas",
        Calls "it ends with a mark of exclamation or question",
        Speech "it is speech",
        Office "it ends like an office's name, and nothing stands under it",
        Signature "it is a signature",
        Marked "other headings are marked up",
        Label "it begins with a label",
        Item "it begins like an item",
        Subtitle "a dash begins it under a heading",
        Chars4 "it has four characters at most",
        Chars9 "it has five to nine characters",
        Chars16 "it has ten to sixteen characters",
        Chars24 "it has seventeen to twenty-four characters",
        Chars25 "it has more than twenty-four characters",
        Halves "a space parts it in two halves",
        Bound "it ends with a word that ends no sentence",
        Closed "it ends with a quote or bracket",
        Kin "its words come again in the text under it",
        NoKin "none of its words comes again in the text under it",
        KinBefore "its words stand in the text before it",
        Unstopped "its lines stand apart and end without a stop, and a paragraph begins under them",
        UnstoppedGap "its lines stand apart and end without a stop, and a gap stands under them",
        Name "it is a person's name",
        FirstWide "it is as wide as first lines of paragraphs are here, and goes on",
        Titled "its words begin with capitals",
        Shouted "it is set in capitals",
        Between "it stands flush and short between a complete sentence and a paragraph's indented first line",
    }
}

/// The signs of one line.
pub type Signs = super::Signs<Sign>;

/// A line, weighed as a heading.
pub type Weighed = super::Weighed<Sign>;

/// In a column; in no column.
pub const SITUATIONS: &[&str] = &["Column", "Free"];

/// Hundredths of a logit below the bar, at which a line is called unsure.
const NEARLY: i32 = 150;

impl Weighed {
    /// Whether it is enough to call it a heading.
    pub fn is_heading(&self) -> bool {
        self.score >= HEADING_LIKELY
    }

    /// Whether it is nearly enough.
    pub fn is_nearly(&self) -> bool {
        !self.is_heading() && self.score >= HEADING_LIKELY - NEARLY
    }
}

/// What stands under a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads {
    /// Nothing.
    Nowhere,
    /// Running text.
    Text,
    /// Text that opens an article.
    Opening,
    /// A heading that is marked up.
    Heading,
}

/// Weighs line `i`, with `leads` under it; `marked` says that other headings of the input are marked up.
pub fn weigh(view: &View, m: &Measures, plan: &Plan, i: usize, leads: Leads, marked: bool) -> Weighed {
    let mut signs = Signs::default();
    signs.note(Sign::Always, true);
    signs.note(Sign::Marked, marked);
    signs.note(Sign::OverOpening, leads == Leads::Opening);
    signs.note(Sign::OverText, leads == Leads::Text);
    signs.note(Sign::OverNothing, leads == Leads::Nowhere && i > 0);
    signs.note(Sign::OverHeading, leads == Leads::Heading);
    let before = before(view, m, plan, i, &mut signs);
    place(view, m, i, &mut signs);
    signs.note(Sign::Between, stands_between(view, m, before, i));
    block(view, m, plan, i, &mut signs);
    form(view, i, &mut signs);
    meaning(view, plan, i, leads, &mut signs);
    let situation = usize::from(!m.in_column(i));
    let sum = |signs| Weighed::sum(signs, situation);
    let is_open = |signs, left: &[Sign]| {
        let bars = [HEADING_LIKELY - NEARLY, HEADING_LIKELY];
        plan.observations.is_some() || !sum(signs).is_settled(left, &bars)
    };
    if is_open(signs, &LAST) {
        neighbours(view, m, before, i, &mut signs);
    }
    if is_open(signs, &LAST[3..]) {
        kinship(view, i, |signs| is_open(signs, &LAST[5..]), &mut signs);
    }
    sum(signs)
}

/// What stands before the line.
/// Gives the paragraph's line that it is.
fn before(view: &View, m: &Measures, plan: &Plan, i: usize, signs: &mut Signs) -> Option<usize> {
    let mut j = i.wrapping_sub(1);
    while j != usize::MAX && plan.roles[j].interrupts() {
        j = j.wrapping_sub(1);
    }
    let first = j == usize::MAX;
    signs.note(Sign::First, first);
    signs.note(Sign::PageTop, !first && view.starts_page(i));
    if first {
        signs.note(Sign::AfterOther, i > 0);
        return None;
    }
    let body = plan.roles[j] == Role::Body;
    let ending = view.shapes[j].ending;
    let complete = matches!(ending, Ending::Stop | Ending::Colon | Ending::Dash);
    let bare = body && !complete && ending != Ending::Closed;
    signs.note(Sign::AfterStop, body && complete);
    signs.note(Sign::AfterClosed, body && ending == Ending::Closed);
    signs.note(Sign::AfterOther, !body && !plan.roles[j].is_heading() || bare && !m.in_column(j) && !view.is_prose(j));
    signs.note(Sign::AfterHeading, plan.roles[j].is_heading());
    signs.note(Sign::AfterOpen, bare && (m.in_column(j) || view.is_prose(j)));
    body.then_some(j)
}

/// Whether the text before goes on in the line, and the line in the next.
fn neighbours(view: &View, m: &Measures, before: Option<usize>, i: usize, signs: &mut Signs) {
    if m.is_bare_block(view, i) {
        return;
    }
    let on = before.is_some_and(|j| join::continuation(view, m, j, i, false, 0).joins());
    signs.note(Sign::GoesOnBefore, on);
    let next = i + 1;
    if next < view.len() && view.input(next) == view.input(i) {
        let on = join::continuation(view, m, i, next, true, 0);
        signs.note(Sign::GoesOn, on.joins());
        signs.note(Sign::MayGoOn, !on.joins() && on.score() > 0);
    }
}

/// Where it stands: gaps, indents, its column.
fn place(view: &View, m: &Measures, i: usize, signs: &mut Signs) {
    let shape = &view.shapes[i];
    let (before, next) = (view.after_gap(i), i + 1);
    let behind = next == view.len() || view.after_gap(next);
    signs.note(Sign::GapBefore, before);
    signs.note(Sign::GapBehind, behind);
    signs.note(Sign::Framed, before && behind);
    signs.note(Sign::NextIndented, next < view.len() && m.is_indented(view, next));
    let bare = m.is_bare_block(view, i);
    signs.note(Sign::Bare, bare);
    signs.note(Sign::FirstWide, m.begins_by_width(view, i));
    if !bare && next < view.len() && view.input(next) == view.input(i) {
        let word = words::is_within(shape.last, view.shapes[next].first);
        signs.note(Sign::Parts, word && !view.after_gap(next));
    }
    let indent = i32::from(view.indent(i).saturating_sub(m.region(i).margin));
    let column = (i..view.len().min(i + 8)).map(|k| m.width(k)).max().unwrap_or(0);
    let right = i32::from(column) - indent - i32::from(shape.width);
    let at_right = indent > 12 && right < 6;
    signs.note(Sign::Right, at_right);
    let centred = indent > 4 && !at_right;
    signs.note(Sign::Centred, centred);
    signs.note(Sign::Indented, m.is_indented(view, i) && !centred);
    if m.in_column(i) {
        let narrower = shape.width + 6 < m.width(i);
        signs.note(Sign::Narrower, narrower);
        signs.note(Sign::Full, !narrower);
    }
}

/// Whether a line that is no paragraph's first stands alone behind a paragraph's end, without gaps, where paragraphs are
/// indented.
fn stands_between(view: &View, m: &Measures, before: Option<usize>, i: usize) -> bool {
    let next = i + 1;
    let ended = before.is_some_and(|j| j + 1 == i && view.shapes[j].ending == Ending::Stop);
    ended
        && next < view.len()
        && !view.after_gap(i)
        && !view.after_gap(next)
        && m.is_indented(view, next)
        && m.lacks_indent(view, i)
        && m.in_column(i)
        && 2 * view.shapes[i].width < m.width(i)
}

/// A heading's characters at most, in full-width and in Latin text.
pub fn longest(view: &View) -> u32 {
    if view.wide_marks { 42 } else { 110 }
}

/// Lines of a heading at most.
const LINES: usize = 3;

/// Whether the lines around it, from where a paragraph may begin to where the next one does, end without a stop: few
/// paragraphs do.
fn block(view: &View, m: &Measures, plan: &Plan, i: usize, signs: &mut Signs) {
    let begins = |k: usize| {
        k == 0 || view.after_gap(k) || plan.roles[k - 1] != Role::Body || view.shapes[k - 1].ending == Ending::Stop
    };
    let opens = |k: usize| m.is_indented(view, k) || plan.roles[k] != Role::Body || byline::opens_article(view, k);
    let ends = |k: usize| k + 1 == view.len() || view.after_gap(k + 1) || opens(k + 1);
    let Some(start) = (i.saturating_sub(LINES - 1)..=i).rev().find(|&k| begins(k)) else { return };
    let Some(last) = (i..view.len().min(start + LINES)).find(|&k| ends(k)) else { return };
    let shapes = &view.shapes[start..=last];
    let chars: u32 = shapes.iter().map(|shape| shape.chars).sum();
    let open = shapes.iter().all(|shape| shape.stops == 0)
        && shapes[..shapes.len() - 1].iter().all(|shape| shape.ending != Ending::Stop)
        && matches!(view.shapes[last].ending, Ending::Bare | Ending::Closed);
    if open && chars <= longest(view) {
        let begun = last + 1 < view.len() && opens(last + 1);
        signs.note(if begun { Sign::Unstopped } else { Sign::UnstoppedGap }, true);
    }
}

/// Its length and its marks.
fn form(view: &View, i: usize, signs: &mut Signs) {
    let shape = &view.shapes[i];
    let chars = if view.wide_marks { shape.chars } else { shape.chars / 3 };
    let size = match chars {
        ..=4 => Sign::Chars4,
        5..=9 => Sign::Chars9,
        10..=16 => Sign::Chars16,
        17..=24 => Sign::Chars24,
        _ => Sign::Chars25,
    };
    signs.note(size, true);
    let pauses = shape.pauses.saturating_sub(u16::from(!view.wide_marks && shape.last == ';'));
    signs.note(Sign::Comma, pauses == 1);
    signs.note(Sign::Commas, pauses > 1);
    signs.note(Sign::Calls, shape.ending == Ending::Stop && shape.last != '.');
    signs.note(Sign::Closed, shape.ending == Ending::Closed);
    signs.note(Sign::Bound, script::ends_no_sentence(shape.last));
    signs.note(Sign::Halves, view.wide_marks && has_halves(view.text(i)));
}

/// What its words make of it.
fn meaning(view: &View, plan: &Plan, i: usize, leads: Leads, signs: &mut Signs) {
    let text = view.text(i).trim();
    let shape = &view.shapes[i];
    let numbered = numbered(text).is_some() || text.chars().all(script::is_numeral);
    signs.note(Sign::Numbered, numbered && shape.chars <= 25);
    let quoted = text.starts_with(['“', '「', '"']) && text.ends_with(['”', '」', '"']);
    signs.note(Sign::Speech, i > 0 && quoted && shape.chars <= 12);
    let words = || text.split_whitespace();
    let name = names::without_bullet(text);
    signs.note(Sign::Name, shape.chars <= 24 && is_person(name));
    if !view.wide_marks {
        signs.note(Sign::Titled, is_titled(text));
        signs.note(Sign::Shouted, script::is_capitals(text));
    }
    let signature = shape.chars <= 10 && words().count() == 2 && words().all(names::is_name);
    let office = matches!(shape.last, '部' | '社' | '局' | '处' | '處' | '院' | '厅' | '廳' | '办' | '辦' | '委');
    signs.note(Sign::Office, leads == Leads::Nowhere && office);
    signs.note(Sign::Signature, leads == Leads::Nowhere && signature);
    let under = i > 0 && !view.after_gap(i) && matches!(plan.roles[i - 1], Role::Heading(_));
    let subtitle = under && text.starts_with("——");
    signs.note(Sign::Subtitle, subtitle);
    let bracketed = text.starts_with('【') && text.find('】').is_some_and(|at| at + 3 < text.len());
    signs.note(Sign::Label, is_labelled(text) || bracketed);
    signs.note(Sign::Item, opens_item(text) && !numbered && !subtitle);
}

/// Whether all longer words of a text begin with capitals, as in English headlines.
pub fn is_titled(text: &str) -> bool {
    let mut long = text.split_whitespace().filter(|word| word.chars().count() > 3);
    long.all(|word| word.starts_with(|c: char| !c.is_lowercase()))
}

/// Whether a space parts a line in two halves, as it parts the clauses of headlines.
pub(super) fn has_halves(text: &str) -> bool {
    text.trim().split(['　', ' ']).filter(|half| half.chars().count() > 2).count() > 1
}

/// Whether a text is names of people, each with a Chinese surname, or two or three words of a Western name.
pub fn is_person(text: &str) -> bool {
    let words = || text.split_whitespace();
    text.chars().next().is_some_and(char::is_alphabetic)
        && words().count() <= 3
        && (words().all(names::is_person) || tongues::is_western_person(text) || tongues::is_korean_person(text))
}

/// The signs that are dear to find; they are looked for where they can matter.
const LAST: [Sign; 6] = [Sign::GoesOnBefore, Sign::GoesOn, Sign::MayGoOn, Sign::Kin, Sign::NoKin, Sign::KinBefore];

/// Whether its words come again in the text behind it, or, where that leaves it open, stood in the text before.
fn kinship(view: &View, i: usize, is_open: impl FnOnce(Signs) -> bool, signs: &mut Signs) {
    let own = kinship::words(view.text(i));
    let input = view.input(i);
    let same = |k: &usize| view.input(*k) == input;
    let text = |k: &usize| markless(view, *k);
    let behind = kinship::share(&own, view, (i + 1..view.len()).take_while(same).filter(text), kinship::COMPARED);
    signs.note(Sign::Kin, behind.is_some_and(|share| share >= 35));
    signs.note(Sign::NoKin, behind.is_some_and(|share| share < 8));
    if is_open(*signs) {
        let before = kinship::share(&own, view, (0..i).rev().take_while(same).filter(text), kinship::COMPARED);
        signs.note(Sign::KinBefore, before.is_some_and(|share| share >= 35) && before > behind);
    }
}

/// Whether a line is text that a heading may be compared with.
fn markless(view: &View, k: usize) -> bool {
    !matches!(view.lines[k].markup, Markup::Image { .. } | Markup::Separator)
}
