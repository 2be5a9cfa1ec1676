//! The generator: newspaper pages with known truth, damaged on purpose. Deterministic by mode and seed.
//!
//! Choices where editors disagree, as the truth has them:
//!
//! - Two printed lines of one headline are one Headline block; Han text is joined without a space, other scripts
//!   with one. A headline printed on one line keeps the space between its halves.
//! - A caption or a table that interrupts a paragraph stands after that paragraph.
//! - A jump line (上接, 下转) inside a paragraph's line is part of the paragraph; on a line of its own it is furniture.
//! - The line of a letter's writer, and the reporters' line below an article, are bylines.
//! - A label of a database (【标题】…) is metadata as a whole; the title is a headline only where it is printed again.
//! - The editors' line of a page belongs to the page's last article.
//! - OCR noise is what was printed: the truth holds the misread characters, and never the stray spaces. On such
//!   pages printed spaces between Han characters are set at full width, so that a reader can tell them from stray ones.
//! - The number or sign before a crosshead or an enumerated paragraph (一、■ 01) is part of its text.
//! - The title that a web page prints twice is a headline once and furniture the other time.
//! - Where the printer of the 1930s set a space for a mark, the space stays in the truth, except where a line ends.
//! - A space in Han text (between a reporter's name and the next, beside Latin letters) never falls on a line's end.
//!
//! Damage that no reader could undo is kept rare: a paragraph with nothing but a full last line to show its end, a cut
//! behind a full stop.

mod columns;
mod database;
mod draw;
mod encoding;
mod folio;
mod foreign;
mod grammar;
mod issue;
mod layout;
mod markdown;
mod narrow;
mod noise;
mod order;
mod sheet;
mod spaced;
mod story;
mod tongue;
mod web;
mod width;
mod wrap;

use crate::truth::Truth;
use draw::Draw;
use sheet::Print;
use tongue::Tongue;

/// Letter of a kind of damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// Narrow columns.
    A,
    /// Cut Markdown.
    B,
    /// Web reprints.
    C,
    /// Hard wraps with indents.
    D,
    /// Other languages.
    E,
    /// Stray spaces and OCR noise.
    F,
    /// Other encodings.
    G,
    /// Pages out of order.
    H,
}

impl Mode {
    /// Every mode, in the order of the letters.
    pub const ALL: [Mode; 8] = [Mode::A, Mode::B, Mode::C, Mode::D, Mode::E, Mode::F, Mode::G, Mode::H];

    /// Its letter.
    pub fn letter(self) -> char {
        char::from(b'a' + self as u8)
    }

    /// The mode of a letter.
    pub fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.letter() == letter)
    }

    /// What it is, in a few words.
    pub fn title(self) -> &'static str {
        match self {
            Mode::A => "narrow columns",
            Mode::B => "cut Markdown",
            Mode::C => "web reprints",
            Mode::D => "hard wraps with indents",
            Mode::E => "other languages",
            Mode::F => "stray spaces and noise",
            Mode::G => "other encodings",
            Mode::H => "out of order",
        }
    }
}

/// A generated document.
#[derive(Debug)]
pub struct Document {
    /// Names and bytes of its files, in the order of the pages.
    pub files: Vec<(String, Vec<u8>)>,
    /// What an editor would make of it.
    pub truth: Truth,
}

/// Makes the document of a mode and a seed.
pub fn document(mode: Mode, seed: u64) -> Document {
    let mut words = Draw::new(mode.letter(), seed, 1);
    let mut draw = Draw::new(mode.letter(), seed, 2);
    let mut print = print(mode, &mut words, &mut draw);
    let files = if mode == Mode::G {
        encoding::written(&mut draw, &mut print)
    } else {
        let file = |sheet: &sheet::Sheet| (sheet.name.clone(), sheet.written(|| "\n").into_bytes());
        print.sheets.iter().map(file).collect()
    };
    let truth = print.truth(mode.letter(), seed);
    Document { files, truth }
}

fn print(mode: Mode, words: &mut Draw, draw: &mut Draw) -> Print {
    match mode {
        Mode::A => columns::print(words, draw, Tongue::Hans),
        Mode::B => markdown::print(words, draw, Tongue::Hans),
        Mode::C => web::print(words, draw),
        Mode::D => database::print(words, draw, Tongue::Hans),
        Mode::E => foreign::print(words, draw),
        Mode::F => noise::print(words, draw),
        Mode::G => {
            let base = draw.weighed(&[(2, Mode::A), (2, Mode::B), (2, Mode::C), (3, Mode::D), (4, Mode::E)]);
            print(base, words, draw)
        }
        Mode::H => order::print(words, draw),
    }
}

#[cfg(test)]
mod tests;
