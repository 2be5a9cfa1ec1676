//! A paragraph as the plan has it: its lines joined into one text, with the way back to their places.
//!
//! Decides nothing; rules that look at whole paragraphs read this.

use super::plan::{Plan, Role};
use super::view::View;
use crate::source::Span;

/// One paragraph, heading, caption, … : the lines that the plan joins.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Its lines, in reading order.
    pub lines: Vec<u32>,
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

/// The units of a plan, in the order of their first lines.
pub fn units(view: &View, plan: &Plan) -> Vec<Unit> {
    (0..view.len()).filter(|&i| !plan.continues[i]).map(|i| unit(plan, i)).collect()
}

/// The unit that begins with line `i`.
pub fn unit(plan: &Plan, i: usize) -> Unit {
    let mut lines = vec![i as u32];
    let mut at = i;
    while let Some(link) = plan.next[at] {
        at = link.line as usize;
        lines.push(at as u32);
    }
    Unit { lines, role: plan.roles[i] }
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
        let mut joined = Joined { text: String::new(), starts: Vec::new() };
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
