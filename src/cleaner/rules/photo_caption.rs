//! Captions between paragraphs, with the photographer's credit.

use std::sync::LazyLock;

use regex::Regex;

use super::{Rule, Sight, Stage};
use crate::ast::{Contributor, ContributorRole};
use crate::cleaner::names;
use crate::cleaner::paragraph::{Joined, Unit, units};
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::view::{Ending, View};
use crate::repair::Fact;

/// The rule.
pub struct PhotoCaption;

const NAME: &str = "photo-caption";
/// Tenths of evidence from which a paragraph is a caption.
const CAPTION: i32 = 40;

static CREDIT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)(?:^|[\s　。！？）)】”.;；])(?P<credit>[（(【]?\s*(?:
            (?:图片?|圖|摄影|攝影|摄|文[/／]?图|图[/／]文|Photo(?:graph)?s?(?:\ by)?|Picture(?:\ by)?|Image|Credit|Foto|写真|撮影|사진)\s*[:：/／]\s*[\p{Han}\p{Latin}\p{Hangul}\p{Katakana}\p{Hiragana}·.,\s　]{2,40}
          | (?:Photo(?:graph)?|Picture)s?\ (?:by|courtesy\ of)\ [\p{Latin}.,\s'’-]{3,40}
          | (?:(?:新华社|本报|本刊|本网|本台|[\p{Han}]{2,8}(?:报|网|社|报|網))?\s*(?:首席|特约|特派|见习|实习|驻\p{Han}{2,4})?(?:记者|記者|通讯员|通訊員|摄影记者))?[\s　]*(?:[\p{Han}·]{2,12}|\p{Han}\s\p{Han})(?:[\s　、]+[\p{Han}·]{2,4})*[\s　/／]*(?:摄影报道|摄|攝|摄影|攝影|供图|供圖|供稿|图|翻拍|制图|提供)
          | 资料图片?|資料圖片?|资料照片|檔案照片|视频截图|网络图片|本报资料|效果图|[\p{Hangul}]{2,10}\s?제공
          )\s*[）)】。]?)\s*$",
    )
    .expect("a constant pattern")
});
static PREFIX: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[\s▲△▼◀▶]*(?:图为|圖為|图[①-⑳一二三四五六七八九十0-9０-９]{1,3}[:：\s、，]?|[上下左右]图[：:为是，、\s]|题图|题圖|组图|图片说明|照片说明|图说|圖說|说明[:：]|资料图|[①-⑳]\s|▲|△|Photo:|Picture:|Caption:|Bild:|Foto:|写真[:：は]|사진[:：]|〈사진)").expect("a constant pattern")
});
/// What pictures show, at the end of a sentence without a verb.
static SCENE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:现场|仪式|场景|一角|合影|景象|画面|外景|内景|全景|夜景|远景|近景|掠影|剪影|瞬间|照片|图片|截图|海报|效果图|示意图|航拍|鸟瞰图?|街景|景色|风光|会场|展位|展台|展厅|外观|模型|現場|儀式|場景|畫面)[。.]?$").expect("a constant pattern")
});
/// What is going on in a picture: 正在…, 在…现场…作业.
static ACTION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[^，。]{2,24}(?:正在|正|在)[^。]{4,40}。?$").expect("a constant pattern"));

impl Rule for PhotoCaption {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/photo-caption.md")
    }

    fn stage(&self) -> Stage {
        Stage::Paragraphs
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let units = units(sight.view, plan);
        let item_marks = item_marks(sight.view, &units);
        for (k, unit) in units.iter().enumerate() {
            let beside =
                k.checked_sub(1).is_some_and(|b| matches!(plan.roles[units[b].first()], Role::Caption | Role::Image));
            if unit.role == Role::Byline && beside && is_credit(sight.view.text(unit.first())) {
                credit_line(sight.view, unit, plan);
            }
            if unit.role == Role::Caption && plan.roles[unit.first()] == Role::Caption {
                named_caption(sight.view, unit, plan);
            }
            if unit.role == Role::Body && sight.view.shapes[unit.first()].chars <= 160 && unit.lines.len() <= 8 {
                caption(sight, &units, k, &item_marks, plan);
            }
        }
    }
}

/// Marks with which several paragraphs begin: they are items, and no captions.
fn item_marks(view: &View, units: &[Unit]) -> Vec<char> {
    let begins =
        |mark: char| units.iter().filter(move |u| u.role == Role::Body && view.shapes[u.first()].first == mark);
    ['▲', '△', '▼'].into_iter().filter(|&mark| begins(mark).take(2).count() == 2).collect()
}

/// Whether a line of names is a photographer's.
fn is_credit(text: &str) -> bool {
    CREDIT.captures(text).and_then(|c| c.name("credit")).is_some_and(|m| text[..m.start()].trim().is_empty())
}

/// A credit on a line of its own under its caption.
fn credit_line(view: &View, unit: &Unit, plan: &mut Plan) {
    let joined = Joined::of(view, plan, &unit.lines);
    let evidence = vec![Fact::Says("a photographer's credit under a caption or picture")];
    decide(view, unit, &joined, Some((0, joined.text.len())), evidence, plan);
}

/// The credit in a caption that the source itself names.
fn named_caption(view: &View, unit: &Unit, plan: &mut Plan) {
    let joined = Joined::of(view, plan, &unit.lines);
    let found = CREDIT.captures(joined.text.trim_end()).and_then(|c| c.name("credit")).map(|m| (m.start(), m.end()));
    if let Some(credit) = found {
        let evidence = vec![Fact::Says("the source says that it is a caption")];
        decide(view, unit, &joined, Some(credit), evidence, plan);
    }
}

fn caption(sight: &Sight, units: &[Unit], k: usize, item_marks: &[char], plan: &mut Plan) {
    let view = sight.view;
    let unit = &units[k];
    let joined = Joined::of(view, plan, &unit.lines);
    let text = joined.text.trim_end();
    let chars = text.chars().count();
    let headed = k > 0 && units[k - 1].role.is_heading();
    if chars > 200 || (headed && super::byline::is_byline(text)) {
        return;
    }
    let credit = CREDIT.captures(text).and_then(|c| c.name("credit")).map(|m| (m.start(), m.end()));
    let mut score = 0;
    let mut evidence = Vec::new();
    let mut add = |weight: i32, says: &'static str| {
        score += weight;
        evidence.push(Fact::Says(says));
    };
    if credit.is_some() {
        add(45, "it ends with a photographer's credit");
    }
    if PREFIX.is_match(text) && !text.trim_start().starts_with(item_marks) {
        add(if chars <= 100 { 45 } else { 20 }, "it begins as captions do");
    }
    let beside_image = [k.checked_sub(1), Some(k + 1)]
        .into_iter()
        .flatten()
        .any(|n| units.get(n).is_some_and(|u| u.role == Role::Image));
    if beside_image && chars <= 80 {
        add(25, "a picture stands beside it");
    }
    let alone = !view.shapes[unit.first()].first.is_ascii()
        && view.shapes[unit.last()].stops == 0
        && view.shapes[unit.first()].stops == 0;
    if alone && chars <= 50 && SCENE.is_match(text) {
        add(18, "one short sentence that names a scene");
    } else if alone && chars <= 50 && beside_image && ACTION.is_match(text) {
        add(15, "one short sentence that tells what is going on");
    }
    if chars <= 50
        && chars as u32 * 3 <= sight.measures.prose_chars
        && !text.contains(['，', ',', '“', '”', '：', '？'])
    {
        add(12, "much shorter than the paragraphs here, without a comma or quote");
    }
    if between_halves(view, units, k) {
        add(18, "it stands between the halves of a sentence");
    } else if k > 0
        && units[k - 1].role.is_heading()
        && units.get(k + 1).is_some_and(|u| u.role == Role::Body)
        && chars <= 50
    {
        add(10, "it stands between a heading and a longer paragraph");
    }
    if chars > 120 {
        add(-20, "it is long");
    }
    if score < CAPTION {
        return;
    }
    decide(view, unit, &joined, credit, evidence, plan);
}

fn decide(
    view: &View,
    unit: &Unit,
    joined: &Joined,
    credit: Option<(usize, usize)>,
    evidence: Vec<Fact>,
    plan: &mut Plan,
) {
    for &i in &unit.lines {
        plan.roles[i as usize] = Role::Caption;
    }
    plan.assign(view, unit.first(), Role::Caption, Because::likely(NAME, evidence));
    let Some((start, end)) = credit else { return };
    plan.credit_spans.extend(joined.spans(view, start, end));
    let credit = &joined.text[start..end];
    let mut people = match credit.chars().any(crate::cleaner::script::is_han) {
        true => names::contributors(credit, ContributorRole::Photographer),
        false => names::western(credit, ContributorRole::Photographer),
    };
    for person in &mut people {
        person.role = ContributorRole::Photographer;
    }
    plan.credits.extend(people.into_iter().map(|c: Contributor| (unit.lines[0], c)));
}

fn between_halves(view: &View, units: &[Unit], k: usize) -> bool {
    let open = |u: &Unit| {
        u.role == Role::Body
            && view.is_prose(u.last())
            && matches!(view.shapes[u.last()].ending, Ending::Bare | Ending::Pause)
    };
    let goes_on = |u: &Unit| u.role == Role::Body && view.is_prose(u.first());
    k > 0 && open(&units[k - 1]) && units.get(k + 1).is_some_and(goes_on)
}
