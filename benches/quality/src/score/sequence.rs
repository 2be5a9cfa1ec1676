//! Text as it is compared: its characters without white space, in units (blocks, lines) that follow one another.

use std::ops::Range;

/// Characters without white space, cut into units.
#[derive(Debug, Default)]
pub struct Sequence {
    /// The characters.
    pub chars: Vec<char>,
    /// Whether white space stands before each, inside its unit.
    pub spaced: Vec<bool>,
    /// Index of each one's unit.
    pub unit: Vec<usize>,
    /// First character of each unit, and the end of the last; an empty unit has none.
    starts: Vec<usize>,
    /// Whether the units are printed in no article (furniture, metadata).
    pub aside: Vec<bool>,
}

impl Sequence {
    /// A sequence without units.
    pub fn new() -> Sequence {
        Sequence { starts: vec![0], ..Sequence::default() }
    }

    /// Adds a unit.
    pub fn push(&mut self, text: &str, aside: bool) {
        let unit = self.aside.len();
        let mut spaced = false;
        let first = self.chars.len();
        for character in text.chars() {
            if is_space(character) {
                spaced = self.chars.len() > first;
            } else {
                self.chars.push(character);
                self.spaced.push(spaced);
                self.unit.push(unit);
                spaced = false;
            }
        }
        self.starts.push(self.chars.len());
        self.aside.push(aside);
    }

    /// Number of units.
    pub fn units(&self) -> usize {
        self.aside.len()
    }

    /// The characters of a unit.
    pub fn range(&self, unit: usize) -> Range<usize> {
        self.starts[unit]..self.starts[unit + 1]
    }

    /// Whether a unit begins at this character.
    pub fn is_start(&self, at: usize) -> bool {
        self.starts[self.unit[at]] == at
    }

    /// Whether this character is in no article.
    pub fn is_aside(&self, at: usize) -> bool {
        self.aside[self.unit[at]]
    }

    /// A stretch as one reads it: with spaces, and with one between units.
    pub fn shown(&self, range: Range<usize>) -> String {
        let first = range.start;
        let with_space = |at: usize| {
            let spaced = at > first && (self.spaced[at] || self.is_start(at));
            spaced.then_some(' ').into_iter().chain([self.chars[at]])
        };
        range.flat_map(with_space).collect()
    }

    /// The characters of a stretch.
    pub fn text(&self, range: Range<usize>) -> String {
        self.chars[range].iter().collect()
    }
}

/// White space and what is as invisible: a space of no width, a mark of byte order.
pub fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}')
}

/// The characters of a text without white space.
pub fn compact(text: &str) -> String {
    text.chars().filter(|c| !is_space(*c)).collect()
}
