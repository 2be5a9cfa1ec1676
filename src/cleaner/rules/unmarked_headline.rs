//! Headings without markup: short lines before running text, told by position, length, punctuation and gaps.
//!
//! Only that a line is a heading is decided here; which heading it is, is [`super::heading_rank`]'s.

use super::{Rule, Sight, Stage, byline, jump_line, photo_caption};
use crate::cleaner::hints::Hints;
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::script;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::weigh::heading::{self, Leads};
use crate::page::Markup;
use crate::repair::{Change, Confidence, Fact};

/// The rule.
pub struct UnmarkedHeadline;

const NAME: &str = "unmarked-headline";
/// More lines in a row that look like headings are something else: a table of contents, a list of names.
const LONGEST_RUN: usize = 6;
/// Lines of one article's head at most: a run of headings may hold so many more for each article that lacks its head.
const HEAD: usize = 5;

impl Rule for UnmarkedHeadline {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/unmarked-headline.md")
    }

    fn stage(&self) -> Stage {
        Stage::Lines
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        // A source that tells articles tells their headings, too.
        let told = (0..view.len()).any(|i| view.is_told(i) && plan.roles[i].is_heading());
        let candidate: Vec<bool> =
            (0..view.len()).map(|i| !(told && view.is_told(i)) && may_head(sight, plan, i)).collect();
        let mut leads = vec![Leads::Nowhere; view.len() + 1];
        for i in (0..view.len()).rev() {
            leads[i] = leads_to(view, plan, &candidate, &leads, i);
            if i > 0 && view.parts_articles(i - 1, i) {
                leads[i] = Leads::Nowhere;
            }
        }
        let mut marked = vec![false; view.sources.len()];
        for line in &view.lines {
            marked[line.span.input as usize] |= matches!(line.markup, Markup::Heading(_));
        }
        let longest = LONGEST_RUN + HEAD * headless(view, plan, &candidate);
        let mut run = 0;
        for i in 0..view.len() {
            run = if candidate[i] { run + 1 } else { 0 };
            let ahead = (i + 1..view.len()).take_while(|&j| candidate[j]).take(longest + 1).count();
            if candidate[i] && run + ahead <= longest {
                decide(sight, plan, i, leads[i + 1], marked[view.input(i) as usize]);
            }
        }
        blocks(sight, plan, &candidate);
    }
}

/// Articles that begin straight under other text, so that their heads must stand elsewhere.
fn headless(view: &View, plan: &Plan, candidate: &[bool]) -> usize {
    let under_head = |i: usize| candidate[i - 1] || plan.roles[i - 1] != Role::Body;
    let bare = |&i: &usize| plan.roles[i] == Role::Body && byline::opens_article(view, i) && !under_head(i);
    (1..view.len()).filter(bare).count()
}

/// Lines of a block between gaps are all headings where one of them is, and the block has no marks, or the others may be
/// headings and stand over it: a headline or a deck in several lines.
fn blocks(sight: &Sight, plan: &mut Plan, candidate: &[bool]) {
    let view = sight.view;
    let mut start = 0;
    while start < view.len() {
        let end = (start + 1..view.len()).find(|&k| view.after_gap(k)).unwrap_or(view.len());
        let heading = |k: usize| plan.roles[k] == Role::Heading(0);
        let short = (2..=3).contains(&(end - start)) && (start..end).all(|k| heading(k) || plan.roles[k] == Role::Body);
        if short && (start..end).any(heading) {
            let left_over = |k: usize| k + 1 == end && view.shapes[k].chars == 1;
            let goes_over = |k: usize| candidate[k] && k + 1 < end && view.shapes[k].pauses == 0;
            let may = (start..end).all(|k| heading(k) || goes_over(k) || left_over(k));
            let says = match sight.measures.is_bare_block(view, start) {
                true => Some("it stands between gaps with a heading, in a block without any mark"),
                false => Some("it stands between gaps with a heading, and looks like one").filter(|_| may),
            };
            let rest: Vec<usize> = (start..end).filter(|&k| plan.roles[k] == Role::Body).collect();
            for (k, says) in rest.into_iter().filter_map(|k| says.map(|says| (k, says))) {
                plan.assign(view, k, Role::Heading(0), Because::likely(NAME, vec![Fact::Says(says)]));
            }
        }
        start = end;
    }
}

fn leads_to(view: &View, plan: &Plan, candidate: &[bool], leads: &[Leads], i: usize) -> Leads {
    match plan.roles[i] {
        Role::Byline | Role::JumpLine => Leads::Opening,
        Role::Heading(1..) => Leads::Heading,
        Role::Aside(_) | Role::Field | Role::Image | Role::Caption | Role::Heading(0) => leads[i + 1],
        Role::Body if byline::opens_article(view, i) || jump_line::begins_continued(view, i) => Leads::Opening,
        Role::Body if candidate[i] => leads[i + 1],
        Role::Body if view.shapes[i].ending == Ending::Colon => Leads::Text,
        Role::Body if view.is_prose(i) || view.shapes[i].ending == Ending::Stop => Leads::Text,
        Role::Body if view.shapes[i].chars >= 8 && i + 1 < view.len() && !view.after_gap(i + 1) => Leads::Text,
        Role::Item | Role::Table | Role::Verse | Role::Quote | Role::Preformatted => Leads::Text,
        _ => Leads::Nowhere,
    }
}

fn may_head(sight: &Sight, plan: &Plan, i: usize) -> bool {
    let view = sight.view;
    let shape = &view.shapes[i];
    let calls = shape.ending == Ending::Stop && matches!(view.stop(i), Some('！' | '？' | '!' | '?' | '…'));
    let listed = !view.wide_marks && shape.last == ';';
    let ends = matches!(shape.ending, Ending::Bare | Ending::Closed) || calls || listed || may_end(sight, i);
    if plan.roles[i] != Role::Body
        || !view.is_plain(i)
        || (shape.chars < 2 && !script::is_numeral(shape.first))
        || shape.chars > heading::longest(view)
        || !ends
    {
        return false;
    }
    if shape.pauses > 2 || shape.first.is_lowercase() || shape.stops > 0 && view.wide_marks {
        return false;
    }
    let text = view.text(i);
    if shape.stops > 0 && u32::from(shape.stops) > short_forms(text) {
        return false;
    }
    let next = i + 1;
    let same = next < view.len() && view.input(next) == view.input(i);
    let runs_on = same
        && !view.after_gap(next)
        && plan.roles[next] == Role::Body
        && sight.measures.is_full(view, i, next)
        && !sight.measures.is_indented(view, next)
        && !sight.measures.lacks_indent(view, i)
        && !byline::opens_article(view, next);
    if same && script::cannot_begin(view.shapes[next].first)
        || (runs_on || shape.balance != 0 || follows_comma(sight, plan, i)) && !sight.measures.is_bare_block(view, i)
    {
        return false;
    }
    let speech = ["问：", "答：", "问:", "答:", "Q:", "A:"].iter().any(|p| text.starts_with(p));
    let bracketed = shape.chars <= 16 && text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    let credit = || shape.hints.any(Hints::CREDIT) && photo_caption::is_credit(view, i);
    !speech && !bracketed && !addresses(text.trim()) && !byline::opens_article(view, i) && !credit()
}

/// Whether a short line says to whom a letter is written, in Japanese, Korean or German: 編集部の皆さまへ, 편집자께.
fn addresses(text: &str) -> bool {
    const TO: [&str; 6] = ["さまへ", "様へ", "御中", "귀하", "님께", "편집자께"];
    TO.iter().any(|end| text.ends_with(end)) || text.starts_with("Sehr geehrte")
}

/// Whether a line of words ends as headings of older papers may: with a stop, its words in capitals or beginning with them,
/// alone between gaps, or in capitals over an indented line; with a dash, on the first line of a block without marks.
fn may_end(sight: &Sight, i: usize) -> bool {
    let view = sight.view;
    let shape = &view.shapes[i];
    let gap = |k: usize| k == view.len() || view.after_gap(k);
    if view.wide_marks || shape.pauses > 0 {
        return false;
    }
    let capitals = || script::is_capitals(view.text(i));
    let titled = || shape.chars <= 30 && shape.first.is_uppercase() && heading::is_titled(view.text(i).trim());
    let stopped = shape.last == '.' && shape.stops == 0;
    let under_label = || gap(i - 1) && view.shapes[i - 1].ending == Ending::Bare && view.shapes[i - 1].chars <= 20;
    let alone = || gap(i + 1) && (gap(i) && (capitals() || titled()) || i > 0 && under_label() && capitals());
    let over = || gap(i) && i + 1 < view.len() && sight.measures.is_indented(view, i + 1) && capitals();
    let banked = || {
        shape.ending == Ending::Dash && !gap(i + 1) && gap(i + 2) && view.shapes[i + 1].ending == Ending::Bare && gap(i)
    };
    stopped && (alone() || over()) || banked()
}

/// Whether a full line stands straight over a line and ends with a comma.
fn follows_comma(sight: &Sight, plan: &Plan, i: usize) -> bool {
    let view = sight.view;
    let before = i.checked_sub(1).filter(|&b| !view.after_gap(i) && plan.roles[b] == Role::Body);
    before.is_some_and(|b| view.shapes[b].ending == Ending::Pause && sight.measures.is_full(view, b, i))
}

/// How many words of a text are short forms with a stop behind them, as before a name: `Dr.`, `St.`, `A.`
fn short_forms(text: &str) -> u32 {
    let short = |word: &str| {
        let letters = word.strip_suffix('.').unwrap_or_default();
        letters.starts_with(char::is_uppercase)
            && letters.chars().count() <= 3
            && letters.chars().all(char::is_alphabetic)
    };
    text.split_whitespace().filter(|word| short(word)).count() as u32
}

fn decide(sight: &Sight, plan: &mut Plan, i: usize, leads: Leads, marked: bool) {
    let view = sight.view;
    let weighed = heading::weigh(view, sight.measures, plan, i, leads, marked);
    plan.observe(|| weighed.observation(view, i));
    if weighed.is_heading() {
        plan.assign(view, i, Role::Heading(0), Because::likely(NAME, weighed.evidence()));
    } else if weighed.is_nearly() {
        let change = Change::Role("heading");
        plan.record(NAME, view.span(i), change, weighed.evidence(), Confidence::Unsure);
    }
}
