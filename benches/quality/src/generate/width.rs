//! Widths of characters: half-width punctuation as OCR programs write it, full-width digits as databases do.

use super::draw::Draw;

/// Which marks are set at half width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Halves {
    /// None.
    Full,
    /// Comma, colon, semicolon, brackets, question and exclamation mark; the full stop stays.
    AllButStop,
    /// Comma and brackets.
    CommaAndBrackets,
    /// Brackets.
    Brackets,
    /// All, the full stop too, and straight quotation marks.
    All,
}

impl Halves {
    /// Draws a style.
    pub fn draw(draw: &mut Draw) -> Self {
        draw.weighed(&[(5, Self::Full), (4, Self::AllButStop), (1, Self::CommaAndBrackets), (1, Self::Brackets)])
    }

    /// Sets the text's marks at half width.
    pub fn apply(self, text: &str) -> String {
        text.chars().map(|c| self.half(c)).collect()
    }

    fn half(self, c: char) -> char {
        let brackets = matches!(c, '（' | '）');
        let comma = c == '，';
        let others = matches!(c, '：' | '；' | '！' | '？');
        let rest = matches!(c, '。' | '“' | '”');
        let chosen = match self {
            Self::Full => false,
            Self::Brackets => brackets,
            Self::CommaAndBrackets => brackets || comma,
            Self::AllButStop => brackets || comma || others,
            Self::All => brackets || comma || others || rest,
        };
        match c {
            _ if !chosen => c,
            '（' => '(',
            '）' => ')',
            '，' => ',',
            '：' => ':',
            '；' => ';',
            '！' => '!',
            '？' => '?',
            '。' => '.',
            _ => '"',
        }
    }
}

/// Digits, letters, percent sign and point between digits at full width.
pub fn full_digits(text: &str, letters: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    let digit_at = |place: Option<usize>| place.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
    let full = |(place, &c): (usize, &char)| match c {
        '0'..='9' | '%' => wide(c),
        '.' if digit_at(place.checked_sub(1)) && digit_at(Some(place + 1)) => '．',
        'A'..='Z' | 'a'..='z' if letters => wide(c),
        _ => c,
    };
    chars.iter().enumerate().map(full).collect()
}

fn wide(c: char) -> char {
    char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c)
}

/// A space between Han characters and runs of letters and digits, as some programs and editors set it.
pub fn spaced_latin(text: &str) -> String {
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let run = |c: char| c.is_ascii_alphanumeric() || c == '%';
    let mut spaced = String::new();
    let mut before = ' ';
    for c in text.chars() {
        if han(before) && c.is_ascii_alphanumeric() || run(before) && han(c) {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    spaced
}
