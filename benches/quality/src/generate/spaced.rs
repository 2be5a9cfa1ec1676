//! Line breaking of scripts that part words with spaces, and a plain rule of hyphenation.

use super::draw::Draw;
use super::wrap::Cut;

/// The end of a line that can hold what stands before `end`: at a space, at a hyphen of the word, or inside a word.
pub fn line_end(text: &[char], start: usize, end: usize, hyphens: f64, draw: &mut Draw) -> Cut {
    let at = |end: usize, next: usize, tail: &'static str| Cut { end, next, tail, lost: false };
    if text[end] == ' ' {
        return at(end, end + 1, "");
    }
    let word = (start..end).rev().find(|&place| text[place] == ' ').map_or(start, |space| space + 1);
    let word_end = (end..text.len()).find(|&place| text[place] == ' ').unwrap_or(text.len());
    if draw.chance(hyphens) {
        let place = (word..end).rev().find(|&place| may_hyphenate(text, word, word_end, place));
        if let Some(place) = place {
            return at(place, place, "-");
        }
    }
    let own_hyphen = (word + 2..end).rev().find(|&place| text[place - 1] == '-' && text[place].is_alphabetic());
    match own_hyphen {
        Some(place) if draw.chance(0.3) => at(place, place, ""),
        _ if word > start => at(word - 1, word, ""),
        _ => at(end, end, ""),
    }
}

/// Whether a hyphen may stand before `place`: between two consonants after a vowel, or before a consonant that
/// begins a syllable; three letters stay on either side, and words with capitals inside or with marks stay whole.
fn may_hyphenate(text: &[char], word: usize, word_end: usize, place: usize) -> bool {
    let letters_end = (word..word_end).rev().find(|&at| text[at].is_alphabetic()).map_or(word, |at| at + 1);
    let whole = text[word..letters_end].iter().all(|c| c.is_lowercase());
    let german_noun = text[word].is_uppercase() && text[word + 1..letters_end].iter().all(|c| c.is_lowercase());
    if !(whole || german_noun && letters_end - word > 8) || place < word + 3 || place + 3 > letters_end {
        return false;
    }
    let before = text[place - 1];
    let after = text[place];
    let next = text[place + 1];
    let pair: String = [before, after].iter().collect();
    let inseparable = ["ch", "ck", "sh", "th", "ph", "gh", "qu", "wh", "st", "tr", "br", "pr", "bl", "pl", "gr", "dr"];
    let splits_consonants = !is_vowel(before) && !is_vowel(after) && is_vowel(next) && is_vowel(text[place - 2]);
    let opens_syllable = is_vowel(before) && !is_vowel(after) && is_vowel(next) && !is_vowel(text[place - 2]);
    (splits_consonants || opens_syllable) && !inseparable.contains(&pair.as_str())
}

fn is_vowel(c: char) -> bool {
    "aeiouyäöüAEIOUYÄÖÜ".contains(c)
}
