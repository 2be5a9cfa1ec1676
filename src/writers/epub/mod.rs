//! EPUB 3.3 (DESIGN §7): one book an issue, one XHTML document an article, navigation by printed page.
//!
//! The bytes depend on the issue alone: no clock, no random number, one pinned deflate backend. An article
//! at a time is in memory; navigation and package come last, made from what was really written.

use super::{Files, Sink, Writer, sink_error};
use crate::ast::Issue;
use crate::error::Result;
use crate::repair::Notice;

mod archive;
mod article;
mod blocks;
mod colophon;
mod inline;
mod links;
mod markup;
mod nav;
mod outline;
mod package;
mod publication;
mod said;
mod words;

use archive::Archive;
use outline::Outline;
use publication::Publication;

const NAV: &str = "nav.xhtml";
const COLOPHON: &str = "colophon.xhtml";
const STYLE: &str = "style.css";

/// The EPUB writer.
pub struct Epub;

impl Writer for Epub {
    fn name(&self) -> &'static str {
        "epub"
    }

    fn extension(&self) -> &'static str {
        "epub"
    }

    fn files(&self) -> Files {
        Files::One
    }

    fn is_text(&self) -> bool {
        false
    }

    fn write(&self, issue: &Issue, sink: &mut dyn Sink) -> Result<Vec<Notice>> {
        let mut notices = Vec::new();
        let publication = Publication::of(issue, &mut notices)?;
        let mut archive = Archive::new(sink.create(archive::FILE).map_err(sink_error(archive::FILE))?)?;
        let mut add = |name: &str, content: Vec<u8>| archive.add(name, &content);
        add("META-INF/container.xml", package::container()?)?;
        add("EPUB/style.css", include_bytes!("style.css").to_vec())?;

        let mut outline = Outline::of(issue);
        for article in &issue.articles {
            let (file, content) = article::document(&publication, article, &mut outline, &mut notices)?;
            add(&format!("EPUB/{file}"), content)?;
        }
        add("EPUB/colophon.xhtml", colophon::document(&publication, publication.whose.homeless())?)?;
        add("EPUB/nav.xhtml", nav::document(&publication, &outline)?)?;
        add("EPUB/package.opf", package::document(&publication, &outline)?)?;
        archive.finish()?;
        Ok(notices)
    }
}
