//! Tables that hold data, told from tables that only set a page in columns.

use std::collections::HashMap;

use super::names::{Class, class};
use super::tree::{Id, Kind, Step, Tree};

/// Bytes of a cell that is no prose, at most.
const LONGEST_CELL: u32 = 600;

/// What is known of one table.
#[derive(Debug, Default)]
struct Facts {
    id: Id,
    rows: u32,
    /// Rows with two cells and more.
    wide_rows: u32,
    cells: u32,
    cells_in_row: u32,
    headers: u32,
    longest: u32,
    cell: u32,
    /// A caption, or a head of its own.
    marked: bool,
    /// Tables, headings or lists in it.
    holds_blocks: bool,
    pictures: u32,
    presentation: bool,
}

impl Facts {
    fn end_row(&mut self) {
        self.wide_rows += u32::from(self.cells_in_row > 1);
        self.cells_in_row = 0;
    }

    fn is_data(&self) -> bool {
        let grid = self.wide_rows >= 2 && self.wide_rows * 2 >= self.rows;
        let plain = !self.holds_blocks && self.longest <= LONGEST_CELL && self.pictures * 2 <= self.cells;
        let headed = (self.headers > 0 || self.marked) && self.wide_rows >= 1 && !self.holds_blocks;
        !self.presentation && (headed || (grid && plain))
    }
}

/// The tables of a document that hold data.
pub(super) fn data_tables(tree: &Tree) -> HashMap<Id, bool> {
    let mut tables = HashMap::new();
    let mut open: Vec<Facts> = Vec::new();
    for step in tree.walk(0) {
        match step {
            Step::Enter(id) => enter(tree, id, &mut open),
            Step::Leave(id) if class(tree.name(id)) == Class::Table => {
                let Some(mut facts) = open.pop() else { continue };
                facts.end_row();
                tables.insert(facts.id, facts.is_data());
            }
            Step::Leave(_) => {}
        }
    }
    tables
}

fn enter(tree: &Tree, id: Id, open: &mut Vec<Facts>) {
    if let Kind::Text(number) = tree.kind(id) {
        let place = &tree.texts[*number as usize];
        if let Some(table) = open.last_mut() {
            table.cell += place.end - place.start;
            table.longest = table.longest.max(table.cell);
        }
        return;
    }
    let name = tree.name(id);
    let kind = class(name);
    if let Some(table) = open.last_mut() {
        match kind {
            Class::Row => {
                table.end_row();
                table.rows += 1;
            }
            Class::Cell { header } => {
                table.cells += 1;
                table.cells_in_row += 1;
                table.headers += u32::from(header);
                table.cell = 0;
            }
            Class::Table | Class::Heading(_) | Class::List { .. } | Class::Pre | Class::Quote => {
                table.holds_blocks = true;
            }
            Class::Picture => table.pictures += 1,
            _ => table.marked |= matches!(name, "caption" | "thead"),
        }
    }
    if kind == Class::Table {
        let presentation = matches!(tree.value(id, "role"), "presentation" | "none");
        open.push(Facts { id, presentation, ..Facts::default() });
    }
}
