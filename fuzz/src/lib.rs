//! What must hold for every input of every reader, whole or broken. The fuzz targets and the short run in the test
//! suite share it; it makes no inputs.

use kjj_convert::ast::Issue;
use kjj_convert::error::Error;
use kjj_convert::writers::{Memory, WRITERS, Writer};
use kjj_convert::{InputBytes, Options, convert};

/// How an input ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It was read.
    Read,
    /// It was refused.
    Refused,
    /// It was refused because a library that reads it gave up on it.
    GivenUp,
}

/// Reads inputs, in a format or as they look, and judges what comes of it: an error that is not this program's fault, or
/// an issue whose ledger balances, which every writer can write, and which can be read back from what was written.
///
/// # Errors
/// What does not hold. A panic is left to the caller.
pub fn check(from: Option<&str>, inputs: &[(&str, &[u8])]) -> Result<End, String> {
    let input = |(name, bytes): &(&str, &[u8])| InputBytes { name: (*name).into(), bytes: bytes.to_vec() };
    let options = Options { from: from.map(Into::into), ..Options::default() };
    let conversion = match convert(inputs.iter().map(input).collect(), &options) {
        Ok(conversion) => conversion,
        Err(error @ Error::Unbalanced { .. }) => return Err(error.to_string()),
        Err(Error::NotText { found, .. }) if found.contains("cannot be drawn") => return Ok(End::GivenUp),
        Err(_) => return Ok(End::Refused),
    };
    let balance = conversion.balance;
    if balance.total != balance.articles + balance.metadata + balance.furniture + balance.syntax {
        return Err(balance.to_string());
    }
    WRITERS.iter().try_for_each(|writer| check_writer(*writer, &conversion.issue))?;
    Ok(End::Read)
}

/// What a writer writes is whole: the reader of its format takes it.
fn check_writer(writer: &dyn Writer, issue: &Issue) -> Result<(), String> {
    let mut memory = Memory::default();
    writer.write(issue, &mut memory).map_err(|error| format!("{}: {error}", writer.name()))?;
    let (from, encoding) = (Some(writer.name().into()), Some("utf-8".into()));
    let options = Options { from, encoding, ..Options::default() };
    for (name, bytes) in memory.files {
        let input = InputBytes { name: name.clone(), bytes };
        convert(vec![input], &options).map_err(|error| format!("written as {}: {error}", writer.name()))?;
    }
    Ok(())
}
