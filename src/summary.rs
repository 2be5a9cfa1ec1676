//! What the user reads when a job is done. Pure.

use std::fmt::Write;

use crate::Conversion;
use crate::ast::BlockKind;
use crate::batch::Report;
use crate::repair::{Change, Confidence, Repair};

/// How many unsure places are shown.
const SHOWN: usize = 5;

/// The summary of a job, in lines.
pub fn summary(report: &Report) -> String {
    let mut out = String::new();
    let conversion = &report.conversion;
    if let Some(path) = &report.settings {
        line(&mut out, format_args!("settings: {}", path.display()));
    }
    for path in &report.corrections {
        line(&mut out, format_args!("corrections: {}", path.display()));
    }
    if !conversion.without.is_empty() {
        line(&mut out, format_args!("without: {}", conversion.without.join(", ")));
    }
    let blocks = conversion.issue.articles.iter().flat_map(|a| &a.blocks);
    let paragraphs = blocks.filter(|b| matches!(b.kind, BlockKind::Paragraph { .. })).count();
    let articles = conversion.issue.articles.len();
    line(&mut out, format_args!("{}, {}", many(articles, "article"), many(paragraphs, "paragraph")));
    repairs(&mut out, &conversion.repairs);
    unsure(&mut out, conversion);
    for notice in conversion.notices.iter().chain(&report.notices) {
        line(&mut out, format_args!("note: {notice}"));
    }
    line(&mut out, format_args!("balance: {}", conversion.balance));
    for path in &report.removed {
        line(&mut out, format_args!("removed: {} (of a former run)", path.display()));
    }
    for output in &report.outputs {
        match output.files {
            None => line(&mut out, format_args!("wrote: {}", output.place)),
            Some(files) => line(&mut out, format_args!("wrote: {} ({})", output.place, many(files, "file"))),
        }
    }
    out
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = writeln!(out, "{text}");
}

/// A count with its noun.
pub fn many(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// Repairs by rule, in the order in which the rules first spoke.
fn repairs(out: &mut String, repairs: &[Repair]) {
    let mut rules: Vec<(&str, [usize; 3])> = Vec::new();
    for repair in repairs {
        let known = rules.iter().position(|(rule, _)| *rule == repair.rule);
        let at = known.unwrap_or_else(|| {
            rules.push((repair.rule, [0; 3]));
            rules.len() - 1
        });
        rules[at].1[repair.confidence as usize] += 1;
    }
    let width = rules.iter().map(|(rule, _)| rule.len()).max().unwrap_or(0);
    line(out, format_args!("{}{}", many(repairs.len(), "repair"), if rules.is_empty() { "" } else { ":" }));
    for (rule, counts) in rules {
        let words = [(Confidence::Certain, "certain"), (Confidence::Likely, "likely"), (Confidence::Unsure, "unsure")];
        let counts: Vec<String> = words
            .iter()
            .filter(|(confidence, _)| counts[*confidence as usize] > 0)
            .map(|(confidence, word)| format!("{} {word}", counts[*confidence as usize]))
            .collect();
        line(out, format_args!("  {rule:width$}  {}", counts.join(", ")));
    }
}

fn unsure(out: &mut String, conversion: &Conversion) {
    let mut unsure: Vec<&Repair> = conversion.repairs.iter().filter(|r| r.confidence == Confidence::Unsure).collect();
    // Words that an OCR program doubted are many, and say nothing of what was decided here.
    unsure.sort_by_key(|repair| matches!(repair.change, Change::Doubt));
    if unsure.is_empty() {
        return;
    }
    line(out, format_args!("unsure, left as it was:"));
    first_unsure(out, conversion, &unsure, "--repairs FILE lists them");
}

/// What `--strict` says where something is unsure; what an OCR program doubted was not decided here.
pub fn strict(conversion: &Conversion) -> Option<String> {
    let decided = |repair: &&Repair| repair.confidence == Confidence::Unsure && repair.change != Change::Doubt;
    let unsure: Vec<&Repair> = conversion.repairs.iter().filter(decided).collect();
    let mut out = format!("--strict: {} unsure:\n", many(unsure.len(), "decision"));
    first_unsure(&mut out, conversion, &unsure, "inspect --unsure shows them");
    out.push_str("The outputs are written. Decide these in corrections: kjj-convert inspect --unsure INPUT shows how");
    (!unsure.is_empty()).then_some(out)
}

fn first_unsure(out: &mut String, conversion: &Conversion, unsure: &[&Repair], rest: &str) {
    for repair in unsure.iter().take(SHOWN) {
        let Some(source) = conversion.sources.get(repair.at.input as usize) else { continue };
        let evidence: Vec<String> = repair.evidence.iter().map(ToString::to_string).collect();
        let place = source.line_of(repair.at.start);
        line(out, format_args!("  {}:{place}: {}: {}", source.name, repair.rule, evidence.join("; ")));
    }
    if unsure.len() > SHOWN {
        line(out, format_args!("  … and {} more ({rest})", unsure.len() - SHOWN));
    }
}

/// Advice for a name that nobody knows: ` Did you mean …?` or the names there are.
pub fn nearest(name: &str, known: &[&str]) -> String {
    let close = similar::get_close_matches(name, known, 3, 0.6);
    match close.is_empty() {
        true => format!(" Known: {}", known.join(", ")),
        false => format!(" Did you mean {}?", close.join(" or ")),
    }
}
