//! The print model: what stood on the paper, in source order.
//!
//! Readers make it, the cleaner reads it, nobody changes it. It says what is printed and how it
//! was marked up; it never says what a line means (that is the [`crate::ast`]).

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
    /// The line goes on the markup paragraph of the line before (a soft break).
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
        Line { span, runs: Runs::plain(span), markup: Markup::None, indent, blank_before, page_break }
    }
}
