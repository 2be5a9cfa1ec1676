//! One line of ALTO: its words, spaces and hyphen.

use super::frame;
use super::styles::{Style, Styles};
use crate::ast::Marks;
use crate::readers::sheets::BoxLine;
use crate::readers::sheets::words::{Word, all_alike, stretches};
use crate::readers::xml::Element;

/// Without marked spaces, a gap of this part of a line's height parts words.
const GAP: f32 = 0.15;

/// Reads a line in a block of this style.
pub(super) fn read(line: &Element, styles: &Styles, round: Style) -> BoxLine {
    let own = styles.over(round, line);
    let spaced = line.child("SP").is_some();
    let mut words: Vec<Word> = Vec::new();
    let (mut size, mut whole, mut apart) = (0.0f32, None, false);
    for element in line.elements() {
        match element.name {
            "String" => {
                let style = styles.over(own, element);
                size = size.max(style.size);
                let mut word = word(element, style);
                word.apart = if spaced { apart } else { words.last().is_some_and(|last| is_apart(last, &word)) };
                if element.get("SUBS_TYPE").is_some_and(|kind| kind.eq_ignore_ascii_case("HypPart1")) {
                    whole = element.get("SUBS_CONTENT").filter(|word| !word.trim().is_empty());
                }
                words.push(word);
                apart = false;
            }
            "SP" => apart = true,
            "HYP" => hyphen(element, &mut words),
            _ => {}
        }
    }
    let is_bold = all_alike(&mut words).has(Marks::STRONG);
    let stretches = stretches(&words);
    BoxLine { frame: frame(line), size, is_bold, stretches, words, whole: whole.map(Into::into), ids: ids(line) }
}

/// Identifiers of a line and of its first and last words: METS files name words where a place begins and ends.
fn ids(line: &Element) -> Vec<Box<str>> {
    let words: Vec<&str> = line.all("String").filter_map(|word| word.get("ID")).collect();
    let ends = words.first().into_iter().chain(words.last().filter(|_| words.len() > 1)).copied();
    line.get("ID").into_iter().chain(ends).map(Into::into).collect()
}

fn word(element: &Element, style: Style) -> Word {
    Word {
        text: element.get("CONTENT").unwrap_or_default().into(),
        frame: frame(element),
        marks: style.marks,
        confidence: confidence(element),
        apart: false,
    }
}

/// How sure the program was, in hundredths: of the word, or of its characters (0 sure, 9 unsure) where it says
/// nothing of the word.
fn confidence(element: &Element) -> Option<f32> {
    if let Some(word) = element.number("WC") {
        return Some(word * 100.0);
    }
    let digits: Vec<f32> = element.get("CC")?.chars().filter_map(|c| c.to_digit(10)).map(|d| d as f32).collect();
    (!digits.is_empty()).then(|| 100.0 - digits.iter().sum::<f32>() / digits.len() as f32 * 100.0 / 9.0)
}

/// Whether two words stand apart where the line marks no spaces.
fn is_apart(left: &Word, right: &Word) -> bool {
    let unknown = left.frame.is_unknown() || right.frame.is_unknown();
    unknown || right.frame.x - left.frame.right() >= GAP * left.frame.height.min(right.frame.height)
}

/// The printed hyphen belongs to the word before it.
fn hyphen(element: &Element, words: &mut [Word]) {
    let printed = element.get("CONTENT").unwrap_or("-");
    if let Some(word) = words.last_mut()
        && !word.text.ends_with(['-', '\u{ad}', '\u{2010}'])
    {
        word.text.push_str(printed);
        word.frame = word.frame.with(frame(element));
    }
}
