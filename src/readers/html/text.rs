//! The characters of a text: entities mean characters, white space collapses as browsers collapse it.

use std::ops::Range;

use html5gum::{Token, Tokenizer};

/// A piece of a text with its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Bit<'t> {
    /// Characters as they stand in the source.
    Copy(&'t str),
    /// An entity and what it means.
    Means(&'t str, String),
    /// White space that collapses; whether there is a line end in it.
    Space(&'t str, bool),
}

/// The pieces of a text's source, each with its place.
pub(super) fn bits(text: &str) -> impl Iterator<Item = (Range<usize>, Bit<'_>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let start = at;
        let space = rest.len() - rest.trim_start_matches(collapses).len();
        if space > 0 {
            at += space;
            let space = &rest[..space];
            return Some((start..at, Bit::Space(space, space.contains(['\n', '\r']))));
        }
        if let Some((length, meant)) = entity(rest) {
            at += length;
            return Some((start..at, Bit::Means(&rest[..length], meant)));
        }
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let length = rest[first..].find(|c| collapses(c) || c == '&').map_or(rest.len(), |end| end + first);
        at += length;
        Some((start..at, Bit::Copy(&rest[..length])))
    })
}

/// White space that HTML collapses.
fn collapses(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// The entity at the start of a text: its length and what it means.
fn entity(text: &str) -> Option<(usize, String)> {
    let body = text.strip_prefix('&')?;
    let first = *body.as_bytes().first()?;
    if !first.is_ascii_alphanumeric() && first != b'#' {
        return None;
    }
    let name = body.bytes().take(40).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    let closed = usize::from(body.as_bytes().get(name) == Some(&b';'));
    let known = match &body[..name] {
        "nbsp" => Some("\u{a0}"),
        "amp" => Some("&"),
        "lt" => Some("<"),
        "gt" => Some(">"),
        "quot" => Some("\""),
        "ldquo" => Some("“"),
        "rdquo" => Some("”"),
        "mdash" => Some("—"),
        "middot" => Some("·"),
        _ => None,
    };
    match known {
        Some(known) if closed == 1 => Some((name + 2, known.into())),
        _ => tokenized(&text[..1 + name + closed]),
    }
}

/// What the tokenizer makes of an entity, and how much of the text it took.
fn tokenized(text: &str) -> Option<(usize, String)> {
    let mut read = String::new();
    for token in Tokenizer::new(text) {
        let Ok(token) = token;
        if let Token::String(text) = token {
            read.push_str(&String::from_utf8_lossy(&text));
        }
    }
    let ends = read.char_indices().map(|(at, c)| at + c.len_utf8()).take(2);
    let mut taken = ends.filter(|&end| text.ends_with(&read[end..])).map(|end| (text.len() + end - read.len(), end));
    taken.next().filter(|_| read != text).map(|(length, end)| (length, read[..end].to_owned()))
}

/// All characters of a text's source.
pub(super) fn meant(text: &str) -> String {
    bits(text).fold(String::new(), |mut all, (_, bit)| {
        match bit {
            Bit::Copy(text) | Bit::Space(text, _) => all.push_str(text),
            Bit::Means(_, text) => all.push_str(&text),
        }
        all
    })
}

/// A character of a script without spaces between words, or a full-width mark.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// Half full-width characters that a character takes, about.
pub(super) fn width(c: char) -> u32 {
    match c {
        '\u{0}'..='\u{10ff}' => 1,
        _ if is_unspaced(c) || matches!(c, '\u{ac00}'..='\u{d7a3}' | '—' | '“' | '”' | '‘' | '’' | '…') => {
            2
        }
        _ => 1,
    }
}

/// Whether a character ends a clause or a sentence in any text.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '！' | '？' | '…' | '．' | '｡')
}

/// Whether a character ends a clause or a sentence where white space follows.
pub(super) fn is_spaced_mark(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | '!' | '?' | '؟' | '،' | '।' | '։' | '။' | '၊' | '።')
}
