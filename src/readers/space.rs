//! White space and characters that print nothing, as every reader measures them.

/// Width of white space in columns: a full-width or em space is 2, a tab goes to the next multiple of 4,
/// what prints nothing is 0.
pub fn columns(space: &str) -> u16 {
    space.chars().fold(0u16, |width, c| match c {
        '\t' => (width / 4 + 1).saturating_mul(4),
        '\u{3000}' | '\u{2001}' | '\u{2003}' => width.saturating_add(2),
        c if invisible(c) => width,
        _ => width.saturating_add(1),
    })
}

/// Whether a character prints nothing and is no white space: control characters and Unicode's
/// zero-width and direction marks (default ignorable code points, TR44), and the blank fillers.
///
/// The soft hyphen is not among them: at a line end it is printed.
pub fn invisible(c: char) -> bool {
    match c {
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => !c.is_whitespace(),
        '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => true,
        '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' => true,
        _ => false,
    }
}

/// White space, or a character that prints nothing.
pub fn blank(c: char) -> bool {
    c.is_whitespace() || invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indents_are_measured_in_columns() {
        assert_eq!(columns("\u{3000}\u{3000}"), 4);
        assert_eq!(columns(" \t"), 4);
        assert_eq!(columns("\u{a0}\u{a0}\u{200b}"), 2);
        assert_eq!(columns(&"\t".repeat(100_000)), u16::MAX);
    }

    #[test]
    fn a_soft_hyphen_is_printed_and_a_byte_order_mark_is_not() {
        assert!(!blank('\u{ad}') && blank('\u{feff}') && blank('\u{3000}') && blank('\u{1a}'));
    }
}
