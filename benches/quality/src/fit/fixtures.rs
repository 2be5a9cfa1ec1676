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

/// The cases of the issues and of the rules' examples in a folder.
///
/// # Errors
/// When one cannot be read.
pub fn collect(folder: &Path) -> Result<Vec<Case>> {
    let mut all = Vec::new();
    for issue in entries(&folder.join("issues"))?.iter().filter(|issue| issue.join("truth.txt").exists()) {
        all.extend(of(issue)?);
    }
    for rule in entries(&folder.join("rules"))? {
        all.extend(examples(&fs::read_to_string(&rule).map_err(fault(&rule))?));
    }
    Ok(all)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).map_err(fault(folder))?.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

/// The cases of a rule's examples: fenced blocks `in` and `out`, those with escapes left out.
fn examples(text: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut input: Option<(&str, String)> = None;
    let mut open: Option<(&str, String)> = None;
    for line in text.lines() {
        let fence = line.starts_with("```");
        match &mut open {
            None if fence => open = Some((line.trim_start_matches('`'), String::new())),
            None => {}
            Some((_, block)) if !fence => block.extend([line, "\n"]),
            Some(_) => match (open.take(), input.take()) {
                (Some(("out", output)), Some((kind, input))) => {
                    let name = if kind == "in markdown" { "page.md" } else { "page.txt" };
                    let files = vec![(name.to_owned(), input.into_bytes())];
                    cases.extend(cases::of(files, &Answers::of_text(&output)));
                }
                (block, _) => input = block.filter(|(kind, _)| matches!(*kind, "in" | "in markdown")),
            },
        }
    }
    cases
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
    let mut paths = entries(&folder.join("in"))?;
    paths.retain(|path| path.extension().is_none_or(|extension| extension != "toml"));
    let mut files = Vec::new();
    for path in paths {
        files.push((path.display().to_string(), fs::read(&path).map_err(fault(&path))?));
    }
    Ok(cases::of(files, &answers))
}
