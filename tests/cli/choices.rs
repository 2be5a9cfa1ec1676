//! Rules left out with `--without`, and `--strict`.

use kjj_convert::batch::cases;
use kjj_convert::cleaner::rules::RULES;
use kjj_convert::{Options, convert};

use super::{Place, stderr, stdout};

/// A page with a folio, and a line of which nothing is sure.
const PAGE: &str = "THE HARBOUR GAZETTE   Page 3\n\nKELP DRYERS PUT NEW LIFE\n\n   The bay was quiet until the co-\noperative came in spring and bought\nthe old distillery at the pier for a\npound. The co-operative has forty\nmembers who dry kelp in the loft and\nsell it in the town on market days.\n";

#[test]
fn a_rule_that_is_left_out_does_nothing_and_the_log_says_so() {
    let place = Place::new();
    place.put("page.txt", PAGE);
    assert!(!stdout(&place.run("--to text page.txt").success()).contains("GAZETTE"));
    let run = place.run("--to text --without running-head,verse --repairs log.jsonl page.txt").success();
    assert!(stdout(&run).contains("THE HARBOUR GAZETTE"));
    assert!(stderr(&run).contains("without: running-head, verse\n"), "{}", stderr(&run));
    let log = place.read("log.jsonl");
    assert!(log.lines().next().unwrap().contains("\"without\":[\"running-head\",\"verse\"]"), "{log}");
    assert!(!log.contains("\"rule\":\"running-head\""), "{log}");
    let shown = stdout(&place.run("inspect --without running-head page.txt").success());
    assert!(!shown.contains("[folio]"), "{shown}");
}

#[test]
fn a_rule_that_nobody_knows_is_refused_with_the_nearest() {
    let place = Place::new();
    place.put("page.txt", PAGE);
    place.refuses("--to text --without runing-head page.txt", 2, &["runing-head", "similar", "running-head"]);
}

#[test]
fn any_rule_can_be_left_out_and_all_of_them() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues");
    let cases = cases(&[folder]).unwrap();
    let all: Vec<&'static str> = RULES.iter().map(|rule| rule.name()).collect();
    for (at, case) in cases.iter().enumerate() {
        let (inputs, options) = case.read().unwrap();
        let one = vec![all[at % all.len()]];
        for without in [one, all.clone()] {
            let options = Options { without: without.clone(), ..options.clone() };
            let made = convert(inputs.clone(), &options).unwrap_or_else(|e| panic!("{}: {e}", case.folder().display()));
            assert!(made.repairs.iter().all(|repair| !without.contains(&repair.rule)));
        }
    }
}

#[test]
fn strict_fails_where_something_is_unsure_and_writes_all_the_same() {
    let place = Place::new();
    place.put("page.txt", PAGE);
    let run = place.run("--to text -o page.out --strict --quiet page.txt").code(1);
    let said = stderr(&run);
    assert!(
        said.starts_with("kjj-convert: --strict: 1 decision unsure:\n  page.txt:5: hyphenated-line-end: "),
        "{said}"
    );
    assert!(said.contains("inspect --unsure"), "{said}");
    assert!(place.read("page.out").contains("the co-operative came"));
    place.run("--to text -o page.out page.txt").success();
}

#[test]
fn what_a_person_decided_is_no_longer_unsure() {
    let place = Place::new();
    place.put("page.txt", PAGE);
    place.put("page.corrections.toml", "[[correction]]\nline = 5\nbegins = \"The bay\"\nreplace = \"-\"\nby = \"-\"\n");
    place.run("--to text --strict page.txt").success();
}
