//! Lines in which several fields stand side by side, each in an element of its own and with nothing between: each
//! field becomes a line.

use super::line::Draft;
use crate::page::{Markup, Run};

/// Half full-width characters of such a line, at most.
const LONGEST: u32 = 240;
/// Characters of a field's label at most.
const LABEL: usize = 8;

/// The lines, with those of several fields split.
pub(super) fn split(lines: Vec<Draft>, source: &str) -> Vec<Draft> {
    let mut all = Vec::with_capacity(lines.len());
    for mut line in lines {
        while let Some(at) = seam(&line, source) {
            let [first, rest] = line.split(at, source);
            all.push(first);
            line = rest;
        }
        all.push(line);
    }
    all
}

/// The first run that begins another field: by its words, behind a link, or behind a time.
fn seam(line: &Draft, source: &str) -> Option<usize> {
    let plain = matches!(line.markup, Markup::None | Markup::Continued) && line.size.all <= LONGEST && !line.title;
    if !plain || line.runs.len() < 2 || line.size.marks > 2 {
        return None;
    }
    let text =
        |run: &Run| run.text.as_deref().unwrap_or(&source[run.span.start as usize..run.span.end as usize]).to_owned();
    (1..line.runs.len()).find(|&at| {
        let (before, run) = (&line.runs[at - 1], &line.runs[at]);
        let between = &source[before.span.end as usize..(run.span.start as usize).max(before.span.end as usize)];
        let ahead: String = line.runs[..at].iter().map(text).collect();
        let rest: String = line.runs[at..].iter().map(text).collect();
        let open = ahead.trim_end().ends_with(['：', ':', '（', '(', '[', '/', '、', ',']) || ahead.trim().is_empty();
        let parted = between.contains('<') && !open && !rest.trim().is_empty();
        parted
            && (begins(rest.trim_start())
                || (between.contains("</time>") && rest.starts_with(char::is_alphanumeric))
                || (before.link.is_some() && leaves(between) && rest.starts_with(char::is_alphanumeric)))
    })
}

/// Whether markup ends a link and begins another element.
fn leaves(markup: &str) -> bool {
    let begins = |at: usize| markup[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic());
    markup.contains("</") && markup.match_indices('<').any(|(at, _)| begins(at))
}

/// Whether a text begins like a field: a label and a colon, or a year.
fn begins(text: &str) -> bool {
    let label = text.find(['：', ':']).map(|at| &text[..at]).unwrap_or_default();
    let labelled = !label.is_empty()
        && label.chars().count() <= LABEL
        && label.chars().all(|c| c.is_alphabetic() || c.is_whitespace());
    let figures = text.bytes().take_while(u8::is_ascii_digit).count();
    let day =
        figures == 4 || (figures <= 2 && figures > 0 && text[figures..].trim_start().starts_with(char::is_alphabetic));
    labelled || (day && text.bytes().filter(u8::is_ascii_digit).count() >= 5)
}
