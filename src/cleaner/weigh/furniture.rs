//! Whether a short line at a page's edge is furniture: beside a folio, above or below the text of a web page.

use std::ops::Range;

use super::weights::{FURNITURE as WEIGHTS, FURNITURE_LIKELY};
use crate::cleaner::kinship;
use crate::cleaner::names;
use crate::cleaner::plan::{Plan, Role};
use crate::cleaner::rules::byline;
use crate::cleaner::script::{is_capitals, letters};
use crate::cleaner::site::{self, Seen};
use crate::cleaner::view::{Ending, View};
use crate::page::Markup;

super::signs! {
    /// What may speak for or against a line being furniture.
    Sign of Furniture {
        Always "lines at this edge mostly are or are not furniture",
        Web "the page has lines that only web pages have",
        Behind "known furniture stands before it, and no text between",
        Before "known furniture stands behind it, and no text between",
        NextBefore "the line before it is furniture",
        NextBehind "the line behind it is furniture",
        AfterFields "metadata stand before it, and no text between",
        BeforeFields "metadata stand behind it, and no text between",
        Outer "nothing but furniture stands between it and the page's edge",
        Touching "no gap parts it from the folio",
        Apart "a gap parts it from the text",
        Below "the folio stands above it",
        Cuts "it stands inside a sentence",
        Rights "it speaks of rights or of who is answerable",
        Owner "it names the site's owner or how to reach it",
        Visitor "it speaks to visitors who comment or log in",
        Button "it holds the words of buttons",
        Related "it holds the words of links to other texts",
        Parts "it names parts of a site",
        Address "it holds an address or a number to call",
        Site "it ends with a site's name",
        Bars "bars or arrows part it",
        Slots "it is several short words side by side",
        Brackets "it is several words in brackets",
        Mark "it begins with a list's mark",
        SameMark "the line beside it begins with the same mark",
        Dated "it ends with a date",
        Date "it is a date and nothing else",
        DatedBeside "the line beside it begins with no mark, too, and ends with a date",
        Heads "the line behind it begins with a list's mark",
        SameSlot "several folios have a section's name at this side",
        Again "it stands at the edge of another page, too",
        Twice "it stands twice at this edge",
        Run "it is one of four short lines or more",
        Section "it is the name of a section",
        Capitals "it is set in capitals",
        Name "it reads like a person's name",
        Byline "it is a byline",
        Opens "an article opens under it",
        Caption "it reads like a caption",
        Kin "its words come again in the text",
        NoKin "none of its words comes again in the text",
        Chars4 "it has four characters at most",
        Chars9 "it has five to nine characters",
        Chars16 "it has ten to sixteen characters",
        Chars24 "it has seventeen to twenty-four characters",
        Chars25 "it has more than twenty-four characters",
        Stop "it ends with a full stop",
        Calls "it ends with a mark of exclamation or question",
        Comma "it holds a comma",
        Colon "it holds a colon",
        Bracketed "it stands in brackets",
        Marked "it is marked up as a heading",
        Last "it is the last line that is no furniture above the text",
        SectionTouching "a section's name stands straight under or over the folio, and a gap parts both from the text",
    }
}

/// The signs of one line.
pub type Signs = super::Signs<Sign>;

/// A line, weighed as furniture.
pub type Weighed = super::Weighed<Sign>;

/// Beside a folio; above the text of an input; below it.
pub const SITUATIONS: &[&str] = &["Folio", "Above", "Below"];

/// Lines under a folio whose words are compared.
const REACH: usize = 40;

impl Weighed {
    /// Whether it is enough to set the line aside.
    pub fn is_furniture(&self) -> bool {
        self.score >= FURNITURE_LIKELY
    }
}

/// The lines above or below the text of an input.
pub struct Zone<'a> {
    /// The lines.
    pub lines: Range<usize>,
    /// Whether they stand below the text.
    pub below: bool,
    /// The input's text, from the end next to them.
    pub text: Range<usize>,
    /// Whether the page has lines that only web pages have.
    pub web: bool,
    /// What each line holds.
    pub seen: Vec<Seen>,
    /// Which lines are a title that stands again below.
    pub titles: Vec<bool>,
    /// Whether a line stands at the edge of another input, too.
    pub again: &'a dyn Fn(usize) -> bool,
}

/// Weighs a line of a zone.
pub fn weigh(view: &View, plan: &Plan, zone: &Zone, i: usize) -> Weighed {
    let mut signs = Signs::default();
    let seen = &zone.seen[i - zone.lines.start];
    let title = |j: usize| zone.titles[j - zone.lines.start];
    let known = |j: usize| matches!(plan.roles[j], Role::Aside(_) | Role::Masthead) || title(j);
    let field = |j: usize| plan.roles[j] == Role::Field;
    let (mut above, mut under) = (zone.lines.start..i, i + 1..zone.lines.end);
    signs.note(Sign::Web, zone.web);
    signs.note(Sign::Behind, above.clone().any(known));
    signs.note(Sign::Before, under.clone().any(known));
    signs.note(Sign::NextBefore, i > zone.lines.start && known(i - 1));
    signs.note(Sign::NextBehind, i + 1 < zone.lines.end && known(i + 1));
    signs.note(Sign::AfterFields, above.any(field));
    signs.note(Sign::BeforeFields, under.any(field));
    let outer = if zone.below { i + 1..zone.lines.end } else { zone.lines.start..i };
    signs.note(Sign::Outer, outer.clone().all(|j| plan.roles[j].is_furniture() || title(j)));
    signs.note(Sign::Last, !zone.below && (i + 1..zone.lines.end).all(|j| plan.roles[j].is_furniture()));
    beside(view, zone, i, &mut signs);
    held(seen, &mut signs);
    signs.note(Sign::Again, (zone.again)(i));
    form(view, i, &mut signs);
    let opens = i + 1 < view.len() && zone.text.contains(&(i + 1)) && byline::opens_article(view, i + 1);
    signs.note(Sign::Opens, opens);
    kin(view, i, zone.text.clone(), &mut signs);
    Weighed::sum(signs, if zone.below { 2 } else { 1 })
}

/// What stands beside other folios.
#[derive(Debug, Clone, Copy)]
pub struct Others {
    /// The same line.
    pub same: bool,
    /// Names of sections, at the same side.
    pub sections: bool,
}

/// Weighs a line next to a folio; `text` is what stands behind it, `others` is what stands beside other folios.
pub fn weigh_beside(view: &View, plan: &Plan, i: usize, folio: usize, others: Others) -> Weighed {
    let mut signs = Signs::default();
    let gap = |j: usize| j >= view.len() || view.after_gap(j);
    let below = folio < i;
    signs.note(Sign::Below, below);
    signs.note(Sign::Touching, !gap(i.max(folio)));
    let furniture = |j: usize| plan.roles[j].is_furniture();
    let top = (0..=i).rev().take_while(|&j| j == i || furniture(j)).last().is_some_and(|j| view.starts_page(j));
    let foot = (i + 1..view.len()).take_while(|&j| furniture(j)).last().unwrap_or(i) + 1;
    let bottom = foot == view.len() || view.starts_page(foot);
    signs.note(Sign::Outer, if below { bottom } else { top });
    let apart = if below { gap(i + 1) } else { gap(i) };
    signs.note(Sign::Apart, apart);
    signs.note(Sign::SectionTouching, apart && !gap(i.max(folio)) && site::is_section(view.text(i).trim()));
    let text = (0..i).rev().find(|&j| !furniture(j));
    let open =
        |j: usize| matches!(view.shapes[j].ending, Ending::Bare | Ending::Pause | Ending::Opener) && view.is_prose(j);
    signs.note(Sign::Cuts, text.is_some_and(open));
    signs.note(Sign::Again, others.same);
    signs.note(Sign::SameSlot, others.sections);
    held(&site::see(view.text(i)), &mut signs);
    form(view, i, &mut signs);
    let next = (i + 1..view.len()).find(|&j| !furniture(j));
    signs.note(Sign::Opens, next.is_some_and(|j| byline::opens_article(view, j) || byline::is_byline_line(view, j)));
    let reach = view.len().min(i + REACH);
    let page_end = (i + 1..reach).find(|&j| view.starts_page(j)).unwrap_or(reach);
    kin(view, i, i + 1..page_end, &mut signs);
    Weighed::sum(signs, 0)
}

/// What stands beside a line of a zone.
fn beside(view: &View, zone: &Zone, i: usize, signs: &mut Signs) {
    let at = |j: usize| zone.lines.contains(&j).then(|| &zone.seen[j - zone.lines.start]);
    let seen = &zone.seen[i - zone.lines.start];
    let beside = || [i.checked_sub(1).and_then(at), at(i + 1)].into_iter().flatten();
    signs.note(Sign::SameMark, seen.mark.is_some() && beside().any(|other| other.mark == seen.mark));
    let under = (i + 1 < zone.lines.end).then(|| at(i + 1)).flatten();
    signs.note(Sign::Heads, seen.mark.is_none() && under.is_some_and(|under| under.mark.is_some()));
    signs.note(Sign::DatedBeside, seen.mark.is_none() && beside().any(|other| other.dated && other.mark.is_none()));
    let short = |j: &usize| view.shapes[*j].width <= 12;
    let run = (zone.lines.start..i).rev().take_while(short).count() + (i..zone.lines.end).take_while(short).count();
    signs.note(Sign::Run, short(&i) && run >= 4);
    let same = |j: usize| j != i && letters(view.text(j)).eq(letters(view.text(i)));
    signs.note(Sign::Twice, zone.lines.clone().any(same));
}

/// What a line holds.
fn held(seen: &Seen, signs: &mut Signs) {
    let classes = [Sign::Rights, Sign::Owner, Sign::Visitor, Sign::Button, Sign::Related, Sign::Parts];
    for (class, there) in classes.into_iter().zip(seen.words) {
        signs.note(class, there);
    }
    signs.note(Sign::Address, seen.address);
    signs.note(Sign::Site, seen.site);
    signs.note(Sign::Bars, seen.bars);
    signs.note(Sign::Slots, seen.slots);
    signs.note(Sign::Brackets, seen.brackets);
    signs.note(Sign::Mark, seen.mark.is_some());
    signs.note(Sign::Dated, seen.dated && !seen.date);
    signs.note(Sign::Date, seen.date);
}

/// A line's length, marks and kind.
fn form(view: &View, i: usize, signs: &mut Signs) {
    let (shape, text) = (&view.shapes[i], view.text(i).trim());
    signs.note(Sign::Always, true);
    let chars = if view.wide_marks { shape.chars } else { shape.chars / 3 };
    let size = match chars {
        ..=4 => Sign::Chars4,
        5..=9 => Sign::Chars9,
        10..=16 => Sign::Chars16,
        17..=24 => Sign::Chars24,
        _ => Sign::Chars25,
    };
    signs.note(size, true);
    let full = matches!(view.stop(i), Some('。' | '．' | '.'));
    signs.note(Sign::Stop, full);
    signs.note(Sign::Calls, shape.ending == Ending::Stop && !full);
    signs.note(Sign::Comma, shape.pauses > 0);
    signs.note(Sign::Colon, text.contains(['：', ':']));
    signs.note(Sign::Bracketed, text.starts_with(['（', '(']) && text.ends_with(['）', ')']));
    signs.note(Sign::Marked, matches!(view.lines[i].markup, Markup::Heading(_)));
    signs.note(Sign::Section, site::is_section(text));
    signs.note(Sign::Capitals, is_capitals(text));
    let words = || text.split_whitespace();
    signs.note(Sign::Name, words().count() <= 2 && words().all(names::is_name));
    signs.note(Sign::Byline, byline::is_byline(text));
    let caption = shape.last == '摄' || shape.last == '攝' || text.starts_with(['图', '圖', '▲', '△', '↑', '←', '→']);
    signs.note(Sign::Caption, caption);
}

/// Whether its words come again in the text.
fn kin(view: &View, i: usize, text: Range<usize>, signs: &mut Signs) {
    let own = kinship::words(view.text(i));
    let share = kinship::share(&own, view, text, kinship::COMPARED);
    signs.note(Sign::Kin, share.is_some_and(|share| share >= 35));
    signs.note(Sign::NoKin, share.is_some_and(|share| share < 8));
}
