//! What a document of columns has drawn: widths, indents, empty lines, line breaking.

use super::draw::Draw;
use super::tongue::Tongue;
use super::wrap::{Breaking, Kinsoku, Script};

/// What a document with narrow columns has drawn.
#[derive(Debug, Clone)]
pub struct Spec {
    /// Width of a column in half cells.
    pub cells: usize,
    /// What stands before the first line of a paragraph.
    pub indent: &'static str,
    /// Empty lines between paragraphs.
    pub paragraph_gap: usize,
    /// Empty lines where a column ends.
    pub column_gap: usize,
    /// Least and greatest height of a column in lines.
    pub height: (usize, usize),
    /// Line breaking.
    pub breaking: Breaking,
    /// How far the width of a line may fall short of the column's, in half cells (proportional type).
    pub ragged: usize,
    /// Share of columns that run around a picture.
    pub pictures: f64,
    /// Share of articles whose first paragraphs are set across several columns.
    pub wide_leads: f64,
    /// Empty lines above and below a head.
    pub head_gap: (usize, usize),
    /// Share of places between kicker, headline and deck with an empty line; beside a head of several lines always.
    pub head_blanks: f64,
    /// Empty lines above and below a crosshead.
    pub crosshead_gap: (usize, usize),
    /// Share of crossheads that stand in a box between two columns.
    pub boxed_crossheads: f64,
    /// Whether a paragraph without sentences may lose its last characters, so that its end shows.
    pub clip: bool,
    /// Share of paragraphs that may end with a full line where nothing else would show their end.
    pub full_ends: f64,
}

impl Spec {
    /// Draws the layout of a document.
    pub fn draw(draw: &mut Draw) -> Self {
        let indent = draw.weighed(&[(5, ""), (4, "　　"), (2, " "), (1, "    "), (1, "  "), (1, "　")]);
        let kinsoku = *draw.pick(&[Kinsoku::PushIn, Kinsoku::PushOut, Kinsoku::Mixed]);
        let low = draw.range(6, 24);
        Self {
            cells: 2 * draw.range(10, 26),
            indent,
            paragraph_gap: if indent.is_empty() {
                draw.weighed(&[(3, 1), (2, 0)])
            } else {
                draw.weighed(&[(4, 0), (1, 1)])
            },
            column_gap: draw.weighed(&[(1, 0), (6, 1), (1, 2)]),
            height: (low, low + draw.range(2, 30)),
            breaking: Breaking::han(kinsoku, draw.chance(0.7)),
            ragged: 0,
            pictures: draw.weighed(&[(3, 0.0), (2, 0.15), (1, 0.5)]),
            wide_leads: draw.weighed(&[(4, 0.0), (1, 0.5)]),
            head_gap: (draw.weighed(&[(1, 0), (4, 1), (2, 2)]), draw.weighed(&[(2, 0), (4, 1)])),
            head_blanks: draw.weighed(&[(1, 0.0), (1, 1.0)]),
            crosshead_gap: draw.weighed(&[(2, (1, 1)), (2, (1, 0)), (1, (0, 0))]),
            boxed_crossheads: 0.2,
            clip: false,
            full_ends: draw.weighed(&[(4, 0.0), (1, 0.15)]),
        }
    }

    /// Draws the layout of a document in another language.
    pub fn foreign(draw: &mut Draw, tongue: Tongue) -> Self {
        let spec = Self::draw(draw);
        match tongue {
            Tongue::Hans | Tongue::Hant | Tongue::Old => spec,
            Tongue::Ja => Self { cells: 2 * draw.range(11, 20), indent: draw.weighed(&[(5, "　"), (1, "")]), ..spec },
            Tongue::Ko => Self::of_words(draw, spec, 26, 64, 0.0),
            Tongue::En | Tongue::De => {
                let hyphens = draw.weighed(&[(1, 0.0), (2, 0.5), (2, 0.95)]);
                let (least, most) = draw.weighed(&[(2, (28, 42)), (3, (38, 72))]);
                Self::of_words(draw, spec, least, most, hyphens)
            }
        }
    }

    fn of_words(draw: &mut Draw, spec: Self, least: usize, most: usize, hyphens: f64) -> Self {
        let indent = draw.weighed(&[(4, ""), (2, "  "), (2, "   "), (1, "    "), (1, "     ")]);
        let gap = if indent.is_empty() { draw.weighed(&[(6, 1), (1, 0)]) } else { draw.weighed(&[(3, 0), (1, 1)]) };
        Self {
            cells: draw.range(least, most),
            indent,
            paragraph_gap: gap,
            height: (spec.height.0 + 8, spec.height.1 + 24),
            breaking: Breaking { script: Script::Words(hyphens), ..spec.breaking },
            ragged: draw.weighed(&[(2, 0), (1, 2), (1, 4)]),
            wide_leads: 0.0,
            full_ends: 0.0,
            ..spec
        }
    }

    /// The draw in words.
    pub fn variant(&self) -> String {
        format!(
            "script={:?} width={} indent={:?} paragraph_gap={} column_gap={} height={}-{} kinsoku={:?} whole_runs={} pictures={} wide_leads={} full_ends={}",
            self.breaking.script,
            self.cells / 2,
            self.indent,
            self.paragraph_gap,
            self.column_gap,
            self.height.0,
            self.height.1,
            self.breaking.kinsoku,
            self.breaking.whole_runs,
            self.pictures,
            self.wide_leads,
            self.full_ends
        )
    }

    /// Whether the end of a paragraph shows only by its last line.
    pub fn unmarked(&self) -> bool {
        self.indent.is_empty() && self.paragraph_gap == 0
    }
}
