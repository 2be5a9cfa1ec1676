//! Mode a: pages of narrow columns, with heads in boxes, captions, folios and running heads between.

use super::draw::Draw;
use super::folio::Folio;
use super::issue::{self, Press};
use super::narrow::{self, Chunk, Part, Spec};
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
        if let Some(last) = tales.last_mut() {
            issue::sign(draw, tongue, last);
        }
    }
    let chunks: Vec<Vec<Chunk>> = tales.iter_mut().map(|tale| narrow::chunks(draw, spec, tale)).collect();
    let sheets = pages(draw, tongue, spec, chunks);
    Print { sheets, tales: tales.to_vec(), lang: tongue.tag(), variant: spec.variant() }
}

/// Puts the articles' chunks on one to three pages, folios around them.
pub fn pages(draw: &mut Draw, tongue: Tongue, spec: &Spec, tales: Vec<Vec<Chunk>>) -> Vec<Sheet> {
    let page_count = draw.weighed(&[(4, 1), (2, 2), (1, 3)]).min(tales.len());
    let with_folio = draw.chance(0.5);
    let folio_first = draw.chance(0.6);
    let mut press = Press::new(tongue);
    let folio = Folio::draw(draw, tongue, &mut press);
    let per_page = tales.len().div_ceil(page_count);
    let mut sheets = Vec::new();
    for (number, page) in tales.chunks(per_page).enumerate() {
        let mut lines = Vec::new();
        let folio_lines: Vec<Line> = if with_folio {
            folio.lines(draw, &mut press, number).into_iter().map(Line::furniture).collect()
        } else {
            Vec::new()
        };
        if folio_first {
            lines.extend(folio_lines.clone());
            gap(&mut lines, 1);
        }
        for tale in page {
            flow(spec, &mut lines, tale);
        }
        if !folio_first {
            gap(&mut lines, 1);
            lines.extend(folio_lines);
        }
        sheets.push(Sheet { name: format!("page{}.txt", number + 1), lines });
    }
    sheets
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
