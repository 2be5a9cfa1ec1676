//! kjj-convert turns bad newspaper text into articles, and articles into archival formats.
//!
//! ```text
//! bytes ─ decode ─▶ text ─ reader ─▶ pages of lines ─ cleaner ─▶ issue of articles ─ writer ─▶ files
//!       ├─ extractor: what is no text ──▲                                     ▲
//!       └─ extractor: finished articles (our JSON, JATS, EPUB) ───────────────┘
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
pub mod corrections;
pub mod decode;
pub mod error;
pub mod inspect;
pub mod lang;
pub mod ledger;
pub mod log;
pub mod normalize;
pub mod page;
pub mod passage;
pub mod readers;
pub mod repair;
pub mod settings;
pub mod source;
pub mod summary;
pub mod writers;

use ast::{Article, Block, Issue, Metadata};
use error::{Error, Result};
use page::Page;
use readers::gather::Part;
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
    /// What the user decided of lines.
    pub corrections: Vec<corrections::File>,
    /// Rules of the cleaner that do not work.
    pub without: Vec<&'static str>,
    /// What is normalised; nothing when empty.
    pub normalize: normalize::Kinds,
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
    /// The decoded inputs, to which all spans point; where the inputs hold finished articles, the texts in them,
    /// and spans point to the inputs that the articles were made from ([`Issue::inputs`]), which are not here.
    pub sources: Vec<Source>,
    /// Rules that did not work, by the user's wish.
    pub without: Vec<&'static str>,
    /// Whether the inputs held finished articles, which do not go through the cleaner, and no lines.
    pub finished: bool,
}

/// Reads inputs (the pages of one issue, in order) and makes an issue of them.
///
/// # Errors
/// When an input cannot be read, a correction cannot be followed, or the ledger does not balance.
pub fn convert(inputs: Vec<InputBytes>, options: &Options) -> Result<Conversion> {
    let mut notices = Vec::new();
    let (mut sources, mut pages, mut formats) = (Vec::new(), Vec::new(), Vec::new());
    let (mut metadata, mut structures) = (options.metadata.clone(), Vec::new());
    let mut parts = Vec::new();
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
            Content::Issues(issues) => {
                let part = |issue| Part { name: source.name.clone(), issue, loose: false };
                parts.extend(issues.into_iter().map(part));
            }
            Content::Articles(issue) => parts.push(Part { name: source.name.clone(), issue: *issue, loose: true }),
        }
        formats.push(format);
        sources.push(source);
    }
    if !parts.is_empty() {
        if let Some(file) = options.corrections.first() {
            let message =
                "corrects lines, but the inputs hold finished articles. Correct the pages they were made from";
            return Err(Error::Settings { path: file.path.clone(), message: message.into() });
        }
        return finished(parts, &pages, sources, metadata, notices, options);
    }
    let pages = readers::arrange::arrange(structures, pages, &sources, &mut notices)?;
    let mut orders = corrections::resolve(&options.corrections, &sources, &pages)?;
    orders.without = options.without.clone();
    let mut cleaned = cleaner::clean(&sources, &pages, metadata, orders);
    drop(pages);
    for (input, format) in cleaned.issue.inputs.iter_mut().zip(formats) {
        input.format = format.into();
    }
    let lang = &mut cleaned.issue.metadata.lang;
    *lang = lang.take().or_else(|| detect_lang(&cleaned.issue.articles));
    let normalized = options.normalize.normalize(&mut cleaned.issue, options.metadata.lang.is_some());
    if !normalized.is_empty() {
        cleaned.repairs.extend(normalized);
        cleaned.repairs.sort_by_key(|repair| repair.at);
    }
    let balance = ledger::check(&sources, &cleaned.issue)?;
    let without = options.without.clone();
    let cleaner::Cleaned { issue, repairs } = cleaned;
    Ok(Conversion { issue, repairs, balance, notices, sources, without, finished: false })
}

/// An issue of inputs that hold finished articles: they do not go through the cleaner.
fn finished(
    parts: Vec<Part>,
    pages: &[Page],
    sources: Vec<Source>,
    told: Metadata,
    mut notices: Vec<Notice>,
    options: &Options,
) -> Result<Conversion> {
    if let Some(page) = pages.first() {
        let (page, other) = (&sources[page.input as usize].name, &parts[0].name);
        return Err(Error::Usage(format!(
            "{page} is a page and {other} holds finished articles. Convert the page to json first, then give both"
        )));
    }
    let ours = parts.iter().any(|part| !part.loose);
    let mut issue = readers::gather::gather(parts, &mut notices);
    let balance = ledger::check_read(&sources, &issue)?;
    let given = told.lang.is_some();
    label_pages(&mut issue, &told, &mut notices);
    issue.metadata = settings::merge(issue.metadata, told);
    let lang = &mut issue.metadata.lang;
    *lang = lang.take().or_else(|| detect_lang(&issue.articles).filter(|_| !ours)).filter(|tag| tag != "und");
    let repairs = options.normalize.normalize(&mut issue, given);
    let without = options.without.clone();
    Ok(Conversion { issue, repairs, balance, notices, sources, without, finished: true })
}

/// Page labels that the user gives belong to the inputs that the issue was made from.
fn label_pages(issue: &mut Issue, told: &Metadata, notices: &mut Vec<Notice>) {
    if told.pages.len() == issue.inputs.len() {
        issue.inputs.iter_mut().zip(&told.pages).for_each(|(input, page)| input.page = Some(page.clone()));
    } else if !told.pages.is_empty() {
        let message = format!("page labels are not used: the issue was made from {} inputs", issue.inputs.len());
        notices.push(Notice { input: "issue".into(), line: None, message });
    }
}

/// The language of the articles, where it can be told.
fn detect_lang(articles: &[Article]) -> Option<String> {
    let blocks = articles.iter().flat_map(|article| article.blocks.iter().flat_map(Block::texts));
    let texts = articles.iter().flat_map(|article| article.head.iter().map(|line| &line.text)).chain(blocks);
    lang::detect(texts.flat_map(|text| &text.pieces).map(|piece| piece.text.as_str())).map(str::to_owned)
}
