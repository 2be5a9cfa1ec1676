//! Steps and sections side by side in a line's text. Where a line must stand to be a menu, the rule decides.

use super::words::{FRONT, MENU, PART};
use crate::cleaner::rules::{byline, editors_line};

/// A path of three steps or more.
pub(super) fn is_breadcrumb(text: &str) -> bool {
    let steps: Vec<&str> = text.split(['>', '»', '›', '＞', '→']).map(str::trim).collect();
    steps.len() >= 3 && steps.iter().all(|s| !s.is_empty() && s.chars().count() <= 16)
}

/// `News | Sport | Letters`, `新闻 > 社会`: sections between bars, or a path of two steps.
pub(super) fn is_bar(text: &str) -> bool {
    let short = |part: &str| {
        (1..=16).contains(&part.chars().count())
            && part.split_whitespace().count() <= 3
            && part.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '&' | '-' | '’' | '\''))
    };
    let bars: Vec<&str> = text.split(['|', '｜']).map(str::trim).collect();
    let steps: Vec<&str> = text.split(['>', '»', '›', '＞']).map(str::trim).collect();
    let people = byline::is_byline(text) || editors_line::is_staff(text);
    (bars.len() >= 3 && bars.iter().all(|part| short(part)) && !people)
        || (steps.len() == 2 && steps.iter().all(|step| short(step) && step.chars().count() >= 2))
}

/// `手机报 客户端 登录 注册`, `首页 - 新闻 - 体育 - 论坛`: four short words or more, the words of buttons half of them, or
/// the front page's the first.
pub(super) fn is_menu(text: &str) -> bool {
    let words: Vec<&str> = MENU.split(text.trim()).filter(|word| !word.is_empty()).collect();
    let buttons = words.iter().filter(|word| PART[0].is_match(word)).count();
    let front = words.first().is_some_and(|word| FRONT.contains(word));
    words.len() >= 4 && words.iter().all(|word| word.chars().count() <= 16) && (front || 2 * buttons >= words.len())
}
