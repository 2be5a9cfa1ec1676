//! How bylines and datelines are written, by language. Whether a line that is written so is one, the rule decides.

use std::sync::LazyLock;

use regex::Regex;

use crate::cleaner::names::{BULLETS, PHOTOGRAPHER, WRITER};
pub(super) use crate::cleaner::pattern::regex as pattern;

/// 本报讯, 新华社北京5月3日电, 河北新闻网讯, 甲报-乙网5月3日讯, with what follows them in brackets.
pub(super) static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)^[【\[（(「]?\s*(?P<head>(?:本报|本報|本台|本网|本刊|本社)(?:[\p{Han}\d\s〇]{0,16}?)(?:讯|訊|电|電|专电|專電)
          |(?:[据據]|综合)?(?P<agency>新华社|新華社|中新社|中新网|中央社|共同社|新华网|中国新闻社|新华财经)[\p{Han}\d\s/／]{0,20}?(?:电|電|讯|訊|专电|專電|消息)
          |(?:本报|本報|本刊|本网|本台)(?:\p{Han}{0,4})?(?:记者|記者)
          |(?:\p{Han}{2,8}[报報]\s?[-—–]{1,2}\s?)?\p{Han}{2,10}?(?:网|網|报|報|社|台|通讯社)(?:[\p{Han}]{0,6}\s?\d{1,2}\s?月\s?\d{1,2}\s?日)?(?:讯|訊|专?电|專?電))
          (?P<after>\s*[】\]）)」]\s*[（(]\s*(?P<more>[^）)]{0,16}(?:记者|記者)[^）)]{0,60})[）)]|\s*[】\]）)」]|\s*[（(]\s*(?P<names>[^）)]{0,120})[）)]|\s*[（(][^）)]{0,40}$|[:：\s　]|$)",
    )
});
/// A place's dateline, told by the reporter behind it: 河口3日电（记者 甲）.
pub(super) static PLACED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<head>\p{Han}{2,6}(?:\d{1,2}月)?(?:\d{1,2}日)?[专專]?[电電讯訊])\s*[（(]\s*(?P<names>[^（()）]{0,12}(?:记者|記者)[^（()）]{0,60})[）)]",
    )
});
/// As older papers open: 北平廿一日電, 【本埠訊】, （嘉和三日專電）; without a day or brackets (北平電) see [`WIRE_PLACE`].
pub(super) static WIRE: LazyLock<Regex> = LazyLock::new(|| {
    let day = r"[一二三四五六七八九十廿卅〇\d]{1,3}日";
    let wire = "(?:專?電|专?电|[航快通]?[訊讯])";
    pattern(&format!(
        r"^(?:(?P<head>[【（(〔\[]\s?\p{{Han}}{{1,8}}(?:{day})?{wire}\s?[】）)〕\]])|(?P<bare>\p{{Han}}{{2,6}}{day}{wire})(?:[\s　:：]|$))"
    ))
});
/// 北平電, 平沙通訊, with a space behind: only where a paragraph may begin.
pub(super) static WIRE_PLACE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?P<head>\p{Han}{2,6}(?:專?電|专?电|[航快通]?[訊讯]))[\s　]"));
/// 【記者陳某／台北報導】, （本报记者 甲 乙）, [記者 甲]
pub(super) static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(r"^[【\[（(〔]\s*(?P<names>[^】\]）)〕]{{0,12}}{WRITER}[^】\]）)〕]{{0,60}})[】\]）)〕]"))
});
/// （记者 甲 乙） or （甲 乙 报道） at a paragraph's end.
pub(super) static CLOSING: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"[（(](?P<names>[^（()）]{{0,16}}(?:{WRITER}|文/)[^（()）]{{0,60}})[）)]\s*$")));
/// A line of its own: 本报记者 甲 乙, 记者 甲 图片为…, 文/图 记者 甲, □ 本报记者 甲, 甲 报道, 《甲报》记者 乙, 甲报·乙客户端记者 丙.
pub(super) static LINE: LazyLock<Regex> = LazyLock::new(|| {
    let bullets = String::from_iter(BULLETS);
    pattern(&format!(
        r"^[\s{bullets}*]*[（(【]?\s*(?:文\s*[/／]?\s*图?\s*[/／:：]?\s*|图文\s*[/／:：]\s*|采写\s*[/／:：]\s*)?(?:[\p{{Han}}·]{{2,16}}|《[\p{{Han}}·]{{2,12}}》)?(?:{WRITER}|{PHOTOGRAPHER})\s*[:：/／|｜丨]?\s*[\p{{Han}}\p{{Latin}}·\s　、，,/／:：|｜（）()]{{2,60}}[）)】]?\s*$"
    ))
});
/// A line of its own without a role word of a reporter: 文／甲, 文/甲 图/乙, 口述：甲 整理：乙, 文｜甲, （整理：甲）, 本报评论员, （作者系…）,
/// [英]甲·乙.
pub(super) static PLAIN_LINE: LazyLock<Regex> = LazyLock::new(|| {
    let work = r"(?:文字?|图片?|圖|摄影|攝影|图文|采写|撰文|口述|讲述|整理|编译|翻译|执笔|编辑)";
    let names = r"\p{Han}[\p{Han}\s　、·]{1,14}?";
    let bullets = String::from_iter(BULLETS);
    let country = "美英法德俄日苏意加澳西葡荷比瑞挪丹芬波匈捷奥希土埃印韩朝越泰菲巴阿墨智秘古以爱新马";
    pattern(&format!(
        r"(?x)^[\s{bullets}]*(?:
            {work}\s*[/／:：|｜丨]\s*{names}(?:[\s　]+{work}\s*[/／:：|｜丨]\s*{names}){{0,2}}
          | [（(](?:整理|采写|执笔|執筆|口述|撰稿|采訪|采访)[:：/／\s][^（()）]{{2,30}}[）)]
          | (?:本报|本報|本刊|本社|本网|本台)(?:特约|特約|首席)?(?:评论员|評論員|编辑部|編輯部)
          | [（(]作者(?:系|为|為|是|单位|單位|简介)[^（()）]{{2,60}}[）)]
          | [（(](?:{WRITER})[^（()）。]{{2,40}}[）)]
          | [\[［【（(〔][{country}](?:\p{{Han}}{{0,3}}国?)[\]］】）)〕]\s*\p{{Han}}+(?:·\p{{Han}}+)+
        )\s*$"
    ))
});
pub(super) static ENGLISH_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:Words?|Story|Text|Report)\s+)?(?:By|BY|by)\s+(?P<names>\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+|AND\s+)?\p{Lu}[\p{L}.'’-]*){1,8})(?:,.{0,60})?$",
    )
});
/// Who wrote it, without a name: By our Arden correspondent, (From our own Correspondent.), By the Associated Press, Von unserem
/// Korrespondenten, Eigener Bericht.
pub(super) static WESTERN_OFFICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)^[(\[]?(?:
            (?i:by|from)\s+(?i:our|an?|the)\s+(?:(?i:own|special|staff|local|foreign|political|parliamentary|military|naval|labou?r|industrial|city|sports?|sporting|drama|music|art|diplomatic|legal|medical|science|travelling)\s+|\p{Lu}[\p{L}.'’-]*\s+){0,4}(?i:correspondents?|reporters?|representative|staff\ writers?|critic)(?:\s+(?i:in|at)(?:\s+\p{Lu}[\p{L}.'’-]*){1,3})?
          | (?i:by\s+(?:the\s+)?(?:associated\s+press|united\s+press(?:\s+international)?|canadian\s+press|press\s+association))
          | (?i:von\s+unser(?:em|er|en)\s+(?:\p{L}+\s+){0,2}\p{L}*(?:korrespondent|mitarbeiter|berichterstatter|redakteur|reporter|redaktionsmitglied)(?:en|in|innen|s)?)(?:\s+(?:in|aus)(?:\s+\p{Lu}[\p{L}.-]*){1,3})?
          | (?i:eigene[rn]?\s+(?:draht)?bericht)
          | (?:Staff|STAFF)\s+(?i:writer|reporter|correspondent)s?
          | (?:Special|SPECIAL)\s+(?i:(?:dispatch|cable|correspondence)\s+)?(?i:to|of)\s+(?i:the)(?:\s+\p{Lu}[\p{L}.'’-]*){1,4}
        )\.?[)\]]?$",
    )
});
/// What a writer is, straight under the name: Of the Arden Courier Staff, Courier Staff Writer.
pub(super) static OFFICE_UNDER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)^(?:(?i:of\s+the)(?:\s+\p{Lu}[\p{L}.'’-]*){1,4}\s+(?i:staff)
          | (?:\p{Lu}[\p{L}.'’-]*\s+){0,3}(?i:staff|special)\s+(?i:writer|reporter|correspondent)s?)\.?$",
    )
});
pub(super) static GERMAN_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:Von|VON|Text(?: und Fotos?)?:)\s+(?:unser(?:em|er|en)\s+(?:\p{L}+\s+){0,2}\p{Lu}\p{Ll}+\s+)?(?P<names>\p{Lu}[\p{L}.'’-]*(?:\s+(?:und\s+|UND\s+|von\s+)?\p{Lu}[\p{L}.'’-]*){1,5})$",
    )
});
pub(super) static JAPANESE_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[【（(\[](?:\S{1,12}(?:支局|支社|総局|報道部|社会部|特派員|通信員|記者)|記者)[・＝=\s　、]*(?P<names>\p{Han}{2,6})(?:記者)?[】）)\]]$",
    )
});
/// 文・甲　写真・乙, （聞き手・甲）, 河口支局　甲, 編集委員　甲, 社会部・甲.
pub(super) static JAPANESE_PLAIN: LazyLock<Regex> = LazyLock::new(|| {
    let name = r"[\p{Han}\p{Hiragana}\p{Katakana}ー]{2,8}";
    let work = r"(?:取材|文章|文|写真|撮影|構成|聞き手|執筆|絵|イラスト)";
    pattern(&format!(
        r"(?x)^[（(【]?(?:
            {work}(?:[・と／/]{work})?[・＝=：:／/](?P<names>{name})(?:[\s　、]+{work}(?:[・と／/]{work})?[・＝=：:／/](?P<more>{name}))?
          | (?:[\p{{Han}}\p{{Katakana}}ー]{{1,8}}(?:支局|総局|支社|通信部)長?|(?:社会|経済|政治|文化|運動|学芸|科学|生活|国際|地方|報道|外信)部|(?:編集|論説|専門|客員)(?:編集)?委員|論説副?主幹|特派員)[\s　・＝=]+(?P<staff>{name})(?:記者)?
        )[）)】]?$"
    ))
});
/// How readers sign in Japanese: （河口市　甲　45歳）, 会社員　甲（河口市　45）.
pub(super) static JAPANESE_READER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[（(]?[\p{Han}\p{Katakana}ー]{2,10}[\s　・]+(?P<names>[\p{Han}\p{Hiragana}\p{Katakana}]{2,8})[\s　・]*[（(]?(?:[\p{Han}\p{Katakana}]{2,8}[\s　・]+)?[0-9０-９]{1,3}(?:歳[）)]?|[）)])$",
    )
});
/// 甲／河口報導, 【記者甲／綜合報導】.
pub(super) static SLASHED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[【（(]?(?:(?:特約|特派|實習)?記者)?(?P<names>\p{Han}{2,4}(?:[、\s　]\p{Han}{2,4}){0,2})[／/]\p{Han}{1,6}(?:報導|報道|报道|專訪|专访|特稿|電|专电|專電)[）)】]?$",
    )
});
pub(super) static KOREAN_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[\[（(]?(?:(?:글|사진|취재)(?:\s?[·ㆍ/,]\s?(?:글|사진|영상))*\s?[=:]?\s+)?(?P<names>(?:\p{Hangul}{2,6}\s?[=/]\s?)?\p{Hangul}{2,4}(?:[·ㆍ,/]\s?\p{Hangul}{2,4}){0,2})\s*(?:선임|수습|인턴|객원|전문)?기자(?:\s+\S+@\S+)?[\]）)]?$",
    )
});
/// A Korean reporter of another kind, or a reader's signature: 甲 논설위원, 甲(새봄시), 甲·회사원.
pub(super) static KOREAN_SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    let office = r"(?:특파원|논설위원|편집위원|해설위원|칼럼니스트|객원논설위원|통신원)";
    let place = r"(?:\p{Hangul}{1,6}(?:특별시|광역시|시|군|구|도|동|읍|면)(?:\s\p{Hangul}{1,6}(?:시|군|구|동|읍|면))?|독자|회사원|주부|대학생|학생|교사|자영업|농민|공무원)";
    pattern(&format!(r"^(?P<names>\p{{Hangul}}{{2,4}})(?:\s{office}|\s?[(（]{place}[)）]|\s?[·ㆍ|/]\s?{place})$"))
});
pub(super) static WESTERN_DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<head>\p{Lu}[\p{Lu} .'’-]{2,40}(?:,\s*[\p{L}. ]{2,24}\d{0,2}\.?)?(?:\s*\([^)]{2,40}\))?)\s*(?:—|–|--)\s*\S",
    )
});
/// Datelines in small letters or brackets, with an agency or a day: Arden (dpa). …, Arden. – …, (Arden, May 3) …, (AP) ….
pub(super) static SMALL_DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    let agency = r"(?:dpa|DPA|ap|AP|afp|AFP|upi|UPI|UP|INS|CP|[Rr]euters?|ddp|dapd|epd|kna|sid|WTB|DNB|adn|ADN|eig\. ?Ber\.|\p{Lu}\p{Ll}+(?:funk|dienst|press|nachrichten))";
    let place = r"\p{Lu}[\p{L}.'’-]*(?:\s(?:am\s|an\sder\s)?\p{Lu}[\p{L}.'’-]*){0,2}";
    let day = r"(?:\p{Lu}\p{L}+\.?\s\d{1,2}|\d{1,2}\.?\s\p{Lu}\p{L}+)";
    pattern(&format!(
        r"^(?P<head>{place}(?:,\s(?:den\s)?{day}\.?)?\s\({agency}\)\s?[.:—–-]|{place}(?:,\s(?:den\s)?{day})?\.\s?[—–]|\((?:{place},\s{day}\.?(?:,\s{agency})?|{agency}|\p{{Lu}}{{2,4}})\)(?:\s?[.:—–-])?)\s+\S"
    ))
});
/// Arden, den 3. Mai. …
pub(super) static GERMAN_DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<head>\p{Lu}[\p{L}.'’-]*(?:\s(?:am\s|an\sder\s)?\p{Lu}[\p{L}.'’-]*){0,2},\sden\s\d{1,2}\.\s\p{Lu}\p{L}+\.?)(?:\s+\S|$)",
    )
});
/// (서울=…), 【河口＝甲】, 【새봄】.
pub(super) static EASTERN_DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<head>[\[（(【][\p{Hangul}\p{Han}\p{Katakana}\d・·]{1,12}\s?[=＝][^\])）】]{1,40}[\]）)】]|【\p{Hangul}{1,5}】)",
    )
});
/// 【河口支局】, 【河口・甲】 before a Japanese text.
pub(super) static JAPANESE_OFFICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<head>【[\p{Han}\p{Katakana}ー]{1,10}(?:(?:支局|総局|支社|本社|通信部|特派員|時事|共同)(?:[・＝=\s　]*\p{Han}{2,6})?|・\p{Han}{2,6})】)\s*[^\s【]",
    )
});
/// 【河口】 before a Japanese text.
pub(super) static JAPANESE_PLACE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?P<head>【\p{Han}{1,5}】)[^\s【】]{0,30}\p{Hiragana}"));
/// （社会部・甲） at a paragraph's end.
pub(super) static JAPANESE_CLOSING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?P<whole>[（(][\p{Han}\p{Katakana}ー]{1,8}(?:部|支局|総局|支社|特派員|委員)[・＝=\s　](?P<names>\p{Han}{2,6})[）)])\s*$",
    )
});
/// A Korean reporter behind a paragraph's last sentence, with or without an address: 甲 기자 haram@example.com, <새벌=甲 기자>.
pub(super) static KOREAN_CLOSING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"[.。”’]\s*(?P<whole>[<〈\[(（/]?\s?(?P<names>(?:\p{Hangul}{1,6}\s?[=/]\s?)?\p{Hangul}{2,4}(?:[·ㆍ,]\s?\p{Hangul}{2,4}){0,2})\s*(?:선임|수습|인턴|객원|전문)?기자(?:\s+\S+@\S+)?\s?[>〉\])）]?)\s*$",
    )
});
