//! Gutters: the white strips between columns, told from gaps that stand above each other.

use super::Rect;
use super::lines::{Glyph, Piece, Sets, neighbours};

/// A gutter is at least so wide, in ems of the body.
const NARROWEST: f32 = 0.45;
/// What is narrower than this is a label or a number, no line of a column, in ems.
const LABEL: f32 = 4.0;
/// What is wider than this is no single word, in ems.
const LINE: f32 = 8.0;
/// Lines of a column begin within this of its edge, in ems.
const NEAR: f32 = 3.0;
/// Rows that make a gutter.
const ROWS: usize = 3;
/// Rows that make one where the file has what stands right of it behind what stands left: the white between words
/// that happens to stand above each other does not run down so far.
const FIRM: usize = 12;
/// Gaps beside each other in a row, of which gutters may come.
const MOST: usize = 300;
/// Pieces that a gap wider than this parts belong to one line only if the file has white space there, in ems.
const WIDE: f32 = 1.3;
/// A gap wider than this parts lines in any case, in ems; a narrower one than [`LABEL`] does not where the file has
/// the pieces behind each other.
const WIDEST: f32 = 8.0;

/// A white strip.
#[derive(Debug, Clone)]
pub struct Gutter {
    /// Its box.
    pub rect: Rect,
    rows: usize,
    /// The gap of each row.
    gaps: Vec<Gap>,
}

/// A gap between two pieces of a row.
#[derive(Debug, Clone, Copy)]
struct Gap {
    rect: Rect,
    /// The smaller width of the two pieces.
    width: f32,
    /// The smaller width of what stands left and right in one line by the file's word.
    line: f32,
    /// Whether the file has the right piece behind the left one.
    follows: bool,
}

/// The gutters between pieces.
pub fn gutters(pieces: &[Piece], glyphs: &[Glyph], em: f32, rules: &[Rect]) -> Vec<Gutter> {
    let mut gaps: Vec<Gap> = gaps(pieces, glyphs);
    gaps.retain(|gap| gap.rect.width() >= NARROWEST * em);
    gaps.sort_by(|a, b| a.rect.y0.total_cmp(&b.rect.y0).then(a.rect.x0.total_cmp(&b.rect.x0)));
    let mut open: Vec<Gutter> = Vec::new();
    let mut closed: Vec<Gutter> = Vec::new();
    for found in gaps {
        let gap = found.rect;
        let (near, far): (Vec<Gutter>, Vec<Gutter>) =
            open.into_iter().partition(|gutter| gap.y0 - gutter.rect.y1 <= 2.0 * gap.height().max(em));
        open = near;
        closed.extend(far);
        let mut taken = false;
        for gutter in &mut open {
            if gutter.rect.overlap_x(&gap) < NARROWEST * em || crossed(&gutter.rect, &gap, rules) {
                continue;
            }
            gutter.rows += usize::from(gap.y0 >= gutter.rect.y1 - 0.3 * gap.height());
            gutter.rect.x0 = gutter.rect.x0.max(gap.x0);
            gutter.rect.x1 = gutter.rect.x1.min(gap.x1);
            gutter.rect.y1 = gutter.rect.y1.max(gap.y1);
            gutter.gaps.push(found);
            taken = true;
        }
        if !taken && open.len() < MOST {
            open.push(Gutter { rect: gap, rows: 1, gaps: vec![found] });
        }
    }
    closed.extend(open);
    let (mut found, short): (Vec<Gutter>, Vec<Gutter>) = closed.into_iter().partition(|gutter| is_gutter(gutter, em));
    // Columns keep their place over the whole page; so few rows are enough where a gutter stands above or below.
    let repeated = |gutter: &Gutter| {
        let near = if gutter.rows > 1 { 1.0 } else { 0.25 };
        let flush = |other: &Gutter| (other.rect.x1 - gutter.rect.x1).abs() < near * em;
        let parts = gutter.gaps.iter().any(|gap| !gap.follows || gap.width >= LABEL * em);
        parts && found.iter().any(|other| flush(other) && other.rect.overlap_x(&gutter.rect) >= NARROWEST * em)
    };
    let again: Vec<Gutter> = short.into_iter().filter(repeated).collect();
    found.extend(again);
    found
}

/// The gaps between pieces that are next to each other in a row.
fn gaps(pieces: &[Piece], glyphs: &[Glyph]) -> Vec<Gap> {
    let rects: Vec<Rect> = pieces.iter().map(|piece| piece.rect).collect();
    let mut pairs = neighbours(&rects);
    pairs.retain(|&(a, b)| {
        let (left, right) = (&rects[a], &rects[b]);
        left.x1 < right.x0 && left.overlap_y(right) >= 0.3 * left.height().min(right.height())
    });
    let follows: Vec<bool> = pairs.iter().map(|&(a, b)| follows(&pieces[a], &pieces[b], glyphs).is_some()).collect();
    let lines = lines(pieces, &pairs, &follows);
    let gap = |(&(a, b), &follows): (&(usize, usize), &bool)| {
        let (left, right) = (&rects[a], &rects[b]);
        let (y0, y1) = (left.y0.max(right.y0), left.y1.min(right.y1));
        let rect = Rect { x0: left.x1, y0, x1: right.x0, y1 };
        let line = (left.x1 - lines[a].0).min(lines[b].1 - right.x0);
        Gap { rect, width: left.width().min(right.width()), line, follows }
    };
    pairs.iter().zip(&follows).map(gap).collect()
}

/// For each piece where the line begins and ends that it stands in by the file's word, as far as no wide gap parts it.
fn lines(pieces: &[Piece], pairs: &[(usize, usize)], follows: &[bool]) -> Vec<(f32, f32)> {
    let near =
        |&(a, b): &(usize, usize)| pieces[b].rect.x0 - pieces[a].rect.x1 <= WIDE * pieces[a].size.min(pieces[b].size);
    let mut links: Vec<(usize, usize)> =
        pairs.iter().zip(follows).filter(|(pair, follows)| **follows && near(pair)).map(|(pair, _)| *pair).collect();
    links.sort_by(|x, y| pieces[x.0].rect.x0.total_cmp(&pieces[y.0].rect.x0));
    let mut lines: Vec<(f32, f32)> = pieces.iter().map(|piece| (piece.rect.x0, piece.rect.x1)).collect();
    links.iter().for_each(|&(a, b)| lines[b].0 = lines[b].0.min(lines[a].0));
    links.iter().rev().for_each(|&(a, b)| lines[a].1 = lines[a].1.max(lines[b].1));
    lines
}

/// Whether a rule lies across, between a gutter's end and a gap.
fn crossed(gutter: &Rect, gap: &Rect, rules: &[Rect]) -> bool {
    let between = Rect::new(gutter.x0.max(gap.x0), gutter.y1.min(gap.y0), gutter.x1.min(gap.x1), gap.y0.max(gutter.y1));
    rules.iter().any(|rule| {
        let inside = rule.y0 >= between.y0 - 1.0 && rule.y1 <= between.y1 + 1.0;
        inside && rule.x0 <= between.x0 && rule.x1 >= between.x1
    })
}

/// Enough rows, the lines right of it begin at one edge, and columns of text stand on both sides: numbers before or
/// behind the lines of a list are no column.
fn is_gutter(gutter: &Gutter, em: f32) -> bool {
    // What begins further right is another column, beside a line that is not there.
    let within = |ems: f32| gutter.gaps.iter().filter(move |gap| gap.rect.x1 - gutter.rect.x1 < ems * em);
    let (flush, near) = (within(0.25).count(), within(NEAR).count());
    // Words stand apart in lines that are spaced out to the column's width; there the lines tell, not the words.
    let lines = || within(0.25).filter(|gap| gap.line >= LABEL * em);
    let parted = lines().filter(|gap| !gap.follows).count();
    // Pieces that are whole lines tell from fewer rows; words are not as wide.
    let least = if parted > 0 { LABEL } else { LINE };
    let wide = within(0.25).filter(|gap| gap.width >= least * em && gap.line - gap.width < em).count();
    let pieces = wide * 3 >= flush;
    let columns = parted >= ROWS || lines().count() >= FIRM || pieces;
    columns && gutter.rows >= ROWS && flush >= 2 && flush * 3 >= near
}

/// Puts the pieces of each line together, over gaps that are no gutter.
pub fn join(pieces: Vec<Piece>, glyphs: &[Glyph], gutters: &[Gutter], rules: &[Rect]) -> Vec<Piece> {
    let rects: Vec<Rect> = pieces.iter().map(|piece| piece.rect).collect();
    let mut sets = Sets::new(pieces.len());
    for (a, b) in neighbours(&rects) {
        let (left, right) = (&pieces[a], &pieces[b]);
        let (small, large) = (left.size.min(right.size), left.size.max(right.size));
        let level = left.rect.overlap_y(&right.rect) >= 0.5 * left.rect.height().min(right.rect.height());
        let gap = right.rect.x0 - left.rect.x1;
        let most = small
            * match follows(left, right, glyphs) {
                Some(true) => WIDEST,
                Some(false) => LABEL,
                None => WIDE,
            };
        let between = Rect::new(
            left.ink.x1.min(right.ink.x0),
            left.rect.y0.max(right.rect.y0),
            right.ink.x0.max(left.ink.x1),
            left.rect.y1.min(right.rect.y1),
        );
        let parted = are_in(gutters, &between) || ruled(&between, rules);
        if level && gap <= most && gap >= -0.3 * large && large <= 1.6 * small && !parted {
            sets.join(a, b);
        }
    }
    let whole = |members: Vec<usize>| {
        let glyphs_of = members.iter().flat_map(|&at| pieces[at].glyphs.iter().copied()).collect();
        Piece::of(glyphs, glyphs_of)
    };
    sets.members().into_iter().map(whole).collect()
}

/// Where the file has the second piece directly behind the first: whether white space stands between them, or the
/// same text operation goes on.
fn follows(left: &Piece, right: &Piece, glyphs: &[Glyph]) -> Option<bool> {
    let (last, first) = (*left.glyphs.last()?, *right.glyphs.first()?);
    (first == last + 1).then(|| glyphs[first].space.is_some() || glyphs[first].run == glyphs[last].run)
}

/// Whether one of the gutters runs through a gap.
pub fn are_in(gutters: &[Gutter], gap: &Rect) -> bool {
    gutters.iter().any(|gutter| within(&gutter.rect, gap))
}

/// Whether a gutter runs through a gap.
fn within(gutter: &Rect, gap: &Rect) -> bool {
    let inside = gutter.overlap_x(gap) >= 0.8 * gutter.width().min(gap.width());
    // A row whose mark hangs into the gutter shows no gap to find it by; it stands next to rows that do.
    let reach = Rect { y0: gutter.y0 - gap.height(), y1: gutter.y1 + gap.height(), ..*gutter };
    gap.width() > 0.1 && inside && reach.overlap_y(gap) >= 0.5 * gap.height()
}

/// Whether an upright rule stands in a gap.
fn ruled(gap: &Rect, rules: &[Rect]) -> bool {
    rules.iter().any(|rule| {
        let upright = rule.height() > 3.0 * rule.width() && rule.height() > 2.0 * gap.height();
        upright && rule.x0 >= gap.x0 && rule.x1 <= gap.x1 && rule.overlap_y(gap) >= 0.5 * gap.height()
    })
}
