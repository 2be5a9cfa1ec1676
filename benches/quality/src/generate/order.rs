//! Mode h: pages whose columns and headlines stand out of order. The truth keeps the printed order.
//!
//! Every displacement can be undone by a careful reader: what is torn off is torn in the middle of a sentence,
//! articles begin with a formula, a headline and its article share their words, crossheads and their text do too.

use super::columns;
use super::draw::Draw;
use super::issue;
use super::layout::Spec;
use super::narrow::{self, Chunk, Part};
use super::sheet::{Line, Print};
use super::story::{Habit, Tale};
use super::tongue::Tongue;
use super::wrap;
use crate::truth::Role;

/// What is displaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Damage {
    /// Some heads stand behind their articles.
    HeadsBehind,
    /// All heads stand at the end.
    HeadsLast,
    /// All heads stand at the start.
    HeadsFirst,
    /// The end of an article stands at the start of the page.
    TailFirst,
    /// The columns of two neighbouring articles alternate.
    Interleaved,
    /// A crosshead stands at the end of the page, or at its start.
    LostCrosshead,
    /// A short article stands between two columns of another one.
    Enclosed,
}

/// Makes a document whose parts are out of order.
pub fn print(words: &mut Draw, draw: &mut Draw) -> Print {
    let mut habit = Habit::draw(draw);
    habit.marked = true;
    habit.open_end = 0.0;
    habit.paragraphs.0 = habit.paragraphs.0.max(2);
    habit.paragraphs.1 = habit.paragraphs.1.max(4);
    habit.paragraph = habit.paragraph.max(80);
    let damage = draw_damage(draw, &mut habit);
    let count = draw.range(2, 4);
    let mut tales = issue::tales(words, Tongue::Hans, &habit, count);
    let mut spec = Spec::draw(draw);
    spec.full_ends = 0.0;
    spec.boxed_crossheads = 1.0;
    spec.head_gap = (spec.head_gap.0.max(1), spec.head_gap.1);
    spec.column_gap = spec.column_gap.max(1);
    let whole_lines = draw.chance(0.3);
    if whole_lines {
        spec.paragraph_gap = 1;
    }
    let laid: Vec<Vec<Chunk>> = tales
        .iter_mut()
        .map(|tale| if whole_lines { paragraph_lines(draw, &spec, tale) } else { narrow::chunks(draw, &spec, tale) })
        .collect();
    let mut done = Vec::new();
    let order = displace(draw, laid, &damage, &mut done);
    let sheets = columns::pages(draw, Tongue::Hans, &spec, vec![order]);
    let variant = format!("{done:?} of {damage:?} whole_lines={whole_lines} {}", spec.variant());
    Print { sheets, tales, lang: Tongue::Hans.tag(), variant }
}

fn draw_damage(draw: &mut Draw, habit: &mut Habit) -> Vec<Damage> {
    use Damage::{Enclosed, HeadsBehind, HeadsFirst, HeadsLast, Interleaved, LostCrosshead, TailFirst};
    let first =
        *draw.pick(&[HeadsBehind, HeadsLast, HeadsFirst, TailFirst, TailFirst, Interleaved, LostCrosshead, Enclosed]);
    let second = *draw.pick(&[HeadsBehind, TailFirst, LostCrosshead, Enclosed]);
    let mut damage = vec![first];
    if second != first && draw.chance(0.35) {
        damage.push(second);
    }
    if damage.contains(&LostCrosshead) {
        habit.crossheads = true;
        habit.paragraphs = (5, 9);
    }
    damage
}

/// An article whose paragraphs are one line each, torn in the middle of a sentence now and then.
fn paragraph_lines(draw: &mut Draw, spec: &Spec, tale: &mut Tale) -> Vec<Chunk> {
    let head = tale.head_len();
    let line = |half: &String| Line::text(half.as_str());
    let lines = tale.pieces[..head].iter().flat_map(|piece| &piece.halves).map(line).collect();
    let mut chunks = vec![Chunk::new(Part::Head, lines)];
    for piece in &tale.pieces[head..] {
        let text = piece.halves.join("");
        let part = match piece.role {
            Role::Crosshead => Part::Crosshead,
            Role::Caption => Part::Caption,
            _ => Part::Column,
        };
        let chars: Vec<char> = text.chars().collect();
        let place = if chars.len() > 50 && draw.chance(0.4) { wrap::tear(draw, &chars, 15) } else { None };
        match place.filter(|_| part == Part::Column) {
            Some(place) => {
                let (first, second) =
                    (chars[..place].iter().collect::<String>(), chars[place..].iter().collect::<String>());
                let torn = Chunk { torn: true, ..Chunk::new(part, vec![Line::led(spec.indent, first)]) };
                chunks.extend([torn, Chunk::new(part, vec![Line::text(second)])]);
            }
            None => chunks
                .push(Chunk::new(part, vec![Line::led(if part == Part::Column { spec.indent } else { "" }, text)])),
        }
    }
    chunks
}

/// Puts the articles' chunks in the damaged order; `done` tells which damages found what they need.
fn displace(draw: &mut Draw, mut laid: Vec<Vec<Chunk>>, damage: &[Damage], done: &mut Vec<Damage>) -> Vec<Chunk> {
    let (mut start, mut end) = (Vec::new(), Vec::new());
    let mut pair = None;
    for &damage in damage {
        let happened = match damage {
            Damage::LostCrosshead => lose_crosshead(draw, &mut laid, &mut start, &mut end),
            Damage::TailFirst => tail_first(draw, &mut laid, &mut start),
            Damage::HeadsBehind => heads_behind(draw, &mut laid),
            Damage::HeadsLast => {
                end.extend(take_heads(&mut laid));
                true
            }
            Damage::HeadsFirst => {
                start.extend(take_heads(&mut laid));
                true
            }
            Damage::Enclosed => enclose(draw, &mut laid),
            Damage::Interleaved => {
                pair = Some(draw.below(laid.len() - 1));
                true
            }
        };
        if happened {
            done.push(damage);
        }
    }
    if done.is_empty() {
        heads_behind(draw, &mut laid);
        done.push(Damage::HeadsBehind);
    }
    let mut order = start;
    let mut number = 0;
    while number < laid.len() {
        if pair == Some(number) {
            let (first, second) = (laid[number].clone(), laid[number + 1].clone());
            order.extend(interleaved(draw, first, second));
            number += 2;
        } else {
            order.extend(laid[number].iter().cloned());
            number += 1;
        }
    }
    order.extend(end);
    order
}

fn take_heads(laid: &mut [Vec<Chunk>]) -> Vec<Chunk> {
    laid.iter_mut()
        .filter(|chunks| chunks.len() > 1 && chunks[0].part == Part::Head)
        .map(|chunks| chunks.remove(0))
        .collect()
}

fn heads_behind(draw: &mut Draw, laid: &mut [Vec<Chunk>]) -> bool {
    let all = draw.chance(0.5);
    let chosen = draw.below(laid.len());
    for (number, chunks) in laid.iter_mut().enumerate() {
        if (all || number == chosen) && chunks.first().is_some_and(|chunk| chunk.part == Part::Head) {
            chunks.rotate_left(1);
        }
    }
    true
}

/// Places in an article where a column is torn in the middle of a sentence: the next chunk is the rest.
fn torn_places(chunks: &[Chunk]) -> Vec<usize> {
    let torn = |place: &usize| chunks[place - 1].torn && chunks[*place].part == Part::Column;
    (1..chunks.len()).filter(torn).collect()
}

/// Moves an article's end to the start; from the second or a later article, or the first one's with others below.
fn tail_first(draw: &mut Draw, laid: &mut [Vec<Chunk>], start: &mut Vec<Chunk>) -> bool {
    let mut order: Vec<usize> = (0..laid.len()).collect();
    draw.shuffle(&mut order);
    for number in order {
        let places = torn_places(&laid[number]);
        if let Some(&place) = places.last() {
            let place = if draw.chance(0.5) { *draw.pick(&places) } else { place };
            start.extend(laid[number].split_off(place));
            return true;
        }
    }
    false
}

fn lose_crosshead(draw: &mut Draw, laid: &mut [Vec<Chunk>], start: &mut Vec<Chunk>, end: &mut Vec<Chunk>) -> bool {
    let mut places: Vec<(usize, usize)> = Vec::new();
    for (number, chunks) in laid.iter().enumerate() {
        let crossheads = chunks.iter().enumerate().filter(|(_, chunk)| chunk.part == Part::Crosshead);
        places.extend(crossheads.map(|(place, _)| (number, place)));
    }
    if places.is_empty() {
        return false;
    }
    let (number, place) = *draw.pick(&places);
    let chunk = laid[number].remove(place);
    if draw.chance(0.75) {
        end.insert(0, chunk)
    } else {
        start.push(chunk)
    }
    true
}

/// Puts the shortest article between two torn columns of another one.
fn enclose(draw: &mut Draw, laid: &mut [Vec<Chunk>]) -> bool {
    let lines = |chunks: &Vec<Chunk>| chunks.iter().map(|chunk| chunk.lines.len()).sum::<usize>();
    let Some(shortest) = (1..laid.len()).min_by_key(|&number| lines(&laid[number])) else { return false };
    let places = torn_places(&laid[shortest - 1]);
    if places.is_empty() {
        return false;
    }
    let place = *draw.pick(&places);
    let short = std::mem::take(&mut laid[shortest]);
    laid[shortest - 1].splice(place..place, short);
    true
}

/// The chunks of two articles, changing at torn columns; both heads first, or each before its first column.
fn interleaved(draw: &mut Draw, first: Vec<Chunk>, second: Vec<Chunk>) -> Vec<Chunk> {
    let mut segments = [segments(first), segments(second)];
    let mut order = Vec::new();
    if draw.chance(0.5) {
        for article in &mut segments {
            if article[0].first().is_some_and(|chunk| chunk.part == Part::Head) {
                order.push(article[0].remove(0));
            }
        }
    }
    let longest = segments[0].len().max(segments[1].len());
    for number in 0..longest {
        for article in &segments {
            if let Some(segment) = article.get(number) {
                order.extend(segment.iter().cloned());
            }
        }
    }
    order
}

fn segments(chunks: Vec<Chunk>) -> Vec<Vec<Chunk>> {
    let mut segments: Vec<Vec<Chunk>> = vec![Vec::new()];
    for chunk in chunks {
        let continues = segments.last().and_then(|segment| segment.last()).is_some_and(|last| last.torn);
        if continues && chunk.part == Part::Column {
            segments.push(Vec::new());
        }
        if let Some(segment) = segments.last_mut() {
            segment.push(chunk);
        }
    }
    segments
}
