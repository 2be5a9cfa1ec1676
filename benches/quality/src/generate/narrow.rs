//! Narrow columns: text as a PDF's text layer gives it, one printed line a line, column after column.

use super::draw::Draw;
use super::layout::Spec;
use super::sheet::{Line, gap};
use super::story::{Piece, Tale};
use super::wrap::{self, Breaking, Kinsoku, Script};
use crate::truth::Role;

/// What a run of printed lines is; the run moves over the page as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Kicker, headline, deck, byline.
    Head,
    /// A column of text, or a piece of one.
    Column,
    /// A photograph's line.
    Caption,
    /// A crosshead in a box of its own.
    Crosshead,
}

/// A run of printed lines.
#[derive(Debug, Clone)]
pub struct Chunk {
    /// What it is.
    pub part: Part,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Whether it ends in the middle of a sentence that goes on in the next column.
    pub torn: bool,
}

impl Chunk {
    /// A whole one.
    pub fn new(part: Part, lines: Vec<Line>) -> Self {
        Self { part, lines, torn: false }
    }
}

/// Lays an article out in columns; adapts ends of paragraphs that nothing would show.
pub fn chunks(draw: &mut Draw, spec: &Spec, tale: &mut Tale) -> Vec<Chunk> {
    let head = tale.head_len();
    let mut setter = Setter::new(draw, spec);
    setter.head(&tale.pieces[..head]);
    let wide = setter.draw.chance(spec.wide_leads);
    let mut wide_left = if wide { setter.draw.range(1, 2) } else { 0 };
    for number in head..tale.pieces.len() {
        let caption_next = tale.pieces.get(number + 1).is_some_and(|piece| piece.role == Role::Caption);
        let piece = &mut tale.pieces[number];
        match piece.role {
            Role::Paragraph if wide_left > 0 => {
                wide_left -= 1;
                setter.wide(piece, wide_left == 0);
            }
            Role::Paragraph => {
                let caption = if caption_next { Some(tale.pieces[number + 1].halves.join("")) } else { None };
                let piece = &mut tale.pieces[number];
                setter.paragraph(piece, caption.as_deref());
            }
            Role::Caption => setter.caption_unless_set(&piece.halves.join("")),
            Role::Crosshead => setter.crosshead(&piece.halves.join("")),
            _ => setter.loose_line(&piece.halves.join("")),
        }
    }
    setter.close();
    setter.chunks
}

struct Setter<'a> {
    draw: &'a mut Draw,
    spec: &'a Spec,
    chunks: Vec<Chunk>,
    column: Vec<Line>,
    left: usize,
    /// Widths of the lines to come where a picture narrows the column, the next one last.
    narrowed: Vec<usize>,
    set_caption: Option<String>,
}

impl<'a> Setter<'a> {
    fn new(draw: &'a mut Draw, spec: &'a Spec) -> Self {
        let left = draw.range(spec.height.0, spec.height.1);
        Self { draw, spec, chunks: Vec::new(), column: Vec::new(), left, narrowed: Vec::new(), set_caption: None }
    }

    fn close(&mut self) {
        while self.column.last().is_some_and(Line::is_blank) {
            self.column.pop();
        }
        if !self.column.is_empty() {
            let lines = std::mem::take(&mut self.column);
            self.chunks.push(Chunk::new(Part::Column, lines));
        }
        self.left = self.draw.range(self.spec.height.0, self.spec.height.1);
        if self.draw.chance(self.spec.pictures) {
            self.picture();
        }
    }

    /// A picture beside the next lines: one to three widths, each for a few lines.
    fn picture(&mut self) {
        let full = self.spec.cells / 2;
        let mut widths = Vec::new();
        for _ in 0..self.draw.range(1, 3) {
            let width = self.draw.range((full * 2 / 5).max(6), full - 2);
            widths.extend((0..self.draw.range(3, 8)).map(|_| 2 * width));
        }
        self.narrowed = widths;
    }

    fn boxed(&mut self, part: Part, lines: Vec<Line>) {
        self.close();
        self.chunks.push(Chunk::new(part, lines));
    }

    fn head(&mut self, pieces: &[Piece]) {
        let mut lines: Vec<Line> = Vec::new();
        for piece in pieces {
            let above = lines.len();
            let cells = 2 * self.draw.range(self.spec.cells / 2, self.spec.cells);
            for half in &piece.halves {
                let rules =
                    Breaking { kinsoku: Kinsoku::PushIn, whole_runs: true, ..self.spec.breaking.unhyphenated() };
                lines.extend(wrap::wrapped(half, cells.max(20), 0, rules, self.draw).into_iter().map(Line::text));
            }
            let many = lines.len() - above > 1;
            if above > 0 && (many || self.draw.chance(self.spec.head_blanks)) && !lines[above - 1].is_blank() {
                lines.insert(above, Line::blank());
            }
            if many && piece.role != Role::Byline {
                lines.push(Line::blank());
            }
        }
        while lines.last().is_some_and(Line::is_blank) {
            lines.pop();
        }
        self.boxed(Part::Head, lines);
    }

    fn wide(&mut self, piece: &Piece, last: bool) {
        let cells = self.spec.cells * self.draw.range(2, 3);
        let lines =
            wrap::wrapped(&piece.halves.join(""), cells, wrap::width(self.spec.indent), self.spec.breaking, self.draw);
        for (number, line) in lines.into_iter().enumerate() {
            self.column.push(Line::led(if number == 0 { self.spec.indent } else { "" }, line));
        }
        gap(&mut self.column, self.spec.paragraph_gap);
        if last {
            self.close();
        }
    }

    fn paragraph(&mut self, piece: &mut Piece, caption: Option<&str>) {
        if self.spec.unmarked() && !self.draw.chance(self.spec.full_ends) {
            self.shorten_last_line(piece);
        }
        let text: Vec<char> = piece.halves.join("").chars().collect();
        let mut kept = String::new();
        let mut start = 0;
        while start < text.len() {
            let lead = if start == 0 { self.spec.indent } else { "" };
            let cells = self.narrowed.pop().unwrap_or(self.spec.cells) - wrap::width(lead).min(8);
            let cells = cells - self.draw.range(0, self.spec.ragged);
            let cut = wrap::line_end(&text, start, cells, self.spec.breaking, self.draw);
            let end = cut.end;
            let line: String = text[start..end].iter().collect();
            kept.push_str(&line);
            if !cut.lost {
                kept.extend(&text[end..cut.next]);
            }
            self.column.push(Line { tail: cut.tail.to_owned(), ..Line::led(lead, line) });
            start = cut.next;
            self.left = self.left.saturating_sub(1);
            let gaps_alone = self.spec.indent.is_empty() && self.spec.paragraph_gap > 0;
            let in_sentence = !ends_sentence(text[end - 1]) || !gaps_alone && self.draw.chance(0.1);
            if self.left == 0 && (start == text.len() || in_sentence) {
                self.close();
                if let Some(column) = self.chunks.last_mut().filter(|_| start < text.len()) {
                    column.torn = !ends_sentence(text[end - 1]);
                }
                if let Some(caption) = caption.filter(|_| self.set_caption.is_none() && self.draw.chance(0.8)) {
                    self.caption(caption);
                    self.set_caption = Some(caption.to_owned());
                }
            }
        }
        piece.halves = vec![kept];
        gap(&mut self.column, self.spec.paragraph_gap);
    }

    /// Drops sentences until the last line of the paragraph is visibly short.
    fn shorten_last_line(&mut self, piece: &mut Piece) {
        for _ in 0..3 {
            let text: Vec<char> = piece.halves.join("").chars().collect();
            let mut widths = self.narrowed.clone();
            let (mut start, mut used, mut cells) = (0, 0, self.spec.cells);
            while start < text.len() {
                cells = widths.pop().unwrap_or(self.spec.cells);
                let cut = wrap::line_end(&text, start, cells, self.spec.breaking, self.draw);
                used = text[start..cut.end].iter().map(|&c| wrap::half_cells(c)).sum();
                start = cut.next;
            }
            let slack = if matches!(self.spec.breaking.script, Script::Words(_)) { cells / 3 } else { 4 };
            if used + slack <= cells {
                return;
            }
            let shorter = without_last_sentence(&text);
            let clipped = || text[..text.len().saturating_sub(3)].iter().collect::<String>();
            match shorter {
                Some(shorter) => piece.halves = vec![shorter],
                None if self.spec.clip => piece.halves = vec![clipped()],
                None => return,
            }
        }
    }

    fn caption(&mut self, text: &str) {
        let cells = 2 * self.draw.range((self.spec.cells / 2).min(14), self.spec.cells);
        let lines = wrap::wrapped(text, cells, 0, self.spec.breaking, self.draw);
        self.boxed(Part::Caption, lines.into_iter().map(Line::text).collect());
    }

    fn caption_unless_set(&mut self, text: &str) {
        if self.set_caption.take().as_deref() != Some(text) {
            self.caption(text);
        }
    }

    fn crosshead(&mut self, text: &str) {
        let (above, below) = self.spec.crosshead_gap;
        if wrap::width(text) > self.spec.cells || self.draw.chance(self.spec.boxed_crossheads) {
            let lines = wrap::wrapped(text, self.spec.cells, 0, self.spec.breaking, self.draw);
            self.boxed(Part::Crosshead, lines.into_iter().map(Line::text).collect());
            return;
        }
        if self.column.last().is_some_and(|line| !line.is_blank()) {
            gap(&mut self.column, above);
        }
        self.column.push(Line::text(text));
        gap(&mut self.column, below);
        self.left = self.left.saturating_sub(1).max(2);
    }

    /// A line of its own in the column: a source, a signature, a row.
    fn loose_line(&mut self, text: &str) {
        let lines = wrap::wrapped(text, self.spec.cells, 0, self.spec.breaking, self.draw);
        let right = lines.len() == 1 && self.draw.chance(0.3);
        let room = (self.spec.cells.saturating_sub(wrap::width(text))) / 2;
        let lead = if right { "　".repeat(room) } else { String::new() };
        self.column.extend(lines.into_iter().map(|line| Line::led(lead.clone(), line)));
        gap(&mut self.column, self.spec.paragraph_gap);
    }
}

fn ends_sentence(c: char) -> bool {
    "。！？”）…：.!?\"):".contains(c)
}

/// The text without its last sentence, if it has more than one outside of quotations.
fn without_last_sentence(text: &[char]) -> Option<String> {
    let mut depth = 0i32;
    let mut straight = false;
    let mut ends = Vec::new();
    for (place, &c) in text.iter().enumerate() {
        match c {
            '“' | '（' | '《' | '「' | '(' => depth += 1,
            '”' | '）' | '》' | '」' | ')' => depth -= 1,
            '"' => straight = !straight,
            _ => {}
        }
        let outside = depth == 0 && !straight;
        let next = text.get(place + 1);
        let full = place > 3 && text[place - 3..place].iter().all(|before| before.is_alphanumeric());
        let stop =
            "。！？!?".contains(c) || c == '.' && next.is_some_and(|next| !next.is_ascii() || *next == ' ' && full);
        let closed = "”\"".contains(c) && place > 0 && "。！？.!?".contains(text[place - 1]);
        let new_sentence = next.is_some_and(|next| !"“\"。，,".contains(*next))
            && text.get(place + 2).is_some_and(|after| !after.is_lowercase());
        if outside && (stop || closed && new_sentence) {
            ends.push(place + 1);
        }
    }
    let cut = ends.into_iter().rfind(|&end| end < text.len())?;
    Some(text[..cut].iter().collect())
}
