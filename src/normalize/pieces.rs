//! Puts edits into a text: copies stay true copies, and every source place stays where it was.

use std::ops::Range;

use super::Edit;
use crate::ast::{Marks, Piece, Text};
use crate::repair::{Confidence, Fact};
use crate::source::Span;

/// What became of an edit, or of its part in one piece.
pub(super) struct Done {
    /// Where; none in a text without any place.
    pub at: Option<Span>,
    /// What stood there.
    pub before: String,
    /// What stands there, or would.
    pub after: String,
    /// Why.
    pub why: Fact,
    /// How sure.
    pub confidence: Confidence,
}

/// The part of an edit that falls in one piece.
struct Part {
    piece: usize,
    /// Bytes of the piece's text.
    range: Range<usize>,
    with: String,
    why: Fact,
    confidence: Confidence,
}

/// Does the edits that touch no code; `plain` are the text's characters.
pub(super) fn apply(text: &mut Text, edits: Vec<Edit>, plain: &str) -> Vec<Done> {
    if edits.is_empty() {
        return Vec::new();
    }
    let places = places(text);
    let mut parts = parts(text, edits, plain).into_iter().peekable();
    let (mut done, mut pieces) = (Vec::new(), Vec::with_capacity(text.pieces.len()));
    for (index, piece) in std::mem::take(&mut text.pieces).into_iter().enumerate() {
        let mut here = Vec::new();
        while let Some(part) = parts.next_if(|part| part.piece == index) {
            here.push(part);
        }
        rewrite(piece, here, places[index], &mut pieces, &mut done);
    }
    text.pieces = pieces;
    done
}

/// The place of each piece: its span; for one that a repair put in, the end of the span before it or the
/// beginning of the first.
fn places(text: &Text) -> Vec<Option<Span>> {
    let first = text.pieces.iter().find_map(|p| p.span).map(|s| Span { end: s.start, ..s });
    let mut last = first;
    let place = |piece: &Piece| match piece.span {
        Some(span) => {
            last = Some(Span { start: span.end, ..span });
            Some(span)
        }
        None => last,
    };
    text.pieces.iter().map(place).collect()
}

/// The edits by piece, in order. One that touches code is left out.
fn parts(text: &Text, edits: Vec<Edit>, plain: &str) -> Vec<Part> {
    let mut starts = Vec::with_capacity(text.pieces.len());
    let mut at = 0;
    for piece in &text.pieces {
        starts.push(at);
        at += piece.text.len();
    }
    let mut parts = Vec::with_capacity(edits.len());
    for edit in edits {
        let first = starts.partition_point(|&start| start <= edit.range.start) - 1;
        let overlap = |index: usize| {
            let end = starts[index] + text.pieces[index].text.len();
            edit.range.start.max(starts[index])..edit.range.end.min(end)
        };
        let touched: Vec<usize> = (first..text.pieces.len())
            .take_while(|&index| starts[index] < edit.range.end)
            .filter(|&index| !overlap(index).is_empty())
            .collect();
        if touched.iter().any(|&index| text.pieces[index].marks.has(Marks::CODE)) {
            continue;
        }
        // One character for each: every piece gets its own. Else the first piece gets all.
        let in_step = plain[edit.range.clone()].chars().count() == edit.with.chars().count();
        let mut rest = edit.with.chars();
        for (turn, index) in touched.into_iter().enumerate() {
            let range = overlap(index);
            let with = match (in_step, turn) {
                (true, _) => rest.by_ref().take(plain[range.clone()].chars().count()).collect(),
                (false, 0) => edit.with.clone(),
                (false, _) => String::new(),
            };
            let range = range.start - starts[index]..range.end - starts[index];
            if with != text.pieces[index].text[range.clone()] {
                parts.push(Part { piece: index, range, with, why: edit.why, confidence: edit.confidence });
            }
        }
    }
    parts
}

/// A piece with its parts rewritten. A true copy falls into copies and replaced pieces, each with its place; a
/// piece that is no copy has one place for all its characters.
fn rewrite(piece: Piece, parts: Vec<Part>, place: Option<Span>, out: &mut Vec<Piece>, done: &mut Vec<Done>) {
    let copied = piece.span.filter(|span| !piece.replaced && span.len() == piece.text.len());
    let inside = |range: &Range<usize>| {
        copied.map(|s| Span::new(s.input, s.start as usize + range.start, s.start as usize + range.end))
    };
    let mut page_turn = piece.page_turn.clone();
    let mut put = |text: String, range: Range<usize>, changed: bool| {
        out.push(Piece {
            text: text.into(),
            span: inside(&range).or(piece.span),
            replaced: piece.replaced || changed && piece.span.is_some(),
            marks: piece.marks,
            link: piece.link.clone(),
            page_turn: page_turn.take(),
        });
    };
    let (mut at, mut whole) = (0, String::new());
    let mut changed = false;
    for part in parts {
        let before = piece.text[part.range.clone()].to_owned();
        if part.confidence != Confidence::Unsure {
            changed = true;
            let kept = at..part.range.start;
            match copied {
                Some(_) => {
                    if !kept.is_empty() {
                        put(piece.text[kept.clone()].to_owned(), kept, false);
                    }
                    put(part.with.clone(), part.range.clone(), true);
                }
                None => {
                    whole.push_str(&piece.text[kept]);
                    whole.push_str(&part.with);
                }
            }
            at = part.range.end;
        }
        let at = inside(&part.range).or(place);
        done.push(Done { at, before, after: part.with, why: part.why, confidence: part.confidence });
    }
    if !changed {
        return out.push(piece);
    }
    let rest = at..piece.text.len();
    match copied {
        Some(_) if rest.is_empty() => {}
        Some(_) => put(piece.text[rest.clone()].to_owned(), rest, false),
        None => put(whole + &piece.text[rest.clone()], 0..piece.text.len(), true),
    }
}
