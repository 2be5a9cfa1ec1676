//! Writing outputs whole or not at all.
//!
//! Everything is written to temporary files beside its place. Only when all of it is there, the
//! files are renamed; until then a failure leaves no trace, neither files nor folders.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use super::Written;
use super::places::{Guard, Place, real};
use crate::error::{Error, Result};
use crate::writers::{Sink, sink_error};

/// Bytes in which a JATS article has said what it is.
const HEAD: u64 = 64 * 1024;

/// Outputs on their way.
pub struct Stage {
    guard: Guard,
    open: Option<(PathBuf, Open)>,
    files: Vec<(PathBuf, TempPath)>,
    devices: Vec<(PathBuf, Vec<u8>)>,
    stdout: Vec<u8>,
    folders_made: Vec<PathBuf>,
    numbered: Vec<Numbered>,
    written: Vec<Written>,
    /// The file whose completion failed, where that is not the one being made.
    failed: Option<PathBuf>,
}

/// The file that is being written.
enum Open {
    /// A file beside its place.
    File(BufWriter<File>, TempPath),
    /// What goes to a device or a pipe, which cannot be replaced by renaming.
    Device(Vec<u8>),
}

/// A folder of numbered files.
struct Numbered {
    folder: PathBuf,
    extension: String,
    count: usize,
}

/// The sink of one writer.
pub struct StageSink<'a> {
    stage: &'a mut Stage,
    place: &'a Place,
}

impl Sink for StageSink<'_> {
    fn create(&mut self, name: &str) -> io::Result<Box<dyn Write + '_>> {
        self.stage.create(self.place, name)
    }
}

impl Stage {
    /// An empty stage that will not overwrite what is guarded.
    pub fn new(guard: Guard) -> Stage {
        Stage {
            guard,
            open: None,
            files: Vec::new(),
            devices: Vec::new(),
            stdout: Vec::new(),
            folders_made: Vec::new(),
            numbered: Vec::new(),
            written: Vec::new(),
            failed: None,
        }
    }

    /// Lets one writer write to its place. `numbered` is the extension of a writer that makes one file an article.
    ///
    /// # Errors
    /// The writer's, naming the file as the user knows it.
    pub fn put<T>(
        &mut self,
        place: &Place,
        numbered: Option<&str>,
        write: impl FnOnce(&mut dyn Sink) -> Result<T>,
    ) -> Result<T> {
        let before = self.count();
        let done = write(&mut StageSink { stage: self, place }).map_err(|error| self.in_place(place, error))?;
        self.close().map_err(|source| self.in_place(place, sink_error("")(source)))?;
        let files = self.count() - before;
        let place = match (place, numbered) {
            (Place::Stdout, _) => "standard output".into(),
            (Place::File(path), _) => path.display().to_string(),
            (Place::Folder(folder), None) => self.files.last().map_or(folder, |(path, _)| path).display().to_string(),
            (Place::Folder(folder), Some(extension)) => {
                let (folder, extension) = (folder.clone(), extension.to_owned());
                let name = folder.join(format!("*.{extension}")).display().to_string();
                self.numbered.push(Numbered { folder, extension, count: files });
                name
            }
        };
        self.written.push(Written { place, files: numbered.map(|_| files) });
        Ok(done)
    }

    fn count(&self) -> usize {
        self.files.len() + self.devices.len()
    }

    /// A writer's error with the file named as the user knows it.
    fn in_place(&mut self, place: &Place, error: Error) -> Error {
        match (error, place, self.failed.take()) {
            (Error::Write { source, .. }, _, Some(failed)) => write_error(&failed, source),
            (Error::Write { source, .. }, Place::Stdout, None) => stdout_error(source),
            (Error::Write { source, .. }, Place::File(file), None) => write_error(file, source),
            (Error::Write { path, source, .. }, Place::Folder(folder), None) => write_error(&folder.join(path), source),
            (error, ..) => error,
        }
    }

    fn create(&mut self, place: &Place, name: &str) -> io::Result<Box<dyn Write + '_>> {
        self.close()?;
        let path = match place {
            Place::Stdout => return Ok(Box::new(&mut self.stdout)),
            Place::File(path) => path.clone(),
            Place::Folder(folder) => {
                self.make_folder(folder)?;
                folder.join(name)
            }
        };
        let open = match is_device(&path) {
            true => Open::Device(Vec::new()),
            false => {
                let (file, name) = temporary_beside(&real(&path))?.into_parts();
                Open::File(BufWriter::new(file), name)
            }
        };
        Ok(match &mut self.open.insert((path, open)).1 {
            Open::File(file, _) => Box::new(file),
            Open::Device(bytes) => Box::new(bytes),
        })
    }

    /// Makes a folder and remembers what was made.
    fn make_folder(&mut self, folder: &Path) -> io::Result<()> {
        let missing: Vec<&Path> =
            folder.ancestors().take_while(|p| !p.as_os_str().is_empty() && fs::symlink_metadata(p).is_err()).collect();
        for path in missing.into_iter().rev() {
            fs::create_dir(path)?;
            self.folders_made.push(path.to_owned());
        }
        match folder.is_dir() {
            true => Ok(()),
            false => Err(io::ErrorKind::NotADirectory.into()),
        }
    }

    /// Completes the open file and gives its handle back, so that a thousand articles need one handle.
    fn close(&mut self) -> io::Result<()> {
        match self.open.take() {
            Some((path, Open::File(mut file, name))) => match file.flush() {
                Ok(()) => self.files.push((path, name)),
                Err(error) => {
                    self.failed = Some(path);
                    return Err(error);
                }
            },
            Some((path, Open::Device(bytes))) => self.devices.push((path, bytes)),
            None => {}
        }
        Ok(())
    }

    /// Puts all files in their places.
    ///
    /// # Errors
    /// When a place may not be taken; then none was. (Only a disk that fails between two renames can
    /// leave some files new and some old, each of them whole.)
    pub fn commit(mut self) -> Result<(Vec<Written>, Vec<PathBuf>)> {
        self.check_targets()?;
        to_stdout(&self.stdout)?;
        for (path, bytes) in &self.devices {
            write_device(path, bytes).map_err(|source| write_error(path, source))?;
        }
        for (path, file) in self.files.drain(..) {
            place_file(&path, file).map_err(|source| write_error(&path, source))?;
        }
        self.folders_made.clear();
        let mut removed = Vec::new();
        for numbered in &self.numbered {
            numbered.remove_stale(&self.guard, &mut removed)?;
        }
        Ok((std::mem::take(&mut self.written), removed))
    }

    fn check_targets(&self) -> Result<()> {
        let mut taken = HashSet::new();
        for (path, _) in &self.files {
            self.guard.check(path)?;
            check_target(path)?;
            if !taken.insert(real(path)) {
                let path = path.display();
                return Err(Error::Usage(format!("{path}: two outputs would go there. Give one of them another name")));
            }
        }
        Ok(())
    }
}

impl Drop for Stage {
    /// Takes back what a failed job made: its files, then the folders it made for them.
    fn drop(&mut self) {
        self.open = None;
        self.files.clear();
        for folder in self.folders_made.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

impl Numbered {
    /// Removes numbered files of a former run that had more articles.
    fn remove_stale(&self, guard: &Guard, removed: &mut Vec<PathBuf>) -> Result<()> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Ok(()) };
        let paths = entries.flatten().map(|e| e.path());
        let mut stale: Vec<PathBuf> = paths.filter(|p| self.is_stale(p) && guard.check(p).is_ok()).collect();
        stale.sort();
        for path in stale {
            fs::remove_file(&path).map_err(|source| write_error(&path, source))?;
            removed.push(path);
        }
        Ok(())
    }

    /// `NNN.xml` with a number above ours that holds the article of that number: nothing else is touched.
    fn is_stale(&self, path: &Path) -> bool {
        let number = path.file_stem().and_then(|s| s.to_str()).filter(|s| s.len() >= 3);
        let Some(number) = number.filter(|s| s.bytes().all(|b| b.is_ascii_digit())) else { return false };
        let above = number.parse::<usize>().is_ok_and(|n| n > self.count);
        above && path.extension().is_some_and(|e| e == self.extension.as_str()) && is_article(path, number)
    }
}

/// Whether a file is JATS and its `article-id` is the one we give the article of this number.
fn is_article(path: &Path, number: &str) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let head = String::from_utf8_lossy(&head);
    read.is_ok() && head.contains("-//NLM//DTD JATS") && head.contains(&format!("a{number}</article-id>"))
}

fn write_device(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut device = fs::OpenOptions::new().write(true).open(path)?;
    unless_closed(device.write_all(bytes).and_then(|()| device.flush()))
}

/// A reader that has closed the pipe has what it wants: no error.
fn unless_closed(result: io::Result<()>) -> io::Result<()> {
    result.or_else(|error| if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })
}

/// Whether something stands there that is neither a file nor a folder.
fn is_device(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|m| !m.is_file() && !m.is_dir())
}

/// A new file in the folder of `path`, with the rights of any new file.
pub fn temporary_beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".kjj-convert-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    // The kind alone: tempfile's own message holds a name made by chance.
    builder.tempfile_in(folder).map_err(|e| e.kind().into())
}

fn check_target(path: &Path) -> Result<()> {
    let Ok(metadata) = fs::metadata(path) else { return Ok(()) };
    if metadata.is_dir() {
        return Err(write_error(path, io::ErrorKind::IsADirectory.into()));
    }
    match metadata.permissions().readonly() {
        true => Err(write_error(path, io::ErrorKind::ReadOnlyFilesystem.into())),
        false => Ok(()),
    }
}

/// Renames a complete file into its place; what stood there keeps its rights.
fn place_file(path: &Path, file: TempPath) -> io::Result<()> {
    let path = real(path);
    if let Ok(old) = fs::metadata(&path) {
        fs::set_permissions(&file, old.permissions())?;
    }
    file.persist(&path).map_err(|e| e.error)
}

/// The error of an output that cannot be written, with the advice that fits.
pub fn write_error(path: &Path, source: io::Error) -> Error {
    let advice = match source.kind() {
        io::ErrorKind::NotFound => "Make its folder first, or check the name",
        io::ErrorKind::PermissionDenied => "Choose a folder you may write in",
        io::ErrorKind::ReadOnlyFilesystem => "It is protected against writing; choose another place",
        io::ErrorKind::IsADirectory => "There is a folder of that name; choose another name",
        io::ErrorKind::NotADirectory => "There is a file where a folder is needed; choose another name",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            "Make room or choose another place"
        }
        _ => "Check that the disk or the connection is there, or choose another place",
    };
    Error::Write { path: path.to_owned(), source, advice }
}

/// The error of a failing standard output.
pub fn stdout_error(source: io::Error) -> Error {
    write_error(Path::new("standard output"), source)
}

/// Writes text with colours to standard output; where it is no terminal that shows them, without.
///
/// # Errors
/// Those of [`to_stdout`].
pub fn coloured_to_stdout(text: &str) -> Result<()> {
    match anstream::AutoStream::choice(&io::stdout()) {
        anstream::ColorChoice::Never => to_stdout(anstream::adapter::strip_str(text).to_string().as_bytes()),
        _ => to_stdout(text.as_bytes()),
    }
}

/// Writes to standard output.
///
/// # Errors
/// Any failure but a reader that went away, a full disk behind it included.
pub fn to_stdout(bytes: &[u8]) -> Result<()> {
    if bytes.is_empty() {
        return Ok(());
    }
    let mut stdout = io::stdout().lock();
    unless_closed(stdout.write_all(bytes).and_then(|()| stdout.flush())).map_err(stdout_error)
}
