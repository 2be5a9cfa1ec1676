//! What a document says of itself: meta elements, JSON-LD, microdata, and fields in comments.
//!
//! Values are given as they stand, with their places; nothing is made of them here.

use std::collections::HashSet;
use std::ops::Range;

use super::tree::{Id, Kind, Step, Tree};

mod json;

/// Bytes of a comment that is searched for fields.
const LONGEST_COMMENT: usize = 1 << 14;
/// Fields of one document at most.
const MOST: usize = 64;

/// A field of a document.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    pub name: &'static str,
    pub value: String,
    /// Where the value stands in the source.
    pub at: Range<u32>,
}

/// Field names, and the names that documents give them: letters and figures alone, small; the first of a document
/// that has a value counts.
const NAMES: &[(&str, &[&str])] = &[
    (
        "title",
        &[
            "ogtitle",
            "headline",
            "articletitle",
            "citationtitle",
            "dctitle",
            "dctermstitle",
            "parselytitle",
            "sailthrutitle",
            "twittertitle",
            "title",
        ],
    ),
    ("kicker", &["introtitle", "pretitle", "kicker", "eyebrow", "uptitle", "overline"]),
    ("deck", &["subtitle", "alternativeheadline", "deck", "dek", "subheadline", "downtitle"]),
    (
        "date",
        &[
            "articlepublishedtime",
            "datepublished",
            "pubdate",
            "publishdate",
            "publisheddate",
            "publishtime",
            "ogpublishedtime",
            "dcdate",
            "dcdateissued",
            "dcdatecreated",
            "dctermsdate",
            "dctermsissued",
            "dctermscreated",
            "citationpublicationdate",
            "citationdate",
            "parselypubdate",
            "sailthrudate",
            "weiboarticlecreateat",
            "createdate",
            "originalpublicationdate",
            "publicationdate",
            "date",
        ],
    ),
    (
        "author",
        &[
            "author",
            "articleauthor",
            "ogarticleauthor",
            "dccreator",
            "dctermscreator",
            "citationauthor",
            "parselyauthor",
            "sailthruauthor",
            "byl",
            "creator",
        ],
    ),
    ("editor", &["editor", "responsibleeditor", "dutyeditor", "zerenbianji"]),
    ("source", &["source", "contentsource", "articlesource", "dcsource", "newssource"]),
    (
        "section",
        &["articlesection", "section", "columnname", "channel", "nodename", "citationsection", "parselysection"],
    ),
    ("keywords", &["keywords", "newskeywords", "keyword", "dcsubject", "citationkeywords"]),
    ("description", &["description", "ogdescription", "dcdescription", "abstract"]),
    ("publisher", &["publisher", "dcpublisher", "sitename", "ogsitename", "citationpublisher"]),
    ("periodical", &["citationjournaltitle", "prismpublicationname"]),
    ("identifier", &["contentid", "articleid", "dcidentifier", "citationdoi", "identifier"]),
    ("url", &["ogurl", "url"]),
];

/// Fields of which a document may have several.
const SEVERAL: [&str; 2] = ["author", "editor"];

/// The field that documents call so, and how good that name is: 0 is the best.
pub(super) fn field(name: &str) -> Option<(&'static str, usize)> {
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    NAMES.iter().find_map(|(field, names)| names.iter().position(|known| *known == plain).map(|rank| (*field, rank)))
}

/// The fields of a document, in source order.
pub(super) fn fields(tree: &Tree, source: &str) -> Vec<Field> {
    let mut told = Told::default();
    for step in tree.walk(0) {
        let Step::Enter(id) = step else { continue };
        match tree.kind(id) {
            Kind::Element(name, _) => match &**name {
                "meta" => told.meta(tree, id),
                "script" if is_json(tree.value(id, "type")) => told.json(tree, id, source),
                "time" => told.attribute(tree, id, "date", "datetime", 40),
                "link" if tree.value(id, "rel").eq_ignore_ascii_case("canonical") => {
                    told.attribute(tree, id, "url", "href", 50);
                }
                _ if tree.attribute(id, "itemprop").is_some() => {
                    if let Some((name, rank)) = field(tree.value(id, "itemprop")) {
                        told.attribute(tree, id, name, "content", rank);
                    }
                }
                _ => {}
            },
            Kind::Comment(place) if place.len() <= LONGEST_COMMENT => told.comment(place.clone(), source),
            _ => {}
        }
    }
    told.finish()
}

fn is_json(kind: &str) -> bool {
    kind.trim().eq_ignore_ascii_case("application/ld+json")
}

/// Fields with the rank of their names.
#[derive(Default)]
struct Told(Vec<(Field, usize)>);

impl Told {
    fn add(&mut self, name: &'static str, rank: usize, value: &str, at: Range<u32>) {
        let trimmed = value.trim();
        let address = trimmed.starts_with("http://") || trimmed.starts_with("https://");
        let label = trimmed.find(['：', ':']).filter(|&at| trimmed[..at].chars().count() <= 6);
        let labelled = label.filter(|_| matches!(name, "source" | "author" | "editor"));
        let trimmed = labelled.map_or(trimmed, |at| trimmed[at..].trim_start_matches(['：', ':']).trim());
        let by = |text: &str| {
            text.strip_prefix("By ").or_else(|| text.strip_prefix("by ")).map_or(0, |rest| text.len() - rest.len())
        };
        let trimmed = if name == "author" { trimmed[by(trimmed)..].trim_start() } else { trimmed };
        let known = !trimmed.is_empty() && !at.is_empty() && (name == "url" || !address);
        if known && self.0.len() < MOST * 4 {
            self.0.push((Field { name, value: trimmed.to_owned(), at }, rank));
        }
    }

    fn meta(&mut self, tree: &Tree, id: Id) {
        let called = ["property", "name", "itemprop"].map(|name| tree.value(id, name));
        if let Some((name, rank)) = called.into_iter().find_map(field) {
            self.attribute(tree, id, name, "content", rank);
        }
    }

    fn attribute(&mut self, tree: &Tree, id: Id, name: &'static str, attribute: &str, rank: usize) {
        if let Some(found) = tree.attribute(id, attribute) {
            self.add(name, rank, &found.value, found.at.clone());
        }
    }

    fn json(&mut self, tree: &Tree, id: Id, source: &str) {
        for child in tree.children(id) {
            if let Kind::Text(number) = tree.kind(child) {
                let place = tree.texts[*number as usize].clone();
                let text = &source[place.start as usize..place.end as usize];
                json::fields(text, &mut |name, rank, value, at| {
                    self.add(name, rank, value, place.start + at.start as u32..place.start + at.end as u32);
                });
            }
        }
    }

    /// `<name>value</name>` in a comment.
    fn comment(&mut self, place: Range<u32>, source: &str) {
        let text = &source[place.start as usize..place.end as usize];
        let mut from = 0;
        while let Some(open) = text[from..].find('<').map(|at| from + at) {
            from = open + 1;
            let Some(end) = text[from..].find('>').map(|at| from + at) else { return };
            let name = &text[from..end];
            let Some((field, rank)) = field(name).filter(|_| name.bytes().all(|b| b.is_ascii_alphanumeric())) else {
                continue;
            };
            let rest = &text[end + 1..];
            let Some(length) = rest.find("</").filter(|&at| rest[at + 2..].starts_with(name)) else { continue };
            let at = place.start + end as u32 + 1;
            self.add(field, rank, &super::text::meant(&rest[..length]), at..at + length as u32);
            from = end + 1 + length;
        }
    }

    /// One value of each field, of some all that differ.
    fn finish(self) -> Vec<Field> {
        let Told(mut told) = self;
        told.sort_by_key(|(_, rank)| *rank);
        let mut names: Vec<(&str, usize)> = Vec::new();
        let mut values: HashSet<(&str, String)> = HashSet::new();
        let mut fields: Vec<Field> = Vec::new();
        for (field, rank) in told {
            let best = names.iter().find(|(name, _)| *name == field.name).map(|(_, rank)| *rank);
            let again = SEVERAL.contains(&field.name) && best == Some(rank);
            if (best.is_none() || again) && values.insert((field.name, field.value.clone())) {
                names.push((field.name, rank));
                fields.push(field);
            }
        }
        fields.sort_by_key(|field| field.at.start);
        fields.dedup_by(|field, before| field.at.start < before.at.end);
        fields.truncate(MOST);
        fields
    }
}
