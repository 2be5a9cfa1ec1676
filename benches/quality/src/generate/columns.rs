//! Mode a: pages of narrow columns, with heads in boxes, captions, folios and running heads between.

use super::draw::Draw;
use super::folio::Folio;
use super::issue::{self, Press};
use super::layout::Spec;
use super::narrow::{self, Chunk, Part};
use super::sheet::{Line, Print, Sheet, gap};
use super::story::{Habit, Tale};
use super::tongue::Tongue;

/// Makes a document of narrow columns.
pub fn print(words: &mut Draw, draw: &mut Draw, tongue: Tongue) -> Print {
    let habit = Habit::draw(draw);
    let count = issue::count(draw);
    let mut tales = issue::tales(words, tongue, &habit, count);
    let spec = Spec::draw(draw);
    set(draw, tongue, &spec, &mut tales)
}

/// Sets the articles of a document in columns and puts them on pages.
pub fn set(draw: &mut Draw, tongue: Tongue, spec: &Spec, tales: &mut [Tale]) -> Print {
    if draw.chance(0.25) {
        issue::sign(draw, tongue, tales);
    }
    let chunks: Vec<Vec<Chunk>> = tales.iter_mut().map(|tale| narrow::chunks(draw, spec, tale)).collect();
    let sheets = pages(draw, tongue, spec, chunks);
    Print { sheets, tales: tales.to_vec(), lang: tongue.tag(), variant: spec.variant() }
}

/// Puts the articles' chunks on pages, folios around them. A page ends between two articles, or in a torn column.
pub fn pages(draw: &mut Draw, tongue: Tongue, spec: &Spec, tales: Vec<Vec<Chunk>>) -> Vec<Sheet> {
    let page_count = draw.weighed(&[(4, 1), (2, 2), (1, 3)]).min(tales.len());
    let per_page = tales.len().div_ceil(page_count);
    let runs_over = draw.weighed(&[(3, 0.0), (1, 0.6)]);
    let mut press = Press::new(tongue);
    let mut pages = Pages {
        folio: Folio::draw(draw, tongue, &mut press),
        with_folio: draw.chance(0.5) || runs_over > 0.0,
        folio_first: draw.chance(0.6),
        jumps: draw.chance(0.4) && press.has("jump.to"),
        one_file: draw.chance(0.4),
        form_feeds: draw.chance(0.4),
        press,
        spec,
        lines: Vec::new(),
        sheets: Vec::new(),
        number: 0,
    };
    pages.open(draw);
    for (number, tale) in tales.iter().enumerate() {
        if number > 0 && number % per_page == 0 {
            pages.turn(draw);
        }
        let torn: Vec<usize> = (1..tale.len()).filter(|&place| tale[place - 1].torn).collect();
        if !torn.is_empty() && draw.chance(runs_over) {
            let place = *draw.pick(&torn);
            flow(spec, &mut pages.lines, &tale[..place]);
            pages.run_over(draw);
            flow(spec, &mut pages.lines, &tale[place..]);
        } else {
            flow(spec, &mut pages.lines, tale);
        }
    }
    pages.close(draw);
    pages.finish();
    pages.sheets
}

/// The pages of a document while they are filled.
struct Pages<'a> {
    spec: &'a Spec,
    press: Press,
    folio: Folio,
    with_folio: bool,
    folio_first: bool,
    /// Whether a column that goes on says where.
    jumps: bool,
    one_file: bool,
    /// Whether a form feed stands between two pages of a file.
    form_feeds: bool,
    lines: Vec<Line>,
    sheets: Vec<Sheet>,
    number: usize,
}

impl Pages<'_> {
    fn folio_lines(&mut self, draw: &mut Draw) {
        if self.with_folio {
            let lines = self.folio.lines(draw, &mut self.press, self.number);
            self.lines.extend(lines.into_iter().map(Line::furniture));
        }
    }

    fn open(&mut self, draw: &mut Draw) {
        if self.folio_first {
            self.folio_lines(draw);
            gap(&mut self.lines, 1);
        }
    }

    fn close(&mut self, draw: &mut Draw) {
        if !self.folio_first {
            gap(&mut self.lines, 1);
            self.folio_lines(draw);
        }
    }

    /// Ends the file, if it has a line.
    fn finish(&mut self) {
        let lines = std::mem::take(&mut self.lines);
        self.sheets.push(Sheet { name: format!("page{}.txt", self.sheets.len() + 1), lines });
    }

    fn turn(&mut self, draw: &mut Draw) {
        self.close(draw);
        if self.one_file {
            gap(&mut self.lines, self.spec.column_gap.max(1));
            if self.form_feeds {
                self.lines.push(Line::markup("\u{c}"));
            }
        } else {
            self.finish();
        }
        self.number += 1;
        self.open(draw);
    }

    /// Turns the page in a torn column, with jump lines of their own by habit.
    fn run_over(&mut self, draw: &mut Draw) {
        if self.jumps {
            let text = self.press.say(draw, "jump.to");
            self.lines.push(Line::furniture(text));
        }
        self.turn(draw);
        if self.jumps {
            let text = self.press.say(draw, "jump.from");
            self.lines.push(Line::furniture(text));
        }
    }
}

/// Adds chunks one below the other, with the gaps of the document between.
pub fn flow(spec: &Spec, lines: &mut Vec<Line>, chunks: &[Chunk]) {
    let mut before: Option<Part> = None;
    for chunk in chunks {
        let wanted = match (before, chunk.part) {
            (None, Part::Head) => spec.head_gap.0.max(1),
            (_, Part::Head) => spec.head_gap.0,
            (Some(Part::Head), _) => spec.head_gap.1,
            (None | Some(Part::Column), Part::Column) => spec.column_gap,
            _ => spec.column_gap.max(1),
        };
        let there = lines.iter().rev().take_while(|line| line.is_blank()).count();
        if !lines.is_empty() {
            gap(lines, wanted.saturating_sub(there));
        }
        lines.extend(chunk.lines.iter().cloned());
        before = Some(chunk.part);
    }
}
