//! Writers and any article tree: the outputs are valid by the official validators, whatever stands in it.

#[allow(dead_code)]
mod generate;
#[path = "validate/jats.rs"]
mod judge;
mod validate;

use std::fs;
use std::path::{Path, PathBuf};

use generate::tree;
use kjj_convert::ast::Issue;
use kjj_convert::writers::{Memory, find};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// The same issues at every run, each of so many articles.
fn issues(count: usize, articles: usize) -> Vec<Issue> {
    let mut runner = TestRunner::deterministic();
    (0..count).map(|_| tree::issue(articles).new_tree(&mut runner).unwrap().current()).collect()
}

/// Writes every issue, and gives the paths of the files.
fn write(issues: &[Issue], format: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("trees").join(format);
    let _ = fs::remove_dir_all(&folder);
    let mut paths = Vec::new();
    for (index, issue) in issues.iter().enumerate() {
        let mut memory = Memory::default();
        find(format).unwrap().write(issue, &mut memory).unwrap();
        for (name, bytes) in memory.files {
            let path = folder.join(format!("{index:03}")).join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, bytes).unwrap();
            paths.push(path);
        }
    }
    paths
}

#[test]
fn jats_of_any_tree_is_valid() {
    let Some(tools) = validate::tools() else { return };
    let files = write(&issues(10, 30), "jats");
    let complaints = [judge::jats_dtd(&tools, &files), judge::jats_profile(&tools, &files)].concat();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn epub_of_any_tree_is_valid() {
    let Some(tools) = validate::tools() else { return };
    let books = write(&issues(2, 60), "epub");
    for (book, report) in books.iter().zip(validate::epubcheck(&tools, &books)) {
        println!("{}", book.display());
        report.assert_clean();
    }
}
