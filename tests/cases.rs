//! Every case of `fixtures/issues` becomes its `truth.txt` and its `facts.toml`, both set by hand.

#[path = "cases/facts.rs"]
mod facts;
mod support;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use kjj_convert::batch::{Case, cases};
use kjj_convert::{Conversion, Options};
use support::{Failures, all_written, changed_again, difference, plain, read_all};

/// A case with what was made of it.
struct Made {
    name: String,
    case: Case,
    options: Options,
    conversion: Result<Conversion, String>,
}

static CASES: LazyLock<Vec<Made>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues");
    let made = |case: Case| {
        let (inputs, options) = case.read().unwrap();
        let name = case.folder().file_name().unwrap().to_string_lossy().into_owned();
        Made { name, conversion: read_all(inputs, &options), options, case }
    };
    cases(&[folder]).unwrap().into_iter().map(made).collect()
});

/// Notes what `check` finds in every case; a case that was not converted fails itself.
fn check_each(check: impl Fn(&Made, &Conversion, &mut Failures)) {
    let mut failures = Failures::default();
    for made in CASES.iter() {
        match &made.conversion {
            Ok(conversion) => check(made, conversion, &mut failures),
            Err(error) => failures.add(&made.name, error),
        }
    }
    failures.show();
}

fn file(made: &Made, name: &str) -> String {
    let path = made.case.folder().join(name);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

#[test]
fn texts_become_what_an_editor_expects() {
    check_each(|made, conversion, failures| {
        failures.add_some(&made.name, difference(&file(made, "truth.txt"), &plain(&conversion.issue)));
    });
}

#[test]
fn articles_are_what_an_editor_expects() {
    check_each(|made, conversion, failures| {
        let expected: facts::Facts = toml::from_str(&file(made, "facts.toml"))
            .unwrap_or_else(|e| panic!("{}/facts.toml: {e}", made.case.folder().display()));
        let differences = expected.differences(&facts::of(&conversion.issue, &made.options.metadata));
        if !differences.is_empty() {
            failures.add(&made.name, differences.join("\n"));
        }
    });
}

#[test]
fn what_was_made_stays_as_it_is() {
    // Finished articles do not go through the cleaner; as text they would do so for the first time.
    check_each(|made, conversion, failures| {
        if !conversion.finished {
            failures.add_some(&made.name, changed_again(&plain(&conversion.issue)));
        }
    });
}

#[test]
fn every_printed_character_is_in_the_ledger() {
    check_each(|made, conversion, failures| {
        let printed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count() as u64;
        let printed: u64 = conversion.sources.iter().map(|source| printed(&source.text)).sum();
        let total = conversion.balance.total;
        if total != printed {
            failures.add(&made.name, format!("the ledger has {total} characters, the inputs {printed}"));
        }
        if (total == 0) != ["blank", "empty"].contains(&made.name.as_str()) {
            failures.add(&made.name, format!("the ledger has {total} characters"));
        }
    });
}

#[test]
fn two_runs_give_the_same_bytes() {
    check_each(|made, conversion, failures| {
        let (inputs, options) = made.case.read().unwrap();
        let again = read_all(inputs, &options).and_then(|again| all_written(&again.issue));
        match (all_written(&conversion.issue), again) {
            (Ok(first), Ok(second)) => {
                let names =
                    |files: &[(String, Vec<u8>)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
                if names(&first) != names(&second) {
                    failures.add(&made.name, format!("{:?}, then {:?}", names(&first), names(&second)));
                }
                for ((name, _), _) in first.iter().zip(&second).filter(|(a, b)| a.1 != b.1) {
                    failures.add(&made.name, format!("{name} has other bytes in the second run"));
                }
            }
            (first, second) => failures.add(&made.name, format!("{:?} {:?}", first.err(), second.err())),
        }
    });
}
