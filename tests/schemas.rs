//! Our own schemas are made from the types, and the outputs are valid by them.
//!
//! `KJJ_ACCEPT=1 cargo test --test schemas` rewrites the files in `schemas/`.

use std::fs;
use std::path::Path;

use jsonschema::Validator;
use kjj_convert::ast::{Issue, Metadata};
use kjj_convert::check::outputs;
use kjj_convert::corrections::form::{self, Form};
use kjj_convert::log::LogLine;
use kjj_convert::settings::KEYS;
use kjj_convert::{InputBytes, Options};
use schemars::Schema;
use serde_json::Value;

fn compare(name: &str, schema: &Schema) -> Validator {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(name);
    let made = serde_json::to_string_pretty(schema).unwrap() + "\n";
    if std::env::var_os("KJJ_ACCEPT").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(committed, made, "schemas/{name} is not what the types say: KJJ_ACCEPT=1 cargo test --test schemas");
    jsonschema::validator_for(schema.as_value()).unwrap()
}

fn assert_valid(validator: &Validator, value: &Value) {
    let errors: Vec<String> = validator.iter_errors(value).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{}\n{value:#}", errors.join("\n"));
}

/// The inputs of every fixture case, and one that stands here.
fn issues() -> Vec<Vec<InputBytes>> {
    let mut issues =
        vec![vec![InputBytes { name: "page.txt".into(), bytes: "标题\n\n　　一段文字。\n".into() }]];
    let cases = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues"));
    for case in cases.into_iter().flatten() {
        let mut inputs = Vec::new();
        for page in fs::read_dir(case.unwrap().path().join("in")).into_iter().flatten() {
            let path = page.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if !name.ends_with(".toml") {
                inputs.push(InputBytes { name, bytes: fs::read(path).unwrap() });
            }
        }
        issues.push(inputs);
    }
    issues
}

#[test]
fn json_and_repair_log_are_valid_by_their_schemas() {
    let issue = compare("issue.schema.json", &schemars::schema_for!(Issue));
    let repairs = compare("repairs.schema.json", &schemars::schema_for!(LogLine));
    for inputs in issues() {
        let tree = outputs(inputs, &Options::default()).unwrap();
        assert_valid(&issue, &serde_json::from_slice(&tree["issue.json"]).unwrap());
        let log = std::str::from_utf8(&tree["repairs.jsonl"]).unwrap();
        log.lines().for_each(|line| assert_valid(&repairs, &serde_json::from_str(line).unwrap()));
        assert!(serde_json::from_str::<Value>(log.lines().next().unwrap()).unwrap()["format"].is_string());
    }
}

#[test]
fn the_json_reads_back_as_what_was_written() {
    for inputs in issues() {
        let tree = outputs(inputs, &Options::default()).unwrap();
        let issue: Issue = serde_json::from_slice(&tree["issue.json"]).unwrap();
        assert_eq!(
            serde_json::to_string_pretty(&issue).unwrap() + "\n",
            std::str::from_utf8(&tree["issue.json"]).unwrap()
        );
    }
}

#[test]
fn the_corrections_schema_knows_the_keys_that_the_reader_knows() {
    let schema = schemars::schema_for!(Form);
    let validator = compare("corrections.schema.json", &schema);
    let known = schema.get("$defs").unwrap()["Correction"]["properties"].as_object().unwrap().clone();
    let mut known: Vec<&str> = known.keys().map(String::as_str).collect();
    let mut keys = form::KEYS.to_vec();
    known.sort();
    keys.sort();
    assert_eq!(known, keys);
    let entry = |entry: Value| serde_json::json!({ "correction": [entry] });
    assert_valid(&validator, &entry(serde_json::json!({ "line": 3, "role": "headline", "before": "page2.txt:1" })));
    assert_valid(&validator, &entry(serde_json::json!({ "lines": [12, "14-16"], "join": "", "drop": "folio" })));
    assert!(!validator.is_valid(&entry(serde_json::json!({ "line": 3, "role": "headlin" }))));
    assert!(!validator.is_valid(&entry(serde_json::json!({ "lin": 3, "drop": true }))));
}

#[test]
fn the_settings_schema_knows_the_keys_that_the_command_knows() {
    let schema = schemars::schema_for!(Metadata);
    let validator = compare("issue-toml.schema.json", &schema);
    let mut known: Vec<&str> =
        schema.get("properties").unwrap().as_object().unwrap().keys().map(String::as_str).collect();
    let mut keys = KEYS.to_vec();
    known.sort();
    keys.sort();
    assert_eq!(known, keys);
    assert_valid(&validator, &serde_json::json!({ "title": "河港日报", "pages": ["一"] }));
    assert!(!validator.is_valid(&serde_json::json!({ "titel": "河港日报" })));
}
