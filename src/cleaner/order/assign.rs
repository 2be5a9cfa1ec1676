//! The best assignment of all: each row takes one column or none, each column goes to one row only.

/// Worth of each row with each column; none where they cannot go together. What is worth less than nothing is not
/// taken.
pub struct Assignment {
    worth: Vec<Vec<Option<i32>>>,
    columns: usize,
}

impl Assignment {
    /// An assignment over rows that are equally long.
    pub fn new(worth: Vec<Vec<Option<i32>>>) -> Assignment {
        let columns = worth.first().map_or(0, Vec::len);
        Assignment { worth, columns }
    }

    /// The best columns for the rows, and what they are worth together; without the pair `without`, to learn how much
    /// worse the next best is.
    ///
    /// The Hungarian method: rows enter one by one, each by the cheapest path of changes. A row may always take a column
    /// of its own that is worth nothing.
    pub fn best(&self, without: Option<(usize, usize)>) -> (i32, Vec<Option<usize>>) {
        let (rows, width) = (self.worth.len(), self.columns + self.worth.len());
        let cost = |row: usize, column: usize| -> i64 {
            let known = self.worth[row].get(column).copied().flatten().filter(|_| without != Some((row, column)));
            known.map_or(if column == self.columns + row { 0 } else { FORBIDDEN }, |worth| -i64::from(worth))
        };
        let (mut of_row, mut of_column) = (vec![0i64; rows + 1], vec![0i64; width + 1]);
        let mut taken = vec![0usize; width + 1];
        for row in 1..=rows {
            taken[0] = row;
            let mut at = 0;
            let mut least = vec![i64::MAX; width + 1];
            let (mut from, mut seen) = (vec![0usize; width + 1], vec![false; width + 1]);
            while taken[at] != 0 {
                seen[at] = true;
                let row = taken[at];
                let (mut step, mut next) = (i64::MAX, 0);
                for column in (1..=width).filter(|&c| !seen[c]) {
                    let reduced = cost(row - 1, column - 1) - of_row[row] - of_column[column];
                    if reduced < least[column] {
                        (least[column], from[column]) = (reduced, at);
                    }
                    if least[column] < step {
                        (step, next) = (least[column], column);
                    }
                }
                for column in 0..=width {
                    if seen[column] {
                        of_row[taken[column]] += step;
                        of_column[column] -= step;
                    } else if least[column] < i64::MAX {
                        least[column] -= step;
                    }
                }
                at = next;
            }
            while at != 0 {
                taken[at] = taken[from[at]];
                at = from[at];
            }
        }
        let mut found = vec![None; rows];
        for column in (1..=self.columns).filter(|&c| taken[c] != 0) {
            found[taken[column] - 1] = Some(column - 1);
        }
        let total = found.iter().enumerate().filter_map(|(row, c)| c.and_then(|c| self.worth[row][c])).sum();
        (total, found)
    }
}

const FORBIDDEN: i64 = 1 << 40;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_of_all_together_is_taken() {
        let assignment = Assignment::new(vec![vec![Some(50), Some(40)], vec![Some(45), Some(10)]]);
        assert_eq!(assignment.best(None), (85, vec![Some(1), Some(0)]));
        assert_eq!(assignment.best(Some((0, 1))), (60, vec![Some(0), Some(1)]));
    }

    #[test]
    fn what_is_worth_less_than_nothing_is_left() {
        let assignment = Assignment::new(vec![vec![Some(-5), None, Some(7)], vec![None, None, Some(3)]]);
        assert_eq!(assignment.best(None), (7, vec![Some(2), None]));
    }

    #[test]
    fn nothing_is_assigned_to_nothing() {
        assert_eq!(Assignment::new(Vec::new()).best(None), (0, Vec::new()));
    }
}
