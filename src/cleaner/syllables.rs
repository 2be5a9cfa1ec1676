//! Whether a space stood where a line of Korean ends: print that cuts lines inside words drops what told it.
//!
//! Part of the measurements. An input is cut at words or at syllables, told from all its lines together; where it is cut
//! at words a space stood at every line's end. Where it is cut at syllables, each cut is weighed: by its syllables, by the
//! words of the issue, by marks. What is joined is not decided here.

use rustc_hash::{FxHashMap, FxHashSet};

use super::measure::extent_in;
use super::script::{cannot_begin, is_closer, is_han, is_hangul, is_opener};
use super::view::{Ending, View};
use super::words::{hangul, hash};

/// Cuts that an input needs to tell how its lines are cut.
const TELLING: usize = 4;
/// Hundredths of a logit by which lines are cut at words before anything is seen: what they show then is what was printed.
const USUAL: i32 = 250;
/// What one cut tells at most, for either: a heading or a list among the lines shall not decide.
const MOST: i32 = 250;

/// What is known of the words of Korean inputs that are cut at syllables.
#[derive(Debug, Default)]
pub struct Syllables {
    /// For each input whether it is cut inside words; empty where none is.
    cut: Vec<bool>,
    /// Hashes of words that stand whole inside lines.
    words: FxHashSet<u32>,
    /// Hashes of the beginnings of words, two syllables long at least.
    beginnings: FxHashSet<u32>,
    /// How often two syllables stand together inside lines, and how often a space parts them.
    pairs: FxHashMap<(char, char), [u16; 2]>,
}

impl Syllables {
    /// Looks at all inputs; `edge` is each line's column's right edge.
    pub fn of(view: &View, edge: &[u16]) -> Syllables {
        let cut: Vec<bool> = (0..view.sources.len() as u32).map(|input| is_cut_inside(view, edge, input)).collect();
        let mut found = Syllables::default();
        if cut.contains(&true) {
            found.cut = cut;
            for i in 0..view.len() {
                if found.are_cut(view.input(i)) {
                    found.read(view.text(i));
                }
            }
        }
        found
    }

    /// Whether an input's lines are cut inside words.
    fn are_cut(&self, input: u32) -> bool {
        self.cut.get(input as usize) == Some(&true)
    }

    /// Counts a line's words. Its first and its last may be halves: the first tells only how it ends, the last how it begins.
    fn read(&mut self, text: &str) {
        let text = text.trim();
        let mut parted = None;
        for (from, word) in words(text) {
            let (first, last) = (from == 0, from + word.len() == text.len());
            if !first && !last {
                self.words.insert(hash(word));
            }
            if !first {
                let ends = word.char_indices().skip(1).map(|(at, c)| at + c.len_utf8());
                self.beginnings.extend(ends.map(|end| hash(&word[..end])));
            }
            for (left, right) in word.chars().zip(word.chars().skip(1)) {
                self.count(left, right, 0);
            }
            if let Some((left, end)) = parted.replace((word.chars().next_back(), from + word.len()))
                && &text[end..from] == " "
                && let (Some(left), Some(right)) = (left, word.chars().next())
            {
                self.count(left, right, 1);
            }
        }
    }

    fn count(&mut self, left: char, right: char, parted: usize) {
        let counts = self.pairs.entry((left, right)).or_default();
        counts[parted] = counts[parted].saturating_add(1);
    }

    /// What stands between two lines of one paragraph, where one of the two sides is Hangul and the input is cut inside words.
    pub fn between(&self, view: &View, i: usize, j: usize) -> Option<&'static str> {
        let (left, right) = (view.shapes[i].last, view.shapes[j].first);
        if !self.are_cut(view.input(i)) || !(is_hangul(left) || is_hangul(right) || is_closer(left)) {
            return None;
        }
        let stop = i32::from(view.shapes[i].ending == Ending::Stop);
        let score = match (left, right) {
            _ if cannot_begin(right) || matches!(right, '(' | '·' | '~') || is_opener(left) => -1,
            _ if matches!(left, '·' | '~') => -1,
            _ if is_hangul(left) && is_hangul(right) => self.weigh(view.text(i), view.text(j)),
            (_, _) if left.is_numeric() => -1,
            (_, _) if is_closer(left) && is_hangul(right) => hangul::begins(right) + 200 * stop,
            (_, _) if left.is_alphabetic() && is_hangul(right) => hangul::begins(right),
            (_, _) if is_hangul(left) && is_han(right) => hangul::ends(left),
            _ => 1,
        };
        Some(if score > 0 { " " } else { "" })
    }

    /// Hundredths of a logit that a space stood between a line's last word and the next one's first; weights fitted on Korean
    /// text cut so (see `words/README.md`).
    fn weigh(&self, line: &str, next: &str) -> i32 {
        let Some((_, left)) = words(line.trim()).last() else { return 1 };
        let Some((_, right)) = words(next.trim()).next() else { return 1 };
        let (Some(last), Some(first)) = (left.chars().next_back(), right.chars().next()) else { return 1 };
        let single = |word: &str| word.chars().nth(1).is_none();
        let goes_on = self.beginnings.contains(&hash(&[left, first.encode_utf8(&mut [0; 4])].concat()));
        let whole = |word: &str| self.words.contains(&hash(word));
        let begins = !single(right) && self.beginnings.contains(&hash(right)) && !whole(right);
        let [together, parted] = self.pairs.get(&(last, first)).copied().unwrap_or_default();
        let odds = (f32::from(together) + 0.5) / (f32::from(parted) + 0.5);
        let signs = [
            (goes_on, if single(left) { -95 } else { -180 }),
            (whole(left), if single(left) { 120 } else { 65 }),
            (whole(right), if single(right) { 70 } else { 135 }),
            (begins, 125),
            (hangul::is_ending(right), -250),
            (single(left), -195),
            (single(right), -215),
        ];
        let seen: i32 = signs.iter().filter(|(there, _)| *there).map(|(_, weight)| weight).sum();
        130 + hangul::parted(last, first) * 4 / 5 + seen - (odds.ln() * 157.0) as i32
    }
}

/// Whether an input is Korean whose lines are cut inside words: then a line ends with any syllable and is full to the last
/// one; else it ends with the end of a word, and the next word did not fit.
fn is_cut_inside(view: &View, edge: &[u16], input: u32) -> bool {
    let (mut cuts, mut score) = (0, -USUAL);
    for i in view.lines_of(input).filter(|&i| i + 1 < view.len() && view.input(i + 1) == input) {
        let (left, right) = (view.shapes[i].last, view.shapes[i + 1].first);
        let inside = view.is_plain(i) && view.is_plain(i + 1) && edge[i] > 0 && !view.after_gap(i + 1);
        if !inside || !is_hangul(left) || !is_hangul(right) {
            continue;
        }
        cuts += 1;
        let room = edge[i].saturating_sub(extent_in(view, i));
        let signs = by_syllables(left, right) + by_halves(view, i) + by_room(room, view.shapes[i + 1].first_unit);
        score += signs.clamp(-MOST, MOST);
    }
    cuts >= TELLING && score > 0
}

/// Hundredths of a logit that a cut is one inside a word or between words by chance, not always between words; one that would
/// be strange between words tells no more than that its syllables may be rare.
fn by_syllables(left: char, right: char) -> i32 {
    const PARTED: f32 = 0.35;
    if !hangul::are_known(left, right) {
        return 0;
    }
    let odds = (hangul::parted(left, right) as f32 / 100.0).exp();
    ((PARTED * (1.0 + odds) / odds).ln() * 100.0).min(100.0) as i32
}

/// The same of what stands on both sides: no word begins with a particle or an ending, few are one syllable long, and hardly
/// one of those stands before a mark. Logarithms of how often halves and words at the edges of lines are so.
fn by_halves(view: &View, i: usize) -> i32 {
    let (line, next) = (view.text(i).trim_end(), view.text(i + 1).trim_start());
    let single = |second: Option<char>| second.is_none_or(|c| !is_hangul(c));
    let second = next.chars().nth(1);
    let marked = second.is_some_and(|c| !c.is_whitespace() && !is_hangul(c));
    let begins = match single(second) {
        _ if marked || hangul::begins_none(view.shapes[i + 1].first) => 250,
        true => 60,
        false => -20,
    };
    begins + if single(line.chars().nth_back(1)) { 60 } else { -15 }
}

/// Hundredths of a logit that a line with so much room was cut at a syllable: at a word it may have any room that the next
/// word would not fit in, at a syllable less than two full-width characters. The widest line of any text is full.
fn by_room(room: u16, next: u16) -> i32 {
    let at_word = if room <= next { 1.0 / (f32::from(next) + 1.0) } else { 0.02 };
    let at_syllable = match room {
        0..=2 => 0.25,
        3..=4 => 0.1,
        _ => 0.02,
    };
    ((at_syllable / at_word).ln() * 100.0).min(50.0) as i32
}

/// The runs of Hangul in a text, each with its place.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let from = at + text[at..].find(is_hangul)?;
        let rest = &text[from..];
        let word = &rest[..rest.find(|c| !is_hangul(c)).unwrap_or(rest.len())];
        at = from + word.len();
        Some((from, word))
    })
}
