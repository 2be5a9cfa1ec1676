//! A title printed twice before its article: once as the web page's title, once as the headline.

use rustc_hash::FxHashMap;

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::{Aside, Because, Plan, Role};
use crate::cleaner::script::{is_alphanumeric, letters};
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
        let firsts: Vec<Option<char>> = (0..view.len()).map(|i| first_letter(view, i)).collect();
        let again = again(&firsts);
        let mut above = Above { read: 0, page: false };
        for (i, _) in again.iter().enumerate().filter(|(_, again)| **again) {
            let Some(twin) = twin(view, plan, i, |j| firsts[j]) else { continue };
            let between = i + 1..twin;
            let furniture = between.clone().any(|k| matches!(plan.roles[k], Role::Aside(_) | Role::Field));
            let heading = [i, twin].iter().any(|&k| matches!(plan.roles[k], Role::Heading(_)));
            let next = between.clone().all(|k| plan.roles[k].is_furniture()) && above.tops_page(view, plan, i);
            if !(furniture || heading || next) {
                continue;
            }
            let keep_first = matches!(plan.roles[i], Role::Heading(_))
                && !matches!(plan.roles[twin], Role::Heading(_))
                && between.is_empty();
            let aside = if keep_first { twin } else { i };
            let evidence = vec![Fact::Says("the same title stands again before the article")];
            plan.assign(view, aside, Role::Aside(Aside::RepeatedTitle), Because::certain(NAME, evidence));
        }
    }
}

/// Whether a line is a title that stands again below it.
pub fn stands_again(view: &View, plan: &Plan, i: usize) -> bool {
    twin(view, plan, i, |j| first_letter(view, j)).is_some()
}

/// The line on which the same title stands again, or begins to; `first` tells the first letters of lines.
fn twin(view: &View, plan: &Plan, i: usize, first: impl Fn(usize) -> Option<char>) -> Option<usize> {
    let own = first(i).filter(|_| may_be_title(view, plan, i))?;
    let open = |j: &usize| !plan.roles[*j].is_furniture();
    let told = |j: usize| open(&j) && view.shapes[j].stops > 0 && !view.starts_page(j);
    (i + 1..view.len().min(i + REACH))
        .take_while(|&j| view.input(j) == view.input(i) && !told(j))
        .take_while(|&j| view.shapes[j].chars <= 42 || plan.roles[j].interrupts())
        .filter(open)
        .take(CLOSE)
        .find(|&j| first(j) == Some(own) && is_open(plan, j) && repeats(view, plan, i, j))
}

/// What stands above a line, read on from line to line: no line is read twice, however much furniture stands there.
struct Above {
    /// Lines that are read.
    read: usize,
    /// Whether a page begins with them since the last that is no furniture.
    page: bool,
}

impl Above {
    /// Whether nothing but furniture stands between a line and its page's top; asked from the top down.
    fn tops_page(&mut self, view: &View, plan: &Plan, i: usize) -> bool {
        for k in self.read..i {
            self.page = plan.roles[k].is_furniture() && (self.page || view.starts_page(k));
        }
        self.read = i;
        self.page || view.starts_page(i)
    }
}

fn may_be_title(view: &View, plan: &Plan, i: usize) -> bool {
    (5..=80).contains(&view.shapes[i].chars) && is_open(plan, i)
}

fn is_open(plan: &Plan, i: usize) -> bool {
    matches!(plan.roles[i], Role::Body | Role::Heading(_))
}

/// For each line whether another with the same first letter stands within reach below it.
fn again(firsts: &[Option<char>]) -> Vec<bool> {
    let mut next: FxHashMap<char, usize> = FxHashMap::default();
    let mut again = vec![false; firsts.len()];
    for (i, first) in firsts.iter().enumerate().rev() {
        let Some(first) = first else { continue };
        again[i] = next.insert(*first, i).is_some_and(|below| below < i + REACH);
    }
    again
}

/// The first letter of a line that is long enough to repeat a title.
fn first_letter(view: &View, i: usize) -> Option<char> {
    let first = Some(view.shapes[i].first).filter(|&c| is_alphanumeric(c));
    (view.shapes[i].chars >= 3).then(|| first.or_else(|| letters(view.text(i)).next())).flatten()
}

/// Whether line `i` is line `j`, or that and one or two lines under it, or one of these with a site's name behind a
/// separator.
fn repeats(view: &View, plan: &Plan, i: usize, j: usize) -> bool {
    let first = view.text(i);
    // What repeats it has its second letter, too: most lines that begin alike are told so.
    let second = (j..view.len().min(j + 3)).flat_map(|k| letters(view.text(k))).nth(1);
    if second.is_some() && letters(first).nth(1).is_some_and(|own| Some(own) != second) {
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
