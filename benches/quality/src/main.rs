//! `kjj-quality`: makes documents with known truth, runs the tool and its peers on them, and scores what comes out.
//!
//! Seeds 1 to 999 are for developing and fitting; 1001 to 1050 are those of the report and are not looked at.

#![forbid(unsafe_code)]

mod documents;
mod figures;
mod fit;
mod generate;
mod measures;
mod output;
mod peers;
mod report;
mod run;
mod score;
mod seeds;
mod table;
mod tool;
mod truth;
mod words;
mod worst;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use documents::Document;
use measures::{BOUNDARIES, EXACT, mean, measure};
use report::{Report, Tool};
use run::Scored;
use seeds::{Modes, Seeds};
use tool::Result;

/// Makes documents with known truth and scores what tools make of them.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write documents and their truth into a folder, `DIR/a-17/in/` and `DIR/a-17/truth.json`.
    Generate {
        /// Letters of the modes.
        #[arg(long, default_value = "abcdefgh")]
        mode: Modes,
        /// From the first to the last, both included.
        #[arg(long, default_value = "1..50")]
        seeds: Seeds,
        /// The folder.
        #[arg(long)]
        out: PathBuf,
    },
    /// Make documents, run the tool on them, score it and print the table.
    Score {
        /// Letters of the modes.
        #[arg(long, default_value = "abcdefgh")]
        modes: Modes,
        /// From the first to the last, both included; `report` is those of the report.
        #[arg(long, default_value = "1..50")]
        seeds: Seeds,
        /// Keep documents and outputs in this folder.
        #[arg(long)]
        keep: Option<PathBuf>,
        #[command(flatten)]
        options: Options,
    },
    /// Find the weights of the cleaner's decisions.
    Fit(fit::Options),
    /// Show what the cleaner answers wrong, with its signs and the lines around.
    Mistakes(fit::mistakes::Options),
    /// Make the table of word pairs that the cleaner is built with.
    Words(words::Options),
    /// Score the documents of a folder: subfolders with `in/` and `truth.json`.
    Dir {
        /// The folder.
        folder: PathBuf,
        #[command(flatten)]
        options: Options,
    },
}

#[derive(Args)]
struct Options {
    /// The `kjj-convert` that is scored.
    #[arg(long)]
    tool: PathBuf,
    /// Run the other tools that are installed, and the rules.
    #[arg(long)]
    peers: bool,
    /// Documents at a time.
    #[arg(long)]
    jobs: Option<usize>,
    /// Show what is wrong with so many of the worst documents of each mode.
    #[arg(long, default_value_t = 0)]
    worst: usize,
    /// What makes a document bad: a measure's name.
    #[arg(long, default_value = BOUNDARIES)]
    by: String,
    /// Write the tables into this file, and print the bars only.
    #[arg(long)]
    markdown: Option<PathBuf>,
    /// Write the figures into this file as JSON (`-` prints them instead of the table).
    #[arg(long)]
    json: Option<PathBuf>,
    /// The day that stands in the table.
    #[arg(long)]
    date: Option<String>,
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("kjj-quality: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<()> {
    match cli.command {
        Command::Generate { mode, seeds, out } => seeds::make(&mode, &seeds, &out).map(drop),
        Command::Score { modes, seeds, keep, options } => {
            let temporary = tempfile::tempdir().map_err(|error| format!("temporary folder: {error}"))?;
            let folder = keep.as_deref().unwrap_or(temporary.path());
            let documents = seeds::make(&modes, &seeds, folder)?;
            score(&documents, &options, format!("kjj-quality score --modes {modes} --seeds {seeds}"))
        }
        Command::Fit(options) => fit::run(&options),
        Command::Mistakes(options) => fit::mistakes::run(&options),
        Command::Words(options) => words::make(&options),
        Command::Dir { folder, options } => {
            let documents = documents::read_all(&folder)?;
            score(&documents, &options, format!("kjj-quality dir {}", folder.display()))
        }
    }
}

/// Runs the tools on the documents and tells how they did.
fn score(documents: &[Document], options: &Options, command: String) -> Result<()> {
    let by = measure(&options.by).ok_or_else(|| format!("no measure is called {:?}", options.by))?;
    let jobs = options.jobs.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
    let groups = seeds::by_mode(documents);
    let mut ours = Tool { name: "kjj-convert".into(), version: tool::version(&options.tool)?, modes: Vec::new() };
    for (mode, group) in &groups {
        let scored = run::ours(&options.tool, group, jobs);
        scored.iter().filter_map(|s| s.failure.as_ref()).for_each(|failure| eprintln!("{failure}"));
        show_worst(*mode, group, &scored, by, options.worst);
        ours.modes.push((String::new(), scored.into_iter().map(|s| s.score).collect()));
    }
    let command = if options.peers { command + " --peers" } else { command };
    let mut report = Report {
        date: options.date.clone(),
        command,
        modes: groups.iter().map(|(mode, _)| (*mode, seeds::title(*mode))).collect(),
        documents: groups.iter().map(|(_, group)| group.len()).collect(),
        tools: vec![ours],
        skipped: Vec::new(),
    };
    if options.peers {
        run_peers(&groups, jobs, &mut report);
    }
    write(&report, options)
}

/// The documents with the lowest figures, and what is wrong with them.
fn show_worst(mode: char, documents: &[&Document], scored: &[Scored], by: &measures::Measure, count: usize) {
    let figure = |scored: &Scored| {
        let exact = measure(EXACT).and_then(|m| (m.value)(&scored.score));
        ((by.value)(&scored.score).unwrap_or(1.0), exact.unwrap_or(1.0))
    };
    let turned = if by.form == measures::Form::Per10000 { -1.0 } else { 1.0 };
    let mut order: Vec<usize> = (0..documents.len()).collect();
    let key = |index: &usize| (turned * figure(&scored[*index]).0, figure(&scored[*index]).1);
    order.sort_by(|a, b| key(a).partial_cmp(&key(b)).unwrap_or(std::cmp::Ordering::Equal));
    for index in order.into_iter().take(count) {
        let (document, scored) = (documents[index], &scored[index]);
        let (first, exact) = figure(scored);
        let variant = &document.truth.variant;
        println!("{mode} {} ({variant}): {} {first:.3}, {EXACT} {exact:.3}", document.name, by.name);
        print!("{}", worst::explain(document, &scored.output));
    }
}

/// Runs each peer with each of its settings, and keeps the best one of each mode.
fn run_peers(groups: &[(char, Vec<&Document>)], jobs: usize, report: &mut Report) {
    for peer in peers::all() {
        let version = match peer.version() {
            Ok(version) => version,
            Err(missing) => {
                report.skipped.push(format!("{} ({missing})", peer.name()));
                continue;
            }
        };
        let mut modes = Vec::new();
        for (_, group) in groups {
            let with = |setting: &&str| {
                let scores = run::score_all(group, peer.run(setting, group, jobs), jobs);
                let f1 = measure(BOUNDARIES).and_then(|measure| mean(measure, &scores));
                (f1.unwrap_or(0.0), setting.to_string(), scores)
            };
            let best = peer.settings().iter().map(with).max_by(|a, b| a.0.total_cmp(&b.0));
            modes.extend(best.map(|(_, setting, scores)| (setting, scores)));
        }
        report.tools.push(Tool { name: peer.name().into(), version, modes });
    }
}

fn write(report: &Report, options: &Options) -> Result<()> {
    let save = |path: &Path, text: String| fs::write(path, text).map_err(documents::fault(path));
    if let Some(path) = &options.markdown {
        save(path, table::markdown(report))?;
        println!("{}", table::bars(report));
    }
    match &options.json {
        Some(path) if path.as_os_str() == "-" => println!("{:#}", report.json()),
        Some(path) => save(path, format!("{:#}\n", report.json()))?,
        None => (),
    }
    if options.markdown.is_none() && options.json.is_none() {
        print!("{}", table::markdown(report));
    }
    Ok(())
}
