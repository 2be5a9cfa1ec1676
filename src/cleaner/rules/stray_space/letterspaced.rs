//! Words in Latin letters that a compositor spaced out, to stress them or to fill a line: `A l t e n b e c k`.

use super::NAME;
use crate::cleaner::hints::Hints;
use crate::cleaner::plan::{Because, Plan};
use crate::cleaner::view::View;
use crate::repair::Fact;

/// Letters of a spaced word at least: small ones, capitals, and on a line that holds such a word.
const SMALL: usize = 4;
const CAPITALS: usize = 5;
const BESIDE: usize = 2;

/// Takes the spaces out of spaced words.
pub(super) fn propose(view: &View, plan: &mut Plan) {
    for i in (0..view.len()).filter(|&i| view.shapes[i].hints.all(Hints::LATIN | Hints::SPACE)) {
        let words = words(view.text(i));
        if !words.iter().any(Word::is_sure) {
            continue;
        }
        for space in words.iter().filter(|word| word.letters.len() >= BESIDE).flat_map(|word| &word.spaces) {
            let because = Because::likely(NAME, vec![Fact::Says("single letters, each parted from the next")]);
            plan.replace(view.locate(i, *space, space + 1), "", because);
        }
    }
}

/// Single letters, each parted from the next by one space.
struct Word {
    letters: Vec<char>,
    /// Where the spaces stand, the one before a mark behind the word among them.
    spaces: Vec<usize>,
}

impl Word {
    fn is_sure(&self) -> bool {
        let listed = self.letters.windows(2).all(|pair| pair[1] as u32 == pair[0] as u32 + 1 || pair[0] == pair[1]);
        let small = self.letters[1..].iter().all(|c| c.is_lowercase());
        let capitals = self.letters.iter().all(|c| c.is_uppercase());
        !listed && (small && self.letters.len() >= SMALL || capitals && self.letters.len() >= CAPITALS)
    }
}

fn words(text: &str) -> Vec<Word> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |k: usize| chars.get(k).map(|(_, c)| *c);
    let alone = |k: usize| {
        let whole = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        at(k).is_some_and(char::is_alphabetic) && whole(at(k + 1)) && (k == 0 || whole(at(k - 1)))
    };
    let mut words = Vec::new();
    let mut k = 0;
    while k < chars.len() {
        if !alone(k) {
            k += 1;
            continue;
        }
        let mut word = Word { letters: vec![chars[k].1], spaces: Vec::new() };
        while at(k + 1) == Some(' ') && alone(k + 2) {
            word.spaces.push(chars[k + 1].0);
            word.letters.push(chars[k + 2].1);
            k += 2;
        }
        let mark = at(k + 2).is_some_and(|c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?'));
        if at(k + 1) == Some(' ') && mark {
            word.spaces.push(chars[k + 1].0);
        }
        words.push(word);
        k += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without_spaces(text: &str) -> String {
        let words = words(text);
        let sure = words.iter().any(Word::is_sure);
        let spaces: Vec<usize> =
            words.into_iter().filter(|w| sure && w.letters.len() > 1).flat_map(|w| w.spaces).collect();
        text.char_indices().filter(|(at, _)| !spaces.contains(at)).map(|(_, c)| c).collect()
    }

    #[test]
    fn spaced_words_close_up() {
        assert_eq!(without_spaces("A l t e n b e c k . Unter großer"), "Altenbeck. Unter großer");
        assert_eq!(without_spaces("T H E   H E R A L D"), "THE   HERALD");
    }

    #[test]
    fn lists_of_letters_and_initials_stay() {
        for text in ["Vitamins A B C D E", "J. R. R. Ward", "x x x x x", "a b c d e f"] {
            assert_eq!(without_spaces(text), text);
        }
    }
}
