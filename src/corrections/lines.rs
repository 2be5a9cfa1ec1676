//! Which line a number means, and whether it is the line that was meant.

use crate::page::{Line, Page};
use crate::source::{Source, Span, line_ends};

/// Characters of a line that messages show.
const SHOWN: usize = 20;

/// All lines, by their number in their source.
pub struct Lines<'a> {
    /// The inputs.
    pub sources: &'a [Source],
    lines: Vec<&'a Line>,
    /// Input, first and last source line of each.
    numbers: Vec<(u32, u32, u32)>,
    /// The lines in the order of their places: a file of structure may have put them in another.
    by_place: Vec<u32>,
}

impl<'a> Lines<'a> {
    /// The lines of all pages.
    pub fn new(sources: &'a [Source], pages: &'a [Page]) -> Self {
        let lines: Vec<&Line> = pages.iter().flat_map(|page| &page.lines).collect();
        let number = |line: &&Line| {
            let Span { input, start, end } = line.span;
            let source = &sources[input as usize];
            (input, source.line_of(start), source.line_of(end.saturating_sub(1).max(start)))
        };
        let numbers = lines.iter().map(number).collect();
        let mut by_place: Vec<u32> = (0..lines.len() as u32).collect();
        by_place.sort_by_key(|&line| lines[line as usize].span);
        Lines { sources, lines, numbers, by_place }
    }

    /// The place of a line.
    pub fn span(&self, line: u32) -> Span {
        self.lines[line as usize].span
    }

    /// A line as the reader made it.
    pub fn line(&self, line: u32) -> &'a Line {
        self.lines[line as usize]
    }

    /// The line that stands exactly at a place.
    pub fn at(&self, span: Span) -> Option<u32> {
        let from = self.by_place.partition_point(|&line| self.span(line) < span);
        self.by_place.get(from).copied().filter(|&line| self.span(line) == span)
    }

    /// The lines that lie inside a place.
    pub fn within(&self, span: Span) -> Vec<u32> {
        let from = self.by_place.partition_point(|&line| begins(self.span(line)) < begins(span));
        let inside = self.by_place[from..].iter().copied().take_while(|&line| span.contains(self.span(line)));
        in_order(inside.collect())
    }

    /// The line that holds a place.
    pub fn holding(&self, span: Span) -> Option<u32> {
        let behind = self.by_place.partition_point(|&line| begins(self.span(line)) <= begins(span));
        behind.checked_sub(1).map(|at| self.by_place[at]).filter(|&line| self.span(line).contains(span))
    }

    /// The line before, in the same input.
    pub fn before(&self, line: u32) -> Option<u32> {
        let before = line.checked_sub(1)?;
        (self.span(before).input == self.span(line).input).then_some(before)
    }

    /// A line's name in messages: its number, with its input where there are several.
    pub fn name(&self, line: u32) -> String {
        let (input, number, _) = self.numbers[line as usize];
        self.named(input, number)
    }

    fn named(&self, input: u32, number: u32) -> String {
        match self.sources.len() {
            1 => format!("line {number}"),
            _ => format!("line {number} of {}", self.sources[input as usize].name),
        }
    }

    /// The lines that hold a source line with this number (several where markup puts cells side by side).
    ///
    /// # Errors
    /// In words: there is no such line, or nothing stands on it.
    pub fn find(&self, input: u32, number: u32) -> Result<Vec<u32>, String> {
        let numbers = |line: u32| self.numbers[line as usize];
        let ends = |line: u32| (numbers(line).0, numbers(line).2);
        let from = self.by_place.partition_point(|&line| ends(line) < (input, number));
        let holds = |line: &u32| numbers(*line).0 == input && numbers(*line).1 <= number;
        let inside: Vec<u32> = self.by_place[from..].iter().copied().take_while(holds).collect();
        if !inside.is_empty() {
            return Ok(in_order(inside));
        }
        let source = &self.sources[input as usize];
        let starts = line_ends(&source.text).map(|(_, next)| next).filter(|next| *next < source.text.len());
        let count = u32::from(!source.text.is_empty()) + starts.count() as u32;
        Err(match number {
            0 => "there is no line 0: lines are counted from 1".into(),
            _ if number > count => format!("there is no line {number}: {} has {count} lines", source.name),
            _ => {
                let near = self.nearest(input, number, |_| true);
                let near = near.map(|line| format!(". The nearest line with text is {}", self.shown(line)));
                format!("{} holds no text{}", self.named(input, number), near.unwrap_or_default())
            }
        })
    }

    /// Checks how a line begins.
    ///
    /// # Errors
    /// In words: what stands there, and which line begins so.
    pub fn check(&self, line: u32, begins: &str) -> Result<(), String> {
        let begins = begins.trim();
        if begins.is_empty() {
            return Err("begins is empty. Write the first characters of the line, or leave it out".into());
        }
        if self.begins(line, begins) {
            return Ok(());
        }
        let (input, number, _) = self.numbers[line as usize];
        let near = self.nearest(input, number, |other| self.begins(other, begins));
        let advice = match near {
            Some(line) => format!("{} does. If that is the line that was meant, change the number", self.name(line)),
            None => "no line does. The source has changed: look the place up again".into(),
        };
        let name = format!("line {number} of {}", self.sources[input as usize].name);
        Err(format!("{name} does not begin {begins:?}, but {:?}; {advice}", self.start(line)))
    }

    fn begins(&self, line: u32, begins: &str) -> bool {
        let Line { span, .. } = self.line(line);
        let source = &self.sources[span.input as usize];
        let whole = source.text[..span.start as usize].rfind(['\n', '\r', '\u{c}', '\u{b}']).map_or(0, |at| at + 1);
        let places = self.line(line).places();
        let printed: String = places.map(|(span, text)| text.unwrap_or(source.slice(span))).collect();
        source.slice(*span).starts_with(begins)
            || source.text[whole..span.end as usize].trim_start().starts_with(begins)
            || printed.trim_start().starts_with(begins)
    }

    /// The line nearest to a number that is so.
    fn nearest(&self, input: u32, number: u32, so: impl Fn(u32) -> bool) -> Option<u32> {
        let own = (0..self.lines.len() as u32).filter(|&line| self.numbers[line as usize].0 == input);
        own.filter(|&line| so(line)).min_by_key(|&line| self.numbers[line as usize].1.abs_diff(number))
    }

    /// The first characters of a line.
    pub fn start(&self, line: u32) -> String {
        let span = self.span(line);
        let text = self.sources[span.input as usize].slice(span);
        let mut start: String = text.chars().take(SHOWN).collect();
        if start.len() < text.len() {
            start.push('…');
        }
        start
    }

    fn shown(&self, line: u32) -> String {
        format!("{} ({:?})", self.name(line), self.start(line))
    }
}

/// Where a place begins.
fn begins(span: Span) -> (u32, u32) {
    (span.input, span.start)
}

/// Lines in the order of the pages.
fn in_order(mut lines: Vec<u32>) -> Vec<u32> {
    lines.sort_unstable();
    lines
}
