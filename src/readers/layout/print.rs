//! From pages in reading order to printed lines: indents, gaps, headings by size.

use super::Rect;
use super::blocks::{Block, Line};
use super::heads::is_head;
use super::page::{Layout, usual};
use crate::page::Markup;
use crate::readers::extract::{Extraction, Written};

/// A line is indented from half a character on, in ems.
const INDENT: f32 = 0.7;
/// An indent beyond this is no paragraph's but a centred line's, in ems.
const DEEPEST: f32 = 8.0;
/// A head larger than the body by this factor is a headline, a smaller one may stand inside an article.
const HEADLINE: f32 = 1.5;

/// The page in the print model.
pub struct Printer<'a> {
    layout: &'a Layout,
    em: f32,
    column: f32,
    gap: f32,
}

impl<'a> Printer<'a> {
    /// For a page whose issue has a body of this size.
    pub fn new(layout: &'a Layout, issue_em: f32) -> Self {
        let body: Vec<&Block> = layout.blocks.iter().filter(|b| b.lines.len() > 3).collect();
        let chars: usize = body.iter().map(|block| block.chars()).sum();
        let em = if chars >= 300 { layout.em } else { issue_em };
        let running = || body.iter().filter(|b| (b.size / em - 1.0).abs() < 0.1).flat_map(|b| &b.lines);
        let column = usual(running().map(|line| (line.rect.width(), line.chars)));
        let gaps = body.iter().flat_map(|b| b.lines.windows(2)).map(|two| (two[1].rect.y0 - two[0].rect.y1).max(0.0));
        Printer { layout, em, column, gap: usual(gaps.map(|gap| (gap, 1))) }
    }

    /// Writes the page's lines.
    pub fn write(&self, out: &mut Extraction, page: usize, picture: &mut dyn FnMut() -> String) {
        let levels = self.levels();
        let mut page_break = page > 1;
        out.origin(format!("page {page}"));
        for (at, block) in self.layout.blocks.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &self.layout.blocks[before]);
            if block.is_picture() {
                let markup = Markup::Image { target: picture() };
                out.line(Written { markup, blank_before: 1, page_break, ..Written::default() });
                page_break = false;
                continue;
            }
            let left = self.left_edge(block);
            for (number, line) in block.lines.iter().enumerate() {
                let blank_before = match number {
                    0 => before.map_or(0, |before| self.gap_between(before, block, levels[at])),
                    _ => self.gap_inside(&block.lines[number - 1], line),
                };
                let markup = match levels[at] {
                    Some(_) if number > 0 => Markup::Continued,
                    Some(level) => Markup::Heading(level),
                    None => Markup::None,
                };
                let indent = if levels[at].is_some() { 0 } else { indent(line, left) };
                let plain = Written::plain(line.text.clone());
                out.line(Written { markup, indent, blank_before, page_break, ..plain });
                page_break = false;
            }
        }
    }

    /// The level of each block that is a heading.
    fn levels(&self) -> Vec<Option<u8>> {
        let blocks = &self.layout.blocks;
        let mut levels = vec![None; blocks.len()];
        let mut at = 0;
        while at < blocks.len() {
            let run = blocks[at..].iter().take_while(|block| self.is_heading(block)).count();
            let largest = blocks[at..at + run].iter().map(|block| block.size).fold(0.0, f32::max);
            for (level, block) in levels[at..at + run].iter_mut().zip(&blocks[at..at + run]) {
                let spanning = block.rect.width() > 1.3 * self.column;
                let headline = largest >= HEADLINE * self.em || spanning;
                *level = Some(match headline {
                    true if block.size >= 0.9 * largest => 1,
                    true => 2,
                    false => 3,
                });
            }
            at += run.max(1);
        }
        levels
    }

    fn is_heading(&self, block: &Block) -> bool {
        self.em > 0.0 && is_head(block, self.em) && block.chars() <= 90
    }

    /// Empty lines before a block: none where a column goes on in the next one.
    fn gap_between(&self, before: &Block, block: &Block, level: Option<u8>) -> u16 {
        let alike = (before.size / block.size - 1.0).abs() < 0.06 && !before.is_picture();
        let beside = before.rect.overlap_x(&block.rect) <= 0.5 * block.size;
        let as_wide = (before.rect.width() / block.rect.width() - 1.0).abs() < 0.15;
        if alike && beside && as_wide && level.is_none() { 0 } else { 1 }
    }

    fn gap_inside(&self, before: &Line, line: &Line) -> u16 {
        let gap = (line.rect.y0 - before.rect.y1 - self.gap) / line.size;
        if gap > 0.5 { 1 } else { 0 }
    }

    /// The left edge of a block's column: of its own lines where it has enough of them, else of a block near it.
    fn left_edge(&self, block: &Block) -> f32 {
        let own = edge(block);
        if block.lines.len() > 2 {
            return own;
        }
        let near = |other: &&Block| {
            let (small, large) = (own - DEEPEST / 2.0 * block.size, own + 0.2 * block.size);
            let edge = edge(other);
            other.lines.len() > 2 && small <= edge && edge <= large && overlaps(&other.rect, &block.rect)
        };
        let apart = |other: &Block| (other.rect.center().1 - block.rect.center().1).abs();
        let nearest = self.layout.blocks.iter().filter(near).min_by(|a, b| apart(a).total_cmp(&apart(b)));
        nearest.map_or(own, edge)
    }
}

fn overlaps(column: &Rect, rect: &Rect) -> bool {
    column.overlap_x(rect) >= 0.8 * rect.width() && column.width() < 1.6 * rect.width().max(4.0 * rect.height())
}

/// The leftmost edge at which at least two lines begin.
fn edge(block: &Block) -> f32 {
    let mut edges: Vec<f32> = block.lines.iter().map(|line| line.rect.x0).collect();
    edges.sort_by(f32::total_cmp);
    let twice = edges.windows(2).find(|two| two[1] - two[0] < 0.3 * block.size).map(|two| two[0]);
    twice.or(edges.first().copied()).unwrap_or(0.0)
}

/// An indent in half characters.
fn indent(line: &Line, left: f32) -> u16 {
    let ems = (line.rect.x0 - left) / line.size;
    if (INDENT..DEEPEST).contains(&ems) { (ems * 2.0).round() as u16 } else { 0 }
}
