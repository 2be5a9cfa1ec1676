//! The text layer of PDF files: glyphs with their place, put in reading order by [`super::layout`].
//!
//! Everything that hayro knows of PDF ends in this room; nothing of it is told outside.

use super::extract::{Extraction, Original};
use super::layout::page::{self, Layout};
use super::layout::{Canvas, Rect, edges, flow};
use super::sheets::{self, Sheet};
use super::{Content, Extract, Extractor, Head, RawInput};
use crate::ast::Metadata;
use crate::error::{Error, Result};
use crate::repair::Notice;
use open::{Page, Refusal};

mod actual;
mod glyphs;
mod guard;
mod open;

/// Pages whose unreadable glyphs get a notice of their own; the others are counted.
const MOST_NOTICES: usize = 20;

/// The reader of PDF text layers.
pub struct Pdf;

impl Extractor for Pdf {
    fn name(&self) -> &'static str {
        "pdf"
    }

    fn sniff(&self, head: &Head) -> u8 {
        // ISO 32000-2, 7.5.2; readers take the mark within the first KiB.
        let first = &head.bytes[..head.bytes.len().min(1024)];
        if first.windows(5).any(|window| window == b"%PDF-") { 100 } else { 0 }
    }

    fn extract(&self, input: RawInput, notices: &mut Vec<Notice>) -> Result<Extract> {
        let original = Original::of(&input, "PDF");
        let name = input.file.name;
        let mut pages = open::pages(input.file.bytes, read).map_err(|refusal| error(&name, refusal))?;
        if pages.iter().all(|page| page.is_blank) {
            return Err(no_text(&name, &pages));
        }
        note_losses(&name, &pages, notices);
        let mut out = Extraction::new(input.id);
        let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
        edges::mark_repeated(pages.iter_mut().map(|page| &mut page.layout).collect());
        let mut sheets = Vec::with_capacity(pages.len());
        for (at, page) in pages.iter().enumerate() {
            let blocks = flow::blocks(&page.layout, &|rect| address(file, at + 1, rect));
            sheets.push(Sheet { name: format!("page {}", at + 1), blocks, is_ordered: true, ..Sheet::default() });
        }
        sheets::write(sheets, &mut out);
        let (source, page) = out.finish(original);
        Ok(Extract { source, content: Content::Page(page), metadata: Metadata::default() })
    }
}

/// A page as read, and what of it could not be read.
struct Read {
    layout: Layout,
    is_blank: bool,
    is_lost: bool,
    pictures: usize,
    hidden: usize,
    unknown: usize,
    first_unknown: Option<Rect>,
}

fn read(page: Page) -> Read {
    let Page { width, height, drawn, is_lost } = page;
    let (hidden, unknown, pictures) = (drawn.hidden, drawn.unknown.len(), drawn.pictures.len());
    let first_unknown = drawn.unknown.first().copied();
    let canvas = Canvas { width, height, marks: drawn.marks, pictures: drawn.pictures, rules: drawn.rules };
    let is_blank = canvas.marks.is_empty();
    Read { layout: page::read(&canvas), is_blank, is_lost, pictures, hidden, unknown, first_unknown }
}

/// The address of a part of a page (RFC 8118, section 3).
fn address(file: &str, page: usize, rect: &Rect) -> String {
    let (x, y, width, height) = (rect.x0, rect.y0, rect.width(), rect.height());
    format!("{file}#page={page}&viewrect={x:.0},{y:.0},{width:.0},{height:.0}")
}

fn error(input: &str, refusal: Refusal) -> Error {
    let (found, advice) = match refusal {
        Refusal::Broken => (
            "is a broken PDF file: no page can be found in it",
            "Get an undamaged copy, or mend it first, for instance with qpdf",
        ),
        Refusal::CutOff => (
            "is a PDF file that ends in its middle: the mark of its end is missing",
            "Get the whole file, or mend it first, for instance with qpdf, which says what is lost",
        ),
        Refusal::Locked => {
            ("is a PDF file that asks for a password", "Unlock it first, for instance with qpdf --decrypt")
        }
        Refusal::Encryption => {
            ("is a PDF file encrypted in a way that is not known", "Unlock it first, for instance with qpdf --decrypt")
        }
        Refusal::TooMuch => (
            "is a PDF file that would unpack to more than this program takes",
            "If it is no trick, split it into smaller files first, for instance with qpdf --split-pages",
        ),
        Refusal::Fault => {
            ("is a PDF file that cannot be drawn", "Rewrite it first, for instance with qpdf or mutool, and try again")
        }
    };
    Error::NotText { input: input.into(), found: found.into(), advice }
}

fn no_text(input: &str, pages: &[Read]) -> Error {
    let pictures: usize = pages.iter().map(|page| page.pictures).sum();
    Error::NotText {
        input: input.into(),
        found: format!("is a PDF file without a text layer: {} pages, {pictures} pictures, no text", pages.len()),
        advice: "Run an OCR program over it first, and give its hOCR or ALTO files, or a PDF with the text it found",
    }
}

/// Says which glyphs have no Unicode, and what is damaged or not visible.
fn note_losses(input: &str, pages: &[Read], notices: &mut Vec<Notice>) {
    let mut note = |message: String| notices.push(Notice { input: input.into(), line: None, message });
    let numbered = || pages.iter().enumerate().map(|(at, page)| (at + 1, page));
    for (number, page) in numbered().filter(|(_, page)| page.unknown > 0).take(MOST_NOTICES) {
        let (count, place) = (page.unknown, page.first_unknown.map(|rect| place(&rect)).unwrap_or_default());
        note(format!("page {number}: {count} glyphs have no Unicode, the first {place}; U+FFFD stands for each"));
    }
    let bad = pages.iter().filter(|page| page.unknown > 0).count();
    if bad > MOST_NOTICES {
        let all: usize = pages.iter().map(|page| page.unknown).sum();
        note(format!("{all} glyphs on {bad} pages in all have no Unicode. Run an OCR program over them"));
    }
    for (number, _) in numbered().filter(|(_, page)| page.is_lost).take(MOST_NOTICES) {
        note(format!("page {number}: its content is damaged; nothing of it is read. Get an undamaged copy"));
    }
    for (number, page) in numbered().filter(|(_, page)| page.hidden > 0).take(MOST_NOTICES) {
        let hidden = page.hidden;
        note(format!("page {number}: {hidden} characters stand outside of what is visible and are not read"));
    }
}

fn place(rect: &Rect) -> String {
    format!("{:.0} points from the left and {:.0} from the top", rect.x0, rect.y0)
}
