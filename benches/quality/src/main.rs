//! `kjj-quality`: makes documents with known truth, runs the tool and its peers on them, and scores what comes out.

mod generate;
mod truth;

use std::path::{Path, PathBuf};

use clap::Parser;

/// Makes documents with known truth.
#[derive(Parser)]
enum Command {
    /// Writes documents into folders.
    Generate {
        /// Letters of the modes.
        #[arg(long)]
        mode: String,
        /// First and last seed (`1..50`).
        #[arg(long)]
        seeds: String,
        /// Where the folders go.
        #[arg(long)]
        out: PathBuf,
    },
}

fn main() -> std::io::Result<()> {
    let Command::Generate { mode, seeds, out } = Command::parse();
    let (first, last) = seeds.split_once("..").unwrap_or((&seeds, &seeds));
    let number = |text: &str| text.trim_start_matches('=').parse::<u64>().map_err(std::io::Error::other);
    for mode in mode.chars().filter_map(generate::Mode::from_letter) {
        eprintln!("{}: {}", mode.letter(), mode.title());
        for seed in number(first)?..=number(last)? {
            write(&out.join(format!("{}-{seed}", mode.letter())), &generate::document(mode, seed))?;
        }
    }
    Ok(())
}

fn write(folder: &Path, document: &generate::Document) -> std::io::Result<()> {
    let pages = folder.join("in");
    std::fs::create_dir_all(&pages)?;
    for (name, bytes) in &document.files {
        std::fs::write(pages.join(name), bytes)?;
    }
    let truth = serde_json::to_string_pretty(&document.truth).map_err(std::io::Error::other)?;
    std::fs::write(folder.join("truth.json"), truth)
}
