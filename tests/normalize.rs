//! `--normalize`: each kind does what its file in `fixtures/normalize` says, explains it, and nothing else.

#[allow(dead_code)]
mod generate;
#[path = "rules/pairs.rs"]
mod pairs;
mod support;

use std::fs;
use std::path::Path;

use generate::damage;
use generate::page;
use kjj_convert::ast::{Block, BlockKind, Marks, Piece, Text};
use kjj_convert::normalize::{KINDS, Kinds};
use kjj_convert::repair::{Change, Confidence};
use kjj_convert::source::Span;
use kjj_convert::{Conversion, InputBytes, Options, convert};
use pairs::Section;
use proptest::prelude::*;
use support::{Failures, difference, plain, read_all};

fn normalized(text: &str, from: &str, kinds: &[&str]) -> Result<Conversion, String> {
    let input = InputBytes { name: "page.txt".into(), bytes: text.into() };
    let normalize = Kinds::named(kinds).map_err(|e| e.to_string())?;
    read_all(vec![input], &Options { from: Some(from.into()), normalize, ..Options::default() })
}

#[test]
fn texts_become_what_the_files_say() {
    let mut failures = Failures::default();
    for kind in KINDS {
        let file = format!("fixtures/normalize/{}.md", kind.rule());
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&file)).unwrap();
        if text != kind.explanation() || !text.starts_with(&format!("# {}\n", kind.rule())) {
            failures.add(&file, "is not the kind's explanation, or begins with another name");
        }
        let pairs = pairs::parse(&text).unwrap_or_else(|wrong| panic!("{file}:{wrong}"));
        for section in [Section::Examples, Section::CounterExamples] {
            if !pairs.iter().any(|pair| pair.section == section) {
                failures.add(&file, format!("{section}: no pair of in and out"));
            }
        }
        for pair in pairs {
            let place = format!("{file}:{}: {}", pair.line, pair.sentence);
            let made = normalized(&pair.input, pair.from, &[kind.name()]).unwrap();
            failures.add_some(&place, difference(&pair.output, &plain(&made.issue)));
            let changes =
                made.repairs.iter().filter(|r| r.rule == kind.rule() && r.confidence != Confidence::Unsure).count();
            if (changes > 0) != (pair.section == Section::Examples) {
                failures.add(&place, format!("{changes} changes"));
            }
            let again = normalized(&pair.output, pair.from, &[kind.name()]).unwrap();
            failures.add_some(&place, difference(&pair.output, &plain(&again.issue)));
        }
    }
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/normalize")).unwrap().count();
    assert_eq!(files, KINDS.len(), "files in fixtures/normalize and rows of KINDS");
    failures.show();
}

#[test]
fn nothing_is_normalised_unless_asked_for() {
    let text = "標題\n\n　　１２　個 ABC，cafe\u{301}。\n";
    assert_eq!(plain(&normalized(text, "text", &[]).unwrap().issue), "標題\n\n１２　個 ABC，cafe\u{301}。\n");
}

#[test]
fn kinds_that_contradict_are_refused() {
    let error = Kinds::named(&["simplified", "width", "traditional"]).unwrap_err().to_string();
    assert!(error.contains("simplified and traditional contradict"), "{error}");
    let error = Kinds::named(&["widht"]).unwrap_err().to_string();
    assert!(error.contains("\"widht\"") && error.contains("width"), "{error}");
}

#[test]
fn every_change_is_logged_with_its_place() {
    let text = "舊渡口\n\n　　第１２艘船 Heron 號在港外，乘客一二\n三人說，船很大，座位也乾\n燥。\n";
    let made = normalized(text, "text", &["simplified", "width", "spacing"]).unwrap();
    assert_eq!(plain(&made.issue), "旧渡口\n\n第12艘船Heron号在港外，乘客一二三人说，船很大，座位也干燥。\n");
    let logged = made.repairs.iter().filter_map(|repair| match &repair.change {
        Change::Rewrite(rewrite) => {
            Some((made.sources[0].slice(repair.at), &*rewrite.before, &*rewrite.after, &*rewrite.block))
        }
        _ => None,
    });
    let expected = [
        ("舊", "舊", "旧", "a001"),
        ("１２", "１２", "12", "a001-b01"),
        (" ", " ", "", "a001-b01"),
        (" ", " ", "", "a001-b01"),
        ("號", "號", "号", "a001-b01"),
        ("說", "說", "说", "a001-b01"),
        ("乾", "乾", "干", "a001-b01"),
    ];
    assert_eq!(logged.collect::<Vec<_>>(), expected);
    let counted: u32 = made.issue.repairs.iter().filter(|c| c.rule == "traditional-form").map(|c| c.count).sum();
    assert_eq!(counted, 4);
    assert_eq!(made.issue.metadata.lang.as_deref(), Some("zh-Hans"));
}

#[test]
fn furniture_code_and_preformatted_lines_stay_as_they_are() {
    let text = "# 舊橋\n\n橋面`ＡＢＣ`乾燥，見[圖](http://example.org/圖)。\n\n```\n橋　１２\n```\n\n橋上有燈。\n";
    let made = normalized(text, "markdown", &["simplified", "width"]).unwrap();
    let article = &made.issue.articles[0];
    let texts: Vec<String> = article.blocks.iter().flat_map(|b| b.texts()).map(Text::plain).collect();
    assert_eq!(texts, ["桥面ＡＢＣ干燥，见图。", "橋　１２", "桥上有灯。"]);
    let link = article.blocks[0].texts()[0].pieces.iter().find_map(|p| p.link.clone());
    assert_eq!(link.as_deref(), Some("http://example.org/圖"));
    assert!(made.issue.set_aside.iter().any(|aside| aside.text.contains("圖")));
}

#[test]
fn names_follow_the_text_and_a_given_language_stays() {
    let text = "舊橋通車\n\n　　本報訊（記者 張維）舊橋昨日通車。\n";
    let input = || vec![InputBytes { name: "page.txt".into(), bytes: text.into() }];
    let mut options = Options { normalize: Kinds::named(&["simplified"]).unwrap(), ..Options::default() };
    let made = convert(input(), &options).unwrap();
    let person = &made.issue.articles[0].contributors[0];
    assert_eq!((person.name.as_str(), person.label.as_deref()), ("张维", Some("记者")));
    options.metadata.lang = Some("zh-Hant".into());
    assert_eq!(convert(input(), &options).unwrap().issue.metadata.lang.as_deref(), Some("zh-Hant"));
}

/// A text without places: two pieces, the second a link.
fn read_back() -> kjj_convert::ast::Issue {
    let mut issue = normalized("題\n\n　　段。\n", "text", &[]).unwrap().issue;
    let piece = |text: &str, link: Option<&str>| Piece {
        text: text.into(),
        span: None,
        replaced: false,
        marks: Marks::NONE,
        link: link.map(Into::into),
        page_turn: None,
    };
    let text = Text {
        pieces: vec![piece("路面乾", None), piece("燥，寬１", Some("http://example.org/")), piece("２米", None)],
    };
    issue.articles[0].blocks = vec![Block { id: "x".into(), kind: BlockKind::Paragraph { text } }];
    issue
}

#[test]
fn texts_without_places_are_normalised_too() {
    let mut issue = read_back();
    let repairs = Kinds::named(&["simplified", "width"]).unwrap().normalize(&mut issue, false);
    let pieces: Vec<&str> = issue.articles[0].blocks[0].texts()[0].pieces.iter().map(|p| p.text.as_str()).collect();
    assert_eq!(pieces, ["路面干", "燥，宽1", "2米"]);
    let in_block = repairs.iter().filter(|r| matches!(&r.change, Change::Rewrite(w) if &*w.block == "x"));
    assert!(in_block.clone().all(|r| r.at == Span::new(0, 0, 0)));
    assert_eq!(in_block.count(), 4);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// The ledger balances, the log says all, and a second time changes nothing.
    #[test]
    fn any_newspaper_is_normalised_once_for_all(page in page(), layout in damage::layout(), pick in 0..2usize) {
        let kinds = ["nfc", "width", "spacing", ["simplified", "traditional"][pick]];
        let input = damage::print(&page, &layout);
        let before = normalized(&input, "text", &[]).map_err(TestCaseError::fail)?;
        let mut made = normalized(&input, "text", &kinds).map_err(TestCaseError::fail)?;
        for (old, new) in before.issue.articles.iter().zip(&made.issue.articles) {
            prop_assert_eq!(old.blocks.len(), new.blocks.len());
        }
        let logged = made.repairs.iter().filter(|r| matches!(r.change, Change::Rewrite(_))).count();
        prop_assert!(logged > 0 || plain(&before.issue) == plain(&made.issue), "changed without a word");
        prop_assert_eq!(made.repairs.len(), before.repairs.len() + logged);
        let once = plain(&made.issue);
        let again = Kinds::named(&kinds).unwrap().normalize(&mut made.issue, false);
        prop_assert_eq!(again.iter().filter(|r| r.confidence != Confidence::Unsure).count(), 0, "{:?}", again);
        prop_assert_eq!(once, plain(&made.issue));
    }
}
