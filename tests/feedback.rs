//! The repair log given back as corrections: unedited it changes nothing, each edit does what it says.

mod support;

use std::path::{Path, PathBuf};

use kjj_convert::batch::cases;
use kjj_convert::check::{Tree, differences, outputs};
use kjj_convert::corrections::File;
use kjj_convert::normalize::KINDS;
use kjj_convert::{Conversion, InputBytes, Options, log};
use serde_json::{Value, json};
use support::{Failures, plain, read_all};

/// A page on which every kind of decision is taken.
const PAGE: &str = "\
河港日报 2031年4月8日 星期二 第3版
渡轮夜航今起开通
　　本报讯（记者林一舟）白鹭湾的⼈昨
日乘上夜航，末班船改在夜里十一点离
岸，比原来晚了三个小时。
　　公司经理说，乘客多是下夜班的工人，
每晚约有240人，票价不变，年底以前还
要再添一条船。

石桥三座修复
　　本报讯（记者周小帆）青石镇水务局
用了九个月修复三座石桥，拆下的石料编
号后全部用回原处。
";

fn input(text: &str) -> Vec<InputBytes> {
    vec![InputBytes { name: "page.txt".into(), bytes: text.into() }]
}

fn convert(text: &str, files: &[(&str, String)]) -> Result<Conversion, String> {
    let file = |(name, text): &(&str, String)| File { path: PathBuf::from(name), text: text.clone(), input: None };
    read_all(input(text), &Options { corrections: files.iter().map(file).collect(), ..Options::default() })
}

/// The log of a conversion, header first.
fn logged(conversion: &Conversion) -> Vec<Value> {
    let mut bytes = Vec::new();
    log::write(conversion, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn text_of(entries: &[Value]) -> String {
    entries.iter().map(|entry| format!("{entry}\n")).collect()
}

/// The entry of this kind at a line, edited; the page's text with the log given back, and its new log.
fn edited(line: u32, kind: &str, edit: impl Fn(&mut Value)) -> (String, Vec<Value>) {
    let mut log = logged(&convert(PAGE, &[]).unwrap());
    let found = log.iter_mut().find(|entry| entry["line"] == line && entry["change"]["kind"] == kind);
    edit(found.unwrap_or_else(|| panic!("no {kind} at line {line}")));
    let made = convert(PAGE, &[("log.jsonl", text_of(&log))]).unwrap();
    (plain(&made.issue), logged(&made))
}

fn undo(entry: &mut Value) {
    entry["applied"] = json!(false);
}

#[test]
fn an_unedited_log_gives_the_same_bytes() {
    let mut failures = Failures::default();
    for case in cases(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues")]).unwrap() {
        let (inputs, options) = case.read().unwrap();
        if read_all(inputs.clone(), &options).unwrap().finished {
            continue;
        }
        let first = outputs(inputs.clone(), &options).unwrap();
        let again = fed_back(inputs, &options, &first);
        let name = case.folder().display().to_string();
        match again {
            Ok(again) => differences(&first, &again).iter().for_each(|d| failures.add(&name, &d.text)),
            Err(error) => failures.add(&name, error),
        }
    }
    failures.show();
}

fn fed_back(inputs: Vec<InputBytes>, options: &Options, tree: &Tree) -> Result<Tree, String> {
    let text = String::from_utf8(tree["repairs.jsonl"].clone()).unwrap();
    let mut corrections = options.corrections.clone();
    corrections.push(File { path: "log.jsonl".into(), text, input: None });
    outputs(inputs, &Options { corrections, ..options.clone() }).map_err(|error| error.to_string())
}

#[test]
fn a_join_that_was_undone_stays_apart() {
    let (text, log) = edited(4, "join", undo);
    assert!(text.contains("末班船改在夜里十一点离\n\n岸，比原来晚了三个小时。"), "{text}");
    assert!(log.iter().any(|e| e["rule"] == "correction" && e["change"]["kind"] == "keep-apart"), "{log:#?}");
}

#[test]
fn a_separator_that_was_edited_stands_between_the_lines() {
    let (text, _) = edited(4, "join", |entry| entry["change"]["separator"] = json!(" "));
    assert!(text.contains("末班船改在夜里十一点离 岸，"), "{text}");
}

#[test]
fn what_was_set_aside_comes_back() {
    let (text, _) = edited(1, "set-aside", undo);
    assert!(text.contains("第3版"), "{text}");
    let (text, log) = edited(1, "set-aside", |entry| entry["change"]["role"] = json!("running-head"));
    assert!(!text.contains("第3版") && log[1]["change"]["role"] == "running-head", "{log:#?}");
}

#[test]
fn roles_that_were_edited_or_undone_are_so() {
    let line = |text: &str| plain_line(text, "石桥三座修复");
    let (text, _) = edited(10, "article-start", undo);
    assert!(!text.contains("\n\n\n石桥"), "{text}");
    let (text, _) = edited(10, "role", undo);
    assert!(line(&text), "{text}");
    let mut log = logged(&convert(PAGE, &[]).unwrap());
    let headline = log.iter_mut().find(|e| e["line"] == 10 && e["change"]["role"] == "headline").unwrap();
    headline["change"]["role"] = json!("crosshead");
    let made = convert(PAGE, &[("log.jsonl", text_of(&log))]).unwrap();
    assert_eq!(made.issue.articles.len(), 1, "{}", plain(&made.issue));
}

fn plain_line(text: &str, line: &str) -> bool {
    text.lines().any(|other| other == line)
}

#[test]
fn characters_that_were_edited_or_undone_are_so() {
    let (text, _) = edited(3, "replace", undo);
    assert!(text.contains("白鹭湾的⼈昨日"), "{text}");
    let (text, _) = edited(3, "replace", |entry| entry["change"]["with"] = json!("客人"));
    assert!(text.contains("白鹭湾的客人昨日"), "{text}");
}

#[test]
fn marks_that_were_undone_are_gone() {
    let mut log = logged(&convert(PAGE, &[]).unwrap());
    let mark = log.iter_mut().find(|e| e["line"] == 3 && e["change"]["kind"] == "role").unwrap();
    undo(mark);
    let made = convert(PAGE, &[("log.jsonl", text_of(&log))]).unwrap();
    let role = |e: &Value| e["line"] == 3 && e["change"]["kind"] == "role";
    assert!(!logged(&made).iter().any(role));
}

/// Every entry of every case, turned over by itself.
#[test]
fn any_decision_can_be_turned_over() {
    let mut failures = Failures::default();
    for case in cases(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues")]).unwrap() {
        let (inputs, options) = case.read().unwrap();
        let first = read_all(inputs.clone(), &options).unwrap();
        if first.finished {
            continue;
        }
        let log = logged(&first);
        let is_decision =
            |e: &Value| e["change"]["kind"] != "doubt" && KINDS.iter().all(|kind| e["rule"] != kind.rule());
        let unsure = |log: &[Value]| log.iter().filter(|entry| entry["applied"] == false).count();
        let asked = |(at, e): &(usize, &Value)| (e["applied"] == false || at % 11 == 0) && is_decision(e);
        for (at, entry) in log.iter().enumerate().skip(1).filter(asked) {
            let mut edited = log.clone();
            edited[at]["applied"] = json!(entry["applied"] != true);
            let mut corrections = options.corrections.clone();
            corrections.push(File { path: "log.jsonl".into(), text: text_of(&edited), input: None });
            let place = format!("{}: {entry}", case.folder().display());
            match read_all(inputs.clone(), &Options { corrections, ..options.clone() }) {
                Err(error) if !error.contains("Leave one out") => failures.add(&place, error),
                Err(_) => {}
                Ok(made) if entry["applied"] == false && unsure(&logged(&made)) >= unsure(&log) => {
                    failures.add(&place, "is still unsure");
                }
                Ok(made) if made.balance.total != first.balance.total => failures.add(&place, "lost something"),
                Ok(_) => {}
            }
        }
    }
    failures.show();
}

/// What comes of a case when one entry of its log is edited; the first that is so.
fn edited_case(case: &str, so: impl Fn(&Value) -> bool, edit: impl Fn(&mut Value)) -> Result<Conversion, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues").join(case);
    let (inputs, mut options) = cases(&[folder]).unwrap()[0].read().unwrap();
    let mut log = logged(&read_all(inputs.clone(), &options).unwrap());
    edit(log.iter_mut().skip(1).find(|entry| so(entry)).unwrap());
    options.corrections.push(File { path: "log.jsonl".into(), text: text_of(&log), input: None });
    read_all(inputs, &options)
}

#[test]
fn a_doubt_is_settled_by_saying_what_stands_there() {
    let doubt = |entry: &Value| entry["change"]["kind"] == "doubt" && entry["before"] == "millrace";
    let refused = edited_case("hocr-english", doubt, |entry| entry["applied"] = json!(true)).unwrap_err();
    assert!(refused.contains("change its kind to replace"), "{refused}");
    let said = |entry: &mut Value| {
        entry["applied"] = json!(true);
        entry["change"] = json!({ "kind": "replace", "with": "mill-race" });
    };
    let made = edited_case("hocr-english", doubt, said).unwrap();
    assert!(plain(&made.issue).contains("mill-race"), "{}", plain(&made.issue));
    assert!(!logged(&made).iter().any(doubt));
}

#[test]
fn what_normalising_does_is_undone_by_no_correction() {
    let refused = edited_case("normalized", |entry| entry["rule"] == "mixed-width", undo).unwrap_err();
    assert!(refused.contains("--normalize width") && refused.contains("Leave width out"), "{refused}");
}

#[test]
fn a_log_of_an_edited_log_can_be_given_back_alone() {
    let (text, log) = edited(4, "join", undo);
    let again = convert(PAGE, &[("log.jsonl", text_of(&log))]).unwrap();
    assert_eq!(plain(&again.issue), text);
    assert_eq!(logged(&again), log);
}

#[test]
fn a_log_stands_beside_the_corrections_it_was_made_with() {
    let toml = ("page.corrections.toml", "[[correction]]\nline = 10\nrole = \"crosshead\"\nlevel = 2\n".to_owned());
    let first = convert(PAGE, std::slice::from_ref(&toml)).unwrap();
    let log = ("log.jsonl", text_of(&logged(&first)));
    let again = convert(PAGE, &[log, toml]).unwrap();
    assert_eq!((plain(&again.issue), logged(&again)), (plain(&first.issue), logged(&first)));
}

#[test]
fn other_inputs_and_broken_lines_are_refused() {
    let log = logged(&convert(PAGE, &[]).unwrap());
    let refused = |page: &str, log: String, words: &[&str]| {
        let message = convert(page, &[("log.jsonl", log)]).unwrap_err();
        for word in words {
            assert!(message.contains(word), "{word:?} is not in {message:?}");
        }
    };
    refused(&PAGE.replace("240", "250"), text_of(&log), &["log.jsonl: line 1: page.txt", "has changed"]);
    refused(PAGE, text_of(&log[1..]), &["line 1: is no header"]);
    refused(PAGE, text_of(&log) + "{\"rule\":\n", &["is no entry of a repair log", "Copy the line anew"]);
    let broken = |line: usize, edit: &dyn Fn(&mut Value)| {
        let mut log = log.clone();
        edit(&mut log[line]);
        text_of(&log)
    };
    let join = log.iter().position(|e| e["change"]["kind"] == "join").unwrap();
    let place = format!("log.jsonl: line {}: ", join + 1);
    let edit = "Edit applied and change alone";
    refused(PAGE, broken(join, &|e| e["span"]["start"] = json!(1)), &[&place, edit]);
    refused(PAGE, broken(join, &|e| e["span"]["end"] = json!(99_999)), &[&place, edit]);
    refused(PAGE, broken(join, &|e| e["change"]["separator"] = json!("-")), &[&place, "nothing or one space"]);
    refused(PAGE, broken(join, &|e| e["change"]["next"]["start"] = json!(7)), &[&place]);
    let role = log.iter().position(|e| e["change"]["role"] == "headline").unwrap();
    refused(
        PAGE,
        broken(role, &|e| e["change"]["role"] = json!("headlin")),
        &["unknown role", "Did you mean headline"],
    );
}
