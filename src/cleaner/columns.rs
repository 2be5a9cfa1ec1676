//! Column edges: where, if anywhere, each line's column was cut.
//!
//! Part of the measurements; nothing is decided here. Every line stands in a column of some width or in none
//! (each line is a whole paragraph there). What is likeliest for all lines together is found by dynamic
//! programming (Viterbi): a line that fills its column costs nearly nothing, a line that ends short costs little where it
//! ends a sentence and more where it does not, a line without a column costs more the less it looks like a
//! whole paragraph, and a change of column costs most. So a column beside a picture is followed, and a
//! caption or a headline between does not break it.

use super::script;
use super::view::{Ending, View};

/// A line wider than this was not cut at a column's edge.
const WIDEST: u16 = 180;
/// Columns of Chinese newspapers hold seven characters at least; narrower lines are verse or lists.
const NARROWEST: u16 = 14;
/// Columns of Latin letters hold more; narrower lines are headings.
const NARROWEST_LATIN: u16 = 22;
/// Lines that one set of candidate widths serves.
const CHUNK: usize = 8;
/// Lines before and behind a chunk whose widths are candidates in it.
const REACH: usize = 10;
/// Candidate widths of a chunk at most.
const CANDIDATES: usize = 8;
/// Those, and none.
const STATES: usize = CANDIDATES + 1;

/// Costs in hundredths of a nat.
const CHANGE: i32 = 420;
const CHANGE_AT_GAP: i32 = 300;
const CHANGE_AT_PAGE: i32 = 120;

/// What of a line decides how it stands in a column.
#[derive(Clone, Copy)]
struct Print {
    line: u32,
    /// Columns from the page's edge to the line's end.
    edge: u16,
    /// Columns that the first word of the next line needs.
    next: u16,
    /// Cost of filling the column.
    full: i32,
    /// Cost of ending before the edge.
    short: i32,
    /// Cost of standing in no column.
    free: i32,
    /// Cost of a change before this line.
    change: i32,
    /// Whether it holds a mark: lines without any are as likely a list or headings.
    marked: bool,
    /// Whether a line follows without a gap.
    inner: bool,
    /// Columns by which it may be wider than its column.
    squeeze: u16,
    /// Whether most of its letters are half as wide as ideographs.
    latin: bool,
}

/// For each line the right edge of its column, in columns from the page's edge; 0 where lines are not cut.
pub fn edges(view: &View) -> Vec<u16> {
    let prints = prints(view);
    let mut edges = vec![0; view.len()];
    let found = likeliest(&prints, view.wide_marks);
    for (print, edge) in prints.iter().zip(found) {
        edges[print.line as usize] = edge;
    }
    edges
}

fn prints(view: &View) -> Vec<Print> {
    let plain: Vec<usize> = (0..view.len()).filter(|&i| view.is_plain(i)).collect();
    let marked = |i: usize| view.shapes[i].stops + view.shapes[i].pauses > 0 || view.shapes[i].ending == Ending::Stop;
    let marks_are_usual = plain.iter().filter(|&&i| marked(i)).count() * 2 > plain.len();
    let print = |k: usize| {
        let i = plain[k];
        let shape = &view.shapes[i];
        let next = plain.get(k + 1).copied();
        let gap = |i: Option<usize>| i.is_none_or(|i| view.after_gap(i));
        let before = k.checked_sub(1).map(|k| plain[k]);
        let alone = view.after_gap(i) && gap(next);
        let indented = next.is_some_and(|j| view.indent(j) > view.indent(i));
        Print {
            line: i as u32,
            edge: shape.width.saturating_add(view.indent(i)),
            next: next.map_or(2, |j| view.shapes[j].first_unit),
            full: match marks_are_usual && !marked(i) {
                _ if is_centred(view, &plain, k) => 250,
                _ if is_bare_block(view, i, &marked) => 170,
                true => 70,
                false => 15,
            },
            short: short(shape.ending, alone, gap(next) || indented),
            free: free(shape.ending, marked(i), alone) + next.map_or(0, |j| spills(view, i, j)),
            change: match before {
                Some(b) if view.input(b) != view.input(i) || view.starts_page(i) => CHANGE_AT_PAGE,
                Some(b) if (b + 1..=i).any(|k| view.after_gap(k)) || b + 1 < i => CHANGE_AT_GAP,
                _ => CHANGE,
            },
            marked: marked(i),
            inner: !gap(next),
            squeeze: shape.squeeze,
            latin: shape.is_latin(),
        }
    };
    (0..plain.len()).map(print).collect()
}

/// Whether a line begins far right of a line near it, as centred lines and signatures do.
fn is_centred(view: &View, plain: &[usize], k: usize) -> bool {
    let indent = |k: usize| view.indent(plain[k]);
    indent(k) > 10 && (k.saturating_sub(4)..plain.len().min(k + 5)).any(|other| indent(other) + 8 < indent(k))
}

/// Whether a line stands between gaps with two others at most, none of which holds a mark: as headings do.
fn is_bare_block(view: &View, i: usize, marked: &dyn Fn(usize) -> bool) -> bool {
    let start = (i.saturating_sub(3)..=i).rev().find(|&k| view.after_gap(k));
    let end =
        (i + 1..view.len().min(i + 4)).find(|&k| view.after_gap(k)).or((i + 4 > view.len()).then_some(view.len()));
    match (start, end) {
        (Some(start), Some(end)) => end - start <= 3 && (start..end).all(|k| !marked(k)),
        _ => false,
    }
}

/// What it costs that a line ends before its column's edge.
fn short(ending: Ending, alone: bool, ends_block: bool) -> i32 {
    match ending {
        Ending::Stop => 70,
        Ending::Colon | Ending::Dash | Ending::Closed => 150,
        _ if alone => 170,
        Ending::Bare if ends_block => 240,
        Ending::Bare => 330,
        Ending::Pause | Ending::Opener => 430,
    }
}

/// What it costs that a line is a whole paragraph or heading.
fn free(ending: Ending, marked: bool, alone: bool) -> i32 {
    match ending {
        Ending::Stop => 60,
        Ending::Colon | Ending::Dash | Ending::Closed => 110,
        Ending::Bare if alone && !marked => 110,
        Ending::Bare if !marked => 150,
        _ => 280,
    }
}

/// What it costs more that a line is a whole paragraph when the next one begins with what no paragraph begins with, or
/// stands left of it as lines do under an indented one.
fn spills(view: &View, i: usize, j: usize) -> i32 {
    let deeper = i32::from(view.indent(i)) - i32::from(view.indent(j));
    match () {
        _ if view.after_gap(j) || i + 1 != j => 0,
        _ if script::cannot_begin(view.shapes[j].first) => 300,
        _ if (2..=8).contains(&deeper) => 100,
        _ => 0,
    }
}

/// What it costs that a line stands in a column with this edge.
fn fits(print: &Print, edge: u16, wide: bool) -> i32 {
    if edge == 0 {
        return print.free;
    }
    let room = i32::from(edge) - i32::from(print.edge);
    let ragged = if wide { 0 } else { i32::from(edge) / 16 };
    match room {
        ..0 if -room <= i32::from(print.squeeze) => 30.max(print.full),
        -2..0 => 130,
        ..0 => 1200,
        _ if room < i32::from(print.next) || room == 0 => print.full,
        _ if room <= i32::from(print.next) + 1 + ragged => 70,
        _ if room <= i32::from(print.next) + 3 + 2 * ragged => 160.min(print.short),
        _ => print.short,
    }
}

/// Candidate edges of a chunk of lines, in order; the first is none.
#[derive(Clone, Copy)]
struct Candidates {
    edges: [u16; STATES],
    count: usize,
}

impl Candidates {
    /// The candidate edges of lines `from..to`: none, and the edges that most lines near fill.
    fn of(prints: &[Print], from: usize, to: usize, wide: bool, ranked: &mut Vec<(usize, u16)>) -> Candidates {
        let near = &prints[from.saturating_sub(REACH)..prints.len().min(to + REACH)];
        let latin = near.iter().filter(|print| print.latin).count() * 2 > near.len();
        let narrowest = if latin { NARROWEST_LATIN } else { NARROWEST };
        let mut counts = [0u8; WIDEST as usize + 1];
        ranked.clear();
        for edge in near.iter().map(|print| print.edge).filter(|edge| *edge <= WIDEST) {
            if counts[usize::from(edge)] == 0 && edge >= narrowest {
                ranked.push((0, edge));
            }
            counts[usize::from(edge)] += 1;
        }
        let bare = near.iter().all(|p| !p.marked);
        let fills = |p: &Print, edge: u16| p.edge <= edge && p.edge + if wide { 4 } else { 4.max(p.next + 2) } > edge;
        for (support, edge) in ranked.iter_mut() {
            *support = match wide && !bare {
                true => (*edge - 3..=*edge).map(|edge| usize::from(counts[usize::from(edge)])).sum(),
                false => near.iter().filter(|p| fills(p, *edge) && (p.inner || !bare)).count(),
            };
        }
        let least = match near.len() {
            _ if bare => 6,
            15.. => 3,
            _ => 2,
        };
        ranked.retain(|(support, _)| *support >= least);
        ranked.sort_unstable_by_key(|&(support, edge)| (std::cmp::Reverse(support), edge));
        ranked.truncate(CANDIDATES);
        let mut found = Candidates { edges: [0; STATES], count: ranked.len() + 1 };
        for (place, (_, edge)) in found.edges[1..].iter_mut().zip(ranked) {
            *place = *edge;
        }
        found.edges[..found.count].sort_unstable();
        found
    }

    fn edges(&self) -> &[u16] {
        &self.edges[..self.count]
    }
}

/// The likeliest edges of all lines together.
fn likeliest(prints: &[Print], wide: bool) -> Vec<u16> {
    let mut sets: Vec<Candidates> = Vec::with_capacity(prints.len() / CHUNK + 1);
    let mut from_states: Vec<[u8; STATES]> = Vec::with_capacity(prints.len());
    let (mut costs, mut states) = ([0; STATES], 0);
    let mut ranked = Vec::new();
    for (k, print) in prints.iter().enumerate() {
        let changes = k % CHUNK == 0;
        let before = sets.last().copied();
        if changes {
            sets.push(Candidates::of(prints, k, (k + CHUNK).min(prints.len()), wide, &mut ranked));
        }
        let set = &sets[k / CHUNK];
        let best = (0..states).min_by_key(|&s| costs[s]).unwrap_or(0);
        let (mut next, mut from) = ([0; STATES], [0; STATES]);
        for (n, &edge) in set.edges().iter().enumerate() {
            let same = match changes {
                true => before.and_then(|before| before.edges().binary_search(&edge).ok()),
                false => Some(n),
            };
            let stays = same.filter(|&s| costs[s] - costs[best] <= print.change);
            from[n] = stays.unwrap_or(best) as u8;
            next[n] = stays.map_or(print.change, |s| costs[s] - costs[best]) + fits(print, edge, wide);
        }
        (costs, states) = (next, set.count);
        from_states.push(from);
    }
    let mut state = (0..states).min_by_key(|&s| costs[s]).unwrap_or(0);
    let mut found = vec![0; prints.len()];
    for k in (0..prints.len()).rev() {
        found[k] = sets[k / CHUNK].edges[state];
        state = usize::from(from_states[k][state]);
    }
    found
}
