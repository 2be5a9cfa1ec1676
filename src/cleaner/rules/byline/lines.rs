//! Bylines on lines of their own: where they must stand to be one.

use super::patterns::{
    ENGLISH_LINE, GERMAN_LINE, JAPANESE_LINE, JAPANESE_PLAIN, KOREAN_LINE, OFFICE_UNDER, SLASHED, WESTERN_OFFICE,
};
use super::{NAME, foreign, is_byline, may_be_byline, opens_article, reads_as_byline, signature};
use crate::ast::ContributorRole;
use crate::cleaner::character::CHARACTERS;
use crate::cleaner::names::{self, tongues};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::rules::Sight;
use crate::cleaner::view::{Ending, View};
use crate::repair::Fact;

/// Lines of their own, where a line before ended something and the names are all there is.
pub(super) fn propose(sight: &Sight, plan: &mut Plan) {
    let view = sight.view;
    for i in 0..view.len() {
        if plan.roles[i] != Role::Body {
            continue;
        }
        if let Some(says) = signature::find(sight, plan, i) {
            plan.assign(view, i, Role::Byline, Because::likely(NAME, vec![Fact::Says(says)]));
            continue;
        }
        let under = i > 0 && plan.roles[i - 1] == Role::Byline && !view.after_gap(i) && !view.wide_marks;
        if under && OFFICE_UNDER.is_match(view.text(i).trim()) {
            let evidence = vec![Fact::Says("what the writer is, straight under the name")];
            plan.assign(view, i, Role::Byline, Because::likely(NAME, evidence));
            continue;
        }
        if !may_be_byline(&view.shapes[i]) {
            continue;
        }
        let by = view.shapes[i].first == 'b' && !view.after_gap(i);
        let names = !by && reads_as_byline(view.text(i), view.shapes[i].hints) && !is_half_named(view, i);
        if names && (stands_alone(sight, plan, i) || tells_writer(view, i)) {
            let evidence = vec![Fact::Says("a line of its own with a role word and names")];
            plan.assign(view, i, Role::Byline, Because::likely(NAME, evidence));
        } else if !names && is_cut(sight, plan, i) {
            let evidence = vec![Fact::Says("two lines that together are a role word and names")];
            plan.set_roles(&[i as u32, i as u32 + 1], Role::Byline);
            plan.assign(view, i, Role::Byline, Because::likely(NAME, evidence.clone()));
            plan.join(view, i, i + 1, sight.measures.between(view, i, i + 1), Because::likely(NAME, evidence));
        }
    }
}

/// Whether nothing goes on in a line, and it goes on in nothing.
fn stands_alone(sight: &Sight, plan: &Plan, i: usize) -> bool {
    let view = sight.view;
    let under_full = || begins_paragraph(sight, i + 1) && sight.measures.stop_habit > 0.8 && is_bare(view, i - 1);
    let own = view.shapes[i].first == '本';
    let short = || own && i + 1 < view.len() && !sight.measures.is_full(view, i, i + 1) && is_bare(view, i - 1);
    is_last(sight, plan, i) && (is_fresh(sight, plan, i) || under_full() || short()) || tells_roles(view, i)
}

/// Whether a line holds two role words or more, a person's name behind each: no sentence goes on so.
fn tells_roles(view: &View, i: usize) -> bool {
    let (people, left) = names::parse(view.text(i).trim(), ContributorRole::Author);
    let roles = people.chunk_by(|a, b| a.label == b.label).filter(|people| people[0].label.is_some()).count();
    left == 0 && roles > 1 && people.iter().all(|person| names::is_person(&person.name))
}

/// Whether a line stands that is indented as paragraphs are, or opens an article.
fn begins_paragraph(sight: &Sight, j: usize) -> bool {
    j < sight.view.len() && (sight.measures.is_indented(sight.view, j) || opens_article(sight.view, j))
}

/// Whether a line ends without any mark.
fn is_bare(view: &View, i: usize) -> bool {
    view.shapes[i].ending == Ending::Bare
}

/// Whether nothing goes on in a line.
fn is_fresh(sight: &Sight, plan: &Plan, i: usize) -> bool {
    let view = sight.view;
    i == 0
        || view.after_gap(i)
        || view.indent(i) > 12
        || tells_office(view, i)
        || plan.roles[i - 1] != Role::Body
        || matches!(view.shapes[i - 1].ending, Ending::Stop | Ending::Closed)
        || !sight.measures.is_full(view, i - 1, i)
}

/// Whether a line is a word of work or an office and names, as no text is: it may stand under a full line.
fn tells_office(view: &View, i: usize) -> bool {
    [&JAPANESE_LINE, &JAPANESE_PLAIN, &KOREAN_LINE, &SLASHED].iter().any(|form| form.is_match(view.text(i).trim()))
}

/// Whether a line does not go on in the next.
fn is_last(sight: &Sight, plan: &Plan, i: usize) -> bool {
    let (view, j) = (sight.view, i + 1);
    j == view.len()
        || view.after_gap(j)
        || !sight.measures.is_full(view, i, j)
        || plan.roles[j] != Role::Body
        || begins_paragraph(sight, j)
}

/// Whether a line says By or Von before a person, or of which correspondent it is, and no sentence goes on in the next: in a
/// language of words lines may be full without going on.
fn tells_writer(view: &View, i: usize) -> bool {
    let small = |j: usize| view.shapes[j].first.is_lowercase();
    if view.wide_marks || i + 1 < view.len() && !view.after_gap(i + 1) && small(i + 1) {
        return false;
    }
    let person = |names: &str| names.split(" and ").flat_map(|n| n.split(" und ")).all(tongues::is_western_person);
    let text = view.text(i).trim();
    let named = [&ENGLISH_LINE, &GERMAN_LINE].iter().find_map(|form| form.captures(text));
    WESTERN_OFFICE.is_match(text) || named.is_some_and(|c| person(&c["names"]))
}

/// Whether a line at a column's edge names someone with one word: By Clara Voss and Henry.
fn is_half_named(view: &View, i: usize) -> bool {
    let follows = i + 1 < view.len() && !view.after_gap(i + 1) && !view.wide_marks;
    let named = follows.then(|| ENGLISH_LINE.captures(view.text(i).trim())).flatten();
    named.is_some_and(|c| {
        c["names"].rsplit(" and ").next().is_some_and(|last| c["names"].len() > last.len() && !last.contains(' '))
    })
}

/// Whether a byline was cut at the column's edge: two lines that stand alone and are one only together.
fn is_cut(sight: &Sight, plan: &Plan, i: usize) -> bool {
    let view = sight.view;
    let j = i + 1;
    let both =
        j < view.len() && !view.after_gap(j) && plan.roles[j] == Role::Body && view.is_plain(i) && view.is_plain(j);
    let bare = |k: usize| view.shapes[k].stops == 0 && view.shapes[k].ending != Ending::Stop;
    if !both || !bare(i) || !bare(j) || view.shapes[i].chars + view.shapes[j].chars > 50 {
        return false;
    }
    if !is_fresh(sight, plan, i) || is_last(sight, plan, i) || !is_last(sight, plan, j) {
        return false;
    }
    let text = [view.text(i).trim(), sight.measures.between(view, i, j), view.text(j).trim()].concat();
    let named = [&ENGLISH_LINE, &GERMAN_LINE].iter().find_map(|form| form.captures(&text));
    let person = named.is_none_or(|c| {
        names::western(&c["names"], ContributorRole::Author).iter().all(|c| tongues::is_western_person(&c.name))
    });
    let framed = || text.ends_with(['）', ')']) && text.starts_with(['（', '(']);
    foreign(&text, CHARACTERS.hints(&text)) && person
        || framed() && (is_byline(&text) || signature::is_framed(sight, i, &text))
}
