//! Pairs of neighbouring characters of the issue: which stand together, which end a clause, which begin one.
//!
//! Part of the measurements; counted once, asked where lines were cut.

use super::script::{is_colon, is_han, is_kana, is_pause, is_stop};
use super::view::View;

/// A set of pairs, as bits at their hashes: a pair that is not in it was never seen, one that is in it nearly surely was.
#[derive(Default)]
struct Set {
    bits: Vec<u64>,
}

impl Set {
    fn for_chars(chars: u64) -> Set {
        let bits = (chars * 8).next_power_of_two().clamp(1 << 16, 1 << 27);
        Set { bits: vec![0; (bits / 64) as usize] }
    }

    fn slot(&self, left: char, right: char) -> (usize, u32) {
        let key = u64::from(left as u32) << 21 | u64::from(right as u32);
        let at = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20 & (self.bits.len() as u64 * 64 - 1);
        ((at / 64) as usize, (at % 64) as u32)
    }

    fn insert(&mut self, left: char, right: char) {
        let (word, bit) = self.slot(left, right);
        self.bits[word] |= 1 << bit;
    }

    fn has(&self, left: char, right: char) -> bool {
        if self.bits.is_empty() {
            return false;
        }
        let (word, bit) = self.slot(left, right);
        self.bits[word] >> bit & 1 == 1
    }
}

/// The pairs of an issue.
#[derive(Default)]
pub struct Pairs {
    together: Set,
    ends: Set,
    begins: Set,
}

impl std::fmt::Debug for Pairs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pairs({} bits)", self.together.bits.len() * 64)
    }
}

impl Pairs {
    /// None.
    pub fn none() -> Pairs {
        Pairs::default()
    }

    /// The pairs inside the lines.
    pub fn of(view: &View) -> Pairs {
        let chars: u64 = view.shapes.iter().map(|s| u64::from(s.chars)).sum();
        let clauses = || Set::for_chars(chars / 8);
        let mut pairs = Pairs { together: Set::for_chars(chars), ends: clauses(), begins: clauses() };
        for i in 0..view.len() {
            pairs.line(view.text(i));
        }
        pairs
    }

    fn line(&mut self, text: &str) {
        let (mut before, mut last) = (None, None);
        let mut opened = false;
        for c in text.chars() {
            let letter = Some(c).filter(|c| is_letter(*c));
            match (last, letter) {
                (Some(last), Some(c)) => {
                    self.together.insert(last, c);
                    if opened {
                        self.begins.insert(last, c);
                    }
                    opened = false;
                }
                (Some(last), None) if ends_clause(c) => {
                    if let Some(before) = before {
                        self.ends.insert(before, last);
                    }
                }
                (None, Some(_)) => {}
                _ => opened = false,
            }
            opened |= ends_clause(c);
            (before, last) = (last.filter(|_| letter.is_some()), letter);
        }
    }

    /// Whether the two characters stand together inside a line somewhere; `None` where they are no
    /// ideographs or kana.
    pub fn has(&self, left: char, right: char) -> Option<bool> {
        (is_letter(left) && is_letter(right)).then(|| self.together.has(left, right))
    }

    /// Whether the last two characters of a line stand before a mark inside a line somewhere.
    pub fn ends_clause(&self, line: &str) -> bool {
        let mut chars = line.chars().rev();
        matches!((chars.next(), chars.next()), (Some(last), Some(before)) if self.ends.has(before, last))
    }

    /// Whether the first two characters of a line stand behind a mark inside a line somewhere.
    pub fn begins_clause(&self, line: &str) -> bool {
        let mut chars = line.chars();
        matches!((chars.next(), chars.next()), (Some(first), Some(second)) if self.begins.has(first, second))
    }
}

fn ends_clause(c: char) -> bool {
    is_pause(c) || is_stop(c) || is_colon(c)
}

fn is_letter(c: char) -> bool {
    is_han(c) || is_kana(c)
}
