//! Pages of ALTO a second: ours, cleaner included, beside alto-tools (Python), which only takes the text out, where it is
//! installed.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::inputs::Draw;
use super::{PROGRAM, pages};

/// Pages that are read in one run.
const PAGES: usize = 50;
/// Columns of a page, lines of a column, characters of a line.
const COLUMNS: usize = 5;
const LINES: usize = 72;
const CHARACTERS: usize = 14;
/// Side of a character, and from one line to the next, in pixels.
const SIDE: usize = 30;
const PITCH: usize = 42;

/// Prints the table.
///
/// # Errors
/// When our own program fails, or the file system does.
pub fn compare(scratch: &Path) -> Result<(), Box<dyn Error>> {
    let mut paths = Vec::with_capacity(PAGES);
    let mut bytes = 0;
    for number in 0..PAGES {
        let (path, page) = (scratch.join(format!("page-{number}.alto.xml")), page(number));
        bytes += page.len() as u64;
        fs::write(&path, page)?;
        paths.push(path.to_string_lossy().into_owned());
    }
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let output = scratch.join("alto.txt").to_string_lossy().into_owned();
    let runs: [(&str, &Path, Vec<&str>); 2] = [
        ("kjj-convert", Path::new(PROGRAM), vec!["--to", "text", "-o", &output]),
        ("alto-tools", Path::new("alto-tools"), vec!["-t"]),
    ];
    pages::table("pages of ALTO", &runs, &paths, bytes, scratch)
}

/// A headline over five columns of one text, each character a string, as OCR programs for Chinese write.
fn page(number: usize) -> String {
    let mut draw = Draw::new(number as u64);
    let width = COLUMNS * (CHARACTERS + 2) * SIDE;
    let mut page = String::from("<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\"><Layout>");
    let _ = write!(page, "<Page ID=\"P{number}\" WIDTH=\"{width}\" HEIGHT=\"{}\"><PrintSpace>", (LINES + 4) * PITCH);
    block(&mut page, "H", (0, 0), 3 * SIDE, &[draw.words(10)]);
    for column in 0..COLUMNS {
        let mut text = String::new();
        while text.chars().count() < LINES * CHARACTERS {
            text.push_str(&draw.sentence());
        }
        let text: Vec<char> = text.chars().take(LINES * CHARACTERS).collect();
        let lines: Vec<String> = text.chunks(CHARACTERS).map(|line| line.iter().collect()).collect();
        block(&mut page, &format!("C{column}"), (column * (CHARACTERS + 2) * SIDE, 4 * PITCH), SIDE, &lines);
    }
    page + "</PrintSpace></Page></Layout></alto>"
}

fn block(page: &mut String, id: &str, (x, y): (usize, usize), side: usize, lines: &[String]) {
    let place =
        |x: usize, y: usize, width: usize| format!("HPOS=\"{x}\" VPOS=\"{y}\" WIDTH=\"{width}\" HEIGHT=\"{side}\"");
    let _ = write!(page, "<TextBlock ID=\"{id}\">");
    for (number, line) in lines.iter().enumerate() {
        let y = y + number * PITCH;
        let _ = write!(page, "<TextLine {}>", place(x, y, side * line.chars().count()));
        for (at, character) in line.chars().enumerate() {
            let place = place(x + at * side, y, side);
            let _ = write!(page, "<String {place} CONTENT=\"{character}\" WC=\"0.97\"/>");
        }
        page.push_str("</TextLine>");
    }
    page.push_str("</TextBlock>");
}
