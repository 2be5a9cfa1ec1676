//! Line breaking of Han text: cells, kinsoku, runs of Latin letters and digits.

use super::draw::Draw;

/// What happens to a mark that may not begin a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinsoku {
    /// It is pressed into the line before: that line is one or two characters longer.
    PushIn,
    /// It takes the character before it to the next line: the line before is shorter.
    PushOut,
    /// Either, as the line allows.
    Mixed,
    /// Nothing: lines are cut by counting.
    Counted,
}

/// Rules of line breaking of a document.
#[derive(Debug, Clone, Copy)]
pub struct Breaking {
    /// What happens to marks at the start of a line.
    pub kinsoku: Kinsoku,
    /// Whether numbers and Latin words stay whole.
    pub whole_runs: bool,
}

/// Half cells of a character: one for what is set at half width, two for the rest.
pub fn half_cells(c: char) -> usize {
    match c {
        '\u{20}'..='\u{7e}' | '\u{ff61}'..='\u{ff9f}' => 1,
        _ => 2,
    }
}

/// Half cells of a text.
pub fn width(text: &str) -> usize {
    text.chars().map(half_cells).sum()
}

/// Whether a line may not begin with the character.
pub fn no_start(c: char) -> bool {
    "，。、；：？！”’）》〉】』」］〕…—％‰℃·ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:?!)]}%～".contains(c)
}

/// Whether a line may not end with the character.
pub fn no_end(c: char) -> bool {
    "“‘（《〈【『「［〔([{￥".contains(c)
}

fn in_run(c: char) -> bool {
    c.is_ascii_alphanumeric() || ".,%+-/&".contains(c)
}

/// Whether the text may be cut before place `at`.
fn may_cut(text: &[char], at: usize) -> bool {
    let (before, after) = (text[at - 1], text[at]);
    let pair = before == after && (after == '—' || after == '…');
    let at_space = before == ' ' || after == ' ';
    !no_start(after) && !no_end(before) && !pair && !at_space
}

/// Whether a cut at `at` falls on a space between two Latin words, where the space is lost.
fn latin_space(text: &[char], at: usize) -> bool {
    at + 1 < text.len() && text[at] == ' ' && in_run(text[at - 1]) && in_run(text[at + 1])
}

/// The end of the line that begins at `start` and holds `cells` half cells, and where the next line begins.
pub fn line_end(text: &[char], start: usize, cells: usize, rules: Breaking, draw: &mut Draw) -> (usize, usize) {
    let mut end = start;
    let mut used = 0;
    while end < text.len() && used + half_cells(text[end]) <= cells {
        used += half_cells(text[end]);
        end += 1;
    }
    if end == text.len() {
        return (end, end);
    }
    let least = start + 2;
    end = end.max(start + 1);
    if rules.whole_runs || draw.chance(0.5) {
        end = before_run(text, end, least);
    }
    if latin_space(text, end) {
        return (end, end + 1);
    }
    let at_space = text[end] == ' ' || text[end - 1] == ' ';
    if may_cut(text, end) || (rules.kinsoku == Kinsoku::Counted && !at_space) {
        return (end, end);
    }
    let push_in = match rules.kinsoku {
        Kinsoku::PushIn => true,
        Kinsoku::PushOut | Kinsoku::Counted => false,
        Kinsoku::Mixed => draw.chance(0.5),
    };
    if push_in && no_start(text[end]) {
        let longer = (end + 1..=(end + 2).min(text.len())).find(|&at| at == text.len() || may_cut(text, at));
        if let Some(longer) = longer {
            return (longer, longer);
        }
    }
    let shorter = (least..end).rev().find(|&at| may_cut(text, at) || latin_space(text, at));
    match shorter {
        Some(at) if latin_space(text, at) => (at, at + 1),
        Some(at) => (at, at),
        None => (end, end),
    }
}

/// The start of the run of letters and digits that a cut at `end` would tear, if the line keeps something.
fn before_run(text: &[char], end: usize, least: usize) -> usize {
    if !(in_run(text[end]) && in_run(text[end - 1])) {
        return end;
    }
    let mut start = end;
    while start > 0 && in_run(text[start - 1]) {
        start -= 1;
    }
    if start >= least && end - start < 12 { start } else { end }
}

/// Breaks a text into lines of `cells` half cells, the first one shorter by `first` half cells.
pub fn wrapped(text: &str, cells: usize, first: usize, rules: Breaking, draw: &mut Draw) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut lines = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let room = if start == 0 { cells.saturating_sub(first) } else { cells };
        let (end, next) = line_end(&chars, start, room, rules, draw);
        lines.push(chars[start..end].iter().collect());
        start = next;
    }
    lines
}
