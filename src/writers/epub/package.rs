//! The package document: metadata, manifest, spine; and the container file that points to it.

use crate::error::Result;

use super::markup::Markup;
use super::outline::Outline;
use super::publication::{Publication, given};
use super::{COLOPHON, NAV, STYLE};

/// `META-INF/container.xml`.
///
/// # Errors
/// When the XML cannot be written.
pub fn container() -> Result<Vec<u8>> {
    let mut xml = Markup::xml();
    xml.open("container", &[("version", "1.0"), ("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")]);
    xml.open("rootfiles", &[]);
    xml.empty("rootfile", &[("full-path", "EPUB/package.opf"), ("media-type", "application/oebps-package+xml")]);
    xml.finish()
}

/// `EPUB/package.opf`.
///
/// # Errors
/// When the XML cannot be written.
pub fn document(publication: &Publication<'_>, outline: &Outline<'_>) -> Result<Vec<u8>> {
    let mut xml = Markup::xml();
    let namespace = ("xmlns", "http://www.idpf.org/2007/opf");
    let identity = [("version", "3.0"), ("unique-identifier", "identifier")];
    xml.open("package", &[namespace, identity[0], identity[1], ("xml:lang", &publication.lang), ("dir", "ltr")]);
    xml.line();

    xml.open("metadata", &[("xmlns:dc", "http://purl.org/dc/elements/1.1/")]);
    xml.line();
    describe(&mut xml, publication);
    collection(&mut xml, publication);
    accessibility(&mut xml, publication, !outline.marks.is_empty());
    xml.close();
    xml.line();

    xml.open("manifest", &[]);
    xml.line();
    let xhtml = "application/xhtml+xml";
    manifest_item(&mut xml, &[("id", "nav"), ("href", NAV), ("media-type", xhtml), ("properties", "nav")]);
    manifest_item(&mut xml, &[("id", "style"), ("href", STYLE), ("media-type", "text/css")]);
    for entry in &outline.entries {
        manifest_item(&mut xml, &[("id", stem(&entry.file)), ("href", &entry.file), ("media-type", xhtml)]);
    }
    manifest_item(&mut xml, &[("id", "colophon"), ("href", COLOPHON), ("media-type", xhtml)]);
    xml.close();
    xml.line();

    xml.open("spine", &[("page-progression-direction", "ltr")]);
    xml.line();
    let articles = outline.entries.iter().map(|e| stem(&e.file));
    for id in ["nav"].into_iter().chain(articles).chain(["colophon"]) {
        xml.empty("itemref", &[("idref", id)]);
        xml.line();
    }
    xml.finish()
}

fn describe(xml: &mut Markup, publication: &Publication<'_>) {
    let data = &publication.issue.metadata;
    let mut element = |name, id: &str, text: &str| {
        xml.leaf(name, &[("id", id)], text);
        xml.line();
    };
    element("dc:identifier", "identifier", &publication.identifier);
    element("dc:title", "", &publication.title);
    element("dc:language", "", &publication.lang);
    if let Some(date) = publication.date {
        element("dc:date", "", date);
    }
    if let Some(publisher) = given(&data.publisher) {
        element("dc:publisher", "", publisher);
    }
    let cn = given(&data.cn).map(cn_number);
    for source in [publication.issn.as_deref(), cn.as_deref(), given(&data.source)].into_iter().flatten() {
        element("dc:source", "", source);
    }
    if let Some(rights) = given(&data.rights) {
        element("dc:rights", "", rights);
    }
    for (number, (code, name)) in publication.names.iter().enumerate() {
        let id = format!("name-{}", number + 1);
        xml.leaf(if *code == "aut" { "dc:creator" } else { "dc:contributor" }, &[("id", &id)], name);
        let refines = format!("#{id}");
        let role = [("refines", refines.as_str()), ("property", "role"), ("scheme", "marc:relators")];
        xml.leaf("meta", &role, code);
        xml.line();
    }
    meta(xml, "dcterms:modified", &format!("{}T00:00:00Z", publication.modified));
}

/// The newspaper as the series that the issue is a part of.
fn collection(xml: &mut Markup, publication: &Publication<'_>) {
    let data = &publication.issue.metadata;
    let Some(title) = given(&data.title) else { return };
    xml.leaf("meta", &[("property", "belongs-to-collection"), ("id", "periodical")], title);
    xml.line();
    let mut refine = |property, text: &str| {
        xml.leaf("meta", &[("refines", "#periodical"), ("property", property)], text);
        xml.line();
    };
    refine("collection-type", "series");
    let cn = given(&data.cn).map(cn_number);
    for identifier in [publication.issn.as_deref(), cn.as_deref()].into_iter().flatten() {
        refine("dcterms:identifier", identifier);
    }
    let is_position = |n: &&str| n.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    if let Some(number) = given(&data.number).filter(is_position) {
        refine("group-position", number);
    }
}

/// Only what is true of every book this writer makes; conformance is for a person to certify.
fn accessibility(xml: &mut Markup, publication: &Publication<'_>, has_pages: bool) {
    meta(xml, "schema:accessMode", "textual");
    meta(xml, "schema:accessModeSufficient", "textual");
    for feature in ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"] {
        meta(xml, "schema:accessibilityFeature", feature);
    }
    if has_pages {
        meta(xml, "schema:accessibilityFeature", "pageNavigation");
        meta(xml, "schema:accessibilityFeature", "pageBreakMarkers");
        meta(xml, "pageBreakSource", publication.issn.as_deref().unwrap_or(&publication.title));
    }
    meta(xml, "schema:accessibilityHazard", "none");
    let lang = publication.words.lang_in(&publication.lang);
    let property = ("property", "schema:accessibilitySummary");
    xml.leaf("meta", &[property, ("xml:lang", lang)], publication.words.summary[usize::from(has_pages)]);
    xml.line();
}

fn meta(xml: &mut Markup, property: &str, text: &str) {
    xml.leaf("meta", &[("property", property)], text);
    xml.line();
}

fn manifest_item(xml: &mut Markup, attributes: &[super::markup::Attribute<'_>]) {
    xml.empty("item", attributes);
    xml.line();
}

fn cn_number(cn: &str) -> String {
    if cn.starts_with("CN") { cn.to_owned() } else { format!("CN {cn}") }
}

fn stem(file: &str) -> &str {
    file.trim_end_matches(".xhtml")
}
