//! What rules look at: all lines of all pages in one row, with the shape of each.
//!
//! Lines stay as the readers made them. A view knows nothing of what other rules decided (that is the
//! [`super::plan::Plan`]), except that repaired characters read as repaired and furniture is no plain text.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::character::{self, CHARACTERS, Character, Traits};
use super::hints::Hints;
use super::kinship::Kept;
use super::plan::Edits;
use super::script::{self, is_closer, is_colon, is_opener, is_pause, is_stop};
use crate::page::{Line, Markup, Page};
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
    /// Columns by which the line may be wider than its column: type-setters squeeze full-width marks to half their
    /// width (clreq, compression of punctuation), and figures and letters are narrower than half a character.
    pub squeeze: u16,
    /// Opened minus closed quotes and brackets.
    pub balance: i8,
    /// First printed character.
    pub first: char,
    /// Last printed character.
    pub last: char,
    /// How it ends.
    pub ending: Ending,
    /// The kinds of telling characters in it.
    pub hints: Hints,
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
            squeeze: 0,
            balance: 0,
            first: ' ',
            last: ' ',
            ending: Ending::Bare,
            hints: Hints::NONE,
        };
        let characters = &*CHARACTERS;
        let mut last_was_stop = false;
        let mut narrow = 0u16;
        let mut at = 0;
        loop {
            if shape.chars > 0
                && !last_was_stop
                && let Some(c) = script::common_han_at(text.as_bytes(), at).and_then(char::from_u32)
                && characters.class(c) == character::HAN
            {
                shape.width = shape.width.saturating_add(2);
                shape.chars += 1;
                shape.last = c;
                at += 3;
                continue;
            }
            let Some(c) = script::char_at(text, at) else { break };
            at += c.len_utf8();
            let Character { width, traits, hints } = characters.get(c);
            shape.width = shape.width.saturating_add(u16::from(width[usize::from(wide_marks)]));
            shape.hints = shape.hints | hints;
            if traits.has(Traits::SPACE) {
                continue;
            }
            if shape.chars == 0 {
                shape.first = c;
            }
            shape.chars += 1;
            let (stop, closer) = (traits.has(Traits::STOP), traits.has(Traits::CLOSER));
            shape.stops = shape.stops.saturating_add(u16::from(last_was_stop && !closer && !stop));
            last_was_stop = match c {
                '.' => !shape.last.is_ascii_digit(),
                '…' => false,
                _ => stop || (last_was_stop && closer),
            };
            shape.pauses = shape.pauses.saturating_add(u16::from(traits.has(Traits::PAUSE)));
            if traits.has(Traits::OPENS) {
                shape.balance = shape.balance.saturating_add(1);
            } else if traits.has(Traits::CLOSES) {
                shape.balance = shape.balance.saturating_sub(1);
            }
            let squeezed = traits.has(Traits::FULL_WIDTH) || (wide_marks && traits.has(Traits::SHARED));
            shape.squeeze = shape.squeeze.saturating_add(u16::from(squeezed));
            narrow = narrow.saturating_add(u16::from(traits.has(Traits::ASCII)));
            shape.last = c;
        }
        shape.squeeze = shape.squeeze.saturating_add(narrow / 4);
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

/// How a line stands among the others; asked so often that it is found once.
#[derive(Debug, Clone, Copy)]
struct Stand {
    span: Span,
    indent: u16,
    starts_page: bool,
    after_gap: bool,
    is_plain: bool,
    continues: bool,
    /// Whether its text is a copy of its span.
    is_copy: bool,
}

/// All lines in one row.
pub struct View<'a> {
    /// The decoded inputs.
    pub sources: &'a [Source],
    /// The lines.
    pub lines: Vec<&'a Line>,
    /// Their shapes.
    pub shapes: Vec<Shape>,
    /// Whether marks that Chinese and Western text share are full-width here.
    pub wide_marks: bool,
    /// The inputs' texts.
    wholes: Vec<&'a str>,
    /// How the lines stand.
    stands: Vec<Stand>,
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
            wide_marks: is_unspaced_text(sources),
            wholes: sources.iter().map(|source| source.text.as_str()).collect(),
            stands: stands(&lines),
            lines,
            texts: FxHashMap::default(),
            edits: edits.clone(),
            openings: OnceCell::new(),
            kept: RefCell::default(),
        };
        (0..view.len()).for_each(|i| view.read(i));
        view.shapes = (0..view.len()).map(|i| Shape::of(view.text(i), view.wide_marks)).collect();
        view.find_gaps();
        view
    }

    /// The lines as they stand after more character repairs.
    pub fn repaired(mut self, edits: &Edits) -> Self {
        self.edits = edits.clone();
        self.openings = OnceCell::new();
        self.kept = RefCell::default();
        for i in 0..self.len() {
            if edits.touch(self.stands[i].span) {
                self.read(i);
                self.shapes[i] = Shape::of(self.text(i), self.wide_marks);
            }
        }
        self.find_gaps();
        self
    }

    /// Notes what a line reads, where that is no copy of its span.
    fn read(&mut self, i: usize) {
        let line = self.lines[i];
        self.stands[i].is_copy = line.is_copy() && !self.edits.touch(line.span);
        if !self.stands[i].is_copy {
            let text: String = pieces(self.sources, line, &self.edits).map(|(_, text)| text).collect();
            self.texts.insert(i as u32, text.into());
        }
    }

    fn find_gaps(&mut self) {
        let spacing: Vec<u16> = (0..self.sources.len() as u32).map(|input| spacing(self, input)).collect();
        for (stand, line) in self.stands.iter_mut().zip(&self.lines) {
            stand.after_gap = stand.starts_page || line.blank_before > spacing[line.span.input as usize];
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
        let stand = &self.stands[i];
        match stand.is_copy {
            true => &self.wholes[stand.span.input as usize][stand.span.start as usize..stand.span.end as usize],
            false => self.texts.get(&(i as u32)).map_or("", |text| text),
        }
    }

    /// Where a line stands.
    pub fn span(&self, i: usize) -> Span {
        self.stands[i].span
    }

    /// The input a line is of.
    pub fn input(&self, i: usize) -> u32 {
        self.stands[i].span.input
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
    pub fn lines_of(&self, input: u32) -> Range<usize> {
        let from = self.stands.partition_point(|stand| stand.span.input < input);
        from..from + self.stands[from..].partition_point(|stand| stand.span.input == input)
    }

    /// Whether a line begins as articles begin, by `find` where no line was asked before.
    pub fn opens(&self, i: usize, find: impl Fn(usize) -> bool) -> bool {
        self.openings.get_or_init(|| (0..self.len()).map(find).collect())[i]
    }

    /// Whether the line begins a page: the first of an input, or after a form feed or page mark.
    pub fn starts_page(&self, i: usize) -> bool {
        self.stands[i].starts_page
    }

    /// Whether a blank line, a page end or another input stands before the line; blank lines that stand between
    /// all lines mean nothing.
    pub fn after_gap(&self, i: usize) -> bool {
        self.stands[i].after_gap
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
        let Line { span, indent, .. } = *lines[i];
        Stand { span, indent, starts_page, after_gap: starts_page, is_plain, continues, is_copy: true }
    };
    (0..lines.len()).map(stand).collect()
}

fn is_unspaced_text(sources: &[Source]) -> bool {
    let sample = sources.iter().flat_map(|s| s.text.chars().take(20_000)).filter(|c| c.is_alphabetic());
    let (all, han) = sample.fold((0, 0), |(all, han), c| (all + 1, han + u32::from(script::is_unspaced(c))));
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
