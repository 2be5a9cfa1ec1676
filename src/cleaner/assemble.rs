//! Builds the issue from lines and decisions, in one pass that uses every unit exactly once.
//!
//! Decides nothing about the text: what a unit is and where an article begins stands in the plan.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::ast::{self, Article, Field, Issue, Masthead, Metadata, SetAside};
use crate::page::{Page, Says};
use crate::repair::{Change, Confidence, Repair};
use crate::source::{Source, Span};

use super::arrange;
use super::blocks::Blocks;
use super::paragraph::{Unit, units};
use super::pieces::Pieces;
use super::plan::{Plan, Role, role_name};
use super::view::View;
use super::whose::Whose;
use super::{dates, names};

/// The issue of a finished plan.
pub fn issue(view: &View, plan: &Plan, pages: &[Page], metadata: Metadata) -> Issue {
    let mut building = Building {
        view,
        plan,
        pieces: Pieces::new(view, plan),
        fields: by_line(&plan.fields),
        credits: credits(plan),
        whose: Whose::default(),
        issue: empty(view.sources, metadata),
    };
    for article in arrange::articles(plan, units(view, plan)) {
        building.article(article);
    }
    building.finish(pages)
}

fn empty(sources: &[Source], metadata: Metadata) -> Issue {
    let input = |source: &Source| ast::Input {
        name: source.name.rsplit(['/', '\\']).next().unwrap_or(&source.name).to_owned(),
        sha256: source.sha256.clone(),
        bytes: source.bytes,
        encoding: source.encoding.into(),
        format: String::new(),
        page: metadata.pages.get(source.id as usize).cloned(),
    };
    let inputs = sources.iter().map(input).collect();
    Issue { inputs, ..Issue::new(metadata) }
}

fn by_line(fields: &[super::plan::Found]) -> FxHashMap<u32, Vec<&super::plan::Found>> {
    fields.iter().fold(FxHashMap::default(), |mut map: FxHashMap<u32, Vec<_>>, found| {
        map.entry(found.line).or_default().push(found);
        map
    })
}

fn credits(plan: &Plan) -> FxHashMap<u32, Vec<&ast::Contributor>> {
    plan.credits.iter().fold(FxHashMap::default(), |mut map: FxHashMap<u32, Vec<_>>, (line, person)| {
        map.entry(*line).or_default().push(person);
        map
    })
}

struct Building<'a> {
    view: &'a View<'a>,
    plan: &'a Plan,
    pieces: Pieces<'a>,
    fields: FxHashMap<u32, Vec<&'a super::plan::Found>>,
    credits: FxHashMap<u32, Vec<&'a ast::Contributor>>,
    whose: Whose,
    issue: Issue,
}

impl Building<'_> {
    /// One article of units; units that belong to none go to the issue.
    fn article(&mut self, units: Vec<Unit>) {
        let input = units.first().map_or(0, |unit| self.view.input(unit.first()));
        let content = units.iter().rposition(|unit| is_content(unit.role)).map_or(0, |last| last + 1);
        self.whose.begin(units.iter().flat_map(|unit| unit.lines.iter().copied()));
        let mut own = Vec::with_capacity(units.len());
        let mut mastheads = Vec::new();
        for (k, unit) in units.into_iter().enumerate() {
            match unit.role {
                Role::Field => self.field(&unit, k >= content),
                Role::Aside(kind) => self.aside(&unit, kind.name()),
                Role::Masthead => mastheads.push(unit),
                Role::Separator if k >= content => self.aside(&unit, "separator"),
                _ => own.push(unit),
            }
        }
        let id = format!("a{:03}", self.issue.articles.len() + 1);
        let mut article = Article { id: id.clone(), input, ..Article::default() };
        Blocks { view: self.view, plan: self.plan, pieces: &mut self.pieces }.fill(&own, &mut article);
        article.contributors = self.people(&own);
        article.page = self.page_of(&own, input);
        let exists = !article.head.is_empty() || !article.blocks.is_empty() || article.section.is_some();
        if exists {
            self.whose.made(self.issue.articles.len());
            self.issue.articles.push(article);
        }
        let after = self.issue.articles.last().filter(|a| a.input == input).map(|a| a.id.clone());
        for unit in mastheads {
            self.masthead(&unit, after.clone());
        }
    }

    /// The people whom the lines name, each once.
    fn people(&self, units: &[Unit]) -> Vec<ast::Contributor> {
        let lines = units.iter().flat_map(|unit| &unit.lines);
        let named = lines.filter_map(|line| self.credits.get(line)).flatten();
        let mut known = FxHashSet::default();
        named.filter(|person| known.insert((&person.name, person.role))).map(|&person| person.clone()).collect()
    }

    fn page_of(&self, units: &[Unit], input: u32) -> Option<String> {
        if let Some(label) = self.issue.metadata.pages.get(input as usize) {
            return Some(label.clone());
        }
        let first = units.first()?.lines[0];
        let same = |line: u32| self.view.input(line as usize) == input;
        let pages = &self.plan.pages;
        let behind = pages.partition_point(|(line, _)| *line <= first);
        let before = pages[..behind].last().filter(|(line, _)| same(*line));
        before.or_else(|| pages.get(behind).filter(|(line, _)| same(*line))).map(|(_, label)| label.clone())
    }

    fn masthead(&mut self, unit: &Unit, after: Option<String>) {
        let text = self.pieces.text(&unit.lines);
        let editors = names::contributors(names::from_staff_word(&text.plain()), ast::ContributorRole::Editor);
        let id = format!("m{:02}", self.issue.mastheads.len() + 1);
        let input = self.view.input(unit.first());
        self.issue.mastheads.push(Masthead { id, text, editors, input, after });
    }

    /// The fields of a unit, behind all that is printed of its article or not.
    fn field(&mut self, unit: &Unit, behind: bool) {
        for line in &unit.lines {
            let found = self.fields.get(line).cloned().unwrap_or_default();
            let whole = self.view.span(*line as usize);
            for (k, field) in found.iter().enumerate() {
                let start = if k == 0 { whole.start } else { field.span.start };
                let end = found.get(k + 1).map_or(whole.end, |next| next.span.start);
                let span = Span { start, end, ..whole };
                let text = self.reads(*line, span);
                self.whose.hold(field_of(field, text, span), behind);
            }
        }
    }

    fn aside(&mut self, unit: &Unit, kind: &str) {
        for &line in &unit.lines {
            let span = self.view.span(line as usize);
            let from = self.plan.repairs.partition_point(|r| r.at < span);
            let decided = self.plan.repairs[from..].iter().take_while(|r| r.at == span);
            let named = decided.filter(|r| matches!(r.change, Change::SetAside(_))).last();
            let rule = named.map_or(role_name(unit.role), |r| r.rule);
            let text = self.reads(line, span);
            self.issue.set_aside.push(SetAside { kind: kind.into(), rule: rule.into(), text, span });
        }
    }

    /// What a place in a line reads, syntax between its characters left out.
    fn reads(&self, line: u32, span: Span) -> String {
        let source = &self.view.sources[span.input as usize];
        let mut text = String::new();
        for (place, meant) in self.view.lines[line as usize].places() {
            let (start, end) = (place.start.max(span.start), place.end.min(span.end));
            match meant {
                Some(meant) if start <= end && span.contains(place) => text.push_str(meant),
                None if start < end => text.push_str(source.slice(Span { start, end, ..span })),
                _ => {}
            }
        }
        text.trim().to_owned()
    }

    fn finish(self, pages: &[Page]) -> Issue {
        let Building { view, plan, pieces, mut whose, mut issue, .. } = self;
        told_fields(view, pages, &mut whose);
        take_out(&mut issue, &mut whose, pieces.removed, &plan.fields);
        issue.fields = whose.settle(&issue.articles);
        let mut whole: Vec<Span> =
            issue.set_aside.iter().map(|a| a.span).chain(issue.fields.iter().map(|f| f.span)).collect();
        whole.sort_unstable();
        let covered = |span: &Span| {
            let at = whole.partition_point(|w| (w.input, w.start) <= (span.input, span.start));
            at > 0 && whole[at - 1].contains(*span)
        };
        for page in pages {
            let source = &view.sources[page.input as usize];
            let syntax = page.syntax.iter().filter(|span| !covered(span)).map(|&span| SetAside {
                kind: ast::SYNTAX.into(),
                rule: "syntax".into(),
                text: source.slice(span).into(),
                span,
            });
            issue.set_aside.extend(syntax);
        }
        issue.set_aside.sort_by_key(|aside| aside.span);
        number_mastheads(&mut issue);
        super::jumps::resolve(&mut issue);
        know(&mut issue, plan);
        issue.repairs = counts(plan);
        issue
    }
}

fn field_of(found: &super::plan::Found, text: String, span: Span) -> Field {
    Field { name: found.name.into(), value: found.value.clone(), article: None, text, span }
}

/// The fields that sources tell outside their lines.
fn told_fields(view: &View, pages: &[Page], whose: &mut Whose) {
    let lines: FxHashMap<Span, u32> = view.notes.iter().map(|(line, note)| (note.at, *line)).collect();
    for note in pages.iter().flat_map(|page| &page.notes) {
        let Says::Field { name, value, .. } = &note.says else { continue };
        let date = Some(value).filter(|_| *name == "date").and_then(|value| dates::read(value));
        let value = date.unwrap_or_else(|| value.to_string());
        let text = view.sources[note.at.input as usize].slice(note.at).trim().to_owned();
        let field = Field { name: (*name).into(), value, article: None, text, span: note.at };
        whose.hold_with(field, lines.get(&note.at).copied());
    }
}

/// What repairs took out of texts: fields where rules understood it, else set aside.
fn take_out(issue: &mut Issue, whose: &mut Whose, removed: Vec<SetAside>, fields: &[super::plan::Found]) {
    let known: FxHashMap<Span, &super::plan::Found> = fields.iter().map(|found| (found.span, found)).collect();
    for aside in removed {
        match known.get(&aside.span) {
            Some(found) => {
                whose.hold_with(field_of(found, aside.text.trim().to_owned(), aside.span), Some(found.line));
            }
            None => issue.set_aside.push(aside),
        }
    }
}

fn is_content(role: Role) -> bool {
    !matches!(role, Role::Field | Role::Aside(_) | Role::Masthead | Role::Separator)
}

fn number_mastheads(issue: &mut Issue) {
    let inputs: FxHashMap<u32, String> = issue.articles.iter().map(|a| (a.input, a.id.clone())).collect();
    for masthead in &mut issue.mastheads {
        if masthead.after.is_none() {
            masthead.after = inputs.get(&masthead.input).cloned();
        }
    }
}

/// Fills what the user did not say and the inputs do: the date and the newspaper's name, where all that say it
/// agree; page labels.
fn know(issue: &mut Issue, plan: &Plan) {
    let printed = issue.fields.iter().filter(|f| f.name == "date").map(|f| f.value.as_str());
    let dates = printed.chain(plan.folios.iter().filter_map(|folio| folio.date.as_deref()));
    let date = agreed(dates.filter(|d| d.len() == 10 && d.as_bytes()[4] == b'-'));
    let title = agreed(plan.folios.iter().filter_map(|folio| folio.paper.as_deref()));
    issue.metadata.date = issue.metadata.date.take().or(date);
    issue.metadata.title = issue.metadata.title.take().or(title);
    for (k, input) in issue.inputs.iter_mut().enumerate() {
        if input.page.is_none() && !plan.pages.is_empty() {
            input.page = issue.articles.iter().find(|a| a.input as usize == k).and_then(|a| a.page.clone());
        }
    }
}

/// The value that all say.
fn agreed<'a>(mut values: impl Iterator<Item = &'a str>) -> Option<String> {
    let first = values.next()?;
    values.all(|value| value == first).then(|| first.to_owned())
}

fn counts(plan: &Plan) -> Vec<ast::RuleCount> {
    let mut counts: std::collections::BTreeMap<(&str, std::cmp::Reverse<Confidence>), u32> = Default::default();
    // Most repairs stand beside others of the same kind, which the map need not be asked for one by one.
    let alike = |a: &Repair, b: &Repair| std::ptr::eq(a.rule, b.rule) && a.confidence == b.confidence;
    for run in plan.repairs.chunk_by(alike) {
        *counts.entry((run[0].rule, std::cmp::Reverse(run[0].confidence))).or_default() += run.len() as u32;
    }
    let count = |((rule, confidence), count): ((&str, std::cmp::Reverse<Confidence>), u32)| ast::RuleCount {
        rule: rule.into(),
        confidence: confidence.0,
        count,
    };
    counts.into_iter().map(count).collect()
}
