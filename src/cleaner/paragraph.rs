//! A paragraph as the plan has it: its lines joined into one text, with the way back to their places.
//!
//! Decides nothing; rules that look at whole paragraphs read this.

use std::ops::Deref;
use std::rc::Rc;

use super::plan::{Plan, Role};
use super::view::View;
use crate::source::Span;

/// One paragraph, heading, caption, … : the lines that the plan joins.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Its lines, in reading order.
    pub lines: Lines,
    /// What its first line is.
    pub role: Role,
}

impl Unit {
    /// Its first line.
    pub fn first(&self) -> usize {
        self.lines[0] as usize
    }

    /// Its last line.
    pub fn last(&self) -> usize {
        self.lines[self.lines.len() - 1] as usize
    }
}

/// The lines of a unit, read as a slice: a part of one row that all units of a plan share.
#[derive(Clone)]
pub struct Lines {
    row: Rc<Vec<u32>>,
    from: u32,
    to: u32,
}

impl Deref for Lines {
    type Target = [u32];

    fn deref(&self) -> &[u32] {
        &self.row[self.from as usize..self.to as usize]
    }
}

impl<'a> IntoIterator for &'a Lines {
    type Item = &'a u32;
    type IntoIter = std::slice::Iter<'a, u32>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl PartialEq for Lines {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl std::fmt::Debug for Lines {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self).finish()
    }
}

/// The units of a plan, in the order of their first lines.
pub fn units(view: &View, plan: &Plan) -> Vec<Unit> {
    let mut row = Vec::with_capacity(view.len());
    let mut ends = Vec::new();
    for i in (0..view.len()).filter(|&i| !plan.continues[i]) {
        row.extend(lines_from(plan, i));
        ends.push(row.len() as u32);
    }
    let row = Rc::new(row);
    let mut from = 0;
    let unit = |to| {
        let lines = Lines { row: row.clone(), from, to };
        from = to;
        let role = plan.roles[lines[0] as usize];
        Unit { lines, role }
    };
    ends.into_iter().map(unit).collect()
}

/// The unit that begins with line `i`.
pub fn unit(plan: &Plan, i: usize) -> Unit {
    let row: Vec<u32> = lines_from(plan, i).collect();
    let to = row.len() as u32;
    Unit { lines: Lines { row: Rc::new(row), from: 0, to }, role: plan.roles[i] }
}

fn lines_from(plan: &Plan, i: usize) -> impl Iterator<Item = u32> + '_ {
    std::iter::successors(Some(i as u32), |&line| plan.next[line as usize].map(|link| link.line))
}

/// A unit's text and where each part of it stands.
pub struct Joined {
    /// The text.
    pub text: String,
    /// Start of each line in `text`.
    starts: Vec<(usize, u32)>,
}

impl Joined {
    /// The text of a unit; of a long one only the lines that begin within the first or last `reach` lines.
    pub fn of(view: &View, plan: &Plan, lines: &[u32]) -> Joined {
        let bytes = lines.iter().map(|&i| view.text(i as usize).len() + 1).sum();
        let mut joined = Joined { text: String::with_capacity(bytes), starts: Vec::with_capacity(lines.len()) };
        for &i in lines {
            joined.starts.push((joined.text.len(), i));
            joined.text.push_str(view.text(i as usize));
            if let Some(link) = plan.next[i as usize]
                && lines.last() != Some(&i)
            {
                joined.text.push_str(link.separator());
            }
        }
        joined
    }

    /// The places of a byte range of the text, one for each line it touches.
    pub fn spans(&self, view: &View, start: usize, end: usize) -> Vec<Span> {
        let mut spans = Vec::new();
        for &(from, line) in &self.starts {
            let length = view.text(line as usize).len();
            let (a, b) = (start.max(from), end.min(from + length));
            if a < b {
                spans.push(view.locate(line as usize, a - from, b - from));
            }
        }
        spans
    }
}
