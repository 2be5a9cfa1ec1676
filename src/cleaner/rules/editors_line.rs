//! Staff lines: 编辑:… 责编… 美编… 校对…: who made the page, not who wrote the article.

use std::sync::LazyLock;

use regex::Regex;

use super::{Rule, Sight, Stage};
use crate::ast::ContributorRole;
use crate::cleaner::hints::Hints;
use crate::cleaner::names::{self, STAFF, WRITER};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::repair::Fact;

/// The rule.
pub struct EditorsLine;

const NAME: &str = "editors-line";

static LINE: LazyLock<Regex> = LazyLock::new(|| {
    let name = r"[\p{Han}·]{1,12}|\p{Lu}[\p{L}.'’-]+";
    Regex::new(&format!(
        r"^[\s□■◎●◆▲【\[（(]*(?:本版|本期|今日)?{STAFF}(?:\s*[/／、]\s*{STAFF})*(?:\s*[:：/／│|｜]\s*|[\s　]+)(?:{name})(?:[\s　、，,;；/／:：│|｜]+(?:{name}))*[】\]）)\s]*$"
    ))
    .expect("a constant pattern")
});

/// `记者｜NAME 编辑｜NAME`: a writer's word and name before those of staff, a bar or colon behind each word.
static WRITERS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"^[\s【\[（(]*(?:{WRITER}\s*[｜|│:：]\s*[\p{{Han}}·]{{2,12}}(?:[\s　、]+[\p{{Han}}·]{{2,4}})*[\s　]+)(?P<staff>{STAFF}\s*[｜|│:：].*)$"))
        .expect("a constant pattern")
});

/// What staff lines begin with.
const FIRSTS: &str = "□■◎●◆▲【[（(本期今责責值文字图美术视觉网编編辑版面校对审主副组制设计终监统筹策划执检电邮热特首见实专职全融媒驻記记者通訊讯评評撰作見習實約约派";

/// Whether a line is a staff line and nothing else.
pub fn is_staff(text: &str) -> bool {
    let text = text.trim();
    let staff = WRITERS.captures(text).and_then(|c| c.name("staff")).map_or(text, |m| m.as_str());
    text.chars().count() <= 120
        && LINE.is_match(staff)
        && !text.chars().any(|c| matches!(c, '名' | '位') && text.contains(['一', '二', '两', '三', '四', '五']))
        && names::contributors(text, ContributorRole::Editor).iter().any(|c| c.role == ContributorRole::Editor)
}

impl Rule for EditorsLine {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/editors-line.md")
    }

    fn stage(&self) -> Stage {
        Stage::Furniture
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        for i in 0..sight.view.len() {
            let shape = &sight.view.shapes[i];
            let parted = shape.hints.any(Hints::COLON | Hints::SPACE | Hints::BAR);
            let may_be = shape.chars <= 120 && parted && FIRSTS.contains(shape.first);
            if may_be && plan.roles[i] == Role::Body && is_staff(sight.view.text(i)) {
                let evidence = vec![Fact::Says("a staff word and names are all the line holds")];
                plan.assign(sight.view, i, Role::Masthead, Because::certain(NAME, evidence));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cleaner::hints::tests::{begins, needs};

    #[test]
    fn lines_that_are_passed_over_match_nothing() {
        let fits = |c: char| c.is_whitespace() || FIRSTS.contains(c);
        assert!(begins(LINE.as_str(), fits) && begins(WRITERS.as_str(), fits));
        assert!(needs(LINE.as_str(), Hints::COLON | Hints::SPACE | Hints::BAR));
    }
}
