//! Five real pages that do not belong to the project: they are looked for in `../shared/seeds` or in the folder
//! that `KJJ_SEEDS` names, and their tests are skipped where they are missing.
//!
//! What an editor reads in them stands here as counts and first and last characters, never as text.

#[path = "seeds/facts.rs"]
mod facts;
#[path = "seeds/spaces.rs"]
mod spaces;
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use facts::{Facts, article, differences, of};
use kjj_convert::ast::{BlockKind, JumpDirection};
use kjj_convert::{Conversion, InputBytes, Options};
use support::{Failures, all_written, changed_again, plain, read_all};

/// The folder of the seeds, where there is one.
fn folder() -> Option<PathBuf> {
    let folder = match std::env::var_os("KJJ_SEEDS") {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds"),
    };
    folder.is_dir().then_some(folder)
}

/// Converts the seed whose file name begins with `prefix`; `None`, said aloud, where there is none.
fn seed(prefix: &str) -> Option<Conversion> {
    let found = folder().and_then(|folder| {
        let mut paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        paths.find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix)))
    });
    let Some(path) = found else {
        println!("seed {prefix}: skipped, it is not in ../shared/seeds and KJJ_SEEDS names no folder that has it");
        return None;
    };
    let input = InputBytes { name: format!("{prefix}.txt"), bytes: fs::read(path).unwrap() };
    Some(read_all(vec![input], &Options::default()).unwrap())
}

/// Compares the articles in their order, and checks what holds for every seed.
fn check(conversion: &Conversion, expected: &[Facts]) -> Failures {
    let mut failures = promises(conversion);
    let made: Vec<Facts> = conversion.issue.articles.iter().map(of).collect();
    differences(expected, &made).into_iter().for_each(|(place, what)| failures.add(&place, what));
    failures
}

/// What holds for every text.
fn promises(conversion: &Conversion) -> Failures {
    let mut failures = Failures::default();
    failures.add_some("converted again", changed_again(&plain(&conversion.issue)));
    failures.add_some("written", all_written(&conversion.issue).err());
    for place in spaces::unmeant(conversion) {
        failures.add(&place, "white space between two Han characters in a paragraph");
    }
    let printed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count() as u64;
    let printed: u64 = conversion.sources.iter().map(|source| printed(&source.text)).sum();
    if conversion.balance.total != printed {
        failures.add("ledger", format!("{} of {printed} characters", conversion.balance.total));
    }
    failures
}

#[test]
fn paragraphs_cut_by_page_and_photograph_are_mended() {
    let Some(conversion) = seed("000") else { return };
    let first = "本:150 北:97 尹:528 陈:515 倪:500 殷:27 会:104 会:108 会:32 座:167 京:48";
    let second = "“:202 这:325 该:111 此:128 据:139 截:133";
    let expected = [
        Facts { kickers: 1, decks: 1, authors: 2, ..article("深入贯", "新成效", first) },
        Facts { decks: 1, authors: 1, ..article("天津版", "育规则", second) },
    ];
    let mut failures = check(&conversion, &expected);
    let last = conversion.issue.articles.last().and_then(|article| article.blocks.last());
    if !last.is_some_and(|block| matches!(block.kind, BlockKind::Byline { .. })) {
        failures.add("second article", "its last block is not a line of names");
    }
    failures.show();
}

/// The order is the printed one, not that of the text layer; the fragments of the first article are put in its.
#[test]
fn articles_in_narrow_columns_are_put_together() {
    let Some(conversion) = seed("001") else { return };
    let first = "近:210 座:170 聚:351 京:457 在:311 京:350 针:247 新:144";
    let second = "本:107 天:108 协:41 依:87 天:79 产:141 天:169 不:60 坐:130 国:102 三:102";
    let crossheads = ["推动实", "京津冀"].map(String::from).into();
    let expected = [
        Facts { crossheads, ..article("加快构", "都市圈", first) },
        Facts { authors: 2, ..article("天津加", "系融合", second) },
    ];
    check(&conversion, &expected).show();
}

#[test]
fn web_furniture_goes_and_captions_stay_out_of_the_text() {
    let Some(conversion) = seed("002") else { return };
    let text = "河:173 北:95 尹:616 陈:600 倪:550 殷:29 会:117 会:157 会:30 座:120 京:41";
    let people = Facts { authors: 2, photographers: 1, ..article("202", "津举行", text) };
    let mut failures = check(&conversion, &[Facts { decks: 3, captions: 3, credits: 3, ..people }]);
    let issue = &conversion.issue;
    let field = |name: &str| issue.fields.iter().find(|field| field.name == name).map(|field| field.value.as_str());
    if field("date").is_none_or(|date| !date.starts_with("2024-05-14")) || field("source").is_none() {
        failures.add("metadata", format!("date {:?}, source: {}", field("date"), field("source").is_some()));
    }
    let aside: Vec<_> = issue
        .set_aside
        .iter()
        .filter(|aside| !["syntax", "character"].contains(&aside.kind.as_str()))
        .map(|a| &a.rule)
        .collect();
    if aside != ["web-furniture", "repeated-title"] {
        failures.add("set aside", format!("the breadcrumb and the repeated title, not {aside:?}"));
    }
    failures.show();
}

#[test]
fn continued_articles_are_told_apart() {
    let Some(conversion) = seed("003") else { return };
    let first = "（:83 “:60 当:46 “:75 千:10 非:122 城:99 锲:47 “:29 京:35 2:88 天:11 初:82 3:107 如:35 “:98 从:71 \
                 —:28 京:75 如:46 —:28 北:23 2:70 “:21 2:64 向:50 2:114 —:32 习:52 北:32 2:99 几:37 “:86 如:89 “:61 \
                 山:52 4:59 如:61 9:94 看:84 看:75 民:12 “:69 遵:67 “:44 在:117 “:51 蓝:15 始:60 坚:19 创:91 优:41 走:46";
    let continued = |page: &str, facts: Facts| Facts { continued_from: vec![page.into()], ..facts };
    let crossheads = ["（三）", "（四）"].map(String::from).into();
    let stump = Facts { crossheads, truncated: true, ..article("习近平", "展纪事", first) };
    let expected = [
        continued("3", stump),
        continued("1", article("“营商", "量发展", "再:115 乘:143 每:177 “:116 一:196")),
        continued("1", article("我市专", "区首位", "（:399 值:263 当:195 今:266")),
        continued("1", article("以法治", "更美好", "（:180 这:87 法:11 “:141 在:128 今:105")),
        Facts { authors: 1, ..article("“奔跑", "站举办", "本:74 市:70") },
        Facts { authors: 1, ..article("202", "动举行", "本:58 据:121") },
    ];
    let mut failures = check(&conversion, &expected);
    let issue = &conversion.issue;
    let stump = issue.articles.first().and_then(|article| article.blocks.last());
    if !stump.is_some_and(|block| block.texts().iter().any(|text| text.plain().ends_with("座宽敞"))) {
        failures.add("first article", "it does not end as the source does");
    }
    let editors: Vec<usize> = issue.mastheads.iter().map(|line| line.editors.len()).collect();
    if editors != [4] {
        failures.add("editors' line", format!("4 people, not {editors:?}"));
    }
    let onward = issue.articles.iter().flat_map(|article| &article.jumps);
    if onward.into_iter().any(|jump| jump.direction == JumpDirection::ContinuedOn) {
        failures.add("jump lines", "no article goes on elsewhere");
    }
    failures.show();
}

#[test]
fn crossheads_divide_and_a_caption_does_not() {
    let Some(conversion) = seed("004") else { return };
    let first = "近:85 作:132 本:100 本:241 论:262 论:336 论:188 “:194 在:305 中:242";
    let second = "本:133 这:35 以:110 2:103 目:91 3:134 改:114 “:94 “:116 五:113 不:117 “:154";
    let crossheads = ["凝聚发", "顶级智", "落地务", "深化项", "聚焦人", "融通多"].map(String::from).into();
    let expected = [
        Facts { crossheads, captions: 1, ..article("京津冀", "心建设", first) },
        Facts { authors: 1, ..article("廊坊与", "代升级", second) },
    ];
    check(&conversion, &expected).show();
}
