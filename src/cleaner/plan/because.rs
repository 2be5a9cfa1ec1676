//! Who decides, why and how surely: what a rule hands to the plan.

use crate::repair::{Confidence, Fact};

/// Who decided, why and how surely.
#[derive(Debug, Clone)]
pub struct Because {
    /// The rule.
    pub rule: &'static str,
    /// The evidence.
    pub evidence: Vec<Fact>,
    /// How sure.
    pub confidence: Confidence,
}

impl Because {
    /// A decision on likely evidence.
    pub fn likely(rule: &'static str, evidence: Vec<Fact>) -> Self {
        Because { rule, evidence, confidence: Confidence::Likely }
    }

    /// A decision on certain evidence.
    pub fn certain(rule: &'static str, evidence: Vec<Fact>) -> Self {
        Because { rule, evidence, confidence: Confidence::Certain }
    }

    /// A decision that is not taken.
    pub fn unsure(rule: &'static str, evidence: Vec<Fact>) -> Self {
        Because { rule, evidence, confidence: Confidence::Unsure }
    }
}
