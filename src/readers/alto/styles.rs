//! Fonts of ALTO: what `STYLEREFS` and `STYLE` say of size and face.

use std::collections::HashMap;

use crate::ast::Marks;
use crate::readers::xml::Element;

/// The face of a stretch of text.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Style {
    /// Size in points, 0 where unknown.
    pub size: f32,
    /// Italic, superscript and the like; bold is a face that whole blocks have, and marks words only.
    pub marks: Marks,
}

/// The text styles of a file.
pub(super) struct Styles<'a> {
    by_id: HashMap<&'a str, (Option<f32>, Option<Marks>)>,
}

impl<'a> Styles<'a> {
    pub fn of(root: &'a Element) -> Self {
        let all = root.all("Styles").flat_map(|styles| styles.all("TextStyle"));
        let style = |style: &'a Element| {
            let size = style.number("FONTSIZE").filter(|size| *size > 0.0);
            Some((style.get("ID")?, (size, style.get("FONTSTYLE").map(marks))))
        };
        Styles { by_id: all.filter_map(style).collect() }
    }

    /// The style of an element in one of this style.
    pub fn over(&self, round: Style, element: &Element) -> Style {
        let ids = element.get("STYLEREFS").unwrap_or_default().split_whitespace();
        let told = ids.filter_map(|id| self.by_id.get(id));
        let style = told.fold(round, |style, (size, marks)| Style {
            size: size.unwrap_or(style.size),
            marks: marks.unwrap_or(style.marks),
        });
        Style { marks: element.get("STYLE").map_or(style.marks, marks), ..style }
    }
}

/// The marks of a list of font styles.
fn marks(styles: &str) -> Marks {
    styles.split_whitespace().fold(Marks::NONE, |marks, style| {
        marks.with(match style {
            "bold" => Marks::STRONG,
            "italics" | "italic" => Marks::EMPHASIS,
            "subscript" => Marks::SUBSCRIPT,
            "superscript" => Marks::SUPERSCRIPT,
            "strikethrough" => Marks::STRIKE,
            _ => Marks::NONE,
        })
    })
}
