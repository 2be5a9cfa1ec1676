//! Names and role words in bylines, credits and staff lines.
//!
//! Knows the role words of newspapers (记者, 通讯员, 摄, 编辑 …), no person's name. Decides nothing.

use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashSet;

use super::character::CHARACTERS;
use super::hints::Hints;
use super::pattern::regex;
use super::script::{is_han, is_hangul, is_kana};
use crate::ast::{Contributor, ContributorRole};

pub mod tongues;

/// Role words of writers.
pub const WRITER: &str = r"(?:(?:特约|特派|首席|见习|实习|专职|全媒体|融媒体|文字|驻\p{Han}{2,4}|特約|特派|見習|實習)?(?:记者|記者|通讯员|通訊員|评论员|評論員|撰稿人|实习生|實習生)|撰文|作者|文字)";
/// Role words of photographers.
pub const PHOTOGRAPHER: &str = r"(?:摄影报道|摄影记者|摄影|攝影|摄制|摄|攝|供图|供圖|图片)";
/// Role words of editors and other staff.
pub const STAFF: &str = r"(?:责任编辑|責任編輯|值班编辑|值班主任|值班总编|本版编辑|本版责编|文字编辑|图片编辑|美术编辑|视觉编辑|网络编辑|责编|責編|编辑|編輯|美编|美編|版式|版面|校对|校對|审校|主编|主編|副主编|组版|组稿|制图|视觉|视觉设计|设计|初审|复审|三审|终审|审核|审稿|签发|监制|统筹|策划|执行主编|值班编委|编审|检校|责校|美術|美术|电子信箱|邮箱|电话|热线)";

static ROLE_WORD: LazyLock<Regex> = LazyLock::new(|| {
    let words = format!(
        r"^(?:本报|本刊|本网|本台|本社|本報|[\p{{Han}}·《》]{{2,18}}?(?:日报|晚报|晨报|新闻网|通讯社|社|网|报|報|客户端|周刊|杂志|》))?(?P<word>{WRITER}|{PHOTOGRAPHER}|{STAFF})"
    );
    regex(&words)
});

/// What all role words hold.
const ROLES: Hints = Hints::WRITER.with(Hints::STAFF);

static STAFF_WORD: LazyLock<Regex> = LazyLock::new(|| regex(&format!(r"(?:^|[\s　|｜])(?P<word>{STAFF})")));

/// A text from its first staff word on; all of it where it has none.
pub fn from_staff_word(text: &str) -> &str {
    let found = CHARACTERS.hints(text).any(Hints::STAFF).then(|| STAFF_WORD.captures(text)).flatten();
    found.and_then(|c| c.name("word")).map_or(text, |word| &text[word.start()..])
}

/// Bullets before a name.
pub const BULLETS: [char; 15] = ['□', '■', '◎', '●', '○', '◆', '◇', '△', '▲', '※', '☉', '★', '☆', '▌', '▍'];

/// A text without the bullets before it.
pub fn without_bullet(text: &str) -> &str {
    text.trim_start_matches(BULLETS).trim_start()
}

/// Reads `label name label name …`, before which a bullet may stand; words that are neither end the list.
pub fn contributors(text: &str, default: ContributorRole) -> Vec<Contributor> {
    parse(without_bullet(text), default).0
}

/// Like [`contributors`], with the number of characters behind the list that are no names.
pub fn parse(text: &str, default: ContributorRole) -> (Vec<Contributor>, usize) {
    let mut found: Vec<Contributor> = Vec::new();
    let mut role = default;
    let mut label: Option<String> = None;
    let mut pending: Option<char> = None;
    // Whether 文, 图 and their like stand before names rather than behind them.
    let mut before: Option<bool> = None;
    let mut rest = tokens(text).peekable();
    while let Some(mut token) = rest.next() {
        if matches!(token, "摄" | "攝" | "摄影" | "攝影") && rest.peek().is_none() && !found.is_empty() {
            let group = found.last().map(|c| c.label.clone());
            for last in found.iter_mut().rev().take_while(|c| Some(&c.label) == group.as_ref()) {
                last.role = ContributorRole::Photographer;
            }
            return (found, 0);
        }
        let mut glued = false;
        while CHARACTERS.hints(token).any(ROLES)
            && let Some(captures) = ROLE_WORD.captures(token)
        {
            let (Some(whole), Some(word)) = (captures.get(0), captures.name("word")) else { break };
            if whole.end() == token.len() && matches!(token, "图片" | "文字") && label.is_some() {
                break;
            }
            glued = whole.end() < token.len();
            label = Some(whole.as_str().to_owned());
            role = role_of(word.as_str(), default);
            token = &token[whole.end()..];
        }
        if token.is_empty() {
            continue;
        }
        if WORKS.contains(&token) && rest.peek().is_some() {
            (role, label) = (default, Some(token.to_owned()));
            continue;
        }
        if glued && split_suffix(token).0.chars().count() > 3 && !token.contains('·') {
            return (found, left(token, rest));
        }
        let mut single = token.chars();
        if let (Some(c), None) = (single.next(), single.next()) {
            let kind = |token: &str| matches!(token, "文" | "图" | "圖");
            let spaced = |next: &&str| next.chars().count() == 1 && !kind(next);
            if kind(token) && pending.is_none() && !rest.peek().is_some_and(spaced) {
                let ahead = *before.get_or_insert(found.is_empty());
                if ahead {
                    role = role_of(token, default);
                    label = Some(token.to_owned());
                } else if rest.next_if(|next| kind(next)).is_none()
                    && let Some(last) = found.last_mut().filter(|last| c != '文' && last.role == default)
                {
                    last.role = role_of(token, default);
                }
                continue;
            }
            match pending.take() {
                Some(first) if is_han(c) => push(&mut found, role, format!("{first}{c}"), &label),
                _ if is_han(c) => pending = Some(c),
                _ => return (found, left(token, rest)),
            }
            continue;
        }
        pending = None;
        let (name, after) = split_suffix(token);
        if !is_name(name) {
            return (found, left(token, rest));
        }
        if let Some(word) = after {
            role = role_of(word, default);
            label = Some(word.to_owned());
        }
        push(&mut found, role, name.to_owned(), &label);
        if after.is_some() {
            (role, label) = (default, None);
        }
    }
    (found, 0)
}

/// The role word that a text begins with, and the paper's name before it.
pub fn role_before(text: &str) -> Option<&str> {
    let found = CHARACTERS.hints(text).any(ROLES).then(|| ROLE_WORD.find(text)).flatten()?;
    Some(found.as_str())
}

/// Characters of a token and of those after it.
fn left<'t>(token: &str, rest: impl Iterator<Item = &'t str>) -> usize {
    token.chars().count() + rest.map(|t| t.chars().count()).sum::<usize>()
}

/// `赵海摄` is a name and a role word.
fn split_suffix(token: &str) -> (&str, Option<&str>) {
    for word in ["摄影报道", "摄影", "攝影", "摄", "攝", "供图", "文", "图", "기자", "記者"] {
        if let Some(name) = token.strip_suffix(word)
            && name.chars().count() >= 2
        {
            return (name, Some(&token[name.len()..]));
        }
    }
    (token, None)
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| {
        c.is_whitespace() || matches!(c, '、' | '，' | ',' | '/' | '／' | '；' | ';' | ':' | '：' | '&' | '|' | '｜')
    })
    .map(|t| t.trim_matches(|c: char| matches!(c, '（' | '）' | '(' | ')' | '【' | '】' | '[' | ']' | '。' | '.')))
    .filter(|t| !t.is_empty())
}

fn role_of(word: &str, default: ContributorRole) -> ContributorRole {
    static KINDS: LazyLock<[Regex; 3]> =
        LazyLock::new(|| [PHOTOGRAPHER, STAFF, WRITER].map(|words| regex(&format!("^(?:{words})$"))));
    if KINDS[0].is_match(word) || word == "图" {
        ContributorRole::Photographer
    } else if KINDS[1].is_match(word) {
        ContributorRole::Editor
    } else if KINDS[2].is_match(word) || word == "文" {
        ContributorRole::Author
    } else {
        default
    }
}

/// Names in Latin text: `Ann Lee and Bo Chan`, `Von Eva Horn`; a word for the role before them is left out.
pub fn western(text: &str, role: ContributorRole) -> Vec<Contributor> {
    static LEAD: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"(?i)^[\s(]*(?:photo(?:graph)?s?(?:\s+(?:by|courtesy of))?|pictures?(?:\s+by)?|images?|credit|foto)\s*[:/]?\s*",
        )
    });
    let names = LEAD.replace(text, "");
    let split = names.split(" and ").flat_map(|n| n.split(" und ")).flat_map(|n| n.split([',', ';', '、', '·', 'ㆍ']));
    split
        .map(|name| {
            name.rsplit('=')
                .next()
                .unwrap_or(name)
                .trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '.'))
        })
        .filter(|name| !name.is_empty())
        .map(|name| Contributor { role, name: name.to_owned(), label: None })
        .collect()
}

/// What someone did for a text, before the name.
const WORKS: [&str; 9] = ["采写", "口述", "讲述", "整理", "编译", "翻译", "执笔", "图文", "執筆"];

/// Words that stand where names stand.
const NOT_NAMES: [&str; 29] = [
    "报道",
    "报導",
    "報導",
    "報道",
    "综合",
    "整理",
    "摘编",
    "采写",
    "文字",
    "图片",
    "视频",
    "截图",
    "为视频截图",
    "报道组",
    "新闻",
    "新聞",
    "手记",
    "手記",
    "观察",
    "觀察",
    "调查",
    "調查",
    "来信",
    "札记",
    "述评",
    "见闻",
    "走笔",
    "说明",
    "說明",
];

/// The commonest Chinese family names of one character, simplified and traditional: nineteen in twenty people bear one
/// (report on names of the Ministry of Public Security, 2020).
const SURNAMES: &str = "乐樂狄计計支屠姬惠闻聞皮蔺藺芮储儲荆荊匡冀鞠尉鄢邝鄺谌諶粟嵇雍傅閻萧蕭赖賴王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣\
蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱\
錢严嚴覃武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀\
梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽穆农農司卓吉缪繆简簡车車项項芦麦麥\
褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟臧闵閔苟邬鄔边邊卞姬师師仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲";

/// Whether a character is a common Chinese family name.
pub fn is_surname(c: char) -> bool {
    static KNOWN: LazyLock<FxHashSet<char>> = LazyLock::new(|| SURNAMES.chars().collect());
    KNOWN.contains(&c)
}

/// Whether a text is a Chinese person's name: a common family name and one to three characters more.
pub fn is_person(name: &str) -> bool {
    const DOUBLE: [&str; 8] = ["欧阳", "歐陽", "司徒", "上官", "诸葛", "諸葛", "司马", "司馬"];
    let double = || DOUBLE.iter().any(|family| name.starts_with(family));
    let single = || name.chars().nth(3).is_none() && name.chars().next().is_some_and(is_surname);
    (single() || double()) && is_name(name)
}

/// Looks like a person's name: two to four ideographs, a transcribed name with a middle dot, Hangul, or
/// capitalised Latin words.
pub fn is_name(token: &str) -> bool {
    let count = token.chars().take(21).count();
    if token.contains('·') {
        return count <= 20 && token.chars().all(|c| is_han(c) || c == '·');
    }
    let all = |test: fn(char) -> bool| token.chars().all(test);
    let named = ((2..=4).contains(&count) && (all(is_han) || all(is_hangul)))
        || ((2..=8).contains(&count) && all(|c| is_han(c) || is_kana(c)) && token.chars().any(is_kana))
        || is_western(token);
    named && !NOT_NAMES.contains(&token)
}

/// Whether a token reads like a word of a Western name: a capital, then letters.
pub fn is_western(token: &str) -> bool {
    let letter = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’');
    token.chars().next().is_some_and(char::is_uppercase) && token.chars().all(letter)
}

fn push(found: &mut Vec<Contributor>, role: ContributorRole, name: String, label: &Option<String>) {
    let known = found.iter().any(|c| c.name == name && c.role == role);
    if !known {
        found.push(Contributor { role, name, label: label.clone() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cleaner::hints::tests::needs;

    #[test]
    fn words_that_are_passed_over_are_no_role_words() {
        assert!(needs(ROLE_WORD.as_str(), ROLES));
        assert!(needs(STAFF_WORD.as_str(), Hints::STAFF));
    }

    fn named(text: &str) -> Vec<(ContributorRole, String)> {
        contributors(text, ContributorRole::Author).into_iter().map(|c| (c.role, c.name)).collect()
    }

    #[test]
    fn names_follow_their_role_words() {
        use ContributorRole::{Author, Editor, Photographer};
        assert_eq!(named("记者 林知远 周　岚"), [(Author, "林知远".into()), (Author, "周岚".into())]);
        assert_eq!(named("云岭日报记者沈砚、白露"), [(Author, "沈砚".into()), (Author, "白露".into())]);
        assert_eq!(named("本报记者 高山 通讯员 田野 报道"), [(Author, "高山".into()), (Author, "田野".into())]);
        assert_eq!(
            named("编辑:方圆 石磊 美编:叶青"),
            [(Editor, "方圆".into()), (Editor, "石磊".into()), (Editor, "叶青".into())]
        );
        assert_eq!(named("新华社记者 江河 摄"), [(Photographer, "江河".into())]);
        assert_eq!(named("江河摄"), [(Photographer, "江河".into())]);
        let both = [(Author, "江河".into()), (Photographer, "周岚".into())];
        assert_eq!(named("文/江河 图/周岚"), both);
        assert_eq!(named("本报记者 江河/文 周岚/图"), both);
        assert_eq!(named("本报记者 江河 文/图"), [(Author, "江河".into())]);
        assert_eq!(named("记者 文 山"), [(Author, "文山".into())]);
    }
}
