//! The rows of a Markdown table, cut at their bars by the same rule as the parser's.

use std::ops::Range;

use comrak::nodes::{Node, NodeValue};

use super::blocks::Reading;
use crate::ast::Marks;
use crate::page::Markup;

impl Reading<'_> {
    /// Reads one row: a line a cell, also for cells beyond the header's and for cells that are missing.
    pub(super) fn row(&mut self, node: Node<'_>, row: u32) {
        let line = node.data().sourcepos.start.line.max(1) - 1;
        let header = matches!(node.data().value, NodeValue::TableRow(true));
        self.seek(line);
        let end = self.view.line(line).end;
        self.skip_prefix(end);
        let table = self.tables - 1;
        let place = |column: usize| Markup::Cell { table, row, column: column as u32, header };
        let ranges = cells(self.view(), self.emit.at..end.max(self.emit.at));
        let mut nodes = node.children();
        for (column, range) in ranges.iter().enumerate() {
            self.emit.syntax_to(range.start);
            self.emit.marks = Marks::NONE;
            self.emit.link = None;
            let begin = self.emit.checkpoint();
            self.emit.flow = place(column);
            self.emit.begin(place(column));
            let read = nodes.next().is_some_and(|cell| {
                self.cell_start(range.end);
                self.inlines(cell, range.end).is_ok() && self.rest_is_blank(range.end)
            });
            if !read {
                self.images = 0;
                self.emit.restore(&begin);
                self.emit.begin(place(column));
                self.emit.copy_to(range.end);
            }
            self.emit.finish();
        }
        self.emit.syntax_to(end.max(self.emit.at));
        for (missing, _) in nodes.enumerate() {
            self.emit.begin(place(ranges.len() + missing));
            self.emit.finish();
        }
        if header {
            self.seek(line + 1);
            let end = self.view.line(line + 1).end;
            self.skip_prefix(end);
            self.emit.syntax_to(end);
        }
    }

    fn cell_start(&mut self, end: usize) {
        let rest = &self.view()[self.emit.at..end];
        self.emit.at += rest.len() - rest.trim_start_matches([' ', '\t']).len();
    }
}

/// The cells of a table row, by unescaped bars.
fn cells(text: &str, row: Range<usize>) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let end = row.start + text[row.clone()].trim_end().len();
    let mut at = row.start;
    if bytes[..end].get(at) == Some(&b'|') {
        at += 1;
    }
    let mut found = Vec::new();
    let mut start = at;
    while at < end {
        match bytes[at] {
            b'|' => {
                found.push(start..at);
                start = at + 1;
                at += 1;
            }
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    if start < end {
        found.push(start..end);
    }
    found
}
