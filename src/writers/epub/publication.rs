//! The issue's metadata, checked: what goes into the package document and the closing page.
//! What is given but cannot stand there as it is becomes a notice.

use std::collections::HashSet;
use std::io::{self, Write};

use sha2::{Digest, Sha256};

use crate::ast::{ContributorRole, Issue};
use crate::error::{Error, Result};
use crate::repair::Notice;
use crate::writers::values;
use crate::writers::whose::Whose;

use super::words::Words;

/// More names than this make a catalogue record useless; the articles themselves name all.
const MOST_NAMES: usize = 100;

/// What the book is.
pub struct Publication<'a> {
    /// The issue.
    pub issue: &'a Issue,
    /// What the book says for itself.
    pub words: &'static Words,
    /// Title; never blank.
    pub title: String,
    /// Language, a well-formed BCP 47 tag; `und` when unknown.
    pub lang: String,
    /// Date of the issue, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: Option<&'a str>,
    /// The day of `date` (its first, where it is no day); 1970-01-01 when unknown.
    pub modified: String,
    /// Identifier; made from the content where none is given.
    pub identifier: String,
    /// ISSN as a URN, where it has an ISSN's shape, else as given.
    pub issn: Option<String>,
    /// Whose fields and staff lines are.
    pub whose: Whose<'a>,
    /// Who made it: MARC relator code and name, each pair once.
    pub names: Vec<(&'static str, &'a str)>,
}

impl<'a> Publication<'a> {
    /// Checks an issue's metadata.
    ///
    /// # Errors
    /// When the issue cannot be written as JSON, from which its identifier is made.
    pub fn of(issue: &'a Issue, notices: &mut Vec<Notice>) -> Result<Self> {
        let data = &issue.metadata;
        let mut note = |message: String| notices.push(Notice { input: "issue".into(), line: None, message });

        let given_lang = given(&data.lang);
        let known_lang = given_lang.and_then(values::language);
        if let (Some(wrong), None) = (given_lang, &known_lang) {
            note(format!("the language {wrong:?} is no BCP 47 tag; the EPUB says \"und\". Use one like zh-Hans"));
        }
        let lang = known_lang.unwrap_or_else(|| "und".into());
        let date = given(&data.date).filter(|d| values::date(d).is_some());
        if let (Some(wrong), None) = (given(&data.date), date) {
            note(format!("the date {wrong:?} is not in the EPUB. Write it as YYYY-MM-DD, YYYY-MM or YYYY"));
        }
        let modified = date.map_or("1970-01-01".into(), |d| format!("{d}{}", &"0000-01-01"[d.len()..]));
        let own = given(&data.identifier).filter(|i| !is_broken_uuid(i));
        if let (Some(wrong), None) = (given(&data.identifier), own) {
            note(format!("the identifier {wrong:?} is no UUID; the EPUB has one made from its content"));
        }
        let identifier = own.map_or_else(|| content_uuid(issue), |i| Ok(i.to_owned()))?;
        let names = names(issue);
        if names.len() > MOST_NAMES {
            note(format!("the EPUB's metadata names {MOST_NAMES} of {} persons; the articles name all", names.len()));
        }
        let words = Words::of(&lang);
        Ok(Publication {
            issue,
            words,
            title: title(issue, words),
            date,
            modified,
            identifier,
            issn: given(&data.issn).map(|i| if is_issn(i) { format!("urn:issn:{i}") } else { i.to_owned() }),
            whose: Whose::of(issue),
            names: names.into_iter().take(MOST_NAMES).collect(),
            lang,
        })
    }
}

/// A label on one line: line ends and tabs are spaces.
pub fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ").trim().to_owned()
}

/// One of the metadata, where it is not blank.
pub fn given(value: &Option<String>) -> Option<&str> {
    value.as_deref().map(str::trim).filter(|v| !v.is_empty())
}

fn title(issue: &Issue, words: &Words) -> String {
    let headline = || issue.articles.iter().find(|a| a.headline().is_some_and(|h| !h.is_blank()));
    let named = given(&issue.metadata.title).map(str::to_owned);
    let label = named.or_else(|| headline().or(issue.articles.first()).map(|a| a.label()));
    let label = label.map(|l| one_line(&l)).filter(|l| !l.is_empty());
    label.unwrap_or_else(|| words.untitled.to_owned())
}

/// Authors and agencies first, then photographers and editors, each in the order of the articles.
fn names(issue: &Issue) -> Vec<(&'static str, &str)> {
    let of_articles = issue.articles.iter().flat_map(|a| &a.contributors);
    let all = of_articles.chain(issue.mastheads.iter().flat_map(|m| &m.editors));
    let mut seen = HashSet::new();
    let coded = all.map(|c| (relator(c.role), c.name.trim())).filter(|(_, name)| !name.is_empty());
    let mut names: Vec<_> = coded.filter(|pair| seen.insert(*pair)).collect();
    names.sort_by_key(|(code, _)| *code != "aut");
    names
}

fn relator(role: ContributorRole) -> &'static str {
    match role {
        ContributorRole::Author | ContributorRole::Agency => "aut",
        ContributorRole::Photographer => "pht",
        ContributorRole::Editor => "edt",
    }
}

/// A UUID version 8 (RFC 9562 §5.8 and its name-based example B.2): the first 122 free bits of the
/// SHA-256 of the issue's JSON form. The same content has the same identifier, everywhere.
fn content_uuid(issue: &Issue) -> Result<String> {
    struct Hash(Sha256);
    impl Write for Hash {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.update(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut hash = Hash(Sha256::new());
    let failed = |e: serde_json::Error| Error::Format { format: "epub", message: e.to_string() };
    serde_json::to_writer(&mut hash, issue).map_err(failed)?;
    let digest = hash.0.finalize();
    let mut bytes = [0u8; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = bytes[6] & 0x0F | 0x80;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    let hex: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
    Ok(format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]))
}

/// Says it is a UUID, but has not its shape (EPUBCheck OPF-085).
fn is_broken_uuid(identifier: &str) -> bool {
    let lower = identifier.to_ascii_lowercase();
    let Some(uuid) = lower.strip_prefix("urn:uuid:") else { return false };
    let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
    lengths != [8, 4, 4, 4, 12] || !uuid.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-')
}

fn is_issn(issn: &str) -> bool {
    let bytes = issn.as_bytes();
    let digit = |at: usize| bytes[at].is_ascii_digit();
    bytes.len() == 9 && bytes[4] == b'-' && (0..4).chain(5..8).all(digit) && (digit(8) || bytes[8] == b'X')
}
