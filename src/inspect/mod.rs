//! The source with what became of each line beside it: for a person who checks the decisions.
//!
//! Reads a finished conversion and decides nothing. Colours stand in the text as ANSI codes; where they
//! are not wanted, [`crate::batch`] takes them out.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};

use crate::Conversion;
use crate::repair::{Beside, Change, Confidence, Repair};
use crate::source::{Source, Span};
use crate::summary::many;

mod becomes;
mod decide;

use becomes::{Becomes, Place};

/// Line numbers and what stands in front of other rows of the same line.
const INDENT: usize = 36;

const DIM: Style = Style::new().dimmed();
const BOLD: Style = Style::new().bold();
const SURE: Style = AnsiColor::Green.on_default();
const LIKELY: Style = AnsiColor::Cyan.on_default();
const UNSURE: Style = AnsiColor::Yellow.on_default().bold();

/// All lines; with `unsure_first` the unsure decisions before them, and the corrections that would decide them.
pub fn show(conversion: &Conversion, unsure_first: bool) -> String {
    let mut out = String::new();
    let mut unsure: Vec<&Repair> = conversion.repairs.iter().filter(|r| r.confidence == Confidence::Unsure).collect();
    // Words that an OCR program doubted are many, and nothing was decided of them.
    unsure.sort_by_key(|repair| repair.change == Change::Doubt);
    if unsure_first {
        line(&mut out, BOLD, &format!("{} unsure, left as it was", many(unsure.len(), "decision")));
        for repair in &unsure {
            decide::show(&mut out, conversion, repair);
        }
        out.push('\n');
    }
    let becomes = Becomes::of(conversion);
    line(&mut out, DIM, "▶ an article begins    ┌ │ └ lines of one paragraph    set aside: in [brackets]");
    for source in &conversion.sources {
        line(&mut out, BOLD, &source.name);
        lines(&mut out, conversion, source, &becomes);
    }
    if !unsure_first && !unsure.is_empty() {
        let words =
            format!("{} unsure: --unsure shows them first, and how to decide them", many(unsure.len(), "decision"));
        line(&mut out, UNSURE, &words);
    }
    out
}

fn line(out: &mut String, style: Style, text: &str) {
    let _ = writeln!(out, "{style}{text}{style:#}");
}

fn lines(out: &mut String, conversion: &Conversion, source: &Source, becomes: &Becomes) {
    let repairs = &conversion.repairs;
    let mut next = repairs.partition_point(|r| r.at.input < source.id);
    for (number, span) in (1..).map_while(|number| Some((number, source.line(number)?))) {
        let from = next;
        while repairs.get(next).is_some_and(|r| r.at.input == source.id && r.at.start < span.end.max(span.start + 1)) {
            next += 1;
        }
        let own = &repairs[from..next];
        row(out, number, source.slice(span), becomes.line(span), own);
        for repair in own {
            decision(out, conversion, repair);
        }
    }
}

fn row(out: &mut String, number: u32, text: &str, place: Option<Place>, own: &[Repair]) {
    let text = printable(text);
    let Some(place) = place else {
        let _ = writeln!(
            out,
            "{DIM}{number:>6}{DIM:#}{}{}",
            if text.trim().is_empty() { "" } else { "  " },
            text.trim_end()
        );
        return;
    };
    let confidence = own.iter().filter(|r| r.confidence != Confidence::Unsure).map(|r| r.confidence).min();
    let unsure = own.iter().any(|r| r.confidence == Confidence::Unsure);
    let (word, style) = match confidence {
        _ if unsure => ("unsure", UNSURE),
        Some(confidence) => named(confidence),
        None => ("", DIM),
    };
    let start = if place.starts { "▶" } else { " " };
    let role = if place.aside { format!("[{}]", place.role) } else { place.role.clone() };
    let look = if place.aside {
        DIM
    } else if place.heads {
        BOLD
    } else {
        Style::new()
    };
    let _ = writeln!(
        out,
        "{DIM}{number:>6}{DIM:#} {start} {look}{role:<16}{look:#} {style}{word:<7}{style:#} {} {look}{text}{look:#}",
        place.join
    );
}

fn named(confidence: Confidence) -> (&'static str, Style) {
    match confidence {
        Confidence::Certain => ("certain", SURE),
        Confidence::Likely => ("likely", LIKELY),
        Confidence::Unsure => ("unsure", UNSURE),
    }
}

/// One decision in words, under its line.
fn decision(out: &mut String, conversion: &Conversion, repair: &Repair) {
    let (word, style) = named(repair.confidence);
    let what = in_words(conversion, repair);
    let why = evidence(repair);
    let _ = writeln!(out, "{:INDENT$}{style}{word}{style:#} {DIM}{}: {what}: {why}{DIM:#}", "", repair.rule);
}

fn evidence(repair: &Repair) -> String {
    let facts: Vec<String> = repair.evidence.iter().map(ToString::to_string).collect();
    if facts.is_empty() { "no evidence of its own".into() } else { facts.join("; ") }
}

/// What a decision does, in words.
fn in_words(conversion: &Conversion, repair: &Repair) -> String {
    let name = |span: &Span| name_of(conversion, *span);
    let quoted = |span: Span| format!("{:?}", conversion.sources[span.input as usize].slice(span));
    match &repair.change {
        Change::Role(role) if decide::is_whole_line(conversion, repair.at) => format!("is taken as {role}"),
        Change::Role(role) => format!("{} is taken as {role}", quoted(repair.at)),
        Change::Join { next, spaced: false } => format!("goes on in {}", name(next)),
        Change::Join { next, .. } => format!("goes on in {}, behind a space", name(next)),
        Change::KeepApart => "begins a paragraph".into(),
        Change::Replace(with) if with.is_empty() => format!("{} goes", quoted(repair.at)),
        Change::Replace(with) => format!("{} reads {with:?}", quoted(repair.at)),
        Change::Rewrite(rewrite) => format!("{:?} reads {:?}", rewrite.before, rewrite.after),
        Change::Doubt => format!("{} may be read wrongly", quoted(repair.at)),
        Change::SetAside(kind) => format!("is no text, but {kind}"),
        Change::Metadata(_) => "is metadata".into(),
        Change::ArticleStart => "begins an article".into(),
        Change::Truncated => "is where the article stops in mid-sentence".into(),
        Change::Move { to, place: None } => format!("belongs to {}", name(to)),
        Change::Move { to, place: Some(Beside::Before) } => format!("stands before {}", name(to)),
        Change::Move { to, place: Some(Beside::After) } => format!("stands behind {}", name(to)),
        Change::Move { to, place: Some(Beside::EndOf) } => format!("ends the article of {}", name(to)),
        Change::Keep(_) => "is left as it is".into(),
    }
}

/// A line by its number, with its input where there are several.
fn name_of(conversion: &Conversion, span: Span) -> String {
    let source = &conversion.sources[span.input as usize];
    let number = source.line_of(span.start);
    if conversion.sources.len() > 1 { format!("line {number} of {}", source.name) } else { format!("line {number}") }
}

/// A text without the characters that a terminal would obey.
fn printable(text: &str) -> String {
    let shown = |c: char| match u32::from(c) {
        9 => '→',
        code @ 0..0x20 => char::from_u32(0x2400 + code).unwrap_or('␀'),
        0x7F..0xA0 => '␡',
        _ => c,
    };
    text.chars().map(shown).collect()
}
