//! The balance: every printed character of the inputs is in the issue exactly once.
//!
//! Checked on the finished AST against the decoded text, by spans alone, so that no fault of a reader,
//! a rule or the assembly can lose or double a character unseen. It decides nothing.
//!
//! Of inputs that hold finished articles ([`check_read`]) the source is all the text that stands in them, taken out
//! without regard to what it means, and the issue has no places in it: each character must be in the issue as often
//! as in the sources.

use std::collections::BTreeMap;
use std::fmt;

use crate::ast::{Issue, SYNTAX, Text};
use crate::error::{Error, Result};
use crate::source::{Source, Span};

/// Where the printed (non-space) characters of the inputs went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// Printed characters in the inputs.
    pub total: u64,
    /// In articles and staff lines.
    pub articles: u64,
    /// In metadata fields.
    pub metadata: u64,
    /// Set aside as furniture.
    pub furniture: u64,
    /// Syntax of the input's markup.
    pub syntax: u64,
}

impl fmt::Display for Balance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Balance { total, articles, metadata, furniture, syntax } = self;
        write!(
            f,
            "{total} characters in = {articles} in articles + {metadata} in metadata + {furniture} set aside + {syntax} syntax"
        )
    }
}

#[derive(Clone, Copy)]
enum Account {
    Articles,
    Metadata,
    Furniture,
    Syntax,
}

/// Checks that every printed character of the sources stands in the issue exactly once, and that a piece
/// that is not marked as replaced is a true copy.
///
/// # Errors
/// [`Error::Unbalanced`] with the first place that is missing, twice or altered without a repair.
pub fn check(sources: &[Source], issue: &Issue) -> Result<Balance> {
    let mut entries = entries(sources, issue)?;
    entries.sort_unstable_by_key(|(span, _)| (span.input, span.start, span.end));
    let mut balance = Balance::default();
    let mut rest = entries.as_slice();
    for source in sources {
        let count = rest.iter().take_while(|(span, _)| span.input == source.id).count();
        balance_source(source, &rest[..count], &mut balance)?;
        rest = &rest[count..];
    }
    Ok(balance)
}

/// Checks that the issue has each printed character as often as the sources.
///
/// # Errors
/// [`Error::Unbalanced`] with the first character that is lost or stands too often.
pub fn check_read(sources: &[Source], issue: &Issue) -> Result<Balance> {
    let mut counts: BTreeMap<char, i64> = BTreeMap::new();
    let mut add = |text: &str, sign: i64| {
        let mut printed = 0;
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            *counts.entry(c).or_default() += sign;
            printed += 1;
        }
        printed
    };
    let mut balance = Balance { total: sources.iter().map(|source| add(&source.text, 1)).sum(), ..Balance::default() };
    for piece in texts(issue).flat_map(|text| &text.pieces) {
        balance.articles += add(&piece.text, -1);
    }
    balance.metadata = issue.fields.iter().map(|field| add(&field.text, -1)).sum();
    for aside in &issue.set_aside {
        *if aside.kind == SYNTAX { &mut balance.syntax } else { &mut balance.furniture } += add(&aside.text, -1);
    }
    match counts.into_iter().find(|(_, count)| *count != 0) {
        None => Ok(balance),
        Some((c, count)) => {
            let source = sources.iter().find(|source| source.text.contains(c)).or(sources.first());
            let line = source.and_then(|s| Some(s.line_of(s.text.find(c)? as u32))).unwrap_or(1);
            let input = source.map_or("-", |source| &source.name).into();
            let what = format!("{c:?} is {} {} times", if count > 0 { "lost" } else { "invented" }, count.abs());
            Err(Error::Unbalanced { input, line, what })
        }
    }
}

fn balance_source(source: &Source, entries: &[(Span, Account)], balance: &mut Balance) -> Result<()> {
    let mut at = 0;
    for (span, account) in entries {
        if span.start < at {
            return Err(unbalanced(source, span.start, "used twice", source.slice(*span)));
        }
        require_blank(source, at, span.start)?;
        let printed = printed(source.slice(*span));
        balance.total += printed;
        *match account {
            Account::Articles => &mut balance.articles,
            Account::Metadata => &mut balance.metadata,
            Account::Furniture => &mut balance.furniture,
            Account::Syntax => &mut balance.syntax,
        } += printed;
        at = span.end;
    }
    require_blank(source, at, source.text.len() as u32)
}

fn require_blank(source: &Source, start: u32, end: u32) -> Result<()> {
    let gap = &source.text[start as usize..end as usize];
    match gap.find(|c: char| !c.is_whitespace()) {
        Some(offset) => Err(unbalanced(source, start + offset as u32, "lost", gap.trim())),
        None => Ok(()),
    }
}

fn printed(text: &str) -> u64 {
    text.chars().filter(|c| !c.is_whitespace()).count() as u64
}

fn unbalanced(source: &Source, at: u32, what: &str, text: &str) -> Error {
    let shown: String = text.chars().take(20).collect();
    Error::Unbalanced { input: source.name.clone(), line: source.line_of(at), what: format!("{shown:?} is {what}") }
}

/// Every span of the issue with its account; spans without bytes are left out.
fn entries(sources: &[Source], issue: &Issue) -> Result<Vec<(Span, Account)>> {
    let mut entries = Vec::new();
    for text in texts(issue) {
        for piece in &text.pieces {
            let Some(span) = piece.span else { continue };
            let source = &sources[span.input as usize];
            if !piece.replaced && source.slice(span) != piece.text {
                return Err(unbalanced(source, span.start, "altered without a repair", source.slice(span)));
            }
            entries.push((span, Account::Articles));
        }
    }
    entries.extend(issue.fields.iter().map(|field| (field.span, Account::Metadata)));
    entries.extend(
        issue
            .set_aside
            .iter()
            .map(|aside| (aside.span, if aside.kind == SYNTAX { Account::Syntax } else { Account::Furniture })),
    );
    entries.retain(|(span, _)| !span.is_empty());
    Ok(entries)
}

/// The texts of articles and staff lines.
fn texts(issue: &Issue) -> impl Iterator<Item = &Text> {
    let articles = issue.articles.iter().flat_map(|article| {
        let head = article.section.iter().chain(article.head.iter().map(|line| &line.text));
        head.chain(article.blocks.iter().flat_map(|block| block.texts()))
    });
    articles.chain(issue.mastheads.iter().map(|m| &m.text))
}
