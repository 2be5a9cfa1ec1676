//! Words of a line as OCR programs give them, as running text: where a space was printed, what was read in doubt.

use super::Frame;
use super::measure::columns_of;
use crate::ast::Marks;
use crate::readers::extract::Stretch;

/// Below this confidence in hundredths a word is in doubt.
const DOUBTFUL: f32 = 50.0;
/// Between ideographs a gap of this part of a character is a printed space; smaller ones are the program's.
const SPACE: f32 = 0.45;

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

/// The text of a line of words.
pub fn stretches(words: &[Word]) -> Vec<Stretch> {
    let mut line: Vec<Stretch> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &words[before]);
        let confidence = word.confidence.filter(|value| *value < DOUBTFUL).map(|value| value.max(0.0).round() as u8);
        if before.is_some_and(|before| is_space(before, word))
            && let Some(last) = line.last_mut()
        {
            match last.confidence {
                None => last.text.push(' '),
                Some(_) => line.push(Stretch { text: " ".into(), ..Stretch::default() }),
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

/// Whether a space was printed between two words: ideographs are parted by words that nobody printed so.
fn is_space(before: &Word, word: &Word) -> bool {
    let ideograph = |c: Option<char>| c.is_some_and(|c| columns_of(c) == 2 && !is_hangul(c));
    let (left, right) = (before.text.chars().next_back(), word.text.chars().next());
    if !word.apart || !ideograph(left) || !ideograph(right) {
        return word.apart;
    }
    if left.is_some_and(is_mark) || right.is_some_and(is_mark) {
        return false;
    }
    if before.frame.is_unknown() || word.frame.is_unknown() {
        return true;
    }
    word.frame.x - before.frame.right() >= SPACE * before.frame.height.min(word.frame.height)
}

/// A full-width mark holds the white space beside it.
fn is_mark(c: char) -> bool {
    columns_of(c) == 2 && !c.is_alphanumeric()
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
        assert_eq!(text(&[word("新桥", 0.0, 40.0), word("2", 43.0, 10.0)]), "新桥 2");
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
