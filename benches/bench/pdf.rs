//! Pages of PDF a second, beside `pdftotext` where it is installed: whole conversions to text, cleaner included,
//! against the bare text layer.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::measure::{self, Run, megabytes};

/// Pages of the two files.
const PAGES: [usize; 2] = [1, 200];
/// Columns of a page, lines of a column, characters of a line.
const COLUMNS: usize = 5;
const LINES: usize = 72;
const CHARACTERS: usize = 14;
const WORDS: &str =
    "山水林田湖草沙石桥船港湾渡口灯塔书馆卷册字报纸墨印刷工匠农渔牧商市镇乡村街巷门窗，屋檐春夏秋冬晨昏。";

/// Prints a table of pages a second and peak memory.
///
/// # Errors
/// When a file cannot be written or the program fails.
pub fn compare(program: &Path, scratch: &Path) -> Result<(), Box<dyn Error>> {
    println!("| PDF of pages | program | wall s | pages/s | peak MB |");
    println!("|--:|---|--:|--:|--:|");
    let poppler = Command::new("pdftotext").arg("-v").output().is_ok();
    for pages in PAGES {
        let path = scratch.join(format!("pages-{pages}.pdf"));
        fs::write(&path, file(pages))?;
        let (input, output) = (path.to_string_lossy(), scratch.join("pdf.txt"));
        let ours = ["--to", "text", "-o", &output.to_string_lossy(), &input];
        print(pages, "kjj-convert", &measure::fastest(3, program, &ours, scratch)?);
        if poppler {
            let theirs = [&*input, &*output.to_string_lossy()];
            print(pages, "pdftotext", &measure::fastest(3, Path::new("pdftotext"), &theirs, scratch)?);
        }
    }
    if !poppler {
        println!("\npdftotext is missing (Debian package `poppler-utils`): it is not measured");
    }
    println!();
    Ok(())
}

fn print(pages: usize, program: &str, run: &Run) {
    let seconds = run.wall.as_secs_f64();
    let peak = run.peak.map_or("?".into(), |peak| format!("{:.1}", megabytes(peak)));
    println!("| {pages} | {program} | {seconds:.3} | {:.0} | {peak} |", pages as f64 / seconds);
}

/// Newspaper pages in one font that is not embedded and whose codes are UTF-16.
fn file(pages: usize) -> Vec<u8> {
    let words: Vec<char> = WORDS.chars().collect();
    let mut objects = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned(), String::new()];
    objects.push("<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>".into());
    objects.push("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>".into());
    objects.push(stream(&to_unicode()));
    let mut kids = String::new();
    for page in 0..pages {
        let number = objects.len() + 1;
        kids.push_str(&format!("{number} 0 R "));
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 800 1160] /Contents {} 0 R /Resources << /Font << /F 3 0 R >> >> >>",
            number + 1
        ));
        objects.push(stream(&content(page, &words)));
    }
    objects[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {pages} >>");
    let (mut pdf, mut table) = (String::from("%PDF-1.7\n"), String::from("0000000000 65535 f \n"));
    for (number, body) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", pdf.len()));
        pdf.push_str(&format!("{} 0 obj\n{body}\nendobj\n", number + 1));
    }
    let (start, count) = (pdf.len(), objects.len() + 1);
    pdf.push_str(&format!(
        "xref\n0 {count}\n{table}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    ));
    pdf.into_bytes()
}

fn stream(data: &str) -> String {
    format!("<< /Length {} >>\nstream\n{data}\nendstream", data.len())
}

/// A headline over five columns.
fn content(page: usize, words: &[char]) -> String {
    let mut at = page * 7;
    let mut shown = |size: usize, x: usize, y: usize, characters: usize| {
        let mut line = format!("/F {size} Tf 1 0 0 1 {x} {y} Tm <");
        for _ in 0..characters {
            at += 1;
            let _ = write!(line, "{:04X}", u32::from(words[(at * at + at / 3) % words.len()]));
        }
        line + "> Tj "
    };
    let mut content = String::from("BT ") + &shown(28, 40, 1110, 12);
    for column in 0..COLUMNS {
        for line in 0..LINES {
            content.push_str(&shown(10, 40 + column * 150, 1070 - line * 14, CHARACTERS));
        }
    }
    content + "ET"
}

/// The map from codes to Unicode, which are the same.
fn to_unicode() -> String {
    let rows = |from: usize| (from..from + 64).map(|row| format!("<{row:02X}00> <{row:02X}FF> <{row:02X}00>\n"));
    let blocks =
        (0..256).step_by(64).map(|from| format!("64 beginbfrange\n{}endbfrange\n", rows(from).collect::<String>()));
    format!(
        "/CIDInit /ProcSet findresource begin begincmap /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n{}endcmap end",
        blocks.collect::<String>()
    )
}
