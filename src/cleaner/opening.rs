//! How lines begin that open something of their own: items, numbered crossheads, labels.
//!
//! Shapes of beginnings only; what follows from them is the rules' to weigh.

use super::dates;
use super::script::is_common_han;
use super::view::View;

/// Whether a line whose first printed character is this may begin like an item of an enumeration.
fn may_open_item(first: char) -> bool {
    !is_common_han(first) || first == '第' || is_numeral(first)
}

/// As [`opens_item`], of a line of print.
pub fn begins_item(view: &View, i: usize) -> bool {
    may_open_item(view.shapes[i].first) && opens_item(view.text(i))
}

/// Whether a line begins like an item of an enumeration: a bullet, a dash, a number with its mark.
pub fn opens_item(text: &str) -> bool {
    let text = text.trim_start();
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return false };
    if matches!(first, '●' | '■' | '◆' | '○' | '□' | '◇' | '▲' | '△' | '★' | '☆' | '•' | '▪' | '※' | '►' | '▶')
    {
        return true;
    }
    if text.starts_with("——") || matches!(first, '①'..='⑳' | '⑴'..='⒇' | '⒈'..='⒛' | '㈠'..='㈩') {
        return true;
    }
    if !may_open_item(first) {
        return false;
    }
    if matches!(first, '-' | '*' | '·') && chars.next() == Some(' ') {
        return true;
    }
    numbered(text).is_some()
}

/// `地点：市图书馆`: a short label with a colon and a value.
pub fn is_labelled(text: &str) -> bool {
    let label = text.split(['：', ':']).next().map_or(0, |label| label.chars().count());
    label <= 4 && label < text.chars().count() && !text.starts_with(['“', '「', '"'])
}

/// The label of a numbered item or crosshead (`（一）`, `一、`, `1.`, `(2)`, `第三、`), in bytes.
pub fn numbered(text: &str) -> Option<usize> {
    let open = text.chars().next().filter(|c| matches!(c, '（' | '(' | '【' | '〔'));
    let inner = &text[open.map_or(0, char::len_utf8)..];
    let inner = if open.is_none() { inner.strip_prefix('第').unwrap_or(inner) } else { inner };
    let digits: usize = inner.chars().take_while(|&c| is_numeral(c)).map(char::len_utf8).sum();
    if digits == 0 || inner[..digits].chars().count() > 3 {
        return None;
    }
    let rest = &inner[digits..];
    let mark = rest.chars().next()?;
    let after = rest.chars().nth(1);
    let fits = match (open, mark) {
        (Some(_), '）' | ')' | '】' | '〕') => true,
        (None, '、' | '．') => true,
        (None, '.') => !after.is_some_and(|c| c.is_ascii_digit()),
        (None, '）' | ')') => true,
        _ => false,
    };
    fits.then(|| text.len() - rest.len() + mark.len_utf8())
}

/// What a heading of a series begins with: the form of its mark, and its number where it has one (`（二）`, `三、`, `02 `, `●`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The characters around the number, or the bullet.
    form: [char; 2],
    number: Option<u32>,
}

impl Mark {
    /// Whether headings with both marks may be of one series.
    pub fn is_like(self, other: Mark) -> bool {
        self.form == other.form
    }

    /// Whether a heading with this mark may stand behind (or else before) one with the other.
    pub fn may_stand(self, other: Mark, behind: bool) -> bool {
        !self.is_like(other)
            || match (self.number, other.number) {
                (Some(own), Some(other)) => own != other && (own > other) == behind,
                _ => true,
            }
    }

    /// Whether a heading with the other mark follows one with this in a series.
    pub fn leads_to(self, other: Mark) -> bool {
        self.form == other.form && other.number == self.number.map(|number| number + 1)
    }
}

/// The mark with which a heading begins.
pub fn mark(text: &str) -> Option<Mark> {
    let text = text.trim_start();
    let first = text.chars().next()?;
    if matches!(first, '●' | '■' | '◆' | '○' | '□' | '◇' | '▲' | '△' | '★' | '☆' | '•' | '▪' | '►' | '▶')
    {
        return Some(Mark { form: [first, ' '], number: None });
    }
    let counter = text.len() > 3 && text.starts_with('0') && matches!(text.as_bytes()[2], b' ' | b'.' | b'/' | b'|');
    let end = if counter { 3 } else { numbered(text)? };
    let label = &text[..end];
    let digits: String = label.chars().filter(|&c| is_numeral(c)).collect();
    let last = label.chars().last().unwrap_or(' ');
    Some(Mark { form: [if is_numeral(first) { '0' } else { first }, last], number: Some(dates::number(&digits)?) })
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '０'..='９' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_follow_each_other_in_a_series() {
        let follows = |a: &str, b: &str| mark(a).zip(mark(b)).is_some_and(|(a, b)| a.leads_to(b));
        assert!(follows("一、修渠", "二、种树"));
        assert!(follows("（九）渡口", "（十）米价"));
        assert!(follows("02 渡口夜航", "03 米价平稳"));
        assert!(follows("●渡口", "●米价"));
        assert!(!follows("一、修渠", "（二）种树"));
        assert!(!follows("一、修渠", "三、种树"));
        assert!(!follows("修渠", "种树"));
    }
}
