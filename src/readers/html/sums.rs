//! What the lines of every element add up to: how much of it is running text, how much links, how many lines.
//!
//! Running text counts less inside elements whose names speak against an article. Computed in one walk.

use super::line::Draft;
use super::names::{Hint, hint};
use super::tree::{Kind, Step, Tree};

/// What an element's lines add up to, in half full-width characters.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    /// Running text, weighed.
    pub prose: f32,
    /// All text, and that of links.
    pub all: u32,
    pub linked: u32,
    /// Lines, and lines of running text.
    pub lines: u32,
    pub proses: u32,
    pub hint: Hint,
}

impl Sum {
    /// Whether most of it is links.
    pub fn is_linked(&self) -> bool {
        self.linked * 5 >= self.all * 3 && self.all > 0
    }

    /// Whether the element's names speak against an article.
    pub fn is_around(&self) -> bool {
        self.hint.around > self.hint.article
    }
}

/// The sums of every node, by its number.
pub(super) fn sums(tree: &Tree, lines: &[Draft]) -> Vec<Sum> {
    let mut sums = vec![Sum::default(); tree.len()];
    for line in lines.iter().filter(|line| line.hidden.is_none() && !line.title) {
        let sum = &mut sums[line.owner as usize];
        sum.all += line.size.all;
        sum.linked += line.size.linked;
        sum.lines += 1;
        if line.is_prose() && !line.control {
            sum.proses += 1;
            sum.prose += (line.size.all - line.size.linked) as f32;
        }
    }
    for step in tree.walk(0) {
        let Step::Leave(id) = step else { continue };
        let Kind::Element(..) = tree.kind(id) else { continue };
        let mut own = sums[id as usize];
        own.hint = hint(tree, id);
        sums[id as usize].hint = own.hint;
        let Some(parent) = tree.parent(id) else { continue };
        let factor = match i32::from(own.hint.article) - i32::from(own.hint.around) {
            ..=-2 => 0.2,
            -1 => 0.5,
            0 => 1.0,
            1 => 1.1,
            _ => 1.25,
        };
        let sum = &mut sums[parent as usize];
        sum.prose += own.prose * factor;
        sum.all += own.all;
        sum.linked += own.linked;
        sum.lines += own.lines;
        sum.proses += own.proses;
    }
    sums
}
