//! What sizes and distances mean on the pages of one input: the size of running text, the width of a character,
//! the distance of lines. Nothing is decided about words here.

use super::{Block, BoxLine, Sheet};
use crate::page::Markup;

/// Sizes within this are one size.
const SAME: f32 = 1.12;
/// Lines whose distance is this much of the usual distance have a gap between them.
const GAP: f32 = 1.6;
/// Indents of more columns are another column's.
const WIDEST_INDENT: f32 = 60.0;

/// The measurements of an input.
#[derive(Debug, Default)]
pub(super) struct Type {
    /// Size of running text, by the source's word or by the height of its lines; 0 where neither is known.
    pub body: f32,
    /// Whether the source says sizes; else heights of lines stand for them, which vary with their letters.
    pub is_told: bool,
    /// Whether running text is bold, so that bold says nothing.
    pub is_bold: bool,
    /// Width of half a full-width character in running text.
    column: f32,
    /// Distance from line to line in running text.
    pub pitch: f32,
}

impl Type {
    pub fn of(sheets: &[Sheet]) -> Self {
        let blocks = || sheets.iter().flat_map(|sheet| &sheet.blocks);
        let lines = || blocks().filter(|b| b.markup == Markup::None).flat_map(|block| &block.lines);
        let told = common_size(lines().map(|line| (line.size, line.text_columns())));
        let tall = || common_size(lines().map(|line| (line.frame.height, line.text_columns())));
        let (is_told, body) = if told > 0.0 { (true, told) } else { (false, tall()) };
        let of_bold = |bold: bool| lines().filter(|line| line.is_bold == bold).map(BoxLine::text_columns).sum::<u32>();
        let is_bold = of_bold(true) * 2 > of_bold(false);
        let mut measured = Type { body, is_told, is_bold, ..Type::default() };
        let is_body = |line: &&BoxLine| same(measured.size(line), body);
        let widths = lines().filter(is_body).filter(|line| line.text_columns() >= 8 && line.frame.width > 0.0);
        let column = median(widths.map(|line| line.frame.width / line.text_columns() as f32).collect());
        let pairs = blocks().filter(|b| b.markup == Markup::None).flat_map(|block| block.lines.windows(2));
        let steps = pairs.map(|pair| pair[1].frame.y - pair[0].frame.y).filter(|step| *step > 0.0);
        (measured.column, measured.pitch) = (column, median(steps.collect()));
        measured
    }

    /// The size of a line, 0 where unknown.
    pub fn size(&self, line: &BoxLine) -> f32 {
        if self.is_told { line.size } else { line.frame.height }
    }

    /// Whether an empty line stands between two lines. Blocks are parted, unless the second goes on in the first's
    /// column at the usual distance.
    pub fn is_gap(&self, above: &BoxLine, line: &BoxLine, same_block: bool) -> bool {
        if above.frame.is_unknown() || line.frame.is_unknown() || self.pitch <= 0.0 {
            return !same_block;
        }
        let step = line.frame.y - above.frame.y;
        let far = step > self.pitch * GAP + (above.frame.height - self.body_height(above)).max(0.0);
        match same_block {
            true => far,
            false => far || step <= 0.0 || above.frame.shared_width(&line.frame) <= 0.0 || !same(above.size, line.size),
        }
    }

    /// The height of a line as far as running text has it.
    fn body_height(&self, line: &BoxLine) -> f32 {
        line.frame.height.min(self.pitch)
    }

    /// Columns by which a line stands in from its column's left edge.
    pub fn indent(&self, line: &BoxLine, left: f32) -> u16 {
        if self.column <= 0.0 || line.frame.is_unknown() {
            return 0;
        }
        let columns = (line.frame.x - left) / self.column;
        if (1.0..=WIDEST_INDENT).contains(&columns) { columns.round() as u16 } else { 0 }
    }

    /// The left edge of the column in which a block stands: its own where it has lines enough to tell, else that of
    /// the nearest larger block over or under it.
    pub fn left_edge(&self, sheet: &Sheet, block: &Block) -> f32 {
        let own = left(block);
        if block.lines.len() >= 3 || self.column <= 0.0 {
            return own;
        }
        let over = |other: &&Block| {
            let inset = (own - left(other)) / self.column;
            other.lines.len() >= 3
                && other.markup == Markup::None
                && (0.0..WIDEST_INDENT / 2.0).contains(&inset)
                && other.frame.shared_width(&block.frame) * 2.0 > block.frame.width
        };
        let distance = |other: &&Block| (other.frame.y - block.frame.y).abs();
        let near = sheet.blocks.iter().filter(over).min_by(|a, b| distance(a).total_cmp(&distance(b)));
        near.map_or(own, left)
    }
}

fn left(block: &Block) -> f32 {
    let edges = block.lines.iter().filter(|line| !line.frame.is_unknown()).map(|line| line.frame.x);
    edges.fold(f32::INFINITY, f32::min).min(f32::MAX)
}

/// Whether two sizes are one; an unknown one is as any.
pub(super) fn same(a: f32, b: f32) -> bool {
    a <= 0.0 || b <= 0.0 || (a / b).max(b / a) <= SAME
}

/// The size that most characters have.
fn common_size(lines: impl Iterator<Item = (f32, u32)>) -> f32 {
    let mut sizes: Vec<(f32, u32)> = lines.filter(|(size, _)| *size > 0.0 && size.is_finite()).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let all: u64 = sizes.iter().map(|(_, weight)| u64::from(*weight)).sum();
    let mut before = 0;
    let middle = sizes.iter().find(|(_, weight)| {
        before += u64::from(*weight);
        before * 2 >= all
    });
    middle.map_or(0.0, |(size, _)| *size)
}

/// The middle value; 0 where there is none.
pub(super) fn median(mut values: Vec<f32>) -> f32 {
    values.retain(|value| value.is_finite());
    let middle = values.len() / 2;
    match values.is_empty() {
        true => 0.0,
        false => *values.select_nth_unstable_by(middle, f32::total_cmp).1,
    }
}

/// Columns of a character: 2 for full-width ones (Unicode's East Asian Width, W and F), else 1.
pub(super) fn columns_of(c: char) -> u32 {
    let wide = matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{303e}' | '\u{3041}'..='\u{33ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{a000}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}'
        | '\u{20000}'..='\u{3fffd}' | '“' | '”' | '‘' | '’' | '…' | '—');
    if wide { 2 } else { 1 }
}
