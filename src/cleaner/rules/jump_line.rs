//! Jump lines: 上接第3版, 下转第5版, Continued on page 4: where the rest of an article stands or stood.

use std::sync::LazyLock;

use regex::Regex;

use super::{Rule, Sight, Stage};
use crate::ast::{Jump, JumpDirection, Marks};
use crate::cleaner::character::CHARACTERS;
use crate::cleaner::hints::Hints;
use crate::cleaner::pattern::regex;
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::view::{Shape, View};
use crate::repair::Fact;

/// The rule.
pub struct JumpLine;

const NAME: &str = "jump-line";

static CHINESE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)[（(【〔\[]?[\s▲▼△▽◀▶►→＞>》①-⑳]*
          (?P<way>紧接|緊接|上接|下接|下转|下轉|上转|接|转|详见|詳見|全文见|全文見)(?:自|至|到)?\s*
          (?P<page>(?:本报)?(?:头版|頭版|[今当]日\S{0,4}版|第?\s*[A-Za-z]?\s*[0-9０-９一二三四五六七八九十]{1,4}\s*[版版页頁面])(?:\s*·\s*\p{Han}{1,6}|[\s·]*[\p{Han}\d]{0,6}?)?)
          [\s▲▼△▽◀▶►→①-⑳]*[）)】〕\]]?",
    )
});
static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?ix)^[(\[]?\s*(?:(?P<from>(?:continued|cont'?d\.?)\ from|from)|(?P<on>(?:continued|cont'?d\.?)\ on|turn\ to|please\ see|see\ [\p{L}\ ]{2,20},))\s+(?P<page>(?:page|p\.)\s*(?:[A-Z]?\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen))(?:,?\s*col(?:umn|\.)?\s*\d)?\.?\s*[)\]]?$",
    )
});

/// Fortsetzung auf Seite 4, ４面に続く, 4면에 계속: the whole line.
static OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)^[（(\[【〈<▶►▷→＝=◇◆\s]*(?:
            (?i:fortsetzung\s+(?:(?P<from>von|von\s+der)|auf|siehe|nächste)?\s*seite)\s+(?P<p1>[A-Z]?\d{1,3})
          | (?P<p2>[0-9０-９一二三四五六七八九十]{1,3})\s*面(?:[にへ](?:続く|つづく)|(?P<from2>(?:から|より)(?:の)?(?:続き|続く|つづき|つづく)))
          | (?P<p3>[A-Z]?\d{1,3})\s*면(?:에|으로)?\s?(?:계속|이어짐|이어집니다|이어진다)
          | (?P<p4>[A-Z]?\d{1,3})\s*면(?P<from3>에서\s?(?:계속|이어짐|이어집니다)|에\s?이어)
        )[.）)\]】〉>◀◁\s]*$",
    )
});
/// Characters of a jump line without figures, or of one in Japanese or Korean.
const LONGEST: u32 = 40;
/// Numbers of pages in words.
const NUMBERS: [&str; 16] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen",
];

struct Found {
    start: usize,
    end: usize,
    jump: Jump,
}

fn find(text: &str) -> Option<Found> {
    if text.len() < 160
        && CHARACTERS.hints(text).all(Hints::LATIN)
        && let Some(captures) = ENGLISH.captures(text.trim())
    {
        let direction =
            if captures.name("from").is_some() { JumpDirection::ContinuedFrom } else { JumpDirection::ContinuedOn };
        let page = counted(captures["page"].split([' ', '.']).next_back().unwrap_or_default());
        return Some(Found { start: 0, end: text.len(), jump: Jump { direction, page: Some(page), article: None } });
    }
    if text.len() < 60
        && let Some(captures) = OTHERS.captures(text.trim())
    {
        let page = ["p1", "p2", "p3", "p4"].into_iter().find_map(|name| captures.name(name));
        let from = ["from", "from2", "from3"].into_iter().any(|name| captures.name(name).is_some());
        let direction = if from { JumpDirection::ContinuedFrom } else { JumpDirection::ContinuedOn };
        let page = page.map(|page| page.as_str().chars().map(half_width).collect());
        return Some(Found { start: 0, end: text.len(), jump: Jump { direction, page, article: None } });
    }
    if !text.contains(['接', '转', '轉', '见', '見']) {
        return None;
    }
    let edge = |m: &regex::Match| text[..m.start()].trim().is_empty() || text[m.end()..].trim().is_empty();
    CHINESE.captures_iter(text).find_map(|captures| {
        let whole = captures.get(0).filter(edge)?;
        let way = &captures["way"];
        // Inside a sentence the words of a reference are no jump.
        if way.contains(['见', '見']) && whole.as_str().trim() != text.trim() {
            return None;
        }
        let bracketed = whole.as_str().trim_start().starts_with(['（', '(', '【', '〔', '[', '▲', '▼']);
        if !bracketed && way.chars().count() < 2 {
            return None;
        }
        let direction = if way.contains(['转', '轉', '见', '見']) || way == "下接" {
            JumpDirection::ContinuedOn
        } else {
            JumpDirection::ContinuedFrom
        };
        Some(Found {
            start: whole.start(),
            end: whole.end(),
            jump: Jump { direction, page: Some(label(&captures["page"])), article: None },
        })
    })
}

/// A page's label, a word for a number as figures.
fn counted(label: &str) -> String {
    let number = NUMBERS.iter().position(|word| word.eq_ignore_ascii_case(label));
    number.map_or_else(|| label.to_owned(), |number| (number + 1).to_string())
}

fn half_width(c: char) -> char {
    match c {
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10).unwrap_or(c),
        _ => c,
    }
}

/// The page's label without 第 and 版.
fn label(page: &str) -> String {
    page.trim().trim_start_matches('第').trim_end_matches(['版', '页', '頁', '面']).trim().to_owned()
}

/// Whether a line holds the characters that a jump line cannot be without.
fn may_jump(shape: &Shape) -> bool {
    let (jumps, page) = (shape.hints.any(Hints::JUMP), shape.hints.any(Hints::PAGE));
    let west = shape.hints.any(Hints::LATIN) && (shape.hints.any(Hints::NUMBER) || shape.chars <= LONGEST);
    jumps && page || west || page && shape.chars <= LONGEST
}

/// Whether a line begins with a jump line that says the beginning stands elsewhere.
pub fn begins_continued(view: &View, i: usize) -> bool {
    if !may_jump(&view.shapes[i]) {
        return false;
    }
    let text = view.text(i);
    find(text).is_some_and(|f| f.jump.direction == JumpDirection::ContinuedFrom && text[..f.start].trim().is_empty())
}

/// Whether a line is a jump line and nothing else.
pub fn is_jump(text: &str) -> bool {
    find(text).is_some_and(|f| text[..f.start].trim().is_empty() && text[f.end..].trim().is_empty())
}

impl Rule for JumpLine {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/jump-line.md")
    }

    fn stage(&self) -> Stage {
        Stage::Lines
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        for i in 0..view.len() {
            if !may_jump(&view.shapes[i]) || !matches!(plan.roles[i], Role::Body | Role::Heading(_)) {
                continue;
            }
            let text = view.text(i);
            let Some(found) = find(text) else { continue };
            let evidence = vec![Fact::Says("the words and the page label of a jump line")];
            plan.jumps.push((i as u32, found.jump));
            if text[..found.start].trim().is_empty() && text[found.end..].trim().is_empty() {
                plan.assign(view, i, Role::JumpLine, Because::certain(NAME, evidence));
            } else {
                let span = view.locate(i, found.start, found.end);
                plan.mark(span, Marks::JUMP_LINE, "jump-line", Because::certain(NAME, evidence));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cleaner::hints::tests::needs;

    #[test]
    fn lines_that_are_passed_over_match_nothing() {
        assert!(needs(CHINESE.as_str(), Hints::JUMP) && needs(CHINESE.as_str(), Hints::PAGE));
        assert!(needs(ENGLISH.as_str(), Hints::LATIN));
        assert!(needs(OTHERS.as_str(), Hints::PAGE | Hints::LATIN));
    }
}
