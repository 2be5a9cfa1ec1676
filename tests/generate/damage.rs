//! The damage: lines cut at the column's width, indents, blank lines, paragraphs cut in two, stray characters,
//! line ends of every system, Markdown as an OCR program writes it, legacy encodings.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::Printed;

/// How a page comes out of the machine.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Width of a column in Han characters; `None` leaves paragraphs whole.
    pub width: Option<usize>,
    /// What stands before a paragraph's first line.
    pub indent: &'static str,
    /// Blank lines between blocks.
    pub gap: usize,
    /// What cuts into the printed lines, and before which line.
    pub cuts: Vec<(Index, &'static str)>,
    /// What gets into the text, and where.
    pub strays: Vec<(Index, &'static str)>,
    /// How a line ends.
    pub line_end: &'static str,
}

/// Any damage.
pub fn layout() -> impl Strategy<Value = Layout> {
    let cuts = ["", "\u{c}", "河港日报 第3版", "　", "· 7 ·"];
    let strays =
        [" ", "\u{3000}", "\u{a0}", "\u{200b}", "\u{1}", "\u{2f08}", "\u{2ea0}", "\t", "\u{ad}", "\u{feff}", "\n"];
    let layout = (
        prop_oneof![Just(None), (8..40usize).prop_map(Some)],
        select(["", "　　", "    ", " "].as_slice()),
        0..3usize,
        vec((any::<Index>(), select(cuts.to_vec())), 0..3),
        vec((any::<Index>(), select(strays.to_vec())), 0..3),
        select(["\n", "\r\n", "\r", "\r\r\n"].as_slice()),
    );
    layout.prop_map(|(width, indent, gap, cuts, strays, line_end)| Layout {
        width,
        indent,
        gap,
        cuts,
        strays,
        line_end,
    })
}

/// Paragraphs whole, a blank line between them: nothing to mend.
pub fn undamaged() -> Layout {
    Layout { width: None, indent: "", gap: 1, cuts: Vec::new(), strays: Vec::new(), line_end: "\n" }
}

/// A page as plain text.
pub fn print(page: &[Printed], layout: &Layout) -> String {
    let mut lines = Vec::new();
    for block in page {
        for line in block.lines() {
            let indent = if matches!(block, Printed::Paragraph(_)) { layout.indent } else { "" };
            let width = if matches!(block, Printed::Furniture(_)) { None } else { layout.width };
            wrap(&format!("{indent}{line}"), width.unwrap_or(usize::MAX), &mut lines);
        }
        lines.extend(vec![String::new(); layout.gap]);
    }
    for (at, cut) in &layout.cuts {
        lines.insert(at.index(lines.len() + 1), (*cut).to_owned());
    }
    stray(lines.join(layout.line_end), &layout.strays)
}

/// A page as an OCR program's Markdown.
pub fn print_markdown(page: &[Printed], layout: &Layout) -> String {
    let mut lines = Vec::new();
    for block in page {
        match block {
            Printed::Head(head) => lines.extend(head.iter().map(|line| format!("## {line}"))),
            Printed::Paragraph(text) => wrap(text, layout.width.unwrap_or(usize::MAX), &mut lines),
            Printed::Crosshead(text) => lines.push(format!("**{text}**")),
            Printed::Caption(text) => lines.extend(["![](page/3.png)".into(), String::new(), text.clone()]),
            Printed::Furniture(text) => lines.extend(["---".into(), String::new(), format!("<div>{text}</div>")]),
            Printed::Jump(text) => lines.push(format!("{text}<br>")),
        }
        lines.push(String::new());
    }
    for (at, cut) in &layout.cuts {
        lines.insert(at.index(lines.len() + 1), (*cut).to_owned());
    }
    stray(lines.join(layout.line_end), &layout.strays)
}

/// Cuts a line at a width in Han characters, where a narrow character is half as wide; words may be cut, as
/// columns of Chinese print do.
fn wrap(line: &str, width: usize, lines: &mut Vec<String>) {
    let mut current = String::new();
    let mut columns = 0;
    for c in line.chars() {
        let wide = if c.is_ascii() { 1 } else { 2 };
        let forbidden_first = "，。、；：？！”’）》…".contains(c);
        if columns + wide > width.saturating_mul(2) && !forbidden_first {
            lines.push(std::mem::take(&mut current));
            columns = 0;
        }
        current.push(c);
        columns += wide;
    }
    lines.push(current);
}

fn stray(mut text: String, strays: &[(Index, &'static str)]) -> String {
    for (at, what) in strays {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        text.insert_str(*at.get(&places), what);
    }
    text
}

/// Encodings that inputs come in: a label of the encoding, none for UTF-16 by hand.
#[derive(Debug, Clone, Copy)]
pub enum Encoding {
    /// UTF-8 with a byte order mark.
    Utf8Mark,
    /// GB18030.
    Gb18030,
    /// UTF-16 little endian, without a mark.
    Utf16Le,
    /// UTF-16 big endian with a mark.
    Utf16BeMark,
}

/// Any of the encodings.
pub fn encoding() -> impl Strategy<Value = Encoding> {
    select([Encoding::Utf8Mark, Encoding::Gb18030, Encoding::Utf16Le, Encoding::Utf16BeMark].as_slice())
}

/// A text in an encoding.
pub fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8Mark => format!("\u{feff}{text}").into_bytes(),
        Encoding::Gb18030 => encoding_rs::GB18030.encode(text).0.into_owned(),
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16BeMark => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
    }
}
