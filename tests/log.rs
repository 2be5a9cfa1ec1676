//! The repair log of an issue made by hand: every kind of decision, and where it ended.

use kjj_convert::ast::{
    Article, Block, BlockKind, FORMAT, HeadLine, HeadRole, Input, Issue, Masthead, Metadata, Piece, Text,
};
use kjj_convert::repair::{Change, Confidence, Fact, Repair};
use kjj_convert::source::{Source, Span};
use kjj_convert::{Conversion, ledger, log};
use serde_json::{Value, json};

const PAGE: &str = "渡口新桥通车\n　　青石渡新桥今\n晨通车。\n第 3 版\n编辑：林某\n";

/// The place of these words in the page.
fn at(words: &str) -> Span {
    let start = PAGE.find(words).unwrap();
    Span::new(0, start, start + words.len())
}

fn text(words: &[&str]) -> Text {
    let piece = |w: &&str| Piece {
        text: (*w).into(),
        span: Some(at(w)),
        replaced: false,
        marks: Default::default(),
        link: None,
        page_turn: None,
    };
    Text { pieces: words.iter().map(piece).collect() }
}

fn issue() -> Issue {
    let head = vec![HeadLine { role: HeadRole::Headline, text: text(&["渡口新桥通车"]) }];
    let kind = BlockKind::Paragraph { text: text(&["青石渡新桥今", "晨通车。"]) };
    let blocks = vec![Block { id: "a001-b01".into(), kind }];
    let masthead =
        Masthead { id: "m01".into(), text: text(&["编辑：林某"]), editors: Vec::new(), input: 0, after: None };
    Issue {
        format: FORMAT.into(),
        metadata: Metadata::default(),
        inputs: vec![Input {
            name: "page.txt".into(),
            sha256: "ab12".into(),
            bytes: 9,
            encoding: "GB18030".into(),
            format: "text".into(),
            page: None,
        }],
        articles: vec![Article { id: "a001".into(), head, blocks, ..Article::default() }],
        mastheads: vec![masthead],
        fields: Vec::new(),
        set_aside: Vec::new(),
        repairs: Vec::new(),
    }
}

fn repair(words: &str, change: Change, confidence: Confidence) -> Repair {
    Repair { rule: "some-damage", at: at(words), change, evidence: vec![Fact::Says("it is so")].into(), confidence }
}

/// The log of these repairs, header first.
fn logged(page: &str, repairs: Vec<Repair>) -> Vec<Value> {
    let source = Source::new(0, "scans/page.txt".into(), page.into(), "GB18030", "ab12".into(), 9);
    let conversion = Conversion {
        issue: issue(),
        repairs,
        balance: ledger::Balance::default(),
        notices: Vec::new(),
        sources: vec![source],
        without: Vec::new(),
        finished: false,
    };
    let mut bytes = Vec::new();
    log::write(&conversion, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

#[test]
fn the_header_names_the_inputs_with_their_digests() {
    let input = json!({ "name": "page.txt", "sha256": "ab12", "encoding": "GB18030" });
    assert_eq!(logged(PAGE, Vec::new()), [json!({ "format": log::FORMAT, "inputs": [input] })]);
}

#[test]
fn a_join_shows_both_sides_of_the_line_end() {
    let change = Change::Join { next: at("晨通车。"), spaced: false };
    let entry = &logged(PAGE, vec![repair("青石渡新桥今", change, Confidence::Likely)])[1];
    let next = at("晨通车。");
    let expected = json!({
        "input": "page.txt", "line": 2, "rule": "some-damage", "confidence": "likely", "applied": true,
        "decided": "3d106cd2",
        "span": at("青石渡新桥今"), "block": "a001-b01", "evidence": ["it is so"],
        "change": { "kind": "join", "next": next, "next_line": 3, "separator": "" },
        "before": "青石渡新桥今\n晨通车。", "after": "青石渡新桥今晨通车。",
    });
    assert_eq!(entry, &expected);
}

#[test]
fn what_was_unsure_was_not_done() {
    let entry = &logged(PAGE, vec![repair("青石渡", Change::Replace("青石度".into()), Confidence::Unsure)])[1];
    assert_eq!((&entry["applied"], &entry["before"]), (&json!(false), &json!("青石渡")));
    assert_eq!(entry.get("after"), None);
}

#[test]
fn each_decision_names_where_it_ended() {
    let certain = |words, change| repair(words, change, Confidence::Certain);
    let log = logged(
        PAGE,
        vec![
            certain("渡口新桥通车", Change::Role("headline")),
            certain("桥今", Change::Replace("".into())),
            certain("第 3 版", Change::SetAside("folio")),
            certain("编辑：林某", Change::Move { to: at("渡口新桥通车"), place: None }),
        ],
    );
    let column = |key: &str| log[1..].iter().map(|entry| entry[key].clone()).collect::<Vec<_>>();
    assert_eq!(column("block"), [json!("a001"), json!("a001-b01"), Value::Null, json!("m01")]);
    assert_eq!(column("line"), [1, 2, 4, 5].map(Value::from));
    assert_eq!(column("after"), [Value::Null, json!(""), Value::Null, Value::Null]);
    let kinds = column("change").iter().map(|c| c["kind"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(kinds, ["role", "replace", "set-aside", "move"]);
    assert_eq!(log[4]["change"]["to_line"], 1);
}

#[test]
fn long_texts_are_shortened_in_their_middle() {
    let page = format!("{}{}{}", "甲".repeat(40), "乙".repeat(40), "丙".repeat(40));
    let long = Repair { at: Span::new(0, 0, page.len()), ..repair("今", Change::KeepApart, Confidence::Certain) };
    let before = logged(&page, vec![long])[1]["before"].as_str().unwrap().to_owned();
    assert_eq!(before, format!("{}…{}", "甲".repeat(30), "丙".repeat(30)));
}
