//! The row at a page's head or foot: its parts stand far apart and belong together, or it comes again on the pages.

use std::collections::BTreeMap;

use super::Rect;
use super::blocks::{Block, Line};
use super::page::Layout;
use super::text::is_wide;

/// Characters of such a row at most.
const LONGEST: usize = 90;
/// White space below and above it, in ems.
const APART: f32 = 0.9;
/// Rows of a table stand so near, in ems.
const TABLE: f32 = 3.0;
/// Heights on the page that are one height, in points.
const LEVEL: f32 = 6.0;

/// Joins the parts of the first and of the last row of a page, where they are a folio's: a figure is among them, and
/// no text goes on under or over them.
pub fn join(lines: Vec<Line>) -> Vec<Line> {
    let first = |a: &Rect, b: &Rect| a.y0 < b.y0;
    let last = |a: &Rect, b: &Rect| a.y1 > b.y1;
    join_row(join_row(lines, &first), &last)
}

fn join_row(lines: Vec<Line>, further: &dyn Fn(&Rect, &Rect) -> bool) -> Vec<Line> {
    let outmost = lines.iter().reduce(|a, b| if further(&b.rect, &a.rect) { b } else { a });
    let Some(edge) = outmost.map(|line| line.rect) else { return lines };
    let level = |line: &Line| line.rect.overlap_y(&edge) > 0.3 * edge.height().min(line.rect.height());
    let (mut row, rest): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(level);
    if row.len() < 2 || !is_folio(&row, &rest) {
        return rest.into_iter().chain(row).collect();
    }
    row.sort_by(|a, b| a.rect.x0.total_cmp(&b.rect.x0));
    // A part with a label names people; it is read as a line of its own.
    let (labelled, row): (Vec<Line>, Vec<Line>) = row.into_iter().partition(|line| line.text.contains([':', '：']));
    let labelled = labelled.into_iter().map(|line| Line { edge: true, ..line });
    rest.into_iter().chain(labelled).chain(whole(&row)).collect()
}

/// The parts of a row as one line.
fn whole(row: &[Line]) -> Option<Line> {
    let wide = row.iter().any(|line| line.text.chars().any(is_wide));
    let text: Vec<&str> = row.iter().map(|line| line.text.as_str()).collect();
    let text = text.join(if wide { "\u{3000}" } else { "   " });
    let rect = row.iter().skip(1).fold(row.first()?.rect, |rect, line| rect.union(&line.rect));
    let size = row.iter().map(|line| line.size).fold(f32::MAX, f32::min);
    let chars = row.iter().map(|line| line.chars).sum();
    Some(Line { rect, size, text, across: false, chars, bold: false, edge: true })
}

/// The text at the edge of a page without its figures, by which it is known again.
fn key(block: &Block) -> Option<String> {
    let [line] = &block.lines[..] else { return None };
    let key: String = line.text.chars().filter(|c| c.is_alphabetic()).collect();
    (line.chars <= LONGEST && !key.is_empty()).then_some(key)
}

/// Marks lines at the head or foot of pages that come again at the same height on three pages and half of all.
pub fn mark_repeated(mut pages: Vec<&mut Layout>) {
    let outmost = |page: &Layout| {
        let place = |at: usize| &page.blocks[at].rect;
        let all = || (0..page.blocks.len()).filter(|&at| !page.blocks[at].is_picture());
        let top = all().min_by(|&a, &b| place(a).y0.total_cmp(&place(b).y0));
        let low = all().max_by(|&a, &b| place(a).y1.total_cmp(&place(b).y1));
        [top, low]
    };
    let mut seen: BTreeMap<String, Vec<(f32, usize, usize)>> = BTreeMap::new();
    for (number, page) in pages.iter().enumerate() {
        for at in outmost(page).into_iter().flatten() {
            if let Some(key) = key(&page.blocks[at]) {
                seen.entry(key).or_default().push((page.blocks[at].rect.y0, number, at));
            }
        }
    }
    for mut places in seen.into_values() {
        places.sort_by(|a, b| a.0.total_cmp(&b.0));
        for level in places.chunk_by(|a, b| b.0 - a.0 < LEVEL) {
            if level.len() >= 3 && level.len() * 2 >= pages.len() {
                level.iter().for_each(|&(_, page, at)| pages[page].blocks[at].lines[0].edge = true);
            }
        }
    }
}

fn is_folio(row: &[Line], rest: &[Line]) -> bool {
    let chars: usize = row.iter().map(|line| line.chars).sum();
    let figure = row.iter().any(|line| line.text.chars().any(char::is_numeric));
    let goes_on = |part: &Line| {
        let near = |other: &&Line| {
            let gap = -part.rect.overlap_y(&other.rect);
            other.rect.overlap_x(&part.rect) > 0.0 && gap < APART * part.size.min(other.size)
        };
        rest.iter().any(|other| near(&other))
    };
    // The last row of a table has others like it near.
    let aligned = |part: &&Line| {
        let under = |other: &Line| {
            let near = -part.rect.overlap_y(&other.rect) < TABLE * part.size;
            near && (other.rect.x0 - part.rect.x0).abs() < 0.3 * part.size
        };
        rest.iter().any(under)
    };
    let tabular = row.iter().filter(aligned).count() > 1;
    figure && chars <= LONGEST && !tabular && !row.iter().any(goes_on)
}
