//! The package document: what the book is, which documents it has, in which order; and their titles from the contents.

use std::collections::HashMap;

use super::archive::{Archive, CONTAINER, broken, resolve};
use crate::ast::{Contributor, ContributorRole, Metadata};
use crate::decode;
use crate::error::Result;
use crate::readers::running::value;
use crate::readers::xml::{self, Element};
use crate::repair::Notice;
use crate::source::Source;

/// A book as its package describes it.
pub(super) struct Package {
    /// What is said of the book.
    pub metadata: Metadata,
    /// Who made it.
    pub people: Vec<Contributor>,
    /// Paths of its documents in reading order.
    pub spine: Vec<String>,
    /// Path of the navigation document.
    pub contents: Option<String>,
    /// Titles of documents by path, from the contents.
    pub titles: HashMap<String, String>,
}

/// A document of XML in the archive, decoded.
pub(super) fn document(book: &str, path: &str, bytes: Vec<u8>, notices: &mut Vec<Notice>) -> Result<Source> {
    decode::decode(0, &format!("{book}: {path}"), bytes, None, notices)
}

/// Reads the package.
pub(super) fn read(archive: &mut Archive, book: &str, notices: &mut Vec<Notice>) -> Result<Package> {
    if let Some(folder) = archive.folder() {
        let message = format!("the book lies in the folder {folder:?} of its archive, and not at its top as it should");
        notices.push(Notice { input: book.into(), line: None, message });
    }
    let container = document(book, CONTAINER, archive.require(CONTAINER)?, notices)?;
    let container = xml::parse(&container, notices)?;
    let roots = container.descendants("rootfile");
    let path = roots.iter().find_map(|root| root.get("full-path")).unwrap_or_default().to_owned();
    if path.is_empty() {
        return Err(broken(book, CONTAINER, "names no package document"));
    }
    let source = document(book, &path, archive.require(&path)?, notices)?;
    let package = xml::parse(&source, notices)?;
    let manifest = Manifest::of(&package, &path, book)?;
    let spine = manifest.spine(&package, book, notices)?;
    refuse_encrypted(archive, book, &spine, notices)?;
    let titles = manifest.titles(archive, book, notices)?;
    let (metadata, people) = describe(&package);
    let contents = manifest.nav().map(|item| item.path.clone());
    Ok(Package { metadata, people, spine, contents, titles })
}

/// One file of the book.
struct Item {
    path: String,
    media_type: String,
    properties: String,
}

struct Manifest(HashMap<String, Item>);

impl Manifest {
    fn of(package: &Element, path: &str, book: &str) -> Result<Self> {
        let mut items = HashMap::new();
        for item in package.child("manifest").into_iter().flat_map(|manifest| manifest.elements()) {
            let (Some(id), Some(href)) = (item.get("id"), item.get("href")) else { continue };
            let of = |name| item.get(name).unwrap_or_default().to_owned();
            // Files outside the book (sounds, fonts) are not read; documents are looked at in the spine.
            let Some(path) = resolve(path, href) else {
                if href.contains("..") {
                    return Err(broken(book, path, &format!("the file {href:?} is outside the book")));
                }
                continue;
            };
            let item = Item { path, media_type: of("media-type"), properties: of("properties") };
            items.insert(id.to_owned(), item);
        }
        Ok(Manifest(items))
    }

    fn spine(&self, package: &Element, book: &str, notices: &mut Vec<Notice>) -> Result<Vec<String>> {
        let mut paths: Vec<String> = Vec::new();
        for reference in package.child("spine").into_iter().flat_map(|spine| spine.all("itemref")) {
            let id = reference.get("idref").unwrap_or_default();
            let mut note = |message: String| notices.push(Notice { input: book.into(), line: None, message });
            match self.0.get(id) {
                None => note(format!("the spine names {id:?}, which is no file of the book; it is left out")),
                Some(item) if !item.media_type.contains("html") && !item.media_type.is_empty() => {
                    note(format!("{} is {}, which is not read", item.path, item.media_type));
                }
                // A document twice would be an article twice.
                Some(item) if paths.contains(&item.path) => {}
                Some(item) => paths.push(item.path.clone()),
            }
        }
        match paths.is_empty() {
            true => Err(broken(book, "the package", "its spine names no document")),
            false => Ok(paths),
        }
    }

    fn nav(&self) -> Option<&Item> {
        self.0.values().find(|item| item.properties.split_whitespace().any(|p| p == "nav"))
    }

    /// Titles from the navigation document, else from the NCX of older books.
    fn titles(&self, archive: &mut Archive, book: &str, notices: &mut Vec<Notice>) -> Result<HashMap<String, String>> {
        let nav = self.nav();
        let ncx = || self.0.values().find(|item| item.media_type == "application/x-dtbncx+xml");
        let Some(item) = nav.or_else(ncx) else { return Ok(HashMap::new()) };
        let Some(bytes) = archive.read(&item.path)? else { return Ok(HashMap::new()) };
        let source = document(book, &item.path, bytes, notices)?;
        let root = xml::parse(&source, notices)?;
        let mut titles = HashMap::new();
        let mut add = |reference: Option<&str>, title: String| {
            if let Some(path) = reference.and_then(|reference| resolve(&item.path, reference)) {
                titles.entry(path).or_insert(title);
            }
        };
        let is_toc = |nav: &&&Element| nav.get("type").is_some_and(|kind| kind.split_whitespace().any(|k| k == "toc"));
        let navs = root.descendants("nav");
        for link in navs.iter().find(is_toc).into_iter().flat_map(|nav| nav.descendants("a")) {
            add(link.get("href"), value(&link.text()));
        }
        for point in root.descendants("navPoint") {
            let label = point.child("navLabel").map(|label| value(&label.text())).unwrap_or_default();
            add(point.child("content").and_then(|content| content.get("src")), label);
        }
        titles.retain(|_, title| !title.is_empty());
        Ok(titles)
    }
}

/// Refuses a book whose documents cannot be read without a key; scrambled fonts do not matter.
fn refuse_encrypted(archive: &mut Archive, book: &str, spine: &[String], notices: &mut Vec<Notice>) -> Result<()> {
    const PATH: &str = "META-INF/encryption.xml";
    let Some(bytes) = archive.read(PATH)? else { return Ok(()) };
    let source = document(book, PATH, bytes, notices)?;
    let root = xml::parse(&source, notices)?;
    let locked = root.descendants("CipherReference").into_iter().filter_map(|r| resolve("", r.get("URI")?));
    match locked.into_iter().find(|path| spine.contains(path)) {
        Some(path) => Err(broken(book, &path, "is encrypted (a book with copy protection)")),
        None => Ok(()),
    }
}

/// What the package says of the book and of its makers.
fn describe(package: &Element) -> (Metadata, Vec<Contributor>) {
    let mut metadata = Metadata::default();
    let mut people = Vec::new();
    let Some(said) = package.child("metadata") else { return (metadata, people) };
    let refined = |id: Option<&str>, property: &str| {
        let about = format!("#{}", id?);
        let is = |e: &&Element| e.get("refines") == Some(&about) && e.get("property") == Some(property);
        said.all("meta").find(is).map(|e| value(&e.text()))
    };
    for element in said.elements() {
        let text = Some(value(&element.text())).filter(|text| !text.is_empty());
        let place = match element.name {
            "title" => &mut metadata.title,
            "language" => &mut metadata.lang,
            "date" => {
                metadata.date =
                    metadata.date.or(text.map(|date| date.split('T').next().unwrap_or_default().to_owned()));
                continue;
            }
            "identifier" => &mut metadata.identifier,
            "publisher" => &mut metadata.publisher,
            "rights" => &mut metadata.rights,
            "source" => match text.as_deref().and_then(|text| text.strip_prefix("urn:issn:")) {
                Some(issn) => {
                    metadata.issn = Some(issn.to_owned());
                    continue;
                }
                None => &mut metadata.source,
            },
            "creator" | "contributor" => {
                let code = refined(element.get("id"), "role").or_else(|| element.get("role").map(str::to_owned));
                let role = match code.as_deref() {
                    Some("pht") => ContributorRole::Photographer,
                    Some("edt") => ContributorRole::Editor,
                    Some("aut") | None if element.name == "creator" => ContributorRole::Author,
                    _ => continue,
                };
                people.extend(text.map(|name| Contributor { role, name, label: None }));
                continue;
            }
            _ => continue,
        };
        *place = place.take().or(text);
    }
    (metadata, people)
}
