//! What our own writer says beside the text: in the head of a document of its article, on the closing page of the issue.

use crate::ast::*;
use crate::readers::running::value;
use crate::readers::xml::Element;
use crate::repair::Confidence;

/// What the head of a document says.
#[derive(Default)]
pub(super) struct Said {
    pub input: u32,
    pub page: Option<String>,
    pub contributors: Vec<Contributor>,
    /// People of staff lines, with the line's id.
    pub staff: Vec<(String, Contributor)>,
    pub jumps: Vec<Jump>,
    /// Metadata lines.
    pub printed: Vec<Printed>,
}

/// A metadata line.
pub(super) struct Printed {
    pub name: String,
    pub value: String,
    /// Whether it is of the whole input, and not of the article alone.
    pub of_input: bool,
}

/// Reads the head of a document.
pub(super) fn read(root: &Element) -> Said {
    let mut said = Said::default();
    for meta in root.child("head").into_iter().flat_map(|head| head.all("meta")) {
        let (Some(name), Some(content)) = (meta.get("name"), meta.get("content")) else { continue };
        let of = |name: &str| meta.get(name).map(str::to_owned);
        let jump = |direction| Jump { direction, page: of("data-page"), article: of("data-article") };
        match name {
            "kjj-input" => said.input = content.parse().unwrap_or(0),
            "kjj-page" => said.page = Some(content.to_owned()),
            "continued-from" => said.jumps.push(jump(JumpDirection::ContinuedFrom)),
            "continued-on" => said.jumps.push(jump(JumpDirection::ContinuedOn)),
            _ => match (role(name), name.strip_prefix("printed-")) {
                (Some(role), _) => {
                    let person = Contributor { role, name: content.to_owned(), label: of("data-label") };
                    match of("data-masthead") {
                        Some(line) => said.staff.push((line, person)),
                        None => said.contributors.push(person),
                    }
                }
                (None, Some(printed)) => said.printed.push(Printed {
                    name: printed.to_owned(),
                    value: content.to_owned(),
                    of_input: meta.get("data-of") == Some("input"),
                }),
                (None, None) => {}
            },
        }
    }
    said
}

fn role(name: &str) -> Option<ContributorRole> {
    match name {
        "author" => Some(ContributorRole::Author),
        "agency" => Some(ContributorRole::Agency),
        "photographer" => Some(ContributorRole::Photographer),
        "editor" => Some(ContributorRole::Editor),
        _ => None,
    }
}

/// The closing page of a book of ours.
pub(super) struct Colophon<'e> {
    root: &'e Element<'e>,
    section: &'e Element<'e>,
}

impl<'e> Colophon<'e> {
    /// The closing page, if a document is one.
    pub(super) fn of(root: &'e Element<'e>) -> Option<Self> {
        let ours = |section: &&Element| section.all("h1").any(|h1| h1.get("id") == Some("kjj-colophon"));
        let section = root.child("body")?.all("section").find(ours)?;
        Some(Colophon { root, section })
    }

    /// What the issue is.
    pub(super) fn metadata(&self) -> Metadata {
        let mut metadata = Metadata::default();
        let lists: Vec<&Element> = self.section.all("dl").collect();
        for entry in lists.first().into_iter().flat_map(|list| list.all("dd")) {
            let text = entry.text();
            let place = match entry.get("class").unwrap_or_default() {
                "title" => &mut metadata.title,
                "date" => &mut metadata.date,
                "volume" => &mut metadata.volume,
                "number" => &mut metadata.number,
                "publisher" => &mut metadata.publisher,
                "issn" => &mut metadata.issn,
                "cn" => &mut metadata.cn,
                "source" => &mut metadata.source,
                "rights" => &mut metadata.rights,
                "identifier" => &mut metadata.identifier,
                "lang" => &mut metadata.lang,
                _ => continue,
            };
            *place = Some(text);
        }
        metadata.lang = metadata.lang.filter(|tag| tag != "und");
        metadata
    }

    /// The files that the book was made from.
    pub(super) fn inputs(&self) -> Vec<Input> {
        let mut inputs: Vec<Input> = Vec::new();
        for element in self.section.elements() {
            match (element.name, inputs.last_mut()) {
                ("h3", _) => inputs.push(Input {
                    name: element.text(),
                    sha256: String::new(),
                    bytes: 0,
                    encoding: String::new(),
                    format: String::new(),
                    page: element.get("data-page").map(str::to_owned),
                }),
                ("dl", Some(input)) => {
                    for entry in element.all("dd") {
                        match entry.get("class").unwrap_or_default() {
                            "format" => input.format = entry.text(),
                            "encoding" => input.encoding = entry.text(),
                            "sha256" => input.sha256 = entry.text(),
                            "bytes" => {
                                let digits = entry.text();
                                let digits = digits.split(' ').next().unwrap_or_default();
                                input.bytes = digits.parse().unwrap_or(0);
                            }
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        inputs
    }

    /// How many repairs each rule made.
    pub(super) fn repairs(&self) -> Vec<RuleCount> {
        let rows = self.section.all("table").flat_map(|table| table.descendants("tr"));
        let count = |row: &Element| {
            let rule = row.all("th").next().map(|th| th.text())?;
            let mut cells = row.all("td");
            let confidence = match cells.next()?.get("class")? {
                "unsure" => Confidence::Unsure,
                "likely" => Confidence::Likely,
                "certain" => Confidence::Certain,
                _ => return None,
            };
            Some(RuleCount { rule, confidence, count: value(&cells.next()?.text()).parse().ok()? })
        };
        rows.filter_map(count).collect()
    }

    /// Printed staff lines that belong to no article: id and text.
    pub(super) fn staff(&self) -> Vec<(String, String)> {
        let sections = self.root.child("body").into_iter().flat_map(|body| body.all("section"));
        let lines =
            sections.filter(|section| section.get("class") == Some("masthead")).flat_map(|section| section.all("p"));
        lines.map(|p| (p.get("id").unwrap_or_default().to_owned(), p.text())).collect()
    }
}
