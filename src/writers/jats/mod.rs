//! JATS Archiving 1.3 (DESIGN §6): one `<article>` a file, `001.xml`, `002.xml`, … in reading order.
//!
//! What the contract's table leaves open is decided here, so that every printed character of an
//! article stands in its file once as text:
//!
//! - A head line that names the writer (`HeadRole::Byline`) opens the body as
//!   `p[@specific-use="head"]/named-content[@content-type="byline"]`; the people it names are in
//!   `contrib-group`, as metadata. Kickers and decks of an article without a headline stand there in
//!   the same way, because `title-group` cannot be without `article-title`; such an article has no
//!   `title-group`, which Archiving allows, so no headline is invented and none is empty.
//! - A headline of several lines is one `article-title` with `break` between them.
//! - A printed separator is `p[@content-type="separator"]` with its characters (`hr` has none).
//! - A page turn is `milestone-start[@content-type="page-turn"]`; JATS has no attribute for the new
//!   page's label, so it is given as the milestone's `rationale`.
//! - Reprint sources stand twice: where they were printed, and in `back/notes[@notes-type="source"]`,
//!   as the contract says.
//! - Figures, tables and preformatted text are `position="anchor"`: their place is known (the DTD
//!   would make them float).
//! - `xml:lang` is `und` when the language is not known; without it the DTD says English.
//! - So that a file can be read back as what was written: the input's name, digest, size, encoding, format and
//!   page are `custom-meta`, and so are the metadata lines of the article (`printed-…`); those of the whole input
//!   (`@specific-use="input"`) stand in its first article; an editor whom only a staff line names is `contrib[@specific-use="masthead"]`; the
//!   level of a crosshead that is not its depth is `sec/@disp-level`.
//! - `article-type` is not written: what kind of text an article is, is not known.
//!
//! Nothing here decides what a line means, and nothing is written that is not known: no empty
//! elements, no attribute without a value.

use std::io::{self, Write};

use super::whose::Whose;
use super::{Files, Sink, Writer, sink_error, values};
use crate::ast::{Issue, Metadata};
use crate::error::Result;
use crate::repair::Notice;
use context::Context;
use sheet::Sheet;

mod back;
mod body;
mod context;
mod front;
mod inline;
mod sheet;

/// The MathML 2 flavour of Archiving 1.3, the one plainly called `archivearticle`: the final NISO
/// version of 10 June 2021 (1.3d1 and 1.3d2 are drafts). The MathML 3 and OASIS flavours only add what
/// a newspaper has not; every file valid here is valid there. Ids as the DTD's own head gives them.
const DOCTYPE: &str = concat!(
    r#"article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN" "#,
    r#""http://jats.nlm.nih.gov/archiving/1.3/JATS-archivearticle1-3.dtd""#
);

/// The JATS writer.
pub struct Jats;

impl Writer for Jats {
    fn name(&self) -> &'static str {
        "jats"
    }

    fn extension(&self) -> &'static str {
        "xml"
    }

    fn files(&self) -> Files {
        Files::PerArticle
    }

    fn is_text(&self) -> bool {
        false
    }

    fn write(&self, issue: &Issue, sink: &mut dyn Sink) -> Result<Vec<Notice>> {
        let whose = Whose::of(issue);
        for (position, article) in issue.articles.iter().enumerate() {
            let name = file_name(position);
            let mut write = || -> io::Result<()> {
                let bytes = document(&Context { issue, whose: &whose, article })?;
                let mut file = sink.create(&name)?;
                file.write_all(&bytes)?;
                file.flush()
            };
            write().map_err(sink_error(&name))?;
        }
        Ok(notices(issue, &whose))
    }
}

/// `001.xml` for the first article.
fn file_name(position: usize) -> String {
    format!("{:03}.xml", position + 1)
}

fn document(cx: &Context) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new(DOCTYPE)?;
    let lang = language(cx.metadata()).unwrap_or_else(|| "und".into());
    let root = [("xmlns:xlink", "http://www.w3.org/1999/xlink"), ("dtd-version", "1.3"), ("xml:lang", &lang)];
    sheet.open("article", &root)?;
    front::write(&mut sheet, cx)?;
    body::write(&mut sheet, cx)?;
    back::write(&mut sheet, cx)?;
    sheet.close()?;
    sheet.finish()
}

/// The issue's language, where it is given as a tag.
fn language(metadata: &Metadata) -> Option<String> {
    values::language(metadata.lang.as_deref()?)
}

/// What JATS could not express: of the issue, of its articles, of its staff lines.
fn notices(issue: &Issue, whose: &Whose) -> Vec<Notice> {
    let input_name = |i: u32| issue.inputs.get(i as usize).map(|i| i.name.clone()).unwrap_or_default();
    let notice = |input: u32, message: String| Notice { input: input_name(input), line: None, message };
    let mut notices = Vec::new();
    if issue.articles.is_empty() {
        notices.push(notice(0, "no article was found, so no JATS file was written".into()));
    }
    if let (Some(lang), None) = (&issue.metadata.lang, language(&issue.metadata)) {
        let message = format!("{lang:?} is no BCP 47 language tag; the JATS files say \"und\". Give one with --lang");
        notices.push(notice(0, message));
    }
    for (position, article) in issue.articles.iter().enumerate() {
        let count = article.blocks.iter().filter_map(body::picture).count();
        if count > 0 {
            let file = file_name(position);
            let message =
                format!("{file}: JATS files name pictures by their address; keep {count} image files beside it");
            notices.push(notice(article.input, message));
        }
    }
    for masthead in whose.homeless().iter().filter(|masthead| !masthead.text.is_blank()) {
        let line = masthead.text.plain();
        let message = format!("the staff line {line:?} follows no article and is in no JATS file; the JSON has it");
        notices.push(notice(masthead.input, message));
    }
    notices
}
