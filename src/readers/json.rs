//! Our own JSON back in (`schemas/issue.schema.json`), one issue a value, so that a program in any language can stand
//! between two calls.
//!
//! Nothing of it is dropped in silence: what was read is written again in memory, and a value that is not in what was
//! written is an error that names its key.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::Deserializer;

use super::{Content, Extract, Extractor, Head, RawInput};
use crate::ast::{FORMAT, Issue, Metadata, OLDER_FORMATS};
use crate::error::{Error, Result};
use crate::repair::Notice;
use crate::source::Source;

/// The JSON reader.
pub struct Json;

impl Extractor for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let text = head.text.trim_start_matches('\u{feff}').trim_start();
        let sorted = || text.contains("\"articles\"") && text.contains("\"blocks\"") && text.contains("\"head\"");
        match text.starts_with('{') && (text.contains("\"kjj-convert issue ") || sorted()) {
            true => 100,
            false => 0,
        }
    }

    fn extract(&self, input: RawInput, notices: &mut Vec<Notice>) -> Result<Extract> {
        let file = input.decode(notices)?;
        let mut texts = String::new();
        let mut issues = Vec::new();
        let mut rest = file.text.as_str();
        while !rest.trim_start().is_empty() {
            let (mut issue, length) = issue(&file, rest)?;
            issue_texts(&file, &rest[..length], &issue, &mut texts)?;
            issue.format = FORMAT.into();
            issues.push(issue);
            rest = &rest[length..];
        }
        if issues.is_empty() {
            return Err(broken(&file, 1, "holds no value".into()));
        }
        let Source { id, name, encoding, sha256, bytes, .. } = file;
        let source = Source::new(id, name, texts, encoding, sha256, bytes);
        Ok(Extract { source, content: Content::Issues(issues), metadata: Metadata::default() })
    }
}

/// The issue that begins a text, and how long it is.
fn issue(file: &Source, text: &str) -> Result<(Issue, usize)> {
    let before = file.text.len() - text.len();
    let mut values = Deserializer::from_str(text).into_iter::<Issue>();
    let issue = match values.next() {
        Some(Ok(issue)) => issue,
        Some(Err(error)) => {
            let line = file.line_of(before as u32) as usize + error.line().saturating_sub(1);
            return Err(broken(file, line as u32, error.to_string()));
        }
        None => return Err(broken(file, 1, "holds no value".into())),
    };
    let line = file.line_of(before as u32);
    if issue.format != FORMAT && !OLDER_FORMATS.contains(&issue.format.as_str()) {
        return Err(broken(file, line, format!("its format is {:?}; this version reads {FORMAT:?}", issue.format)));
    }
    if let Some(what) = impossible(&issue) {
        return Err(broken(file, line, what));
    }
    Ok((issue, values.byte_offset()))
}

/// What no place and no input can be.
fn impossible(issue: &Issue) -> Option<String> {
    let texts = issue.articles.iter().flat_map(|article| {
        let head = article.section.iter().chain(article.head.iter().map(|line| &line.text));
        head.chain(article.blocks.iter().flat_map(|block| block.texts()))
    });
    let spans = texts.chain(issue.mastheads.iter().map(|m| &m.text)).flat_map(|t| &t.pieces).filter_map(|p| p.span);
    let known = issue.fields.iter().map(|f| f.span).chain(issue.set_aside.iter().map(|a| a.span));
    if let Some(span) = spans.chain(known).find(|span| span.end < span.start) {
        return Some(format!("a span ends at {} before it starts at {}", span.end, span.start));
    }
    let ids: HashSet<&str> = issue.articles.iter().map(|a| a.id.as_str()).collect();
    let owners = issue.fields.iter().filter_map(|field| field.article.as_deref());
    if let Some(owner) = owners.into_iter().find(|id| !ids.contains(id)) {
        return Some(format!("a field is of the article {owner:?}, which is not there"));
    }
    let inputs = issue.articles.iter().map(|a| a.input).chain(issue.mastheads.iter().map(|m| m.input));
    let missing = inputs.filter(|input| *input > 0).find(|input| *input as usize >= issue.inputs.len())?;
    Some(format!("an article is of input {missing}, but there are {} inputs, counted from 0", issue.inputs.len()))
}

/// Adds the texts of an issue, and makes sure that nothing of its JSON was left behind.
fn issue_texts(file: &Source, json: &str, issue: &Issue, texts: &mut String) -> Result<()> {
    let (mut given, mut kept) = (Leaves::default(), Leaves::default());
    given.read(json).map_err(|error| broken(file, error.line() as u32, error.to_string()))?;
    let written = serde_json::to_string(issue).map_err(|error| broken(file, 1, error.to_string()))?;
    kept.read(&written).map_err(|error| broken(file, 1, error.to_string()))?;
    if let Some((path, _)) = given.sums.iter().find(|(path, sum)| kept.sums.get(*path) != Some(sum)) {
        let line = file.line_of((file.text.len() - json.len()) as u32);
        let what = format!("the key {path} is no part of an issue, or not in this place");
        return Err(broken(file, line, what));
    }
    texts.push_str(&given.texts);
    Ok(())
}

fn broken(file: &Source, line: u32, what: String) -> Error {
    Error::Malformed {
        input: file.name.clone(),
        place: format!("line {line}"),
        what,
        advice: "Give what --to json writes, or what schemas/issue.schema.json allows",
    }
}

/// The numbers, words and yeses of a JSON value by their keys, whatever their order; and its texts.
#[derive(Debug, Default)]
struct Leaves {
    /// By path of keys: how many, and a sum that no other values have but by chance.
    sums: BTreeMap<String, (u64, u64)>,
    texts: String,
}

impl Leaves {
    fn read(&mut self, json: &str) -> serde_json::Result<()> {
        let mut reader = Deserializer::from_str(json);
        Walk { leaves: self, path: "" }.deserialize(&mut reader)
    }

    fn leaf(&mut self, path: &str, value: &str) {
        if path.ends_with(".text") {
            self.texts.push_str(value);
            self.texts.push('\n');
        }
        // FNV-1a, said here so that it never changes.
        let hash =
            value.bytes().fold(0xcbf2_9ce4_8422_2325u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
        let sum = self.sums.entry(path.to_owned()).or_default();
        *sum = (sum.0 + 1, sum.1.wrapping_add(hash));
    }
}

/// A walk through one value.
struct Walk<'a, 'p> {
    leaves: &'a mut Leaves,
    path: &'p str,
}

impl<'de> DeserializeSeed<'de> for Walk<'_, '_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> std::result::Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> std::result::Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> std::result::Result<(), E> {
        if value {
            self.leaves.leaf(self.path, "true");
        }
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> std::result::Result<(), E> {
        self.leaves.leaf(self.path, &value.to_string());
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> std::result::Result<(), E> {
        self.leaves.leaf(self.path, &value.to_string());
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> std::result::Result<(), E> {
        self.leaves.leaf(self.path, &value.to_string());
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> std::result::Result<(), E> {
        self.leaves.leaf(self.path, value);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> std::result::Result<(), A::Error> {
        while values.next_element_seed(Walk { leaves: self.leaves, path: self.path })?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<(), A::Error> {
        while let Some(key) = map.next_key::<Key>()? {
            let path = format!("{}.{}", self.path, key.0);
            map.next_value_seed(Walk { leaves: self.leaves, path: &path })?;
        }
        Ok(())
    }
}

/// A key of an object.
#[derive(Deserialize)]
struct Key(String);
