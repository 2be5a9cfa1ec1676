//! Do all outputs of an issue say the same? Asked of `tests/tools/extract.py`, whose head says what is
//! compared and what is normalised.
#![allow(dead_code, reason = "each test crate uses its own part")]

use std::path::{Path, PathBuf};
use std::process::Command;

use kjj_convert::ast::Issue;
use kjj_convert::writers::{Files, Memory, WRITERS};

use super::judge::{jats_dtd, jats_profile, python};
use super::validate::{required, tools};

/// Writes an issue with every writer, as the command line lays the files out; then EPUB, JATS and plain
/// text must agree, the JATS must be valid, and pandoc must find every paragraph in EPUB and JATS.
///
/// # Panics
/// With the differences, when there are any.
pub fn agree(issue: &Issue) {
    agree_all(&[("issue", issue)]);
}

/// [`agree`] of several issues at once.
pub fn agree_all(issues: &[(&str, &Issue)]) {
    let Some(tools) = tools() else { return };
    let folder = tempfile::tempdir().unwrap();
    let write = |(name, issue): &(&str, &Issue)| {
        let path = folder.path().join(name);
        write_all(issue, &path);
        path
    };
    let folders: Vec<PathBuf> = issues.iter().map(write).collect();
    assert_eq!(differences(&tools, "compare", &folders), [""; 0]);
    let files = |folder: &PathBuf| std::fs::read_dir(folder.join("jats")).unwrap().map(|entry| entry.unwrap().path());
    let jats: Vec<PathBuf> = folders.iter().flat_map(files).collect();
    assert_eq!(jats_dtd(&tools, &jats), [""; 0]);
    assert_eq!(jats_profile(&tools, &jats), [""; 0]);
    if Command::new("pandoc").arg("--version").output().is_ok() {
        assert_eq!(differences(&tools, "pandoc", &folders), [""; 0]);
    } else {
        assert!(!required(), "KJJ_VALIDATORS=required, but pandoc is not installed");
        eprintln!("skipped: pandoc is not installed");
    }
}

/// Writes an issue with every writer into a folder.
pub fn write_all(issue: &Issue, folder: &Path) {
    for writer in WRITERS {
        let mut memory = Memory::default();
        writer.write(issue, &mut memory).unwrap();
        let folder = match writer.files() {
            Files::One => folder.to_owned(),
            Files::PerArticle => folder.join(writer.name()),
        };
        std::fs::create_dir_all(&folder).unwrap();
        for (name, bytes) in memory.files {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
    }
}

/// The lines that extract.py prints for a job on folders made by [`write_all`].
pub fn differences(tools: &Path, job: &str, folders: &[PathBuf]) -> Vec<String> {
    let output = python(tools, "extract.py").arg(job).args(folders).output().expect("python runs");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(complaint.is_empty(), "extract.py failed:\n{complaint}");
    String::from_utf8(output.stdout).expect("its output is UTF-8").lines().map(str::to_owned).collect()
}
