//! `front`: what is known of the newspaper, and what is known of the article.

use std::collections::HashSet;
use std::io;

use super::context::Context;
use super::sheet::Sheet;
use super::{file_name, inline};
use crate::ast::{Contributor, ContributorRole, HeadRole, Jump, JumpDirection, Marks, Metadata, Text};
use crate::writers::values;

/// Writes `front`.
pub(super) fn write(sheet: &mut Sheet, cx: &Context) -> io::Result<()> {
    sheet.open("front", &[])?;
    journal(sheet, cx.metadata())?;
    sheet.open("article-meta", &[])?;
    article_id(sheet, cx)?;
    section(sheet, cx)?;
    titles(sheet, cx)?;
    contributors(sheet, cx)?;
    date(sheet, cx)?;
    for (name, value) in [("volume", &cx.metadata().volume), ("issue", &cx.metadata().number)] {
        optional(sheet, name, &[], value)?;
    }
    pages(sheet, cx)?;
    if let Some(rights) = known(&cx.metadata().rights) {
        sheet.open("permissions", &[])?;
        sheet.open("license", &[])?;
        sheet.leaf("license-p", &[], rights)?;
        sheet.close()?;
        sheet.close()?;
    }
    for jump in &cx.article.jumps {
        related_article(sheet, cx, jump)?;
    }
    custom_meta(sheet, cx)?;
    sheet.close()?;
    sheet.close()
}

/// A value that says something.
fn known(value: &Option<String>) -> Option<&str> {
    value.as_deref().map(str::trim).filter(|v| !v.is_empty())
}

fn optional(
    sheet: &mut Sheet,
    name: &'static str,
    attributes: &[(&str, &str)],
    value: &Option<String>,
) -> io::Result<()> {
    known(value).map_or(Ok(()), |value| sheet.leaf(name, attributes, value))
}

/// `journal-meta`. The CN number identifies the newspaper as an ISSN does, so it is a `journal-id`.
fn journal(sheet: &mut Sheet, metadata: &Metadata) -> io::Result<()> {
    let Metadata { title, publisher, issn, cn, .. } = metadata;
    if [title, publisher, issn, cn].into_iter().all(|v| known(v).is_none()) {
        return Ok(());
    }
    sheet.open("journal-meta", &[])?;
    optional(sheet, "journal-id", &[("journal-id-type", "cn")], cn)?;
    if let Some(title) = known(title) {
        sheet.open("journal-title-group", &[])?;
        sheet.leaf("journal-title", &[], title)?;
        sheet.close()?;
    }
    optional(sheet, "issn", &[], issn)?;
    if let Some(publisher) = known(publisher) {
        sheet.open("publisher", &[])?;
        sheet.leaf("publisher-name", &[], publisher)?;
        sheet.close()?;
    }
    sheet.close()
}

/// `identifier#a001`: the issue's identifier and the article's id; the latter alone without one.
fn article_id(sheet: &mut Sheet, cx: &Context) -> io::Result<()> {
    let id = match known(&cx.metadata().identifier) {
        Some(issue) => format!("{issue}#{}", cx.article.id),
        None => cx.article.id.clone(),
    };
    if id.is_empty() {
        return Ok(());
    }
    sheet.leaf("article-id", &[("pub-id-type", "publisher-id")], &id)
}

fn section(sheet: &mut Sheet, cx: &Context) -> io::Result<()> {
    let Some(section) = cx.article.section.as_ref().filter(|s| inline::is_known(s)) else {
        return Ok(());
    };
    sheet.open("article-categories", &[])?;
    sheet.open("subj-group", &[("subj-group-type", "section")])?;
    sheet.running("subject", &[], |sheet| inline::write(sheet, section, Marks::NONE))?;
    sheet.close()?;
    sheet.close()
}

/// The head's lines of a role that are not blank.
pub(super) fn head_lines<'a>(cx: &Context<'a>, role: HeadRole) -> impl Iterator<Item = &'a Text> {
    let lines = cx.article.head.iter().filter(move |l| l.role == role);
    lines.map(|l| &l.text).filter(|t| inline::is_known(t))
}

fn titles(sheet: &mut Sheet, cx: &Context) -> io::Result<()> {
    let headlines: Vec<&Text> = head_lines(cx, HeadRole::Headline).collect();
    if headlines.is_empty() {
        return Ok(());
    }
    sheet.open("title-group", &[])?;
    sheet.running("article-title", &[], |sheet| {
        for (index, line) in headlines.into_iter().enumerate() {
            if index > 0 {
                sheet.mark("break", &[])?;
            }
            inline::write(sheet, line, Marks::NONE)?;
        }
        Ok(())
    })?;
    for deck in head_lines(cx, HeadRole::Deck) {
        sheet.running("subtitle", &[], |sheet| inline::write(sheet, deck, Marks::NONE))?;
    }
    for kicker in head_lines(cx, HeadRole::Kicker) {
        let attributes = [("alt-title-type", "kicker")];
        sheet.running("alt-title", &attributes, |sheet| inline::write(sheet, kicker, Marks::NONE))?;
    }
    sheet.close()
}

/// The article's contributors, then the editors whom a staff line names for it; nobody twice.
fn contributors(sheet: &mut Sheet, cx: &Context) -> io::Result<()> {
    let mut seen = HashSet::new();
    let own = cx.article.contributors.iter().map(|person| (person, ""));
    let of_staff_lines = cx.editors().into_iter().map(|person| (person, "masthead"));
    let mut people: Vec<(&Contributor, &str)> = own.chain(of_staff_lines).collect();
    people.retain(|(p, _)| !p.name.trim().is_empty() && seen.insert((p.role, &p.name, &p.label)));
    if people.is_empty() {
        return Ok(());
    }
    sheet.open("contrib-group", &[])?;
    for (person, place) in people {
        contributor(sheet, person, place)?;
    }
    sheet.close()
}

/// `place` says that a staff line names the person, and the article does not.
fn contributor(sheet: &mut Sheet, person: &Contributor, place: &str) -> io::Result<()> {
    let contrib_type = match person.role {
        ContributorRole::Author | ContributorRole::Agency => "author",
        ContributorRole::Photographer => "photographer",
        ContributorRole::Editor => "editor",
    };
    sheet.open("contrib", &[("contrib-type", contrib_type), ("specific-use", place)])?;
    let name = person.name.trim();
    match person.role {
        ContributorRole::Agency => sheet.leaf("collab", &[("collab-type", "news-agency")], name)?,
        _ => sheet.leaf("string-name", &[("name-style", name_style(name))], name)?,
    }
    optional(sheet, "role", &[], &person.label)?;
    sheet.close()
}

/// Family name first for names in Han, kana or Hangul; a middle dot divides the parts of a name that
/// was only transcribed and keeps its own order (the DTD's value for that is `western`).
fn name_style(name: &str) -> &'static str {
    use unicode_script::{Script, UnicodeScript};
    let eastern = |c: char| matches!(c.script(), Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul);
    let divided = name.contains(['·', '・', '•', '‧', '．']);
    if name.chars().any(eastern) && !divided { "eastern" } else { "western" }
}

/// The issue's date; without one, the date printed with the article or its input.
fn date(sheet: &mut Sheet, cx: &Context) -> io::Result<()> {
    let date = known(&cx.metadata().date).or_else(|| cx.printed_date());
    let Some(date) = date.filter(|d| !d.is_empty()) else {
        return Ok(());
    };
    let Some((year, month, day)) = values::date(date) else {
        sheet.open("pub-date", &[("date-type", "pub")])?;
        sheet.leaf("string-date", &[], date)?;
        return sheet.close();
    };
    sheet.open("pub-date", &[("date-type", "pub"), ("iso-8601-date", date)])?;
    for (name, part) in [("day", day), ("month", month), ("year", Some(year))] {
        if let Some(part) = part {
            sheet.leaf(name, &[], part)?;
        }
    }
    sheet.close()
}

/// `fpage`, `lpage` and `page-range`, from the page the article begins on and its page turns.
fn pages(sheet: &mut Sheet, cx: &Context) -> io::Result<()> {
    let Some(first) = known(&cx.article.page) else {
        return Ok(());
    };
    let mut pages = vec![first];
    let turns = cx.texts().flat_map(|t| &t.pieces).filter_map(|p| p.page_turn.as_deref()).map(str::trim);
    for page in turns.filter(|label| !label.is_empty()) {
        if !pages.contains(&page) {
            pages.push(page);
        }
    }
    sheet.leaf("fpage", &[], first)?;
    if let Some(last) = pages.last().filter(|_| !cx.ends_elsewhere()) {
        sheet.leaf("lpage", &[], last)?;
    }
    if pages.len() > 1 {
        sheet.leaf("page-range", &[], &pages.join(", "))?;
    }
    Ok(())
}

/// Where the rest stands: a file beside this one when it is in this issue, else the page as printed.
fn related_article(sheet: &mut Sheet, cx: &Context, jump: &Jump) -> io::Result<()> {
    let kind = match jump.direction {
        JumpDirection::ContinuedFrom => "continued-from",
        JumpDirection::ContinuedOn => "continued-on",
    };
    let other = jump.article.as_deref();
    if other == Some(&cx.article.id) {
        return Ok(());
    }
    let position = other.and_then(|id| cx.whose.position(id));
    let href = position.map(file_name).unwrap_or_default();
    let link_type = if href.is_empty() { "" } else { "uri" };
    let attributes = [
        ("related-article-type", kind),
        ("page", known(&jump.page).unwrap_or_default()),
        ("ext-link-type", link_type),
        ("xlink:href", &href),
    ];
    sheet.block_mark("related-article", &attributes)
}

/// What else is known: whether the text stops in mid-sentence, the input it was read from, and the
/// metadata printed with the article or its whole input (`printed-…`).
fn custom_meta(sheet: &mut Sheet, cx: &Context) -> io::Result<()> {
    let input = cx.issue.inputs.get(cx.article.input as usize);
    let bytes = input.map(|input| input.bytes.to_string()).unwrap_or_default();
    let mut pairs: Vec<(String, &str, &str)> = Vec::new();
    if cx.article.truncated {
        pairs.push(("truncated".into(), "yes", ""));
    }
    if let Some(source) = known(&cx.metadata().source) {
        pairs.push(("source".into(), source, ""));
    }
    if let Some(input) = input {
        pairs.push(("input".into(), &input.name, ""));
        pairs.push(("input-sha256".into(), &input.sha256, ""));
        pairs.push(("input-bytes".into(), &bytes, ""));
        pairs.push(("input-encoding".into(), &input.encoding, ""));
        pairs.push(("input-format".into(), &input.format, ""));
        pairs.push(("input-page".into(), input.page.as_deref().unwrap_or_default().trim(), ""));
    }
    for (fields, whose) in [(cx.whose.input_fields_once(cx.article), "input"), (cx.fields(), "")] {
        pairs.extend(fields.iter().map(|f| (format!("printed-{}", f.name), f.value.as_str(), whose)));
    }
    pairs.retain(|(_, value, _)| !value.trim().is_empty());
    if pairs.is_empty() {
        return Ok(());
    }
    sheet.open("custom-meta-group", &[])?;
    for (name, value, whose) in pairs {
        sheet.open("custom-meta", &[("specific-use", whose)])?;
        sheet.leaf("meta-name", &[], &name)?;
        sheet.leaf("meta-value", &[], value)?;
        sheet.close()?;
    }
    sheet.close()
}
