//! What METS says of the issue: MODS and Dublin Core in its descriptive sections.

use crate::ast::Metadata;
use crate::readers::xml::Element;

/// ISO 639-2 codes of newspapers' languages and their BCP 47 tags.
const LANGUAGES: &[(&[&str], &str)] = &[
    (&["chi", "zho"], "zh"),
    (&["jpn"], "ja"),
    (&["kor"], "ko"),
    (&["eng"], "en"),
    (&["ger", "deu"], "de"),
    (&["fre", "fra"], "fr"),
    (&["spa"], "es"),
    (&["ita"], "it"),
    (&["por"], "pt"),
    (&["dut", "nld"], "nl"),
    (&["rus"], "ru"),
    (&["pol"], "pl"),
    (&["cze", "ces"], "cs"),
    (&["swe"], "sv"),
    (&["dan"], "da"),
    (&["nor"], "no"),
    (&["fin"], "fi"),
    (&["hun"], "hu"),
    (&["vie"], "vi"),
];

/// What the descriptive sections of the issue say; those that articles have of their own are left out.
pub(super) fn of(root: &Element) -> Metadata {
    let mut metadata = Metadata::default();
    for section in sections(root) {
        for data in section.descendants("xmlData") {
            data.elements().for_each(|record| add(record, &mut metadata));
        }
    }
    metadata
}

/// The sections of the issue first, then those of what it stands in.
fn sections<'a>(root: &'a Element<'a>) -> Vec<&'a Element<'a>> {
    let mut wanted: Vec<&str> = Vec::new();
    for map in root.all("structMap") {
        for division in map.all("div") {
            issue_first(division, 0, &mut wanted);
        }
    }
    let all: Vec<&Element> = root.all("dmdSec").collect();
    let by_id = |id: &&str| all.iter().copied().find(|section| section.get("ID") == Some(id));
    match wanted.is_empty() {
        true => all,
        false => wanted.iter().filter_map(by_id).collect(),
    }
}

/// Sections named by the outer three divisions: title, volume, issue; the innermost first.
fn issue_first<'a>(division: &'a Element<'a>, depth: usize, wanted: &mut Vec<&'a str>) {
    if depth < 2 && division.all("div").count() == 1 {
        division.all("div").for_each(|inner| issue_first(inner, depth + 1, wanted));
    }
    wanted.extend(division.get("DMDID").unwrap_or_default().split_whitespace());
}

fn add(record: &Element, metadata: &mut Metadata) {
    match record.name {
        "mods" => mods(record, metadata),
        "modsCollection" => record.elements().for_each(|inner| add(inner, metadata)),
        "dc" | "record" | "simpledc" | "qualifieddc" => {
            record.elements().for_each(|field| dublin_core(field, metadata))
        }
        _ => dublin_core(record, metadata),
    }
}

fn mods(record: &Element, metadata: &mut Metadata) {
    let host = record.all("relatedItem").find(|item| item.get("type") == Some("host"));
    set(&mut metadata.title, host.and_then(title).or_else(|| title(record)));
    let origins = record.all("originInfo").chain(host.iter().flat_map(|host| host.all("originInfo")));
    for origin in origins.filter(|origin| !is_copy(origin)) {
        set(&mut metadata.publisher, origin.child("publisher").map(Element::text));
        set(&mut metadata.date, origin.child("dateIssued").and_then(|date| date_of(&date.text())));
    }
    for part in record.all("part").chain(host.iter().flat_map(|host| host.all("part"))) {
        set(&mut metadata.date, part.child("date").and_then(|date| date_of(&date.text())));
        for detail in part.all("detail") {
            let number = detail.child("number").map(Element::text);
            match detail.get("type").unwrap_or_default() {
                "issue" | "number" => set(&mut metadata.number, number),
                "volume" => set(&mut metadata.volume, number),
                _ => {}
            }
        }
    }
    let part = |record: &Element| record.child("titleInfo")?.child("partNumber").map(Element::text);
    set(&mut metadata.number, part(record));
    let terms = record.all("language").flat_map(|language| language.all("languageTerm"));
    terms.for_each(|term| set(&mut metadata.lang, language(&term.text())));
    for identifier in record.all("identifier").chain(host.iter().flat_map(|host| host.all("identifier"))) {
        identify(identifier.get("type").unwrap_or_default(), &identifier.text(), metadata);
    }
    set(&mut metadata.rights, record.child("accessCondition").map(Element::text));
}

/// A title with the article before it, by which it is not sorted.
fn title(record: &Element) -> Option<String> {
    let info = record.child("titleInfo")?;
    let (article, title) = (info.child("nonSort").map(Element::text), info.child("title")?.text());
    Some(match article.map(|article| article.trim().to_owned()).filter(|article| !article.is_empty()) {
        Some(article) if article.ends_with('\'') || article.ends_with('’') => article + title.trim_start(),
        Some(article) => format!("{article} {title}"),
        None => title,
    })
}

/// Whether the origin is that of the pictures of the pages, not of the newspaper.
fn is_copy(origin: &Element) -> bool {
    let event = origin.get("eventType").or_else(|| origin.get("displayLabel")).unwrap_or_default().to_lowercase();
    let electronic =
        || origin.child("edition").is_some_and(|edition| edition.text().to_lowercase().contains("electronic"));
    ["digiti", "reproduction", "capture"].iter().any(|word| event.contains(word)) || electronic()
}

fn dublin_core(field: &Element, metadata: &mut Metadata) {
    let text = Some(field.text());
    match field.name {
        "title" => set(&mut metadata.title, text),
        "publisher" => set(&mut metadata.publisher, text),
        "date" | "issued" => set(&mut metadata.date, text.and_then(|text| date_of(&text))),
        "language" => set(&mut metadata.lang, text.and_then(|text| language(&text))),
        "identifier" => identify("", &field.text(), metadata),
        "rights" => set(&mut metadata.rights, text),
        _ => {}
    }
}

/// The first that says it is believed.
fn set(field: &mut Option<String>, value: Option<String>) {
    let clean = |value: String| value.split_whitespace().collect::<Vec<_>>().join(" ");
    if field.is_none() {
        *field = value.map(clean).filter(|value| !value.is_empty());
    }
}

fn identify(kind: &str, value: &str, metadata: &mut Metadata) {
    let value = value.trim();
    let issn = value.strip_prefix("ISSN").or_else(|| value.strip_prefix("urn:ISSN:")).map(str::trim_start);
    match (kind.to_lowercase().as_str(), issn) {
        ("issn", None) => set(&mut metadata.issn, Some(value.into())),
        (_, Some(issn)) => set(&mut metadata.issn, Some(issn.into())),
        _ => set(&mut metadata.identifier, Some(value.into())),
    }
}

/// A date as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, where it is written as ISO 8601 writes it or as `17.12.1918`.
fn date_of(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if text.len() == 8 && digits(text) {
        return Some(format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]));
    }
    if let [day, month, year] = text.split('.').collect::<Vec<_>>()[..]
        && [(day, 2), (month, 2), (year, 4)].iter().all(|(part, length)| part.len() == *length && digits(part))
    {
        return Some(format!("{year}-{month}-{day}"));
    }
    let day = text.split('T').next()?;
    let shaped = day.split('-').zip([4, 2, 2]).all(|(part, length)| part.len() == length && digits(part));
    (shaped && day.split('-').count() <= 3).then(|| day.to_owned())
}

/// The tag of a language: a tag as it is, a code of three letters by the table.
fn language(text: &str) -> Option<String> {
    let code = text.trim();
    if let Some((_, tag)) = LANGUAGES.iter().find(|(codes, _)| codes.contains(&code)) {
        return Some((*tag).into());
    }
    let tag = code.len() == 2 || (code.contains('-') && code.split('-').next().is_some_and(|first| first.len() == 2));
    (tag && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')).then(|| code.to_owned())
}
