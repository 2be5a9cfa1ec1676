//! Paragraphs that begin with an indent and no blank line: the indent keeps them apart.
//!
//! The indent is evidence in the sum of [`crate::cleaner::weigh`]; this rule says where it kept two lines apart
//! that the width of the first would have joined.

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::{Plan, Role};
use crate::repair::{Change, Confidence, Fact};

/// The rule.
pub struct IndentedParagraph;

const NAME: &str = "indented-paragraph";

impl Rule for IndentedParagraph {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/indented-paragraph.md")
    }

    fn stage(&self) -> Stage {
        Stage::Paragraphs
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let (view, measures) = (sight.view, sight.measures);
        for j in 1..view.len() {
            let i = j - 1;
            let body = plan.roles[i] == Role::Body && plan.roles[j] == Role::Body && !view.after_gap(j);
            if body && !plan.continues[j] && measures.is_indented(view, j) && measures.is_full(view, i, j) {
                let evidence = vec![Fact::Says("the line before is full, but this one is indented as paragraphs are")];
                plan.record(NAME, view.span(j), Change::KeepApart, evidence, Confidence::Certain);
            }
        }
    }
}
