//! Every file of `fixtures/rules` is what it says: documentation, examples and tests of one rule.

#[path = "rules/pairs.rs"]
mod pairs;
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use kjj_convert::Conversion;
use kjj_convert::cleaner::rules::RULES;
use kjj_convert::repair::Confidence;
use pairs::{Pair, Section};
use support::{Failures, changed_again, difference, plain, read};

/// A fixture file with its pairs converted.
struct File {
    rule: String,
    text: String,
    pairs: Vec<(Pair, Result<Conversion, String>)>,
}

static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rules");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let file = |path: &Path| {
        let rule = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(path).unwrap();
        let pairs = pairs::parse(&text).unwrap_or_else(|wrong| panic!("{}:{wrong}", path.display()));
        let pairs = pairs.into_iter().map(|pair| {
            let conversion = read(&rule, pair.from, &pair.input);
            (pair, conversion)
        });
        File { pairs: pairs.collect(), rule, text }
    };
    paths.iter().map(|path| file(path)).collect()
});

/// Every pair that could be converted, with its place.
fn converted() -> impl Iterator<Item = (&'static str, &'static Pair, &'static Conversion, String)> {
    let all = FILES.iter().flat_map(|file| file.pairs.iter().map(move |(pair, made)| (file, pair, made)));
    all.filter_map(|(file, pair, made)| Some((file.rule.as_str(), pair, made.as_ref().ok()?, place(file, pair))))
}

fn place(file: &File, pair: &Pair) -> String {
    let Pair { section, number, sentence, line, .. } = pair;
    format!("fixtures/rules/{}.md:{line}: {section} {number}: {sentence}", file.rule)
}

/// Rules that name places and change nothing, so that their decisions are never applied.
const NAMES_ONLY: [&str; 1] = ["doubtful-reading"];

/// Whether a decision of this rule shows in the text or in the articles.
fn applied(rule: &str, conversion: &Conversion) -> bool {
    let shows = |confidence| confidence != Confidence::Unsure || NAMES_ONLY.contains(&rule);
    conversion.repairs.iter().any(|r| r.rule == rule && shows(r.confidence))
}

#[test]
fn each_rule_is_explained_by_the_file_of_its_name() {
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.name()).collect();
    let files: BTreeSet<&str> = FILES.iter().map(|file| file.rule.as_str()).collect();
    let mut failures = Failures::default();
    for rule in rules.difference(&files) {
        failures.add(rule, "has no file in fixtures/rules");
    }
    for file in files.difference(&rules) {
        failures.add(&format!("fixtures/rules/{file}.md"), "no rule in RULES has this name");
    }
    for rule in RULES {
        if FILES.iter().any(|file| file.rule == rule.name() && file.text != rule.explanation()) {
            failures.add(rule.name(), "its explanation is not the text of its file");
        }
    }
    failures.show();
}

#[test]
fn every_file_has_its_name_its_examples_and_its_counter_examples() {
    let mut failures = Failures::default();
    for File { rule, text, pairs } in FILES.iter() {
        let place = format!("fixtures/rules/{rule}.md");
        if text.lines().next() != Some(&format!("# {rule}")) {
            failures.add(&place, "its first line is not its name");
        }
        for section in [Section::Examples, Section::CounterExamples] {
            if !pairs.iter().any(|(pair, _)| pair.section == section) {
                failures.add(&place, format!("{section}: no pair of in and out"));
            }
        }
    }
    failures.show();
}

#[test]
fn texts_become_what_the_files_say() {
    let mut failures = Failures::default();
    for file in FILES.iter() {
        for (pair, made) in &file.pairs {
            let what = match made {
                Ok(conversion) => difference(&pair.output, &plain(&conversion.issue)),
                Err(error) => Some(error.clone()),
            };
            failures.add_some(&place(file, pair), what);
        }
    }
    failures.show();
}

#[test]
fn texts_that_are_mended_stay_as_they_are() {
    let mut failures = Failures::default();
    for file in FILES.iter() {
        for (pair, _) in &file.pairs {
            failures.add_some(&place(file, pair), changed_again(&pair.output));
        }
    }
    failures.show();
}

#[test]
fn each_rule_works_in_its_examples() {
    let mut failures = Failures::default();
    for file in FILES.iter() {
        let mut examples =
            converted().filter(|(rule, pair, ..)| *rule == file.rule && pair.section == Section::Examples);
        if !examples.any(|(rule, _, conversion, _)| applied(rule, conversion)) {
            failures.add(&format!("fixtures/rules/{}.md", file.rule), "no example has an applied repair of this rule");
        }
    }
    failures.show();
}

#[test]
fn no_rule_works_in_its_counter_examples() {
    let mut failures = Failures::default();
    for (rule, _, conversion, place) in converted().filter(|(_, pair, ..)| pair.section == Section::CounterExamples) {
        let shows = |confidence| confidence != Confidence::Unsure || NAMES_ONLY.contains(&rule);
        for repair in conversion.repairs.iter().filter(|r| r.rule == rule && shows(r.confidence)) {
            let source = &conversion.sources[repair.at.input as usize];
            let evidence: Vec<String> = repair.evidence.iter().map(ToString::to_string).collect();
            let what = format!("{:?} at {:?}: {}", repair.change, source.slice(repair.at), evidence.join("; "));
            failures.add(&place, what);
        }
    }
    failures.show();
}

#[test]
fn articles_are_marked_as_truncated_where_they_are() {
    let mut failures = Failures::default();
    for (_, pair, conversion, place) in converted().filter(|(rule, ..)| *rule == "truncated-article") {
        let stumps = conversion.issue.articles.iter().filter(|article| article.truncated).count();
        match pair.section {
            Section::Examples if stumps == 0 => failures.add(&place, "no article is marked as truncated"),
            Section::CounterExamples if stumps > 0 => failures.add(&place, "an article is marked as truncated"),
            _ => {}
        }
    }
    failures.show();
}
