//! All that the measuring of lines asks of a character, found in one look-up.
//!
//! Every character of an archive passes here. What a character is, [`super::script`] and [`super::hints`] say.

use std::sync::LazyLock;

use super::hints::{Hints, LISTS};
use super::script;

/// What a character is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Character {
    /// Columns, without and with wide marks.
    pub width: [u8; 2],
    /// Whether it is neither white space nor a figure, a letter of ASCII or a mark of any kind.
    pub is_plain: bool,
    /// Whether it is an ideograph.
    pub is_han: bool,
    /// Whether it is an ideograph or a syllable of a script whose words are told by pairs of characters.
    pub is_paired: bool,
    /// Whether it is of an alphabet, a syllabary or an ideograph.
    pub is_alphabetic: bool,
    /// The kinds it is of.
    pub hints: Hints,
}

impl Character {
    fn of(c: char) -> Character {
        let is_mark = script::is_stop(c)
            || script::is_pause(c)
            || script::is_opener(c)
            || script::is_closer(c)
            || script::is_full_width_mark(c)
            || script::is_shared_mark(c);
        Character {
            width: [false, true].map(|wide_marks| script::width(c, wide_marks) as u8),
            is_plain: !(c.is_whitespace() || c.is_ascii() || is_mark),
            is_han: script::is_han(c),
            is_paired: script::is_han(c) || script::is_hangul(c),
            is_alphabetic: c.is_alphabetic(),
            hints: Hints::of(c),
        }
    }
}

/// Characters of the basic plane, by their class.
pub struct Characters {
    classes: Vec<u8>,
    of_class: Vec<Character>,
}

/// The table; made when the first line is measured.
pub static CHARACTERS: LazyLock<Characters> = LazyLock::new(Characters::new);

/// The class of characters that are too rare for one.
const RARE: u8 = 0;
/// The class of common ideographs of no telling kind.
pub const HAN: u8 = 1;
/// Blocks whose characters are looked at one by one: Latin, Greek, Cyrillic, general punctuation, CJK punctuation
/// and kana, vertical and full-width forms.
const MIXED: [std::ops::Range<u32>; 4] = [0..0x530, 0x1E00..0x2070, 0x3000..0x3100, 0xFE30..0xFFF0];
/// Blocks whose characters are all as their first: ideographs, Hangul syllables.
const ALIKE: [std::ops::Range<u32>; 2] = [0x4E00..0xA000, 0xAC00..0xD7A4];

impl Characters {
    /// The class of a character.
    pub fn class(&self, c: char) -> u8 {
        self.classes.get(c as usize).copied().unwrap_or(RARE)
    }

    /// What a character is.
    pub fn get(&self, c: char) -> Character {
        match self.class(c) {
            RARE => Character::of(c),
            class => self.of_class[usize::from(class)],
        }
    }

    fn new() -> Characters {
        let mut table = Characters { classes: vec![RARE; 0x10000], of_class: vec![Character::of('\0')] };
        for block in ALIKE {
            let all = block.start as usize..block.end as usize;
            if let Some(first) = char::from_u32(block.start) {
                table.put(first, Character::of(first));
            }
            let class = table.classes[all.start];
            table.classes[all].fill(class);
        }
        for c in MIXED.into_iter().flatten().filter_map(char::from_u32) {
            table.put(c, Character::of(c));
        }
        for (kind, characters) in LISTS {
            for c in characters.chars() {
                let known = table.get(c);
                table.put(c, Character { hints: known.hints | *kind, ..known });
            }
        }
        table
    }

    /// Gives a character the class of all that are like it.
    fn put(&mut self, c: char, character: Character) {
        let known = self.of_class.iter().skip(1).position(|other| *other == character).map(|at| at + 1);
        let class = known.unwrap_or(self.of_class.len());
        if known.is_none() {
            self.of_class.push(character);
        }
        self.classes[c as usize] = u8::try_from(class).unwrap_or(RARE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_is_said_of_each_character() {
        let listed = |c: char| LISTS.iter().filter(move |(_, list)| list.contains(c));
        let expected = |c: char| {
            let known = Character::of(c);
            Character { hints: listed(c).fold(known.hints, |hints, (kind, _)| hints | *kind), ..known }
        };
        assert_eq!(CHARACTERS.class('丁'), HAN);
        for c in ('\0'..='\u{FFFF}').chain(['\u{20000}', '\u{1F600}']) {
            assert_eq!(CHARACTERS.get(c), expected(c), "{c:?}");
        }
    }
}
