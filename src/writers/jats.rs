//! Jats.

use super::{Files, Sink, Writer};
use crate::ast::Issue;
use crate::error::Result;
use crate::repair::Notice;

/// The writer.
pub struct Jats;

impl Writer for Jats {
    fn name(&self) -> &'static str {
        "jats"
    }

    fn extension(&self) -> &'static str {
        "xml"
    }

    fn files(&self) -> Files {
        Files::PerArticle
    }

    fn is_text(&self) -> bool {
        false
    }

    fn write(&self, _issue: &Issue, _sink: &mut dyn Sink) -> Result<Vec<Notice>> {
        Ok(Vec::new())
    }
}
