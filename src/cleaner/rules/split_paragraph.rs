//! Paragraphs cut by a page, a column or a photograph: joined over the gap, and over captions, folios and
//! pictures that stand between the halves.

use super::{Rule, Sight, Stage, byline, jump_line};
use crate::cleaner::paragraph::unit;
use crate::cleaner::plan::{Aside, Because, Plan, Role};
use crate::cleaner::view::{Ending, View};
use crate::cleaner::weigh::join;
use crate::repair::{Confidence, Fact};

/// The rule.
pub struct SplitParagraph;

const NAME: &str = "split-paragraph";
/// Lines between the halves at most.
const REACH: usize = 24;

impl Rule for SplitParagraph {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/split-paragraph.md")
    }

    fn stage(&self) -> Stage {
        Stage::Paragraphs
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        for i in 0..sight.view.len() {
            if plan.next[i].is_none() && plan.roles[i] == Role::Body && is_cut(sight.view, i) {
                mend(sight, plan, i);
            }
        }
    }
}

fn is_cut(view: &View, i: usize) -> bool {
    matches!(view.shapes[i].ending, Ending::Bare | Ending::Pause | Ending::Opener | Ending::Closed)
}

fn mend(sight: &Sight, plan: &mut Plan, i: usize) {
    let view = sight.view;
    let Some(j) = other_half(view, plan, i) else { return };
    if view.stands_bare(i) && view.stands_bare(j) || byline::signs_off(view, i) {
        return;
    }
    let open = open_quotes(view, plan, i);
    let weighed = join::continuation(view, sight.measures, i, j, !plan.continues[i], open);
    plan.observe(|| weighed.observed(view, i, j));
    let prose = view.is_prose(i) || sight.measures.in_column(i) || plan.continues[i];
    let confidence = weighed.confidence().min(Confidence::Likely);
    if weighed.joins() && prose {
        let separator = sight.measures.between(view, i, j);
        plan.join_weighed(view, (i, j), separator, (NAME, confidence), &weighed);
        for k in (i + 1..j).filter(|&k| plan.roles[k] == Role::Separator).collect::<Vec<_>>() {
            let evidence = vec![Fact::Says("a rule between the halves of a sentence: a page ended there")];
            plan.assign(view, k, Role::Aside(Aside::PageRule), Because::likely(NAME, evidence));
        }
    } else if weighed.is_unsure() && prose {
        plan.join_weighed(view, (i, j), "", (NAME, Confidence::Unsure), &weighed);
    }
}

/// Whether of the jump lines behind line `i`, with nothing but furniture between, one leads on and the next comes back.
fn meets(view: &View, plan: &Plan, i: usize) -> bool {
    let parts = |k: &usize| {
        plan.roles[*k].interrupts() || matches!(plan.roles[*k], Role::JumpLine | Role::Separator | Role::Masthead)
    };
    let behind = (i + 1..view.len().min(i + REACH)).take_while(parts);
    let mut jumps = behind.filter(|&k| plan.roles[k] == Role::JumpLine);
    let (on, from) = (jumps.next(), jumps.next());
    let comes_back = |k: usize| jump_line::begins_continued(view, k);
    on.is_some_and(|k| !comes_back(k)) && from.is_some_and(comes_back) && jumps.next().is_none()
}

/// The next paragraph, over what may stand between halves.
fn other_half(view: &View, plan: &Plan, i: usize) -> Option<usize> {
    // Where both halves are one article, the jump lines between them part nothing.
    let jumps = |j: usize| plan.roles[j] == Role::JumpLine && (view.is_told(i) || meets(view, plan, i));
    let between = |j: usize| plan.roles[j].interrupts() || plan.roles[j] == Role::Separator || jumps(j);
    let j = (i + 1..view.len().min(i + REACH)).find(|&j| !between(j))?;
    (plan.roles[j] == Role::Body && !plan.continues[j] && !view.parts_articles(i, j)).then_some(j)
}

fn open_quotes(view: &View, plan: &Plan, i: usize) -> i32 {
    let mut first = i;
    for _ in 0..400 {
        let before = first.checked_sub(1).filter(|&b| plan.next[b].is_some_and(|l| l.line as usize == first));
        let Some(before) = before else { break };
        first = before;
    }
    let lines = unit(plan, first).lines;
    join::open_at_end(view, plan, &lines)
}
