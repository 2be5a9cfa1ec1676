//! What is seen of a group of headings: the signs that [`crate::cleaner::weigh::start`] weighs.

use std::collections::HashSet;

use super::{Above, Current, parted, rank, top_rank};
use crate::cleaner::kinship::{self, Runs};
use crate::cleaner::names;
use crate::cleaner::opening::{is_labelled, mark, numbered, opens_item};
use crate::cleaner::paragraph::Unit;
use crate::cleaner::plan::Role;
use crate::cleaner::rules::{Sight, byline, jump_line};
use crate::cleaner::script::is_capitals;
use crate::cleaner::view::{Ending, View};
use crate::cleaner::weigh::heading;
use crate::cleaner::weigh::start::{self, Sign, Signs};

/// Weighs a group of headings as the beginning of an article, and tells whether what stands under it opens one; `whole` says that all signs are wanted, not only those that can change the answer.
pub fn weigh(
    sight: &Sight,
    units: &[Unit],
    group: &[usize],
    (above, article): (&Above, &Current),
    whole: bool,
) -> (start::Weighed, bool) {
    let view = sight.view;
    let first = &units[group[0]];
    let line = first.first();
    let mut signs = Signs::default();
    signs.note(Sign::Always, true);
    let other_input = line == 0 || view.input(line) != view.input(line - 1);
    signs.note(Sign::First, !article.is_open || other_input);
    signs.note(Sign::TwoBlank, parted(sight, first) == Some(true));
    signs.note(Sign::OneBlank, parted(sight, first) == Some(false));
    signs.note(Sign::AfterClosed, above.closes);
    signs.note(Sign::AfterOpen, above.unit.is_some_and(|unit| stops(view, unit)));
    signs.note(Sign::Capitals, article.capitals && is_capitals(view.text(line)));
    signs.note(Sign::Subtitle, view.text(line).trim().starts_with("——"));
    signs.note(Sign::Numbered, group.len() == 1 && numbered(view.text(line)).is_some());
    let series = article.mark.zip(mark(view.text(line))).is_some_and(|(last, own)| last.leads_to(own));
    signs.note(Sign::Series, series);
    signs.note(Sign::Bullet, names::BULLETS.contains(&view.shapes[line].first));
    let blank = view.lines[line].blank_before;
    signs.note(Sign::Gap, blank > above.usual_gap);
    signs.note(Sign::Gap2, blank > above.usual_gap && blank >= 2);
    signs.note(Sign::Separator, units[..group[0]].last().is_some_and(|u| u.role == Role::Separator));
    let opens = under(view, units, group, &mut signs);
    signs.note(Sign::Unopened, article.is_opened && !opens);
    form(view, units, group, article, &mut signs);
    ranks(units, group, article, &mut signs);
    let marked = top_rank(units, group).is_some();
    if whole || !start::weigh(signs, marked).settles(&start::SHARED) {
        let shared = shared_words(view, units, group, article.first);
        signs.note(Sign::NoKin, shared.is_some_and(|shared| shared < 2));
        signs.note(Sign::Kin, shared.is_some_and(|shared| shared > MANY));
    }
    if whole || !start::weigh(signs, marked).settles(&start::WORDS) {
        let is_open = |signs, left: &[Sign]| whole || !start::weigh(signs, marked).settles(left);
        words(view, units, (group, article.first), is_open, &mut signs);
    }
    (start::weigh(signs, marked), opens)
}

/// What stands under a group of headings. Gives whether that opens an article.
fn under(view: &View, units: &[Unit], group: &[usize], signs: &mut Signs) -> bool {
    let after = &units[group[group.len() - 1] + 1..];
    let follows = after.iter().find(|u| !u.role.interrupts());
    let text = follows.map_or("", |u| view.text(u.first()));
    let opens = follows.is_some_and(|u| match u.role {
        Role::JumpLine => jump_line::begins_continued(view, u.first()),
        Role::Byline => true,
        Role::Body => {
            byline::opens_article(view, u.first())
                || jump_line::begins_continued(view, u.first())
                || signs_name(view, u)
        }
        _ => false,
    });
    signs.note(Sign::Opening, opens);
    signs.note(Sign::Nothing, follows.is_none());
    let among = units[group[0]..].iter().take(group.len() + 4).any(|u| u.role == Role::Byline)
        && follows.is_some_and(|u| u.role == Role::Byline || u.role == Role::Body);
    signs.note(Sign::Byline, among && group.len() > 1);
    signs.note(Sign::News, follows.is_some_and(|u| u.role == Role::Body && byline::tells_news(text)));
    let lines = after.iter().take_while(|u| !u.role.is_heading()).map(|u| u.lines.len()).sum::<usize>();
    let short = follows.is_some_and(|u| u.lines.len() == 1 && view.shapes[u.first()].chars <= 10);
    let colon = short && follows.is_some_and(|u| view.shapes[u.first()].ending == Ending::Colon);
    let listed =
        || after.iter().filter(|u| !u.role.interrupts()).nth(1).is_some_and(|u| opens_item(view.text(u.first())));
    let greets = follows.is_some_and(|u| u.lines.len() == 1 && greets(view, u.first()));
    signs.note(Sign::Address, colon && !listed() || greets);
    signs.note(Sign::SoonAgain, lines < 4 && after.iter().any(|u| u.role.is_heading()));
    opens || among
}

/// Whether a line addresses whom a letter is written to, in a language of words.
fn greets(view: &View, i: usize) -> bool {
    const FORMS: [&str; 7] = ["Dear ", "Sir", "Gentlemen", "To the Editor", "Mr. Editor", "Sehr geehrte", "Geehrte"];
    let text = view.text(i).trim();
    view.shapes[i].chars <= 40
        && text.ends_with([':', ',', '!', '-', '—'])
        && FORMS.iter().any(|form| text.starts_with(form))
}

/// Whether a person's name is all that stands on a line.
fn signs_name(view: &View, unit: &Unit) -> bool {
    let brief = unit.lines.len() == 1 && view.shapes[unit.first()].chars <= 20;
    brief && heading::is_person(names::without_bullet(view.text(unit.first()).trim()))
}

/// The length of the first heading, and how many stand together.
fn form(view: &View, units: &[Unit], group: &[usize], article: &Current, signs: &mut Signs) {
    let first = &units[group[0]];
    let line = first.first();
    let chars = first.lines.iter().map(|&i| view.shapes[i as usize].chars).sum::<u32>();
    let long = if view.wide_marks { chars >= 14 } else { view.text(line).split_whitespace().count() >= 5 };
    signs.note(Sign::Long, long);
    signs.note(Sign::VeryLong, chars >= if view.wide_marks { 19 } else { 45 });
    signs.note(Sign::Brief, chars <= if view.wide_marks { 9 } else { 20 });
    signs.note(Sign::Several, group.len() > 1);
    signs.note(Sign::Many, group.len() > 2);
    let long = if view.wide_marks { 700 } else { 2000 };
    let mut body = 0;
    for i in before(units, group, article.first) {
        body += view.shapes[i].chars;
        if body > long {
            break;
        }
    }
    signs.note(Sign::BodyShort, body < long / 3);
    signs.note(Sign::BodyLong, body > long);
    let chars_of = |u: &Unit| u.lines.iter().map(|&i| view.shapes[i as usize].chars).sum::<u32>();
    let mut left = long;
    let short = units.iter().all(|u| {
        left = left.saturating_sub(chars_of(u));
        left > 0
    });
    signs.note(Sign::ShortPage, short);
    let level = top_rank(units, group).zip(article.rank);
    signs.note(Sign::ShortLevel, short && level.is_some_and(|(top, current)| top <= current));
    signs.note(Sign::Label, is_labelled(view.text(line)));
    let same = |u: &&Unit| view.input(u.first()) == view.input(line);
    let behind = units[group[group.len() - 1] + 1..].iter().take_while(same).any(|u| u.role.is_heading());
    signs.note(Sign::Lone, article.is_open && article.crosshead.is_none() && !behind);
    signs.note(Sign::Headless, article.is_open && !article.is_headed);
    let as_headline = |headline: u32| group.len() == 1 && headline.abs_diff(chars) <= 3;
    signs.note(Sign::AsHeadline, article.headline.is_some_and(as_headline));
    let alike = |before: u32| group.len() == 1 && before.abs_diff(chars) <= 2;
    signs.note(Sign::Alike, article.crosshead.is_some_and(alike));
}

fn ranks(units: &[Unit], group: &[usize], article: &Current, signs: &mut Signs) {
    let levels: HashSet<u8> = group.iter().map(|&k| rank(&units[k])).collect();
    let Some(top) = top_rank(units, group) else { return };
    signs.note(Sign::Levels, levels.len() > 1);
    match article.rank {
        Some(current) => signs.note(if top <= current { Sign::Higher } else { Sign::Lower }, true),
        None => signs.note(Sign::Marked, true),
    }
}

/// Whether a paragraph stops in mid-sentence, so that no crosshead of its article can follow.
fn stops(view: &View, unit: &Unit) -> bool {
    let long = view.is_prose(unit.last()) || unit.lines.len() > 1;
    unit.role == Role::Body
        && long
        && matches!(view.shapes[unit.last()].ending, Ending::Bare | Ending::Pause | Ending::Opener)
}

/// Runs of letters from which an article before is long enough to tell.
const KNOWN: usize = 150;

/// Runs that two texts share only where they are one.
const MANY: usize = 5;

/// How many runs of three letters the text under a group shares with the article before it, counted until there are
/// many; none where either is too short to tell. Measured on invented pages: two articles share at most one in nine cases of ten.
fn shared_words(view: &View, units: &[Unit], group: &[usize], article: usize) -> Option<usize> {
    let mut asked = Runs::<1024>::new();
    kinship::runs(view, behind(units, group), kinship::COMPARED, |run| {
        asked.insert(run);
        false
    });
    let telling = |runs: usize, least: usize| runs > if view.wide_marks { least } else { least / 4 };
    if !telling(asked.len(), 60) {
        return None;
    }
    // Rooms for just more than is counted: they are cleared for each group.
    let (mut known, mut shared) = (Runs::<256>::new(), Runs::<16>::new());
    kinship::runs(view, before(units, group, article), 10 * kinship::COMPARED, |run| {
        let learnt = known.len() <= KNOWN && known.insert(run);
        let met = asked.has(run) && shared.insert(run);
        (learnt || met) && known.len() > KNOWN && shared.len() > MANY
    });
    telling(known.len(), KNOWN).then_some(shared.len())
}

/// Lines of the paragraphs under a group of headings.
fn behind<'u>(units: &'u [Unit], group: &[usize]) -> impl Iterator<Item = usize> + 'u {
    let own = units[group[group.len() - 1] + 1..].iter().take_while(|u| !u.role.is_heading());
    own.filter(|u| u.role == Role::Body).flat_map(|u| u.lines.iter().map(|&i| i as usize))
}

/// Lines of the paragraphs of the article before a group, from the last to the first.
fn before<'u>(units: &'u [Unit], group: &[usize], article: usize) -> impl Iterator<Item = usize> + 'u {
    let own = units[article..group[0]].iter().rev().filter(|u| u.role == Role::Body);
    own.flat_map(|u| u.lines.iter().rev().map(|&i| i as usize))
}

/// Where the headings' own words stand: in the text under them and, where that leaves it open, in the article before.
fn words(
    view: &View,
    units: &[Unit],
    (group, article): (&[usize], usize),
    is_open: impl FnOnce(Signs, &[Sign]) -> bool,
    signs: &mut Signs,
) {
    let own: Vec<u64> =
        group.iter().flat_map(|&k| &units[k].lines).flat_map(|&i| kinship::words(view.text(i as usize))).collect();
    const BEFORE: usize = 40;
    const BEHIND: usize = 35;
    let again = kinship::share_until(&own, view, behind(units, group), kinship::COMPARED, BEHIND);
    let behind = again.is_some_and(|share| share >= BEHIND);
    let left: &[Sign] = if behind {
        &[Sign::KnownBoth, Sign::Unknown, Sign::KnownBehind]
    } else {
        &[Sign::Known, Sign::KnownWords, Sign::Unknown]
    };
    if !is_open(*signs, left) {
        return;
    }
    let lines = before(units, group, article);
    let known = kinship::share_until(&own, view, lines, 10 * kinship::COMPARED, BEFORE);
    let before = known.is_some_and(|share| share >= BEFORE);
    signs.note(Sign::Known, before && !behind);
    signs.note(Sign::KnownBoth, before && behind);
    signs.note(Sign::KnownWords, before && !behind && !view.wide_marks);
    signs.note(Sign::Unknown, known.is_some_and(|share| share == 0));
    signs.note(Sign::KnownBehind, behind && !before);
}
