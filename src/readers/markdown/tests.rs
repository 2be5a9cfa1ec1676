//! What the reader makes of Markdown, and the law that it keeps on any input.

use proptest::prelude::*;

use super::super::Reader;
use super::Markdown;
use crate::page::{Line, Markup, Page};
use crate::repair::Notice;
use crate::source::Source;

fn source(text: &str) -> Source {
    Source::new(0, "t.md".into(), text.into(), "UTF-8", String::new(), text.len() as u64)
}

/// Reads a text and checks the ledger's law on the way.
fn read_noting(text: &str) -> (Source, Page, Vec<Notice>) {
    let source = source(text);
    let mut notices = Vec::new();
    let page = Markdown.read(&source, &mut notices).unwrap();
    if let Err(broken) = coverage(&source, &page) {
        panic!("{broken} in {text:?}: {page:#?}");
    }
    (source, page, notices)
}

fn read(text: &str) -> Vec<(Markup, String)> {
    let (source, page, notices) = read_noting(text);
    assert_eq!(notices, [], "{text:?}");
    page.lines.iter().map(|line| (line.markup.clone(), shown(&source, line))).collect()
}

fn shown(source: &Source, line: &Line) -> String {
    line.places().map(|(span, text)| text.unwrap_or(source.slice(span))).collect()
}

/// The law: every non-space character is in exactly one run or in syntax; runs stand in order inside their
/// line, lines in source order.
fn coverage(source: &Source, page: &Page) -> Result<(), String> {
    let mut taken = vec![0u8; source.text.len()];
    let runs = page.lines.iter().flat_map(|line| line.places().map(|(span, _)| span));
    for span in runs.chain(page.syntax.iter().copied()) {
        source.text.get(span.start as usize..span.end as usize).ok_or(format!("{span:?} cuts a character"))?;
        taken[span.start as usize..span.end as usize].iter_mut().for_each(|count| *count += 1);
    }
    for (at, c) in source.text.char_indices() {
        if (!c.is_whitespace() && taken[at] != 1) || taken[at] > 1 {
            return Err(format!("{c:?} at {at} is taken {} times", taken[at]));
        }
    }
    for line in &page.lines {
        let mut at = line.span.start;
        for run in line.runs().iter() {
            if run.span.start < at || run.span.end > line.span.end {
                return Err(format!("{run:?} is out of order in its line"));
            }
            at = run.span.end;
        }
        let text = shown(source, line);
        if text.trim() != text {
            return Err(format!("{text:?} is not trimmed"));
        }
    }
    match page.lines.windows(2).find(|pair| pair[0].span.start > pair[1].span.start) {
        Some(pair) => Err(format!("{:?} stands before {:?}", pair[0].span, pair[1].span)),
        None => Ok(()),
    }
}

/// The texts of a reading, without markup.
fn texts(text: &str) -> Vec<String> {
    read(text).into_iter().map(|(_, text)| text).collect()
}

/// Markup and text of a reading, as `Heading(1) 题`.
fn told(text: &str) -> Vec<String> {
    read(text).into_iter().map(|(markup, text)| format!("{markup:?} {text}").trim_end().to_string()).collect()
}

#[test]
fn headings_keep_their_level_and_lose_their_marks() {
    let lines = told("# 主题 #\n### 副题\n正文\n小标题\n---\n");
    assert_eq!(lines[..3], ["Heading(1) 主题", "Heading(3) 副题", "None 正文"]);
    assert_eq!(told("第一章\n=====\n"), ["Heading(1) 第一章"]);
    assert_eq!(told("###\n#无空格\n####### 七个"), ["None #无空格", "Continued ####### 七个"]);
}

#[test]
fn a_rule_under_a_sentence_is_a_separator() {
    assert_eq!(
        told("昨日开馆，三百人到场。\n---\n下文"),
        ["None 昨日开馆，三百人到场。", "Separator ---", "None 下文"]
    );
    assert_eq!(told("第一行\n第二行\n===\n"), ["None 第一行", "Continued 第二行", "Separator ==="]);
    assert_eq!(told("甲\n\n***\n乙"), ["None 甲", "Separator ***", "None 乙"]);
}

#[test]
fn soft_breaks_go_on_and_paragraphs_begin() {
    assert_eq!(told("甲\n乙\n\n丙"), ["None 甲", "Continued 乙", "None 丙"]);
    assert_eq!(
        told("甲\\\n乙  \n丙<br>丁<br/>\n戊"),
        ["None 甲", "Continued 乙", "Continued 丙", "Continued 丁", "Continued 戊"]
    );
}

#[test]
fn indents_and_blank_lines_are_measured_and_an_indent_is_no_code() {
    let (source, page, _) = read_noting("\u{3000}\u{3000}甲**乙**，\n丙。\n\n\n    丁\n    戊\n&emsp;&emsp;己");
    let found: Vec<_> =
        page.lines.iter().map(|l| (shown(&source, l), l.indent, l.blank_before, l.markup == Markup::None)).collect();
    let expected =
        [("甲乙，", 4, 0, true), ("丙。", 0, 0, false), ("丁", 4, 2, true), ("戊", 4, 0, true), ("己", 4, 0, false)];
    assert_eq!(found, expected.map(|(text, indent, blank, new)| (text.to_string(), indent, blank, new)));
}

#[test]
fn list_labels_stay_as_printed() {
    assert_eq!(
        told("3. 甲\n   续\n4) 乙\n\n- 丙\n  - 丁\n\n  戊\n*"),
        [
            "Item { depth: 0, ordered: true } 3.甲",
            "Continued 续",
            "Item { depth: 0, ordered: true } 4)乙",
            "Item { depth: 0, ordered: false } -丙",
            "Item { depth: 1, ordered: false } -丁",
            "None 戊",
            "Item { depth: 0, ordered: false } *",
        ]
    );
    let (source, page, _) = read_noting("07. **甲**");
    assert_eq!(source.slice(page.lines[0].runs()[0].span), "07.");
}

#[test]
fn a_printed_bullet_is_a_label() {
    let item = "Item { depth: 0, ordered: false }";
    assert_eq!(told("• 甲\n• **乙**\n•丙"), [format!("{item} •甲"), format!("{item} •乙"), "Continued •丙".into()]);
}

#[test]
fn a_year_is_no_list_label() {
    assert_eq!(told("1999. 12月，成立。\n\n2023) 5月"), ["None 1999. 12月，成立。", "None 2023) 5月"]);
}

#[test]
fn tables_are_cells_with_places() {
    let cell = |row, column, header, text: &str| (Markup::Cell { table: 0, row, column, header }, text.to_string());
    assert_eq!(
        read("| 名 | 数\\|量 |\n|:--|--|\n| **甲** | |\n| 乙 | 1 | 多 |\n丙"),
        [
            cell(0, 0, true, "名"),
            cell(0, 1, true, "数|量"),
            cell(1, 0, false, "甲"),
            cell(1, 1, false, ""),
            cell(2, 0, false, "乙"),
            cell(2, 1, false, "1"),
            cell(2, 2, false, "多"),
            cell(3, 0, false, "丙"),
            cell(3, 1, false, ""),
        ]
    );
}

#[test]
fn html_tables_count_what_cells_span() {
    let cell = |row, column, header, text: &str| (Markup::Cell { table: 0, row, column, header }, text.to_string());
    assert_eq!(
        read(
            "<table><tr><th colspan=\"2\">甲</th><th rowspan=2>乙</th></tr>\n<tr><td>一<br>二</td><td></td></tr><tr><td>&lt;三</table>"
        ),
        [
            cell(0, 0, true, "甲"),
            cell(0, 2, true, "乙"),
            cell(1, 0, false, "一"),
            cell(1, 0, false, "二"),
            cell(1, 1, false, ""),
            cell(2, 0, false, "<三"),
        ]
    );
}

#[test]
fn images_stand_alone_with_their_target() {
    let image = |target: &str, text: &str| (Markup::Image { target: target.into() }, text.to_string());
    let none = |text: &str| (Markup::None, text.to_string());
    assert_eq!(read("![图 *一*](a b.jpg)"), [none("![图 一](a b.jpg)")]);
    assert_eq!(read("![图 *一*](a.jpg \"题\")\n图注"), [image("a.jpg", "图 一"), none("图注")]);
    assert_eq!(read("<img src='b.png' alt='二'>"), [image("b.png", "二")]);
    assert_eq!(read("![image](a.jpg)\n\n![a1](img/a1.png)"), [image("a.jpg", ""), image("img/a1.png", "")]);
    assert_eq!(read("前![](c.png)后"), [none("前"), image("c.png", ""), (Markup::Continued, "后".into())]);
}

#[test]
fn inline_markup_becomes_marks_and_links() {
    let (source, page, notices) =
        read_noting("**本报讯。**记者*张*~~删~~`码`<sup>2</sup>[链](http://a.cn/(x) \"t\")<http://b.cn>&amp;\\*\\_");
    assert_eq!(notices, []);
    let runs: Vec<String> = page.lines[0]
        .runs()
        .iter()
        .map(|run| {
            let text = run.text.as_deref().unwrap_or(source.slice(run.span));
            format!("{text} {:?} {}", run.marks, run.link.as_deref().unwrap_or("-"))
        })
        .collect();
    assert_eq!(
        runs,
        [
            "本报讯。 {\"strong\"} -",
            "记者 {} -",
            "张 {\"emphasis\"} -",
            "删 {\"strike\"} -",
            "码 {\"code\"} -",
            "2 {\"superscript\"} -",
            "链 {} http://a.cn/(x)",
            "http://b.cn {} http://b.cn",
            "& {} -",
            "* {} -",
            "_ {} -",
        ]
    );
}

#[test]
fn latex_and_lookalikes_are_left_as_they_are() {
    for text in [
        "$x_1 * y_2 * z$",
        "增长\\(50\\%\\)左右",
        "\\[a^2 = b\\]",
        "a <b and c> d",
        "<新闻>",
        "5 < 6 & 7 > 3",
        "[注]: 有删节",
        "C:\\dir",
        "&nosuch;",
    ] {
        assert_eq!(told(text), [format!("None {text}")]);
    }
}

#[test]
fn quotations_and_code_are_told() {
    assert_eq!(
        told("> 甲\n> 乙\n>> 丙\n\n```\nx = 1\n\n  y\n```"),
        ["Quote 甲", "Quote 乙", "Quote 丙", "Preformatted x = 1", "Preformatted y",]
    );
}

#[test]
fn a_fence_round_the_document_is_looked_through() {
    assert_eq!(
        told("```markdown\n# 题\n\n正文\n```\n\n```md\n## 二\n```"),
        ["Heading(1) 题", "None 正文", "Heading(2) 二"]
    );
    assert_eq!(told("```\n# 题\n\n正文到此为止"), ["Heading(1) 题", "None 正文到此为止"]);
    let long = "正文。".repeat(20);
    assert_eq!(told(&format!("{long}\n```\n# 注\n```"))[1], "Preformatted # 注");
}

#[test]
fn page_comments_and_form_feeds_end_pages() {
    let (_, page, _) = read_noting("甲\n<!-- page 2 -->\n乙\u{c}丙\n<!-- 图 -->\n丁");
    assert_eq!(page.lines.iter().map(|line| line.page_break).collect::<Vec<_>>(), [false, true, true, false]);
}

#[test]
fn html_remains_are_syntax_round_text() {
    assert_eq!(
        texts("<div align=\"center\">\n\n# 题\n\n</div>\n<p>甲</p><p>乙&nbsp;丙</p>\n<h2>丁</h2>戊"),
        ["题", "甲", "乙\u{a0}丙", "丁", "戊"]
    );
    assert_eq!(told("<div align=center>\n# 题\n**甲**\n</div>"), ["Heading(1) 题", "None 甲"]);
    assert_eq!(told("<h2>丁</h2>")[0], "Heading(2) 丁");
}

#[test]
fn nothing_vanishes_behind_an_opening_that_never_closes() {
    for opening in [
        "<!-- 注",
        "<script>",
        "<style",
        "<?x",
        "<![CDATA[",
        "<!x",
        "<textarea>",
        "<pre>",
        "```",
        "$$",
        "<td",
        "<a href=\"",
        "[x](",
        "![",
        "`",
        "**",
    ] {
        let shown = texts(&format!("{opening}\n\n正文到此为止。")).concat();
        assert!(shown.contains("正文到此为止。"), "{opening}: {shown}");
    }
}

#[test]
fn a_hidden_comment_is_not_swallowed_by_one_left_open() {
    assert_eq!(texts("<!-- 甲\n\n乙\n\n<!-- page 2 -->\n\n丙"), ["<!-- 甲", "乙", "丙"]);
}

#[test]
fn every_kind_of_line_end_ends_a_line() {
    assert_eq!(texts("甲\r\n乙\r丙\r\r\n丁\u{85}戊\u{2028}己\u{b}庚"), ["甲", "乙", "丙", "丁", "戊", "己", "庚"]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_law_holds_for_any_soup(text in concat!(
        "([#*|>`<&\\[\\]!0-9中文，。a-c \t\r\n\\\\_~$().:;=/\"'+-]|\n\n|\n    |\n> |\n- |1\\. |\\*\\*|!\\[|\\]\\(|<td>|<br>|",
        "&amp;|&nbsp;|&#20013;|\\| ?---\\||```|\n```|<!--|-->|~~|<table>|</table>|<tr>|<img alt='a' src=b>|<b>|</b>|<p>|",
        "\u{3000}|\u{c}|\u{200b}|\0){0,60}"
    )) {
        let source = source(&text);
        let page = Markdown.read(&source, &mut Vec::new()).unwrap();
        prop_assert_eq!(coverage(&source, &page), Ok(()));
    }

    #[test]
    fn the_law_holds_for_any_text(text in "\\PC{0,100}") {
        let source = source(&text);
        let page = Markdown.read(&source, &mut Vec::new()).unwrap();
        prop_assert_eq!(coverage(&source, &page), Ok(()));
    }
}
