//! The JATS that is written: what it says, and that it is valid.

use std::path::PathBuf;

use kjj_convert::ast::*;
use kjj_convert::repair::Notice;
use kjj_convert::writers::{Memory, Writer, jats::Jats};

#[path = "validate/jats.rs"]
mod judge;
mod samples;
mod validate;

use samples::{article, issue, paragraph, text};

/// The files of an issue, and what was reported.
fn written(issue: &Issue) -> (Vec<String>, Vec<Notice>) {
    let mut memory = Memory::default();
    let notices = Jats.write(issue, &mut memory).unwrap();
    let names: Vec<String> = memory.files.iter().map(|(name, _)| name.clone()).collect();
    let expected: Vec<String> = (1..=issue.articles.len()).map(|n| format!("{n:03}.xml")).collect();
    assert_eq!(names, expected);
    (memory.files.into_iter().map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect(), notices)
}

/// The file of an issue's only article.
fn one(article: Article) -> String {
    written(&issue(vec![article])).0.remove(0)
}

#[track_caller]
fn assert_has(xml: &str, parts: &[&str]) {
    for part in parts {
        assert!(xml.contains(part), "missing {part:?} in:\n{xml}");
    }
}

#[track_caller]
fn assert_lacks(xml: &str, parts: &[&str]) {
    for part in parts {
        assert!(!xml.contains(part), "found {part:?} in:\n{xml}");
    }
}

/// What stands between the first `<name` and its end tag, without the white space at line ends.
fn inside<'a>(xml: &'a str, name: &str) -> &'a str {
    let start = xml.find(&format!("<{name}")).unwrap_or_else(|| panic!("no {name} in:\n{xml}"));
    let end = xml[start..].find(&format!("</{name}>")).unwrap();
    &xml[start..start + end]
}

#[test]
fn the_head_is_title_subtitle_and_kicker() {
    let xml = &written(&samples::rich()).0[0];
    assert_has(
        xml,
        &[
            "<article-title>河湾大桥昨日通车</article-title>",
            "<subtitle>全长两千一百米</subtitle>\n",
            "<subtitle>首日车流逾万辆</subtitle>",
            r#"<alt-title alt-title-type="kicker">三年苦战 今日合龙</alt-title>"#,
            "<subj-group subj-group-type=\"section\">\n          <subject>要闻</subject>",
        ],
    );
}

#[test]
fn an_article_without_headline_gets_none_and_keeps_its_lines() {
    let xml = &written(&samples::rich()).0[2];
    assert_lacks(xml, &["<title-group"]);
    for (kind, words) in [("kicker", "读者来信"), ("deck", "两则"), ("byline", "陈其")] {
        let line = format!(
            r#"<p content-type="{kind}" specific-use="head"><named-content content-type="{kind}">{words}</named-content></p>"#
        );
        assert_has(inside(xml, "body"), &[&line]);
    }
}

#[test]
fn a_headline_of_two_lines_is_one_title() {
    let xml = one(article("a001", &[(HeadRole::Headline, "上半句"), (HeadRole::Headline, "下半句")], vec![]));
    assert_has(&xml, &["<article-title>上半句<break/>下半句</article-title>"]);
    assert_lacks(&xml, &["<body"]);
}

#[test]
fn a_byline_in_the_head_is_text_once_and_its_people_are_contributors() {
    let xml = &written(&samples::rich()).0[0];
    assert_eq!(xml.matches("本报记者 顾一帆").count(), 1);
    assert_has(inside(xml, "body"), &[">本报记者 顾一帆<"]);
    let people = inside(xml, "contrib-group");
    assert_has(
        people,
        &[
            r#"<string-name name-style="eastern">顾一帆</string-name>"#,
            "<role>记者</role>",
            r#"<string-name name-style="western">苏·安娜</string-name>"#,
            r#"<string-name name-style="western">John Smith</string-name>"#,
            r#"<collab collab-type="news-agency">河通社</collab>"#,
            r#"<contrib contrib-type="photographer">"#,
        ],
    );
}

#[test]
fn editors_are_contributors_of_every_article_of_their_input_and_the_line_stands_once() {
    let (files, _) = written(&samples::rich());
    let editor = r#"<string-name name-style="eastern">陆小满</string-name>"#;
    let named: Vec<usize> = files.iter().map(|f| f.matches(editor).count()).collect();
    assert_eq!(named, [1, 1, 0, 0]);
    let line = r#"<p id="m01">责任编辑：陆小满　Ann O’Hara</p>"#;
    let printed: Vec<usize> = files.iter().map(|f| f.matches(line).count()).collect();
    assert_eq!(printed, [0, 1, 0, 0]);
    assert_has(inside(&files[1], "back"), &[r#"<notes notes-type="editors">"#, line]);
}

#[test]
fn a_staff_line_without_article_is_reported() {
    let (files, notices) = written(&samples::nasty());
    assert_lacks(&files[0], &["无名氏"]);
    assert!(notices.iter().any(|n| n.message.contains("编辑：无名氏")));
}

#[test]
fn crossheads_nest_by_level() {
    let crosshead = |level, words: &str| BlockKind::Crosshead { level, text: text(words) };
    let blocks = vec![
        crosshead(2, "甲"),
        paragraph("1"),
        crosshead(4, "乙"),
        paragraph("2"),
        crosshead(3, "丙"),
        crosshead(1, "丁"),
        paragraph("3"),
    ];
    let xml = one(article("a001", &[], blocks));
    let tags = |s: &str| s.replace(['\n', ' '], "").replace("<secid=\"a001-b0", "<sec").replace("<pid=\"a001-b0", "<p");
    assert_eq!(
        tags(inside(&xml, "body")),
        "<body><sec1\"disp-level=\"2\"><title>甲</title><p2\">1</p><sec3\"disp-level=\"4\"><title>乙</title><p4\">2</p></sec>\
         <sec5\"disp-level=\"3\"><title>丙</title></sec></sec><sec6\"><title>丁</title><p7\">3</p></sec>"
    );
}

#[test]
fn no_space_is_put_between_han_characters() {
    let xml = &written(&samples::rich()).0[0];
    assert_has(
        xml,
        &[
            "<p id=\"a001-b01\"><named-content content-type=\"byline\">本报讯（记者顾一帆　通讯员<bold>苏·安娜</bold>）</named-content>河湾大桥昨日上午九时<milestone-start content-type=\"page-turn\" rationale=\"2\"/>正式通车。</p>",
            "<bold>粗</bold><italic>斜</italic><strike>删</strike>H<sub>2</sub>O，10<sup>3</sup><monospace>code</monospace>",
        ],
    );
}

#[test]
fn only_links_that_lead_out_are_links() {
    let xml = &written(&samples::rich()).0[0];
    assert_has(xml, &[r#"xlink:href="https://example.org/a?b=1&amp;c=2">网页</ext-link>脚本<ext-link"#]);
    assert_lacks(xml, &["javascript"]);
}

#[test]
fn pages_are_those_the_article_stands_on() {
    let mut long = article("a001", &[], vec![BlockKind::Paragraph { text: samples::texts(&[samples::turn("A3")]) }]);
    long.page = Some("A1".into());
    let xml = one(long.clone());
    assert_has(&xml, &["<fpage>A1</fpage>", "<lpage>A3</lpage>", "<page-range>A1, A3</page-range>"]);
    long.truncated = true;
    let xml = one(long);
    assert_lacks(&xml, &["<lpage>"]);
    assert_has(&xml, &["<meta-name>truncated</meta-name>\n          <meta-value>yes</meta-value>"]);
}

#[test]
fn jumps_lead_to_the_other_file_or_name_the_page() {
    let (files, _) = written(&samples::rich());
    assert_has(&files[0], &[r#"<related-article related-article-type="continued-on" page="3"/>"#]);
    let there = r#"related-article-type="continued-on" page="2" ext-link-type="uri" xlink:href="004.xml"/>"#;
    let back = r#"related-article-type="continued-from" page="1" ext-link-type="uri" xlink:href="002.xml"/>"#;
    assert_has(&files[1], &[there]);
    assert_has(&files[3], &[back]);
}

#[test]
fn a_reprint_source_stands_where_it_was_and_in_the_notes() {
    let (files, _) = written(&samples::rich());
    for (file, source) in [(&files[0], "（据《晚报》）"), (&files[1], "据《河湾晚报》")] {
        let named = format!(r#"<named-content content-type="source">{source}</named-content>"#);
        assert_has(inside(file, "body"), &[&named]);
        assert_has(inside(file, "back"), &["<notes notes-type=\"source\">", &format!("<p>{source}</p>")]);
    }
}

#[test]
fn what_is_known_of_the_issue_is_said_and_what_is_not_is_absent() {
    let rich = &written(&samples::rich()).0[2];
    assert_has(
        rich,
        &[
            "dtd-version=\"1.3\" xml:lang=\"zh-Hans\"",
            "<journal-title>河湾日报</journal-title>",
            "<issn>0000-0019</issn>",
            "<journal-id journal-id-type=\"cn\">CN 00-0001</journal-id>",
            "<article-id pub-id-type=\"publisher-id\">urn:x-archive:hewan:19870504#a003</article-id>",
            "<pub-date date-type=\"pub\" iso-8601-date=\"1987-05-04\">",
            "<license-p>仅供研究使用</license-p>",
            "<meta-name>printed-visits</meta-name>",
        ],
    );
    let minimal = &written(&samples::minimal()).0[0];
    assert_has(minimal, &["xml:lang=\"und\"", "<p id=\"a001-b01\">只有一段。</p>"]);
    assert_lacks(minimal, &["journal-meta", "pub-date", "fpage", "permissions", "custom-meta", "back", "></"]);
}

#[test]
fn a_date_is_split_only_when_it_exists() {
    let pub_date = |date: &str| {
        let mut issue = samples::minimal();
        issue.metadata.date = Some(date.into());
        inside(&written(&issue).0[0], "pub-date").replace([' ', '\n'], "")
    };
    assert!(pub_date("1987-05").ends_with("<month>05</month><year>1987</year>"));
    assert!(pub_date("1988-02-29").contains("<day>29</day>"));
    for words in ["1987-02-29", "1987-13", "87-05-04", "五月四日", "1987-05-04-1"] {
        assert!(pub_date(words).contains(&format!("<string-date>{words}</string-date>")));
    }
}

#[test]
fn a_printed_date_stands_in_for_the_issues() {
    let mut issue = samples::rich();
    let printed = Field { name: "date".into(), value: "1987-05-03".into(), ..issue.fields[0].clone() };
    issue.fields.push(printed);
    assert_has(&written(&issue).0[2], &["iso-8601-date=\"1987-05-04\""]);
    issue.metadata.date = None;
    let (files, _) = written(&issue);
    assert_has(&files[2], &["iso-8601-date=\"1987-05-03\""]);
    assert_lacks(&files[0], &["pub-date"]);
}

#[test]
fn nothing_to_say_writes_nothing() {
    let (files, notices) = written(&samples::empty());
    assert_lacks(&files[0], &["<caption", "<list", "<table", "<verse", "<preformat", "<sec", "<notes", "title"]);
    assert_has(&files[0], &["<graphic xlink:href=\"only.png\"", "rationale=\"9\""]);
    assert_lacks(&files[1], &["<body", "<back"]);
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(written(&issue(Vec::new())).1[0].message.contains("no JATS file"));
}

#[test]
fn what_xml_forbids_stays_visible_and_ids_are_names_and_unique() {
    let (files, notices) = written(&samples::nasty());
    assert_has(&files[0], &["甲\u{FFFD}乙\u{FFFD}丙]]&gt;丁&#13;戊&lt;b&gt;&amp;amp;\u{FFFD}𠮷\u{1F600}"]);
    assert_eq!(files[0].matches("id=\"a001-b01\"").count(), 1);
    assert!(notices.iter().any(|n| n.message.contains("zh_坏 lang")));
}

#[test]
fn the_same_issue_gives_the_same_bytes() {
    assert_eq!(written(&samples::rich()).0, written(&samples::rich()).0);
}

/// All hand-made issues, and a hundred by chance, as files in a folder.
fn on_disk(folder: &tempfile::TempDir) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    let by_chance = samples::random::issues(100);
    let by_chance = by_chance.into_iter().enumerate().map(|(n, issue)| (format!("chance{n}"), issue));
    let hand_made = samples::all().into_iter().map(|(name, issue)| (name.to_owned(), issue));
    for (name, issue) in hand_made.chain(by_chance) {
        for (number, xml) in written(&issue).0.into_iter().enumerate() {
            let path = folder.path().join(format!("{name}-{number}.xml"));
            std::fs::write(&path, xml).unwrap();
            paths.push(path);
        }
    }
    paths
}

#[test]
fn every_file_is_valid_by_the_official_dtd() {
    let Some(tools) = validate::tools() else { return };
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(judge::jats_dtd(&tools, &on_disk(&folder)), [""; 0]);
}

#[test]
fn every_file_is_of_the_profile() {
    let Some(tools) = validate::tools() else { return };
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(judge::jats_profile(&tools, &on_disk(&folder)), [""; 0]);
}

#[test]
fn the_validators_find_faults() {
    let Some(tools) = validate::tools() else { return };
    let folder = tempfile::tempdir().unwrap();
    let good = &written(&samples::rich()).0[0];
    let spoilt = |name: &str, from: &str, to: &str| {
        let bad = good.replacen(from, to, 1);
        assert_ne!(&bad, good);
        let path = folder.path().join(name);
        std::fs::write(&path, bad).unwrap();
        [path]
    };
    let stray = spoilt("stray.xml", "<role>", "<fax>1</fax><role>");
    assert_eq!(judge::jats_dtd(&tools, &stray).len(), 1);
    let twice = spoilt("twice.xml", "id=\"a001-b03\"", "id=\"a001-b01\"");
    assert!(judge::jats_dtd(&tools, &twice)[0].contains("a001-b01"));
    let unknown = spoilt("unknown.xml", "DTD v1.3 20210610", "DTD v9");
    assert!(judge::jats_dtd(&tools, &unknown)[0].contains("knows no DTD"));
    let other = spoilt("other.xml", "<bold>粗</bold>", "<underline>粗</underline>");
    assert_eq!(judge::jats_dtd(&tools, &other), [""; 0]);
    assert!(!judge::jats_profile(&tools, &other).is_empty());
    let broken = spoilt("broken.xml", "</front>", "");
    assert!(judge::jats_dtd(&tools, &broken)[0].contains("not well-formed"));
}

#[test]
fn the_grammar_is_made_from_its_compact_form() {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("made.rng");
    let run = std::process::Command::new("trang").arg(judge::project("schemas/jats-profile.rnc")).arg(&made).status();
    if run.is_err() {
        assert!(!validate::required(), "KJJ_VALIDATORS=required, but trang is not installed");
        eprintln!("skipped: trang is not installed");
        return;
    }
    let kept = std::fs::read_to_string(judge::project("schemas/jats-profile.rng")).unwrap();
    assert!(
        std::fs::read_to_string(&made).unwrap() == kept,
        "run trang schemas/jats-profile.rnc schemas/jats-profile.rng"
    );
}
