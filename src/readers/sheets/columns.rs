//! Columns that an OCR program did not see: a line that it set across a gutter is cut there, and lines beside each other
//! in one block are told apart.
//!
//! Where the gutters are is found out by [`layout`](crate::readers::layout), as for the marks of a PDF: here the words
//! are the marks. Lines of large type are left whole, for headlines stand over columns.

use super::measure::{columns_of, median};
use super::words::{self, Word};
use super::{Block, BoxLine, Frame, Sheet};
use crate::page::Markup;
use crate::readers::layout::Rect;
use crate::readers::layout::gutters::{self, Gutter};
use crate::readers::layout::lines::{Glyph, Piece};

/// More words than a page of newspaper has; they are left as they are.
const MOST: usize = 30_000;
/// A line higher than the usual one by this factor is a headline.
const LARGE: f32 = 1.35;
/// Parts of a column stand no further apart, in heights of a line.
const NEAR: f32 = 1.1;

/// Cuts lines at the gutters of a page, and puts the parts with the columns they stand in.
pub(super) fn cut(sheet: &mut Sheet) {
    let lines = || sheet.blocks.iter().flat_map(|block| &block.lines);
    let em = median(lines().map(|line| line.frame.height).filter(|height| *height > 0.0).collect());
    let gutters = found(lines().filter(|line| is_set(line, em)), em);
    if gutters.is_empty() {
        return;
    }
    let (mut blocks, mut loose) = (Vec::with_capacity(sheet.blocks.len()), Vec::new());
    for block in std::mem::take(&mut sheet.blocks) {
        let first = blocks.len();
        blocks.extend(columns(block, &gutters, em));
        loose.extend(first + 1..blocks.len());
    }
    sheet.blocks = gathered(blocks, &loose, em);
}

/// Whether a line is set in running text, and has a place.
fn is_set(line: &BoxLine, em: f32) -> bool {
    !line.frame.is_unknown() && line.frame.height <= LARGE * em
}

/// Whether a line is set in running text, its words with their places.
fn is_text(line: &BoxLine, em: f32) -> bool {
    is_set(line, em) && line.words.len() > 1 && has_places(line)
}

fn has_places(line: &BoxLine) -> bool {
    line.words.iter().all(|word| !word.frame.is_unknown())
}

/// The gutters between the words of these lines, or between lines where words have no places.
fn found<'l>(lines: impl Iterator<Item = &'l BoxLine>, em: f32) -> Vec<Gutter> {
    let mut glyphs: Vec<Glyph> = Vec::new();
    for (run, line) in lines.enumerate() {
        let bearing = bearing(line);
        let places = line.words.iter().map(|word| word.frame).filter(|_| has_places(line));
        let whole = (line.words.is_empty() || !has_places(line)).then_some(line.frame);
        for (at, place) in places.chain(whole).enumerate() {
            let rect = rect(&place, &line.frame, bearing);
            let space = (at > 0).then_some((0, 0));
            let (mark, size, run) = (glyphs.len(), line.frame.height, run as u32);
            glyphs.push(Glyph { mark, rect, ink: rect, size, bold: false, run, space });
        }
    }
    let pieces: Vec<Piece> = (0..glyphs.len()).map(|at| Piece::of(&glyphs, vec![at])).collect();
    if pieces.len() > MOST { Vec::new() } else { gutters::gutters(&pieces, &glyphs, em, &[]) }
}

/// The box of a word, as high as its line, with the white that is the characters' own.
fn rect(word: &Frame, line: &Frame, bearing: f32) -> Rect {
    Rect { x0: word.x - bearing, y0: line.y, x1: word.right() + bearing, y1: line.bottom() }
}

/// The white at each side of a word that is no space: ideographs stand in squares, one above the other, and the boxes
/// that OCR programs give them do not fill these.
fn bearing(line: &BoxLine) -> f32 {
    let wide = |word: &&Word| word.text.chars().any(|c| columns_of(c) == 2);
    if line.words.iter().filter(wide).count() * 2 < line.words.len() {
        return 0.0;
    }
    let gaps = line.words.windows(2).map(|two| two[1].frame.x - two[0].frame.right());
    median(gaps.collect()).max(0.0) / 2.0
}

/// A block as it stands, or as the columns that gutters part; lines over several columns part what stands over them
/// from what stands under them.
fn columns(block: Block, gutters: &[Gutter], em: f32) -> Vec<Block> {
    let places = |line: &BoxLine| -> Vec<(usize, f32)> {
        let gap = |at: usize| {
            let (left, right) = (&line.words[at - 1].frame, &line.words[at].frame);
            let gap = Rect { x0: left.right(), y0: line.frame.y, x1: right.x, y1: line.frame.bottom() };
            gutters::are_in(gutters, &gap).then_some((at, gap.center().0))
        };
        if is_text(line, em) { (1..line.words.len()).filter_map(gap).collect() } else { Vec::new() }
    };
    let cuts: Vec<Vec<(usize, f32)>> = block.lines.iter().map(places).collect();
    let beside = block.lines.windows(2).filter_map(|two| abreast(&two[0], &two[1], gutters, em));
    let mut bounds: Vec<f32> = cuts.iter().flatten().map(|(_, x)| *x).chain(beside).collect();
    if bounds.is_empty() {
        return vec![block];
    }
    bounds.sort_by(f32::total_cmp);
    bounds.dedup_by(|next, kept| *next - *kept < em);
    let like = Block { lines: Vec::new(), ..block };
    let (mut done, mut open) = (Vec::new(), vec![Vec::new(); bounds.len() + 1]);
    let over = |part: &BoxLine| {
        let inside = |x: &&f32| part.frame.x < **x - em && part.frame.right() > **x + em;
        bounds.iter().filter(inside).count()
    };
    for (line, cuts) in block.lines.into_iter().zip(cuts) {
        for part in parts(line, &cuts) {
            let column = bounds.iter().filter(|x| **x < part.frame.x + part.frame.width / 2.0).count();
            if over(&part) > 0 {
                flush(&mut open, &like, &mut done);
            }
            open[column].push(part);
        }
    }
    flush(&mut open, &like, &mut done);
    done
}

/// Where a gutter runs between two lines that stand beside each other.
fn abreast(one: &BoxLine, other: &BoxLine, gutters: &[Gutter], em: f32) -> Option<f32> {
    let (left, right) = if one.frame.x < other.frame.x { (one, other) } else { (other, one) };
    let (y0, y1) = (left.frame.y.max(right.frame.y), left.frame.bottom().min(right.frame.bottom()));
    let level = (y1 - y0) * 2.0 > left.frame.height.min(right.frame.height);
    let gap = Rect { x0: left.frame.right(), y0, x1: right.frame.x, y1 };
    let parted = level && is_set(left, em) && is_set(right, em) && gutters::are_in(gutters, &gap);
    parted.then(|| gap.center().0)
}

/// Ends the columns that are open.
fn flush(open: &mut [Vec<BoxLine>], like: &Block, done: &mut Vec<Block>) {
    for lines in open.iter_mut().map(std::mem::take).filter(|lines| !lines.is_empty()) {
        let frame = lines.iter().fold(Frame::default(), |frame, line| frame.with(line.frame));
        done.push(Block { frame, lines, ..like.clone() });
    }
}

/// A line in parts, cut before these words.
fn parts(mut line: BoxLine, cuts: &[(usize, f32)]) -> Vec<BoxLine> {
    let mut parts: Vec<BoxLine> = Vec::new();
    for (at, _) in cuts.iter().rev() {
        let rest = line.words.split_off(*at);
        parts.push(BoxLine { whole: line.whole.take(), ..part(&line, rest) });
    }
    if !cuts.is_empty() {
        let words = std::mem::take(&mut line.words);
        line = BoxLine { ids: std::mem::take(&mut line.ids), ..part(&line, words) };
    }
    parts.push(line);
    parts.reverse();
    parts
}

/// These words of a line as a line.
fn part(line: &BoxLine, words: Vec<Word>) -> BoxLine {
    let round = words.iter().fold(Frame::default(), |round, word| round.with(word.frame));
    let frame = Frame { x: round.x, width: round.width, ..line.frame };
    let (size, is_bold) = (line.size, line.is_bold);
    BoxLine { frame, size, is_bold, stretches: words::stretches(&words), words, ..BoxLine::default() }
}

/// Puts parts that were cut off with the blocks in whose column they stand, as far as there are any.
fn gathered(blocks: Vec<Block>, loose: &[usize], em: f32) -> Vec<Block> {
    let mut blocks: Vec<Option<Block>> = blocks.into_iter().map(Some).collect();
    for &at in loose {
        let Some(part) = blocks[at].take() else { continue };
        let home = (0..blocks.len()).find(|&other| blocks[other].as_ref().is_some_and(|b| holds(b, &part, em)));
        let Some(home) = home.and_then(|home| blocks[home].as_mut()) else {
            blocks[at] = Some(part);
            continue;
        };
        home.frame = home.frame.with(part.frame);
        home.lines.extend(part.lines);
        home.lines.sort_by(|a, b| a.frame.y.total_cmp(&b.frame.y));
    }
    blocks.into_iter().flatten().collect()
}

/// Whether a part stands in the column of a block, between its lines or near them.
fn holds(block: &Block, part: &Block, em: f32) -> bool {
    let near = |line: &BoxLine| {
        let (above, below) = (part.frame.y - line.frame.bottom(), line.frame.y - part.frame.bottom());
        above.max(below) < NEAR * em
    };
    let shared = block.frame.shared_width(&part.frame) >= 0.8 * part.frame.width;
    let plain = block.markup == Markup::None && part.frame.width < block.frame.width + 2.0 * em;
    let set = |line: &BoxLine| line.frame.height <= LARGE * em;
    plain && shared && block.lines.iter().any(near) && block.lines.iter().chain(&part.lines).all(set)
}
