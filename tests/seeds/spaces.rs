//! White space between two Han characters of running text, and where it may stand.
//!
//! Running text is paragraphs and captions. Standing bylines, credits, headlines and crossheads are other texts,
//! so the spaces that part names and the phrases of a headline are not looked at. In running text a space is meant
//! - in a byline or dateline, and at its edge (the names before the first sentence);
//! - inside a quoted title (“…”, 《…》, 「…」) that is closed in the same text, if it was printed on one line: copied,
//!   not put there by a join.

use kjj_convert::Conversion;
use kjj_convert::ast::{BlockKind, Marks, Text};
use unicode_script::{Script, UnicodeScript};

/// Openings and closings of titles.
const QUOTES: [(char, char); 4] = [('“', '”'), ('‘', '’'), ('《', '》'), ('「', '」')];

/// One character of a text, with what is known of it.
struct Printed {
    char: char,
    marks: Marks,
    /// Input and place, for a true copy.
    place: Option<(u32, u32)>,
}

/// The places of spaces that nobody meant.
pub fn unmeant(conversion: &Conversion) -> Vec<String> {
    let blocks = conversion.issue.articles.iter().flat_map(|article| &article.blocks);
    let mut places = Vec::new();
    for block in blocks {
        let texts: Vec<&Text> = match &block.kind {
            BlockKind::Paragraph { text } => vec![text],
            BlockKind::Figure { caption, .. } => caption.iter().collect(),
            _ => Vec::new(),
        };
        for text in texts {
            let chars = printed(text);
            let spaces = gaps(&chars).filter(|&(start, end)| !is_meant(&chars, start, end));
            places.extend(spaces.map(|(start, _)| place(conversion, &block.id, &chars, start)));
        }
    }
    places
}

fn printed(text: &Text) -> Vec<Printed> {
    let mut chars = Vec::new();
    for piece in &text.pieces {
        let copied = piece.span.filter(|_| !piece.replaced);
        chars.extend(piece.text.char_indices().map(|(at, char)| Printed {
            char,
            marks: piece.marks,
            place: copied.map(|span| (span.input, span.start + at as u32)),
        }));
    }
    chars
}

/// Runs of white space that have a Han character on both sides.
fn gaps(chars: &[Printed]) -> impl Iterator<Item = (usize, usize)> + '_ {
    let is_han = |at: usize| chars.get(at).is_some_and(|c| c.char.script() == Script::Han);
    let is_space = |at: usize| chars.get(at).is_some_and(|c| c.char.is_whitespace());
    let starts = (1..chars.len()).filter(move |&at| is_space(at) && is_han(at - 1));
    starts.filter_map(move |start| {
        let end = (start..chars.len()).find(|&at| !is_space(at))?;
        is_han(end).then_some((start, end))
    })
}

fn is_meant(chars: &[Printed], start: usize, end: usize) -> bool {
    let is_byline = |c: &Printed| c.marks.has(Marks::BYLINE) || c.marks.has(Marks::DATELINE);
    chars[start - 1..=end].iter().any(is_byline) || (is_quoted(chars, start) && is_copied(&chars[start - 1..=end]))
}

/// Whether a quotation is open here and closed later.
fn is_quoted(chars: &[Printed], at: usize) -> bool {
    QUOTES.iter().any(|&(open, close)| {
        let before = chars[..at].iter().rev().find(|c| c.char == open || c.char == close);
        let after = chars[at..].iter().find(|c| c.char == open || c.char == close);
        before.is_some_and(|c| c.char == open) && after.is_some_and(|c| c.char == close)
    })
}

/// Whether the characters stand side by side in an input, on one line.
fn is_copied(chars: &[Printed]) -> bool {
    chars.iter().all(|c| c.char != '\n') && chars.windows(2).all(|pair| follows(&pair[0], &pair[1]))
}

fn follows(one: &Printed, next: &Printed) -> bool {
    let after = one.place.map(|(input, at)| (input, at + one.char.len_utf8() as u32));
    after.is_some() && after == next.place
}

fn place(conversion: &Conversion, block: &str, chars: &[Printed], at: usize) -> String {
    match chars[at - 1].place {
        Some((input, offset)) => {
            let source = &conversion.sources[input as usize];
            format!("{}:{}: {block}", source.name, source.line_of(offset))
        }
        None => block.into(),
    }
}
