//! Corrections: what a person decided of an issue's lines, read, checked and resolved to lines.
//!
//! ```text
//! page.corrections.toml ─ form ─▶ corrections ─ lines ─▶ line indices ─ book ─▶ orders of the cleaner
//! an edited repair log ── log ──▶ the entries that were edited ────────┘
//! ```
//!
//! Pure: the files are read by [`crate::batch`]. What an order does is the cleaner's
//! ([`crate::cleaner::orders`]); here is settled which line is meant and that no two orders contradict.

use std::ops::Range;
use std::path::PathBuf;

use crate::cleaner::orders::Orders;
use crate::error::{Error, Result};
use crate::page::Page;
use crate::source::{Source, head};

mod book;
pub mod form;
mod lines;
mod log;
mod toml;

use book::Book;
use lines::Lines;

/// Ending of a corrections file's name behind the stem of its input.
pub const ENDING: &str = ".corrections.toml";

pub use crate::cleaner::orders::NAME;

/// What `explain` says of a person's decisions, which have the name of a rule in the log.
pub const EXPLANATION: &str = "\
# correction

Not a rule: what a person decided, in a corrections file or an edited repair log. It wins over every rule and is certain.

    [[correction]]
    line = 12
    begins = \"本报讯\"
    article = true

The keys are explained in the README; `kjj-convert inspect --unsure INPUT` writes such lines for what was unsure.
";

/// A corrections file as it came.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name, for messages.
    pub path: PathBuf,
    /// Its content.
    pub text: String,
    /// The input that its lines are of, where its name says it.
    pub input: Option<u32>,
}

/// What is wrong in a corrections file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Line of the corrections file, from 1; 0 where no line is meant.
    pub line: usize,
    /// What is wrong. What to do.
    pub message: String,
}

impl Trouble {
    /// Something wrong at a place of a file's text.
    fn at(text: &str, span: Option<Range<usize>>, message: String) -> Trouble {
        Trouble { line: line_at(text, span.map_or(0, |span| span.start)), message }
    }
}

/// Line of a byte, from 1.
fn line_at(text: &str, at: usize) -> usize {
    head(text, at).matches('\n').count() + 1
}

/// The orders of all files.
///
/// # Errors
/// [`Error::Settings`] naming file and line: what cannot be read or meant, what is not in the source (any
/// more), and what contradicts another correction.
pub fn resolve(files: &[File], sources: &[Source], pages: &[Page]) -> Result<Orders> {
    if files.is_empty() {
        return Ok(Orders::default());
    }
    let lines = Lines::new(sources, pages);
    let mut book = Book::new(&lines);
    let names: Vec<String> = files.iter().map(|file| file.path.display().to_string()).collect();
    let (logs, forms): (Vec<_>, Vec<_>) = files.iter().enumerate().partition(|(_, file)| log::is_log(file));
    for (number, file) in forms.into_iter().chain(logs) {
        let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
        book.open(number, &names);
        let taken = match log::is_log(file) {
            true => log::read(text, &lines, &mut book),
            false => toml::read(text, file.input, &lines, &mut book),
        };
        taken.map_err(|trouble| error(file, trouble))?;
    }
    book.close().map_err(|(number, trouble)| error(&files[number], trouble))
}

fn error(file: &File, Trouble { line, message }: Trouble) -> Error {
    let place = if line > 0 { format!("line {line}: ") } else { String::new() };
    Error::Settings { path: file.path.clone(), message: format!("{place}{message}") }
}
