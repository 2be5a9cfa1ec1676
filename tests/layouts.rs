//! The same page as text and as layout formats gives the same articles.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use kjj_convert::{InputBytes, Options};
use support::{Failures, difference, plain, read_all};

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn convert(path: &Path) -> Result<String, String> {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let input = InputBytes { name, bytes: fs::read(path).unwrap() };
    read_all(vec![input], &Options::default()).map(|conversion| plain(&conversion.issue))
}

#[test]
fn a_page_is_the_same_in_every_format() {
    let mut failures = Failures::default();
    for case in entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/layouts")) {
        let truth = fs::read_to_string(case.join("truth.txt")).unwrap();
        for path in entries(&case.join("in")) {
            let what = convert(&path).map_or_else(Some, |made| difference(&truth, &made));
            failures.add_some(&path.display().to_string(), what);
        }
    }
    failures.show();
}
