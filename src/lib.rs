//! kjj-convert turns bad newspaper text into articles, and articles into archival formats.
//!
//! ```text
//! bytes ─ decode ─▶ text ─ reader ─▶ pages of lines ─ cleaner ─▶ issue of articles ─ writer ─▶ files
//!       └─ extractor: what is no text ──▲
//! ```
//!
//! Invariants, as absences: sources and lines are never edited; readers know no cleaner, rules know no
//! reader and no writer, writers know only the AST; only `main`, `cli` and `batch` touch files; no output
//! depends on the clock, the locale, the machine or the order of threads.

#![forbid(unsafe_code)]

pub mod ast;
pub mod batch;
pub mod check;
pub mod cleaner;
pub mod cli;
pub mod decode;
pub mod error;
pub mod lang;
pub mod ledger;
pub mod log;
pub mod page;
pub mod readers;
pub mod repair;
pub mod settings;
pub mod source;
pub mod summary;
pub mod writers;

use ast::{Issue, Metadata};
use error::{Error, Result};
use page::Page;
use readers::{Content, Extract, RawInput};
use repair::{Notice, Repair};
use source::Source;

/// One input as it came.
#[derive(Debug, Clone)]
pub struct InputBytes {
    /// Name for messages and the record.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// How to read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Input format; told from content when none.
    pub from: Option<String>,
    /// Encoding label; detected when none.
    pub encoding: Option<String>,
    /// What the user knows of the issue.
    pub metadata: Metadata,
}

/// What came of it.
#[derive(Debug)]
pub struct Conversion {
    /// The issue.
    pub issue: Issue,
    /// Every decision, in source order.
    pub repairs: Vec<Repair>,
    /// Where every printed character went.
    pub balance: ledger::Balance,
    /// What the user should know.
    pub notices: Vec<Notice>,
    /// The decoded inputs, to which all spans point.
    pub sources: Vec<Source>,
}

/// Reads inputs (the pages of one issue, in order) and makes an issue of them.
///
/// # Errors
/// When an input cannot be read, or the ledger does not balance.
pub fn convert(inputs: Vec<InputBytes>, options: &Options) -> Result<Conversion> {
    let mut notices = Vec::new();
    let (mut sources, mut pages, mut formats) = (Vec::new(), Vec::new(), Vec::new());
    let (mut metadata, mut structures) = (options.metadata.clone(), Vec::new());
    let count = inputs.len();
    for (id, file) in inputs.into_iter().enumerate() {
        let input = RawInput { id: id as u32, file, encoding: options.encoding.as_deref() };
        let (format, extract) = readers::read(input, options.from.as_deref(), &mut notices)?;
        let Extract { source, content, metadata: told } = extract;
        metadata = settings::merge(settings::keep_valid(told, &source.name, &mut notices), metadata);
        match content {
            Content::Page(page) => pages.push(page),
            Content::Structure(structure) => {
                pages.push(Page { input: id as u32, ..Page::default() });
                structures.push(*structure);
            }
            Content::Issue(issue) if count == 1 => return Ok(finished(*issue, metadata, source, notices)),
            Content::Issue(_) => {
                return Err(Error::Usage(format!("{}: holds a whole issue. Give it alone", source.name)));
            }
        }
        formats.push(format);
        sources.push(source);
    }
    let pages = readers::arrange::arrange(structures, pages, &sources, &mut notices)?;
    let mut cleaned = cleaner::clean(&sources, &pages, metadata);
    drop(pages);
    for (input, format) in cleaned.issue.inputs.iter_mut().zip(formats) {
        input.format = format.into();
    }
    let lang = &mut cleaned.issue.metadata.lang;
    *lang = lang.take().or_else(|| detect_lang(&sources));
    let balance = ledger::check(&sources, &cleaned.issue)?;
    Ok(Conversion { issue: cleaned.issue, repairs: cleaned.repairs, balance, notices, sources })
}

/// An issue that came as one: its spans point into inputs that are not here, so there is nothing to balance.
fn finished(issue: Issue, metadata: Metadata, source: Source, notices: Vec<Notice>) -> Conversion {
    let issue = Issue { metadata: settings::merge(issue.metadata, metadata), ..issue };
    let balance = ledger::Balance::default();
    Conversion { issue, repairs: Vec::new(), balance, notices, sources: vec![source] }
}

/// The language of the inputs, where it can be told.
fn detect_lang(sources: &[Source]) -> Option<String> {
    lang::detect(sources.iter().map(|source| source.text.as_str())).map(str::to_owned)
}
