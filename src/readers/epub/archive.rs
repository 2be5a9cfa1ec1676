//! The container of a book: entries by name, unpacked in memory within limits, nothing ever on disk.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::{Error, Result};

/// Entries of a book at most.
const MOST_ENTRIES: usize = 50_000;
/// Bytes that one entry may unpack to: a document of 32 MiB is no article.
const LARGEST: u64 = 32 << 20;
/// Bytes that all entries which are read may unpack to.
const LARGEST_BOOK: u64 = 256 << 20;

/// The file that every book begins with.
pub(super) const CONTAINER: &str = "META-INF/container.xml";

/// An archive that is read.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    name: &'b str,
    left: u64,
    /// The folder of the archive in which the book lies; mostly none.
    folder: String,
}

impl<'b> Archive<'b> {
    /// Opens a book.
    pub(super) fn open(name: &'b str, bytes: &'b [u8]) -> Result<Self> {
        let zip =
            ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(name, "the archive", &error.to_string()))?;
        if zip.len() > MOST_ENTRIES {
            let what = format!("holds {} entries; {MOST_ENTRIES} are the most", zip.len());
            return Err(broken(name, "the archive", &what));
        }
        let climbing = zip.file_names().filter_map(|entry| Some(entry.ok()?.into_owned())).find(|entry| climbs(entry));
        match climbing {
            Some(entry) => Err(broken(name, "the archive", &format!("the entry {entry:?} leads out of the book"))),
            None => Ok(Archive { folder: folder(&zip), zip, name, left: LARGEST_BOOK }),
        }
    }

    /// The folder of the archive in which the book lies, where it does not lie at its top as it should.
    pub(super) fn folder(&self) -> Option<&str> {
        Some(self.folder.trim_end_matches('/')).filter(|folder| !folder.is_empty())
    }

    /// The bytes of an entry; none where there is no entry of this name.
    pub(super) fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>> {
        let damaged = |error: &dyn std::fmt::Display| broken(self.name, path, &error.to_string());
        let entry = match self.zip.by_name(&(self.folder.clone() + path)) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(&error)),
        };
        let limit = LARGEST.min(self.left);
        let (told, mut bytes) = (entry.size(), Vec::new());
        if told <= limit {
            // What the archive says of the size may be a lie.
            entry.take(limit + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
        }
        if told > limit || bytes.len() as u64 > limit {
            let what = format!("unpacks to more than {LARGEST} bytes, or the book to more than {LARGEST_BOOK}");
            return Err(damaged(&what));
        }
        self.left -= bytes.len() as u64;
        Ok(Some(bytes))
    }

    /// Refuses entries that are said to unpack to too much, before any of them is unpacked.
    pub(super) fn refuse_large(&mut self, paths: &[String]) -> Result<()> {
        let mut told = 0u64;
        for path in paths {
            told = told.saturating_add(self.zip.by_name(&(self.folder.clone() + path)).map_or(0, |entry| entry.size()));
            if told > self.left {
                let what = format!("the book unpacks to more than {LARGEST_BOOK} bytes");
                return Err(broken(self.name, path, &what));
            }
        }
        Ok(())
    }

    /// The bytes of an entry that must be there.
    pub(super) fn require(&mut self, path: &str) -> Result<Vec<u8>> {
        self.read(path)?.ok_or_else(|| broken(self.name, path, "is not in the archive"))
    }
}

/// The folder that holds the only container of an archive without one at its top: somebody has packed the folder of
/// the book, and not what is in it.
fn folder(zip: &ZipArchive<Cursor<&[u8]>>) -> String {
    let names = || zip.file_names().filter_map(|entry| Some(entry.ok()?.into_owned()));
    let mut folders = names().filter_map(|entry| Some(entry.strip_suffix(CONTAINER)?.to_owned()));
    match (folders.next(), folders.next()) {
        (Some(folder), None) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => String::new(),
    }
}

/// The error of a book that cannot be read.
pub(super) fn broken(name: &str, place: &str, what: &str) -> Error {
    Error::Malformed {
        input: name.into(),
        place: place.into(),
        what: what.into(),
        advice: "The book is damaged or was not made for reading; get it anew, or check it with EPUBCheck",
    }
}

/// The path that a reference in the file at `base` leads to, without its fragment; none when it leads out of the book.
pub(super) fn resolve(base: &str, reference: &str) -> Option<String> {
    let reference = decoded(reference.split(['#', '?']).next().unwrap_or_default());
    let mut parts: Vec<&str> = base.split('/').collect();
    parts.pop();
    if reference.is_empty() {
        return Some(base.to_owned());
    }
    if reference.starts_with('/') || reference.contains(':') || reference.contains('\\') {
        return None;
    }
    for part in reference.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn climbs(name: &str) -> bool {
    name.starts_with('/') || name.contains('\\') || name.contains(':') || name.split('/').any(|part| part == "..")
}

/// Percent-encoded bytes decoded; what is no encoding stays.
fn decoded(reference: &str) -> String {
    let bytes = reference.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        let code = (bytes[at] == b'%').then(|| std::str::from_utf8(bytes.get(at + 1..at + 3)?).ok()).flatten();
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn references_stay_in_the_book() {
        let resolved = |reference| resolve("EPUB/text/nav.xhtml", reference);
        assert_eq!(resolved("a.xhtml#b").as_deref(), Some("EPUB/text/a.xhtml"));
        assert_eq!(resolved("../%E4%B8%80.xhtml").as_deref(), Some("EPUB/一.xhtml"));
        assert_eq!(resolved("#b").as_deref(), Some("EPUB/text/nav.xhtml"));
        for out in ["../../../etc/passwd", "/etc/passwd", "http://a.example/", "..\\a", "%2e%2e/%2e%2e/%2e%2e/a"] {
            assert_eq!(resolved(out), None, "{out}");
        }
    }
}
