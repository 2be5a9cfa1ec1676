//! Whether two headings that stand under each other are one, set in two lines.

use super::weights::{LINES as WEIGHTS, LINES_LIKELY};
use crate::cleaner::measure::{FULL, Measures};
use crate::cleaner::names;
use crate::cleaner::opening::numbered;
use crate::cleaner::plan::{Plan, Role};
use crate::cleaner::script;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::words;

super::signs! {
    /// What may speak for or against two headings being one.
    Sign of Lines {
        Always "headings under each other mostly are or are not one",
        Over "the first line is wider than its column",
        Full "the first line fills its column",
        Near "the first line nearly fills its column",
        Half "half of the first line's column is empty",
        NextShort "the next line is half as wide at most",
        NextWider "the next line is wider",
        NextFull "the next line fills its column, too",
        NextBrief "the next line has four characters at most",
        Word "the characters on both sides of the cut stand together inside a common word",
        PairKnown "the characters on both sides of the cut stand together elsewhere",
        Open "a quote or bracket is open over the cut",
        Capitals "both lines are set in capitals",
        OneCapitals "one line is set in capitals, the other is not",
        Bound "the line ends with a word that ends no sentence",
        CannotBegin "the next line begins with what begins no line",
        Small "the next line begins with a small letter",
        Leaning "the next line begins with a word that begins no sentence",
        Pause "the line ends with a comma",
        Colon "the line ends with a colon or a dash",
        Closed "the line ends with a quote or bracket",
        Calls "the line ends with a mark of exclamation or question",
        NextOpens "the next line begins with a quote or bracket",
        NextDash "a dash begins the next line",
        NextBullet "a bullet begins the next line",
        Numbered "the line is numbered as crossheads are",
        Halves "a space parts the first line in two halves",
        NextHalves "a space parts the next line in two halves",
        NextComma "the next line holds a comma",
        Third "the line before it is a heading, too",
        More "another heading follows",
        Joined "the line goes on a heading",
        Long "both together are long for a heading",
        Brief "both together are short for a heading",
        Deeper "the next line is indented deeper",
        Less "the next line is indented less",
        Name "the next line is a person's name",
        GapBefore "a gap stands before the first line",
        Inside "running text stands before the first line",
        BesideLine "over a gap, a heading of one line stands beside both",
        BesideBlock "over a gap, headings of several lines stand beside both",
        GapsPart "gaps part headings of one line elsewhere",
        Together "three headings or more stand together elsewhere",
        Pair "both stand alone between gaps or text",
        Even "both lines are about as wide",
        NextSingle "the next line has one character",
    }
}

/// The signs of one pair of lines.
pub type Signs = super::Signs<Sign>;

/// Two headings, weighed as one.
pub type Weighed = super::Weighed<Sign>;

/// In a column of text without spaces between words; in a column of words; in no column.
pub const SITUATIONS: &[&str] = &["Column", "Spaced", "Free"];

impl Weighed {
    /// Whether it is enough to call them one.
    pub fn joins(&self) -> bool {
        self.score >= LINES_LIKELY
    }

    /// What was seen, for the experiment.
    pub fn pair(&self, view: &View, i: usize, j: usize) -> super::Observation {
        self.observed(view.span(i), Some(view.span(j)))
    }
}

/// How headings stand to each other in some lines: what a gap between two of them, or none, can mean.
#[derive(Debug, Clone, Copy, Default)]
pub struct Spacing {
    /// Gaps part headings of one line.
    gaps_part: bool,
    /// Three headings or more stand together without a gap.
    together: bool,
}

impl Spacing {
    /// Looks at all lines that are headings by now.
    pub fn of(view: &View, plan: &Plan) -> Spacing {
        let mut spacing = Spacing::default();
        let mut k = 0;
        let mut alone = false;
        while k < view.len() {
            let block = block(view, plan, k);
            let single = block.len() == 1;
            spacing.gaps_part |= alone && single && !view.starts_page(k);
            spacing.together |= block.len() > 2;
            alone = single;
            k = block.end.max(k + 1);
        }
        spacing
    }
}

/// Headings from line `k` on that stand together without a gap; empty where that line is no heading.
fn block(view: &View, plan: &Plan, k: usize) -> std::ops::Range<usize> {
    let heading = |&k: &usize| k < view.len() && matches!(plan.roles[k], Role::Heading(_));
    let stands_on = |&k: &usize| heading(&k) && !view.after_gap(k) && !view.starts_page(k);
    let more = if heading(&k) { 1 + (k + 1..).take_while(stands_on).count() } else { 0 };
    k..k + more
}

/// Weighs the headings `i` and `j`, which stand under each other.
pub fn weigh(view: &View, m: &Measures, plan: &Plan, spacing: Spacing, i: usize, j: usize) -> Weighed {
    let mut signs = Signs::default();
    signs.note(Sign::Always, true);
    beside(view, plan, spacing, i, j, &mut signs);
    widths(view, m, i, j, &mut signs);
    cut(view, m, i, j, &mut signs);
    forms(view, i, j, &mut signs);
    let heading = |k: usize| matches!(plan.roles[k], Role::Heading(_));
    signs.note(Sign::Third, i > 0 && heading(i - 1) && !view.after_gap(i));
    signs.note(Sign::More, j + 1 < view.len() && heading(j + 1) && !view.after_gap(j + 1));
    signs.note(Sign::Joined, plan.continues[i]);
    signs.note(Sign::GapBefore, view.after_gap(i));
    signs.note(Sign::Inside, i > 0 && plan.roles[i - 1] == Role::Body);
    let situation = match (m.in_column(i), view.wide_marks) {
        (true, true) => 0,
        (true, false) => 1,
        (false, _) => 2,
    };
    Weighed::sum(signs, situation)
}

/// What stands above and below both, and what gaps mean here.
fn beside(view: &View, plan: &Plan, spacing: Spacing, i: usize, j: usize, signs: &mut Signs) {
    let heading = |k: usize| matches!(plan.roles[k], Role::Heading(_));
    let first = (0..i).rev().take_while(|&k| heading(k) && !view.after_gap(k + 1)).last().unwrap_or(i);
    let end = block(view, plan, i).end;
    signs.note(Sign::Pair, first == i && end == j + 1);
    signs.note(Sign::GapsPart, spacing.gaps_part);
    signs.note(Sign::Together, spacing.together && end - first == 2);
    let above = first > 0 && heading(first - 1) && !view.starts_page(first);
    let below = end < view.len() && heading(end) && view.after_gap(end) && !view.starts_page(end);
    let lines_above =
        (0..first).rev().take_while(|&k| heading(k) && (k + 1 == first || !view.after_gap(k + 1))).count();
    let lines_below = block(view, plan, end).len();
    signs.note(Sign::BesideLine, above && lines_above == 1 || below && lines_below == 1);
    signs.note(Sign::BesideBlock, above && lines_above > 1 || below && lines_below > 1);
}

/// How wide the lines are, against their column and each other.
fn widths(view: &View, m: &Measures, i: usize, j: usize, signs: &mut Signs) {
    let (left, right) = (&view.shapes[i], &view.shapes[j]);
    if let Some(room) = m.room(view, i, j, false) {
        let fill = match room {
            _ if m.is_over(view, i) => Some(Sign::Over),
            ..=FULL => Some(Sign::Full),
            2..=3 => Some(Sign::Near),
            _ if room * 2 > i32::from(m.width(i)) => Some(Sign::Half),
            _ => None,
        };
        fill.into_iter().for_each(|sign| signs.note(sign, true));
        signs.note(Sign::NextFull, m.in_column(j) && m.short_of_edge(view, j) < 2);
    }
    signs.note(Sign::NextShort, right.width * 2 <= left.width);
    signs.note(Sign::NextWider, right.width > left.width);
    signs.note(Sign::Even, left.width.abs_diff(right.width) * 5 <= left.width.max(right.width));
    signs.note(Sign::NextBrief, right.chars <= if view.wide_marks { 4 } else { 10 });
    signs.note(Sign::NextSingle, right.chars == 1);
    let all = left.chars + right.chars;
    signs.note(Sign::Long, all > if view.wide_marks { 28 } else { 70 });
    signs.note(Sign::Brief, all < if view.wide_marks { 12 } else { 30 });
    signs.note(Sign::Deeper, view.indent(j) > view.indent(i) + 1);
    signs.note(Sign::Less, view.indent(j) + 1 < view.indent(i));
}

/// What stands on both sides of the cut.
fn cut(view: &View, m: &Measures, i: usize, j: usize, signs: &mut Signs) {
    let (left, right) = (&view.shapes[i], &view.shapes[j]);
    let both = script::is_han(left.last) && script::is_han(right.first);
    signs.note(Sign::Word, both && words::is_within(left.last, right.first));
    signs.note(Sign::PairKnown, m.pairs.has(left.last, right.first) == Some(true));
    signs.note(Sign::Open, left.balance > 0);
    signs.note(Sign::Bound, script::ends_no_sentence(left.last) || script::leads_on(view.text(i)));
    signs.note(Sign::CannotBegin, script::cannot_begin(right.first));
    signs.note(Sign::Small, right.first.is_lowercase());
    signs.note(Sign::Leaning, script::begins_no_sentence(right.first));
    signs.note(Sign::Pause, left.ending == Ending::Pause);
    signs.note(Sign::Colon, matches!(left.ending, Ending::Colon | Ending::Dash));
    signs.note(Sign::Closed, left.ending == Ending::Closed);
    signs.note(Sign::Calls, left.ending == Ending::Stop);
    signs.note(Sign::NextOpens, script::is_opener(right.first));
    signs.note(Sign::NextBullet, names::BULLETS.contains(&right.first));
    signs.note(Sign::NextDash, matches!(right.first, '—' | '―' | '-' | '–'));
}

/// What the lines are like.
fn forms(view: &View, i: usize, j: usize, signs: &mut Signs) {
    let capitals = [i, j].map(|k| script::is_capitals(view.text(k)));
    signs.note(Sign::Capitals, capitals == [true, true]);
    signs.note(Sign::OneCapitals, !view.wide_marks && capitals[0] != capitals[1]);
    signs.note(Sign::Numbered, numbered(view.text(i)).is_some());
    let halves = |k: usize| view.wide_marks && super::heading::has_halves(view.text(k));
    signs.note(Sign::Halves, halves(i));
    signs.note(Sign::NextHalves, halves(j));
    signs.note(Sign::NextComma, view.shapes[j].pauses > 0);
    signs.note(Sign::Name, super::heading::is_person(names::without_bullet(view.text(j)).trim_end()));
}
