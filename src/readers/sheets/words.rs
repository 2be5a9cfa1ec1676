//! Words of a line as OCR programs give them, as running text: where a space was printed, what was read in doubt.

use super::Frame;
use super::measure::{columns_of, median};
use crate::ast::Marks;
use crate::readers::extract::Stretch;

/// Below this confidence in hundredths a word is in doubt.
const DOUBTFUL: f32 = 50.0;
/// Between ideographs in exact boxes a gap of this part of a character is a printed space.
const EXACT_SPACE: f32 = 0.3;
/// Boxes that OCR programs guess are off by half a character; in such, a gap must be this wide, and the middles of
/// the characters this far apart.
const GUESSED_SPACE: f32 = 0.75;
const GUESSED_STEP: f32 = 1.5;
/// Steps from ideograph to ideograph that tell the usual one.
const FEWEST_STEPS: usize = 4;
/// Between an ideograph and a letter or figure a gap of this part of a character is a printed space.
const MIXED_SPACE: f32 = 0.35;

/// A word with its place.
#[derive(Debug, Clone, Default)]
pub struct Word {
    /// Its characters.
    pub text: String,
    /// Its place.
    pub frame: Frame,
    /// Inline markup.
    pub marks: Marks,
    /// How sure the program was, in hundredths.
    pub confidence: Option<f32>,
    /// Whether the source parts it from the word before.
    pub apart: bool,
}

/// Takes away the marks that all words of a line have: a face is a line's, and stresses no word.
pub fn all_alike(words: &mut [Word]) -> Marks {
    let first = words.first().map(|word| word.marks).unwrap_or_default();
    if words.iter().any(|word| word.marks != first) {
        return Marks::NONE;
    }
    words.iter_mut().for_each(|word| word.marks = Marks::NONE);
    first
}

/// The text of a line of words.
pub fn stretches(words: &[Word]) -> Vec<Stretch> {
    let round = words.iter().fold(Frame::default(), |round, word| round.with(word.frame));
    if words.len() > 1 && round.is_tall() {
        let turned = |word: &Word| Word { frame: word.frame.turned(round.right()), ..word.clone() };
        return upright(&words.iter().map(turned).collect::<Vec<_>>());
    }
    upright(words)
}

/// The text of a line that runs to the right.
fn upright(words: &[Word]) -> Vec<Stretch> {
    let em = em(words);
    let mut line: Vec<Stretch> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &words[before]);
        let confidence = word.confidence.filter(|value| *value < DOUBTFUL).map(|value| value.max(0.0).round() as u8);
        if before.is_some_and(|before| is_space(before, word, em))
            && let Some(last) = line.last_mut()
        {
            match last.confidence.is_none() && last.marks == word.marks {
                true => last.text.push(' '),
                false => line.push(Stretch { text: " ".into(), ..Stretch::default() }),
            }
        }
        match line.last_mut() {
            Some(last) if last.marks == word.marks && last.confidence.is_none() && confidence.is_none() => {
                last.text.push_str(&word.text);
            }
            _ => line.push(Stretch { text: word.text.clone(), marks: word.marks, confidence, link: None }),
        }
    }
    line
}

/// The width of an ideograph in a line: the usual distance of their middles, their height at least.
fn em(words: &[Word]) -> f32 {
    let ideographs = words.iter().filter(|word| word.text.chars().all(is_ideograph) && !word.frame.is_unknown());
    let height = median(ideographs.map(|word| word.frame.height).collect());
    let pairs = words.windows(2).filter(|pair| pair.iter().all(|word| word.text.chars().all(is_ideograph)));
    let steps: Vec<f32> = pairs.map(|pair| distance(&pair[0], &pair[1])).collect();
    // Few steps may all be spaces.
    if steps.len() < FEWEST_STEPS { height } else { median(steps).max(height) }
}

/// The distance from the middle of a word's last character to that of the next word's first.
fn distance(left: &Word, right: &Word) -> f32 {
    right.frame.x - left.frame.right() + (character(left) + character(right)) / 2.0
}

/// The width of a word's characters.
fn character(word: &Word) -> f32 {
    word.frame.width / word.text.chars().count().max(1) as f32
}

/// Whether a gap between ideographs is as wide as a printed space.
fn is_wide_gap(left: &Word, right: &Word, em: f32) -> bool {
    let gap = right.frame.x - left.frame.right();
    let widths = [character(left) / em, character(right) / em];
    match widths.iter().all(|width| (0.9..1.1).contains(width)) {
        true => gap >= EXACT_SPACE * em,
        false => {
            let boxed = widths.iter().all(|width| *width >= 0.4);
            boxed && gap >= GUESSED_SPACE * em && distance(left, right) >= GUESSED_STEP * em
        }
    }
}

/// Whether a space was printed between two words: ideographs are parted by words that nobody printed so.
fn is_space(before: &Word, word: &Word, em: f32) -> bool {
    let (left, right) = (before.text.chars().next_back(), word.text.chars().next());
    let wide = [left, right].map(|c| c.is_some_and(|c| columns_of(c) == 2 && !is_hangul(c)));
    if !word.apart || wide == [false, false] {
        return word.apart;
    }
    // A mark beside an ideograph holds the white space itself, or an OCR program took it for a narrow one.
    if [left, right].into_iter().flatten().any(|c| !c.is_alphanumeric()) {
        return false;
    }
    let unknown = before.frame.is_unknown() || word.frame.is_unknown() || em <= 0.0;
    match wide {
        _ if unknown => true,
        [true, true] => is_wide_gap(before, word, em),
        _ => word.frame.x - before.frame.right() >= MIXED_SPACE * em,
    }
}

fn is_ideograph(c: char) -> bool {
    columns_of(c) == 2 && c.is_alphanumeric()
}

/// Korean is written in words.
fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, x: f32, width: f32) -> Word {
        let frame = Frame { x, y: 0.0, width, height: 20.0 };
        Word { text: text.into(), frame, apart: true, ..Word::default() }
    }

    fn text(words: &[Word]) -> String {
        stretches(words).iter().map(|s| s.text.as_str()).collect()
    }

    #[test]
    fn spaces_between_ideographs_are_those_that_were_printed() {
        assert_eq!(text(&[word("新桥", 0.0, 40.0), word("通车", 43.0, 40.0)]), "新桥通车");
        assert_eq!(text(&[word("林晚照", 0.0, 60.0), word("石砚", 80.0, 40.0)]), "林晚照 石砚");
        assert_eq!(text(&[word("the", 0.0, 40.0), word("bridge", 43.0, 40.0)]), "the bridge");
        assert_eq!(text(&[word("新桥", 0.0, 40.0), word("2", 43.0, 10.0)]), "新桥2");
        assert_eq!(text(&[word("新桥", 0.0, 40.0), word("K12", 48.0, 30.0)]), "新桥 K12");
    }

    #[test]
    fn doubt_stands_on_the_word_alone() {
        let mut words = [word("the", 0.0, 40.0), word("hridge", 43.0, 40.0), word("opens", 90.0, 40.0)];
        words[1].confidence = Some(31.4);
        words[2].confidence = Some(96.0);
        let line = stretches(&words);
        let doubts: Vec<_> = line.iter().filter_map(|s| Some((s.text.as_str(), s.confidence?))).collect();
        assert_eq!((text(&words).as_str(), doubts), ("the hridge opens", vec![("hridge", 31)]));
    }
}
