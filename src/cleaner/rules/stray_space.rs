//! Spaces inside words, headlines and numbers where none was meant.

use std::sync::LazyLock;

use regex::Regex;

use super::{Rule, Sight, Stage};
use crate::cleaner::hints::Hints;
use crate::cleaner::pattern::regex;
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::script::is_han;
use crate::cleaner::view::View;
use crate::repair::Fact;
use crate::source::{head, tail};

mod letterspaced;
mod scattered;

use scattered::{Gap, gaps, is_full_width_sign, is_unspaced};

/// The rule; it works twice: on scattered spaces before anything is measured, on single ones after.
pub struct StraySpace(pub Stage);

const NAME: &str = "stray-space";
/// Bytes of a line on both sides of a gap that are looked at.
const REACH: usize = 2000;
/// One gap between Han characters in so many characters of running text makes gaps noise.
const NOISE: u32 = 150;

/// Spaces inside a number; each pattern's named groups are the spaces.
static NUMBERS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let patterns = [
        r"\d(?P<a>[ \u{A0}]+)[.．](?P<b>[ \u{A0}]*)\d",
        r"\d[.．](?P<a>[ \u{A0}]+)\d+\s*[%％\p{Han}]",
        r"\d(?P<a>[ \u{A0}]+)[%％‰]",
        r"(?:^|[^\d.\s]) ?\d{1,3}(?P<a> )\d{3}(?:(?P<b> )\d{3})? ?\p{Han}",
        r"\b\d(?P<a> )\d(?P<b> )\d(?:(?P<c> )\d)?(?P<d> ?)[年月日万亿元%]",
    ];
    patterns.iter().map(|p| regex(p)).collect()
});

impl Rule for StraySpace {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/stray-space.md")
    }

    fn stage(&self) -> Stage {
        self.0
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        if self.0 == Stage::Characters {
            letterspaced::propose(sight.view, plan);
            return scattered::propose(sight.view, plan);
        }
        let view = sight.view;
        let noisy = is_noisy(view, plan);
        for i in 0..view.len() {
            if !view.shapes[i].hints.any(Hints::SPACE) {
                continue;
            }
            let text = view.text(i);
            if !text.contains([' ', '\u{3000}', '\u{A0}', '\u{2002}', '\u{2003}', '\u{2009}']) {
                continue;
            }
            if matches!(
                plan.roles[i],
                Role::Byline | Role::Masthead | Role::Field | Role::Aside(_) | Role::Preformatted | Role::Table
            ) {
                continue;
            }
            numbers(view, plan, i);
            let gaps = unspaced_gaps(text);
            let spaced = letter_spaced(text, &gaps, plan.roles[i]);
            for (gap, spaced) in gaps.iter().zip(spaced) {
                decide(sight, plan, i, gap, spaced, noisy);
            }
        }
    }
}

/// The gaps between characters of scripts without spaces.
fn unspaced_gaps(text: &str) -> Vec<Gap> {
    let unspaced = |c| is_unspaced(c) && !is_full_width_sign(c);
    gaps(text).filter(|gap| !gap.tab && unspaced(gap.left) && unspaced(gap.right)).collect()
}

/// Which gaps lie in a run of single characters, each parted from the next.
fn letter_spaced(text: &str, gaps: &[Gap], role: Role) -> Vec<bool> {
    let single = |from: usize, to: usize| text[from..to].chars().count() == 1;
    let mut spaced = vec![false; gaps.len()];
    let mut k = 0;
    while k < gaps.len() {
        let mut last = k;
        while last + 1 < gaps.len() && single(gaps[last].end, gaps[last + 1].start) {
            last += 1;
        }
        let before = text[..gaps[k].start].chars().rev().nth(1).is_none_or(|c| c.is_whitespace() || !is_han(c));
        let after = text[gaps[last].end..].chars().nth(1).is_none_or(|c| c.is_whitespace() || !is_han(c));
        let inner = last - k;
        let whole_line =
            inner == 0 && text.chars().filter(|c| !c.is_whitespace()).take(3).count() == 2 && role != Role::Byline;
        let singles = inner + usize::from(before) + usize::from(after);
        let run = inner > 0 && singles > 2;
        for (at, flag) in spaced[k..=last].iter_mut().enumerate() {
            let edge = (at == 0 && !before) || (at == inner && !after);
            *flag = (run && !edge) || whole_line;
        }
        k = last + 1;
    }
    spaced
}

fn is_han_gap(gap: &Gap) -> bool {
    is_han(gap.left) && is_han(gap.right)
}

fn is_noisy(view: &View, plan: &Plan) -> bool {
    let (mut chars, mut count) = (0u32, 0u32);
    for i in 0..view.len() {
        if plan.roles[i] == Role::Body && view.is_prose(i) {
            chars += view.shapes[i].chars;
            if view.shapes[i].hints.any(Hints::SPACE) && view.text(i).contains([' ', '\u{3000}']) {
                let text = view.text(i);
                count +=
                    unspaced_gaps(text).iter().filter(|gap| is_han_gap(gap) && !is_meant(text, gap)).count() as u32;
            }
        }
    }
    count >= 5 && count * NOISE >= chars
}

fn decide(sight: &Sight, plan: &mut Plan, i: usize, gap: &Gap, spaced: bool, noisy: bool) {
    let view = sight.view;
    let text = view.text(i);
    let span = || view.locate(i, gap.start, gap.end);
    if spaced {
        let because = Because::certain(NAME, vec![Fact::Says("single characters, each parted from the next")]);
        return plan.replace(span(), "", because);
    }
    if !gap.wide && view.wide_marks && is_beside_mark(gap) && is_text(plan.roles[i]) {
        let because = Because::likely(NAME, vec![Fact::Says("no space is set on this side of such a mark")]);
        return plan.replace(span(), "", because);
    }
    if !is_han_gap(gap)
        || plan.roles[i].is_heading()
        || !matches!(plan.roles[i], Role::Body | Role::Caption)
        || is_meant(text, gap)
    {
        return;
    }
    let together = sight.measures.pairs.has(gap.left, gap.right) == Some(true);
    let because = match (together && !gap.wide, noisy) {
        (true, _) => Because::likely(NAME, vec![Fact::Says("the two characters stand together elsewhere")]),
        (_, true) => Because::likely(NAME, vec![Fact::Says("such gaps stand all over the running text here")]),
        _ => Because::unsure(NAME, vec![Fact::Says("the two characters stand together nowhere else")]),
    };
    plan.replace(span(), "", because);
}

/// Whether a gap stands behind an ideograph before a mark that closes, or before one behind a mark that opens; quotation
/// marks that look alike on both sides are left out.
fn is_beside_mark(gap: &Gap) -> bool {
    let closes = |c| matches!(c, '。' | '，' | '、' | '；' | '：' | '！' | '？' | '）' | '」' | '』' | '》' | '】');
    let opens = |c| matches!(c, '（' | '「' | '『' | '《' | '【');
    is_han(gap.left) && closes(gap.right) || opens(gap.left) && is_han(gap.right)
}

fn is_text(role: Role) -> bool {
    matches!(role, Role::Body | Role::Caption | Role::Item | Role::Quote)
}

/// Gaps that have their business: after openings and role words, between names, inside quoted titles.
fn is_meant(text: &str, gap: &Gap) -> bool {
    let before = tail(&text[..gap.start], REACH);
    let after = head(&text[gap.end..], REACH);
    let opened = before.rfind(['“', '《', '「', '『', '‘', '（', '(', '【']);
    if let Some(at) = opened
        && !before[at..].contains(['”', '》', '」', '』', '’', '）', ')', '】'])
    {
        return true;
    }
    let left = before.chars().rev().take_while(|&c| is_han(c)).take(7).count();
    let right = after.chars().take_while(|&c| is_han(c)).take(7).count();
    let names = left == 1 && right == 1;
    let near_start = before.chars().count() <= 24;
    let opening = near_start
        && (before.contains(['讯', '訊', '电', '電', '者', '员']) || left == before.chars().count() && left <= 6);
    let role = after.starts_with(['摄', '攝'])
        || after.starts_with("图片")
        || after.starts_with("记者")
        || after.starts_with("通讯员");
    let ending = after.chars().count() <= 6 && !after.contains(['。', '，']);
    names || opening || role || ending
}

fn numbers(view: &View, plan: &mut Plan, i: usize) {
    let text = view.text(i);
    if !view.wide_marks || !text.contains(|c: char| c.is_ascii_digit()) {
        return;
    }
    for captures in NUMBERS.iter().flat_map(|pattern| pattern.captures_iter(text)) {
        for space in captures.iter().skip(1).flatten().filter(|m| !m.is_empty()) {
            let span = view.locate(i, space.start(), space.end());
            plan.replace(span, "", Because::likely(NAME, vec![Fact::Says("a space inside a number")]));
        }
    }
}
