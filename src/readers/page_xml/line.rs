//! Lines of PAGE: their text, places, sizes and confidence.

use crate::ast::Marks;
use crate::readers::extract::Stretch;
use crate::readers::sheets::words::{Word, all_alike, stretches};
use crate::readers::sheets::{BoxLine, Frame};
use crate::readers::xml::Element;

/// Reads a line in a region of this size.
pub(super) fn read(line: &Element, round: f32) -> BoxLine {
    let size = font_size(line).unwrap_or(round);
    let mut words: Vec<Word> = line.all("Word").filter_map(word).collect();
    let bold = line.child("TextStyle").is_some_and(|style| style.get("bold") == Some("true"));
    let is_bold = all_alike(&mut words).has(Marks::STRONG) || bold;
    let own = best(line);
    let words = match own.map(text_of) {
        Some(text) => spaced(&text, words).unwrap_or_else(|| {
            let confidence = own.and_then(confidence);
            vec![Word { text, frame: frame(line), confidence, ..Word::default() }]
        }),
        None => words,
    };
    BoxLine { frame: frame(line), size, is_bold, stretches: stretches(&words), words, ..BoxLine::default() }
}

/// The lines of a region that has none of its own, by its own text.
pub(super) fn of_region(region: &Element, size: f32) -> Vec<BoxLine> {
    let text = best(region).map(text_of).unwrap_or_default();
    let line = |text: &str| BoxLine {
        size,
        stretches: vec![Stretch { text: text.into(), ..Stretch::default() }],
        ..BoxLine::default()
    };
    text.lines().filter(|text| !text.trim().is_empty()).map(line).collect()
}

/// A word by its own text, else by its glyphs.
fn word(element: &Element) -> Option<Word> {
    let own = best(element);
    let text = match own {
        Some(text) => text_of(text),
        None => element.all("Glyph").filter_map(best).map(text_of).collect(),
    };
    let style = element.child("TextStyle");
    let has = |name: &str| style.is_some_and(|style| style.get(name) == Some("true"));
    let marks = [("bold", Marks::STRONG), ("italic", Marks::EMPHASIS), ("superscript", Marks::SUPERSCRIPT)];
    let marks = marks.iter().filter(|(name, _)| has(name)).fold(Marks::NONE, |all, (_, mark)| all.with(*mark));
    let text = text.trim().to_owned();
    let confidence = own.and_then(confidence);
    (!text.is_empty()).then(|| Word { text, frame: frame(element), marks, confidence, apart: true })
}

/// Words with the spaces that the line's own text has between them; none where they are not its text.
fn spaced(text: &str, mut words: Vec<Word>) -> Option<Vec<Word>> {
    let mut rest = text;
    for word in &mut words {
        let begins = rest.trim_start();
        word.apart = begins.len() < rest.len();
        rest = begins.strip_prefix(word.text.as_str())?;
    }
    (!words.is_empty() && rest.trim().is_empty()).then_some(words)
}

/// The reading that the file ranks first.
fn best<'a>(element: &'a Element<'a>) -> Option<&'a Element<'a>> {
    let rank = |text: &&Element| text.get("index").and_then(|index| index.trim().parse::<u32>().ok());
    element.all("TextEquiv").min_by_key(rank).filter(|text| !text_of(text).trim().is_empty())
}

fn text_of(equivalent: &Element) -> String {
    let own = equivalent.child("Unicode").or_else(|| equivalent.child("PlainText"));
    own.map(Element::text).unwrap_or_default()
}

/// In hundredths.
fn confidence(equivalent: &Element) -> Option<f32> {
    equivalent.number("conf").map(|confidence| confidence * 100.0)
}

/// The size of type that an element names, in points.
pub(super) fn font_size(element: &Element) -> Option<f32> {
    let styled = element.child("TextStyle").and_then(|style| style.number("fontSize"));
    let custom = || custom(element.get("custom")?, "textStyle", "fontSize")?.parse().ok();
    styled.or_else(custom).filter(|size: &f32| size.is_finite() && *size > 0.0)
}

/// A value in a `custom` attribute: `structure {type:heading;} readingOrder {index:2;}`.
pub(super) fn custom<'c>(custom: &'c str, name: &str, key: &str) -> Option<&'c str> {
    let at = custom.find(name)? + name.len();
    let inner = custom[at..].trim_start().strip_prefix('{')?.split('}').next()?;
    let mut pairs = inner.split(';').filter_map(|pair| pair.split_once(':'));
    pairs.find(|(own, _)| own.trim() == key).map(|(_, value)| value.trim())
}

/// The box round an element's outline.
pub(super) fn frame(element: &Element) -> Frame {
    let Some(coords) = element.child("Coords") else { return Frame::default() };
    let listed = coords.get("points").unwrap_or_default().split_whitespace().filter_map(|point| {
        let (x, y) = point.split_once(',')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    });
    let single = coords.all("Point").filter_map(|point| Some((point.number("x")?, point.number("y")?)));
    let points: Vec<(f32, f32)> = listed.chain(single).filter(|(x, y)| x.is_finite() && y.is_finite()).collect();
    let Some(&(x, y)) = points.first() else { return Frame::default() };
    let edge = |round: fn(f32, f32) -> f32| points.iter().fold((x, y), |at, p| (round(at.0, p.0), round(at.1, p.1)));
    let ((left, top), (right, bottom)) = (edge(f32::min), edge(f32::max));
    Frame::from_edges(left, top, right, bottom)
}
