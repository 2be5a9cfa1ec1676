//! What the program costs: time, memory and their growth, pages of PDF, ALTO and HTML a second, the share of deflate, and the
//! EPUB writer against its peer. Prints tables and judges nothing; figures are comparable only within one run on a quiet
//! machine.
//!
//! `make bench`, or `cargo bench --bench bench -- 10K 1M` for some sizes only.

mod alto;
mod cleaner;
mod inputs;
mod measure;
mod pages;
mod pdf;
mod peer;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use inputs::Kind;
use measure::megabytes;

/// The program as it is delivered.
const PROGRAM: &str = env!("CARGO_BIN_EXE_kjj-convert");
/// Bytes of the largest input that is worth measuring; with it the other kinds have their full counts too.
const LARGEST: u64 = 100_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [role, input, output] = arguments.iter().map(String::as_str).collect::<Vec<_>>()[..]
        && peer::is_role(role)
    {
        return peer::run(role, Path::new(input), Path::new(output));
    }
    let sizes = if arguments.is_empty() { vec!["10K".into(), "1M".into(), "10M".into()] } else { arguments };
    let sizes = sizes.iter().map(|size| parse_size(size)).collect::<Result<Vec<_>, _>>()?;
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
    fs::create_dir_all(&scratch)?;
    if !measure::knows_memory() {
        println!("/usr/bin/time is missing (Debian package `time`): peak memory is not measured");
    }
    cleaner(&sizes, &scratch)?;
    formats(&sizes, &scratch)?;
    pdf::compare(Path::new(PROGRAM), &scratch)?;
    let middle = sizes.iter().copied().filter(|size| *size <= 10_000_000).max().unwrap_or(1_000_000);
    peer::deflate_share(&input(&scratch, Kind::Markdown, middle)?)?;
    peer::compare(&input(&scratch, Kind::Markdown, middle)?, &scratch)?;
    alto::compare(&scratch)?;
    pages::compare(&scratch)?;
    Ok(())
}

/// `10K`, `1M` as bytes.
fn parse_size(text: &str) -> Result<u64, String> {
    let wrong = || format!("{text:?} is no size: write 10K, 1M, 100M");
    let (digits, unit) = text.split_at_checked(text.len().saturating_sub(1)).ok_or_else(wrong)?;
    let number: u64 = digits.parse().map_err(|_| wrong())?;
    match unit {
        "K" => Ok(number * 1_000),
        "M" => Ok(number * 1_000_000),
        _ => Err(wrong()),
    }
}

/// An input of a kind and size, made once.
fn input(scratch: &Path, kind: Kind, size: u64) -> std::io::Result<PathBuf> {
    let folder = scratch.join("inputs");
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{}-{size}.{}", kind.name(), kind.extension()));
    if !path.exists() {
        inputs::make(&path, kind, size)?;
    }
    Ok(path)
}

/// Times of each measurement: of large inputs one, as nothing disturbs a long run much.
fn times(bytes: u64) -> u32 {
    if bytes > 20_000_000 { 1 } else { 3 }
}

/// Growth of time over growth of size: 1 is linear.
struct Growth(Option<(f64, f64)>);

impl Growth {
    fn next(&mut self, seconds: f64, size: f64) -> String {
        let before = self.0.replace((seconds, size));
        before.map_or("-".into(), |(s, b)| format!("{:.2}", (seconds / s) / (size / b)))
    }
}

/// The time inside the cleaner, and its growth.
fn cleaner(sizes: &[u64], scratch: &Path) -> Result<(), Box<dyn Error>> {
    println!("| input | size MB | cleaner s | MB/s | time growth / size growth |");
    println!("|---|--:|--:|--:|--:|");
    for kind in [Kind::Columns, Kind::Indented, Kind::Markdown] {
        let mut growth = Growth(None);
        for &size in sizes {
            let input = input(scratch, kind, size)?;
            let bytes = fs::metadata(&input)?.len();
            let seconds = cleaner::fastest(&input, times(bytes))?.as_secs_f64();
            let size = megabytes(bytes);
            let grown = growth.next(seconds, size);
            println!("| {} | {size:.2} | {seconds:.3} | {:.1} | {grown} |", kind.name(), size / seconds);
        }
    }
    println!();
    Ok(())
}

/// Time, memory and growth of every format on every kind and size.
fn formats(sizes: &[u64], scratch: &Path) -> Result<(), Box<dyn Error>> {
    println!("| input | size MB | to | wall s | MB/s | peak MB | peak / input | time growth / size growth |");
    println!("|---|--:|---|--:|--:|--:|--:|--:|");
    for kind in [Kind::Columns, Kind::Indented, Kind::Markdown] {
        for format in ["text", "epub", "jats"] {
            series(kind, format, sizes, scratch)?;
        }
    }
    let largest = sizes.iter().copied().max().unwrap_or(LARGEST).min(LARGEST);
    for kind in [Kind::Articles, Kind::OneLine, Kind::ShortLines] {
        let most = kind.most() * largest / LARGEST;
        series(kind, "text", &[most / 10, most], scratch)?;
    }
    println!();
    Ok(())
}

/// One kind and format in growing sizes.
fn series(kind: Kind, format: &str, sizes: &[u64], scratch: &Path) -> Result<(), Box<dyn Error>> {
    let mut growth = Growth(None);
    for &size in sizes {
        let input = input(scratch, kind, size)?;
        let bytes = fs::metadata(&input)?.len();
        let output = scratch.join("out");
        let _ = fs::remove_dir_all(&output);
        fs::create_dir_all(&output)?;
        let target = if format == "jats" { output.clone() } else { output.join("issue") };
        let paths = (target.to_string_lossy().into_owned(), input.to_string_lossy().into_owned());
        let arguments = ["--to", format, "-o", &paths.0, &paths.1];
        let run = measure::fastest(times(bytes), Path::new(PROGRAM), &arguments, scratch)?;
        let seconds = run.wall.as_secs_f64();
        let size = megabytes(bytes);
        let (peak, ratio) = match run.peak {
            Some(peak) => (format!("{:.1}", megabytes(peak)), format!("{:.1}", megabytes(peak) / size)),
            None => ("?".into(), "?".into()),
        };
        let grown = growth.next(seconds, size);
        println!(
            "| {} | {size:.2} | {format} | {seconds:.3} | {:.1} | {peak} | {ratio} | {grown} |",
            kind.name(),
            size / seconds
        );
    }
    Ok(())
}
