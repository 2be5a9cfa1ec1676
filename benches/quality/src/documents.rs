//! Documents to be scored: made, or read from a folder. On disk a document is a folder with `in/` and `truth.json`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::tool::Result;
use crate::truth::Truth;

/// A document whose pages are on disk.
pub struct Document {
    /// What it is called in reports (`a/17`, a folder's name).
    pub name: String,
    /// Its truth.
    pub truth: Truth,
    /// Its folder.
    pub folder: PathBuf,
    /// Its pages, in order.
    pub pages: Vec<PathBuf>,
}

/// Writes a document into its folder.
///
/// # Errors
/// When it cannot be written.
pub fn write(folder: &Path, files: &[(String, Vec<u8>)], truth: &Truth) -> Result<()> {
    let inputs = folder.join("in");
    fs::create_dir_all(&inputs).map_err(fault(&inputs))?;
    for (name, bytes) in files {
        fs::write(inputs.join(name), bytes).map_err(fault(&inputs.join(name)))?;
    }
    let json = serde_json::to_string_pretty(truth).map_err(|error| error.to_string())?;
    fs::write(folder.join("truth.json"), json).map_err(fault(folder))
}

/// Reads a document from its folder.
///
/// # Errors
/// When its truth or its pages cannot be read.
pub fn read(folder: &Path) -> Result<Document> {
    let file = folder.join("truth.json");
    let json = fs::read_to_string(&file).map_err(fault(&file))?;
    let truth: Truth = serde_json::from_str(&json).map_err(|error| format!("{}: {error}", file.display()))?;
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let pages = children(&folder.join("in"))?.into_iter().filter(|page| !page.ends_with("issue.toml")).collect();
    Ok(Document { name, truth, folder: folder.into(), pages })
}

/// Reads all documents of a folder: itself, or its subfolders, in the order of their names.
///
/// # Errors
/// When there is none, or one cannot be read.
pub fn read_all(folder: &Path) -> Result<Vec<Document>> {
    if folder.join("truth.json").is_file() {
        return Ok(vec![read(folder)?]);
    }
    let documents: Vec<_> = children(folder)?.into_iter().filter(|child| child.join("truth.json").is_file()).collect();
    if documents.is_empty() {
        return Err(format!("{}: no folder in it has a truth.json", folder.display()));
    }
    documents.iter().map(|child| read(child)).collect()
}

fn children(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(fault(folder))?;
    let mut paths =
        entries.map(|entry| entry.map(|e| e.path())).collect::<std::io::Result<Vec<_>>>().map_err(fault(folder))?;
    paths.sort();
    Ok(paths)
}

/// Names the path in an error of the file system.
pub fn fault(path: &Path) -> impl Fn(std::io::Error) -> String {
    move |error| format!("{}: {error}", path.display())
}
