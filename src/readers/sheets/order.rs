//! The reading order of a page whose file gives none: the order in the file, or an order of the places where that
//! cuts fewer sentences.
//!
//! OCR programs list blocks as they found them, down one column of the page and then down the next, through all the
//! articles that stand in it. Two orders of places are tried. White bands and gutters part the page again and again
//! (recursive cuts after G. Nagy and S. Seth, 1984), which needs nothing but places; and the pages of a PDF are read by
//! what stands above and left ([`layout::order`](crate::readers::layout::order)), which needs headings told apart. The
//! order is taken that cuts fewest sentences and least reads upwards or over white.

use super::measure::{Type, median};
use super::seams::Reading;
use super::{Block, BoxLine, Frame, Sheet, headings};
use crate::page::Markup;
use crate::readers::layout::Rect;
use crate::readers::layout::blocks::{Block as Laid, Line};
use crate::readers::layout::order::sequence;

/// More blocks than a page of newspaper has; they are read as they stand in the file.
const MOST: usize = 2000;
/// More blocks are not put in the order of a PDF's page.
const MOST_LAID: usize = 400;
/// Parts in parts at most; what is deeper is read from top to bottom.
const DEEPEST: usize = 40;
/// Sizes of headlines and of other headings in the order of a PDF's page, in ems.
const HEADLINE: f32 = 1.5;
const HEADING: f32 = 1.25;

/// Puts the blocks of a page in an order by their places, where that of the file is worse; says whether.
pub(super) fn mend(sheet: &mut Sheet, measured: &Type) -> bool {
    let placed = sheet.blocks.iter().all(|block| !block.place().is_unknown());
    if sheet.is_ordered || !placed || !(2..=MOST).contains(&sheet.blocks.len()) {
        return false;
    }
    let listed = Reading::of(sheet.blocks.clone(), sheet, measured);
    let finer = Reading::of(finer(sheet, measured), sheet, measured);
    let page = Page { frames: &listed.frames, heads: &listed.heads };
    let all: Vec<usize> = (0..listed.blocks.len()).collect();
    let mut orders = vec![(&listed, all.clone())];
    orders.extend([true, false].map(|by_heads| (&listed, page.order(all.clone(), by_heads, 0))));
    if finer.blocks.len() <= MOST_LAID {
        orders.push((&finer, laid(&finer)));
    }
    // Of orders that are equally good the first is taken.
    let Some((reading, order)) = orders.into_iter().min_by_key(|(reading, order)| reading.faults(order)) else {
        return false;
    };
    if reading.blocks.len() == all.len() && order == all {
        return false;
    }
    sheet.blocks = order.into_iter().map(|at| reading.blocks[at].clone()).collect();
    true
}

/// The blocks of a page, headings in them and what a gap parts as blocks of their own.
fn finer(sheet: &Sheet, measured: &Type) -> Vec<Block> {
    let mut finer: Vec<Block> = Vec::with_capacity(sheet.blocks.len());
    for (block, levels) in sheet.blocks.iter().zip(headings::levels(sheet, measured)) {
        let mut from = 0;
        for at in 1..=block.lines.len() {
            let same = |two: &[BoxLine]| {
                levels[at].is_some() == levels[at - 1].is_some() && !measured.is_gap(&two[0], &two[1], true)
            };
            if at < block.lines.len() && (block.markup != Markup::None || same(&block.lines[at - 1..=at])) {
                continue;
            }
            let lines = block.lines[from..at].to_vec();
            let frame = lines.iter().fold(Frame::default(), |frame, line| frame.with(line.frame));
            let frame = if from == 0 && at == block.lines.len() { block.frame } else { frame };
            let (name, ids) = (block.name.clone(), block.ids.clone());
            let (markup, segment) = (block.markup.clone(), block.segment);
            finer.push(Block { name, ids, frame, markup, is_paragraph: block.is_paragraph, segment, lines });
            from = at;
        }
        if block.lines.is_empty() {
            finer.push(block.clone());
        }
    }
    finer
}

/// The order in which the page would be read if it were that of a PDF.
fn laid(reading: &Reading) -> Vec<usize> {
    let heights = reading.blocks.iter().flat_map(|block| &block.lines).map(|line| line.frame.height);
    let em = median(heights.filter(|height| *height > 0.0).collect());
    let laid = |at: usize| {
        let rect = rect(&reading.frames[at]);
        let size = match reading.levels[at].iter().flatten().min() {
            Some(1) => HEADLINE * em,
            Some(_) => HEADING * em,
            None => em,
        };
        let line = |line: &BoxLine| Line {
            rect: self::rect(&line.frame),
            size,
            text: String::new(),
            across: false,
            chars: line.characters(),
            bold: false,
            edge: false,
        };
        Laid { size, lines: reading.blocks[at].lines.iter().map(line).collect(), ..Laid::empty(rect) }
    };
    sequence(&(0..reading.blocks.len()).map(laid).collect::<Vec<_>>(), em, &[])
}

fn rect(frame: &Frame) -> Rect {
    Rect::new(frame.x, frame.y, frame.right(), frame.bottom())
}

/// What is ordered: places, and which of them are headlines.
struct Page<'a> {
    frames: &'a [Frame],
    heads: &'a [bool],
}

impl Page<'_> {
    /// Blocks in the order of their places: columns, but first bands where a headline stands under the white, or,
    /// where it does not go by heads, all bands.
    fn order(&self, mut part: Vec<usize>, by_heads: bool, depth: usize) -> Vec<usize> {
        part.sort_by(|&a, &b| {
            let (a, b) = (&self.frames[a], &self.frames[b]);
            a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x))
        });
        if part.len() < 2 || depth > DEEPEST {
            return part;
        }
        let bands = self.bands(&part);
        let begins = |band: &[usize]| band.iter().any(|&at| self.heads[at] && self.is_first(at, band));
        let over_heads = if by_heads { self.joined(&bands, begins) } else { bands.clone() };
        let parts = [over_heads, self.columns(&part), bands].into_iter().find(|parts| parts.len() > 1);
        match parts {
            Some(parts) => parts.into_iter().flat_map(|part| self.order(part, by_heads, depth + 1)).collect(),
            None => part,
        }
    }

    /// Parts with white from one side to the other between them, from above; of blocks in the order of their tops.
    fn bands(&self, part: &[usize]) -> Vec<Vec<usize>> {
        self.parted(part, |frame| (frame.y, frame.bottom()))
    }

    /// Columns: parts with white from top to bottom between them, from the left.
    fn columns(&self, part: &[usize]) -> Vec<Vec<usize>> {
        let mut part = part.to_vec();
        part.sort_by(|&a, &b| self.frames[a].x.total_cmp(&self.frames[b].x));
        self.parted(&part, |frame| (frame.x, frame.right()))
    }

    fn parted(&self, sorted: &[usize], extent: fn(&Frame) -> (f32, f32)) -> Vec<Vec<usize>> {
        let (mut parts, mut reach): (Vec<Vec<usize>>, f32) = (Vec::new(), f32::NEG_INFINITY);
        for &at in sorted {
            let (start, end) = extent(&self.frames[at]);
            match parts.last_mut() {
                Some(part) if start < reach => part.push(at),
                _ => parts.push(vec![at]),
            }
            reach = reach.max(end);
        }
        parts
    }

    /// Bands put together, but for those that begin something.
    fn joined(&self, bands: &[Vec<usize>], begins: impl Fn(&[usize]) -> bool) -> Vec<Vec<usize>> {
        let mut joined: Vec<Vec<usize>> = Vec::new();
        for band in bands {
            match joined.last_mut() {
                Some(last) if !begins(band) => last.extend(band),
                _ => joined.push(band.clone()),
            }
        }
        joined
    }

    /// Whether nothing in a band stands over a block.
    fn is_first(&self, at: usize, band: &[usize]) -> bool {
        let frame = &self.frames[at];
        band.iter().all(|&other| self.frames[other].y >= frame.y || self.frames[other].shared_width(frame) <= 0.0)
    }
}
