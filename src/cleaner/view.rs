//! What rules look at: all lines of all pages in one row, with the shape of each.
//!
//! Lines stay as the readers made them. A view knows nothing of what other rules decided (that is the
//! [`super::plan::Plan`]), except that repaired characters read as repaired and furniture is no plain text.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::kinship::Kept;
use super::plan::Edits;
use super::script::{self, is_closer, is_stop};
use crate::page::{Line, Markup, Note, Page, Says, Segment};
use crate::source::{Source, Span};

pub use shape::{Ending, Letters, Shape};

mod shape;

/// How a line stands among the others; asked so often that it is found once.
#[derive(Debug, Clone, Copy)]
struct Stand {
    indent: u16,
    starts_page: bool,
    after_gap: bool,
    is_plain: bool,
    continues: bool,
    segment: Segment,
}

/// All lines in one row.
pub struct View<'a> {
    /// The decoded inputs.
    pub sources: &'a [Source],
    /// The lines.
    pub lines: Vec<&'a Line>,
    /// Their shapes.
    pub shapes: Vec<Shape>,
    /// Their characters.
    letters: Vec<Letters>,
    /// What sources say of places, each with its line; in the order of the lines.
    pub notes: Vec<(u32, &'a Note)>,
    /// Whether marks that Chinese and Western text share are full-width here.
    pub wide_marks: bool,
    /// How the lines stand.
    stands: Vec<Stand>,
    /// What lines read that are copies of their spans; else nothing.
    copies: Vec<&'a str>,
    /// For each input its lines.
    stretches: Vec<Vec<Range<usize>>>,
    /// What lines read that are no copies of their spans.
    texts: FxHashMap<u32, Box<str>>,
    /// The character repairs in `texts`.
    edits: Edits,
    /// Whether lines begin as articles do; found when it is first asked.
    openings: OnceCell<Vec<bool>>,
    /// What was read of lines to compare them.
    pub(super) kept: RefCell<Kept>,
}

impl<'a> View<'a> {
    /// The lines of all pages as they stand after these character repairs.
    pub fn new(sources: &'a [Source], pages: &'a [Page], edits: &Edits) -> Self {
        let lines: Vec<&Line> = pages.iter().flat_map(|page| &page.lines).collect();
        let mut view = View {
            sources,
            shapes: Vec::new(),
            letters: Vec::new(),
            wide_marks: is_unspaced_text(sources, &lines),
            notes: notes(&lines, pages),
            stands: stands(&lines),
            copies: vec![""; lines.len()],
            stretches: stretches(&lines, sources.len()),
            lines,
            texts: FxHashMap::default(),
            edits: edits.clone(),
            openings: OnceCell::new(),
            kept: RefCell::default(),
        };
        (0..view.len()).for_each(|i| view.read(i));
        (view.shapes, view.letters) = (0..view.len()).map(|i| Shape::of(view.text(i), view.wide_marks)).unzip();
        view.find_gaps();
        view
    }

    /// The lines as they stand after more character repairs.
    pub fn repaired(mut self, edits: &Edits) -> Self {
        self.edits = edits.clone();
        self.openings = OnceCell::new();
        self.kept = RefCell::default();
        for i in 0..self.len() {
            if edits.touch(self.lines[i].span) {
                self.read(i);
                (self.shapes[i], self.letters[i]) = Shape::of(self.text(i), self.wide_marks);
            }
        }
        self.find_gaps();
        self
    }

    /// Notes what a line reads, where that is no copy of its span.
    fn read(&mut self, i: usize) {
        let line = self.lines[i];
        if line.is_copy() && !self.edits.touch(line.span) {
            self.copies[i] = self.sources[line.span.input as usize].slice(line.span);
        } else {
            self.copies[i] = "";
            let text: String = pieces(self.sources, line, &self.edits).map(|(_, text)| text).collect();
            self.texts.insert(i as u32, text.into());
        }
    }

    fn find_gaps(&mut self) {
        let spacing: Vec<u16> = (0..self.sources.len() as u32).map(|input| spacing(self, input)).collect();
        for (i, line) in self.lines.iter().enumerate() {
            let blank = line.blank_before > spacing[line.span.input as usize];
            self.stands[i].after_gap = self.stands[i].starts_page || blank || self.parts_articles(i - 1, i);
        }
    }

    /// Number of lines.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is no line.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// What a line reads.
    #[inline]
    pub fn text(&self, i: usize) -> &str {
        match self.copies[i] {
            "" => self.changed(i),
            copy => copy,
        }
    }

    #[cold]
    fn changed(&self, i: usize) -> &str {
        self.texts.get(&(i as u32)).map_or("", |text| text)
    }

    /// The characters of a line.
    pub fn letters(&self, i: usize) -> Letters {
        self.letters[i]
    }

    /// Gives up what was measured; nothing may be asked of it any more.
    pub fn forget_measures(&mut self) {
        (self.shapes, self.letters) = Default::default();
    }

    /// Where a line stands.
    pub fn span(&self, i: usize) -> Span {
        self.lines[i].span
    }

    /// The input a line is of.
    pub fn input(&self, i: usize) -> u32 {
        if self.sources.len() == 1 { 0 } else { self.lines[i].span.input }
    }

    /// Columns of white space before a line.
    pub fn indent(&self, i: usize) -> u16 {
        self.stands[i].indent
    }

    /// Whether markup says that the line goes on the paragraph of the line before.
    pub fn continues(&self, i: usize) -> bool {
        self.stands[i].continues
    }

    /// Whether the line is a picture.
    pub fn is_image(&self, i: usize) -> bool {
        !self.is_plain(i) && matches!(self.lines[i].markup, Markup::Image { .. })
    }

    /// The lines of an input.
    pub fn lines_of(&self, input: u32) -> impl Iterator<Item = usize> + '_ {
        self.stretches[input as usize].iter().cloned().flatten()
    }

    /// Whether a line begins as articles begin, by `find` where no line was asked before.
    pub fn opens(&self, i: usize, find: impl Fn(usize) -> bool) -> bool {
        self.openings.get_or_init(|| (0..self.len()).map(find).collect())[i]
    }

    /// Whether the line begins a page: the first of an input, or after a form feed or page mark.
    pub fn starts_page(&self, i: usize) -> bool {
        self.stands[i].starts_page
    }

    /// Whether a blank line, a page end, another input or the end of an article that the source marks stands before
    /// the line; blank lines that stand between all lines mean nothing.
    pub fn after_gap(&self, i: usize) -> bool {
        self.stands[i].after_gap
    }

    /// Whether the source says which article the line belongs to.
    pub fn is_told(&self, i: usize) -> bool {
        self.stands[i].segment != Segment::Open
    }

    /// Whether the source says that an article begins between a line and a later one.
    pub fn parts_articles(&self, i: usize, j: usize) -> bool {
        self.is_told(i) != self.is_told(j) || (i + 1..=j).any(|k| self.stands[k].segment == Segment::Starts)
    }

    /// Whether an input begins with a line, or an article that the source marks.
    pub fn begins_text(&self, i: usize) -> bool {
        i == 0 || self.input(i) != self.input(i - 1) || self.stands[i].segment == Segment::Starts
    }

    /// The word that the last word of a line begins, whole, where the source gives it.
    pub fn whole_word(&self, i: usize) -> Option<&str> {
        let from = self.notes.partition_point(|(line, _)| (*line as usize) < i);
        self.notes[from..].iter().take_while(|(line, _)| *line as usize == i).find_map(|(_, note)| match &note.says {
            Says::Whole(word) => Some(&**word),
            _ => None,
        })
    }

    /// Leaves furniture out of what is measured and weighed as text.
    pub fn leave_out(&mut self, furniture: impl Iterator<Item = bool>) {
        for (stand, furniture) in self.stands.iter_mut().zip(furniture) {
            stand.is_plain &= !furniture;
        }
    }

    /// Whether markup and furniture leave it open what the line is.
    pub fn is_plain(&self, i: usize) -> bool {
        self.stands[i].is_plain
    }

    /// The mark that ends a line's last sentence, behind it only closing quotes and brackets.
    pub fn stop(&self, i: usize) -> Option<char> {
        self.text(i).chars().rev().find(|c| !c.is_whitespace() && !is_closer(*c)).filter(|c| is_stop(*c))
    }

    /// The source place of a byte range of [`View::text`].
    pub fn locate(&self, i: usize, start: usize, end: usize) -> Span {
        let mut at = 0;
        let mut span: Option<Span> = None;
        for (piece, text) in pieces(self.sources, self.lines[i], &self.edits) {
            let (from, to) = (at, at + text.len());
            at = to;
            if to <= start || from >= end {
                continue;
            }
            let copied = piece.len() == text.len();
            let first = if copied { piece.start as usize + start.saturating_sub(from) } else { piece.start as usize };
            let last = if copied { piece.end as usize - to.saturating_sub(end) } else { piece.end as usize };
            let part = Span::new(piece.input, first, last);
            span = Some(span.map_or(part, |s| s.to(part)));
        }
        span.unwrap_or(self.lines[i].span)
    }
}

fn stands(lines: &[&Line]) -> Vec<Stand> {
    let stand = |i: usize| {
        let starts_page = i == 0 || lines[i].page_break || lines[i].span.input != lines[i - 1].span.input;
        let is_plain = matches!(lines[i].markup, Markup::None | Markup::Continued);
        let continues = lines[i].markup == Markup::Continued;
        let Line { indent, segment, .. } = *lines[i];
        let indent = indent.min(shape::WIDEST);
        Stand { indent, starts_page, after_gap: starts_page, is_plain, continues, segment }
    };
    (0..lines.len()).map(stand).collect()
}

/// For each input the stretches of lines that are its own: one, where no structure mixes the inputs.
fn stretches(lines: &[&Line], inputs: usize) -> Vec<Vec<Range<usize>>> {
    let mut stretches = vec![Vec::new(); inputs];
    let mut from = 0;
    for stretch in lines.chunk_by(|a, b| a.span.input == b.span.input) {
        stretches[stretch[0].span.input as usize].push(from..from + stretch.len());
        from += stretch.len();
    }
    stretches
}

fn notes<'a>(lines: &[&Line], pages: &'a [Page]) -> Vec<(u32, &'a Note)> {
    if pages.iter().all(|page| page.notes.is_empty()) {
        return Vec::new();
    }
    let mut starts: Vec<(u32, u32, u32)> =
        (0u32..).zip(lines).map(|(i, line)| (line.span.input, line.span.start, i)).collect();
    starts.sort_unstable();
    let line_of = |note: &Note| {
        let place = if let Says::Field { about, .. } = note.says { about } else { note.at.start };
        let behind = starts.partition_point(|(input, start, _)| (*input, *start) <= (note.at.input, place));
        behind.checked_sub(1).map(|at| starts[at].2)
    };
    let all = pages.iter().flat_map(|page| &page.notes);
    let mut notes: Vec<(u32, &Note)> = all.filter_map(|note| Some((line_of(note)?, note))).collect();
    notes.sort_by_key(|(line, note)| (*line, note.at));
    notes
}

/// Whether the first lines of the inputs are mostly in a script without spaces.
fn is_unspaced_text(sources: &[Source], lines: &[&Line]) -> bool {
    let mut left = vec![20_000; sources.len()];
    let (mut all, mut han) = (0, 0);
    for (span, _) in lines.iter().flat_map(|line| line.places()) {
        let left = &mut left[span.input as usize];
        for c in sources[span.input as usize].slice(span).chars().take(*left) {
            *left -= 1;
            all += u32::from(c.is_alphabetic());
            han += u32::from(c.is_alphabetic() && script::is_unspaced(c));
        }
    }
    han * 3 > all
}

/// One blank line behind every line of text that was cut at a column's edge is line spacing, no gap.
fn spacing(view: &View, input: u32) -> u16 {
    let own = || view.lines_of(input).filter(|&i| view.is_plain(i));
    let Some(least) = own().skip(1).map(|i| view.lines[i].blank_before).min() else { return 0 };
    if least == 0 || own().count() < 16 {
        return 0;
    }
    let mut widths: Vec<u16> = own().map(|i| view.shapes[i].width + view.indent(i)).collect();
    widths.sort_unstable();
    let column = widths[widths.len() * 3 / 4];
    let full: Vec<usize> = own().filter(|&i| (view.shapes[i].width + view.indent(i)).abs_diff(column) <= 3).collect();
    let stops = full.iter().filter(|&&i| view.shapes[i].ending == Ending::Stop).count();
    let cut = full.len() * 5 >= widths.len() * 3 && stops * 4 <= full.len() && (24..=160).contains(&column);
    if cut { least } else { 0 }
}

/// A line's text in pieces, each with its place: copies, and what stands instead of repaired spans.
pub fn pieces<'v>(
    sources: &'v [Source],
    line: &'v Line,
    edits: &'v Edits,
) -> impl Iterator<Item = (Span, std::borrow::Cow<'v, str>)> + 'v {
    line.places().flat_map(move |(span, text)| {
        let source = &sources[span.input as usize];
        let mut parts: Vec<(Span, std::borrow::Cow<'v, str>)> = Vec::new();
        if let Some(text) = text {
            parts.push((span, text.into()));
            return parts;
        }
        let mut at = span.start;
        for edit in edits.within(span) {
            if edit.span.start > at {
                let copy = Span { start: at, end: edit.span.start, ..span };
                parts.push((copy, source.slice(copy).into()));
            }
            parts.push((edit.span, (&*edit.with).into()));
            at = edit.span.end;
        }
        if at < span.end {
            let copy = Span { start: at, ..span };
            parts.push((copy, source.slice(copy).into()));
        }
        parts
    })
}
