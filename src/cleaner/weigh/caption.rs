//! Whether a short block of lines is a picture's caption: its form, and what stands around it.

use super::join;
use super::weights::{CAPTION as WEIGHTS, CAPTION_LIKELY};
use crate::cleaner::measure::Measures;
use crate::cleaner::opening::{is_labelled, numbered, opens_item};
use crate::cleaner::plan::{Plan, Role};
use crate::cleaner::rules::{byline, photo_caption};
use crate::cleaner::script;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::words;
use std::ops::Range;

super::signs! {
    /// What may speak for or against a block being a caption.
    Sign of Caption {
        Always "blocks of this kind mostly are or are not captions",
        Credit "it ends with a photographer's credit",
        CreditAlone "the credit is all there is",
        Begins "it begins as captions do",
        UnderImage "a picture stands before it",
        OverImage "a picture stands behind it",
        Between "it stands between the halves of a sentence",
        Interrupts "the sentence before it is not complete",
        AfterStop "the sentence before it is complete",
        AfterHeading "a heading stands before it",
        AfterNothing "no running text stands before it",
        OverOpening "an article opens under it",
        OverText "running text stands under it",
        Rest "the sentence before it is not complete, and nothing but it can go on that",
        OverNothing "no running text stands under it",
        GoesOnBefore "the line before may go on in it",
        GoesOnBehind "it goes on in the next line",
        GapBefore "a gap stands before it",
        GapBehind "a gap stands behind it",
        Place "it tells where in the picture someone stands, or where it was taken",
        Wordless "no word of it is a caption's",
        Sentence "it ends as a sentence does, and no word of it is a caption's",
        Scene "it names a scene",
        Action "it tells what is going on",
        Stop "it is a whole sentence",
        Stops "several sentences stand in it",
        Pause "it ends with a comma or colon",
        Comma "it holds a comma",
        Commas "it holds several commas",
        Speech "quotes or questions stand in it",
        Chars9 "it has nine characters at most",
        Chars16 "it has ten to sixteen characters",
        Chars24 "it has seventeen to twenty-four characters",
        Chars40 "it has twenty-five to forty characters",
        Chars80 "it has forty-one to eighty characters",
        Chars160 "it has more than eighty characters",
        Lines "it has several lines",
        Cut "its last line but one is as wide as the column",
        Indented "it is indented as paragraphs are",
        Flush "it lacks the indent of paragraphs",
        Label "it begins with a label",
        Item "it begins like an item",
        PageTop "it begins a page",
        Day "a day stands at its beginning",
        Joined "its lines are one text",
        Unbalanced "a quote or bracket is open in it",
        Continues "the text before goes on in it rather than behind it",
        Behind "the text before goes on behind it rather than in it",
        Word "a word is cut before it",
        NotBehind "the text before does not go on behind it",
        MarkedHeads "it is no heading where headings are marked up",
    }
}

/// The signs of one block.
pub type Signs = super::Signs<Sign>;

/// A block, weighed as a caption.
pub type Weighed = super::Weighed<Sign>;

/// In a column; in no column; beside a picture.
pub const SITUATIONS: &[&str] = &["Column", "Free", "Beside"];

impl Weighed {
    /// Whether it is enough.
    pub fn is_caption(&self) -> bool {
        self.score >= CAPTION_LIKELY
    }
}

/// What the words of a block look like; found by patterns, so that they are handed in.
#[derive(Debug, Clone, Copy, Default)]
pub struct Words {
    /// Where a credit at its end begins.
    pub credit: Option<usize>,
    /// Begins as captions do.
    pub begins: bool,
    /// Names a scene.
    pub scene: bool,
    /// Tells what is going on.
    pub action: bool,
    /// Tells where in the picture someone stands, or when and where it was taken.
    pub place: bool,
}

/// The signs that are dear to find: by patterns, by weighing joins. They are looked for where they can matter.
const LAST: [Sign; 15] = [
    Sign::Credit,
    Sign::CreditAlone,
    Sign::Begins,
    Sign::Scene,
    Sign::Action,
    Sign::Place,
    Sign::Wordless,
    Sign::Sentence,
    Sign::Between,
    Sign::NotBehind,
    Sign::GoesOnBefore,
    Sign::Continues,
    Sign::Behind,
    Sign::GoesOnBehind,
    Sign::Joined,
];

/// Weighs a block of lines that read `text`, of which `words` tells what it looks like; `marked` says that headings are
/// marked up.
pub fn weigh(
    view: &View,
    m: &Measures,
    plan: &Plan,
    lines: Range<usize>,
    text: &str,
    words: impl FnOnce() -> Words,
    marked: bool,
) -> Weighed {
    let mut signs = Signs::default();
    signs.note(Sign::Always, true);
    signs.note(Sign::MarkedHeads, marked);
    let sides = around(view, m, plan, &lines, &mut signs);
    form(view, m, &lines, text, &mut signs);
    let situation = if sides.image { 2 } else { usize::from(!m.in_column(lines.start)) };
    let sum = |signs| Weighed::sum(signs, situation);
    let is_open = |signs, left: &[Sign]| plan.observations.is_some() || !sum(signs).is_settled(left, &[CAPTION_LIKELY]);
    if is_open(signs, &LAST) {
        told(words(), view.shapes[lines.end - 1].ending == Ending::Stop, &mut signs);
    }
    if is_open(signs, &LAST[8..]) {
        joins(view, m, &lines, sides, &mut signs);
    }
    sum(signs)
}

/// What its words look like; `stop` says that it ends with a full stop.
fn told(words: Words, stop: bool, signs: &mut Signs) {
    signs.note(Sign::Credit, words.credit.is_some_and(|at| at > 0));
    signs.note(Sign::CreditAlone, words.credit == Some(0));
    signs.note(Sign::Begins, words.begins);
    signs.note(Sign::Scene, words.scene);
    signs.note(Sign::Action, words.action);
    signs.note(Sign::Place, words.place);
    let any = words.credit.is_some() || words.begins || words.scene || words.action || words.place;
    signs.note(Sign::Wordless, !any);
    signs.note(Sign::Sentence, !any && stop);
}

/// Running text before and behind a block.
#[derive(Clone, Copy)]
struct Sides {
    before: Option<usize>,
    after: Option<usize>,
    /// Whether the text before is complete.
    complete: bool,
    /// Whether a picture stands there.
    image: bool,
}

/// Whether the texts on both sides, they and the block, and its own lines go on each other.
fn joins(view: &View, m: &Measures, lines: &Range<usize>, sides: Sides, signs: &mut Signs) {
    let goes_on = |i: usize, j: usize| join::continuation(view, m, i, j, false, 0);
    let (first, last) = (lines.start, lines.end - 1);
    let over = sides.before.zip(sides.after).filter(|_| !sides.complete).map(|(i, j)| goes_on(i, j));
    signs.note(Sign::Between, over.is_some_and(|w| w.joins()));
    signs.note(Sign::NotBehind, over.is_some_and(|w| w.score() < 0));
    if let Some(i) = sides.before {
        let into = goes_on(i, first);
        signs.note(Sign::GoesOnBefore, into.joins());
        let more = over.map_or(0, |over| over.score() - into.score());
        signs.note(Sign::Continues, !sides.complete && more <= 0);
        signs.note(Sign::Behind, more > 100);
    }
    if let Some(j) = sides.after {
        signs.note(Sign::GoesOnBehind, goes_on(last, j).joins());
    }
    let whole = || (first..last).all(|k| join::continuation(view, m, k, k + 1, k == first, 0).joins());
    signs.note(Sign::Joined, lines.len() > 1 && whole());
}

/// What stands before and behind.
fn around(view: &View, m: &Measures, plan: &Plan, lines: &Range<usize>, signs: &mut Signs) -> Sides {
    let (first, behind) = (lines.start, lines.end);
    let skips = |k: &usize| plan.roles[*k].interrupts();
    let before = (first.saturating_sub(6)..first).rev().find(|k| !skips(k));
    let after = (behind..view.len().min(behind + 6)).find(|k| !skips(k));
    let image = |k: Option<usize>| {
        k.filter(|&k| k < view.len())
            .is_some_and(|k| plan.roles[k] == Role::Image || photo_caption::shows_picture(view, k))
    };
    signs.note(Sign::UnderImage, image(first.checked_sub(1)));
    signs.note(Sign::OverImage, image(Some(behind)));
    signs.note(Sign::PageTop, view.starts_page(first));
    signs.note(Sign::GapBefore, view.after_gap(first));
    signs.note(Sign::GapBehind, behind == view.len() || view.after_gap(behind));
    let text = |k: &usize| plan.roles[*k] == Role::Body && (view.is_prose(*k) || m.in_column(*k));
    let before_text = before.filter(text);
    let ending = before_text.map(|k| view.shapes[k].ending);
    let complete = matches!(ending, Some(Ending::Stop | Ending::Colon | Ending::Dash | Ending::Closed));
    signs.note(Sign::AfterStop, complete);
    signs.note(Sign::Interrupts, ending.is_some() && !complete);
    signs.note(Sign::AfterHeading, before.is_some_and(|k| plan.roles[k].is_heading()));
    signs.note(Sign::AfterNothing, before_text.is_none());
    let opening =
        after.is_some_and(|k| matches!(plan.roles[k], Role::Byline | Role::JumpLine) || byline::opens_article(view, k));
    let after_text = after.filter(text);
    signs.note(Sign::OverOpening, opening);
    signs.note(Sign::OverText, !opening && after_text.is_some());
    signs.note(Sign::OverNothing, !opening && after_text.is_none());
    let rest = ending.is_some() && !complete && (opening || after_text.is_none());
    signs.note(Sign::Rest, rest);
    let cut = |i: usize| words::is_within(view.shapes[i].last, view.shapes[first].first);
    signs.note(Sign::Word, !complete && before_text.is_some_and(cut));
    let image = image(first.checked_sub(1)) || image(Some(behind));
    Sides { before: before_text, after: after_text, complete, image }
}

/// Its length, its marks, its lines.
fn form(view: &View, m: &Measures, lines: &Range<usize>, text: &str, signs: &mut Signs) {
    let own = &view.shapes[lines.clone()];
    let chars: u32 = own.iter().map(|shape| shape.chars).sum();
    let chars = if view.wide_marks { chars } else { chars / 3 };
    let size = match chars {
        ..=9 => Sign::Chars9,
        10..=16 => Sign::Chars16,
        17..=24 => Sign::Chars24,
        25..=40 => Sign::Chars40,
        41..=80 => Sign::Chars80,
        _ => Sign::Chars160,
    };
    signs.note(size, true);
    let (first, last) = (lines.start, lines.end - 1);
    signs.note(Sign::Stop, view.shapes[last].ending == Ending::Stop);
    signs.note(Sign::Pause, matches!(view.shapes[last].ending, Ending::Pause | Ending::Colon));
    let stops: u32 = own.iter().map(|s| u32::from(s.stops)).sum::<u32>()
        + own[..own.len() - 1].iter().filter(|s| s.ending == Ending::Stop).count() as u32;
    signs.note(Sign::Unbalanced, own.iter().map(|s| i32::from(s.balance)).sum::<i32>() != 0);
    let pauses: u32 = own.iter().map(|s| u32::from(s.pauses)).sum();
    signs.note(Sign::Stops, stops > 0);
    signs.note(Sign::Comma, pauses == 1);
    signs.note(Sign::Commas, pauses > 1);
    signs.note(Sign::Speech, text.contains(['“', '「', '？', '！', '"', '?', '!']));
    signs.note(Sign::Lines, own.len() > 1);
    signs.note(Sign::Cut, own.len() > 1 && m.is_full(view, last - 1, last));
    signs.note(Sign::Indented, m.is_indented(view, first));
    signs.note(Sign::Flush, m.lacks_indent(view, first));
    signs.note(Sign::Label, is_labelled(text));
    signs.note(Sign::Item, opens_item(text) || numbered(text).is_some());
    let day = text.chars().take(14).any(|c| matches!(c, '日' | '年' | '月'))
        && text.chars().take(12).any(|c| c.is_numeric() || script::is_pause(c));
    signs.note(Sign::Day, day);
}
