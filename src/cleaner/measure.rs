//! Measurements over the lines of an issue: column widths, indents, punctuation habits, pairs of characters.
//!
//! Made once, before the rules that weigh them. Nothing is decided here.

use super::columns;
use super::pairs::Pairs;
use super::regions::{self, Region};
use super::rules::byline;
use super::script::{self, is_han};
use super::view::{Ending, Shape, View};

/// Columns of room at which a line still counts as full: half a full-width character.
pub const FULL: i32 = 1;

/// The measurements.
#[derive(Debug)]
pub struct Measures {
    /// Right edge of the column each line stands in, in columns from the page's edge; 0 where lines are not cut.
    pub edge: Vec<u16>,
    /// The regions: runs of lines of one column width.
    regions: Vec<Region>,
    /// For each line its region.
    region_of: Vec<u32>,
    /// For each line in a column what [`Measures::room`] says of it and the next; asked so often that it is found once.
    rooms: Vec<i16>,
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
        let edge = columns::edges(view);
        let (regions, region_of) = regions::regions(view, &edge);
        let mut measures = Measures {
            edge,
            regions,
            region_of,
            rooms: Vec::new(),
            own_form: (0..view.sources.len() as u32).map(|input| has_own_form(view, input)).collect(),
            stop_habit: 0.0,
            mark_habit: 0.0,
            prose_chars: 0,
            pairs: Pairs::of(view),
            mixed_space: mixed_space(view),
            wide_marks: view.wide_marks,
        };
        measures.habits(view);
        let room = |i: usize| if measures.in_column(i) { measures.behind(view, i, i + 1) } else { 0 };
        measures.rooms = (1..view.len()).map(|next| room(next - 1) as i16).collect();
        measures
    }

    /// Measurements of nothing, for rules on characters, which weigh none.
    pub fn unmeasured(view: &View) -> Self {
        Measures {
            edge: vec![0; view.len()],
            regions: vec![Region::default()],
            region_of: vec![0; view.len()],
            rooms: Vec::new(),
            own_form: vec![false; view.sources.len()],
            stop_habit: 0.0,
            mark_habit: 0.0,
            prose_chars: 0,
            pairs: Pairs::none(),
            mixed_space: [false; 2],
            wide_marks: view.wide_marks,
        }
    }

    /// The region a line stands in.
    pub fn region(&self, i: usize) -> Region {
        self.regions[self.region_of[i] as usize]
    }

    /// Whether a line stands in a column, so that its end may be the column's edge.
    pub fn in_column(&self, i: usize) -> bool {
        self.edge[i] > 0
    }

    /// Columns of the column a line stands in; 0 where there is none.
    pub fn width(&self, i: usize) -> u16 {
        self.edge[i].saturating_sub(self.region(i).margin)
    }

    /// Columns between a line's end and its column's edge; 0 where it stands in no column.
    pub fn short_of_edge(&self, view: &View, i: usize) -> u16 {
        self.edge[i].saturating_sub(extent_in(view, i))
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
            let ends_block = last || view.after_gap(i + 1) || !self.in_column(i);
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

    /// Whether a line that stands behind a gap is as wide as lines inside paragraphs, where first lines are not: not
    /// one character more would have fitted.
    pub fn continues_by_width(&self, view: &View, i: usize) -> bool {
        self.drops_indents(view, i) && self.room(view, i, i + 1, false).is_some_and(|room| room < 0)
    }

    /// Whether a line that stands behind a gap is nearly as wide as lines inside paragraphs, where first lines are not.
    pub fn nearly_continues_by_width(&self, view: &View, i: usize) -> bool {
        let even = u32::from(view.shapes[i].width) == 2 * view.shapes[i].chars;
        self.drops_indents(view, i) && self.short_of_edge(view, i) <= if even { 2 } else { 1 }
    }

    /// Whether a line that stands behind a gap is two characters short, where first lines of paragraphs are.
    pub fn begins_by_width(&self, view: &View, i: usize) -> bool {
        self.drops_indents(view, i) && (3..=6).contains(&self.short_of_edge(view, i))
    }

    /// Whether a line goes on in the next, in a region where first lines lost their indents.
    fn drops_indents(&self, view: &View, i: usize) -> bool {
        let inside = i + 1 < view.len() && !view.after_gap(i + 1);
        self.region(i).dropped && inside && self.in_column(i)
    }

    /// Whether a line stands where a paragraph would begin, without the indent that paragraphs have here.
    pub fn lacks_indent(&self, view: &View, i: usize) -> bool {
        let complete = i == 0 || view.after_gap(i) || view.shapes[i - 1].ending == Ending::Stop;
        self.region(i).step > 0 && !self.is_indented(view, i) && complete
    }

    /// Whether a line's block between gaps, four lines at most, holds no mark at all where other lines do, and
    /// running text stands behind it: the form of a headline as wide as its column.
    pub fn is_bare_block(&self, view: &View, i: usize) -> bool {
        if self.mark_habit < 0.5 {
            return false;
        }
        let start = (i.saturating_sub(4)..=i).rev().find(|&k| view.after_gap(k)).unwrap_or(i);
        let Some(end) = (i + 1..view.len().min(i + 5)).find(|&k| view.after_gap(k)) else { return false };
        let shapes = &view.shapes[start..end];
        let bare = |s: &Shape| matches!(s.ending, Ending::Bare | Ending::Closed);
        let unmarked = |(at, s): (usize, &Shape)| {
            let inner = at + 1 < shapes.len() && s.ending == Ending::Colon;
            s.pauses == 0 && s.stops == 0 && (bare(s) || inner)
        };
        let cut = |k: usize| view.shapes[k].ending != Ending::Stop && self.is_full(view, k, start);
        let framed = view.after_gap(start) && shapes.len() <= 4 && shapes.iter().enumerate().all(unmarked);
        framed && (start == 0 || !cut(start - 1)) && self.begins_text(view, end)
    }

    /// Whether running text stands on a line: prose, an opening, or a full line of a narrow column with marks under it.
    fn begins_text(&self, view: &View, i: usize) -> bool {
        let marked = |s: &Shape| s.pauses + s.stops > 0 || matches!(s.ending, Ending::Pause | Ending::Stop);
        let block = (i + 1..view.len().min(i + 4)).take_while(|&k| !view.after_gap(k)).last();
        let runs = |last: usize| self.is_full(view, i, i + 1) && view.shapes[i..=last].iter().any(marked);
        view.is_prose(i) || byline::opens_article(view, i) || block.is_some_and(runs)
    }

    /// Columns left behind line `i` after the first word of line `next`: below 2 the word would not have
    /// fitted, so the line was cut there. `None` where no column is known.
    ///
    /// A paragraph's first line may be two full-width characters short: text layers drop the white space of indents.
    /// Lines of words under each other are ragged; over a gap only a line that is full is sure to be cut.
    pub fn room(&self, view: &View, i: usize, next: usize, begins: bool) -> Option<i32> {
        if !self.in_column(i) {
            return None;
        }
        let room = if next == i + 1 { i32::from(self.rooms[i]) } else { self.behind(view, i, next) };
        let dropped = if begins && self.region(i).dropped { 4 } else { 0 };
        Some(room - dropped)
    }

    /// As [`Measures::room`], of a line in a column that is not the first of its paragraph.
    fn behind(&self, view: &View, i: usize, next: usize) -> i32 {
        let needed = extent_in(view, i) + view.shapes[next].first_unit + self.space(view, i, next);
        let ragged = if view.wide_marks || view.after_gap(next) { 0 } else { i32::from(self.width(i)) / 20 + 2 };
        i32::from(self.edge[i]) - i32::from(needed) - ragged
    }

    /// Whether a line is wider than its column, squeezed as far as type-setters squeeze.
    pub fn is_over(&self, view: &View, i: usize) -> bool {
        extent_in(view, i) > self.edge[i] + view.shapes[i].squeeze + 1
    }

    /// Whether line `i` was cut at its column's edge.
    pub fn is_full(&self, view: &View, i: usize, next: usize) -> bool {
        self.room(view, i, next, false).is_some_and(|room| room <= FULL)
    }

    /// What stands between two lines of one paragraph; see [`script::separator`].
    pub fn separator(&self, left: char, right: char) -> &'static str {
        if script::is_common_han(left) && script::is_common_han(right) {
            return "";
        }
        let mixed = [(left, right), (right, left)].into_iter().find(|(han, _)| is_han(*han));
        match mixed {
            Some((_, other)) if other.is_ascii_alphabetic() && self.mixed_space[0] => " ",
            Some((_, other)) if other.is_ascii_digit() && self.mixed_space[1] => " ",
            _ if script::cannot_begin(right) || right == '.' || (left == '-' && right.is_ascii_digit()) => "",
            None if self.wide_marks && in_number(left) && in_number(right) => "",
            None if self.wide_marks && [left, right].into_iter().any(script::is_shared_mark) => "",
            None if self.wide_marks && beside_mark(left, right) => "",
            _ => script::separator(left, right),
        }
    }

    /// What stands between lines `i` and `j` of one paragraph: as [`Measures::separator`], and nothing inside a
    /// word in capitals that full-width setting cut.
    pub fn between(&self, view: &View, i: usize, j: usize) -> &'static str {
        let (left, right) = (view.shapes[i].last, view.shapes[j].first);
        if !(left.is_ascii_uppercase() && right.is_ascii_uppercase()) {
            return self.separator(left, right);
        }
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

    /// Whether a line is indented as paragraphs of its region are.
    pub fn is_indented(&self, view: &View, i: usize) -> bool {
        let region = self.region(i);
        region.step > 0 && view.indent(i) >= region.margin + region.step
    }
}

impl View<'_> {
    /// Whether a line stands alone between gaps without any mark: two such lines are two headings, not halves.
    pub fn stands_bare(&self, i: usize) -> bool {
        let shape = &self.shapes[i];
        let alone = self.after_gap(i) && (i + 1 == self.len() || self.after_gap(i + 1));
        alone && !self.is_prose(i) && shape.pauses + shape.stops == 0 && shape.ending == Ending::Bare
    }

    /// Whether a line reads like running text: long, or with sentence marks inside.
    pub fn is_prose(&self, i: usize) -> bool {
        let shape = &self.shapes[i];
        shape.chars >= 40 || (shape.chars >= 12 && shape.stops + shape.pauses > 0)
    }
}

/// Whether a character may stand inside a number: a digit of either width, a point, a ratio's colon.
fn in_number(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９' | '.' | '．' | '∶')
}

/// Whether one of two characters is a half-width mark as Chinese text in half-width marks has it, beside no letter.
fn beside_mark(left: char, right: char) -> bool {
    let quote = |c| matches!(c, '"' | '\'');
    let mark = |c| quote(c) || matches!(c, ',' | ';' | ':' | '!' | '?' | '.');
    (mark(left) && !right.is_alphabetic()) || (quote(right) && !left.is_alphabetic())
}

/// Columns from the page's edge to a line's end.
pub(super) fn extent_in(view: &View, i: usize) -> u16 {
    view.shapes[i].width.saturating_add(view.indent(i))
}

/// Whether gaps are of one or two lines throughout, lines without a gap are few, and behind gaps of two lines mostly stands
/// what begins an article, not a paragraph like all others.
fn has_own_form(view: &View, input: u32) -> bool {
    let mut gaps = [0u32; 3];
    let mut paragraphs = 0;
    let mut first = true;
    for i in view.lines_of(input) {
        let line = &view.lines[i];
        let plain = matches!(line.markup, crate::page::Markup::None) && line.indent == 0 && !line.page_break;
        let gap = usize::from(line.blank_before);
        if !plain || gap > 2 || (first && gap > 0) {
            return false;
        }
        if !first {
            gaps[gap] += 1;
            paragraphs += u32::from(gap == 2 && view.is_prose(i) && !byline::opens_article(view, i));
        }
        first = false;
    }
    gaps[2] > 0 && paragraphs * 2 <= gaps[2] && gaps[0] * 3 <= gaps[1] + gaps[2]
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
