//! Markdown as OCR programs and vision models write it.

use comrak::{Arena, Options, parse_document};

use super::Reader;
use crate::error::Result;
use crate::page::Page;
use crate::repair::Notice;
use crate::source::Source;

mod blocks;
mod emit;
mod html;
mod inlines;
mod sniff;
mod sweep;
mod table;
#[cfg(test)]
mod tests;
mod view;

/// The Markdown reader.
pub struct Markdown;

impl Reader for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn sniff(&self, source: &Source) -> u8 {
        sniff::sniff(&source.text)
    }

    fn read(&self, source: &Source, notices: &mut Vec<Notice>) -> Result<Page> {
        let view = view::view(&source.text);
        for &line in &view.long {
            notices.push(Notice {
                input: source.name.clone(),
                line: Some(line as u32 + 1),
                message: "the line is longer than 1 MiB and is read without inline markup".into(),
            });
        }
        let arena = Arena::new();
        let root = parse_document(&arena, &view.text, &options());
        Ok(blocks::Reading::new(source, &view, notices).document(root))
    }
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.cjk_friendly_emphasis = true;
    options.extension.math_dollars = true;
    options
}
