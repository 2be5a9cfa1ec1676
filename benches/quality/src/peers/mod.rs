//! What a librarian could use instead, on the same files. A peer makes text; it is asked for nothing else.
//!
//! Peers get the pages' bytes, which are UTF-8 but where encodings are the damage. A setting
//! is a peer of its own; of a peer's settings the best one of each mode is shown.

mod calibre;
mod pandoc;
mod prettier;
mod rules;

use std::path::PathBuf;
use std::process::Command;

use crate::documents::Document;
use crate::output::Output;
use crate::tool::Result;

/// A tool that stands beside ours.
pub trait Peer: Sync {
    /// Its name in the table.
    fn name(&self) -> &'static str;

    /// Its version; or what is missing, in a sentence.
    ///
    /// # Errors
    /// When it is not installed.
    fn version(&self) -> Result<String>;

    /// Names of its settings.
    fn settings(&self) -> &'static [&'static str] {
        &[""]
    }

    /// What it makes of each document, with one setting; none where it fails.
    fn run(&self, setting: &str, documents: &[&Document], jobs: usize) -> Vec<Option<Output>>;
}

/// All peers, in the order of the table.
pub fn all() -> Vec<Box<dyn Peer>> {
    vec![
        Box::new(pandoc::Pandoc),
        Box::new(calibre::Calibre),
        Box::new(prettier::Prettier),
        Box::new(rules::Rule::PUNCTUATION),
        Box::new(rules::Rule::LENGTH),
        Box::new(rules::Rule::EVERY_LINE),
        Box::new(rules::Rule::ONE_BLOCK),
    ]
}

/// The first line that a command prints; or that it is not there.
fn first_line(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let ran = command.output().map_err(|_| format!("{name} is not on the path"))?;
    Ok(String::from_utf8_lossy(&ran.stdout).lines().next().unwrap_or_default().trim().to_owned())
}

/// The pages of a document as text, without a mark of byte order; bytes that are no UTF-8 are read as Latin 1.
fn texts(document: &Document) -> Vec<String> {
    document.pages.iter().map(page_text).collect()
}

fn page_text(page: &PathBuf) -> String {
    let bytes = std::fs::read(page).unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_else(|error| error.into_bytes().iter().map(|b| *b as char).collect());
    text.trim_start_matches('\u{feff}').to_owned()
}
