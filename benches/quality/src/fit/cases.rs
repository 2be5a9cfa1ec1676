//! The cases: what the cleaner weighed in the documents, with the answers of their truth.

use kjj_convert::cleaner::weigh::{Observation, Question};
use kjj_convert::page::Page;
use kjj_convert::readers::{self, Content, RawInput};
use kjj_convert::source::{Source, Span};
use kjj_convert::{InputBytes, cleaner};

use super::answers::Answers;
use crate::generate::document;
use crate::seeds::{Modes, Seeds};

/// One question about one place of one document.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    /// The question.
    pub question: Question,
    /// Its situation.
    pub situation: usize,
    /// Its signs, one bit a row.
    pub signs: u64,
    /// The truth's answer.
    pub yes: bool,
}

/// The cases of generated documents.
pub fn collect(modes: &Modes, seeds: &Seeds) -> Vec<Case> {
    let mut cases = Vec::new();
    for (mode, seed) in modes.each(seeds) {
        let document = document(mode, seed);
        cases.extend(of(document.files, &Answers::of(&document.truth)));
    }
    cases
}

/// The cases of some files.
pub fn of(files: Vec<(String, Vec<u8>)>, answers: &Answers) -> Vec<Case> {
    let Some((sources, pages)) = read(files) else { return Vec::new() };
    let observed = cleaner::observe(&sources, &pages);
    let case = |seen: &Observation| {
        let yes = answer(seen, &sources, &pages, answers)?;
        Some(Case { question: seen.question, situation: seen.situation, signs: seen.signs, yes })
    };
    observed.iter().filter_map(case).collect()
}

/// What the truth says to what was asked; none where it does not know the lines.
pub fn answer(seen: &Observation, sources: &[Source], pages: &[Page], answers: &Answers) -> Option<bool> {
    let line = text(sources, pages, seen.line);
    match (seen.question, seen.next) {
        (Question::Join | Question::Lines, Some(next)) => answers.together(&line, &text(sources, pages, next)),
        (Question::Join | Question::Lines, None) => None,
        (Question::Heading, _) => answers.is_heading(&line),
        (Question::Caption, _) => answers.is_caption(&line),
        (Question::Start, _) => answers.begins(&line),
        (Question::Furniture, _) => answers.is_furniture(&line),
    }
}

/// The files as the cleaner gets them; none where they cannot be read.
pub fn read(files: Vec<(String, Vec<u8>)>) -> Option<(Vec<Source>, Vec<Page>)> {
    let mut notices = Vec::new();
    let (mut sources, mut pages) = (Vec::new(), Vec::new());
    for (id, (name, bytes)) in files.into_iter().enumerate() {
        let input = RawInput { id: id as u32, file: InputBytes { name, bytes }, encoding: None };
        let (_, extract) = readers::read(input, None, &mut notices).ok()?;
        let Content::Page(page) = extract.content else { return None };
        pages.push(page);
        sources.push(extract.source);
    }
    Some((sources, pages))
}

/// What a line reads, markup left out.
pub fn text(sources: &[Source], pages: &[Page], span: Span) -> String {
    let lines = &pages[span.input as usize].lines;
    let at = lines.partition_point(|line| line.span.start < span.start);
    let source = &sources[span.input as usize];
    let places = lines.get(at).map(|line| line.places()).into_iter().flatten();
    places.map(|(span, text)| text.unwrap_or_else(|| source.slice(span))).collect()
}
