//! Markup that calls the rest of a sentence, or a whole paragraph, a heading, as OCR programs do by the size of letters.

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::view::{Ending, View};
use crate::cleaner::weigh::heading;
use crate::page::Markup;
use crate::repair::Fact;

/// The rule.
pub struct FalseHeading;

const NAME: &str = "false-heading";
/// Lines that may stand between the halves of a sentence: captions, furniture.
const REACH: usize = 8;

impl Rule for FalseHeading {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/false-heading.md")
    }

    fn stage(&self) -> Stage {
        Stage::Lines
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        for i in 0..view.len() {
            let marked =
                matches!(view.lines[i].markup, Markup::Heading(_)) && matches!(plan.roles[i], Role::Heading(_));
            if marked && let Some(says) = reason(view, plan, i) {
                plan.assign(view, i, Role::Body, Because::likely(NAME, vec![Fact::Says(says)]));
            }
        }
    }
}

/// Why a line that is marked up as a heading is none.
fn reason(view: &View, plan: &Plan, i: usize) -> Option<&'static str> {
    let shape = &view.shapes[i];
    if !matches!(view.stop(i), Some('。' | '.')) || view.is_told(i) {
        return None;
    }
    let before = (i.saturating_sub(REACH)..i).rev().find(|&k| !plan.roles[k].interrupts());
    let open = before.is_some_and(|k| {
        let ending = view.shapes[k].ending;
        plan.roles[k] == Role::Body
            && view.is_prose(k)
            && matches!(ending, Ending::Bare | Ending::Pause | Ending::Opener)
    });
    let long = shape.stops > 0 && shape.chars > heading::longest(view);
    match (open, long) {
        (true, _) => Some("it ends with a full stop, and the sentence before it is not complete"),
        (_, true) => Some("it is long, holds sentences and ends with a full stop"),
        _ => None,
    }
}
