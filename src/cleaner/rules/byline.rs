//! Bylines and datelines inside paragraphs and on lines of their own: marked where they stand, and the
//! people and agencies they name are noted.

use std::sync::LazyLock;

use patterns::{
    BRACKETED, CLOSING, EASTERN_DATELINE, ENGLISH_LINE, GERMAN_DATELINE, GERMAN_LINE, JAPANESE_LINE, JAPANESE_OFFICE,
    JAPANESE_PLACE, JAPANESE_PLAIN, JAPANESE_READER, KOREAN_CLOSING, KOREAN_LINE, KOREAN_SIGNED, LINE, OFFICE_UNDER,
    OPENING, PLACED, PLAIN_LINE, SLASHED, SMALL_DATELINE, WESTERN_DATELINE, WESTERN_OFFICE, WIRE, WIRE_PLACE, pattern,
};
use regex::Regex;

use super::{Rule, Sight, Stage};
use crate::ast::{Contributor, ContributorRole};
use crate::cleaner::character::CHARACTERS;
use crate::cleaner::hints::Hints;
use crate::cleaner::names;
use crate::cleaner::paragraph::{Joined, Unit, units};
use crate::cleaner::plan::{Plan, Role};
use crate::cleaner::script;
use crate::cleaner::view::{Shape, View};

mod inside;
mod lines;
mod patterns;
mod reporters;
mod signature;

/// The rule, once for lines of their own and once for openings and endings of paragraphs.
pub struct Byline(pub Stage);

const NAME: &str = "byline";
/// First characters of words for work in bylines without a role word of a reporter.
const PLAIN: [char; 14] = ['文', '图', '圖', '摄', '攝', '本', '采', '撰', '口', '讲', '整', '编', '翻', '执'];
/// First characters of bylines in brackets and in languages of words.
const FIRSTS: &str = "【（([BbFfVvEeTWSR";
/// Characters of bylines that have neither, and what parts them.
const BRIEF: u32 = 24;
const BETWEEN: Hints =
    Hints::SPACE.with(Hints::BAR).with(Hints::LEADER).with(Hints::COLON).with(Hints::OPENING).with(Hints::BRACKET);
/// What such bylines hold besides.
const PARTED: Hints = Hints::WRITER.with(Hints::COLON).with(Hints::BAR).with(Hints::BRACKET);
/// What Japanese bylines of offices and works hold, one of them at least.
const JAPANESE: [char; 15] = ['取', '文', '写', '撮', '構', '聞', '執', '絵', 'イ', '局', '社', '信', '部', '員', '幹'];
/// Bytes of a paragraph in which an opening is looked for.
const REACH: usize = 400;

/// Whether a line begins as articles begin: with a dateline or an agency's or reporter's opening.
pub fn opens_article(view: &View, i: usize) -> bool {
    view.opens(i, |i| opens(view, i) || opens_over(view, i))
}

/// Whether the opening that a line begins goes on in the next line, as in narrow columns; a line over an opening is a heading.
fn opens_over(view: &View, i: usize) -> bool {
    let next = i + 1;
    let shape = &view.shapes[i];
    let cut = next < view.len() && !view.after_gap(next) && view.input(i) == view.input(next);
    if !cut || shape.chars > BRIEF || shape.stops > 0 || opens(view, next) {
        return false;
    }
    let second = &view.shapes[next];
    let western = !view.wide_marks && shape.first.is_uppercase() && shape.pauses == 1 && second.hints.any(Hints::DASH);
    let eastern =
        shape.pauses == 0 && script::is_common_han(shape.first) && (shape.hints | second.hints).any(Hints::OPENING);
    if !western && !eastern {
        return false;
    }
    let first = view.text(i).trim();
    let space = if western { " " } else { "" };
    let both = [first, space, prefix(view.text(next).trim(), REACH)].concat();
    let cut = |form: &Regex, part: &str| {
        form.captures(&both).is_some_and(|c| c.name(part).is_some_and(|head| head.end() > first.len()))
    };
    if western {
        return WESTERN_DATELINE.find(&both).is_some_and(|m| m.end() > first.len());
    }
    cut(&OPENING, "head") || cut(&WIRE, "bare")
}

fn opens(view: &View, i: usize) -> bool {
    let shape = &view.shapes[i];
    let western = shape.first.is_ascii() && !matches!(shape.first, '(' | '[');
    let small = (shape.first.is_uppercase() || shape.first == '(') && shape.hints.any(Hints::BRACKET | Hints::DASH);
    if small && !view.wide_marks && SMALL_DATELINE.is_match(prefix(view.text(i).trim_start(), REACH)) {
        return true;
    }
    let day = shape.first.is_uppercase() && shape.hints.any(Hints::DIGIT) && !view.wide_marks;
    if day && GERMAN_DATELINE.is_match(prefix(view.text(i).trim_start(), REACH)) {
        return true;
    }
    let place = |text: &str| JAPANESE_OFFICE.is_match(text) || JAPANESE_PLACE.is_match(text);
    if shape.first == '【' && place(view.text(i).trim_start()) {
        return true;
    }
    let may_open = match western {
        true => shape.first.is_ascii_uppercase() && shape.hints.any(Hints::DASH),
        false => shape.hints.any(Hints::OPENING) || shape.first == '【',
    };
    if !may_open {
        return false;
    }
    let head = prefix(view.text(i).trim_start(), REACH);
    if western {
        return WESTERN_DATELINE.is_match(head);
    }
    let spoken = prefix(head, 90).contains(['讯', '訊', '电', '電', '者', '=', '＝']);
    let framed =
        || !script::is_common_han(shape.first) && (BRACKETED.is_match(head) || EASTERN_DATELINE.is_match(head));
    let begins = || view.after_gap(i) || view.indent(i) > 0;
    let wired = || WIRE.is_match(head) || begins() && WIRE_PLACE.is_match(head);
    spoken && (OPENING.is_match(head) || PLACED.is_match(head) || framed() || wired())
        || shape.first == '【' && EASTERN_DATELINE.is_match(head)
}

/// Whether a text's first words tell a day or who told it, as news do (近日, 昨日, 5月3日, 记者从…获悉).
pub fn tells_news(text: &str) -> bool {
    static NEWS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:近日|日前|昨日|昨天|今日|今天|前天|昨晚|今晨|昨夜|本周|上周|\d{1,2}月\d{1,2}日|\d{1,2}日[，,上下]|记者从|获悉|據悉|据悉|連日|连日来)",
        )
    });
    let head = prefix(text, 160);
    // Looked for from the start on, not behind up to so many characters: that would be a state for each of them.
    let near = |before: &str| before.chars().count() <= 24 && !before.contains('\n');
    NEWS.find(head).is_some_and(|m| near(&head[..m.start()]))
}

/// Whether a line names who wrote the article and nothing else; see [`is_byline`].
pub fn is_byline_line(view: &View, i: usize) -> bool {
    may_be_byline(&view.shapes[i]) && reads_as_byline(view.text(i), view.shapes[i].hints)
}

/// Whether a line holds the characters that a byline cannot be without.
fn may_be_byline(shape: &Shape) -> bool {
    let begins = || FIRSTS.contains(shape.first) || names::BULLETS.contains(&shape.first);
    let plain = || shape.hints.any(PARTED) && PLAIN.contains(&shape.first);
    let brief = || shape.chars <= BRIEF && shape.hints.any(BETWEEN);
    shape.chars <= 60
        && (shape.hints.any(Hints::WRITER) || brief() || plain() || !script::is_common_han(shape.first) && begins())
}

/// Whether a character may begin a byline without a role word of a reporter.
fn begins_plain(c: char) -> bool {
    PLAIN.contains(&c) || names::BULLETS.contains(&c) || matches!(c, '（' | '(' | '[' | '［' | '【' | '〔')
}

/// Whether a text of its own names who wrote the article.
pub fn is_byline(text: &str) -> bool {
    reads_as_byline(text, CHARACTERS.hints(text))
}

/// As [`is_byline`], of a text with these hints.
fn reads_as_byline(text: &str, hints: Hints) -> bool {
    let text = text.trim();
    if text.chars().count() > 60 || text.ends_with(['。', '！', '？', '；', '，', '：']) {
        return false;
    }
    let named = |text: &str| {
        let (people, left) = names::parse(bare(text), ContributorRole::Author);
        left <= 8 && !people.is_empty() && people.iter().all(|c| c.role != ContributorRole::Editor)
    };
    let bulleted = text.strip_prefix(names::BULLETS).map(str::trim);
    let signed = bulleted.is_some_and(|names| {
        let author = |name: &str| names::is_person(name) || text.starts_with('□') && is_han_name(name);
        names.split_whitespace().all(author) && (1..=3).contains(&names.split_whitespace().count())
    });
    signed
        || hints.any(PARTED) && text.starts_with(begins_plain) && PLAIN_LINE.is_match(text)
        || hints.any(Hints::WRITER) && LINE.is_match(text) && named(text)
        || hints.any(Hints::WRITER | Hints::BRACKET) && text.starts_with(names::is_surname) && is_titled_person(text)
        || foreign(text, hints)
}

/// Whether a text with these hints is a byline of another language.
fn foreign(text: &str, hints: Hints) -> bool {
    let signed = |name: &str| names::tongues::is_korean_person(name);
    let slashed = |name: &str| name.split(['、', ' ', '　']).all(names::is_person);
    let any = |forms: &[&LazyLock<Regex>]| forms.iter().any(|form| form.is_match(text));
    let first = text.chars().next().unwrap_or(' ');
    let korean = || !script::is_common_han(first);
    FIRSTS.contains(first) && hints.any(Hints::LATIN) && any(&[&ENGLISH_LINE, &WESTERN_OFFICE, &GERMAN_LINE])
        || FIRSTS.contains(first) && text.ends_with(['】', '）', ')', ']']) && any(&[&JAPANESE_LINE])
        || hints.any(BETWEEN) && text.contains(JAPANESE) && any(&[&JAPANESE_PLAIN])
        || hints.any(Hints::NUMBER) && text.ends_with(['歳', '）', ')']) && any(&[&JAPANESE_READER])
        || text.contains("기자") && korean() && any(&[&KOREAN_LINE])
        || hints.any(Hints::BAR) && SLASHED.captures(text).is_some_and(|c| slashed(&c["names"]))
        || hints.any(BETWEEN) && korean() && KOREAN_SIGNED.captures(text).is_some_and(|c| signed(&c["names"]))
}

fn prefix(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

impl Rule for Byline {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/byline.md")
    }

    fn stage(&self) -> Stage {
        self.0
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        if self.0 == Stage::Lines {
            return lines::propose(sight, plan);
        }
        for unit in units(sight.view, plan) {
            match unit.role {
                Role::Body => inside::propose(sight.view, &unit, plan),
                Role::Byline => line(sight.view, &unit, plan),
                _ => {}
            }
        }
    }
}

fn is_han_name(name: &str) -> bool {
    names::is_name(name) && name.chars().all(script::is_han)
}

/// Whether a word may be a signature: a person's name; of a Chinese one the family name is looked at.
fn may_sign(word: &str) -> bool {
    names::is_name(word) && (names::is_person(word) || !is_han_name(word))
}

fn line(view: &View, unit: &Unit, plan: &mut Plan) {
    let joined = Joined::of(view, plan, &unit.lines);
    plan.credits.extend(people(joined.text.trim()).into_iter().map(|c| (unit.lines[0], c)));
}

/// Whom a byline names.
pub fn people(text: &str) -> Vec<Contributor> {
    let about = ["作者系", "作者为", "作者為", "作者是", "作者单位", "作者單位", "作者简介"];
    let of_author = text.trim_start_matches(['（', '(', '【']);
    if WESTERN_OFFICE.is_match(text) || OFFICE_UNDER.is_match(text) || about.iter().any(|a| of_author.starts_with(a)) {
        return Vec::new();
    }
    let forms = [
        &ENGLISH_LINE,
        &GERMAN_LINE,
        &KOREAN_LINE,
        &KOREAN_SIGNED,
        &JAPANESE_LINE,
        &JAPANESE_PLAIN,
        &JAPANESE_READER,
        &SLASHED,
    ];
    let captures = forms.iter().find_map(|form| form.captures(text));
    match captures {
        Some(c) => {
            let named = ["names", "staff", "more"].into_iter().filter_map(|group| c.name(group));
            named.flat_map(|names| names::western(names.as_str(), ContributorRole::Author)).collect()
        }
        None => {
            let named = without_country(bare(text));
            let named = if is_titled_person(named) { named.split(['（', '(']).next().unwrap_or(named) } else { named };
            let mut people = names::contributors(named, ContributorRole::Author);
            // Before a name may stand what someone is: of words without a role the four-character one is no name.
            if people.len() > 1 && people.iter().all(|p| p.label.is_none() && p.name.chars().count() != 3) {
                let longest = people.iter().map(|p| p.name.chars().count()).max().unwrap_or(0);
                people.retain(|p| longest < 4 || p.name.chars().count() < 4);
            }
            people
        }
    }
}

/// A text without what stands before its first word: bullets and white space, in any order.
fn bare(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || names::BULLETS.contains(&c))
}

/// A name without the country before it: [英]甲·乙.
fn without_country(text: &str) -> &str {
    let bracket = |c: char| matches!(c, ']' | '］' | '】' | '）' | ')' | '〕');
    let inside = text.strip_prefix(['[', '［', '【', '（', '(', '〔']);
    let (country, name) = inside.and_then(|inside| inside.split_once(bracket)).unwrap_or_default();
    if name.contains('·') && country.chars().count() <= 4 { name } else { text }
}

/// Whether a text is a person and, in brackets or behind the name, what the person is: 甲乙（河口大学教授）, 甲乙 本报记者.
fn is_titled_person(text: &str) -> bool {
    let han = |c: char| script::is_han(c) || matches!(c, '、' | '·' | ' ' | '　');
    let framed = text.split_once(['（', '(']).and_then(|(name, title)| Some((name, title.strip_suffix(['）', ')'])?)));
    let reporter = || {
        let (name, title) = text.rsplit_once(char::is_whitespace)?;
        title.ends_with(['者', '员', '員']).then_some((name, title))
    };
    let long = |title: &str| (4..=24).contains(&title.chars().count()) && title.chars().all(han);
    framed.or_else(reporter).is_some_and(|(names, title)| {
        let mut names = names.split_whitespace();
        names.clone().next().is_some() && names.all(names::is_person) && long(title)
    })
}

/// Whether a line's last printed character closes a bracket, as far as its shape tells.
fn ends_in_bracket(view: &View, i: usize) -> bool {
    matches!(view.shapes[i].last, '）' | ')')
}

/// Whether a paragraph's last line closes its article with names in brackets.
pub fn closes_article(view: &View, i: usize) -> bool {
    let text = view.text(i).trim_end();
    if view.shapes[i].hints.any(Hints::WRITER) && KOREAN_CLOSING.is_match(text) {
        return true;
    }
    if !ends_in_bracket(view, i) {
        return false;
    }
    text.ends_with(['）', ')']) && (text.contains('者') || text.contains("文/")) && CLOSING.is_match(text)
}

/// Whether a text ends with a line: a mail address or who wrote it stands at its end.
pub fn signs_off(view: &View, i: usize) -> bool {
    let address = || view.text(i).split_whitespace().next_back().is_some_and(is_address);
    view.shapes[i].last.is_ascii() && address() || closes_article(view, i)
}

/// Whether a word is a mail address, in brackets or not.
fn is_address(word: &str) -> bool {
    let word = word.trim_matches(['(', ')', '<', '>', '[', ']']);
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cleaner::hints::tests::{begins, holds, needs};

    #[test]
    fn lines_that_are_passed_over_match_nothing() {
        assert!(needs(WESTERN_DATELINE.as_str(), Hints::DASH));
        assert!(needs(SMALL_DATELINE.as_str(), Hints::DASH | Hints::BRACKET));
        for pattern in [&LINE, &KOREAN_LINE] {
            assert!(needs(pattern.as_str(), Hints::WRITER), "{}", pattern.as_str());
        }
        assert!(needs(PLAIN_LINE.as_str(), PARTED));
        assert!(begins(PLAIN_LINE.as_str(), |c| c.is_whitespace() || begins_plain(c)));
        for pattern in [&ENGLISH_LINE, &WESTERN_OFFICE, &GERMAN_LINE, &JAPANESE_LINE] {
            assert!(begins(pattern.as_str(), |c| FIRSTS.contains(c)), "{}", pattern.as_str());
        }
        for pattern in [&JAPANESE_PLAIN, &JAPANESE_READER, &SLASHED, &KOREAN_SIGNED] {
            assert!(needs(pattern.as_str(), BETWEEN), "{}", pattern.as_str());
        }
        for pattern in [&ENGLISH_LINE, &WESTERN_OFFICE, &GERMAN_LINE] {
            assert!(needs(pattern.as_str(), Hints::LATIN), "{}", pattern.as_str());
        }
        assert!(holds(JAPANESE_PLAIN.as_str(), |c| JAPANESE.contains(&c)));
        assert!(needs(JAPANESE_READER.as_str(), Hints::NUMBER) && needs(SLASHED.as_str(), Hints::BAR));
        for pattern in [&KOREAN_LINE, &KOREAN_SIGNED, &BRACKETED, &EASTERN_DATELINE] {
            assert!(begins(pattern.as_str(), |c| !script::is_common_han(c)), "{}", pattern.as_str());
        }
    }
}
