//! Readers: from decoded text to the print model.
//!
//! A reader says what is printed and what its format's markup says of it. It never joins lines,
//! never decides what a line means and never drops a character: what is not text is listed as syntax.

use crate::error::{Error, Result};
use crate::page::Page;
use crate::repair::Notice;
use crate::source::Source;

pub mod layout;
pub mod markdown;
pub mod pdf;
pub mod space;
pub mod text;

/// A format that can be read.
pub trait Reader: Sync {
    /// Name on the command line.
    fn name(&self) -> &'static str;

    /// How well the content looks like this format: 0 not at all, 100 surely.
    fn sniff(&self, source: &Source) -> u8;

    /// Reads one input.
    ///
    /// # Errors
    /// When the input is not of the format at all; damage inside it is a [`Notice`].
    fn read(&self, source: &Source, notices: &mut Vec<Notice>) -> Result<Page>;
}

/// All readers; where two fit equally well, the earlier is taken.
pub const READERS: &[&dyn Reader] = &[&text::Text, &markdown::Markdown];

/// The reader of a name, or the one that fits the content best.
///
/// # Errors
/// [`Error::UnknownFormat`] for a name no reader has.
pub fn choose(name: Option<&str>, source: &Source) -> Result<&'static dyn Reader> {
    match name {
        Some(name) => READERS.iter().copied().find(|r| r.name() == name).ok_or_else(|| Error::UnknownFormat {
            role: "input",
            name: name.into(),
            known: READERS.iter().map(|r| r.name()).collect::<Vec<_>>().join(", "),
        }),
        None => {
            let mut best = READERS[0];
            for reader in &READERS[1..] {
                if reader.sniff(source) > best.sniff(source) {
                    best = *reader;
                }
            }
            Ok(best)
        }
    }
}
