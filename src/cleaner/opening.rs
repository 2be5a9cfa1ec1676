//! How lines begin that open something of their own: items, numbered crossheads, labels.
//!
//! Shapes of beginnings only; what follows from them is the rules' to weigh.

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

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '０'..='９' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百')
}
