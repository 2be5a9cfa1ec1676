//! From marks to pieces of lines: marks that stand side by side without a gap.

use super::{Mark, Rect, Way};

/// A gap up to this joins marks of different text operations, in ems.
const JOINS: f32 = 0.35;
/// A gap up to this joins marks of one text operation, in ems.
const JOINS_IN_RUN: f32 = 1.5;
/// Marks of one line differ in size by no more than this factor.
const SIZES: f32 = 1.6;
/// A mark printed again at a distance up to this is made bold or shaded by it, in ems.
const AGAIN: f32 = 0.15;

/// A mark as the layout looks at it.
#[derive(Debug, Clone)]
pub struct Glyph {
    /// Its place in the canvas's marks.
    pub mark: usize,
    /// Its box, turned so that lines are read to the right.
    pub rect: Rect,
    /// Its box without the white half of a full-width mark: marks may hang into a gutter.
    pub ink: Rect,
    /// Font size.
    pub size: f32,
    /// Whether its font is bold, or it is printed again for boldness.
    pub bold: bool,
    /// Text operation.
    pub run: u32,
    /// White space that the file has between the mark before it and this one.
    pub space: Option<(usize, usize)>,
}

/// Marks side by side.
#[derive(Debug, Clone)]
pub struct Piece {
    /// The glyphs, in the order in which they are read.
    pub glyphs: Vec<usize>,
    /// Their box.
    pub rect: Rect,
    /// Their box without the white halves of full-width marks.
    pub ink: Rect,
    /// The size that most of them have.
    pub size: f32,
}

impl Piece {
    /// A piece of these glyphs, put in reading order.
    pub fn of(all: &[Glyph], mut glyphs: Vec<usize>) -> Piece {
        glyphs.sort_by(|&a, &b| all[a].rect.x0.total_cmp(&all[b].rect.x0).then(a.cmp(&b)));
        let rect = glyphs.iter().skip(1).fold(all[glyphs[0]].rect, |rect, &g| rect.union(&all[g].rect));
        let ink = glyphs.iter().skip(1).fold(all[glyphs[0]].ink, |ink, &g| ink.union(&all[g].ink));
        let mut sizes: Vec<f32> = glyphs.iter().map(|&g| all[g].size).collect();
        sizes.sort_by(f32::total_cmp);
        Piece { size: sizes[sizes.len() / 2], glyphs, rect, ink }
    }
}

/// The marks of a way, as glyphs turned to the right; white space between them is noted and left out, a mark that
/// is printed again at its place is taken once.
pub fn glyphs(marks: &[Mark], ways: &[Way], way: Way, turn: impl Fn(&Rect) -> Rect) -> Vec<Glyph> {
    let mut glyphs: Vec<Glyph> = Vec::new();
    let mut space: Option<(usize, usize)> = None;
    for (at, mark) in marks.iter().enumerate() {
        if mark.text.chars().all(char::is_whitespace) {
            if !mark.text.is_empty() {
                space = Some((space.map_or(at, |(from, _)| from), at + 1));
            }
            continue;
        }
        if ways[at] != way {
            space = None;
            continue;
        }
        let rect = turn(&mark.rect);
        let (ink, space) = (ink(&mark.text, &rect), space.take());
        glyphs.push(Glyph { mark: at, rect, ink, size: mark.size, bold: mark.bold, run: mark.run, space });
    }
    once(marks, glyphs)
}

/// A full-width mark's box without its white half.
fn ink(text: &str, rect: &Rect) -> Rect {
    let half = rect.width() / 2.0;
    let wide = rect.width() > 0.8 * rect.height();
    match text {
        "，" | "。" | "、" | "；" | "：" | "！" | "？" | "”" | "’" | "）" | "》" | "」" | "』" | "】" if wide => {
            Rect { x1: rect.x1 - half, ..*rect }
        }
        "“" | "‘" | "（" | "《" | "「" | "『" | "【" if wide => Rect { x0: rect.x0 + half, ..*rect },
        _ => *rect,
    }
}

/// Leaves out marks that are printed again at their place.
fn once(marks: &[Mark], mut glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut order: Vec<usize> = (0..glyphs.len()).collect();
    order.sort_by(|&a, &b| {
        let text = |g: usize| &*marks[glyphs[g].mark].text;
        text(a).cmp(text(b)).then(glyphs[a].rect.y0.total_cmp(&glyphs[b].rect.y0)).then(a.cmp(&b))
    });
    let (mut again, mut bold) = (vec![false; glyphs.len()], vec![false; glyphs.len()]);
    for (at, &a) in order.iter().enumerate() {
        let near = AGAIN * glyphs[a].size;
        let level = |b: &&usize| {
            let same = marks[glyphs[**b].mark].text == marks[glyphs[a].mark].text;
            same && glyphs[**b].rect.y0 - glyphs[a].rect.y0 <= near
        };
        for &b in order[at + 1..].iter().take_while(level).take(64) {
            let (first, second) = (&glyphs[a.min(b)], &glyphs[a.max(b)]);
            let apart = (second.rect.x0 - first.rect.x0).abs().max((second.rect.y0 - first.rect.y0).abs());
            let close = apart <= near.min(first.rect.width() / 2.0);
            if !again[a.min(b)] && close && (second.size / first.size - 1.0).abs() < 0.1 {
                again[a.max(b)] = true;
                bold[a.min(b)] = true;
            }
        }
    }
    glyphs.iter_mut().zip(bold).for_each(|(glyph, bold)| glyph.bold |= bold);
    glyphs.into_iter().zip(again).filter(|(_, again)| !again).map(|(glyph, _)| glyph).collect()
}

/// The pieces of lines that these glyphs make.
pub fn pieces(glyphs: &[Glyph]) -> Vec<Piece> {
    let mut sets = Sets::new(glyphs.len());
    for at in 1..glyphs.len() {
        let (a, b) = (&glyphs[at - 1], &glyphs[at]);
        let within = a.run == b.run && beside(a, b, b.rect.x0 - a.rect.x1, JOINS_IN_RUN);
        if within || beside(a, b, b.rect.x0 - a.rect.x1, JOINS) {
            sets.join(at - 1, at);
        }
    }
    let rects: Vec<Rect> = glyphs.iter().map(|glyph| glyph.rect).collect();
    for (a, b) in neighbours(&rects) {
        if beside(&glyphs[a], &glyphs[b], glyphs[b].ink.x0 - glyphs[a].ink.x1, JOINS) {
            sets.join(a, b);
        }
    }
    sets.members().into_iter().map(|members| Piece::of(glyphs, members)).collect()
}

/// Whether the second stands right of the first in one line, the gap between them at most so many ems.
fn beside(a: &Glyph, b: &Glyph, gap: f32, most: f32) -> bool {
    let (small, large) = (a.size.min(b.size), a.size.max(b.size));
    let level = a.rect.overlap_y(&b.rect) >= 0.5 * a.rect.height().min(b.rect.height());
    level
        && gap <= most * small
        && gap >= -0.6 * large
        && large <= SIZES * small
        && a.rect.x0 <= b.rect.x0 + 0.1 * large
}

/// Pairs of boxes of which the second is the next to the right in some row, each pair once.
pub fn neighbours(rects: &[Rect]) -> Vec<(usize, usize)> {
    let mut heights: Vec<f32> = rects.iter().map(Rect::height).collect();
    heights.sort_by(f32::total_cmp);
    let Some(&middle) = heights.get(heights.len() / 2) else { return Vec::new() };
    let step = (middle / 2.0).max(1.0);
    let mut rows: Vec<(i64, usize)> = Vec::new();
    for (at, rect) in rects.iter().enumerate() {
        let (y, quarter) = (rect.center().1, rect.height() / 4.0);
        let (from, to) = (((y - quarter) / step).floor() as i64, ((y + quarter) / step).floor() as i64);
        // A box of many rows is met in each of them; beyond a hundred it is no letter.
        rows.extend((from..=to.min(from.saturating_add(100))).map(|row| (row, at)));
    }
    rows.sort_by(|a, b| a.0.cmp(&b.0).then(rects[a.1].x0.total_cmp(&rects[b.1].x0)).then(a.1.cmp(&b.1)));
    let mut pairs: Vec<(usize, usize)> =
        rows.windows(2).filter(|two| two[0].0 == two[1].0).map(|two| (two[0].1, two[1].1)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Disjoint sets.
pub struct Sets(Vec<usize>);

impl Sets {
    /// So many, each with one member.
    pub fn new(len: usize) -> Self {
        Sets((0..len).collect())
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    /// Makes one set of the sets of both.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }

    /// The members of each set, by their first.
    pub fn members(mut self) -> Vec<Vec<usize>> {
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); self.0.len()];
        for at in 0..self.0.len() {
            members[self.root(at)].push(at);
        }
        members.retain(|members| !members.is_empty());
        members
    }
}
