//! The library's errors: each names the input or output, the place where there is one, and what to do.

use std::path::PathBuf;

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// An input could not be read.
    #[error("{path}: cannot be read: {source}. {advice}")]
    Read {
        /// The input as named by the user.
        path: String,
        /// The system's reason.
        source: std::io::Error,
        /// What to do.
        advice: &'static str,
    },
    /// An input is of a kind that no reader takes.
    #[error("{input}: {found}. {advice}")]
    NotText {
        /// The input as named by the user.
        input: String,
        /// What it is.
        found: String,
        /// What to do.
        advice: &'static str,
    },
    /// An input is of a format that a reader takes, but broken.
    #[error("{input}: {place}: {what}. {advice}")]
    Malformed {
        /// The input as named by the user.
        input: String,
        /// Where in it, in the terms of its format: `line 12`, `page 3`.
        place: String,
        /// What is wrong.
        what: String,
        /// What to do.
        advice: &'static str,
    },
    /// An input is larger than spans can address.
    #[error("{input}: holds {bytes} bytes of text; one input may hold at most 4 GiB. Split it into pages")]
    TooLarge {
        /// The input as named by the user.
        input: String,
        /// Size of the decoded text.
        bytes: u64,
    },
    /// An encoding name nobody knows.
    #[error("unknown encoding {0:?}. Use a WHATWG label such as utf-8, gb18030, big5, shift_jis, euc-kr, utf-16le")]
    UnknownEncoding(String),
    /// A format name no reader or writer has.
    #[error("unknown {role} format {name:?}. Known: {known}")]
    UnknownFormat {
        /// `input` or `output`.
        role: &'static str,
        /// What was asked.
        name: String,
        /// What there is.
        known: String,
    },
    /// The ledger does not balance: a fault of this program, never of the input.
    #[error(
        "{input}:{line}: the ledger does not balance: {what}. Nothing was written. This is a fault in kjj-convert: please report it with the input"
    )]
    Unbalanced {
        /// The input as named by the user.
        input: String,
        /// Line, from 1.
        line: u32,
        /// What is missing or twice.
        what: String,
    },
    /// An output could not be written.
    #[error("{path}: cannot be written: {source}. {advice}")]
    Write {
        /// The output.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
        /// What to do.
        advice: &'static str,
    },
    /// A settings or corrections file is not what it should be.
    #[error("{path}: {message}")]
    Settings {
        /// The file.
        path: PathBuf,
        /// What is wrong and where.
        message: String,
    },
    /// An output format could not be made.
    #[error("{format}: {message}")]
    Format {
        /// The writer.
        format: &'static str,
        /// What is wrong.
        message: String,
    },
    /// The call cannot work as given (exit code 2).
    #[error("{0}")]
    Usage(String),
}

/// The library's result.
pub type Result<T> = std::result::Result<T, Error>;
