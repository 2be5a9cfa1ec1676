//! `front`: what it says of the article, and of the issue.

use super::{Left, Unknown, holds_text, inline, value};
use crate::ast::*;
use crate::readers::running::{Running, Style};
use crate::readers::xml::{Element, Node};

/// What a front says.
#[derive(Default)]
pub(super) struct Front<'e> {
    /// The article's id, where our own writer gave it.
    pub id: Option<String>,
    pub metadata: Metadata,
    pub section: Option<Text>,
    pub head: Vec<HeadLine>,
    pub contributors: Vec<Contributor>,
    /// Editors whom only a staff line names.
    pub staff: Vec<Contributor>,
    pub page: Option<String>,
    /// Jumps; the other article is named by its file.
    pub jumps: Vec<Jump>,
    pub truncated: bool,
    /// The input that the article was made from, where it says so.
    pub input: Option<Input>,
    /// Metadata lines.
    pub printed: Vec<Printed>,
    /// Titles for other places than the article's head.
    pub asides: Vec<String>,
    pub abstracts: Vec<&'e Element<'e>>,
}

/// A metadata line.
pub(super) struct Printed {
    pub name: String,
    pub value: String,
    /// Whether it is of the whole input, and not of the article alone.
    pub of_input: bool,
}

impl Printed {
    fn with(name: impl Into<String>, value: String) -> Self {
        Printed { name: name.into(), value, of_input: false }
    }
}

/// Reads `front` or `front-stub`.
pub(super) fn read<'e>(front: &'e Element<'e>, unknown: &mut Unknown, left: &mut Left) -> Front<'e> {
    let mut found = Front { section: section(front).map(|subject| inline::text(subject, unknown)), ..Front::default() };
    if let Some(journal) = front.child("journal-meta") {
        found.journal(journal, left);
    }
    let meta = front.child("article-meta").unwrap_or(front);
    for part in meta.elements() {
        found.part(part, unknown, left);
    }
    for part in
        front.elements().filter(|e| !matches!(e.name, "journal-meta" | "article-meta") && meta.name != front.name)
    {
        left.leave(part);
    }
    found
}

/// Adds what is printed of a front: titles, the section, abstracts.
pub(super) fn printed(front: &Element, texts: &mut String) {
    let meta = front.child("article-meta").unwrap_or(front);
    let parts = meta.elements().filter(|e| matches!(e.name, "title-group" | "abstract" | "trans-abstract"));
    for part in section(front).into_iter().chain(parts) {
        texts.push_str(&part.text());
        texts.push('\n');
    }
}

/// The subject that is a section of a newspaper: the one that says so, else the first.
fn section<'e>(front: &'e Element<'e>) -> Option<&'e Element<'e>> {
    let meta = front.child("article-meta").unwrap_or(front);
    let groups = meta.child("article-categories")?.descendants("subj-group");
    let told = groups.iter().find(|group| matches!(group.get("subj-group-type"), Some("section" | "heading")));
    told.or(groups.first())?.child("subject")
}

impl<'e> Front<'e> {
    fn journal(&mut self, journal: &Element, left: &mut Left) {
        let metadata = &mut self.metadata;
        let first = |name: &str| journal.descendants(name).first().map(|e| value(e)).filter(|v| !v.is_empty());
        metadata.title = first("journal-title");
        metadata.publisher = first("publisher-name");
        metadata.issn = first("issn");
        for part in journal.elements() {
            match part.name {
                "journal-id" if part.get("journal-id-type") == Some("cn") => metadata.cn = Some(value(part)),
                "journal-id" | "journal-title-group" | "journal-title" | "issn" | "publisher" => {}
                _ => left.leave(part),
            }
        }
    }

    fn part(&mut self, part: &'e Element<'e>, unknown: &mut Unknown, left: &mut Left) {
        match part.name {
            "article-id" => self.article_id(part),
            "article-categories" => {}
            "title-group" => self.titles(part, unknown),
            "contrib-group" => self.people(part, left),
            "pub-date" => self.date(part),
            "volume" => self.metadata.volume = Some(value(part)),
            "issue" => self.metadata.number = Some(value(part)),
            "fpage" => self.page = Some(value(part)),
            "lpage" | "page-range" => {}
            "permissions" => self.metadata.rights = rights(part),
            "related-article" => self.jumps.extend(jump(part)),
            "custom-meta-group" => self.custom(part),
            "abstract" | "trans-abstract" => self.abstracts.push(part),
            "kwd-group" => {
                let words: Vec<String> = part.descendants("kwd").into_iter().map(value).collect();
                self.printed.push(Printed::with("keywords", words.join("; ")));
            }
            _ => left.leave(part),
        }
    }

    /// Our own is `identifier#a001`; those of others are metadata of the article.
    fn article_id(&mut self, part: &Element) {
        let given = value(part);
        let (issue, id) = given.rsplit_once('#').map_or((None, given.as_str()), |(issue, id)| (Some(issue), id));
        let ours = |id: &str| id.len() >= 4 && id.starts_with('a') && id[1..].bytes().all(|b| b.is_ascii_digit());
        match part.get("pub-id-type") {
            Some("publisher-id") if ours(id) => {
                self.id = Some(id.to_owned());
                self.metadata.identifier = issue.map(str::to_owned);
            }
            kind => self.printed.push(Printed::with(kind.unwrap_or("identifier"), given)),
        }
    }

    /// Titles in the order in which they are printed: kickers, headline, decks.
    fn titles(&mut self, group: &Element, unknown: &mut Unknown) {
        if holds_text(group) {
            let text = inline::text(group, unknown);
            return self.head.push(HeadLine { role: HeadRole::Headline, text });
        }
        let mut head: [Vec<HeadLine>; 3] = Default::default();
        for part in group.elements() {
            let (place, role) = match part.name {
                "article-title" => {
                    let lines = broken(part, unknown).into_iter();
                    head[1].extend(lines.map(|text| HeadLine { role: HeadRole::Headline, text }));
                    continue;
                }
                "subtitle" => (2, HeadRole::Deck),
                "trans-title-group" if !holds_text(part) => {
                    let lines = part.elements().map(|e| inline::text(e, unknown));
                    head[2].extend(lines.map(|text| HeadLine { role: HeadRole::Deck, text }));
                    continue;
                }
                "alt-title" if part.get("alt-title-type") == Some("kicker") => (0, HeadRole::Kicker),
                "alt-title" => {
                    self.asides.push(part.text());
                    continue;
                }
                _ => {
                    unknown.note(part);
                    (2, HeadRole::Deck)
                }
            };
            head[place].push(HeadLine { role, text: inline::text(part, unknown) });
        }
        self.head.extend(head.into_iter().flatten());
    }

    fn people(&mut self, group: &Element, left: &mut Left) {
        for part in group.elements() {
            match part.name {
                "contrib" => {
                    let Some(person) = person(part) else {
                        left.leave(part);
                        continue;
                    };
                    match part.get("specific-use") == Some("masthead") {
                        true => self.staff.push(person),
                        false => self.contributors.push(person),
                    }
                }
                _ => left.leave(part),
            }
        }
    }

    fn date(&mut self, part: &Element) {
        if self.metadata.date.is_some() {
            return;
        }
        let of = |name: &str| part.child(name).map(value).filter(|v| !v.is_empty());
        let number = |v: String| if v.len() == 1 { format!("0{v}") } else { v };
        let made = of("year").map(|year| {
            let rest = [of("month").map(number), of("day").map(number)];
            rest.into_iter().map_while(|v| v).fold(year, |date, part| format!("{date}-{part}"))
        });
        let told = part.get("iso-8601-date").map(str::to_owned);
        self.metadata.date = told.or(made).or_else(|| of("string-date"));
    }

    fn custom(&mut self, group: &Element) {
        let mut input = Input {
            name: String::new(),
            sha256: String::new(),
            bytes: 0,
            encoding: String::new(),
            format: String::new(),
            page: None,
        };
        for meta in group.all("custom-meta") {
            let (Some(name), Some(told)) = (meta.child("meta-name").map(value), meta.child("meta-value").map(value))
            else {
                continue;
            };
            match name.as_str() {
                "truncated" => self.truncated = told == "yes",
                "source" => self.metadata.source = Some(told),
                "input" => input.name = told,
                "input-sha256" => input.sha256 = told,
                "input-bytes" => input.bytes = told.parse().unwrap_or(0),
                "input-encoding" => input.encoding = told,
                "input-format" => input.format = told,
                "input-page" => input.page = Some(told),
                _ => self.printed.push(Printed {
                    of_input: meta.get("specific-use") == Some("input"),
                    ..Printed::with(name.strip_prefix("printed-").unwrap_or(&name), told)
                }),
            }
        }
        self.input = Some(input).filter(|input| !input.name.is_empty() && !input.sha256.is_empty());
    }
}

/// The lines of a title that `break` divides.
fn broken(title: &Element, unknown: &mut Unknown) -> Vec<Text> {
    let divides = |node: &Node| matches!(node, Node::Element(e) if e.name == "break");
    let line = |nodes: &[Node], unknown: &mut Unknown| {
        let mut running = Running::default();
        inline::write(nodes, Style::PLAIN, &mut running, unknown);
        running.finish()
    };
    let lines = title.children.split(divides).map(|nodes| line(nodes, unknown));
    lines.filter(|text| !text.pieces.is_empty()).collect()
}

fn person(part: &Element) -> Option<Contributor> {
    let collab = part.child("collab");
    let role = match part.get("contrib-type") {
        Some("photographer") => ContributorRole::Photographer,
        Some("editor") => ContributorRole::Editor,
        _ if collab.is_some() => ContributorRole::Agency,
        _ => ContributorRole::Author,
    };
    let alternatives = part.child("name-alternatives").unwrap_or(part);
    let whole = collab.or_else(|| alternatives.child("string-name")).map(value);
    let name = whole.or_else(|| alternatives.child("name").map(family_and_given))?;
    let label = part.child("role").map(value).filter(|label| !label.is_empty());
    (!name.is_empty()).then_some(Contributor { role, name, label })
}

/// A name in parts, in the order in which it is said.
fn family_and_given(name: &Element) -> String {
    let of = |part: &str| name.child(part).map(value).unwrap_or_default();
    let (family, given) = (of("surname"), of("given-names"));
    match name.get("name-style") {
        Some("eastern") if family.chars().chain(given.chars()).any(|c| c >= '\u{2e80}') => family + &given,
        Some("eastern") => format!("{family} {given}").trim().to_owned(),
        _ => format!("{given} {family}").trim().to_owned(),
    }
}

fn jump(part: &Element) -> Option<Jump> {
    let direction = match part.get("related-article-type")? {
        "continued-from" => JumpDirection::ContinuedFrom,
        "continued-on" => JumpDirection::ContinuedOn,
        _ => return None,
    };
    let of = |name: &str| part.get(name).map(str::to_owned);
    Some(Jump { direction, page: of("page"), article: of("href") })
}

fn rights(part: &Element) -> Option<String> {
    let statements = ["license-p", "copyright-statement"].into_iter().flat_map(|name| part.descendants(name));
    let words: Vec<String> = statements.map(value).filter(|v| !v.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
