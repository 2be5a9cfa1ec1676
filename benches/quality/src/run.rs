//! Runs a tool on many documents at once and scores what it makes.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::documents::{Document, fault};
use crate::output::{Beside, Output};
use crate::score::Score;
use crate::tool::{self, Result};

/// A document's output and its score.
pub struct Scored {
    /// What the tool made; empty when it failed.
    pub output: Output,
    /// Its score.
    pub score: Score,
    /// What the tool or its outputs complained of.
    pub failure: Option<String>,
}

/// Converts each document with our tool and scores it. The outputs stay in the document's folder, in `out/`.
pub fn ours(tool: &Path, documents: &[&Document], jobs: usize) -> Vec<Scored> {
    in_parallel(documents, jobs, |document| {
        let converted = convert(tool, document);
        let nothing = || Output { beside: Some(Beside::default()), ..Output::default() };
        let failure = converted.as_ref().err().map(|error| format!("{}: {error}", document.name));
        let output = converted.unwrap_or_else(|_| nothing());
        Scored { score: Score::of(&document.truth, &output), output, failure }
    })
}

fn convert(tool: &Path, document: &Document) -> Result<Output> {
    let out = document.folder.join("out");
    if out.exists() {
        fs::remove_dir_all(&out).map_err(fault(&out))?;
    }
    fs::create_dir_all(&out).map_err(fault(&out))?;
    tool::convert(tool, &document.pages, &out)
}

/// Scores a peer's outputs; a document it failed on counts as empty.
pub fn score_all(documents: &[&Document], outputs: Vec<Option<Output>>, jobs: usize) -> Vec<Score> {
    let pairs: Vec<_> = documents.iter().zip(outputs).collect();
    in_parallel(&pairs, jobs, |(document, output)| Score::of(&document.truth, &output.clone().unwrap_or_default()))
}

/// Does the work on each item on several threads; the results stand in the order of the items.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], jobs: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let (next, results) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(items.len())));
    std::thread::scope(|scope| {
        for _ in 0..jobs.clamp(1, items.len().max(1)) {
            scope.spawn(|| {
                while let Some((index, item)) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|i| Some((i, items.get(i)?)))
                {
                    let result = work(item);
                    results.lock().unwrap_or_else(PoisonError::into_inner).push((index, result));
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}
