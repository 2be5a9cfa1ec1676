//! The order in which blocks are read.
//!
//! After T. M. Breuel, High performance document layout analysis (2003): what stands above comes first; what stands
//! left comes first, unless something between them spans both. Added: rules and white bands span too, boxes are read
//! as one, and a column under a headline comes before an article that begins under its neighbour.
//!
//! It orders what is exact: blocks that were made here, of marks of known size. Blocks of OCR programs are ordered by
//! `sheets::order`, which knows sentences and tries this order among others.

use super::Rect;
use super::blocks::Block;
use super::heads::{is_head, reaches};

/// A head larger than the body by this factor begins an article; a smaller one may stand inside one.
const HEADLINE: f32 = 1.4;
/// Characters of a box's label at most.
const LABEL: usize = 12;
/// What begins within this of each other begins at one height, in ems.
const LEVEL: f32 = 2.0;
/// White above text that parts it from what stands above over several columns, in ems; above a head less does.
const BAND: f32 = 1.5;
const BAND_OVER_HEAD: f32 = 0.8;
/// More blocks than a page has are read as they stand.
const MOST: usize = 800;

/// Puts blocks in reading order. `em` is the size of the body, `rules` are drawn rules and boxes.
pub fn order(blocks: Vec<Block>, em: f32, rules: &[Rect], page: &Rect) -> Vec<Block> {
    if blocks.len() > MOST {
        return blocks;
    }
    let boxes = boxes(&blocks, em, rules, page);
    boxed(blocks, em, rules, &boxes)
}

/// Orders blocks, those in a box as one.
fn boxed(blocks: Vec<Block>, em: f32, rules: &[Rect], boxes: &[Rect]) -> Vec<Block> {
    let Some((frame, rest)) = boxes.split_first() else { return plain(blocks, em, rules) };
    let (inside, mut outside): (Vec<Block>, Vec<Block>) =
        blocks.into_iter().partition(|block| frame.holds(block.rect.center()));
    if inside.is_empty() || outside.is_empty() {
        return boxed(if inside.is_empty() { outside } else { inside }, em, rules, rest);
    }
    let (within, others): (Vec<Rect>, Vec<Rect>) = rest.iter().partition(|other| frame.holds(other.center()));
    let mut inside = boxed(inside, em, rules, &within);
    if is_labelled(&inside, em) {
        inside[0].label = true;
    }
    outside.push(Block { size: f32::NAN, ..Block::empty(*frame) });
    let mut ordered = Vec::new();
    for block in boxed(outside, em, rules, &others) {
        match block.size.is_nan() && block.rect == *frame {
            true => ordered.append(&mut inside),
            false => ordered.push(block),
        }
    }
    ordered
}

/// Whether a box begins with a short head over heads of one smaller size: the label of what stands in it.
fn is_labelled(inside: &[Block], em: f32) -> bool {
    let [label, first, rest @ ..] = inside else { return false };
    let alike = |other: &Block| is_head(other, em) && (other.size / first.size - 1.0).abs() < 0.05;
    let over = is_head(label, em) && label.chars() <= LABEL && label.size > 1.05 * first.size;
    over && is_head(first, em) && rest.iter().any(alike)
}

/// Drawn boxes with blocks in them and blocks beside them, larger ones first.
fn boxes(blocks: &[Block], em: f32, rules: &[Rect], page: &Rect) -> Vec<Rect> {
    let area = |rect: &Rect| rect.width() * rect.height();
    let mut boxes: Vec<Rect> = rules
        .iter()
        .filter(|rule| rule.width() > 8.0 * em && rule.height() > 3.0 * em && area(rule) < 0.8 * area(page))
        .filter(|rule| {
            let crossing = |block: &&Block| {
                let overlap = (rule.overlap_x(&block.rect), rule.overlap_y(&block.rect));
                let outside = block.rect.width() - overlap.0 > em || block.rect.height() - overlap.1 > em;
                overlap.0 > em && overlap.1 > em && outside
            };
            blocks.iter().any(|block| rule.holds(block.rect.center())) && !blocks.iter().any(|b| crossing(&b))
        })
        .copied()
        .collect();
    boxes.sort_by(|a, b| area(b).total_cmp(&area(a)).then(a.y0.total_cmp(&b.y0)).then(a.x0.total_cmp(&b.x0)));
    boxes.dedup_by(|a, b| a.overlap_x(b) > 0.97 * b.width() && a.overlap_y(b) > 0.97 * b.height());
    boxes.truncate(64);
    boxes
}

/// Orders blocks by what stands above and left.
fn plain(blocks: Vec<Block>, em: f32, rules: &[Rect]) -> Vec<Block> {
    sequence(&blocks, em, rules).into_iter().map(|at| blocks[at].clone()).collect()
}

/// The order in which blocks are read that stand in no drawn boxes.
pub fn sequence(blocks: &[Block], em: f32, rules: &[Rect]) -> Vec<usize> {
    let places = Places::of(blocks, em, rules);
    let first = |b: usize| (0..blocks.len()).filter(|&a| a != b && places.comes_before(a, b)).collect();
    let before: Vec<Vec<usize>> = (0..blocks.len()).map(first).collect();
    let mut done = vec![false; blocks.len()];
    let mut order = Vec::with_capacity(blocks.len());
    while order.len() < blocks.len() {
        let waits = |at: usize| before[at].iter().filter(|&&a| !done[a]).count();
        let key = |at: usize| (waits(at), blocks[at].rect.x0, blocks[at].rect.y0);
        let next = (0..blocks.len()).filter(|&at| !done[at]).min_by(|&a, &b| {
            let (a, b) = (key(a), key(b));
            a.0.cmp(&b.0).then(a.2.total_cmp(&b.2)).then(a.1.total_cmp(&b.1))
        });
        let Some(next) = next else { break };
        done[next] = true;
        order.push(next);
    }
    order
}

fn above(a: &Rect, b: &Rect) -> bool {
    a.center().1 < b.center().1 && a.overlap_y(b) < 0.5 * a.height().min(b.height())
}

/// Where blocks stand, heads as wide as the columns under them.
struct Places {
    rects: Vec<Rect>,
    /// Whether each is a head so large that it is no crosshead.
    is_headline: Vec<bool>,
    /// The lowest head above each.
    heads: Vec<Option<usize>>,
    /// What parts articles from those below them.
    bands: Vec<Rect>,
    em: f32,
}

impl Places {
    fn of(blocks: &[Block], em: f32, rules: &[Rect]) -> Places {
        let rects = reaches(blocks, em, rules);
        let is_head: Vec<bool> = blocks.iter().map(|block| is_head(block, em)).collect();
        let heads = (0..rects.len()).map(|at| head_above(&rects, &is_head, at)).collect();
        let bands = bands(&rects, &is_head, em, rules);
        let is_headline =
            blocks.iter().zip(&is_head).map(|(block, head)| *head && block.size > HEADLINE * em).collect();
        Places { rects, is_headline, heads, bands, em }
    }

    fn comes_before(&self, a: usize, b: usize) -> bool {
        let (first, second) = (&self.rects[a], &self.rects[b]);
        if first.overlap_x(second) > 0.5 * self.em {
            return above(first, second);
        }
        if self.under_same_head(a, b) {
            return true;
        }
        let spans = |other: &Rect| {
            let (top, low) = if above(first, second) { (first, second) } else { (second, first) };
            let between = above(top, other) && above(other, low);
            between && other.overlap_x(first) > 0.5 * self.em && other.overlap_x(second) > 0.5 * self.em
        };
        let left = first.center().0 < second.center().0;
        let apart = above(first, second) || above(second, first);
        let spanned = apart && self.rects.iter().chain(&self.bands).any(spans);
        left && !spanned && !self.under_same_head(b, a)
    }

    /// Whether `a` stands under a head that also spans an article which begins under it, and `b` is of that article.
    fn under_same_head(&self, a: usize, b: usize) -> bool {
        let own = if self.is_headline[b] { Some(b) } else { self.heads[b].filter(|&head| self.is_headline[head]) };
        let (Some(head), Some(own)) = (self.heads[a], own) else { return false };
        let (over, under, rect) = (&self.rects[head], &self.rects[own], &self.rects[a]);
        let both = over.overlap_x(under) > 0.5 * under.width() && over.overlap_x(rect) > 0.5 * rect.width();
        // What begins level with the other article's head is an article beside it, or a box.
        let earlier = rect.y0 < under.y0 - LEVEL * self.em;
        let between = above(over, under) && earlier && rect.overlap_x(under) < 0.5 * self.em;
        head != own && own != a && both && between && self.heads[own].is_none_or(|above| above == head)
    }
}

/// The lowest head above a block that overlaps it.
fn head_above(rects: &[Rect], is_head: &[bool], at: usize) -> Option<usize> {
    let rect = &rects[at];
    let heads = (0..rects.len()).filter(|&h| h != at && is_head[h] && above(&rects[h], rect));
    let over = heads.filter(|&h| rects[h].overlap_x(rect) > 0.3 * rect.width().min(rects[h].width()));
    over.max_by(|&a, &b| rects[a].y1.total_cmp(&rects[b].y1))
}

/// What parts one article from the one below it over several columns: drawn rules, and white bands; over a head those
/// from one side of the page to the other.
fn bands(rects: &[Rect], is_head: &[bool], em: f32, rules: &[Rect]) -> Vec<Rect> {
    let lying = rules.iter().filter(|rule| rule.height() < em && rule.width() > 4.0 * em).copied();
    let white = rects.iter().zip(is_head).filter_map(|(rect, is_head)| match is_head {
        false => band_above(rects, rect, em, BAND),
        true => band_above(rects, rect, em, BAND_OVER_HEAD).filter(|band| band.x0 == f32::MIN && band.x1 == f32::MAX),
    });
    lying.chain(white).collect()
}

/// The white band above a block, as far as it goes on both sides, where it is so many ems high.
fn band_above(rects: &[Rect], rect: &Rect, em: f32, least: f32) -> Option<Rect> {
    let over = rects.iter().filter(|other| other.y1 <= rect.y0 + 0.1 * em && other.overlap_x(rect) > 0.5 * em);
    let top = over.map(|other| other.y1).fold(f32::MIN, f32::max);
    if rect.y0 - top < least * em || top == f32::MIN {
        return None;
    }
    let crossing = |other: &&Rect| other.y0 < rect.y0 - 0.2 * em && other.y1 > top + 0.2 * em;
    let walls = || rects.iter().filter(crossing);
    let x0 = walls().filter(|wall| wall.x1 <= rect.x0 + em).map(|wall| wall.x1).fold(f32::MIN, f32::max);
    let x1 = walls().filter(|wall| wall.x0 >= rect.x1 - em).map(|wall| wall.x0).fold(f32::MAX, f32::min);
    Some(Rect { x0, y0: top, x1, y1: rect.y0 })
}
