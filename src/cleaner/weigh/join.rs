//! Whether two lines are one paragraph.
//!
//! The signs and their words are in [`super::join_signs`], what they weigh in [`super::weights`].

use super::Sign as _;
use super::weights::{JOIN_CERTAIN, JOIN_LIKELY};
use crate::cleaner::hints::Hints;
use crate::cleaner::measure::{FULL, Measures};
use crate::cleaner::opening::{begins_item, is_labelled};
use crate::cleaner::plan::Plan;
use crate::cleaner::rules::byline;
use crate::cleaner::script;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::words;
use crate::repair::{Confidence, Fact};

pub use super::join_signs::Sign;

/// The signs of one pair of lines.
pub type Signs = super::Signs<Sign>;

/// How two lines stand to each other: in a column of text without spaces between words, one under the other; in
/// a column of words with spaces, one under the other; in a column with a gap between; in no column; with
/// something else between them.
pub const SITUATIONS: &[&str] = &["Column", "Spaced", "Gap", "Free", "Across"];

/// Situation of lines with something else between them.
const ACROSS: usize = 4;

/// Two lines, weighed as one paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Weighed {
    sum: super::Weighed<Sign>,
    /// Columns of the line and of its column.
    width: (u16, u16),
    /// The characters on both sides of the cut.
    sides: (char, char),
}

/// See [`Weighed::grounds`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Grounds(u128);

/// Signs that name the character before the cut, and those that name the one behind it.
const LEFT: [Sign; 3] = [Sign::Pause, Sign::Opener, Sign::Bound];
const RIGHT: [Sign; 3] = [Sign::CannotBegin, Sign::Quote, Sign::Leaning];

impl Weighed {
    /// Whether it is enough to join: in doubt the text stays as it is.
    pub fn joins(&self) -> bool {
        self.sum.score >= JOIN_LIKELY
    }

    /// Whether it is enough neither to join nor to part.
    pub fn is_unsure(&self) -> bool {
        self.sum.score.abs() < JOIN_LIKELY
    }

    /// Hundredths of a logit.
    pub fn score(&self) -> i32 {
        self.sum.score
    }

    /// Hundredths of a logit above what is enough to join.
    pub fn margin(&self) -> i32 {
        self.sum.score - JOIN_LIKELY
    }

    /// How sure the sum is.
    pub fn confidence(&self) -> Confidence {
        match self.sum.score {
            s if s >= JOIN_CERTAIN => Confidence::Certain,
            s if s >= JOIN_LIKELY => Confidence::Likely,
            _ => Confidence::Unsure,
        }
    }

    /// The evidence that speaks the way of the sum, heaviest first.
    pub fn evidence(&self) -> Vec<Fact> {
        self.sum.speaking(self.joins()).map(|sign| self.fact(sign)).collect()
    }

    /// What the evidence is made of: the same for all pairs of lines with the same evidence.
    pub fn grounds(&self) -> Grounds {
        let (mut grounds, mut sides) = (0, [false; 2]);
        for sign in self.sum.speaking(self.joins()) {
            grounds = grounds << 8 | (sign.row() as u128 + 1);
            sides[0] |= LEFT.contains(&sign);
            sides[1] |= RIGHT.contains(&sign);
        }
        let char = |there: bool, c: char| if there { u128::from(c as u32) } else { 0 };
        let chars = char(sides[0], self.sides.0) << 21 | char(sides[1], self.sides.1);
        Grounds(grounds << 74 | u128::from(self.width.0) << 58 | u128::from(self.width.1) << 42 | chars)
    }

    /// What was seen, for the experiment.
    pub fn observed(&self, view: &View, i: usize, j: usize) -> super::Observation {
        self.sum.observed(view.span(i), Some(view.span(j)))
    }

    fn fact(&self, sign: Sign) -> Fact {
        let words = sign.says();
        match sign {
            Sign::Over | Sign::Full | Sign::Near | Sign::Short | Sign::Half => {
                Fact::Width { line: self.width.0, column: self.width.1 }
            }
            _ if LEFT.contains(&sign) => Fact::Char { words, char: self.sides.0 },
            _ if RIGHT.contains(&sign) => Fact::Char { words, char: self.sides.1 },
            _ => Fact::Says(words),
        }
    }
}

/// Weighs line `j` as the continuation of line `i`, with `open` quotes and brackets still open at the end of `i`.
///
/// `begins` says that `i` is the first line of its paragraph.
pub fn continuation(view: &View, m: &Measures, i: usize, j: usize, begins: bool, open: i32) -> Weighed {
    let gap = (i + 1..=j).any(|k| view.after_gap(k));
    let situation = match (m.in_column(i), gap) {
        _ if j > i + 1 => ACROSS,
        (false, _) => 3,
        (true, true) => 2,
        (true, false) => usize::from(!view.wide_marks),
    };
    weigh_in(situation, gap, view, m, (i, j), (begins, open))
}

/// As [`continuation`], for a line that stands anywhere on the page.
pub fn elsewhere(view: &View, m: &Measures, i: usize, j: usize, begins: bool, open: i32) -> Weighed {
    weigh_in(ACROSS, true, view, m, (i, j), (begins, open))
}

fn weigh_in(
    situation: usize,
    gap: bool,
    view: &View,
    m: &Measures,
    (i, j): (usize, usize),
    (begins, open): (bool, i32),
) -> Weighed {
    let mut signs = Signs::default();
    signs.note(Sign::Always, true);
    signs.note(Sign::Between, situation == ACROSS);
    signs.note(Sign::Young, begins);
    signs.note(Sign::SoftBreak, view.continues(j));
    if let Some(room) = m.room(view, i, j, begins) {
        in_column(view, m, (i, j), room, &mut signs);
        indents(view, m, (i, j), (begins, gap), room, &mut signs);
    } else {
        in_no_column(view, m, (i, j), &mut signs);
    }
    gaps(view, m, j, gap, &mut signs);
    ending(view, i, open, &mut signs);
    junction(view, m, i, j, &mut signs);
    opening(view, i, j, &mut signs);
    Weighed {
        sum: super::Weighed::sum(signs, situation),
        width: (m.width(i).saturating_sub(m.short_of_edge(view, i)), m.width(i)),
        sides: (view.shapes[i].last, view.shapes[j].first),
    }
}

/// How full the line is, and whether a sentence ends there.
fn in_column(view: &View, m: &Measures, (i, j): (usize, usize), room: i32, signs: &mut Signs) {
    let stop = view.shapes[i].ending == Ending::Stop;
    let half = room * 4 > i32::from(m.width(i));
    let fill = match room {
        _ if m.is_over(view, i) => Sign::Over,
        ..=FULL => Sign::Full,
        2..=3 => Sign::Near,
        _ if half => Sign::Half,
        _ => Sign::Short,
    };
    signs.note(fill, true);
    signs.note(Sign::ShortUnmarked, room > FULL && m.mark_habit < 0.35 && !m.is_over(view, i));
    signs.note(Sign::StopFull, stop && room <= FULL);
    signs.note(Sign::StopNear, stop && (2..=3).contains(&room));
    signs.note(Sign::StopShort, stop && room > 3);
    let alone = j + 1 == view.len() || view.after_gap(j + 1);
    let next_full = !alone && m.is_full(view, j, j + 1);
    signs.note(Sign::NextFull, next_full);
    signs.note(Sign::NextShort, alone && view.after_gap(j) && view.shapes[j].width * 4 < m.width(j) * 3);
}

/// Indents of both lines against their region's.
fn indents(
    view: &View,
    m: &Measures,
    (i, j): (usize, usize),
    (begins, gap): (bool, bool),
    room: i32,
    signs: &mut Signs,
) {
    let indented = m.is_indented(view, j);
    let told = m.region(j).step > 0;
    signs.note(Sign::Indented, indented);
    signs.note(Sign::Deeper, !indented && view.indent(j) > view.indent(i));
    signs.note(Sign::Flush, told && !indented && !gap);
    signs.note(Sign::FirstFlush, begins && m.lacks_indent(view, i));
    let inside = j + 1 < view.len() && !view.after_gap(j + 1);
    let bare = gap && m.is_bare_block(view, j);
    let full = room <= FULL && inside && m.is_full(view, j, j + 1);
    signs.note(Sign::BothFull, gap && !bare && told && full && !indented);
    signs.note(Sign::TwoShort, gap && m.begins_by_width(view, j));
    let (inner, nearly) = (m.continues_by_width(view, j), m.nearly_continues_by_width(view, j));
    signs.note(Sign::WidthOfInner, gap && !bare && inner);
    signs.note(Sign::NearInner, gap && !bare && nearly && !inner);
    signs.note(Sign::NextBare, bare);
}

/// Lines that each hold what their author ended with a line end.
fn in_no_column(view: &View, m: &Measures, (i, j): (usize, usize), signs: &mut Signs) {
    let shape = &view.shapes[i];
    let bracket = shape.ending == Ending::Closed && matches!(shape.last, ')' | '）');
    let open = bracket || matches!(shape.ending, Ending::Bare | Ending::Pause | Ending::Opener);
    let habit = m.stop_habit >= 0.6;
    signs.note(Sign::OwnForm, m.own_form[view.input(i) as usize]);
    signs.note(Sign::Habit, habit);
    let latin = !view.wide_marks && shape.is_latin();
    let heads = latin && (shape.chars < 28 || super::heading::is_titled(view.text(i).trim()));
    let prose = view.is_prose(i) && !heads;
    signs.note(Sign::Unfinished, habit && open && prose);
    signs.note(Sign::Whole, open && shape.stops > 0);
    signs.note(Sign::Brief, !prose);
    signs.note(Sign::Indented, m.is_indented(view, j));
}

fn gaps(view: &View, m: &Measures, j: usize, gap: bool, signs: &mut Signs) {
    signs.note(Sign::Gap, gap);
    signs.note(Sign::PageTurn, view.starts_page(j));
    let part = m.region(j).gaps;
    signs.note(Sign::GapsPart, part && !gap);
    signs.note(Sign::GapsCut, !part && gap);
}

/// How the line ends.
fn ending(view: &View, i: usize, open: i32, signs: &mut Signs) {
    let shape = &view.shapes[i];
    let quoted = shape.ending == Ending::Stop && script::is_closer(shape.last);
    let dots = shape.last == '…';
    signs.note(Sign::Ellipsis, dots);
    signs.note(Sign::Stop, shape.ending == Ending::Stop && !quoted && !dots);
    signs.note(Sign::StopQuoted, quoted);
    signs.note(Sign::Pause, shape.ending == Ending::Pause);
    signs.note(Sign::Colon, shape.ending == Ending::Colon);
    signs.note(Sign::Dash, shape.ending == Ending::Dash);
    signs.note(Sign::Opener, shape.ending == Ending::Opener);
    signs.note(Sign::Closed, shape.ending == Ending::Closed);
    signs.note(Sign::Bound, script::ends_no_sentence(shape.last));
    signs.note(Sign::Open, open > 0 && shape.ending != Ending::Stop);
}

/// What stands on both sides of the cut.
fn junction(view: &View, m: &Measures, i: usize, j: usize, signs: &mut Signs) {
    let (left, right) = (&view.shapes[i], &view.shapes[j]);
    let known = m.pairs.has(left.last, right.first);
    let common = script::ends_no_sentence(left.last) || script::begins_no_sentence(left.last);
    signs.note(Sign::PairKnown, known == Some(true) && !common);
    signs.note(Sign::PairCommon, known == Some(true) && common);
    if script::is_han(left.last) && script::is_han(right.first) {
        signs.note(Sign::Word, words::is_within(left.last, right.first));
        signs.note(Sign::Ends, m.pairs.ends_clause(view.text(i)));
        signs.note(Sign::Begins, m.pairs.begins_clause(view.text(j)));
    }
    let counted = matches!(right.first, '年' | '月' | '日' | '%' | '％' | '万' | '亿' | '个');
    signs.note(Sign::Number, left.last.is_ascii_digit() && (right.first.is_ascii_digit() || counted));
    signs.note(Sign::Hyphen, left.last == '-' && (right.first.is_ascii_digit() || right.first.is_lowercase()));
    signs.note(Sign::CannotBegin, script::cannot_begin(right.first));
    signs.note(Sign::Small, right.first.is_lowercase() && left.ending != Ending::Stop);
    signs.note(Sign::Capital, right.first.is_uppercase());
    signs.note(Sign::Quote, script::is_opener(right.first));
    signs.note(Sign::Leaning, script::begins_no_sentence(right.first));
}

/// How the next line begins.
fn opening(view: &View, i: usize, j: usize, signs: &mut Signs) {
    let complete = !matches!(view.shapes[i].ending, Ending::Bare | Ending::Pause | Ending::Opener);
    let item = begins_item(view, j);
    let listed = item && matches!(view.shapes[i].last, '；' | ';');
    signs.note(Sign::SemicolonItem, listed);
    signs.note(Sign::Item, item && complete && !listed);
    signs.note(Sign::ItemMidway, item && !complete && !listed);
    if view.shapes[j].hints.any(Hints::COLON) {
        let label = |k: usize| view.text(k).find(['：', ':']).map_or(99, |at| view.text(k)[..at].chars().count());
        let both = label(i) <= 8 && label(j) <= 8 && view.shapes[j].ending != Ending::Stop;
        signs.note(Sign::BothLabelled, both);
        let labelled = is_labelled(view.text(j)) && (complete || is_labelled(view.text(i)));
        signs.note(Sign::Labelled, labelled && !both);
    }
    signs.note(Sign::Opening, byline::opens_article(view, j) && !byline::opens_article(view, i));
}

/// Quotes and brackets open at the end of a paragraph that ends with line `i`, lines before it counted.
pub fn open_at_end(view: &View, plan: &Plan, paragraph: &[u32]) -> i32 {
    debug_assert!(paragraph.windows(2).all(|w| plan.next[w[0] as usize].is_some_and(|l| l.line == w[1])));
    paragraph.iter().fold(0, |open, &i| (open + i32::from(view.shapes[i as usize].balance)).max(0))
}
