//! prettier, told to unwrap the prose of Markdown (`--prose-wrap=never`).

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::{Peer, first_line, page_text};
use crate::documents::Document;
use crate::output::Output;
use crate::tool::Result;

/// prettier from the path.
pub struct Prettier;

impl Peer for Prettier {
    fn name(&self) -> &'static str {
        "prettier"
    }

    fn version(&self) -> Result<String> {
        first_line(Command::new("prettier").arg("--version"))
    }

    fn run(&self, _: &str, documents: &[&Document], _: usize) -> Vec<Option<Output>> {
        let nothing = || documents.iter().map(|_| None).collect();
        let Ok(scratch) = tempfile::tempdir() else { return nothing() };
        for (number, document) in documents.iter().enumerate() {
            let text: Vec<String> = document.pages.iter().map(page_text).collect();
            if fs::write(scratch.path().join(format!("{number}.md")), text.join("\n\n")).is_err() {
                return nothing();
            }
        }
        let mut command = Command::new("prettier");
        command.args(["--prose-wrap=never", "--log-level=silent", "--write"]).arg(scratch.path());
        if command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
            return nothing();
        }
        (0..documents.len()).map(|number| read(&scratch.path().join(format!("{number}.md")))).collect()
    }
}

/// Markdown's blocks: what blank lines part; items and rows are blocks of their own.
fn read(path: &Path) -> Option<Output> {
    let text = fs::read_to_string(path).ok()?;
    let is_line = |line: &str| line.starts_with(['-', '*', '|']) || line.starts_with(|c: char| c.is_ascii_digit());
    let mut blocks = vec![String::new()];
    for line in text.lines() {
        if line.trim().is_empty() || is_line(line) {
            blocks.push(String::new());
        }
        let last = blocks.len() - 1;
        blocks[last] += line;
        blocks[last].push('\n');
    }
    Some(Output::of_blocks(blocks.into_iter().map(|block| block.trim().to_owned())))
}
