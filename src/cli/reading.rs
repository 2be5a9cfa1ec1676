//! The flags that say how inputs are read and cleaned, and the subcommand that only looks at what comes of it.

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::Outcome;
use crate::cleaner::rules::RULES;
use crate::error::{Error, Result};
use crate::{Options, batch, inspect, readers};

/// Examples of `inspect`.
pub const EXAMPLES: &str = "\
Examples:
  kjj-convert inspect page.txt | less
  kjj-convert inspect --unsure page.txt
  Copy what decides a place into page.corrections.toml, and look again.";

/// How inputs are read and cleaned.
#[derive(Debug, Args)]
pub struct ReadingArgs {
    /// Format of the inputs; told from their content when not given
    #[arg(long, value_name = "FORMAT", value_parser = reader_names())]
    pub from: Option<String>,
    /// Encoding of the inputs (utf-8, gb18030, big5, …); detected when not given
    #[arg(long, value_name = "LABEL")]
    pub encoding: Option<String>,
    /// Corrections or an edited repair log, beside STEM.corrections.toml of each input; may be repeated
    #[arg(long, value_name = "FILE")]
    pub corrections: Vec<PathBuf>,
    /// Rules that shall not work, separated by commas (`explain` lists all rules)
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = rule_names(), hide_possible_values = true)]
    without: Vec<String>,
}

fn reader_names() -> PossibleValuesParser {
    PossibleValuesParser::new(readers::READERS.iter().map(|r| r.name()))
}

fn rule_names() -> PossibleValuesParser {
    PossibleValuesParser::new(RULES.iter().map(|r| r.name()))
}

impl ReadingArgs {
    /// The rules that shall not work, each once, in the order in which they would.
    pub fn without(&self) -> Vec<&'static str> {
        let mut rules = Vec::new();
        for name in RULES.iter().map(|rule| rule.name()) {
            if self.without.iter().any(|off| off == name) && !rules.contains(&name) {
                rules.push(name);
            }
        }
        rules
    }

    /// Shows the inputs and what became of each line.
    pub fn inspect(self, inputs: &[PathBuf], unsure: bool) -> Result<Outcome> {
        let without = self.without();
        let ReadingArgs { from, encoding, corrections, .. } = self;
        let options = Options { from, encoding, without, ..Options::default() };
        let conversion = batch::look(inputs, &corrections, options)?;
        if conversion.finished {
            return Err(Error::Usage("inspect shows lines, but the inputs hold finished articles. Give pages".into()));
        }
        batch::coloured_to_stdout(&inspect::show(&conversion, unsure))?;
        Ok(Outcome::Done)
    }
}
