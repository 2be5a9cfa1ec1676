//! Regions: runs of lines of one column width, and the habits of each: margin, indents, gaps between paragraphs.
//!
//! Part of the measurements; nothing is decided here. A file may hold an indented article beside one without
//! indents, so habits are counted by region; a region too small to tell follows its input.

use super::measure::extent_in;
use super::view::{Ending, View};

/// Columns by which the edges of one region differ.
const SLACK: u16 = 3;
/// Indented and flush lines that a region needs to tell by itself.
const TELLING: u32 = 8;
/// Columns of an indent at most; more is a centred line.
const DEEPEST: u16 = 12;

/// A run of lines of one column width, or its input as a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Region {
    /// Columns of white space that its lines begin with.
    pub margin: u16,
    /// Columns of white space more than the margin from which a line is indented; 0 where paragraphs are not.
    pub step: u16,
    /// Whether first lines of paragraphs are two full-width characters short, as when a text layer dropped the
    /// white space of their indents.
    pub dropped: bool,
    /// Whether gaps stand between paragraphs.
    pub gaps: bool,
}

/// What is counted of a region.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    indented: [u32; 2],
    after_end: [u32; 2],
    flush: u32,
    begun: u32,
    ended: u32,
    ended_at_gap: u32,
    short: u32,
    full: u32,
}

/// The regions, and for each line the one it stands in.
pub fn regions(view: &View, edges: &[u16]) -> (Vec<Region>, Vec<u32>) {
    let (of, starts) = runs(view, edges);
    let mut regions = vec![Region::default(); starts.len()];
    let mut counts = vec![Count::default(); starts.len()];
    let margins = margins(view, &of, starts.len());
    for (region, margin) in regions.iter_mut().zip(margins) {
        region.margin = margin;
    }
    for i in (0..view.len()).filter(|&i| view.is_plain(i)) {
        let k = of[i] as usize;
        counts[k].add(view, edges, regions[k].margin, i);
    }
    for input in starts.chunk_by(|a, b| a.input == b.input) {
        let from = input[0].index;
        let range = from..from + input.len();
        let whole = counts[range.clone()].iter().fold(Count::default(), Count::sum);
        for k in range {
            let own = if counts[k].tells() { counts[k] } else { whole };
            regions[k].step = own.step();
            regions[k].gaps = if counts[k].ended >= 3 { counts[k].parts() } else { whole.parts() };
            let drops = counts[k].drops().or(whole.drops()).unwrap_or(false);
            regions[k].dropped = drops && view.wide_marks && regions[k].step == 0;
        }
    }
    (regions, of)
}

/// Where a region begins.
#[derive(Clone, Copy)]
struct Start {
    input: u32,
    index: usize,
}

fn runs(view: &View, edges: &[u16]) -> (Vec<u32>, Vec<Start>) {
    let mut of = vec![0; view.len()];
    let mut starts: Vec<Start> = Vec::new();
    let mut edge = 0u16;
    for i in 0..view.len() {
        let input = view.input(i);
        let other = view.is_plain(i) && (edges[i].abs_diff(edge) > SLACK || (edges[i] == 0) != (edge == 0));
        if starts.last().is_none_or(|s| s.input != input) || other {
            edge = edges[i];
            starts.push(Start { input, index: starts.len() });
        }
        of[i] = starts.len() as u32 - 1;
    }
    (of, starts)
}

/// The smallest indent that one line in twenty of a region has.
fn margins(view: &View, of: &[u32], regions: usize) -> Vec<u16> {
    let mut margins = vec![0; regions];
    let mut i = 0;
    while i < view.len() {
        let end = i + of[i..].iter().take_while(|&&r| r == of[i]).count();
        let mut counts = [0u32; 64];
        for k in (i..end).filter(|&k| view.is_plain(k)) {
            counts[view.indent(k).min(63) as usize] += 1;
        }
        let all: u32 = counts.iter().sum();
        let usual = (0..64u16).find(|&indent| counts[indent as usize] * 20 >= all.max(1));
        margins[of[i] as usize] = usual.unwrap_or(0);
        i = end;
    }
    margins
}

impl Count {
    fn add(&mut self, view: &View, edges: &[u16], margin: u16, i: usize) {
        let indent = view.indent(i);
        let own = i > 0 && view.input(i - 1) == view.input(i);
        let after_stop = own && view.shapes[i - 1].ending == Ending::Stop;
        let gap = view.after_gap(i);
        if after_stop && view.is_plain(i - 1) && edges[i - 1] > 0 {
            let short = edges[i - 1] > extent_in(view, i - 1) + view.shapes[i].first_unit + 6;
            self.ended += u32::from(short);
            self.ended_at_gap += u32::from(short && gap);
        }
        match indent.saturating_sub(margin) {
            0 => {
                self.flush += 1;
                self.begun += u32::from(gap && after_stop && !view.starts_page(i));
            }
            deep if deep <= DEEPEST && begins_paragraph(view, edges[i], i, margin) => {
                let shorter = own && view.shapes[i - 1].width + 6 < view.shapes[i].width + indent;
                let open = own && matches!(view.shapes[i - 1].ending, Ending::Pause | Ending::Bare | Ending::Opener);
                let kind = usize::from(deep > 1);
                self.indented[kind] += 1;
                self.after_end[kind] += u32::from(gap || shorter || !open);
            }
            _ => {}
        }
        let inside = i + 1 < view.len() && !view.after_gap(i + 1);
        if gap && after_stop && inside && edges[i] > 0 {
            match edges[i].saturating_sub(extent_in(view, i)) {
                0..=2 => self.full += 1,
                3..=6 => self.short += 1,
                _ => {}
            }
        }
    }

    fn sum(self, other: &Count) -> Count {
        let both = |a: [u32; 2], b: [u32; 2]| [a[0] + b[0], a[1] + b[1]];
        Count {
            indented: both(self.indented, other.indented),
            after_end: both(self.after_end, other.after_end),
            flush: self.flush + other.flush,
            begun: self.begun + other.begun,
            ended: self.ended + other.ended,
            ended_at_gap: self.ended_at_gap + other.ended_at_gap,
            short: self.short + other.short,
            full: self.full + other.full,
        }
    }

    fn tells(&self) -> bool {
        self.indented.iter().sum::<u32>() + self.flush >= TELLING
    }

    /// Paragraphs begin with an indent where indented lines are some but not all, mostly follow what ends a
    /// sentence or a gap, and are more than the flush lines that do. One space is an indent where no deeper one is.
    fn step(&self) -> u16 {
        let habit = |kind: usize| {
            let indented = self.indented[kind];
            indented > 0 && self.flush > 0 && self.begun <= indented && self.after_end[kind] * 3 >= indented * 2
        };
        match (habit(1), habit(0) && self.indented[0] >= 3) {
            (true, _) => 2,
            (false, true) => 1,
            (false, false) => 0,
        }
    }

    fn parts(&self) -> bool {
        self.ended_at_gap * 4 >= self.ended.max(1) * 3
    }

    fn drops(&self) -> Option<bool> {
        (self.short + self.full >= 4).then_some(self.short >= 3 && self.short >= 2 * self.full)
    }
}

/// Whether an indented line reads like the first of a paragraph: prose, or one that reaches its column's edge with a
/// flush line under it. A centred heading is neither.
fn begins_paragraph(view: &View, edge: u16, i: usize, margin: u16) -> bool {
    let under = i + 1 < view.len() && !view.after_gap(i + 1) && view.indent(i + 1) <= margin;
    let goes_on = under && (view.shapes[i].width + view.indent(i)) * 4 >= edge * 3;
    goes_on || view.is_prose(i) || view.shapes[i].ending == Ending::Stop
}
