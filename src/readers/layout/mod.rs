//! Layout: from marks with a place on a page to lines in reading order.
//!
//! Knows geometry and nothing of any file format; the PDF reader gives it glyphs, `sheets` the words of OCR programs.
//! It says where lines are and in which order they are read, never what they mean.

pub mod blocks;
pub mod edges;
pub mod flow;
pub mod gutters;
pub mod heads;
pub mod lines;
pub mod order;
pub mod page;

pub mod rect;
pub mod text;
pub mod ways;

pub use rect::Rect;

/// A printed character with its place. Lengths are in points, from the top left of the page.
#[derive(Debug, Clone)]
pub struct Mark {
    /// What it reads: one character, or several of one glyph.
    pub text: Box<str>,
    /// Its em box: as wide as its advance, as high as its size.
    pub rect: Rect,
    /// Font size.
    pub size: f32,
    /// Whether its font is bold.
    pub bold: bool,
    /// Where the next mark of its line stands.
    pub way: Way,
    /// Number of the text-showing operation (or word) that it came from: marks of one belong together.
    pub run: u32,
}

/// The direction in which a line is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Way {
    /// To the right: horizontal text.
    Right,
    /// Downwards: vertical text, and Latin words turned on their side in it.
    Down,
    /// Upwards: text turned on its side, as photographers' names beside pictures are.
    Up,
    /// At any other angle, or upside down: a stamp over the page.
    Askew,
}

/// A page of marks.
#[derive(Debug, Default)]
pub struct Canvas {
    /// Width of the page.
    pub width: f32,
    /// Height of the page.
    pub height: f32,
    /// The marks, in the order of the file.
    pub marks: Vec<Mark>,
    /// Pictures.
    pub pictures: Vec<Rect>,
    /// Drawn rules, and the frames of boxes.
    pub rules: Vec<Rect>,
}
