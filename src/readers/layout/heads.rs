//! Heads over columns: how far a head reaches that is narrower than the columns under it.

use super::Rect;
use super::blocks::Block;
use super::lines::Sets;

/// A head is larger than the body by this factor.
const LARGER: f32 = 1.18;
/// Lines that a head has at most.
const LINES: usize = 4;
/// Heads this near stand over each other as kicker, headline and deck, in ems of the larger.
const NEAR: f32 = 1.2;

/// Whether a block is set as a head is.
pub fn is_head(block: &Block, em: f32) -> bool {
    !block.is_picture() && block.size > LARGER * em && block.lines.len() <= LINES
}

/// The place that each block takes in the order of reading: its own, or for heads the width of the columns that
/// stand flush under them, as far as nothing else stands beside the head.
pub fn reaches(blocks: &[Block], em: f32, rules: &[Rect]) -> Vec<Rect> {
    let mut reaches: Vec<Rect> = blocks.iter().map(|block| block.rect).collect();
    for group in groups(blocks, em).into_iter().filter(|group| !blocks[group[0]].lines[0].across) {
        let rect = group.iter().skip(1).fold(blocks[group[0]].rect, |rect, &at| rect.union(&blocks[at].rect));
        let reach = reach(blocks, &group, &rect, em, rules);
        if let Some(inset) = inset(blocks, &rect, &reach, em) {
            place_over(blocks, &group, &inset, em, &mut reaches);
            continue;
        }
        for at in group {
            (reaches[at].x0, reaches[at].x1) = (reach.x0.min(reaches[at].x0), reach.x1.max(reaches[at].x1));
        }
    }
    for at in (0..blocks.len()).filter(|&at| is_head(&blocks[at], em) && blocks[at].lines[0].across) {
        reaches[at] = over_columns(blocks, &reaches, at, em).unwrap_or(reaches[at]);
    }
    reaches
}

/// Heads that stand over each other without anything between.
fn groups(blocks: &[Block], em: f32) -> Vec<Vec<usize>> {
    let heads: Vec<usize> = (0..blocks.len()).filter(|&at| is_head(&blocks[at], em)).collect();
    let mut sets = Sets::new(heads.len());
    for a in 0..heads.len() {
        for b in a + 1..heads.len() {
            let (first, second) = (&blocks[heads[a]], &blocks[heads[b]]);
            let across = first.lines[0].across || second.lines[0].across;
            let gap = -first.rect.overlap_y(&second.rect);
            let small = first.rect.width().min(second.rect.width());
            let over = first.rect.overlap_x(&second.rect) > 0.5 * small;
            let near = gap < NEAR * first.size.max(second.size);
            if !across && over && near && !is_in_column(blocks, heads[a], heads[b], em) {
                sets.join(a, b);
            }
        }
    }
    sets.members().into_iter().map(|group| group.into_iter().map(|at| heads[at]).collect()).collect()
}

/// Whether the lower of two heads stands in a column, text beside it under the upper.
fn is_in_column(blocks: &[Block], a: usize, b: usize, em: f32) -> bool {
    let (a, b) = (&blocks[a].rect, &blocks[b].rect);
    let (upper, lower) = if a.y0 < b.y0 { (a, b) } else { (b, a) };
    let text = blocks.iter().filter(|block| !is_head(block, em) && !block.is_picture()).map(|block| &block.rect);
    text.into_iter().any(|text| text.overlap_y(lower) > 0.3 * em && text.overlap_x(upper) > 0.5 * em)
}

/// The place of a head that is let into its text: a column without a head stands left of it, begins at its height and
/// ends where the columns under it end.
fn inset(blocks: &[Block], head: &Rect, reach: &Rect, em: f32) -> Option<Rect> {
    let text = || blocks.iter().filter(|block| !is_head(block, em) && !block.is_picture()).map(|block| block.rect);
    let under = |column: &Rect| column.y0 > head.y1 - em && column.overlap_x(reach) > 0.5 * column.width();
    let stands = |column: &Rect, top: f32| {
        let over = |other: &Rect| other.y1 < column.y0 + 0.5 * em && other.overlap_x(column) > em;
        (column.y0 - top).abs() < 2.0 * em && !blocks.iter().any(|block| over(&block.rect))
    };
    let left = text().filter(|column| stands(column, head.y0) && (0.0..3.0 * em).contains(&(reach.x0 - column.x1)));
    left.into_iter().find_map(|first| {
        let column = text().filter(|c| c.overlap_x(&first) > 0.5 * first.width() && c.y0 >= first.y0);
        let bottom = column.fold(first.y1, |bottom, part| bottom.max(part.y1));
        let level = text().any(|column| under(&column) && (column.y1 - bottom).abs() < 1.6 * em);
        level.then_some(Rect { x0: first.x0, y0: first.y0, x1: reach.x1, y1: first.y0 })
    })
}

/// Places heads in their order over a place.
fn place_over(blocks: &[Block], group: &[usize], place: &Rect, em: f32, reaches: &mut [Rect]) {
    let mut group = group.to_vec();
    group.sort_by(|&a, &b| blocks[b].rect.y0.total_cmp(&blocks[a].rect.y0));
    for (number, at) in group.into_iter().enumerate() {
        let y1 = place.y0 - 0.1 * em * (number + 1) as f32;
        reaches[at] = Rect { y0: y1 - 0.05 * em, y1, ..*place };
    }
}

/// The place of a head that stands beside its text and is read across it: over the columns that begin at its height
/// and have no head of their own.
fn over_columns(blocks: &[Block], reaches: &[Rect], at: usize, em: f32) -> Option<Rect> {
    let head = blocks[at].rect;
    let headless = |block: &&Block| {
        let over = |(other, reach): (&Block, &Rect)| {
            let near = (block.rect.y0 - reach.y1).abs() < 3.0 * em && reach.overlap_x(&block.rect) > 0.5 * em;
            is_head(other, em) && !other.lines[0].across && near
        };
        !is_head(block, em) && !block.is_picture() && !blocks.iter().zip(reaches).any(over)
    };
    let level = |block: &&Block| block.rect.y0 > head.y0 - 2.0 * em && block.rect.y0 < head.y0 + 2.0 * em;
    let beside: Vec<Rect> = blocks.iter().filter(headless).filter(level).map(|block| block.rect).collect();
    let side = |right: bool| {
        let mut reach = head;
        while let Some(next) = beside.iter().find(|column| {
            let gap = if right { column.x0 - reach.x1 } else { reach.x0 - column.x1 };
            (-0.5 * em..2.5 * em).contains(&gap)
        }) {
            reach = reach.union(next);
        }
        (reach.width() > head.width()).then_some(reach)
    };
    let reach = side(true).or_else(|| side(false))?;
    Some(Rect { y0: reach.y0 - 0.2 * em, y1: reach.y0 - 0.1 * em, ..reach })
}

fn reach(blocks: &[Block], group: &[usize], rect: &Rect, em: f32, rules: &[Rect]) -> Rect {
    let room = room(blocks, group, rect, em, rules);
    let top = |at: usize| blocks[at].rect.y0;
    let mut low = rect.y1;
    let mut reach = *rect;
    // A byline under a head is as narrow as it; the columns stand under both.
    for _ in 0..3 {
        let near = |at: usize| top(at) > low - 0.5 * em && top(at) < low + 3.0 * em;
        let inside = |block: &Rect| block.x0 > room.x0 - em && block.x1 < room.x1 + em;
        let below = |at: &usize| near(*at) && inside(&blocks[*at].rect) && !group.contains(at);
        let mut under: Vec<usize> = (0..blocks.len()).filter(below).collect();
        let Some(flush) = under.iter().map(|&at| top(at)).min_by(f32::total_cmp) else { break };
        under.retain(|&at| top(at) < flush + 1.2 * em);
        let mut columns: Vec<Rect> = under.iter().map(|&at| blocks[at].rect).collect();
        columns.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        reach = span(&columns, rect, em).unwrap_or(reach);
        match under[..] {
            [byline] if blocks[byline].lines.len() == 1 => low = blocks[byline].rect.y1,
            _ => break,
        }
    }
    reach
}

/// The widest row of columns that holds a head and has it in its middle or at its left edge.
fn span(columns: &[Rect], head: &Rect, em: f32) -> Option<Rect> {
    let mut best: Option<Rect> = None;
    for from in 0..columns.len() {
        for to in from..columns.len() {
            let row = columns[from..=to].iter().skip(1).fold(columns[from], |row, column| row.union(column));
            let holds = row.x0 < head.x0 + em && row.x1 > head.x1 - em;
            let centred = (row.center().0 - head.center().0).abs() < 1.5 * em;
            let left = (row.x0 - head.x0).abs() < em;
            if holds && (centred || left) && best.is_none_or(|best| row.width() > best.width()) {
                best = Some(row);
            }
        }
    }
    best
}

/// How far nothing stands beside a head.
fn room(blocks: &[Block], group: &[usize], rect: &Rect, em: f32, rules: &[Rect]) -> Rect {
    let others = blocks.iter().enumerate().filter(|(at, _)| !group.contains(at)).map(|(_, block)| &block.rect);
    let upright = rules.iter().filter(|rule| rule.height() > 2.0 * em && rule.width() < em);
    let beside: Vec<&Rect> = others.chain(upright).filter(|other| other.overlap_y(rect) > 0.3 * em).collect();
    let left = beside.iter().filter(|other| other.center().0 < rect.x0).map(|other| other.x1);
    let right = beside.iter().filter(|other| other.center().0 > rect.x1).map(|other| other.x0);
    Rect { x0: left.fold(f32::MIN, f32::max), x1: right.fold(f32::MAX, f32::min), ..*rect }
}
