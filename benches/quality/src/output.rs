//! What a tool made of a document, in the form that is scored. No tool is known here.

use crate::truth::Role;

/// A tool's output.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Output {
    /// The blocks of the text, in its order.
    pub blocks: Vec<OutBlock>,
    /// What a tool says beside its text; none when it writes text only.
    pub beside: Option<Beside>,
}

/// One block of the text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OutBlock {
    /// Its characters.
    pub text: String,
    /// What it is said to be; none when nothing or something else is said.
    pub role: Option<Role>,
    /// Index of its article.
    pub article: usize,
}

/// What a tool says beside its text: that it knows roles and articles, and what it did with the rest.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Beside {
    /// Printed stretches that it took out of the text or keeps as metadata, without syntax of markup.
    pub aside: Vec<String>,
    /// Its inputs, decoded, as its log's places count in them.
    pub sources: Vec<String>,
    /// The joins in its log.
    pub joins: Vec<LoggedJoin>,
}

/// One decision on whether two lines are one paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedJoin {
    /// Index of the input.
    pub input: usize,
    /// Bytes of the line.
    pub line: (usize, usize),
    /// Index of the input and first byte of the line that goes on.
    pub next: (usize, usize),
    /// Number of the line, from 1.
    pub number: u64,
    /// How sure it was.
    pub confidence: Confidence,
    /// Whether the text shows it.
    pub applied: bool,
    /// The rule.
    pub rule: String,
    /// Why, in words.
    pub evidence: String,
}

/// How sure a tool says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Nothing was changed.
    Unsure,
    /// 95 in 100 should be right.
    Likely,
    /// 999 in 1,000 should be right.
    Certain,
}

impl Output {
    /// An output of text only, whose blocks are given.
    pub fn of_blocks(blocks: impl IntoIterator<Item = String>) -> Output {
        let kept = blocks.into_iter().filter(|text| !text.trim().is_empty());
        Output { blocks: kept.map(|text| OutBlock { text, ..OutBlock::default() }).collect(), beside: None }
    }

    /// An output of text only, whose every line is a block.
    pub fn of_lines(text: &str) -> Output {
        Output::of_blocks(text.lines().map(str::to_owned))
    }
}
