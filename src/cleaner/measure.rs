//! Measurements over the lines of an issue: column widths, indents, punctuation habits, pairs of characters.
//!
//! Made once, before the rules that weigh them. Nothing is decided here.

use super::columns;
use super::script::{is_han, is_kana};
use super::view::{Ending, Shape, View};

/// Columns of room at which a line still counts as full: half a full-width character.
pub const FULL: i32 = 1;

/// The measurements.
#[derive(Debug)]
pub struct Measures {
    /// Columns of the column each line stands in, indent included; 0 where lines are not cut at an edge.
    pub column: Vec<u16>,
    /// For each input: columns of white space that most lines begin with.
    pub margin: Vec<u16>,
    /// For each input: whether paragraphs begin with an indent.
    pub indents: Vec<bool>,
    /// For each input: whether first lines of paragraphs are two full-width characters short, as when a text
    /// layer dropped the white space of their indents.
    pub dropped: Vec<bool>,
    /// For each input: whether it has the form that the plain text writer gives: a block a line, one blank line
    /// between blocks, two between articles.
    pub own_form: Vec<bool>,
    /// Share of long paragraphs (blank-line blocks or wide lines) that end in a stop; six unseen paragraphs,
    /// nine in ten of which do, stand for what is usual.
    pub stop_habit: f32,
    /// Share of lines that hold a comma or a stop.
    pub mark_habit: f32,
    /// Median printed characters of lines that look like prose.
    pub prose_chars: u32,
    /// Pairs of characters that stand together inside lines.
    pub pairs: Pairs,
    /// Whether the text mostly writes a space between an ideograph and a Latin letter, and a digit.
    pub mixed_space: [bool; 2],
    /// Whether marks that Chinese and Western text share are full-width here.
    pub wide_marks: bool,
}

impl Measures {
    /// Measures all lines.
    pub fn of(view: &View) -> Self {
        let inputs = view.sources.len();
        let margin: Vec<u16> = (0..inputs as u32).map(|input| margin(view, input)).collect();
        let indents: Vec<bool> = (0..inputs as u32).map(|input| indents(view, input, margin[input as usize])).collect();
        let mut measures = Measures {
            column: columns::columns(view, &margin, &indents),
            margin,
            indents,
            dropped: vec![false; inputs],
            own_form: (0..inputs as u32).map(|input| has_own_form(view, input)).collect(),
            stop_habit: 0.0,
            mark_habit: 0.0,
            prose_chars: 0,
            pairs: Pairs::of(view),
            mixed_space: mixed_space(view),
            wide_marks: view.wide_marks,
        };
        measures.habits(view);
        measures.dropped = (0..inputs as u32).map(|input| measures.drops_indents(view, input)).collect();
        measures
    }

    /// Measurements of nothing, for rules on characters, which weigh none.
    pub fn unmeasured(view: &View) -> Self {
        let inputs = view.sources.len();
        Measures {
            column: vec![0; view.len()],
            margin: vec![0; inputs],
            indents: vec![false; inputs],
            dropped: vec![false; inputs],
            own_form: vec![false; inputs],
            stop_habit: 0.0,
            mark_habit: 0.0,
            prose_chars: 0,
            pairs: Pairs { bits: vec![0], mask: 63 },
            mixed_space: [false; 2],
            wide_marks: view.wide_marks,
        }
    }

    fn habits(&mut self, view: &View) {
        let (mut ends, mut stops) = (0u32, 0u32);
        let mut lengths = Vec::new();
        for i in 0..view.len() {
            let last = i + 1 == view.len();
            if !view.is_plain(i) || !view.is_prose(i) {
                continue;
            }
            lengths.push(view.shapes[i].chars);
            let ends_block = last || view.after_gap(i + 1) || self.column[i] == 0;
            if ends_block {
                ends += 1;
                stops += u32::from(matches!(view.shapes[i].ending, Ending::Stop | Ending::Colon | Ending::Dash));
            }
        }
        self.stop_habit = (stops as f32 + 5.4) / (ends as f32 + 6.0);
        let marked = view.shapes.iter().filter(|s| s.pauses + s.stops > 0 || s.ending == Ending::Stop).count();
        self.mark_habit = marked as f32 / view.len().max(1) as f32;
        let middle = lengths.len() / 2;
        self.prose_chars = if lengths.is_empty() { 0 } else { *lengths.select_nth_unstable(middle).1 };
    }

    fn drops_indents(&self, view: &View, input: u32) -> bool {
        let begins = |i: usize| {
            view.lines[i].span.input == input
                && i > 0
                && view.after_gap(i)
                && matches!(view.shapes[i - 1].ending, Ending::Stop)
        };
        let goes_on = |i: usize| i + 1 < view.len() && !view.after_gap(i + 1) && self.column[i] > 0;
        let firsts = (1..view.len()).filter(|&i| begins(i) && goes_on(i));
        let (mut short, mut full) = (0, 0);
        for i in firsts {
            match self.column[i].saturating_sub(self.extent(view, i)) {
                0..=2 => full += 1,
                3..=6 => short += 1,
                _ => {}
            }
        }
        view.wide_marks && short >= 3 && short >= 2 * full
    }

    /// Whether a line that stands behind a gap is as wide as lines inside paragraphs, where first lines are not.
    pub fn continues_by_width(&self, view: &View, i: usize) -> bool {
        let inside = i + 1 < view.len() && !view.after_gap(i + 1);
        let short = self.column[i].saturating_sub(self.extent(view, i));
        let even = u32::from(view.shapes[i].width) == 2 * view.shapes[i].chars;
        self.dropped[view.lines[i].span.input as usize]
            && inside
            && self.column[i] > 0
            && short <= if even { 2 } else { 1 }
    }

    /// Whether a line that stands behind a gap is two characters short, where first lines of paragraphs are.
    pub fn begins_by_width(&self, view: &View, i: usize) -> bool {
        let inside = i + 1 < view.len() && !view.after_gap(i + 1);
        let short = self.column[i].saturating_sub(self.extent(view, i));
        self.dropped[view.lines[i].span.input as usize] && inside && self.column[i] > 0 && (3..=6).contains(&short)
    }

    /// Whether a line stands where a paragraph would begin, without the indent that paragraphs have here.
    pub fn lacks_indent(&self, view: &View, i: usize) -> bool {
        let complete = i == 0 || view.after_gap(i) || view.shapes[i - 1].ending == Ending::Stop;
        self.indents[view.lines[i].span.input as usize] && !self.is_indented(view, i) && complete
    }

    /// Whether a line's block between gaps, four lines at most, holds no mark at all where other lines do, and
    /// running text stands behind it: the form of a headline as wide as its column.
    pub fn is_bare_block(&self, view: &View, i: usize) -> bool {
        let start = (i.saturating_sub(4)..=i).rev().find(|&k| view.after_gap(k)).unwrap_or(i);
        let Some(end) = (i + 1..view.len().min(i + 5)).find(|&k| view.after_gap(k)) else { return false };
        let shapes = &view.shapes[start..end];
        let unmarked = |s: &Shape| s.pauses == 0 && s.stops == 0 && matches!(s.ending, Ending::Bare | Ending::Closed);
        let complete = start == 0 || view.shapes[start - 1].ending == Ending::Stop;
        let begins = view.is_prose(end) || super::rules::byline::opens_article(view.text(end));
        let framed = complete && begins && view.after_gap(start) && shapes.len() <= 4;
        framed && shapes.iter().all(unmarked) && self.mark_habit >= 0.5
    }

    /// Columns a line takes in its column, indent included.
    pub fn extent(&self, view: &View, i: usize) -> u16 {
        extent(view, &self.margin, i)
    }

    /// Columns left behind line `i` after the first word of line `next`: below 2 the word would not have
    /// fitted, so the line was cut there. `None` where no column is known.
    ///
    /// A paragraph's first line may be two full-width characters short: text layers drop the white space of indents.
    pub fn room(&self, view: &View, i: usize, next: usize, begins: bool) -> Option<i32> {
        let column = i32::from(self.column[i]);
        if column == 0 {
            return None;
        }
        let needed = self.extent(view, i) + view.shapes[next].first_unit + self.space(view, i, next);
        let dropped = if begins && self.dropped[view.lines[i].span.input as usize] { 4 } else { 0 };
        let ragged = if view.wide_marks { 0 } else { column / 20 + 2 };
        Some(column - i32::from(needed) - dropped - ragged)
    }

    /// Whether line `i` was cut at its column's edge.
    pub fn is_full(&self, view: &View, i: usize, next: usize) -> bool {
        self.room(view, i, next, false).is_some_and(|room| room <= FULL)
    }

    /// What stands between two lines of one paragraph; see [`super::script::separator`].
    pub fn separator(&self, left: char, right: char) -> &'static str {
        let mixed = [(left, right), (right, left)].into_iter().find(|(han, _)| is_han(*han));
        match mixed {
            Some((_, other)) if other.is_ascii_alphabetic() && self.mixed_space[0] => " ",
            Some((_, other)) if other.is_ascii_digit() && self.mixed_space[1] => " ",
            _ if super::script::cannot_begin(right) || right == '.' || (left == '-' && right.is_ascii_digit()) => "",
            None if self.wide_marks && left.is_ascii_digit() && right.is_ascii_digit() => "",
            None if self.wide_marks && [left, right].into_iter().any(super::script::is_shared_mark) => "",
            _ => super::script::separator(left, right),
        }
    }

    /// What stands between lines `i` and `j` of one paragraph: as [`Measures::separator`], and nothing inside a
    /// word in capitals that full-width setting cut.
    pub fn between(&self, view: &View, i: usize, j: usize) -> &'static str {
        let (left, right) = (view.shapes[i].last, view.shapes[j].first);
        let letters = |c: &char| c.is_ascii_alphanumeric();
        let before: String = view.text(i).trim_end().chars().rev().take_while(letters).take(8).collect();
        let after: String = view.text(j).trim_start().chars().take_while(letters).take(8).collect();
        let capitals = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_uppercase());
        if self.wide_marks && capitals(&before) && capitals(&after) && before.len().min(after.len()) <= 2 {
            return "";
        }
        self.separator(left, right)
    }

    fn space(&self, view: &View, i: usize, next: usize) -> u16 {
        self.separator(view.shapes[i].last, view.shapes[next].first).len() as u16
    }

    /// Whether a line is indented as paragraphs of its input are.
    pub fn is_indented(&self, view: &View, i: usize) -> bool {
        let line = view.lines[i];
        self.indents[line.span.input as usize] && line.indent >= self.margin[line.span.input as usize] + 2
    }
}

impl View<'_> {
    /// Whether a line reads like running text: long, or with sentence marks inside.
    pub fn is_prose(&self, i: usize) -> bool {
        let shape = &self.shapes[i];
        shape.chars >= 40 || (shape.chars >= 12 && shape.stops + shape.pauses > 0)
    }
}

pub(super) fn extent(view: &View, margin: &[u16], i: usize) -> u16 {
    let line = view.lines[i];
    view.shapes[i].width.saturating_add(line.indent.saturating_sub(margin[line.span.input as usize]))
}

fn margin(view: &View, input: u32) -> u16 {
    let mut counts = [0u32; 64];
    let plain = (0..view.len()).filter(|&i| view.lines[i].span.input == input && view.is_plain(i));
    for i in plain {
        counts[view.lines[i].indent.min(63) as usize] += 1;
    }
    let all: u32 = counts.iter().sum();
    (0..64).find(|&indent| counts[indent as usize] * 20 >= all.max(1)).unwrap_or(0)
}

/// Paragraphs begin with an indent where indented lines are some but not all, mostly follow a line that ends a
/// sentence or a gap, and are more than the flush lines that do.
fn indents(view: &View, input: u32, margin: u16) -> bool {
    let (mut indented, mut after_end, mut flush, mut begun) = (0u32, 0u32, 0u32, 0u32);
    for i in 0..view.len() {
        let line = view.lines[i];
        if line.span.input != input || !view.is_plain(i) {
            continue;
        }
        if line.indent < margin + 2 {
            flush += 1;
            begun += u32::from(
                i > 0 && view.after_gap(i) && view.shapes[i - 1].ending == Ending::Stop && !view.starts_page(i),
            );
        } else if line.indent <= margin + 12 && begins_paragraph(view, i, margin) {
            indented += 1;
            let shorter = |i: usize| view.shapes[i - 1].width + 6 < view.shapes[i].width + line.indent;
            let ended = view.after_gap(i)
                || shorter(i)
                || !matches!(view.shapes[i - 1].ending, Ending::Pause | Ending::Bare | Ending::Opener);
            after_end += u32::from(ended);
        }
    }
    indented > 0 && flush > 0 && begun <= indented && after_end * 3 >= indented * 2
}

/// Whether an indented line reads like the first of a paragraph: prose, or with a flush line under it. A centred
/// heading is neither.
fn begins_paragraph(view: &View, i: usize, margin: u16) -> bool {
    let goes_on = i + 1 < view.len() && !view.after_gap(i + 1) && view.lines[i + 1].indent < margin + 2;
    goes_on || view.is_prose(i) || view.shapes[i].ending == Ending::Stop
}

/// Whether gaps are of one or two lines throughout, and lines without a gap are few.
fn has_own_form(view: &View, input: u32) -> bool {
    let mut gaps = [0u32; 3];
    let mut first = true;
    for line in view.lines.iter().filter(|line| line.span.input == input) {
        let plain = matches!(line.markup, crate::page::Markup::None) && line.indent == 0 && !line.page_break;
        let gap = usize::from(line.blank_before);
        if !plain || gap > 2 || (first && gap > 0) {
            return false;
        }
        if !first {
            gaps[gap] += 1;
        }
        first = false;
    }
    gaps[2] > 0 && gaps[0] * 3 <= gaps[1] + gaps[2]
}

/// The text's own habit for letters and digits beside ideographs, where a space and none both occur inside lines.
///
/// CSS Text 4 puts a space between the two; a column's line end tells nothing of one, so the habit decides.
fn mixed_space(view: &View) -> [bool; 2] {
    let mut counts = [[0u32; 2]; 2];
    for i in 0..view.len().min(20_000) {
        let mut last = ' ';
        let mut spaced = false;
        for c in view.text(i).chars() {
            if c == ' ' {
                spaced = true;
                continue;
            }
            for (kind, test) in
                [char::is_ascii_alphabetic as fn(&char) -> bool, char::is_ascii_digit].into_iter().enumerate()
            {
                if (is_han(last) && test(&c)) || (test(&last) && is_han(c)) {
                    counts[kind][usize::from(spaced)] += 1;
                }
            }
            (last, spaced) = (c, false);
        }
    }
    counts.map(|[without, with]| with > without && with >= 2)
}

/// Pairs of neighbouring characters, as a bit set of hashes: whether two characters that a line break
/// parts stand together elsewhere is evidence that they belong together.
pub struct Pairs {
    bits: Vec<u64>,
    mask: u64,
}

impl std::fmt::Debug for Pairs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pairs({} bits)", self.bits.len() * 64)
    }
}

impl Pairs {
    fn of(view: &View) -> Self {
        let chars: u64 = view.shapes.iter().map(|s| u64::from(s.chars)).sum();
        let bits = (chars * 8).next_power_of_two().clamp(1 << 16, 1 << 27);
        let mut pairs = Pairs { bits: vec![0; (bits / 64) as usize], mask: bits - 1 };
        for i in 0..view.len() {
            let mut last = None;
            for c in view.text(i).chars() {
                if let Some(last) = last.filter(|_| is_letter(c)) {
                    let slot = pairs.slot(last, c);
                    pairs.bits[(slot / 64) as usize] |= 1 << (slot % 64);
                }
                last = is_letter(c).then_some(c);
            }
        }
        pairs
    }

    /// Whether the two characters stand together inside a line somewhere; `None` where they are no
    /// ideographs or kana.
    pub fn has(&self, left: char, right: char) -> Option<bool> {
        if !is_letter(left) || !is_letter(right) {
            return None;
        }
        let slot = self.slot(left, right);
        Some(self.bits[(slot / 64) as usize] >> (slot % 64) & 1 == 1)
    }

    fn slot(&self, left: char, right: char) -> u64 {
        let key = u64::from(left as u32) << 21 | u64::from(right as u32);
        key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20 & self.mask
    }
}

fn is_letter(c: char) -> bool {
    is_han(c) || is_kana(c)
}
