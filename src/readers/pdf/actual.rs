//! `/ActualText`: what a stretch of content reads, where its glyphs do not tell (ISO 32000-2, 14.9.4).

use encoding_rs::{UTF_16BE, WINDOWS_1252};

/// A PDF text string: UTF-16BE or UTF-8 with its mark, else PDFDocEncoding, which differs from Windows-1252 only
/// in rare signs.
pub fn text_string(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xFE, 0xFF, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0,
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        _ => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    };
    text.replace('\0', "")
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
