//! Articles before they are printed: which pieces they have, and how long they are.
//!
//! Language and register are the grammar's business; here is the build of an article: head, body, end.

use super::draw::Draw;
use super::grammar::{Grammar, Inventor};
use super::tongue::{Form, Genre, Tongue};
use super::width;
use crate::truth::{Block, Role};

/// A piece of an article, before it is printed.
#[derive(Debug, Clone)]
pub struct Piece {
    /// What it is.
    pub role: Role,
    /// Its text; more than one where the page cuts a headline in two lines on purpose.
    pub halves: Vec<String>,
}

impl Piece {
    /// A piece in one.
    pub fn new(role: Role, text: impl Into<String>) -> Self {
        Self { role, halves: vec![text.into()] }
    }
}

/// An article before it is printed.
#[derive(Debug, Clone)]
pub struct Tale {
    /// What joins the printed lines of one headline.
    pub joint: &'static str,
    /// Its pieces, in printed order.
    pub pieces: Vec<Piece>,
}

impl Tale {
    /// The truth of its pieces.
    pub fn blocks(&self) -> Vec<Block> {
        let block = |piece: &Piece| Block { role: piece.role, text: piece.halves.join(self.joint) };
        self.pieces.iter().map(block).collect()
    }

    /// How many pieces stand before the first of the body.
    pub fn head_len(&self) -> usize {
        let in_head = |piece: &&Piece| {
            matches!(piece.role, Role::Section | Role::Kicker | Role::Headline | Role::Deck | Role::Byline)
        };
        self.pieces.iter().take_while(in_head).count()
    }
}

/// What a document's articles have in common.
#[derive(Debug, Clone)]
pub struct Habit {
    /// Usual length of a paragraph in characters.
    pub paragraph: usize,
    /// Share of paragraphs that lack their last full stop.
    pub open_end: f64,
    /// Whether articles may have crossheads.
    pub crossheads: bool,
    /// Share of articles with a photograph's line.
    pub captions: f64,
    /// Share of articles with a table.
    pub tables: f64,
    /// Share of headlines that are printed in two lines.
    pub two_lines: f64,
    /// Paragraphs of an article of usual size.
    pub paragraphs: (usize, usize),
    /// Whether a space stands between Han characters and letters or digits (Chinese only).
    pub spaced_latin: bool,
    /// Whether every article is news and begins with an opening formula (本报讯).
    pub marked: bool,
}

impl Habit {
    /// Draws the habits of a document.
    pub fn draw(draw: &mut Draw) -> Self {
        let short = draw.range(1, 4);
        Self {
            paragraph: draw.weighed(&[(2, 45), (3, 80), (4, 120), (3, 180), (2, 260), (1, 400)]),
            open_end: draw.weighed(&[(5, 0.0), (3, 0.03), (2, 0.08), (1, 0.15)]),
            crossheads: draw.chance(0.55),
            captions: draw.weighed(&[(3, 0.0), (3, 0.3), (2, 0.7)]),
            tables: 0.0,
            two_lines: draw.weighed(&[(2, 0.0), (3, 0.3), (1, 0.9)]),
            paragraphs: (short, short + draw.range(1, 9)),
            spaced_latin: draw.chance(0.1),
            marked: false,
        }
    }
}

/// Invents one article.
pub fn tell(draw: &mut Draw, tongue: Tongue, genre: &Genre, habit: &Habit, taken: &mut Taken) -> Tale {
    let grammar = Grammar::new(genre.layers);
    let inventor = Inventor::new(&grammar, taken);
    let form = draw.weighed(genre.forms);
    let mut teller = Teller { draw, inventor, tongue, habit, form, pieces: Vec::new() };
    teller.head();
    teller.body();
    teller.end();
    let mut pieces = teller.pieces;
    if habit.spaced_latin && tongue == Tongue::Hans {
        for half in pieces.iter_mut().filter(|piece| piece.role != Role::Row).flat_map(|piece| &mut piece.halves) {
            *half = width::spaced_latin(half);
        }
    }
    Tale { joint: tongue.joint(), pieces }
}

/// What the articles of a document have already settled on.
pub type Taken = std::collections::BTreeSet<String>;

struct Teller<'a, 'd> {
    draw: &'d mut Draw,
    inventor: Inventor<'a>,
    tongue: Tongue,
    habit: &'d Habit,
    form: Form,
    pieces: Vec<Piece>,
}

impl Teller<'_, '_> {
    fn say(&mut self, symbol: &str) -> String {
        self.inventor.say(self.draw, symbol).trim_end_matches([' ', '\u{3000}']).to_owned()
    }

    fn push(&mut self, role: Role, symbol: &str) {
        let text = self.say(symbol);
        self.pieces.push(Piece::new(role, text));
    }

    fn maybe(&mut self, share: f64, role: Role, symbol: &str) {
        if self.inventor.has(symbol) && self.draw.chance(share) {
            self.push(role, symbol);
        }
    }

    fn head(&mut self) {
        let big = matches!(self.form, Form::Feature | Form::Interview);
        self.maybe(0.05, Role::Section, "section");
        self.maybe(if big { 0.4 } else { 0.15 }, Role::Kicker, "kicker");
        self.headline();
        self.maybe(if big { 0.5 } else { 0.15 }, Role::Deck, "deck");
        if big {
            self.maybe(0.12, Role::Deck, "deck");
        }
        let byline = match self.form {
            Form::News | Form::Brief => 0.08,
            Form::Letter => 0.0,
            Form::Feature | Form::Interview | Form::Essay | Form::Column => 0.8,
        };
        let byline = if self.habit.marked { 0.1 } else { byline };
        self.maybe(byline, Role::Byline, "byline");
    }

    fn headline(&mut self) {
        let two_lines = self.draw.chance(self.habit.two_lines);
        let text = self.say("headline");
        let halves: Vec<String> = if two_lines {
            text.split('¶').map(str::to_owned).collect()
        } else {
            vec![text.replace('¶', self.tongue.one_line())]
        };
        self.pieces.push(Piece { role: Role::Headline, halves });
    }

    fn body(&mut self) {
        let (low, high) = self.habit.paragraphs;
        let paragraphs = match self.form {
            Form::Brief => self.draw.range(1, 2),
            Form::Feature | Form::Interview => self.draw.range(low + 2, high + 3),
            _ => self.draw.range(low, high),
        };
        let long = match self.form {
            Form::Feature | Form::Interview | Form::Essay | Form::Column => true,
            Form::News => self.draw.chance(0.4),
            _ => false,
        };
        let sections = if self.habit.crossheads && long && paragraphs > 3 { paragraphs / 3 } else { 0 };
        let photos = usize::from(self.draw.chance(self.habit.captions)) * self.draw.range(1, 2);
        let photo_after: Vec<usize> = (0..photos).map(|_| self.draw.below(paragraphs)).collect();
        let table_after = self.draw.chance(self.habit.tables).then(|| self.draw.below(paragraphs));
        let first_head = self.draw.range(1, 2);
        let mark_style = if self.form == Form::Essay { 0 } else { self.draw.below(12) };
        if self.form == Form::Letter {
            self.maybe(0.7, Role::Paragraph, "salutation");
        }
        let most = self.draw.range(500, 2600) * self.tongue.verbosity() / 10;
        for number in 0..paragraphs {
            let told: usize = self.pieces.iter().flat_map(|piece| &piece.halves).map(|half| half.chars().count()).sum();
            if number > 1 && told > most {
                break;
            }
            if sections > 0 && number >= first_head && (number - first_head).is_multiple_of(3) {
                self.inventor.release("aspect");
                let text = self.say("crosshead");
                let mark = self.tongue.section_mark(mark_style, (number - first_head) / 3);
                self.pieces.push(Piece::new(Role::Crosshead, format!("{mark}{text}")));
            }
            self.paragraphs_at(number, paragraphs);
            for _ in photo_after.iter().filter(|&&after| after == number) {
                self.push(Role::Caption, "caption");
            }
            if table_after == Some(number) {
                self.table();
            }
        }
    }

    /// The paragraph at a place of the body; sometimes two that belong together (question and answer, a quotation
    /// that goes on).
    fn paragraphs_at(&mut self, number: usize, count: usize) {
        match self.form {
            Form::Interview if number > 0 => self.question_and_answer(),
            _ if number == 0 => self.opening(),
            _ if number + 1 == count && self.draw.chance(0.6) => {
                let text = self.grown("closing");
                self.paragraph(text);
            }
            Form::Essay => {
                let text = self.grown("own");
                self.paragraph(text);
            }
            _ => self.inner(),
        }
    }

    fn opening(&mut self) {
        let opens = match self.form {
            Form::News | Form::Brief => 0.9,
            Form::Feature => 0.25,
            Form::Column => 0.3,
            _ => 0.0,
        };
        let opens = if self.habit.marked { 1.0 } else { opens };
        let mut text = String::new();
        if self.draw.chance(opens) {
            text = self.inventor.say(self.draw, "opening");
        } else if opens > 0.0 && self.inventor.has("jump.from") && self.draw.chance(0.15) {
            text = self.say("jump.from");
        }
        let lead = if self.form == Form::Interview { "intro.interview" } else { "own" };
        text.push_str(&self.grown(lead));
        self.paragraph(text);
    }

    fn inner(&mut self) {
        let kind = self.draw.weighed(&[(60, 0), (12, 1), (5, 2), (4, 3), (6, 4)]);
        match kind {
            1 if self.inventor.has("quote.paragraph") => self.push(Role::Paragraph, "quote.paragraph"),
            2 if self.inventor.has("split.first") => {
                self.push(Role::Paragraph, "split.first");
                self.push(Role::Paragraph, "split.second");
            }
            3 if self.inventor.has("enumerated") => self.enumeration(),
            4 => self.push(Role::Paragraph, "sentence.short"),
            _ => {
                let first = if self.draw.chance(0.4) { "own" } else { "sentence" };
                let text = self.grown(first);
                self.paragraph(text);
            }
        }
    }

    fn enumeration(&mut self) {
        self.push(Role::Paragraph, "intro");
        let style = self.draw.below(4);
        for number in 0..self.draw.range(2, 4) {
            let text = self.say("enumerated");
            let mark = self.tongue.enumerator(style, number);
            self.pieces.push(Piece::new(Role::Paragraph, format!("{mark}{text}")));
        }
    }

    fn question_and_answer(&mut self) {
        let pair = self.inventor.fill(self.draw, "{@speakers}");
        let (asked, told) = pair.split_once('/').unwrap_or((&pair, ""));
        let question = self.say("question");
        self.pieces.push(Piece::new(Role::Paragraph, format!("{asked}{question}")));
        for part in 0..self.draw.weighed(&[(4, 1), (1, 2)]) {
            let answer = self.grown("answer");
            let label = if part == 0 { told } else { "" };
            self.paragraph(format!("{label}{answer}"));
        }
    }

    /// A paragraph that begins with the symbol and grows to a drawn length.
    fn grown(&mut self, first: &str) -> String {
        let usual = self.habit.paragraph * self.tongue.verbosity() / 10;
        let target = match self.draw.below(10) {
            0 | 1 => usual / 4,
            2..=7 => self.draw.range(usual / 2, usual * 3 / 2),
            _ => self.draw.range(usual, usual * 5 / 2),
        };
        let most = 600 * self.tongue.verbosity() / 10;
        let mut text = self.say(first);
        while text.chars().count() < target.min(most) {
            let symbol = match self.draw.below(20) {
                _ if first == "answer" => "answer",
                0 => "sentence.short",
                1..=8 => "own",
                _ => "sentence",
            };
            text.push_str(self.tongue.joint());
            text.push_str(&self.say(symbol));
        }
        text
    }

    fn paragraph(&mut self, mut text: String) {
        if self.draw.chance(self.habit.open_end) {
            let end = text.trim_end_matches(['。', '.']).len();
            text.truncate(end);
        }
        self.pieces.push(Piece::new(Role::Paragraph, text));
    }

    fn table(&mut self) {
        if !self.inventor.has("cell") {
            return;
        }
        let columns = self.draw.range(2, 4);
        for row in 0..self.draw.range(3, 6) {
            let cells: Vec<String> = (0..columns)
                .map(|column| match (row, column) {
                    (0, _) => self.say("cell.head"),
                    (_, 0) => self.say("cell.first"),
                    _ => self.say("cell"),
                })
                .collect();
            self.pieces.push(Piece::new(Role::Row, cells.join("\t")));
        }
    }

    fn end(&mut self) {
        let news = matches!(self.form, Form::News | Form::Feature);
        if news && !self.habit.marked && self.inventor.has("jump.to") && self.draw.chance(0.04) {
            let jump = self.say("jump.to");
            if let Some(last) = self.pieces.last_mut().filter(|last| last.role == Role::Paragraph) {
                last.halves[0].push_str(&jump);
            }
        }
        match self.form {
            Form::Letter => self.maybe(0.9, Role::Byline, "signature"),
            Form::Feature | Form::Essay => self.maybe(0.1, Role::Byline, "signature"),
            _ => {}
        }
        self.maybe(0.07, Role::Source, "source");
    }
}
