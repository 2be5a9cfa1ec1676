//! What the words of captions look like: beginnings, scenes. Credits are [`super::credits`]'.

use std::sync::LazyLock;

use regex::Regex;

use super::credits::credit;
use crate::cleaner::hints::Hints;
use crate::cleaner::names::tongues::is_western_person;
use crate::cleaner::pattern::regex;
use crate::cleaner::weigh::caption::Words;

static PREFIX: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^[\s▲△▼◀▶]*(?:图为|圖為|图\s?[①-⑳一二三四五六七八九十0-9０-９]{1,3}[:：\s、，.．]?|圖\s?[①-⑳一二三四五六七八九十0-9０-９]{1,3}[:：\s、，.．]?|[上下左右][图圖][：:为為是，、\s]|题图|题圖|组图|图片说明|照片说明|图说|圖說|说明[:：]|资料图|[①-⑳]\s|▲|△|Photo:|Picture:|Caption:|(?:Above|Below|Left|Right|Top|Bottom|Pictured|Shown)(?:,? (?:left|right|above|below|here))?:|Bild:|Foto:|写真[:：は]|사진[:：]|〈사진)",
    )
});
/// What pictures show, at the end of a sentence without a verb.
const SCENES: [&str; 47] = [
    "现场",
    "仪式",
    "场景",
    "一角",
    "合影",
    "景象",
    "画面",
    "外景",
    "内景",
    "全景",
    "夜景",
    "远景",
    "近景",
    "掠影",
    "剪影",
    "瞬间",
    "照片",
    "图片",
    "截图",
    "海报",
    "效果图",
    "示意图",
    "航拍",
    "鸟瞰",
    "鸟瞰图",
    "街景",
    "景色",
    "风光",
    "会场",
    "展位",
    "展台",
    "展厅",
    "外观",
    "模型",
    "現場",
    "儀式",
    "場景",
    "畫面",
    "留影",
    "攝影",
    "近影",
    "合照",
    "之一部",
    "之一斑",
    "之一幕",
    "之一瞥",
    "之景",
];

/// How a picture sees what it shows, at the beginning.
const FROM_AFAR: [&str; 8] = ["俯瞰", "鸟瞰", "鳥瞰", "航拍", "远眺", "遠眺", "远望", "遠望"];

/// Whether a text ends with what pictures show, or begins with how they see it.
pub fn is_scene(text: &str) -> bool {
    let text = text.strip_suffix(['。', '.']).unwrap_or(text);
    SCENES.iter().any(|scene| text.ends_with(scene)) || FROM_AFAR.iter().any(|view| text.starts_with(view))
}

/// Whether a text is one sentence that tells what is going on: two to 24 characters without a comma, 正在, 正 or 在, and
/// four to forty characters.
pub fn is_action(text: &str) -> bool {
    let text = text.strip_suffix('。').unwrap_or(text);
    if text.chars().nth(24 + 2 + 40).is_some() || text.contains('。') {
        return false;
    }
    let chars: Vec<char> = text.chars().collect();
    let before = chars.iter().take(24).take_while(|c| **c != '，').count();
    let behind = |from: usize| (4..=40).contains(&chars.len().saturating_sub(from));
    (2..=before).any(|at| match chars.get(at) {
        Some('正') => behind(at + 1) || (chars.get(at + 1) == Some(&'在') && behind(at + 2)),
        Some('在') => behind(at + 1),
        _ => false,
    })
}

/// Where in the picture someone stands, or when and where it was taken: （左）, （右二）, (l.), (links), （5月3日、河口市で）.
static PLACE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"[（(](?:[左右中前后後上下][一二三四五六七八九排起图圖者]{0,3}|居?中|left|right|cent(?:re|er)|l\.|r\.|links|rechts|Mitte|왼쪽|오른쪽|가운데|中央|手前|奥|右端|左端)[）)]|[（(][^（()）。]{1,14}[年度月日末時朝夕夜春夏秋冬前後頃ろ]、[^（()）。、]{1,12}で[）)]",
    )
});

/// Small words of phrases without a verb, English and German: articles, prepositions, times of day.
const PHRASE: [&str; 77] = [
    "a",
    "abend",
    "after",
    "alten",
    "am",
    "an",
    "and",
    "at",
    "auf",
    "aus",
    "before",
    "behind",
    "bei",
    "beim",
    "beside",
    "by",
    "das",
    "dem",
    "den",
    "der",
    "des",
    "die",
    "diesem",
    "dieser",
    "during",
    "early",
    "ehemaligen",
    "eine",
    "einem",
    "einer",
    "eines",
    "for",
    "from",
    "gestern",
    "heute",
    "hinter",
    "ihre",
    "ihrem",
    "im",
    "in",
    "inside",
    "into",
    "late",
    "links",
    "mit",
    "mittag",
    "morgen",
    "morning",
    "nach",
    "near",
    "neben",
    "neuen",
    "of",
    "on",
    "outside",
    "over",
    "rechts",
    "seinem",
    "seiner",
    "seit",
    "since",
    "the",
    "to",
    "today",
    "um",
    "und",
    "unter",
    "vom",
    "von",
    "vor",
    "with",
    "während",
    "yesterday",
    "zu",
    "zum",
    "zur",
    "über",
];
/// What a picture shows, before of, at or in.
const VIEWS: [&str; 12] = [
    "View", "Views", "Scene", "Scenes", "Interior", "Exterior", "Ruins", "Portrait", "Map", "Sketch", "Blick",
    "Ansicht",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// Words that tell of what was, is or will be: none of them stands in a caption that tells what is going on.
const FINITE: [&str; 34] = [
    "was", "were", "is", "are", "has", "have", "had", "will", "would", "may", "must", "can", "could", "should", "said",
    "says", "told", "met", "went", "came", "took", "gave", "began", "held", "made", "got", "saw", "won", "lost", "be",
    "been", "that", "who", "it",
];

/// Whether a text is one short sentence in a language of words.
fn is_brief_sentence(text: &str) -> bool {
    let inner = text.strip_suffix('.').unwrap_or(text);
    let ends = |c: char| matches!(c, '!' | '?' | ':' | ';' | '"' | '“' | '„' | '—');
    text.len() <= 110 && text.starts_with(|c: char| c.is_uppercase()) && !inner.contains(". ") && !inner.contains(ends)
}

/// Whether a text in a language of words names a scene: a phrase of names and small words without a verb, or a view of
/// something.
fn is_phrase(text: &str) -> bool {
    if !is_brief_sentence(text) {
        return false;
    }
    let words = || text.trim_end_matches('.').split_whitespace().map(|word| word.trim_end_matches(','));
    let small = |word: &&str| PHRASE.binary_search(word).is_ok();
    let name = |word: &str| !word.starts_with(char::is_lowercase);
    let mut first = words();
    let view = first.next().is_some_and(|word| VIEWS.contains(&word));
    let of = first.next().is_some_and(|word| matches!(word, "of" | "at" | "in" | "from" | "auf" | "von"));
    let addressed = text.starts_with("To ");
    let stopped = text.ends_with('.') && !addressed;
    stopped
        && (3..=14).contains(&words().count())
        && (view && of || words().all(|word| name(word) || small(&word)) && words().skip(1).any(|word| small(&word)))
}

/// Where someone stands in a picture.
const STANDS: [&str; 13] =
    ["aboard", "at", "before", "behind", "beside", "near", "outside", "inside", "in", "on", "vor", "bei", "beim"];

/// Whether a text in a language of words is a person's name, and where the person stands, without a verb.
fn is_person_somewhere(text: &str) -> bool {
    let mut words = text.trim_end_matches('.').split_whitespace();
    let name = words.by_ref().take(2).collect::<Vec<_>>().join(" ");
    let place = words.next().is_some_and(|word| STANDS.contains(&word));
    let verb = |word: &str| FINITE.contains(&word) || word.ends_with("ed") || word.contains(',');
    let left: Vec<&str> = words.collect();
    is_brief_sentence(text)
        && is_western_person(&name)
        && place
        && (1..=8).contains(&left.len())
        && !left.into_iter().any(verb)
}

/// Whether a text in English tells what is going on: one sentence in the present with a weekday at its end.
fn is_present(text: &str) -> bool {
    if !is_brief_sentence(text) {
        return false;
    }
    let mut words = text.trim_end_matches('.').split_whitespace();
    let last = |word: &str| matches!(word, "morning" | "afternoon" | "evening" | "night");
    let day = words.next_back().and_then(|word| if last(word) { words.next_back() } else { Some(word) });
    let past = |word: &str| word.ends_with("ed") && word.starts_with(char::is_lowercase);
    day.is_some_and(|word| WEEKDAYS.contains(&word))
        && (3..=14).contains(&words.clone().count())
        && !words.any(|word| past(word) || FINITE.contains(&word))
}

/// The characters that neither a credit nor a caption's beginning can be without.
pub const TELLING: Hints = Hints::CREDIT.with(Hints::LATIN);
/// Whether a text of lines with these hints begins as captions do.
pub fn begins(text: &str, hints: Hints) -> bool {
    hints.any(TELLING) && PREFIX.is_match(text)
}

/// What the words of a block of lines with these hints look like.
pub fn words(text: &str, hints: Hints) -> Words {
    let framed = text.contains(['（', '(']);
    let latin = hints.any(Hints::LATIN);
    Words {
        credit: credit(text, hints).map(|range| range.start),
        begins: begins(text, hints),
        scene: is_scene(text) || latin && (is_phrase(text) || is_person_somewhere(text)),
        action: is_action(text) || latin && is_present(text),
        place: framed && PLACE.is_match(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cleaner::hints::tests::needs;

    #[test]
    fn captions_in_languages_of_words_lack_a_verb_or_the_past() {
        assert!(PHRASE.is_sorted());
        assert!(
            ["Clara Voss at Arden.", "Die Mühle in Holm am Montag.", "View of the old mill."]
                .into_iter()
                .all(is_phrase)
        );
        assert!(!["Clara Voss spoke at Arden.", "Das war alles.", "At Arden"].into_iter().any(is_phrase));
        assert!(is_person_somewhere("Clara Voss outside the old mill."));
        assert!(!is_person_somewhere("Clara Voss in the mill said nothing."));
        assert!(is_present("Men load the boat, Tuesday.") && !is_present("Men loaded the boat Tuesday."));
    }

    #[test]
    fn what_is_passed_over_matches_nothing() {
        assert!(needs(PREFIX.as_str(), TELLING));
    }
}
