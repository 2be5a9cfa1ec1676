//! Fixture cases on disk: finding them, reading them, comparing, rewriting their golden folder.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::inputs::{self, read_error};
use super::outputs::{temporary_beside, write_error};
use crate::ast::Metadata;
use crate::check::{self, CaseArgs, Tree};
use crate::error::{Error, Result};
use crate::normalize::Kinds;
use crate::{InputBytes, Options, corrections, settings};

/// A folder with `in/`.
#[derive(Debug)]
pub struct Case {
    folder: PathBuf,
}

impl Case {
    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its inputs, in the order of their names, and how to read them.
    ///
    /// # Errors
    /// When `in/` or `args.toml` cannot be read.
    pub fn read(&self) -> Result<(Vec<InputBytes>, Options)> {
        let folder = self.folder.join("in");
        let mut pages = entries(&folder)?;
        pages.retain(|p| !p.ends_with(settings::FILE_NAME) && !p.to_string_lossy().ends_with(corrections::ENDING));
        let mut corrections = inputs::corrections(&pages, &[])?;
        for file in &mut corrections {
            file.path = file.path.file_name().unwrap_or_default().into();
        }
        let mut inputs = inputs::read(&pages)?.files;
        for (input, path) in inputs.iter_mut().zip(&pages) {
            input.name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        }
        let CaseArgs { from, encoding, normalize } = args(&self.folder.join("args.toml"))?;
        let path = folder.join(settings::FILE_NAME);
        let metadata = match path.exists() {
            true => settings::parse(&path, &inputs::read_text(&path)?)?,
            false => Metadata::default(),
        };
        settings::validate_pages(&metadata, inputs.len())?;
        let normalize = Kinds::named(&normalize)?;
        Ok((inputs, Options { from, encoding, metadata, corrections, normalize, ..Options::default() }))
    }
}

/// The cases that these folders are or hold, in the order of their names.
///
/// # Errors
/// [`Error::Usage`] for a folder without any: a check of nothing must not pass.
pub fn cases(dirs: &[PathBuf]) -> Result<Vec<Case>> {
    let mut cases = Vec::new();
    for dir in dirs {
        let found = match dir.join("in").is_dir() {
            true => vec![dir.clone()],
            false => entries(dir)?.into_iter().filter(|d| d.join("in").is_dir()).collect(),
        };
        if found.is_empty() {
            return Err(Error::Usage(format!("{}: holds no case. A case is a folder with in/", dir.display())));
        }
        cases.extend(found.into_iter().map(|folder| Case { folder }));
    }
    Ok(cases)
}

/// What came of checking a case.
#[derive(Debug, Default)]
pub struct Checked {
    /// Files that are not as they should be (and were rewritten, if so asked), or 1 for a failed conversion.
    pub differences: usize,
    /// Whether a difference stands: all that were not rewritten.
    pub failed: bool,
    /// The differences in lines.
    pub report: String,
}

/// Runs a case and compares; `accept` rewrites its golden folder.
///
/// # Errors
/// When the case itself cannot be read or rewritten. A conversion that fails is a difference.
pub fn check(case: &Case, accept: bool) -> Result<Checked> {
    let name = case.folder.display();
    let folder = case.folder.join("golden");
    let golden = if folder.is_dir() { tree(&folder)? } else { Tree::new() };
    let now = match convert(case) {
        Ok(now) => now,
        Err(error) => return Ok(Checked { differences: 1, failed: true, report: format!("{name}: {error}\n") }),
    };
    let differences = check::differences(&golden, &now);
    let mut report = String::new();
    for difference in &differences {
        let verb = if accept { "accepted: " } else { "" };
        report.push_str(&format!("{verb}{name}: {}: {}", difference.name, separated(&difference.text)));
    }
    if accept {
        rewrite(&folder, &golden, &now)?;
    }
    Ok(Checked { differences: differences.len(), failed: !accept && !differences.is_empty(), report })
}

/// A difference of many lines begins on a line of its own.
fn separated(text: &str) -> String {
    match text.lines().count() {
        0 | 1 => text.into(),
        _ => format!("differs\n{text}"),
    }
}

fn convert(case: &Case) -> Result<Tree> {
    let (inputs, options) = case.read()?;
    check::outputs(inputs, &options)
}

fn args(path: &Path) -> Result<CaseArgs> {
    if !path.exists() {
        return Ok(CaseArgs::default());
    }
    toml::from_str(&inputs::read_text(path)?)
        .map_err(|e| Error::Settings { path: path.to_owned(), message: e.message().to_owned() })
}

/// What stands in a folder, sorted by name; hidden files are no part of a case.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| read_error(folder, e))? {
        let path = entry.map_err(|e| read_error(folder, e))?.path();
        if !path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.')) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn tree(folder: &Path) -> Result<Tree> {
    let mut tree = Tree::new();
    for path in entries(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match path.is_dir() {
            true => {
                tree.extend(self::tree(&path)?.into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)))
            }
            false => {
                tree.insert(name, fs::read(&path).map_err(|e| read_error(&path, e))?);
            }
        }
    }
    Ok(tree)
}

/// Makes the golden folder what is now, touching only what differs.
fn rewrite(folder: &Path, golden: &Tree, now: &Tree) -> Result<()> {
    for (name, bytes) in now.iter().filter(|(name, bytes)| golden.get(*name) != Some(*bytes)) {
        let path = folder.join(name);
        write(&path, bytes).map_err(|e| write_error(&path, e))?;
    }
    for name in golden.keys().filter(|name| !now.contains_key(*name)) {
        let path = folder.join(name);
        fs::remove_file(&path).map_err(|e| write_error(&path, e))?;
        let emptied = path.ancestors().skip(1).take_while(|p| p.starts_with(folder));
        for parent in emptied {
            if fs::remove_dir(parent).is_err() {
                break;
            }
        }
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut file = temporary_beside(path)?;
    file.write_all(bytes)?;
    file.persist(path).map(|_| ()).map_err(|e| e.error)
}
