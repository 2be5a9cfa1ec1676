//! Plain text (DESIGN §5): UTF-8, LF, one block a line, one blank line between blocks, two between articles.

use std::io::Write;

use super::{Files, Sink, Writer, sink_error};
use crate::ast::{Article, Block, BlockKind, Issue, Text};
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
        let mut separator = "";
        for (index, article) in issue.articles.iter().enumerate() {
            for line in article_lines(issue, article) {
                writeln!(file, "{separator}{line}").map_err(sink_error("issue.txt"))?;
                separator = "\n";
            }
            if index + 1 < issue.articles.len() {
                separator = "\n\n";
            }
        }
        let homeless = issue.mastheads.iter().filter(|m| m.after.is_none());
        for masthead in homeless {
            writeln!(file, "{separator}{}", line_of(&masthead.text)).map_err(sink_error("issue.txt"))?;
            separator = "\n";
        }
        file.flush().map_err(sink_error("issue.txt"))?;
        Ok(Vec::new())
    }
}

/// The blocks of an article as plain text writes them, one string a block, head first.
pub fn article_lines(issue: &Issue, article: &Article) -> Vec<String> {
    let section = article.section.iter();
    let head = section.chain(article.head.iter().map(|l| &l.text)).map(line_of);
    let blocks = article.blocks.iter().map(block_line);
    let mastheads = issue.mastheads.iter().filter(|m| m.after.as_deref() == Some(&article.id));
    head.chain(blocks).chain(mastheads.map(|m| line_of(&m.text))).filter(|l| !l.is_empty()).collect()
}

fn block_line(block: &Block) -> String {
    let separator = match block.kind {
        BlockKind::Verse { .. } | BlockKind::Preformatted { .. } => "\n",
        _ => " ",
    };
    match &block.kind {
        BlockKind::List { items } => {
            let item = |i: &crate::ast::Item| {
                let texts = i.label.iter().chain(&i.texts);
                "  ".repeat(i.depth as usize) + &texts.map(line_of).collect::<Vec<_>>().join(" ")
            };
            items.iter().map(item).collect::<Vec<_>>().join("\n")
        }
        BlockKind::Table { rows } => {
            let row = |r: &crate::ast::Row| r.cells.iter().map(|c| line_of(&c.text)).collect::<Vec<_>>().join("\t");
            rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
        _ => block.texts().into_iter().map(line_of).collect::<Vec<_>>().join(separator),
    }
}

fn line_of(text: &Text) -> String {
    text.plain()
}
