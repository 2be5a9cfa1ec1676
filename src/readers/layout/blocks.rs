//! Blocks: lines under each other in one column and one size.

use super::Rect;

/// A gap up to this joins lines of a block, in ems.
const GAP: f32 = 1.1;
/// Lines of a block differ in size by no more than this factor.
const SIZES: f32 = 1.12;

/// A line of text on a page.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its box, turned so that it is read to the right: with most of the page, or with its block where that is read
    /// another way.
    pub rect: Rect,
    /// Its font size.
    pub size: f32,
    /// What it reads.
    pub text: String,
    /// Whether it is read across the way of the page.
    pub across: bool,
    /// Glyphs in it.
    pub chars: usize,
    /// Whether all of it is bold.
    pub bold: bool,
    /// Whether it is the row at a page's head or foot, made of parts that stand far apart.
    pub edge: bool,
}

/// Lines of one column and one size, or a picture.
#[derive(Debug, Clone)]
pub struct Block {
    /// Its box.
    pub rect: Rect,
    /// The size of its lines.
    pub size: f32,
    /// Its lines; none of a picture.
    pub lines: Vec<Line>,
    /// Whether it is the label of a box of several articles.
    pub label: bool,
    /// Of a picture, its place on the page as it is looked at.
    pub picture: Option<Rect>,
}

impl Block {
    /// Characters in it.
    pub fn chars(&self) -> usize {
        self.lines.iter().map(|line| line.chars).sum()
    }

    /// Whether it is a picture.
    pub fn is_picture(&self) -> bool {
        self.lines.is_empty()
    }

    /// A picture, or a place without text.
    pub fn empty(rect: Rect) -> Block {
        Block { rect, size: 0.0, lines: Vec::new(), label: false, picture: None }
    }

    fn of(line: Line) -> Block {
        Block::all(vec![line])
    }

    /// One block of all these lines.
    pub fn all(lines: Vec<Line>) -> Block {
        let first = lines.first().map_or((Rect::new(0.0, 0.0, 0.0, 0.0), 0.0), |line| (line.rect, line.size));
        let rect = lines.iter().fold(first.0, |rect, line| rect.union(&line.rect));
        Block { rect, size: first.1, lines, label: false, picture: None }
    }
}

/// Puts lines together to blocks.
pub fn blocks(mut lines: Vec<Line>, rules: &[Rect]) -> Vec<Block> {
    lines.sort_by(|a, b| a.rect.y0.total_cmp(&b.rect.y0).then(a.rect.x0.total_cmp(&b.rect.x0)));
    let mut blocks: Vec<Block> = Vec::new();
    // Blocks that end not far above; the others can get no line any more.
    let mut open: Vec<usize> = Vec::new();
    for at in 0..lines.len() {
        let line = lines[at].clone();
        open.retain(|&block| line.rect.y0 - blocks[block].rect.y1 <= 2.0 * GAP * blocks[block].size);
        let above: Vec<usize> = open.iter().copied().filter(|&block| meets(&blocks[block], &line)).collect();
        let own = match above[..] {
            [block] if goes_on(&blocks[block], &line, rules) && !parted(&blocks[block], &lines, at) => Some(block),
            _ => None,
        };
        match own {
            Some(block) => {
                blocks[block].rect = blocks[block].rect.union(&line.rect);
                blocks[block].lines.push(line);
            }
            None => {
                open.push(blocks.len());
                blocks.push(Block::of(line));
            }
        }
    }
    blocks
}

/// Whether a line stands somewhere under a block's last line, near enough.
fn meets(block: &Block, line: &Line) -> bool {
    let Some(last) = block.lines.last() else { return false };
    let gap = line.rect.y0 - last.rect.y1;
    line.rect.overlap_x(&block.rect) > 0.3 * line.size.min(last.size) && gap <= GAP * last.size.max(line.size)
}

fn goes_on(block: &Block, line: &Line, rules: &[Rect]) -> bool {
    let Some(last) = block.lines.last() else { return false };
    let gap = line.rect.y0 - last.rect.y1;
    let alike = line.size.max(last.size) <= SIZES * line.size.min(last.size) && line.across == last.across;
    let wide = line.rect.overlap_x(&block.rect) >= 0.5 * line.rect.width().min(block.rect.width());
    let room = Rect::new(
        line.rect.x0.max(block.rect.x0),
        last.rect.y1.min(line.rect.y0),
        line.rect.x1.min(block.rect.x1),
        line.rect.y0.max(last.rect.y1),
    );
    let ruled = rules.iter().any(|rule| {
        let lies = rule.width() > 3.0 * rule.height() && rule.overlap_x(&room) >= 0.5 * room.width();
        lies && rule.y0 >= room.y0 - 0.3 * line.size && rule.y1 <= room.y1 + 0.3 * line.size
    });
    let edge = line.edge || last.edge;
    alike && wide && !edge && gap >= -0.5 * line.size && gap <= GAP * line.size && !ruled
}

/// Whether another line beside this one stands under the block too: columns begin there.
fn parted(block: &Block, lines: &[Line], at: usize) -> bool {
    let line = &lines[at];
    let near = lines[at.saturating_sub(40)..].iter().take(80);
    near.filter(|other| other.rect != line.rect).any(|other| {
        let beside = other.rect.overlap_y(&line.rect) > 0.5 * other.rect.height().min(line.rect.height());
        beside && other.rect.overlap_x(&block.rect) > other.size
    })
}
