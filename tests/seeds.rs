//! Five real pages that do not belong to the project: they are looked for in `../shared/seeds` or in the folder
//! that `KJJ_SEEDS` names, and their tests are skipped where they are missing.
//!
//! What an editor reads in them stands here as counts and first characters, never as text.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use kjj_convert::ast::{Article, BlockKind, Contributor, ContributorRole, HeadRole, Issue, Text};
use kjj_convert::{Conversion, InputBytes, Options, convert};

/// A paragraph: its first character and the number of its printed characters.
type Paragraph = (char, usize);

/// What an editor reads in an article. Counts of printed characters leave white space out.
#[derive(Debug, Default, PartialEq)]
struct Facts {
    /// First and last character of the headline; none where more than one line could be it.
    headline: Option<(char, char)>,
    /// Kickers, headline and decks.
    head_lines: usize,
    paragraphs: Vec<Paragraph>,
    crossheads: usize,
    captions: usize,
    credits: usize,
    /// Different people.
    authors: usize,
    photographers: usize,
    jumps: usize,
    truncated: bool,
}

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
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        paths.into_iter().find(|path| path.file_name().is_some_and(|n| n.to_string_lossy().starts_with(prefix)))
    });
    let Some(path) = found else {
        println!("seed {prefix}: skipped, it is not in ../shared/seeds and KJJ_SEEDS names no folder that has it");
        return None;
    };
    let input = InputBytes { name: format!("{prefix}.txt"), bytes: fs::read(path).unwrap() };
    let conversion = convert(vec![input], &Options::default()).unwrap();
    check_spaces(&conversion);
    Some(conversion)
}

/// What the program made of an article, in the same terms.
fn facts(article: &Article, headline_known: bool) -> Facts {
    let mut facts = Facts {
        headline: article.headline().filter(|_| headline_known).and_then(ends),
        head_lines: article.head.iter().filter(|line| line.role != HeadRole::Byline).count(),
        authors: people(&article.contributors, ContributorRole::Author),
        photographers: people(&article.contributors, ContributorRole::Photographer),
        jumps: article.jumps.len(),
        truncated: article.truncated,
        ..Facts::default()
    };
    for block in &article.blocks {
        match &block.kind {
            BlockKind::Paragraph { text } => facts.paragraphs.extend(paragraph(text)),
            BlockKind::Crosshead { .. } => facts.crossheads += 1,
            BlockKind::Figure { caption, credit, .. } => {
                facts.captions += usize::from(!caption.is_empty());
                facts.credits += usize::from(credit.is_some());
            }
            _ => {}
        }
    }
    facts
}

fn people(contributors: &[Contributor], role: ContributorRole) -> usize {
    contributors.iter().filter(|c| c.role == role).map(|c| &c.name).collect::<HashSet<_>>().len()
}

fn printed(text: &Text) -> Vec<char> {
    text.plain().chars().filter(|c| !c.is_whitespace()).collect()
}

fn paragraph(text: &Text) -> Option<Paragraph> {
    let printed = printed(text);
    Some((*printed.first()?, printed.len()))
}

fn ends(text: &Text) -> Option<(char, char)> {
    let printed = printed(text);
    Some((*printed.first()?, *printed.last()?))
}

/// No space stands between two Han characters where the source has none on one line.
fn check_spaces(conversion: &Conversion) {
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let spaced = |text: &str| -> HashSet<String> {
        let chars: Vec<char> = text.chars().collect();
        let triples = chars.windows(3).filter(|w| han(w[0]) && (w[1] == ' ' || w[1] == '\u{3000}') && han(w[2]));
        triples.map(|w| w.iter().collect()).collect()
    };
    let in_source: HashSet<String> = conversion.sources.iter().flat_map(|source| spaced(&source.text)).collect();
    for text in conversion.issue.articles.iter().flat_map(|a| &a.blocks).flat_map(|block| block.texts()) {
        let new: Vec<String> = spaced(&text.plain()).into_iter().filter(|t| !in_source.contains(t)).collect();
        assert!(new.is_empty(), "spaces put between Han characters: {new:?}");
    }
}

/// Compares article by article, so that a difference names its article.
fn check(issue: &Issue, expected: Vec<Facts>) {
    for (article, expected) in issue.articles.iter().zip(&expected) {
        assert_eq!(&facts(article, expected.headline.is_some()), expected, "{} (left: made, right: read)", article.id);
    }
    assert_eq!(issue.articles.len(), expected.len(), "articles");
}

/// A headed article whose text has these paragraphs.
fn article(headline: (char, char), paragraphs: &str) -> Facts {
    Facts { headline: Some(headline), head_lines: 1, paragraphs: read(paragraphs), ..Facts::default() }
}

/// `甲:120 乙:80` as paragraphs.
fn read(paragraphs: &str) -> Vec<Paragraph> {
    let read = |word: &str| {
        let (first, count) = word.split_once(':').unwrap();
        (first.chars().next().unwrap(), count.parse().unwrap())
    };
    paragraphs.split(' ').map(read).collect()
}

#[test]
fn paragraphs_cut_by_page_and_photograph_are_mended() {
    let Some(Conversion { issue, .. }) = seed("000") else { return };
    let first = "本:150 北:97 尹:528 陈:515 倪:500 殷:27 会:104 会:108 会:32 座:167 京:48";
    let second = "“:202 这:325 该:111 此:128 据:139 截:133";
    let expected = vec![
        Facts { head_lines: 3, authors: 2, ..article(('深', '效'), first) },
        Facts { headline: None, head_lines: 2, authors: 1, ..article(('天', '奖'), second) },
    ];
    check(&issue, expected);
}

#[test]
fn articles_in_narrow_columns_are_put_together() {
    let Some(Conversion { issue, .. }) = seed("001") else { return };
    let first = "近:210 座:170 聚:351 京:457 在:311 京:350 针:247 新:144";
    let second = "本:107 天:108 协:41 依:87 天:79 产:141 天:169 不:60 坐:130 国:102 三:102";
    let sorted = |mut paragraphs: Vec<Paragraph>| {
        paragraphs.sort_unstable();
        paragraphs
    };
    let mut made: Vec<_> = issue.articles.iter().map(|a| sorted(facts(a, false).paragraphs)).collect();
    let mut expected = vec![sorted(read(first)), sorted(read(second))];
    made.sort_unstable();
    expected.sort_unstable();
    assert_eq!(made, expected, "paragraphs by article, in any order");
    let headlines: HashSet<_> = issue.articles.iter().filter_map(|a| ends(a.headline()?)).collect();
    assert!(headlines.contains(&('天', '系')), "the second article's headline stands behind it: {headlines:?}");
    assert_eq!(headlines.len(), 2, "headlines");
}

#[test]
fn web_furniture_goes_and_captions_stay_out_of_the_text() {
    let Some(Conversion { issue, .. }) = seed("002") else { return };
    let paragraphs = "河:173 北:95 尹:616 陈:600 倪:550 殷:29 会:117 会:157 会:30 座:120 京:41";
    let facts = Facts {
        head_lines: 4,
        captions: 3,
        credits: 3,
        authors: 2,
        photographers: 1,
        ..article(('2', '行'), paragraphs)
    };
    check(&issue, vec![facts]);
    let field = |name: &str| issue.fields.iter().find(|f| f.name == name).map(|f| f.value.as_str());
    assert_eq!(field("date").map(|date| date.get(..7)), Some(Some("2024-05")));
    assert!(field("source").is_some(), "{:?}", issue.fields);
    assert_eq!(issue.set_aside.iter().filter(|s| s.kind != "syntax").count(), 2, "breadcrumb and repeated title");
}

#[test]
fn continued_articles_are_told_apart() {
    let Some(Conversion { issue, .. }) = seed("003") else { return };
    let first = "（:83 “:60 当:46 “:75 千:10 非:122 城:99 锲:47 “:29 京:35 2:88 天:11 初:82 3:107 如:35 “:98 从:71 —:28 京:75 如:46 —:28 北:23 2:70 “:21 2:64 向:50 2:114 —:32 习:52 北:32 2:99 几:37 “:86 如:89 “:61 山:52 4:59 如:61 9:94 看:84 看:75 民:12 “:69 遵:67 “:44 在:117 “:51 蓝:15 始:60 坚:19 创:91 优:41 走:46";
    let continued = |facts: Facts| Facts { jumps: 1, ..facts };
    let sixth = "本:58 据:121";
    let expected = vec![
        Facts { crossheads: 2, truncated: true, ..continued(article(('习', '事'), first)) },
        continued(article(('“', '展'), "再:115 乘:143 每:177 “:116 一:196")),
        continued(article(('我', '位'), "（:399 值:263 当:195 今:266")),
        continued(article(('以', '好'), "（:180 这:87 法:11 “:141 在:128 今:105")),
        Facts { authors: 1, ..article(('“', '办'), "本:74 市:70") },
        Facts { authors: 1, ..article(('2', '行'), sixth) },
    ];
    check(&issue, expected);
    let editors: Vec<usize> = issue.mastheads.iter().map(|line| line.editors.len()).collect();
    assert_eq!(editors, [4], "people in the editors' line");
}

#[test]
fn crossheads_divide_and_a_caption_does_not() {
    let Some(Conversion { issue, .. }) = seed("004") else { return };
    let first = "近:85 作:132 本:100 本:241 论:262 论:336 论:188 “:194 在:305 中:242";
    let second = "本:133 这:35 以:110 2:103 目:91 3:134 改:114 “:94 “:116 五:113 不:117 “:154";
    let expected = vec![
        Facts { crossheads: 6, captions: 1, ..article(('京', '设'), first) },
        Facts { authors: 1, ..article(('廊', '级'), second) },
    ];
    check(&issue, expected);
}
