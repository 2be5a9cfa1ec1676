//! `inspect`: what a person reads beside the source, and the corrections that it offers.

mod support;

use std::path::{Path, PathBuf};

use kjj_convert::batch::cases;
use kjj_convert::corrections::File;
use kjj_convert::repair::Confidence;
use kjj_convert::{Conversion, InputBytes, Options, inspect};
use support::{Failures, read, read_all};

/// What is shown, without colours.
fn shown(conversion: &Conversion, unsure: bool) -> String {
    anstream::adapter::strip_str(&inspect::show(conversion, unsure)).to_string()
}

#[test]
fn each_line_stands_beside_what_became_of_it_how_surely_and_why() {
    let page = "第3版　2031年4月8日\n渡轮夜航今起开通\n　　本报讯（记者林一舟）白鹭湾的渡轮公\n司昨日开通夜航，末班船改在夜里十一点离\n岸，比原来晚了三个小时。\n　　公司经理说，乘客多是下夜班的工人，\n年底以前还要再添一条船。\n\n";
    let text = shown(&read("page.txt", "text", page).unwrap(), false);
    for line in [
        "page.txt\n",
        "     1   [folio]          certain   第3版　2031年4月8日\n",
        "     2 ▶ headline         likely    渡轮夜航今起开通\n",
        "     3   paragraph        certain ┌ 　　本报讯（记者林一舟）白鹭湾的渡轮公\n",
        "     4   paragraph        certain │ 司昨日开通夜航，末班船改在夜里十一点离\n",
        "     5   paragraph                └ 岸，比原来晚了三个小时。\n",
        "     8\n",
        "certain wrapped-line: goes on in line 4: ",
        "the line is 19 characters wide in a column of 19",
        "certain byline: \"本报讯（记者林一舟）\" is taken as byline: ",
    ] {
        assert!(text.contains(line), "{line:?} is not in\n{text}");
    }
}

#[test]
fn every_source_line_is_shown_once_and_in_order() {
    let mut failures = Failures::default();
    for case in cases(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues")]).unwrap() {
        let (inputs, options) = case.read().unwrap();
        let made = read_all(inputs, &options).unwrap();
        if made.finished {
            continue;
        }
        let text = shown(&made, false);
        let numbered = text.lines().filter(|line| line.starts_with(' '));
        let rows = numbered.filter_map(|line| line.get(..6)?.trim().parse::<u32>().ok());
        let lines = made.sources.iter().flat_map(|source| (1..).take_while(|n| source.line(*n).is_some()));
        if !rows.eq(lines) {
            failures.add(&case.folder().display().to_string(), text);
        }
    }
    failures.show();
}

#[test]
fn characters_that_a_terminal_obeys_are_shown_by_their_pictures() {
    let page = "河堤今晨合龙\n\n　　青石渡\u{1b}[31m河堤于今晨合龙，\t两岸居民到场观看。\n";
    let text = shown(&read("page.txt", "text", page).unwrap(), false);
    assert!(text.contains("青石渡␛[31m河堤于今晨合龙，→两岸"), "{text}");
}

/// The corrections that are offered for each unsure decision, yes and no in turn, with the page whose they are where
/// there are several.
fn offered(text: &str) -> Vec<(Option<String>, String)> {
    let mut offered: Vec<(Option<String>, String)> = Vec::new();
    let mut open = false;
    for line in text.lines().take_while(|line| !line.starts_with('▶')) {
        match line {
            _ if line.starts_with("# yes") || line.starts_with("# no") => {
                let page = line.split_once("(in the corrections of ").and_then(|(_, page)| page.strip_suffix("):"));
                offered.push((page.map(str::to_owned), String::new()));
                open = true;
            }
            "" => open = false,
            _ if open => offered.last_mut().unwrap().1 += &format!("{line}\n"),
            _ => {}
        }
    }
    offered
}

#[test]
fn the_corrections_that_are_offered_decide_what_was_unsure() {
    let mut failures = Failures::default();
    let unsure = |made: &Conversion| made.repairs.iter().filter(|r| r.confidence == Confidence::Unsure).count();
    let mut count = 0;
    for case in cases(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues")]).unwrap() {
        let (inputs, options) = case.read().unwrap();
        let made = read_all(inputs.clone(), &options).unwrap();
        for (page, toml) in offered(&shown(&made, true)) {
            count += 1;
            let mut corrections = options.corrections.clone();
            let named = |input: &InputBytes| inputs.len() == 1 || page.as_ref() == Some(&input.name);
            let input = inputs.iter().position(named).map(|at| at as u32);
            corrections.push(File { path: PathBuf::from("offered.toml"), text: toml.clone(), input });
            let place = format!("{}\n{toml}", case.folder().display());
            match read_all(inputs.clone(), &Options { corrections, ..options.clone() }) {
                Ok(decided) if unsure(&decided) < unsure(&made) => {}
                Ok(_) => failures.add(&place, "is still unsure"),
                Err(error) => failures.add(&place, error),
            }
        }
    }
    failures.show();
    assert!(count >= 4, "{count} corrections were offered");
}

#[test]
fn places_on_several_pages_are_offered_by_the_name_of_their_page() {
    let page = |name: &str, text: &str| InputBytes { name: name.into(), bytes: text.into() };
    let inputs = vec![
        page("p/1.txt", "夜校新开三班\n\n　　城东夜校新开木工、珠算、识字三班，报名者众。\n"),
        page("p/2.txt", "河堤今晨合龙\n\n　　青石渡河堤于今晨合龙，两岸居民到场观看。\n"),
    ];
    let text = shown(&read_all(inputs, &Options::default()).unwrap(), false);
    assert!(text.contains("\np/1.txt\n") && text.contains("\np/2.txt\n"), "{text}");
}
