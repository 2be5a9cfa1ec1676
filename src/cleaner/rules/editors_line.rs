//! Staff lines: 编辑:… 责编… 美编… 校对…: who made the page, not who wrote the article.

use std::sync::LazyLock;

use regex::Regex;

use super::{Rule, Sight, Stage};
use crate::ast::ContributorRole;
use crate::cleaner::character::CHARACTERS;
use crate::cleaner::hints::Hints;
use crate::cleaner::names::{self, STAFF, WRITER};
use crate::cleaner::pattern::regex;
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::script::{is_han, separator};
use crate::cleaner::view::View;
use crate::repair::Fact;

/// The rule.
pub struct EditorsLine;

const NAME: &str = "editors-line";

static LINE: LazyLock<Regex> = LazyLock::new(|| {
    let name = r"[\p{Han}·]{1,12}|\p{Lu}[\p{L}.'’-]+|\d[\d-]{5,13}";
    regex(&format!(
        r"^[\s□■◎●◆▲【\[（(]*(?:本版|本期|今日)?{STAFF}(?:\s*[/／、]\s*{STAFF})*(?:\s*[:：/／│|｜]\s*|[\s　]+)(?:{name})(?:[\s　、，,;；/／:：│|｜]+(?:{name}))*[】\]）)\s]*$"
    ))
});

/// `记者｜NAME 编辑｜NAME`: a writer's word and name before those of staff, a bar or colon behind each word.
static WRITERS: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"^[\s【\[（(]*(?:{WRITER}\s*[｜|│:：]\s*[\p{{Han}}·]{{2,12}}(?:[\s　、]+[\p{{Han}}·]{{2,4}})*[\s　]+)(?P<staff>{STAFF}\s*[｜|│:：].*)$"
    ))
});

/// A staff line of another language: Edited by NAME, Editor: NAME. News desk: 622-2743, Verantwortlich: NAME,
/// 編集　NAME　整理　NAME, 편집 NAME.
static FOREIGN: LazyLock<Regex> = LazyLock::new(|| {
    let name = r"\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}";
    let east = r"[\p{Han}\p{Hiragana}\p{Katakana}]{2,7}";
    let east_word = r"(?:編集長?|整理|校閲|校正|紙面構成|割り?付け?|レイアウト|デザイン|デスク|担当)";
    let korean = r"\p{Hangul}{2,4}(?:\s?(?:기자|부장|차장|팀장|국장))?";
    let korean_word = r"(?:책임\s?)?(?:편집|교열|교정|디자인|그래픽|조판|편집장|편집인|데스크|레이아웃)";
    regex(&format!(
        r"(?x)^[(\[【（]?(?:
            (?:Edited|Compiled|Page\ designed|Designed|Layout)\ by\ {name}(?:(?:,|\ and)\ {name}){{0,3}}
          | (?:(?:Managing|News|City|Night|Copy|Page|Sports|Features?|Picture|Deputy|Assistant|Associate|Acting|Executive|Chief)\ ){{0,2}}(?:[Ee]ditors?(?:[-\ ]in[-\ ][Cc]hief)?|Sub-?[Ee]ditors?|Layout|Page\ [Dd]esign|Proofread(?:er|ing))\s?:\s*{name}(?:(?:,|\ and)\ {name}){{0,3}}
            (?:[.;,]?\s+(?:(?:News|City|Copy|Night)\ ?[Dd]esk|Newsroom|[Tt]el(?:ephone)?|[Pp]hone|E-?mail|Fax)\.?:?\s*\S.{{2,30}})?
          | (?:Verantwortlich(?:e[rn]?)?(?:\s(?:Redakteur(?:in)?|Schriftleiter|für\s[^:]{{2,40}}|i\.\s?S\.\s?d\.\s?P\.))?|V\.?\s?i\.?\s?S\.?\s?d\.?\s?P\.?|Redaktion|Redaktionsleitung|Chefredakt(?:eur(?:in)?|ion)|(?:Haupt)?[Ss]chriftleit(?:er|ung)|Gestaltung|Umbruch|Korrektorat|Chef(?:in)?\ vom\ Dienst)\s?:\s*(?:Dr\.\s)?{name}(?:(?:,|\ und)\ {name}){{0,3}}
          | {east_word}[\s　・＝=：:]+{east}(?:[\s　、]+{east_word}[\s　・＝=：:]+{east}){{0,3}}
          | {korean_word}(?:[·ㆍ]{korean_word})*\s?[=:：|\s·]\s?{korean}(?:\s?[,·/|\s]\s?{korean_word}\s?[=:：|\s·]\s?{korean}){{0,3}}
        )\.?[)\]】）]?$"
    ))
});
/// With a login instead of a name, or a number to call behind the names: 【责任编辑:abc】, 责任编辑 甲 电话 8053807.
static REACHED: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"(?x)^[\s【\[（(]*{STAFF}(?:
            \s*[:：]\s*[A-Za-z][A-Za-z0-9_.-]{{1,20}}
          | [\s　:：]+(?P<name>\p{{Han}}{{2,4}}|\p{{Han}}[\s　]\p{{Han}})[\s　]*(?:电话|電話|热线|熱線|邮箱|信箱|E-?mail|QQ)[\s　:：]*[\d@A-Za-z._-]{{5,40}}
        )[】\]）)\s]*$"
    ))
});
/// 編輯楊芝岑: a staff word and names without a space between.
static GLUED: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^[（(【]?(?:编辑|編輯|责编|責編|主编|主編|责任编辑|責任編輯|校对|校對|美编|美編)(?P<name>\p{Han}{2,4})[）)】]?$",
    )
});
/// What all staff lines hold.
const TOLD: Hints = Hints::STAFF.with(Hints::LATIN);
/// First characters of [`FOREIGN`] lines, brackets left out.
const FOREIGN_FIRSTS: &str = "ECPDLMNSFAVRCGUKHsh編整校紙割レデ担책편교디그조데레";

/// Whether a character may begin a [`FOREIGN`] line.
fn begins_foreign(c: char) -> bool {
    matches!(c, '(' | '[' | '【' | '（' | 'e') || FOREIGN_FIRSTS.contains(c)
}

/// Whether a text is a staff line of another language, or one without a space.
fn is_foreign(text: &str) -> bool {
    text.starts_with(begins_foreign) && FOREIGN.is_match(text)
        || CHARACTERS.hints(text).any(Hints::STAFF)
            && (REACHED.is_match(text) || GLUED.captures(text).is_some_and(|c| names::is_person(&c["name"])))
}

/// What staff lines begin with.
const FIRSTS: &str = "□■◎●◆▲【[（(初复三签本期今责責值文字图美术视觉网编編辑版面校对审主副组制设计终监统筹策划执检电邮热特首见实专职全融媒驻記记者通訊讯评評撰作見習實約约派";

/// Whether a line is a staff line and nothing else.
pub fn is_staff(text: &str) -> bool {
    let text = text.trim();
    if text.chars().count() <= 90 && is_foreign(text) {
        return true;
    }
    if !CHARACTERS.hints(text).any(Hints::STAFF) {
        return false;
    }
    let staff = WRITERS.captures(text).and_then(|c| c.name("staff")).map_or(text, |m| m.as_str());
    text.chars().count() <= 120
        && LINE.is_match(staff)
        && !text.chars().any(|c| matches!(c, '名' | '位') && text.contains(['一', '二', '两', '三', '四', '五']))
        && names::contributors(text, ContributorRole::Editor).iter().any(|c| c.role == ContributorRole::Editor)
}

/// Whether a staff line, `whole` or not without it, goes on in a short line under it, behind which a gap stands: a name, or a
/// number to call.
fn goes_on(view: &View, plan: &Plan, i: usize, whole: bool) -> bool {
    let j = i + 1;
    let under = j < view.len() && !view.after_gap(j) && plan.roles[j] == Role::Body && view.shapes[j].chars <= 24;
    if !under || !(j + 1 == view.len() || view.after_gap(j + 1)) {
        return false;
    }
    let text = view.text(j).trim();
    let lone = text.chars().count() <= 4 && text.chars().all(is_han);
    let joined = || [view.text(i).trim(), separator(view.shapes[i].last, view.shapes[j].first), text].concat();
    (!whole || lone) && is_staff(&joined())
}

impl Rule for EditorsLine {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/editors-line.md")
    }

    fn stage(&self) -> Stage {
        Stage::Furniture
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        for i in 0..sight.view.len() {
            let shape = &sight.view.shapes[i];
            let parted = shape.chars <= 9 || shape.hints.any(Hints::COLON | Hints::SPACE | Hints::BAR);
            let told = |i: usize| sight.view.shapes.get(i).is_some_and(|shape| shape.hints.any(TOLD));
            let begins = || FIRSTS.contains(shape.first) || FOREIGN_FIRSTS.contains(shape.first);
            let may_be = shape.chars <= 120 && parted && (told(i) || told(i + 1)) && begins();
            if !may_be || plan.roles[i] != Role::Body {
                continue;
            }
            let whole = told(i) && is_staff(sight.view.text(i));
            let lines = if goes_on(sight.view, plan, i, whole) { i..i + 2 } else { i..i + usize::from(whole) };
            for line in lines.clone() {
                let evidence = vec![Fact::Says(match lines.len() {
                    1 => "a staff word and names are all the line holds",
                    _ => "a staff word and names are all that two lines hold",
                })];
                plan.assign(sight.view, line, Role::Masthead, Because::certain(NAME, evidence));
            }
            if let Some(last) = lines.clone().nth(1) {
                let separator = separator(sight.view.shapes[i].last, sight.view.shapes[last].first);
                let evidence = vec![Fact::Says("a staff line goes on in it")];
                plan.join(sight.view, i, last, separator, Because::certain(NAME, evidence));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cleaner::hints::tests::{begins, needs};

    #[test]
    fn lines_that_are_passed_over_match_nothing() {
        let fits = |c: char| c.is_whitespace() || FIRSTS.contains(c);
        assert!(begins(LINE.as_str(), fits) && begins(WRITERS.as_str(), fits));
        assert!(needs(LINE.as_str(), Hints::COLON | Hints::SPACE | Hints::BAR));
        assert!(begins(FOREIGN.as_str(), begins_foreign));
        for pattern in [&LINE, &FOREIGN, &REACHED, &GLUED] {
            assert!(needs(pattern.as_str(), TOLD), "{}", pattern.as_str());
        }
        for pattern in [&LINE, &REACHED, &GLUED] {
            assert!(needs(pattern.as_str(), Hints::STAFF), "{}", pattern.as_str());
        }
    }
}
