//! What glyphs read: plain characters, and `/ActualText`, which says what a stretch of content reads where its
//! glyphs do not tell (ISO 32000-2, 14.9.4).

use encoding_rs::{UTF_16BE, WINDOWS_1252};

/// A PDF text string: UTF-16BE or UTF-8 with its mark, else PDFDocEncoding, which differs from Windows-1252 only
/// in rare signs.
pub fn text_string(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xFE, 0xFF, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0,
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        _ => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    };
    plain(&text)
}

/// A text as read: ligatures are letters, white space of every kind but the full-width one is a space, as nobody can
/// see the difference, and what is no character is left out.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\0' | '\u{fffd}' | '\u{fffe}' | '\u{ffff}' => {}
            '\u{fb00}' => plain.push_str("ff"),
            '\u{fb01}' => plain.push_str("fi"),
            '\u{fb02}' => plain.push_str("fl"),
            '\u{fb03}' => plain.push_str("ffi"),
            '\u{fb04}' => plain.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => plain.push_str("st"),
            '\u{3000}' => plain.push(c),
            c if c.is_whitespace() => plain.push(' '),
            _ => plain.push(c),
        }
    }
    plain
}

/// Shares a text out to so many glyphs: one character each where the numbers agree, else all to the first.
pub fn share(text: &str, glyphs: usize) -> Vec<Box<str>> {
    let mut shares: Vec<Box<str>> = vec!["".into(); glyphs];
    if text.chars().count() == glyphs {
        for (share, c) in shares.iter_mut().zip(text.chars()) {
            *share = c.to_string().into();
        }
    } else if let Some(first) = shares.first_mut() {
        *first = text.into();
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_strings_come_in_three_encodings() {
        assert_eq!(text_string(b"\xfe\xff\x4e\x2d\x65\x87"), "中文");
        assert_eq!(text_string("\u{feff}中文".as_bytes()), "中文");
        assert_eq!(text_string(b"caf\xe9"), "café");
    }

    #[test]
    fn a_text_of_as_many_characters_is_shared_out() {
        assert_eq!(share("中文", 2), ["中".into(), "文".into()] as [Box<str>; 2]);
        assert_eq!(share("fi", 1), ["fi".into()] as [Box<str>; 1]);
        assert_eq!(share("甲", 3), ["甲".into(), "".into(), "".into()] as [Box<str>; 3]);
    }
}
