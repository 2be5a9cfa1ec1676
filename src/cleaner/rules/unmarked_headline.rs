//! Headings without markup: short lines before running text, told by position, length, punctuation and gaps.
//!
//! Only that a line is a heading is decided here; which heading it is, is [`super::heading_rank`]'s.

use super::{Rule, Sight, Stage, byline, jump_line};
use crate::cleaner::names;
use crate::cleaner::opening::{is_labelled, numbered, opens_item};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::script;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::weigh;
use crate::page::Markup;
use crate::repair::Fact;

/// The rule.
pub struct UnmarkedHeadline;

const NAME: &str = "unmarked-headline";
/// Tenths of evidence from which a line is a heading.
const HEADING: i32 = 20;
/// A heading's characters at most, in full-width and in Latin text.
const LONGEST: [u32; 2] = [42, 110];
/// More lines in a row that look like headings are something else: a table of contents, a list of names.
const LONGEST_RUN: usize = 6;

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
        let candidate: Vec<bool> = (0..view.len()).map(|i| may_head(sight, plan, i)).collect();
        let mut leads = vec![Leads::Nowhere; view.len() + 1];
        for i in (0..view.len()).rev() {
            leads[i] = leads_to(view, plan, &candidate, &leads, i);
        }
        let mut marked = vec![false; view.sources.len()];
        for line in &view.lines {
            marked[line.span.input as usize] |= matches!(line.markup, Markup::Heading(_));
        }
        let mut run = 0;
        for i in 0..view.len() {
            run = if candidate[i] { run + 1 } else { 0 };
            let ahead = (i + 1..view.len()).take_while(|&j| candidate[j]).take(LONGEST_RUN + 1).count();
            if candidate[i] && run + ahead <= LONGEST_RUN {
                weigh(sight, plan, i, leads[i + 1], marked[view.lines[i].span.input as usize]);
            }
        }
    }
}

/// What stands under a line.
#[derive(Clone, Copy, PartialEq)]
enum Leads {
    Nowhere,
    Text,
    Opening,
}

fn leads_to(view: &View, plan: &Plan, candidate: &[bool], leads: &[Leads], i: usize) -> Leads {
    let text = view.text(i);
    match plan.roles[i] {
        Role::Byline | Role::JumpLine => Leads::Opening,
        Role::Aside(_) | Role::Field | Role::Image | Role::Caption | Role::Heading(0) => leads[i + 1],
        Role::Body if byline::opens_article(text) || jump_line::begins_continued(text) => Leads::Opening,
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
    let text = view.text(i);
    let longest = LONGEST[usize::from(!view.wide_marks)];
    let calls = shape.ending == Ending::Stop && matches!(view.stop(i), Some('！' | '？' | '!' | '?' | '…'));
    let ends = matches!(shape.ending, Ending::Bare | Ending::Closed) || calls;
    if plan.roles[i] != Role::Body || !view.is_plain(i) || shape.chars < 2 || shape.chars > longest || !ends {
        return false;
    }
    let speech = ["问：", "答：", "问:", "答:", "Q:", "A:"].iter().any(|p| text.starts_with(p));
    let lower = shape.first.is_lowercase();
    let next = i + 1;
    let same = next < view.len() && view.lines[next].span.input == view.lines[i].span.input;
    let flush = sight.measures.lacks_indent(view, i);
    let full = same && sight.measures.is_full(view, i, next);
    let runs_on = full
        && !sight.measures.is_bare_block(view, i)
        && !view.after_gap(next)
        && !sight.measures.is_indented(view, next)
        && !flush;
    let open = shape.balance != 0 && !sight.measures.is_bare_block(view, i);
    let cut = open || (same && script::cannot_begin(view.shapes[next].first));
    let bracketed = shape.chars <= 6 && text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    if cut || bracketed {
        return false;
    }
    shape.stops == 0 && shape.pauses <= 2 && !speech && !lower && !runs_on && !byline::opens_article(text)
}

fn weigh(sight: &Sight, plan: &mut Plan, i: usize, leads: Leads, marked: bool) {
    let view = sight.view;
    let shape = &view.shapes[i];
    let mut score = 0;
    let mut evidence = Vec::new();
    let mut add = |weight: i32, says: &'static str| {
        score += weight;
        if weight > 0 {
            evidence.push(Fact::Says(says));
        }
    };
    match leads {
        Leads::Opening => add(25, "an article opens under it"),
        Leads::Text => add(10, "running text stands under it"),
        Leads::Nowhere => add(if i == 0 { 0 } else { -5 }, "nothing stands under it"),
    }
    add(before(sight, plan, i), "what stands before it is complete");
    if view.after_gap(i) {
        add(8, "a gap stands before it");
    }
    if i + 1 == view.len() || view.after_gap(i + 1) {
        add(5, "a gap stands behind it");
    }
    if numbered(view.text(i)).is_some() && shape.chars <= 25 {
        add(15, "it is numbered as crossheads are");
    }
    if sight.measures.is_bare_block(view, i) {
        add(10, "its block holds no mark at all, and text stands behind the gap");
    } else if i + 1 < view.len() && view.lines[i + 1].span.input == view.lines[i].span.input {
        let goes_on = weigh::continuation(view, sight.measures, i, i + 1, true, 0).score / 10;
        add(-goes_on.clamp(0, 60), "it goes on in the next line");
    }
    let margin = sight.measures.region(i).margin;
    let indent = i32::from(view.lines[i].indent.saturating_sub(margin));
    let columns = (i..view.len().min(i + 8)).map(|k| sight.measures.width(k)).max().unwrap_or(0);
    let right = i32::from(columns) - indent - i32::from(shape.width);
    if indent > 12 && right < 6 {
        add(-25, "it stands at the right margin");
    } else if indent > 4 {
        add(8, "it is centred");
    }
    if sight.measures.in_column(i) && shape.width + 6 < sight.measures.width(i) {
        add(6, "it is shorter than the column");
    }
    add(-8 * i32::from(shape.pauses), "commas");
    let framed =
        view.after_gap(i) && i + 1 < view.len() && (view.after_gap(i + 1) || sight.measures.is_indented(view, i + 1));
    if shape.pauses > 0 && !framed && sight.measures.in_column(i) && shape.width + 6 >= sight.measures.width(i) {
        add(-15, "a comma, and the column's width");
    }
    if shape.ending == Ending::Stop {
        add(-8, "a mark of exclamation or question");
    }
    let text = view.text(i).trim();
    if i > 0 && text.starts_with(['“', '「', '"']) && text.ends_with(['”', '」', '"']) && shape.chars <= 12 {
        add(-20, "speech");
    }
    if leads == Leads::Nowhere
        && shape.chars <= 10
        && text.split_whitespace().count() == 2
        && text.split_whitespace().all(names::is_name)
    {
        add(-15, "a signature");
    }
    if i == 0 {
        add(6, "it is the first line");
    }
    if marked {
        add(-14, "other headings are marked up");
    }
    let subtitle =
        i > 0 && !view.after_gap(i) && text.starts_with("——") && matches!(plan.roles[i - 1], Role::Heading(_));
    if is_labelled(view.text(i)) && shape.chars >= 10 && view.after_gap(i) {
        add(-8, "a label");
    } else if is_labelled(view.text(i))
        || opens_item(view.text(i)) && numbered(view.text(i)).is_none() && !subtitle
    {
        add(-20, "a label");
    }
    let because = Because::likely(NAME, evidence);
    if score >= HEADING {
        plan.assign(view, i, Role::Heading(0), because);
    } else if score >= HEADING - 6 {
        plan.record(
            NAME,
            view.lines[i].span,
            crate::repair::Change::Role("heading"),
            because.evidence,
            crate::repair::Confidence::Unsure,
        );
    }
}

/// Whether the text before a line is complete.
fn before(sight: &Sight, plan: &Plan, i: usize) -> i32 {
    let view = sight.view;
    let Some(mut j) = i.checked_sub(1) else { return 10 };
    while plan.roles[j].interrupts() && j > 0 {
        j -= 1;
    }
    let ended =
        plan.roles[j] != Role::Body || matches!(view.shapes[j].ending, Ending::Stop | Ending::Colon | Ending::Dash);
    if ended || view.starts_page(i) {
        10
    } else if view.after_gap(i) {
        if view.shapes[j].ending == Ending::Closed { 8 } else { 0 }
    } else if !sight.measures.in_column(j) && !view.is_prose(j) {
        4
    } else {
        -30
    }
}
