//! Captions between paragraphs, with the photographer's credit.

mod blocks;
mod credits;
mod patterns;

pub use blocks::shows_picture;
use patterns::TELLING;

use super::{Rule, Sight, Stage};
use crate::cleaner::hints::Hints;
use crate::cleaner::paragraph::{Joined, Unit, units};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::view::{Ending, View};
use crate::repair::Fact;

/// The rule; it works twice: on blocks of lines before headings are looked for, on paragraphs after lines are joined.
pub struct PhotoCaption(pub Stage);

const NAME: &str = "photo-caption";
/// Characters of a paragraph that says what a picture shows, at most.
const BRIEF: u32 = 50;
/// Tenths of evidence from which a paragraph is a caption.
const CAPTION: i32 = 40;

impl Rule for PhotoCaption {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/photo-caption.md")
    }

    fn stage(&self) -> Stage {
        self.0
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        if self.0 == Stage::Lines {
            return blocks::propose(sight, plan);
        }
        let units = units(sight.view, plan);
        let item_marks = item_marks(sight.view, &units);
        for (k, unit) in units.iter().enumerate() {
            let beside =
                k.checked_sub(1).is_some_and(|b| matches!(plan.roles[units[b].first()], Role::Caption | Role::Image));
            if unit.role == Role::Byline && beside && is_credit(sight.view, unit.first()) {
                credit_line(sight.view, unit, plan);
            }
            if unit.role == Role::Caption {
                note_credit(sight.view, unit, plan);
            }
            if unit.role == Role::Body && sight.view.shapes[unit.first()].chars <= 160 && unit.lines.len() <= 8 {
                caption(sight, &units, k, &item_marks, plan);
            }
        }
    }
}

/// Marks with which several paragraphs begin: they are items, and no captions.
fn item_marks(view: &View, units: &[Unit]) -> Vec<char> {
    let begins =
        |mark: char| units.iter().filter(move |u| u.role == Role::Body && view.shapes[u.first()].first == mark);
    ['▲', '△', '▼'].into_iter().filter(|&mark| begins(mark).take(2).count() == 2).collect()
}

/// Whether a line of names is a photographer's.
pub fn is_credit(view: &View, i: usize) -> bool {
    let text = view.text(i);
    credits::credit(text, view.shapes[i].hints).is_some_and(|range| text[..range.start].trim().is_empty())
}

/// A credit on a line of its own under its caption.
fn credit_line(view: &View, unit: &Unit, plan: &mut Plan) {
    let joined = Joined::of(view, plan, &unit.lines);
    let evidence = vec![Fact::Says("a photographer's credit under a caption or picture")];
    decide(view, unit, &joined, Some((0, joined.text.len())), evidence, plan);
}

/// Whether a paragraph away from pictures can be a caption.
fn may_be_caption(view: &View, unit: &Unit) -> bool {
    let printed: u32 = unit.lines.iter().map(|&i| view.shapes[i as usize].chars).sum();
    printed <= BRIEF || hints(view, unit).any(TELLING)
}

/// The telling characters of a paragraph.
fn hints(view: &View, unit: &Unit) -> Hints {
    unit.lines.iter().fold(Hints::NONE, |all, &i| all | view.shapes[i as usize].hints)
}

fn caption(sight: &Sight, units: &[Unit], k: usize, item_marks: &[char], plan: &mut Plan) {
    let view = sight.view;
    let unit = &units[k];
    let beside_image = [k.checked_sub(1), Some(k + 1)]
        .into_iter()
        .flatten()
        .any(|n| units.get(n).is_some_and(|u| u.role == Role::Image));
    if !beside_image && !may_be_caption(view, unit) {
        return;
    }
    let joined = Joined::of(view, plan, &unit.lines);
    let text = joined.text.trim_end();
    let chars = text.chars().count() as u32;
    let headed = k > 0 && units[k - 1].role.is_heading();
    if chars > 200 || (headed && super::byline::is_byline(text)) {
        return;
    }
    let hints = hints(view, unit);
    let credit = credits::credit(text, hints).map(|range| (range.start, range.end));
    let mut score = 0;
    let mut evidence = Vec::new();
    let mut add = |weight: i32, says: &'static str| {
        score += weight;
        evidence.push(Fact::Says(says));
    };
    if credit.is_some() {
        add(45, "it ends with a photographer's credit");
    }
    if patterns::begins(text, hints) && !text.trim_start().starts_with(item_marks) {
        add(if chars <= 100 { 45 } else { 20 }, "it begins as captions do");
    }
    if beside_image && chars <= 80 {
        add(25, "a picture stands beside it");
    }
    let alone = !view.shapes[unit.first()].first.is_ascii()
        && view.shapes[unit.last()].stops == 0
        && view.shapes[unit.first()].stops == 0;
    if alone && chars <= BRIEF && patterns::is_scene(text) {
        add(18, "one short sentence that names a scene");
    } else if alone && chars <= BRIEF && beside_image && patterns::is_action(text) {
        add(15, "one short sentence that tells what is going on");
    }
    if chars <= BRIEF && chars * 3 <= sight.measures.prose_chars && !text.contains(['，', ',', '“', '”', '：', '？'])
    {
        add(12, "much shorter than the paragraphs here, without a comma or quote");
    }
    if between_halves(view, units, k) {
        add(18, "it stands between the halves of a sentence");
    } else if k > 0
        && units[k - 1].role.is_heading()
        && units.get(k + 1).is_some_and(|u| u.role == Role::Body)
        && chars <= BRIEF
    {
        add(10, "it stands between a heading and a longer paragraph");
    }
    if chars > 120 {
        add(-20, "it is long");
    }
    if score < CAPTION {
        return;
    }
    decide(view, unit, &joined, credit, evidence, plan);
}

fn decide(
    view: &View,
    unit: &Unit,
    joined: &Joined,
    credit: Option<(usize, usize)>,
    evidence: Vec<Fact>,
    plan: &mut Plan,
) {
    plan.set_roles(&unit.lines, Role::Caption);
    plan.assign(view, unit.first(), Role::Caption, Because::likely(NAME, evidence));
    if let Some(credit) = credit {
        note(view, unit, joined, credit, plan);
    }
}

/// Notes who made the picture of a caption.
fn note_credit(view: &View, unit: &Unit, plan: &mut Plan) {
    let joined = Joined::of(view, plan, &unit.lines);
    if let Some(credit) = credits::credit(joined.text.trim_end(), hints(view, unit)) {
        note(view, unit, &joined, (credit.start, credit.end), plan);
    }
}

fn note(view: &View, unit: &Unit, joined: &Joined, (start, end): (usize, usize), plan: &mut Plan) {
    plan.credit_spans.extend(joined.spans(view, start, end));
    let people = credits::people(&joined.text[start..end]);
    plan.credits.extend(people.into_iter().map(|person| (unit.lines[0], person)));
}

fn between_halves(view: &View, units: &[Unit], k: usize) -> bool {
    let open = |u: &Unit| {
        u.role == Role::Body
            && view.is_prose(u.last())
            && matches!(view.shapes[u.last()].ending, Ending::Bare | Ending::Pause)
    };
    let goes_on = |u: &Unit| u.role == Role::Body && view.is_prose(u.first());
    k > 0 && open(&units[k - 1]) && units.get(k + 1).is_some_and(goes_on)
}
