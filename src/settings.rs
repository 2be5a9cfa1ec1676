//! What the user says of an issue: `issue.toml`, its merge with the flags, and the checks of both.
//!
//! Pure: the file is read by [`crate::batch`].

use std::collections::BTreeMap;
use std::path::Path;

use toml::Spanned;

use crate::ast::Metadata;
use crate::error::{Error, Result};
use crate::repair::Notice;
use crate::summary::{many, nearest};

/// Name of the settings file, beside the first input.
pub const FILE_NAME: &str = "issue.toml";

/// Keys of the settings file: the fields of [`Metadata`].
pub const KEYS: [&str; 12] =
    ["title", "lang", "date", "identifier", "publisher", "issn", "cn", "volume", "number", "source", "rights", "pages"];

/// Reads a settings file.
///
/// # Errors
/// [`Error::Settings`] naming file, line and what to do.
pub fn parse(path: &Path, text: &str) -> Result<Metadata> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let problem = |at: usize, message: String| Error::Settings {
        path: path.to_owned(),
        message: format!("line {}: {message}", text[..at.min(text.len())].matches('\n').count() + 1),
    };
    let broken = |e: toml::de::Error| problem(e.span().map_or(0, |s| s.start), format!("{}. {QUOTE}", e.message()));
    let table: BTreeMap<Spanned<String>, Spanned<toml::Value>> = toml::from_str(text).map_err(broken)?;
    if let Some(key) = table.keys().find(|k| !KEYS.contains(&k.as_ref().as_str())) {
        let advice = nearest(key.as_ref(), &KEYS);
        return Err(problem(key.span().start, format!("unknown key {:?}.{advice}", key.as_ref())));
    }
    let metadata: Metadata = toml::from_str(text).map_err(broken)?;
    validate(&metadata).map_err(|wrong| {
        let at = table.keys().find(|k| k.as_ref() == wrong.key).map_or(0, |k| k.span().start);
        problem(at, format!("{}: {}", wrong.key, wrong.message))
    })?;
    Ok(metadata)
}

const QUOTE: &str = "Each line is KEY = \"VALUE\", the value in quotes; pages = [\"1\", \"2\"]";

/// Both together; what a flag says wins.
pub fn merge(file: Metadata, flags: Metadata) -> Metadata {
    Metadata {
        title: flags.title.or(file.title),
        lang: flags.lang.or(file.lang),
        date: flags.date.or(file.date),
        identifier: flags.identifier.or(file.identifier),
        publisher: flags.publisher.or(file.publisher),
        issn: flags.issn.or(file.issn),
        cn: flags.cn.or(file.cn),
        volume: flags.volume.or(file.volume),
        number: flags.number.or(file.number),
        source: flags.source.or(file.source),
        rights: flags.rights.or(file.rights),
        pages: if flags.pages.is_empty() { file.pages } else { flags.pages },
    }
}

/// What an input says of the issue without what has not the form it should have; that is said in a notice.
pub fn keep_valid(mut told: Metadata, input: &str, notices: &mut Vec<Notice>) -> Metadata {
    while let Err(wrong) = validate(&told) {
        let field = match wrong.key {
            "title" => &mut told.title,
            "lang" => &mut told.lang,
            "date" => &mut told.date,
            "identifier" => &mut told.identifier,
            "publisher" => &mut told.publisher,
            "issn" => &mut told.issn,
            "cn" => &mut told.cn,
            "volume" => &mut told.volume,
            "number" => &mut told.number,
            "source" => &mut told.source,
            "rights" => &mut told.rights,
            _ => return Metadata::default(),
        };
        let value = field.take().unwrap_or_default();
        let message = format!("what it says of the issue's {} is left out: {value:?}: {}", wrong.key, wrong.message);
        notices.push(Notice { input: input.into(), line: None, message });
    }
    told
}

/// A value that cannot be meant.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong {
    /// One of [`KEYS`].
    pub key: &'static str,
    /// What is wrong. What to do.
    pub message: String,
}

/// Checks values that have a form.
///
/// # Errors
/// The first that is wrong.
pub fn validate(metadata: &Metadata) -> std::result::Result<(), Wrong> {
    let wrong = |key, message| Err(Wrong { key, message });
    if let Some(key) = empty_key(metadata) {
        return wrong(key, "is empty. Leave it out when it is not known".into());
    }
    if let Some(date) = metadata.date.as_ref().filter(|d| !is_date(d)) {
        return wrong("date", format!("{date:?} is no date. Write YYYY-MM-DD, YYYY-MM or YYYY, as in 1987-03-05"));
    }
    if let Some(lang) = metadata.lang.as_ref().filter(|l| !is_language(l)) {
        return wrong(
            "lang",
            format!("{lang:?} is no language tag. Write a BCP 47 tag such as zh-Hans, zh-Hant, ko or en"),
        );
    }
    match metadata.issn.as_ref().map(|issn| (issn, issn_check_digit(issn))) {
        Some((issn, None)) => wrong("issn", format!("{issn:?} is no ISSN. Write NNNN-NNNC, as in 2049-3630")),
        Some((issn, Some(digit))) if !issn.ends_with(digit) => {
            wrong("issn", format!("{issn:?} has a wrong check digit (it should end in {digit}). Look it up again"))
        }
        _ => Ok(()),
    }
}

/// Checks that there are as many page labels as inputs, or none.
///
/// # Errors
/// [`Error::Usage`].
pub fn validate_pages(metadata: &Metadata, inputs: usize) -> Result<()> {
    match metadata.pages.len() {
        0 => Ok(()),
        labels if labels == inputs => Ok(()),
        labels => Err(Error::Usage(format!(
            "{} for {}. Give one label for each input, in their order",
            many(labels, "page label"),
            many(inputs, "input")
        ))),
    }
}

/// The first key that was given nothing printed.
fn empty_key(metadata: &Metadata) -> Option<&'static str> {
    let Metadata { title, lang, date, identifier, publisher, issn, cn, volume, number, source, rights, pages } =
        metadata;
    let texts = [title, lang, date, identifier, publisher, issn, cn, volume, number, source, rights];
    let empty = KEYS.iter().zip(texts).find(|(_, text)| text.as_ref().is_some_and(|t| t.trim().is_empty()));
    empty.map(|(key, _)| *key).or_else(|| pages.iter().any(|p| p.trim().is_empty()).then_some("pages"))
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in the Gregorian calendar.
fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let widths = [4, 2, 2];
    let shaped = parts.len() <= 3
        && parts.iter().zip(widths).all(|(p, width)| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()));
    let number = |i: usize| parts.get(i).map_or(1, |p| p.parse::<u32>().unwrap_or(0));
    let (year, month, day) = (number(0), number(1), number(2));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    shaped && year > 0 && (1..=12).contains(&month) && (1..=days).contains(&day)
}

/// The shape of BCP 47 (RFC 5646): a language of 2 to 8 letters, then subtags of 1 to 8 letters or digits.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=8).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// The check digit that the first seven digits of an ISSN ask for (ISO 3297); none when it has another shape.
fn issn_check_digit(issn: &str) -> Option<char> {
    let (first, second) = issn.split_once('-')?;
    let last = second.chars().last()?;
    let digits = format!("{first}{}", second.strip_suffix(last)?);
    if first.len() != 4 || digits.len() != 7 || !(last.is_ascii_digit() || last == 'X') {
        return None;
    }
    let digits: Option<Vec<u32>> = digits.chars().map(|c| c.to_digit(10)).collect();
    let sum: u32 = digits?.iter().zip((2..=8).rev()).map(|(digit, weight)| digit * weight).sum();
    match (11 - sum % 11) % 11 {
        10 => Some('X'),
        digit => char::from_digit(digit, 10),
    }
}
