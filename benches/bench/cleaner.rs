//! The cleaner alone: the time inside [`kjj_convert::cleaner::clean`], on one core, in this process.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, hint};

use kjj_convert::ast::Metadata;
use kjj_convert::{cleaner, decode, readers};

/// The shortest of `times` runs over an input that is decoded and read already.
///
/// # Errors
/// When the input cannot be read.
pub fn fastest(input: &Path, times: u32) -> Result<Duration, Box<dyn Error>> {
    let mut notices = Vec::new();
    let source = decode::decode(0, &input.to_string_lossy(), fs::read(input)?, None, &mut notices)?;
    let pages = [readers::choose(None, &source)?.read(&source, &mut notices)?];
    let sources = [source];
    let mut best = Duration::MAX;
    for _ in 0..times {
        let start = Instant::now();
        hint::black_box(cleaner::clean(&sources, &pages, Metadata::default(), Default::default()));
        best = best.min(start.elapsed());
    }
    Ok(best)
}
