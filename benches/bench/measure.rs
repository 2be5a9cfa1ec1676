//! Wall time and peak memory of a child process, by `/usr/bin/time` (GNU time).

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The program that knows a child's peak memory.
const GNU_TIME: &str = "/usr/bin/time";

/// What one run took.
#[derive(Debug, Clone)]
pub struct Run {
    /// Wall time.
    pub wall: Duration,
    /// Peak resident memory in bytes; none when `/usr/bin/time` is missing.
    pub peak: Option<u64>,
    /// What it printed on standard output.
    pub said: String,
}

/// Whether peak memory can be measured here.
pub fn knows_memory() -> bool {
    Path::new(GNU_TIME).exists()
}

/// Runs a program `times` times and gives the fastest run.
///
/// # Errors
/// When it cannot be started or fails.
pub fn fastest(times: u32, program: &Path, arguments: &[&str], scratch: &Path) -> io::Result<Run> {
    let mut best: Option<Run> = None;
    for _ in 0..times {
        let run = once(program, arguments, scratch)?;
        if best.as_ref().is_none_or(|best| run.wall < best.wall) {
            best = Some(run);
        }
    }
    best.ok_or_else(|| io::Error::other("no run was asked for"))
}

fn once(program: &Path, arguments: &[&str], scratch: &Path) -> io::Result<Run> {
    let report = scratch.join("time.txt");
    let mut command = if knows_memory() {
        let mut command = Command::new(GNU_TIME);
        command.arg("-f").arg("%M").arg("-o").arg(&report).arg(program);
        command
    } else {
        Command::new(program)
    };
    let start = Instant::now();
    let output = command.args(arguments).stdin(Stdio::null()).output()?;
    let wall = start.elapsed();
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        return Err(io::Error::other(format!("{} {arguments:?}: {}: {message}", program.display(), output.status)));
    }
    let kilobytes = || fs::read_to_string(&report).ok()?.trim().parse::<u64>().ok();
    let peak = if knows_memory() { kilobytes().map(|k| k * 1024) } else { None };
    Ok(Run { wall, peak, said: String::from_utf8_lossy(&output.stdout).into_owned() })
}

/// Bytes as MB.
pub fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
