//! Opening a file: from bytes to what is drawn on each page, within limits of time and memory.

use std::thread;

use hayro_interpret::hayro_syntax::object::dict::keys::CONTENTS;
use hayro_interpret::hayro_syntax::page::Page as PdfPage;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, Rect as Box64};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};

use super::glyphs::{Drawn, Noter};
use super::guard;

/// Room for forms in forms and dictionaries in dictionaries, in bytes.
const STACK: usize = 64 << 20;

/// A page as drawn.
#[derive(Debug)]
pub struct Page {
    /// Width in points, as turned for the reader.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What stands on it.
    pub drawn: Drawn,
    /// Whether it has content that cannot be unpacked.
    pub is_lost: bool,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Too broken to find a page in it.
    Broken,
    /// The end is missing.
    CutOff,
    /// A password is asked for.
    Locked,
    /// Encrypted in a way that is not known.
    Encryption,
    /// It would unpack to too much, or draw for too long.
    TooMuch,
    /// hayro gave up on it.
    Fault,
}

/// Draws the pages, one after the other, and gives what is made of each.
///
/// A fault in hayro would be a panic; it is kept to a thread of its own, which also has a deep stack.
///
/// # Errors
/// The reason why there is nothing to read.
pub fn pages<T: Send + 'static>(bytes: Vec<u8>, each: fn(Page) -> T) -> Result<Vec<T>, Refusal> {
    if !guard::has_end(&bytes) {
        return Err(Refusal::CutOff);
    }
    guard::check_streams(&bytes).map_err(|_| Refusal::TooMuch)?;
    let thread = thread::Builder::new().name("pdf".into()).stack_size(STACK).spawn(move || draw(bytes, each));
    thread.map_err(|_| Refusal::Fault)?.join().map_err(|_| Refusal::Fault)?
}

fn draw<T>(bytes: Vec<u8>, each: fn(Page) -> T) -> Result<Vec<T>, Refusal> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Refusal::Locked,
        LoadPdfError::Decryption(_) => Refusal::Encryption,
        LoadPdfError::Invalid => Refusal::Broken,
    })?;
    if pdf.pages().is_empty() {
        return Err(Refusal::Broken);
    }
    if !guard::check_drawing(&pdf) {
        return Err(Refusal::TooMuch);
    }
    let cache = InterpreterCache::new();
    let page = |page| draw_page(&pdf, page, &cache).map(each);
    pdf.pages().iter().map(page).collect()
}

fn draw_page<'a>(pdf: &'a Pdf, page: &PdfPage<'a>, cache: &InterpreterCache<'a>) -> Result<Page, Refusal> {
    let (width, height) = page.render_dimensions();
    let transform = Affine::new(page.initial_transform(true).as_coeffs());
    let bounds = Box64::new(0.0, 0.0, f64::from(width), f64::from(height));
    let mut context = Context::new(transform, bounds, cache, pdf.xref(), InterpreterSettings::default());
    let mut noter = Noter::new(f64::from(width), f64::from(height));
    interpret_page(page, &mut context, &mut noter);
    if noter.drawn.too_many {
        return Err(Refusal::TooMuch);
    }
    let is_lost = page.raw().contains_key(CONTENTS) && page.page_stream().is_none();
    Ok(Page { width, height, drawn: noter.drawn, is_lost })
}
