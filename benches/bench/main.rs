//! What the program costs: time, memory and their growth, pages of PDF a second, the share of deflate, and the EPUB
//! writer against its peer. Prints tables and judges nothing; figures are comparable only within one run on a quiet machine.
//!
//! `make bench`, or `cargo bench --bench bench -- 10K 1M` for some sizes only.

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
    formats(&sizes, &scratch)?;
    pdf::compare(Path::new(PROGRAM), &scratch)?;
    let middle = sizes.iter().copied().filter(|size| *size <= 10_000_000).max().unwrap_or(1_000_000);
    peer::deflate_share(&input(&scratch, Kind::Markdown, middle)?)?;
    peer::compare(&input(&scratch, Kind::Markdown, middle)?, &scratch)?;
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
    let path = scratch.join(format!("{}-{size}.{}", kind.name(), kind.extension()));
    if !path.exists() {
        inputs::make(&path, kind, size)?;
    }
    Ok(path)
}

/// Time, memory and growth of every format on every kind and size.
fn formats(sizes: &[u64], scratch: &Path) -> Result<(), Box<dyn Error>> {
    println!("| input | size MB | to | wall s | MB/s | peak MB | peak / input | time growth / size growth |");
    println!("|---|--:|---|--:|--:|--:|--:|--:|");
    for kind in [Kind::Columns, Kind::Markdown] {
        for format in ["text", "epub", "jats"] {
            let mut before: Option<(f64, f64)> = None;
            for &size in sizes {
                let input = input(scratch, kind, size)?;
                let bytes = fs::metadata(&input)?.len();
                let output = scratch.join("out");
                let _ = fs::remove_dir_all(&output);
                fs::create_dir_all(&output)?;
                let target = if format == "jats" { output.clone() } else { output.join("issue") };
                let paths = (target.to_string_lossy().into_owned(), input.to_string_lossy().into_owned());
                let times = if bytes > 20_000_000 { 1 } else { 3 };
                let run =
                    measure::fastest(times, Path::new(PROGRAM), &["--to", format, "-o", &paths.0, &paths.1], scratch)?;
                let seconds = run.wall.as_secs_f64();
                let size = megabytes(bytes);
                let (peak, ratio) = match run.peak {
                    Some(peak) => (format!("{:.1}", megabytes(peak)), format!("{:.1}", megabytes(peak) / size)),
                    None => ("?".into(), "?".into()),
                };
                let growth = before.map_or("-".into(), |(s, b)| format!("{:.2}", (seconds / s) / (size / b)));
                println!(
                    "| {} | {size:.2} | {format} | {seconds:.3} | {:.1} | {peak} | {ratio} | {growth} |",
                    kind.name(),
                    size / seconds
                );
                before = Some((seconds, size));
            }
        }
    }
    println!();
    Ok(())
}
