//! METS: which files are the pages of an issue, which blocks of them are which article, and what the issue is.
//!
//! It holds no text; the files of text that it names are given in the same call. What of its structure is an
//! article is told by the types of its divisions.

use std::collections::HashMap;

use super::arrange::{Member, Place, Structure};
use super::extract::{Extraction, Original};
use super::xml::{self, Element};
use super::{Content, Extract, Extractor, Head, RawInput};
use crate::error::Result;
use crate::repair::Notice;

mod logical;
mod metadata;

/// The METS reader.
pub struct Mets;

impl Extractor for Mets {
    fn name(&self) -> &'static str {
        "mets"
    }

    fn sniff(&self, head: &Head) -> u8 {
        if xml::root_name(&head.text).is_some_and(|name| name == "mets") { 95 } else { 0 }
    }

    fn extract(&self, input: RawInput, notices: &mut Vec<Notice>) -> Result<Extract> {
        let file = input.decode(notices)?;
        let root = xml::parse(&file, notices)?;
        super::require(&file, &root, "mets", "METS")?;
        let files = Files::of(&root);
        let (articles, placeless) = logical::articles(&root, &files);
        if placeless > 0 && articles.is_empty() {
            let message = format!("marks {placeless} articles, but not the blocks they stand in; they are found out");
            notices.push(Notice { input: file.name.clone(), line: None, message });
        }
        let structure = Structure { input: file.id, files: files.members, articles };
        let metadata = metadata::of(&root);
        let (source, _) = Extraction::new(file.id).finish(Original::from(&file));
        Ok(Extract { source, content: Content::Structure(Box::new(structure)), metadata })
    }
}

/// The files of text that a METS file names.
struct Files<'a> {
    members: Vec<Member>,
    by_id: HashMap<&'a str, usize>,
}

impl<'a> Files<'a> {
    /// The files of text, in the order of the pages.
    fn of(root: &'a Element) -> Self {
        let mut found: Vec<(&str, Member)> = Vec::new();
        for section in root.all("fileSec") {
            collect(section, false, &mut found);
        }
        let pages = pages(root);
        let place = |id: &str| pages.get(id).map_or(usize::MAX, |(order, _)| *order);
        found.sort_by_key(|(id, _)| place(id));
        let mut files = Files { members: Vec::new(), by_id: HashMap::new() };
        for (id, mut member) in found {
            member.label = pages.get(id).and_then(|(_, label)| label.clone());
            files.by_id.insert(id, files.members.len());
            files.members.push(member);
        }
        files
    }

    /// The place that an area names, where its file is one of text.
    fn place(&self, area: &Element) -> Option<Place> {
        let file = *self.by_id.get(area.get("FILEID")?)?;
        let named = |name: &str| area.get(name).filter(|id| !id.is_empty());
        let (block, until) = (named("BEGIN"), named("END").filter(|end| named("BEGIN") != Some(end)));
        Some(Place { file, block: block.map(Into::into), until: until.map(Into::into), ..Place::default() })
    }
}

/// Collects files of text: by their own type, or by the use of the group they stand in.
fn collect<'a>(element: &'a Element, in_text_group: bool, found: &mut Vec<(&'a str, Member)>) {
    for inner in element.elements() {
        let says = |name: &str| inner.get(name).unwrap_or_default().to_lowercase();
        match inner.name {
            "fileGrp" => {
                let names = says("USE") + " " + &says("ID");
                let text = ["text", "alto", "ocr", "page", "hocr", "fulltext"].iter().any(|word| names.contains(word));
                collect(inner, in_text_group || text, found);
            }
            "file" => {
                let kind = says("MIMETYPE");
                let markup = kind.contains("xml") || kind.contains("html") || kind.contains("alto");
                let href = inner.child("FLocat").and_then(|place| place.get("href"));
                if let (Some(id), Some(path)) = (inner.get("ID"), href)
                    && (markup || (in_text_group && !kind.starts_with("image") && !kind.contains("pdf")))
                {
                    found.push((id, Member { path: path.into(), label: None }));
                }
                collect(inner, in_text_group, found);
            }
            _ => {}
        }
    }
}

/// For each file that the physical structure names, its page's place in the order of pages and its label.
fn pages<'a>(root: &'a Element) -> HashMap<&'a str, (usize, Option<String>)> {
    let mut pages = HashMap::new();
    let maps = root.all("structMap").filter(|map| map.get("TYPE").is_none_or(|kind| !is_logical(kind)));
    for page in maps.flat_map(|map| map.descendants("div")) {
        let (order, label) = (pages.len(), label(page));
        for pointer in page.all("fptr") {
            let areas = pointer.descendants("area").into_iter().filter_map(|area| area.get("FILEID"));
            for id in pointer.get("FILEID").into_iter().chain(areas) {
                pages.entry(id).or_insert((order, label.clone()));
            }
        }
    }
    pages
}

fn is_logical(kind: &str) -> bool {
    kind.to_lowercase().contains("logical")
}

/// The label of a page: as printed, else its number.
fn label(page: &Element) -> Option<String> {
    let printed = page.get("ORDERLABEL").or_else(|| page.get("ORDER"))?.trim();
    let uncounted = ["", "uncounted", " - ", "-", "[-]"].contains(&printed);
    (!uncounted).then(|| printed.to_owned())
}
