//! What stands in the outputs: the same bytes every time, and a log that says what was done.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;

use serde_json::Value;

use super::{Place, TWO, stderr};

/// All outputs of one call with everything in it.
fn everything(place: &Place, prepare: impl FnOnce(&mut assert_cmd::Command)) -> BTreeMap<String, Vec<u8>> {
    let mut command = place.command("--to epub,jats,text,json --date 1987-03-05");
    command.args([OsStr::new("-o"), place.path("out").as_os_str()]);
    command.args([OsStr::new("--repairs"), place.path("out/repairs.jsonl").as_os_str()]);
    prepare(&mut command);
    command.assert().success();
    let tree = place.tree().into_iter().filter(|(name, _)| name.starts_with("out/")).collect();
    fs::remove_dir_all(place.path("out")).unwrap();
    tree
}

#[test]
fn the_same_bytes_every_time_whatever_is_around() {
    let place = Place::with_page();
    place.put("far/away/page.md", TWO);
    place.put("far/away/keep/here", "");
    let first = everything(&place, |c| _ = c.arg("page.md"));
    assert!(first.keys().any(|name| name == "out/issue.epub") && first.keys().any(|name| name == "out/jats/002.xml"));
    assert!(first["out/issue.epub"].starts_with(b"PK"));
    assert_eq!(everything(&place, |c| _ = c.arg("page.md")), first, "a second run");
    let around = [("LC_ALL", "C"), ("LANG", "zh_CN.GB18030"), ("TZ", "Asia/Shanghai"), ("SOURCE_DATE_EPOCH", "1")];
    assert_eq!(everything(&place, |c| _ = c.envs(around).arg("page.md")), first, "another environment");
    assert_eq!(everything(&place, |c| _ = c.arg(place.path("far/away/page.md"))), first, "another path");
    let away = everything(&place, |c| {
        _ = c.current_dir(place.path("far/away/keep")).arg("../page.md");
    });
    assert_eq!(away, first, "another folder to be in");
}

#[test]
fn the_repair_log_begins_with_what_it_is_about() {
    let place = Place::with_page();
    place.run("--to text -o out.txt --repairs log.jsonl page.md").success();
    let log = place.read("log.jsonl");
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["format"], "kjj-convert repairs 1");
    assert_eq!(lines[0]["inputs"][0]["name"], "page.md");
    for entry in &lines[1..] {
        assert_eq!(entry["input"], "page.md");
        assert_eq!(entry["applied"], entry["confidence"] != "unsure", "{entry}");
    }
}

#[test]
fn the_repair_log_can_go_to_standard_output() {
    let place = Place::with_page();
    let assert = place.run("--to text -o out.txt --repairs - page.md").success();
    assert!(super::stdout(&assert).starts_with("{\"format\":\"kjj-convert repairs 1\""));
}

#[test]
fn the_summary_says_what_was_made_and_what_of() {
    let place = Place::with_page();
    let said = stderr(&place.run("--to text,jats -o out page.md").success());
    for words in ["2 articles, 2 paragraphs", "balance: ", "wrote: out/issue.txt", "wrote: out/jats/*.xml (2 files)"] {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
}

#[test]
fn no_progress_line_where_nobody_watches() {
    let place = Place::new();
    place.put("page.md", TWO.repeat(6000));
    let said = stderr(&place.run("--to text -o out.txt page.md").success());
    assert!(!said.contains('\u{1b}') && !said.contains('\r'), "{said:?}");
}
