//! `traditional`: simplified Chinese characters as traditional ones, by OpenCC's tables of words and characters.
//!
//! Never certain: one simplified character stands for several traditional ones (后 for 後 and 后), and only the
//! words around it tell which.

use super::chinese::{self, edits};
use super::{Edit, Kind};
use crate::repair::{Confidence, Fact};

/// The kind.
pub struct Traditional;

impl Kind for Traditional {
    fn name(&self) -> &'static str {
        "traditional"
    }

    fn rule(&self) -> &'static str {
        "simplified-form"
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../fixtures/normalize/simplified-form.md")
    }

    fn opposite(&self) -> Option<&'static str> {
        Some("simplified")
    }

    fn chinese(&self) -> Option<&'static str> {
        Some("zh-Hant")
    }

    fn edits(&self, text: &str) -> Vec<Edit> {
        let why = Fact::Says("OpenCC's tables give this traditional form in these words");
        edits(text, chinese::traditional, why, Confidence::Likely)
    }
}
