//! What every XML writer shares: the one filter for text, and nesting of inline marks.

use crate::ast::{Marks, Text};

/// Text fit for XML 1.0: what the standard's `Char` production does not allow becomes U+FFFD, so that
/// a loss stays visible. quick-xml escapes markup characters but lets control characters through.
pub fn xml_text(text: &str) -> std::borrow::Cow<'_, str> {
    let allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}');
    if text.chars().all(allowed) {
        return text.into();
    }
    text.chars().map(|c| if allowed(c) { c } else { '\u{FFFD}' }).collect::<String>().into()
}

/// One step through a text with its marks as properly nested elements.
#[derive(Debug, PartialEq)]
pub enum Step<'a> {
    /// A mark begins.
    Open(Marks),
    /// A link begins.
    OpenLink(&'a str),
    /// The innermost open mark ends.
    Close(Marks),
    /// The open link ends; it is always innermost.
    CloseLink,
    /// Characters.
    Chars(&'a str),
    /// A page turns; the label of the new page may be empty.
    PageTurn(&'a str),
}

/// A text's pieces as steps whose marks nest, outermost first, and stay open over pieces that share them.
pub fn steps(text: &Text) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let mut open: Vec<Marks> = Vec::new();
    let mut link: Option<&str> = None;
    for piece in &text.pieces {
        if let Some(label) = &piece.page_turn {
            steps.push(Step::PageTurn(label));
        }
        if piece.text.is_empty() {
            continue;
        }
        let wanted: Vec<Marks> = piece.marks.iter().map(|(mark, _)| mark).collect();
        let shared = open.iter().zip(&wanted).take_while(|(a, b)| a == b).count();
        if link.is_some() && (link != piece.link.as_deref() || shared < open.len().max(wanted.len())) {
            steps.push(Step::CloseLink);
            link = None;
        }
        while open.len() > shared {
            steps.extend(open.pop().map(Step::Close));
        }
        for mark in &wanted[shared..] {
            steps.push(Step::Open(*mark));
            open.push(*mark);
        }
        if link.is_none()
            && let Some(target) = &piece.link
        {
            steps.push(Step::OpenLink(target));
            link = Some(target);
        }
        steps.push(Step::Chars(&piece.text));
    }
    if link.is_some() {
        steps.push(Step::CloseLink);
    }
    while let Some(mark) = open.pop() {
        steps.push(Step::Close(mark));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ast::Piece;

    fn piece(text: &str, marks: Marks) -> Piece {
        Piece { text: text.into(), span: None, replaced: false, marks, link: None, page_turn: None }
    }

    #[test]
    fn marks_nest_and_stay_open_over_pieces_that_share_them() {
        let both = Marks::BYLINE.with(Marks::STRONG);
        let text = Text { pieces: vec![piece("a", Marks::BYLINE), piece("b", both), piece("c", Marks::STRONG)] };
        let expected = [
            Step::Open(Marks::BYLINE),
            Step::Chars("a"),
            Step::Open(Marks::STRONG),
            Step::Chars("b"),
            Step::Close(Marks::STRONG),
            Step::Close(Marks::BYLINE),
            Step::Open(Marks::STRONG),
            Step::Chars("c"),
            Step::Close(Marks::STRONG),
        ];
        assert_eq!(steps(&text), expected);
    }

    #[test]
    fn what_xml_forbids_stays_visible() {
        assert_eq!(xml_text("甲\u{c}乙\u{FFFE}"), "甲\u{FFFD}乙\u{FFFD}");
        assert_eq!(xml_text("甲&乙"), "甲&乙");
    }
}
