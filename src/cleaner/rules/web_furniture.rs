//! What web pages print around an article: breadcrumb, date, source and visit lines, share and print links.
//!
//! Metadata is kept as metadata, word for word; the rest is set aside. Labels are the field words of web
//! pages, not names of sites.

use std::sync::LazyLock;

use regex::Regex;

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::{Because, Found, Plan, Role};
use crate::cleaner::view::{Ending, View};
use crate::repair::Fact;

/// The rule.
pub struct WebFurniture;

const NAME: &str = "web-furniture";

/// Field words: the field's name, its words, and whether they are furniture wherever they stand.
const LABELS: &[(&str, &str, bool)] = &[
    (
        "date",
        r"发布日期|发布时间|发表时间|发稿时间|更新时间|更新日期|成文日期|发文日期|發佈日期|發布時間|更新時間|Published(?: on| at)?|Updated|Posted(?: on)?|Last updated|公開日|更新日|입력|수정|등록",
        true,
    ),
    ("date", r"时间|日期|時間|Date", false),
    ("source", r"信息来源|文章来源|稿件来源|来源|來源|稿源|Source|Quelle|出典", false),
    (
        "visits",
        r"访问量|访问次数|浏览量|浏览次数|浏览|阅读量|阅读次数|点击量|点击数|点击次数|点击|人气|瀏覽|點閱|Views|조회수?",
        true,
    ),
    ("author", r"作者|撰稿|撰文|Author", false),
    ("editor", r"责任编辑|责编|編輯|编辑|责任编校|Editor", false),
    ("font-size", r"字体|字号|字體|字級|文字大小|Font size|Text size", true),
    ("keywords", r"关键词|关键字|标签|Tags|Keywords", false),
];

static FIELD: LazyLock<Regex> = LazyLock::new(|| {
    let words: Vec<String> = LABELS.iter().map(|(_, words, _)| format!("({words})")).collect();
    Regex::new(&format!(r"(?:^|[\s　|｜•·\[【（(])(?:{})\s*[:：]", words.join("|"))).expect("a constant pattern")
});
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<y>(?:19|20)\d\d)\s*[-年/.．年]\s*(?P<m>\d{1,2})\s*[-月/.．]\s*(?P<d>\d{1,2})\s*日?")
        .expect("a constant pattern")
});
static ONLY_DATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:19|20)\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?(?:\s*(?:星期|周|週)[一二三四五六日天])?(?:[\sT]*\d{1,2}\s*[:：]\s*\d{2}(?:\s*[:：]\s*\d{2})?)?\s*$")
        .expect("a constant pattern")
});
static LINKS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)^[\s•·\[【（(〖<«‹*]*(?:
          (?:当前位置|目前位置|您(?:现在|当前|目前)?的?(?:所在)?位置|你(?:现在|当前)?的?(?:所在)?位置|現在位置|現在地|現在の位置|you\ are\ here)\s*[:：]?.*
        | (?:首页|首頁|主页|home|ホーム|トップ|홈|startseite)\s*(?:[>»›＞→/]|-{1,2}>|::).*
        | (?:分享|转发|轉發|分享到|分享至|共有|share(?:\ (?:this|on))?|tweet|teilen|공유)\s*(?:[:：].*|到.*|至.*)?
        | (?:扫一扫|扫码|扫描二维码|微信扫一扫|关注我们|关注.{0,12}公众号|长按.{0,12}二维码).*
        | (?:【?(?:打印|列印|关闭|关闭窗口|打印本页|关闭本页|收藏|加入收藏|纠错|我要纠错|返回顶部|回到顶部|返回首页|返回列表|返回|复制链接|朗读|收听|投稿|举报|评论|点赞|print|email|e-mail|save|close|back\ to\ top|drucken|인쇄|印刷)】?[\s|｜/·】【\[\]]*)+
        | (?:上一篇|下一篇|上一条|下一条|上一页|下一页|前一篇|后一篇|previous(?:\ article)?|next(?:\ article)?)\s*[:：].*
        | (?:相关新闻|相关链接|相关阅读|相关报道|相关文章|相关推荐|推荐阅读|延伸阅读|热门推荐|热点新闻|猜你喜欢|更多新闻|更多内容|相關新聞|延伸閱讀|related(?:\ (?:articles|stories|links))?|read\ more|more\ on\ this(?:\ story)?|you\ may\ also\ like|関連記事|관련기사)\s*[:：]?.*
        | (?:版权所有|版权声明|copyright|©|\(c\)|all\ rights\ reserved).*
        | .{0,30}(?:ICP备|公网安备|增值电信业务).*
        | (?:网站地图|联系我们|关于我们|设为首页|advertisement|subscribe|sign\ up\ for.*|follow\ us.*|skip\ to\ (?:main\ )?content|menu|search|登录|注册)
        | [aA]?\s*(?:大|加大|a\+)\s*[|｜/\s]*(?:中|正常|a)\s*[|｜/\s]*(?:小|缩小|a-)\s*
        | 责任编辑[:：]?\s*|浏览字号.*
        )[\]】）)〗>»›\s]*$",
    )
    .expect("a constant pattern")
});
static LINK_LIST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^[\s•·\[【]*(?:相关新闻|相关链接|相关阅读|相关报道|相关文章|相关推荐|推荐阅读|延伸阅读|热门推荐|猜你喜欢|更多新闻|相關新聞|延伸閱讀|related(?: (?:articles|stories|links))?|read more|more on this(?: story)?|you may also like|関連記事|관련기사)\s*[】\]]?\s*[:：]?\s*$")
        .expect("a constant pattern")
});

impl Rule for WebFurniture {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/web-furniture.md")
    }

    fn stage(&self) -> Stage {
        Stage::Lines
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        let mut listing = false;
        for i in 0..view.len() {
            if view.starts_page(i) {
                listing = false;
            }
            let shape = &view.shapes[i];
            if shape.chars > 100 || !matches!(plan.roles[i], Role::Body | Role::Item | Role::Heading(_)) {
                listing &= shape.chars <= 100;
                continue;
            }
            let text = view.text(i);
            let edge = at_edge(view, i);
            if LINKS.is_match(text) && (edge || shape.ending != Ending::Stop) {
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

/// Before the first or behind the last running text of the input, as far as twelve lines can tell.
fn at_edge(view: &View, i: usize) -> bool {
    let input = view.lines[i].span.input;
    let same = |j: &usize| view.lines[*j].span.input == input;
    let long = |j: usize| view.is_prose(j) && !FIELD.is_match(view.text(j));
    let before = (i.saturating_sub(12)..i).rev().take_while(same);
    let top = i < 12 || view.lines[i - 12].span.input != input;
    if top && !before.clone().any(long) {
        return true;
    }
    behind_text(view, i)
}

fn behind_text(view: &View, i: usize) -> bool {
    let input = view.lines[i].span.input;
    let mut after = (i + 1..view.len()).take_while(|&j| view.lines[j].span.input == input).take(40);
    !after.any(|j| view.is_prose(j) && view.shapes[j].ending == Ending::Stop)
}

fn is_breadcrumb(text: &str) -> bool {
    let steps: Vec<&str> = text.split(['>', '»', '›', '＞', '→']).map(str::trim).collect();
    steps.len() >= 3 && steps.iter().all(|s| !s.is_empty() && s.chars().count() <= 16)
}

fn fields(view: &View, i: usize, edge: bool, plan: &mut Plan) {
    let text = view.text(i);
    let first = plan.fields.len();
    if edge && ONLY_DATE.is_match(text.trim()) {
        found(view, i, "date", date(text), (0, text.len()), plan);
    } else if text.contains([':', '：']) {
        labelled(view, i, edge, plan);
    }
    if plan.fields.len() > first {
        let because = Because::certain(NAME, vec![Fact::Says("field words of web pages, with a colon")]);
        plan.assign(view, i, Role::Field, because);
    }
}

fn labelled(view: &View, i: usize, edge: bool, plan: &mut Plan) {
    let text = view.text(i);
    let labels: Vec<(usize, usize, usize)> = FIELD
        .captures_iter(text)
        .filter_map(|c| {
            let kind = (0..LABELS.len()).find(|k| c.get(k + 1).is_some())?;
            Some((c.get(0)?.start(), c.get(0)?.end(), kind))
        })
        .collect();
    let Some(&(start, ..)) = labels.first() else { return };
    let lead = text[..start].trim().trim_matches(['•', '·', '-', '*', '|', '｜', '[', '【', '（', '(']).trim();
    let lead_is_date = ONLY_DATE.is_match(lead);
    let anywhere = labels.iter().any(|&(.., kind)| LABELS[kind].2) || labels.len() > 1;
    let dated = labels.iter().all(|&(_, end, kind)| LABELS[kind].0 != "date" || DATE.is_match(&text[end..]));
    if !(lead.is_empty() || lead_is_date) || !(edge || anywhere) || !dated || view.shapes[i].last == '。' {
        return;
    }
    if lead_is_date {
        found(view, i, "date", date(lead), (0, start), plan);
    }
    for (k, &(from, end, kind)) in labels.iter().enumerate() {
        let to = labels.get(k + 1).map_or(text.len(), |next| next.0);
        let from = if k == 0 && !lead_is_date { 0 } else { from };
        let value = text[end..to].trim().trim_end_matches([']', '】', '）', ')', '|', '｜']).trim();
        let name = LABELS[kind].0;
        let value = if name == "date" { date(value) } else { value.to_owned() };
        found(view, i, name, value, (from, to), plan);
    }
}

fn found(view: &View, i: usize, name: &'static str, value: String, (from, to): (usize, usize), plan: &mut Plan) {
    let span = view.locate(i, from, to);
    plan.fields.push(Found { line: i as u32, name, value, span });
}

/// A date as `YYYY-MM-DD`, or the text where there is none.
pub fn date(text: &str) -> String {
    match DATE.captures(text) {
        Some(c) => {
            let number = |name: &str| c[name].parse::<u32>().unwrap_or(0);
            format!("{:04}-{:02}-{:02}", number("y"), number("m"), number("d"))
        }
        None => text.trim().to_owned(),
    }
}
