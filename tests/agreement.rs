//! EPUB, JATS and plain text of one issue say the same, read by code that is not the writers'.

#[path = "validate/agree.rs"]
mod agree;
mod issues;
#[path = "validate/jats.rs"]
mod judge;
mod samples;
mod validate;

use std::path::Path;

use agree::{agree, agree_all, differences, write_all};
use kjj_convert::ast::*;
use kjj_convert::check::CaseArgs;
use kjj_convert::normalize::Kinds;
use kjj_convert::{InputBytes, Options, convert, settings};
use samples::{article, issue, paragraph};

#[test]
fn hand_made_issues_agree() {
    let issues = samples::all();
    let mut issues: Vec<(&str, &Issue)> = issues.iter().map(|(name, issue)| (*name, issue)).collect();
    let other = issues::rich();
    issues.push(("other", &other));
    agree_all(&issues);
}

#[test]
fn more_than_a_thousand_articles_stay_in_order() {
    let tell =
        |n| article(&format!("a{n:03}"), &[(HeadRole::Headline, "同名")], vec![paragraph(&format!("第{n}篇。"))]);
    let Some(tools) = validate::tools() else { return };
    let folder = tempfile::tempdir().unwrap();
    write_all(&issue((1..=1001).map(tell).collect()), folder.path());
    assert_eq!(differences(&tools, "compare", &[folder.path().to_owned()]), [""; 0]);
}

#[test]
fn an_issue_without_articles_agrees() {
    agree(&issue(Vec::new()));
}

/// What the check says after one output was changed.
fn after(file: &str, change: impl Fn(&str) -> String) -> Vec<String> {
    let Some(tools) = validate::tools() else { return vec!["skipped".into()] };
    let folder = tempfile::tempdir().unwrap();
    write_all(&samples::rich(), folder.path());
    let path: &Path = &folder.path().join(file);
    let before = std::fs::read_to_string(path).unwrap();
    let changed = change(&before);
    assert_ne!(before, changed);
    std::fs::write(path, changed).unwrap();
    let mut found = differences(&tools, "compare", &[folder.path().to_owned()]);
    found.extend(differences(&tools, "pandoc", &[folder.path().to_owned()]));
    found
}

#[test]
fn a_lost_paragraph_a_changed_one_and_a_moved_one_are_found() {
    let lost = after("issue.txt", |text| text.replace("桥面宽二十四米。\n\n", ""));
    assert!(!lost.is_empty());
    let changed = after("jats/003.xml", |xml| xml.replace("路灯坏了三天", "路灯坏了两天"));
    assert!(!changed.is_empty());
    let moved = after("issue.txt", |text| {
        text.replace("路灯坏了三天。\n\nIt was dark，真暗。", "It was dark，真暗。\n\n路灯坏了三天。")
    });
    assert!(!moved.is_empty());
    let parted = after("issue.txt", |text| text.replace("路灯坏了", "路灯\n\n坏了"));
    assert!(!parted.is_empty());
    let staff = after("jats/002.xml", |xml| xml.replace("责任编辑：", "编辑："));
    assert!(!staff.is_empty());
}

#[test]
fn issues_by_chance_agree() {
    let issues = samples::random::issues(60);
    let names: Vec<String> = (0..issues.len()).map(|n| format!("{n:02}")).collect();
    let named: Vec<(&str, &Issue)> = names.iter().map(String::as_str).zip(&issues).collect();
    agree_all(&named);
}

/// The issue that a case of `fixtures/issues` makes.
fn converted(case: &Path) -> Issue {
    let mut pages: Vec<_> = std::fs::read_dir(case.join("in")).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.sort();
    let settings = case.join("in").join(settings::FILE_NAME);
    pages.retain(|page| *page != settings);
    let name = |page: &Path| page.file_name().unwrap().to_string_lossy().into_owned();
    let inputs = pages.iter().map(|page| InputBytes { name: name(page), bytes: std::fs::read(page).unwrap() });
    let text = std::fs::read_to_string(&settings).unwrap_or_default();
    let metadata = settings::parse(&settings, &text).unwrap();
    let args = std::fs::read_to_string(case.join("args.toml")).unwrap_or_default();
    let CaseArgs { from, encoding, normalize } = toml::from_str(&args).unwrap();
    let normalize = Kinds::named(&normalize).unwrap();
    convert(inputs.collect(), &Options { from, encoding, metadata, normalize }).unwrap().issue
}

#[test]
fn the_fixtures_agree() {
    let folder = judge::project("fixtures/issues");
    let mut cases: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|case| case.join("in").is_dir());
    cases.sort();
    let issues: Vec<Issue> = cases.iter().map(|case| converted(case)).collect();
    let names: Vec<String> =
        cases.iter().map(|case| case.file_name().unwrap().to_string_lossy().into_owned()).collect();
    let named: Vec<(&str, &Issue)> = names.iter().map(String::as_str).zip(&issues).collect();
    agree_all(&named);
}
