//! Printed lines on their way into files, and what becomes a document of them.

use super::story::Tale;
use crate::truth::{Article, Truth};

/// What a printed line is, for the books of the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Part of an article.
    Text,
    /// A line that belongs to no article.
    Furniture,
    /// A label of a web page or a database.
    Metadata,
    /// Signs of a markup language alone, or nothing at all.
    Markup,
}

/// One printed line.
#[derive(Debug, Clone)]
pub struct Line {
    /// Indent and opening markup.
    pub lead: String,
    /// What was printed.
    pub text: String,
    /// Closing markup.
    pub tail: String,
    /// What it is.
    pub ink: Ink,
}

impl Line {
    /// A line of an article.
    pub fn text(text: impl Into<String>) -> Self {
        Self { lead: String::new(), text: text.into(), tail: String::new(), ink: Ink::Text }
    }

    /// A line of an article with an indent or with markup before it.
    pub fn led(lead: impl Into<String>, text: impl Into<String>) -> Self {
        Self { lead: lead.into(), ..Self::text(text) }
    }

    /// Furniture.
    pub fn furniture(text: impl Into<String>) -> Self {
        Self { ink: Ink::Furniture, ..Self::text(text) }
    }

    /// Metadata.
    pub fn metadata(text: impl Into<String>) -> Self {
        Self { ink: Ink::Metadata, ..Self::text(text) }
    }

    /// Markup without text.
    pub fn markup(text: impl Into<String>) -> Self {
        Self { lead: text.into(), text: String::new(), tail: String::new(), ink: Ink::Markup }
    }

    /// An empty line.
    pub fn blank() -> Self {
        Self::markup("")
    }

    /// Whether nothing stands on the line.
    pub fn is_blank(&self) -> bool {
        self.lead.trim().is_empty() && self.text.trim().is_empty() && self.tail.is_empty()
    }
}

/// Adds empty lines.
pub fn gap(lines: &mut Vec<Line>, count: usize) {
    lines.extend((0..count).map(|_| Line::blank()));
}

/// One file.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A document before it is written down: its files, and the articles they show.
#[derive(Debug, Clone)]
pub struct Print {
    /// The files.
    pub sheets: Vec<Sheet>,
    /// The articles, in printed reading order.
    pub tales: Vec<Tale>,
    /// Language of the articles.
    pub lang: &'static str,
    /// What was drawn.
    pub variant: String,
}

impl Print {
    /// The truth: articles from the tales, furniture and metadata from the lines.
    pub fn truth(&self, mode: char, seed: u64) -> Truth {
        let lines = |ink: Ink| {
            let all = self.sheets.iter().flat_map(|sheet| &sheet.lines);
            all.filter(|line| line.ink == ink).map(|line| line.text.trim().to_owned()).collect()
        };
        Truth {
            mode,
            seed,
            lang: self.lang.to_owned(),
            variant: self.variant.clone(),
            articles: self.tales.iter().map(|tale| Article { blocks: tale.blocks() }).collect(),
            furniture: lines(Ink::Furniture),
            metadata: lines(Ink::Metadata),
        }
    }
}

impl Sheet {
    /// The file's text, with the given end of line.
    pub fn written(&self, mut line_end: impl FnMut() -> &'static str) -> String {
        let mut text = String::new();
        for line in &self.lines {
            text.push_str(&line.lead);
            text.push_str(&line.text);
            text.push_str(&line.tail);
            text.push_str(line_end());
        }
        text
    }
}
