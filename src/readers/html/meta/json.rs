//! JSON-LD: the fields of the article that a page describes, with the places of their values.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::value::RawValue;

/// Bytes of a script that is read.
const LONGEST: usize = 1 << 20;
/// Objects in objects that are looked into.
const DEEPEST: usize = 4;

/// Takes a field's name, the rank of the name, its value and the value's place in the script.
type Take<'t> = dyn FnMut(&'static str, usize, &str, Range<usize>) + 't;

/// Gives the fields of every article in a script.
pub(super) fn fields(script: &str, take: &mut Take) {
    if script.len() <= LONGEST {
        value(script, script.trim(), DEEPEST, take);
    }
}

fn value(script: &str, raw: &str, depth: usize, take: &mut Take) {
    if depth == 0 {
        return;
    }
    if raw.starts_with('[') {
        for item in serde_json::from_str::<Vec<&RawValue>>(raw).unwrap_or_default() {
            value(script, item.get(), depth - 1, take);
        }
    } else if let Ok(object) = serde_json::from_str::<BTreeMap<String, &RawValue>>(raw) {
        if object.get("@type").is_some_and(|kind| is_article(kind.get())) {
            article(script, &object, take);
        } else if let Some(graph) = object.get("@graph").or(object.get("mainEntity")) {
            value(script, graph.get(), depth - 1, take);
        }
    }
}

/// Whether a type, or one of several, is an article's.
fn is_article(kind: &str) -> bool {
    kind.split('"').any(|word| word.ends_with("Article") || word.ends_with("Posting") || word == "Report")
}

fn article(script: &str, object: &BTreeMap<String, &RawValue>, take: &mut Take) {
    for (key, raw) in object {
        let Some((field, rank)) = super::field(key) else { continue };
        match field {
            "author" | "editor" => people(script, field, rank, raw.get(), take),
            "publisher" | "periodical" => named(script, field, rank, raw.get(), take),
            _ => string(script, field, rank, raw.get(), take),
        }
    }
    if let Some(periodical) = object.get("isPartOf") {
        named(script, "periodical", 0, periodical.get(), take);
    }
}

/// One or several names, or objects with names; organisations are sources.
fn people(script: &str, field: &'static str, rank: usize, raw: &str, take: &mut Take) {
    if raw.starts_with('[') {
        for item in serde_json::from_str::<Vec<&RawValue>>(raw).unwrap_or_default() {
            if !item.get().starts_with('[') {
                people(script, field, rank, item.get(), take);
            }
        }
        return;
    }
    let object = serde_json::from_str::<BTreeMap<String, &RawValue>>(raw).unwrap_or_default();
    let organisation = object.get("@type").is_some_and(|kind| kind.get().contains("Organization"));
    named(script, if organisation { "source" } else { field }, rank, raw, take);
}

/// A name, or an object with a name.
fn named(script: &str, field: &'static str, rank: usize, raw: &str, take: &mut Take) {
    match serde_json::from_str::<BTreeMap<String, &RawValue>>(raw) {
        Ok(object) => {
            if let Some(name) = object.get("name") {
                string(script, field, rank, name.get(), take);
            }
        }
        Err(_) => string(script, field, rank, raw, take),
    }
}

fn string(script: &str, field: &'static str, rank: usize, raw: &str, take: &mut Take) {
    if let Ok(value) = serde_json::from_str::<String>(raw) {
        let start = raw.as_ptr() as usize - script.as_ptr() as usize;
        take(field, rank, &super::super::text::meant(&value), start + 1..start + raw.len() - 1);
    }
}
