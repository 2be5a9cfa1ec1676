//! The articles of a document, and the lines that every page of a newspaper has around them.

use super::draw::Draw;
use super::grammar::{Grammar, Inventor};
use super::story::{Habit, Piece, Taken, Tale, tell};
use super::tongue::{Genre, Tongue};
use crate::truth::Role;

/// Invents the articles of a document, each about something else.
pub fn tales(draw: &mut Draw, tongue: Tongue, habit: &Habit, count: usize) -> Vec<Tale> {
    let mut taken = Taken::new();
    let mut tales: Vec<Tale> = Vec::new();
    for _ in 0..count {
        let genre = genre(draw, tongue, habit.marked);
        let tale = tell(draw, tongue, genre, habit, &mut taken);
        tales.push(tale);
    }
    tales
}

fn genre(draw: &mut Draw, tongue: Tongue, news: bool) -> &'static Genre {
    let genres = tongue.genres().iter().filter(|(_, genre)| !news || genre.is_news());
    let weights: Vec<(u32, &Genre)> = genres.map(|(weight, genre)| (*weight, genre)).collect();
    draw.weighed(&weights)
}

/// How many articles stand in a document.
pub fn count(draw: &mut Draw) -> usize {
    draw.weighed(&[(3, 1), (4, 2), (4, 3), (2, 4), (1, 5), (1, 6)])
}

/// Adds the editors' line of a page to its last article.
pub fn sign(draw: &mut Draw, tongue: Tongue, tales: &mut [Tale]) {
    let mut press = Press::new(tongue);
    let text = press.say(draw, "editors");
    if let Some(last) = tales.last_mut() {
        last.pieces.push(Piece::new(Role::Editors, text));
    }
}

/// Invents the lines around the articles: folios, running heads, menus.
pub struct Press {
    grammar: Grammar,
    taken: Taken,
    settled: Vec<(&'static str, String)>,
    site: Option<String>,
}

impl Press {
    /// The lines of one newspaper.
    pub fn new(tongue: Tongue) -> Self {
        Self::with_layers(tongue.genres()[0].1.layers)
    }

    /// The lines of one newspaper from other tables.
    pub fn with_layers(layers: &'static [&'static str]) -> Self {
        let grammar = Grammar::new(layers);
        Self { grammar, taken: Taken::new(), settled: Vec::new(), site: None }
    }

    /// A line.
    pub fn say(&mut self, draw: &mut Draw, symbol: &str) -> String {
        let mut inventor = Inventor::new(&self.grammar, &mut self.taken);
        if inventor.has("site") {
            let site = self.site.get_or_insert_with(|| inventor.say(draw, "site"));
            inventor.settle("site", site);
        }
        inventor.say(draw, symbol).trim().to_owned()
    }

    /// Whether the newspaper's language has the line.
    pub fn has(&self, symbol: &str) -> bool {
        self.grammar.has(symbol)
    }

    /// The name of the site.
    pub fn site(&mut self, draw: &mut Draw) -> String {
        let name = self.say(draw, "site");
        self.site.clone().unwrap_or(name)
    }

    /// A line that is the same every time.
    pub fn same(&mut self, draw: &mut Draw, symbol: &'static str) -> String {
        if let Some((_, text)) = self.settled.iter().find(|(known, _)| *known == symbol) {
            return text.clone();
        }
        let text = self.say(draw, symbol);
        self.settled.push((symbol, text.clone()));
        text
    }
}
