//! Plain text: one printed line a line.

use super::Reader;
use super::space::columns;
use crate::error::Result;
use crate::page::{Line, Page};
use crate::repair::Notice;
use crate::source::{Source, Span, line_ends};

/// The plain text reader.
pub struct Text;

impl Reader for Text {
    fn name(&self) -> &'static str {
        "text"
    }

    fn sniff(&self, _source: &Source) -> u8 {
        10
    }

    fn read(&self, source: &Source, _notices: &mut Vec<Notice>) -> Result<Page> {
        let mut page = Page { input: source.id, ..Page::default() };
        let mut blank = 0;
        let mut page_break = false;
        let mut start = 0;
        let ends = line_ends(&source.text).chain([(source.text.len(), source.text.len())]);
        for (end, next) in ends {
            let raw = &source.text[start..end];
            let text = raw.trim();
            if text.is_empty() {
                blank += 1;
            } else {
                let from = start + (raw.len() - raw.trim_start().len());
                let span = Span::new(source.id, from, from + text.len());
                let indent = columns(&raw[..from - start]);
                page.lines.push(Line::plain(span, indent, blank, page_break));
                (blank, page_break) = (0, false);
            }
            page_break |= source.text[end..next].starts_with('\u{c}');
            start = next;
        }
        Ok(page)
    }
}
