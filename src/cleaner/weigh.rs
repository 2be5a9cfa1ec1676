//! Whether two lines are one paragraph: evidence, each with a weight, summed.
//!
//! Weights are tenths of a logit: 10 means that the evidence makes the decision about 2.7 times as likely.
//! No single one decides. The rules that ask give names to the decisions; nothing is decided here.

use super::measure::{FULL, Measures};
use super::plan::Plan;
use super::script;
use super::view::{Ending, View};
use crate::repair::{Confidence, Fact};

/// The sum and what it is made of.
#[derive(Debug, Default)]
pub struct Weighed {
    /// Above 0 speaks for one paragraph.
    pub score: i32,
    facts: Vec<(i32, Fact)>,
}

/// At least this much is needed to join: in doubt the text stays as it is.
pub const JOIN: i32 = 8;
/// From here on a join is certain.
const CERTAIN: i32 = 35;

impl Weighed {
    fn add(&mut self, weight: i32, fact: Fact) {
        self.score += weight;
        self.facts.push((weight, fact));
    }

    /// How sure the sum is.
    pub fn confidence(&self) -> Confidence {
        match self.score {
            s if s >= CERTAIN => Confidence::Certain,
            s if s >= JOIN => Confidence::Likely,
            _ => Confidence::Unsure,
        }
    }

    /// The evidence that speaks the way of the sum, heaviest first, at most three.
    pub fn evidence(mut self) -> Vec<Fact> {
        let sign = if self.score >= JOIN { 1 } else { -1 };
        self.facts.retain(|(weight, _)| weight * sign > 0);
        self.facts.sort_by_key(|(weight, _)| -weight.abs());
        let mut evidence = Vec::with_capacity(self.facts.len().min(3));
        evidence.extend(self.facts.into_iter().take(3).map(|(_, fact)| fact));
        evidence
    }
}

/// Weighs line `j` as the continuation of line `i`, with `open` quotes and brackets still open at the end of `i`.
///
/// `begins` says that `i` is the first line of its paragraph.
pub fn continuation(view: &View, measures: &Measures, i: usize, j: usize, begins: bool, open: i32) -> Weighed {
    let mut sum = Weighed::default();
    let gap = (i + 1..=j).any(|k| view.after_gap(k));
    match measures.room(view, i, j, begins) {
        Some(room) => column_evidence(view, measures, (i, j), room, (begins, gap), &mut sum),
        None => free_evidence(view, measures, i, gap, &mut sum),
    }
    if j > i + 1 {
        sum.add(8, Fact::Says("a caption, picture or page head stands between"));
    }
    junction_evidence(view, measures, i, j, open, &mut sum);
    opening_evidence(view, i, j, &mut sum);
    sum
}

/// Lines that were cut at a column's edge.
fn column_evidence(
    view: &View,
    m: &Measures,
    (i, j): (usize, usize),
    room: i32,
    (begins, gap): (bool, bool),
    sum: &mut Weighed,
) {
    let ending = view.shapes[i].ending;
    let column = m.column[i];
    let weight = match room {
        ..=FULL => 30,
        2..=3 => 14,
        _ if j > i + 1 => -20,
        4..=6 if room * 6 <= i32::from(column) => -20,
        _ => -45,
    };
    sum.add(weight, Fact::Width { line: m.extent(view, i), column });
    let indents = m.indents[view.lines[i].span.input as usize];
    if begins && m.lacks_indent(view, i) {
        sum.add(-40, Fact::Says("the line stands where paragraphs begin, but is not indented as they are"));
    }
    let inside = j + 1 < view.len() && !view.after_gap(j + 1);
    let heads = gap && m.is_bare_block(view, j);
    if heads {
        sum.add(-30, Fact::Says("the block behind the gap holds no mark at all, as headlines do"));
    }
    if gap && !heads && indents && room <= FULL && inside && !m.is_indented(view, j) && m.is_full(view, j, j + 1) {
        sum.add(45, Fact::Says("both lines are full and the next is not indented as first lines of paragraphs are"));
    }
    if gap && m.begins_by_width(view, j) {
        sum.add(-40, Fact::Says("the next line is two characters short, as first lines of paragraphs are here"));
    }
    if m.is_indented(view, j) {
        sum.add(-50, Fact::Says("the next line is indented as paragraphs are"));
    } else if m.indents[view.lines[j].span.input as usize] && !gap {
        sum.add(15, Fact::Says("the next line is not indented, and paragraphs are here"));
    }
    match ending {
        Ending::Stop if gap => sum.add(-60, Fact::Says("a sentence ends before the gap")),
        Ending::Stop => {
            let weight = if m.indents[view.lines[j].span.input as usize] { -10 } else { -12 };
            sum.add(weight, Fact::Says("a sentence ends with the line"));
        }
        Ending::Colon if gap => sum.add(-25, Fact::Says("a colon ends the line before the gap")),
        _ => {}
    }
    if gap && !heads && m.continues_by_width(view, j) {
        sum.add(50, Fact::Says("the next line is full, and first lines of paragraphs are two characters short here"));
    }
    if gap && ending != Ending::Stop {
        sum.add(-12, Fact::Says("a gap stands between"));
    }
}

/// Lines that each hold what their author ended with a line end.
fn free_evidence(view: &View, m: &Measures, i: usize, gap: bool, sum: &mut Weighed) {
    sum.add(-25, Fact::Says("lines are not cut at a column's edge here"));
    let shape = &view.shapes[i];
    if m.own_form[view.lines[i].span.input as usize] {
        sum.add(-8, Fact::Says("each block stands on one line already"));
    }
    match shape.ending {
        Ending::Stop => sum.add(-40, Fact::Says("the sentence is complete")),
        Ending::Colon | Ending::Dash => sum.add(-25, Fact::Says("the line introduces what follows")),
        Ending::Closed if !matches!(shape.last, ')' | '）') => {
            sum.add(12, Fact::Says("the line ends with a quote or bracket, without a stop"))
        }
        _ if view.is_prose(i) => {
            let habit = if m.stop_habit >= 0.6 { 38 } else { (m.stop_habit * 50.0) as i32 };
            sum.add(habit, Fact::Says("the sentence is not complete, and nearly all paragraphs here end one"));
            if gap && shape.stops > 0 {
                sum.add(6, Fact::Says("the line holds whole sentences before the incomplete one"));
            }
        }
        _ => sum.add(-5, Fact::Says("the line is short")),
    }
}

/// What stands on both sides of the cut.
fn junction_evidence(view: &View, m: &Measures, i: usize, j: usize, open: i32, sum: &mut Weighed) {
    let (left, right) = (&view.shapes[i], &view.shapes[j]);
    if view.whole_word(i).is_some() {
        sum.add(100, Fact::Says("the source says that the last word goes on"));
    }
    let listed = matches!(left.last, '；' | ';') && opens_item(view.text(j));
    if listed {
        sum.add(-60, Fact::Says("a semicolon ends the line, and the next begins an item"));
    } else if left.ending == Ending::Pause {
        sum.add(22, Fact::Char { words: "the line ends with “{}”", char: left.last });
    }
    if left.ending == Ending::Opener {
        sum.add(40, Fact::Char { words: "“{}” is open at the line's end", char: left.last });
    }
    if open > 0 && left.ending != Ending::Stop {
        sum.add(15, Fact::Says("a quote or bracket is open"));
    }
    if script::cannot_begin(right.first) {
        sum.add(45, Fact::Char { words: "“{}” cannot begin a line", char: right.first });
    }
    match m.pairs.has(left.last, right.first) {
        Some(true) => sum.add(14, Fact::Says("the characters on both sides stand together elsewhere")),
        Some(false) => sum.add(-2, Fact::Says("the characters on both sides stand together nowhere else")),
        None => {}
    }
    if left.last.is_ascii_digit()
        && (right.first.is_ascii_digit() || matches!(right.first, '年' | '月' | '日' | '%' | '万' | '亿' | '个'))
    {
        sum.add(15, Fact::Says("a number is cut"));
    }
    if right.first.is_uppercase() && view.after_gap(j) && left.ending == Ending::Bare {
        sum.add(-20, Fact::Says("a capital begins the line after the gap"));
    }
    if left.last == '-' && (right.first.is_ascii_digit() || right.first.is_lowercase()) {
        sum.add(25, Fact::Says("a hyphen ends the line"));
    }
    if right.first.is_lowercase() && left.ending != Ending::Stop {
        sum.add(34, Fact::Says("the next line begins with a small letter"));
    }
}

/// How the next line begins.
fn opening_evidence(view: &View, i: usize, j: usize, sum: &mut Weighed) {
    let complete = !matches!(view.shapes[i].ending, Ending::Bare | Ending::Pause | Ending::Opener);
    if opens_item(view.text(j)) {
        sum.add(if complete { -25 } else { -6 }, Fact::Says("the next line begins an item"));
    }
    let labels = [i, j].map(|k| view.text(k).find(['：', ':']).map_or(99, |at| view.text(k)[..at].chars().count()));
    if labels.iter().all(|&label| label <= 8) && view.shapes[j].ending != Ending::Stop {
        sum.add(-40, Fact::Says("both lines begin with a label and a colon"));
    } else if is_labelled(view.text(j)) && (complete || is_labelled(view.text(i))) {
        sum.add(-30, Fact::Says("the next line begins with a label and a colon"));
    }
    if super::rules::byline::opens_article(view.text(j)) && !super::rules::byline::opens_article(view.text(i)) {
        sum.add(-60, Fact::Says("the next line begins an article"));
    }
}

/// Whether a line begins like an item of an enumeration: a bullet, a dash, a number with its mark.
pub fn opens_item(text: &str) -> bool {
    let text = text.trim_start();
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return false };
    if matches!(first, '●' | '■' | '◆' | '○' | '□' | '◇' | '▲' | '△' | '★' | '☆' | '•' | '▪' | '※' | '►' | '▶')
    {
        return true;
    }
    if text.starts_with("——") || matches!(first, '①'..='⑳' | '⑴'..='⒇' | '⒈'..='⒛' | '㈠'..='㈩') {
        return true;
    }
    if matches!(first, '-' | '*' | '·') && chars.next() == Some(' ') {
        return true;
    }
    numbered(text).is_some()
}

/// `地点：市图书馆`: a short label with a colon and a value.
pub fn is_labelled(text: &str) -> bool {
    let label = text.split(['：', ':']).next().map_or(0, |label| label.chars().count());
    label <= 4 && label < text.chars().count() && !text.starts_with(['“', '「', '"'])
}

/// The label of a numbered item or crosshead (`（一）`, `一、`, `1.`, `(2)`, `第三、`), in bytes.
pub fn numbered(text: &str) -> Option<usize> {
    let open = text.chars().next().filter(|c| matches!(c, '（' | '(' | '【' | '〔'));
    let inner = &text[open.map_or(0, char::len_utf8)..];
    let inner = if open.is_none() { inner.strip_prefix('第').unwrap_or(inner) } else { inner };
    let digits: usize = inner.chars().take_while(|&c| is_numeral(c)).map(char::len_utf8).sum();
    if digits == 0 || inner[..digits].chars().count() > 3 {
        return None;
    }
    let rest = &inner[digits..];
    let mark = rest.chars().next()?;
    let after = rest.chars().nth(1);
    let fits = match (open, mark) {
        (Some(_), '）' | ')' | '】' | '〕') => true,
        (None, '、' | '．') => true,
        (None, '.') => !after.is_some_and(|c| c.is_ascii_digit()),
        (None, '）' | ')') => true,
        _ => false,
    };
    fits.then(|| text.len() - rest.len() + mark.len_utf8())
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '０'..='９' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百')
}

/// Quotes and brackets open at the end of a paragraph that ends with line `i`, lines before it counted.
pub fn open_at_end(view: &View, plan: &Plan, paragraph: &[u32]) -> i32 {
    debug_assert!(paragraph.windows(2).all(|w| plan.next[w[0] as usize].is_some_and(|l| l.line == w[1])));
    paragraph.iter().fold(0, |open, &i| (open + i32::from(view.shapes[i as usize].balance)).max(0))
}
