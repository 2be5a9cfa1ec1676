//! One article, one XHTML document: head, blocks in nested sections, staff lines.

use std::collections::HashSet;

use crate::ast::{Article, HeadLine, HeadRole};
use crate::error::Result;
use crate::repair::Notice;

use super::inline::has_content;
use super::markup::Markup;
use super::outline::{Entry, Outline, Turn, page_of};
use super::publication::{Publication, one_line};
use super::said;

/// An article's document under construction.
pub struct Page<'a, 'o> {
    /// The whole book.
    pub publication: &'a Publication<'a>,
    /// The article.
    pub article: &'a Article,
    /// The document.
    pub markup: Markup,
    /// Link targets that were left out.
    pub dead_links: Vec<String>,
    /// Addresses of pictures that are not in the book.
    pub pictures: Vec<String>,
    outline: &'o mut Outline<'a>,
    file: String,
    ids: HashSet<String>,
}

/// Writes an article's document: its file name and bytes. The outline learns of it.
///
/// # Errors
/// When the XML cannot be written.
pub fn document<'a>(
    publication: &'a Publication<'a>,
    article: &'a Article,
    outline: &mut Outline<'a>,
    notices: &mut Vec<Notice>,
) -> Result<(String, Vec<u8>)> {
    let file = format!("a{:03}.xhtml", outline.entries.len() + 1);
    let label = one_line(&article.label());
    let title = if label.is_empty() { publication.words.untitled.to_owned() } else { label };
    let page = page_of(publication.issue, article);
    outline.entries.push(Entry { file: file.clone(), title: title.clone(), page });

    let (dead_links, pictures, ids) = (Vec::new(), Vec::new(), HashSet::new());
    let markup = Markup::xhtml_saying(&title, &publication.lang, |head| {
        said::article(head, publication, article);
    });
    let mut document = Page { publication, article, markup, dead_links, pictures, outline, file: file.clone(), ids };
    if let Some(page) = page.filter(|p| document.outline.begins(p)) {
        document.page_mark(page, Turn::Start);
        document.markup.line();
    }
    document.article(&title);
    document.report(notices);
    Ok((file, document.markup.finish()?))
}

impl<'a> Page<'a, '_> {
    fn article(&mut self, title: &str) {
        let id = self.claim(&self.article.id);
        let name = if self.headline().is_none() { title } else { "" };
        self.markup.open("article", &[("id", &id), ("aria-label", name)]);
        self.markup.line();
        self.head();
        self.blocks();
        if self.article.truncated {
            self.note(self.publication.words.truncated, ("data-note", "truncated"));
        }
        for masthead in self.publication.whose.staff_lines(self.article) {
            self.markup.open("footer", &[("class", "masthead")]);
            self.text_in("p", "", &masthead.id, &masthead.text);
            self.markup.close();
            self.markup.line();
        }
        self.markup.close();
        self.markup.line();
    }

    /// Section, kickers, headline, decks and bylines in printed order. The headline and the lines around it
    /// that are no bylines are one heading group.
    fn head(&mut self) {
        let lines: Vec<&HeadLine> = self.article.head.iter().filter(|l| has_content(&l.text)).collect();
        let section = self.article.section.as_ref().filter(|s| has_content(s));
        if lines.is_empty() && section.is_none() {
            return;
        }
        self.markup.open("header", &[]);
        self.markup.line();
        if let Some(section) = section {
            self.text_in("p", "section", "", section);
        }
        let headline = self.headline();
        let is_title = |line: &&HeadLine| line.role != HeadRole::Byline;
        let (first, last) = (lines.iter().position(is_title), lines.iter().rposition(is_title));
        let grouped = headline.is_some() && first != last;
        for (at, line) in lines.into_iter().enumerate() {
            if grouped && Some(at) == first {
                self.markup.open("hgroup", &[]);
                self.markup.line();
            }
            let is_headline = headline.is_some_and(|h| std::ptr::eq(h, line));
            self.text_in(if is_headline { "h1" } else { "p" }, class(line.role, is_headline), "", &line.text);
            if grouped && Some(at) == last {
                self.markup.close();
                self.markup.line();
            }
        }
        self.markup.close();
        self.markup.line();
    }

    /// The line that is the document's first heading.
    fn headline(&self) -> Option<&'a HeadLine> {
        self.article.head.iter().find(|l| l.role == HeadRole::Headline && !l.text.is_blank())
    }

    /// A sentence of ours, that no reader may take for the source's.
    pub fn note(&mut self, words: &str, about: (&str, &str)) {
        let lang = self.publication.words.lang_in(&self.publication.lang);
        self.markup.leaf("p", &[("class", "kjj-note"), about, ("lang", lang), ("xml:lang", lang)], words);
        self.markup.line();
    }

    /// Marks the beginning of a printed page; the page list gets it.
    pub fn page_mark(&mut self, page: &str, turn: Turn) {
        let id = format!("kjj-page-{}", self.outline.marks.len() + 1);
        let label = self.outline.mark(page, turn, format!("{}#{id}", self.file), self.publication.words);
        let role = [("epub:type", "pagebreak"), ("role", "doc-pagebreak")];
        self.markup.empty("span", &[role[0], role[1], ("id", &id), ("aria-label", &label), ("data-page", page)]);
    }

    /// The id, when it may stand in this document and stands there for the first time; else none.
    pub fn claim(&mut self, id: &str) -> String {
        let name = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        let fits = id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.chars().all(name);
        match fits && !id.starts_with("kjj-") && self.ids.insert(id.to_owned()) {
            true => id.to_owned(),
            false => String::new(),
        }
    }

    fn report(&self, notices: &mut Vec<Notice>) {
        let input = self.publication.issue.inputs.get(self.article.input as usize);
        let input = input.map_or("issue", |i| &i.name);
        let mut note = |message| notices.push(Notice { input: input.into(), line: None, message });
        let id = &self.article.id;
        for picture in &self.pictures {
            note(format!("article {id}: the picture {} is named but not in the EPUB", shown(picture)));
        }
        if let Some(first) = self.dead_links.first() {
            let (count, first) = (self.dead_links.len(), shown(first));
            note(format!(
                "article {id}: {count} link target(s) that are no web or mail address are not in the \
                 EPUB, the first is {first}; the linked text is there"
            ));
        }
    }
}

/// An address in a message or note: at most a line of it.
pub fn shown(address: &str) -> String {
    let mut short: String = address.chars().take(80).collect();
    if short.len() < address.len() {
        short.push('…');
    }
    format!("{short:?}")
}

fn class(role: HeadRole, is_headline: bool) -> &'static str {
    match role {
        HeadRole::Kicker => "kicker",
        HeadRole::Headline if is_headline => "",
        HeadRole::Headline => "headline",
        HeadRole::Deck => "deck",
        HeadRole::Byline => "byline",
    }
}
