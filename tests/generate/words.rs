//! The vocabulary: places, offices and events that do not exist, in five scripts.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Words put together: a sentence.
fn sentence(parts: [&'static [&'static str]; 4], form: fn([&str; 4]) -> String) -> impl Strategy<Value = String> {
    (select(parts[0]), select(parts[1]), select(parts[2]), select(parts[3]))
        .prop_map(move |(a, b, c, d)| form([a, b, c, d]))
}

const PLACES: &[&str] = &["青石镇", "白鹭湾", "临溪县", "松月岭", "云台乡", "南渡口"];
const OFFICES: &[&str] = &["水务局", "图书馆", "渡轮公司", "种子站", "气象台", "码头管理处"];
const EVENTS: &[&str] = &[
    "修复了三座石桥",
    "清点了一百二十卷旧报",
    "新栽了2000株果苗",
    "公布了25.2%的减排数字",
    "启用了LED路灯",
    "开通了夜航",
];
const DETAILS: &[&str] = &[
    "工期比计划早了九天",
    "居民说夜里也能看清路面",
    "所需经费分三年付清",
    "“下月起向公众开放”",
    "雨季之前全部完工，沿岸各村都派人参加",
    "详细名单见《河港年鉴》",
];
const NAMES: &[&str] = &["甘棠 ", "许望舒 ", "陆鸣 ", "纪云帆 "];

/// A Chinese sentence.
pub fn chinese() -> impl Strategy<Value = String> {
    sentence([PLACES, OFFICES, EVENTS, DETAILS], |[place, office, event, detail]| {
        format!("{place}{office}{event}，{detail}。")
    })
}

fn latin() -> impl Strategy<Value = String> {
    let places: &[&str] = &["Lindmere", "Port Aldous", "Ostra Bay"];
    let offices: &[&str] = &["harbour office", "reading room", "ferry company"];
    let events: &[&str] = &["repaired three bridges", "counted 120 volumes", "re-opened the lock"];
    let ends: &[&str] = &["nine days early", "at half the cost", "before the rains"];
    sentence([offices, places, events, ends], |[office, place, event, end]| {
        format!("The {office} of {place} {event} {end}.")
    })
}

fn japanese() -> impl Strategy<Value = String> {
    let places: &[&str] = &["白波町", "ミナト村", "霧ヶ丘"];
    let offices: &[&str] = &["図書室", "渡し船組合", "気象台"];
    let things: &[&str] = &["古い新聞を百二十巻", "石の橋を三つ", "新しいランプを"];
    let ends: &[&str] = &["調べた", "直した", "見つけた"];
    sentence([places, offices, things, ends], |[place, office, thing, end]| {
        format!("{place}の{office}は{thing}{end}。")
    })
}

fn korean() -> impl Strategy<Value = String> {
    let places: &[&str] = &["흰물결면", "솔달고개", "남나루"];
    let offices: &[&str] = &["도서관은", "나룻배 회사는", "기상대는"];
    let things: &[&str] = &["낡은 신문 120권을", "돌다리 세 개를", "새 가로등을"];
    let ends: &[&str] = &["정리했다", "고쳤다", "켰다"];
    sentence([places, offices, things, ends], |[place, office, thing, end]| format!("{place} {office} {thing} {end}."))
}

/// A paragraph of one script.
pub fn paragraph() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => vec(chinese(), 1..6).prop_map(|sentences| sentences.concat()),
        2 => vec(latin(), 1..6).prop_map(|sentences| sentences.join(" ")),
        1 => vec(japanese(), 1..6).prop_map(|sentences| sentences.concat()),
        1 => vec(korean(), 1..6).prop_map(|sentences| sentences.join(" ")),
    ]
}

/// A headline, a deck or a crosshead.
pub fn headline() -> impl Strategy<Value = String> {
    let events: &[&str] = &["夜航开通在即", "旧报清点完毕", "三座石桥修复", "路灯亮到村口", "LED路灯启用"];
    (select(PLACES), select(events)).prop_map(|(place, event)| format!("{place}{event}"))
}

/// A line that names who wrote the article.
pub fn byline() -> impl Strategy<Value = String> {
    select(NAMES).prop_map(|name| format!("本报记者 {}", name.trim()))
}

/// How a news item opens.
pub fn opening() -> impl Strategy<Value = String> {
    select(NAMES).prop_map(|name| format!("本报讯（记者 {}）", name.trim()))
}

/// A photograph's line.
pub fn caption() -> impl Strategy<Value = String> {
    (select(PLACES), select(OFFICES), select(NAMES))
        .prop_map(|(place, office, name)| format!("图为{place}{office}外景。 {}摄", name.trim()))
}

/// What belongs to no article.
pub fn furniture() -> impl Strategy<Value = String> {
    let lines: &[&str] = &[
        "河港日报 2031年4月8日 星期二 第3版",
        "当前位置:首页 > 要闻",
        "【打印本页】 【关闭窗口】",
        "编辑:甘棠 许望舒 美编:陆鸣",
        "· 7 ·",
    ];
    select(lines).prop_map(str::to_owned)
}

/// A line that sends the reader to another page.
pub fn jump() -> impl Strategy<Value = String> {
    select(["（上接第1版）", "（下转第4版）", "（下转A3版）"].as_slice()).prop_map(str::to_owned)
}
