//! A fixture case in memory: what a conversion gives as a tree of files, and how two trees differ.
//!
//! Pure: the folders are read and written by [`crate::batch`].

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use serde::Deserialize;
use similar::TextDiff;

use crate::error::{Error, Result};
use crate::writers::{Files, Memory, WRITERS, Writer};
use crate::{Conversion, InputBytes, Options, log};

/// Lines of one file's difference that are shown.
const SHOWN: usize = 80;

/// Files by name, `/` between folders.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// The options of a case (`args.toml`).
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CaseArgs {
    /// As `--from`.
    pub from: Option<String>,
    /// As `--encoding`.
    pub encoding: Option<String>,
    /// As `--normalize`.
    pub normalize: Vec<String>,
}

/// One file that is not as it should be.
#[derive(Debug)]
pub struct Difference {
    /// Its name in the tree.
    pub name: String,
    /// What is different, in lines.
    pub text: String,
}

/// All formats and the repair log of one issue; an EPUB as the files in it.
///
/// # Errors
/// Those of the conversion and of the writers.
pub fn outputs(inputs: Vec<InputBytes>, options: &Options) -> Result<Tree> {
    let conversion = crate::convert(inputs, options)?;
    let mut tree = Tree::new();
    for writer in WRITERS {
        let mut memory = Memory::default();
        writer.write(&conversion.issue, &mut memory)?;
        for (name, bytes) in memory.files {
            add(&mut tree, *writer, name, bytes)?;
        }
    }
    tree.insert("repairs.jsonl".into(), log_of(&conversion)?);
    Ok(tree)
}

fn add(tree: &mut Tree, writer: &dyn Writer, name: String, bytes: Vec<u8>) -> Result<()> {
    let folder = writer.name();
    match writer.files() {
        Files::PerArticle => {
            tree.insert(format!("{folder}/{name}"), bytes);
        }
        Files::One if bytes.starts_with(b"PK") => {
            let broken = |message: String| Error::Format { format: folder, message };
            for (name, bytes) in unzipped(bytes).map_err(|e| broken(e.to_string()))? {
                tree.insert(format!("{folder}/{name}"), bytes);
            }
        }
        Files::One => {
            tree.insert(name, bytes);
        }
    }
    Ok(())
}

fn unzipped(bytes: Vec<u8>) -> zip::result::ZipResult<Vec<(String, Vec<u8>)>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut files = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        let (name, mut bytes) = (entry.name()?.into_owned(), Vec::new());
        entry.read_to_end(&mut bytes)?;
        files.push((name, bytes));
    }
    Ok(files)
}

fn log_of(conversion: &Conversion) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    log::write(conversion, &mut bytes).map_err(|e| Error::Format { format: "repair log", message: e.to_string() })?;
    Ok(bytes)
}

/// What is not as it should be, by file name.
pub fn differences(golden: &Tree, now: &Tree) -> Vec<Difference> {
    let mut names: Vec<&String> = golden.keys().chain(now.keys()).collect();
    names.sort();
    names.dedup();
    let difference = |name: &String| {
        let text = match (golden.get(name), now.get(name)) {
            (Some(golden), Some(now)) if golden == now => return None,
            (Some(golden), Some(now)) => shown(name, golden, now),
            (None, _) => "is not in golden\n".into(),
            (_, None) => "is in golden, but was not made\n".into(),
        };
        Some(Difference { name: name.clone(), text })
    };
    names.into_iter().filter_map(difference).collect()
}

fn shown(name: &str, golden: &[u8], now: &[u8]) -> String {
    let (Ok(golden), Ok(now)) = (std::str::from_utf8(golden), std::str::from_utf8(now)) else {
        return format!("differs ({} bytes, {} in golden)\n", now.len(), golden.len());
    };
    let diff = TextDiff::from_lines(golden, now);
    let unified = diff.unified_diff().header(&format!("golden/{name}"), &format!("now/{name}")).to_string();
    let mut lines: Vec<&str> = unified.lines().take(SHOWN).collect();
    let hidden = unified.lines().count() - lines.len();
    let more = format!("… {hidden} more lines");
    if hidden > 0 {
        lines.push(&more);
    }
    lines.join("\n") + "\n"
}
