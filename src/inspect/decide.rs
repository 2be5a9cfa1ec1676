//! An unsure decision with the lines around it, and the corrections that would take it either way.

use std::fmt::Write;

use super::{DIM, UNSURE, evidence, in_words, line, printable};
use crate::Conversion;
use crate::repair::{Change, Repair, separator};
use crate::source::{Source, Span};

/// Characters with which a correction checks its line.
const BEGINS: usize = 8;
/// Lines before and behind that are shown.
const AROUND: u32 = 1;
/// Lines that a decision is shown with at most.
const MOST: u32 = 30;

/// Shows a decision and both ways to take it.
pub fn show(out: &mut String, conversion: &Conversion, repair: &Repair) {
    let source = &conversion.sources[repair.at.input as usize];
    let number = source.line_of(repair.at.start);
    let words = in_words(conversion, repair);
    let question = format!("\n{}:{number}: {}: {words}? {}", source.name, repair.rule, evidence(repair));
    line(out, UNSURE, &question);
    let last = match &repair.change {
        Change::Join { next, .. } if next.input == repair.at.input => source.line_of(next.start),
        _ => source.line_of(repair.at.end.saturating_sub(1).max(repair.at.start)),
    };
    let near = number.saturating_sub(AROUND)..=last.min(number + MOST) + AROUND;
    for (number, span) in near.filter_map(|number| Some((number, source.line(number)?))) {
        let _ = writeln!(out, "{DIM}{number:>6}  {DIM:#}{}", printable(source.slice(span)).trim_end());
    }
    if let Some([yes, no]) = both(conversion, repair) {
        let file = match conversion.sources.len() {
            1 => String::new(),
            _ => format!(" (in the corrections of {})", source.name),
        };
        let _ = write!(out, "{DIM}# yes{file}:{DIM:#}\n{yes}{DIM}# no{file}:{DIM:#}\n{no}");
    }
}

/// The corrections that take a decision, and that do not.
fn both(conversion: &Conversion, repair: &Repair) -> Option<[String; 2]> {
    let place = |at: Span| entry(conversion, &[at]);
    let at = repair.at;
    Some(match &repair.change {
        Change::Join { next, spaced } => {
            let yes = entry(conversion, &[at, *next]) + &format!("join = {}\n", quoted(separator(*spaced)));
            [yes, place(*next) + "join = false\n"]
        }
        Change::Role(role) if is_whole_line(conversion, at) => {
            [place(at) + &format!("role = {}\n", quoted(role)), place(at) + "role = \"paragraph\"\n"]
        }
        Change::SetAside(kind) => [place(at) + &format!("drop = {}\n", quoted(kind)), place(at) + "drop = false\n"],
        Change::KeepApart => [place(at) + "join = false\n", place(at) + "join = true\n"],
        Change::ArticleStart => [place(at) + "article = true\n", place(at) + "article = false\n"],
        Change::Replace(with) => {
            let source = &conversion.sources[at.input as usize];
            let wrong = source.slice(at);
            [place(at) + &replaced(source, at, with), place(at) + &replaced(source, at, wrong)]
        }
        Change::Doubt => {
            let source = &conversion.sources[at.input as usize];
            let read = source.slice(at);
            [place(at) + &replaced(source, at, "…"), place(at) + &replaced(source, at, read)]
        }
        Change::Move { to, .. } => {
            let number = conversion.sources[to.input as usize].line_of(to.start);
            [place(at) + &format!("before = {number}\n"), place(at) + "stay = true\n"]
        }
        Change::Role(_) | Change::Metadata(_) | Change::Truncated | Change::Keep(_) | Change::Rewrite(_) => {
            return None;
        }
    })
}

/// The keys that put other characters at a place.
fn replaced(source: &Source, at: Span, with: &str) -> String {
    format!("replace = {}\nby = {}\nnth = {}\n", quoted(source.slice(at)), quoted(with), nth(source, at))
}

/// The beginning of a correction of these places.
fn entry(conversion: &Conversion, places: &[Span]) -> String {
    let number = |span: &Span| {
        let source = &conversion.sources[span.input as usize];
        (source.line_of(span.start), source.line_of(span.end.saturating_sub(1).max(span.start)))
    };
    let (first, last) = (places[0], places[places.len() - 1]);
    let ((from, own), (next, to)) = (number(&first), number(&last));
    let lines = match places.len() {
        _ if first.input != last.input => {
            let part =
                |span: Span| quoted(&format!("{}:{}", conversion.sources[span.input as usize].name, number(&span).0));
            format!("lines = [{}, {}]", part(first), part(last))
        }
        1 if from == own => format!("line = {from}"),
        1 => format!("lines = \"{from}-{own}\""),
        _ if next == own + 1 => format!("lines = \"{from}-{to}\""),
        _ => format!("lines = [{from}, {next}]"),
    };
    format!("[[correction]]\n{lines}\nbegins = {}\n", quoted(&begins(&conversion.sources[first.input as usize], first)))
}

/// The first characters of the line that holds a place.
fn begins(source: &Source, at: Span) -> String {
    line_of(source, at).trim_start().chars().take(BEGINS).collect::<String>().trim_end().to_owned()
}

/// The text of the source line that holds the first byte of a place.
fn line_of(source: &Source, at: Span) -> &str {
    source.line(source.line_of(at.start)).map_or("", |span| source.slice(span))
}

/// Whether a place is all that is printed on its line.
pub fn is_whole_line(conversion: &Conversion, at: Span) -> bool {
    let source = &conversion.sources[at.input as usize];
    line_of(source, at).trim().ends_with(source.slice(at).trim())
}

/// Which of several such characters in its line a place is, from 1.
fn nth(source: &Source, at: Span) -> usize {
    let text = line_of(source, at);
    let indent = text.len() - text.trim_start().len();
    let start = source.line(source.line_of(at.start)).map_or(at.start, |line| line.start + indent as u32).min(at.start);
    source.slice(Span { start, end: at.start, ..at }).matches(source.slice(at)).count() + 1
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.into()).to_string()
}
