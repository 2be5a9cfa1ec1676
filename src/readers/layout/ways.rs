//! Which way lines are read: upright characters one under the other are vertical text, whatever the font says.

use std::cmp::Ordering;

use super::text::is_wide;
use super::{Mark, Way};

/// The way of each mark.
pub fn ways(marks: &[Mark]) -> Vec<Way> {
    let mut ways: Vec<Way> = marks.iter().map(|mark| mark.way).collect();
    let printed: Vec<usize> = (0..marks.len()).filter(|&at| !marks[at].text.chars().all(char::is_whitespace)).collect();
    let mut down = vec![0u8; printed.len()];
    let mut right = vec![0u8; printed.len()];
    for at in 1..printed.len() {
        let (a, b) = (&marks[printed[at - 1]], &marks[printed[at]]);
        match step(a, b) {
            Some(Way::Down) => (down[at - 1], down[at]) = (down[at - 1] + 1, down[at] + 1),
            Some(_) => (right[at - 1], right[at]) = (right[at - 1] + 1, right[at] + 1),
            None => {}
        }
    }
    let mut last = Way::Right;
    for (at, &mark) in printed.iter().enumerate() {
        let wide = marks[mark].text.chars().all(is_wide);
        if marks[mark].way != Way::Right || !wide {
            continue;
        }
        last = match down[at].cmp(&right[at]) {
            Ordering::Greater => Way::Down,
            Ordering::Less => Way::Right,
            // A character alone in its line goes with the line before it.
            Ordering::Equal => last,
        };
        ways[mark] = last;
    }
    upright_figures(marks, &printed, &mut ways);
    ways
}

/// From one mark to the next of the file: to the right, or down to the next of a vertical line.
fn step(a: &Mark, b: &Mark) -> Option<Way> {
    let em = a.size.max(b.size);
    let ((ax, ay), (bx, by)) = (a.rect.center(), b.rect.center());
    let (dx, dy) = ((bx - ax) / em, (by - ay) / em);
    if dx.abs() < 0.3 && (0.5..2.2).contains(&dy) {
        return Some(Way::Down);
    }
    (dy.abs() < 0.4 && (0.2..3.0).contains(&dx)).then_some(Way::Right)
}

/// Figures and marks that stand upright in a vertical line belong to it.
fn upright_figures(marks: &[Mark], printed: &[usize], ways: &mut [Way]) {
    for at in 1..printed.len() {
        let before = printed[at - 1];
        if ways[before] != Way::Down || marks[printed[at]].way != Way::Right {
            continue;
        }
        let ahead = printed[at..].iter().take(5).take_while(|&&mark| ways[mark] == Way::Right);
        let run: Vec<usize> = ahead.copied().collect();
        let Some(&after) = printed.get(at + run.len()) else { continue };
        let column = &marks[before].rect;
        let inside = |&mark: &usize| column.overlap_x(&marks[mark].rect) > 0.5 * marks[mark].rect.width();
        let below = marks[after].rect.y0 > marks[before].rect.y0 && inside(&after);
        if run.len() < 5 && ways[after] == Way::Down && below && run.iter().all(inside) {
            run.into_iter().for_each(|mark| ways[mark] = Way::Down);
        }
    }
}
