//! What is wrong with one output, in words: for reading the worst documents.

use crate::documents::Document;
use crate::output::Output;
use crate::score::boundaries::{Start, starts};
use crate::score::characters::{differences, space_faults};
use crate::score::compare::Comparison;
use crate::score::sequence::Sequence;
use crate::score::{joins, order, roles};
use crate::truth::Role;

/// Characters shown on each side of a place.
const CONTEXT: usize = 14;

/// Everything that differs, one a line.
pub fn explain(document: &Document, output: &Output) -> String {
    let comparison = Comparison::new(&document.truth, output);
    let mut lines = Vec::new();
    lines.extend(cuts(&comparison));
    lines.extend(missed_starts(&comparison));
    lines.extend(inexact(&comparison));
    lines.extend(headings(&comparison));
    lines.extend(left_and_taken(&comparison));
    lines.extend(articles(&comparison));
    lines.extend(spaces(&comparison));
    lines.extend(characters(&comparison));
    lines.extend(wrong_joins(&comparison));
    lines
        .iter()
        .map(|line| {
            format!(
                "    {line}
"
            )
        })
        .collect()
}

/// The characters around a place, which is marked.
fn around(sequence: &Sequence, at: usize, mark: char) -> String {
    let from = at.saturating_sub(CONTEXT);
    let to = (at + CONTEXT).min(sequence.chars.len());
    format!("…{}{mark}{}…", sequence.shown(from..at), sequence.shown(at..to))
}

fn short(text: &str) -> String {
    let count = text.chars().count();
    if count <= 3 * CONTEXT {
        return format!("“{text}”");
    }
    let (head, tail) = (text.chars().take(2 * CONTEXT), text.chars().skip(count - CONTEXT));
    format!("“{}…{}”", head.collect::<String>(), tail.collect::<String>())
}

fn cuts(comparison: &Comparison) -> Vec<String> {
    let starts = starts(comparison).into_iter().enumerate();
    starts
        .filter_map(|(unit, start)| match start {
            Start::Wrong(Some(place)) => {
                let role = comparison.block_at(place).map(|block| comparison.blocks[block].1.role);
                Some(format!("cut: {} ({})", around(&comparison.there, place, '|'), name(role)))
            }
            Start::Wrong(None) => Some(format!("no such block: {}", short(&comparison.output.blocks[unit].text))),
            _ => None,
        })
        .collect()
}

fn missed_starts(comparison: &Comparison) -> Vec<String> {
    let starts = starts(comparison);
    let missed = |unit: &usize| !starts.contains(&Start::Right(*unit));
    let describe = |unit: usize| {
        let (place, role) = (comparison.there.range(unit).start, comparison.blocks[unit].1.role);
        let text = short(&comparison.blocks[unit].1.text);
        let Some(at) = comparison.from.get(place).copied().flatten() else {
            return format!("gone: {} {text}", name(Some(role)));
        };
        match comparison.out_block_at(at) {
            Some(_) => format!("joined: {} ({} begins)", around(&comparison.here, at, '⊕'), name(Some(role))),
            None => format!("taken out: {} {text}", name(Some(role))),
        }
    };
    (0..comparison.blocks.len()).filter(missed).map(describe).collect()
}

/// Paragraphs that begin right and still are not the truth's.
fn inexact(comparison: &Comparison) -> Vec<String> {
    let mut lines = Vec::new();
    for (unit, start) in starts(comparison).into_iter().enumerate() {
        let Start::Right(block) = start else { continue };
        let (truth, here) = (comparison.blocks[block].1, comparison.here.range(unit));
        let origins = comparison.origins(unit);
        let same = comparison.twin(block) == Some(unit);
        if same || truth.role != Role::Paragraph || origins.len() > 1 {
            continue;
        }
        let place = (0..here.len()).find(|k| {
            let at = comparison.there.range(block).start + k;
            at >= comparison.there.range(block).end || comparison.to[here.start + k] != Some(at)
        });
        match place {
            Some(k) => lines.push(format!("differs: {}", around(&comparison.here, here.start + k, '¦'))),
            None => lines.push(format!("ends early: {}", around(&comparison.here, here.end, '¦'))),
        }
    }
    lines
}

fn name(role: Option<Role>) -> String {
    role.and_then(|role| serde_json::to_value(role).ok())
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or("other".into())
}

/// Blocks whose role is not the truth's, where heads, bylines or captions are concerned.
fn headings(comparison: &Comparison) -> Vec<String> {
    if comparison.output.beside.is_none() {
        return Vec::new();
    }
    let told = |role: Option<Role>| {
        role.is_some_and(|role| roles::is_heading(role) || matches!(role, Role::Byline | Role::Caption))
    };
    let mut lines = Vec::new();
    for (unit, block) in comparison.output.blocks.iter().enumerate() {
        let truth = roles::true_role(comparison, unit);
        if truth == block.role || roles::is_metadata(comparison, unit) || !told(truth) && !told(block.role) {
            continue;
        }
        let truth = truth.map_or_else(|| "no such block".into(), |role| name(Some(role)));
        lines.push(format!("role: {} is {truth}: {}", name(block.role), short(&block.text)));
    }
    lines
}

fn left_and_taken(comparison: &Comparison) -> Vec<String> {
    let mut lines = Vec::new();
    for (unit, block) in roles::furniture_left(comparison) {
        let line = comparison.there.shown(comparison.there.range(unit));
        lines.push(format!("furniture left: {} in {}", short(&line), short(&comparison.output.blocks[block].text)));
    }
    for unit in comparison.output.blocks.len()..comparison.here.units() {
        let range = comparison.here.range(unit);
        let in_article = |at: usize| comparison.to[at].and_then(|place| comparison.block_at(place));
        if let Some(block) = range.clone().find_map(in_article) {
            let role = name(Some(comparison.blocks[block].1.role));
            lines.push(format!("taken out wrongly: {} ({role})", short(&comparison.here.shown(range))));
        }
    }
    lines
}

fn articles(comparison: &Comparison) -> Vec<String> {
    if comparison.output.beside.is_none() {
        return Vec::new();
    }
    let count = comparison.output.blocks.iter().map(|block| block.article).max().map_or(0, |last| last + 1);
    let wrong = (0..comparison.truth.articles.len()).filter(|article| !order::is_split_right(comparison, *article));
    let head =
        |article: usize| comparison.truth.articles[article].blocks.first().map(|b| short(&b.text)).unwrap_or_default();
    wrong
        .map(|article| {
            let of = comparison.truth.articles.len();
            format!("article {} of {of} (the output has {count}): {}", article + 1, head(article))
        })
        .collect()
}

fn spaces(comparison: &Comparison) -> Vec<String> {
    let (_, faults) = space_faults(comparison);
    let describe = |spurious: bool| if spurious { "spurious space" } else { "missing space" };
    faults
        .iter()
        .map(|fault| format!("{}: {}", describe(fault.spurious), around(&comparison.here, fault.at, '␣')))
        .collect()
}

fn characters(comparison: &Comparison) -> Vec<String> {
    let differences = differences(comparison);
    let list = |sign: i64| -> String {
        let of_sign = differences.iter().filter(|(_, n)| n * sign > 0);
        of_sign.flat_map(|(c, n)| std::iter::repeat_n(*c, n.unsigned_abs() as usize)).take(6 * CONTEXT).collect()
    };
    [("lost", list(-1)), ("invented", list(1))]
        .into_iter()
        .filter(|(_, characters)| !characters.is_empty())
        .map(|(what, characters)| format!("{what}: {characters}"))
        .collect()
}

/// Joins of the log that are wrong, and right ones that were not made, with the evidence given.
fn wrong_joins(comparison: &Comparison) -> Vec<String> {
    let Some(beside) = &comparison.output.beside else { return Vec::new() };
    let judged = joins::judge(comparison.truth, beside).into_iter();
    judged
        .filter(|(join, right)| join.applied != *right)
        .map(|(join, right)| {
            let source = beside.sources.get(join.input).map_or("", String::as_str);
            let tail: String = source.get(..join.line.1).unwrap_or("").chars().rev().take(CONTEXT).collect();
            let tail: String = tail.chars().rev().collect();
            let next = beside.sources.get(join.next.0).and_then(|text| text.get(join.next.1..)).unwrap_or("");
            let next: String = next.chars().take(CONTEXT).collect();
            let what = if right { "join not made" } else { "wrong join" };
            let (how, rule, line) = (join.confidence, &join.rule, join.number);
            format!("{what}: line {line} {tail:?} {next:?} {how:?} {rule}: {}", join.evidence)
        })
        .collect()
}
