//! The cleaner: from printed lines to articles.
//!
//! Rules look at lines that never change and propose repairs; one place builds the articles from the
//! lines and the accepted repairs. It knows no input format, no output format and no file.

use crate::ast::{Issue, Metadata};
use crate::page::Page;
use crate::repair::Repair;
use crate::source::Source;

pub mod arrange;
mod assemble;
mod blocks;
mod character;
mod columns;
mod dates;
mod hints;
mod jumps;
mod kinship;
mod likeness;
mod measure;
mod names;
mod opening;
mod order;
pub mod orders;
mod pairs;
mod paragraph;
mod pattern;
mod pieces;
pub mod plan;
mod radicals;
mod regions;
mod role;
pub mod rules;
mod script;
mod sheet;
mod site;
mod syllables;
mod view;
pub mod weigh;
mod whose;
pub mod words;

use measure::Measures;
use orders::Orders;
use plan::Plan;
use rules::{RULES, Rule, Sight, Stage};
use view::View;
use weigh::Observation;

/// What the cleaner makes.
pub struct Cleaned {
    /// The issue.
    pub issue: Issue,
    /// Every decision, in source order.
    pub repairs: Vec<Repair>,
}

/// Makes articles of lines; what a person ordered wins over the rules.
pub fn clean(sources: &[Source], pages: &[Page], metadata: Metadata, orders: Orders) -> Cleaned {
    let (mut view, plan) = decide(sources, pages, Plan::new(orders));
    view.forget_measures();
    let issue = assemble::issue(&view, &plan, pages, metadata);
    Cleaned { issue, repairs: plan.repairs }
}

/// Every question that is weighed about these lines, for the experiment that fits the weights.
pub fn observe(sources: &[Source], pages: &[Page]) -> Vec<Observation> {
    decide(sources, pages, Plan::new(Orders::default()).observing()).1.observations.unwrap_or_default()
}

fn decide<'a>(sources: &'a [Source], pages: &'a [Page], mut plan: Plan) -> (View<'a>, Plan) {
    let raw = View::new(sources, pages, &plan.edits);
    plan.begin(&raw);
    orders::note(&raw, &mut plan);
    let unmeasured = Measures::unmeasured(&raw);
    run(Stage::Characters, &Sight { view: &raw, measures: &unmeasured }, &mut plan);
    plan.settle_edits();
    let mut view = if plan.edits.is_empty() { raw } else { raw.repaired(&plan.edits) };
    run(Stage::Furniture, &Sight { view: &view, measures: &unmeasured }, &mut plan);
    view.leave_out(plan.roles.iter().map(|role| role.is_furniture()));
    let measures = Measures::of(&view);
    let sight = Sight { view: &view, measures: &measures };
    for stage in [Stage::Lines, Stage::Paragraphs, Stage::Articles] {
        run(stage, &sight, &mut plan);
    }
    drop(measures);
    plan.settle_edits();
    orders::people(&view, &mut plan);
    plan.settle();
    (view, plan)
}

fn run(stage: Stage, sight: &Sight, plan: &mut Plan) {
    let works = |rule: &&&dyn Rule| rule.stage() == stage && !plan.orders.without.contains(&rule.name());
    for rule in RULES.iter().filter(works).collect::<Vec<_>>() {
        rule.propose(sight, plan);
    }
}
