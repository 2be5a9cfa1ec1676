//! `back`: the staff lines printed behind the article, and where its text was taken from.

use std::io;

use super::context::Context;
use super::inline;
use super::sheet::Sheet;
use crate::ast::{BlockKind, Marks, Masthead, Text};

/// Writes `back`, where there is something in it.
pub(super) fn write(sheet: &mut Sheet, cx: &Context) -> io::Result<()> {
    let staff: Vec<&&Masthead> = cx.staff_lines().iter().filter(|m| !m.text.is_blank()).collect();
    let sources = sources(cx);
    if staff.is_empty() && sources.is_empty() {
        return Ok(());
    }
    sheet.open("back", &[])?;
    if !staff.is_empty() {
        sheet.open("notes", &[("notes-type", "editors")])?;
        for masthead in staff {
            let id = sheet.id(&masthead.id);
            sheet.running("p", &[("id", &id)], |sheet| inline::write(sheet, &masthead.text, Marks::NONE))?;
        }
        sheet.close()?;
    }
    if !sources.is_empty() {
        sheet.open("notes", &[("notes-type", "source")])?;
        for source in sources {
            sheet.leaf("p", &[], &source)?;
        }
        sheet.close()?;
    }
    sheet.close()
}

/// The reprint sources of the article: lines of their own, and stretches marked inside other texts.
fn sources(cx: &Context) -> Vec<String> {
    let mut sources: Vec<String> = cx.head_texts().flat_map(marked).collect();
    for block in &cx.article.blocks {
        match &block.kind {
            BlockKind::SourceLine { text } => sources.push(text.plain()),
            _ => sources.extend(block.texts().into_iter().flat_map(marked)),
        }
    }
    sources.iter_mut().for_each(|s| *s = s.trim().to_owned());
    sources.retain(|s| !s.is_empty());
    sources
}

/// The stretches of a text that are marked as its source.
fn marked(text: &Text) -> Vec<String> {
    let pieces: Vec<_> = text.pieces.iter().filter(|p| !p.text.is_empty()).collect();
    let stretches = pieces.chunk_by(|a, b| a.marks.has(Marks::SOURCE) == b.marks.has(Marks::SOURCE));
    let sources = stretches.filter(|s| s[0].marks.has(Marks::SOURCE));
    sources.map(|s| s.iter().map(|p| p.text.as_str()).collect()).collect()
}
