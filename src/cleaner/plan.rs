//! What has been decided so far: the accepted repairs, in a form that later rules and the assembly can use.
//!
//! Every method that changes a plan also records a [`Repair`]; unsure decisions are recorded and change nothing.

use std::ops::Deref;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::ast::{Contributor, Jump, Marks};
use crate::page::{Note, Says};
use crate::repair::{Change, Confidence, Evidence, Fact, Repair, separator};
use crate::source::Span;

use super::orders::Orders;
use super::role;
pub use super::role::{Aside, Role, role_name};
use super::view::View;
use super::weigh::{Observation, join};

pub use because::Because;
pub use edits::{Edit, Edits};

mod because;
mod edits;

/// The line that goes on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Its index.
    pub line: u32,
    /// Whether a space stands between.
    spaced: bool,
}

impl Link {
    fn new(line: u32, separator: &str) -> Link {
        Link { line, spaced: !separator.is_empty() }
    }

    /// What stands between: nothing or a space.
    pub fn separator(self) -> &'static str {
        separator(self.spaced)
    }
}

/// What a folio says of the issue.
#[derive(Debug, Clone)]
pub struct Folio {
    /// Its date, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// The newspaper's name.
    pub paper: Option<String>,
}

/// Units that stand away from where they belong.
#[derive(Debug, Clone)]
pub struct Move {
    /// First lines of the units, in their new order.
    pub units: Vec<u32>,
    /// First line of the unit before which they belong; none for the end.
    pub before: Option<u32>,
}

/// A metadata value found in a line.
#[derive(Debug, Clone)]
pub struct Found {
    /// The line.
    pub line: u32,
    /// Field name.
    pub name: &'static str,
    /// Value, ready for use.
    pub value: String,
    /// The part of the line that says it.
    pub span: Span,
}

/// One decision a line: everyone reads it, only the plan changes it.
#[derive(Debug)]
pub struct Decided<T>(Vec<T>);

impl<T> Default for Decided<T> {
    fn default() -> Self {
        Decided(Vec::new())
    }
}

impl<T> Deref for Decided<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

/// The state of the decisions.
#[derive(Debug, Default)]
pub struct Plan {
    /// What a person decided; it stands whatever rules say.
    pub orders: Orders,
    /// What each line is.
    pub roles: Decided<Role>,
    /// The line that goes on each line.
    pub next: Decided<Option<Link>>,
    /// Whether a line goes on another.
    pub continues: Decided<bool>,
    /// Whether an article begins with this line.
    pub starts: Decided<bool>,
    /// Whether an article stops in mid-sentence with this line's paragraph.
    pub truncated: Decided<bool>,
    /// Runs of paragraphs and headings that belong elsewhere.
    pub moves: Decided<Move>,
    /// What folios say of the issue.
    pub folios: Vec<Folio>,
    /// Page labels found in folios, by line.
    pub pages: Vec<(u32, String)>,
    /// Replaced characters.
    pub edits: Edits,
    /// Marked stretches.
    pub marks: Vec<(Span, Marks)>,
    /// Contributors, by line.
    pub credits: Vec<(u32, Contributor)>,
    /// Stretches of caption lines that are the credit.
    pub credit_spans: Vec<Span>,
    /// Jumps, by line.
    pub jumps: Vec<(u32, Jump)>,
    /// Metadata found.
    pub fields: Vec<Found>,
    /// Every decision.
    pub repairs: Vec<Repair>,
    /// Where joins were taken back, and how many decisions there were then.
    parted: FxHashMap<Span, usize>,
    /// The evidence of all decisions.
    evidence: FxHashSet<Evidence>,
    /// The evidence of weighed joins.
    grounds: FxHashMap<join::Grounds, Evidence>,
    /// What was weighed, for the experiment that fits the weights; none in an ordinary run.
    pub observations: Option<Vec<Observation>>,
}

impl Plan {
    /// Nothing decided but what a person ordered.
    pub fn new(orders: Orders) -> Plan {
        let edits = orders.edits.iter().map(|(span, with)| Edit {
            span: *span,
            with: with.clone(),
            kind: "character",
            rule: super::orders::NAME,
        });
        Plan { edits: edits.collect::<Vec<_>>().into(), orders, ..Plan::default() }
    }

    /// A plan that notes what is weighed.
    pub fn observing(self) -> Plan {
        Plan { observations: Some(Vec::new()), ..self }
    }

    /// Notes what was weighed, where an experiment runs.
    pub fn observe(&mut self, observation: impl FnOnce() -> Observation) {
        if let Some(observations) = &mut self.observations {
            observations.push(observation());
        }
    }

    /// What the markup says, and what a person ordered.
    pub fn begin(&mut self, view: &View) {
        self.roles.0 = role::told(&view.lines);
        self.next.0 = vec![None; view.len()];
        self.continues.0 = vec![false; view.len()];
        self.starts.0 = vec![false; view.len()];
        self.truncated.0 = vec![false; view.len()];
        self.pages = view.notes.iter().filter_map(|(line, note)| page_label(*line, note)).collect();
        for (&line, &role) in &self.orders.roles {
            let known = &mut self.roles.0[line as usize];
            *known = match (role.is_heading(), *known) {
                (true, Role::Heading(level)) => Role::Heading(level),
                (true, _) => Role::Heading(0),
                (false, _) => role,
            };
        }
        for (&line, &starts) in &self.orders.starts {
            self.starts.0[line as usize] = starts;
        }
        for (&line, link) in &self.orders.joins {
            let separator = self.orders.separator(view, line, link);
            self.next.0[line as usize] = Some(Link::new(link.line, separator));
            self.continues.0[link.line as usize] = true;
        }
    }

    /// Records a decision, unless a person took it already.
    pub fn record(
        &mut self,
        rule: &'static str,
        at: Span,
        change: Change,
        evidence: Vec<Fact>,
        confidence: Confidence,
    ) {
        if !self.orders.overrule(at, &change) {
            let evidence = self.shared(evidence);
            self.repairs.push(Repair { rule, at, change, evidence, confidence });
        }
    }

    /// Evidence that is known already is not kept again.
    fn shared(&mut self, facts: Vec<Fact>) -> Evidence {
        if let Some(known) = self.evidence.get(facts.as_slice()) {
            return known.clone();
        }
        let evidence = Evidence::from(facts);
        self.evidence.insert(evidence.clone());
        evidence
    }

    /// Gives a line a role.
    pub fn assign(&mut self, view: &View, i: usize, role: Role, because: Because) {
        let change = match role {
            Role::Aside(kind) => Change::SetAside(kind.name()),
            Role::Field => Change::Metadata("fields"),
            _ => Change::Role(role_name(role)),
        };
        if because.confidence > Confidence::Unsure {
            self.set_role(i, role);
        }
        self.record(because.rule, view.span(i), change, because.evidence, because.confidence);
    }

    /// Gives the lines of a unit their role; the record is made of the first.
    pub fn set_roles(&mut self, lines: &[u32], role: Role) {
        lines.iter().for_each(|&i| self.set_role(i as usize, role));
    }

    /// Gives a line a role without a record of its own.
    pub fn set_role(&mut self, i: usize, role: Role) {
        if let Some(role) = self.orders.role(i, role) {
            self.roles.0[i] = role;
        }
    }

    /// Makes `j` go on `i`.
    pub fn join(&mut self, view: &View, i: usize, j: usize, separator: &'static str, because: Because) {
        if because.confidence > Confidence::Unsure {
            self.link(i, j, separator);
        }
        let change = Change::Join { next: view.span(j), spaced: !separator.is_empty() };
        self.record(because.rule, view.span(i), change, because.evidence, because.confidence);
    }

    /// Makes `j` go on `i`, or says that it is unsure, on what was weighed.
    pub fn join_weighed(
        &mut self,
        view: &View,
        (i, j): (usize, usize),
        separator: &'static str,
        (rule, confidence): (&'static str, Confidence),
        weighed: &join::Weighed,
    ) {
        if confidence > Confidence::Unsure {
            self.link(i, j, separator);
        }
        let change = Change::Join { next: view.span(j), spaced: !separator.is_empty() };
        if self.orders.overrule(view.span(i), &change) {
            return;
        }
        let grounds = weighed.grounds();
        let evidence = match self.grounds.get(&grounds) {
            Some(known) => known.clone(),
            None => {
                let evidence = self.shared(weighed.evidence());
                self.grounds.insert(grounds, evidence.clone());
                evidence
            }
        };
        self.repairs.push(Repair { rule, at: view.span(i), change, evidence, confidence });
    }

    fn link(&mut self, i: usize, j: usize, separator: &str) {
        if self.may_join(i, j) {
            if let Some(before) = self.next.0[i].replace(Link::new(j as u32, separator)) {
                self.continues.0[before.line as usize] = false;
            }
            self.continues.0[j] = true;
        }
    }

    /// Takes back what rules joined behind these lines, and the records of it; what a person joined stays.
    pub fn part(&mut self, view: &View, lines: &[usize]) {
        for &i in lines.iter().filter(|&&i| !self.orders.joins.contains_key(&(i as u32))) {
            if let Some(link) = self.next.0[i].take() {
                self.continues.0[link.line as usize] = false;
                self.parted.insert(view.span(i), self.repairs.len());
            }
        }
    }

    fn may_join(&self, i: usize, j: usize) -> bool {
        let mut ahead = Some(j as u32).filter(|_| self.orders.goes_back());
        while let Some(line) = ahead.filter(|&line| line as usize != i) {
            ahead = self.next[line as usize].map(|link| link.line);
        }
        ahead.is_none() && !self.orders.decide_join(i as u32, j as u32)
    }

    /// Changes what stands between a line and the one that goes on it.
    pub fn set_separator(&mut self, i: usize, separator: &'static str) {
        if let Some(link) = self.next.0[i].as_mut().filter(|_| !self.orders.fixes_separator(i as u32)) {
            *link = Link::new(link.line, separator);
        }
    }

    /// Makes an article begin with a line, or not.
    pub fn set_start(&mut self, i: usize, starts: bool) {
        self.starts.0[i] = self.orders.starts.get(&(i as u32)).copied().unwrap_or(starts);
    }

    /// Says that an article stops in mid-sentence with this line.
    pub fn set_truncated(&mut self, i: usize) {
        self.truncated.0[i] = !self.orders.whole.contains(&(i as u32));
    }

    /// Whether rules may move the units that begin with these lines.
    pub fn may_move(&self, units: &[u32]) -> bool {
        !units.iter().any(|line| self.orders.fixes_place(*line))
    }

    /// Moves units, if rules may.
    pub fn move_units(&mut self, units: Vec<u32>, before: Option<u32>) {
        if self.may_move(&units) {
            self.moves.0.push(Move { units, before });
        }
    }

    /// Puts other characters in the place of a span.
    pub fn replace(&mut self, span: Span, with: &str, because: Because) {
        self.replace_kind(span, with, "character", because);
    }

    /// Puts other characters in the place of a span that is of this kind.
    pub fn replace_kind(&mut self, span: Span, with: &str, kind: &'static str, because: Because) {
        if because.confidence > Confidence::Unsure && !self.orders.fix_characters(span) {
            self.edits.push(Edit { span, with: with.into(), kind, rule: because.rule });
        }
        self.record(because.rule, span, Change::Replace(with.into()), because.evidence, because.confidence);
    }

    /// Marks a stretch of running text.
    pub fn mark(&mut self, span: Span, marks: Marks, role: &'static str, because: Because) {
        if because.confidence > Confidence::Unsure && !self.orders.unmarked.contains(&span) {
            self.marks.push((span, marks));
        }
        self.record(because.rule, span, Change::Role(role), because.evidence, because.confidence);
    }

    /// Puts everything in source order, for the assembly and the log.
    pub fn settle(&mut self) {
        for (&line, &role) in self.orders.roles.iter().filter(|(_, role)| !matches!(role, Role::Heading(_))) {
            self.roles.0[line as usize] = role;
        }
        self.forget_parted();
        self.jumps.sort_by_key(|(line, _)| *line);
        self.pages.sort_by_key(|(line, _)| *line);
        self.repairs.sort_by_key(|repair| repair.at);
        // Nothing is recorded any more: what the records share they hold themselves.
        (self.evidence, self.grounds) = Default::default();
    }

    /// Takes out the records of joins that were taken back since; one pass for all of them.
    fn forget_parted(&mut self) {
        if self.parted.is_empty() {
            return;
        }
        let parted = std::mem::take(&mut self.parted);
        let joined = |r: &Repair| matches!(r.change, Change::Join { .. }) && r.confidence > Confidence::Unsure;
        let mut at = 0;
        self.repairs.retain(|repair| {
            at += 1;
            !(joined(repair) && parted.get(&repair.at).is_some_and(|&known| at <= known))
        });
    }

    /// Puts the edits in source order; to be called after the rules that make them.
    pub fn settle_edits(&mut self) {
        self.edits.sort();
    }
}

fn page_label(line: u32, note: &Note) -> Option<(u32, String)> {
    match &note.says {
        Says::PageLabel(label) => Some((line, label.to_string())),
        _ => None,
    }
}
