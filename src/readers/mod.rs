//! Readers: from an input to the print model.
//!
//! A reader says what is printed and what its format's markup and layout say of it. It never joins lines,
//! never drops a character: what is not text is listed as syntax. What a line means it says only where the
//! source itself does. There are two kinds: a [`Reader`] reads decoded text, and all places are places in the
//! file; an [`Extractor`] takes the text out of a format that is no text (XML, PDF), line by line, and says of each
//! stretch where it stood; of a web page all places are places in the file, as of text. Formats that hold finished
//! articles (our own JSON, JATS, EPUB) give an [`Issue`], which does not go through the cleaner.

use crate::InputBytes;
use crate::ast::{Issue, Metadata};
use crate::decode;
use crate::error::{Error, Result};
use crate::page::Page;
use crate::repair::Notice;
use crate::source::Source;
use arrange::Structure;
use xml::Element;

pub mod alto;
pub mod arrange;
pub mod epub;
pub mod extract;
pub mod gather;
pub mod grid;
pub mod hocr;
pub mod html;
pub mod jats;
pub mod json;
pub mod layout;
pub mod markdown;
pub mod mets;
pub mod numbering;
pub mod page_xml;
pub mod pdf;
pub mod running;
pub mod sheets;
pub mod space;
pub mod text;
pub mod xml;

/// A format of text.
pub trait Reader: Sync {
    /// Name on the command line.
    fn name(&self) -> &'static str;

    /// How well the content looks like this format: 0 not at all, 100 surely.
    fn sniff(&self, source: &Source) -> u8;

    /// Reads one input.
    ///
    /// # Errors
    /// When the input is not of the format at all; damage inside it is a [`Notice`].
    fn read(&self, source: &Source, notices: &mut Vec<Notice>) -> Result<Page>;
}

/// A format that is no text.
pub trait Extractor: Sync {
    /// Name on the command line.
    fn name(&self) -> &'static str;

    /// How well the first bytes look like this format: 0 not at all, 100 surely. Text is tried only where no
    /// extractor knows the bytes, so in doubt the answer is 0.
    fn sniff(&self, head: &Head) -> u8;

    /// Takes the text out of one input.
    ///
    /// # Errors
    /// When the input is not of the format at all, ends in its middle, or is larger or deeper than may be
    /// ([`Error::Malformed`]); damage inside it is a [`Notice`], whose line is a line of the file.
    fn extract(&self, input: RawInput, notices: &mut Vec<Notice>) -> Result<Extract>;
}

/// One input before anything is decoded.
#[derive(Debug)]
pub struct RawInput<'a> {
    /// Its index in the order given.
    pub id: u32,
    /// Its name and bytes.
    pub file: InputBytes,
    /// The encoding the user names.
    pub encoding: Option<&'a str>,
}

impl RawInput<'_> {
    /// The text of a file of markup, by the order of evidence of [`decode`].
    ///
    /// # Errors
    /// Those of [`decode::decode`].
    pub fn decode(self, notices: &mut Vec<Notice>) -> Result<Source> {
        decode::decode(self.id, &self.file.name, self.file.bytes, self.encoding, notices)
    }
}

/// What came out of an input.
#[derive(Debug)]
pub struct Extract {
    /// The text, and where it stood.
    pub source: Source,
    /// What it is.
    pub content: Content,
    /// What the input says of the issue; what the user says wins.
    pub metadata: Metadata,
}

/// Kinds of what inputs hold.
#[derive(Debug)]
pub enum Content {
    /// Printed lines.
    Page(Page),
    /// What other inputs are and how they go together.
    Structure(Box<Structure>),
    /// Finished issues, with which nothing is left to do.
    Issues(Vec<Issue>),
    /// Finished articles of an issue, the others of which may stand in other inputs.
    Articles(Box<Issue>),
}

/// The first bytes of an input.
#[derive(Debug)]
pub struct Head<'a> {
    /// The first bytes, 64 KiB at most.
    pub bytes: &'a [u8],
    /// The same as text, where they are text in UTF-8, UTF-16 or an encoding that holds ASCII: what is not
    /// ASCII may be wrong.
    pub text: String,
}

impl<'a> Head<'a> {
    /// Bytes that are looked at.
    const LENGTH: usize = 64 * 1024;

    /// The head of an input.
    pub fn of(bytes: &'a [u8]) -> Self {
        let bytes = &bytes[..bytes.len().min(Self::LENGTH)];
        Head { bytes, text: decode::glance(bytes) }
    }
}

/// A row of [`READERS`].
#[derive(Clone, Copy)]
pub enum Format {
    /// Text.
    Text(&'static dyn Reader),
    /// What is no text.
    Layout(&'static dyn Extractor),
}

impl Format {
    /// Name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Text(reader) => reader.name(),
            Format::Layout(extractor) => extractor.name(),
        }
    }
}

/// All readers; where two fit equally well, the earlier is taken.
pub const READERS: &[Format] = &[
    Format::Text(&text::Text),
    Format::Text(&markdown::Markdown),
    Format::Layout(&alto::Alto),
    Format::Layout(&mets::Mets),
    Format::Layout(&hocr::Hocr),
    Format::Layout(&page_xml::PageXml),
    Format::Layout(&json::Json),
    Format::Layout(&jats::Jats),
    Format::Layout(&epub::Epub),
    Format::Layout(&html::Html),
    Format::Layout(&pdf::Pdf),
];

/// Reads one input in the format of a name, or in the one that fits its content best; gives the format's name too.
///
/// # Errors
/// [`Error::UnknownFormat`] for a name no reader has, and those of decoding and of the reader.
pub fn read(input: RawInput, from: Option<&str>, notices: &mut Vec<Notice>) -> Result<(&'static str, Extract)> {
    let format = from.map(find).transpose()?.or_else(|| known(&input.file.bytes));
    if let Some(Format::Layout(extractor)) = format {
        return Ok((extractor.name(), extractor.extract(input, notices)?));
    }
    let source = input.decode(notices)?;
    let reader = match format {
        Some(Format::Text(reader)) => reader,
        _ => best_text(&source),
    };
    let content = Content::Page(reader.read(&source, notices)?);
    Ok((reader.name(), Extract { source, content, metadata: Metadata::default() }))
}

/// Refuses a file of XML whose root is another format's.
///
/// # Errors
/// [`Error::Malformed`].
fn require(file: &Source, root: &Element, name: &str, format: &str) -> Result<()> {
    match root.name == name {
        true => Ok(()),
        false => Err(Error::Malformed {
            input: file.name.clone(),
            place: format!("line {}", root.line),
            what: format!("begins with <{}>, but {format} begins with <{name}>", root.name),
            advice: "Leave --from out, or name the format that it is",
        }),
    }
}

fn find(name: &str) -> Result<Format> {
    READERS.iter().copied().find(|format| format.name() == name).ok_or_else(|| Error::UnknownFormat {
        role: "input",
        name: name.into(),
        known: READERS.iter().map(|format| format.name()).collect::<Vec<_>>().join(", "),
    })
}

/// The format that the first bytes give away.
fn known(bytes: &[u8]) -> Option<Format> {
    let head = Head::of(bytes);
    let score = |format: &Format| match format {
        Format::Text(_) => 0,
        Format::Layout(extractor) => extractor.sniff(&head),
    };
    let best = READERS.iter().rev().max_by_key(|format| score(format))?;
    (score(best) > 0).then_some(*best)
}

/// The format of text that fits best.
fn best_text(source: &Source) -> &'static dyn Reader {
    let mut best: &'static dyn Reader = &text::Text;
    for format in READERS {
        if let Format::Text(reader) = format
            && reader.sniff(source) > best.sniff(source)
        {
            best = *reader;
        }
    }
    best
}
