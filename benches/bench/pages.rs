//! Web pages a second: ours beside pandoc and trafilatura, where they are installed, on pages of a common build: menus,
//! scripts, an article, lists of links, comments of readers. Then a hostile file: nothing but tags.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use super::PROGRAM;
use super::inputs::Draw;
use super::measure::{self, megabytes};

/// Pages that are read in one run.
const PAGES: usize = 100;
/// Bytes of the hostile file.
const HOSTILE: usize = 50_000_000;
/// Tags of which hostile files are made.
const TAGS: [&str; 4] = ["<div>", "<p><b><i><a href=x>", "</div></p></b>", "<table><tr><td>"];

/// Prints the tables.
///
/// # Errors
/// When our own program fails, or the file system does.
pub fn compare(scratch: &Path) -> Result<(), Box<dyn Error>> {
    let pages: Vec<PathBuf> = (0..PAGES).map(|number| page(scratch, number)).collect::<Result<_, _>>()?;
    let bytes: u64 = pages.iter().map(|page| fs::metadata(page).map_or(0, |m| m.len())).sum();
    let pages: Vec<String> = pages.iter().map(|page| page.to_string_lossy().into_owned()).collect();
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    let output = scratch.join("pages.txt").to_string_lossy().into_owned();
    let extract = "import sys, trafilatura\nfor p in sys.argv[1:]: trafilatura.extract(open(p, 'rb').read())";
    let runs: [(&str, &Path, Vec<&str>); 3] = [
        ("kjj-convert", Path::new(PROGRAM), vec!["--to", "text", "-o", &output]),
        ("pandoc", Path::new("pandoc"), vec!["-f", "html", "-t", "plain", "-o", &output]),
        ("trafilatura", Path::new("python3"), vec!["-c", extract]),
    ];
    table("web pages", &runs, &pages, bytes, scratch)?;
    hostile(scratch)
}

/// Pages a second of each program: its name, its path, its arguments before the pages.
///
/// # Errors
/// When our own program fails.
pub fn table(
    what: &str,
    runs: &[(&str, &Path, Vec<&str>)],
    pages: &[&str],
    bytes: u64,
    scratch: &Path,
) -> Result<(), Box<dyn Error>> {
    println!("| {} {what}, {:.1} MB | wall s | pages/s | MB/s | peak MB |", pages.len(), megabytes(bytes));
    println!("|---|--:|--:|--:|--:|");
    for (name, program, arguments) in runs {
        let arguments: Vec<&str> = arguments.iter().chain(pages).copied().collect();
        match measure::fastest(3, program, &arguments, scratch) {
            Ok(run) => row(name, &run, pages.len(), bytes),
            Err(error) if *name == "kjj-convert" => return Err(error.into()),
            Err(_) => println!("| {name} | not installed | | | |"),
        }
    }
    println!();
    Ok(())
}

fn row(name: &str, run: &measure::Run, pages: usize, bytes: u64) {
    let seconds = run.wall.as_secs_f64();
    let peak = run.peak.map_or("?".into(), |peak| format!("{:.1}", megabytes(peak)));
    let (pages, speed) = (pages as f64 / seconds, megabytes(bytes) / seconds);
    println!("| {name} | {seconds:.3} | {pages:.0} | {speed:.1} | {peak} |");
}

/// Files that hold one tag again and again.
fn hostile(scratch: &Path) -> Result<(), Box<dyn Error>> {
    println!("| {:.0} MB of one tag | wall s | peak MB |", megabytes(HOSTILE as u64));
    println!("|---|--:|--:|");
    for tag in TAGS {
        let input = scratch.join("hostile.html");
        fs::write(&input, format!("<html><body>{}", tag.repeat(HOSTILE / tag.len())))?;
        let arguments = ["--to", "text", "-o", "/dev/null", &input.to_string_lossy()].map(str::to_owned);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let run = measure::fastest(1, Path::new(PROGRAM), &arguments, scratch)?;
        let peak = run.peak.map_or("?".into(), |peak| format!("{:.0}", megabytes(peak)));
        println!("| `{tag}` | {:.2} | {peak} |", run.wall.as_secs_f64());
        fs::remove_file(&input)?;
    }
    println!();
    Ok(())
}

/// A page, made once.
fn page(scratch: &Path, number: usize) -> std::io::Result<PathBuf> {
    let path = scratch.join(format!("page-{number}.html"));
    if path.exists() {
        return Ok(path);
    }
    let mut draw = Draw::new(number as u64);
    let headline = draw.words(12);
    let links = |count: usize, draw: &mut Draw| -> String {
        let link = |k| format!("<li><a href=\"/{k}.html\">{}</a></li>\n", draw.words(10));
        (0..count).map(link).collect()
    };
    let (menu, related) = (links(60, &mut draw), links(40, &mut draw));
    let mut text = |count: usize, class: &str| -> String {
        let paragraph = |_| format!("<p class=\"{class}\">　　{}{}</p>\n", draw.sentence(), draw.sentence());
        (0..count).map(paragraph).collect()
    };
    let (body, comments) = (text(14, "text"), text(6, "comment"));
    let script = "(function(){var a=document.createElement('script');a.async=true;document.head.appendChild(a)})();\n"
        .repeat(120);
    let html = format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{headline}</title>\n<script>{script}</script></head>\n<body>\
         <div class=\"nav\"><ul>{menu}</ul></div><div class=\"wrap\"><div class=\"article\"><h1>{headline}</h1>\
         <div class=\"info\"><span>2031-05-03 08:15</span> <span>来源：河港日报</span></div><div class=\"content\">{body}</div></div>\
         <div class=\"related\"><h3>相关新闻</h3><ul>{related}</ul></div><div class=\"comments\">{comments}</div></div>\
         <div class=\"footer\">版权所有</div></body></html>\n"
    );
    fs::write(&path, html)?;
    Ok(path)
}
