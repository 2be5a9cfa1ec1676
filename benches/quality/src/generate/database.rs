//! Mode d: hard wraps with indents, as databases, text archives and bulletin boards of the 1990s kept newspapers.

use super::draw::Draw;
use super::issue::{self, Press};
use super::sheet::{Line, Print, Sheet, gap};
use super::story::{Habit, Piece, Tale};
use super::tongue::Tongue;
use super::width;
use super::wrap::{self, Breaking, Kinsoku};
use crate::truth::Role;

/// How a record says what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Labels {
    /// 【标题】
    Boxed,
    /// 标题：
    Colon,
    /// 标  题:
    Spread,
    /// Head of a bulletin board's message.
    Board,
    /// No label: the headline stands centred.
    None,
}

/// What a document has drawn.
#[derive(Debug)]
pub struct Spec {
    /// Width of a line in half cells.
    cells: usize,
    indent: &'static str,
    paragraph_gap: usize,
    breaking: Breaking,
    labels: Labels,
    /// Whether the headline is printed where a label holds it too.
    headline_again: bool,
    centred: bool,
    centre_with: &'static str,
    full_digits: bool,
    full_letters: bool,
    separator: usize,
    one_file: bool,
    crosshead_gap: usize,
    /// Lines of a page; after them its number stands in the middle, even of a paragraph. 0 where nothing is numbered.
    page_lines: usize,
}

impl Spec {
    /// Draws the layout of a document.
    pub fn draw(draw: &mut Draw) -> Self {
        let kinsoku = *draw.pick(&[Kinsoku::PushIn, Kinsoku::PushOut, Kinsoku::Counted, Kinsoku::Counted]);
        Self {
            cells: 2 * draw.range(38, 62) + draw.below(2),
            indent: draw.weighed(&[(5, "　　"), (4, "    "), (1, "   "), (1, "　 　")]),
            paragraph_gap: draw.weighed(&[(4, 0), (2, 1)]),
            breaking: Breaking::han(kinsoku, draw.chance(0.4)),
            labels: *draw.pick(&[
                Labels::Boxed,
                Labels::Colon,
                Labels::Spread,
                Labels::Board,
                Labels::Board,
                Labels::None,
                Labels::None,
            ]),
            headline_again: draw.chance(0.6),
            centred: draw.chance(0.75),
            centre_with: draw.weighed(&[(2, " "), (1, "　")]),
            full_digits: draw.chance(0.45),
            full_letters: draw.chance(0.5),
            separator: draw.below(7),
            one_file: draw.chance(0.7),
            crosshead_gap: draw.below(2),
            page_lines: if draw.chance(0.15) { draw.range(14, 40) } else { 0 },
        }
    }
}

/// Makes a document of hard-wrapped records.
pub fn print(words: &mut Draw, draw: &mut Draw, tongue: Tongue) -> Print {
    let mut habit = Habit::draw(draw);
    habit.captions = draw.weighed(&[(4, 0.0), (1, 0.2)]);
    let count = issue::count(draw);
    let mut tales = issue::tales(words, tongue, &habit, count);
    let spec = Spec::draw(draw);
    set(draw, tongue, &spec, &mut tales)
}

/// Writes the articles of a document as records.
pub fn set(draw: &mut Draw, tongue: Tongue, spec: &Spec, tales: &mut [Tale]) -> Print {
    let page = draw.range(1, 300);
    let mut writer = Writer { press: Press::new(tongue), draw, spec, lines: Vec::new(), left: spec.page_lines, page };
    let mut sheets = Vec::new();
    for (number, tale) in tales.iter_mut().enumerate() {
        writer.digits(tale);
        if number > 0 && spec.one_file {
            writer.separator();
        }
        writer.record(tale);
        if !spec.one_file {
            let lines = std::mem::take(&mut writer.lines);
            sheets.push(Sheet { name: format!("{:03}.txt", number + 1), lines });
        }
    }
    if spec.one_file {
        sheets.push(Sheet { name: "records.txt".to_owned(), lines: writer.lines });
    }
    Print { sheets, tales: tales.to_vec(), lang: tongue.tag(), variant: format!("{spec:?}") }
}

struct Writer<'a> {
    press: Press,
    draw: &'a mut Draw,
    spec: &'a Spec,
    lines: Vec<Line>,
    /// Lines left on the page.
    left: usize,
    page: usize,
}

impl Writer<'_> {
    fn digits(&mut self, tale: &mut Tale) {
        if self.spec.full_digits {
            for half in tale.pieces.iter_mut().flat_map(|piece| &mut piece.halves) {
                *half = width::full_digits(half, self.spec.full_letters);
            }
        }
    }

    fn separator(&mut self) {
        let length = self.draw.range(6, 38);
        let text = match self.spec.separator {
            0 => "=".repeat(2 * length),
            1 => "-".repeat(2 * length),
            2 => "＊".repeat(length),
            3 => "─".repeat(length),
            4 => "* * *".to_owned(),
            _ => String::new(),
        };
        gap(&mut self.lines, 1);
        if text.is_empty() {
            gap(&mut self.lines, 2);
        } else {
            self.lines.push(Line::furniture(text));
            gap(&mut self.lines, 1);
        }
    }

    fn record(&mut self, tale: &mut Tale) {
        self.labels(tale);
        let spec = self.spec;
        let head = tale.head_len();
        for piece in &tale.pieces[..head] {
            for half in &piece.halves {
                self.centred(half);
            }
        }
        if head > 0 && self.draw.chance(0.6) {
            gap(&mut self.lines, 1);
        }
        for piece in &tale.pieces[head..] {
            let text = piece.halves.join("");
            match piece.role {
                Role::Paragraph => self.paragraph(&text),
                Role::Crosshead => self.crosshead(&text),
                Role::Byline | Role::Source => self.end_line(&text),
                _ => self.paragraph(&text),
            }
            if piece.role == Role::Paragraph {
                gap(&mut self.lines, spec.paragraph_gap);
            }
        }
        if spec.labels == Labels::Board {
            self.signature();
        }
    }

    /// The labels of a record; what stands in a label is not printed again, except the headline by habit.
    fn labels(&mut self, tale: &mut Tale) {
        if self.spec.labels == Labels::None {
            return;
        }
        let title = headline(tale);
        let author = take(tale, Role::Byline).unwrap_or_else(|| self.press.say(self.draw, "person"));
        if !self.spec.headline_again {
            tale.pieces.retain(|piece| !matches!(piece.role, Role::Headline | Role::Kicker | Role::Deck));
        }
        let date = (self.draw.range(1986, 2006), self.draw.range(1, 12), self.draw.range(1, 28));
        let lines = self.label_lines(&title, &author, date);
        self.lines.extend(lines.into_iter().map(Line::metadata));
        if self.draw.chance(0.8) {
            gap(&mut self.lines, 1);
        }
    }

    fn label_lines(&mut self, title: &str, author: &str, (year, month, day): (usize, usize, usize)) -> Vec<String> {
        let paper = self.press.same(self.draw, "paper");
        let page = self.draw.range(1, 8);
        let date = format!("{year}.{month:02}.{day:02}");
        let mut pairs = vec![
            ("标题", title.to_owned()),
            ("作者", author.to_owned()),
            ("日期", date.clone()),
            ("来源", paper.clone()),
        ];
        match self.spec.labels {
            Labels::Board => return self.board_head(title, (year, month, day)),
            Labels::Boxed => {
                pairs.extend([("版次", page.to_string()), ("分类号", format!("F{}", self.draw.range(100, 999)))])
            }
            Labels::Colon => pairs.push(("版面", format!("第{page}版"))),
            _ => {}
        }
        let first = self.draw.range(0, 1);
        if first == 1 {
            pairs.rotate_left(2);
        }
        let labels = self.spec.labels;
        pairs.into_iter().map(|(label, value)| labelled(labels, label, &value)).chain(body_label(labels)).collect()
    }

    fn board_head(&mut self, title: &str, (year, month, day): (usize, usize, usize)) -> Vec<String> {
        const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let user = self.press.same(self.draw, "letters");
        let name = self.press.same(self.draw, "nickname");
        let board = self.press.same(self.draw, "board");
        let station = self.press.same(self.draw, "station");
        let (hour, minute, second) = (self.draw.below(24), self.draw.below(60), self.draw.below(60));
        let time = format!("{} {day:2} {hour:02}:{minute:02}:{second:02} {year}", MONTHS[month - 1]);
        vec![
            format!("发信人: {user} ({name}), 信区: {board}"),
            format!("标  题: {title}"),
            format!("发信站: {station} ({time}), {}", self.draw.pick(&["站内信件", "转信", "本站"])),
        ]
    }

    fn signature(&mut self) {
        gap(&mut self.lines, 1);
        self.lines.push(Line::furniture("--"));
        if self.draw.chance(0.6) {
            let saying = self.press.same(self.draw, "saying");
            self.lines.push(Line { lead: "    ".to_owned(), ..Line::furniture(saying) });
        }
        gap(&mut self.lines, 1);
        let station = self.press.same(self.draw, "station");
        let numbers: Vec<String> = (0..3).map(|_| self.draw.range(10, 220).to_string()).collect();
        self.lines.push(Line::furniture(format!("※ 来源:．{station}．[FROM: {}.x]", numbers.join("."))));
    }

    fn centred(&mut self, text: &str) {
        let free = self.spec.cells.saturating_sub(wrap::width(text)) / 2;
        let signs = free / wrap::width(self.spec.centre_with);
        let lead = if self.spec.centred { self.spec.centre_with.repeat(signs) } else { String::new() };
        for line in wrap::wrapped(text, self.spec.cells, 0, self.spec.breaking, self.draw) {
            self.lines.push(Line::led(lead.as_str(), line));
        }
    }

    fn crosshead(&mut self, text: &str) {
        gap(&mut self.lines, self.spec.crosshead_gap.saturating_sub(self.spec.paragraph_gap));
        if self.spec.centred {
            self.centred(text);
        } else {
            self.lines.push(Line::led(self.spec.indent, text));
        }
        gap(&mut self.lines, self.spec.crosshead_gap);
    }

    fn paragraph(&mut self, text: &str) {
        let first = wrap::width(self.spec.indent);
        let lines = wrap::wrapped(text, self.spec.cells, first, self.spec.breaking, self.draw);
        for (number, line) in lines.into_iter().enumerate() {
            self.lines.push(Line::led(if number == 0 { self.spec.indent } else { "" }, line));
            self.left = self.left.saturating_sub(1);
            if self.left == 0 && self.spec.page_lines > 0 {
                self.page_number();
            }
        }
    }

    fn page_number(&mut self) {
        let text = match self.spec.separator % 3 {
            0 => format!("- {} -", self.page),
            1 => format!("·{}·", self.page),
            _ => format!("第{}页", self.page),
        };
        let lead = " ".repeat(self.spec.cells.saturating_sub(wrap::width(&text)) / 2);
        gap(&mut self.lines, 1);
        self.lines.push(Line { lead, ..Line::furniture(text) });
        gap(&mut self.lines, 1);
        self.page += 1;
        self.left = self.spec.page_lines;
    }

    /// A signature or a source: indented as a paragraph, or at the right.
    fn end_line(&mut self, text: &str) {
        if self.draw.chance(0.5) {
            let free = self.spec.cells.saturating_sub(wrap::width(text));
            self.lines.push(Line::led(" ".repeat(free), text));
        } else {
            self.paragraph(text);
        }
    }
}

fn headline(tale: &Tale) -> String {
    let piece = tale.pieces.iter().find(|piece| piece.role == Role::Headline);
    piece.map(|piece| piece.halves.join(" ")).unwrap_or_default()
}

/// Takes the first head piece of the role out of the article.
fn take(tale: &mut Tale, role: Role) -> Option<String> {
    let place = tale.pieces[..tale.head_len()].iter().position(|piece: &Piece| piece.role == role)?;
    Some(tale.pieces.remove(place).halves.join(""))
}

fn labelled(labels: Labels, label: &str, value: &str) -> String {
    let spread = |label: &str| label.chars().map(String::from).collect::<Vec<_>>().join("  ");
    match labels {
        Labels::Boxed => format!("【{label}】{value}"),
        Labels::Spread => format!("{}: {value}", spread(label)),
        _ => format!("{label}：{value}"),
    }
}

fn body_label(labels: Labels) -> Option<String> {
    (labels == Labels::Boxed).then(|| "【正文】".to_owned())
}
