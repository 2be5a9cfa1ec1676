//! What must hold for every input, tried on newspapers that never were and on strings that hurt.

mod generate;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use generate::damage::{self, Layout};
use generate::{Printed, nasty, page, plain_page, tree};
use kjj_convert::ast::Issue;
use kjj_convert::error::Error;
use kjj_convert::repair::{Change, Confidence};
use kjj_convert::writers::{Memory, WRITERS};
use kjj_convert::{Conversion, InputBytes, Options, convert};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{FileFailurePersistence, TestCaseError};

/// A property that holds, or how it fails.
type Holds = Result<(), TestCaseError>;

/// Ways to say what an input is.
const FROM: [Option<&str>; 3] = [None, Some("text"), Some("markdown")];

fn config(cases: u32) -> ProptestConfig {
    let seeds = FileFailurePersistence::Direct("tests/generate/regressions.txt");
    ProptestConfig { cases, failure_persistence: Some(Box::new(seeds)), ..ProptestConfig::default() }
}

/// Reads one input. `None` when it is rightly refused: it is no text.
fn read(bytes: &[u8], from: Option<&str>) -> Result<Option<Conversion>, TestCaseError> {
    let input = InputBytes { name: "page.txt".into(), bytes: bytes.to_vec() };
    let options = Options { from: from.map(Into::into), ..Options::default() };
    match convert(vec![input], &options) {
        Ok(conversion) => Ok(Some(conversion)),
        Err(Error::NotText { .. }) => Ok(None),
        Err(error) => Err(TestCaseError::fail(error.to_string())),
    }
}

/// Reads one input that is text.
fn read_text(text: &str, from: Option<&str>) -> Result<Conversion, TestCaseError> {
    read(text.as_bytes(), from)?.ok_or_else(|| TestCaseError::fail("text was refused"))
}

/// The files of a writer.
fn write(issue: &Issue, format: &str) -> Vec<(String, Vec<u8>)> {
    let mut memory = Memory::default();
    let writer = kjj_convert::writers::find(format).unwrap();
    writer.write(issue, &mut memory).unwrap();
    memory.files
}

/// The text output.
fn text(conversion: &Conversion) -> String {
    String::from_utf8(write(&conversion.issue, "text").remove(0).1).expect("the text output is UTF-8")
}

/// What must hold for every conversion, whatever it came from.
fn check_outputs(conversion: &Conversion) -> Holds {
    let balance = conversion.balance;
    let parts = balance.articles + balance.metadata + balance.furniture + balance.syntax;
    prop_assert_eq!(balance.total, parts, "{}", balance);
    check_files(&conversion.issue)
}

/// Every writer can write an issue, and what it writes is well-formed.
fn check_files(issue: &Issue) -> Holds {
    for writer in WRITERS {
        for (name, bytes) in write(issue, writer.name()) {
            match name.rsplit_once('.').map(|(_, extension)| extension) {
                Some("xml") => check_xml(&name, &bytes)?,
                Some("epub") => check_epub(bytes)?,
                _ => prop_assert!(std::str::from_utf8(&bytes).is_ok(), "{name} is not UTF-8"),
            }
        }
    }
    Ok(())
}

/// Well-formed XML 1.0: quick-xml checks tags and references, not which characters are allowed.
fn check_xml(name: &str, bytes: &[u8]) -> Holds {
    let text = std::str::from_utf8(bytes).expect("XML is written as UTF-8");
    let forbidden = |c: char| c < ' ' && !"\t\n\r".contains(c) || matches!(c, '\u{fffe}' | '\u{ffff}');
    prop_assert!(!text.contains(forbidden), "{name} holds a character that XML forbids");
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().enable_all_checks(true);
    let mut depth = 0;
    loop {
        match reader.read_event().map_err(|error| TestCaseError::fail(format!("{name}: {error}")))? {
            quick_xml::events::Event::Start(_) => depth += 1,
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    prop_assert_eq!(depth, 0, "{} ends too early", name);
    Ok(())
}

fn check_epub(bytes: Vec<u8>) -> Holds {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an EPUB is an archive");
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        if [".xhtml", ".opf", ".xml", ".ncx"].iter().any(|extension| name.ends_with(extension)) {
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            check_xml(&name, &content)?;
        }
    }
    Ok(())
}

/// How often each printed character stands in texts.
fn count<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeMap<char, i64> {
    let mut counts = BTreeMap::new();
    for c in texts.into_iter().flat_map(str::chars).filter(|c| !c.is_whitespace()) {
        *counts.entry(c).or_default() += 1;
    }
    counts
}

/// Counts characters anew, without the ledger: what was in the input is in the text output, or in a list of
/// what was set aside, or the repair log says what stands instead.
fn check_conservation(conversion: &Conversion) -> Holds {
    let issue = &conversion.issue;
    let mut wanted = count(conversion.sources.iter().map(|s| s.text.as_str()));
    let kept = issue.fields.iter().map(|f| f.span).chain(issue.set_aside.iter().map(|s| s.span));
    let kept: Vec<_> = kept.collect();
    for repair in &conversion.repairs {
        let Change::Replace(new) = &repair.change else { continue };
        if repair.confidence == Confidence::Unsure || kept.iter().any(|span| span.contains(repair.at)) {
            continue;
        }
        let old = conversion.sources[repair.at.input as usize].slice(repair.at);
        for (c, n) in count([old]) {
            *wanted.entry(c).or_default() -= n;
        }
        for (c, n) in count([&**new]) {
            *wanted.entry(c).or_default() += n;
        }
    }
    wanted.retain(|_, n| *n != 0);
    let output = text(conversion);
    let aside = issue.fields.iter().map(|f| &*f.text).chain(issue.set_aside.iter().map(|s| &*s.text));
    let found = count(aside.chain([&*output]));
    prop_assert_eq!(wanted, found, "characters of the input (left) and of what came of it (right)");
    Ok(())
}

/// Converting the text output of a page that needs no mending again joins, cuts, drops and alters no block, rows of marks between articles left out. Where an article begins, and above
/// which text a headline belongs, may be seen anew: plain text has no mark for either, and the second time the
/// widths and the markup of the page are gone.
fn check_second_blocks(conversion: &Conversion) -> Holds {
    let once = text(conversion);
    let twice = text(&read_text(&once, Some("text"))?);
    let blocks = |text: &str| {
        text.lines().filter(|line| line.contains(char::is_alphanumeric)).map(str::to_owned).collect::<BTreeSet<_>>()
    };
    prop_assert_eq!(blocks(&once), blocks(&twice), "the blocks (left) and what came of them (right)");
    Ok(())
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn any_bytes_are_converted_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        for from in FROM {
            if let Some(conversion) = read(&bytes, from)? {
                check_outputs(&conversion)?;
            }
        }
    }

    #[test]
    fn strings_that_hurt_are_converted(input in nasty()) {
        for from in FROM {
            if let Some(conversion) = read(input.as_bytes(), from)? {
                check_outputs(&conversion)?;
                if from == Some("text") {
                    check_conservation(&conversion)?;
                }
            }
        }
    }

    #[test]
    fn any_tree_can_be_written(issue in tree::issue(0..4)) {
        check_files(&issue)?;
    }

    #[test]
    fn nothing_is_lost_of_a_newspaper(page in page(), layout in damage::layout()) {
        let conversion = read_text(&damage::print(&page, &layout), Some("text"))?;
        check_outputs(&conversion)?;
        check_conservation(&conversion)?;
    }

    #[test]
    fn nothing_is_lost_of_markdown(page in page(), layout in damage::layout()) {
        let conversion = read_text(&damage::print_markdown(&page, &layout), Some("markdown"))?;
        check_outputs(&conversion)?;
    }

    #[test]
    fn a_second_time_changes_no_block(page in page()) {
        let layout = damage::undamaged();
        check_second_blocks(&read_text(&damage::print(&page, &layout), Some("text"))?)?;
        check_second_blocks(&read_text(&damage::print_markdown(&page, &layout), Some("markdown"))?)?;
    }

    #[test]
    fn the_same_input_gives_the_same_bytes(page in page(), layout in damage::layout()) {
        let input = damage::print(&page, &layout);
        let (first, second) = (read_text(&input, None)?, read_text(&input, None)?);
        prop_assert_eq!(&first.repairs, &second.repairs);
        for writer in WRITERS {
            let (first, second) = (write(&first.issue, writer.name()), write(&second.issue, writer.name()));
            prop_assert!(first == second, "{} differs", writer.name());
        }
    }

    #[test]
    fn the_encoding_does_not_matter(page in plain_page(), encoding in damage::encoding()) {
        let input = damage::print(&page, &damage::undamaged());
        let encoded = read(&damage::encode(&input, encoding), Some("text"))?;
        let encoded = encoded.ok_or_else(|| TestCaseError::fail("text was refused"))?;
        prop_assert_eq!(text(&read_text(&input, Some("text"))?), text(&encoded));
    }

    #[test]
    fn the_line_end_does_not_matter(page in page(), layout in damage::layout()) {
        let unix = Layout { line_end: "\n", strays: Vec::new(), ..layout.clone() };
        let layout = Layout { strays: Vec::new(), ..layout };
        let converted = |layout| read_text(&damage::print(&page, layout), Some("text"));
        prop_assert_eq!(text(&converted(&unix)?), text(&converted(&layout)?));
    }

    #[test]
    fn wrapped_lines_are_mended_where_indents_tell(page in plain_page(), width in 14..30usize, gap in 0..2usize) {
        let wrapped = Layout { width: Some(width), indent: "　　", gap, ..damage::undamaged() };
        let conversion = read_text(&damage::print(&page, &wrapped), Some("text"))?;
        let paragraphs = |page: &[Printed]| -> Vec<String> {
            page.iter().filter(|b| matches!(b, Printed::Paragraph(_))).flat_map(|b| b.lines().to_vec()).collect()
        };
        let output = text(&conversion);
        for paragraph in paragraphs(&page) {
            prop_assert!(output.lines().any(|line| line == paragraph), "not whole: {paragraph}\n{output}");
        }
    }
}
