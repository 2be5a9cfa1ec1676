//! From bytes to text.

use crate::error::Result;
use crate::repair::Notice;
use crate::source::Source;

/// Decodes one input.
///
/// # Errors
/// When the bytes are no text, or the encoding's name is unknown.
pub fn decode(
    id: u32,
    name: &str,
    bytes: Vec<u8>,
    _encoding: Option<&str>,
    _notices: &mut Vec<Notice>,
) -> Result<Source> {
    let size = bytes.len() as u64;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Ok(Source::new(id, name.into(), text, "UTF-8", String::new(), size))
}
