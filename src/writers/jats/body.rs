//! `body`: the article's blocks, in printed order, sections nested by their crossheads.

use std::io;

use super::context::Context;
use super::front::head_lines;
use super::inline;
use super::inline::{is_known, named_block};
use super::sheet::Sheet;
use crate::ast::{Block, BlockKind, HeadLine, HeadRole, Item, Marks, Row, Text};

/// Writes `body`, where there is something in it.
pub(super) fn write(sheet: &mut Sheet, cx: &Context) -> io::Result<()> {
    let head: Vec<&HeadLine> = head_in_body(cx);
    let blocks: Vec<&Block> = cx.article.blocks.iter().filter(|b| says_something(b)).collect();
    if head.is_empty() && blocks.is_empty() {
        return Ok(());
    }
    sheet.open("body", &[])?;
    for line in head {
        let name = match line.role {
            HeadRole::Kicker => "kicker",
            HeadRole::Headline => "headline",
            HeadRole::Deck => "deck",
            HeadRole::Byline => "byline",
        };
        named_block(sheet, &line.text, "", name, true)?;
    }
    let mut sections: Vec<u8> = Vec::new();
    for block in blocks {
        let id = sheet.id(&block.id);
        let BlockKind::Crosshead { level, text } = &block.kind else {
            write_block(sheet, &id, block)?;
            continue;
        };
        while sections.pop_if(|open| *open >= *level).is_some() {
            sheet.close()?;
        }
        sections.push(*level);
        let shown = if usize::from(*level) == sections.len() { String::new() } else { level.to_string() };
        sheet.open("sec", &[("id", &id), ("disp-level", &shown)])?;
        sheet.running("title", &[], |sheet| inline::write(sheet, text, Marks::NONE))?;
    }
    for _ in sections {
        sheet.close()?;
    }
    sheet.close()
}

/// The head lines that JATS has no place for in `front`: bylines, and all lines when there is no headline.
fn head_in_body<'a>(cx: &Context<'a>) -> Vec<&'a HeadLine> {
    let titled = head_lines(cx, HeadRole::Headline).next().is_some();
    let lines = cx.article.head.iter().filter(|l| is_known(&l.text));
    lines.filter(|l| l.role == HeadRole::Byline || !titled).collect()
}

/// The address of a block's picture.
pub(super) fn picture(block: &Block) -> Option<&str> {
    let BlockKind::Figure { image, .. } = &block.kind else { return None };
    image.as_deref().map(str::trim).filter(|target| !target.is_empty())
}

fn says_something(block: &Block) -> bool {
    picture(block).is_some() || block.texts().into_iter().any(is_known)
}

fn write_block(sheet: &mut Sheet, id: &str, block: &Block) -> io::Result<()> {
    match &block.kind {
        BlockKind::Paragraph { text } | BlockKind::Crosshead { text, .. } => paragraph(sheet, &[("id", id)], text),
        BlockKind::Separator { text } => paragraph(sheet, &[("id", id), ("content-type", "separator")], text),
        BlockKind::Byline { text } => named_block(sheet, text, id, "byline", false),
        BlockKind::JumpLine { text } => named_block(sheet, text, id, "jump-line", false),
        BlockKind::SourceLine { text } => named_block(sheet, text, id, "source", false),
        BlockKind::Quote { text } => {
            sheet.open("disp-quote", &[("id", id)])?;
            paragraph(sheet, &[], text)?;
            sheet.close()
        }
        BlockKind::Figure { caption, credit, .. } => figure(sheet, id, picture(block), caption, credit.as_ref()),
        BlockKind::List { items } => list(sheet, id, items),
        BlockKind::Table { rows } => table(sheet, id, rows),
        BlockKind::Verse { lines } => verse(sheet, id, lines),
        BlockKind::Preformatted { lines } => preformatted(sheet, id, lines),
    }
}

fn paragraph(sheet: &mut Sheet, attributes: &[(&str, &str)], text: &Text) -> io::Result<()> {
    sheet.running("p", attributes, |sheet| inline::write(sheet, text, Marks::NONE))
}

fn figure(sheet: &mut Sheet, id: &str, image: Option<&str>, caption: &[Text], credit: Option<&Text>) -> io::Result<()> {
    sheet.open("fig", &[("id", id), ("position", "anchor")])?;
    if caption.iter().any(is_known) {
        sheet.open("caption", &[])?;
        for text in caption.iter().filter(|t| is_known(t)) {
            paragraph(sheet, &[], text)?;
        }
        sheet.close()?;
    }
    if let Some(target) = image {
        sheet.block_mark("graphic", &[("xlink:href", target), ("position", "anchor")])?;
    }
    if let Some(credit) = credit.filter(|c| is_known(c)) {
        sheet.running("attrib", &[], |sheet| inline::write(sheet, credit, Marks::NONE))?;
    }
    sheet.close()
}

/// Items by depth as nested lists; `simple`, because the labels are printed ones and none is to be added.
fn list(sheet: &mut Sheet, id: &str, items: &[Item]) -> io::Result<()> {
    let mut open: Vec<u8> = Vec::new();
    for item in items {
        let texts: Vec<&Text> = item.texts.iter().filter(|t| is_known(t)).collect();
        let label = item.label.as_ref().filter(|l| is_known(l));
        if texts.is_empty() && label.is_none() {
            continue;
        }
        while open.len() > 1 && open.last().is_some_and(|depth| *depth > item.depth) {
            open.pop();
            sheet.close()?;
            sheet.close()?;
        }
        match open.last() {
            Some(depth) if item.depth <= *depth => sheet.close()?,
            _ => {
                let id = if open.is_empty() { id } else { "" };
                sheet.open("list", &[("id", id), ("list-type", "simple")])?;
                open.push(item.depth);
            }
        }
        sheet.open("list-item", &[])?;
        match label {
            Some(label) if texts.is_empty() => paragraph(sheet, &[], label)?,
            Some(label) => sheet.running("label", &[], |sheet| inline::write(sheet, label, Marks::NONE))?,
            None => {}
        }
        for text in texts {
            paragraph(sheet, &[], text)?;
        }
    }
    for _ in open {
        sheet.close()?;
        sheet.close()?;
    }
    Ok(())
}

/// Rows of nothing but header cells at the top are `thead`, when rows follow them.
fn table(sheet: &mut Sheet, id: &str, rows: &[Row]) -> io::Result<()> {
    let rows: Vec<&Row> = rows.iter().filter(|r| !r.cells.is_empty()).collect();
    let heads = rows.iter().take_while(|r| r.cells.iter().all(|c| c.header)).count();
    let (head, body) = rows.split_at(if heads < rows.len() { heads } else { 0 });
    sheet.open("table-wrap", &[("id", id), ("position", "anchor")])?;
    sheet.open("table", &[])?;
    for (name, rows) in [("thead", head), ("tbody", body)] {
        if rows.is_empty() {
            continue;
        }
        sheet.open(name, &[])?;
        for row in rows {
            sheet.open("tr", &[])?;
            for cell in &row.cells {
                let name = if cell.header { "th" } else { "td" };
                sheet.running(name, &[], |sheet| inline::write(sheet, &cell.text, Marks::NONE))?;
            }
            sheet.close()?;
        }
        sheet.close()?;
    }
    sheet.close()?;
    sheet.close()
}

/// A blank line divides stanzas; a poem of several is a group of groups.
fn verse(sheet: &mut Sheet, id: &str, lines: &[Text]) -> io::Result<()> {
    let stanzas = || lines.split(|l| !is_known(l)).filter(|s| !s.is_empty());
    let several = stanzas().count() > 1;
    sheet.open("verse-group", &[("id", id)])?;
    for stanza in stanzas() {
        if several {
            sheet.open("verse-group", &[])?;
        }
        for line in stanza {
            sheet.running("verse-line", &[], |sheet| inline::write(sheet, line, Marks::NONE))?;
        }
        if several {
            sheet.close()?;
        }
    }
    sheet.close()
}

fn preformatted(sheet: &mut Sheet, id: &str, lines: &[Text]) -> io::Result<()> {
    sheet.running("preformat", &[("id", id), ("position", "anchor"), ("xml:space", "preserve")], |sheet| {
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                sheet.chars("\n")?;
            }
            inline::write(sheet, line, Marks::NONE)?;
        }
        Ok(())
    })
}
