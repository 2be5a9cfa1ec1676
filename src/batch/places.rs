//! Where each output goes, and what may not be overwritten.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::{Job, is_stdio};
use crate::error::{Error, Result};
use crate::writers::{Files, Writer};

/// Where the files of one writer go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Standard output.
    Stdout,
    /// This file.
    File(PathBuf),
    /// This folder, under the writer's own names.
    Folder(PathBuf),
}

/// The places of a job.
pub struct Plan {
    /// Of each writer.
    pub writers: Vec<(&'static dyn Writer, Place)>,
    /// Of the repair log.
    pub repairs: Option<Place>,
}

impl Plan {
    /// Decides all places.
    ///
    /// # Errors
    /// [`Error::Usage`] when two outputs would share a place, or `-` cannot hold what is asked.
    pub fn new(job: &Job) -> Result<Plan> {
        let place = |writer: &'static dyn Writer| Ok((writer, place_of(writer, job)?));
        let writers = job.writers.iter().map(|w| place(*w)).collect::<Result<Vec<_>>>()?;
        let repairs = job.repairs.as_ref().map(|path| match is_stdio(path) {
            true => Place::Stdout,
            false => Place::File(path.clone()),
        });
        let plan = Plan { writers, repairs };
        plan.refuse_clashes()?;
        Ok(plan)
    }

    fn refuse_clashes(&self) -> Result<()> {
        let to_stdout = self.writers.iter().filter(|(_, place)| *place == Place::Stdout);
        let names: Vec<&str> = to_stdout.map(|(writer, _)| writer.name()).chain(self.log_on_stdout()).collect();
        if let [first, second, ..] = names[..] {
            return Err(Error::Usage(format!(
                "-: standard output cannot hold both {first} and {second}. Name a folder with -o, or a file with --repairs"
            )));
        }
        let log = self.repairs.as_ref().and_then(Place::single_file);
        let outputs = self.writers.iter().filter_map(|(writer, place)| Some((writer, place.single_target(*writer)?)));
        for (writer, path) in outputs {
            if log.is_some_and(|log| same_place(log, &path)) {
                return Err(Error::Usage(format!(
                    "{}: cannot hold both {} and the repair log. Give --repairs another name",
                    path.display(),
                    writer.name()
                )));
            }
        }
        Ok(())
    }

    fn log_on_stdout(&self) -> Option<&'static str> {
        (self.repairs == Some(Place::Stdout)).then_some("the repair log")
    }

    /// Refuses early what the guard would refuse at the end, as far as names are known by now.
    pub fn refuse_inputs(&self, guard: &Guard) -> Result<()> {
        let outputs = self.writers.iter().filter_map(|(writer, place)| place.single_target(*writer));
        for path in outputs.chain(self.repairs.as_ref().and_then(Place::single_file).map(Path::to_owned)) {
            guard.check(&path)?;
        }
        Ok(())
    }
}

impl Place {
    fn single_file(&self) -> Option<&Path> {
        match self {
            Place::File(path) => Some(path),
            _ => None,
        }
    }

    /// The file of a writer that makes one.
    fn single_target(&self, writer: &dyn Writer) -> Option<PathBuf> {
        match self {
            Place::File(path) => Some(path.clone()),
            Place::Folder(dir) if writer.files() == Files::One => Some(dir.join(file_name(writer))),
            _ => None,
        }
    }
}

fn file_name(writer: &dyn Writer) -> String {
    format!("issue.{}", writer.extension())
}

fn place_of(writer: &'static dyn Writer, job: &Job) -> Result<Place> {
    let single = job.writers.len() == 1;
    let Some(output) = &job.output else { return Ok(default_place(writer, job)) };
    if is_stdio(output) {
        return match (single, writer.files()) {
            (false, _) => Err(Error::Usage("-o -: standard output holds one format. Name a folder with -o".into())),
            (true, Files::PerArticle) => Err(Error::Usage(format!(
                "-o -: {} is one file an article, which standard output cannot hold. Name a folder with -o",
                writer.name()
            ))),
            (true, Files::One) if !writer.is_text() && io::stdout().is_terminal() => {
                Err(Error::Usage(format!("-o -: {} is not text for a terminal. Name a file with -o", writer.name())))
            }
            (true, Files::One) => Ok(Place::Stdout),
        };
    }
    Ok(match (single, writer.files()) {
        (true, Files::One) if !means_folder(output) => Place::File(output.clone()),
        (true, _) | (false, Files::One) => Place::Folder(output.clone()),
        (false, Files::PerArticle) => Place::Folder(output.join(writer.name())),
    })
}

fn means_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(std::path::is_separator)
}

/// Text to standard output, the others to the current folder under the first input's stem.
fn default_place(writer: &'static dyn Writer, job: &Job) -> Place {
    if writer.is_text() {
        return Place::Stdout;
    }
    let first = job.inputs.first().filter(|p| !is_stdio(p));
    let stem = first.and_then(|p| p.file_stem()).map_or_else(|| "issue".into(), PathBuf::from);
    match writer.files() {
        Files::PerArticle => Place::Folder(stem),
        Files::One => {
            let mut name = stem.into_os_string();
            name.push(".");
            name.push(writer.extension());
            Place::File(name.into())
        }
    }
}

/// The files that no output may replace.
pub struct Guard {
    inputs: Vec<PathBuf>,
}

impl Guard {
    /// Guards these files, by whatever name they are reached.
    pub fn new(inputs: &[&Path]) -> Guard {
        Guard { inputs: inputs.iter().filter(|p| !is_stdio(p)).filter_map(|p| fs::canonicalize(p).ok()).collect() }
    }

    /// # Errors
    /// [`Error::Usage`] when the output is one of the guarded files.
    pub fn check(&self, output: &Path) -> Result<()> {
        match self.inputs.contains(&real(output)) {
            true => Err(Error::Usage(format!(
                "{}: is an input of this call and would be overwritten. Name another output with -o",
                output.display()
            ))),
            false => Ok(()),
        }
    }
}

/// Whether two paths lead to one place.
pub fn same_place(a: &Path, b: &Path) -> bool {
    real(a) == real(b)
}

/// The path with all symbolic links and `..` resolved, as far as it exists.
pub fn real(path: &Path) -> PathBuf {
    if let Ok(path) = fs::canonicalize(path) {
        return path;
    }
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => {
            let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
            fs::canonicalize(parent).unwrap_or_else(|_| parent.to_owned()).join(name)
        }
        _ => path.to_owned(),
    }
}
