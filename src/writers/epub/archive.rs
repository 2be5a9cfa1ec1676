//! The container: zip entries whose bytes depend on their content alone.

use std::io::{self, Seek, SeekFrom, Write};

use zip::result::ZipError;
use zip::write::{PreparedZipFile, SimpleFileOptions};
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::error::{Error, Result};
use crate::writers::sink_error;

/// Name of the file in the sink.
pub const FILE: &str = "issue.epub";

/// A zip archive written from front to back, one entry in memory at a time.
pub struct Archive<W: Write> {
    zip: ZipWriter<Forward<W>>,
}

impl<W: Write> Archive<W> {
    /// Begins an EPUB container: its media type comes first and uncompressed (OCF 3.3 §4.2.5).
    ///
    /// # Errors
    /// When the sink fails.
    pub fn new(out: W) -> Result<Self> {
        let mut archive = Archive { zip: ZipWriter::new(Forward { out, at: 0, failed: false }) };
        archive.entry("mimetype", b"application/epub+zip", CompressionMethod::Stored)?;
        Ok(archive)
    }

    /// Adds a compressed entry.
    ///
    /// # Errors
    /// When the sink fails.
    pub fn add(&mut self, name: &str, content: &[u8]) -> Result<()> {
        self.entry(name, content, CompressionMethod::Deflated)
    }

    /// Writes the directory and flushes.
    ///
    /// # Errors
    /// When the sink fails.
    pub fn finish(self) -> Result<()> {
        let mut forward = self.zip.finish().map_err(error)?;
        forward.flush().map_err(sink_error(FILE))
    }

    /// Compressing before writing puts sizes into the entry's header, so that no data descriptor
    /// follows it: many readers cannot take one behind a stored `mimetype`.
    fn entry(&mut self, name: &str, content: &[u8], method: CompressionMethod) -> Result<()> {
        let level = (method == CompressionMethod::Deflated).then_some(6);
        let options = SimpleFileOptions::DEFAULT
            .compression_method(method)
            .compression_level(level)
            .last_modified_time(DateTime::DEFAULT)
            .unix_permissions(0o644)
            .system(System::Unix);
        let prepared = PreparedZipFile::from_data(name, options, content).map_err(error)?;
        self.zip.add_prepared_file(prepared).map_err(error)
    }
}

fn error(error: ZipError) -> Error {
    match error {
        ZipError::Io(source) => sink_error(FILE)(source),
        other => Error::Format { format: "epub", message: other.to_string() },
    }
}

/// A sink that tells its position, which is its end, and never goes back: all that prepared entries need.
///
/// After a failure it takes everything and keeps nothing: the error is on its way to the user, and zip would
/// print a second one while it is dropped.
struct Forward<W> {
    out: W,
    at: u64,
    failed: bool,
}

impl<W: Write> Write for Forward<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.failed {
            return Ok(bytes.len());
        }
        let written = self.out.write(bytes);
        self.failed = written.as_ref().is_err_and(|e| e.kind() != io::ErrorKind::Interrupted);
        self.at += *written.as_ref().unwrap_or(&0) as u64;
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.failed { Ok(()) } else { self.out.flush() }
    }
}

impl<W> Seek for Forward<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match to {
            _ if self.failed => Ok(self.at),
            SeekFrom::Current(0) | SeekFrom::End(0) => Ok(self.at),
            SeekFrom::Start(at) if at == self.at => Ok(at),
            _ => Err(io::ErrorKind::Unsupported.into()),
        }
    }
}
