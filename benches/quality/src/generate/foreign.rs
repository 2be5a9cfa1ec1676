//! Mode e: English, German, Japanese, Korean, traditional Chinese of today, and newspapers of the 1930s, whose
//! vertical columns have few marks or none.

use super::columns;
use super::draw::Draw;
use super::issue;
use super::layout;
use super::markdown;
use super::sheet::Print;
use super::story::{Habit, Tale};
use super::tongue::Tongue;
use super::wrap::{Breaking, Kinsoku, Script};

/// Which marks a newspaper of the 1930s prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marks {
    /// All of them, but no quotation marks.
    All,
    /// A full stop for every pause.
    StopsOnly,
    /// A comma-like mark for every pause.
    CommasOnly,
    /// A wide space for every pause.
    Spaces,
    /// None.
    None,
}

/// Makes a document in another language.
pub fn print(words: &mut Draw, draw: &mut Draw) -> Print {
    use Tongue::{De, En, Hant, Ja, Ko, Old};
    let tongue = draw.weighed(&[(5, En), (2, De), (3, Ja), (2, Ko), (2, Hant), (4, Old)]);
    let mut habit = Habit::draw(draw);
    let count = issue::count(draw);
    let mut spec = layout::Spec::foreign(draw, tongue);
    if tongue != Old && draw.chance(0.12) {
        return markdown::print(words, draw, tongue);
    }
    if tongue != Old {
        let mut tales = issue::tales(words, tongue, &habit, count);
        return columns::set(draw, tongue, &spec, &mut tales);
    }
    habit.crossheads = false;
    habit.open_end = 0.0;
    let marks =
        *draw.pick(&[Marks::All, Marks::StopsOnly, Marks::StopsOnly, Marks::CommasOnly, Marks::Spaces, Marks::None]);
    vertical(draw, &mut spec, marks);
    let mut tales = issue::tales(words, tongue, &habit, count);
    for tale in &mut tales {
        mark(tale, marks);
    }
    let mut print = columns::set(draw, tongue, &spec, &mut tales);
    print.variant = format!("marks={marks:?} {}", print.variant);
    print
}

/// Vertical columns: 8 to 20 characters a line; without marks a paragraph shows by its indent or by empty lines.
fn vertical(draw: &mut Draw, spec: &mut layout::Spec, marks: Marks) {
    spec.cells = 2 * draw.range(8, 20);
    spec.indent = draw.weighed(&[(3, "　"), (2, ""), (1, "　　"), (1, " ")]);
    spec.paragraph_gap = if spec.indent.is_empty() { draw.weighed(&[(2, 1), (2, 0)]) } else { 0 };
    spec.breaking =
        Breaking { script: if marks == Marks::Spaces { Script::WideSpaces } else { Script::Han }, ..spec.breaking };
    spec.breaking.kinsoku = *draw.pick(&[Kinsoku::PushIn, Kinsoku::PushOut, Kinsoku::Counted]);
    spec.pictures = 0.0;
    spec.wide_leads = 0.0;
    spec.full_ends = 0.0;
    spec.clip = true;
    spec.head_gap.0 = spec.head_gap.0.max(1);
    let bare = matches!(marks, Marks::Spaces | Marks::None);
    if bare && spec.paragraph_gap > 0 {
        spec.column_gap = 0;
    }
}

/// Leaves the marks that the newspaper prints.
fn mark(tale: &mut Tale, marks: Marks) {
    for half in tale.pieces.iter_mut().flat_map(|piece| &mut piece.halves) {
        let printed: String = half.chars().filter_map(|c| printed(c, marks)).collect();
        let printed = printed.trim_matches('\u{3000}');
        *half = match printed.strip_suffix('、') {
            Some(rest) => format!("{rest}。"),
            None => printed.to_owned(),
        };
    }
}

fn printed(c: char, marks: Marks) -> Option<char> {
    match (c, marks) {
        ('「' | '」', _) => None,
        (_, Marks::All) => Some(c),
        ('，' | '；' | '：' | '。', Marks::StopsOnly) => Some('。'),
        ('，' | '；' | '：' | '。', Marks::CommasOnly) => Some('、'),
        ('，' | '；' | '：' | '。', Marks::Spaces) => Some('\u{3000}'),
        ('，' | '；' | '：' | '。', Marks::None) => None,
        _ => Some(c),
    }
}
