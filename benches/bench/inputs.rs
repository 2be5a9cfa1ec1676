//! Inputs of any size, the same at every run: words drawn by a fixed generator from an invented vocabulary.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Kinds of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A PDF's text layer: every line cut at 20 characters, paragraphs indented by two.
    Columns,
    /// An OCR program's Markdown: a paragraph a line, headings.
    Markdown,
}

impl Kind {
    /// Its name in the tables.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Columns => "columns",
            Kind::Markdown => "markdown",
        }
    }

    /// Extension of its file.
    pub fn extension(self) -> &'static str {
        match self {
            Kind::Columns => "txt",
            Kind::Markdown => "md",
        }
    }
}

/// Characters of the vocabulary; words are two of them.
const CHARACTERS: &str = "山水林田湖草沙石桥船港湾渡口灯塔书馆卷册字报纸墨印刷工匠农渔牧商市镇乡村街巷门窗屋檐春夏秋冬晨昏\
                          雨雪风霜云雾晴虹东西南北远近高低长短轻重新旧明暗深浅快慢多少早晚来去行走坐立看听说写读算量修建造";

/// A linear congruential generator (Knuth's constants): good enough to draw words, the same everywhere.
pub struct Draw(pub u64);

impl Draw {
    /// A number below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % limit as u64) as usize
    }
}

/// The characters of words.
pub fn characters() -> Vec<char> {
    CHARACTERS.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Writes an input of at least `size` bytes.
///
/// # Errors
/// As the file system gives them.
pub fn make(path: &Path, kind: Kind, size: u64) -> io::Result<u64> {
    let characters = characters();
    let mut draw = Draw(7);
    let mut out = BufWriter::new(fs::File::create(path)?);
    let mut written = 0;
    while written < size {
        written += article(&mut out, kind, &characters, &mut draw)?;
    }
    out.flush()?;
    Ok(written)
}

fn article(out: &mut impl Write, kind: Kind, characters: &[char], draw: &mut Draw) -> io::Result<u64> {
    let mut text = String::new();
    let headline: String = words(5 + draw.below(4), characters, draw);
    match kind {
        Kind::Columns => text.push_str(&format!("{headline}\n\n")),
        Kind::Markdown => text.push_str(&format!("## {headline}\n\n")),
    }
    for _ in 0..6 + draw.below(6) {
        let sentences = 2 + draw.below(4);
        let paragraph: String = (0..sentences).map(|_| sentence(characters, draw)).collect();
        match kind {
            Kind::Columns => wrap(&format!("　　{paragraph}"), &mut text),
            Kind::Markdown => text.push_str(&format!("{paragraph}\n\n")),
        }
    }
    text.push('\n');
    out.write_all(text.as_bytes())?;
    Ok(text.len() as u64)
}

/// So many words.
pub fn words(count: usize, characters: &[char], draw: &mut Draw) -> String {
    (0..count * 2).map(|_| characters[draw.below(characters.len())]).collect()
}

/// A sentence with a year and a comma.
pub fn sentence(characters: &[char], draw: &mut Draw) -> String {
    let (first, second) = (6 + draw.below(6), 4 + draw.below(8));
    let year = 2031 + draw.below(60);
    format!("{year}年{}，{}。", words(first, characters, draw), words(second, characters, draw))
}

fn wrap(paragraph: &str, text: &mut String) {
    for (index, c) in paragraph.chars().enumerate() {
        if index > 0 && index % 20 == 0 {
            text.push('\n');
        }
        text.push(c);
    }
    text.push('\n');
}
