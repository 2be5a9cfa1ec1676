//! Whether pieces of text are about the same: the words and runs of letters that they share.
//!
//! Counts only; what follows is the questions' to weigh.

use super::character::{CHARACTERS, Traits};
use super::likeness;
use super::script;
use super::view::{Letters, View};
use crate::source;

/// Characters of a text that are compared with a heading or another text.
pub const COMPARED: usize = 400;
/// Words that a heading needs to be compared.
const TELLING: usize = 3;

/// The words of a text, as hashes: pairs of ideographs or syllables, longer words of other scripts.
pub fn words(text: &str) -> Vec<u64> {
    let mut words = Vec::with_capacity(text.len() / 3);
    likeness::words(text, |word| words.push(word));
    words
}

/// How many in a hundred of these words stand in the first `most` characters of lines; none where there are too few to
/// tell, or no lines.
pub fn share(own: &[u64], view: &View, lines: impl Iterator<Item = usize>, most: usize) -> Option<usize> {
    share_until(own, view, lines, most, 100)
}

/// As [`share`], counted until so many are `enough`.
pub fn share_until(
    own: &[u64],
    view: &View,
    lines: impl Iterator<Item = usize>,
    most: usize,
    enough: usize,
) -> Option<usize> {
    if own.len() < TELLING {
        return None;
    }
    let known = Glance::of(own);
    let letters: Vec<Letters> = own.iter().map(|word| likeness::letters_of(*word)).collect();
    let mut found = vec![false; own.len()];
    let mut left = most;
    let mut any = false;
    let mut kept = view.kept.borrow_mut();
    for line in lines {
        any = true;
        let mut hit = false;
        let here = view.letters(line);
        if letters.iter().any(|word| here.may_hold(*word)) {
            let words = kept.words.of(view, line, left, |text, words| likeness::words(text, |word| words.push(word)));
            for word in words.iter().filter(|word| known.may_hold(**word)) {
                own.iter().zip(&mut found).for_each(|(known, found)| *found |= known == word);
                hit = true;
            }
        }
        left = left.saturating_sub(view.shapes[line].chars as usize);
        if left == 0 || (hit && percent(&found) >= enough) {
            break;
        }
    }
    any.then(|| percent(&found))
}

fn percent(found: &[bool]) -> usize {
    found.iter().filter(|found| **found).count() * 100 / found.len()
}

/// What was read of the lines that were compared last: the same text is compared with one heading after the other.
#[derive(Default)]
pub struct Kept {
    words: Shelf,
    runs: Shelf,
}

/// Lines for which there is a place.
const PLACES: usize = 512;
/// Bytes of a line that is kept, at most.
const SHORT: usize = 2048;

/// What was read of lines, each at its own place.
#[derive(Default)]
struct Shelf {
    places: Vec<(usize, Vec<u64>)>,
    other: Vec<u64>,
}

impl Shelf {
    /// What is read of at most `most` characters of a line, by `read` where it is not kept.
    fn of(&mut self, view: &View, line: usize, most: usize, read: impl Fn(&str, &mut Vec<u64>)) -> &[u64] {
        let text = view.text(line);
        if text.len() > SHORT.min(4 * most) {
            self.other.clear();
            read(source::head(text, 4 * most), &mut self.other);
            return &self.other;
        }
        if self.places.is_empty() {
            self.places.resize(PLACES, (usize::MAX, Vec::new()));
        }
        let (kept, found) = &mut self.places[line % PLACES];
        if *kept != line {
            *kept = line;
            found.clear();
            read(text, found);
        }
        found
    }
}

/// One place of 1024 for each word: text mostly holds none of a heading's words, which is told at once.
struct Glance([bool; 1024]);

impl Glance {
    fn of(words: &[u64]) -> Glance {
        let mut glance = Glance([false; 1024]);
        words.iter().for_each(|word| glance.0[Glance::place(*word)] = true);
        glance
    }

    fn may_hold(&self, word: u64) -> bool {
        self.0[Glance::place(word)]
    }

    fn place(word: u64) -> usize {
        (word.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize
    }
}

/// A set of a few hundred runs, in a room of its own.
pub struct Runs<const ROOM: usize> {
    room: [u64; ROOM],
    /// A bit of 8192 for each run: most that are asked for are not there, which is told at once.
    glance: [u64; 128],
    len: usize,
}

impl<const ROOM: usize> Runs<ROOM> {
    /// None.
    pub fn new() -> Self {
        const { assert!(ROOM.is_power_of_two()) };
        Runs { room: [0; ROOM], glance: [0; 128], len: 0 }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Adds a run, and says whether it is new; when the room is nearly full, no more are taken.
    pub fn insert(&mut self, run: u64) -> bool {
        let at = self.place(run);
        let new = self.room[at] == 0 && self.len < ROOM / 4 * 3;
        if new {
            self.room[at] = run;
            let (word, bit) = glance_of(run);
            self.glance[word] |= bit;
            self.len += 1;
        }
        new
    }

    /// Whether a run is there.
    pub fn has(&self, run: u64) -> bool {
        let (word, bit) = glance_of(run);
        self.glance[word] & bit != 0 && self.room[self.place(run)] == run
    }

    /// Where a run stands or would stand.
    fn place(&self, run: u64) -> usize {
        let mut at = (run.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize % ROOM;
        while self.room[at] != 0 && self.room[at] != run {
            at = (at + 1) % ROOM;
        }
        at
    }
}

/// The place of a run's bit.
fn glance_of(run: u64) -> (usize, u64) {
    let hash = run.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 51;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

/// The bits of a run of three letters.
const RUN: u64 = (1 << 63) - 1;

/// Letters of a word that tells what a text is about, in scripts that part words.
const LONG: usize = 7;

/// Calls back for each run of three ideographs, and each of the long words of other scripts, of at most so many
/// characters of lines, as hashes, until it is told that it is enough.
pub fn runs(view: &View, lines: impl Iterator<Item = usize>, most: usize, mut is_enough: impl FnMut(u64) -> bool) {
    let mut left = most;
    let mut kept = view.kept.borrow_mut();
    for line in lines {
        let runs = kept.runs.of(view, line, left, |text, runs| {
            runs_of(text, runs);
            if !view.wide_marks {
                likeness::words_of(text, LONG, |word| runs.push(word));
            }
        });
        left = left.saturating_sub(view.shapes[line].chars as usize);
        if runs.iter().any(|run| is_enough(*run)) || left == 0 {
            break;
        }
    }
}

fn runs_of(text: &str, runs: &mut Vec<u64>) {
    let characters = &*CHARACTERS;
    let (mut run, mut letters, mut at) = (0, 0, 0);
    let mut add = |code: u32, letters: &mut u32| {
        run = (run << 21 | u64::from(code)) & RUN;
        *letters += 1;
        if *letters > 2 {
            runs.push(run);
        }
    };
    while at < text.len() {
        for code in script::common_han_from(text.as_bytes(), at) {
            add(code, &mut letters);
            at += 3;
        }
        let Some(c) = script::char_at(text, at) else { break };
        at += c.len_utf8();
        match characters.get(c).traits.has(Traits::HAN) {
            true => add(c as u32, &mut letters),
            false => letters = 0,
        }
    }
}
