//! pandoc, reading Markdown with its rule for line ends of East Asian text.

use std::process::Command;

use super::{Peer, first_line, within_patience};
use crate::documents::Document;
use crate::output::Output;
use crate::run::in_parallel;
use crate::tool::Result;

/// pandoc from the path.
pub struct Pandoc;

impl Peer for Pandoc {
    fn name(&self) -> &'static str {
        "pandoc"
    }

    fn version(&self) -> Result<String> {
        let line = first_line(Command::new("pandoc").arg("--version"))?;
        Ok(line.trim_start_matches("pandoc ").to_owned())
    }

    fn run(&self, _: &str, documents: &[&Document], jobs: usize) -> Vec<Option<Output>> {
        in_parallel(documents, jobs, |document| convert(document))
    }
}

/// Without wrapping, every line of pandoc's plain text is a block, an item, a row or a forced line.
fn convert(document: &Document) -> Option<Output> {
    let is_html = |page: &std::path::PathBuf| page.extension().is_some_and(|e| e == "html" || e == "htm");
    let from = if document.pages.iter().all(is_html) { "html" } else { "markdown+east_asian_line_breaks" };
    let mut command = Command::new("pandoc");
    command.args(["--from", from, "--to", "plain", "--wrap", "none"]).args(&document.pages);
    within_patience(&mut command).map(|text| Output::of_lines(&text))
}
