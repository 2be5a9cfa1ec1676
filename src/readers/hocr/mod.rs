//! hOCR: pages as Tesseract, OCRopus and Kraken write them, in HTML.
//!
//! It is read as HTML is, whatever is not closed or not quoted: what counts are the classes `ocr_…` and `ocrx_…`
//! and the properties in `title` (hOCR 1.2). Text that stands in no line of a page is a line of its own.

use super::extract::{Extraction, Original};
use super::sheets;
use super::{Content, Extract, Extractor, Head, RawInput};
use crate::ast::Metadata;
use crate::error::{Error, Result};
use crate::repair::Notice;

mod build;
mod title;

/// The hOCR reader.
pub struct Hocr;

impl Extractor for Hocr {
    fn name(&self) -> &'static str {
        "hocr"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let text = &head.text;
        let classes = ["ocr_page", "ocr_carea", "ocr_line", "ocrx_line", "ocrx_word", "ocrx_block"];
        let named = classes.iter().any(|class| {
            text.match_indices(class).any(|(at, _)| {
                let before = text[..at].trim_end_matches(|c: char| c.is_alphanumeric() || c == '_' || c == ' ');
                before.trim_end_matches(['"', '\'']).trim_end().ends_with("class=")
            })
        });
        if named { 95 } else { 0 }
    }

    fn extract(&self, input: RawInput, notices: &mut Vec<Notice>) -> Result<Extract> {
        let file = input.decode(notices)?;
        let sheets = build::sheets(&file, notices);
        if sheets.is_empty() {
            return Err(Error::Malformed {
                input: file.name,
                place: "line 1".into(),
                what: "holds no element of class ocr_page or ocr_line".into(),
                advice: "Leave --from out, or name the format that it is",
            });
        }
        let mut out = Extraction::new(file.id);
        sheets::write_noted(sheets, &mut out, &file.name, notices);
        let (source, page) = out.finish(Original::from(&file));
        Ok(Extract { source, content: Content::Page(page), metadata: Metadata::default() })
    }
}
