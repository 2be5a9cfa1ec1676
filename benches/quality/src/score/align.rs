//! Which character of the truth each character of an output is.
//!
//! Text may be moved, dropped, doubled or joined, so the two are covered with tiles: equal stretches, the longest
//! first, each character used once (greedy string tiling). A tile may run over the ends of blocks, but an overhang
//! of a few characters over an end is cut off first, since it is more often chance than text. Then come whole units
//! that are too short for a tile, then tiles grow over what is left beside them, then gaps between tiles that follow
//! one another in both texts are compared character by character, and at last short units are looked for in what is
//! still left.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::ops::Range;

use super::sequence::Sequence;

/// Characters of the shortest tile: fewer occur twice in a page by chance.
const TILE: usize = 8;
/// Cells of the largest gap that is compared character by character.
const GAP: usize = 250_000;

/// For each character of `out`, the character of `truth` that it is.
pub fn align(out: &Sequence, truth: &Sequence) -> Vec<Option<usize>> {
    let mut map = Map { out, truth, to: vec![None; out.chars.len()], from: vec![None; truth.chars.len()] };
    map.tile();
    map.match_whole_units();
    map.grow();
    map.fill_gaps();
    map.find_left_over();
    map.to
}

struct Map<'a> {
    out: &'a Sequence,
    truth: &'a Sequence,
    to: Vec<Option<usize>>,
    from: Vec<Option<usize>>,
}

/// An equal stretch; the greatest is taken first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Tile {
    length: usize,
    same_kind: bool,
    moved: Reverse<usize>,
    out: Reverse<usize>,
    truth: usize,
}

impl Map<'_> {
    fn link(&mut self, out: usize, truth: usize) {
        self.to[out] = Some(truth);
        self.from[truth] = Some(out);
    }

    fn is_free(&self, out: usize, truth: usize) -> bool {
        self.to[out].is_none() && self.from[truth].is_none()
    }

    /// Whether a tile may not run from the character before into this one: furniture follows nothing.
    fn is_wall(sequence: &Sequence, at: usize) -> bool {
        sequence.is_start(at) && (sequence.is_aside(at) || at > 0 && sequence.is_aside(at - 1))
    }

    fn walled(&self, out: usize, truth: usize) -> bool {
        Map::is_wall(self.out, out) || Map::is_wall(self.truth, truth)
    }

    fn new_tile(&self, out: usize, truth: usize, length: usize) -> Tile {
        Tile {
            length,
            same_kind: self.out.is_aside(out) == self.truth.is_aside(truth),
            moved: Reverse(out.abs_diff(truth)),
            out: Reverse(out),
            truth,
        }
    }

    /// Covers both with tiles, the longest first.
    fn tile(&mut self) {
        let mut heap: BinaryHeap<Tile> = self.equal_stretches().into();
        while let Some(Tile { length, out: Reverse(out), truth, .. }) = heap.pop() {
            let free = |at: usize| self.is_free(out + at, truth + at);
            if (0..length).all(free) {
                let (from, to) = self.without_overhang(out, truth, length);
                (from..to).for_each(|at| self.link(out + at, truth + at));
                continue;
            }
            let mut at = 0;
            let mut pieces = Vec::new();
            while at < length {
                let run = (at..length).take_while(|at| free(*at)).count();
                if run >= TILE {
                    pieces.push(self.new_tile(out + at, truth + at, run));
                }
                at += run + 1;
            }
            heap.extend(pieces);
        }
    }

    /// All equal stretches of at least [`TILE`] characters that cannot be made longer.
    fn equal_stretches(&self) -> Vec<Tile> {
        let (out, truth) = (&self.out.chars, &self.truth.chars);
        let mut places: HashMap<&[char], Vec<usize>> = HashMap::new();
        for (at, window) in truth.windows(TILE).enumerate() {
            places.entry(window).or_default().push(at);
        }
        let mut tiles = Vec::new();
        for (at, window) in out.windows(TILE).enumerate() {
            for &place in places.get(window).into_iter().flatten() {
                let goes_on = at > 0 && place > 0 && out[at - 1] == truth[place - 1] && !self.walled(at, place);
                if goes_on {
                    continue;
                }
                let length = 1
                    + (1..)
                        .take_while(|k| {
                            at + k < out.len()
                                && place + k < truth.len()
                                && out[at + k] == truth[place + k]
                                && !self.walled(at + k, place + k)
                        })
                        .count();
                if length >= TILE {
                    tiles.push(self.new_tile(at, place, length));
                }
            }
        }
        tiles
    }

    /// The tile without the few characters by which it hangs over the end of a unit.
    fn without_overhang(&self, out: usize, truth: usize, length: usize) -> (usize, usize) {
        let starts = |at: &usize| self.out.is_start(out + at) || self.truth.is_start(truth + at);
        let ends = |at: usize| {
            let ends = |s: &Sequence, at: usize| at == s.chars.len() || s.is_start(at);
            ends(self.out, out + at) || ends(self.truth, truth + at)
        };
        let from = (1..TILE.min(length)).filter(|at| starts(at)).max().filter(|_| !starts(&0)).unwrap_or(0);
        let to = (length.saturating_sub(TILE - 1)..length).find(|at| *at > 0 && starts(at)).filter(|_| !ends(length));
        let to = to.unwrap_or(length);
        if to >= from + TILE { (from, to) } else { (0, length) }
    }

    /// Links units that are equal as a whole and free as a whole.
    fn match_whole_units(&mut self) {
        let mut free: HashMap<String, Vec<usize>> = HashMap::new();
        for unit in free_units(self.truth, &self.from) {
            free.entry(self.truth.text(self.truth.range(unit))).or_default().insert(0, unit);
        }
        for unit in free_units(self.out, &self.to).collect::<Vec<_>>() {
            let range = self.out.range(unit);
            let Some(units) = free.get_mut(&self.out.text(range.clone())) else { continue };
            let same_kind = units.iter().rposition(|u| self.truth.aside[*u] == self.out.aside[unit]);
            let Some(place) = same_kind.or(units.len().checked_sub(1)) else { continue };
            let start = self.truth.range(units.remove(place)).start;
            for (k, at) in range.enumerate() {
                self.link(at, start + k);
            }
        }
    }

    /// Makes every tile longer at both ends as far as free characters are equal.
    fn grow(&mut self) {
        for at in 1..self.to.len() {
            let Some(place) = self.to[at - 1].map(|p| p + 1) else { continue };
            self.link_if_equal(at, place);
        }
        for at in (1..self.to.len()).rev() {
            let Some(place) = self.to[at].and_then(|p| p.checked_sub(1)) else { continue };
            if !self.walled(at, place + 1) {
                self.link_if_free_and_equal(at - 1, place);
            }
        }
    }

    fn link_if_equal(&mut self, at: usize, place: usize) {
        if place < self.truth.chars.len() && !self.walled(at, place) {
            self.link_if_free_and_equal(at, place);
        }
    }

    fn link_if_free_and_equal(&mut self, at: usize, place: usize) {
        if self.is_free(at, place) && self.out.chars[at] == self.truth.chars[place] {
            self.link(at, place);
        }
    }

    /// Compares what stands between two tiles that follow one another in both texts.
    fn fill_gaps(&mut self) {
        let mut last = None;
        for at in 0..self.to.len() {
            let Some(place) = self.to[at] else { continue };
            if let Some((last_at, last_place)) = last {
                let (gap, hole) = (last_at + 1..at, last_place + 1..place.max(last_place + 1));
                let free = !hole.is_empty() && self.from[hole.clone()].iter().all(Option::is_none);
                if !gap.is_empty() && free && gap.len() * hole.len() <= GAP {
                    self.fill_gap(gap, hole);
                }
            }
            last = Some((at, place));
        }
    }

    /// Links the longest common subsequence, when it is at least half of the shorter side.
    fn fill_gap(&mut self, gap: Range<usize>, hole: Range<usize>) {
        let (a, b) = (&self.out.chars[gap.clone()], &self.truth.chars[hole.clone()]);
        let width = b.len() + 1;
        let mut best = vec![0u32; (a.len() + 1) * width];
        for i in (0..a.len()).rev() {
            for j in (0..b.len()).rev() {
                best[i * width + j] = if a[i] == b[j] {
                    best[(i + 1) * width + j + 1] + 1
                } else {
                    best[(i + 1) * width + j].max(best[i * width + j + 1])
                };
            }
        }
        if (best[0] as usize) * 2 < a.len().min(b.len()) {
            return;
        }
        let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
        while i < a.len() && j < b.len() {
            if a[i] == b[j] {
                pairs.push((gap.start + i, hole.start + j));
                (i, j) = (i + 1, j + 1);
            } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
                i += 1;
            } else {
                j += 1;
            }
        }
        pairs.into_iter().for_each(|(at, place)| self.link(at, place));
    }

    /// Links units that are left over in one and part of what is left over in the other, furniture first: a page's
    /// number inside a paragraph, a short heading with its marks, the value behind a label.
    fn find_left_over(&mut self) {
        let all = 0..self.out.chars.len();
        for unit in longest_first(self.truth, free_units(self.truth, &self.from)) {
            let range = self.truth.range(unit);
            let found = find_free(&self.truth.chars[range.clone()], &self.out.chars, &self.to, all.clone());
            found.into_iter().for_each(|at| range.clone().for_each(|place| self.link(at + place - range.start, place)));
        }
        let mut units: Vec<usize> = (0..self.truth.units()).collect();
        units.sort_by_key(|unit| !self.truth.aside[*unit]);
        for unit in longest_first(self.out, free_units(self.out, &self.to)) {
            let range = self.out.range(unit);
            let wanted = &self.out.chars[range.clone()];
            let within = |unit: &usize| find_free(wanted, &self.truth.chars, &self.from, self.truth.range(*unit));
            if let Some(place) = units.iter().find_map(within) {
                range.clone().for_each(|at| self.link(at, place + at - range.start));
            }
        }
    }
}

/// Units none of whose characters is linked.
fn free_units<'a>(sequence: &'a Sequence, links: &'a [Option<usize>]) -> impl Iterator<Item = usize> + 'a {
    let is_free = |unit: &usize| {
        let range = sequence.range(*unit);
        !range.is_empty() && links[range].iter().all(Option::is_none)
    };
    (0..sequence.units()).filter(is_free)
}

/// Furniture before the rest, and of each the longest first.
fn longest_first(sequence: &Sequence, units: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut units: Vec<usize> = units.collect();
    units.sort_by_key(|unit| (!sequence.aside[*unit], Reverse(sequence.range(*unit).len())));
    units
}

/// The first place in the range where the characters stand and none is linked.
fn find_free(wanted: &[char], chars: &[char], links: &[Option<usize>], range: Range<usize>) -> Option<usize> {
    let last = range.end.checked_sub(wanted.len()).filter(|last| *last >= range.start)?;
    let is_free = |at: usize| links[at..at + wanted.len()].iter().all(Option::is_none);
    (range.start..=last).find(|at| chars[*at..].starts_with(wanted) && is_free(*at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sequence(units: &[&str]) -> Sequence {
        let mut sequence = Sequence::new();
        units.iter().for_each(|unit| sequence.push(unit.trim_start_matches('@'), unit.starts_with('@')));
        sequence
    }

    fn places(out: &[&str], truth: &[&str]) -> Vec<Option<usize>> {
        align(&sequence(out), &sequence(truth))
    }

    #[test]
    fn equal_texts_match_throughout() {
        let units = ["清晨的码头上已经有人", "短", "第二段也从这里开始了"];
        let expected: Vec<_> = (0..21).map(Some).collect();
        assert_eq!(places(&units, &units), expected);
    }

    #[test]
    fn a_moved_block_keeps_its_first_character_though_another_begins_alike() {
        let truth = ["甲乙丙丁戊己庚辛壬癸的子丑寅卯辰巳午未申酉", "的天地玄黄宇宙洪荒"];
        let out = ["甲乙丙丁戊己庚辛壬癸", "的天地玄黄宇宙洪荒", "的子丑寅卯辰巳午未申酉"];
        let map = places(&out, &truth);
        assert_eq!(map[10], Some(21));
        assert_eq!(map[19], Some(10));
    }

    #[test]
    fn of_two_equal_lines_the_one_in_the_text_is_the_head() {
        let truth = ["同一个标题写了两遍", "然后才是正文的第一句", "@同一个标题写了两遍"];
        let map = places(&["同一个标题写了两遍", "然后才是正文的第一句", "@同一个标题写了两遍"], &truth);
        assert_eq!(map, (0..28).map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn a_value_is_found_behind_its_label() {
        let map = places(&["顺河街有剪纸", "@标题："], &["@标题：顺河街有剪纸"]);
        assert_eq!(map, [3, 4, 5, 6, 7, 8, 0, 1, 2].map(Some));
    }

    #[test]
    fn a_page_number_inside_a_paragraph_is_found() {
        let truth = ["最后一次投票已经开始，同意保留的有四百多票", "@4"];
        let map = places(&["最后一次投票已经开始，4同意保留的有四百多票"], &truth);
        assert_eq!(map[11], Some(21));
        assert_eq!(map[12], Some(11));
    }
}
