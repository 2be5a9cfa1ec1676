//! The immutable input: decoded text and places in it.
//!
//! Everything later points here by [`Span`]; nothing here knows what the text means. A source is
//! never edited: repairs say what stands in an output instead of a span, the span stays.

use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::passage::Passage;

/// A place in the decoded text of one input: byte offsets into [`Source::text`], end exclusive.
///
/// Offsets are 32 bits: one input holds at most 4 GiB of decoded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// Index of the input, in the order given.
    pub input: u32,
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl Span {
    /// A span of `input` from byte `start` to byte `end` (exclusive).
    pub fn new(input: u32, start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Span { input, start: start as u32, end: end as u32 }
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no byte.
    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies inside (same input).
    pub fn contains(&self, other: Span) -> bool {
        self.input == other.input && self.start <= other.start && other.end <= self.end
    }

    /// The span from the start of `self` to the end of `other` (same input).
    pub fn to(self, other: Span) -> Span {
        Span { input: self.input, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// One input as text: decoded, or for formats that are no text, taken out by its reader (one printed line a line).
#[derive(Debug)]
pub struct Source {
    /// Index in the order given.
    pub id: u32,
    /// Name as the user gave it, for messages (`-` for standard input).
    pub name: String,
    /// The decoded text, as it came: line ends and control characters included, a BOM left out. Of a format that
    /// is no text, what its reader took out.
    pub text: Passage,
    /// WHATWG name of the encoding that was used; of a format that is no text, the format's.
    pub encoding: &'static str,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// Size of the input in bytes.
    pub bytes: u64,
    /// Where in the original a stretch of the text stands, as (first byte, words for it), in the order of the text;
    /// empty where the text is the original.
    origins: Vec<(u32, Box<str>)>,
    line_starts: OnceLock<Vec<u32>>,
}

impl Source {
    /// A decoded input.
    pub fn new(id: u32, name: String, text: String, encoding: &'static str, sha256: String, bytes: u64) -> Self {
        let text = text.into();
        Source { id, name, text, encoding, sha256, bytes, origins: Vec::new(), line_starts: OnceLock::new() }
    }

    /// The same source, whose text was taken out of these places of the original: each with the first byte of its
    /// text, in the order of the text.
    pub fn with_origins(self, origins: Vec<(u32, Box<str>)>) -> Self {
        debug_assert!(origins.is_sorted_by_key(|(start, _)| *start));
        Source { origins, ..self }
    }

    /// The place in the original that a byte of the text was taken from (`page 2, block TB_7`), where the text is
    /// not the original.
    pub fn origin_of(&self, offset: u32) -> Option<&str> {
        let behind = self.origins.partition_point(|(start, _)| *start <= offset);
        behind.checked_sub(1).map(|at| &*self.origins[at].1)
    }

    /// The text at a place.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The text at a place, sharing the source's memory.
    pub fn passage(&self, span: Span) -> Passage {
        self.text.part(span.start as usize..span.end as usize)
    }

    /// Line (from 1) of a byte offset, counted as [`line_ends`] counts.
    pub fn line_of(&self, offset: u32) -> u32 {
        self.line_starts().partition_point(|&s| s <= offset) as u32
    }

    /// The place of a line (from 1), its end left out; none where there is no such line.
    pub fn line(&self, number: u32) -> Option<Span> {
        let starts = self.line_starts();
        let start = *starts.get((number as usize).checked_sub(1)?)?;
        let end = starts.get(number as usize).map_or(self.text.len(), |&next| next as usize);
        let text = &self.text[start as usize..end];
        let length = line_ends(text).next().map_or(text.len(), |(end, _)| end);
        (!text.is_empty()).then(|| Span::new(self.id, start as usize, start as usize + length))
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let mut starts = vec![0];
            starts.extend(line_ends(&self.text).map(|(_, next)| next as u32));
            starts
        })
    }
}

/// The line ends of a text, as (byte where the end begins, byte where the next line begins).
///
/// LF, CR LF, CR, CR CR LF (a double conversion), form feed, vertical tab, NEL, U+2028 and U+2029
/// each end one line.
pub fn line_ends(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let len = match bytes[at] {
                b'\n' | 0x0B | 0x0C => 1,
                b'\r' if bytes[at + 1..].starts_with(b"\r\n") => 3,
                b'\r' if bytes[at + 1..].starts_with(b"\n") => 2,
                b'\r' => 1,
                0xC2 if bytes.get(at + 1) == Some(&0x85) => 2,
                0xE2 if bytes[at + 1..].starts_with(&[0x80, 0xA8]) || bytes[at + 1..].starts_with(&[0x80, 0xA9]) => 3,
                _ => {
                    at += 1;
                    continue;
                }
            };
            let end = at;
            at += len;
            return Some((end, at));
        }
        None
    })
}

/// The first bytes of a text, at most `most`, whole characters only.
pub fn head(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The last bytes of a text, at most `most`, whole characters only.
pub fn tail(text: &str, most: usize) -> &str {
    let mut start = text.len().saturating_sub(most);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_ends_one_line() {
        let text = "a\nb\r\nc\rd\r\r\ne\u{c}f\u{85}g\u{2028}h\u{2029}i";
        assert_eq!(line_ends(text).count(), 8);
        let source = Source::new(0, "t".into(), text.into(), "UTF-8", String::new(), 0);
        let at = |c: char| source.line_of(text.find(c).unwrap() as u32);
        assert_eq!("abcdefghi".chars().map(at).collect::<Vec<_>>(), (1..=9).collect::<Vec<_>>());
    }
}
