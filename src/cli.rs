//! The command line: flags, subcommands, their help, and who does the work.
//!
//! The help, the manual page and the shell completions come from the definitions here. No rule of
//! conversion stands here, and files are touched only through [`crate::batch`].

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand};

use crate::ast::Metadata;
use crate::batch::{self, Job};
use crate::error::{Error, Result};
use crate::normalize::{KINDS, Kinds};
use crate::summary::{self, many};
use crate::writers;

mod about;
mod reading;

use reading::ReadingArgs;

const LONG_ABOUT: &str = "\
Turns bad newspaper text into articles, and articles into EPUB 3, JATS XML and plain text.

One call makes one issue of a newspaper: its inputs are the issue's pages, in the order given. Nothing \
printed is lost, every change is explained (--repairs), and the same input gives the same bytes every time.";

const EXAMPLES: &str = "\
Examples:
  Read a page, see what comes of it:
    kjj-convert --to text page1.txt

  Make an issue of its pages, in all formats, with the log of every change:
    kjj-convert --to epub,jats,text,json -o issue/ \\
                --repairs issue/repairs.jsonl page1.txt page2.txt

  Say what the issue is (or write it into issue.toml beside the first page):
    kjj-convert --to epub -o issue.epub --title 河港日报 --date 2031-04-08 \\
                --lang zh-Hans --page 1 --page 2 page1.txt page2.txt

  An old file whose encoding is known, through a pipe:
    cat old.txt | kjj-convert --to text --encoding gb18030 - > new.txt

  See what was decided and why, what was unsure first; decide it yourself:
    kjj-convert inspect --unsure page1.txt
    kjj-convert --to text --strict page1.txt

  Leave a rule out:
    kjj-convert --to text --without running-head page1.txt

  Let another program change the articles between two calls:
    kjj-convert --to json page1.txt | sed 's/line/row/' | \\
                kjj-convert --to epub -o issue.epub -

  A file that is named like a subcommand:
    kjj-convert --to text ./check

Outputs:
  -o FILE, one single-file format (epub, text, json): that file; `-` is
           standard output
  -o DIR   otherwise: issue.epub, issue.txt, issue.json and one JATS file
           an article, jats/001.xml, …; `--to jats` alone: 001.xml, …
  no -o    text and json go to standard output; epub and jats to the current
           folder under the first input's name: page1.epub, page1/001.xml, …
  Outputs appear whole or not at all. Numbered JATS files of a former run
  that had more articles are removed.

issue.toml:
  title = \"河港日报\"
  date = \"2031-04-08\"
  lang = \"zh-Hans\"
  pages = [\"1\", \"2\"]
  Every key is also a flag, and the flag wins (pages: --page).

PAGE.corrections.toml, beside PAGE.txt (or --corrections FILE):
  [[correction]]
  line = 12
  begins = \"本报讯\"
  article = true
  What a person decides wins over the rules. `inspect --unsure` writes
  such lines; an edited --repairs log is taken as well.

Exit codes: 0 all done, 1 some input failed, a check found a difference, or
something is unsure with --strict, 2 the call cannot work as given.";

const CHECK_ABOUT: &str = "\
Run fixture cases and compare what comes of them with what should.

A case is a folder with in/ (the pages, in the order of their names, and perhaps issue.toml), perhaps args.toml \
(from = \"FORMAT\", encoding = \"LABEL\", normalize = [\"KIND\"]), and golden/: issue.txt, issue.json, repairs.jsonl, jats/001.xml, … and \
epub/ (unzipped). Every difference is shown, `-` what should be, `+` what is.";

/// Everything that can stand on the command line.
#[derive(Debug, Parser)]
#[command(
    name = "kjj-convert",
    version,
    about,
    long_about = LONG_ABOUT,
    after_help = "See --help for examples and for where outputs go.",
    after_long_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    max_term_width = 110
)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    job: JobArgs,
}

#[derive(Debug, Args)]
struct JobArgs {
    /// The pages, in order; `-` is standard input
    #[arg(value_name = "INPUT", required = true)]
    inputs: Vec<PathBuf>,
    /// What to make, separated by commas
    #[arg(long, value_name = "FORMAT", required = true, value_delimiter = ',', value_parser = writer_names())]
    to: Vec<String>,
    /// Where to write: a file for one single-file format (`-` is standard output), else a folder
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    #[command(flatten)]
    reading: ReadingArgs,
    /// Write every decision with its place and evidence as JSON lines; `-` is standard output
    #[arg(long, value_name = "FILE")]
    repairs: Option<PathBuf>,
    /// End with exit code 1 where a decision is unsure; the outputs are written all the same
    #[arg(long)]
    strict: bool,
    /// Write characters in one way, separated by commas: width (half-width letters and digits, full-width
    /// Chinese punctuation), nfc (Unicode's form C), simplified or traditional (Chinese characters), spacing
    /// (none between Chinese and Latin script). Nothing is normalised when not given; each change is in --repairs
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = kind_names())]
    normalize: Vec<String>,
    /// Print no summary
    #[arg(short, long)]
    quiet: bool,
    /// Show no progress, even on a terminal
    #[arg(long)]
    no_progress: bool,
    #[command(flatten)]
    metadata: MetadataArgs,
}

/// What the user knows of the issue; each flag wins over the same key in `issue.toml`.
#[derive(Debug, Args)]
#[command(next_help_heading = "What the issue is (or issue.toml beside the first input)")]
struct MetadataArgs {
    /// Name of the newspaper or title of the issue
    #[arg(long)]
    title: Option<String>,
    /// Language as a BCP 47 tag (zh-Hans, zh-Hant, ko, en)
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Date of the issue: YYYY-MM-DD, YYYY-MM or YYYY
    #[arg(long)]
    date: Option<String>,
    /// Identifier the library gives (URN, ARK, DOI, …)
    #[arg(long, value_name = "ID")]
    identifier: Option<String>,
    /// Publisher
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,
    /// ISSN, NNNN-NNNC
    #[arg(long)]
    issn: Option<String>,
    /// Chinese serial number (国内统一连续出版物号)
    #[arg(long, value_name = "NUMBER")]
    cn: Option<String>,
    /// Volume
    #[arg(long)]
    volume: Option<String>,
    /// Number of the issue (第…期)
    #[arg(long)]
    number: Option<String>,
    /// Where the inputs come from (a shelf mark, an address)
    #[arg(long, value_name = "TEXT")]
    source: Option<String>,
    /// Terms of use of the outputs
    #[arg(long, value_name = "TEXT")]
    rights: Option<String>,
    /// Label of a page (版): once for each input, in their order
    #[arg(long = "page", value_name = "LABEL", value_delimiter = ',')]
    pages: Vec<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run fixture cases and compare what comes of them with what should
    #[command(long_about = CHECK_ABOUT)]
    Check {
        /// A case (a folder with in/), or a folder of cases
        #[arg(value_name = "DIR", default_value = "fixtures/issues")]
        dirs: Vec<PathBuf>,
        /// Write what comes of them as what should
        #[arg(long)]
        accept: bool,
    },
    /// Show the source line by line, beside each line what became of it, how surely and why
    #[command(after_help = reading::EXAMPLES)]
    Inspect {
        /// The pages, in order; `-` is standard input
        #[arg(value_name = "INPUT", required = true)]
        inputs: Vec<PathBuf>,
        /// Show first what was unsure, with the corrections that would decide it
        #[arg(long)]
        unsure: bool,
        #[command(flatten)]
        reading: ReadingArgs,
    },
    /// Explain a rule with examples, or list all rules
    Explain {
        /// The rule, named for the damage it mends
        rule: Option<String>,
    },
    /// Print the completions of a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page (roff)
    Man,
}

fn writer_names() -> PossibleValuesParser {
    PossibleValuesParser::new(writers::WRITERS.iter().map(|w| w.name()))
}

fn kind_names() -> PossibleValuesParser {
    PossibleValuesParser::new(KINDS.iter().map(|kind| kind.name()))
}

impl JobArgs {
    fn job(self) -> Result<Job> {
        let mut chosen: Vec<&'static dyn writers::Writer> = Vec::new();
        for name in &self.to {
            let writer = writers::find(name)?;
            if chosen.iter().all(|w| w.name() != name) {
                chosen.push(writer);
            }
        }
        let without = self.reading.without();
        Ok(Job {
            without,
            inputs: self.inputs,
            writers: chosen,
            output: self.output,
            repairs: self.repairs,
            corrections: self.reading.corrections,
            from: self.reading.from,
            encoding: self.reading.encoding,
            normalize: Kinds::named(&self.normalize)?,
            metadata: self.metadata.into(),
            progress: !self.quiet && !self.no_progress,
        })
    }
}

impl From<MetadataArgs> for Metadata {
    fn from(args: MetadataArgs) -> Metadata {
        Metadata {
            title: args.title,
            lang: args.lang,
            date: args.date,
            identifier: args.identifier,
            publisher: args.publisher,
            issn: args.issn,
            cn: args.cn,
            volume: args.volume,
            number: args.number,
            source: args.source,
            rights: args.rights,
            pages: args.pages,
        }
    }
}

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All done.
    Done,
    /// An input failed, an output could not be written, or a check found a difference.
    Failed,
    /// The call cannot work as given.
    Usage,
}

/// Runs the command and says how it ended; errors go to standard error.
pub fn main(args: impl IntoIterator<Item = OsString>) -> Outcome {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() => {
            let text = error.render().to_string();
            complain(text.strip_prefix("error: ").unwrap_or(&text).trim_end());
            return Outcome::Usage;
        }
        Err(help) => return finish(print(help.render().to_string().as_bytes()).map(|()| Outcome::Done)),
    };
    finish(match cli.command {
        None => convert(cli.job),
        Some(Command::Check { dirs, accept }) => check(&dirs, accept),
        Some(Command::Inspect { inputs, unsure, reading }) => reading.inspect(&inputs, unsure),
        Some(Command::Explain { rule }) => about::explain(rule.as_deref()),
        Some(Command::Completions { shell }) => about::completions(shell),
        Some(Command::Man) => about::man(),
    })
}

fn finish(result: Result<Outcome>) -> Outcome {
    let error = match result {
        Ok(outcome) => return outcome,
        Err(error) => error,
    };
    complain(&error.to_string());
    match error {
        Error::Usage(_) | Error::Settings { .. } | Error::UnknownEncoding(_) | Error::UnknownFormat { .. } => {
            Outcome::Usage
        }
        _ => Outcome::Failed,
    }
}

fn convert(args: JobArgs) -> Result<Outcome> {
    let (quiet, strict) = (args.quiet, args.strict);
    let report = batch::run(&args.job()?)?;
    if !quiet {
        say(&summary::summary(&report));
    }
    match summary::strict(&report.conversion).filter(|_| strict) {
        Some(unsure) => {
            complain(&unsure);
            Ok(Outcome::Failed)
        }
        None => Ok(Outcome::Done),
    }
}

fn check(dirs: &[PathBuf], accept: bool) -> Result<Outcome> {
    let cases = batch::cases(dirs)?;
    let (mut differences, mut failed) = (0, false);
    for case in &cases {
        let checked = batch::check(case, accept)?;
        differences += checked.differences;
        failed |= checked.failed;
        print(checked.report.as_bytes())?;
    }
    print(format!("{}, {}\n", many(cases.len(), "case"), many(differences, "difference")).as_bytes())?;
    Ok(if failed { Outcome::Failed } else { Outcome::Done })
}

fn print(bytes: &[u8]) -> Result<()> {
    batch::to_stdout(bytes)
}

/// A message on standard error; there is nobody left to tell when that fails.
fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "kjj-convert: {message}");
}

fn say(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}
