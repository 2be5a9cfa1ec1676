//! Vertical writing, turned so that its lines run from left to right and follow each other downwards.

use super::{Frame, Sheet};

/// A line is vertical that is this much higher than wide.
const TALL: f32 = 1.5;
/// Characters of a line that tells.
const FEWEST: usize = 4;

impl Frame {
    /// Whether the box is that of a vertical line.
    pub(super) fn is_tall(&self) -> bool {
        self.height >= TALL * self.width && self.height > 0.0
    }

    /// The box on a page that is turned to the left, whose right edge is then the upper one.
    pub(super) fn turned(&self, right: f32) -> Frame {
        match self.is_unknown() {
            true => *self,
            false => Frame { x: self.y, y: right - self.right(), width: self.height, height: self.width },
        }
    }
}

/// Turns a page most of whose lines are vertical.
pub(super) fn turn(sheet: &mut Sheet) {
    let lines = || sheet.blocks.iter().flat_map(|block| &block.lines).filter(|line| line.characters() >= FEWEST);
    let known = lines().filter(|line| !line.frame.is_unknown());
    let (all, tall) = known.fold((0, 0), |(all, tall), line| {
        let characters = line.characters();
        (all + characters, tall + if line.frame.is_tall() { characters } else { 0 })
    });
    if tall * 2 <= all {
        return;
    }
    let right = lines().map(|line| line.frame.right()).fold(0.0, f32::max);
    for block in &mut sheet.blocks {
        block.frame = block.frame.turned(right);
        for line in &mut block.lines {
            line.frame = line.frame.turned(right);
            line.words.iter_mut().for_each(|word| word.frame = word.frame.turned(right));
        }
    }
}
