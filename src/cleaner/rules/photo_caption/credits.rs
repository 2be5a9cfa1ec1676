//! Credits of pictures at the end of captions: who took them, or whose they are.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::patterns::TELLING;
use crate::ast::{Contributor, ContributorRole};
use crate::cleaner::hints::Hints;
use crate::cleaner::names::{self, is_person};
use crate::cleaner::pattern::regex;
use crate::cleaner::script::is_han;

static CREDIT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)(?:^|[\s　。！？）)】”.;；＝=])(?P<credit>[（(【]?\s*(?:
            (?:图片?|圖|摄影|攝影|摄|文[/／]?图|图[/／]文|Photo(?:graph)?s?(?:\ by)?|Picture(?:\ by)?|Image|Credit|Fotos?|Bild(?:er)?|Aufnahmen?|Zeichnung|写真|撮影|사진(?:\s?제공)?)\s*[:：/／=]\s*[\p{Han}\p{Latin}\p{Hangul}\p{Katakana}\p{Hiragana}·.,\s　]{2,40}
          | (?:(?:Photo(?:graph)?|Picture)s?|Drawing|Sketch)\ (?:by|courtesy\ of)\ [\p{Latin}.,\s'’-]{3,40}
          | (?:\p{Han}{1,8}[报网社報網台](?:[发發]|供稿|供图)?\s*[（(]\s*)?(?:(?:新华社|本报|本刊|本网|本台|[\p{Han}]{2,8}(?:报|网|社|报|網))?\s*(?:首席|特约|特派|见习|实习|驻\p{Han}{2,4})?(?:记者|記者|通讯员|通訊員|摄影记者))?[\s　]*(?:[\p{Han}·]{2,12}|\p{Han}\s\p{Han})(?:[\s　、]+[\p{Han}·]{2,4})*[\s　/／]*(?:摄影报道|摄|攝|摄影|攝影|供图|供圖|供稿|撮影|提供写真|文[/／]图|图[/／]文|图|翻拍|制图|提供)
          | (?:[\p{Han}\p{Katakana}ー0-9０-９、]{1,16}で、)?[\p{Han}\p{Hiragana}\p{Katakana}]{2,7}撮影
          | \p{Han}{0,6}(?:资料|資料|档案|檔案)(?:[图圖]片?|照片?)|视频截图|网络图片|本报资料|效果图|[\p{Hangul}]{2,10}\s?제공|[/／]?\s?[\p{Hangul}]{2,4}\s?(?:선임|사진|인턴)?기자
          | (?:Staff|File|Archive|Handout|Library)\ (?:[Pp]hoto|[Pp]icture|[Ii]mage)(?:graph)?s?
          )\s*[）)】。]?)\s*$",
    )
});
/// Last characters of the words with which credits end.
const ENDS: [char; 15] = ['道', '摄', '攝', '影', '图', '圖', '稿', '拍', '供', '片', '料', '照', '真', '공', '자'];

/// Whether a credit may stand behind a character.
fn is_before(c: char) -> bool {
    c.is_whitespace() || matches!(c, '。' | '！' | '？' | '）' | ')' | '】' | '”' | '.' | ';' | '；' | '＝' | '=')
}

/// The credit at the end of a text of lines with these hints.
pub fn credit(text: &str, hints: Hints) -> Option<Range<usize>> {
    let named = hints.any(TELLING).then(|| without_library(text)).and_then(|named| person(named, hints));
    named.or_else(|| agency(text)).map(|start| start..text.len())
}

/// Where the credit of a person or an archive begins.
fn person(text: &str, hints: Hints) -> Option<usize> {
    let end = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '）' | ')' | '】' | '。'));
    let parted = hints.any(Hints::COLON | Hints::BAR | Hints::LATIN);
    let found = (parted || end.ends_with(ENDS)).then(|| CREDIT.find(text)).flatten()?;
    // What stands before the credit is one character, or nothing at the text's start: groups would cost much more.
    let named = found.as_str().trim_matches(|c: char| !is_han(c));
    let byline = found.start() == 0 && ["文/图", "图/文", "文／图", "图／文"].iter().any(|both| named.ends_with(both));
    let korean = || found.as_str().ends_with("기자") && is_korean_byline(&text[..found.start()], found.as_str());
    if byline || named.strip_suffix("攝影").is_some_and(is_place) || korean() {
        return None;
    }
    let before = found.as_str().chars().next().filter(|c| found.start() > 0 || (is_before(*c) && !c.is_whitespace()));
    Some(found.start() + before.map_or(0, char::len_utf8))
}

/// A text without the picture library that is named behind its photographer: 林山摄/河口图片, 林山摄（河口视觉）.
fn without_library(text: &str) -> &str {
    let Some((at, by)) = text.char_indices().rev().take(14).find(|(_, c)| matches!(c, '摄' | '攝')) else {
        return text;
    };
    let (named, library) = text.split_at(at + by.len_utf8());
    let inner = library.strip_prefix(['/', '／', '（', '(']).unwrap_or_default().trim_end_matches(['）', ')', '。']);
    let is_library = (2..=8).contains(&inner.chars().count()) && inner.chars().all(is_han) && !inner.ends_with("报道");
    if is_library { named } else { text }
}

/// Where the credit of an agency begins that names nobody: 海声社发, （海声社/河口社）.
fn agency(text: &str) -> Option<usize> {
    let end = text.trim_end_matches(['。', '）', ')']).trim_end();
    let name = end.strip_suffix(['发', '發']).or_else(|| {
        let (name, other) = end.rsplit_once(['/', '／'])?;
        ((2..=4).contains(&other.chars().count()) && other.chars().all(is_han)).then_some(name)
    })?;
    let start = name.strip_suffix('社')?.trim_end_matches(is_han).len();
    let ideographs = name[start..].chars().count();
    let before = text[..start].trim_end_matches(['（', '(']);
    let longest = match before.chars().next_back() {
        _ if before.len() < start => 6,
        None => 3,
        Some(c) if is_before(c) => 6,
        Some(_) => 0,
    };
    (2..=longest).contains(&ideographs).then_some(before.len())
}

/// How an agency, a paper or what it sent ends.
const SENDERS: [char; 6] = ['发', '發', '社', '报', '報', '网'];

/// Whom a credit names: its photographers, or the agency that sent the picture. An owner that is neither is nobody's name.
pub fn people(credit: &str) -> Vec<Contributor> {
    if !credit.chars().any(is_han) {
        return names::western(credit, ContributorRole::Photographer);
    }
    if agency(credit) == Some(0) {
        let name = credit.trim_matches(|c: char| !is_han(c)).split(['/', '／']).next().unwrap_or_default();
        let name = name.strip_suffix(['发', '發']).unwrap_or(name).to_owned();
        return vec![Contributor { role: ContributorRole::Agency, name, label: None }];
    }
    let named = names_in(credit);
    let taken = credit.contains(['摄', '攝', '撮', '拍']);
    let mut people = names::contributors(named, ContributorRole::Photographer);
    people.retain(|person| {
        let name = person.name.as_str();
        let sender = name.ends_with(SENDERS);
        names::is_person(name) || !name.chars().all(is_han) || taken && names::is_name(name) && !sender
    });
    people.iter_mut().for_each(|person| person.role = ContributorRole::Photographer);
    people
}

/// The part of a credit that names people: 林山 of 海声社发（林山 摄）, of 林山摄/河口图片, of 通讯员 林山 文/图.
fn names_in(credit: &str) -> &str {
    let credit = without_library(credit);
    let inner = credit.rsplit_once(['（', '(']).filter(|(agency, _)| agency.trim_end().ends_with(SENDERS));
    let people = inner.map_or(credit, |(_, people)| people).trim_end_matches(['）', ')', '】', '。', ' ', '　']);
    let given = ["文/图", "图/文", "文／图", "图／文", "提供写真", "提供", "供图", "供圖", "翻拍"];
    given.iter().find_map(|words| people.strip_suffix(words)).unwrap_or(people)
}

/// Whether a Korean reporter at a text's end wrote it, and did not only take the picture: 글·사진 甲 기자, 새봄=甲 기자.
fn is_korean_byline(before: &str, credit: &str) -> bool {
    credit.starts_with(['=', '＝']) || before.trim_end().ends_with("글·사진")
}

/// Whether what stands before 攝影 is what the picture shows, not who took it: four ideographs or more that begin with no
/// person's name and hold no word of a reporter or an office.
fn is_place(text: &str) -> bool {
    let chars = text.chars().count();
    let first: String = text.chars().take(3).collect();
    let office = text.contains(['者', '员', '員', '报', '報', '社', '网', '網', '站', '会', '會', '部', '館']);
    (4..=12).contains(&chars) && text.chars().all(is_han) && !office && !is_person(&first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cleaner::hints::tests::needs;

    #[test]
    fn a_credit_is_what_the_pattern_names() {
        let all = [
            "林山摄",
            " 林山 摄",
            "。林山摄影",
            "图为河港。本报记者 林山 摄",
            "河港。（林山 供图）",
            "（资料图片）",
            "河港 Photo: A. Lee",
            "河港＝森川由美撮影",
        ];
        for text in all {
            let named = CREDIT.captures(text).and_then(|c| c.name("credit")).map(|m| m.range());
            assert!(named.is_some(), "{text}");
            assert_eq!(credit(text, TELLING.with(Hints::LATIN)), named, "{text}");
        }
    }

    #[test]
    fn agencies_and_libraries_are_credited() {
        let all = [
            ("晒玉米。", "海声社发（林山 摄）", "林山"),
            ("晒玉米。 ", "海声社发（林山摄）", "林山"),
            ("晒玉米。 ", "林山摄/河口图片", "林山"),
            ("晒玉米。", "林山摄（河口视觉）", "林山"),
            ("晒玉米。", "（海声社发）", "海声社"),
            ("晒玉米。", "海声社/河口社", "海声社"),
            ("晒玉米。 ", "本报通讯员 林山 文/图", "林山"),
        ];
        for (text, named, names) in all {
            let found = credit(&format!("{text}{named}"), TELLING.with(Hints::LATIN));
            let start = found.map(|range| range.start);
            assert!(start.is_some_and(|at| format!("{text}{named}")[at..].trim() == named), "{text}{named}: {start:?}");
            let people: Vec<String> = people(named).into_iter().map(|person| person.name).collect();
            assert_eq!(people, [names], "{named}");
        }
        for owned in ["（海声社檔案照片）", "（资料图）", " 受访者供图", " 网络截图", "（市府提供）"]
        {
            assert!(credit(&format!("晒玉米。{owned}"), TELLING).is_some() && people(owned).is_empty(), "{owned}");
        }
        assert_eq!(credit("本报通讯员 林山 文/图", TELLING), None);
        assert_eq!(credit("合作社发展", TELLING), None);
        assert_eq!(credit("种子由合作社发", TELLING), None);
    }

    #[test]
    fn what_is_passed_over_matches_nothing() {
        assert!(needs(CREDIT.as_str(), TELLING));
    }
}
