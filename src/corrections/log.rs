//! A repair log that a person edited: the entries that were changed, as orders.
//!
//! Every entry says in `decided` what the program had decided. An entry that still does means nothing: its
//! decision is taken as the rules take it. So a log serves other versions of the rules too, and any part of
//! one may be left out.

use serde::de::Error as _;

use super::book::Book;
use super::form::{AsideKind, FieldName, LineRole};
use super::lines::Lines;
use super::{File, Trouble};
use crate::ast::Marks;
use crate::cleaner::orders::NAME;
use crate::log::{Entry, FORMAT, Header, LoggedChange, decided, texts};
use crate::normalize::KINDS;
use crate::repair::{Beside, Kept};
use crate::source::Span;

const DOUBT: &str = "a doubt does nothing. To say what stands there, change its kind to replace, with = \"…\"";

/// Whether a corrections file is a repair log.
pub fn is_log(file: &File) -> bool {
    file.text.trim_start().starts_with('{')
}

/// Takes the edited entries of a log as orders.
///
/// # Errors
/// The first line that cannot be read or followed, and inputs that are not those of the log.
pub fn read(text: &str, lines: &Lines, book: &mut Book) -> Result<(), Trouble> {
    let mut rows = (1..).zip(text.lines()).filter(|(_, row)| !row.trim().is_empty());
    let (_, first) = rows.next().unwrap_or((1, ""));
    let header = serde_json::from_str::<Header>(first).and_then(|header| match header.format == FORMAT {
        true => Ok(header),
        false => Err(serde_json::Error::custom(format!("it says {:?}, not {FORMAT:?}", header.format))),
    });
    let header = header.map_err(|e| Trouble { line: 1, message: format!("is no header of a repair log: {e}") })?;
    same_inputs(&header, lines).map_err(|message| Trouble { line: 1, message })?;
    for (line, row) in rows {
        book.turn_to(line);
        let broken =
            |e: serde_json::Error| format!("is no entry of a repair log: {e}. Copy the line anew from the log");
        let taken = serde_json::from_str::<Entry>(row).map_err(broken).and_then(|entry| take(&entry, lines, book));
        taken.map_err(|message| Trouble { line, message })?;
    }
    Ok(())
}

fn same_inputs(header: &Header, lines: &Lines) -> Result<(), String> {
    let (logged, now) = (header.inputs.len(), lines.sources.len());
    if logged != now {
        return Err(format!(
            "the log is of {logged} inputs, this call has {now}. Give the same inputs in the same order"
        ));
    }
    let other = header.inputs.iter().zip(lines.sources).find(|(input, source)| input.sha256 != source.sha256);
    match other {
        Some((input, source)) => Err(format!(
            "{} is not the input {:?} of the log: its content has changed. Write the log anew",
            source.name, input.name
        )),
        None => Ok(()),
    }
}

/// One entry, where it was edited or is a person's own.
fn take(entry: &Entry, lines: &Lines, book: &mut Book) -> Result<(), String> {
    let edited = entry.decided != decided(entry);
    if !edited && entry.rule != NAME {
        return Ok(());
    }
    if let Some(kind) = KINDS.iter().find(|kind| kind.rule() == entry.rule) {
        return Err(format!("--normalize {0} does that, and no correction undoes it. Leave {0} out", kind.name()));
    }
    let span = check_place(entry, lines)?;
    let own = lines.within(span);
    let holding = own.first().copied().or_else(|| lines.holding(span));
    let line = holding.ok_or_else(|| format!("no line stands at {}..{}", span.start, span.end))?;
    let edit = Edit { entry, span, line, own, lines };
    match (edited, entry.applied) {
        (true, true) => edit.apply(book),
        (true, false) => edit.undo(book),
        // A person's own decision: an edit, or the corrections file it came from, may say it otherwise now.
        (false, _) => edit.apply(book).or(Ok(())),
    }
}

/// The entry's place, where the text that it shows still stands.
fn check_place(entry: &Entry, lines: &Lines) -> Result<Span, String> {
    let span = entry.span;
    let source = lines.sources.get(span.input as usize).filter(|source| {
        let (start, end) = (span.start as usize, span.end as usize);
        start <= end
            && source.text.is_char_boundary(start)
            && source.text.is_char_boundary(end)
            && end <= source.text.len()
    });
    let source = source.ok_or("its span is no place in the inputs. Edit applied and change alone")?;
    let (before, _) = texts(&entry.change, span, source);
    match before == entry.before {
        true => Ok(span),
        false => Err(format!("{before:?} stands at its span, not {:?}. Edit applied and change alone", entry.before)),
    }
}

/// An edited entry and the lines that it is about.
struct Edit<'a> {
    entry: &'a Entry,
    span: Span,
    /// The line at, or around, the place.
    line: u32,
    /// The whole lines in the place.
    own: Vec<u32>,
    lines: &'a Lines<'a>,
}

impl Edit<'_> {
    /// Does what the entry says.
    fn apply(&self, book: &mut Book) -> Result<(), String> {
        let line = self.line;
        match &self.entry.change {
            LoggedChange::Role { role } => match (self.lines.at(self.span), mark_of(role)) {
                (None, Some(mark)) => book.mark(line, self.span, Some(mark)),
                (None, None) => Err(format!("{role:?} is no mark in running text. Known: {}", known_marks())),
                (Some(line), _) => match LineRole::of(role) {
                    Some(role) => book.role(line, role, None),
                    None => Err(format!("unknown role {role:?}.{}", crate::summary::nearest(role, LineRole::WORDS))),
                },
            },
            LoggedChange::Join { next, separator, .. } => {
                let separator = match separator.as_str() {
                    "" => "",
                    " " => " ",
                    other => return Err(format!("separator {other:?}: between lines stands nothing or one space")),
                };
                let next = self.lines.at(*next).ok_or("no line stands at its next")?;
                book.join(line, next, Some(separator))
            }
            LoggedChange::KeepApart => book.part(line),
            LoggedChange::Replace { with } => book.characters(line, self.span, with),
            LoggedChange::SetAside { role } => match AsideKind::of(role) {
                Some(kind) => book.set_aside(line, kind),
                None => Err(format!("unknown kind {role:?}.{}", crate::summary::nearest(role, AsideKind::WORDS))),
            },
            LoggedChange::Metadata { field } => match FieldName::of(field) {
                Some(field) => book.field(line, field, None),
                None => Err("which metadata it is stands not in the log. Use field = in a TOML file".into()),
            },
            LoggedChange::ArticleStart => book.start(line, true),
            LoggedChange::Truncated => Ok(()),
            LoggedChange::Doubt => Err(DOUBT.into()),
            LoggedChange::Move { to, place, .. } => self.shift(*to, *place, book),
            LoggedChange::Keep { from } => self.keep(*from, book),
        }
    }

    /// Undoes what the entry says.
    fn undo(&self, book: &mut Book) -> Result<(), String> {
        let line = self.line;
        match &self.entry.change {
            LoggedChange::Role { .. } => match self.lines.at(self.span) {
                Some(line) => {
                    book.mark(line, self.span, None)?;
                    book.role(line, LineRole::Paragraph, None)
                }
                None => self.keep(Kept::Mark, book),
            },
            LoggedChange::Join { next, .. } => {
                let next = self.lines.at(*next).ok_or("no line stands at its next")?;
                book.part(next)
            }
            LoggedChange::KeepApart => {
                let before = self.lines.before(line).ok_or("there is no line before it")?;
                book.join(before, line, None)
            }
            LoggedChange::Replace { .. } => self.keep(Kept::Replace, book),
            LoggedChange::SetAside { .. } | LoggedChange::Metadata { .. } => self.keep(Kept::SetAside, book),
            LoggedChange::ArticleStart => self.keep(Kept::ArticleStart, book),
            LoggedChange::Truncated => self.keep(Kept::Truncated, book),
            LoggedChange::Doubt => Err(DOUBT.into()),
            LoggedChange::Move { .. } => self.keep(Kept::Move, book),
            LoggedChange::Keep { .. } => Ok(()),
        }
    }

    fn keep(&self, from: Kept, book: &mut Book) -> Result<(), String> {
        let line = self.line;
        match from {
            Kept::SetAside => book.keep(line),
            Kept::Move => self.own.iter().try_for_each(|&line| book.stay(line)),
            Kept::Replace => {
                book.characters(line, self.span, self.lines.sources[self.span.input as usize].slice(self.span))
            }
            Kept::Mark => book.mark(line, self.span, None),
            Kept::ArticleStart => book.start(line, false),
            Kept::Truncated => {
                book.whole(line);
                Ok(())
            }
        }
    }

    /// Rules move headings before texts; a person may say where else.
    fn shift(&self, to: Span, place: Option<Beside>, book: &mut Book) -> Result<(), String> {
        let to = self.lines.at(to).ok_or("no line stands at its to")?;
        book.shift(self.own.clone(), to, place.unwrap_or(Beside::Before))
    }
}

/// Marks in running text, by their names in the log.
const MARKS: [(Marks, &str); 4] = [
    (Marks::BYLINE, "byline"),
    (Marks::DATELINE, "dateline"),
    (Marks::JUMP_LINE, "jump-line"),
    (Marks::SOURCE, "reprint-source"),
];

fn mark_of(role: &str) -> Option<(Marks, &'static str)> {
    MARKS.into_iter().find(|(_, name)| *name == role)
}

fn known_marks() -> String {
    MARKS.map(|(_, name)| name).join(", ")
}
