//! The units of one article as head lines and blocks.

use crate::ast::{Article, Block, BlockKind, Cell, HeadLine, HeadRole, Item, Row, Text};
use crate::page::Markup;

use super::paragraph::Unit;
use super::pieces::{Pieces, cells, space, split_at};
use super::plan::{Plan, Role};
use super::rules::table_and_list::label_of;
use super::view::View;

/// Makes blocks.
pub struct Blocks<'a, 'p> {
    /// The lines.
    pub view: &'a View<'a>,
    /// The decisions.
    pub plan: &'a Plan,
    /// The maker of texts.
    pub pieces: &'p mut Pieces<'a>,
}

impl Blocks<'_, '_> {
    /// Fills an article with its units.
    pub fn fill(&mut self, units: &[Unit], article: &mut Article) {
        let mut k = 0;
        while k < units.len() {
            k += self.next(units, k, article);
        }
        article.blocks.shrink_to_fit();
        for (n, block) in article.blocks.iter_mut().enumerate() {
            block.id = block_id(&article.id, n + 1);
        }
        let lines = units.iter().flat_map(|unit| &unit.lines);
        for &line in lines {
            let from = self.plan.jumps.partition_point(|(l, _)| *l < line);
            let jumps = self.plan.jumps[from..].iter().take_while(|(l, _)| *l == line);
            article.jumps.extend(jumps.map(|(_, jump)| jump.clone()));
        }
        // A text that was put behind a line ends the article in its stead.
        let last = units.iter().rfind(|unit| !unit.role.is_heading() && !unit.role.interrupts());
        article.truncated = last.is_some_and(|unit| unit.lines.iter().any(|&line| self.plan.truncated[line as usize]));
    }

    /// A section; those of sections in sections are said one after the other.
    fn section(&mut self, unit: &Unit, article: &mut Article) {
        let text = self.pieces.text(&unit.lines);
        match &mut article.section {
            None => article.section = Some(text),
            Some(section) => {
                section.pieces.push(space());
                section.pieces.extend(text.pieces);
            }
        }
    }

    /// Makes what begins with unit `k`; returns how many units it took.
    fn next(&mut self, units: &[Unit], k: usize, article: &mut Article) -> usize {
        let unit = &units[k];
        let run = units[k..].iter().take_while(|u| self.goes_with(unit, u)).count().max(1);
        let together = &units[k..k + run];
        match unit.role {
            Role::Kicker => self.head(unit, HeadRole::Kicker, article),
            Role::Headline => self.head(unit, HeadRole::Headline, article),
            Role::Deck => self.head(unit, HeadRole::Deck, article),
            Role::Byline if article.blocks.is_empty() && !article.head.is_empty() => {
                self.head(unit, HeadRole::Byline, article)
            }
            Role::Section => self.section(unit, article),
            Role::Image | Role::Caption => self.figure(together, article),
            Role::Item => self.list(together, article),
            Role::Table => self.table(together, article),
            Role::Verse => self.lines(together, |lines| BlockKind::Verse { lines }, article),
            Role::Preformatted => self.lines(together, |lines| BlockKind::Preformatted { lines }, article),
            role => {
                let text = self.pieces.text(&unit.lines);
                if !text.is_blank() {
                    article.blocks.push(Block::new(simple(role, text)));
                } else {
                    self.keep(text, article);
                }
            }
        }
        match unit.role {
            Role::Image | Role::Caption | Role::Item | Role::Table | Role::Verse | Role::Preformatted => run,
            _ => 1,
        }
    }

    /// A text of which nothing is printed (its characters were all set aside, or are zero-width marks).
    fn keep(&mut self, text: Text, article: &mut Article) {
        if text.pieces.iter().any(|piece| piece.span.is_some() && !piece.text.trim().is_empty()) {
            article.blocks.push(Block::new(BlockKind::Paragraph { text }));
        }
    }

    fn goes_with(&self, first: &Unit, other: &Unit) -> bool {
        let (a, b) = (first.first(), other.first());
        match (first.role, other.role) {
            (Role::Image, Role::Image) => a == b,
            (Role::Image, Role::Caption) => true,
            (Role::Caption, Role::Caption) => a == b || self.pieces.is_credit(b),
            (Role::Item, Role::Item) => a == b || !self.gap_in_plain(a, b),
            (Role::Table, Role::Table) => match (&self.view.lines[a].markup, &self.view.lines[b].markup) {
                (Markup::Cell { table: x, .. }, Markup::Cell { table: y, .. }) => x == y,
                _ => a == b || !self.gap_in_plain(a, b),
            },
            (Role::Verse, Role::Verse) | (Role::Preformatted, Role::Preformatted) => a == b || !self.gap_in_plain(a, b),
            _ => false,
        }
    }

    /// Whether a gap parts two lines of plain text; markup says itself what goes together.
    fn gap_in_plain(&self, a: usize, b: usize) -> bool {
        let marked = !self.view.is_plain(b) && !matches!(self.view.lines[b].markup, Markup::Preformatted);
        !marked && self.pieces.gap_between(a, b)
    }

    fn head(&mut self, unit: &Unit, role: HeadRole, article: &mut Article) {
        let text = self.pieces.text(&unit.lines);
        article.head.push(HeadLine { role, text });
    }

    fn figure(&mut self, units: &[Unit], article: &mut Article) {
        let (mut image, mut caption, mut credit) = (None, Vec::new(), Text::default());
        for unit in units {
            if let Markup::Image { target } = &self.view.lines[unit.first()].markup {
                image = Some(target.to_string()).filter(|target| !target.is_empty());
            }
            let text = self.pieces.text(&unit.lines);
            let named = text.span().and_then(|span| self.pieces.credit_in(span));
            let (text, by) = match named {
                Some(at) => split_at(text, at),
                None => (text, Text::default()),
            };
            if !text.is_blank() {
                caption.push(text);
            }
            if !by.is_blank() {
                append(&mut credit, by);
            }
        }
        let credit = Some(credit).filter(|credit| !credit.is_blank());
        article.blocks.push(Block::new(BlockKind::Figure { image, caption, credit }));
    }

    fn list(&mut self, units: &[Unit], article: &mut Article) {
        let items = units.iter().map(|unit| self.item(unit)).collect();
        article.blocks.push(Block::new(BlockKind::List { items }));
    }

    fn item(&mut self, unit: &Unit) -> Item {
        let line = self.view.lines[unit.first()];
        let text = self.pieces.text(&unit.lines);
        let (depth, label_end) = match line.markup {
            Markup::Item { depth, .. } => (depth, line.runs().first().map(|run| run.span.end)),
            _ => {
                let length = label_of(self.view.text(unit.first()));
                let end = length.map(|n| self.view.locate(unit.first(), 0, n).end);
                ((line.indent / 2).min(8) as u8, end)
            }
        };
        let Some(end) = label_end else { return Item { depth, label: None, texts: vec![text] } };
        let rest = crate::source::Span { start: end, ..line.span };
        let (label, text) = split_at(text, rest);
        let texts = if text.is_blank() { Vec::new() } else { vec![text] };
        Item { depth, label: Some(label).filter(|l| !l.is_blank()), texts }
    }

    fn table(&mut self, units: &[Unit], article: &mut Article) {
        let mut rows: Vec<Row> = Vec::new();
        let mut current = None;
        for unit in units {
            let text = self.pieces.text(&unit.lines);
            match self.view.lines[unit.first()].markup {
                Markup::Cell { row, column, header, .. } => {
                    if current.is_none_or(|(r, _)| r != row) {
                        rows.push(Row { cells: Vec::new() });
                    }
                    let cells = rows.last_mut().map(|last| &mut last.cells);
                    match cells {
                        Some(cells) if current == Some((row, column)) => {
                            if let Some(cell) = cells.last_mut() {
                                append(&mut cell.text, text);
                            }
                        }
                        Some(cells) => cells.push(Cell { header, text }),
                        None => {}
                    }
                    current = Some((row, column));
                }
                _ => {
                    rows.push(Row { cells: cells(text).into_iter().map(|text| Cell { header: false, text }).collect() })
                }
            }
        }
        article.blocks.push(Block::new(BlockKind::Table { rows }));
    }

    fn lines(&mut self, units: &[Unit], kind: fn(Vec<Text>) -> BlockKind, article: &mut Article) {
        let lines = units.iter().map(|unit| self.pieces.text(&unit.lines)).collect();
        article.blocks.push(Block::new(kind(lines)));
    }
}

/// `a001-b01`, made without the machinery of formatting: there are millions.
fn block_id(article: &str, mut number: usize) -> String {
    let mut digits = [b'0'; 20];
    let mut from = digits.len();
    while number > 0 || from > digits.len() - 2 {
        from -= 1;
        digits[from] = b'0' + (number % 10) as u8;
        number /= 10;
    }
    let mut id = String::with_capacity(article.len() + 2 + digits.len() - from);
    id.push_str(article);
    id.push_str("-b");
    id.extend(digits[from..].iter().map(|&digit| char::from(digit)));
    id
}

/// Lines of one cell, or credits of one figure: with a space between.
fn append(known: &mut Text, text: Text) {
    if !known.pieces.is_empty() && !text.pieces.is_empty() {
        known.pieces.push(space());
    }
    known.pieces.extend(text.pieces);
}

fn simple(role: Role, text: Text) -> BlockKind {
    match role {
        Role::Crosshead(level) => BlockKind::Crosshead { level, text },
        Role::Heading(_) => BlockKind::Crosshead { level: 1, text },
        Role::Byline => BlockKind::Byline { text },
        Role::JumpLine => BlockKind::JumpLine { text },
        Role::SourceLine => BlockKind::SourceLine { text },
        Role::Quote => BlockKind::Quote { text },
        Role::Separator => BlockKind::Separator { text },
        _ => BlockKind::Paragraph { text },
    }
}
