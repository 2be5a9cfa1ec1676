//! Running text put together from markup, for the readers of formats that hold articles. Knows no format.

use unicode_script::{Script, UnicodeScript};

use crate::ast::{BlockKind, Marks, Piece, Text};

/// What stretches of a text have in common.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// Inline marks.
    pub marks: Marks,
    /// Target of a link.
    pub link: Option<&'a str>,
}

impl<'a> Style<'a> {
    /// Nothing.
    pub const PLAIN: Style<'static> = Style { marks: Marks::NONE, link: None };

    /// The same with a mark more.
    pub fn with(self, mark: Marks) -> Self {
        Style { marks: self.marks.with(mark), ..self }
    }

    /// The same as a link, where there is a target.
    pub fn linked(self, target: Option<&'a str>) -> Self {
        Style { link: target.or(self.link), ..self }
    }
}

/// A text in the making.
#[derive(Debug, Clone, Default)]
pub struct Running {
    pieces: Vec<Piece>,
    /// Places of line breaks: the number of pieces before each.
    breaks: Vec<usize>,
}

impl Running {
    /// Adds characters.
    pub fn chars(&mut self, chars: &str, style: Style) {
        let broken = self.breaks.last() == Some(&self.pieces.len());
        let same = |p: &&mut Piece| {
            !broken && p.page_turn.is_none() && p.marks == style.marks && p.link.as_deref() == style.link
        };
        match self.pieces.last_mut().filter(same) {
            Some(piece) => piece.text.push_str(chars),
            None if chars.is_empty() => {}
            None => self.pieces.push(piece(chars, style)),
        }
    }

    /// Adds a page turn; the label may be empty.
    pub fn page_turn(&mut self, label: &str) {
        self.pieces.push(Piece { page_turn: Some(label.into()), ..piece("", Style::PLAIN) });
    }

    /// A block begins or ends inside the text: what stands on both sides does not touch.
    pub fn part(&mut self, style: Style) {
        self.chars(PART, style);
    }

    /// A line ends here, and that is meant.
    pub fn line_break(&mut self) {
        self.breaks.push(self.pieces.len());
    }

    /// Without the white space before the first character, full-width spaces too: an indent is layout, which markup
    /// has no need of.
    pub fn without_indent(mut self) -> Self {
        for piece in &mut self.pieces {
            let printed = piece.text.trim_start_matches(|c: char| is_white(c) || matches!(c, '\u{a0}' | '\u{3000}'));
            if printed.len() < piece.text.len() {
                piece.text = printed.into();
            }
            if !piece.text.is_empty() {
                break;
            }
        }
        self
    }

    /// Whether nothing is in it but white space.
    pub fn is_blank(&self) -> bool {
        self.pieces.iter().all(|p| p.page_turn.is_none() && p.text.trim_matches(is_white).is_empty())
    }

    /// The label of the page that has turned, where there is nothing else.
    pub fn lone_turn(&self) -> Option<&str> {
        let blank = self.pieces.iter().all(|p| p.text.trim_matches(is_white).is_empty());
        self.pieces.iter().filter_map(|p| p.page_turn.as_deref()).next_back().filter(|_| blank)
    }

    /// The text. White space that holds a line end is how the markup was laid out: a space between words, nothing
    /// between Han and kana and at the ends; so is a line break. Between blocks there is a space. All other white space
    /// stays.
    pub fn finish(self) -> Text {
        let mut pieces = self.pieces;
        for place in self.breaks.into_iter().filter_map(|at| at.checked_sub(1)) {
            pieces[place].text.push_str("\n");
        }
        let mut last: Option<char> = None;
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        let mut drops: Vec<Run> = Vec::new();
        for at in 0..pieces.len() {
            for (offset, c) in pieces[at].text.char_indices() {
                match is_white(c) {
                    true => match runs.last_mut().filter(|(piece, _, end)| *piece == at && *end == offset) {
                        Some((_, _, end)) => *end += c.len_utf8(),
                        None => runs.push((at, offset, offset + c.len_utf8())),
                    },
                    false => {
                        drops.extend(settle(&pieces, std::mem::take(&mut runs), last, Some(c)));
                        last = Some(c);
                    }
                }
            }
        }
        drops.extend(settle(&pieces, runs, last, None));
        for drops in drops.chunk_by(|a, b| a.0 == b.0) {
            let piece = &mut pieces[drops[0].0];
            let (mut text, mut at) = (String::with_capacity(piece.text.len()), 0);
            for (_, start, end, with) in drops {
                text.push_str(&piece.text[at..*start]);
                text.push_str(with);
                at = *end;
            }
            text.push_str(&piece.text[at..]);
            piece.text = text.into();
        }
        pieces.retain(|p| p.page_turn.is_some() || !p.text.is_empty());
        Text { pieces }
    }

    /// The text in groups of lines: line breaks end lines, blank lines end groups.
    fn groups(self) -> Vec<Vec<Text>> {
        let (mut groups, mut lines) = (Vec::new(), Vec::new());
        let mut rest = self.pieces;
        for at in self.breaks.into_iter().rev() {
            let pieces = rest.split_off(at);
            lines.push(Running { pieces, breaks: Vec::new() });
        }
        lines.push(Running { pieces: rest, breaks: Vec::new() });
        lines.reverse();
        for group in lines.split_inclusive(Running::is_blank) {
            let group: Vec<Text> =
                group.iter().filter(|line| !line.is_blank()).map(|line| line.clone().finish()).collect();
            groups.extend((!group.is_empty()).then_some(group));
        }
        groups
    }

    /// The blocks of a text of one kind; a paragraph with line breaks is lines, and paragraphs where blank lines stand
    /// in it. Nothing where nothing is in it.
    pub fn blocks(self, make: impl Fn(Text) -> BlockKind) -> Vec<BlockKind> {
        if self.is_blank() {
            return Vec::new();
        }
        if self.breaks.is_empty() || !matches!(make(Text::default()), BlockKind::Paragraph { .. }) {
            return vec![make(self.finish())];
        }
        let block = |mut lines: Vec<Text>| match lines.len() {
            1 => make(lines.remove(0)),
            _ => BlockKind::Verse { lines },
        };
        self.groups().into_iter().map(block).collect()
    }

    /// The text as lines, every character as it stands.
    pub fn lines(mut self) -> Vec<Text> {
        for place in self.breaks.into_iter().filter_map(|at| at.checked_sub(1)) {
            self.pieces[place].text.push_str("\n");
        }
        let mut lines = vec![Text::default()];
        for piece in self.pieces {
            let mut turn = piece.page_turn.clone();
            for (at, part) in piece.text.split(['\n', PARTS]).enumerate() {
                if at > 0 {
                    lines.push(Text::default());
                }
                let page_turn = turn.take();
                if let Some(line) = lines.last_mut().filter(|_| page_turn.is_some() || !part.is_empty()) {
                    line.pieces.push(Piece { text: part.into(), page_turn, ..piece.clone() });
                }
            }
        }
        lines
    }
}

/// White space of a piece that becomes something else: piece, first byte, byte after the last, what it becomes.
type Run = (usize, usize, usize, &'static str);

/// What becomes of white space, in runs by piece, between two characters.
fn settle(
    pieces: &[Piece],
    runs: Vec<(usize, usize, usize)>,
    before: Option<char>,
    after: Option<char>,
) -> impl Iterator<Item = Run> {
    let has = |chars: &[char]| runs.iter().any(|&(piece, start, end)| pieces[piece].text[start..end].contains(chars));
    let (laid_out, parted) = (has(&['\n', '\r', PARTS]), has(&[PARTS]));
    let mut with = match (before, after) {
        (Some(a), Some(b)) if parted || !(is_wide(a) && is_wide(b)) => " ",
        _ => "",
    };
    let runs = if laid_out { runs } else { Vec::new() };
    runs.into_iter().map(move |(piece, start, end)| (piece, start, end, std::mem::take(&mut with)))
}

fn piece(text: &str, style: Style) -> Piece {
    Piece {
        text: text.into(),
        span: None,
        replaced: false,
        marks: style.marks,
        link: style.link.map(Into::into),
        page_turn: None,
    }
}

/// Stands between blocks while a text is in the making: a noncharacter of Unicode, which no text holds.
const PARTS: char = '\u{fdd0}';
const PART: &str = "\u{fdd0}";

/// The white space of XML, and what stands between blocks.
fn is_white(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | PARTS)
}

/// Characters between which a line end is no space.
fn is_wide(c: char) -> bool {
    matches!(c.script(), Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo)
        || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}

/// Whether a name is one of a list of names with a space between two.
pub fn among(names: &str, name: &str) -> bool {
    names.split(' ').any(|known| known == name)
}

/// A value of one line: white space at its ends goes, line ends inside become what they mean.
pub fn value(text: &str) -> String {
    let mut running = Running::default();
    running.chars(text.trim(), Style::PLAIN);
    running.finish().plain()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(parts: &[(&str, Marks)]) -> Vec<(String, Marks)> {
        let mut running = Running::default();
        parts.iter().for_each(|(text, marks)| running.chars(text, Style::PLAIN.with(*marks)));
        running.finish().pieces.into_iter().map(|p| (p.text.to_string(), p.marks)).collect()
    }

    #[test]
    fn only_white_space_with_a_line_end_is_layout() {
        let bold = Marks::STRONG;
        assert_eq!(
            finished(&[("\n  甲 \n", Marks::NONE), ("  乙", bold), ("\n", Marks::NONE)]),
            [("甲".to_owned(), Marks::NONE), ("乙".to_owned(), bold),]
        );
        assert_eq!(
            finished(&[("one\n ", Marks::NONE), (" two", bold)]),
            [("one ".to_owned(), Marks::NONE), ("two".to_owned(), bold),]
        );
        assert_eq!(finished(&[(" 甲  乙 ", Marks::NONE)]), [(" 甲  乙 ".to_owned(), Marks::NONE)]);
        assert_eq!(value("\n  a\n b "), "a b");
    }

    #[test]
    fn control_characters_of_a_file_are_kept() {
        let mut running = Running::default();
        running.chars("a\u{1e}b\u{1f}", Style::PLAIN);
        assert_eq!(running.finish().plain(), "a\u{1e}b\u{1f}");
    }

    #[test]
    fn line_breaks_end_lines_and_blank_lines_end_groups() {
        let mut running = Running::default();
        for line in ["甲", " 乙\n", "", "丙"] {
            running.chars(line, Style::PLAIN);
            running.line_break();
        }
        let groups: Vec<Vec<String>> =
            running.clone().groups().iter().map(|lines| lines.iter().map(Text::plain).collect()).collect();
        assert_eq!(groups, [vec!["甲", " 乙"], vec!["丙"]]);
        assert_eq!(running.finish().plain(), "甲乙丙");
    }
}
