//! Asks of JATS files: valid by the official DTD, and by our own closed profile?
#![allow(dead_code, reason = "each test crate uses its own part")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What the official DTD, found by the files' own public ids, says against them: one line an error.
pub fn jats_dtd(tools: &Path, files: &[PathBuf]) -> Vec<String> {
    judge(tools, "dtd", &tools.join("npm/node_modules/@jats4r/dtds/schema"), files)
}

/// What `schemas/jats-profile.rng` says against them: one line an error.
pub fn jats_profile(tools: &Path, files: &[PathBuf]) -> Vec<String> {
    judge(tools, "rng", &project("schemas/jats-profile.rng"), files)
}

/// Runs one of the project's Python tools with the validators' Python.
pub fn python(tools: &Path, script: &str) -> Command {
    let mut command = Command::new(tools.join("venv/bin/python"));
    command.arg(project("tests/tools").join(script));
    command
}

/// A path of the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn judge(tools: &Path, kind: &str, schema: &Path, files: &[PathBuf]) -> Vec<String> {
    let output: Output =
        python(tools, "validate_jats.py").arg(kind).arg(schema).args(files).output().expect("python runs");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(complaint.is_empty(), "validate_jats.py failed:\n{complaint}");
    String::from_utf8(output.stdout).expect("its output is UTF-8").lines().map(str::to_owned).collect()
}
