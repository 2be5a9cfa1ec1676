//! Pages as OCR formats describe them, blocks of lines with places and sizes, as lines that the cleaner knows: gaps
//! are empty lines, offsets are indents, big type is a heading.
//!
//! All readers of such formats write through this room, so that what a distance or a size means is decided once.
//! It gets blocks, in reading order; it never joins lines, and never says what a text means.

use super::extract::{Extraction, Stretch, Written};
use crate::page::{Markup, Segment};
use crate::repair::Notice;

mod columns;
mod headings;
mod measure;
mod order;
pub mod places;
pub mod regions;
mod seams;
#[cfg(test)]
mod tests;
mod turn;
pub mod words;

use measure::Type;

/// A rectangle on a page, y downwards, in the unit of the format. All zero where the format gives no place.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Frame {
    /// A frame from its edges, in whatever order a broken file gives them.
    pub fn from_edges(left: f32, top: f32, right: f32, bottom: f32) -> Self {
        let (x, y) = (left.min(right), top.min(bottom));
        Frame { x, y, width: (right - left).abs(), height: (bottom - top).abs() }
    }

    /// Right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// Lower edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// Whether there is none.
    pub fn is_unknown(&self) -> bool {
        self.width <= 0.0 && self.height <= 0.0
    }

    /// The frame round both; one that is unknown adds nothing.
    pub fn with(self, other: Frame) -> Frame {
        match (self.is_unknown(), other.is_unknown()) {
            (true, _) => other,
            (_, true) => self,
            _ => Frame::from_edges(
                self.x.min(other.x),
                self.y.min(other.y),
                self.right().max(other.right()),
                self.bottom().max(other.bottom()),
            ),
        }
    }

    /// The width that two frames have in common, over each other.
    pub fn shared_width(&self, other: &Frame) -> f32 {
        (self.right().min(other.right()) - self.x.max(other.x)).max(0.0)
    }
}

/// One page.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Its label (版), where the source has one.
    pub label: Option<Box<str>>,
    /// Words for it in the repair log (`page 2`); empty where the input is one page.
    pub name: String,
    /// Its blocks, in reading order as far as the source knows it.
    pub blocks: Vec<Block>,
    /// Whether the source says that this is the reading order.
    pub is_ordered: bool,
}

/// Text that stands together.
#[derive(Debug, Clone, Default)]
pub struct Block {
    /// Words for its place in the repair log (`block TB_7`).
    pub name: String,
    /// Identifiers by which other inputs may name it.
    pub ids: Vec<Box<str>>,
    /// Its place.
    pub frame: Frame,
    /// What the source says it is; [`Markup::None`] leaves it to sizes. A picture stands even without lines.
    pub markup: Markup,
    /// Whether its lines are one paragraph by the source's own word, so that only the column's edge cut them.
    pub is_paragraph: bool,
    /// What the source says of the article it belongs to.
    pub segment: Segment,
    /// Its lines.
    pub lines: Vec<BoxLine>,
}

impl Block {
    /// Its place, by its lines where it has none of its own.
    fn place(&self) -> Frame {
        let lines = self.lines.iter().map(|line| line.frame);
        if self.frame.is_unknown() { lines.fold(self.frame, Frame::with) } else { self.frame }
    }
}

/// One printed line.
#[derive(Debug, Clone, Default)]
pub struct BoxLine {
    /// Its place.
    pub frame: Frame,
    /// Size of its type in the unit of the page, 0 where unknown.
    pub size: f32,
    /// Whether it is set in bold as a whole.
    pub is_bold: bool,
    /// Its text.
    pub stretches: Vec<Stretch>,
    /// The word that its last word begins, whole, where the source gives it.
    pub whole: Option<Box<str>>,
    /// Its words, where they have places; what they read is in `stretches`, too.
    pub words: Vec<words::Word>,
    /// Identifiers of it and of its first and last words, by which other inputs may name where a place begins or ends.
    pub ids: Vec<Box<str>>,
}

impl BoxLine {
    fn text_columns(&self) -> u32 {
        self.stretches.iter().flat_map(|s| s.text.trim().chars()).map(measure::columns_of).sum()
    }

    fn characters(&self) -> usize {
        self.stretches.iter().map(|s| s.text.trim().chars().count()).sum()
    }

    fn is_printed(&self) -> bool {
        self.stretches.iter().any(|s| s.text.chars().any(|c| !super::space::blank(c)))
    }
}

/// A picture that is a part of the page's image: its address names the part (W3C Media Fragments) where its place
/// is known in pixels.
pub fn picture(image: &str, frame: &Frame) -> Markup {
    let Frame { x, y, width, height } = *frame;
    let part = [x, y, width, height].map(|edge| edge.round().max(0.0) as u32).map(|edge| edge.to_string());
    let target = match frame.is_unknown() || image.is_empty() {
        true => image.to_owned(),
        false => format!("{image}#xywh={}", part.join(",")),
    };
    Markup::Image { target: target.into() }
}

/// Writes the pages of one input; says which are read in another order than that of the file.
pub fn write(mut sheets: Vec<Sheet>, out: &mut Extraction) -> Vec<String> {
    sheets.iter_mut().for_each(turn::turn);
    sheets.iter_mut().filter(|sheet| !sheet.is_ordered).for_each(columns::cut);
    let measured = Type::of(&sheets);
    let mended =
        sheets.iter_mut().filter_map(|sheet| order::mend(sheet, &measured).then(|| sheet.name.clone())).collect();
    for (number, sheet) in sheets.iter().enumerate() {
        if let Some(label) = &sheet.label {
            out.page_label(label.clone());
        }
        let levels = headings::levels(sheet, &measured);
        let mut page = Writing { measured: &measured, sheet, above: None, page_break: number > 0, out };
        for (block, levels) in sheet.blocks.iter().zip(&levels) {
            page.block(block, levels);
        }
    }
    mended
}

/// Writes the pages of one input, and a notice where its order of blocks was not kept.
pub fn write_noted(sheets: Vec<Sheet>, out: &mut Extraction, input: &str, notices: &mut Vec<Notice>) {
    for name in write(sheets, out) {
        let page = if name.is_empty() { String::new() } else { format!("{name}: ") };
        let message = format!("{page}blocks are read by their places, for the order in the file cuts more sentences");
        notices.push(Notice { input: input.into(), line: None, message });
    }
}

/// A page in the making.
struct Writing<'a, 'o> {
    measured: &'a Type,
    sheet: &'a Sheet,
    /// The line written last on this page, and the level of its heading.
    above: Option<(&'a BoxLine, Option<u8>)>,
    page_break: bool,
    out: &'o mut Extraction,
}

impl<'a> Writing<'a, '_> {
    fn block(&mut self, block: &'a Block, levels: &[Option<u8>]) {
        self.out.origin(match (self.sheet.name.as_str(), block.name.as_str()) {
            ("", name) => name.to_owned(),
            (page, "") => page.to_owned(),
            (page, name) => format!("{page}, {name}"),
        });
        let first = self.out.next_line();
        let left = self.measured.left_edge(self.sheet, block);
        let mut lines = block.lines.iter().zip(levels).filter(|(line, _)| line.is_printed()).peekable();
        if lines.peek().is_none() && matches!(block.markup, Markup::Image { .. }) {
            self.push(Written { markup: block.markup.clone(), segment: block.segment, ..Written::default() });
        }
        for (at, (line, level)) in lines.enumerate() {
            self.line(block, at, line, *level, left);
        }
        for id in &block.ids {
            self.out.name_block(id.clone(), first);
        }
    }

    fn line(&mut self, block: &'a Block, at: usize, line: &'a BoxLine, level: Option<u8>, left: f32) {
        let goes_on = at > 0 && self.above.is_some_and(|(_, above)| above == level);
        let markup = match (&block.markup, level) {
            (Markup::None | Markup::Heading(_), Some(_)) if goes_on => Markup::Continued,
            (Markup::None | Markup::Heading(_), Some(level)) => Markup::Heading(level),
            (Markup::None, None) if goes_on && block.is_paragraph => Markup::Continued,
            (Markup::Is(_), _) if at > 0 => Markup::Continued,
            (told, _) => told.clone(),
        };
        let segment = match block.segment {
            Segment::Starts if at > 0 => Segment::Within,
            told => told,
        };
        let gap = match self.above {
            Some((_, above)) if above != level => true,
            Some((above, _)) => self.measured.is_gap(above, line, at > 0),
            None => false,
        };
        self.push(Written {
            stretches: line.stretches.clone(),
            indent: if markup == Markup::None { self.measured.indent(line, left) } else { 0 },
            blank_before: u16::from(gap && markup != Markup::Continued),
            markup,
            segment,
            whole: line.whole.clone(),
            page_break: false,
        });
        for id in &line.ids {
            self.out.name_block(id.clone(), self.out.next_line() - 1);
        }
        self.above = Some((line, level));
    }

    fn push(&mut self, line: Written) {
        self.out.line(Written { page_break: std::mem::take(&mut self.page_break), ..line });
    }
}
