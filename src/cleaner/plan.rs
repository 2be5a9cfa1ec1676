//! What has been decided so far: the accepted repairs, in a form that later rules and the assembly can use.
//!
//! Every method that changes a plan also records a [`Repair`]; unsure decisions are recorded and change nothing.

use crate::ast::{Contributor, Jump, Marks};
use crate::page::{Furniture, Line, Markup, Note, Part, Says};
use crate::repair::{Change, Confidence, Fact, Repair};
use crate::source::Span;

use super::view::View;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Part of a paragraph.
    Body,
    /// A heading whose part in the article is not decided yet; the rank is the markup's level, 0 without markup.
    Heading(u8),
    /// The section or column an article was printed under.
    Section,
    /// Above the headline.
    Kicker,
    /// The headline.
    Headline,
    /// Below the headline.
    Deck,
    /// A heading inside an article, of a level from 1.
    Crosshead(u8),
    /// A line of its own that names who wrote it.
    Byline,
    /// A picture's caption.
    Caption,
    /// A picture.
    Image,
    /// A jump line of its own.
    JumpLine,
    /// A reprint source of its own.
    SourceLine,
    /// A staff line.
    Masthead,
    /// Metadata; the values are in [`Plan::fields`].
    Field,
    /// Furniture of this kind.
    Aside(&'static str),
    /// A line of verse.
    Verse,
    /// First line of a list item.
    Item,
    /// A table's cell, or a row whose cells a tab parts.
    Table,
    /// Preformatted.
    Preformatted,
    /// A line of a quotation set apart.
    Quote,
    /// A printed separator.
    Separator,
}

impl Role {
    /// Whether the line may stand between the halves of a paragraph without ending it.
    pub fn interrupts(self) -> bool {
        matches!(self, Role::Caption | Role::Image | Role::Aside(_) | Role::Field)
    }

    /// Whether the line is no part of an article's text or head.
    pub fn is_furniture(self) -> bool {
        matches!(self, Role::Aside(_) | Role::Field | Role::Masthead)
    }

    /// Whether the line heads something.
    pub fn is_heading(self) -> bool {
        matches!(
            self,
            Role::Heading(_) | Role::Kicker | Role::Headline | Role::Deck | Role::Crosshead(_) | Role::Section
        )
    }

    fn of_markup(markup: &Markup) -> Role {
        match markup {
            Markup::None | Markup::Continued => Role::Body,
            Markup::Heading(level) => Role::Heading(*level),
            Markup::Item { .. } => Role::Item,
            Markup::Cell { .. } => Role::Table,
            Markup::Image { .. } => Role::Image,
            Markup::Preformatted => Role::Preformatted,
            Markup::Quote => Role::Quote,
            Markup::Separator => Role::Separator,
            Markup::Is(part) => Role::of_part(*part),
        }
    }

    fn of_part(part: Part) -> Role {
        match part {
            Part::Section => Role::Section,
            Part::Kicker => Role::Kicker,
            Part::Headline => Role::Headline,
            Part::Deck => Role::Deck,
            Part::Crosshead(level) => Role::Crosshead(level),
            Part::Byline => Role::Byline,
            Part::Caption => Role::Caption,
            // Set aside by a rule, behind those that read it: it may be a folio or a staff line.
            Part::Furniture(Furniture::Web) => Role::Aside(Furniture::Web.name()),
            Part::Furniture(_) => Role::Body,
        }
    }
}

/// The line that goes on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Its index.
    pub line: u32,
    /// What stands between: nothing or a space.
    pub separator: &'static str,
}

/// A replaced span.
#[derive(Debug, Clone)]
pub struct Edit {
    /// The characters that go.
    pub span: Span,
    /// What stands instead; where it is empty the characters are set aside.
    pub with: Box<str>,
    /// What set aside characters are: `character`, `label`.
    pub kind: &'static str,
    /// The rule.
    pub rule: &'static str,
}

/// Replaced spans, in source order.
#[derive(Debug, Clone, Default)]
pub struct Edits(Vec<Edit>);

impl Edits {
    /// The edits inside a span.
    pub fn within(&self, span: Span) -> &[Edit] {
        let key = |e: &Edit| (e.span.input, e.span.start);
        let from = self.0.partition_point(|e| key(e) < (span.input, span.start));
        let to = self.0[from..].iter().take_while(|e| e.span.input == span.input && e.span.end <= span.end).count();
        &self.0[from..from + to]
    }

    /// Whether any edit lies inside a span.
    pub fn touch(&self, span: Span) -> bool {
        !self.within(span).is_empty()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn sort(&mut self) {
        self.0.sort_by_key(|e| e.span);
        self.0.dedup_by(|b, a| b.span.input == a.span.input && b.span.start < a.span.end);
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

/// The state of the decisions.
#[derive(Debug, Default)]
pub struct Plan {
    /// What each line is.
    pub roles: Vec<Role>,
    /// The line that goes on each line.
    pub next: Vec<Option<Link>>,
    /// Whether a line goes on another.
    pub continues: Vec<bool>,
    /// Whether an article begins with this line.
    pub starts: Vec<bool>,
    /// Whether an article stops in mid-sentence with this line's paragraph.
    pub truncated: Vec<bool>,
    /// Runs of paragraphs and headings that belong elsewhere.
    pub moves: Vec<Move>,
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
}

impl Plan {
    /// Nothing decided but what the markup says.
    pub fn begin(&mut self, view: &View) {
        self.roles = told_roles(&view.lines);
        self.next = vec![None; view.len()];
        self.continues = vec![false; view.len()];
        self.starts = vec![false; view.len()];
        self.truncated = vec![false; view.len()];
        self.pages = view.notes.iter().filter_map(|(line, note)| page_label(*line, note)).collect();
    }

    /// Records a decision.
    pub fn record(
        &mut self,
        rule: &'static str,
        at: Span,
        change: Change,
        evidence: Vec<Fact>,
        confidence: Confidence,
    ) {
        self.repairs.push(Repair { rule, at, change, evidence, confidence });
    }

    /// Gives a line a role.
    pub fn assign(&mut self, view: &View, i: usize, role: Role, because: Because) {
        let change = match role {
            Role::Aside(kind) => Change::SetAside(kind),
            Role::Field => Change::Metadata("fields"),
            _ => Change::Role(role_name(role)),
        };
        if because.confidence > Confidence::Unsure {
            self.roles[i] = role;
        }
        self.record(because.rule, view.lines[i].span, change, because.evidence, because.confidence);
    }

    /// Makes `j` go on `i`.
    pub fn join(&mut self, view: &View, i: usize, j: usize, separator: &'static str, because: Because) {
        if because.confidence > Confidence::Unsure {
            self.next[i] = Some(Link { line: j as u32, separator });
            self.continues[j] = true;
        }
        let change = Change::Join { next: view.lines[j].span, separator };
        self.record(because.rule, view.lines[i].span, change, because.evidence, because.confidence);
    }

    /// Puts other characters in the place of a span.
    pub fn replace(&mut self, span: Span, with: &str, because: Because) {
        self.replace_kind(span, with, "character", because);
    }

    /// Puts other characters in the place of a span that is of this kind.
    pub fn replace_kind(&mut self, span: Span, with: &str, kind: &'static str, because: Because) {
        if because.confidence > Confidence::Unsure {
            self.edits.0.push(Edit { span, with: with.into(), kind, rule: because.rule });
        }
        self.record(because.rule, span, Change::Replace(with.into()), because.evidence, because.confidence);
    }

    /// Marks a stretch of running text.
    pub fn mark(&mut self, span: Span, marks: Marks, role: &'static str, because: Because) {
        if because.confidence > Confidence::Unsure {
            self.marks.push((span, marks));
        }
        self.record(because.rule, span, Change::Role(role), because.evidence, because.confidence);
    }

    /// Puts everything in source order, for the assembly and the log.
    pub fn settle(&mut self) {
        self.jumps.sort_by_key(|(line, _)| *line);
        self.pages.sort_by_key(|(line, _)| *line);
        self.repairs.sort_by_key(|repair| repair.at);
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

/// The roles that markup gives; a line that goes on a heading or a named part is of the same role.
fn told_roles(lines: &[&Line]) -> Vec<Role> {
    let mut named = false;
    let mut roles: Vec<Role> = Vec::with_capacity(lines.len());
    for (i, line) in lines.iter().enumerate() {
        let goes_on = line.markup == Markup::Continued && i > 0 && lines[i - 1].span.input == line.span.input;
        named = matches!(line.markup, Markup::Heading(_) | Markup::Is(_)) || (named && goes_on);
        let role = if named && goes_on { roles[i - 1] } else { Role::of_markup(&line.markup) };
        roles.push(role);
    }
    roles
}

/// Who decided, why and how surely.
#[derive(Debug, Clone)]
pub struct Because {
    /// The rule.
    pub rule: &'static str,
    /// The evidence.
    pub evidence: Vec<Fact>,
    /// How sure.
    pub confidence: Confidence,
}

impl Because {
    /// A decision on likely evidence.
    pub fn likely(rule: &'static str, evidence: Vec<Fact>) -> Self {
        Because { rule, evidence, confidence: Confidence::Likely }
    }

    /// A decision on certain evidence.
    pub fn certain(rule: &'static str, evidence: Vec<Fact>) -> Self {
        Because { rule, evidence, confidence: Confidence::Certain }
    }

    /// A decision that is not taken.
    pub fn unsure(rule: &'static str, evidence: Vec<Fact>) -> Self {
        Because { rule, evidence, confidence: Confidence::Unsure }
    }
}

/// A role's name in the repair log.
pub fn role_name(role: Role) -> &'static str {
    match role {
        Role::Body => "paragraph",
        Role::Heading(_) => "heading",
        Role::Section => "section",
        Role::Kicker => "kicker",
        Role::Headline => "headline",
        Role::Deck => "deck",
        Role::Crosshead(_) => "crosshead",
        Role::Byline => "byline",
        Role::Caption => "caption",
        Role::Image => "image",
        Role::JumpLine => "jump-line",
        Role::SourceLine => "reprint-source",
        Role::Masthead => "masthead",
        Role::Field => "metadata",
        Role::Aside(kind) => kind,
        Role::Verse => "verse",
        Role::Item => "list-item",
        Role::Table => "table",
        Role::Preformatted => "preformatted",
        Role::Quote => "quote",
        Role::Separator => "separator",
    }
}
