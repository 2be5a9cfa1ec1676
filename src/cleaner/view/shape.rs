//! What is measured of each line by itself: its width, its marks and how it ends.

use crate::cleaner::character::{self, CHARACTERS, Character, Traits};
use crate::cleaner::hints::Hints;
use crate::cleaner::script::{self, is_closer, is_colon, is_common_han, is_opener, is_pause, is_stop};

/// How a line ends, closing quotes and brackets left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// With the end of a sentence, perhaps inside quotes: 。 ！” …
    Stop,
    /// With a comma, an enumeration comma or a semicolon.
    Pause,
    /// With a colon.
    Colon,
    /// With a dash.
    Dash,
    /// With an opening quote or bracket.
    Opener,
    /// With a closing quote or bracket and no stop before it.
    Closed,
    /// With a letter, an ideograph or a digit.
    Bare,
}

/// Columns at which measuring a line ends: more than a page has, and so few that small multiples stay numbers.
pub const WIDEST: u16 = 8_000;

/// Measured once of every line.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Columns of the text without its indent.
    pub width: u16,
    /// Columns of what may not be broken at its start (a word, an ideograph with the marks after it).
    pub first_unit: u16,
    /// Printed characters.
    pub chars: u32,
    /// Sentence ends that are not the line's last character.
    pub stops: u16,
    /// Commas and semicolons.
    pub pauses: u16,
    /// Columns by which the line may be wider than its column: type-setters squeeze full-width marks to half their
    /// width (clreq, compression of punctuation), and figures and letters are narrower than half a character.
    pub squeeze: u16,
    /// Opened minus closed quotes and brackets.
    pub balance: i8,
    /// First printed character.
    pub first: char,
    /// Last printed character.
    pub last: char,
    /// How it ends.
    pub ending: Ending,
    /// The kinds of telling characters in it.
    pub hints: Hints,
}

impl Shape {
    /// Whether most of its letters are half as wide as ideographs.
    pub fn is_latin(&self) -> bool {
        u32::from(self.width) * 2 < self.chars * 3
    }

    /// Measures a text, and notes its characters.
    pub fn of(text: &str, wide_marks: bool) -> (Shape, Letters) {
        let mut letters = Letters::default();
        let mut shape = Shape {
            width: 0,
            first_unit: 0,
            chars: 0,
            stops: 0,
            pauses: 0,
            squeeze: 0,
            balance: 0,
            first: ' ',
            last: ' ',
            ending: Ending::Bare,
            hints: Hints::NONE,
        };
        let characters = &*CHARACTERS;
        let mut last_was_stop = false;
        let mut spaced = false;
        let mut narrow = 0u16;
        let mut at = 0;
        loop {
            let common = |c: &char| characters.class(*c) == character::HAN;
            let mut run = script::common_han_from(text.as_bytes(), at).map_while(char::from_u32).take_while(common);
            if let Some(first) = run.next() {
                letters.add(first);
                let (last, count) = run.fold((first, 1), |(_, count), c| {
                    letters.add(c);
                    (c, count + 1)
                });
                shape.first = if shape.chars == 0 { first } else { shape.first };
                shape.last = last;
                shape.width = shape.width.saturating_add(u16::try_from(2 * count).unwrap_or(u16::MAX));
                shape.chars += count;
                shape.stops = shape.stops.saturating_add(u16::from(last_was_stop));
                (last_was_stop, spaced) = (false, false);
                at += 3 * count as usize;
            }
            let Some(c) = script::char_at(text, at) else { break };
            at += c.len_utf8();
            letters.add(c);
            let Character { width, traits, hints } = characters.get(c);
            shape.width = shape.width.saturating_add(u16::from(width[usize::from(wide_marks)]));
            shape.hints = shape.hints | hints;
            if traits.has(Traits::SPACE) {
                spaced = true;
                continue;
            }
            let closes = !wide_marks && !spaced && shape.chars > 0 && is_german_closer(c);
            spaced = false;
            if shape.chars == 0 {
                shape.first = c;
            }
            shape.chars += 1;
            let (stop, closer) = (traits.has(Traits::STOP), traits.has(Traits::CLOSER) || closes);
            shape.stops = shape.stops.saturating_add(u16::from(last_was_stop && !closer && !stop));
            last_was_stop = match c {
                '.' => !shape.last.is_ascii_digit(),
                '…' => false,
                _ => stop || (last_was_stop && closer),
            };
            shape.pauses = shape.pauses.saturating_add(u16::from(traits.has(Traits::PAUSE)));
            if traits.has(Traits::OPENS) && !closes {
                shape.balance = shape.balance.saturating_add(1);
            } else if traits.has(Traits::CLOSES) || closes {
                shape.balance = shape.balance.saturating_sub(1);
            }
            let squeezed = traits.has(Traits::FULL_WIDTH) || (wide_marks && traits.has(Traits::SHARED));
            shape.squeeze = shape.squeeze.saturating_add(u16::from(squeezed));
            narrow = narrow.saturating_add(u16::from(traits.has(Traits::ASCII)));
            shape.last = c;
        }
        shape.width = shape.width.min(WIDEST);
        shape.squeeze = shape.squeeze.saturating_add(narrow / 4).min(WIDEST);
        shape.first_unit = first_unit(text, wide_marks);
        // Most lines of an archive end inside a sentence.
        shape.ending = if is_common_han(shape.last) { Ending::Bare } else { ending(text, wide_marks) };
        (shape, letters)
    }
}

/// Characters of a text, a bit of 128 for each: that it does not hold some is told at once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Letters([u64; 2]);

impl Letters {
    /// Adds a character.
    #[inline]
    pub fn add(&mut self, c: char) {
        let code = c as u32;
        self.0[(code >> 6 & 1) as usize] |= 1 << (code & 63);
    }

    /// Whether all of these characters may be among them.
    #[inline]
    pub fn may_hold(self, others: Letters) -> bool {
        others.0[0] & !self.0[0] == 0 && others.0[1] & !self.0[1] == 0
    }
}

fn first_unit(text: &str, wide_marks: bool) -> u16 {
    if script::common_han_from(text.as_bytes(), 0).take(2).count() == 2 {
        return script::width('一', wide_marks);
    }
    let mut columns = 0u16;
    let mut previous: Option<char> = None;
    for c in text.trim_start().chars() {
        let breakable = previous.is_some_and(|p| {
            !is_opener(p) && !script::cannot_begin(c) && (script::is_unspaced(p) || script::is_unspaced(c))
        });
        if breakable || c.is_whitespace() || columns > 60 {
            break;
        }
        columns += script::width(c, wide_marks);
        previous = Some(c);
    }
    columns
}

/// Whether a mark closes a quotation in German („…“), which opens one elsewhere; behind a word it closes in any case.
fn is_german_closer(c: char) -> bool {
    matches!(c, '“' | '‘')
}

fn ending(text: &str, wide_marks: bool) -> Ending {
    let mut closed = false;
    if let Some(inner) = text.trim_end().strip_suffix([')', '）'])
        && let Some(open) = inner.rfind(['(', '（'])
        && ending(&text[..open], wide_marks) == Ending::Stop
    {
        return Ending::Stop;
    }
    for c in text.chars().rev().filter(|c| !c.is_whitespace()) {
        if is_closer(c) || matches!(c, '"' | '\'') || (!wide_marks && is_german_closer(c)) {
            closed = true;
            continue;
        }
        return match c {
            _ if is_stop(c) || c == '~' || c == '～' => Ending::Stop,
            '—' | '―' if closed => Ending::Stop,
            _ if closed => Ending::Closed,
            _ if is_pause(c) => Ending::Pause,
            _ if is_colon(c) => Ending::Colon,
            '—' | '―' | '─' | '–' => Ending::Dash,
            _ if is_opener(c) => Ending::Opener,
            _ => Ending::Bare,
        };
    }
    if closed { Ending::Closed } else { Ending::Bare }
}
