//! Signatures: names behind the text they sign, on a line of their own, without a reporter's word.

use std::sync::LazyLock;

use regex::Regex;

use super::patterns::pattern;
use super::{Sight, is_han_name, may_sign, opens_article};
use crate::cleaner::measure::Measures;
use crate::cleaner::names::{self, tongues};
use crate::cleaner::plan::{Plan, Role};
use crate::cleaner::script;
use crate::cleaner::view::{Ending, View};

/// Characters of a signature at most.
const LONGEST: u32 = 44;
/// Lines above a signature in which a letter's first words or its section's name are looked for.
const LETTER: usize = 60;

/// What makes a line a signature, in words, where it is one.
pub(super) fn find(sight: &Sight, plan: &Plan, i: usize) -> Option<&'static str> {
    if is_at_margin(sight, i) {
        return Some("a name at the right margin, at the end of a text");
    }
    let shape = &sight.view.shapes[i];
    if shape.chars < 2 || shape.chars > LONGEST || shape.stops > 0 || i == 0 || !is_apart(sight, plan, i) {
        return None;
    }
    let text = sight.view.text(i).trim();
    let stopped = sight.view.shapes[i - 1].ending == Ending::Stop;
    if !stopped || asks(sight.view, i - 1) {
        let brief = !sight.view.wide_marks || shape.chars <= 8;
        if brief && is_under_head(sight, plan, i, text) {
            return Some("a name alone between a head and its text");
        }
        if !stopped {
            return None;
        }
    }
    let latin = text.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '—' | '–' | '('))
        || text.starts_with(char::is_alphabetic) && !text.contains(script::is_unspaced);
    if latin && !sight.view.wide_marks {
        return signs_in_west(sight, plan, i, text);
    }
    if sight.view.shapes[i].chars > 18 {
        return None;
    }
    if signs_letter(sight, i, text) {
        Some("a name, and where or what the writer is, at the end of a text")
    } else if signs_names(sight.view, i, text) {
        Some("names in brackets alone, at the end of a text")
    } else {
        None
    }
}

/// Whether a line is a question or an exclamation between gaps, as headlines may be.
fn asks(view: &View, i: usize) -> bool {
    view.after_gap(i) && view.after_gap(i + 1) && matches!(view.stop(i), Some('?' | '!' | '？' | '！'))
}

/// A name, or a word and a name, at the right margin behind finished text.
fn is_at_margin(sight: &Sight, i: usize) -> bool {
    let (view, measures) = (sight.view, sight.measures);
    let indent = view.indent(i);
    if indent <= 12 || view.shapes[i].chars > 14 {
        return false;
    }
    let text = view.text(i).trim();
    let near = i.saturating_sub(8)..i;
    let column = near.map(|k| measures.edge[k]).max().unwrap_or(0);
    let right = i32::from(column) - i32::from(indent) - i32::from(view.shapes[i].width);
    let last = i + 1 == view.len() || view.after_gap(i + 1);
    let finished = i > 0 && view.shapes[i - 1].ending == Ending::Stop;
    let name = text.split_whitespace().last().is_some_and(may_sign) && text.split_whitespace().count() <= 3;
    (right < 8 || column == 0 || indent * 2 > column) && last && finished && name
}

/// Whether nothing of its paragraph stands behind a line.
fn is_apart(sight: &Sight, plan: &Plan, i: usize) -> bool {
    let view = sight.view;
    match below(view, plan, i) {
        Some(j) => j > i + 1 || view.after_gap(j) || !sight.measures.is_full(view, i, j) || begins(sight, j),
        None => true,
    }
}

/// Whether a line begins a paragraph: it is indented, or an article opens with it.
fn begins(sight: &Sight, j: usize) -> bool {
    sight.measures.is_indented(sight.view, j) || opens_article(sight.view, j)
}

/// The next line that is no furniture.
fn below(view: &View, plan: &Plan, i: usize) -> Option<usize> {
    (i + 1..view.len()).find(|&j| !plan.roles[j].is_furniture())
}

/// Whether a line is a person's name and nothing else, under a line that is no text and over one that begins a text.
fn is_under_head(sight: &Sight, plan: &Plan, i: usize, text: &str) -> bool {
    let (view, measures) = (sight.view, sight.measures);
    let above = &view.shapes[i - 1];
    let head = || {
        let capitals = || script::is_capitals(view.text(i - 1)) && !script::is_capitals(text);
        let begun = || below(view, plan, i).is_some_and(|j| begins(sight, j)) || capitals();
        let gap = view.after_gap(i) && (i == 1 || !view.is_prose(i - 1));
        let open = matches!(above.ending, Ending::Pause | Ending::Colon | Ending::Dash | Ending::Opener);
        !open
            && (plan.roles[i - 1].is_heading() || gap || !measures.is_full(view, i - 1, i) || begun())
            && plan.roles[i - 1] != Role::Image
    };
    let text_below = || match below(view, plan, i) {
        Some(j) => {
            let first = view.shapes[j].first;
            let text = view.is_prose(j) || j + 1 < view.len() && !view.after_gap(j + 1);
            text && !first.is_lowercase() && !script::cannot_begin(first)
        }
        None => false,
    };
    let bare = text.strip_prefix(['（', '(', '【']).and_then(|text| text.strip_suffix(['）', ')', '】']));
    let person = match bare {
        Some(_) => signs_names(view, i, text),
        None if view.wide_marks => tongues::is_japanese_person(text) && is_in_japanese(view, i),
        None => tongues::is_western_person(text),
    };
    person && head() && text_below()
}

/// Whether a line signs in a language of words: a name and its town; a letter's writer; a name with nothing but another
/// head under it.
fn signs_in_west(sight: &Sight, plan: &Plan, i: usize, text: &str) -> Option<&'static str> {
    let view = sight.view;
    let bare = text.trim_start_matches(['-', '–', '—', ' ']).trim_matches(['(', ')']);
    let (name, place) = bare.split_once(',').unwrap_or((bare, ""));
    let place = place.trim();
    let capital = |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "am" | "an" | "der" | "upon");
    let town = place.is_empty() || place.split_whitespace().count() <= 4 && place.split_whitespace().all(capital);
    let person = town && tongues::is_western_person(name);
    let capitals =
        || (2..=3).contains(&name.split_whitespace().count()) && name.split_whitespace().all(names::is_western);
    if !place.is_empty() && (person || town && capitals() && in_letter(view, i)) {
        return Some("a name, and where or what the writer is, at the end of a text");
    }
    let dashed = bare.len() < text.len();
    if person && (dashed || !below(view, plan, i).is_some_and(|j| goes_on(view, sight.measures, j))) {
        return Some("a name at the end of a text, and no text under it");
    }
    let words = bare.split_whitespace().count();
    let capitals = place.is_empty() && script::is_capitals(bare) && (2..=5).contains(&words);
    (capitals
        && bare.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '.' | '\'' | '’' | '-'))
        && signs_pseudonym(bare)
        && in_letter(view, i))
    .then_some("what the writer calls himself, at the end of a letter")
}

/// Whether a text in capitals is what a letter's writer may call himself: A TAXPAYER, MOTHER OF THREE, OLD RESIDENT, J. M.
fn signs_pseudonym(text: &str) -> bool {
    static PSEUDONYM: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:(?:AN?|ONE|EIN|EINE)\s\P{Ll}+|(?:\p{Lu}\.\s?){2,4}|(?:\P{Ll}+\s)?(?:TAXPAYER|RATEPAYER|READER|SUBSCRIBER|RESIDENT|CITIZEN|VOTER|MOTHER|FATHER|FARMER|VETERAN|OBSERVER|COMMUTER|PARENT|BONO PUBLICO)(?:\s\P{Ll}+)?)$",
        )
    });
    PSEUDONYM.is_match(text)
}

/// Whether a line is running text: it has words in small letters, and marks or an end at the column's edge.
fn goes_on(view: &View, m: &Measures, j: usize) -> bool {
    let next = &view.shapes[j];
    let small = |word: &str| word.starts_with(char::is_lowercase) && word.chars().count() > 3;
    let marked = next.stops + next.pauses > 0 || matches!(next.ending, Ending::Stop | Ending::Pause);
    let runs = || j + 1 < view.len() && !view.after_gap(j + 1) && m.is_full(view, j, j + 1);
    next.first.is_lowercase() || (marked || runs()) && view.text(j).split_whitespace().any(small)
}

/// Whether the text above a line is a letter: one of its lines speaks to the editor, or names the section of letters.
fn in_letter(view: &View, i: usize) -> bool {
    static LETTERS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?x)^\W*(?i:(?:dear\ )?sirs?\W*$|(?:dear\ )?sirs?[,:]|dear\ editor|(?:to|mr\.?)\ (?:the\ )?editor|gentlemen[:,]|letters?(?:\ to\ the\ editor|\ from\ readers)?\W*$|readers?\ write|sehr\ geehrte|an\ die\ redaktion|leserbriefe?\W*$|leserzuschriften|zum\ artikel)
              | ^\W*(?:編輯先生|编辑同志|编辑部|編者先生|主筆先生|編集部|讀者投書|讀者來[函信]|读者来[函信]|來函|来信|投書|독자\ ?(?:투고|편지|의견|의\ 소리)|편집자)",
        )
    });
    (i.saturating_sub(LETTER)..i).rev().any(|k| LETTERS.is_match(view.text(k)))
}

/// Last words of what someone is or where someone lives.
const PLACES: [&str; 43] = [
    "园", "省", "市", "区", "區", "县", "縣", "旗", "镇", "鎮", "乡", "鄉", "村", "街", "街道", "路", "巷", "社区",
    "社區", "小区", "厂", "廠", "校", "学院", "學院", "大学", "大學", "中学", "中學", "公司", "医院", "醫院", "读者",
    "讀者", "市民", "网友", "網友", "居民", "村民", "学生", "學生", "桥", "町",
];

/// A place or what someone is, and a name (柏陵市甘泉街 黄景行, 读者 安某), in brackets or not; in a letter any place.
fn signs_letter(sight: &Sight, i: usize, text: &str) -> bool {
    let bare = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')'])).unwrap_or(text);
    let mut words = bare.split_whitespace();
    let Some(of) = words.next() else { return false };
    let is_name = |name: &str| names::is_person(name) || name.ends_with('某') && names::is_name(name);
    match (words.next(), words.next()) {
        (Some(name), None) => {
            let place = || PLACES.iter().any(|end| of.ends_with(end)) || is_short_place(of) && in_letter(sight.view, i);
            let hidden = || name.ends_with('某') && of.chars().all(script::is_han);
            (2..=10).contains(&of.chars().count()) && is_name(name) && (place() || hidden())
        }
        (None, _) => {
            let mut readers = ["读者", "讀者", "市民", "网友", "網友"].iter();
            let reader = || readers.find_map(|word| of.split_once(word));
            of.contains(['者', '民', '友']).then(reader).flatten().is_some_and(|(place, name)| {
                place.chars().count() <= 4 && place.chars().all(script::is_han) && is_name(name)
            })
        }
        _ => false,
    }
}

fn is_short_place(text: &str) -> bool {
    (2..=4).contains(&text.chars().count()) && text.chars().all(script::is_han)
}

/// Whether a text in brackets is a signature: names, or a place and a name.
pub(super) fn is_framed(sight: &Sight, i: usize, text: &str) -> bool {
    text.starts_with(['（', '(']) && (signs_names(sight.view, i, text) || signs_letter(sight, i, text))
}

/// Names in brackets and nothing else: （甲乙 丙丁戊）, （甲乙丙）, in Japanese text （甲乙丙丁）.
fn signs_names(view: &View, i: usize, text: &str) -> bool {
    let framed = text.strip_prefix(['（', '(', '【']).and_then(|text| text.strip_suffix(['）', ')', '】']));
    let Some(inner) = framed else { return false };
    let mut words = inner.split_whitespace();
    if words.clone().count() > 1 && words.clone().all(names::is_person) {
        return true;
    }
    let (Some(name), None) = (words.next(), words.next()) else { return false };
    if is_in_japanese(view, i) { tongues::is_japanese_person(name) } else { is_lone_name(name) }
}

/// A Chinese name of three characters that is no word for an office, a paper or a part of a text.
fn is_lone_name(name: &str) -> bool {
    const OTHERS: &str = "版报報网網社会會区區部局台刊集篇章节節稿文图圖表略完续續制型式期年月日元人者员員事法";
    name.chars().count() == 3 && names::is_person(name) && is_han_name(name) && !name.ends_with(|c| OTHERS.contains(c))
}

/// Whether kana stand in the lines around.
fn is_in_japanese(view: &View, i: usize) -> bool {
    (i.saturating_sub(3)..view.len().min(i + 4)).any(|k| view.text(k).contains(script::is_kana))
}
