//! Which encoding: every piece of evidence in its order, each with the measured trap it avoids.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

use super::Found;
use crate::error::{Error, Result};
use crate::repair::Notice;

/// Where a declaration may stand: browsers look at 1024 bytes (HTML standard, 13.2.3.2), but what saved a page may
/// have written before it.
const DECLARED_WITHIN: usize = 4096;
/// Code page names that librarians use and WHATWG does not know.
const CODE_PAGES: [(&str, &str); 5] =
    [("cp936", "gbk"), ("cp950", "big5"), ("cp932", "shift_jis"), ("cp949", "euc-kr"), ("cp65001", "utf-8")];
/// Bytes looked at to tell UTF-16.
const SAMPLE: usize = 1 << 20;

/// The encoding the user names; a byte order mark of the same encoding is left out.
pub(super) fn labelled(label: &str, bytes: &[u8]) -> Result<Found> {
    let unknown = || Error::UnknownEncoding(label.into());
    let known = CODE_PAGES.iter().find(|(page, _)| page.eq_ignore_ascii_case(label)).map_or(label, |(_, known)| known);
    let encoding = Encoding::for_label(known.as_bytes()).filter(|e| *e != REPLACEMENT).ok_or_else(unknown)?;
    let bom = Encoding::for_bom(bytes).filter(|(marked, _)| *marked == encoding).map_or(0, |(_, length)| length);
    Ok(Found::new(encoding, bom))
}

/// The encoding that the bytes show.
pub(super) fn detect(name: &str, bytes: &[u8], notices: &mut Vec<Notice>) -> Found {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Found::new(encoding, length);
    }
    let utf8 = Utf8::of(bytes);
    let lie = match declared(bytes) {
        Some(encoding) if borne_out(encoding, bytes, &utf8) => return Found::new(encoding, 0),
        lie => lie,
    };
    let found = Found::new(undeclared(bytes, &utf8), 0);
    if let Some(lie) = lie.filter(|lie| Found::new(lie, 0).encoding != found.encoding) {
        let (declared, used) = (lie.name(), found.encoding.name());
        let message = format!("declares {declared}, but its bytes are {used}; read as {used}");
        notices.push(Notice { input: name.into(), line: None, message });
    }
    found
}

fn undeclared(bytes: &[u8], utf8: &Utf8) -> &'static Encoding {
    let zeros = bytes.iter().take(SAMPLE).filter(|b| **b == 0).count();
    if utf8.bad == 0 && zeros * 20 <= bytes.len().min(SAMPLE) {
        // ISO-2022-JP is ASCII with escapes, and so valid UTF-8.
        let escapes = utf8.multibyte == 0 && bytes.windows(2).any(|pair| pair == b"\x1b$");
        return if escapes { guess(bytes) } else { UTF_8 };
    }
    utf16(bytes, zeros).unwrap_or_else(|| if utf8.mostly() { UTF_8 } else { guess(bytes) })
}

/// Detection over the whole input. No domain hint: a wrong one turns Big5 into GBK.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// How well bytes are UTF-8.
struct Utf8 {
    /// Valid sequences of two bytes and more.
    multibyte: usize,
    /// Valid sequences of three bytes and more.
    long: usize,
    /// Places that are not UTF-8.
    bad: usize,
    /// The only bad place is a sequence that the end of the input cuts.
    cut: bool,
}

impl Utf8 {
    fn of(bytes: &[u8]) -> Self {
        let mut utf8 = Utf8 { multibyte: 0, long: 0, bad: 0, cut: false };
        let mut read = 0;
        for chunk in bytes.utf8_chunks() {
            utf8.multibyte += chunk.valid().bytes().filter(|&b| b >= 0xC0).count();
            utf8.long += chunk.valid().bytes().filter(|&b| b >= 0xE0).count();
            read += chunk.valid().len() + chunk.invalid().len();
            if !chunk.invalid().is_empty() {
                utf8.bad += 1;
                let lead = chunk.invalid()[0];
                let wants = if lead >= 0xF0 {
                    4
                } else if lead >= 0xE0 {
                    3
                } else {
                    2
                };
                utf8.cut = utf8.bad == 1 && read == bytes.len() && lead >= 0xC2 && chunk.invalid().len() < wants;
            }
        }
        utf8
    }

    /// Whether few enough places are bad for it to be damaged UTF-8 rather than something else.
    fn mostly(&self) -> bool {
        self.bad == 0 || self.multibyte >= self.bad * 10 || (self.cut && self.long > 0)
    }
}

/// The encoding an XML or HTML declaration names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: String = bytes.iter().take(DECLARED_WITHIN).map(|&b| b.to_ascii_lowercase() as char).collect();
    let value = |text: &str, key: &str| {
        let rest = text[text.find(key)? + key.len()..].trim_start().strip_prefix('=')?.trim_start();
        let rest = rest.trim_start_matches(['"', '\'']);
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c)).unwrap_or(rest.len());
        Encoding::for_label(&rest.as_bytes()[..end])
    };
    let xml = head.trim_start().strip_prefix("<?xml").and_then(|rest| value(rest.split("?>").next()?, "encoding"));
    let html = || head.match_indices("<meta").find_map(|(at, _)| value(head[at..].split('>').next()?, "charset"));
    xml.or_else(html).filter(|e| ![REPLACEMENT, X_USER_DEFINED, UTF_16BE, UTF_16LE].contains(e))
}

/// Whether the bytes bear a declaration out: at most one place in fifty is bad. Every byte is good in a
/// Western encoding, so there much that is not ASCII speaks against it.
fn borne_out(encoding: &'static Encoding, bytes: &[u8], utf8: &Utf8) -> bool {
    if encoding == UTF_8 {
        return utf8.mostly();
    }
    let beyond = bytes.iter().filter(|b| !b.is_ascii()).count();
    if utf8.bad == 0 && utf8.long >= 3 {
        return false;
    }
    if encoding == WINDOWS_1252 && beyond * 10 > bytes.len() * 3 {
        return false;
    }
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    text.matches(char::REPLACEMENT_CHARACTER).count() * 50 <= beyond
}

/// Pairs of bytes from which a text in UTF-16 holds a control character as half of an ideograph: of sixty, all but one in
/// three thousand do.
const CONTROLLED: usize = 60;

/// UTF-16 without a byte order mark. No legacy encoding of text holds zero bytes, so with them the byte order
/// that makes more sense is taken; without them nearly all characters must be Chinese or Japanese in one order.
fn utf16(bytes: &[u8], zeros: usize) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let pairs = sample.chunks_exact(2);
    let total = pairs.len();
    if total < 2 {
        return None;
    }
    // In a legacy double-byte encoding one byte of each pair is 81 or more; in UTF-16 neither always is.
    let high = |side: usize| pairs.clone().filter(|pair| pair[side] >= 0x81).count();
    // And pairs of Latin letters look like Chinese; in UTF-16 about half of the bytes do.
    let letters = sample.iter().filter(|b| b.is_ascii_graphic() || **b == b' ').count();
    let legacy = high(0).max(high(1)) * 5 > total * 4 || letters * 4 > sample.len() * 3;
    let count = |unit: fn([u8; 2]) -> u16, test: fn(u16) -> bool| {
        pairs.clone().filter(|pair| test(unit([pair[0], pair[1]]))).count()
    };
    let with_zeros = zeros * 50 >= sample.len();
    // Of the low bytes of so many ideographs one in eight is a control character; legacy encodings hold none.
    let control = |b: &u8| *b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | b'\x0C' | b'\x1A' | b'\x1B');
    if !with_zeros && total >= CONTROLLED && !sample.iter().any(control) {
        return None;
    }
    let test = if with_zeros { plausible } else { east_asian };
    let (little, big) = (count(u16::from_le_bytes, test), count(u16::from_be_bytes, test));
    let (best, encoding) = if little >= big { (little, UTF_16LE) } else { (big, UTF_16BE) };
    let enough = if with_zeros { best * 10 >= total * 9 } else { best * 10 >= total * 7 && !legacy };
    (enough && little != big).then_some(encoding)
}

fn east_asian(unit: u16) -> bool {
    matches!(unit, 0x4E00..=0x9FFF | 0x3000..=0x30FF | 0xFF00..=0xFFEF | 0x2010..=0x2026)
}

/// What stands in text: no control characters, no private use. A character whose low byte is zero is seldom
/// (but 一 and the full-width space), and is what ASCII looks like in the wrong byte order.
fn plausible(unit: u16) -> bool {
    if unit & 0xFF == 0 && unit != 0x4E00 && unit != 0x3000 {
        return false;
    }
    east_asian(unit)
        || matches!(unit, 9 | 10 | 13 | 0x20..=0x7E | 0xA0..=0x052F | 0x1E00..=0x27BF | 0x3040..=0x4DBF)
        || matches!(unit, 0xAC00..=0xD7A3 | 0xD800..=0xDFFF)
}
