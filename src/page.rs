//! The print model: what stood on the paper, in source order.
//!
//! Readers make it, the cleaner reads it, nobody changes it. It says what is printed and how it
//! was marked up; what a line means is said only where the source itself says it ([`Part`], [`Segment`]),
//! else it is the cleaner's to find out (that is the [`crate::ast`]).

use std::ops::Range;

use crate::ast::Marks;
use crate::passage::Label;
use crate::source::Span;

/// One input as its reader saw it.
#[derive(Debug, Default)]
pub struct Page {
    /// Index of the input.
    pub input: u32,
    /// The lines, in source order. A line without printed characters does not stand here; it is
    /// counted in `blank_before` of the next one.
    pub lines: Vec<Line>,
    /// What the reader took as syntax (`##`, `**`, `<br>`, `](url)`), so that the ledger balances.
    pub syntax: Vec<Span>,
    /// What the source says of places in lines, in source order; plain text says nothing.
    pub notes: Vec<Note>,
    /// Blocks that another input may name (METS names blocks of ALTO); blocks may lie in blocks.
    pub blocks: Vec<NamedBlock>,
}

/// A block of lines that the source gives a name.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedBlock {
    /// Its identifier in the source.
    pub id: Box<str>,
    /// Its lines: indices of [`Page::lines`].
    pub lines: Range<u32>,
}

/// What the source says of a place, beside what is printed there.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// The place, inside one line (of a [`Says::Field`], in none).
    pub at: Span,
    /// What it says.
    pub says: Says,
}

/// Kinds of [`Note`].
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    /// How sure the OCR program was of these characters, in hundredths; only where that is little.
    Confidence(u8),
    /// The word whose first part ends this line reads so when it is whole (ALTO's `SUBS_CONTENT`).
    Whole(Box<str>),
    /// A page begins with this line, and this is its label.
    PageLabel(Box<str>),
    /// A field of metadata that is no line of print (an attribute of a web page). The place is the value's, in no line.
    Field {
        /// Its name: `author`, `date`, `source`, …
        name: &'static str,
        /// Its value, as it stands.
        value: Box<str>,
        /// Start of a line of the article that it is about.
        about: u32,
    },
}

/// One printed line (of markup formats: one paragraph line, cell or item line).
#[derive(Debug, Clone)]
pub struct Line {
    /// From the first printed character to the last, syntax between them included.
    pub span: Span,
    /// The printed text, in source order, without leading and trailing white space; of the input of `span`.
    pub runs: Runs,
    /// What the source's markup says it is.
    pub markup: Markup,
    /// White space before the text in columns: a full-width space is 2, a tab goes to the next multiple of 4.
    pub indent: u16,
    /// Number of lines without printed characters between the line before and this one.
    pub blank_before: u16,
    /// A page end (form feed, page comment) stands before this line.
    pub page_break: bool,
    /// What the source says of the article that the line belongs to.
    pub segment: Segment,
}

/// What a source with articles of its own says of a line; such articles are taken as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Segment {
    /// Nothing: the cleaner finds out where articles begin.
    #[default]
    Open,
    /// An article begins with this line.
    Starts,
    /// The line belongs to the same article as the line before.
    Within,
}

/// A stretch of a line's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Where it stands.
    pub span: Span,
    /// What is meant, where that is not a copy of the span (an entity, an escape).
    pub text: Option<Box<str>>,
    /// Inline markup.
    pub marks: Marks,
    /// Target of a link.
    pub link: Option<Box<str>>,
}

/// The runs of a line as they are kept: nearly all lines have one that is a plain copy, which needs no memory of its
/// own. They are read by [`Line::runs`].
#[derive(Debug, Clone)]
pub struct Runs(Kept);

#[derive(Debug, Clone)]
enum Kept {
    Plain { start: u32, end: u32 },
    Several(Box<[Run]>),
}

impl From<Vec<Run>> for Runs {
    fn from(runs: Vec<Run>) -> Self {
        match runs.as_slice() {
            [run] if *run == Run::copy(run.span) => Runs::plain(run.span),
            _ => Runs(Kept::Several(runs.into())),
        }
    }
}

impl Runs {
    /// One run that is a plain copy.
    pub fn plain(span: Span) -> Self {
        Runs(Kept::Plain { start: span.start, end: span.end })
    }
}

/// The runs of a line, read as a slice.
#[derive(Debug)]
pub enum LineRuns<'a> {
    /// One plain copy.
    Plain(Run),
    /// None, several, or one with marks.
    Several(&'a [Run]),
}

impl std::ops::Deref for LineRuns<'_> {
    type Target = [Run];

    fn deref(&self) -> &[Run] {
        match self {
            LineRuns::Plain(run) => std::slice::from_ref(run),
            LineRuns::Several(runs) => runs,
        }
    }
}

impl Run {
    /// A plain copy of a span.
    pub fn copy(span: Span) -> Self {
        Run { span, text: None, marks: Marks::NONE, link: None }
    }
}

/// What the source's own markup says of a line.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Markup {
    /// Nothing: plain text.
    #[default]
    None,
    /// The line goes on the line before: its markup paragraph (a soft break), or, behind a heading or a line that
    /// [`Markup::Is`] something, the same heading, caption, …
    Continued,
    /// A heading of a level from 1 (highest) to 6.
    Heading(u8),
    /// First line of a list item. The first run is its label (`1.`, `-`, `•`).
    Item {
        /// Nesting from 0.
        depth: u8,
        /// Whether the label counts.
        ordered: bool,
    },
    /// One cell of a table; empty cells stand as lines without runs.
    Cell {
        /// Number of the table on its page.
        table: u32,
        /// Row from 0.
        row: u32,
        /// Column from 0.
        column: u32,
        /// Whether it is a header cell.
        header: bool,
    },
    /// A picture; the line's text is its description.
    Image {
        /// Its address as the source gives it.
        target: Label,
    },
    /// A line of preformatted text (a fenced block that is not the whole document).
    Preformatted,
    /// A line of a block quotation.
    Quote,
    /// A rule across the column (`---`, `***`), a separator with printed characters.
    Separator,
    /// What the source itself says the line is, by a region's type or a field's name.
    Is(Part),
}

/// Parts of a newspaper that a source may name. A heading whose part in its article the source does not name is a
/// [`Markup::Heading`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The section or column an article is printed under (栏目).
    Section,
    /// Above the headline (引题).
    Kicker,
    /// The headline (主题).
    Headline,
    /// Below the headline (副题).
    Deck,
    /// A heading inside an article, of a level from 1.
    Crosshead(u8),
    /// A line of its own that names who wrote it.
    Byline,
    /// A picture's caption.
    Caption,
    /// No part of an article.
    Furniture(Furniture),
}

/// Kinds of furniture that a source may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Furniture {
    /// A header or footer: the line at the head or foot of a page.
    RunningHead,
    /// The number of a page.
    PageNumber,
    /// A signature or catch-word at a page's foot.
    PrintersMark,
    /// An advertisement.
    Advertisement,
    /// What a web page prints around an article.
    Web,
    /// What an OCR program read in a picture, a stain, a ruling.
    Noise,
}

impl Furniture {
    /// Its name in the list of what was set aside.
    pub fn name(self) -> &'static str {
        match self {
            Furniture::RunningHead => "running-head",
            Furniture::PageNumber => "page-number",
            Furniture::PrintersMark => "printers-mark",
            Furniture::Advertisement => "advertisement",
            Furniture::Web => "web",
            Furniture::Noise => "noise",
        }
    }
}

impl Line {
    /// The runs of its text.
    pub fn runs(&self) -> LineRuns<'_> {
        match &self.runs.0 {
            Kept::Plain { start, end } => LineRuns::Plain(Run::copy(Span { start: *start, end: *end, ..self.span })),
            Kept::Several(runs) => LineRuns::Several(runs),
        }
    }

    /// Where its runs stand, each with what is meant where that is not a copy.
    pub fn places(&self) -> impl Iterator<Item = (Span, Option<&str>)> {
        let (one, several) = match self.runs() {
            LineRuns::Plain(run) => (Some(run.span), [].as_slice()),
            LineRuns::Several(runs) => (None, runs),
        };
        one.into_iter().map(|span| (span, None)).chain(several.iter().map(|run| (run.span, run.text.as_deref())))
    }

    /// Whether its text is one copy of its place.
    pub fn is_copy(&self) -> bool {
        match &self.runs.0 {
            Kept::Plain { start, end } => (*start, *end) == (self.span.start, self.span.end),
            Kept::Several(runs) => {
                matches!(&**runs, [run] if run.text.is_none() && run.span == self.span)
            }
        }
    }

    /// A line of plain text.
    pub fn plain(span: Span, indent: u16, blank_before: u16, page_break: bool) -> Self {
        let (runs, markup, segment) = (Runs::plain(span), Markup::None, Segment::Open);
        Line { span, runs, markup, indent, blank_before, page_break, segment }
    }
}
