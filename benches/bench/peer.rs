//! The EPUB writer: how much of its time is deflate, and how it stands beside epub-builder with the same
//! chapters. Each side runs in a process of its own, so that its peak memory can be told.

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, BufWriter, Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use epub_builder::{EpubBuilder, EpubContent, EpubVersion, ZipLibrary};
use kjj_convert::ast::*;
use kjj_convert::writers::{Memory, Sink, Writer, epub::Epub};
use zip::write::FileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::measure::{self, megabytes};

/// What a child process does.
const ROLES: [&str; 4] = ["peer-ours-before", "peer-ours", "peer-theirs-before", "peer-theirs"];

/// Whether a word names a child's work.
pub fn is_role(word: &str) -> bool {
    ROLES.contains(&word)
}

/// A child's work: everything before the writing, or that and the writing, whose seconds it prints.
///
/// # Errors
/// When the input cannot be read or the output cannot be written.
pub fn run(role: &str, input: &Path, output: &Path) -> Result<(), Box<dyn Error>> {
    let out = BufWriter::new(fs::File::create(output)?);
    let seconds = match role {
        "peer-ours-before" => {
            issue(input)?;
            Duration::ZERO
        }
        "peer-ours" => {
            let issue = issue(input)?;
            timed(|| Ok(Epub.write(&issue, &mut One(out)).map(drop)?))?
        }
        "peer-theirs-before" => {
            chapters(input, |_, _| Ok(()))?;
            Duration::ZERO
        }
        _ => timed(|| write_theirs(input, out))?,
    };
    println!("{}", seconds.as_secs_f64());
    Ok(())
}

/// A sink for a writer of one file.
struct One(BufWriter<fs::File>);

impl Sink for One {
    fn create(&mut self, _: &str) -> std::io::Result<Box<dyn Write + '_>> {
        Ok(Box::new(&mut self.0))
    }
}

/// The issue that the input's Markdown means, built directly: the cleaner's memory must not hide the writer's.
fn issue(input: &Path) -> Result<Issue, Box<dyn Error>> {
    let metadata = Metadata {
        title: Some("河港日报".into()),
        lang: Some("zh-Hans".into()),
        date: Some("2031-04-08".into()),
        ..Metadata::default()
    };
    let mut articles: Vec<Article> = Vec::new();
    for line in BufReader::new(fs::File::open(input)?).lines() {
        let line = line?;
        let headline = line.strip_prefix("## ");
        if headline.is_some() {
            articles.push(Article { id: format!("a{:03}", articles.len() + 1), ..Article::default() });
        }
        let Some(article) = articles.last_mut().filter(|_| !line.is_empty()) else { continue };
        let piece = |text: &str| Piece {
            text: text.into(),
            span: None,
            replaced: false,
            marks: Marks::NONE,
            link: None,
            page_turn: None,
        };
        let text = Text { pieces: vec![piece(headline.unwrap_or(&line))] };
        if headline.is_some() {
            article.head.push(HeadLine { role: HeadRole::Headline, text });
        } else {
            let id = format!("{}-b{:02}", article.id, article.blocks.len() + 1);
            article.blocks.push(Block { id, kind: BlockKind::Paragraph { text } });
        }
    }
    Ok(Issue {
        format: FORMAT.into(),
        metadata,
        inputs: Vec::new(),
        articles,
        mastheads: Vec::new(),
        fields: Vec::new(),
        set_aside: Vec::new(),
        repairs: Vec::new(),
    })
}

fn timed(work: impl FnOnce() -> Result<(), Box<dyn Error>>) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed())
}

/// The XHTML documents of an EPUB, one at a time; nav and colophon are the writers' own affair.
fn chapters(
    epub: &Path,
    mut each: impl FnMut(&str, &[u8]) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut archive = ZipArchive::new(fs::File::open(epub)?)?;
    let mut content = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        let name = entry.name()?.into_owned();
        if name.ends_with(".xhtml") && !name.contains("nav") && !name.contains("colophon") {
            content.clear();
            entry.read_to_end(&mut content)?;
            each(&format!("{index:06}.xhtml"), &content)?;
        }
    }
    Ok(())
}

/// The same chapters by epub-builder, as its README shows.
fn write_theirs(epub: &Path, out: impl Write) -> Result<(), Box<dyn Error>> {
    let mut builder = EpubBuilder::new(ZipLibrary::new()?)?;
    builder.epub_version(EpubVersion::V33);
    builder.metadata("title", "河港日报")?.metadata("author", "河港日报")?.metadata("lang", "zh-Hans")?;
    let mut archive = ZipArchive::new(fs::File::open(epub)?)?;
    builder.add_resource("style.css", archive.by_name("EPUB/style.css")?, "text/css")?;
    chapters(epub, |name, content| {
        builder.add_content(EpubContent::new(name, content).title(name))?;
        Ok(())
    })?;
    Ok(builder.generate(out)?)
}

/// How much of the EPUB writer's time goes to deflate: the same entries are packed again, deflated and stored.
///
/// # Errors
/// When the input cannot be read.
pub fn deflate_share(input: &Path) -> Result<(), Box<dyn Error>> {
    let issue = issue(input)?;
    let mut memory = Memory::default();
    let whole = timed(|| Ok(Epub.write(&issue, &mut memory).map(drop)?))?;
    let Some((_, epub)) = memory.files.pop() else { return Err("the EPUB writer made no file".into()) };
    let size = epub.len() as u64;
    let mut archive = ZipArchive::new(Cursor::new(epub))?;
    let mut entries = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        let mut content = Vec::new();
        entry.read_to_end(&mut content)?;
        entries.push((entry.name()?.into_owned(), content));
    }
    let pack = |method: CompressionMethod| {
        timed(|| {
            let level = (method == CompressionMethod::Deflated).then_some(6);
            let options = FileOptions::DEFAULT.compression_method(method).compression_level(level);
            let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
            for (name, content) in &entries {
                writer.start_file(name.as_str(), options)?;
                writer.write_all(content)?;
            }
            writer.finish()?;
            Ok(())
        })
    };
    let (deflated, stored) = (pack(CompressionMethod::Deflated)?, pack(CompressionMethod::Stored)?);
    let deflate = deflated.saturating_sub(stored);
    println!(
        "EPUB of {} entries, {:.1} MB, {:.1} MB packed: written in {:.3} s, of which deflate {:.3} s ({:.0} %)\n",
        entries.len(),
        megabytes(entries.iter().map(|(_, content)| content.len() as u64).sum()),
        megabytes(size),
        whole.as_secs_f64(),
        deflate.as_secs_f64(),
        100.0 * deflate.as_secs_f64() / whole.as_secs_f64()
    );
    Ok(())
}

/// Our EPUB writer and epub-builder with the same chapters: time, memory, and what EPUBCheck says.
///
/// # Errors
/// When a child fails.
pub fn compare(input: &Path, scratch: &Path) -> Result<(), Box<dyn Error>> {
    let myself = std::env::current_exe()?;
    let (ours, theirs, nothing) = (scratch.join("ours.epub"), scratch.join("theirs.epub"), scratch.join("nothing"));
    let child = |role: &str, input: &Path, output: &PathBuf| {
        let paths = (input.to_string_lossy(), output.to_string_lossy());
        measure::fastest(3, &myself, &[role, &paths.0, &paths.1], scratch)
    };
    let ours_before = child("peer-ours-before", input, &nothing)?;
    let ours_run = child("peer-ours", input, &ours)?;
    let theirs_before = child("peer-theirs-before", &ours, &nothing)?;
    let theirs_run = child("peer-theirs", &ours, &theirs)?;
    println!("| EPUB writer, same chapters | seconds | memory for writing MB | file MB | EPUBCheck |");
    println!("|---|--:|--:|--:|---|");
    let rows = [
        ("kjj-convert (makes the XHTML, too)", ours_before, ours_run, &ours),
        ("epub-builder (is given the XHTML)", theirs_before, theirs_run, &theirs),
    ];
    for (name, before, run, file) in rows {
        let memory = match (before.peak, run.peak) {
            (Some(before), Some(after)) => format!("{:.1}", megabytes(after.saturating_sub(before))),
            _ => "?".into(),
        };
        let seconds: f64 = run.said.trim().parse()?;
        let size = megabytes(fs::metadata(file)?.len());
        println!("| {name} | {seconds:.3} | {memory} | {size:.1} | {} |", epubcheck(file));
    }
    Ok(())
}

/// EPUBCheck's summary, or why there is none.
fn epubcheck(file: &Path) -> String {
    let jar = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/epubcheck.jar");
    if !jar.exists() {
        return "not installed: tools/fetch-validators.sh".into();
    }
    let output = Command::new("java").arg("-jar").arg(jar).arg("-u").arg(file).output();
    let Ok(output) = output else { return "no Java".into() };
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    let summary = said.lines().find_map(|line| line.strip_prefix("Messages: "));
    summary.unwrap_or("no summary").to_owned()
}
