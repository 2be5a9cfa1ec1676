//! Makes the text and the page of a format that is no text, one printed line a line of the text.
//!
//! The text reads as the page would in a text file: indents are spaces, gaps are empty lines, page ends are form
//! feeds. So places, the ledger and the repair log work for it as they do for text. Nothing is decided here.

use super::space::blank;
use crate::ast::Marks;
use crate::decode;
use crate::page::{Line, Markup, NamedBlock, Note, Page, Run, Runs, Says, Segment};
use crate::source::{Source, Span};

/// Empty lines that are written for a gap at most.
const WIDEST_GAP: u16 = 3;

/// Where the text of a source comes from.
#[derive(Debug, Clone)]
pub struct Original {
    /// The input's index.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Its encoding, or the format where it is no text.
    pub encoding: &'static str,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
}

impl Original {
    /// A file that is not decoded as text.
    pub fn of(input: &super::RawInput, encoding: &'static str) -> Self {
        let bytes = &input.file.bytes;
        let (sha256, size) = (decode::digest(bytes), bytes.len() as u64);
        Original { id: input.id, name: input.file.name.clone(), encoding, sha256, bytes: size }
    }
}

impl From<&Source> for Original {
    /// A file of markup that was decoded.
    fn from(source: &Source) -> Self {
        let Source { id, name, encoding, sha256, bytes, .. } = source;
        Original { id: *id, name: name.clone(), encoding, sha256: sha256.clone(), bytes: *bytes }
    }
}

/// A stretch of a line that is to be written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stretch {
    /// Its characters; a line end in it becomes a space.
    pub text: String,
    /// Inline markup.
    pub marks: Marks,
    /// Target of a link.
    pub link: Option<Box<str>>,
    /// How sure an OCR program was, in hundredths, where that is little.
    pub confidence: Option<u8>,
}

/// A line that is to be written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Written {
    /// Its text; white space at its ends is left out.
    pub stretches: Vec<Stretch>,
    /// What the source says it is.
    pub markup: Markup,
    /// White space before it in columns: half a full-width character each.
    pub indent: u16,
    /// Empty lines before it.
    pub blank_before: u16,
    /// Whether a page begins with it.
    pub page_break: bool,
    /// The article it belongs to.
    pub segment: Segment,
    /// The word that its last word begins, whole.
    pub whole: Option<Box<str>>,
}

impl Written {
    /// A line of one stretch without marks.
    pub fn plain(text: impl Into<String>) -> Self {
        Written { stretches: vec![Stretch { text: text.into(), ..Stretch::default() }], ..Written::default() }
    }
}

/// A text in the making.
#[derive(Debug)]
pub struct Extraction {
    text: String,
    page: Page,
    origins: Vec<(u32, Box<str>)>,
    label: Option<Box<str>>,
}

impl Extraction {
    /// Nothing yet of this input.
    pub fn new(input: u32) -> Self {
        let page = Page { input, ..Page::default() };
        Extraction { text: String::new(), page, origins: Vec::new(), label: None }
    }

    /// Bytes of text so far, for limits.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there is no line yet.
    pub fn is_empty(&self) -> bool {
        self.page.lines.is_empty()
    }

    /// Says where in the original the lines from here on stand.
    pub fn origin(&mut self, words: impl Into<Box<str>>) {
        let words = words.into();
        if self.origins.last().is_none_or(|(_, last)| *last != words) {
            self.origins.push((self.text.len() as u32, words));
        }
    }

    /// Says that a page with this label begins with the next line.
    pub fn page_label(&mut self, label: impl Into<Box<str>>) {
        self.label = Some(label.into());
    }

    /// Number of the next line, for [`Extraction::name_block`].
    pub fn next_line(&self) -> u32 {
        self.page.lines.len() as u32
    }

    /// Names the lines from `first` to the last one.
    pub fn name_block(&mut self, id: impl Into<Box<str>>, first: u32) {
        self.page.blocks.push(NamedBlock { id: id.into(), lines: first..self.next_line() });
    }

    /// Writes a line. One without printed characters is left out, unless its markup is a cell or picture.
    pub fn line(&mut self, line: Written) {
        let keep = matches!(line.markup, Markup::Cell { .. } | Markup::Image { .. });
        if !keep && line.stretches.iter().all(|s| s.text.chars().all(blank)) {
            return;
        }
        self.before(&line);
        let start = self.text.len();
        let runs = self.runs(&line.stretches);
        let span = Span::new(self.page.input, start, self.text.len());
        if let Some(label) = self.label.take() {
            self.page.notes.push(Note { at: span, says: Says::PageLabel(label) });
        }
        if let Some(whole) = line.whole {
            self.page.notes.push(Note { at: span, says: Says::Whole(whole) });
        }
        let Written { markup, indent, blank_before, page_break, segment, .. } = line;
        self.page.lines.push(Line { span, runs, markup, indent, blank_before, page_break, segment });
        self.text.push('\n');
    }

    /// The gap, page end and indent before a line.
    fn before(&mut self, line: &Written) {
        if line.page_break {
            self.text.push('\u{c}');
        }
        (0..line.blank_before.min(WIDEST_GAP)).for_each(|_| self.text.push('\n'));
        (0..line.indent).for_each(|_| self.text.push(' '));
    }

    /// Writes the stretches of a line, white space and what prints nothing at its ends left out.
    fn runs(&mut self, stretches: &[Stretch]) -> Runs {
        let printed = |s: &&Stretch| s.text.chars().any(|c| !blank(c));
        let last = stretches.iter().rposition(|s| printed(&s)).unwrap_or(0);
        let first = stretches.iter().position(|s| printed(&s)).unwrap_or(stretches.len());
        let mut runs: Vec<Run> = Vec::new();
        for (at, stretch) in stretches.iter().enumerate().take(last + 1).skip(first) {
            let text = stretch.text.as_str();
            let text = if at == first { text.trim_start_matches(blank) } else { text };
            let text = if at == last { text.trim_end_matches(blank) } else { text };
            let start = self.text.len();
            self.text.extend(text.chars().map(|c| if ends_line(c) { ' ' } else { c }));
            let span = Span::new(self.page.input, start, self.text.len());
            if let Some(confidence) = stretch.confidence {
                self.page.notes.push(Note { at: span, says: Says::Confidence(confidence) });
            }
            match runs.last_mut() {
                Some(run) if run.marks == stretch.marks && run.link == stretch.link => run.span.end = span.end,
                _ => runs.push(Run { span, text: None, marks: stretch.marks, link: stretch.link.clone() }),
            }
        }
        runs.into()
    }

    /// The finished text and its page.
    pub fn finish(mut self, original: Original) -> (Source, Page) {
        self.page.notes.sort_by_key(|note| note.at);
        let Original { id, name, encoding, sha256, bytes } = original;
        let source = Source::new(id, name, self.text, encoding, sha256, bytes);
        (source.with_origins(self.origins), self.page)
    }
}

/// Whether a character ends a line of text.
fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
