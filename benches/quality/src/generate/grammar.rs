//! Grammars: tables of symbols and what they may become, and the inventor who expands them.
//!
//! A grammar file holds blocks that begin with `= symbol`. Below it stands one production a line, or, after `| `,
//! a list of words parted by spaces. `#` at the start of a line is a comment. In a production:
//!
//! - `{name}` is another symbol; `{name?}` the same in half of the cases; `{^name}` the symbol of the lowest layer;
//! - `{@name}` and `{@name.2}` are drawn once for a text and stay the same: its persons, its place, its subject;
//! - `{name!}` has capitals at the start of its words, `{name!!}` only capitals;
//! - `{a|b|}` is one of the words between the bars;
//! - `{#12-340}` and `{#1.0-9.9}` are numbers, with as many decimals as the first has; `{_}` is a space.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::draw::Draw;

/// Layers of tables; a later layer's symbol hides an earlier one's.
pub struct Grammar {
    layers: Vec<HashMap<&'static str, Vec<&'static str>>>,
}

impl Grammar {
    /// Reads the layers, lowest first.
    pub fn new(sources: &[&'static str]) -> Self {
        Self { layers: sources.iter().map(|source| read_layer(source)).collect() }
    }

    /// Whether the symbol is defined.
    pub fn has(&self, symbol: &str) -> bool {
        self.layers.iter().any(|layer| layer.contains_key(symbol))
    }

    fn productions(&self, symbol: &str) -> &[&'static str] {
        let found = match symbol.strip_prefix('^') {
            Some(lowest) => self.layers.iter().find_map(|layer| layer.get(lowest)),
            None => self.layers.iter().rev().find_map(|layer| layer.get(symbol)),
        };
        found.map_or(&[], Vec::as_slice)
    }

    /// Symbols that some production names and none defines.
    #[cfg(test)]
    pub fn undefined(&self) -> BTreeSet<String> {
        let all = self.layers.iter().flat_map(HashMap::values).flatten();
        let mut missing = BTreeSet::new();
        for production in all {
            self.check(production, &mut missing);
        }
        missing
    }

    #[cfg(test)]
    fn check(&self, production: &str, missing: &mut BTreeSet<String>) {
        let mut rest = production;
        while let Some((_, reference, behind)) = next_reference(rest) {
            let options = options(reference);
            if options.len() > 1 {
                options.iter().for_each(|option| self.check(option, missing));
            } else if !reference.starts_with('#')
                && reference != "_"
                && self.productions(symbol_of(reference)).is_empty()
            {
                missing.insert(format!("{reference} in {production}"));
            }
            rest = behind;
        }
    }
}

fn read_layer(source: &'static str) -> HashMap<&'static str, Vec<&'static str>> {
    let mut layer: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
    let mut symbol = "";
    for line in source.lines() {
        if let Some(name) = line.strip_prefix("= ") {
            symbol = name.trim();
        } else if let Some(words) = line.strip_prefix("| ") {
            layer.entry(symbol).or_default().extend(words.split_whitespace());
        } else if !line.is_empty() && !line.starts_with('#') {
            layer.entry(symbol).or_default().push(line);
        }
    }
    layer
}

/// What stands before the next reference, the reference without its braces, and what stands behind it.
fn next_reference(text: &str) -> Option<(&str, &str, &str)> {
    let open = text.find('{')?;
    let mut depth = 0;
    for (place, c) in text[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            return Some((&text[..open], &text[open + 1..open + place], &text[open + place + 1..]));
        }
    }
    None
}

/// The words between the bars that stand outside of inner braces.
fn options(reference: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut options = Vec::new();
    let mut start = 0;
    for (place, c) in reference.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            '|' if depth == 0 => {
                options.push(&reference[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    options.push(&reference[start..]);
    options
}

/// The symbol in a reference: without `@`, `?` and the number behind the last dot.
fn symbol_of(reference: &str) -> &str {
    let name = reference.trim_start_matches('@').trim_end_matches(['?', '!']);
    match name.rsplit_once('.') {
        Some((symbol, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => symbol,
        _ => name,
    }
}

/// Expands symbols for one text, and remembers what the text has settled on.
pub struct Inventor<'a> {
    grammar: &'a Grammar,
    bound: BTreeMap<String, String>,
    used: BTreeSet<(String, usize)>,
    /// What earlier texts of the same document have settled on; this one settles on something else.
    taken: &'a mut BTreeSet<String>,
}

impl<'a> Inventor<'a> {
    /// A new text; `taken` is what the document's other texts are about.
    pub fn new(grammar: &'a Grammar, taken: &'a mut BTreeSet<String>) -> Self {
        Self { grammar, bound: BTreeMap::new(), used: BTreeSet::new(), taken }
    }

    /// Whether the text's grammar knows the symbol.
    pub fn has(&self, symbol: &str) -> bool {
        self.grammar.has(symbol)
    }

    /// Forgets what was settled, so that the next use settles anew.
    pub fn release(&mut self, name: &str) {
        self.bound.remove(name);
    }

    /// Settles what a name stands for.
    pub fn settle(&mut self, name: &str, word: &str) {
        self.bound.insert(name.to_owned(), word.to_owned());
    }

    /// Expands a symbol.
    pub fn say(&mut self, draw: &mut Draw, symbol: &str) -> String {
        let productions = self.grammar.productions(symbol);
        assert!(!productions.is_empty(), "the grammar has no symbol {symbol}");
        let chosen = self.fresh(draw, symbol, productions.len());
        self.fill(draw, productions[chosen])
    }

    /// Expands a production given as text; a reference that stands in it twice says two different things.
    pub fn fill(&mut self, draw: &mut Draw, production: &str) -> String {
        let mut text = String::new();
        let mut rest = production;
        let mut said: Vec<(&str, String)> = Vec::new();
        while let Some((before, reference, behind)) = next_reference(rest) {
            text.push_str(before);
            let mut part = self.refer(draw, reference);
            for _ in 0..4 {
                if reference.starts_with('@') || !said.iter().any(|known| *known == (reference, part.clone())) {
                    break;
                }
                part = self.refer(draw, reference);
            }
            text.push_str(&part);
            said.push((reference, part));
            rest = behind;
        }
        text.push_str(rest);
        text
    }

    fn refer(&mut self, draw: &mut Draw, reference: &str) -> String {
        if let Some(numbers) = reference.strip_prefix('#') {
            return number(draw, numbers);
        }
        let options = options(reference);
        if options.len() > 1 {
            let option = *draw.pick(&options);
            return self.fill(draw, option);
        }
        if reference == "_" {
            return " ".to_owned();
        }
        if let Some(shouted) = reference.strip_suffix("!!") {
            return self.refer(draw, shouted).to_uppercase();
        }
        if let Some(titled) = reference.strip_suffix('!') {
            return capitals(&self.refer(draw, titled));
        }
        if let Some(name) = reference.strip_prefix('@') {
            return self.settled(draw, name);
        }
        match reference.strip_suffix('?') {
            Some(symbol) => {
                if draw.chance(0.5) {
                    self.say(draw, symbol)
                } else {
                    String::new()
                }
            }
            None => self.say(draw, reference),
        }
    }

    fn settled(&mut self, draw: &mut Draw, name: &str) -> String {
        if let Some(word) = self.bound.get(name) {
            return word.clone();
        }
        let mut word = self.say(draw, symbol_of(name));
        for _ in 0..12 {
            if !self.taken.contains(&word) {
                break;
            }
            word = self.say(draw, symbol_of(name));
        }
        self.taken.insert(word.clone());
        self.bound.insert(name.to_owned(), word.clone());
        word
    }

    /// The number of a production that the text has not used yet, if a few draws find one.
    fn fresh(&mut self, draw: &mut Draw, symbol: &str, count: usize) -> usize {
        let mut chosen = draw.below(count);
        if count < 6 {
            return chosen;
        }
        for _ in 0..5 {
            if !self.used.contains(&(symbol.to_owned(), chosen)) {
                break;
            }
            chosen = draw.below(count);
        }
        self.used.insert((symbol.to_owned(), chosen));
        chosen
    }
}

fn capitals(text: &str) -> String {
    let mut start = true;
    let mut capital = |c: char| {
        let written = if start { c.to_uppercase().to_string() } else { c.to_string() };
        start = c == ' ';
        written
    };
    text.chars().map(&mut capital).collect()
}

fn number(draw: &mut Draw, bounds: &str) -> String {
    let (low, high) = bounds.split_once('-').unwrap_or((bounds, bounds));
    let decimals = low.split_once('.').map_or(0, |(_, behind)| behind.len());
    let scale = 10usize.pow(decimals as u32);
    let scaled = |text: &str| text.parse::<f64>().map_or(0, |value| (value * scale as f64).round() as usize);
    let mut value = draw.range(scaled(low), scaled(high));
    if decimals == 0 && value > 1000 && draw.chance(0.5) {
        value = value / 100 * 100;
    }
    if decimals == 0 { value.to_string() } else { format!("{}.{:0decimals$}", value / scale, value % scale) }
}
