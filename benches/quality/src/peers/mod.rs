//! What a librarian could use instead, on the same files. A peer makes text; it is asked for nothing else.
//!
//! Peers get UTF-8, since none of them tells encodings; where encodings are the damage they get the bytes. A setting
//! is a peer of its own; of a peer's settings the best one of each mode is shown.

mod rules;

use std::path::PathBuf;

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
        Box::new(rules::Rule::PUNCTUATION),
        Box::new(rules::Rule::LENGTH),
        Box::new(rules::Rule::EVERY_LINE),
        Box::new(rules::Rule::ONE_BLOCK),
    ]
}

/// The pages of a document as a peer gets them: their UTF-8 text without a mark of byte order, or their bytes read
/// one by one as Latin 1 where they are not UTF-8.
fn texts(document: &Document) -> Vec<String> {
    document.pages.iter().map(page_text).collect()
}

fn page_text(page: &PathBuf) -> String {
    let bytes = std::fs::read(page).unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_else(|error| error.into_bytes().iter().map(|b| *b as char).collect());
    text.trim_start_matches('\u{feff}').to_owned()
}
