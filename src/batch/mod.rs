//! One job with files: read the inputs, convert, write the outputs whole or not at all.
//!
//! This room and `main`/`cli` are the only ones that touch files. It decides nothing about text.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressFinish};

use crate::ast::Metadata;
use crate::error::{Error, Result};
use crate::normalize::Kinds;
use crate::repair::Notice;
use crate::writers::{Files, Sink, Writer, sink_error};
use crate::{Conversion, Options, log, settings};

mod cases;
mod inputs;
mod outputs;
mod places;

pub use cases::{Case, Checked, cases, check};
pub use outputs::{coloured_to_stdout, stdout_error, to_stdout};

use inputs::Inputs;
use outputs::Stage;
use places::Plan;

/// Inputs smaller than this (in bytes) are done before a progress line could be read.
const LONG_WORK: usize = 512 * 1024;

/// What to do.
pub struct Job {
    /// The issue's pages in order; `-` is standard input.
    pub inputs: Vec<PathBuf>,
    /// What to make.
    pub writers: Vec<&'static dyn Writer>,
    /// Where to; see [`Plan`].
    pub output: Option<PathBuf>,
    /// Where the repair log goes.
    pub repairs: Option<PathBuf>,
    /// Corrections beside those that stand beside the inputs.
    pub corrections: Vec<PathBuf>,
    /// Input format; told from content when none.
    pub from: Option<String>,
    /// Encoding label; detected when none.
    pub encoding: Option<String>,
    /// Rules that shall not work.
    pub without: Vec<&'static str>,
    /// What is normalised.
    pub normalize: Kinds,
    /// What the user said of the issue; wins over `issue.toml`.
    pub metadata: Metadata,
    /// Whether progress may be shown.
    pub progress: bool,
}

/// What was done.
#[derive(Debug)]
pub struct Report {
    /// The conversion.
    pub conversion: Conversion,
    /// What the writers could not express.
    pub notices: Vec<Notice>,
    /// Where the outputs are, in the words of the user.
    pub outputs: Vec<Written>,
    /// Files of a former run that were removed.
    pub removed: Vec<PathBuf>,
    /// The settings file that was used.
    pub settings: Option<PathBuf>,
    /// The corrections files that were used.
    pub corrections: Vec<PathBuf>,
}

/// One output.
#[derive(Debug)]
pub struct Written {
    /// A file, `FOLDER/*.xml` or `standard output`.
    pub place: String,
    /// How many files, where there is one an article.
    pub files: Option<usize>,
}

/// Does a job.
///
/// # Errors
/// When the call cannot work as given, an input cannot be read or converted, or an output cannot be
/// written; then no output has changed.
pub fn run(job: &Job) -> Result<Report> {
    inputs::check_names(&job.inputs)?;
    let (settings, metadata) = metadata_of(job)?;
    let plan = Plan::new(job)?;
    let corrections = inputs::corrections(&job.inputs, &job.corrections)?;
    let used: Vec<PathBuf> = corrections.iter().map(|file| file.path.clone()).collect();
    let mut guarded: Vec<&Path> = job.inputs.iter().map(PathBuf::as_path).collect();
    guarded.extend(settings.as_deref().into_iter().chain(used.iter().map(PathBuf::as_path)));
    let guard = places::Guard::new(&guarded);
    plan.refuse_inputs(&guard)?;

    let Inputs { files, bytes } = inputs::read(&job.inputs)?;
    let progress = progress(job.progress && bytes >= LONG_WORK);
    let options = Options {
        from: job.from.clone(),
        encoding: job.encoding.clone(),
        metadata,
        corrections,
        without: job.without.clone(),
        normalize: job.normalize.clone(),
    };
    progress.set_message("converting");
    let conversion = crate::convert(files, &options)?;

    let mut stage = Stage::new(guard);
    let mut notices = Vec::new();
    for (writer, place) in &plan.writers {
        progress.set_message(format!("writing {}", writer.name()));
        let numbered = (writer.files() == Files::PerArticle).then(|| writer.extension());
        notices.extend(stage.put(place, numbered, |sink| writer.write(&conversion.issue, sink))?);
    }
    if let Some(place) = &plan.repairs {
        stage.put(place, None, |sink| write_log(&conversion, sink))?;
    }
    progress.set_message("placing the files");
    let (outputs, removed) = stage.commit()?;
    drop(progress);
    Ok(Report { conversion, notices, outputs, removed, settings, corrections: used })
}

/// Reads and converts inputs, with the corrections that stand beside them, for a look at the decisions.
///
/// # Errors
/// Those of [`run`], the outputs' left out.
pub fn look(inputs: &[PathBuf], corrections: &[PathBuf], mut options: Options) -> Result<Conversion> {
    inputs::check_names(inputs)?;
    options.corrections = inputs::corrections(inputs, corrections)?;
    crate::convert(inputs::read(inputs)?.files, &options)
}

/// The settings file beside the first input, if there is one, and the metadata of both it and the flags.
fn metadata_of(job: &Job) -> Result<(Option<PathBuf>, Metadata)> {
    settings::validate(&job.metadata)
        .map_err(|wrong| Error::Usage(format!("--{}: {}", wrong.key.trim_end_matches('s'), wrong.message)))?;
    let file = job.inputs.first().filter(|p| !is_stdio(p)).map(|p| p.with_file_name(settings::FILE_NAME));
    let file = file.filter(|p| p.exists());
    let metadata = match &file {
        Some(path) => settings::merge(settings::parse(path, &inputs::read_text(path)?)?, job.metadata.clone()),
        None => job.metadata.clone(),
    };
    settings::validate_pages(&metadata, job.inputs.len())?;
    Ok((file, metadata))
}

fn write_log(conversion: &Conversion, sink: &mut dyn Sink) -> Result<()> {
    let name = "repairs.jsonl";
    let mut file = sink.create(name).map_err(sink_error(name))?;
    log::write(conversion, &mut file).map_err(sink_error(name))
}

/// Whether a path means standard input or output.
fn is_stdio(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn progress(show: bool) -> ProgressBar {
    if !show || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner().with_finish(ProgressFinish::AndClear);
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}
