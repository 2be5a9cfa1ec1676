//! The closing page: what the book is, which files it was made from and what was changed.

use std::collections::HashSet;

use crate::ast::{Input, Masthead};
use crate::error::Result;
use crate::repair::Confidence;

use super::markup::Markup;
use super::publication::{Publication, given};
use super::said;

/// Keys of the publication's data and of an input's, in the order of [`super::words::Words`]: what stands under a name
/// in the book's language is told by them.
const DATA: [&str; 11] =
    ["title", "date", "volume", "number", "publisher", "issn", "cn", "source", "rights", "identifier", "lang"];
const INPUT: [&str; 5] = ["page", "format", "encoding", "bytes", "sha256"];

/// The closing page. `staff` are the printed staff lines that belong to no article.
///
/// # Errors
/// When the XML cannot be written.
pub fn document(publication: &Publication<'_>, staff: &[&Masthead]) -> Result<Vec<u8>> {
    let words = publication.words;
    let mut page = Markup::xhtml_saying(words.colophon, &publication.lang, |head| said::editors(head, staff));
    if !staff.is_empty() {
        printed_staff(&mut page, publication, staff);
    }
    let lang = words.lang_in(&publication.lang);
    let kind = [("epub:type", "colophon"), ("role", "doc-colophon"), ("class", "kjj-note")];
    let named = ("aria-labelledby", "kjj-colophon");
    page.open("section", &[kind[0], kind[1], kind[2], named, ("lang", lang), ("xml:lang", lang)]);
    page.line();
    page.leaf("h1", &[("id", "kjj-colophon")], words.colophon);
    page.line();
    let program = concat!("kjj-convert ", env!("CARGO_PKG_VERSION"));
    paragraph(&mut page, &format!("{}{program}{}", words.made_by[0], words.made_by[1]));
    data(&mut page, publication);
    if !publication.issue.inputs.is_empty() {
        inputs(&mut page, publication);
    }
    repairs(&mut page, publication);
    page.finish()
}

/// Printed text of the issue: no note of ours, but under a heading that is.
fn printed_staff(page: &mut Markup, publication: &Publication<'_>, staff: &[&Masthead]) {
    let lang = publication.words.lang_in(&publication.lang);
    page.open("section", &[("class", "masthead")]);
    page.line();
    page.leaf("h1", &[("class", "kjj-note"), ("lang", lang), ("xml:lang", lang)], publication.words.staff);
    page.line();
    let mut ids = HashSet::new();
    for masthead in staff {
        let id = masthead.id.as_str();
        let letter = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let fits = id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.chars().all(letter) && ids.insert(id);
        page.leaf("p", &[("id", if fits { id } else { "" })], &masthead.text.plain());
        page.line();
    }
    page.close();
    page.line();
}

fn data(page: &mut Markup, publication: &Publication<'_>) {
    let data = &publication.issue.metadata;
    let fields = [&data.title, &data.date, &data.volume, &data.number, &data.publisher];
    let more = [&data.issn, &data.cn, &data.source, &data.rights];
    let known = fields.into_iter().chain(more).map(given);
    let made = [Some(publication.identifier.as_str()), Some(publication.lang.as_str())];
    heading(page, publication.words.publication);
    let values = DATA.into_iter().zip(known.chain(made));
    let rows = publication.words.data.into_iter().zip(values);
    list(page, rows.filter_map(|(name, (key, value))| Some((name, key, value?))));
}

fn inputs(page: &mut Markup, publication: &Publication<'_>) {
    let words = publication.words;
    heading(page, words.inputs);
    for Input { name, sha256, bytes, encoding, format, page: label } in &publication.issue.inputs {
        page.leaf("h3", &[("data-page", label.as_deref().unwrap_or_default())], name);
        page.line();
        let size = format!("{bytes} {}", words.bytes);
        let label = label.as_ref().map(|l| words.page_label(l));
        let values = [label.as_deref().unwrap_or_default(), format, encoding, &size, sha256];
        let rows = words.input.into_iter().zip(INPUT.into_iter().zip(values));
        list(page, rows.map(|(name, (key, value))| (name, key, value)).filter(|(_, _, value)| !value.is_empty()));
    }
}

fn repairs(page: &mut Markup, publication: &Publication<'_>) {
    let words = publication.words;
    heading(page, words.repairs);
    if publication.issue.repairs.is_empty() {
        paragraph(page, words.no_repairs);
        return;
    }
    page.open("table", &[]);
    page.line();
    page.open("thead", &[]);
    row(page, words.repair.map(|name| ("th", "", name)));
    page.close();
    page.line();
    page.open("tbody", &[]);
    page.line();
    for repair in &publication.issue.repairs {
        let count = repair.count.to_string();
        let confidence = match repair.confidence {
            Confidence::Unsure => "unsure",
            Confidence::Likely => "likely",
            Confidence::Certain => "certain",
        };
        let words = words.confidence(repair.confidence);
        row(page, [("th", "", repair.rule.as_str()), ("td", confidence, words), ("td", "", &count)]);
    }
    page.close();
    page.close();
    page.line();
}

/// Cells with their element and class.
fn row(page: &mut Markup, cells: [(&'static str, &str, &str); 3]) {
    let is_head = cells[2].0 == "th";
    page.open("tr", &[]);
    for (name, class, text) in cells {
        let scope = match (name, is_head) {
            ("th", true) => "col",
            ("th", false) => "row",
            _ => "",
        };
        page.leaf(name, &[("scope", scope), ("class", class)], text);
    }
    page.close();
    page.line();
}

/// Rows of name, key and value.
fn list<'a>(page: &mut Markup, rows: impl Iterator<Item = (&'a str, &'a str, &'a str)>) {
    page.open("dl", &[]);
    page.line();
    for (name, key, value) in rows {
        page.leaf("dt", &[], name);
        page.leaf("dd", &[("class", key)], value);
        page.line();
    }
    page.close();
    page.line();
}

fn heading(page: &mut Markup, text: &str) {
    page.leaf("h2", &[], text);
    page.line();
}

fn paragraph(page: &mut Markup, text: &str) {
    page.leaf("p", &[], text);
    page.line();
}
