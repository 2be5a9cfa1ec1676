//! Writers: from the article AST to files.
//!
//! A writer knows the AST and its format, nothing of sources, lines or rules. It writes to a
//! [`Sink`] and never touches the file system. What its format cannot express it reports.

use std::io::{self, Write};

use crate::ast::Issue;
use crate::error::{Error, Result};
use crate::repair::Notice;

pub mod epub;
pub mod jats;
pub mod json;
pub mod text;
pub mod values;
pub mod whose;
pub mod xml;

/// Where a writer's files go.
pub trait Sink {
    /// Opens the file of this name (ASCII, relative, `/` between folders); it is complete when dropped.
    ///
    /// # Errors
    /// As the system gives them.
    fn create(&mut self, name: &str) -> io::Result<Box<dyn Write + '_>>;
}

/// How many files a writer makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Files {
    /// One, of the writer's only name.
    One,
    /// One an article, under numbered names.
    PerArticle,
}

/// A format that can be written.
pub trait Writer: Sync {
    /// Name on the command line.
    fn name(&self) -> &'static str;

    /// Extension of its files, without the dot.
    fn extension(&self) -> &'static str;

    /// How many files it makes. [`Files::One`] writers create `issue.<extension>`,
    /// [`Files::PerArticle`] writers `001.<extension>`, `002.<extension>`, …
    fn files(&self) -> Files;

    /// Whether the files are text that may go to a terminal.
    fn is_text(&self) -> bool;

    /// Writes an issue; returns what the format could not express.
    ///
    /// # Errors
    /// When the sink fails.
    fn write(&self, issue: &Issue, sink: &mut dyn Sink) -> Result<Vec<Notice>>;
}

/// All writers.
pub const WRITERS: &[&dyn Writer] = &[&epub::Epub, &jats::Jats, &text::PlainText, &json::Json];

/// The writer of a name.
///
/// # Errors
/// [`Error::UnknownFormat`] for a name no writer has.
pub fn find(name: &str) -> Result<&'static dyn Writer> {
    WRITERS.iter().copied().find(|w| w.name() == name).ok_or_else(|| Error::UnknownFormat {
        role: "output",
        name: name.into(),
        known: WRITERS.iter().map(|w| w.name()).collect::<Vec<_>>().join(", "),
    })
}

/// A writer's error for a failing sink.
pub(crate) fn sink_error(file: &str) -> impl FnOnce(io::Error) -> Error + '_ {
    move |source| Error::Write {
        path: file.into(),
        source,
        advice: "Check that there is space left and that the folder may be written",
    }
}

/// Files kept in memory, in the order they were made.
#[derive(Debug, Default)]
pub struct Memory {
    /// Name and bytes of each file.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Sink for Memory {
    fn create(&mut self, name: &str) -> io::Result<Box<dyn Write + '_>> {
        self.files.push((name.to_owned(), Vec::new()));
        let last = self.files.len() - 1;
        Ok(Box::new(&mut self.files[last].1))
    }
}
