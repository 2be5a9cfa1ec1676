//! Files that are no text: told by their first bytes, or by bytes that no text holds.

use crate::error::Error;

/// A kind of file that no text reader takes.
#[derive(Debug, PartialEq)]
pub(super) struct Kind {
    found: &'static str,
    advice: &'static str,
}

impl Kind {
    pub fn error(&self, name: &str) -> Error {
        Error::NotText { input: name.into(), found: self.found.into(), advice: self.advice }
    }
}

/// Bytes that are no text of any known kind.
pub(super) const UNKNOWN: Kind = Kind {
    found: "is not text in any known encoding",
    advice: "Give the text itself; if it is text, name its encoding",
};

const IMAGE: &str = "Recognise its text first with an OCR program";
const PACKED: &str = "Unpack it first and give the files in it";
const PROGRAM: &str = "Give a text file";
const OFFICE: &str = "Save it as plain text or HTML first";

const PDF: Kind = Kind { found: "is a PDF file", advice: "Read it as PDF: leave --from out, or say --from pdf" };

/// First bytes, what they are, what to do. Longer marks stand before shorter ones.
const KINDS: &[(&[u8], Kind)] = &[
    (b"%PDF-1.", PDF),
    (b"%PDF-2.", PDF),
    (b"\x89PNG\r\n\x1a\n", Kind { found: "is a PNG picture", advice: IMAGE }),
    (b"\xff\xd8\xff", Kind { found: "is a JPEG picture", advice: IMAGE }),
    (b"GIF87a", Kind { found: "is a GIF picture", advice: IMAGE }),
    (b"GIF89a", Kind { found: "is a GIF picture", advice: IMAGE }),
    (b"II*\0", Kind { found: "is a TIFF picture", advice: IMAGE }),
    (b"MM\0*", Kind { found: "is a TIFF picture", advice: IMAGE }),
    (b"\0\0\0\x0cjP  ", Kind { found: "is a JPEG 2000 picture", advice: IMAGE }),
    (b"AT&TFORM", Kind { found: "is a DjVu file", advice: "Extract its text layer first, for instance with djvutxt" }),
    (b"\x1f\x8b", Kind { found: "is a gzip archive", advice: PACKED }),
    (b"BZh", Kind { found: "is a bzip2 archive", advice: PACKED }),
    (b"\xfd7zXZ\0", Kind { found: "is an xz archive", advice: PACKED }),
    (b"\x28\xb5\x2f\xfd", Kind { found: "is a Zstandard archive", advice: PACKED }),
    (b"7z\xbc\xaf\x27\x1c", Kind { found: "is a 7z archive", advice: PACKED }),
    (b"Rar!\x1a\x07", Kind { found: "is a RAR archive", advice: PACKED }),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind { found: "is an old Office file (.doc, .xls, .ppt)", advice: OFFICE }),
    (b"{\\rtf", Kind { found: "is an RTF document", advice: OFFICE }),
    (b"\x7fELF", Kind { found: "is a program", advice: PROGRAM }),
    (b"SQLite format 3\0", Kind { found: "is an SQLite database", advice: PROGRAM }),
    (b"\xff\xfe\0\0", Kind { found: "is UTF-32 text", advice: "Convert it to UTF-8 first, for instance with iconv" }),
    (b"\0\0\xfe\xff", Kind { found: "is UTF-32 text", advice: "Convert it to UTF-8 first, for instance with iconv" }),
];

const EPUB: Kind = Kind { found: "is an EPUB book", advice: "Leave --from out, or say --from epub" };
const OFFICE_ZIP: Kind = Kind { found: "is an Office document (.docx, .odt)", advice: OFFICE };
const ZIP: Kind = Kind { found: "is a ZIP archive", advice: PACKED };

/// The kind of a file that its first bytes give away.
pub(super) fn known(bytes: &[u8]) -> Option<&'static Kind> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let head = &bytes[..bytes.len().min(4096)];
        let holds = |needle: &[u8]| head.windows(needle.len()).any(|window| window == needle);
        return Some(match () {
            () if holds(b"application/epub+zip") => &EPUB,
            () if holds(b"[Content_Types].xml") || holds(b"application/vnd.oasis") => &OFFICE_ZIP,
            () => &ZIP,
        });
    }
    KINDS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, kind)| kind)
}

/// Whether more than one byte in twenty is a control character that no text holds.
pub(super) fn looks_binary(bytes: &[u8]) -> bool {
    let controls = bytes.iter().filter(|b| matches!(b, 0..=8 | 0x0E..=0x19 | 0x1C..=0x1F | 0x7F)).count();
    controls >= 4 && controls * 20 > bytes.len()
}

/// Whether more than three characters in ten could not be decoded.
pub(super) fn undecodable(text: &str) -> bool {
    let bad = text.matches(char::REPLACEMENT_CHARACTER).count();
    bad >= 4 && bad * 10 > text.chars().count() * 3
}
