//! Which lines of a page are set so large that they are headings, and of which level.
//!
//! Newspapers set each headline as large as it is important, so a smaller headline is not under a larger one: sizes
//! are compared only among headings that stand together.

use super::measure::{Type, same};
use super::{BoxLine, Sheet};
use crate::page::Markup;

/// Type this much larger than running text is a heading's.
const HEADING: f32 = 1.25;
/// The same where only heights of lines are known, which vary with their letters; ideographs are all of one height.
const TALL: f32 = 1.55;
/// Type this much larger than running text is a headline's; crossheads are hardly larger than the text.
const HEADLINE: f32 = 1.45;
/// Headings of more columns are running text in large type.
const LONGEST: u32 = 120;
/// More large lines in a row in one block are running text.
const MOST_LINES: usize = 5;

/// For each block of a page and each line in it the level of heading, where it is one.
pub(super) fn levels(sheet: &Sheet, measured: &Type) -> Vec<Vec<Option<u8>>> {
    let mut levels: Vec<Vec<Option<u8>>> = sheet.blocks.iter().map(|block| vec![None; block.lines.len()]).collect();
    let mut group: Vec<(usize, usize, f32)> = Vec::new();
    for (b, block) in sheet.blocks.iter().enumerate() {
        let told = matches!(block.markup, Markup::Heading(_));
        if !told && block.markup != Markup::None {
            continue;
        }
        let large: Vec<bool> = block.lines.iter().map(|line| told || is_large(line, measured)).collect();
        for (l, line) in block.lines.iter().enumerate() {
            if large[l] && (told || run(&large, l) <= MOST_LINES) {
                group.push((b, l, measured.size(line)));
            } else if line.is_printed() {
                settle(&mut group, measured, &mut levels);
            }
        }
    }
    settle(&mut group, measured, &mut levels);
    levels
}

fn is_large(line: &BoxLine, measured: &Type) -> bool {
    let ideographs = || line.text_columns() as usize * 3 > line.characters() * 5;
    let least = measured.body * if measured.is_told || ideographs() { HEADING } else { TALL };
    measured.body > 0.0 && measured.size(line) >= least && line.text_columns() <= LONGEST
}

/// How many large lines stand together round this one.
fn run(large: &[bool], at: usize) -> usize {
    let before = large[..at].iter().rev().take_while(|large| **large).count();
    before + large[at..].iter().take_while(|large| **large).count()
}

/// Gives levels to headings that stand together: the largest are the first of them.
fn settle(group: &mut Vec<(usize, usize, f32)>, measured: &Type, levels: &mut [Vec<Option<u8>>]) {
    let largest = group.iter().map(|(.., size)| *size).fold(0.0, f32::max);
    let top = if measured.body > 0.0 && largest < measured.body * HEADLINE { 2 } else { 1 };
    for (block, line, size) in group.drain(..) {
        levels[block][line] = Some(if same(size, largest) { top } else { top + 1 });
    }
}
