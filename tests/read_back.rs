//! What our writers wrote comes back as the same issue: JSON to the byte, JATS and EPUB in text and structure, and
//! writing them again gives the same bytes.

#[allow(dead_code)]
mod generate;
mod samples;
mod support;

use std::io::{Cursor, Read};
use std::path::Path;

use generate::tree;
use kjj_convert::ast::*;
use kjj_convert::batch::cases;
use kjj_convert::source::Span;
use kjj_convert::{InputBytes, Options};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use support::{Failures, difference, read_all, written};

fn write(issue: &Issue, format: &str) -> Vec<(String, Vec<u8>)> {
    written(kjj_convert::writers::find(format).unwrap(), issue).unwrap()
}

fn read(files: Vec<(String, Vec<u8>)>) -> Result<Issue, String> {
    let inputs = files.into_iter().map(|(name, bytes)| InputBytes { name, bytes }).collect();
    read_all(inputs, &Options::default()).map(|conversion| conversion.issue)
}

/// What of an issue a format cannot give back.
type Lost = fn(&mut Issue);

/// The issue as JSON without what belongs to its first conversion: places, what was set aside, repairs, the words of
/// metadata lines and the list of page labels (which stand at the inputs).
fn essence(issue: &Issue, lost: Lost) -> String {
    let mut issue = issue.clone();
    issue.set_aside.clear();
    issue.repairs.clear();
    issue.metadata.pages.clear();
    for field in &mut issue.fields {
        field.text.clear();
        field.span = Span { input: field.span.input, start: 0, end: 0 };
    }
    lost(&mut issue);
    issue.articles.iter_mut().flat_map(texts).flat_map(|text| &mut text.pieces).for_each(unlink);
    let mastheads = issue.mastheads.iter_mut().map(|m| &mut m.text);
    issue.articles.iter_mut().flat_map(texts).chain(mastheads).for_each(plain);
    serde_json::to_string_pretty(&issue).unwrap()
}

fn texts(article: &mut Article) -> impl Iterator<Item = &mut Text> {
    let head = article.section.iter_mut().chain(article.head.iter_mut().map(|line| &mut line.text));
    head.chain(article.blocks.iter_mut().flat_map(|block| block.kind.texts_mut()))
}

/// Takes away a link that leads nowhere outside the page it was saved from: it is not written.
fn unlink(piece: &mut Piece) {
    let leads = |target: &str| ["http://", "https://", "mailto:"].iter().any(|scheme| target.starts_with(scheme));
    piece.link = piece.link.take().filter(|target| leads(target));
}

/// The issue as plain text, without places for what stands under pictures: whether a credit touches its caption is
/// known from them alone.
fn text_of(issue: &Issue) -> String {
    let mut issue = issue.clone();
    for block in issue.articles.iter_mut().flat_map(|article| &mut article.blocks) {
        if matches!(block.kind, BlockKind::Figure { .. }) {
            block.kind.texts_mut().into_iter().flat_map(|text| &mut text.pieces).for_each(|piece| piece.span = None);
        }
    }
    support::plain(&issue)
}

/// Pieces without places, those of the same kind put together.
fn plain(text: &mut Text) {
    let mut pieces: Vec<Piece> = Vec::new();
    for mut piece in text.pieces.drain(..) {
        (piece.span, piece.replaced) = (None, false);
        if let Some(label) = piece.page_turn.take() {
            pieces.push(Piece {
                text: Default::default(),
                marks: Marks::NONE,
                link: None,
                page_turn: Some(label),
                ..piece
            });
        }
        match pieces.last_mut().filter(|p| p.page_turn.is_none() && p.marks == piece.marks && p.link == piece.link) {
            Some(last) => last.text.push_str(&piece.text),
            None if piece.text.is_empty() => {}
            None => pieces.push(piece),
        }
    }
    text.pieces = pieces;
}

/// All fixture issues.
fn fixtures() -> Vec<(String, Issue)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues");
    let made = |case: kjj_convert::batch::Case| {
        let (inputs, options) = case.read().unwrap();
        let name = case.folder().file_name().unwrap().to_string_lossy().into_owned();
        (name, read_all(inputs, &options).unwrap().issue)
    };
    cases(&[folder]).unwrap().into_iter().map(made).collect()
}

/// JATS names the inputs of its articles and no others; a picture without an address has nothing to name.
fn lost_in_jats(issue: &mut Issue) {
    let used: Vec<u32> =
        (0..issue.inputs.len() as u32).filter(|&i| issue.articles.iter().any(|a| a.input == i)).collect();
    let place = |input: u32| used.iter().position(|&i| i == input).unwrap_or(0) as u32;
    issue.articles.iter_mut().for_each(|article| article.input = place(article.input));
    issue.mastheads.iter_mut().for_each(|masthead| masthead.input = place(masthead.input));
    issue.fields.iter_mut().for_each(|field| field.span.input = place(field.span.input));
    issue.inputs = used.iter().map(|&i| issue.inputs[i as usize].clone()).collect();
    for block in issue.articles.iter_mut().flat_map(|article| &mut article.blocks) {
        if let BlockKind::Figure { image, .. } = &mut block.kind {
            *image = image.take().filter(|target| !target.trim().is_empty());
        }
    }
}

/// Notes the files that are not to the byte what they were.
fn compare(place: &str, old: &[(String, Vec<u8>)], new: &[(String, Vec<u8>)], failures: &mut Failures) {
    for ((file, old), (_, new)) in old.iter().zip(new).filter(|(old, new)| old != new) {
        let text = |bytes: &[u8]| -> String {
            match bytes.starts_with(b"PK") {
                true => unzipped(bytes),
                false => String::from_utf8_lossy(bytes).into_owned(),
            }
        };
        let what = difference(&text(old), &text(new)).unwrap_or_else(|| "differs in its archive alone".into());
        failures.add(&format!("{place}: {file} again"), what);
    }
    if old.len() != new.len() {
        failures.add(place, format!("{} files, then {}", old.len(), new.len()));
    }
}

fn unzipped(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        all.push_str(&format!("== {}\n", entry.name().unwrap()));
        entry.read_to_string(&mut all).unwrap();
    }
    all
}

fn check_back(name: &str, issue: &Issue, format: &str, lost: Lost, failures: &mut Failures) {
    let files = write(issue, format);
    let place = format!("{name}: {format}");
    if files.is_empty() {
        return;
    }
    match read(files.clone()) {
        Err(error) => failures.add(&place, error),
        Ok(back) => {
            failures.add_some(&place, difference(&essence(issue, lost), &essence(&back, lost)));
            failures.add_some(&format!("{place}: as text"), difference(&text_of(issue), &text_of(&back)));
            compare(&place, &files, &write(&back, format), failures);
        }
    }
}

#[test]
fn json_comes_back_to_the_byte() {
    for (name, issue) in fixtures() {
        let files = write(&issue, "json");
        let back = read(files.clone()).unwrap();
        assert_eq!(back, issue, "{name}");
        assert!(write(&back, "json") == files, "{name}");
    }
}

#[test]
fn jats_of_the_fixtures_comes_back() {
    let mut failures = Failures::default();
    for (name, issue) in fixtures() {
        check_back(&name, &issue, "jats", lost_in_jats, &mut failures);
    }
    failures.show();
}

/// An EPUB has an identifier and names no page turn without a label and no picture without an address; inputs of an
/// issue without articles are in it, but not their metadata lines, and links are written as browsers want them.
fn lost_in_epub(issue: &mut Issue) {
    issue.metadata.identifier = None;
    let articles = &issue.articles;
    issue.fields.retain(|field| articles.iter().any(|article| article.input == field.span.input));
    for block in issue.articles.iter_mut().flat_map(|article| &mut article.blocks) {
        block.kind.texts_mut().into_iter().for_each(|text| text.pieces.retain(|p| p.page_turn.as_deref() != Some("")));
    }
}

#[test]
fn epubs_of_the_fixtures_come_back() {
    let mut failures = Failures::default();
    for (name, issue) in fixtures() {
        check_back(&name, &issue, "epub", lost_in_epub, &mut failures);
    }
    failures.show();
}

#[test]
fn epubs_of_any_tree_are_written_again_as_they_were() {
    check_any("epub");
}

/// Any article tree, sensible or not: what was read back is written as it was.
fn check_again(name: &str, issue: &Issue, format: &str, failures: &mut Failures) {
    let files = write(issue, format);
    match read(files.clone()) {
        Err(error) => failures.add(name, error),
        Ok(back) => {
            compare(name, &files, &write(&back, format), failures);
        }
    }
}

/// The issue without characters that no reader lets into a text: line ends and control characters.
fn on_lines(issue: &Issue) -> Issue {
    fn clean(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::String(text) => {
                text.retain(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
            }
            serde_json::Value::Array(values) => values.iter_mut().for_each(clean),
            serde_json::Value::Object(values) => values.values_mut().for_each(clean),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(issue).unwrap();
    clean(&mut value);
    let mut issue: Issue = serde_json::from_value(value).unwrap();
    // JATS has no place for a staff line behind no article, and so none for the people it names.
    // A mark inside a line that is all of its kind says nothing.
    for article in &mut issue.articles {
        let lines = article.head.iter_mut().filter(|line| line.role == HeadRole::Byline).map(|line| &mut line.text);
        lines.for_each(|text| unmark(text, Marks::BYLINE));
        for block in &mut article.blocks {
            match &mut block.kind {
                BlockKind::Byline { text } => unmark(text, Marks::BYLINE),
                BlockKind::JumpLine { text } => unmark(text, Marks::JUMP_LINE),
                BlockKind::SourceLine { text } => unmark(text, Marks::SOURCE),
                // A list in a list is one deeper, not two.
                BlockKind::List { items } => {
                    let mut deepest = 0;
                    for item in items {
                        item.depth = item.depth.min(deepest);
                        deepest = item.depth + 1;
                    }
                }
                _ => {}
            }
        }
    }
    // JATS has no place for the printed order of a head either.
    issue.articles.iter_mut().for_each(|article| article.head.sort_by_key(|line| line.role as u8));
    issue.mastheads.retain(|masthead| masthead.after.is_some() && !masthead.text.is_blank());
    issue
}

fn unmark(text: &mut Text, mark: Marks) {
    text.pieces.iter_mut().for_each(|piece| piece.marks = piece.marks.without(mark));
}

fn check_any(format: &str) {
    let mut failures = Failures::default();
    // The ids of this one are no ids; those it gets instead are written.
    for (name, mut issue) in samples::all().into_iter().filter(|(name, _)| *name != "nasty") {
        if issue.inputs.is_empty() {
            issue.inputs = samples::rich().inputs;
        }
        issue = on_lines(&issue);
        check_again(name, &issue, format, &mut failures);
    }
    let mut runner = TestRunner::deterministic();
    for number in 0..200 {
        let issue = on_lines(&tree::issue(1..4).new_tree(&mut runner).unwrap().current());
        check_again(&number.to_string(), &issue, format, &mut failures);
    }
    failures.show();
}

#[test]
fn jats_of_any_tree_is_written_again_as_it_was() {
    check_any("jats");
}
