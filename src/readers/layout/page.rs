//! A page: its marks as lines, blocks, and blocks in reading order.

use super::blocks::{self, Block, Line};
use super::lines::{self, Glyph, Piece};
use super::text::text;
use super::{Canvas, Rect, Way, edges, gutters, order, ways};

/// Pictures smaller than this are ornaments, in points.
const ORNAMENT: f32 = 40.0;
/// More pieces of lines than a page has; they are then read without looking for columns.
const MOST_PIECES: usize = 15_000;
/// Glyphs of one line at an angle stand no further apart than this, in ems.
const STEP: f32 = 2.5;
/// Drawn rules and boxes that are looked at; beyond them is a drawing.
const MOST_RULES: usize = 1_000;

/// A page as it is read.
#[derive(Debug, Default)]
pub struct Layout {
    /// Blocks in reading order, turned so that most of the page is read to the right.
    pub blocks: Vec<Block>,
    /// The size of its running text; 0 without text.
    pub em: f32,
}

/// Reads a page.
pub fn read(canvas: &Canvas) -> Layout {
    let ways = ways::ways(&canvas.marks);
    let main = main_way(&ways);
    let turn = |rect: &Rect| turned(rect, main, canvas);
    let rules: Vec<Rect> = longest(&canvas.rules).iter().map(turn).collect();
    let lines = page_lines(canvas, &ways, main, &rules);
    let em = body_size(&lines);
    let mut found = match lines.len() {
        0..=MOST_PIECES => blocks::blocks(lines, &rules),
        _ => vec![Block::all(lines)],
    };
    for way in [Way::Right, Way::Down, Way::Up] {
        if way != main {
            found.extend(blocks_across(canvas, &ways, way, main));
        }
    }
    found.extend(pictures(canvas, &turn));
    let page = turn(&Rect { x0: 0.0, y0: 0.0, x1: canvas.width, y1: canvas.height });
    let mut blocks = order::order(found, em, &rules, &page);
    // A stamp over the page has no place among its articles.
    let mut stamps = blocks_across(canvas, &ways, Way::Askew, main);
    stamps.iter_mut().flat_map(|block| &mut block.lines).for_each(|line| line.edge = true);
    blocks.append(&mut stamps);
    Layout { blocks, em }
}

/// The longest of the drawn shapes.
fn longest(rules: &[Rect]) -> Vec<Rect> {
    let length = |rule: &Rect| rule.width().max(rule.height());
    let mut rules = rules.to_vec();
    rules.sort_by(|a, b| length(b).total_cmp(&length(a)));
    rules.truncate(MOST_RULES);
    rules
}

/// The way of most marks; a page that is all askew is read as it stands.
fn main_way(ways: &[Way]) -> Way {
    let count = |way: Way| ways.iter().filter(|&&other| other == way).count();
    let (right, down, up) = (count(Way::Right), count(Way::Down), count(Way::Up));
    match () {
        () if down > right && down >= up => Way::Down,
        () if up > right => Way::Up,
        () => Way::Right,
    }
}

/// A box turned so that what is read that way is read to the right.
fn turned(rect: &Rect, way: Way, canvas: &Canvas) -> Rect {
    match way {
        Way::Right | Way::Askew => *rect,
        Way::Down => rect.turned_left(canvas.width),
        Way::Up => rect.turned_right(canvas.height),
    }
}

/// A box turned back.
fn turned_back(rect: &Rect, way: Way, canvas: &Canvas) -> Rect {
    match way {
        Way::Right | Way::Askew => *rect,
        Way::Down => rect.turned_right(canvas.width),
        Way::Up => rect.turned_left(canvas.height),
    }
}

/// The lines that are read in the way of the page, columns told apart.
fn page_lines(canvas: &Canvas, ways: &[Way], main: Way, rules: &[Rect]) -> Vec<Line> {
    let glyphs = lines::glyphs(&canvas.marks, ways, main, |rect| turned(rect, main, canvas));
    let pieces = lines::pieces(&glyphs);
    let em = piece_size(&pieces);
    let pieces = match pieces.len() {
        0..=MOST_PIECES => {
            let gutters = gutters::gutters(&pieces, &glyphs, em, rules);
            gutters::join(pieces, &glyphs, &gutters, rules)
        }
        _ => pieces,
    };
    edges::join(pieces.iter().map(|piece| line(piece, &glyphs, canvas, false)).collect())
}

fn line(piece: &Piece, glyphs: &[Glyph], canvas: &Canvas, across: bool) -> Line {
    let text = text(piece, glyphs, &canvas.marks);
    let bold = piece.glyphs.iter().all(|&glyph| glyphs[glyph].bold);
    Line { rect: piece.rect, size: piece.size, text, across, chars: piece.glyphs.len(), bold, edge: false }
}

/// Blocks of lines that are read another way than the page: headlines set upright beside their text, names along a
/// picture's edge.
fn blocks_across(canvas: &Canvas, ways: &[Way], way: Way, main: Way) -> Vec<Block> {
    let glyphs = lines::glyphs(&canvas.marks, ways, way, |rect| turned(rect, way, canvas));
    let pieces = match way {
        Way::Askew => by_distance(&glyphs),
        _ => gutters::join(lines::pieces(&glyphs), &glyphs, &[], &[]),
    };
    let lines = pieces.iter().map(|piece| line(piece, &glyphs, canvas, true)).collect();
    let mut blocks = blocks::blocks(lines, &[]);
    for block in &mut blocks {
        let own = block.rect;
        block.rect = turned(&turned_back(&own, way, canvas), main, canvas);
        // The lines stay as they are read, one under the other, so that their indents do.
        let (across, down) = (block.rect.x0 - own.x0, block.rect.y0 - own.y0);
        block.lines.iter_mut().for_each(|line| line.rect = line.rect.moved(across, down));
    }
    blocks
}

/// Glyphs at an angle, in the order of the file, those near each other together.
fn by_distance(glyphs: &[Glyph]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, glyph) in glyphs.iter().enumerate() {
        let near = |before: &Glyph| {
            let ((ax, ay), (bx, by)) = (before.rect.center(), glyph.rect.center());
            (bx - ax).hypot(by - ay) < STEP * glyph.size
        };
        match pieces.last_mut().filter(|_| near(&glyphs[at - 1])) {
            Some(piece) => {
                piece.glyphs.push(at);
                piece.rect = piece.rect.union(&glyph.rect);
            }
            None => pieces.push(Piece::of(glyphs, vec![at])),
        }
    }
    pieces
}

fn piece_size(pieces: &[Piece]) -> f32 {
    usual(pieces.iter().map(|piece| (piece.size, piece.glyphs.len())))
}

/// The size that most characters have.
fn body_size(lines: &[Line]) -> f32 {
    usual(lines.iter().map(|line| (line.size, line.chars)))
}

/// The size, to a quarter of a point, that most characters have; 0 where there are none.
pub fn usual(sizes: impl Iterator<Item = (f32, usize)>) -> f32 {
    let mut counts: Vec<(u32, usize)> = sizes.map(|(size, chars)| ((size * 4.0).round() as u32, chars)).collect();
    counts.sort_unstable();
    counts.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        kept.1 += if same { next.1 } else { 0 };
        same
    });
    counts.into_iter().max_by_key(|&(_, chars)| chars).map_or(0.0, |(size, _)| size as f32 / 4.0)
}

/// Pictures that are no ornament and no scan under the page's text.
fn pictures(canvas: &Canvas, turn: &dyn Fn(&Rect) -> Rect) -> Vec<Block> {
    let holds = |rect: &Rect| canvas.marks.iter().filter(|mark| rect.holds(mark.rect.center())).count();
    let shown = |rect: &&Rect| rect.width() >= ORNAMENT && rect.height() >= ORNAMENT;
    let pictures = canvas.pictures.iter().filter(shown).take(200);
    let pictures = pictures.filter(|rect| holds(rect) <= 20.max(canvas.marks.len() / 20));
    pictures.map(|rect| Block { picture: Some(*rect), ..Block::empty(turn(rect)) }).collect()
}
