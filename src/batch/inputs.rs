//! Reading inputs, and refusing calls that name them wrongly.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::is_stdio;
use crate::InputBytes;
use crate::error::{Error, Result};
use crate::settings;

/// All inputs of a job.
pub struct Inputs {
    /// In the order given.
    pub files: Vec<InputBytes>,
    /// Their size together.
    pub bytes: usize,
}

/// Refuses what cannot be meant: standard input twice, the settings file as a page.
pub fn check_names(paths: &[PathBuf]) -> Result<()> {
    if paths.iter().filter(|p| is_stdio(p)).count() > 1 {
        return Err(Error::Usage("-: standard input can be read only once. Name it once".into()));
    }
    match paths.iter().find(|p| p.file_name().is_some_and(|n| n == settings::FILE_NAME)) {
        Some(path) => Err(Error::Usage(format!(
            "{}: is the settings file, which is read by itself. Leave it out of the inputs",
            path.display()
        ))),
        None => Ok(()),
    }
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

/// Reads a small text file (settings).
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
