//! The navigation document: contents by page, list of pages, landmarks.

use crate::error::Result;

use super::markup::Markup;
use super::outline::{Entry, Outline};
use super::publication::{Publication, one_line};
use super::{COLOPHON, NAV};

/// The navigation document.
///
/// # Errors
/// When the XML cannot be written.
pub fn document(publication: &Publication<'_>, outline: &Outline<'_>) -> Result<Vec<u8>> {
    let words = publication.words;
    let mut nav = Markup::xhtml(&publication.title, &publication.lang);
    let lang = words.lang_in(&publication.lang);
    let ours = [("lang", lang), ("xml:lang", lang)];

    open(&mut nav, "toc", "doc-toc", false);
    nav.leaf("h1", &[("id", "kjj-toc"), ours[0], ours[1]], words.contents);
    list(&mut nav);
    for run in outline.by_page() {
        match run[0].page {
            Some(label) => page(&mut nav, &words.page_label(&one_line(label)), run),
            None => run.iter().for_each(|entry| item(&mut nav, &entry.file, &entry.title)),
        }
    }
    item(&mut nav, COLOPHON, words.colophon);
    close(&mut nav);

    if !outline.marks.is_empty() {
        open(&mut nav, "page-list", "doc-pagelist", true);
        nav.leaf("h2", &[("id", "kjj-page-list"), ours[0], ours[1]], words.pages);
        list(&mut nav);
        for mark in &outline.marks {
            item(&mut nav, &mark.href, &mark.label);
        }
        close(&mut nav);
    }

    open(&mut nav, "landmarks", "", true);
    nav.leaf("h2", &[("id", "kjj-landmarks"), ours[0], ours[1]], words.landmarks);
    list(&mut nav);
    landmark(&mut nav, "toc", NAV, words.contents);
    if let Some(first) = outline.entries.first() {
        landmark(&mut nav, "bodymatter", &first.file, words.articles);
    }
    landmark(&mut nav, "colophon", COLOPHON, words.colophon);
    close(&mut nav);
    nav.finish()
}

fn open(nav: &mut Markup, kind: &str, role: &str, hidden: bool) {
    let label = format!("kjj-{kind}");
    let hidden = if hidden { "hidden" } else { "" };
    nav.open("nav", &[("epub:type", kind), ("role", role), ("aria-labelledby", &label), ("hidden", hidden)]);
    nav.line();
}

fn list(nav: &mut Markup) {
    nav.line();
    nav.open("ol", &[]);
    nav.line();
}

fn close(nav: &mut Markup) {
    nav.close();
    nav.line();
    nav.close();
    nav.line();
}

/// A page with its articles under it.
fn page(nav: &mut Markup, label: &str, entries: &[Entry<'_>]) {
    nav.open("li", &[]);
    nav.leaf("a", &[("href", &entries[0].file)], label);
    list(nav);
    for entry in entries {
        item(nav, &entry.file, &entry.title);
    }
    close(nav);
}

fn item(nav: &mut Markup, href: &str, label: &str) {
    nav.open("li", &[]);
    nav.leaf("a", &[("href", href)], label);
    nav.close();
    nav.line();
}

fn landmark(nav: &mut Markup, kind: &str, href: &str, label: &str) {
    nav.open("li", &[]);
    nav.leaf("a", &[("epub:type", kind), ("href", href)], label);
    nav.close();
    nav.line();
}
