//! From bytes to text: which encoding, and what in the bytes is not of it.
//!
//! The order of evidence: the user's label, a byte order mark, an XML or HTML declaration that is borne out,
//! strict UTF-8, UTF-16 by its bytes, UTF-8 with a few bad places, detection over the whole input. The text is
//! not changed further: no normalisation, line ends as they came.

use encoding_rs::{DecoderResult, Encoding, GB18030, GBK, UTF_8};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::repair::Notice;
use crate::source::{Source, line_ends};

mod binary;
mod detect;
#[cfg(test)]
mod tests;

/// Bad places that get a notice of their own; the others are counted.
const MOST_NOTICES: u64 = 20;

/// Decodes one input.
///
/// A byte sequence that is not of the encoding becomes U+FFFD and a [`Notice`] with its place and bytes.
///
/// # Errors
/// [`Error::NotText`] for binary files, [`Error::UnknownEncoding`] for a label that WHATWG does not know,
/// [`Error::TooLarge`] for more text than spans can address.
pub fn decode(
    id: u32,
    name: &str,
    mut bytes: Vec<u8>,
    encoding: Option<&str>,
    notices: &mut Vec<Notice>,
) -> Result<Source> {
    let size = bytes.len() as u64;
    let limit = |bytes: u64| match u32::try_from(bytes) {
        Ok(_) => Ok(()),
        Err(_) => Err(Error::TooLarge { input: name.into(), bytes }),
    };
    limit(size)?;
    if let Some(kind) = binary::known(&bytes) {
        return Err(kind.error(name));
    }
    let sha256 = digest(&bytes);
    let found = match encoding {
        Some(label) => detect::labelled(label, &bytes)?,
        None => detect::detect(name, &bytes, notices),
    };
    if encoding.is_none() && !found.wide && binary::looks_binary(&bytes) {
        return Err(binary::UNKNOWN.error(name));
    }
    bytes.drain(..found.bom);
    // Text that says U+FFFD itself, as what is made of a PDF without code maps does, is text.
    let (text, is_whole) = match String::from_utf8(bytes) {
        Ok(text) if found.encoding == UTF_8 => (text, true),
        Ok(text) => (decode_with(found, name, text.as_bytes(), notices), false),
        Err(bad) => (decode_with(found, name, bad.as_bytes(), notices), false),
    };
    limit(text.len() as u64)?;
    if encoding.is_none() && !is_whole && binary::undecodable(&text) {
        return Err(binary::UNKNOWN.error(name));
    }
    Ok(Source::new(id, name.into(), text, found.encoding.name(), sha256, size))
}

/// The first bytes of a file as text, good enough to find ASCII words in them: UTF-16 by its byte order mark or by
/// its zero bytes, everything else as UTF-8, with U+FFFD for what is not.
pub fn glance(bytes: &[u8]) -> String {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let zero = |at: usize| bytes.get(at) == Some(&0);
    let wide = match () {
        () if zero(1) && zero(3) => Some(encoding_rs::UTF_16LE),
        () if zero(0) && zero(2) => Some(encoding_rs::UTF_16BE),
        () => None,
    };
    marked.or(wide).unwrap_or(UTF_8).decode_with_bom_removal(bytes).0.into_owned()
}

/// SHA-256 of an input's bytes, in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the evidence says.
#[derive(Debug, Clone, Copy)]
struct Found {
    encoding: &'static Encoding,
    /// Length of the byte order mark.
    bom: usize,
    /// Whether its characters hold zero bytes by right.
    wide: bool,
}

impl Found {
    fn new(encoding: &'static Encoding, bom: usize) -> Self {
        // GB18030 holds all of GBK and GB2312, and files named so hold more than their standard.
        let encoding = if encoding == GBK { GB18030 } else { encoding };
        Found { encoding, bom, wide: !encoding.is_ascii_compatible() }
    }
}

/// Decodes with an encoding; what is not of it becomes U+FFFD and is noted.
fn decode_with(found: Found, name: &str, bytes: &[u8], notices: &mut Vec<Notice>) -> String {
    let mut decoder = found.encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2 + 16);
    let mut bad: u64 = 0;
    let (mut at, mut line, mut counted) = (0, 1, 0);
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(&bytes[at..], &mut text, true);
        at += read;
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve((bytes.len() - at) * 2 + 64),
            DecoderResult::Malformed(length, after) => {
                bad += 1;
                if bad <= MOST_NOTICES {
                    line += line_ends(&text[counted..]).count() as u32;
                    counted = text.len();
                    let end = at.saturating_sub(usize::from(after));
                    let start = end.saturating_sub(usize::from(length));
                    let hex: Vec<String> = bytes[start..end].iter().map(|byte| format!("{byte:02X}")).collect();
                    let message = format!(
                        "the bytes {} at byte {} are not {}; U+FFFD stands in their place",
                        hex.join(" "),
                        found.bom + start,
                        found.encoding.name()
                    );
                    notices.push(Notice { input: name.into(), line: Some(line), message });
                }
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
    if bad > MOST_NOTICES {
        let message = format!(
            "{bad} places in all are not {}. If the text looks wrong, name its encoding",
            found.encoding.name()
        );
        notices.push(Notice { input: name.into(), line: None, message });
    }
    text
}
