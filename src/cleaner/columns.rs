//! Column widths: whether and where lines were cut at a column's edge, told from the lines around each line.
//!
//! Part of the measurements; nothing is decided here.

use std::ops::Range;

use super::measure::extent;
use super::view::{Ending, View};

/// Half a window of lines around the one that is measured.
const NEAR: usize = 3;
/// Half the window in which lines must agree for a column to be believed.
const REGION: usize = 6;
/// Columns by which lines of one column differ: kinsoku moves one or two characters, proportional type one more.
const SLACK: u16 = 4;
/// Columns of Chinese newspapers hold eight characters at least; narrower lines are verse or lists.
const NARROWEST: u16 = 15;
/// A line wider than this was not cut at a column's edge, unless its neighbours were cut there too.
const WIDEST_COLUMN: u16 = 160;

/// Columns by which lines of one column may differ: words move more than characters.
fn slack(view: &View, column: u16) -> u16 {
    if view.wide_marks { SLACK } else { SLACK.max(column / 5) }
}

/// For each line the columns of the column it stands in, indent included; 0 where lines are not cut at an edge.
pub fn columns(view: &View, margin: &[u16], indents: &[bool]) -> Vec<u16> {
    let indented = |i: usize| {
        let line = view.lines[i];
        indents[line.span.input as usize] && line.indent >= margin[line.span.input as usize] + 2
    };
    let extents: Vec<u16> = (0..view.len()).map(|i| extent(view, margin, i)).collect();
    let blocks = blocks(view);
    let mut column = vec![0; view.len()];
    let listed: Vec<bool> = (0..view.len()).map(|i| is_listed(view.text(i))).collect();
    for block in blocks.iter().filter(|b| b.len() > 3) {
        column_of_block(view, &extents, &indented, &listed, block.clone(), &mut column);
    }
    let common: Vec<u16> =
        (0..view.sources.len() as u32).map(|input| common_column(view, &extents, &blocks, input)).collect();
    for block in blocks.iter().filter(|b| b.len() <= 3) {
        column_of_small_block(view, &extents, block.clone(), &common, &mut column);
    }
    borrow_columns(view, &extents, &blocks, &mut column);
    column
}

/// Runs of plain lines without gaps.
fn blocks(view: &View) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    let mut start = 0;
    while start < view.len() {
        let mut end = start + 1;
        while end < view.len() && view.is_plain(end) && view.is_plain(start) && !view.after_gap(end) {
            end += 1;
        }
        blocks.push(start..end);
        start = end;
    }
    blocks
}

/// For each line of a block the smaller of the widest line shortly before and shortly after it, so that a
/// change of column is followed; believed where enough lines near are as wide and few of them end a sentence.
fn column_of_block(
    view: &View,
    extents: &[u16],
    indented: &dyn Fn(usize) -> bool,
    listed: &[bool],
    block: Range<usize>,
    column: &mut [u16],
) {
    let window = |i: usize, reach: usize| i.saturating_sub(reach).max(block.start)..block.end.min(i + reach + 1);
    let widest = |lines: Range<usize>| extents[lines].iter().copied().max().unwrap_or(0);
    for i in block.clone() {
        let (back, ahead) = (window(i, NEAR).start..i + 1, i..window(i, NEAR).end);
        let guess = match (back.len() > 2 || i + 1 == block.end, ahead.len() > 2 || i == block.start) {
            (true, true) => widest(back).min(widest(ahead)),
            (true, false) => widest(back),
            (false, true) => widest(ahead),
            (false, false) => widest(back).max(widest(ahead)),
        };
        let slack = slack(view, guess);
        let region = window(i, REGION);
        let agreeing = region.clone().filter(|&j| extents[j].abs_diff(guess) <= slack).count();
        let told = region.clone().any(indented);
        let ends = |j: usize| ends_sentence(view, j) && !(j + 1 < block.end && indented(j + 1));
        let stops = region.clone().filter(|&j| extents[j].abs_diff(guess) <= slack && ends(j)).count();
        let wider = region.clone().filter(|&j| extents[j] > guess + slack).count();
        let uncut = widest(region.clone()) > WIDEST_COLUMN.max(guess / 2 * 5);
        let enough =
            agreeing >= 3 && agreeing * 3 >= region.len() && (guess <= WIDEST_COLUMN || agreeing * 2 > region.len());
        let items = listed[region.clone()].iter().filter(|&&listed| listed).count();
        let enough = enough && items * 3 < region.len().max(3) && (guess >= NARROWEST || !view.wide_marks);
        if enough && !uncut && wider <= agreeing && (told || stops * 2 <= agreeing) {
            column[i] = if view.wide_marks { usual(&extents[region], guess, slack) } else { guess };
        }
    }
}

/// The most frequent width among lines that agree with a guess: marks make single lines a little wider.
fn usual(extents: &[u16], guess: u16, slack: u16) -> u16 {
    let agreeing = || extents.iter().copied().filter(|w| w.abs_diff(guess) <= slack);
    let times = |w: u16| agreeing().filter(|&other| other == w).count();
    agreeing().max_by_key(|&w| (times(w), w)).unwrap_or(guess)
}

/// Whether a line looks like a table's row or a list's item.
fn is_listed(text: &str) -> bool {
    text.contains('\t') || super::weigh::opens_item(text)
}

fn ends_sentence(view: &View, i: usize) -> bool {
    matches!(view.shapes[i].ending, Ending::Stop | Ending::Colon)
}

/// The width at which lines of small blocks are cut all over an input; 0 where they are not.
fn common_column(view: &View, extents: &[u16], blocks: &[Range<usize>], input: u32) -> u16 {
    let inner = || {
        let own = blocks.iter().filter(|b| view.lines[b.start].span.input == input && view.is_plain(b.start));
        own.flat_map(|b| b.start..b.end - 1)
    };
    let mut counts = vec![0u32; usize::from(WIDEST_COLUMN) + 1];
    for i in inner().filter(|&i| extents[i] <= WIDEST_COLUMN) {
        counts[usize::from(extents[i])] += 1;
    }
    let all = inner().count() as u32;
    let near = |w: u16| {
        let from = usize::from(w.saturating_sub(slack(view, w)));
        counts[from..=usize::from(w)].iter().sum::<u32>()
    };
    let Some(column) = (1..=WIDEST_COLUMN).max_by_key(|&w| (near(w), std::cmp::Reverse(w))) else { return 0 };
    let agreeing = || inner().filter(|&i| extents[i] <= column && extents[i] + slack(view, column) >= column);
    let stops = agreeing().filter(|&i| ends_sentence(view, i)).count();
    let own = (0..view.len()).filter(|&i| view.lines[i].span.input == input && view.is_plain(i));
    let wider = own.filter(|&i| extents[i] > column + slack(view, column)).count() as u32;
    let most = near(column) >= 3 && near(column) * 5 >= all * 3 && wider * 3 <= near(column);
    let few_but_all = near(column) >= 2 && near(column) == all && stops == 0 && wider == 0;
    if (most || few_but_all) && stops * 2 <= agreeing().count() { column } else { 0 }
}

/// Two or three lines tell little: they stand in the input's common column, or agree closely where columns are near.
fn column_of_small_block(view: &View, extents: &[u16], block: Range<usize>, common: &[u16], column: &mut [u16]) {
    let lines = &extents[block.clone()];
    if lines.len() < 2 || !view.is_plain(block.start) {
        return;
    }
    let widest = lines.iter().copied().max().unwrap_or(0);
    let narrowest = lines.iter().copied().min().unwrap_or(0);
    // Lines without a mark are as likely a head of several lines.
    let mark = |i: usize| view.shapes[i].pauses + view.shapes[i].stops > 0 || view.shapes[i].ending == Ending::Stop;
    let marked = block.clone().any(mark);
    let common = common[view.lines[block.start].span.input as usize];
    let near = block.start.saturating_sub(12)..(block.end + 12).min(column.len());
    let among_columns = column[near].iter().any(|&c| c > 0 && c.abs_diff(widest) <= SLACK + 2);
    let stops = block.clone().filter(|&i| ends_sentence(view, i)).count();
    let tight = widest - narrowest <= SLACK / 2 && widest <= WIDEST_COLUMN && stops <= 1;
    let inner = &lines[..lines.len() - 1];
    let even = inner.iter().all(|&w| w + slack(view, widest).min(SLACK + 2) >= widest && w <= WIDEST_COLUMN);
    let running = lines.len() == 3
        && even
        && block.clone().take(2).all(|i| !ends_sentence(view, i) && view.shapes[i].width >= 16);
    if common > 0 && widest <= common + 1 && widest + slack(view, common) >= common {
        column[block].fill(common);
    } else if marked && (running || (tight && (among_columns || lines.len() == 3))) {
        column[block].fill(widest);
    }
}

/// A line alone, or a small block, stands in the column near it that fits best; none of its lines may be wider.
fn borrow_columns(view: &View, extents: &[u16], blocks: &[Range<usize>], column: &mut [u16]) {
    let measured: Vec<u16> = column.to_vec();
    for block in blocks.iter().filter(|b| view.is_plain(b.start)) {
        let widest = extents[block.clone()].iter().copied().max().unwrap_or(0);
        for i in block.clone().filter(|&i| measured[i] == 0) {
            let near = (i.saturating_sub(8)..i).rev().chain(i + 1..column.len().min(i + 9));
            let known = near.filter(|&j| measured[j] != 0 && view.lines[j].span.input == view.lines[i].span.input);
            let limit = if block.len() > 8 { extents[i] } else { widest };
            let fitting = known.map(|j| measured[j]).filter(|&c| limit <= c + SLACK);
            column[i] = fitting.min_by_key(|&c| c.abs_diff(extents[i]) / (2 * SLACK)).unwrap_or(0);
        }
    }
}
