//! Pairs of neighbouring characters of the issue: which stand together, which end a clause, which begin one.
//!
//! Part of the measurements; counted once, asked where lines were cut.

use rustc_hash::FxHashMap;

use super::character::{CHARACTERS, Traits};
use super::script::{char_at, common_han_from, is_common_han, is_han, is_kana};
use super::view::View;

/// A set of pairs: for each left character a bit a right character, both by number.
///
/// Frequent characters come early and so have small numbers; the pairs of a language lie close together in memory.
#[derive(Default)]
struct Set {
    /// Of two frequent characters: one row after the other.
    near: Vec<u64>,
    /// Of the others: a row a left character.
    far: Vec<Vec<u64>>,
}

/// Numbers of frequent characters are below.
const NEAR: u16 = 1024;

impl Set {
    /// With room for pairs, and none in it.
    fn new() -> Set {
        Set { near: vec![0; usize::from(NEAR) * usize::from(NEAR / 64)], far: Vec::new() }
    }

    #[inline]
    fn insert(&mut self, left: u16, right: u16) {
        if left < NEAR && right < NEAR {
            self.near[near(left, right)] |= 1 << (right % 64);
        } else {
            self.insert_far(left, right);
        }
    }

    fn insert_far(&mut self, left: u16, right: u16) {
        let (row, word) = (usize::from(left), usize::from(right / 64));
        if self.far.len() <= row {
            self.far.resize_with(row + 1, Vec::new);
        }
        let bits = &mut self.far[row];
        if bits.len() <= word {
            bits.resize(word + 1, 0);
        }
        bits[word] |= 1 << (right % 64);
    }

    fn has(&self, left: u16, right: u16) -> bool {
        let bits = match left < NEAR && right < NEAR {
            true => self.near.get(near(left, right)),
            false => self.far.get(usize::from(left)).and_then(|row| row.get(usize::from(right / 64))),
        };
        bits.is_some_and(|bits| bits >> (right % 64) & 1 == 1)
    }
}

/// The word that holds the bit of two frequent characters.
fn near(left: u16, right: u16) -> usize {
    usize::from(left) * usize::from(NEAR / 64) + usize::from(right / 64)
}

/// The numbers of the letters of an issue, in the order in which they come; 0 is none.
#[derive(Default)]
struct Numbers {
    basic: Vec<u16>,
    others: FxHashMap<char, u16>,
    last: u16,
}

impl Numbers {
    fn get(&self, c: char) -> u16 {
        self.basic.get(c as usize).or_else(|| self.others.get(&c)).copied().unwrap_or(0)
    }

    /// The number of a letter of the basic plane that came already.
    fn known(&self, code: u32) -> Option<u16> {
        self.basic.get(code as usize).copied().filter(|number| *number > 0)
    }

    /// The number of a letter, a new one where it has none; letters that come when all numbers are taken get none.
    fn of(&mut self, c: char) -> u16 {
        let known = match self.basic.get_mut(c as usize) {
            Some(number) => number,
            None => self.others.entry(c).or_default(),
        };
        if *known == 0 && self.last < u16::MAX {
            self.last += 1;
            *known = self.last;
        }
        *known
    }
}

/// The pairs of an issue.
#[derive(Default)]
pub struct Pairs {
    numbers: Numbers,
    together: Set,
    ends: Set,
    begins: Set,
}

impl std::fmt::Debug for Pairs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pairs(of {} letters)", self.numbers.last)
    }
}

impl Pairs {
    /// None.
    pub fn none() -> Pairs {
        Pairs::default()
    }

    /// The pairs inside the lines.
    pub fn of(view: &View) -> Pairs {
        let numbers = Numbers { basic: vec![0; 0x10000], ..Numbers::default() };
        let mut pairs = Pairs { numbers, together: Set::new(), ends: Set::new(), begins: Set::new() };
        for i in 0..view.len() {
            pairs.line(view.text(i));
        }
        pairs
    }

    fn line(&mut self, text: &str) {
        let (mut before, mut last) = (0, 0);
        let mut opened = false;
        let characters = &*CHARACTERS;
        let mut at = 0;
        loop {
            for code in common_han_from(text.as_bytes(), at) {
                let Some(letter) = self.numbers.known(code) else { break };
                if last > 0 {
                    self.together.insert(last, letter);
                    if opened {
                        self.begins.insert(last, letter);
                    }
                    opened = false;
                }
                (before, last, at) = (last, letter, at + 3);
            }
            let Some(c) = char_at(text, at) else { break };
            at += c.len_utf8();
            let traits = characters.get(c).traits;
            let letter = if traits.has(Traits::UNSPACED) { self.numbers.of(c) } else { 0 };
            let ends = traits.has(Traits::ENDS_CLAUSE);
            if last > 0 && letter > 0 {
                self.together.insert(last, letter);
                if opened {
                    self.begins.insert(last, letter);
                }
                opened = false;
            } else if last > 0 && ends && before > 0 {
                self.ends.insert(before, last);
            } else if letter == 0 {
                opened = false;
            }
            opened |= ends;
            (before, last) = (if letter > 0 { last } else { 0 }, letter);
        }
    }

    /// Whether the two characters stand together inside a line somewhere; `None` where they are no
    /// ideographs or kana.
    pub fn has(&self, left: char, right: char) -> Option<bool> {
        (is_letter(left) && is_letter(right)).then(|| self.stand(&self.together, left, right))
    }

    fn stand(&self, set: &Set, left: char, right: char) -> bool {
        let (left, right) = (self.numbers.get(left), self.numbers.get(right));
        left > 0 && right > 0 && set.has(left, right)
    }

    /// Whether the last two characters of a line stand before a mark inside a line somewhere.
    pub fn ends_clause(&self, line: &str) -> bool {
        let mut chars = line.chars().rev();
        matches!((chars.next(), chars.next()), (Some(last), Some(before)) if self.stand(&self.ends, before, last))
    }

    /// Whether the first two characters of a line stand behind a mark inside a line somewhere.
    pub fn begins_clause(&self, line: &str) -> bool {
        let mut chars = line.chars();
        matches!((chars.next(), chars.next()), (Some(first), Some(second)) if self.stand(&self.begins, first, second))
    }
}

fn is_letter(c: char) -> bool {
    is_common_han(c) || is_han(c) || is_kana(c)
}
