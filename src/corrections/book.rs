//! The book of orders: takes one after the other, and refuses what contradicts an earlier one.

use std::collections::HashMap;

use super::Trouble;
use super::form::{AsideKind, FieldName, LineRole};
use super::lines::Lines;
use crate::ast::Marks;
use crate::cleaner::arrange::Shift;
use crate::cleaner::orders::{OrderedField, OrderedLink, Orders};
use crate::cleaner::plan::{Aside, Role};
use crate::page::Furniture;
use crate::repair::Beside;
use crate::source::Span;

/// What a correction says something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Aspect {
    /// What a line is.
    Role(u32),
    /// Whether a line is part of a text.
    Text(u32),
    /// Which line goes on a line.
    Next(u32),
    /// Which line a line goes on.
    Before(u32),
    /// Whether an article begins with a line.
    Start(u32),
    /// Where a line stands.
    Place(u32),
    /// The characters of a place.
    Characters(Span),
    /// The marks of a place.
    Marks(Span),
}

/// Who said what.
struct Said {
    file: usize,
    line: usize,
    what: String,
}

/// The orders so far, with who said what.
pub struct Book<'a> {
    lines: &'a Lines<'a>,
    orders: Orders,
    said: HashMap<Aspect, Said>,
    files: &'a [String],
    file: usize,
    /// Line of the corrections file that is being read.
    at: usize,
}

/// An order that cannot be taken, in words.
type Refused = Result<(), String>;

impl<'a> Book<'a> {
    /// An empty book.
    pub fn new(lines: &'a Lines<'a>) -> Self {
        let (orders, said) = (Orders::default(), HashMap::new());
        Book { lines, orders, said, files: &[], file: 0, at: 0 }
    }

    /// Takes orders of another file.
    pub fn open(&mut self, file: usize, names: &'a [String]) {
        (self.file, self.files, self.at) = (file, names, 0);
    }

    /// Takes orders that stand at another line of the file.
    pub fn turn_to(&mut self, line: usize) {
        self.at = line;
    }

    /// Notes what is said of something; whether it is new.
    fn say(&mut self, aspect: Aspect, what: String) -> Result<bool, String> {
        if let Some(said) = self.said.get(&aspect) {
            if said.what == what {
                return Ok(false);
            }
            let file = if said.file == self.file { String::new() } else { format!("{}, ", self.files[said.file]) };
            let at = said.line;
            return Err(format!("this says that {what}, but {file}line {at} says that {}. Leave one out", said.what));
        }
        self.said.insert(aspect, Said { file: self.file, line: self.at, what });
        Ok(true)
    }

    fn name(&mut self, line: u32) -> String {
        self.orders.lines.insert(self.lines.span(line), line);
        self.lines.name(line)
    }

    /// A line is this.
    pub fn role(&mut self, line: u32, role: LineRole, level: Option<u8>) -> Refused {
        let name = self.name(line);
        let (word, level) = (role.word(), level.unwrap_or(1));
        let level_said = if role == LineRole::Crosshead { format!(" of level {level}") } else { String::new() };
        self.say(Aspect::Role(line), format!("{name} is a {word}{level_said}"))?;
        self.keep(line)?;
        if role == LineRole::Credit {
            self.orders.credits.insert(line);
        }
        self.orders.roles.insert(line, role_of(role, level));
        Ok(())
    }

    /// A line is furniture.
    pub fn set_aside(&mut self, line: u32, kind: AsideKind) -> Refused {
        self.take_out(line, kind.word())?;
        self.orders.roles.insert(line, Role::Aside(aside_of(kind)));
        Ok(())
    }

    fn take_out(&mut self, line: u32, what: &str) -> Refused {
        let name = self.name(line);
        self.say(Aspect::Text(line), format!("{name} is no text, but {what}"))?;
        Ok(())
    }

    /// A line is metadata.
    pub fn field(&mut self, line: u32, field: FieldName, value: Option<String>) -> Refused {
        let name = field.word();
        self.take_out(line, &format!("the {name}{}", value.as_ref().map_or(String::new(), |v| format!(" {v:?}"))))?;
        self.orders.roles.insert(line, Role::Field);
        self.orders.fields.insert(line, OrderedField { name, value });
        Ok(())
    }

    /// A line is part of a text.
    pub fn keep(&mut self, line: u32) -> Refused {
        let name = self.name(line);
        self.say(Aspect::Text(line), format!("{name} is part of a text"))?;
        self.orders.kept.insert(line);
        Ok(())
    }

    /// Line `j` goes on line `i`.
    pub fn join(&mut self, i: u32, j: u32, separator: Option<&'static str>) -> Refused {
        let names = [self.name(i), self.name(j)];
        let [first, second] = &names;
        if i == j {
            return Err(format!("{first} cannot go on itself"));
        }
        let with = separator.map_or(String::new(), |s| format!(" with {s:?} between"));
        let new = self.say(Aspect::Next(i), format!("{second} goes on {first}{with}"))?;
        self.say(Aspect::Before(j), format!("{second} goes on {first}"))?;
        self.keep(i)?;
        self.keep(j)?;
        if !new {
            return Ok(());
        }
        let mut line = Some(j);
        while let Some(at) = line {
            if at == i {
                return Err(format!("{first} and {second} go on each other in a circle. Leave one join out"));
            }
            line = self.orders.joins.get(&at).map(|link| link.line);
        }
        self.orders.joins.insert(i, OrderedLink { line: j, separator });
        self.orders.joined.insert(j);
        Ok(())
    }

    /// A line goes on no other.
    pub fn part(&mut self, line: u32) -> Refused {
        let name = self.name(line);
        self.say(Aspect::Before(line), format!("{name} begins a paragraph"))?;
        self.orders.apart.insert(line);
        Ok(())
    }

    /// An article begins with a line, or does not.
    pub fn start(&mut self, line: u32, starts: bool) -> Refused {
        let name = self.name(line);
        let not = if starts { "begins an article" } else { "begins no article" };
        self.say(Aspect::Start(line), format!("{name} {not}"))?;
        if starts {
            self.say(Aspect::Before(line), format!("{name} begins a paragraph"))?;
        }
        self.orders.starts.insert(line, starts);
        Ok(())
    }

    /// These lines stand elsewhere.
    pub fn shift(&mut self, mut lines: Vec<u32>, to: u32, beside: Beside) -> Refused {
        let target = self.name(to);
        lines.sort_unstable();
        lines.dedup();
        if lines.contains(&to) {
            return Err(format!("{target} cannot be moved to itself"));
        }
        let words = match beside {
            Beside::Before => "before",
            Beside::After => "behind",
            Beside::EndOf => "at the end of the article of",
        };
        let mut new = true;
        for &line in &lines {
            let name = self.name(line);
            new &= self.say(Aspect::Place(line), format!("{name} stands {words} {target}"))?;
        }
        if beside == Beside::Before {
            self.part(to)?;
        }
        if new {
            self.orders.shifts.push(Shift { lines, to, beside });
        }
        Ok(())
    }

    /// A line stays where it is.
    pub fn stay(&mut self, line: u32) -> Refused {
        let name = self.name(line);
        self.say(Aspect::Place(line), format!("{name} stays in its place"))?;
        self.orders.stay.insert(line);
        Ok(())
    }

    /// Other characters stand in a place of a line; the same characters keep it as it is.
    pub fn characters(&mut self, line: u32, span: Span, with: &str) -> Refused {
        let name = self.name(line);
        let printed = self.lines.sources[span.input as usize].slice(span);
        let over = |known: &Span| known.input == span.input && known.start < span.end && span.start < known.end;
        let known = self.orders.edits.keys().chain(&self.orders.untouched).find(|known| **known != span && over(known));
        let aspect = Aspect::Characters(known.copied().unwrap_or(span));
        self.say(aspect, format!("{printed:?} in {name} reads {with:?}"))?;
        match with == printed {
            true => _ = self.orders.untouched.insert(span),
            false => _ = self.orders.edits.insert(span, with.into()),
        }
        Ok(())
    }

    /// A stretch of a line is marked as this, or not at all.
    pub fn mark(&mut self, line: u32, span: Span, mark: Option<(Marks, &'static str)>) -> Refused {
        let name = self.name(line);
        let what = mark.map_or("nothing", |(_, name)| name);
        self.say(Aspect::Marks(span), format!("a part of {name} is marked as {what}"))?;
        match mark {
            Some(mark) => _ = self.orders.marks.insert(span, mark),
            None => _ = self.orders.unmarked.insert(span),
        }
        Ok(())
    }

    /// The article that ends with a line is whole.
    pub fn whole(&mut self, line: u32) {
        self.name(line);
        self.orders.whole.insert(line);
    }

    /// All orders.
    ///
    /// # Errors
    /// A file's number and what is wrong in it.
    pub fn close(self) -> Result<Orders, (usize, Trouble)> {
        let moved = |line: &u32| self.orders.shifts.iter().find(|shift| shift.lines.contains(line));
        for shift in &self.orders.shifts {
            let both =
                moved(&shift.to).filter(|other| other.lines.contains(&shift.to) && shift.lines.contains(&other.to));
            if both.is_some() {
                let name = self.lines.name(shift.to);
                let said = self.said.get(&Aspect::Place(shift.lines[0]));
                let (file, line) = said.map_or((0, 0), |said| (said.file, said.line));
                let message = format!("these lines move to {name}, and that line moves to them. Leave one out");
                return Err((file, Trouble { line, message }));
            }
        }
        Ok(self.orders)
    }
}

fn role_of(role: LineRole, level: u8) -> Role {
    match role {
        LineRole::Paragraph => Role::Body,
        LineRole::Heading => Role::Heading(0),
        LineRole::Section => Role::Section,
        LineRole::Kicker => Role::Kicker,
        LineRole::Headline => Role::Headline,
        LineRole::Deck => Role::Deck,
        LineRole::Crosshead => Role::Crosshead(level),
        LineRole::Byline => Role::Byline,
        LineRole::Caption | LineRole::Credit => Role::Caption,
        LineRole::JumpLine => Role::JumpLine,
        LineRole::Source => Role::SourceLine,
        LineRole::Masthead => Role::Masthead,
        LineRole::Verse => Role::Verse,
        LineRole::ListItem => Role::Item,
        LineRole::Table => Role::Table,
        LineRole::Quote => Role::Quote,
        LineRole::Preformatted => Role::Preformatted,
        LineRole::Separator => Role::Separator,
    }
}

fn aside_of(kind: AsideKind) -> Aside {
    match kind {
        AsideKind::Furniture => Aside::Any,
        AsideKind::Folio => Aside::Folio,
        AsideKind::PageNumber => Aside::PAGE_NUMBER,
        AsideKind::RunningHead => Aside::RUNNING_HEAD,
        AsideKind::PageRule => Aside::PageRule,
        AsideKind::RepeatedTitle => Aside::RepeatedTitle,
        AsideKind::Web => Aside::WEB,
        AsideKind::Label => Aside::Label,
        AsideKind::Signature => Aside::Signature,
        AsideKind::PrintersMark => Aside::Kind(Furniture::PrintersMark),
        AsideKind::Advertisement => Aside::Kind(Furniture::Advertisement),
        AsideKind::Noise => Aside::Kind(Furniture::Noise),
    }
}
