//! Markdown as OCR programs write it.

use super::Reader;
use crate::error::Result;
use crate::page::Page;
use crate::repair::Notice;
use crate::source::Source;

/// The Markdown reader.
pub struct Markdown;

impl Reader for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn sniff(&self, _source: &Source) -> u8 {
        0
    }

    fn read(&self, source: &Source, notices: &mut Vec<Notice>) -> Result<Page> {
        super::text::Text.read(source, notices)
    }
}
