//! The copy of the text that the Markdown parser sees: as long as the source, byte for byte, so that every
//! place in it is a place in the source; with the characters masked that would make the parser misread print.
//!
//! Masked are: every line end (to LF), indents of four columns and more outside lists (newspapers indent),
//! years at a line start (`1999. ` is no list item), link definitions (they would vanish), openings that
//! would swallow the text behind them (`<!--` without end), LaTeX brackets, fences round a whole document,
//! and whatever nests or runs so deep that no print can mean it.

use std::ops::Range;

use super::super::space::blank;
use crate::source::line_ends;

/// Stands for a masked character that is text.
const TEXT: u8 = 1;
/// Stands for masked white space: the parser must see no indent, but white space beside emphasis.
const SPACE: u8 = 0x0C;
/// Longest line that is read with inline markup.
const LONGEST: usize = 1 << 20;
/// Deepest nesting of quotations and lists on one line.
const DEEPEST: usize = 32;

/// A source prepared for the parser.
pub(super) struct View {
    /// The masked text.
    pub text: String,
    /// First byte and end (without line end) of every line.
    pub lines: Vec<(u32, u32)>,
    /// Lines whose indent was masked.
    pub indented: Vec<bool>,
    /// For every line, how many lines before it hold nothing but white space and `>`.
    pub blanks: Vec<u32>,
    /// For every line, how many form feeds stand before it.
    pub feeds: Vec<u32>,
    /// Lines that were blanked, because all their print is syntax.
    pub blanked: Vec<bool>,
    /// Lines that are too long to be read with inline markup.
    pub long: Vec<usize>,
}

impl View {
    /// The line (from 0) of a byte.
    pub fn line_of(&self, at: usize) -> usize {
        self.lines.partition_point(|&(start, _)| start as usize <= at).saturating_sub(1)
    }

    /// The bytes of a line without its end; empty behind the last.
    pub fn line(&self, number: usize) -> Range<usize> {
        match self.lines.get(number) {
            Some(&(start, end)) => start as usize..end as usize,
            None => self.text.len()..self.text.len(),
        }
    }
}

/// Makes the view of a text.
pub(super) fn view(text: &str) -> View {
    let mut masked = text.as_bytes().to_vec();
    let mut lines = Vec::new();
    let mut blanks = Vec::new();
    let mut feeds = Vec::new();
    let (mut blank_lines, mut feed_count, mut start) = (0, 0, 0);
    for (end, next) in line_ends(text).chain([(text.len(), text.len())]) {
        lines.push((start as u32, end as u32));
        blanks.push(blank_lines);
        feeds.push(feed_count);
        blank_lines += u32::from(text[start..end].chars().all(|c| blank(c) || c == '>'));
        if next > end {
            feed_count += u32::from(masked[end] == 0x0C);
            masked[end..next].fill(b' ');
            masked[next - 1] = b'\n';
        }
        start = next;
    }
    let mut masker = {
        let none = vec![false; lines.len()];
        Masker {
            text,
            bytes: masked,
            indented: none.clone(),
            blanked: none.clone(),
            fenced: none,
            lines,
            long: Vec::new(),
        }
    };
    masker.fences();
    masker.openings();
    masker.walk();
    let Masker { bytes, lines, indented, blanked, long, .. } = masker;
    let text = String::from_utf8(bytes).unwrap_or_else(|bad| String::from_utf8_lossy(bad.as_bytes()).into_owned());
    View { text, lines, indented, blanks, feeds, blanked, long }
}

struct Masker<'a> {
    text: &'a str,
    bytes: Vec<u8>,
    lines: Vec<(u32, u32)>,
    indented: Vec<bool>,
    blanked: Vec<bool>,
    long: Vec<usize>,
    /// Lines that are part of a fenced block which stays one.
    fenced: Vec<bool>,
}

/// A fenced block: number of its opening line, of its last line, whether a fence ends it.
struct Fence<'a> {
    open: usize,
    last: usize,
    closed: bool,
    info: &'a str,
}

impl<'a> Masker<'a> {
    fn line(&self, number: usize) -> &'a str {
        let (start, end) = self.lines[number];
        &self.text[start as usize..end as usize]
    }

    /// Blanks the fences that a model put round its whole output.
    fn fences(&mut self) {
        let found = self.find_fences();
        let printed = |from: usize, to: usize| (from..to).map(|n| self.line(n).trim().len()).sum::<usize>();
        let inner = |f: &Fence| printed(f.open + 1, f.last + usize::from(!f.closed));
        let whole: usize = found.iter().filter(|f| is_plain(f.info)).map(inner).sum();
        let mostly = whole * 2 >= printed(0, self.lines.len());
        for fence in found {
            if is_markdown(fence.info) || (mostly && is_plain(fence.info)) {
                self.blank_line(fence.open);
                if fence.closed {
                    self.blank_line(fence.last);
                }
            } else {
                self.fenced[fence.open..=fence.last].fill(true);
            }
        }
    }

    fn find_fences(&self) -> Vec<Fence<'a>> {
        let mut found: Vec<Fence> = Vec::new();
        let mut open: Option<(u8, usize)> = None;
        for number in 0..self.lines.len() {
            let line = self.line(number).trim_start_matches([' ', '\t', '>']);
            let Some(mark) = line.bytes().next().filter(|b| matches!(b, b'`' | b'~')) else { continue };
            let length = line.bytes().take_while(|&b| b == mark).count();
            let info = line[length..].trim();
            if length < 3 || (mark == b'`' && info.contains('`')) {
                continue;
            }
            match open {
                None => {
                    open = Some((mark, length));
                    found.push(Fence { open: number, last: self.lines.len() - 1, closed: false, info });
                }
                Some((opened, least)) if mark == opened && length >= least && info.is_empty() => {
                    open = None;
                    if let Some(fence) = found.last_mut() {
                        (fence.last, fence.closed) = (number, true);
                    }
                }
                Some(_) => {}
            }
        }
        found
    }

    /// Makes a line blank and takes its print as syntax.
    fn blank_line(&mut self, number: usize) {
        let (start, end) = self.lines[number];
        self.bytes[start as usize..end as usize].fill(b' ');
        self.blanked[number] = true;
    }

    /// Masks openings that would swallow the text behind them.
    fn openings(&mut self) {
        if !self.text.contains('<') {
            return;
        }
        let lower = self.text.to_ascii_lowercase();
        let comments: Vec<usize> = lower.match_indices("<!--").map(|(at, _)| at).collect();
        for (number, &at) in comments.iter().enumerate() {
            let next = comments.get(number + 1).copied().unwrap_or(lower.len());
            if !lower[at..next].contains("-->") {
                self.bytes[at] = TEXT;
            }
        }
        let elements = ["script", "style", "pre", "textarea"].map(|name| (name, lower.rfind(&format!("</{name}"))));
        for (at, _) in lower.match_indices('<') {
            let rest = &lower[at + 1..];
            let swallows = match rest.as_bytes().first() {
                Some(b'?') => !rest.starts_with("?xml"),
                Some(b'!') => !rest.starts_with("!doctype") && !rest.starts_with("!--"),
                _ => elements.iter().any(|(name, end)| rest.starts_with(name) && end.is_none_or(|end| end < at)),
            };
            if swallows {
                self.bytes[at] = TEXT;
            }
        }
    }

    fn walk(&mut self) {
        let mut list = false;
        let mut table = false;
        let mut after_blank = true;
        for number in 0..self.lines.len() {
            if self.fenced[number] {
                after_blank = false;
                continue;
            }
            let line = self.line(number);
            let start = self.lines[number].0 as usize;
            let content = line.trim_start_matches([' ', '\t']);
            if content.trim().is_empty() {
                after_blank = true;
                continue;
            }
            table = (table || content.contains("<table")) && !content.contains("</table");
            if !table && is_wrapper(content) {
                self.blank_line(number);
                after_blank = true;
                continue;
            }
            let space = line.len() - content.len();
            let indent = super::super::space::columns(&line[..space]);
            let item = is_item(content);
            list = if list { item || !after_blank || indent > 1 } else { item && indent < 4 };
            if indent >= 4 && !list {
                self.bytes[start] = SPACE;
                self.indented[number] = true;
            }
            self.line_start(start + space, content);
            if line.len() > LONGEST {
                self.long.push(number);
                self.mask_inline(start, line.len());
            } else {
                self.latex(start, line);
            }
            after_blank = false;
        }
    }

    /// Masks what a line's first characters would wrongly be.
    fn line_start(&mut self, start: usize, content: &str) {
        let bytes = content.as_bytes();
        let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
        if digits >= 4 && matches!(bytes.get(digits), Some(b'.' | b')')) {
            self.bytes[start + digits] = TEXT;
        }
        let quoted = content.trim_start_matches(['>', ' ', '-', '*', '+']);
        if quoted.starts_with('[')
            && let Some(close) = quoted.as_bytes().iter().take(1000).position(|&b| b == b']')
            && quoted.as_bytes().get(close + 1) == Some(&b':')
        {
            self.bytes[start + content.len() - quoted.len() + close + 1] = TEXT;
        }
        let marker = |b: &u8| matches!(b, b'>' | b'-' | b'+' | b'*' | b' ' | b'\t') || b.is_ascii_digit() || *b == b'.';
        let (mut depth, rule) = (0, is_rule(content));
        for (at, b) in bytes.iter().enumerate().take_while(|(_, b)| marker(b)) {
            if !matches!(b, b' ' | b'\t') {
                depth += 1;
                if depth > DEEPEST && matches!(b, b'>' | b'-' | b'+' | b'*' | b'.') && !rule {
                    self.bytes[start + at] = TEXT;
                }
            }
        }
    }

    /// Masks all inline markup of a line.
    fn mask_inline(&mut self, start: usize, len: usize) {
        for byte in &mut self.bytes[start..start + len] {
            if matches!(byte, b'*' | b'_' | b'[' | b']' | b'!' | b'`' | b'<' | b'&' | b'\\' | b'$' | b'~' | b'|') {
                *byte = TEXT;
            }
        }
    }

    /// Masks the backslashes of `\( … \)` and `\[ … \]` round LaTeX.
    fn latex(&mut self, start: usize, line: &str) {
        for (open, close) in [("\\(", "\\)"), ("\\[", "\\]")] {
            let mut at = 0;
            while let Some(from) = line[at..].find(open).map(|i| at + i) {
                let Some(to) = line[from + 2..].find(close).map(|i| from + 2 + i) else { break };
                let inner = &line[from + 2..to];
                if inner.contains(['^', '_', '=', '\\', '{']) {
                    for (i, _) in line[from..to + 1].match_indices('\\') {
                        self.bytes[start + from + i] = TEXT;
                    }
                }
                at = to + 2;
            }
        }
        if let Some(at) = line.find('\0') {
            for byte in &mut self.bytes[start + at..start + line.len()] {
                if *byte == 0 {
                    *byte = TEXT;
                }
            }
        }
    }
}

fn is_markdown(info: &str) -> bool {
    ["markdown", "md", "html"].iter().any(|name| info.eq_ignore_ascii_case(name))
}

fn is_plain(info: &str) -> bool {
    ["", "text", "txt", "plaintext", "plain"].iter().any(|name| info.eq_ignore_ascii_case(name))
}

/// Whether a line holds nothing but tags that wrap blocks; the parser would read the lines after them as
/// HTML, but models write Markdown there.
fn is_wrapper(content: &str) -> bool {
    let mut rest = content.trim_end();
    if !rest.starts_with('<') || !rest.ends_with('>') {
        return false;
    }
    while let Some(tag) = rest.strip_prefix('<') {
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        let name = tag.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let known = ["div", "p", "center", "section", "article", "main", "header", "footer", "figure"];
        let Some(end) = tag.find('>') else { return false };
        if !known.iter().any(|known| tag[..name].eq_ignore_ascii_case(known)) || tag[..end].contains('<') {
            return false;
        }
        rest = tag[end + 1..].trim_start();
    }
    rest.is_empty()
}

/// Whether a line without its indent begins a list item.
fn is_item(content: &str) -> bool {
    let bytes = content.as_bytes();
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let end = match bytes.get(digits) {
        Some(b'.' | b')') if (1..=3).contains(&digits) => digits + 1,
        Some(b'-' | b'+' | b'*') if digits == 0 => 1,
        _ => return false,
    };
    matches!(bytes.get(end), None | Some(b' ' | b'\t'))
}

/// Whether a line is a thematic break.
fn is_rule(content: &str) -> bool {
    content.bytes().all(|b| matches!(b, b'-' | b' ' | b'\t'))
        || content.bytes().all(|b| matches!(b, b'*' | b' ' | b'\t'))
}
