//! Runs `kjj-convert` on a document and reads what it wrote: the text, the JSON beside it, the repair log.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use encoding_rs::Encoding;
use serde_json::Value;

use crate::output::{Beside, Confidence, OutBlock, Output};
use crate::truth::Role;

/// What a function here fails with: a sentence for the user.
pub type Result<T> = std::result::Result<T, String>;

/// Converts the inputs into the folder `out` and reads the result.
///
/// # Errors
/// When the tool fails, or its outputs cannot be read or contradict each other.
pub fn convert(tool: &Path, inputs: &[PathBuf], out: &Path) -> Result<Output> {
    let log = out.join("repairs.jsonl");
    let ran =
        Command::new(tool).args(["--to", "text,json", "--repairs"]).arg(&log).arg("-o").arg(out).args(inputs).output();
    let ran = ran.map_err(|error| format!("{}: {error}", tool.display()))?;
    if !ran.status.success() {
        return Err(format!("{} failed: {}", tool.display(), String::from_utf8_lossy(&ran.stderr).trim()));
    }
    let read = |name: &str| fs::read_to_string(out.join(name)).map_err(|error| format!("{name}: {error}"));
    let issue: Value = serde_json::from_str(&read("issue.json")?).map_err(|error| format!("issue.json: {error}"))?;
    let mut output = blocks(&issue, &read("issue.txt")?)?;
    let mut beside = Beside { aside: aside(&issue), ..Beside::default() };
    let log = read("repairs.jsonl")?;
    let mut lines = log.lines().map(|line| serde_json::from_str(line).map_err(|e| format!("repairs.jsonl: {e}")));
    let header: Value = lines.next().ok_or("repairs.jsonl: it is empty")??;
    for (input, known) in inputs.iter().zip(items(&header, "inputs")) {
        beside.sources.push(decode(input, text(known, "encoding"))?);
    }
    for line in lines {
        beside.joins.extend(join(&line?));
    }
    output.beside = Some(beside);
    Ok(output)
}

/// The tool's version, without its name.
///
/// # Errors
/// When it cannot be run.
pub fn version(tool: &Path) -> Result<String> {
    let ran = Command::new(tool).arg("--version").output().map_err(|error| format!("{}: {error}", tool.display()))?;
    let text = String::from_utf8_lossy(&ran.stdout);
    Ok(text.split_whitespace().last().unwrap_or_default().to_owned())
}

/// An input's text, in which the log's places count.
fn decode(input: &Path, encoding: &str) -> Result<String> {
    let bytes = fs::read(input).map_err(|error| format!("{}: {error}", input.display()))?;
    let known = Encoding::for_label(encoding.as_bytes()).ok_or(format!("repairs.jsonl: encoding {encoding:?}"))?;
    Ok(known.decode_with_bom_removal(&bytes).0.into_owned())
}

/// The lines of the text output, each with the role and article that the JSON gives it.
fn blocks(issue: &Value, plain: &str) -> Result<Output> {
    let known = described(issue);
    let lines: Vec<&str> = plain.lines().filter(|line| !line.trim().is_empty()).collect();
    let agree = known.len() == lines.len() && known.iter().zip(&lines).all(|(block, line)| same(&block.text, line));
    if !agree {
        let at = known.iter().zip(&lines).position(|(block, line)| !same(&block.text, line));
        let at = at.unwrap_or(known.len().min(lines.len()));
        let (json, text) = (known.get(at).map(|block| &block.text), lines.get(at));
        return Err(format!("text and JSON differ at line {}: {text:?} and {json:?}", at + 1));
    }
    let blocks = known.into_iter().zip(lines).map(|(block, line)| OutBlock { text: line.into(), ..block });
    Ok(Output { blocks: blocks.collect(), beside: None })
}

fn same(a: &str, b: &str) -> bool {
    let compact = crate::score::sequence::compact;
    compact(a) == compact(b)
}

/// The blocks of the JSON in the order of the text output.
fn described(issue: &Value) -> Vec<OutBlock> {
    let mut blocks = Blocks::default();
    let mastheads = items(issue, "mastheads");
    let mut homeless: Vec<&Value> = mastheads.iter().collect();
    for (index, article) in items(issue, "articles").iter().enumerate() {
        blocks.article = index;
        blocks.push(&article["section"], Some(Role::Section));
        items(article, "head").iter().for_each(|line| blocks.push(&line["text"], role(text(line, "role"))));
        items(article, "blocks").iter().for_each(|block| blocks.push_block(block));
        let id = text(article, "id");
        homeless.iter().filter(|m| text(m, "after") == id).for_each(|m| blocks.push(&m["text"], Some(Role::Editors)));
        homeless.retain(|m| text(m, "after") != id);
    }
    homeless.iter().for_each(|m| blocks.push(&m["text"], Some(Role::Editors)));
    blocks.all
}

#[derive(Default)]
struct Blocks {
    all: Vec<OutBlock>,
    article: usize,
}

impl Blocks {
    fn push(&mut self, text: &Value, role: Option<Role>) {
        self.push_text(plain(text), role);
    }

    /// A block, each line of it one of its own.
    fn push_text(&mut self, text: String, role: Option<Role>) {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.all.push(OutBlock { text: line.into(), role, article: self.article });
        }
    }

    fn push_block(&mut self, block: &Value) {
        let row = |texts: Vec<String>| texts.join(" ");
        let plains = |value: &Value| value.as_array().into_iter().flatten().map(plain).collect::<Vec<_>>();
        match text(block, "type") {
            "figure" => {
                let mut texts = plains(&block["caption"]);
                texts.extend(Some(plain(&block["credit"])).filter(|credit| !credit.is_empty()));
                self.push_text(row(texts), Some(Role::Caption));
            }
            "list" => {
                for item in items(block, "items") {
                    let mut texts = vec![plain(&item["label"])];
                    texts.extend(plains(&item["texts"]));
                    self.push_text(row(texts), Some(Role::Item));
                }
            }
            "table" => {
                for cells in items(block, "rows").iter().map(|row| items(row, "cells")) {
                    self.push_text(row(cells.iter().map(|cell| plain(&cell["text"])).collect()), Some(Role::Row));
                }
            }
            "verse" | "preformatted" => {
                plains(&block["lines"]).into_iter().for_each(|line| self.push_text(line, Some(Role::Paragraph)));
            }
            other => self.push(&block["text"], role(other)),
        }
    }
}

/// A role by its name in the JSON; none for what the truth has no word for.
fn role(name: &str) -> Option<Role> {
    Some(match name {
        "kicker" => Role::Kicker,
        "headline" => Role::Headline,
        "deck" => Role::Deck,
        "byline" => Role::Byline,
        "crosshead" => Role::Crosshead,
        "source-line" => Role::Source,
        "jump-line" => Role::Jump,
        "paragraph" | "quote" => Role::Paragraph,
        _ => return None,
    })
}

/// What was taken out of the text or is kept as metadata, without the syntax of markup and single characters that
/// stand for no print (hyphens of line ends, control characters): the truth has neither.
fn aside(issue: &Value) -> Vec<String> {
    let is_printed = |aside: &&Value| !matches!(text(aside, "kind"), "syntax" | "character");
    let printed = items(issue, "set_aside").iter().filter(is_printed);
    printed.chain(items(issue, "fields")).map(|aside| text(aside, "text").to_owned()).collect()
}

/// A line of the log, when it decides on a join.
fn join(line: &Value) -> Option<crate::output::LoggedJoin> {
    let change = &line["change"];
    let number = |value: &Value| value.as_u64().map(|n| n as usize);
    let evidence: Vec<&str> = items(line, "evidence").iter().filter_map(Value::as_str).collect();
    (text(change, "kind") == "join").then_some(())?;
    Some(crate::output::LoggedJoin {
        input: number(&line["span"]["input"])?,
        line: (number(&line["span"]["start"])?, number(&line["span"]["end"])?),
        next: (number(&change["next"]["input"])?, number(&change["next"]["start"])?),
        number: line["line"].as_u64()?,
        confidence: match text(line, "confidence") {
            "certain" => Confidence::Certain,
            "likely" => Confidence::Likely,
            _ => Confidence::Unsure,
        },
        applied: line["applied"].as_bool()?,
        rule: text(line, "rule").into(),
        evidence: evidence.join("; "),
    })
}

/// The characters of a text of the JSON, which is a list of pieces.
fn plain(text: &Value) -> String {
    text.as_array().into_iter().flatten().filter_map(|piece| piece["text"].as_str()).collect()
}

fn items<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn issue(name: &str) -> (Value, Output) {
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/issues").join(name).join("golden");
        let read = |file: &str| fs::read_to_string(golden.join(file)).unwrap();
        let issue = serde_json::from_str(&read("issue.json")).unwrap();
        let output = blocks(&issue, &read("issue.txt")).unwrap();
        (issue, output)
    }

    #[test]
    fn every_line_of_the_text_gets_its_role_from_the_json() {
        let (_, output) = issue("web-reprint");
        let roles: Vec<_> = output.blocks.iter().map(|block| block.role).collect();
        assert_eq!(roles[..3], [Some(Role::Headline), Some(Role::Deck), Some(Role::Deck)]);
        assert!(roles.contains(&Some(Role::Caption)) && roles.last() == Some(&Some(Role::Editors)));
        let (_, table) = issue("ocr-markdown-crossheads");
        let rows = table.blocks.iter().filter(|block| block.role == Some(Role::Row));
        assert_eq!(rows.map(|row| row.text.matches('\t').count()).collect::<Vec<_>>(), [3, 3, 3, 3]);
        assert_eq!(table.blocks.last().map(|block| block.article), Some(1));
    }

    #[test]
    fn what_was_taken_out_is_told_without_syntax_and_hyphens() {
        let (web, _) = issue("web-reprint");
        assert!(aside(&web).iter().any(|line| line.contains("2025-03-12")));
        let (hyphens, _) = issue("english-hyphens");
        assert!(!aside(&hyphens).iter().any(|line| line == "-"));
    }

    #[test]
    fn a_text_that_is_not_the_json_is_an_error() {
        let (json, _) = issue("web-reprint");
        let error = blocks(&json, "另一篇文章\n").unwrap_err();
        assert!(error.contains("line 1"), "{error}");
    }
}
