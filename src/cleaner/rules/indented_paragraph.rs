//! Paragraphs that begin with an indent and no blank line: the indent keeps them apart.
//!
//! The indent is evidence in the sum of [`crate::cleaner::weigh`]; [`super::wrapped_line`] records under this
//! name where it alone kept two lines apart.

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::Plan;

/// The rule.
pub struct IndentedParagraph;

impl Rule for IndentedParagraph {
    fn name(&self) -> &'static str {
        "indented-paragraph"
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/indented-paragraph.md")
    }

    fn stage(&self) -> Stage {
        Stage::Paragraphs
    }

    fn propose(&self, _sight: &Sight, _plan: &mut Plan) {}
}
