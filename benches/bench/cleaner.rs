//! The cleaner alone: the time inside [`kjj_convert::cleaner::clean`], on one core, in this process.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, hint};

use kjj_convert::ast::Metadata;
use kjj_convert::readers::{self, Content, RawInput};
use kjj_convert::{InputBytes, cleaner};

/// The shortest of `times` runs over an input that is decoded and read already.
///
/// # Errors
/// When the input cannot be read.
pub fn fastest(input: &Path, times: u32) -> Result<Duration, Box<dyn Error>> {
    let mut notices = Vec::new();
    let file = InputBytes { name: input.to_string_lossy().into_owned(), bytes: fs::read(input)? };
    let (_, extract) = readers::read(RawInput { id: 0, file, encoding: None }, None, &mut notices)?;
    let Content::Page(page) = extract.content else { return Err("the input holds no lines".into()) };
    let (sources, pages) = ([extract.source], [page]);
    let mut best = Duration::MAX;
    for _ in 0..times {
        let start = Instant::now();
        hint::black_box(cleaner::clean(&sources, &pages, Metadata::default(), Default::default()));
        best = best.min(start.elapsed());
    }
    Ok(best)
}
