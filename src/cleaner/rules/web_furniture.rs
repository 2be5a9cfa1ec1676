//! What web pages print around an article: breadcrumb, date, source and visit lines, share and print links.
//!
//! Metadata is kept as metadata, word for word; the rest is set aside. Labels are the field words of web
//! pages, not names of sites.

use std::sync::LazyLock;

use regex::Regex;

use super::{Rule, Sight, Stage, byline};
use crate::ast::ContributorRole;
use crate::cleaner::plan::{Because, Found, Plan, Role};
use crate::cleaner::view::{Ending, View};
use crate::cleaner::{dates, names};
use crate::repair::Fact;

/// The rule.
pub struct WebFurniture;

const NAME: &str = "web-furniture";
/// Characters of a line of furniture at most.
const LONGEST: u32 = 100;
/// Lines within which another line of furniture makes one surer.
const NEAR: usize = 4;

/// Field words: the field's name, its words, and whether they are furniture wherever they stand.
const LABELS: &[(&str, &str, bool)] = &[
    (
        "date",
        r"发[布佈]日期|发[布佈]时间|发表时间|发稿时间|更新时间|更新日期|成文日期|发文日期|[發发][布佈][日時时][期間间]|更新時間|(?:First )?[Pp]ublished(?: on| at)?|Updated(?: on| at)?|Posted(?: on)?|Last (?:updated|modified)|Veröffentlicht(?: am)?|Aktualisiert(?: am)?|公開日時?|更新日時?|投稿日|입력|수정|등록",
        true,
    ),
    ("date", r"时间|日期|時間|Date|Datum", false),
    ("source", r"信息来源|文章来源|稿件来源|新闻来源|来源|來源|稿源|Source|Quelle|出典", false),
    (
        "visits",
        r"访问量|访问次数|访问|浏览量|浏览次数|浏览|阅读量|阅读次数|阅读|点击量|点击数|点击次数|点击|人气|瀏覽次數|瀏覽量|瀏覽數|瀏覽|點閱次數|點閱數|點閱|點擊次數|點擊數|點擊|人氣|[Vv]iews|[Hh]its|閲覧数|조회수?",
        true,
    ),
    ("author", r"作者|撰稿|撰文|Author|Autor", false),
    ("editor", r"责任编辑|责编|編輯|编辑|责任编校|Editor", false),
    ("font-size", r"字体|字号|字體|字級|字型大小|文字大小|[Ff]ont size|[Tt]ext size|Schriftgröße", true),
    ("keywords", r"关键词|关键字|标签|關鍵字|標籤|Tags|Keywords", false),
];
/// Labels of people, whose values must be names.
const PEOPLE: [&str; 2] = ["author", "editor"];

/// Words of links to neighbours and related texts, under which titles of other articles stand.
const RELATED: &str = r"相关新闻|相关链接|相关阅读|相关报道|相关文章|相关推荐|推荐阅读|延伸阅读|热门推荐|热点新闻|猜你喜欢|更多新闻|更多内容|相關新聞|相關報導|相關文章|延伸閱讀|推薦閱讀|related(?:\ (?:articles|stories|links|news|content|topics))?|read\ more|read\ next|more\ on\ this(?:\ story)?|more\ stories|most\ (?:read|popular)|you\ may\ also\ like|see\ also|mehr\ zum\ thema|関連記事|관련기사";
/// Words of links that stand alone or several on a line.
const BUTTONS: &str = r"打印(?:本页|此页)?|列印|关闭(?:窗口|本页)?|關閉|收藏(?:本页)?|加入收藏|纠错|我要纠错|返回(?:顶部|首页|列表)?|回到顶部|复制链接|朗读|收听|投稿|举报|评论|点赞|分享|转发|轉發|print(?:\ this)?(?:\ (?:page|article|story))?|e-?mail(?:\ this)?(?:\ (?:page|article|story|to\ a\ friend))?|save(?:\ (?:article|story|for\ later))?|close|back\ to\ top|copy(?:\ link)?|comments?|drucken|merken|인쇄|印刷|share(?:\ (?:this|on|via|by))?(?:\ (?:page|article|story))?|teilen|공유|シェア|(?:share|tweet|post|save|send)(?:\ (?:on|to|via|this|by))?\ (?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|e-?mail)|tweet";
/// Where a page may be shared to: furniture only beside a button's word.
const PLACES: &str = r"facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|instagram|tumblr|line|微信|微博|新浪微博|腾讯微博|QQ|QQ空间|QQ好友|朋友圈|人人网|豆瓣|臉書|噗浪";

static FIELD: LazyLock<Regex> = LazyLock::new(|| {
    let words: Vec<String> = LABELS.iter().map(|(_, words, _)| format!("({words})")).collect();
    Regex::new(&format!(r"(?:^|[\s　|｜•·\[【（(])(?:{})\s*[:：]", words.join("|"))).expect("a constant pattern")
});
/// `Published 12 May 2024`, `更新 2024-05-12`: date words without a colon, straight before a date.
static DATED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\s*(?:(?:first )?published|updated|posted|last (?:updated|modified)|veröffentlicht|aktualisiert|发布于|发表于|發佈於|發表於)\s+(?:on |at |am )?")
        .expect("a constant pattern")
});
static TIME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?ix)^[\sT,，]*(?:[（(]?(?:星期|周|週)[一二三四五六日天][）)]?\s*)?(?:(?:at|um|上午|下午)\s*)?(?:\d{1,2}\s*[:：.]\s*\d{2}(?:\s*[:：]\s*\d{2})?)?\s*(?:[ap]\.?m\.?|uhr)?\s*(?:[A-Z]{2,4})?\s*$")
        .expect("a constant pattern")
});
static WEEKDAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?)?\s*$")
        .expect("a constant pattern")
});
static LINKS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?ix)^[\s•·\[【（(〖<«‹*]*(?:
          (?:当前位置|目前位置|您(?:现在|当前|目前)?的?(?:所在)?位置|你(?:现在|当前)?的?(?:所在)?位置|現在位置|目前位置|現在地|現在の位置|you\ are\ here)\s*[:：]?.*
        | (?:首页|首頁|主页|home|ホーム|トップ|홈|startseite)\s*(?:[>»›＞→/]|-{{1,2}}>|::).*
        | (?:分享|转发|轉發|分享到|分享至|共有|share|teilen|공유)\s*(?:[:：].*|到.*|至.*)
        | (?:扫一扫|扫码|扫描二维码|微信扫一扫|关注我们|关注.{{0,12}}公众号|长按.{{0,12}}二维码).*
        | (?:【?(?:{BUTTONS})】?[\s|｜/·】【\[\]]*)+
        | (?:上一篇|下一篇|上一条|下一条|上一页|下一页|前一篇|后一篇|上一則|下一則|previous(?:\ article)?|next(?:\ article)?)\s*[:：].*
        | (?:{RELATED})\s*(?:[:：].*)?
        | (?:版权所有|版權所有|版权声明|copyright|©|\(c\)|all\ rights\ reserved).*
        | .{{0,30}}(?:ICP备|公网安备|增值电信业务).*
        | (?:网站地图|联系我们|关于我们|设为首页|advertisement|subscribe|sign\ up\ for.*|follow\ us.*|skip\ to\ (?:main\ )?content|menu|search|登录|注册)
        | [aA]?\s*(?:大|加大|a\+)\s*[|｜/\s]*(?:中|正常|a)\s*[|｜/\s]*(?:小|缩小|a-)\s*
        | 责任编辑[:：]?\s*|浏览字号.*
        )[\]】）)〗>»›\s]*$",
    ))
    .expect("a constant pattern")
});
static PART: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [BUTTONS, PLACES].map(|words| Regex::new(&format!(r"(?ix)^(?:{words})$")).expect("a constant pattern"))
});
static PARTS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\s*[|｜·•/]\s*|\s{2,}|\t|　").expect("a constant pattern"));
static LINK_LIST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?ix)^[\s•·\[【]*(?:{RELATED})\s*[】\]]?\s*[:：]?\s*$")).expect("a constant pattern")
});

impl Rule for WebFurniture {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/web-furniture.md")
    }

    fn stage(&self) -> Stage {
        Stage::Furniture
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        let mut listing = false;
        for i in 0..view.len() {
            if view.starts_page(i) {
                listing = false;
            }
            let shape = &view.shapes[i];
            if shape.chars > LONGEST || !matches!(plan.roles[i], Role::Body | Role::Item | Role::Heading(_)) {
                listing &= shape.chars <= LONGEST;
                continue;
            }
            let text = view.text(i);
            let edge = at_edge(view, i);
            if is_link(text) && (edge || (shape.ending != Ending::Stop && (says_more(text) || near(view, plan, i)))) {
                aside(view, i, plan, "the words of a link or share line");
                listing = LINK_LIST.is_match(text) && behind_text(view, i);
            } else if listing && (view.is_prose(i) || shape.ending == Ending::Stop) {
                listing = false;
            } else if listing {
                aside(view, i, plan, "an entry of a list of links");
            } else if edge && is_breadcrumb(text) {
                aside(view, i, plan, "a path of short steps at the page's edge");
            } else {
                fields(view, i, edge, plan);
            }
        }
    }
}

fn aside(view: &View, i: usize, plan: &mut Plan, why: &'static str) {
    plan.assign(view, i, Role::Aside("web"), Because::likely(NAME, vec![Fact::Says(why)]));
}

/// A link's words, or several links and the places a page may be shared to.
fn is_link(text: &str) -> bool {
    if LINKS.is_match(text) {
        return true;
    }
    let parts = || PARTS.split(text.trim()).filter(|part| !part.is_empty());
    let [button, place] = &*PART;
    parts().count() > 1
        && parts().all(|part| button.is_match(part) || place.is_match(part))
        && parts().any(|part| button.is_match(part))
}

/// Whether a link line is more than one word that a crosshead may be too.
fn says_more(text: &str) -> bool {
    text.contains([':', '：', '|', '｜', '>', '»', '【']) || text.contains("备")
}

/// Whether another line of a web page stands near, and no running text between.
fn near(view: &View, plan: &Plan, i: usize) -> bool {
    let input = view.lines[i].span.input;
    let same = |j: &usize| view.lines[*j].span.input == input && view.shapes[*j].chars <= LONGEST;
    let text = |j: &usize| plan.roles[*j] == Role::Body && view.is_prose(*j) && view.shapes[*j].ending == Ending::Stop;
    let decided = |j: usize| matches!(plan.roles[j], Role::Field | Role::Aside("web"));
    let above = (i.saturating_sub(NEAR)..i).rev().take_while(|j| same(j) && !text(j)).any(decided);
    let open = |j: usize| is_link(view.text(j)) || is_sure_field(view.text(j));
    let mut below = (i + 1..view.len().min(i + NEAR + 1)).take_while(|j| same(j) && !text(j));
    above || below.any(|j| decided(j) || open(j))
}

/// Labels that stand nowhere but on web pages, or several of them, at a line's start.
fn is_sure_field(text: &str) -> bool {
    let labels = labels_of(text);
    labels.first().is_some_and(|label| is_lead_blank(&text[..label.start]))
        && (labels.len() > 1 || labels.iter().any(|label| LABELS[label.kind].2))
        && labels.iter().all(|label| label.fits(text))
}

/// Before the first or behind the last running text of the input, as far as twelve lines can tell.
fn at_edge(view: &View, i: usize) -> bool {
    let input = view.lines[i].span.input;
    let same = |j: &usize| view.lines[*j].span.input == input;
    let sentences = |j: usize| view.shapes[j].stops > 0 || view.shapes[j].ending == Ending::Stop;
    let long =
        |j: usize| view.is_prose(j) && (sentences(j) || view.shapes[j].chars >= 80) && !FIELD.is_match(view.text(j));
    let mut before = (i.saturating_sub(12)..i).rev().take_while(same);
    let top = i < 12 || view.lines[i - 12].span.input != input;
    (top && !before.any(long)) || behind_text(view, i)
}

fn behind_text(view: &View, i: usize) -> bool {
    let input = view.lines[i].span.input;
    let mut after = (i + 1..view.len()).take_while(|&j| view.lines[j].span.input == input).take(40);
    let text = |j: usize| view.is_prose(j) && view.shapes[j].ending == Ending::Stop;
    !after.any(|j| text(j) && !(view.shapes[j].chars <= LONGEST && LINKS.is_match(view.text(j))))
}

fn is_breadcrumb(text: &str) -> bool {
    let steps: Vec<&str> = text.split(['>', '»', '›', '＞', '→']).map(str::trim).collect();
    steps.len() >= 3 && steps.iter().all(|s| !s.is_empty() && s.chars().count() <= 16)
}

/// A label and the value behind it, as byte places in a line.
struct Label {
    kind: usize,
    start: usize,
    value: usize,
    end: usize,
}

impl Label {
    fn name(&self) -> &'static str {
        LABELS[self.kind].0
    }

    fn value<'t>(&self, text: &'t str) -> &'t str {
        text[self.value..self.end].trim().trim_end_matches([']', '】', '）', ')', '|', '｜', '•', '·']).trim()
    }

    /// Whether the value is what the label says, as far as that can be told.
    fn fits(&self, text: &str) -> bool {
        let value = self.value(text);
        match self.name() {
            "date" => dates::read(value).is_some(),
            name if PEOPLE.contains(&name) => !names::contributors(value, ContributorRole::Author).is_empty(),
            _ => true,
        }
    }
}

fn labels_of(text: &str) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for captures in FIELD.captures_iter(text) {
        let (Some(whole), Some(kind)) = (captures.get(0), (0..LABELS.len()).find(|k| captures.get(k + 1).is_some()))
        else {
            continue;
        };
        if let Some(last) = labels.last_mut() {
            last.end = whole.start();
        }
        labels.push(Label { kind, start: whole.start(), value: whole.end(), end: text.len() });
    }
    labels
}

/// Whether nothing but bullets and brackets stands before the first label.
fn is_lead_blank(lead: &str) -> bool {
    lead.chars().all(|c| c.is_whitespace() || matches!(c, '•' | '·' | '-' | '*' | '|' | '｜' | '[' | '【' | '（' | '('))
}

fn fields(view: &View, i: usize, edge: bool, plan: &mut Plan) {
    let text = view.text(i);
    let first = plan.fields.len();
    if let Some(date) = edge.then(|| only_date(text)).flatten() {
        found(view, i, "date", date, (0, text.len()), plan);
    } else if !(text.contains([':', '：']) && labelled(view, i, edge, plan)) && edge {
        combined(view, i, plan);
    }
    if plan.fields.len() > first {
        let because = Because::certain(NAME, vec![Fact::Says("field words of web pages and what they label")]);
        plan.assign(view, i, Role::Field, because);
    }
}

/// The date of a text that holds nothing else but a weekday, a time and a word like *Published*.
fn only_date(text: &str) -> Option<String> {
    let from = DATED.find(text).map_or(0, |m| m.end());
    let (at, date) = dates::find(&text[from..])?;
    let (before, after) = (&text[from..from + at.start], &text[from + at.end..]);
    (WEEKDAY.is_match(before) && TIME.is_match(after)).then_some(date)
}

/// A line of labels and values, perhaps with a date or a byline before the first label.
fn labelled(view: &View, i: usize, edge: bool, plan: &mut Plan) -> bool {
    let text = view.text(i);
    let labels = labels_of(text);
    let Some(start) = labels.first().map(|label| label.start) else { return false };
    let lead = text[..start].trim().trim_end_matches(['|', '｜', '•', '·']).trim();
    let lead_date = only_date(lead);
    let known = is_lead_blank(lead) || lead_date.is_some() || (edge && byline::is_byline(lead));
    let anywhere = labels.len() > 1 || labels.iter().any(|label| LABELS[label.kind].2) || !is_lead_blank(lead);
    let fits = labels.iter().all(|label| label.fits(text) || (labels.len() > 1 && label.name() != "date"));
    if !known || !fits || view.shapes[i].last == '。' || !(anywhere || (edge && near(view, plan, i))) {
        return false;
    }
    let mut from = 0;
    if let Some(date) = lead_date {
        found(view, i, "date", date, (0, start), plan);
        from = start;
    } else if !is_lead_blank(lead) {
        author(view, i, lead, (0, start), plan);
        from = start;
    }
    for label in &labels {
        let value = label.value(text);
        let span = (from.min(label.start), label.end);
        from = label.end;
        match label.name() {
            "date" => found(view, i, "date", dates::read(value).unwrap_or_else(|| value.to_owned()), span, plan),
            "author" => author(view, i, value, span, plan),
            name => found(view, i, name, value.to_owned(), span, plan),
        }
    }
    true
}

/// `By Ann Lee | Published 3 May 2024`: parts between bars, a date and bylines and nothing else.
fn combined(view: &View, i: usize, plan: &mut Plan) {
    let text = view.text(i);
    let mut parts: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for (at, bar) in text.match_indices(['|', '｜', '•']) {
        parts.push((from, at));
        from = at + bar.len();
    }
    parts.push((from, text.len()));
    let part = |&(from, to): &(usize, usize)| text[from..to].trim();
    let dated = parts.iter().filter(|p| only_date(part(p)).is_some()).count();
    let known = parts.iter().all(|p| only_date(part(p)).is_some() || byline::is_byline(part(p)));
    if parts.len() < 2 || dated == 0 || !known {
        return;
    }
    let mut at = 0;
    for range in &parts {
        let span = (at, text.len().min(range.1 + text[range.1..].chars().next().map_or(0, char::len_utf8)));
        at = span.1;
        match only_date(part(range)) {
            Some(date) => found(view, i, "date", date, span, plan),
            None => author(view, i, part(range), span, plan),
        }
    }
}

/// Notes an author; the article's text below names whose they are.
fn author(view: &View, i: usize, value: &str, span: (usize, usize), plan: &mut Plan) {
    found(view, i, "author", value.to_owned(), span, plan);
    let input = view.lines[i].span.input;
    let mut below = (i + 1..view.len().min(i + 20)).take_while(|&j| view.lines[j].span.input == input);
    if let Some(line) = below.find(|&j| plan.roles[j] == Role::Body && view.is_prose(j) && view.shapes[j].chars >= 20) {
        let people = byline::people(value);
        plan.credits.extend(people.into_iter().map(|person| (line as u32, person)));
    }
}

fn found(view: &View, i: usize, name: &'static str, value: String, (from, to): (usize, usize), plan: &mut Plan) {
    let span = view.locate(i, from, to);
    plan.fields.push(Found { line: i as u32, name, value, span });
}
