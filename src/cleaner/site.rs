//! What web pages and newspapers print around articles: classes of words, and forms of lines.
//!
//! Names no site and no newspaper. Says what a text holds; what follows from it is the questions' to weigh.

use std::sync::LazyLock;

use regex::Regex;

use super::dates;
use super::pattern::{Pattern, is_latin, regex};
use super::script::is_alphanumeric;

/// Classes of words, each with the words: of rights, of a site's owner, of visitors, of buttons, of links to other
/// texts, of a site's own parts; those in Latin letters apart.
const CLASSES: [[&str; 2]; 6] = [
    [
        r"版权|版權|著作权|著作權|转载|轉載|授权|授權|侵权|侵權|免责|免責|声明|聲明|不代表|本网|本網|本站|©|無断転載|禁転載|무단|저작권",
        r"copyright|rights\ reserved|alle\ rechte|nachdruck",
    ],
    [
        r"主办|主辦|承办|承辦|技术支持|备案|備案|标识码|邮编|郵編|地址|电话|電話|传真|傳真|联系我们|關於我們|关于我们|网站地图|广告服务|隐私|公网安备|许可证|举报|客服|分辨率|浏览器|建议使用|会社概要|問い合わせ|プライバシー|이용약관|개인정보|고객센터",
        r"\bICP|about\ us|contact\ us|privacy|terms\ of|impressum|datenschutz|kontakt",
    ],
    [
        r"评论|評論|留言|网友|網友|跟帖|登录|登錄|注册|註冊|用户名|密码|密碼|匿名|两句|コメント|ログイン|댓글|로그인|회원",
        r"comments?\b|log\ ?in\b|sign\ ?in\b|sign\ ?up\b|register\b|subscri|newsletter|anmelden|abonnieren|kommentare",
    ],
    [
        r"分享|转发|轉發|微信|微博|二维码|二維碼|朋友圈|扫一扫|扫描|扫码|收藏|打印|列印|关闭|關閉|纠错|返回|顶部|頂部|好友|字号|字体|字體|印刷|シェア|ツイート|공유|인쇄|스크랩",
        r"\bshare\b|tweet|facebook|twitter|whatsapp|\bprint\b|e-?mail\ this|teilen|drucken",
    ],
    [
        r"相关|相關|推荐|推薦|延伸|热点|熱點|热门|熱門|猜你|更多|上一|下一|前一|后一|後一|尾页|末页|头条|頭條|图片新闻|圖片新聞|排行|関連|人気|ランキング|관련|많이\ 본|이전|다음",
        r"related|read\ (?:more|next)|more\ (?:on|from|stories)|most\ (?:read|popular)|previous|\bnext\b|you\ may|mehr\ zum|lesen\ sie",
    ],
    [
        r"首页|首頁|主页|位置|网站|網站|频道|頻道|导航|導航|手机版|手机报|客户端|无障碍|無障礙|繁體|繁体|简体|簡體|邮箱|信箱|订阅|訂閱|ホーム|トップ|メニュー|홈|메뉴",
        r"\bRSS\b|\bEnglish\b|\bAPP\b|\bhome\b|\bmenu\b|\bsearch\b|skip\ to|startseite",
    ],
];
static WORDS: Pattern = Pattern::new(|latin| {
    let class =
        |[words, in_latin]: [&str; 2]| if latin { format!("({words}|{in_latin})") } else { format!("({words})") };
    format!("(?xi){}", CLASSES.map(class).join("|"))
});
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"(?i)https?:|www\.|\.(?:com|cn|net|org|gov|de|jp|kr|uk)\b|\S@\S|\b\d{3,4}-\d{7,8}\b|\d{7,}")
});
/// A site's name at a text's end.
static SITE: LazyLock<Regex> = LazyLock::new(|| regex(r"(?:网|網|在线|在線|网站|網站|频道|门户|online)[\s】\])）]*$"));
static SECTION: Pattern = Pattern::new(|latin| {
    let han = r"(?:头版|今日|本报|本市|本地|本埠|本省|国内|國內|国际|國際|世界|地方|各地|城市|农村|時事|时事|时政|財經|财经|经济|經濟|社会|社會|法治|法制|教育|科技|科教|文化|文艺|文藝|文娱|体育|體育|娱乐|娛樂|健康|卫生|民生|生活|家庭|理论|理論|评论|評論|言论|读者|讀者|副刊|综合|綜合|广告|廣告|专题|專題|专版|專版|特刊|周刊|週刊|要闻|要聞|新闻|新聞|消息|商场|商場|军事|旅游|读书|人物|图片|之声|之聲)";
    let west = r"local(?:\ news)?|sports?|classifieds?|business|world(?:\ news)?|national|international|opinion|editorial|letters(?:\ to\ the\ editor)?|arts|features|obituaries|society|news|lokales|wirtschaft|politik|feuilleton|leserbriefe|kultur|anzeigen|aus\ aller\ welt|stellenmarkt";
    let east = r"社会|経済|政治|スポーツ|国際|地域|オピニオン|総合|家庭|くらし|사회|경제|정치|문화|스포츠|국제|오피니언|지역|종합|생활|교육|기획";
    let west = if latin { format!("|{west}") } else { String::new() };
    format!(r"(?xi)^\s*(?:{han}{{1,3}}[版]?|{east}{west})\s*$")
});

/// What a line holds of a site's furniture.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen {
    /// Which classes of words: rights, owner, visitors, buttons, other texts, the site's parts.
    pub words: [bool; 6],
    /// A web or mail address or a telephone number.
    pub address: bool,
    /// A site's name at its end.
    pub site: bool,
    /// Bars, arrows or dots between short words.
    pub bars: bool,
    /// Three or more short words side by side.
    pub slots: bool,
    /// Two or more words in brackets and nothing else.
    pub brackets: bool,
    /// The list mark it begins with.
    pub mark: Option<char>,
    /// A date at its end, and words before it.
    pub dated: bool,
    /// A date, perhaps with a weekday, and nothing else.
    pub date: bool,
}

/// What a text holds.
pub fn see(text: &str) -> Seen {
    let text = text.trim();
    let mut seen = Seen { mark: list_mark(text), ..Seen::default() };
    for captures in WORDS.of(is_latin(text)).captures_iter(text) {
        for (class, found) in seen.words.iter_mut().enumerate() {
            *found |= captures.get(class + 1).is_some();
        }
    }
    let figures = text.chars().filter(|c| c.is_numeric()).take(7).count() == 7;
    seen.address = (figures || is_latin(text) || text.contains('@')) && ADDRESS.is_match(text);
    seen.site = SITE.is_match(text);
    let short = |part: &str| part.trim().chars().count() <= 8;
    let bars: Vec<&str> = text
        .split(['|', '｜', '>', '»', '›', '＞', '·', '┊', '│'])
        .flat_map(|part| part.split(" / "))
        .filter(|part| !part.trim().is_empty())
        .collect();
    seen.bars = bars.len() >= 2 && bars.iter().filter(|part| short(part)).count() * 3 >= bars.len() * 2;
    let slots: Vec<&str> = text.split_whitespace().collect();
    seen.slots = slots.len() >= 3 && slots.iter().all(|slot| (1..=6).contains(&slot.chars().count()));
    let outside =
        text.split(['[', '【', '〖', '［']).map(|part| part.split([']', '】', '〗', '］']).nth(1).unwrap_or(part));
    let closed = text.matches([']', '】', '〗', '］']).count();
    seen.brackets = closed >= 2 && outside.map(|part| part.trim().chars().count()).sum::<usize>() == 0;
    if let Some((at, _)) = dates::find(text) {
        let behind = text[at.end..].chars().filter(|c| !matches!(c, '0'..='9' | ':' | '：' | ' ')).count();
        let words = |part: &str| part.chars().filter(|&c| is_alphanumeric(c)).count();
        seen.dated = behind <= 2 && words(&text[..at.start]) >= 4;
        let letters = if text.is_ascii() { 10 } else { 3 };
        seen.date = words(&text[..at.start]) + words(&text[at.end..]) <= letters;
    }
    seen
}

/// The mark a list's entry begins with; an opening bracket of a short label counts as one.
fn list_mark(text: &str) -> Option<char> {
    let first = text.chars().next()?;
    match first {
        '•' | '·' | '■' | '◆' | '★' | '●' | '▪' | '□' | '◇' | '○' | '►' | '▶' | '»' | '-' | '*' | '※' | '☆' | '▲' => {
            Some(first)
        }
        '[' | '【' | '〔' => {
            let label = text.split([']', '】', '〕']).next().map_or(0, |label| label.chars().count());
            ((2..=7).contains(&label) && text.chars().count() > label + 3).then_some(first)
        }
        _ => None,
    }
}

/// Whether a text ends with a site's name.
pub fn names_site(text: &str) -> bool {
    SITE.is_match(text)
}

/// Whether a text is the name of a newspaper's section and nothing else.
pub fn is_section(text: &str) -> bool {
    text.len() <= 40 && SECTION.of(is_latin(text)).is_match(text)
}
