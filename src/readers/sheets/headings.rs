//! Which lines of a page are set so large that they are headings, and of which level.
//!
//! Newspapers set each headline as large as it is important, so a smaller headline is not under a larger one: sizes
//! are compared only among headings that stand together.

use super::measure::{Type, same};
use super::{Block, BoxLine, Sheet};
use crate::page::Markup;

/// Type this much larger than running text is a heading's.
const HEADING: f32 = 1.25;
/// The same where only heights of lines are known, which vary with their letters; ideographs are all of one height.
const TALL: f32 = 1.55;
/// Type this much larger than running text is a headline's; crossheads are hardly larger than the text.
const HEADLINE: f32 = 1.45;
/// Type this much larger than running text, beside a heading, is its kicker's or deck's.
const MINOR: f32 = 1.08;
/// Headings of more columns are running text in large type.
const LONGEST: u32 = 120;
/// A bold line of more columns, in the size of the text, is a stressed sentence of it.
const LONGEST_BOLD: u32 = 60;
/// More bold lines in a row are a bold paragraph.
const MOST_BOLD: usize = 2;
/// More large lines in a row in one block are running text.
const MOST_LINES: usize = 5;

/// For each block of a page and each line in it the level of heading, where it is one.
pub(super) fn levels(sheet: &Sheet, measured: &Type) -> Vec<Vec<Option<u8>>> {
    let mut levels: Vec<Vec<Option<u8>>> = sheet.blocks.iter().map(|block| vec![None; block.lines.len()]).collect();
    let mut large: Vec<Vec<bool>> = sheet.blocks.iter().map(|block| large_lines(block, measured)).collect();
    for b in 0..large.len() {
        let before = b > 0 && large[b - 1].last() == Some(&true);
        let behind = large.get(b + 1).and_then(|lines| lines.first()) == Some(&true);
        if (before || behind) && is_minor(&sheet.blocks[b], measured) {
            large[b].fill(true);
        }
    }
    let mut group: Vec<(usize, usize, f32)> = Vec::new();
    for (b, block) in sheet.blocks.iter().enumerate() {
        if !matches!(block.markup, Markup::None | Markup::Heading(_)) {
            continue;
        }
        for (l, line) in block.lines.iter().enumerate() {
            if large[b][l] {
                group.push((b, l, measured.size(line)));
            } else if line.is_printed() {
                settle(&mut group, measured, &mut levels);
            }
        }
    }
    settle(&mut group, measured, &mut levels);
    levels
}

/// Which lines of a block are a heading's.
fn large_lines(block: &Block, measured: &Type) -> Vec<bool> {
    match block.markup {
        Markup::Heading(_) => return vec![true; block.lines.len()],
        Markup::None => {}
        _ => return vec![false; block.lines.len()],
    }
    let large: Vec<bool> = block.lines.iter().map(|line| is_large(line, measured)).collect();
    let bold: Vec<bool> = block.lines.iter().map(|line| is_bold_head(line, measured)).collect();
    let heads = |l: usize| large[l] && run(&large, l) <= MOST_LINES || bold[l] && run(&bold, l) <= MOST_BOLD;
    (0..large.len()).map(heads).collect()
}

/// Whether a block of one or two lines is set a little larger than running text, and is no sentence.
fn is_minor(block: &Block, measured: &Type) -> bool {
    let larger = |line: &BoxLine| measured.size(line) >= measured.body * MINOR && line.text_columns() <= LONGEST_BOLD;
    let steady = |line: &BoxLine| measured.is_told || has_ideographs(line);
    let heads = |line: &BoxLine| larger(line) && steady(line) && is_open(line);
    block.markup == Markup::None && (1..=2).contains(&block.lines.len()) && block.lines.iter().all(heads)
}

fn is_large(line: &BoxLine, measured: &Type) -> bool {
    let least = measured.body * if measured.is_told || has_ideographs(line) { HEADING } else { TALL };
    measured.body > 0.0 && measured.size(line) >= least && line.text_columns() <= LONGEST
}

/// Whether a line is set in bold among lines that are not, short and no sentence: a crosshead in the size of the text.
fn is_bold_head(line: &BoxLine, measured: &Type) -> bool {
    line.is_bold && !measured.is_bold && is_open(line) && line.text_columns() <= LONGEST_BOLD
}

/// Whether a line ends neither a sentence nor a part of one.
fn is_open(line: &BoxLine) -> bool {
    let last = line.stretches.iter().rev().find_map(|s| s.text.trim().chars().next_back());
    !matches!(last, Some('。' | '，' | '；' | '：' | '、' | '.' | ',' | ';' | ':' | '-'))
}

/// Whether most of a line are full-width characters, which are all of one height.
fn has_ideographs(line: &BoxLine) -> bool {
    line.text_columns() as usize * 3 > line.characters() * 5
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
