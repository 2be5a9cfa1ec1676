//! calibre's `ebook-convert`, with heuristics on, once for each way it can look for paragraphs.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::{Peer, first_line};
use crate::documents::Document;
use crate::output::Output;
use crate::run::in_parallel;
use crate::tool::Result;

/// calibre from the path.
pub struct Calibre;

/// Runs `ebook-convert` many times in one process of calibre's: its start takes a second.
const SCRIPT: &str = include_str!("calibre.py");

impl Peer for Calibre {
    fn name(&self) -> &'static str {
        "calibre"
    }

    fn version(&self) -> Result<String> {
        let line = first_line(Command::new("calibre-debug").arg("--version"))?;
        Ok(line.rsplit(' ').next().unwrap_or_default().trim_end_matches(')').to_owned())
    }

    fn settings(&self) -> &'static [&'static str] {
        &["auto", "block", "single", "print", "unformatted", "markdown"]
    }

    fn run(&self, setting: &str, documents: &[&Document], jobs: usize) -> Vec<Option<Output>> {
        let Ok(scratch) = tempfile::tempdir() else { return documents.iter().map(|_| None).collect() };
        let script = scratch.path().join("calibre.py");
        if fs::write(&script, SCRIPT).is_err() {
            return documents.iter().map(|_| None).collect();
        }
        let chunks: Vec<(usize, &[&Document])> =
            documents.chunks(documents.len().div_ceil(jobs).max(1)).enumerate().collect();
        let outputs = in_parallel(&chunks, jobs, |(index, chunk)| convert(&script, *index, setting, chunk));
        outputs.into_iter().flatten().collect()
    }
}

/// Converts some documents in one process.
fn convert(script: &Path, index: usize, setting: &str, documents: &[&Document]) -> Vec<Option<Output>> {
    let place = |document: usize, page: usize| script.with_file_name(format!("{index}-{document}-{page}.txt"));
    let mut calls = String::new();
    for (number, document) in documents.iter().enumerate() {
        for (page, input) in document.pages.iter().enumerate() {
            calls += &call(setting, input, &place(number, page));
        }
    }
    let list = script.with_file_name(format!("{index}.calls"));
    let ran = fs::write(&list, calls).and_then(|()| {
        let mut command = Command::new("calibre-debug");
        command.arg("-e").arg(script).arg("--").arg(&list).stdout(Stdio::null()).stderr(Stdio::null()).status()
    });
    if ran.is_err() {
        return documents.iter().map(|_| None).collect();
    }
    let read = |number: usize, document: &Document| {
        let pages = (0..document.pages.len()).map(|page| fs::read_to_string(place(number, page)));
        let pages: Vec<String> = pages.collect::<std::io::Result<_>>().ok()?;
        Some(Output::of_lines(&pages.join("\n")))
    };
    documents.iter().enumerate().map(|(number, document)| read(number, document)).collect()
}

/// One call of `ebook-convert`, its words parted by tabs. Its text output has one paragraph a line.
fn call(setting: &str, input: &Path, output: &Path) -> String {
    let how = match setting {
        "markdown" => "--formatting-type\tmarkdown\t--paragraph-type\toff".to_owned(),
        other => format!("--paragraph-type\t{other}"),
    };
    let files = format!("{}\t{}", input.display(), output.display());
    format!("{files}\t--enable-heuristics\t{how}\t--max-line-length\t0\n")
}
