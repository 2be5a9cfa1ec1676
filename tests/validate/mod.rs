//! Asks the validators that libraries use; `tools/fetch-validators.sh` installs them into `.tools/`.
//!
//! Where they are missing, a test says so and passes, unless `KJJ_VALIDATORS=required`.
#![allow(dead_code)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Whether a validator that is missing is a failure.
pub fn required() -> bool {
    std::env::var("KJJ_VALIDATORS").is_ok_and(|v| v == "required")
}

/// The folder of the validators, or none where they are not installed and not required.
///
/// # Panics
/// When they are required and not there.
pub fn tools() -> Option<PathBuf> {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools");
    if tools.join("venv.stamp").exists() && tools.join("npm.stamp").exists() {
        return Some(tools);
    }
    assert!(
        !required(),
        "KJJ_VALIDATORS=required, but the validators are not in .tools: run tools/fetch-validators.sh"
    );
    eprintln!("skipped: no validators in .tools; run tools/fetch-validators.sh");
    None
}

/// What EPUBCheck said of one book.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub fatal: u32,
    pub error: u32,
    pub warning: u32,
    pub info: u32,
    pub usage: u32,
    /// Its lines, word for word.
    pub messages: Vec<String>,
}

impl Report {
    /// Fails with the messages when there is any.
    pub fn assert_clean(&self) {
        assert_eq!(*self, Report::default(), "EPUBCheck:\n{}", self.messages.join("\n"));
    }
}

/// Asks EPUBCheck, usages included, of several books: a Java each, two at a time.
///
/// # Panics
/// When it does not run.
pub fn epubcheck(tools: &Path, books: &[PathBuf]) -> Vec<Report> {
    let start = |book: &PathBuf| {
        let mut java = Command::new("java");
        java.arg("-jar").arg(tools.join("epubcheck.jar")).arg("-u").args(["--locale", "en"]).arg(book);
        std::thread::spawn(move || java.output().expect("java runs"))
    };
    let pair = |books: &[PathBuf]| {
        let running: Vec<_> = books.iter().map(start).collect();
        running.into_iter().map(|run| report(&run.join().expect("EPUBCheck ends"))).collect::<Vec<_>>()
    };
    books.chunks(2).flat_map(pair).collect()
}

/// The exit code is 0 even with usages: the summary line counts.
fn report(output: &Output) -> Report {
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    let summary = text.lines().find_map(|l| l.strip_prefix("Messages: "));
    let summary = summary.unwrap_or_else(|| panic!("EPUBCheck gave no summary:\n{text}"));
    let count = |word: &str| {
        let counted = summary.split(" / ").find(|part| part.contains(word));
        counted.and_then(|part| part.split(' ').next()?.parse().ok()).unwrap_or_else(|| panic!("no {word}: {summary}"))
    };
    let kinds = ["FATAL(", "ERROR(", "WARNING(", "INFO(", "USAGE("];
    let messages = text.lines().filter(|l| kinds.iter().any(|k| l.starts_with(k))).map(str::to_owned).collect();
    Report {
        fatal: count("fatal"),
        error: count("error"),
        warning: count("warning"),
        info: count("info"),
        usage: count("usage"),
        messages,
    }
}

/// Asks Ace by DAISY of one book: the violations it found, each in a line. Its reports go into `folder`.
///
/// # Panics
/// When it does not run, or gives no verdict.
pub fn ace(tools: &Path, book: &Path, folder: &Path) -> Vec<String> {
    let mut ace = Command::new(tools.join("npm/node_modules/.bin/ace-cli"));
    let browser = std::env::var("PUPPETEER_EXECUTABLE_PATH").unwrap_or("/usr/bin/chromium".into());
    ace.env("PUPPETEER_EXECUTABLE_PATH", browser).arg("-f").arg("-o").arg(folder).arg(book);
    let output = ace.output().expect("ace-cli runs");
    let file = folder.join("report.json");
    let text = std::fs::read_to_string(&file)
        .unwrap_or_else(|e| panic!("Ace wrote no report: {e}\n{}", String::from_utf8_lossy(&output.stderr)));
    let report: serde_json::Value = serde_json::from_str(&text).expect("Ace's report is JSON");
    let outcome = &report["earl:result"]["earl:outcome"];
    let mut found = Vec::new();
    for document in report["assertions"].as_array().into_iter().flatten() {
        for assertion in document["assertions"].as_array().into_iter().flatten() {
            let url = &document["earl:testSubject"]["url"];
            let test = &assertion["earl:test"];
            found.push(format!(
                "{url}: {} ({}): {}",
                test["dct:title"], test["earl:impact"], assertion["earl:result"]["html"]
            ));
        }
    }
    assert_eq!(outcome == "pass", found.is_empty(), "Ace says {outcome}:\n{}", found.join("\n"));
    found
}
