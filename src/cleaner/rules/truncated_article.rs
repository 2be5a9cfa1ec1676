//! Articles that stop in mid-sentence: marked, never glued to the next article.

use std::collections::HashSet;

use super::{Rule, Sight, Stage};
use crate::ast::JumpDirection;
use crate::cleaner::paragraph::{Unit, units};
use crate::cleaner::plan::{Plan, Role};
use crate::cleaner::view::{Ending, View};
use crate::repair::{Change, Confidence, Fact};

/// The rule.
pub struct TruncatedArticle;

const NAME: &str = "truncated-article";

impl Rule for TruncatedArticle {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/truncated-article.md")
    }

    fn stage(&self) -> Stage {
        Stage::Articles
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let units = units(sight.view, plan);
        let mut last: Option<&Unit> = None;
        let mut ends = Vec::new();
        for unit in &units {
            if plan.starts[unit.first()] {
                ends.extend(last.take());
            }
            match unit.role {
                Role::Body
                | Role::Byline
                | Role::JumpLine
                | Role::SourceLine
                | Role::Verse
                | Role::Item
                | Role::Table => {
                    last = Some(unit);
                }
                _ => {}
            }
        }
        ends.extend(last);
        let onward = plan.jumps.iter().filter(|(_, jump)| jump.direction == JumpDirection::ContinuedOn);
        let onward: HashSet<u32> = onward.map(|(line, _)| *line).collect();
        let stops: Vec<usize> = ends.into_iter().filter(|unit| stops(sight, &onward, unit)).map(Unit::first).collect();
        for first in stops {
            let last = crate::cleaner::paragraph::unit(plan, first).last();
            plan.set_truncated(last);
            let evidence =
                vec![Fact::Says("the last paragraph stops in mid-sentence, and the next article or the end follows")];
            plan.record(NAME, sight.view.span(last), Change::Truncated, evidence, Confidence::Likely);
        }
    }
}

fn stops(sight: &Sight, onward: &HashSet<u32>, unit: &Unit) -> bool {
    let view: &View = sight.view;
    let shape = &view.shapes[unit.last()];
    let long = view.is_prose(unit.first()) || unit.lines.len() > 1;
    let jumps_on = unit.lines.iter().any(|line| onward.contains(line));
    let open = matches!(shape.ending, Ending::Bare | Ending::Pause | Ending::Opener);
    let marked = unit.lines.iter().any(|&i| view.shapes[i as usize].stops + view.shapes[i as usize].pauses > 0);
    unit.role == Role::Body && long && marked && open && !jumps_on && sight.measures.stop_habit >= 0.5
}
