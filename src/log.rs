//! The repair log: one JSON object a line, one line a decision (`schemas/repairs.schema.json`). Pure.
//!
//! A person may edit it and give it back ([`crate::corrections`]): each entry says what had been decided.

use std::io::{self, BufWriter, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::Conversion;
use crate::ast::{Block, Issue, Text};
use crate::repair::{Beside, Change, Confidence, Kept, Repair, separator};
use crate::source::{Source, Span};

/// Version of the log, raised when a reader of version N could misread it.
pub const FORMAT: &str = "kjj-convert repairs 1";

/// Characters of a quoted text before it is shortened in its middle.
const QUOTED: usize = 60;

/// One line of the log.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum LogLine {
    /// The first line.
    Header(Header),
    /// Every other line.
    Entry(Entry),
}

/// What the log is about.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// [`FORMAT`].
    pub format: String,
    /// The inputs, in the order given; spans count in their decoded text.
    pub inputs: Vec<LoggedInput>,
    /// Rules that did not work, by the user's wish.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<String>,
}

/// One input of the logged call.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LoggedInput {
    /// File name without folders.
    pub name: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// Encoding it was read in.
    pub encoding: String,
}

/// One decision.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// File name of the input, without folders.
    pub input: String,
    /// Line in it, from 1; of a format that is no text, in the text that was taken out of it. None where the input
    /// is not at hand, because its articles were read back from an output.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The place, in bytes of the input's decoded text (UTF-8).
    pub span: Span,
    /// The place in the original (a page, a block's id), where the input is no text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// The rule, named for the damage.
    pub rule: String,
    /// How sure it was.
    pub confidence: Confidence,
    /// Whether the outputs show it: what was unsure was left as it was.
    pub applied: bool,
    /// What was decided.
    pub change: LoggedChange,
    /// Digest of place, `applied` and `change` as the program wrote them: says whether the entry was edited.
    pub decided: String,
    /// The text it is about, long ones shortened in their middle by `…`.
    pub before: String,
    /// What stands there now, where characters changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Why, one sentence each.
    pub evidence: Vec<String>,
    /// Id of the block, masthead or (for its head) article that the place ended in; none when it was set aside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<String>,
}

/// What a decision does.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum LoggedChange {
    /// The place has this role.
    Role {
        /// The role.
        role: String,
    },
    /// This line and the one at `next` are one paragraph.
    Join {
        /// The line that goes on.
        next: Span,
        /// Its number, from 1.
        next_line: u32,
        /// What stands between: nothing or one space.
        separator: String,
    },
    /// This line and the line after stay apart.
    KeepApart,
    /// Other characters stand here.
    Replace {
        /// Which; none when they went.
        with: String,
    },
    /// The place belongs to no article.
    SetAside {
        /// What it is.
        role: String,
    },
    /// The place is kept as metadata.
    Metadata {
        /// The field.
        field: String,
    },
    /// The characters may be read wrongly.
    Doubt,
    /// An article begins here.
    ArticleStart,
    /// The article that ends here stops in mid-sentence.
    Truncated,
    /// The lines belong to the article whose headline stands at `to`.
    Move {
        /// The headline.
        to: Span,
        /// Its line, from 1.
        to_line: u32,
        /// Where beside it, where a person said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<Beside>,
    },
    /// A person said that what rules do of this kind is not done here.
    Keep {
        /// What the place is kept from.
        from: Kept,
    },
}

/// Writes the log.
///
/// # Errors
/// Those of `out`.
pub fn write(conversion: &Conversion, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let inputs = conversion.issue.inputs.iter().map(|input| LoggedInput {
        name: file_name(&input.name).into(),
        sha256: input.sha256.clone(),
        encoding: input.encoding.clone(),
    });
    let without = conversion.without.iter().map(|rule| (*rule).to_owned()).collect();
    write_line(&mut out, &LogLine::Header(Header { format: FORMAT.into(), inputs: inputs.collect(), without }))?;
    let index = BlockIndex::new(&conversion.issue);
    for repair in &conversion.repairs {
        write_line(&mut out, &LogLine::Entry(entry(repair, conversion, &index)))?;
    }
    out.flush()
}

fn write_line(out: &mut impl Write, line: &LogLine) -> io::Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    out.write_all(b"\n")
}

fn entry(repair: &Repair, conversion: &Conversion, index: &BlockIndex<'_>) -> Entry {
    let sources = &conversion.sources;
    let input = conversion.issue.inputs.get(repair.at.input as usize);
    // The input of an issue that was read back is not here, though another of its number may be.
    let source = sources.get(repair.at.input as usize).filter(|s| input.is_none_or(|i| i.sha256 == s.sha256));
    let source = source.filter(|s| (repair.at.end as usize) <= s.text.len() && !is_nowhere(repair));
    let name = input.map(|i| i.name.as_str()).or(source.map(|s| s.name.as_str())).unwrap_or_default();
    let applied = repair.confidence != Confidence::Unsure;
    let change = logged(&repair.change, sources);
    let (before, after) = match (&repair.change, source) {
        (Change::Rewrite(rewrite), _) => (shortened(&rewrite.before), Some(shortened(&rewrite.after))),
        (_, Some(source)) => texts(&change, repair.at, source),
        (_, None) => Default::default(),
    };
    let mut entry = Entry {
        input: file_name(name).into(),
        line: source.map(|source| source.line_of(repair.at.start)),
        span: repair.at,
        origin: source.and_then(|source| source.origin_of(repair.at.start)).map(Into::into),
        rule: repair.rule.into(),
        confidence: repair.confidence,
        applied,
        change,
        decided: String::new(),
        before,
        after: after.filter(|_| applied),
        evidence: repair.evidence.iter().map(ToString::to_string).collect(),
        block: match &repair.change {
            Change::Rewrite(rewrite) => Some(rewrite.block.to_string()),
            _ => index.block_at(repair.at).map(Into::into),
        },
    };
    entry.decided = decided(&entry);
    entry
}

/// What [`Entry::decided`] is of an entry that nobody edited.
pub fn decided(entry: &Entry) -> String {
    let said = serde_json::to_vec(&(entry.span, entry.applied, &entry.change)).unwrap_or_default();
    Sha256::digest(said).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a change has no place in an input: its text came without places.
fn is_nowhere(repair: &Repair) -> bool {
    matches!(&repair.change, Change::Rewrite(rewrite) if repair.at.end == 0 && !rewrite.before.is_empty())
}

fn logged(change: &Change, sources: &[Source]) -> LoggedChange {
    let line = |span: &Span| sources.get(span.input as usize).map_or(0, |s| s.line_of(span.start));
    match change {
        Change::Role(role) => LoggedChange::Role { role: (*role).into() },
        Change::Join { next, spaced } => {
            LoggedChange::Join { next: *next, next_line: line(next), separator: separator(*spaced).into() }
        }
        Change::KeepApart => LoggedChange::KeepApart,
        Change::Replace(with) => LoggedChange::Replace { with: with.to_string() },
        Change::Rewrite(rewrite) => LoggedChange::Replace { with: rewrite.after.to_string() },
        Change::SetAside(role) => LoggedChange::SetAside { role: (*role).into() },
        Change::Metadata(field) => LoggedChange::Metadata { field: (*field).into() },
        Change::Doubt => LoggedChange::Doubt,
        Change::ArticleStart => LoggedChange::ArticleStart,
        Change::Truncated => LoggedChange::Truncated,
        Change::Move { to, place } => LoggedChange::Move { to: *to, to_line: line(to), place: *place },
        Change::Keep(from) => LoggedChange::Keep { from: *from },
    }
}

/// The text before and, where characters changed, after. A join shows both sides of the line end.
pub fn texts(change: &LoggedChange, at: Span, source: &Source) -> (String, Option<String>) {
    let input = at.input;
    let at = source.slice(at);
    match change {
        LoggedChange::Replace { with } => (shortened(at), Some(shortened(with))),
        LoggedChange::Join { next, separator, .. } if next.input == input => {
            let rest = source.text.get(next.start as usize..).unwrap_or_default();
            let left = last_chars(at, QUOTED / 2);
            let right: String = rest.chars().take_while(|c| !is_line_end(*c)).take(QUOTED / 2).collect();
            (format!("{left}\n{right}"), Some(format!("{left}{separator}{right}")))
        }
        _ => (shortened(at), None),
    }
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn last_chars(text: &str, count: usize) -> &str {
    text.char_indices().rev().take(count).last().map_or("", |(at, _)| &text[at..])
}

fn shortened(text: &str) -> String {
    let half = QUOTED / 2;
    match text.char_indices().nth(half) {
        Some((at, _)) if text.chars().nth(QUOTED).is_some() => format!("{}…{}", &text[..at], last_chars(text, half)),
        _ => text.into(),
    }
}

/// The last part of a name, whatever system it came from.
fn file_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().filter(|n| !n.is_empty()).unwrap_or(name)
}

/// Finds the block a place of the source ended in.
struct BlockIndex<'a> {
    /// Spans of pieces with the id of their block, sorted; spans do not overlap.
    pieces: Vec<(Span, &'a str)>,
}

impl<'a> BlockIndex<'a> {
    fn new(issue: &'a Issue) -> Self {
        let mut index = BlockIndex { pieces: Vec::new() };
        for article in &issue.articles {
            for text in article.section.iter().chain(article.head.iter().map(|l| &l.text)) {
                index.add(text, &article.id);
            }
            for (block, text) in article.blocks.iter().flat_map(|b: &Block| b.texts().into_iter().map(move |t| (b, t)))
            {
                index.add(text, &block.id);
            }
        }
        for masthead in &issue.mastheads {
            index.add(&masthead.text, &masthead.id);
        }
        index.pieces.sort_unstable();
        index
    }

    fn add(&mut self, text: &Text, id: &'a str) {
        self.pieces.extend(text.pieces.iter().filter_map(|p| p.span).map(|span| (span, id)));
    }

    /// The block of the first piece that overlaps the place, or that stands exactly there.
    fn block_at(&self, at: Span) -> Option<&'a str> {
        let begins = |span: &Span| (span.input, span.start);
        let from = self.pieces.partition_point(|(span, _)| begins(span) < (at.input, at.start));
        let before =
            from.checked_sub(1).map(|i| &self.pieces[i]).filter(|(s, _)| s.input == at.input && s.end > at.start);
        let after =
            self.pieces.get(from).filter(|(s, _)| s.input == at.input && (s.start < at.end || s.start == at.start));
        before.or(after).map(|(_, id)| *id)
    }
}
