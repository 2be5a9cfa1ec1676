//! From blocks in reading order to the blocks that [`sheets`](crate::readers::sheets) writes: a text that goes on in
//! the next column becomes one long column.

use super::Rect;
use super::blocks::{Block, Line};
use super::heads::is_head;
use super::page::Layout;
use crate::page::{Furniture, Markup, Part};
use crate::readers::extract::Stretch;
use crate::readers::sheets::{self, BoxLine, Frame};

/// Columns of one text differ in size and width by no more than these shares.
const SIZES: f32 = 0.06;
const WIDTHS: f32 = 0.15;
/// Lines that stand in more than this are no first lines of paragraphs, in ems.
const INSET: f32 = 2.4;

/// The blocks of a page; `name` names each picture by its place.
pub fn blocks(layout: &Layout, name: &dyn Fn(&Rect) -> String) -> Vec<sheets::Block> {
    let mut written: Vec<sheets::Block> = Vec::new();
    let mut end: Option<Column> = None;
    for block in &layout.blocks {
        if let Some(picture) = &block.picture {
            let markup = Markup::Image { target: name(picture).into() };
            written.push(sheets::Block { markup, frame: frame(&block.rect, 0.0, 0.0), ..empty() });
            end = None;
            continue;
        }
        let goes_on = end.as_ref().filter(|column| column.goes_on(block, layout.em));
        let (across, down) = goes_on.map_or((0.0, 0.0), |column| column.shift(block));
        let insets = insets(block);
        let lines = block.lines.iter().zip(insets).map(|(line, inset)| box_line(line, across - inset, down));
        let lines: Vec<BoxLine> = lines.collect();
        let rect = block.lines.iter().map(|line| line.rect).reduce(|a, b| a.union(&b)).unwrap_or(block.rect);
        let placed = frame(&rect, across, down);
        match written.last_mut().filter(|_| goes_on.is_some()) {
            Some(text) => {
                text.lines.extend(lines);
                text.frame = text.frame.with(placed);
            }
            None => {
                let markup = match () {
                    () if block.lines.iter().any(|line| line.edge) => {
                        Markup::Is(Part::Furniture(Furniture::RunningHead))
                    }
                    () if block.label => Markup::Is(Part::Section),
                    // Sizes are exact here; the level comes from the heads that stand together.
                    () if block.lines.len() <= 2 && is_head(block, layout.em) => Markup::Heading(2),
                    () => Markup::None,
                };
                written.push(sheets::Block { markup, frame: placed, lines, ..empty() });
            }
        }
        end = Some(Column::of(block, across, down));
    }
    written
}

fn empty() -> sheets::Block {
    sheets::Block::default()
}

/// The last column of a text, and how far it was moved to stand under the one before.
struct Column {
    rect: Rect,
    edge: f32,
    size: f32,
    pitch: f32,
    across: f32,
    down: f32,
}

impl Column {
    fn of(block: &Block, across: f32, down: f32) -> Column {
        let step = |two: &[Line]| two[1].rect.y0 - two[0].rect.y0;
        let mut steps: Vec<f32> = block.lines.windows(2).map(step).collect();
        steps.sort_by(f32::total_cmp);
        let pitch = steps.get(steps.len() / 2).copied().unwrap_or(1.5 * block.size);
        Column { rect: block.rect, edge: edge(block), size: block.size, pitch, across, down }
    }

    /// Whether running text goes on in a block beside its last column.
    fn goes_on(&self, block: &Block, em: f32) -> bool {
        let plain = !block.lines[0].across && !block.lines[0].edge;
        let running = plain && (block.size / em - 1.0).abs() < 2.0 * SIZES;
        let alike = (self.size / block.size - 1.0).abs() < SIZES;
        let beside = self.rect.overlap_x(&block.rect) <= 0.5 * em;
        let as_wide = (self.rect.width() / block.rect.width() - 1.0).abs() < WIDTHS;
        running && alike && beside && as_wide
    }

    /// How far the block moves to stand under the column.
    fn shift(&self, block: &Block) -> (f32, f32) {
        let last = self.rect.y1 - self.size + self.down;
        (self.edge + self.across - edge(block), last + self.pitch - block.rect.y0)
    }
}

/// The leftmost edge at which at least two lines begin.
fn edge(block: &Block) -> f32 {
    let mut edges: Vec<f32> = block.lines.iter().map(|line| line.rect.x0).collect();
    edges.sort_by(f32::total_cmp);
    let twice = edges.windows(2).find(|two| two[1] - two[0] < 0.3 * block.size).map(|two| two[0]);
    twice.or(edges.first().copied()).unwrap_or(0.0)
}

/// How far each line of a block stands in because it runs round a picture: more lines in a row than an indent has.
fn insets(block: &Block) -> Vec<f32> {
    let edge = edge(block);
    let far: Vec<bool> = block.lines.iter().map(|line| line.rect.x0 - edge > INSET * block.size).collect();
    let mut insets = vec![0.0; far.len()];
    let mut at = 0;
    for run in far.chunk_by(|a, b| a == b) {
        if run[0] && run.len() >= 3 {
            let lines = &block.lines[at..at + run.len()];
            let left = lines.iter().map(|line| line.rect.x0).fold(f32::MAX, f32::min);
            insets[at..at + run.len()].fill(left - edge);
        }
        at += run.len();
    }
    insets
}

fn box_line(line: &Line, across: f32, down: f32) -> BoxLine {
    let stretches = vec![Stretch { text: line.text.clone(), ..Stretch::default() }];
    BoxLine {
        frame: frame(&line.rect, across, down),
        size: line.size,
        is_bold: line.bold,
        stretches,
        ..BoxLine::default()
    }
}

fn frame(rect: &Rect, across: f32, down: f32) -> Frame {
    Frame::from_edges(rect.x0 + across, rect.y0 + down, rect.x1 + across, rect.y1 + down)
}
