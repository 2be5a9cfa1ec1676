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
        let genre = genre(draw, tongue);
        let tale = tell(draw, tongue, genre, habit, &mut taken);
        tales.push(tale);
    }
    tales
}

fn genre(draw: &mut Draw, tongue: Tongue) -> &'static Genre {
    let weights: Vec<(u32, usize)> =
        tongue.genres().iter().enumerate().map(|(number, (weight, _))| (*weight, number)).collect();
    &tongue.genres()[draw.weighed(&weights)].1
}

/// How many articles stand in a document.
pub fn count(draw: &mut Draw) -> usize {
    draw.weighed(&[(3, 1), (4, 2), (4, 3), (2, 4), (1, 5), (1, 6)])
}

/// Adds the editors' line of a page to its last article.
pub fn sign(draw: &mut Draw, tongue: Tongue, tale: &mut Tale) {
    let mut press = Press::new(tongue);
    let text = press.say(draw, "editors");
    tale.pieces.push(Piece::new(Role::Editors, text));
}

/// Invents the lines around the articles: folios, running heads, menus.
pub struct Press {
    grammar: Grammar,
    taken: Taken,
    settled: Vec<(&'static str, String)>,
}

impl Press {
    /// The lines of one newspaper.
    pub fn new(tongue: Tongue) -> Self {
        let grammar = Grammar::new(tongue.genres()[0].1.layers);
        Self { grammar, taken: Taken::new(), settled: Vec::new() }
    }

    /// A line.
    pub fn say(&mut self, draw: &mut Draw, symbol: &str) -> String {
        Inventor::new(&self.grammar, &mut self.taken).say(draw, symbol).trim().to_owned()
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
