//! Spaces that a program scattered over a text of scripts without spaces.
//!
//! How many there are is measured for each stretch of lines, and whether they part what stands together: a text with
//! a space here and there between names or the halves of headlines is left to the decisions of single places.

use super::{NAME, REACH};
use crate::cleaner::hints::Hints;
use crate::cleaner::names::is_surname;
use crate::cleaner::pairs::Pairs;
use crate::cleaner::plan::{Because, Plan};
use crate::cleaner::script::{is_full_width_mark, is_han, is_hangul, is_kana, is_shared_mark};
use crate::cleaner::view::View;
use crate::cleaner::words;
use crate::page::{Markup, Part};
use crate::repair::Fact;
use crate::source::{head, tail};

/// Lines that are spaced out are few where they hold less than this part of the characters.
const FEW: u32 = 5;
/// Parting gaps outside of such lines that make them count.
const SIGNS: u32 = 2;
/// Lines that are measured together.
const STRETCH: usize = 300;
/// One gap in so many characters makes gaps noise.
const NOISE: u32 = 150;
/// Printed characters of a stretch that is measured by itself.
const ENOUGH: u32 = 750;

/// White space inside a line, with the characters around it.
#[derive(Debug, Clone, Copy)]
pub struct Gap {
    /// Where it begins and ends, in bytes.
    pub start: usize,
    pub end: usize,
    /// The characters before and behind it.
    pub left: char,
    pub right: char,
    /// Whether a full-width space is in it.
    pub wide: bool,
    /// Whether a tab is in it.
    pub tab: bool,
}

/// The gaps of a line.
pub fn gaps(text: &str) -> impl Iterator<Item = Gap> + '_ {
    let mut left = None;
    let mut start = None;
    let (mut wide, mut tab) = (false, false);
    text.char_indices().filter_map(move |(at, c)| {
        if c.is_whitespace() {
            start = start.or(Some(at));
            wide |= c == '\u{3000}';
            tab |= c == '\t';
            return None;
        }
        let gap = start.take().zip(left).map(|(start, left)| Gap { start, end: at, left, right: c, wide, tab });
        (left, wide, tab) = (Some(c), false, false);
        gap
    })
}

/// What was counted in a stretch of lines.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    chars: u32,
    /// Gaps between characters of unspaced scripts.
    gaps: u32,
    /// Those of them that part what stands together.
    parting: u32,
    /// Characters, gaps and parting gaps of lines without a mark that are spaced out from end to end.
    opened: [u32; 3],
    /// Full-width spaces in lines of names, and in other lines.
    wide: [u32; 2],
    /// Ideographs beside a letter or digit or half-width mark: without a space, with one.
    beside: [[u32; 2]; 4],
}

impl Count {
    fn add(&mut self, other: &Count) {
        self.chars += other.chars;
        self.gaps += other.gaps;
        self.parting += other.parting;
        (0..3).for_each(|k| self.opened[k] += other.opened[k]);
        (0..2).for_each(|k| self.wide[k] += other.wide[k]);
        (0..8).for_each(|k| self.beside[k / 2][k % 2] += other.beside[k / 2][k % 2]);
    }

    /// Gaps and parting gaps that tell: a few lines that are spaced out, a notice or a headline, say nothing of the
    /// others, unless those have parting gaps, too.
    fn telling(&self) -> [u32; 2] {
        let [chars, gaps, parting] = self.opened;
        let [gaps, parting] = [self.gaps - gaps, self.parting - parting];
        if chars * FEW < self.chars && parting < SIGNS { [gaps, parting] } else { [self.gaps, self.parting] }
    }

    fn many(&self) -> bool {
        let [gaps, _] = self.telling();
        gaps >= 5 && gaps * NOISE >= self.chars
    }

    fn is_noise(&self) -> bool {
        let [gaps, parting] = self.telling();
        self.many() && parting >= 4 && parting * 5 >= gaps
    }

    /// Whether a space beside this class of characters is as rare as scattered ones are.
    fn is_rare(&self, class: usize) -> bool {
        let [without, with] = self.beside[class];
        with * 2 <= without && with * self.chars <= 3 * self.gaps * (with + without)
    }
}

/// Takes scattered spaces out, where there are enough of them.
pub fn propose(view: &View, plan: &mut Plan) {
    if !view.wide_marks || !(0..view.len()).any(|i| is_candidate(view, i)) {
        return;
    }
    let stretches = stretches(view);
    let simple: Vec<Count> = stretches.iter().map(|lines| count(view, lines.clone(), None)).collect();
    let sum = |counts: &[Count]| counts.iter().fold(Count::default(), |mut all, one| (all.add(one), all).1);
    let whole = sum(&simple);
    if !whole.many() && !simple.iter().any(Count::many) {
        return;
    }
    let pairs = Pairs::of(view);
    let counts: Vec<Count> = stretches.iter().map(|lines| count(view, lines.clone(), Some(&pairs))).collect();
    let whole = sum(&counts);
    for (lines, own) in stretches.into_iter().zip(&counts) {
        let judge = if own.chars >= ENOUGH { own } else { &whole };
        if judge.is_noise() {
            lines.filter(|&i| is_candidate(view, i)).for_each(|i| line(view, plan, i, judge, &whole, &pairs));
        }
    }
}

/// Runs of lines of one input that are measured together.
fn stretches(view: &View) -> Vec<std::ops::Range<usize>> {
    let mut stretches: Vec<std::ops::Range<usize>> = Vec::new();
    for i in 0..view.len() {
        let input = view.input(i);
        match stretches.last_mut() {
            Some(last) if last.len() < STRETCH && view.input(last.start) == input => last.end = i + 1,
            _ => stretches.push(i..i + 1),
        }
    }
    stretches
}

fn is_candidate(view: &View, i: usize) -> bool {
    let markup = &view.lines[i].markup;
    let is_aside = matches!(markup, Markup::Is(Part::Furniture(_)));
    !(is_aside || matches!(markup, Markup::Cell { .. } | Markup::Preformatted | Markup::Image { .. }))
        && view.shapes[i].hints.any(Hints::SPACE)
        && view.text(i).contains([' ', '\u{A0}', '\u{2002}', '\u{2003}', '\u{2009}', '\u{3000}'])
}

/// Counts; without pairs nothing parts what stands together.
fn count(view: &View, lines: std::ops::Range<usize>, pairs: Option<&Pairs>) -> Count {
    let mut count = Count::default();
    for i in lines {
        let shape = &view.shapes[i];
        count.chars += shape.chars;
        if pairs.is_some() {
            beside(view.text(i), &mut count.beside);
        }
        if !is_candidate(view, i) {
            continue;
        }
        let text = view.text(i);
        let running = shape.pauses + shape.stops > 0 || shape.chars >= 8 && !is_list(text);
        let before = [count.chars - shape.chars, count.gaps, count.parting];
        let mut alone = 0;
        let mut last_end = 0;
        for gap in gaps(text).filter(|gap| is_unspaced(gap.left) && is_unspaced(gap.right)) {
            if gap.wide || gap.tab {
                count.wide[usize::from(!names_stand(text))] += 1;
                continue;
            }
            if !running || is_meant(text, &gap) {
                continue;
            }
            count.gaps += 1;
            alone = if text[last_end..gap.start].chars().nth(1).is_none() { alone + 1 } else { 0 };
            last_end = gap.end;
            let mark = is_mark(gap.left) || is_mark(gap.right);
            let together = words::is_within(gap.left, gap.right)
                || pairs.is_some_and(|pairs| pairs.has(gap.left, gap.right) == Some(true));
            count.parting += u32::from(mark || alone > 2 || together);
        }
        if shape.pauses + shape.stops == 0 && is_opened_out(text) {
            let now = [count.chars, count.gaps, count.parting];
            (0..3).for_each(|k| count.opened[k] += now[k] - before[k]);
        }
    }
    count
}

/// Counts ideographs beside letters, digits and half-width marks.
fn beside(text: &str, counts: &mut [[u32; 2]; 4]) {
    let (mut last, mut spaced) = (' ', false);
    for c in text.chars() {
        if c == ' ' {
            spaced = true;
            continue;
        }
        if let Some(class) = class(last, c) {
            counts[class][usize::from(spaced)] += 1;
        }
        (last, spaced) = (c, false);
    }
}

/// Which class of half-width characters stands beside an ideograph here: letters, digits, marks behind which nothing is
/// set.
fn class(left: char, right: char) -> Option<usize> {
    let other = match (is_han(left), is_han(right)) {
        (true, false) => right,
        (false, true) => left,
        _ => return None,
    };
    match other {
        'a'..='z' | 'A'..='Z' => Some(0),
        '0'..='9' => Some(1),
        ',' | '.' | ';' | ':' | '!' | '?' => Some(2),
        _ if is_full_width_sign(other) => Some(3),
        _ => None,
    }
}

fn line(view: &View, plan: &mut Plan, i: usize, judge: &Count, whole: &Count, pairs: &Pairs) {
    let text = view.text(i);
    let opened = is_opened_out(text);
    let wide = match names_stand(text) {
        true if view.is_prose(i) => whole.wide[0] > 0,
        true => text.contains('\u{3000}'),
        false => whole.wide[1] > 0,
    };
    for gap in gaps(text).filter(|gap| !gap.wide && !gap.tab) {
        let class = class(gap.left, gap.right);
        if class.is_some() || !is_unspaced(gap.left) || !is_unspaced(gap.right) {
            if class.is_some_and(|class| opened || judge.is_rare(class)) {
                let evidence = vec![Fact::Says("spaces are scattered over the text, and elsewhere none stands here")];
                plan.replace(view.locate(i, gap.start, gap.end), "", Because::likely(NAME, evidence));
            }
            continue;
        }
        let together = pairs.has(gap.left, gap.right) == Some(true);
        let within = words::is_within(gap.left, gap.right);
        let meant = !opened
            && !wide
            && !together
            && (is_meant(text, &gap) || !within && (is_list(text) || is_halves(text, &gap)));
        let scattered = Fact::Counts {
            words: "spaces are scattered over the text, one in {} characters",
            value: judge.chars / judge.gaps.max(1),
        };
        let because = match (meant, together) {
            (true, _) => Because::unsure(NAME, vec![scattered, Fact::Says("but it may part names or halves")]),
            _ if within => Because::likely(NAME, vec![scattered, Fact::Says("it parts a word")]),
            (_, true) => {
                Because::likely(NAME, vec![scattered, Fact::Says("the two characters stand together elsewhere")])
            }
            _ if opened => Because::likely(NAME, vec![scattered, Fact::Says("the whole line is spaced out")]),
            _ if wide => Because::likely(NAME, vec![scattered, Fact::Says("printed spaces are full-width here")]),
            _ => Because::likely(NAME, vec![scattered]),
        };
        plan.replace(view.locate(i, gap.start, gap.end), "", because);
    }
}

/// A character between which and its like no half-width space is set.
pub fn is_unspaced(c: char) -> bool {
    is_han(c) || is_mark(c) || is_kana(c) || is_full_width_sign(c) || matches!(c, '①'..='⓿')
}

/// A full-width letter or figure, or a sign behind figures.
pub fn is_full_width_sign(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '‰' | '℃')
}

/// A full-width mark or sign.
fn is_mark(c: char) -> bool {
    is_full_width_mark(c)
        || is_shared_mark(c)
        || !c.is_ascii() && !c.is_alphanumeric() && !c.is_whitespace() && !is_hangul(c)
}

/// Whether the characters of a line are parted one from the next, and the line is no list of names of two characters.
fn is_opened_out(text: &str) -> bool {
    let words = || text.split_whitespace().filter(|word| word.contains(|c| is_unspaced(c) && !is_full_width_sign(c)));
    let single = |word: &&str| word.chars().nth(1).is_none();
    let (all, singles) = (words().count(), words().filter(single).count());
    let joints = || gaps(text).filter(|gap| is_unspaced(gap.left) && is_unspaced(gap.right));
    let names = || words().step_by(2).all(|word| word.chars().next().is_some_and(is_surname));
    singles >= 4
        && singles * 3 >= all * 2
        && joints().filter(|gap| class(gap.left, gap.right).is_none()).count() >= 3
        && !(singles == all && all.is_multiple_of(2) && names())
}

/// Whether words stand in the line that names stand beside.
fn names_stand(text: &str) -> bool {
    ["记者", "記者", "通讯员", "通訊員", "摄", "攝", "编辑", "編輯", "责编", "文/", "图/", "校对"]
        .iter()
        .any(|word| text.contains(word))
}

/// Whether a line is names or words of a list and nothing else.
fn is_list(text: &str) -> bool {
    let mut words = text.split_whitespace();
    text.contains(|c: char| c.is_whitespace())
        && words.all(|word| (2..=4).contains(&word.chars().count()) && word.chars().all(is_han))
}

/// Whether a gap parts two halves of a headline or a verse: the only one, in the middle, in a line without marks.
fn is_halves(text: &str, gap: &Gap) -> bool {
    let (before, after) = (text[..gap.start].chars().count(), text[gap.end..].chars().count());
    before >= 4
        && after >= 4
        && before.abs_diff(after) <= 2
        && text.chars().filter(|c| c.is_whitespace()).count() == 1
        && text.chars().all(|c| is_han(c) || c == ' ')
}

/// Gaps that may have their business: behind openings and role words, between names, inside quoted titles.
fn is_meant(text: &str, gap: &Gap) -> bool {
    let (before, after) = (tail(&text[..gap.start], REACH), &text[gap.end..]);
    let bound = |c: Option<char>| c.is_none_or(|c| !is_han(c));
    let mut left = before.chars().rev().skip(1);
    let behind = after.chars().nth(1);
    let name =
        is_surname(gap.left) && is_han(gap.right) && bound(behind) && (bound(left.next()) || behind == Some('、'));
    let opened = before.rfind(['（', '(', '【', '［']).is_some_and(|at| {
        !before[at..].contains(['）', ')', '】', '］'])
            && (names_stand(head(&text[gap.start - before.len() + at..], REACH)) || names_stand(before))
    });
    let opening = before.chars().count() <= 24 && before.ends_with(['讯', '訊', '电', '電', '）', ')', '】']);
    let role = ["摄", "攝", "图片", "记者", "記者", "通讯员", "通訊員", "文/", "图/"]
        .iter()
        .any(|word| after.starts_with(word));
    let named = ["记者", "記者", "通讯员", "通訊員"].iter().any(|word| before.ends_with(word));
    name || opened || opening || role || named
}
