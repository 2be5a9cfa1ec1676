//! What stands over an article: the headline among the lines above the text, kickers above it, decks below it.
//!
//! Evidence is weighed: the heading's level, the words in the names of its elements, how like it is to the title that
//! the document gives itself, links, length.

use super::judge::Role;
use super::label::is_folio;
use super::line::Draft;
use super::meta::Field;
use super::names::words;
use super::phrases::says_field;
use super::tree::{Id, Tree};
use crate::page::Markup;

/// Lines above the text in which a headline is looked for.
const REACH: usize = 80;
/// Evidence that makes a headline.
const HEADLINE: i32 = 4;
/// Half full-width characters of a line of the head, at most.
const LONGEST: u32 = 240;

/// Half full-width characters of a folio, at most.
const LONGEST_FOLIO: u32 = 80;

/// Lines of an article's head.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Head {
    pub headline: Option<usize>,
    pub kickers: Vec<usize>,
    pub decks: Vec<usize>,
}

/// What a heading is called by the names of its elements.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Called {
    Headline,
    Kicker,
    Deck,
    Other,
}

/// A document that is searched.
pub(super) struct Desk<'a> {
    pub tree: &'a Tree,
    pub lines: &'a [Draft],
    pub source: &'a str,
    pub fields: &'a [Field],
    /// Titles that the document gives itself, bare.
    pub titles: Vec<String>,
}

impl<'a> Desk<'a> {
    pub fn new(tree: &'a Tree, lines: &'a [Draft], source: &'a str, fields: &'a [Field]) -> Self {
        let given = fields.iter().filter(|f| f.name == "title").map(|f| bare(&f.value));
        let own = lines.iter().filter(|line| line.title).map(|line| bare(&line.text(source)));
        let titles = given.chain(own).filter(|title| title.chars().count() >= 3).collect();
        Desk { tree, lines, source, fields, titles }
    }

    pub fn text(&self, i: usize) -> String {
        self.lines[i].text(self.source)
    }

    /// The head of the text that begins with line `first`; `from` is the first line it may begin with.
    pub fn head(&self, from: usize, first: usize) -> Head {
        let from = from.max(first.saturating_sub(REACH));
        let scored = (from..first).map(|i| (i, self.score(i) + self.leads(i, first) - (first - i) as i32 / 20));
        let best = scored.max_by_key(|&(i, score)| (score, i)).filter(|(_, score)| *score >= HEADLINE);
        match best {
            Some((at, _)) => Head { headline: Some(at), kickers: self.kickers(from, at), decks: self.decks(at, first) },
            None => Head::default(),
        }
    }

    /// Evidence that a heading stands straight over its text, as the first line of the element that holds it; the
    /// highest heading needs none.
    fn leads(&self, i: usize, first: usize) -> i32 {
        let holder = |i: usize| self.tree.parent(self.lines[i].owner);
        let opens = i == 0 || holder(i - 1) != holder(i);
        let straight = opens && first - i <= 2 && holder(i).is_some() && holder(i) == holder(first);
        match self.lines[i].markup {
            Markup::Heading(level) if straight => i32::from(level > 1) + i32::from(level > 2),
            _ => 0,
        }
    }

    /// The kickers over a headline, from a line on.
    pub fn kickers(&self, from: usize, headline: usize) -> Vec<usize> {
        let above = (from..headline).rev().take_while(|&i| self.is_beside(i, headline));
        let mut kickers: Vec<usize> = above.filter(|&i| self.is_kicker(i, headline)).collect();
        kickers.reverse();
        kickers
    }

    /// The decks between a headline and the first line of its text.
    pub fn decks(&self, headline: usize, first: usize) -> Vec<usize> {
        (headline + 1..first).filter(|&i| self.may_head(i) && self.is_deck(i, headline)).collect()
    }

    /// Whether a line is a heading, is named one, or reads as a title of the document does.
    pub fn is_titled(&self, i: usize) -> bool {
        let line = &self.lines[i];
        let named = line.size.all <= LONGEST && self.called(i) == Called::Headline && line.size.marks <= 3;
        matches!(line.markup, Markup::Heading(_))
            || named
            || (line.size.all <= LONGEST && self.likeness(&self.text(i)) >= 5)
    }

    /// The document's title, where the text of the article says again most of what it says.
    pub fn title_of(&self, roles: &[Role]) -> Option<usize> {
        let title = (0..self.lines.len()).find(|&i| roles[i] == Role::Title)?;
        let text = self.text(title);
        let letters: Vec<char> = bare(&text[..headline_end(&text)]).chars().collect();
        let body: String =
            (0..self.lines.len()).filter(|&i| roles[i] == Role::Text).map(|i| bare(&self.text(i))).collect();
        let runs = letters.windows(if letters.iter().any(|&c| super::text::is_unspaced(c)) { 2 } else { 5 });
        let all = runs.len();
        let again = runs.filter(|run| body.contains(&run.iter().collect::<String>())).count();
        (letters.len() >= 6 && again * 2 >= all).then_some(title)
    }

    /// Whether a line that is shown is a newspaper page's folio.
    pub fn is_folio(&self, i: usize) -> bool {
        let line = &self.lines[i];
        let shown = line.hidden.is_none() && !line.control && !line.is_linked();
        shown && line.size.all <= LONGEST_FOLIO && is_folio(&self.text(i))
    }

    fn may_head(&self, i: usize) -> bool {
        let line = &self.lines[i];
        let shown = line.hidden.is_none() && !line.title && !line.control;
        shown
            && (2..=LONGEST).contains(&line.size.all)
            && !self.is_folio(i)
            && !matches!(line.markup, Markup::Image { .. } | Markup::Cell { .. })
    }

    fn score(&self, i: usize) -> i32 {
        if !self.may_head(i) {
            return i32::MIN / 2;
        }
        let line = &self.lines[i];
        let mut score = match line.markup {
            Markup::Heading(1) => 5,
            Markup::Heading(2) => 3,
            Markup::Heading(_) => 2,
            Markup::None => 0,
            _ => -3,
        };
        score += match self.called(i) {
            Called::Headline => 3,
            Called::Kicker | Called::Deck => -3,
            Called::Other => 0,
        };
        score += self.likeness(&self.text(i));
        if !matches!(line.markup, Markup::Heading(_)) {
            let bold = line.size.strong * 2 > line.size.all;
            score += 3 * i32::from(line.big) + 2 * i32::from(line.centred) + i32::from(bold);
        }
        score -= if line.is_linked() { 5 } else { 0 };
        score -= if line.is_prose() && line.size.marks > 2 { 3 } else { 0 };
        score - if line.size.all < 6 { 2 } else { 0 }
    }

    /// How like a line is to a title of the document.
    fn likeness(&self, text: &str) -> i32 {
        let line = bare(text);
        let length = line.chars().count();
        let like = |title: &String| {
            let whole = title.chars().count();
            match () {
                () if *title == line => 7,
                () if length >= 4 && title.starts_with(&line) && length * 10 >= whole * 3 => 6,
                () if length >= 6 && title.contains(&line) && length * 2 >= whole => 5,
                () if whole >= 6 && line.contains(title.as_str()) && whole * 2 >= length => 5,
                () if title.chars().zip(line.chars()).take_while(|(a, b)| a == b).count() * 10 >= length.max(8) * 6 => {
                    3
                }
                () => 0,
            }
        };
        if length < 2 { 0 } else { self.titles.iter().map(like).max().unwrap_or(0) }
    }

    /// What the names of a line's elements call it, the three nearest.
    pub fn called(&self, i: usize) -> Called {
        let near = self.tree.ancestors(self.lines[i].owner).take(3);
        near.map(|id| called(self.tree, id)).find(|called| *called != Called::Other).unwrap_or(Called::Other)
    }

    /// Whether a line stands in the same part of the page as the headline.
    fn is_beside(&self, i: usize, headline: usize) -> bool {
        let of = |i: usize, up: usize| self.tree.ancestors(self.lines[i].owner).nth(up);
        let row = of(headline, 2);
        (1..=3).any(|up| of(i, up) == row || of(i, up) == of(headline, 1)) && headline - i <= 4
    }

    fn is_kicker(&self, i: usize, headline: usize) -> bool {
        let line = &self.lines[i];
        if !self.may_head(i) || line.is_linked() || line.is_prose() {
            return false;
        }
        let told = self.is_field(i, "kicker") || self.called(i) == Called::Kicker;
        let heading = matches!(line.markup, Markup::Heading(_)) && self.called(i) != Called::Deck;
        let above = &self.lines[headline];
        let centred = line.centred && above.centred && headline - i <= 2 && line.size.all <= 80;
        told || (centred && !says_field(&self.text(i)))
            || (heading && self.likeness(&self.text(i)) == 0 && line.gap + 1 >= self.lines[headline].gap)
    }

    fn is_deck(&self, i: usize, headline: usize) -> bool {
        let line = &self.lines[i];
        let text = self.text(i);
        let told = self.is_field(i, "deck") || self.called(i) == Called::Deck;
        let heading =
            matches!((&line.markup, &self.lines[headline].markup), (Markup::Heading(a), Markup::Heading(b)) if a > b);
        let dash = text.starts_with("——") || text.starts_with("――");
        !line.is_linked()
            && bare(&text) != bare(&self.text(headline))
            && (told || dash || (heading && i - headline <= 3))
    }

    /// Whether a field of this name reads as the line does.
    fn is_field(&self, i: usize, name: &str) -> bool {
        let line = bare(&self.text(i));
        self.fields.iter().any(|field| field.name == name && bare(&field.value) == line)
    }
}

/// Where the headline in a document's title ends and the names of section and site begin, in bytes.
pub(super) fn headline_end(title: &str) -> usize {
    let parts = ["_", "|", "｜", "--", " - ", " – ", " — ", "—", "·"];
    let first = parts.iter().filter_map(|mark| title.find(mark)).filter(|&at| bare(&title[..at]).chars().count() >= 6);
    first.min().unwrap_or(title.len())
}

/// Letters and figures alone, small: what is compared.
pub(super) fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(400).collect()
}

/// What an element's names call what it holds.
pub(super) fn called(tree: &Tree, id: Id) -> Called {
    let mut found = Called::Other;
    let mut hear = |value: &str| {
        let whole: String = value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        found = match () {
            () if found != Called::Other => found,
            () if ["introtitle", "pretitle", "uptitle", "kicker", "eyebrow", "overline"]
                .iter()
                .any(|w| whole.contains(w)) =>
            {
                Called::Kicker
            }
            () if ["subtitle", "subhead", "downtitle", "standfirst", "deck", "dek"]
                .iter()
                .any(|w| whole.contains(w)) =>
            {
                Called::Deck
            }
            () => {
                // The last word counts, and Chinese ones are written in Pinyin: 引题, 肩题, 副题, 标题.
                let mut last = Called::Other;
                words(value, |word| {
                    last = match word {
                        "title" | "headline" | "biaoti" | "zhuti" | "bt" | "hed" | "tit" => Called::Headline,
                        "yinti" | "jianti" => Called::Kicker,
                        "futi" | "fubiaoti" => Called::Deck,
                        _ => last,
                    }
                });
                last
            }
        };
    };
    for attribute in tree.attributes(id) {
        if matches!(&*attribute.name, "class" | "id" | "itemprop") {
            hear(&attribute.value);
        }
    }
    if tree.name(id).contains('-') {
        hear(tree.name(id));
    }
    found
}
