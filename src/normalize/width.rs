//! `width`: Latin letters and digits of half width, kana of full width, and full-width punctuation between Chinese
//! characters.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};

use super::{Edit, Kind};
use crate::repair::{Confidence, Fact};

/// The kind.
pub struct Width;

impl Kind for Width {
    fn name(&self) -> &'static str {
        "width"
    }

    fn rule(&self) -> &'static str {
        "mixed-width"
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../fixtures/normalize/mixed-width.md")
    }

    fn edits(&self, text: &str) -> Vec<Edit> {
        if text.is_ascii() {
            return Vec::new();
        }
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let line = Line { end: text.len(), brackets: brackets(&chars), chars };
        let mut edits = Vec::new();
        let mut at = 0;
        while at < line.chars.len() {
            at = line.kana(at, &mut edits).or_else(|| line.word(at, &mut edits)).unwrap_or_else(|| {
                edits.extend(line.mark(at));
                at + 1
            });
        }
        edits
    }
}

/// A text with its places.
struct Line {
    chars: Vec<(usize, char)>,
    end: usize,
    /// Places of half-width brackets that are to be of full width.
    brackets: HashSet<usize>,
}

impl Line {
    fn get(&self, at: usize) -> Option<char> {
        self.chars.get(at).map(|(_, c)| *c)
    }

    fn before(&self, at: usize) -> Option<char> {
        self.get(at.checked_sub(1)?)
    }

    fn edit(&self, from: usize, to: usize, with: String, why: &'static str, confidence: Confidence) -> Edit {
        let byte = |at: usize| self.chars.get(at).map_or(self.end, |(byte, _)| *byte);
        Edit { range: byte(from)..byte(to), with, why: Fact::Says(why), confidence }
    }

    /// A run of half-width kana; the place after it.
    fn kana(&self, at: usize, edits: &mut Vec<Edit>) -> Option<usize> {
        let is_half = |c: &char| ('\u{ff61}'..='\u{ff9f}').contains(c);
        let run: String = self.chars[at..].iter().map(|(_, c)| *c).take_while(is_half).collect();
        let to = at + run.chars().count();
        (to > at).then(|| {
            edits.push(self.edit(at, to, run.nfkc().collect(), "kana of half width", Confidence::Certain));
            to
        })
    }

    /// A run of full-width letters and digits, with the marks inside a number or name; the place after it.
    fn word(&self, at: usize, edits: &mut Vec<Edit>) -> Option<usize> {
        let narrow = |at: usize| self.get(at).and_then(narrow).or_else(|| self.inside(at));
        let run: String = (at..).map_while(narrow).collect();
        let to = at + run.chars().count();
        (to > at).then(|| {
            edits.push(self.edit(at, to, run, "Latin letters and digits of full width", Confidence::Certain));
            to
        })
    }

    /// The half-width form of a full-width mark that stands inside a number or between Latin letters.
    fn inside(&self, at: usize) -> Option<char> {
        let half = |c: char| narrow(c).unwrap_or(c);
        let (left, right) = (self.before(at).map(half)?, self.get(at + 1).map(half));
        let digits = left.is_ascii_digit() && right.is_some_and(|c| c.is_ascii_digit());
        let words = left.is_ascii_alphanumeric() && right.is_some_and(|c| c.is_ascii_alphanumeric());
        match self.get(at)? {
            '％' if left.is_ascii_digit() => Some('%'),
            '：' if digits => Some(':'),
            '，' if digits && self.is_thousands(at) => Some(','),
            c @ ('．' | '／' | '－' | '＿' | '＠' | '＆' | '＋') if words => char::from_u32(c as u32 - 0xFEE0),
            _ => None,
        }
    }

    /// Whether a comma divides a number: at most three digits before it, three and no more behind.
    fn is_thousands(&self, at: usize) -> bool {
        let digit = |at: &usize| self.get(*at).is_some_and(|c| narrow(c).unwrap_or(c).is_ascii_digit());
        let behind = (at + 1..).take_while(digit).take(4).count();
        let before = (0..at).rev().take_while(digit).take(4).count();
        behind == 3 && before <= 3
    }

    /// Half-width punctuation at a place, where Chinese characters stand around it.
    fn mark(&self, at: usize) -> Option<Edit> {
        const WHY: &str = "punctuation of half width among Chinese characters";
        let c = self.get(at)?;
        let full = || char::from_u32(c as u32 + 0xFEE0).map(String::from);
        match c {
            '(' | ')' if self.brackets.contains(&at) => Some(self.edit(at, at + 1, full()?, WHY, Confidence::Certain)),
            '.' => self.dot(at),
            ',' | ';' | ':' | '!' | '?' => {
                let left = (0..at).rev().find(|&i| !is_skipped(self.chars[i].1))?;
                let right = (at + 1..self.chars.len()).find(|&i| !is_skipped(self.chars[i].1));
                let fits = self.is_chinese(left) && right.is_none_or(|right| self.is_chinese(right));
                // A space behind the mark was its width.
                let next = (at + 1..).find(|&i| self.get(i) != Some(' ')).filter(|&i| i < self.chars.len());
                fits.then_some(self.edit(at, next.unwrap_or(at + 1), full()?, WHY, Confidence::Certain))
            }
            _ => None,
        }
    }

    /// A dot ends the sentence where the text ends; between Chinese characters it may divide a name.
    fn dot(&self, at: usize) -> Option<Edit> {
        let left = at.checked_sub(1).filter(|&left| self.is_chinese(left))?;
        let is_numbered = self.chars[..at].iter().all(|(_, c)| "一二三四五六七八九十百〇零".contains(*c));
        let right = self.get(at + 1);
        let ends = right.is_none_or(|c| CLOSING.contains(c)) || self.brackets.contains(&(at + 1));
        let (why, confidence) = match () {
            () if is_numbered || self.get(left) == Some('…') => return None,
            () if ends => ("a dot where a Chinese sentence ends", Confidence::Certain),
            () if right.is_some_and(|c| c.script() == Script::Han) => {
                ("a dot between Chinese characters may end a sentence or divide a name", Confidence::Unsure)
            }
            () => return None,
        };
        Some(self.edit(at, at + 1, "。".into(), why, confidence))
    }

    fn is_chinese(&self, at: usize) -> bool {
        let c = self.chars[at].1;
        c.script() == Script::Han || OPENING.contains(c) || CLOSING.contains(c) || self.brackets.contains(&at)
    }
}

const OPENING: &str = "“‘「『（《〈【";
const CLOSING: &str = "”’」』）》〉】，。、；：？！…";

/// The half-width form of a full-width letter or digit.
fn narrow(c: char) -> Option<char> {
    let half = char::from_u32((c as u32).checked_sub(0xFEE0)?)?;
    half.is_ascii_alphanumeric().then_some(half)
}

/// What may stand between a mark and the character that tells its width.
fn is_skipped(c: char) -> bool {
    matches!(c, ' ' | ',' | ';' | ':' | '!' | '?' | '.' | '"')
}

/// Pairs of half-width brackets around something Chinese, among something Chinese.
fn brackets(chars: &[(usize, char)]) -> HashSet<usize> {
    let mut han = vec![0usize; chars.len() + 1];
    for (at, (_, c)) in chars.iter().enumerate() {
        han[at + 1] = han[at] + usize::from(c.script() == Script::Han);
    }
    let around = |c: Option<char>| {
        c.is_none_or(|c| c.script() == Script::Han || OPENING.contains(c) || CLOSING.contains(c) || "()".contains(c))
    };
    let (mut open, mut found) = (Vec::new(), HashSet::new());
    for (at, (_, c)) in chars.iter().enumerate() {
        match c {
            '(' => open.push(at),
            ')' => {
                let Some(from) = open.pop() else { continue };
                let before = chars[..from].iter().rev().map(|(_, c)| *c).find(|c| !is_skipped(*c));
                let after = chars[at + 1..].iter().map(|(_, c)| *c).find(|c| !is_skipped(*c));
                if han[at] > han[from] && around(before) && around(after) {
                    found.extend([from, at]);
                }
            }
            _ => {}
        }
    }
    found
}
