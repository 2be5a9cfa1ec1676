//! Mode b: Markdown as OCR programs write it: a paragraph a line, cut by pages, photographs, captions, folios and
//! tables, with heading levels that mean little.

use super::draw::Draw;
use super::folio::Folio;
use super::issue::{self, Press};
use super::sheet::{Line, Print, Sheet, gap};
use super::story::{Habit, Piece, Tale};
use super::tongue::Tongue;
use super::{width, wrap};
use crate::truth::Role;

/// How headings are marked.
#[derive(Debug, Clone, Copy)]
enum Headings {
    /// Every one with one sign.
    AllFirst,
    /// Every one with two signs.
    AllSecond,
    /// Headline one, kicker and crosshead two, deck three.
    ByRole,
    /// Any level anywhere.
    Random,
    /// In bold.
    Bold,
    /// Not at all.
    None,
    /// Headlines alone; kickers, decks and crossheads are plain lines.
    HeadlineOnly,
}

/// What a document has drawn.
#[derive(Debug)]
pub struct Spec {
    headings: Headings,
    /// Share of the longer paragraphs that are cut.
    cuts: f64,
    /// Share of cuts that end at a full stop.
    after_stop: f64,
    half_width: width::Halves,
    table_html: bool,
    caption_first: bool,
    image_style: usize,
    extra_gap: f64,
    folios: bool,
    one_file: bool,
    /// Whether words are parted by spaces; then paragraphs are cut at a space.
    spaced: bool,
}

impl Spec {
    /// Draws the layout of a document.
    pub fn draw(draw: &mut Draw, tongue: Tongue) -> Self {
        use Headings::{AllFirst, AllSecond, Bold, ByRole, HeadlineOnly, None, Random};
        Self {
            headings: *draw.pick(&[AllFirst, AllSecond, AllFirst, ByRole, ByRole, Random, Bold, None, HeadlineOnly]),
            cuts: draw.share(0.1, 0.6),
            after_stop: draw.weighed(&[(4, 0.0), (1, 0.03)]),
            half_width: if tongue == Tongue::Hans { width::Halves::draw(draw) } else { width::Halves::Full },
            table_html: draw.chance(0.6),
            caption_first: draw.chance(0.25),
            image_style: draw.below(4),
            extra_gap: draw.weighed(&[(2, 0.0), (1, 0.2)]),
            folios: draw.chance(0.6),
            one_file: draw.chance(0.5),
            spaced: tongue.joint() == " ",
        }
    }

    /// The same layout with every mark as it is.
    pub fn without_half_width(self) -> Self {
        Self { half_width: width::Halves::Full, ..self }
    }
}

/// Makes a document of cut Markdown.
pub fn print(words: &mut Draw, draw: &mut Draw, tongue: Tongue) -> Print {
    let mut habit = Habit::draw(draw);
    habit.captions = draw.weighed(&[(1, 0.2), (2, 0.7)]);
    habit.tables = draw.weighed(&[(2, 0.0), (1, 0.25)]);
    habit.paragraph = habit.paragraph.max(80);
    habit.open_end = draw.weighed(&[(3, 0.0), (1, 0.01)]);
    let count = issue::count(draw);
    let mut tales = issue::tales(words, tongue, &habit, count);
    let spec = Spec::draw(draw, tongue);
    set(draw, tongue, &spec, &mut tales)
}

/// Writes the articles of a document as cut Markdown.
pub fn set(draw: &mut Draw, tongue: Tongue, spec: &Spec, tales: &mut [Tale]) -> Print {
    if draw.chance(0.3) {
        issue::sign(draw, tongue, tales);
    }
    for piece in tales.iter_mut().flat_map(|tale| &mut tale.pieces) {
        for half in &mut piece.halves {
            *half = spec.half_width.apply(half);
        }
    }
    let mut press = Press::new(tongue);
    let folio = Folio::draw(draw, tongue, &mut press);
    let mut writer = Writer { draw, spec, press, folio, pages: vec![Vec::new()], page: 0 };
    writer.page_start();
    for tale in tales.iter() {
        writer.tale(tale);
    }
    let name = |number: usize| format!("page{}.md", number + 1);
    let sheets =
        writer.pages.into_iter().enumerate().map(|(number, lines)| Sheet { name: name(number), lines }).collect();
    Print { sheets, tales: tales.to_vec(), lang: tongue.tag(), variant: format!("{spec:?}") }
}

struct Writer<'a> {
    draw: &'a mut Draw,
    spec: &'a Spec,
    press: Press,
    folio: Folio,
    pages: Vec<Vec<Line>>,
    /// Number of the printed page, from 0.
    page: usize,
}

impl Writer<'_> {
    fn line(&mut self, line: Line) {
        let empty = 1 + usize::from(self.draw.chance(self.spec.extra_gap)) * self.draw.range(1, 2);
        let page = self.pages.last_mut().expect("a document has a page");
        page.push(line);
        gap(page, empty);
    }

    /// The folio's lines at the top of a page; a program takes some of them for headings.
    fn page_start(&mut self) {
        if !self.spec.folios {
            return;
        }
        let lines = self.folio.lines(self.draw, &mut self.press, self.page);
        let as_heading = self.draw.chance(0.15);
        for text in lines {
            let lead = if as_heading { "# " } else { "" };
            self.line(Line { lead: lead.to_owned(), ..Line::furniture(text) });
        }
    }

    fn page_turn(&mut self) {
        self.page += 1;
        if !self.spec.one_file {
            self.pages.push(Vec::new());
        }
        self.page_start();
    }

    fn tale(&mut self, tale: &Tale) {
        let mut number = 0;
        while number < tale.pieces.len() {
            let piece = &tale.pieces[number];
            let mut follow = number + 1;
            match piece.role {
                Role::Paragraph => {
                    while tale.pieces.get(follow).is_some_and(|next| matches!(next.role, Role::Caption | Role::Row)) {
                        follow += 1;
                    }
                    self.paragraph(piece, &tale.pieces[number + 1..follow]);
                }
                Role::Caption => self.photo(piece),
                Role::Row => {
                    let rows = tale.pieces[number..].iter().take_while(|piece| piece.role == Role::Row).count();
                    follow = number + rows;
                    self.table(&tale.pieces[number..follow]);
                }
                _ => self.heading(piece),
            }
            number = follow;
        }
    }

    fn heading(&mut self, piece: &Piece) {
        for half in &piece.halves {
            let (lead, tail) = self.mark(piece.role);
            self.line(Line { lead, tail, ..Line::text(half.as_str()) });
        }
    }

    fn mark(&mut self, role: Role) -> (String, String) {
        let big = matches!(role, Role::Headline | Role::Crosshead | Role::Kicker | Role::Deck);
        let level = match (self.spec.headings, role) {
            (Headings::None, _) => 0,
            (Headings::Bold, _) if big => return ("**".to_owned(), "**".to_owned()),
            (Headings::AllFirst, _) if big => 1,
            (Headings::AllSecond, _) if big => 2,
            (Headings::Random, _) if big => self.draw.range(0, 4),
            (Headings::ByRole, Role::Headline) | (Headings::HeadlineOnly, Role::Headline) => 1,
            (Headings::ByRole, Role::Kicker | Role::Crosshead) => 2,
            (Headings::ByRole, Role::Deck) => 3,
            _ => 0,
        };
        let lead = if level == 0 { String::new() } else { format!("{} ", "#".repeat(level)) };
        (lead, String::new())
    }

    fn photo(&mut self, piece: &Piece) {
        let image = self.image();
        let caption = Line::text(piece.halves.join(""));
        if self.spec.caption_first {
            self.line(caption);
            self.line(image);
        } else {
            self.line(image);
            self.line(caption);
        }
    }

    fn image(&mut self) -> Line {
        let name: String =
            (0..16).map(|_| *self.draw.pick(&['0', '1', '4', '7', '9', 'a', 'c', 'd', 'e', 'f'])).collect();
        let markup = match self.spec.image_style {
            0 | 1 => format!("![](images/{name}.jpg)"),
            2 => format!("![image](img/{name}.png)"),
            _ => format!("<img src=\"images/{name}.jpg\"/>"),
        };
        Line::markup(markup)
    }

    fn table(&mut self, rows: &[Piece]) {
        let cells: Vec<Vec<String>> =
            rows.iter().map(|row| row.halves.join("").split('\t').map(str::to_owned).collect()).collect();
        let page = self.pages.last_mut().expect("a document has a page");
        if self.spec.table_html {
            let row = |cells: &Vec<String>| format!("<tr><td>{}</td></tr>", cells.join("</td><td>"));
            let text: String = cells.iter().map(row).collect();
            page.push(Line { tail: "</table>".to_owned(), ..Line::led("<table>", text) });
        } else {
            for (number, row) in cells.iter().enumerate() {
                page.push(Line { tail: " |".to_owned(), ..Line::led("| ", row.join(" | ")) });
                if number == 0 {
                    page.push(Line::markup(format!("|{}", " --- |".repeat(row.len()))));
                }
            }
        }
        gap(page, 1);
    }

    /// A paragraph, cut or whole; what interrupts it is printed between its parts.
    fn paragraph(&mut self, piece: &Piece, interrupting: &[Piece]) {
        let chars: Vec<char> = piece.halves.join("").chars().collect();
        let wanted =
            chars.len() > 40 && (self.draw.chance(self.spec.cuts) || !interrupting.is_empty() && self.draw.chance(0.5));
        let mut places = Vec::new();
        if wanted {
            let cuts = if chars.len() > 150 { self.draw.weighed(&[(4, 1), (1, 2)]) } else { 1 };
            places = (0..cuts).filter_map(|_| self.cut_place(&chars)).collect();
            places.sort_unstable();
            places.dedup_by(|later, earlier| *later - *earlier < 12);
        }
        let mut interrupting = interrupting;
        let mut start = 0;
        for &place in &places {
            self.line(Line::text(chars[start..place].iter().collect::<String>().trim_end()));
            start = place;
            interrupting = self.between(interrupting);
        }
        self.line(Line::text(chars[start..].iter().collect::<String>()));
        while !interrupting.is_empty() {
            interrupting = self.interruption(interrupting);
        }
    }

    /// What stands between the parts of a cut paragraph.
    fn between<'p>(&mut self, pieces: &'p [Piece]) -> &'p [Piece] {
        if !pieces.is_empty() && self.draw.chance(0.7) {
            return self.interruption(pieces);
        }
        match self.draw.weighed(&[(4, 0), (2, 1), (3, 2)]) {
            1 => {
                let image = self.image();
                self.line(image);
            }
            2 => self.page_turn(),
            _ => {}
        }
        pieces
    }

    /// Prints the first of the pieces (a whole table at once); gives the rest.
    fn interruption<'p>(&mut self, pieces: &'p [Piece]) -> &'p [Piece] {
        let rows = pieces.iter().take_while(|piece| piece.role == Role::Row).count();
        if rows > 0 {
            self.table(&pieces[..rows]);
            return &pieces[rows..];
        }
        self.photo(&pieces[0]);
        &pieces[1..]
    }

    /// A place to cut: anywhere in a sentence, behind a comma, rarely behind a full stop; never inside a number.
    fn cut_place(&mut self, chars: &[char]) -> Option<usize> {
        if self.spec.spaced {
            let word_end = |&place: &usize| chars[place - 1] == ' ' && chars[place - 2].is_alphanumeric();
            return (0..60).map(|_| self.draw.range(20, chars.len() - 20)).find(word_end);
        }
        if self.draw.chance(self.spec.after_stop) {
            return wrap::torn_where(self.draw, chars, 15, |before| "。！？".contains(before));
        }
        if self.draw.chance(0.25) {
            return wrap::torn_where(self.draw, chars, 15, |before| "，、；,".contains(before));
        }
        wrap::tear(self.draw, chars, 15)
    }
}
