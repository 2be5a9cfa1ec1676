//! The closing page: what the book is, which files it was made from and what was changed.

use crate::ast::{Input, Masthead};
use crate::error::Result;

use super::markup::Markup;
use super::publication::{Publication, given};

/// The closing page. `staff` are the printed staff lines that belong to no article.
///
/// # Errors
/// When the XML cannot be written.
pub fn document(publication: &Publication<'_>, staff: &[&Masthead]) -> Result<Vec<u8>> {
    let words = publication.words;
    let mut page = Markup::xhtml(words.colophon, &publication.lang);
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
    for masthead in staff {
        paragraph(page, &masthead.text.plain());
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
    let values = known.chain(made);
    list(page, publication.words.data.into_iter().zip(values).filter_map(|(name, value)| Some((name, value?))));
}

fn inputs(page: &mut Markup, publication: &Publication<'_>) {
    let words = publication.words;
    heading(page, words.inputs);
    for Input { name, sha256, bytes, encoding, format, page: label } in &publication.issue.inputs {
        page.leaf("h3", &[], name);
        page.line();
        let size = format!("{bytes} {}", words.bytes);
        let label = label.as_ref().map(|l| words.page_label(l));
        let values = [label.as_deref().unwrap_or_default(), format, encoding, &size, sha256];
        list(page, words.input.into_iter().zip(values).filter(|(_, value)| !value.is_empty()));
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
    row(page, words.repair.map(|name| ("th", name)));
    page.close();
    page.line();
    page.open("tbody", &[]);
    page.line();
    for repair in &publication.issue.repairs {
        let count = repair.count.to_string();
        row(page, [("th", repair.rule.as_str()), ("td", words.confidence(repair.confidence)), ("td", &count)]);
    }
    page.close();
    page.close();
    page.line();
}

fn row(page: &mut Markup, cells: [(&'static str, &str); 3]) {
    let is_head = cells[2].0 == "th";
    page.open("tr", &[]);
    for (name, text) in cells {
        let scope = match (name, is_head) {
            ("th", true) => "col",
            ("th", false) => "row",
            _ => "",
        };
        page.leaf(name, &[("scope", scope)], text);
    }
    page.close();
    page.line();
}

fn list<'a>(page: &mut Markup, rows: impl Iterator<Item = (&'a str, &'a str)>) {
    page.open("dl", &[]);
    page.line();
    for (name, value) in rows {
        page.leaf("dt", &[], name);
        page.leaf("dd", &[], value);
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
