//! `check`: fixture cases against their golden folders.

use std::fs;

use super::{ONE, Place, TWO, stdout};

/// Two cases, accepted.
fn cases() -> Place {
    let place = Place::new();
    place.put("cases/one/in/page.md", ONE);
    place.put("cases/two/in/1.md", TWO);
    place.put("cases/two/in/2.md", ONE);
    place.put("cases/two/in/issue.toml", "title = \"河港日报\"\n");
    place.put("cases/README.md", "not a case");
    place.run("check --accept cases").success();
    place
}

#[test]
fn accepted_cases_hold_all_outputs_and_pass() {
    let place = cases();
    for name in ["issue.txt", "issue.json", "repairs.jsonl", "jats/001.xml", "jats/003.xml", "epub/mimetype"] {
        assert!(place.path("cases/two/golden").join(name).exists(), "{name} of {:?}", place.names());
    }
    assert!(place.read("cases/two/golden/issue.json").contains("河港日报"));
    assert_eq!(stdout(&place.run("check cases").success()), "2 cases, 0 differences\n");
    assert_eq!(stdout(&place.run("check cases/one cases/two").success()), "2 cases, 0 differences\n");
}

#[test]
fn a_case_without_golden_fails() {
    let place = Place::new();
    place.put("case/in/page.md", ONE);
    let said = stdout(&place.run("check case").code(1));
    assert!(said.contains("case: issue.txt: is not in golden"), "{said}");
    assert!(said.contains("1 case, "), "{said}");
}

#[test]
fn a_difference_names_the_file_and_shows_the_lines() {
    let place = cases();
    let golden = place.read("cases/one/golden/issue.txt");
    place.put("cases/one/golden/issue.txt", golden.replace("今晨", "昨夜"));
    place.put("cases/one/golden/jats/009.xml", "stale");
    let said = stdout(&place.run("check cases").code(1));
    for words in [
        "cases/one: issue.txt: differs",
        "-河堤昨夜合龙",
        "+河堤今晨合龙",
        "jats/009.xml: is in golden, but was not made",
    ] {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
    assert!(said.ends_with("2 cases, 2 differences\n"), "{said}");
    place.run("check --accept cases").success();
    assert!(!place.path("cases/one/golden/jats/009.xml").exists());
    assert_eq!(place.read("cases/one/golden/issue.txt"), golden);
    place.run("check cases").success();
}

#[test]
fn accepting_touches_only_what_differs() {
    let place = cases();
    let path = place.path("cases/one/golden/issue.json");
    let old = std::time::SystemTime::UNIX_EPOCH;
    fs::File::options().write(true).open(&path).unwrap().set_modified(old).unwrap();
    place.put("cases/one/golden/issue.txt", "");
    place.run("check --accept cases").success();
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), old);
}

#[test]
fn a_case_can_say_how_it_is_read() {
    let place = Place::new();
    place.put("case/in/page.txt", ONE);
    place.put("case/args.toml", "from = \"text\"\n");
    place.run("check --accept case").success();
    assert!(place.read("case/golden/issue.txt").contains("# 河堤"));
    place.put("case/args.toml", "form = \"text\"\n");
    let said = stdout(&place.run("check case").code(1));
    assert!(said.contains("args.toml") && said.contains("form"), "{said}");
}

#[test]
fn a_case_that_cannot_be_converted_fails_even_when_accepting() {
    let place = cases();
    place.put("cases/two/in/issue.toml", "titel = \"x\"\n");
    for args in ["check cases", "check --accept cases"] {
        let said = stdout(&place.run(args).code(1));
        assert!(said.contains("cases/two: ") && said.contains("Did you mean title"), "{said}");
        assert!(said.ends_with("2 cases, 1 difference\n"), "{said}");
    }
    assert!(place.path("cases/two/golden/issue.txt").exists());
}

#[test]
fn a_check_of_nothing_does_not_pass() {
    let place = Place::new();
    fs::create_dir(place.path("empty")).unwrap();
    place.refuses("check empty", 2, &["empty", "holds no case"]);
    place.refuses("check missing", 1, &["missing", "cannot be read"]);
    place.refuses("check", 1, &["fixtures/issues"]);
}
