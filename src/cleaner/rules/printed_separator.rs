//! Rows of dashes, stars or other marks that part articles or sections.

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::repair::Fact;

/// The rule.
pub struct PrintedSeparator;

const NAME: &str = "printed-separator";

impl Rule for PrintedSeparator {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/printed-separator.md")
    }

    fn stage(&self) -> Stage {
        Stage::Lines
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        for i in 0..sight.view.len() {
            let shape = &sight.view.shapes[i];
            let may_be = plan.roles[i] == Role::Body && shape.chars >= 3 && shape.first == shape.last;
            if may_be && is_row(sight.view.text(i)) {
                let evidence = vec![Fact::Says("a row of one mark and nothing else")];
                plan.assign(sight.view, i, Role::Separator, Because::certain(NAME, evidence));
            }
        }
    }
}

/// A row of one or two marks that are no letters, digits, quotes or sentence marks.
fn is_row(text: &str) -> bool {
    let mut marks = text.chars().filter(|c| !c.is_whitespace());
    let Some(first) = marks.next() else { return false };
    let mark = |c: char| {
        matches!(
            c,
            '-' | '='
                | '*'
                | '_'
                | '~'
                | '#'
                | '+'
                | '＊'
                | '－'
                | '＝'
                | '～'
                | '—'
                | '─'
                | '━'
                | '═'
                | '☆'
                | '★'
                | '◇'
                | '◆'
                | '○'
                | '●'
                | '※'
                | '·'
                | '•'
        )
    };
    mark(first) && marks.all(|c| c == first)
}
