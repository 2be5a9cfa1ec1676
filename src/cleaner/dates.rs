//! Dates and numbers as newspapers, databases and web pages write them, as `YYYY-MM-DD` and figures.
//!
//! Reads only what names year, month and day; whether a text is a date's place, its readers decide.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::pattern::{Pattern, is_latin, regex};
use super::script::is_han;

/// English and German months by their first three letters, in order.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar", "mär"],
    &["apr"],
    &["may", "mai"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez"],
];
const HAN: &str = "[〇○零一二三四五六七八九十百]";

static DATE: Pattern = Pattern::new(|latin| {
    let month = r"(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)";
    let east = format!(
        r"(?x)(?i)(?P<y1>(?:1[89]|20)\d\d|[１２][８９０]\d\d)\s*[-年년/.．－]\s*(?:[（(][^）)]{{1,8}}[）)]\s*)?(?P<m1>\d{{1,2}})\s*[-月월/.．－]\s*(?P<d1>\d{{1,2}})\s*[日일號号]?
        | (?P<y2>[一二][〇○零一二三四五六七八九]{{3}})\s*年\s*(?P<m2>{HAN}{{1,3}})\s*月\s*(?P<d2>{HAN}{{1,3}})\s*[日號号]
        | (?:民國|民国)\s*(?P<y3>\d{{1,3}}|{HAN}{{1,5}})\s*年\s*(?P<m3>\d{{1,2}}|{HAN}{{1,3}})\s*月\s*(?P<d3>\d{{1,2}}|{HAN}{{1,3}})\s*[日號号]"
    );
    let west = format!(
        r"| \b(?P<d4>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?P<m4>{month})\.?,?\s+(?P<y4>(?:1[89]|20)\d\d)\b
        | \b(?P<m5>{month})\.?\s+(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+)(?:\d{{1,2}}:\d\d(?::\d\d)?\s+)?(?P<y5>(?:1[89]|20)\d\d)\b"
    );
    if latin { east + &west } else { east }
});
static COMPACT: LazyLock<Regex> = LazyLock::new(|| regex(r"^\s*(?P<y>(?:1[89]|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)\s*$"));

/// The first date in a text: where it stands, and as `YYYY-MM-DD`.
pub fn find(text: &str) -> Option<(Range<usize>, String)> {
    if !text.contains(|c: char| c == '年' || (!is_han(c) && c.is_numeric())) {
        return None;
    }
    let captures = DATE.of(is_latin(text)).captures(text)?;
    let part = |name: &str| (1..=5).find_map(|k| captures.name(&format!("{name}{k}")));
    let mut year = number(part("y")?.as_str())?;
    if captures.name("y3").is_some() {
        year += 1911;
    }
    let month = part("m")?.as_str();
    let date = iso(year, number(month).or_else(|| named_month(month))?, number(part("d")?.as_str())?)?;
    Some((captures.get(0)?.range(), date))
}

/// A text that holds a date, or eight figures that are one, as `YYYY-MM-DD`.
pub fn read(text: &str) -> Option<String> {
    if let Some(captures) = COMPACT.captures(text) {
        let part = |c: &Captures, name: &str| number(&c[name]);
        return iso(part(&captures, "y")?, part(&captures, "m")?, part(&captures, "d")?);
    }
    find(text).map(|(_, date)| date)
}

fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let days = match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days).contains(&day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn named_month(word: &str) -> Option<u32> {
    let start: String = word.to_lowercase().chars().take(3).collect();
    (1..=12).find(|&m| MONTHS[m as usize - 1].contains(&start.as_str()))
}

/// A number in figures of either width, or in ideographs, counted (二十三) or spelt (二〇二四).
pub fn number(text: &str) -> Option<u32> {
    let mut sum = 0u32;
    let mut digit: Option<u32> = None;
    for c in text.trim().chars() {
        let unit = match c {
            '十' => 10,
            '百' => 100,
            _ => {
                digit = Some(digit.unwrap_or(0).checked_mul(10)?.checked_add(figure(c)?)?);
                continue;
            }
        };
        sum = sum.checked_add(digit.take().unwrap_or(1).checked_mul(unit)?)?;
    }
    (digit.is_some() || sum > 0).then(|| sum.saturating_add(digit.unwrap_or(0)))
}

fn figure(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '０'..='９' => Some(c as u32 - '０' as u32),
        '〇' | '○' => Some(0),
        _ => "零一二三四五六七八九".chars().position(|d| d == c).map(|n| n as u32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_many_forms_are_one_form() {
        for text in [
            "2024-05-03 09:20:05",
            "2024年5月3日",
            "２０２４年５月３日　星期五",
            "2024年（令和6年）5月3日",
            "2024년 5월 3일",
            "2024.05.03",
            "20240503",
            "二〇二四年五月三日",
            "民國一一三年五月三日",
            "民國113年5月3日",
            "3 May 2024, 07:52 GMT",
            "May 3rd, 2024",
            "Fri May  3 10:00:00 2024",
            "3. Mai 2024",
        ] {
            assert_eq!(read(text).as_deref(), Some("2024-05-03"), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["2024", "May 2024", "2024-13-01", "2023-02-29", "五月三日", "六月一日至八月三十一日", "1234567"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_counted_or_spelt() {
        let read: Vec<_> = ["3", "１２", "三", "十", "十二", "二十三", "一百零四", "二〇二四"].map(number).to_vec();
        assert_eq!(read, [3, 12, 3, 10, 12, 23, 104, 2024].map(Some));
        assert_eq!(number("要闻"), None);
    }
}
