//! Plain text (DESIGN §5): UTF-8, LF, one block a line, one blank line between blocks, two between articles.

use std::io::Write;

use super::whose::Whose;
use super::{Files, Sink, Writer, sink_error};
use crate::ast::{Article, Block, BlockKind, Issue, Item, Row, Text};
use crate::error::Result;
use crate::repair::Notice;

/// The plain text writer.
pub struct PlainText;

impl Writer for PlainText {
    fn name(&self) -> &'static str {
        "text"
    }

    fn extension(&self) -> &'static str {
        "txt"
    }

    fn files(&self) -> Files {
        Files::One
    }

    fn is_text(&self) -> bool {
        true
    }

    fn write(&self, issue: &Issue, sink: &mut dyn Sink) -> Result<Vec<Notice>> {
        let mut file = sink.create("issue.txt").map_err(sink_error("issue.txt"))?;
        let whose = Whose::of(issue);
        let mut separator = "";
        for (index, article) in issue.articles.iter().enumerate() {
            for line in article_lines(&whose, article) {
                writeln!(file, "{separator}{line}").map_err(sink_error("issue.txt"))?;
                separator = "\n";
            }
            if index + 1 < issue.articles.len() {
                separator = "\n\n";
            }
        }
        for masthead in whose.homeless().iter().filter(|m| !m.text.is_blank()) {
            writeln!(file, "{separator}{}", line_of(&masthead.text)).map_err(sink_error("issue.txt"))?;
            separator = "\n";
        }
        file.flush().map_err(sink_error("issue.txt"))?;
        Ok(Vec::new())
    }
}

/// The blocks of an article as plain text writes them, one string a block, head first.
fn article_lines(whose: &Whose, article: &Article) -> Vec<String> {
    let section = article.section.iter();
    let head = section.chain(article.head.iter().map(|l| &l.text)).map(line_of);
    let blocks = article.blocks.iter().map(block_line);
    let mastheads = whose.staff_lines(article).iter();
    head.chain(blocks).chain(mastheads.map(|m| line_of(&m.text))).filter(|l| !l.trim().is_empty()).collect()
}

/// A block as one string, with line ends only where they are meant.
fn block_line(block: &Block) -> String {
    match &block.kind {
        BlockKind::List { items } => {
            let item = |i: &Item| {
                let texts = i.label.iter().chain(&i.texts);
                "  ".repeat(i.depth as usize) + &in_a_row(texts.collect())
            };
            lines(items.iter().map(item))
        }
        BlockKind::Table { rows } => {
            let row = |r: &Row| {
                let cells: Vec<String> = r.cells.iter().map(|c| line_of(&c.text)).collect();
                cells.join("\t").trim_end_matches('\t').to_owned()
            };
            lines(rows.iter().map(row))
        }
        BlockKind::Verse { .. } | BlockKind::Preformatted { .. } => lines(block.texts().into_iter().map(line_of)),
        _ => in_a_row(block.texts()),
    }
}

/// Texts on one line, with a space between two that do not touch in the source (`1.` and its item, a caption
/// and its credit). Where the places are not known, a mark of full width (`一、`) is space enough.
fn in_a_row(texts: Vec<&Text>) -> String {
    let mut row = String::new();
    for (k, text) in texts.iter().enumerate() {
        let touches = |before: &Text| match before.span().zip(text.span()) {
            Some((a, b)) => a.input == b.input && a.end == b.start,
            None => row.ends_with(['、', '．', '）', '】', '〕']),
        };
        if k > 0 && !touches(texts[k - 1]) {
            row.push(' ');
        }
        row.push_str(&line_of(text));
    }
    row
}

/// The lines of one block. Of blank lines between them one is kept, because two say that an article ends.
fn lines(all: impl Iterator<Item = String>) -> String {
    let mut kept: Vec<String> = Vec::new();
    for line in all {
        let blank = line.trim().is_empty();
        if !blank {
            kept.push(line);
        } else if kept.last().is_some_and(|l| !l.is_empty()) {
            kept.push(String::new());
        }
    }
    if kept.last().is_some_and(String::is_empty) {
        kept.pop();
    }
    kept.join("\n")
}

fn line_of(text: &Text) -> String {
    text.plain()
}
