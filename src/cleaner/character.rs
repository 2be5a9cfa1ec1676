//! All that the measuring of lines asks of a character, found in one look-up.
//!
//! Every character of an archive passes here. What a character is, [`super::script`] and [`super::hints`] say.

use std::sync::LazyLock;

use super::hints::{Hints, LISTS};
use super::script;

/// A set of properties of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Traits(u16);

impl Traits {
    /// White space.
    pub const SPACE: Traits = Traits(1);
    /// Ends a sentence.
    pub const STOP: Traits = Traits(1 << 1);
    /// Ends a clause.
    pub const PAUSE: Traits = Traits(1 << 2);
    /// Closes a quotation or bracket.
    pub const CLOSER: Traits = Traits(1 << 3);
    /// Opens a quotation or bracket, and is no apostrophe.
    pub const OPENS: Traits = Traits(1 << 4);
    /// Closes one, and is no apostrophe.
    pub const CLOSES: Traits = Traits(1 << 5);
    /// A full-width mark.
    pub const FULL_WIDTH: Traits = Traits(1 << 6);
    /// A mark that Chinese and Western text share.
    pub const SHARED: Traits = Traits(1 << 7);
    /// A letter or figure of ASCII.
    pub const ASCII: Traits = Traits(1 << 8);
    /// An ideograph.
    pub const HAN: Traits = Traits(1 << 9);
    /// An ideograph or a syllable of a script whose words are told by pairs of characters.
    pub const PAIRED: Traits = Traits(1 << 10);
    /// Of an alphabet, a syllabary, or an ideograph.
    pub const ALPHABETIC: Traits = Traits(1 << 11);
    /// An ideograph or kana.
    pub const UNSPACED: Traits = Traits(1 << 12);
    /// Ends a clause or a sentence, or introduces what follows.
    pub const ENDS_CLAUSE: Traits = Traits(1 << 13);

    fn of(c: char) -> Traits {
        let all = [
            (Traits::SPACE, c.is_whitespace()),
            (Traits::STOP, script::is_stop(c)),
            (Traits::PAUSE, script::is_pause(c)),
            (Traits::CLOSER, script::is_closer(c)),
            (Traits::OPENS, script::is_opener(c) && c != '‘'),
            (Traits::CLOSES, script::is_closer(c) && c != '’'),
            (Traits::FULL_WIDTH, script::is_full_width_mark(c)),
            (Traits::SHARED, script::is_shared_mark(c)),
            (Traits::ASCII, c.is_ascii_alphanumeric()),
            (Traits::HAN, script::is_han(c)),
            (Traits::PAIRED, script::is_han(c) || script::is_hangul(c)),
            (Traits::ALPHABETIC, c.is_alphabetic()),
            (Traits::UNSPACED, script::is_han(c) || script::is_kana(c)),
            (Traits::ENDS_CLAUSE, script::is_pause(c) || script::is_stop(c) || script::is_colon(c)),
        ];
        Traits(all.iter().filter(|(_, there)| *there).fold(0, |traits, (one, _)| traits | one.0))
    }

    /// Whether any of these is there.
    pub fn has(self, other: Traits) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a character is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Character {
    /// Columns, without and with wide marks.
    pub width: [u8; 2],
    /// Its properties.
    pub traits: Traits,
    /// The kinds it is of.
    pub hints: Hints,
}

impl Character {
    fn of(c: char) -> Character {
        Character {
            width: [false, true].map(|wide_marks| script::width(c, wide_marks) as u8),
            traits: Traits::of(c),
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

    /// The kinds of telling characters in a text.
    pub fn hints(&self, text: &str) -> Hints {
        text.chars().fold(Hints::NONE, |hints, c| hints | self.get(c).hints)
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
