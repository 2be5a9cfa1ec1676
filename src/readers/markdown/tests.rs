//! What the reader makes of Markdown, and the law that it keeps on any input.

use proptest::prelude::*;

use super::super::Reader;
use super::Markdown;
use crate::page::{Line, Markup, Page};
use crate::repair::Notice;
use crate::source::Source;

fn source(text: &str) -> Source {
    Source::new(0, "t.md".into(), text.into(), "UTF-8", String::new(), text.len() as u64)
}

/// Reads a text and checks the ledger's law on the way.
fn read_noting(text: &str) -> (Source, Page, Vec<Notice>) {
    let source = source(text);
    let mut notices = Vec::new();
    let page = Markdown.read(&source, &mut notices).unwrap();
    if let Err(broken) = coverage(&source, &page) {
        panic!("{broken} in {text:?}: {page:#?}");
    }
    (source, page, notices)
}

fn read(text: &str) -> Vec<(Markup, String)> {
    let (source, page, notices) = read_noting(text);
    assert_eq!(notices, [], "{text:?}");
    page.lines.iter().map(|line| (line.markup.clone(), shown(&source, line))).collect()
}

fn shown(source: &Source, line: &Line) -> String {
    line.runs.iter().map(|run| run.text.as_deref().unwrap_or(source.slice(run.span))).collect()
}

/// The law: every non-space character is in exactly one run or in syntax; runs stand in order inside their
/// line, lines in source order.
fn coverage(source: &Source, page: &Page) -> Result<(), String> {
    let mut taken = vec![0u8; source.text.len()];
    let runs = page.lines.iter().flat_map(|line| line.runs.iter().map(|run| run.span));
    for span in runs.chain(page.syntax.iter().copied()) {
        source.text.get(span.start as usize..span.end as usize).ok_or(format!("{span:?} cuts a character"))?;
        taken[span.start as usize..span.end as usize].iter_mut().for_each(|count| *count += 1);
    }
    for (at, c) in source.text.char_indices() {
        if (!c.is_whitespace() && taken[at] != 1) || taken[at] > 1 {
            return Err(format!("{c:?} at {at} is taken {} times", taken[at]));
        }
    }
    for line in &page.lines {
        let mut at = line.span.start;
        for run in &line.runs {
            if run.span.start < at || run.span.end > line.span.end {
                return Err(format!("{run:?} is out of order in its line"));
            }
            at = run.span.end;
        }
        let text = shown(source, line);
        if text.trim() != text {
            return Err(format!("{text:?} is not trimmed"));
        }
    }
    match page.lines.windows(2).find(|pair| pair[0].span.start > pair[1].span.start) {
        Some(pair) => Err(format!("{:?} stands before {:?}", pair[0].span, pair[1].span)),
        None => Ok(()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn the_law_holds_for_any_soup(text in "([#*|>`<&\\[\\]!0-9中文，。a-c \t\r\n\\\\_~$().:;=/\"'-]|\n\n|<td>|<br>|&amp;|\\| ?---\\||```|<!--|-->|~~|<table>|</table>|\u{3000}|\u{c}){0,60}") {
        let source = source(&text);
        let page = Markdown.read(&source, &mut Vec::new()).unwrap();
        prop_assert_eq!(coverage(&source, &page), Ok(()));
    }
}
