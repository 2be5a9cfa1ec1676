//! Whether pieces of text are about the same: the words and runs of letters that they share.
//!
//! Counts only; what follows is the questions' to weigh.

use super::likeness;
use super::script::is_han;
use super::view::View;

/// Characters of a text that are compared with a heading or another text.
pub const COMPARED: usize = 400;
/// Words that a heading needs to be compared.
const TELLING: usize = 3;

/// The words of a text, as hashes: pairs of ideographs or syllables, longer words of other scripts.
pub fn words(text: &str) -> Vec<u64> {
    let mut words = Vec::new();
    likeness::words(text, |word| words.push(word));
    words
}

/// How many in a hundred of these words stand in the first `most` characters of lines; none where there are too few to
/// tell, or no lines.
pub fn share(own: &[u64], view: &View, lines: impl Iterator<Item = usize>, most: usize) -> Option<usize> {
    if own.len() < TELLING {
        return None;
    }
    let mut found = vec![false; own.len()];
    let mut left = most;
    let mut any = false;
    for line in lines {
        let text = view.text(line);
        any = true;
        likeness::words(crate::source::head(text, 4 * left), |word| {
            own.iter().zip(&mut found).for_each(|(known, found)| *found |= *known == word);
        });
        left = left.saturating_sub(view.shapes[line].chars as usize);
        if left == 0 {
            break;
        }
    }
    any.then(|| found.iter().filter(|found| **found).count() * 100 / own.len())
}

/// The runs of three letters inside lines, of at most so many letters; in order, each once.
pub fn runs(view: &View, lines: impl Iterator<Item = usize>, most: usize) -> Vec<[char; 3]> {
    let mut runs = Vec::new();
    let mut letters = 0;
    for line in lines {
        let mut last: [Option<char>; 2] = [None; 2];
        for c in view.text(line).chars().take(most) {
            letters += 1;
            let letter = Some(c).filter(|c| is_han(*c));
            if let ([Some(first), Some(second)], Some(third)) = (last, letter) {
                runs.push([first, second, third]);
            }
            last = [last[1], letter];
        }
        if letters >= most {
            break;
        }
    }
    runs.sort_unstable();
    runs.dedup();
    runs
}
