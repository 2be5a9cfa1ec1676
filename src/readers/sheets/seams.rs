//! How good an order of blocks is: sentences that it cuts, blocks that it reads upwards, white that it reads over.

use super::measure::Type;
use super::{Block, BoxLine, Frame, Sheet, headings};
use crate::page::Markup;

/// Columns of a line that is running text even when it stands alone.
const TEXT: u32 = 30;
/// White in a column that parts what stands over it from what stands under it, in distances of lines.
const WHITE: f32 = 2.0;
/// What ends a sentence, or opens what follows.
const ENDS: &str = "。！？…”’」』）：.!?:;；\"')";

/// The blocks of a page and what is known of each, by which orders of them are compared.
pub(super) struct Reading {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// Their places.
    pub frames: Vec<Frame>,
    /// The level of each of their lines that is a heading.
    pub levels: Vec<Vec<Option<u8>>>,
    /// Whether a headline is in each.
    pub heads: Vec<bool>,
    /// Whether each is running text.
    is_text: Vec<bool>,
    /// Whether each is running text that stops in mid-sentence.
    is_open: Vec<bool>,
    /// Whether each can go on a sentence; none for what is no running text.
    goes_on: Vec<Option<bool>>,
    /// Distance from line to line.
    pitch: f32,
}

impl Reading {
    /// Looks at the blocks of a page, which may be other ones than stand in it.
    pub fn of(blocks: Vec<Block>, page: &Sheet, measured: &Type) -> Self {
        let sheet = Sheet { blocks, label: None, name: String::new(), is_ordered: page.is_ordered };
        let levels = headings::levels(&sheet, measured);
        let headline = |levels: &Vec<Option<u8>>| levels.iter().flatten().any(|level| *level == 1);
        let mut reading = Reading {
            frames: sheet.blocks.iter().map(Block::place).collect(),
            heads: levels.iter().map(headline).collect(),
            is_text: Vec::new(),
            is_open: Vec::new(),
            goes_on: Vec::new(),
            pitch: measured.pitch,
            blocks: Vec::new(),
            levels,
        };
        for (block, levels) in sheet.blocks.iter().zip(&reading.levels) {
            let lines = || block.lines.iter().zip(levels).filter(|(line, _)| line.is_printed());
            let text = matches!(block.markup, Markup::None | Markup::Heading(_));
            let left = measured.left_edge(&sheet, block);
            let last = lines().next_back().filter(|(_, level)| text && level.is_none() && block.markup == Markup::None);
            let end =
                last.and_then(|(line, _)| line.stretches.iter().rev().find_map(|s| s.text.trim().chars().next_back()));
            let is_text = lines().count() > 1 || last.is_some_and(|(line, _)| line.text_columns() >= TEXT);
            reading.is_text.push(is_text && last.is_some());
            reading.is_open.push(end.is_some_and(|c| !ENDS.contains(c)) && is_text);
            let first = lines().next().filter(|_| text);
            let heads = |level: Option<u8>| level.is_some() || block.markup != Markup::None;
            let bracket = |line: &BoxLine| line.stretches[0].text.trim_start().starts_with(['（', '(', '【', '▲']);
            let begins = |line: &BoxLine| measured.indent(line, left) >= 2 || bracket(line);
            reading.goes_on.push(first.map(|(line, level)| !heads(*level) && !begins(line)));
        }
        reading.blocks = sheet.blocks;
        reading
    }

    /// How many faults an order has.
    pub fn faults(&self, order: &[usize]) -> usize {
        self.cuts(order) + self.climbs(order) + self.leaps(order) + self.strays(order)
    }

    /// How many sentences an order cuts: open text before what cannot go on it.
    fn cuts(&self, order: &[usize]) -> usize {
        let text: Vec<usize> = order.iter().copied().filter(|&at| self.goes_on[at].is_some()).collect();
        text.windows(2).filter(|pair| self.is_open[pair[0]] && self.goes_on[pair[1]] == Some(false)).count()
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

    /// How often an order comes from under a headline to text that stands wholly over it: a headline stands over its
    /// text, and text with a headline of its own comes behind that.
    fn strays(&self, order: &[usize]) -> usize {
        let (mut top, mut is_stray, mut strays) = (f32::NEG_INFINITY, false, 0);
        for &at in order {
            if self.heads[at] {
                (top, is_stray) = (self.frames[at].y, false);
            } else if self.is_text[at] {
                let over = self.frames[at].bottom() <= top;
                strays += usize::from(over && !is_stray);
                is_stray = over;
            }
        }
        strays
    }

    /// How often an order goes on under white in a column, past nothing, with text that no heading begins.
    fn leaps(&self, order: &[usize]) -> usize {
        let leaps = |pair: &[usize]| {
            let (over, under) = (&self.frames[pair[0]], &self.frames[pair[1]]);
            let white = Frame { y: over.bottom(), height: under.y - over.bottom(), ..*under };
            let filled = |other: &Frame| {
                other.shared_width(&white) > 0.0
                    && other.bottom() > white.y
                    && other.y < white.bottom()
                    && other != over
            };
            let text = self.goes_on[pair[0]].is_some() && self.goes_on[pair[1]].is_some();
            let headless = self.levels[pair[1]].first() == Some(&None);
            let under = over.shared_width(under) * 2.0 > over.width.min(under.width);
            text && headless && under && white.height > WHITE * self.pitch && !self.frames.iter().any(filled)
        };
        order.windows(2).filter(|pair| self.pitch > 0.0 && leaps(pair)).count()
    }
}
