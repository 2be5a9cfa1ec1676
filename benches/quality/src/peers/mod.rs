//! What a librarian could use instead, on the same files. A peer makes text; it is asked for nothing else.
//!
//! Peers get the pages' bytes, which are UTF-8 but where encodings are the damage. A setting
//! is a peer of its own; of a peer's settings the best one of each mode is shown.

mod calibre;
mod pandoc;
mod prettier;
mod rules;

use std::io::{Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::documents::Document;
use crate::output::Output;
use crate::tool::Result;

/// How long a peer may take for a document: some take hours for bytes that they read in a wrong encoding.
const PATIENCE: Duration = Duration::from_secs(60);

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

/// What a command prints; none when it fails or is not done after [`PATIENCE`].
fn within_patience(command: &mut Command) -> Option<String> {
    let mut printed = tempfile::tempfile().ok()?;
    let out = printed.try_clone().ok()?;
    let mut child = command.stdin(Stdio::null()).stdout(out).stderr(Stdio::null()).spawn().ok()?;
    let start = Instant::now();
    let status = loop {
        match child.try_wait().ok()? {
            Some(status) => break status,
            None if start.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(5)),
            None => {
                let _ = child.kill();
                break child.wait().ok()?;
            }
        }
    };
    let mut text = Vec::new();
    printed.seek(SeekFrom::Start(0)).ok()?;
    printed.read_to_end(&mut text).ok()?;
    status.success().then(|| String::from_utf8_lossy(&text).into_owned())
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
