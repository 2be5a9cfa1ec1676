//! The words of web pages: field words, links and buttons, calls to readers, as patterns of whole lines.
//!
//! Names no site. Where a line must stand to be furniture, the rule decides.

use std::sync::LazyLock;

use regex::Regex;

use crate::cleaner::pattern::regex;

/// Field words: the field's name, its words, and whether they are furniture wherever they stand.
pub(super) const LABELS: &[(&str, &str, bool)] = &[
    (
        "date",
        r"发[布佈]日期|发[布佈]时间|发表时间|发稿时间|更新时间|更新日期|成文日期|发文日期|[發发][布佈][日時时][期間间]|更新時間|(?:First )?[Pp]ublished(?: on| at)?|Updated(?: on| at)?|Posted(?: on)?|Last (?:updated|modified)|Veröffentlicht(?: am)?|Aktualisiert(?: am)?|公開(?:日時?)?|更新(?:日時?)?|投稿日|입력|수정|등록",
        true,
    ),
    ("date", r"时间|日期|時間|Date|Datum", false),
    ("source", r"信息来源|文章来源|稿件来源|新闻来源|来源|來源|稿源|Source|Quelle|出典", false),
    (
        "visits",
        r"访问量|访问次数|访问|浏览量|浏览次数|浏览|阅读量|阅读次数|阅读|点击量|点击数|点击次数|点击|人气|瀏覽次數|瀏覽量|瀏覽數|瀏覽|點閱次數|點閱數|點閱|點擊次數|點擊數|點擊|人氣|[Vv]iews|[Hh]its|閲覧数|조회수?",
        true,
    ),
    ("author", r"作者|记者|撰稿|撰文|Author|Autor", false),
    ("editor", r"责任编辑|责编|編輯|编辑|责任编校|Editor", false),
    ("typist", r"录入|上传|发布人|发布者", false),
    ("font-size", r"字体|字号|字體|字級|字型大小|文字大小|[Ff]ont size|[Tt]ext size|Schriftgröße", true),
    ("keywords", r"关键词|关键字|标签|热词|關鍵字|標籤|Tags|Keywords", false),
    ("original-title", r"原标题|原標題|原题", true),
    ("index-number", r"索\s?引\s?号", true),
    ("issuer", r"发文机关|发文机构|发布机构|制发机关|公开方式|信息类别", true),
    ("document-number", r"发文字号|文\s号", true),
    ("subject", r"主题分类|体裁分类|公文种类|主题词", true),
];
/// Labels of people, whose values must be names.
pub(super) const PEOPLE: [&str; 2] = ["author", "editor"];

/// Words of links to neighbours and related texts, under which titles of other articles stand.
const RELATED: &str = r"相关新闻|相关链接|相关阅读|相关报道|相关文章|相关推荐|推荐阅读|延伸阅读|热门推荐|热点新闻|猜你喜欢|更多新闻|更多内容|相關新聞|相關報導|相關文章|延伸閱讀|推薦閱讀|related(?:\ (?:articles|stories|links|news|content|topics))?|read\ more|read\ next|more\ on\ this(?:\ story)?|more\ stories|most\ (?:read|popular)|you\ may\ also\ like|see\ also|mehr\ zum\ thema|関連記事|관련기사";
/// Words of links that stand alone or several on a line.
const BUTTONS: &str = r"打印(?:本页|此页|本文|文章)?|列印|关闭(?:窗口|本页|页面)?|關閉|收藏(?:本页)?|加入收藏|纠错|我要纠错|返回(?:顶部|首页|列表)?|回到顶部|复制链接|朗读|收听|投稿|举报|(?:发表|查看|网友|我要|热门)?评论|我来说两句|推荐给(?:好友|朋友)|RSS(?:订阅)?|登录|注册|客户端|手机报|手机版|电脑版|电子邮箱|邮箱|繁[体體](?:版|中文)?|简体(?:版|中文)?|无障碍(?:浏览|阅读|版)?|关怀版|English|点赞|分享|转发|轉發|print(?:\ this)?(?:\ (?:page|article|story))?|e-?mail(?:\ this)?(?:\ (?:page|article|story|to\ a\ friend))?|save(?:\ (?:article|story|for\ later))?|close|back\ to\ top|copy(?:\ link)?|comments?|drucken|merken|인쇄|印刷|share(?:\ (?:this|on|via|by))?(?:\ (?:page|article|story))?|teilen|공유|シェア|(?:share|tweet|post|save|send)(?:\ (?:on|to|via|this|by))?\ (?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|e-?mail)|tweet";
/// The words of a link to a larger picture.
const LARGER: &str = r"(?:点击|點擊)?查看(?:大图|大圖|原图|原圖|高清(?:大图|原图))";
/// Where a page may be shared to: furniture only beside a button's word.
const PLACES: &str = r"facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|instagram|tumblr|line|微信|微博|新浪微博|腾讯微博|QQ|QQ空间|QQ好友|朋友圈|人人网|豆瓣|臉書|噗浪";

pub(super) static FIELD: LazyLock<Regex> = LazyLock::new(|| {
    let words: Vec<String> = LABELS.iter().map(|(_, words, _)| format!("({words})")).collect();
    regex(&format!(r"(?:^|[\s　|｜•·\[【（(])(?:{})\s*[:：]", words.join("|")))
});
/// `Published 12 May 2024`, `更新 2024-05-12`: date words without a colon, straight before a date.
pub(super) static DATED: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)^\s*(?:(?:first )?published|updated|posted|last (?:updated|modified)|veröffentlicht|aktualisiert|发布于|发表于|發佈於|發表於|입력|수정|등록)\s+(?:on |at |am )?",
    )
});
pub(super) static TIME: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?ix)^[\sT.,，•·|｜]*(?:[（(]?(?:星期|周|週)[一二三四五六日天][）)]?\s*)?(?:(?:at|um|上午|下午)\s*)?(?:\d{1,2}\s*[:：.時时点點]\s*\d{2}(?:\s*[:：]\s*\d{2})?\s*分?)?\s*(?:[ap]\.?m\.?|uhr)?\s*(?:[A-Z]{2,4})?\s*(?:(?:发表于|發表於|IP属地\s*[:：]?)\s*\p{Han}{2,8})?\s*$",
    )
});
pub(super) static WEEKDAY: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^\s*(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?)?\s*$"));
pub(super) static LINKS: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"(?ix)^[\s•·\[【（(〖<«‹*]*(?:
          (?:当前位置|目前位置|您(?:现在|当前|目前)?的?(?:所在)?的?位置|你(?:现在|当前)?的?(?:所在)?位置|現在位置|目前位置|現在地|現在の位置|you\ are\ here)\s*[:：]?.*
        | (?:首页|首頁|主页|home|ホーム|トップ|홈|startseite)\s*(?:[>»›＞→/]|-{{1,2}}>|::).*
        | (?:分享|转发|轉發|分享到|分享至|共有|share|teilen|공유)\s*(?:[:：].*|到.*|至.*)
        | (?:{LARGER}|(?:点击|點擊)?查看(?:全文|更多))
        | 共\s*\d{{1,3}}\s*页.*
        | (?:[0-9][0-9\s|｜/]*)?(?:(?:上一页|下一页|尾页|末页)[0-9\s|｜/]*)+
        | 字[号体體]\s*[:：]?[\s|｜/+\-TＴ大中小]+
        | (?:[用打]开?微信)?[“「]?(?:扫一扫|扫码|扫描二维码|微信扫一扫|关注我们|关注.{{0,12}}公众号|长按.{{0,12}}二维码).*
        | (?:【?(?:{BUTTONS})】?[\s|｜/·】【\[\]]*)+
        | (?:上一篇|下一篇|上一条|下一条|上一页|下一页|前一篇|后一篇|上一則|下一則|previous(?:\ article)?|next(?:\ article)?)\s*[:：].*
        | (?:{RELATED})\s*(?:[:：].*)?
        | (?:版权所有|版權所有|版权声明|copyright|©|\(c\)\ *(?:\d{{4}}|copyright)|all\ rights\ reserved).*
        | (?:网站地图|联系我们|关于我们|设为首页|advertisement|subscribe|sign\ up\ for.*|follow\ us.*|skip\ to\ (?:main\ )?content|menu|search|登录|注册)
        | [aAT]?\s*(?:大|加大|a\+)\s*[|｜/\s]*T?(?:中|正常|a)\s*[|｜/\s]*T?(?:小|缩小|a-)\s*
        | (?:a\+[\s|｜/]*(?:a[\s|｜/]+)?a-|a-[\s|｜/]*(?:a[\s|｜/]+)?a\+)
        | 【?我要纠错】?.*|扫描到手持设备|阅读原文|(?:相关稿件|相关专题)\s*(?:[:：].*)?
        | 责任编辑[:：]?\s*|浏览字号.*
        )[\]】）)〗>»›↑↓▲▼\s]*$",
    ))
});
/// The link to a larger picture, alone on its line.
pub(super) static PICTURE_LINK: LazyLock<Regex> =
    LazyLock::new(|| regex(&format!(r"^[\s\[【（(]*{LARGER}[\s\]】）)]*$")));
/// The number under which a site is licensed.
pub(super) static LICENCE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^[\s•·\[【（(〖<«‹*]*.{0,30}(?:(?i:ICP)备|公网安备|增值电信业务).*$"));
/// What links begin with, letters left out.
pub(super) const LINK_STARTS: &str = "•·[【阅（(〖<«‹*发點查用共字简繁客手电邮无长我R“\"「0123456789尾末当目您你现首現主分转轉共扫微关长打列關收加纠我返回复朗投举评点印上下前后相推延热猜更版网联设登注大责浏関ホトシ홈공인관©";
pub(super) static PART: LazyLock<[Regex; 2]> =
    LazyLock::new(|| [BUTTONS, PLACES].map(|words| regex(&format!(r"(?ix)^(?:{words})$"))));
pub(super) static PARTS: LazyLock<Regex> = LazyLock::new(|| regex(r"\s*[|｜·•/]\s*|\s{2,}|\t|　"));
/// What stands between the words of a menu.
pub(super) static MENU: LazyLock<Regex> = LazyLock::new(|| regex(r"\s*[|｜·•/>»]+\s*|\s+-\s+|\s+"));
/// The first word of a site's menu.
pub(super) const FRONT: [&str; 8] = ["首页", "网站首页", "首頁", "主页", "Home", "Startseite", "ホーム", "홈"];
pub(super) static LINK_LIST: LazyLock<Regex> =
    LazyLock::new(|| regex(&format!(r"(?ix)^[\s•·\[【]*(?:{RELATED})\s*[】\]]?\s*[:：]?\s*$")));

/// Calls to readers, words of the site's owner and the mark of the end: furniture at the page's edge only.
pub(super) static CALLS: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r#"(?ix)^[\s👆👇↑↓▲▼]*(?:
          (?:点击|點擊|轻触|戳|长按|長按).{0,16}(?:关注|關注|订阅|訂閱|阅读原文|閱讀原文|下载|下載|公众号).{0,12}
        | [^，。；]{0,12}(?:点个|点亮|點個)\s*[“「"]?(?:在看|赞|讚|小?星标|爱心)[”」"]?[^，。；]{0,12}
        | (?:[^，。；]{0,6}(?:欢迎|记得|别忘了?|请|快来)[^，。；]{0,6}|[❤👍]*\s*)点\s*[“「"]?(?:在看|赞|讚)[”」"]?(?:[、+＋和并\s]*(?:在看|关注|收藏|转发|分享|留言|评论))*[！!]?
        | .{0,16}(?:请|請|欢迎|歡迎)?(?:下载|下載|打开|打開|关注|關注).{0,8}(?:客户端|客戶端|公众号|公眾號|APP|小程序)
        | (?:主办|承办|主辦|承辦|运维|技术支持)(?:单位|單位)?\s*[:：].*(?:备案|備案|标识码|電話|电话|地址|邮编|版权).*
        | .*(?:网站标识码|备案号|備案號)\s*[:：].*
        | [-–—―─=~*·•\s]*[-–—―─=~*·•]\s*(?:the\s)?(?:end|完|全文完|正文完)\s*[-–—―─=~*·•][-–—―─=~*·•\s]*
        )\s*$"#,
    )
});
/// What a site says about its rights in a text, full stops and all: furniture behind the text.
pub(super) static NOTICE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^\s*[\[【（(*※]?(?:\p{Han}{0,4}(?:声明|聲明)|注|备注)[】\]]?\s*[:：].*(?:转载|轉載|传递更多信息|不代表本[网站]|侵权|侵權|著作权|著作權)",
    )
});
/// `阅读 1.2万`, `3,204 views`: a counter without a colon.
pub(super) static COUNT: LazyLock<Regex> = LazyLock::new(|| {
    let words = LABELS.iter().find(|(name, ..)| *name == "visits").map_or("", |(_, words, _)| words);
    let count = r"\d[\d.,]*\s*(?:[万萬千wWkK]\+?|\+)?";
    regex(&format!(
        r"^[\s•·\-*\[【（(]*(?:(?:{words})(?:数|數)?\s*(?P<behind>{count})\s*[次人]?|[已共]?有?\s*(?P<before>{count})\s*[次人]?(?:{words}|评论|参与))[\s\]】）)]*$"
    ))
});
/// A clock's time straight behind a date, and what stands behind it.
pub(super) static CLOCK: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^[\sT]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s+(?P<place>\p{Han}{2,6}))?\s*$"));
/// Words about a text's own rights before the names of those who published it, and an address.
pub(super) static ORIGIN: LazyLock<Regex> = LazyLock::new(|| regex(r"^\s*(?:(?:原创|原創|转载|轉載)\s+|https?://\S+)"));
