//! Where a line stands to the running text of its page: above it, behind it.

use super::words::FIELD;
use super::{LONGEST, is_linked, is_notice};
use crate::cleaner::hints::Hints;
use crate::cleaner::view::{Ending, View};
use crate::page::Markup;

/// Characters of a page's title at most that holds a whole sentence.
const TITLE: u32 = 30;
/// Lines above the text at most, menus and all.
const TALLEST: usize = 30;
/// Lines below in which running text is looked for.
const REACH: usize = 40;

/// Which lines stand above the first running text of the input or of an article that the source marks, as far as so many
/// lines can tell.
pub(super) struct Above(Option<usize>);

impl Above {
    /// Before any line.
    pub fn new() -> Self {
        Above(None)
    }

    /// Whether line `i` does; to be asked of one line after the other.
    pub fn holds(&mut self, view: &View, i: usize) -> bool {
        if view.begins_text(i) {
            self.0 = Some(0);
        }
        let above = self.0.is_some();
        if !is_told(view, i) {
            // The lines above are counted that the source says nothing of.
            let more = |count: usize| (!is_long(view, i) && count + 1 < TALLEST).then_some(count + 1);
            self.0 = self.0.and_then(more);
        }
        above
    }
}

/// Whether a line is running text that is no line of labels.
fn is_long(view: &View, i: usize) -> bool {
    let shape = &view.shapes[i];
    // A title may hold a question, the site's name behind it.
    let sentences = shape.ending == Ending::Stop || shape.stops > 0 && shape.chars >= TITLE;
    let field = || shape.hints.any(Hints::COLON) && FIELD.is_match(view.text(i));
    view.is_prose(i) && (sentences || shape.chars >= 80) && !field()
}

/// For each line whether no running text stands in the forty lines behind it.
pub(super) fn behind_text(view: &View) -> Vec<bool> {
    let text = |j: usize| view.is_prose(j) && view.shapes[j].ending == Ending::Stop;
    let furniture = |j: usize| view.shapes[j].chars <= LONGEST && (is_linked(view, j) || is_notice(view, j));
    let mut behind = vec![true; view.len()];
    // The lines behind are counted that the source says nothing of.
    let (mut next, mut open): (Option<usize>, usize) = (None, 0);
    for i in (0..view.len()).rev() {
        behind[i] = next.is_none_or(|at| open > at + REACH);
        let told = is_told(view, i);
        if !told && text(i) && !furniture(i) {
            next = Some(open);
        }
        open += usize::from(!told);
        next = next.filter(|_| !view.begins_text(i));
    }
    behind
}

/// Whether the source itself says what the line is: furniture or a part of an article's head.
fn is_told(view: &View, i: usize) -> bool {
    !view.is_plain(i) && matches!(view.lines[i].markup, Markup::Is(_))
}
