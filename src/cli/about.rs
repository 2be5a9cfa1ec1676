//! The subcommands that say what the program is: its rules, the completions of a shell, the manual page.

use clap::CommandFactory;

use super::{Cli, Outcome, print};
use crate::cleaner::rules::RULES;
use crate::error::{Error, Result};
use crate::normalize::KINDS;
use crate::{batch, corrections, summary};

/// Explains a rule, or lists all.
pub fn explain(rule: Option<&str>) -> Result<Outcome> {
    let rules = RULES.iter().map(|rule| (rule.name(), rule.explanation()));
    let all: Vec<(&str, &'static str)> =
        rules.chain(KINDS.iter().map(|kind| (kind.rule(), kind.explanation()))).collect();
    let unlisted = (corrections::NAME, corrections::EXPLANATION);
    let names = || all.iter().map(|(name, _)| *name);
    let text = match rule {
        None => {
            let width = names().map(str::len).max().unwrap_or(0);
            all.iter().map(|(name, text)| format!("{name:width$}  {}\n", first_line(text))).collect()
        }
        Some(rule) => match all.iter().chain([&unlisted]).find(|(name, _)| *name == rule) {
            Some((_, text)) => (*text).to_owned(),
            None => {
                let names: Vec<&str> = names().collect();
                return Err(Error::Usage(format!("unknown rule {rule:?}.{}", summary::nearest(rule, &names))));
            }
        },
    };
    print(text.as_bytes())?;
    Ok(Outcome::Done)
}

/// The first line of an explanation that is no heading.
fn first_line(explanation: &'static str) -> &'static str {
    explanation.lines().find(|l| !l.is_empty() && !l.starts_with('#')).unwrap_or_default()
}

/// Prints the completions of a shell.
pub fn completions(shell: clap_complete::Shell) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "kjj-convert", &mut script);
    print(&script)?;
    Ok(Outcome::Done)
}

/// Prints the manual page.
pub fn man() -> Result<Outcome> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut page).map_err(batch::stdout_error)?;
    print(&page)?;
    Ok(Outcome::Done)
}
