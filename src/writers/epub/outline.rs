//! What the navigation lists, gathered while the articles are written, so that it lists nothing else.

use std::collections::HashSet;

/// The book's documents and page marks, in reading order.
#[derive(Default)]
pub struct Outline {
    /// One an article.
    pub entries: Vec<Entry>,
    /// Where printed pages begin.
    pub marks: Vec<Mark>,
    labels: HashSet<String>,
}

/// One article's document.
pub struct Entry {
    /// File name.
    pub file: String,
    /// Title; never blank.
    pub title: String,
    /// Label of the page it begins on, where known.
    pub page: Option<String>,
}

/// One page mark.
pub struct Mark {
    /// File name and fragment.
    pub href: String,
    /// The page's label as printed.
    pub label: String,
}

impl Outline {
    /// Adds a page mark.
    pub fn mark(&mut self, mark: Mark) {
        self.labels.insert(mark.label.clone());
        self.marks.push(mark);
    }

    /// Whether a page of this label has a mark already.
    pub fn is_marked(&self, label: &str) -> bool {
        self.labels.contains(label)
    }

    /// Articles in reading order, in runs of the same page.
    pub fn by_page(&self) -> impl Iterator<Item = &[Entry]> {
        self.entries.chunk_by(|a, b| a.page.is_some() && a.page == b.page)
    }
}
