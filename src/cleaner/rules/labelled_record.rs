//! Records of databases and bulletin boards: 【标题】… 【作者】… 【正文】…, 发信人: … 标  题: ….
//!
//! Works before anything is measured, so that measurements and later rules read the lines without labels.
//! Which words are labels is [`labels`]'s.

use super::{Rule, Sight, Stage};
use crate::ast::ContributorRole;
use crate::cleaner::hints::Hints;
use crate::cleaner::names;
use crate::cleaner::plan::{Aside, Because, Found, Plan, Role};
use crate::cleaner::script;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::{dates, plan::role_name};
use crate::repair::{Change, Confidence, Fact};

mod labels;
mod printed_again;

use labels::{Kind, Label, Style};

/// The rule.
pub struct LabelledRecord;

const NAME: &str = "labelled-record";
/// Lines of a signature at most.
const LONGEST_SIGNATURE: usize = 8;
/// Lines under a label that still belong to it at most, where another label follows.
const LONGEST_VALUE: usize = 3;

impl Rule for LabelledRecord {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/labelled-record.md")
    }

    fn stage(&self) -> Stage {
        Stage::Characters
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        let mut last: Option<Record> = None;
        let mut i = 0;
        while i < view.len() {
            let Some(record) = record(view, plan, i) else {
                if last.as_ref().is_some_and(|r| r.is_post(view) && same_input(view, r.first(), i)) {
                    footer(view, i, plan);
                }
                i += 1;
                continue;
            };
            i = record.rows[record.rows.len() - 1].line + 1;
            if record.is_sure(view) {
                open(view, &record, plan);
                last = Some(record);
            } else if let Some(opened) = last.as_ref().filter(|r| record.goes_with(view, r)) {
                record.apply(view, opened.title_line(view), &[], plan);
            }
        }
    }
}

/// A line of a record; without labels it goes on the line before.
struct Row {
    line: usize,
    labels: Vec<Label>,
}

/// Lines with labels under each other.
struct Record {
    style: Style,
    rows: Vec<Row>,
}

fn same_input(view: &View, i: usize, j: usize) -> bool {
    view.input(i) == view.input(j)
}

/// The labels of a line whose role is still open.
fn labels_of(view: &View, plan: &Plan, i: usize) -> Option<(Style, Vec<Label>)> {
    let may_be = view.shapes[i].hints.any(Hints::COLON | Hints::BRACKET | Hints::ANGLE);
    let open = may_be && matches!(plan.roles[i], Role::Body | Role::Heading(_) | Role::Item);
    open.then(|| labels::read(view.text(i))).flatten()
}

/// The lines with labels that begin with line `i`, to the text's label or one that came already.
fn record(view: &View, plan: &Plan, i: usize) -> Option<Record> {
    let (style, labels) = labels_of(view, plan, i)?;
    let mut record = Record { style, rows: vec![Row { line: i, labels }] };
    while !record.has(Kind::Text) {
        let Some(rows) = more(view, plan, &record) else { break };
        record.rows.extend(rows);
    }
    Some(record)
}

/// The next line with labels, and the lines before it that go on the label above them.
fn more(view: &View, plan: &Plan, record: &Record) -> Option<Vec<Row>> {
    let from = record.rows[record.rows.len() - 1].line + 1;
    let reach = if record.style == Style::Brackets { LONGEST_VALUE } else { 0 };
    let mut rows = Vec::new();
    for j in from..view.len().min(from + reach + 1) {
        if view.starts_page(j) || (record.style == Style::Colons && view.after_gap(j)) {
            return None;
        }
        if let Some((style, labels)) = labels_of(view, plan, j) {
            let again = labels.iter().any(|label| record.has(label.kind));
            rows.push(Row { line: j, labels });
            return (style == record.style && !again).then_some(rows);
        }
        let shape = &view.shapes[j];
        if record.style == Style::Brackets
            && !view.after_gap(j)
            && let Some(label) = labels::unknown(view.text(j))
        {
            rows.push(Row { line: j, labels: vec![label] });
            continue;
        }
        let may_go_on = plan.roles[j] == Role::Body && shape.chars <= 40 && shape.ending != Ending::Stop;
        if !may_go_on || view.after_gap(j) || !record.may_go_on(view) {
            return None;
        }
        rows.push(Row { line: j, labels: Vec::new() });
    }
    None
}

impl Record {
    fn first(&self) -> usize {
        self.rows[0].line
    }

    fn labels(&self) -> impl Iterator<Item = (usize, &Label)> {
        self.rows.iter().flat_map(|row| row.labels.iter().map(move |label| (row.line, label)))
    }

    fn has(&self, kind: Kind) -> bool {
        self.labels().any(|(_, label)| label.kind == kind)
    }

    /// Whether the last label's value may stand on, or go on, the next line.
    fn may_go_on(&self, view: &View) -> bool {
        let last = self.labels().last();
        last.is_some_and(|(line, label)| label.kind.heads().is_some() || label.value(view.text(line)).is_empty())
    }

    /// Whether it is a post of a bulletin board.
    fn is_post(&self, view: &View) -> bool {
        self.style == Style::Colons && self.labels().any(|(line, label)| label.is_post(view.text(line)))
    }

    /// Whether its labels are a record's: several, of a text, and one of them says the truth of what it labels.
    fn is_sure(&self, view: &View) -> bool {
        let kinds = self.labels().count();
        let proved = || self.labels().any(|(line, label)| label.is_proved(view.text(line), self.style));
        match self.style {
            Style::Brackets => kinds >= 2 && (self.has(Kind::Title) || self.has(Kind::Text)) && proved(),
            Style::Colons => kinds >= 3 && self.has(Kind::Title) && (proved() || self.is_post(view)),
        }
    }

    /// Whether it is the end of a record whose text stands between: fields alone.
    fn goes_with(&self, view: &View, opened: &Record) -> bool {
        let field = |(line, label): (usize, &Label)| {
            let value = label.value(view.text(line));
            label.kind.heads().is_none()
                && label.kind != Kind::Text
                && (label.is_proved(view.text(line), self.style) || value.chars().count() <= 20)
        };
        self.style == Style::Brackets
            && opened.style == Style::Brackets
            && same_input(view, opened.first(), self.first())
            && self.labels().all(field)
    }

    /// The rows of a head that has its lines for itself.
    fn rows_of(&self, kind: Kind) -> Option<&[Row]> {
        let k = self.rows.iter().position(|row| row.labels.len() == 1 && row.labels[0].kind == kind)?;
        let more = self.rows[k + 1..].iter().take_while(|row| row.labels.is_empty()).count();
        Some(&self.rows[k..=k + more])
    }

    /// The line to which contributors belong: one that stays in the article.
    fn title_line(&self, view: &View) -> usize {
        let title = self.rows.iter().position(|row| row.labels.iter().any(|label| label.kind == Kind::Title));
        let Some(k) = title else { return self.rows[self.rows.len() - 1].line + 1 };
        let row = &self.rows[k];
        let empty = row.labels.iter().all(|label| label.value(view.text(row.line)).is_empty());
        if empty { row.line + 1 } else { row.line }
    }

    /// Gives every line its role; heads that are printed `again` are set aside.
    fn apply(&self, view: &View, article: usize, again: &[Kind], plan: &mut Plan) {
        let mut above: Option<(Kind, Option<usize>)> = None;
        let twice = again.iter().filter_map(|kind| self.rows_of(*kind)).flatten();
        let twice: Vec<usize> = twice.map(|row| row.line).collect();
        for row in &self.rows {
            let text = view.text(row.line);
            if twice.contains(&row.line) {
                let says = "the same text is printed again over the text of the record";
                plan.assign(view, row.line, Role::Aside(Aside::RepeatedTitle), because(says));
                continue;
            }
            if row.labels.is_empty() {
                above = above.map(|(kind, line)| go_on(view, row.line, kind, line, plan));
                continue;
            }
            let head = row.labels.iter().find(|l| l.is_text() && !l.value(text).is_empty()).map(|l| l.kind);
            match head {
                Some(kind) => headed(view, row, kind, article, plan),
                None => fields(view, row, article, plan),
            }
            above = row.labels.last().map(|l| (l.kind, (head == Some(l.kind)).then_some(row.line)));
        }
    }
}

/// An article begins with the record.
fn open(view: &View, record: &Record, plan: &mut Plan) {
    let first = record.first();
    let evidence =
        vec![Fact::Counts { words: "{} labels of a record under each other", value: record.labels().count() as u32 }];
    plan.set_start(first, true);
    plan.record(NAME, view.span(first), Change::ArticleStart, evidence, Confidence::Certain);
    for (line, label) in record.labels().filter(|(_, label)| label.kind == Kind::Page) {
        plan.pages.extend(labels::page(label.value(view.text(line))).map(|page| (first as u32, page)));
    }
    let again = printed_again::find(view, plan, record);
    let title = again.iter().find(|(kind, _)| *kind == Kind::Title).map(|(_, lines)| lines.start);
    let kinds: Vec<Kind> = again.iter().map(|(kind, _)| *kind).collect();
    record.apply(view, title.unwrap_or_else(|| record.title_line(view)), &kinds, plan);
    again.into_iter().for_each(|printed| printed_again::apply(view, printed, plan));
}

/// A line of the head or the text: its labels go, what stands behind them stays.
fn headed(view: &View, row: &Row, kind: Kind, article: usize, plan: &mut Plan) {
    let text = view.text(row.line);
    let mut begun = false;
    for label in &row.labels {
        if label.is_text() || label.value(text).is_empty() {
            let span = view.locate(row.line, label.start, label.value_start);
            plan.replace_kind(span, if begun { " " } else { "" }, "label", because("the label of a record"));
            begun |= !label.value(text).is_empty();
        } else {
            let first = plan.fields.len();
            found(view, row.line, label, label.start, article, plan);
            let spans: Vec<_> = plan.fields[first..].iter().map(|f| f.span).collect();
            for span in spans {
                plan.replace_kind(span, "", "label", because("a field of a record"));
            }
        }
    }
    plan.assign(view, row.line, kind.heads().unwrap_or(Role::Body), because("the label says so"));
}

/// A line of fields; labels with nothing behind them go with their neighbours.
fn fields(view: &View, row: &Row, article: usize, plan: &mut Plan) {
    let text = view.text(row.line);
    let mut start = None;
    let first = plan.fields.len();
    for label in &row.labels {
        let from = start.take().unwrap_or(label.start);
        if label.value(text).is_empty() {
            start = Some(from);
        } else {
            found(view, row.line, label, from, article, plan);
        }
    }
    if plan.fields.len() == first {
        return plan.assign(view, row.line, Role::Aside(Aside::Label), because("a label alone on its line"));
    }
    if let Some(last) = plan.fields.last_mut().filter(|_| start.is_some()) {
        last.span = last.span.to(view.locate(row.line, 0, text.len()));
    }
    plan.assign(view, row.line, Role::Field, because("fields of a record"));
}

/// Notes a field whose part of the line begins at `from`.
fn found(view: &View, line: usize, label: &Label, from: usize, article: usize, plan: &mut Plan) {
    let text = view.text(line);
    let value = label.value(text);
    let mut push = |name: &'static str, value: String, from: usize, to: usize| {
        plan.fields.push(Found { line: line as u32, name, value, span: view.locate(line, from, to) });
    };
    match label.kind {
        Kind::Date => push("date", dates::read(value).unwrap_or_else(|| value.to_owned()), from, label.end),
        Kind::Page => push("page", labels::page(value).unwrap_or_else(|| value.to_owned()), from, label.end),
        Kind::Field("site") => match dates::find(&text[label.value_start..label.end]) {
            Some((at, date)) => {
                let cut = label.value_start + at.start;
                let site = text[label.value_start..cut].split(['(', '（']).next().unwrap_or_default();
                push("site", site.trim().to_owned(), from, cut);
                push("date", date, cut, label.end);
            }
            None => push("site", value.to_owned(), from, label.end),
        },
        kind => push(kind.name(), value.to_owned(), from, label.end),
    }
    if label.kind == Kind::Author {
        let people = names::contributors(value, ContributorRole::Author);
        plan.credits.extend(people.into_iter().map(|person| (article as u32, person)));
    }
}

/// A line without label between two labels: goes on the value above it, or is the value.
fn go_on(view: &View, line: usize, kind: Kind, above: Option<usize>, plan: &mut Plan) -> (Kind, Option<usize>) {
    match (kind.heads(), above) {
        (Some(role), Some(above)) => {
            let separator = script::separator(view.shapes[above].last, view.shapes[line].first);
            plan.set_role(line, role);
            plan.join(view, above, line, separator, because("it stands between two labels"));
        }
        (Some(role), None) => plan.assign(view, line, role, because(role_name(role))),
        (None, _) => {
            let text = view.text(line);
            let span = view.locate(line, 0, text.len());
            plan.fields.push(Found { line: line as u32, name: kind.name(), value: text.trim().to_owned(), span });
            plan.assign(view, line, Role::Field, because("it stands between two labels"));
        }
    }
    (kind, Some(line))
}

/// The line that a bulletin board sets under a post, and above it the signature of who posted, from its dashes on.
fn footer(view: &View, i: usize, plan: &mut Plan) {
    let text = view.text(i);
    let Some(value) = labels::footer(text) else { return };
    let span = view.locate(i, 0, text.len());
    plan.fields.push(Found { line: i as u32, name: "source", value: value.to_owned(), span });
    plan.assign(view, i, Role::Field, because("the line under a post that says where it came from"));
    let may_sign = |&j: &usize| same_input(view, j, i) && plan.roles[j] != Role::Field && view.shapes[j].chars <= 80;
    let mut above = (i.saturating_sub(LONGEST_SIGNATURE + 1)..i).rev().take_while(may_sign);
    let Some(dashes) = above.find(|&j| view.text(j).trim() == "--") else { return };
    for j in dashes..i {
        plan.assign(
            view,
            j,
            Role::Aside(Aside::Signature),
            because("the dashes and the signature above a post's last line"),
        );
    }
}

fn because(says: &'static str) -> Because {
    Because::certain(NAME, vec![Fact::Says(says)])
}
