//! What a person decided of the lines: it wins over every rule.
//!
//! The plan asks here before it changes anything, so that no rule need know of corrections. Which line
//! an order means, and that no two orders contradict each other, was settled in [`crate::corrections`].

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::arrange::Shift;
use super::plan::{Because, Found, Plan, Role, role_name};
use super::script;
use super::view::View;
use super::{dates, names};
use crate::ast::{ContributorRole, Marks};
use crate::repair::{Change, Fact, Kept};
use crate::source::Span;

/// The name that a person's decisions have in the log.
pub const NAME: &str = "correction";

/// The line that a person joined to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderedLink {
    /// Its index.
    pub line: u32,
    /// What stands between; none where the script says it.
    pub separator: Option<&'static str>,
}

/// A metadata field that a person named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderedField {
    /// Its name.
    pub name: &'static str,
    /// Its value; none where it is the line's text.
    pub value: Option<String>,
}

/// A person's decisions, by index of the line in all pages' lines.
#[derive(Debug, Clone, Default)]
pub struct Orders {
    /// What lines are; a [`Role::Heading`] lets rules say which heading.
    pub roles: BTreeMap<u32, Role>,
    /// Captions' lines that are the photographer's credit.
    pub credits: BTreeSet<u32>,
    /// Metadata.
    pub fields: BTreeMap<u32, OrderedField>,
    /// Lines that are no furniture.
    pub kept: BTreeSet<u32>,
    /// The lines that go on these.
    pub joins: BTreeMap<u32, OrderedLink>,
    /// The lines that go on another so.
    pub joined: BTreeSet<u32>,
    /// Lines that go on no other.
    pub apart: BTreeSet<u32>,
    /// Whether articles begin with these lines.
    pub starts: BTreeMap<u32, bool>,
    /// Other characters for spans.
    pub edits: BTreeMap<Span, Box<str>>,
    /// Spans whose characters stay.
    pub untouched: BTreeSet<Span>,
    /// Marked stretches, with the mark's name in the log.
    pub marks: BTreeMap<Span, (Marks, &'static str)>,
    /// Stretches that are not marked.
    pub unmarked: BTreeSet<Span>,
    /// Last lines of articles that are whole.
    pub whole: BTreeSet<u32>,
    /// What a person put elsewhere, in the order given.
    pub shifts: Vec<Shift>,
    /// Lines that stay where they are.
    pub stay: BTreeSet<u32>,
    /// The lines that orders name.
    pub lines: HashMap<Span, u32>,
    /// Rules that do not work.
    pub without: Vec<&'static str>,
}

impl Orders {
    /// Whether none is about a line.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The role that a line gets when a rule wants this one; none where it keeps its own.
    pub fn role(&self, i: usize, wanted: Role) -> Option<Role> {
        let line = i as u32;
        match self.roles.get(&line) {
            Some(Role::Heading(_)) => wanted.is_heading().then_some(wanted),
            Some(&role) => {
                let ranked = role.is_heading() && wanted.is_heading() && !matches!(wanted, Role::Heading(_));
                ranked.then_some(role)
            }
            None => (!self.kept.contains(&line) || !goes_away(wanted)).then_some(wanted),
        }
    }

    /// Which heading a line is, where a person said it.
    fn heading(&self, i: usize) -> Option<Role> {
        self.roles.get(&(i as u32)).copied().filter(|role| role.is_heading() && !matches!(role, Role::Heading(_)))
    }

    /// Whether a heading is the headline: 1, or another: -1; 0 where rules may say it.
    pub fn is_headline(&self, i: usize) -> i32 {
        self.heading(i).map_or(0, |role| if role == Role::Headline { 1 } else { -1 })
    }

    /// Whether headings that follow each other do not go together: a crosshead goes with none.
    pub fn part_headings(&self, i: usize, j: usize) -> bool {
        let crosshead = |line| matches!(self.heading(line), Some(Role::Crosshead(_)));
        crosshead(i) || crosshead(j) || self.starts.get(&(j as u32)) == Some(&true)
    }

    /// Whether an article begins with these headings, where a person said it.
    pub fn begins_article(&self, mut lines: impl Iterator<Item = usize>) -> Option<bool> {
        let role = |line: usize| match self.heading(line)? {
            Role::Kicker | Role::Headline | Role::Deck => Some(true),
            Role::Crosshead(_) => Some(false),
            _ => None,
        };
        let first = lines.next()?;
        self.starts.get(&(first as u32)).copied().or_else(|| role(first)).or_else(|| lines.find_map(role))
    }

    /// Whether any line goes on one further down.
    pub fn goes_back(&self) -> bool {
        self.joins.iter().any(|(line, link)| link.line < *line)
    }

    /// Whether it is decided already if line `j` goes on line `i`.
    pub fn decide_join(&self, i: u32, j: u32) -> bool {
        self.joins.contains_key(&i)
            || self.apart.contains(&j)
            || self.starts.get(&j) == Some(&true)
            || self.joined.contains(&j)
            || self.shift_of(i) != self.shift_of(j)
    }

    /// Whether what stands behind line `i` is fixed.
    pub fn fixes_separator(&self, i: u32) -> bool {
        self.joins.get(&i).is_some_and(|link| link.separator.is_some())
    }

    /// What stands between a line and the one that goes on it.
    pub fn separator(&self, view: &View, i: u32, link: &OrderedLink) -> &'static str {
        let (left, right) = (&view.shapes[i as usize], &view.shapes[link.line as usize]);
        link.separator.unwrap_or_else(|| script::separator(left.last, right.first))
    }

    /// Whether the place of a line is decided.
    pub fn fixes_place(&self, i: u32) -> bool {
        self.stay.contains(&i) || self.shift_of(i).is_some()
    }

    /// Which lines are put elsewhere together.
    fn shift_of(&self, i: u32) -> Option<usize> {
        self.shifts.iter().position(|shift| shift.lines.binary_search(&i).is_ok())
    }

    /// Whether the characters of a place are decided.
    pub fn fix_characters(&self, place: Span) -> bool {
        let touches = |span: &Span| span.input == place.input && span.start < place.end && place.start < span.end;
        self.edits.keys().any(touches) || self.untouched.iter().any(touches)
    }

    /// Whether a person decided already what a rule decides here.
    pub fn overrule(&self, at: Span, change: &Change) -> bool {
        if self.is_empty() {
            return false;
        }
        let line = self.lines.get(&at).copied();
        let on = |decided: &dyn Fn(u32) -> bool| line.is_some_and(decided);
        match change {
            Change::Role(role) => {
                let open = |i| matches!(self.roles.get(&i), Some(Role::Heading(_))) && *role != "heading";
                self.unmarked.contains(&at) || on(&|i| self.roles.contains_key(&i) && !open(i))
            }
            Change::SetAside(_) | Change::Metadata(_) => on(&|i| self.roles.contains_key(&i) || self.kept.contains(&i)),
            Change::Join { next, .. } => {
                let next = self.lines.get(next).copied();
                line.or(next).is_some() && self.decide_join(line.unwrap_or(u32::MAX), next.unwrap_or(u32::MAX))
            }
            Change::KeepApart => {
                on(&|i| self.apart.contains(&i) || self.starts.get(&i) == Some(&true) || self.joined.contains(&i))
            }
            Change::ArticleStart => on(&|i| self.starts.contains_key(&i)),
            Change::Truncated => on(&|i| self.whole.contains(&i)),
            Change::Replace(_) | Change::Doubt => self.fix_characters(at),
            Change::Move { .. } => self.lines.iter().any(|(span, line)| at.contains(*span) && self.fixes_place(*line)),
            Change::Keep(_) | Change::Rewrite(_) => false,
        }
    }
}

/// Whether a role takes a line out of the text.
fn goes_away(role: Role) -> bool {
    role.is_furniture() || role == Role::Separator
}

/// Puts a person's decisions into the record, and into what rules and the assembly read beside the roles.
pub fn note(view: &View, plan: &mut Plan) {
    let orders = std::mem::take(&mut plan.orders);
    let mut said = Vec::new();
    let at = |line: &u32| view.span(*line as usize);
    for (line, role) in &orders.roles {
        said.push((
            at(line),
            match role {
                Role::Aside(kind) => Change::SetAside(kind.name()),
                Role::Field => Change::Metadata(orders.fields.get(line).map_or("fields", |field| field.name)),
                _ if orders.credits.contains(line) => Change::Role("credit"),
                _ => Change::Role(role_name(*role)),
            },
        ));
    }
    let goes_on = |line: &u32| orders.joins.contains_key(line) || orders.joined.contains(line);
    let kept = orders.kept.iter().filter(|line| !orders.roles.contains_key(line) && !goes_on(line));
    said.extend(kept.map(|line| (at(line), Change::Keep(Kept::SetAside))));
    for (line, link) in &orders.joins {
        let separator = orders.separator(view, *line, link);
        said.push((at(line), Change::Join { next: at(&link.line), spaced: !separator.is_empty() }));
    }
    said.extend(orders.apart.iter().map(|line| (at(line), Change::KeepApart)));
    said.extend(orders.starts.iter().map(|(line, starts)| {
        (at(line), if *starts { Change::ArticleStart } else { Change::Keep(Kept::ArticleStart) })
    }));
    said.extend(orders.edits.iter().map(|(span, with)| (*span, Change::Replace(with.clone()))));
    said.extend(orders.untouched.iter().map(|span| (*span, Change::Keep(Kept::Replace))));
    said.extend(orders.marks.iter().map(|(span, (_, name))| (*span, Change::Role(name))));
    said.extend(orders.unmarked.iter().map(|span| (*span, Change::Keep(Kept::Mark))));
    said.extend(orders.whole.iter().map(|line| (at(line), Change::Keep(Kept::Truncated))));
    said.extend(orders.stay.iter().map(|line| (at(line), Change::Keep(Kept::Move))));
    for shift in &orders.shifts {
        let lines = at(&shift.lines[0]).to(at(&shift.lines[shift.lines.len() - 1]));
        said.push((lines, Change::Move { to: at(&shift.to), place: Some(shift.beside) }));
    }
    for (at, change) in said {
        let Because { rule, evidence, confidence } = because();
        plan.record(rule, at, change, evidence, confidence);
    }
    plan.marks.extend(orders.marks.iter().map(|(span, (marks, _))| (*span, *marks)));
    plan.credit_spans.extend(orders.credits.iter().map(at));
    fields(view, &orders, plan);
    plan.orders = orders;
}

fn because() -> Because {
    Because::certain(NAME, vec![Fact::Says("a correction says so")])
}

fn fields(view: &View, orders: &Orders, plan: &mut Plan) {
    for (&line, field) in &orders.fields {
        let text = view.text(line as usize).trim();
        let value = match (&field.value, field.name) {
            (Some(value), _) => value.clone(),
            (None, "date") => dates::read(text).unwrap_or_else(|| text.to_owned()),
            (None, _) => text.to_owned(),
        };
        if field.name == "page" {
            plan.pages.push((line, value.clone()));
        }
        plan.fields.push(Found { line, name: field.name, value, span: view.span(line as usize) });
    }
}

/// The people whom a person's metadata and credits name belong to the article around them.
pub fn people(view: &View, plan: &mut Plan) {
    let named = plan.orders.fields.iter().filter(|(_, field)| field.name == "author");
    let authors = named.map(|(line, field)| (*line, field.value.clone(), ContributorRole::Author));
    let credits = plan.orders.credits.iter().map(|line| (*line, None, ContributorRole::Photographer));
    let mut people = Vec::new();
    for (line, value, role) in authors.chain(credits) {
        let value = value.unwrap_or_else(|| view.text(line as usize).trim().to_owned());
        let article = |i: &u32| !plan.roles[*i as usize].is_furniture();
        let below = (line..view.len() as u32).find(article);
        let Some(near) = below.or_else(|| (0..line).rev().find(article)) else { continue };
        let found = match value.chars().any(script::is_han) {
            true => names::contributors(&value, role),
            false => names::western(&value, role),
        };
        people.extend(found.into_iter().map(|mut person| {
            person.role = role;
            (near, person)
        }));
    }
    plan.credits.extend(people);
}
