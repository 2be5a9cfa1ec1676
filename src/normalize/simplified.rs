//! `simplified`: traditional Chinese characters as simplified ones, by OpenCC's tables of words and characters.

use super::chinese::{self, edits};
use super::{Edit, Kind};
use crate::repair::{Confidence, Fact};

/// The kind.
pub struct Simplified;

impl Kind for Simplified {
    fn name(&self) -> &'static str {
        "simplified"
    }

    fn rule(&self) -> &'static str {
        "traditional-form"
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../fixtures/normalize/traditional-form.md")
    }

    fn opposite(&self) -> Option<&'static str> {
        Some("traditional")
    }

    fn chinese(&self) -> Option<&'static str> {
        Some("zh-Hans")
    }

    fn edits(&self, text: &str) -> Vec<Edit> {
        let why = Fact::Says("OpenCC's tables give this simplified form");
        edits(text, chinese::simplified, why, Confidence::Certain)
    }
}
