//! Epub.

use super::{Files, Sink, Writer};
use crate::ast::Issue;
use crate::error::Result;
use crate::repair::Notice;

/// The writer.
pub struct Epub;

impl Writer for Epub {
    fn name(&self) -> &'static str {
        "epub"
    }

    fn extension(&self) -> &'static str {
        "epub"
    }

    fn files(&self) -> Files {
        Files::One
    }

    fn is_text(&self) -> bool {
        false
    }

    fn write(&self, _issue: &Issue, _sink: &mut dyn Sink) -> Result<Vec<Notice>> {
        Ok(Vec::new())
    }
}
