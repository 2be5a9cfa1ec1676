//! The reading order of a page whose file gives none: the order in the file, or the order of the places where that
//! cuts fewer sentences.
//!
//! OCR programs list blocks as they found them, down one column of the page and then down the next, through all the
//! articles that stand in it. By places, white bands and gutters part the page again and again (recursive cuts after
//! G. Nagy and S. Seth, 1984). The order is taken that cuts fewest sentences and least reads upwards.

use super::measure::Type;
use super::{Block, BoxLine, Frame, Sheet, headings};
use crate::page::Markup;

/// More blocks than a page of newspaper has; they are read as they stand in the file.
const MOST: usize = 2000;
/// Parts in parts at most; what is deeper is read from top to bottom.
const DEEPEST: usize = 40;
/// Columns of a line that is running text even when it stands alone.
const TEXT: u32 = 30;
/// What ends a sentence, or opens what follows.
const ENDS: &str = "。！？…”’」』）：.!?:;；\"')";

/// Puts the blocks of a page in an order by their places, where that of the file is worse; says whether.
pub(super) fn mend(sheet: &mut Sheet, measured: &Type) -> bool {
    let placed = sheet.blocks.iter().all(|block| !frame_of(block).is_unknown());
    if sheet.is_ordered || !placed || !(3..=MOST).contains(&sheet.blocks.len()) {
        return false;
    }
    let levels = headings::levels(sheet, measured);
    let heads: Vec<bool> = levels.iter().map(|levels| levels.iter().flatten().any(|level| *level == 1)).collect();
    let frames: Vec<Frame> = sheet.blocks.iter().map(frame_of).collect();
    let page = Page { frames: &frames, heads: &heads };
    let seams = Seams::of(sheet, measured, &levels);
    let faults = |order: &[usize]| seams.cuts(order) + page.climbs(order);
    let listed: Vec<usize> = (0..frames.len()).collect();
    let by_heads = page.order(listed.clone(), true, 0);
    let by_bands = page.order(listed.clone(), false, 0);
    // Of orders that are equally good the first is taken.
    let Some(found) = [listed.clone(), by_heads, by_bands].into_iter().min_by_key(|order| faults(order)) else {
        return false;
    };
    if found == listed {
        return false;
    }
    let mut blocks: Vec<Option<Block>> = std::mem::take(&mut sheet.blocks).into_iter().map(Some).collect();
    sheet.blocks = found.into_iter().filter_map(|at| blocks[at].take()).collect();
    true
}

/// The place of a block, by its lines where it has none of its own.
fn frame_of(block: &Block) -> Frame {
    block
        .lines
        .iter()
        .fold(block.frame, |frame, line| if block.frame.is_unknown() { frame.with(line.frame) } else { frame })
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

    /// How many blocks an order reads behind others that stand under them in their column.
    fn climbs(&self, order: &[usize]) -> usize {
        let climbs = |below: usize, above: usize| {
            let (below, above) = (&self.frames[below], &self.frames[above]);
            above.bottom() <= below.y && below.shared_width(above) * 2.0 > below.width.min(above.width)
        };
        let later = |at: usize| &order[at + 1..];
        (0..order.len()).map(|at| later(at).iter().filter(|&&above| climbs(order[at], above)).count()).sum()
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

/// How blocks end and begin.
struct Seams {
    /// Whether each is running text that stops in mid-sentence.
    is_open: Vec<bool>,
    /// Whether each can go on a sentence; none for what is no running text.
    goes_on: Vec<Option<bool>>,
}

impl Seams {
    fn of(sheet: &Sheet, measured: &Type, levels: &[Vec<Option<u8>>]) -> Self {
        let mut seams = Seams { is_open: Vec::new(), goes_on: Vec::new() };
        for (block, levels) in sheet.blocks.iter().zip(levels) {
            let lines = || block.lines.iter().zip(levels).filter(|(line, _)| line.is_printed());
            let text = matches!(block.markup, Markup::None | Markup::Heading(_));
            let left = measured.left_edge(sheet, block);
            let last = lines().next_back().filter(|(_, level)| text && level.is_none() && block.markup == Markup::None);
            let end =
                last.and_then(|(line, _)| line.stretches.iter().rev().find_map(|s| s.text.trim().chars().next_back()));
            let is_text = lines().count() > 1 || last.is_some_and(|(line, _)| line.text_columns() >= TEXT);
            seams.is_open.push(end.is_some_and(|c| !ENDS.contains(c)) && is_text);
            let first = lines().next().filter(|_| text);
            let heads = |level: Option<u8>| level.is_some() || block.markup != Markup::None;
            let bracket = |line: &BoxLine| line.stretches[0].text.trim_start().starts_with(['（', '(', '【', '▲']);
            let begins = |line: &BoxLine| measured.indent(line, left) >= 2 || bracket(line);
            seams.goes_on.push(first.map(|(line, level)| !heads(*level) && !begins(line)));
        }
        seams
    }

    /// How many sentences an order cuts: open text before what cannot go on it.
    fn cuts(&self, order: &[usize]) -> usize {
        let text: Vec<usize> = order.iter().copied().filter(|&at| self.goes_on[at].is_some()).collect();
        text.windows(2).filter(|pair| self.is_open[pair[0]] && self.goes_on[pair[1]] == Some(false)).count()
    }
}
