//! The row at a page's head or foot: its parts stand far apart and belong together.

use super::Rect;
use super::blocks::Line;
use super::text::is_wide;

/// Characters of such a row at most.
const LONGEST: usize = 90;
/// White space below and above it, in ems.
const APART: f32 = 0.45;

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
    let text: Vec<&str> = row.iter().map(|line| line.text.as_str()).collect();
    let rect = row.iter().skip(1).fold(row[0].rect, |rect, line| rect.union(&line.rect));
    let size = row.iter().map(|line| line.size).fold(f32::MAX, f32::min);
    let chars = row.iter().map(|line| line.chars).sum();
    let wide = row.iter().any(|line| line.text.chars().any(is_wide));
    let text = text.join(if wide { "\u{3000}" } else { "   " });
    let whole = Line { rect, size, text, across: false, chars };
    rest.into_iter().chain([whole]).collect()
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
    figure && chars <= LONGEST && !row.iter().any(goes_on)
}
