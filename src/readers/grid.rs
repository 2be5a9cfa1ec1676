//! Where the cells of an HTML table stand, when some span several columns or rows.

/// Most columns or rows that a cell may span.
const WIDEST: u32 = 1000;
/// Columns in which cells of rows above are looked for.
const MOST_COLUMNS: u32 = 4096;

/// A table that is being read, cell by cell.
#[derive(Debug, Default)]
pub struct Grid {
    row: Option<u32>,
    column: u32,
    /// For every column, rows that a cell from above still covers.
    covered: Vec<u32>,
}

impl Grid {
    /// Begins a row.
    pub fn next_row(&mut self) {
        self.row = Some(self.row.map_or(0, |row| row + 1));
        self.column = 0;
    }

    /// Row and column, from 0, of the next cell, which spans these columns and rows (as its attributes say).
    pub fn next_cell(&mut self, columns: Option<&str>, rows: Option<&str>) -> (u32, u32) {
        if self.row.is_none() {
            self.next_row();
        }
        let (columns, rows) = (span_of(columns), span_of(rows));
        while let Some(rows) = self.covered.get_mut(self.column as usize).filter(|rows| **rows > 0) {
            *rows -= 1;
            self.column += 1;
        }
        let place = (self.row.unwrap_or(0), self.column);
        let after = self.column + columns;
        if rows > 1 && after <= MOST_COLUMNS {
            self.covered.resize(self.covered.len().max(after as usize), 0);
            self.covered[self.column as usize..after as usize].fill(rows - 1);
        }
        self.column = after;
        place
    }
}

fn span_of(value: Option<&str>) -> u32 {
    value.and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, WIDEST)
}
