//! Running text: marks, links and page turns inside a block.

use std::io;

use super::sheet::Sheet;
use crate::ast::{Marks, Text};
use crate::writers::xml::{Step, steps};

/// Writes a text's characters with its inline elements. `said` is the mark that the block around it
/// says already, so that it is not said twice.
pub(super) fn write(sheet: &mut Sheet, text: &Text, said: Marks) -> io::Result<()> {
    let mut linked = false;
    for step in steps(text) {
        match step {
            Step::Open(mark) if mark != said => {
                let (name, content_type) = element(mark);
                sheet.begin(name, &[("content-type", content_type)])?;
            }
            Step::Close(mark) if mark != said => sheet.end(element(mark).0)?,
            Step::Open(_) | Step::Close(_) => {}
            Step::OpenLink(target) => {
                linked = is_address(target);
                if linked {
                    sheet.begin("ext-link", &[("ext-link-type", "uri"), ("xlink:href", target.trim())])?;
                }
            }
            Step::CloseLink if linked => sheet.end("ext-link")?,
            Step::CloseLink => {}
            Step::Chars(chars) => sheet.chars(chars)?,
            Step::PageTurn(label) => {
                sheet.mark("milestone-start", &[("content-type", "page-turn"), ("rationale", label.trim())])?;
            }
        }
    }
    Ok(())
}

/// Writes a block of running text whose whole text is of one kind (a byline, a jump line, a source).
pub(super) fn named_block(sheet: &mut Sheet, text: &Text, id: &str, name: &str, head: bool) -> io::Result<()> {
    let place = if head { "head" } else { "" };
    sheet.running("p", &[("id", id), ("content-type", name), ("specific-use", place)], |sheet| {
        sheet.begin("named-content", &[("content-type", name)])?;
        let said = Marks::ALL.iter().find(|(_, n)| *n == name).map_or(Marks::NONE, |(mark, _)| *mark);
        write(sheet, text, said)?;
        sheet.end("named-content")
    })
}

/// Whether there is something to write: printed characters, or a page turn.
pub(super) fn is_known(text: &Text) -> bool {
    !text.is_blank() || text.pieces.iter().any(|p| p.page_turn.is_some())
}

/// The element of a mark, and its `content-type`.
fn element(mark: Marks) -> (&'static str, &'static str) {
    match mark {
        Marks::STRONG => ("bold", ""),
        Marks::EMPHASIS => ("italic", ""),
        Marks::STRIKE => ("strike", ""),
        Marks::SUPERSCRIPT => ("sup", ""),
        Marks::SUBSCRIPT => ("sub", ""),
        Marks::CODE => ("monospace", ""),
        Marks::BYLINE => ("named-content", "byline"),
        Marks::DATELINE => ("named-content", "dateline"),
        Marks::JUMP_LINE => ("named-content", "jump-line"),
        _ => ("named-content", "source"),
    }
}

/// Whether a link leads somewhere outside the source: a web page's own anchors and scripts do not.
fn is_address(target: &str) -> bool {
    let target = target.trim_start().to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| target.starts_with(scheme))
}
