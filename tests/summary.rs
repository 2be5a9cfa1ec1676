//! The summary of a job made by hand: what a librarian must see before trusting the outputs.

use kjj_convert::ast::{FORMAT, Issue, Metadata};
use kjj_convert::batch::{Report, Written};
use kjj_convert::ledger::Balance;
use kjj_convert::repair::{Change, Confidence, Fact, Notice, Repair};
use kjj_convert::source::{Source, Span};
use kjj_convert::summary::summary;
use kjj_convert::{Conversion, Options};

fn repair(rule: &'static str, line: usize, confidence: Confidence) -> Repair {
    let at = Span::new(0, (line - 1) * 4, (line - 1) * 4 + 3);
    let evidence = vec![Fact::Counts { words: "it stands {} times", value: 2 }, Fact::Says("no mark before it")];
    Repair { rule, at, change: Change::KeepApart, evidence: evidence.into(), confidence }
}

fn report(repairs: Vec<Repair>) -> Report {
    let source = Source::new(0, "scans/p1.txt".into(), "甲\n".repeat(20), "UTF-8", String::new(), 80);
    let notice = |message: &str| Notice { input: "p1.txt".into(), line: Some(7), message: message.into() };
    let issue = Issue {
        format: FORMAT.into(),
        metadata: Metadata::default(),
        inputs: Vec::new(),
        articles: Vec::new(),
        mastheads: Vec::new(),
        fields: Vec::new(),
        set_aside: Vec::new(),
        repairs: Vec::new(),
    };
    let balance = Balance { total: 20, articles: 15, metadata: 2, furniture: 3, syntax: 0 };
    Report {
        conversion: Conversion {
            issue,
            repairs,
            balance,
            notices: vec![notice("odd bytes")],
            sources: vec![source],
            without: vec!["verse"],
            finished: false,
        },
        notices: vec![notice("no place for a poem")],
        outputs: vec![Written { place: "out/jats/*.xml".into(), files: Some(2) }],
        removed: vec!["out/jats/003.xml".into()],
        settings: Some("scans/issue.toml".into()),
        corrections: vec!["scans/p1.corrections.toml".into()],
    }
}

#[test]
fn everything_that_matters_is_said() {
    let repairs = vec![
        repair("wrapped-line", 1, Confidence::Certain),
        repair("byline", 2, Confidence::Likely),
        repair("wrapped-line", 3, Confidence::Likely),
        repair("wrapped-line", 4, Confidence::Certain),
        repair("byline", 5, Confidence::Unsure),
    ];
    let expected = "\
settings: scans/issue.toml
corrections: scans/p1.corrections.toml
without: verse
0 articles, 0 paragraphs
5 repairs:
  wrapped-line  2 certain, 1 likely
  byline        1 likely, 1 unsure
unsure, left as it was:
  scans/p1.txt:5: byline: it stands 2 times; no mark before it
note: p1.txt:7: odd bytes
note: p1.txt:7: no place for a poem
balance: 20 characters in = 15 in articles + 2 in metadata + 3 set aside + 0 syntax
removed: out/jats/003.xml (of a former run)
wrote: out/jats/*.xml (2 files)
";
    assert_eq!(summary(&report(repairs)), expected);
}

#[test]
fn many_unsure_places_are_counted() {
    let text = summary(&report((1..=9).map(|line| repair("byline", line, Confidence::Unsure)).collect()));
    assert!(text.contains("scans/p1.txt:5: ") && !text.contains("scans/p1.txt:6: "), "{text}");
    assert!(text.contains("… and 4 more (--repairs FILE lists them)"), "{text}");
}

#[test]
fn a_conversion_without_damage_says_so() {
    let conversion = kjj_convert::convert(Vec::new(), &Options::default()).unwrap();
    let report = Report {
        conversion,
        notices: Vec::new(),
        outputs: Vec::new(),
        removed: Vec::new(),
        settings: None,
        corrections: Vec::new(),
    };
    assert!(summary(&report).contains("0 repairs\n"));
}
