//! Characters that an OCR program was not sure of: said, never changed.

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::Plan;
use crate::page::Says;
use crate::repair::{Change, Confidence, Fact};

/// The rule.
pub struct DoubtfulReading;

const NAME: &str = "doubtful-reading";

impl Rule for DoubtfulReading {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/doubtful-reading.md")
    }

    fn stage(&self) -> Stage {
        Stage::Characters
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        for (_, note) in &sight.view.notes {
            if let Says::Confidence(value) = note.says {
                let words = "the OCR program was {} per cent sure of it";
                let evidence = vec![Fact::Counts { words, value: u32::from(value) }];
                plan.record(NAME, note.at, Change::Doubt, evidence, Confidence::Unsure);
            }
        }
    }
}
