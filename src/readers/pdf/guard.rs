//! Limits before anything is unpacked: a small file must not become gigabytes, nor days of drawing.

use std::collections::HashMap;
use std::io::Read;

use flate2::read::ZlibDecoder;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::content::TypedIter;
use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::dict::keys::{FORM, RESOURCES, SUBTYPE};
use hayro_interpret::hayro_syntax::object::{Dict, Name, ObjectIdentifier, Stream};
use hayro_interpret::hayro_syntax::page::Resources;

/// Bytes that one stream may unpack to; pictures are never unpacked.
const MOST_UNPACKED: u64 = 128 << 20;
/// Deflate packs at most so many bytes into one.
const DEFLATE: u64 = 1032;
/// LZW of PDF packs at most so many bytes into one (codes of 12 bits for strings of 4096 bytes at most).
const LZW: u64 = 2731;
/// Bytes of content that may be drawn, forms counted as often as they are drawn: so many, and so many times the file.
const MOST_DRAWN: u64 = 64 << 20;
const DRAWN_PER_BYTE: u64 = 20;
/// Bytes at the end in which its mark is looked for.
const TAIL: usize = 16 << 10;
/// Forms inside forms; hayro draws no deeper.
const DEEPEST: u32 = 50;

/// Whether a file has the mark of its end (ISO 32000-2, 7.5.5); what some programs add behind it is no matter.
pub fn has_end(bytes: &[u8]) -> bool {
    find(&bytes[bytes.len().saturating_sub(TAIL)..], b"%%EOF").is_some()
}

/// Whether every stream of a file unpacks to a bearable size; the offset of one that does not.
///
/// # Errors
/// The byte where the stream's data begin.
pub fn check_streams(bytes: &[u8]) -> Result<(), usize> {
    let mut at = 0;
    while let Some(found) = find(&bytes[at..], b"stream") {
        let keyword = at + found;
        at = keyword + b"stream".len();
        if bytes[..keyword].ends_with(b"end") {
            continue;
        }
        let data = match &bytes[at..] {
            [b'\r', b'\n', ..] => at + 2,
            [b'\n' | b'\r', ..] => at + 1,
            _ => continue,
        };
        let end = find(&bytes[data..], b"endstream").map_or(bytes.len(), |length| data + length);
        let dictionary = &bytes[keyword.saturating_sub(2048)..keyword];
        let own = dictionary.windows(3).rposition(|window| window == b"obj").map_or(dictionary, |at| &dictionary[at..]);
        if !bearable(own, &bytes[data..end]) {
            return Err(data);
        }
        at = end;
    }
    Ok(())
}

fn bearable(dictionary: &[u8], data: &[u8]) -> bool {
    let has = |name: &[u8]| find(dictionary, name).is_some();
    let times = |name: &[u8]| dictionary.windows(name.len()).filter(|window| *window == name).count();
    if has(b"/Image") {
        return true;
    }
    let packed = times(b"/FlateDecode") + times(b"/LZWDecode") + times(b"/RunLengthDecode");
    let size = data.len() as u64;
    match packed {
        0 => true,
        1 if has(b"/LZWDecode") => size * LZW <= MOST_UNPACKED * 8,
        1 => size * DEFLATE <= MOST_UNPACKED || unpacked(data) <= MOST_UNPACKED,
        _ => size <= 4096,
    }
}

/// Bytes that a deflated stream unpacks to, counted up to the limit.
fn unpacked(data: &[u8]) -> u64 {
    let mut decoder = ZlibDecoder::new(data).take(MOST_UNPACKED + 1);
    let mut buffer = vec![0; 1 << 16];
    let mut size = 0;
    while let Ok(read @ 1..) = decoder.read(&mut buffer) {
        size += read as u64;
    }
    size
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, word)
}

/// Whether what a file's pages draw is bearable, forms counted as often as they are drawn.
pub fn check_drawing(pdf: &Pdf) -> bool {
    let limit = MOST_DRAWN + DRAWN_PER_BYTE * pdf.data().as_ref().len() as u64;
    let mut weights = HashMap::new();
    let mut sum = 0u64;
    for page in pdf.pages().iter() {
        let own = page.page_stream().unwrap_or_default();
        sum = sum.saturating_add(weight(own, page.resources(), &mut weights, 0));
        if sum > limit {
            return false;
        }
    }
    true
}

/// Bytes of a content stream and of the forms that it draws.
fn weight(content: &[u8], resources: &Resources<'_>, weights: &mut HashMap<ObjectIdentifier, u64>, depth: u32) -> u64 {
    let mut sum = content.len() as u64;
    if depth > DEEPEST || !has_forms(resources) {
        return sum;
    }
    let mut operations = TypedIter::new(content);
    while let Some(operation) = operations.next() {
        let TypedInstruction::XObject(name) = operation else { continue };
        let Some(stream) = resources.get_x_object(name.0).filter(is_form) else { continue };
        let id = stream.obj_id();
        let known = weights.get(&id).copied();
        let form = known.unwrap_or_else(|| {
            // What draws itself is cut off by hayro; here it counts once.
            weights.insert(id, 1);
            let own = stream.dict().get::<Dict<'_>>(RESOURCES).map(Resources::new);
            let content = stream.decoded_data().unwrap_or_default();
            weight(&content, own.as_ref().unwrap_or(resources), weights, depth + 1)
        });
        weights.insert(id, form);
        sum = sum.saturating_add(form);
    }
    sum
}

fn has_forms(resources: &Resources<'_>) -> bool {
    resources.x_objects.keys().any(|name| resources.get_x_object(&name).is_some_and(|stream| is_form(&stream)))
}

fn is_form(stream: &Stream<'_>) -> bool {
    stream.dict().get::<Name<'_>>(SUBTYPE).is_some_and(|name| &*name == FORM)
}
