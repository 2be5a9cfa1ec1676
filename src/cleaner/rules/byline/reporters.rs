//! Who tells a text, in the words before its first sentence: behind an opening (本报讯 记者甲、通讯员乙报道), or in
//! brackets (〔記者甲／河口報導〕). Where an opening stands, [`super::inside`] finds.

use std::sync::LazyLock;

use regex::Regex;

use super::patterns::pattern;
use crate::ast::{Contributor, ContributorRole};
use crate::cleaner::names::{self, is_name, is_person};
use crate::cleaner::script::is_han;

/// Names behind an opening at most.
const MOST: usize = 6;

/// That someone tells it, perhaps from where: 报道, 河口報導, 综合报道.
static TELLS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:摄影|综合|联合|綜合|現場)?(?:报道|报导|報導|報道|采写|採訪)$"));
/// The agency that begins what stands in brackets.
static AGENCY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?P<agency>新华社|新華社|中新社|中央社|共同社|中国新闻社|新华财经)"));

/// Reads names behind the opening that ends at `from`, with or without role words, up to a word that says that they tell
/// it. Gives where they end; the next word is the text.
pub(super) fn behind(head: &str, from: usize) -> (usize, Vec<Contributor>) {
    let (mut end, mut at) = (from, from);
    let mut people: Vec<Contributor> = Vec::new();
    let mut label: Option<String> = None;
    while people.len() < MOST {
        let parts = |c: char| c.is_whitespace() || matches!(c, '、' | '，' | '/' | '／');
        at += head[at..].len() - head[at..].trim_start_matches(parts).len();
        let token = &head[at..][..head[at..].find(|c| parts(c) || matches!(c, ':' | '：')).unwrap_or(head.len() - at)];
        if let Some(role) = names::role_before(token) {
            label = Some(role.to_owned());
            at += role.len();
            continue;
        }
        let tells = TELLS.find(token).map(|m| m.start());
        let name = &token[..tells.unwrap_or(token.len())];
        if tells.is_some() && !people.is_empty() && (name.is_empty() || !is_person(name)) && name.chars().count() <= 4 {
            return (at + token.len(), people);
        }
        let follows = !head[at + token.len()..].trim_start().is_empty();
        let named =
            is_name(name) && name.chars().count() <= 4 && (label.is_none() || is_person(name) || tells.is_some());
        let parted = head[at + token.len()..].starts_with(|c: char| c.is_whitespace() || c == '、');
        let apart = (at > from || from == 0) && parted || label.is_some();
        if !named || !apart || !(follows || tells.is_some()) {
            break;
        }
        people.push(Contributor { role: ContributorRole::Author, name: name.to_owned(), label: label.clone() });
        at += token.len();
        end = at;
        if tells.is_some() {
            break;
        }
    }
    (end, people)
}

/// Whom the text in brackets before a report names: its agency, its reporters; neither where they tell it from nor when.
pub(super) fn within(text: &str) -> Vec<Contributor> {
    let agency = AGENCY.captures(text).map(|c| c["agency"].to_owned());
    let told =
        text.trim_end_matches(['電', '电']).trim_end_matches(|c: char| c.is_numeric() || "年月日專专".contains(c));
    let told = &told[..TELLS.find(told).map_or(told.len(), |m| m.start())];
    let placed = told.len() < text.len();
    let told = if placed { told.split(['/', '／']).next().unwrap_or(told) } else { told };
    let mut people = names::contributors(told, ContributorRole::Author);
    if people.is_empty() && placed {
        people.extend(before_place(told));
    }
    let agency = agency.map(|name| Contributor { role: ContributorRole::Agency, name, label: None });
    agency.into_iter().chain(people).collect()
}

/// The reporter of `記者甲乙丙河口`: a name of two or three characters, and two or three of a place.
fn before_place(text: &str) -> Option<Contributor> {
    let at = text.rfind(['者', '員', '员'])? + '者'.len_utf8();
    let both: Vec<char> = text[at..].chars().collect();
    let name: String = match both.len() {
        4 => both[..2].iter().collect(),
        5 | 6 => both[..3].iter().collect(),
        _ => return None,
    };
    (both.into_iter().all(is_han) && is_person(&name)).then(|| Contributor {
        role: ContributorRole::Author,
        name,
        label: names::role_before(text).map(str::to_owned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(people: Vec<Contributor>) -> Vec<String> {
        people.into_iter().map(|person| person.name).collect()
    }

    #[test]
    fn names_behind_an_opening_end_where_the_text_begins() {
        let all = [
            ("记者林山报道：", "秋粮入库。", vec!["林山"]),
            ("记者林山 通讯员周原报道", "：秋粮入库。", vec!["林山", "周原"]),
            ("记者林山、通讯员周原报道", "：秋粮入库。", vec!["林山", "周原"]),
            ("记者 林山", " 秋粮入库。", vec!["林山"]),
            ("林山 周大原", " 全市秋粮入库。", vec!["林山", "周大原"]),
            ("", "记者 昨日 从会上获悉", vec![]),
            ("", "清晨五点，秋粮入库。", vec![]),
            ("林山 ", "清晨五点，秋粮入库。", vec!["林山"]),
            ("", "记者从会上获悉", vec![]),
        ];
        for (told, text, expected) in all {
            let head = format!("本报讯 {told}{text}");
            let (end, people) = behind(&head, "本报讯".len());
            assert_eq!(named(people), expected, "{head}");
            let rest = head[end..].trim_start_matches([' ', '：']);
            assert_eq!(rest, text.trim_start_matches([' ', '：']), "{head}");
        }
    }

    #[test]
    fn brackets_name_reporters_and_not_their_place() {
        let all = [
            ("記者林大山／河口報導", vec!["林大山"]),
            ("記者林大山河口報導", vec!["林大山"]),
            ("中央社記者林大山河口3日電", vec!["中央社", "林大山"]),
            ("本报记者 林山 周原", vec!["林山", "周原"]),
            ("記者林山、周大原綜合報導", vec!["林山", "周大原"]),
        ];
        for (text, expected) in all {
            assert_eq!(named(within(text)), expected, "{text}");
        }
    }
}
