//! Help, manual page, completions, explanations.

use kjj_convert::cleaner::rules::RULES;
use kjj_convert::normalize::KINDS;

use super::{Place, stdout};

#[test]
fn help_is_short_and_long_help_teaches_by_examples() {
    let place = Place::new();
    let short = stdout(&place.run("-h").success());
    let long = stdout(&place.run("--help").success());
    assert!(!short.contains("Examples:") && short.lines().count() < long.lines().count());
    for words in ["Examples:", "--to text page1.txt", "issue.toml", "Exit codes:"] {
        assert!(long.contains(words), "{words:?} is not in {long}");
    }
    let wide: Vec<&str> = long.lines().skip_while(|l| *l != "Examples:").filter(|l| l.chars().count() > 79).collect();
    assert!(wide.is_empty(), "wider than a terminal: {wide:#?}");
    assert!(stdout(&place.run("check --help").success()).contains("golden/"));
}

#[cfg(unix)]
#[test]
fn the_examples_of_the_help_work() {
    let program = assert_cmd::cargo::cargo_bin("kjj-convert");
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let help = stdout(&Place::new().run("--help").success()).replace("\\\n", " ");
    let examples = help.lines().skip_while(|l| *l != "Examples:").take_while(|l| *l != "Outputs:");
    let calls: Vec<&str> = examples.filter(|l| l.starts_with("    ")).collect();
    assert_eq!(calls.len(), 9, "{calls:#?}");
    for call in calls {
        let place = Place::new();
        for input in ["page1.txt", "page2.txt", "old.txt", "check"] {
            place.put(input, "A line of text that is not too short to be read.\n");
        }
        assert_cmd::Command::new("sh")
            .args(["-c", call])
            .env("PATH", &path)
            .current_dir(place.path(""))
            .assert()
            .success();
    }
}

#[test]
fn version_is_the_packages() {
    let version = format!("kjj-convert {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(stdout(&Place::new().run("--version").success()), version);
}

#[test]
fn the_manual_page_and_completions_know_every_flag() {
    let place = Place::new();
    let page = stdout(&place.run("man").success());
    assert!(page.contains(".TH kjj-convert 1"), "{page}");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = stdout(&place.run(&format!("completions {shell}")).success());
        for flag in ["repairs", "encoding", "issn"] {
            assert!(script.contains(flag), "{shell}: {flag}");
            assert!(page.contains(flag), "man: {flag}");
        }
    }
}

#[test]
fn every_rule_is_listed_and_explained() {
    let place = Place::new();
    let list = stdout(&place.run("explain").success());
    assert_eq!(list.lines().count(), RULES.len() + KINDS.len());
    let rules = RULES.iter().map(|rule| (rule.name(), rule.explanation()));
    for (name, explanation) in rules.chain(KINDS.iter().map(|kind| (kind.rule(), kind.explanation()))) {
        assert!(list.contains(name), "{list}");
        let text = stdout(&place.run(&format!("explain {name}")).success());
        assert_eq!(text.trim_end(), explanation.trim_end());
    }
}

#[test]
fn what_a_person_decided_is_explained_like_a_rule() {
    let text = stdout(&Place::new().run("explain correction").success());
    assert!(text.starts_with("# correction\n") && text.contains("[[correction]]"), "{text}");
}

#[test]
fn a_rule_nearly_named_is_found() {
    let Some(rule) = RULES.first() else { return };
    let name = rule.name();
    let typo = &name[..name.len() - 1];
    Place::new().refuses(&format!("explain {typo}"), 2, &["Did you mean", name]);
}
