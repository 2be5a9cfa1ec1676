//! Reading inputs and what stands beside them, and refusing calls that name them wrongly.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::is_stdio;
use super::places::same_place;
use crate::InputBytes;
use crate::error::{Error, Result};
use crate::{corrections, settings};

/// All inputs of a job.
pub struct Inputs {
    /// In the order given.
    pub files: Vec<InputBytes>,
    /// Their size together.
    pub bytes: usize,
}

/// Refuses what cannot be meant: standard input twice, the settings or a corrections file as a page.
pub fn check_names(paths: &[PathBuf]) -> Result<()> {
    if paths.iter().filter(|p| is_stdio(p)).count() > 1 {
        return Err(Error::Usage("-: standard input can be read only once. Name it once".into()));
    }
    let what = |p: &PathBuf| match p.file_name()?.to_string_lossy() {
        name if name == settings::FILE_NAME => Some("the settings file, which is"),
        name if name.ends_with(corrections::ENDING) => Some("a corrections file, which is"),
        _ => None,
    };
    match paths.iter().find_map(|p| Some((p, what(p)?))) {
        Some((path, what)) => {
            let path = path.display();
            Err(Error::Usage(format!("{path}: is {what} read by itself. Leave it out of the inputs")))
        }
        None => Ok(()),
    }
}

/// The corrections beside the inputs, then those that were named.
pub fn corrections(inputs: &[PathBuf], named: &[PathBuf]) -> Result<Vec<corrections::File>> {
    let beside = |path: &PathBuf| path.with_file_name(format!("{}{}", stem(path), corrections::ENDING));
    let mut paths: Vec<PathBuf> = Vec::new();
    for path in inputs.iter().filter(|p| !is_stdio(p)).map(beside).filter(|p| p.exists()).chain(named.iter().cloned()) {
        if !paths.iter().any(|known| same_place(known, &path)) {
            paths.push(path);
        }
    }
    let file = |path: PathBuf| {
        let text = read_text(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let of = name.strip_suffix(corrections::ENDING);
        let mut own = (0..).zip(inputs).filter(|(_, input)| Some(stem(input).as_str()) == of).map(|(id, _)| id);
        let input = own.next().filter(|_| own.next().is_none());
        Ok(corrections::File { path, text, input })
    };
    paths.into_iter().map(file).collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Reads all inputs.
pub fn read(paths: &[PathBuf]) -> Result<Inputs> {
    let mut inputs = Inputs { files: Vec::with_capacity(paths.len()), bytes: 0 };
    for path in paths {
        let name = path.to_string_lossy().into_owned();
        let bytes = match is_stdio(path) {
            true => read_stdin(),
            false => fs::read(path),
        };
        let bytes = bytes.map_err(|source| read_error(path, source))?;
        inputs.bytes += bytes.len();
        inputs.files.push(InputBytes { name, bytes });
    }
    Ok(inputs)
}

/// Reads a small text file (settings, corrections).
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|source| read_error(path, source))
}

fn read_stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The error of an input that cannot be read.
pub fn read_error(path: &Path, source: io::Error) -> Error {
    let advice = match source.kind() {
        io::ErrorKind::NotFound => "Check the name and the folder you are in",
        io::ErrorKind::PermissionDenied => "Ask for the right to read it",
        io::ErrorKind::IsADirectory => "It is a folder; name the files in it",
        io::ErrorKind::InvalidData => "It must be UTF-8 text",
        _ => "Check that the disk or the connection is there",
    };
    Error::Read { path: path.to_string_lossy().into_owned(), source, advice }
}
