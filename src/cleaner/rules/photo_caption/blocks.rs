//! Captions as blocks of lines: weighed before headings are looked for, so that neither is taken for the other.

use std::ops::Range;

use super::NAME;
use super::credits;
use super::patterns;
use crate::cleaner::hints::Hints;
use crate::cleaner::measure::Measures;
use crate::cleaner::plan::{Aside, Because, Plan, Role};
use crate::cleaner::rules::{Sight, web_furniture};
use crate::cleaner::view::{Ending, View};
use crate::cleaner::weigh::caption;
use crate::page::Markup;
use crate::repair::Fact;

/// A caption's lines and characters at most.
const LINES: usize = 7;
const LONGEST: u32 = 160;

/// Weighs all short blocks.
pub fn propose(sight: &Sight, plan: &mut Plan) {
    let view = sight.view;
    let mut marked = vec![false; view.sources.len()];
    for i in (0..view.len()).filter(|&i| !view.is_plain(i)) {
        marked[view.input(i) as usize] |= matches!(view.lines[i].markup, Markup::Heading(_));
    }
    let mut text = String::new();
    let mut i = 0;
    while i < view.len() {
        if plan.roles[i] == Role::Body && is_label(view, i) {
            let evidence = vec![Fact::Says("the words that a page prints over a caption")];
            plan.assign(view, i, Role::Aside(Aside::WEB), Because::likely(NAME, evidence));
            i += 1;
            continue;
        }
        let Some(lines) = block(view, sight.measures, plan, i) else {
            i += 1;
            continue;
        };
        i = lines.end;
        read(view, sight.measures, &lines, &mut text);
        let hints = view.shapes[lines.clone()].iter().fold(Hints::NONE, |all, shape| all | shape.hints);
        let words = || patterns::words(&text, hints);
        let marked = marked[view.input(lines.start) as usize];
        let weighed = caption::weigh(view, sight.measures, plan, lines.clone(), &text, words, marked);
        plan.observe(|| weighed.observation(view, lines.start));
        if weighed.is_caption() {
            assign(sight, plan, lines, weighed.evidence());
        }
    }
}

/// The block that begins with line `i`, if one does that may be a caption: from a gap, or from a line that begins or ends as
/// captions do behind a finished one, to a gap or an indented line. A line that was not cut is a block of its own where it
/// is finished.
fn block(view: &View, m: &Measures, plan: &Plan, i: usize) -> Option<Range<usize>> {
    let plain = |k: usize| plan.roles[k] == Role::Body && view.is_plain(k);
    let free = |k: usize| !m.in_column(k);
    let whole = |k: usize| free(k) && (view.shapes[k].ending == Ending::Stop || is_credited(view, k));
    let tells = || patterns::begins(view.text(i), view.shapes[i].hints) || free(i) && is_credited(view, i);
    let begins = || (view.shapes[i - 1].ending == Ending::Stop || !plain(i - 1)) && tells();
    if !plain(i) || !(view.after_gap(i) || shows_picture(view, i - 1) || is_label(view, i - 1) || begins()) {
        return None;
    }
    let mut chars = view.shapes[i].chars;
    let mut end = i + 1;
    while end < view.len()
        && !view.after_gap(end)
        && plain(end)
        && !m.is_indented(view, end)
        && !(free(end - 1) && is_credited(view, end - 1))
    {
        chars += view.shapes[end].chars;
        if chars > LONGEST || end + 1 - i > LINES {
            return (end == i + 1 && (whole(i) || free(i) && tells())).then_some(i..end);
        }
        end += 1;
    }
    (2..=LONGEST).contains(&chars).then_some(i..end)
}

/// Whether a line is a picture or what a web page prints in its place: the link to a larger one.
pub fn shows_picture(view: &View, i: usize) -> bool {
    view.is_image(i) || view.shapes[i].last == '图' && web_furniture::is_picture_link(view, i)
}

/// Whether a line ends with a credit.
fn is_credited(view: &View, k: usize) -> bool {
    credits::credit(view.text(k), view.shapes[k].hints).is_some()
}

/// Whether a line is what a page prints over a caption, or in a picture's place, and no part of it.
fn is_label(view: &View, i: usize) -> bool {
    if view.shapes[i].chars > 5 {
        return false;
    }
    let text = view.text(i).trim().trim_end_matches(['：', ':']);
    let inner = text.trim_start_matches(['[', '【', '［', '（', '(']).trim_end_matches([']', '】', '］', '）', ')']);
    let place = inner.len() < text.len() && matches!(inner, "图" | "圖" | "图片" | "圖片" | "照片" | "配图" | "插图");
    place || matches!(inner, "图片说明" | "照片说明" | "圖片說明" | "照片說明")
}

/// The block's text, as if its lines were one paragraph.
fn read(view: &View, m: &Measures, lines: &Range<usize>, text: &mut String) {
    text.clear();
    for k in lines.clone() {
        if k > lines.start {
            text.push_str(m.between(view, k - 1, k));
        }
        text.push_str(view.text(k).trim());
    }
}

fn assign(sight: &Sight, plan: &mut Plan, lines: Range<usize>, evidence: Vec<Fact>) {
    let view = sight.view;
    plan.set_roles(&lines.clone().map(|k| k as u32).collect::<Vec<_>>(), Role::Caption);
    plan.assign(view, lines.start, Role::Caption, Because::likely(NAME, evidence));
    for k in lines.start + 1..lines.end {
        let separator = sight.measures.between(view, k - 1, k);
        plan.join(view, k - 1, k, separator, Because::likely(NAME, vec![Fact::Says("both lines are one caption")]));
    }
}
