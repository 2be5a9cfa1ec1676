//! What the navigation lists, gathered while the articles are written, so that it lists nothing else.

use std::collections::HashSet;

use crate::ast::{Article, Issue};

use super::publication::one_line;
use super::words::Words;

/// The book's documents and page marks, in reading order.
pub struct Outline<'a> {
    /// One an article.
    pub entries: Vec<Entry<'a>>,
    /// Where printed pages begin.
    pub marks: Vec<Mark>,
    with_articles: HashSet<&'a str>,
    marked: HashSet<String>,
}

/// One article's document.
pub struct Entry<'a> {
    /// File name.
    pub file: String,
    /// Title; never blank.
    pub title: String,
    /// Label of the page it begins on, where known.
    pub page: Option<&'a str>,
}

/// One page mark.
pub struct Mark {
    /// File name and fragment.
    pub href: String,
    /// The page's label for people.
    pub label: String,
}

/// What makes a page mark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The first article of a page.
    Start,
    /// A text that goes on there.
    Inside,
}

impl<'a> Outline<'a> {
    /// An empty outline of an issue.
    pub fn of(issue: &'a Issue) -> Self {
        let pages = issue.articles.iter().filter_map(|a| page_of(issue, a));
        Outline { entries: Vec::new(), marks: Vec::new(), with_articles: pages.collect(), marked: HashSet::new() }
    }

    /// Whether the next article on this page is its first.
    pub fn begins(&self, page: &str) -> bool {
        !self.marked.contains(page)
    }

    /// Adds a page mark and gives its label for people. One mark a page has the bare label: the one before its
    /// first article, or where no article begins there, the first turn to it.
    pub fn mark(&mut self, page: &str, turn: Turn, href: String, words: &Words) -> String {
        let is_own = turn == Turn::Start || !self.with_articles.contains(page) && !self.marked.contains(page);
        let mut label = words.page_label(&one_line(page));
        if is_own {
            self.marked.insert(page.to_owned());
        } else {
            label.push_str(words.continued);
        }
        self.marks.push(Mark { href, label: label.clone() });
        label
    }

    /// Articles in reading order, in runs of the same page.
    pub fn by_page(&self) -> impl Iterator<Item = &[Entry<'a>]> {
        self.entries.chunk_by(|a, b| a.page.is_some() && a.page == b.page)
    }
}

/// Label of the page an article begins on, from itself or its input.
pub fn page_of<'a>(issue: &'a Issue, article: &'a Article) -> Option<&'a str> {
    let input = issue.inputs.get(article.input as usize);
    let label = article.page.as_deref().or_else(|| input.and_then(|i| i.page.as_deref()));
    label.map(str::trim).filter(|l| !l.is_empty())
}
