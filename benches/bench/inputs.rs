//! Inputs of any size, the same at every run: invented news drawn by a fixed generator, characters as frequent as
//! in running text, with the openings, bylines, captions and folios that rules look for.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Kinds of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A PDF's text layer: columns of 10 to 26 characters, no indents, a blank line where a column ends.
    Columns,
    /// A database's hard wraps: 38 to 62 characters, indents, labels, centred crossheads.
    Indented,
    /// An OCR program's Markdown: a paragraph a line, headings.
    Markdown,
    /// Many short articles.
    Articles,
    /// Everything on one line.
    OneLine,
    /// Lines of two to eight characters.
    ShortLines,
}

impl Kind {
    /// Its name in the tables.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Columns => "columns",
            Kind::Indented => "indented",
            Kind::Markdown => "markdown",
            Kind::Articles => "articles",
            Kind::OneLine => "one-line",
            Kind::ShortLines => "short-lines",
        }
    }

    /// Extension of its file.
    pub fn extension(self) -> &'static str {
        match self {
            Kind::Markdown => "md",
            _ => "txt",
        }
    }

    /// How much of it is measured at most: bytes, of short articles and lines their number.
    pub fn most(self) -> u64 {
        match self {
            Kind::Articles => 10_000,
            Kind::ShortLines => 1_000_000,
            _ => 100_000_000,
        }
    }
}

/// Frequent characters, the most frequent first.
const CHARACTERS: &str = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种\
    面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些\
    然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系很情者最\
    立代想已通并提直题程展五果料象员位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九\
    区强放决西被干做必先回则任取据处队南给色光门即保治北造百规热领七海口东导器志世金增争济阶油思术极交受联什认六共权收证改清己美再\
    采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报完类八离华名确才科信马节话米整空元况今集温传土许步群广石记需段研\
    界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往历市克何除消构府\
    称太准精值号率族维划选标写存候毛亲快效院查江型眼按格养易置派层片始却专状育厂识适属圆包火住调满县局照参红细引听该铁价严桥船港渡";
const SURNAMES: &str = "林沈周江叶石白方田";

/// A linear congruential generator (Knuth's constants): good enough to draw words, the same everywhere.
pub struct Draw {
    state: u64,
    characters: Vec<char>,
}

impl Draw {
    /// A generator that begins with a number.
    pub fn new(state: u64) -> Self {
        Draw { state, characters: CHARACTERS.chars().filter(|c| !c.is_whitespace()).collect() }
    }

    fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.state >> 33) % limit as u64) as usize
    }

    fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// Characters by their frequency: the first are drawn most.
    pub fn words(&mut self, count: usize) -> String {
        let all = self.characters.len();
        let places: Vec<usize> = (0..count).map(|_| self.below(all) * self.below(all) / all).collect();
        places.into_iter().map(|place| self.characters[place]).collect()
    }

    fn name(&mut self) -> String {
        let surnames: Vec<char> = SURNAMES.chars().collect();
        format!("{}{}", surnames[self.below(surnames.len())], self.words(2))
    }

    /// A sentence of two clauses.
    pub fn sentence(&mut self) -> String {
        let (first, second) = (self.between(5, 14), self.between(4, 12));
        let clause = self.words(first);
        let clause = match self.below(12) {
            0 => format!("{}年{}月{}日，{clause}", self.between(2031, 2090), self.between(1, 12), self.between(1, 28)),
            1 => format!("“{clause}”"),
            2 => format!("《{}》{clause}", self.words(4)),
            3 => format!("{clause}{}.{}%", self.below(100), self.below(10)),
            _ => clause,
        };
        format!("{clause}，{}{}", self.words(second), ["。", "。", "。", "。", "？", "！"][self.below(6)])
    }

    fn paragraph(&mut self) -> String {
        (0..self.between(1, 6)).map(|_| self.sentence()).collect()
    }
}

/// Writes an input of at least `size` bytes, or of so many short articles or lines.
///
/// # Errors
/// As the file system gives them.
pub fn make(path: &Path, kind: Kind, size: u64) -> io::Result<()> {
    let mut draw = Draw::new(7);
    let mut out = BufWriter::new(fs::File::create(path)?);
    let mut made = 0;
    while made < size {
        let text = match kind {
            Kind::Columns => columns(&mut draw),
            Kind::Indented => indented(&mut draw),
            Kind::Markdown => markdown(&mut draw),
            Kind::Articles => short_article(&mut draw),
            Kind::OneLine => draw.sentence(),
            Kind::ShortLines => draw.words(2 + (made % 7) as usize) + "\n",
        };
        out.write_all(text.as_bytes())?;
        made += if matches!(kind, Kind::Articles | Kind::ShortLines) { 1 } else { text.len() as u64 };
    }
    out.flush()
}

fn columns(draw: &mut Draw) -> String {
    let width = draw.between(10, 26);
    let mut lines = vec![String::new(), draw.words(width.min(14)), format!("本报记者　{}", draw.name()), String::new()];
    let opening = format!("本报讯（记者 {}）", draw.name());
    for k in 0..draw.between(4, 16) {
        let paragraph = draw.paragraph();
        wrap(&if k == 0 { opening.clone() + &paragraph } else { paragraph }, width, &mut lines);
        if draw.one_in(12) {
            let caption = format!("图为{}。本报记者 {} 摄", draw.words(12), draw.name());
            lines.extend([String::new(), caption, String::new()]);
        }
        if draw.one_in(12) {
            lines.extend([String::new(), draw.words(8), String::new()]);
        }
    }
    if draw.one_in(5) {
        lines.push(format!("责任编辑：{}　美编：{}", draw.name(), draw.name()));
        lines.push(format!(
            "2031年{}月{}日　星期二　第{}版",
            draw.between(1, 12),
            draw.between(1, 28),
            draw.between(1, 8)
        ));
    }
    let mut text = String::new();
    let mut left = draw.between(20, 60);
    for line in lines {
        text.push_str(&line);
        text.push('\n');
        left -= 1;
        if left == 0 {
            text.push('\n');
            left = draw.between(20, 60);
        }
    }
    text
}

fn indented(draw: &mut Draw) -> String {
    let width = draw.between(38, 62);
    let indent = if draw.one_in(2) { "　　" } else { "    " };
    let title = draw.words(12);
    let date = format!("2031-{:02}-{:02}", draw.between(1, 12), draw.between(1, 28));
    let mut lines = match draw.one_in(3) {
        true => ["标题", "作者", "日期", "正文"].map(|l| format!("【{l}】")).to_vec(),
        false => vec![format!("{}{title}", "　".repeat(width / 2 - 6)), String::new()],
    };
    if lines.len() == 4 {
        for (line, value) in lines.iter_mut().zip([title, draw.name(), date]) {
            line.push_str(&value);
        }
    }
    for _ in 0..draw.between(4, 16) {
        wrap(&format!("{indent}{}", full_width(&draw.paragraph())), width, &mut lines);
        if draw.one_in(8) {
            lines.push(format!("{}{}", "　".repeat(width / 2 - 4), draw.words(8)));
        }
    }
    lines.push(String::new());
    lines.join("\n") + "\n"
}

/// Figures as databases of their day write them.
fn full_width(text: &str) -> String {
    let wide =
        |c: char| c.to_digit(10).and_then(|digit| "０１２３４５６７８９".chars().nth(digit as usize)).unwrap_or(c);
    text.chars().map(wide).collect()
}

fn markdown(draw: &mut Draw) -> String {
    let mut text = format!("## {}\n\n", draw.words(14));
    for _ in 0..draw.between(4, 16) {
        text.push_str(&format!("{}\n\n", draw.paragraph()));
        if draw.one_in(12) {
            text.push_str(&format!("![](images/{}.jpg)\n图为{}。\n\n", draw.below(1000), draw.words(12)));
        }
    }
    text
}

fn short_article(draw: &mut Draw) -> String {
    let mut lines = vec![draw.words(10), String::new()];
    wrap(&format!("本报讯（记者 {}）{}", draw.name(), draw.sentence()), 20, &mut lines);
    wrap(&draw.paragraph(), 20, &mut lines);
    lines.push(format!("责任编辑：{}", draw.name()));
    lines.join("\n") + "\n\n"
}

/// Cuts a paragraph at a width, leaving marks that may not begin a line on the line before.
fn wrap(paragraph: &str, width: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut count = 0;
    for c in paragraph.chars() {
        if count >= width && !matches!(c, '，' | '。' | '？' | '！' | '”' | '》' | '）' | '%') {
            lines.push(std::mem::take(&mut line));
            count = 0;
        }
        line.push(c);
        count += 1;
    }
    lines.push(line);
}
