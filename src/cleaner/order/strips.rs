//! A page as strips: what stands between two gaps of one paragraph, so that halves of a cut paragraph are two strips.
//!
//! Describes what the plan has; decides nothing.

use crate::cleaner::measure::Measures;
use crate::cleaner::opening::{is_labelled, opens_item};
use crate::cleaner::paragraph::Unit;
use crate::cleaner::plan::{Plan, Role};
use crate::cleaner::rules::{byline, jump_line};
use crate::cleaner::view::{Ending, View};

/// Characters of a line that alone makes a text.
const LONG: u32 = 12;

/// A heading, a paragraph, or a part of one.
#[derive(Debug, Clone)]
pub struct Strip {
    /// Its lines, in reading order.
    pub lines: Vec<u32>,
    /// The unit it is part of.
    pub unit: usize,
    /// What its unit is.
    pub role: Role,
    /// Whether an article begins with it, by its headline or its first words.
    pub opens: bool,
    /// Whether it stops in mid-sentence.
    pub stops: bool,
    /// Whether it may be the rest of a paragraph.
    pub goes_on: bool,
    /// Whether it lacks the indent that paragraphs have here.
    pub flush: bool,
    /// The strip that goes on it now.
    pub next: Option<usize>,
}

impl Strip {
    /// Its first line.
    pub fn first(&self) -> usize {
        self.lines[0] as usize
    }

    /// Its last line.
    pub fn last(&self) -> usize {
        self.lines[self.lines.len() - 1] as usize
    }
}

/// The strips of some units; captions, pictures and furniture left out.
pub fn read(view: &View, m: &Measures, plan: &Plan, units: &[Unit], range: std::ops::Range<usize>) -> Vec<Strip> {
    let mut strips: Vec<Strip> = Vec::new();
    for k in range {
        let unit = &units[k];
        if unit.role.interrupts() || matches!(unit.role, Role::Masthead | Role::Separator) {
            continue;
        }
        let cut = |a: &u32, b: &u32| unit.role == Role::Body && (*b != a + 1 || view.after_gap(*b as usize));
        for lines in unit.lines.chunk_by(|a, b| !cut(a, b)) {
            let joined = lines[0] != unit.lines[0];
            let number = strips.len();
            if let Some(last) = strips.last_mut().filter(|_| joined) {
                (last.next, last.stops) = (Some(number), true);
            }
            strips.push(strip(view, m, plan, unit, k, lines, joined));
        }
    }
    strips
}

fn strip(view: &View, m: &Measures, plan: &Plan, unit: &Unit, k: usize, lines: &[u32], joined: bool) -> Strip {
    let (first, last) = (lines[0] as usize, lines[lines.len() - 1] as usize);
    let text = view.text(first);
    let body = unit.role == Role::Body;
    let begins = body && !joined && (byline::opens_article(view, first) || jump_line::begins_continued(view, first));
    let told = m.region(first).step > 0;
    let indented = m.is_indented(view, first);
    let item = opens_item(text) || is_labelled(text);
    Strip {
        lines: lines.to_vec(),
        unit: k,
        role: unit.role,
        opens: !joined && (plan.starts[first] || begins),
        stops: body && stops(view, lines, last),
        goes_on: body && marked(view, lines) && (joined || !(begins || item || indented || plan.starts[first])),
        flush: told && !indented,
        next: None,
    }
}

/// Whether a text of more than one sentence stops in the middle of one; a caption has one, and no stop.
fn stops(view: &View, lines: &[u32], last: usize) -> bool {
    let chars: u32 = lines.iter().map(|&i| view.shapes[i as usize].chars).sum();
    let listed = matches!(view.shapes[last].last, ';' | '；');
    let sentences = lines.len() > 3 || lines.iter().any(|&i| view.shapes[i as usize].stops > 0);
    let told = sentences || byline::opens_article(view, lines[0] as usize);
    chars >= LONG
        && told
        && marked(view, lines)
        && !listed
        && matches!(view.shapes[last].ending, Ending::Bare | Ending::Pause | Ending::Opener)
}

/// Whether a comma or a stop stands in the lines.
fn marked(view: &View, lines: &[u32]) -> bool {
    lines.iter().map(|&i| &view.shapes[i as usize]).any(|s| s.stops + s.pauses > 0 || s.ending == Ending::Stop)
}
