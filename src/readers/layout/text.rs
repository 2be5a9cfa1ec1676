//! What a line reads: its marks, and the white space between them.

use super::Mark;
use super::lines::{Glyph, Piece};

/// A gap this much wider than the line's usual one is a space, in ems.
const SPACE: f32 = 0.17;
/// The same between full-width characters.
const WIDE_SPACE: f32 = 0.45;
/// The same between a full-width character and a letter or figure: typesetters put a quarter of an em there.
const MIXED_SPACE: f32 = 0.35;

/// The text of a piece.
pub fn text(piece: &Piece, glyphs: &[Glyph], marks: &[Mark]) -> String {
    let usual = usual_gap(piece, glyphs);
    let mut text = String::new();
    let mut before: Option<usize> = None;
    for &at in &piece.glyphs {
        let read = &*marks[glyphs[at].mark].text;
        if let Some(before) = before {
            let gap = (glyphs[at].rect.x0 - glyphs[before].rect.x1) / glyphs[at].size.min(glyphs[before].size);
            text.push_str(&space(&glyphs[at], before + 1 == at, gap, gap - usual, &text, read, marks));
        }
        text.push_str(read);
        before = Some(at);
    }
    text
}

/// The white space before a glyph: what the file has there, else a space where the gap is one.
fn space(glyph: &Glyph, next: bool, gap: f32, wider: f32, before: &str, read: &str, marks: &[Mark]) -> String {
    if let Some((from, to)) = glyph.space.filter(|_| next) {
        let written: String = marks[from..to].iter().map(|mark| &*mark.text).collect();
        // White space that takes no room is none.
        return if gap > 0.05 { written } else { String::new() };
    }
    let wide = [before.chars().next_back(), read.chars().next()].map(|c| c.is_some_and(is_wide));
    let least = match wide {
        [true, true] => WIDE_SPACE,
        [false, false] => SPACE,
        _ => MIXED_SPACE,
    };
    if wider > least && gap > least { " ".into() } else { String::new() }
}

/// Whether a character is as wide as high: ideographs, kana, full-width signs.
pub fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// The middle one of the gaps between a line's glyphs, in ems: letters that are set wide have one everywhere.
fn usual_gap(piece: &Piece, glyphs: &[Glyph]) -> f32 {
    let gap = |two: &[usize]| (glyphs[two[1]].rect.x0 - glyphs[two[0]].rect.x1) / piece.size;
    let mut gaps: Vec<f32> = piece.glyphs.windows(2).map(gap).collect();
    if gaps.len() < 4 {
        return 0.0;
    }
    gaps.sort_by(f32::total_cmp);
    gaps[gaps.len() / 2].max(0.0)
}
