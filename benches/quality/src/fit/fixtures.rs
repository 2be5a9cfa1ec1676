//! The cases of `fixtures`: their ideal texts and facts are set by hand and never written by the program.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::answers::Answers;
use super::cases::{self, Case};
use crate::documents::fault;
use crate::tool::Result;
use crate::truth::Role;

/// What the facts say of headings.
#[derive(Deserialize)]
struct Facts {
    #[serde(default)]
    article: Vec<Heads>,
}

#[derive(Deserialize)]
struct Heads {
    section: Option<String>,
    headline: Option<String>,
    kickers: Vec<String>,
    decks: Vec<String>,
    crossheads: Vec<String>,
    #[serde(default)]
    captions: Vec<String>,
}

/// The cases of all fixtures of a folder.
///
/// # Errors
/// When one cannot be read.
pub fn collect(folder: &Path) -> Result<Vec<Case>> {
    let mut all = Vec::new();
    let mut folders: Vec<_> =
        fs::read_dir(folder).map_err(fault(folder))?.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    for folder in folders.iter().filter(|folder| folder.join("truth.txt").exists()) {
        all.extend(of(folder)?);
    }
    Ok(all)
}

fn of(folder: &Path) -> Result<Vec<Case>> {
    let read = |name: &str| fs::read_to_string(folder.join(name)).map_err(fault(folder));
    let text = read("truth.txt")?;
    let facts: Facts =
        toml::from_str(&read("facts.toml")?).map_err(|error| format!("{}: {error}", folder.display()))?;
    let role = |block: &str| {
        let is = |list: &[String]| list.iter().any(|head| head == block);
        let head = |heads: &Heads| {
            let top = heads.headline.iter().chain(&heads.section).any(|head| head == block);
            (top || is(&heads.kickers) || is(&heads.decks)).then_some(Role::Headline)
        };
        let inside = |heads: &Heads| {
            is(&heads.crossheads).then_some(Role::Crosshead).or_else(|| is(&heads.captions).then_some(Role::Caption))
        };
        let found = facts.article.iter().find_map(head).or_else(|| facts.article.iter().find_map(inside));
        found.unwrap_or(Role::Paragraph)
    };
    let blocks = text.lines().filter(|line| !line.is_empty()).map(|block| (role(block), block));
    let answers = Answers::new(blocks);
    let mut paths: Vec<_> =
        fs::read_dir(folder.join("in")).map_err(fault(folder))?.flatten().map(|e| e.path()).collect();
    paths.retain(|path| path.extension().is_none_or(|extension| extension != "toml"));
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        files.push((path.display().to_string(), fs::read(&path).map_err(fault(&path))?));
    }
    Ok(cases::of(files, &answers))
}
