//! A title printed twice before its article: once as the web page's title, once as the headline.

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::script::is_alphanumeric;
use crate::cleaner::view::View;
use crate::repair::Fact;

/// The rule.
pub struct RepeatedTitle;

const NAME: &str = "repeated-title";
/// Lines between the two at most.
const REACH: usize = 12;

impl Rule for RepeatedTitle {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/repeated-title.md")
    }

    fn stage(&self) -> Stage {
        Stage::Lines
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        let firsts: Vec<Option<char>> = (0..view.len()).map(|i| first_letter(view, i)).collect();
        for i in 0..view.len() {
            if firsts[i].is_none() || !may_be_title(plan, i) {
                continue;
            }
            let twin = (i + 1..view.len().min(i + REACH))
                .take_while(|&j| view.input(j) == view.input(i))
                .take_while(|&j| view.shapes[j].chars <= 42 || plan.roles[j].interrupts())
                .find(|&j| firsts[j] == firsts[i] && may_be_title(plan, j) && repeats(view.text(i), view.text(j)));
            let Some(twin) = twin else { continue };
            let between = i + 1..twin;
            let furniture = between.clone().any(|k| matches!(plan.roles[k], Role::Aside(_) | Role::Field));
            let heading = [i, twin].iter().any(|&k| matches!(plan.roles[k], Role::Heading(_)));
            if !(furniture || heading || (between.is_empty() && view.starts_page(i))) {
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

fn may_be_title(plan: &Plan, i: usize) -> bool {
    matches!(plan.roles[i], Role::Body | Role::Heading(_))
}

/// The first letter of a line that is as long as titles are.
fn first_letter(view: &View, i: usize) -> Option<char> {
    let fits = (5..=80).contains(&view.shapes[i].chars);
    fits.then(|| view.text(i).chars().find(|&c| is_alphanumeric(c))).flatten()
}

/// Whether the first is the second, or the second with a site's name behind a separator.
fn repeats(first: &str, second: &str) -> bool {
    let bare = |text| str::chars(text).filter(|&c| is_alphanumeric(c));
    let site = first.rfind(['_', '-', '|', '–', '—', '｜']).filter(|&at| first[at..].chars().count() <= 24);
    let title = site.map(|at| &first[..at]);
    bare(first).eq(bare(second)) || (bare(second).count() >= 6 && title.is_some_and(|t| bare(t).eq(bare(second))))
}
