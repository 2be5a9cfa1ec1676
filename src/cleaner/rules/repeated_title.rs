//! A title printed twice before its article: once as the web page's title, once as the headline.

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::script::is_alphanumeric;
use crate::cleaner::site;
use crate::cleaner::view::View;
use crate::repair::Fact;

/// The rule.
pub struct RepeatedTitle;

const NAME: &str = "repeated-title";
/// Lines between the two at most, furniture left out; with it.
const CLOSE: usize = 12;
const REACH: usize = 40;

impl Rule for RepeatedTitle {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/repeated-title.md")
    }

    fn stage(&self) -> Stage {
        Stage::Furniture
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        for i in 0..view.len() {
            let Some(twin) = twin(view, plan, i) else { continue };
            let between = i + 1..twin;
            let furniture = between.clone().any(|k| matches!(plan.roles[k], Role::Aside(_) | Role::Field));
            let heading = [i, twin].iter().any(|&k| matches!(plan.roles[k], Role::Heading(_)));
            let next = between.clone().all(|k| plan.roles[k].is_furniture()) && tops_page(view, plan, i);
            if !(furniture || heading || next) {
                continue;
            }
            let keep_first = matches!(plan.roles[i], Role::Heading(_))
                && !matches!(plan.roles[twin], Role::Heading(_))
                && between.is_empty();
            let aside = if keep_first { twin } else { i };
            let evidence = vec![Fact::Says("the same title stands again before the article")];
            plan.assign(view, aside, Role::Aside("repeated-title"), Because::certain(NAME, evidence));
        }
    }
}

/// Whether a line is a title that stands again below it.
pub fn stands_again(view: &View, plan: &Plan, i: usize) -> bool {
    twin(view, plan, i).is_some()
}

/// The line on which the same title stands again, or begins to.
fn twin(view: &View, plan: &Plan, i: usize) -> Option<usize> {
    if !may_be_title(view, plan, i) {
        return None;
    }
    let open = |j: &usize| !plan.roles[*j].is_furniture();
    (i + 1..view.len().min(i + REACH))
        .take_while(|&j| view.lines[j].span.input == view.lines[i].span.input)
        .take_while(|&j| view.shapes[j].chars <= 42 || plan.roles[j].interrupts())
        .filter(open)
        .take(CLOSE)
        .find(|&j| view.shapes[j].chars >= 3 && is_open(plan, j) && repeats(view, plan, i, j))
}

/// Whether nothing but furniture stands between a line and its page's top.
fn tops_page(view: &View, plan: &Plan, i: usize) -> bool {
    (0..=i).rev().take_while(|&j| j == i || plan.roles[j].is_furniture()).any(|j| view.starts_page(j))
}

fn may_be_title(view: &View, plan: &Plan, i: usize) -> bool {
    (5..=80).contains(&view.shapes[i].chars) && is_open(plan, i)
}

fn is_open(plan: &Plan, i: usize) -> bool {
    matches!(plan.roles[i], Role::Body | Role::Heading(_))
}

/// Whether line `i` is line `j`, or that and one or two lines under it, or one of these with a site's name behind a
/// separator.
fn repeats(view: &View, plan: &Plan, i: usize, j: usize) -> bool {
    let first = view.text(i);
    if letters(first).next() != letters(view.text(j)).next() {
        return false;
    }
    let site = first.rfind(['_', '-', '|', '–', '—', '｜']).filter(|&at| first[at..].chars().count() <= 24);
    let title = site.map(|at| &first[..at]);
    let least = if site::names_site(first) { 3 } else { 6 };
    (j + 1..=view.len().min(j + 3)).any(|end| {
        let second = || (j..end).flat_map(|k| letters(view.text(k)));
        let open = (j + 1..end).all(|k| !view.starts_page(k) && is_open(plan, k));
        open && (letters(first).eq(second())
            || (second().count() >= least && title.is_some_and(|title| letters(title).eq(second()))))
    })
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|&c| is_alphanumeric(c))
}
