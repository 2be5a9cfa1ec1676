//! Tells Markdown from plain text by its content: real markup is weighed against the size of the text.
//!
//! What newspapers print themselves is no evidence: `#话题#`, notes with `*`, rules of `---`, numbered lines,
//! lines with `>`.

use crate::source::head;

/// Bytes looked at.
const SAMPLE: usize = 1 << 20;
/// Fewest points that make a text Markdown.
const FEWEST: usize = 3;
/// Lines of text that one point speaks for.
const LINES_A_POINT: usize = 100;
/// Surer than plain text, less sure than a format with a signature.
const LIKELY: u8 = 50;

/// How surely a text is Markdown: 0 to 100.
pub(super) fn sniff(text: &str) -> u8 {
    let text = head(text, SAMPLE);
    let begin = text.trim_start().get(..9).unwrap_or_default().to_ascii_lowercase();
    if begin.starts_with("<!doctype") || begin.starts_with("<html") || begin.starts_with("<?xml") {
        return 0;
    }
    let (mut points, mut lines, mut bars) = (0usize, 0usize, 0);
    for line in text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()) {
        lines += 1;
        points += points_of(line, bars);
        bars = line.matches('|').count();
    }
    if points < FEWEST || points * LINES_A_POINT < lines {
        return 0;
    }
    LIKELY + points.min(40) as u8
}

/// What one line speaks for Markdown; `bars` stand in the line before.
fn points_of(line: &str, bars: usize) -> usize {
    let text = line.trim();
    let mut points = 0;
    if is_heading(line) {
        points += 3;
    }
    if bars > 0 && text.contains('|') && text.contains("--") && text.bytes().all(|b| b"|-: ".contains(&b)) {
        points += 6;
    }
    if let Some(info) = text.strip_prefix("```").or_else(|| text.strip_prefix("~~~"))
        && info.bytes().all(|b| b.is_ascii_alphanumeric())
    {
        points += if info.eq_ignore_ascii_case("markdown") { 10 } else { 2 };
    }
    points += links(text);
    if strong(text) {
        // A line that is strong as a whole is a heading, which print does not give two stars.
        points += if text.starts_with("**") && text.ends_with("**") { 3 } else { 2 };
    }
    let tags = ["<table", "<td", "<div", "<br", "<img ", "<sup>", "<sub>", "<p>", "<center>", "<!--"];
    if text.contains('<') && tags.iter().any(|tag| text.contains(tag)) {
        points += 2;
    }
    // A picture's tag alone on its line says as much as Markdown's own picture.
    if text.starts_with("<img ") && text.contains("src=") && text.ends_with('>') {
        points += 1;
    }
    points
}

/// `#` to `######`, a space, text; not the second half of `#话题#`.
fn is_heading(line: &str) -> bool {
    let line = line.trim_end();
    let marks = line.bytes().take_while(|&b| b == b'#').count();
    (1..=6).contains(&marks) && line[marks..].starts_with([' ', '\t']) && line[marks..].trim().chars().any(|c| c != '#')
}

/// Five points for an image, three for a link whose target looks like one.
fn links(text: &str) -> usize {
    text.match_indices("](").take(20).map(|(at, _)| target_points(text, at)).sum()
}

fn target_points(text: &str, at: usize) -> usize {
    let Some(open) = text[..at].rfind('[') else { return 0 };
    let Some(length) = text[at + 2..].find(')') else { return 0 };
    let target = &text[at + 2..at + 2 + length];
    match () {
        () if text[..open].ends_with('!') => 5,
        () if target.is_ascii() && target.contains(['/', '.', '#']) => 3,
        () => 0,
    }
}

/// A pair of `**` round text.
fn strong(text: &str) -> bool {
    let Some(open) = text.find("**") else { return false };
    let rest = &text[open + 2..];
    rest.find("**").is_some_and(|length| !rest[..length].is_empty() && rest[..length].trim() == &rest[..length])
}

#[cfg(test)]
mod tests {
    use super::sniff;

    #[test]
    fn markup_makes_markdown() {
        let texts = [
            "# 新区图书馆开馆\n\n本报讯 昨日上午开馆。\n",
            "## 一\n正文\n## 二\n正文\n",
            "# 新区图书馆开馆\r\r本报讯 昨日上午开馆。\r",
            "**新区图书馆开馆**\n\n本报讯 昨日上午开馆。\n",
            "| 名称 | 数量 |\n|---|---|\n| 甲 | 1 |\n",
            "![](images/1.jpg)\n图一",
            "渡船昨天停开\n<img src=\"images/1.jpg\"/>\n一整天。",
            "**本报讯** 昨日。\n\n**又讯** 今日。",
            "```markdown\n正文\n```",
            "<table><tr><td>甲</td></tr></table>\n\n<div align=center>图</div>",
            "见[官网](https://example.org/a)",
        ];
        for text in texts {
            assert!(sniff(text) > 10, "{text}");
        }
    }

    #[test]
    fn what_newspapers_print_is_no_markup() {
        let texts = [
            "#读书节# 昨日开幕，#全民阅读# 受到欢迎。\n# \n###",
            "* 本版文字均为本报记者采写\n*** \n----\n=====\n正文",
            "1. 第一条\n2. 第二条\n- 第三条\n• 第四条",
            "> 下转第三版\n>> 上接第一版",
            "票价 $5，a*b*c，文件_名_称，<新闻> a < b",
            "〔注〕[注](见第三版)",
            "【编者按】***本报讯***",
            "",
        ];
        for text in texts {
            assert!(sniff(text) < 10, "{text}");
        }
    }

    #[test]
    fn one_mark_in_a_long_text_is_none() {
        assert!(sniff(&format!("# 一\n{}", "本报讯 昨日开馆。\n".repeat(1000))) < 10);
        assert!(sniff("<!DOCTYPE html><p><br><img ><div>") < 10);
    }
}
