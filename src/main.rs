//! The command's exit codes: 0 all done, 1 some input failed or a check found a difference, 2 usage.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use kjj_convert::cli;

fn main() -> ExitCode {
    ExitCode::from(match cli::main(std::env::args_os()) {
        cli::Outcome::Done => 0,
        cli::Outcome::Failed => 1,
        cli::Outcome::Usage => 2,
    })
}
