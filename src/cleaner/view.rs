//! What rules look at: all lines of all pages in one row, with the shape of each.
//!
//! Lines stay as the readers made them. A view knows nothing of what other rules decided (that is the
//! [`super::plan::Plan`]), except that repaired characters read as repaired and furniture is no plain text.

use super::plan::Edits;
use super::script::{self, is_closer, is_colon, is_opener, is_pause, is_stop};
use crate::page::{Line, Markup, Note, Page, Says, Segment};
use crate::source::{Source, Span};

/// How a line ends, closing quotes and brackets left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// With the end of a sentence, perhaps inside quotes: 。 ！” …
    Stop,
    /// With a comma, an enumeration comma or a semicolon.
    Pause,
    /// With a colon.
    Colon,
    /// With a dash.
    Dash,
    /// With an opening quote or bracket.
    Opener,
    /// With a closing quote or bracket and no stop before it.
    Closed,
    /// With a letter, an ideograph or a digit.
    Bare,
}

/// Measured once of every line.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Columns of the text without its indent.
    pub width: u16,
    /// Columns of what may not be broken at its start (a word, an ideograph with the marks after it).
    pub first_unit: u16,
    /// Printed characters.
    pub chars: u32,
    /// Sentence ends that are not the line's last character.
    pub stops: u16,
    /// Commas and semicolons.
    pub pauses: u16,
    /// Opened minus closed quotes and brackets.
    pub balance: i8,
    /// First printed character.
    pub first: char,
    /// Last printed character.
    pub last: char,
    /// How it ends.
    pub ending: Ending,
}

impl Shape {
    /// Measures a text.
    pub fn of(text: &str, wide_marks: bool) -> Shape {
        let mut shape = Shape {
            width: 0,
            first_unit: 0,
            chars: 0,
            stops: 0,
            pauses: 0,
            balance: 0,
            first: ' ',
            last: ' ',
            ending: Ending::Bare,
        };
        let mut last_was_stop = false;
        for c in text.chars() {
            shape.width = shape.width.saturating_add(script::width(c, wide_marks));
            if c.is_whitespace() {
                continue;
            }
            if shape.chars == 0 {
                shape.first = c;
            }
            shape.chars += 1;
            if last_was_stop && !is_closer(c) && !is_stop(c) {
                shape.stops = shape.stops.saturating_add(1);
            }
            last_was_stop = match c {
                '.' => !shape.last.is_ascii_digit(),
                '…' => false,
                _ => is_stop(c) || (last_was_stop && is_closer(c)),
            };
            if is_pause(c) {
                shape.pauses = shape.pauses.saturating_add(1);
            }
            if is_opener(c) && c != '‘' {
                shape.balance = shape.balance.saturating_add(1);
            } else if is_closer(c) && c != '’' {
                shape.balance = shape.balance.saturating_sub(1);
            }
            shape.last = c;
        }
        shape.first_unit = first_unit(text, wide_marks);
        shape.ending = ending(text);
        shape
    }
}

fn first_unit(text: &str, wide_marks: bool) -> u16 {
    let mut columns = 0u16;
    let mut previous: Option<char> = None;
    for c in text.trim_start().chars() {
        let breakable = previous.is_some_and(|p| {
            !is_opener(p) && !script::cannot_begin(c) && (script::is_unspaced(p) || script::is_unspaced(c))
        });
        if breakable || c.is_whitespace() || columns > 60 {
            break;
        }
        columns += script::width(c, wide_marks);
        previous = Some(c);
    }
    columns
}

fn ending(text: &str) -> Ending {
    let mut closed = false;
    if let Some(inner) = text.trim_end().strip_suffix([')', '）'])
        && let Some(open) = inner.rfind(['(', '（'])
        && ending(&text[..open]) == Ending::Stop
    {
        return Ending::Stop;
    }
    for c in text.chars().rev().filter(|c| !c.is_whitespace()) {
        if is_closer(c) || c == '"' || c == '\'' {
            closed = true;
            continue;
        }
        return match c {
            _ if is_stop(c) || c == '~' || c == '～' => Ending::Stop,
            '—' | '―' if closed => Ending::Stop,
            _ if closed => Ending::Closed,
            _ if is_pause(c) => Ending::Pause,
            _ if is_colon(c) => Ending::Colon,
            '—' | '―' | '─' | '–' => Ending::Dash,
            _ if is_opener(c) => Ending::Opener,
            _ => Ending::Bare,
        };
    }
    if closed { Ending::Closed } else { Ending::Bare }
}

/// All lines in one row.
pub struct View<'a> {
    /// The decoded inputs.
    pub sources: &'a [Source],
    /// The lines.
    pub lines: Vec<&'a Line>,
    /// Their shapes.
    pub shapes: Vec<Shape>,
    /// What sources say of places, each with its line; in the order of the lines.
    pub notes: Vec<(u32, &'a Note)>,
    /// Whether marks that Chinese and Western text share are full-width here.
    pub wide_marks: bool,
    /// Lines that are known to be furniture.
    furniture: Vec<bool>,
    /// For each input: blank lines that stand between all lines, and so mean nothing.
    spacing: Vec<u16>,
    /// What a line reads, where that is not a plain copy of its span; empty where all lines are.
    texts: Vec<Option<Box<str>>>,
    /// The character repairs in `texts`.
    edits: Edits,
}

impl<'a> View<'a> {
    /// The lines of all pages as they stand after these character repairs.
    pub fn new(sources: &'a [Source], pages: &'a [Page], edits: &Edits) -> Self {
        let lines: Vec<&Line> = pages.iter().flat_map(|page| &page.lines).collect();
        let mut texts: Vec<Option<Box<str>>> = Vec::new();
        for (i, line) in lines.iter().enumerate() {
            if let Some(text) = read(sources, line, edits) {
                texts.resize(lines.len(), None);
                texts[i] = Some(text);
            }
        }
        let mut view = View {
            sources,
            shapes: Vec::new(),
            wide_marks: is_unspaced_text(sources, &lines),
            furniture: vec![false; lines.len()],
            notes: notes(&lines, pages),
            lines,
            texts,
            spacing: Vec::new(),
            edits: edits.clone(),
        };
        view.spacing = vec![0; sources.len()];
        view.shapes = (0..view.len()).map(|i| Shape::of(view.text(i), view.wide_marks)).collect();
        view.spacing = (0..sources.len() as u32).map(|input| spacing(&view, input)).collect();
        view
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
    pub fn text(&self, i: usize) -> &str {
        match self.texts.get(i) {
            Some(Some(text)) => text,
            _ => self.sources[self.lines[i].span.input as usize].slice(self.lines[i].span),
        }
    }

    /// Whether the line begins a page: the first of an input, or after a form feed or page mark.
    pub fn starts_page(&self, i: usize) -> bool {
        i == 0 || self.lines[i].page_break || self.lines[i].span.input != self.lines[i - 1].span.input
    }

    /// Whether a blank line, a page end or another input stands before the line.
    pub fn after_gap(&self, i: usize) -> bool {
        self.starts_page(i) || self.lines[i].blank_before > self.spacing[self.lines[i].span.input as usize]
    }

    /// Whether the source says which article the line belongs to.
    pub fn is_told(&self, i: usize) -> bool {
        self.lines[i].segment != Segment::Open
    }

    /// Whether the source says that an article begins between a line and a later one.
    pub fn parts_articles(&self, i: usize, j: usize) -> bool {
        self.is_told(i) != self.is_told(j) || (i + 1..=j).any(|k| self.lines[k].segment == Segment::Starts)
    }

    /// Whether an input begins with a line, or an article that the source marks.
    pub fn begins_text(&self, i: usize) -> bool {
        i == 0 || self.lines[i].span.input != self.lines[i - 1].span.input || self.lines[i].segment == Segment::Starts
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
    pub fn leave_out(&mut self, furniture: Vec<bool>) {
        self.furniture = furniture;
    }

    /// Whether markup and furniture leave it open what the line is.
    pub fn is_plain(&self, i: usize) -> bool {
        !self.furniture[i] && matches!(self.lines[i].markup, Markup::None | Markup::Continued)
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
    for run in lines.iter().flat_map(|line| line.runs.iter()) {
        let left = &mut left[run.span.input as usize];
        for c in sources[run.span.input as usize].slice(run.span).chars().take(*left) {
            *left -= 1;
            all += u32::from(c.is_alphabetic());
            han += u32::from(c.is_alphabetic() && script::is_unspaced(c));
        }
    }
    han * 3 > all
}

/// One blank line behind every line of text that was cut at a column's edge is line spacing, no gap.
fn spacing(view: &View, input: u32) -> u16 {
    let own: Vec<usize> = (0..view.len()).filter(|&i| view.lines[i].span.input == input && view.is_plain(i)).collect();
    let Some(least) = own.iter().skip(1).map(|&i| view.lines[i].blank_before).min() else { return 0 };
    if least == 0 || own.len() < 16 {
        return 0;
    }
    let mut widths: Vec<u16> = own.iter().map(|&i| view.shapes[i].width + view.lines[i].indent).collect();
    widths.sort_unstable();
    let column = widths[widths.len() * 3 / 4];
    let full: Vec<usize> =
        own.into_iter().filter(|&i| (view.shapes[i].width + view.lines[i].indent).abs_diff(column) <= 3).collect();
    let stops = full.iter().filter(|&&i| view.shapes[i].ending == Ending::Stop).count();
    let cut = full.len() * 5 >= widths.len() * 3 && stops * 4 <= full.len() && (24..=160).contains(&column);
    if cut { least } else { 0 }
}

fn read(sources: &[Source], line: &Line, edits: &Edits) -> Option<Box<str>> {
    if line.runs.len() == 1 && line.runs[0].text.is_none() && line.runs[0].span == line.span && !edits.touch(line.span)
    {
        return None;
    }
    let text: String = pieces(sources, line, edits).map(|(_, text)| text).collect();
    Some(text.into())
}

/// A line's text in pieces, each with its place: copies, and what stands instead of repaired spans.
pub fn pieces<'v>(
    sources: &'v [Source],
    line: &'v Line,
    edits: &'v Edits,
) -> impl Iterator<Item = (Span, std::borrow::Cow<'v, str>)> + 'v {
    line.runs.iter().flat_map(move |run| {
        let source = &sources[run.span.input as usize];
        let mut parts: Vec<(Span, std::borrow::Cow<'v, str>)> = Vec::new();
        if let Some(text) = &run.text {
            parts.push((run.span, (&**text).into()));
            return parts;
        }
        let mut at = run.span.start;
        for edit in edits.within(run.span) {
            if edit.span.start > at {
                let copy = Span { start: at, end: edit.span.start, ..run.span };
                parts.push((copy, source.slice(copy).into()));
            }
            parts.push((edit.span, (&*edit.with).into()));
            at = edit.span.end;
        }
        if at < run.span.end {
            let copy = Span { start: at, ..run.span };
            parts.push((copy, source.slice(copy).into()));
        }
        parts
    })
}
