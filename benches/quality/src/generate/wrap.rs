//! Line breaking of Han text: cells, kinsoku, runs of Latin letters and digits.

use super::draw::Draw;
use super::spaced;

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

/// What separates the words of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Script {
    /// Nothing: Han and kana.
    Han,
    /// Nothing, but a wide space stands for a mark; it is lost where a line ends.
    WideSpaces,
    /// Spaces; a word may be hyphenated in this share of the cases.
    Words(f64),
}

/// Rules of line breaking of a document.
#[derive(Debug, Clone, Copy)]
pub struct Breaking {
    /// What happens to marks at the start of a line.
    pub kinsoku: Kinsoku,
    /// Whether numbers and Latin words stay whole.
    pub whole_runs: bool,
    /// What separates words.
    pub script: Script,
}

impl Breaking {
    /// Rules for Han text.
    pub fn han(kinsoku: Kinsoku, whole_runs: bool) -> Self {
        Self { kinsoku, whole_runs, script: Script::Han }
    }

    /// The same rules, but no word is hyphenated, as in headlines.
    pub fn unhyphenated(self) -> Self {
        match self.script {
            Script::Words(_) => Self { script: Script::Words(0.0), ..self },
            _ => self,
        }
    }
}

/// Where a line ends.
#[derive(Debug, Clone, Copy)]
pub struct Cut {
    /// End of what is printed.
    pub end: usize,
    /// Start of the next line.
    pub next: usize,
    /// What is printed behind: a hyphen, or nothing.
    pub tail: &'static str,
    /// Whether what lies between the lines is lost for good.
    pub lost: bool,
}

impl Cut {
    fn at(end: usize) -> Self {
        Self { end, next: end, tail: "", lost: false }
    }

    fn over(end: usize) -> Self {
        Self { next: end + 1, ..Self::at(end) }
    }
}

/// Half cells of a character: one for what is set at half width, two for the rest.
pub fn half_cells(c: char) -> usize {
    match c {
        '\u{20}'..='\u{24f}' | '\u{2013}' | '\u{201e}' | '\u{ff61}'..='\u{ff9f}' => 1,
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
    let space = |c: char| c == ' ' || c == '\u{3000}';
    let at_space = space(before) || space(after);
    !no_start(after) && !no_end(before) && !pair && !at_space
}

/// Whether a cut at `at` falls on a space between two Latin words, where the space is lost.
fn latin_space(text: &[char], at: usize) -> bool {
    at + 1 < text.len() && text[at] == ' ' && in_run(text[at - 1]) && in_run(text[at + 1])
}

/// The end of the line that begins at `start` and holds `cells` half cells.
pub fn line_end(text: &[char], start: usize, cells: usize, rules: Breaking, draw: &mut Draw) -> Cut {
    let mut end = start;
    let mut used = 0;
    while end < text.len() && used + half_cells(text[end]) <= cells {
        used += half_cells(text[end]);
        end += 1;
    }
    if end == text.len() {
        return Cut::at(end);
    }
    let end = end.max(start + 1);
    match rules.script {
        Script::Words(hyphens) => spaced::line_end(text, start, end, hyphens, draw),
        Script::WideSpaces => {
            wide_space_end(text, start, end).unwrap_or_else(|| han_end(text, start, end, rules, draw))
        }
        Script::Han => han_end(text, start, end, rules, draw),
    }
}

/// The end of a line at a wide space, which is lost there.
fn wide_space_end(text: &[char], start: usize, end: usize) -> Option<Cut> {
    let at = [end, end - 1].into_iter().find(|&at| at > start && text[at] == '\u{3000}')?;
    Some(Cut { lost: true, ..Cut::over(at) })
}

fn han_end(text: &[char], start: usize, end: usize, rules: Breaking, draw: &mut Draw) -> Cut {
    let least = start + 2;
    let mut end = end;
    if rules.whole_runs || draw.chance(0.5) {
        end = before_run(text, end, least);
    }
    if latin_space(text, end) {
        return Cut::over(end);
    }
    let space = |c: char| c == ' ' || c == '\u{3000}';
    let at_space = space(text[end]) || space(text[end - 1]);
    if may_cut(text, end) || (rules.kinsoku == Kinsoku::Counted && !at_space) {
        return Cut::at(end);
    }
    let push_in = match rules.kinsoku {
        Kinsoku::PushIn => true,
        Kinsoku::PushOut | Kinsoku::Counted => false,
        Kinsoku::Mixed => draw.chance(0.5),
    };
    if push_in && no_start(text[end]) {
        let longer = (end + 1..=(end + 2).min(text.len())).find(|&at| at == text.len() || may_cut(text, at));
        if let Some(longer) = longer {
            return Cut::at(longer);
        }
    }
    let in_word = |at: usize| in_run(text[at - 1]) && in_run(text[at]);
    let shorter = (least..end).rev().find(|&at| may_cut(text, at) && !in_word(at) || latin_space(text, at));
    match shorter {
        Some(at) if latin_space(text, at) => Cut::over(at),
        Some(at) => Cut::at(at),
        None => Cut::at(end),
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

/// Breaks a text into lines of `cells` half cells, the first one shorter by `first` half cells; wide spaces are kept.
pub fn wrapped(text: &str, cells: usize, first: usize, rules: Breaking, draw: &mut Draw) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let script = if rules.script == Script::WideSpaces { Script::Han } else { rules.script };
    let rules = Breaking { script, ..rules };
    let mut lines = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let room = if start == 0 { cells.saturating_sub(first) } else { cells };
        let cut = line_end(&chars, start, room, rules, draw);
        let line: String = chars[start..cut.end].iter().collect();
        lines.push(line + cut.tail);
        start = cut.next;
    }
    lines
}

/// A place in the middle of a sentence, `margin` characters away from both ends: no mark ends anything there, and
/// no number, word or space is cut.
pub fn tear(draw: &mut Draw, text: &[char], margin: usize) -> Option<usize> {
    torn_where(draw, text, margin, |before| !"。！？：；…”！!?:;.\"".contains(before))
}

/// A place as [`tear`] looks for, behind a character that `fits`.
pub fn torn_where(draw: &mut Draw, text: &[char], margin: usize, fits: impl Fn(char) -> bool) -> Option<usize> {
    if text.len() < 2 * margin + 1 {
        return None;
    }
    (0..60).map(|_| draw.range(margin, text.len() - margin)).find(|&place| {
        let torn_run = in_run(text[place - 1]) && in_run(text[place]);
        fits(text[place - 1]) && !torn_run && may_cut(text, place)
    })
}
