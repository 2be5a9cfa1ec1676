//! Articles and books that other programs made, several inputs of them, and what is normalised in them.

mod support;

use std::io::{Cursor, Write};

use kjj_convert::ast::{BlockKind, HeadRole};
use kjj_convert::normalize::Kinds;
use kjj_convert::{Conversion, InputBytes, Options, log};
use support::{plain, read_all};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn read(inputs: &[(&str, &str)], options: &Options) -> Conversion {
    let input = |(name, text): &(&str, &str)| InputBytes { name: (*name).into(), bytes: (*text).into() };
    read_all(inputs.iter().map(input).collect(), options).unwrap()
}

fn article(title: &str, rest: &str) -> String {
    format!(
        "<article dtd-version=\"1.2\" xml:lang=\"zh-Hans\"><front><article-meta><title-group>\
         <article-title>{title}</article-title></title-group></article-meta></front>{rest}</article>"
    )
}

#[test]
fn several_files_are_articles_of_one_issue() {
    let one = article("甲", "<body><p id=\"p1\">甲文。</p></body>");
    let two = article("乙", "<body><p id=\"p1\">乙文。</p></body>");
    let made = read(&[("x/one.xml", &one), ("two.xml", &two)], &Options::default());
    assert_eq!(plain(&made.issue), "甲\n\n甲文。\n\n\n乙\n\n乙文。\n");
    let ids: Vec<(&str, &str, u32)> =
        made.issue.articles.iter().map(|a| (a.id.as_str(), a.blocks[0].id.as_str(), a.input)).collect();
    assert_eq!(ids, [("a001", "a001-b01", 0), ("a002", "a002-b01", 1)]);
    let names: Vec<&str> = made.issue.inputs.iter().map(|i| i.name.as_str()).collect();
    assert_eq!(names, ["one.xml", "two.xml"]);
}

#[test]
fn a_file_may_hold_several_articles() {
    let set =
        format!("<pmc-articleset>{}{}</pmc-articleset>", article("甲", ""), article("乙", "<body><p>文</p></body>"));
    assert_eq!(plain(&read(&[("set.xml", &set)], &Options::default()).issue), "甲\n\n\n乙\n\n文\n");
    let reply = "<body><p>问。</p></body><sub-article><front-stub><title-group><article-title>复信</article-title>\
                 </title-group></front-stub><body><p>答。</p></body></sub-article>";
    let made = read(&[("letter.xml", &article("来信", reply))], &Options::default());
    assert_eq!(plain(&made.issue), "来信\n\n问。\n\n\n复信\n\n答。\n");
}

#[test]
fn lists_in_lists_and_blocks_in_paragraphs_keep_their_place() {
    let body = "<body><p>前<list><list-item><label>1.</label><p>一<list><list-item><p>一之一</p></list-item></list></p>\
                </list-item><list-item><p>二</p></list-item></list>后</p>\
                <def-list><def-item><term>渡</term><def><p>过河。</p></def></def-item></def-list></body>";
    let made = read(&[("list.xml", &article("表", body))], &Options::default());
    assert_eq!(plain(&made.issue), "表\n\n前\n\n1. 一\n  一之一\n二\n\n后\n\n渡 过河。\n");
}

#[test]
fn what_journals_print_comes_in_as_it_is_shown() {
    let body = "<body><list list-type=\"alpha-lower\"><list-item><p>甲</p></list-item><list-item><label>Ⅱ</label><p>乙</p>\
                </list-item></list><table-wrap><alternatives><graphic href=\"t.png\"/><table><tr><td><p>一</p><p>二</p></td>\
                <td>三</td></tr></table></alternatives></table-wrap><p>式为<disp-formula><graphic href=\"f.png\"/>\
                </disp-formula>，其中<inline-formula><alternatives><tex-math>n+1</tex-math><math><mi>n</mi></math>\
                </alternatives></inline-formula>。</p><code>a\n b</code></body><back><fn-group><fn id=\"n1\"><label>①</label>\
                <p>注一。</p></fn><fn><p>注二。</p></fn></fn-group><ref-list><ref><element-citation><person-group><name>\
                <surname>Ash</surname><given-names>B</given-names></name></person-group><year>2031</year></element-citation>\
                </ref></ref-list></back>";
    let made = read(&[("journal.xml", &article("刊", body))], &Options::default());
    assert_eq!(
        plain(&made.issue),
        "刊\n\na. 甲\nⅡ 乙\n\n一 二\t三\n\n式为\n\n，其中n+1。\n\na\n b\n\n① 注一。\n\n注二。\n\nAsh B 2031\n"
    );
    let pictures: Vec<&str> = made.issue.articles[0]
        .blocks
        .iter()
        .filter_map(|block| match &block.kind {
            BlockKind::Figure { image, .. } => image.as_deref(),
            _ => None,
        })
        .collect();
    assert_eq!(pictures, ["f.png"]);
    let aside: Vec<&str> = made.issue.set_aside.iter().map(|aside| aside.text.as_str()).collect();
    assert_eq!(aside, ["n"]);
}

#[test]
fn what_must_not_be_there_is_kept_as_text() {
    let body = "<body>散<p>段</p><list>游<list-item><p>项</p></list-item></list><table-wrap>表外\
                <table><tr>格外<td>格</td></tr></table></table-wrap><fig>图外<caption>说明</caption></fig>\
                <verse-group>诗外<verse-line>诗</verse-line></verse-group><disp-quote>引</disp-quote></body>";
    let made = read(&[("odd.xml", &article("乱", body))], &Options::default());
    let text: String = plain(&made.issue).split_whitespace().collect();
    assert_eq!(text, "乱散段游项表外格外格图外说明诗外诗引");
}

#[test]
fn issues_in_json_go_together() {
    let issue = |title: &str, text: &str| {
        format!(
            "{{\"format\":\"kjj-convert issue 1\",\"metadata\":{{\"title\":\"{title}\"}},\"inputs\":[{{\"name\":\"{text}.txt\",\
             \"sha256\":\"{text}\",\"bytes\":1,\"encoding\":\"UTF-8\",\"format\":\"text\"}}],\"articles\":[{{\"id\":\"a001\",\
             \"input\":0,\"head\":[],\"blocks\":[{{\"id\":\"a001-b01\",\"type\":\"paragraph\",\"text\":[{{\"text\":\"{text}\",\
             \"span\":{{\"input\":0,\"start\":0,\"end\":3}}}}]}}]}}],\"mastheads\":[{{\"id\":\"m01\",\"text\":[],\"editors\":[],\
             \"input\":0,\"after\":\"a001\"}}]}}"
        )
    };
    let lines = issue("报", "甲") + "\n" + &issue("刊", "乙") + "\n";
    let made = read(&[("all.json", &lines)], &Options::default());
    let issue = &made.issue;
    assert_eq!(plain(issue), "甲\n\n\n乙\n");
    assert_eq!(issue.articles[1].blocks[0].texts()[0].pieces[0].span.unwrap().input, 1);
    assert_eq!((issue.mastheads[1].id.as_str(), issue.mastheads[1].after.as_deref()), ("m02", Some("a002")));
    assert_eq!(issue.metadata.title.as_deref(), Some("报"));
    assert!(made.notices.iter().any(|n| n.message.contains("\"刊\"")), "{:?}", made.notices);
}

#[test]
fn what_the_user_says_wins() {
    let mut options = Options::default();
    options.metadata.title = Some("河港日报".into());
    options.metadata.pages = vec!["A7".into()];
    let made = read(&[("one.xml", &article("甲", "<body><p>文。</p></body>"))], &options);
    assert_eq!(made.issue.metadata.title.as_deref(), Some("河港日报"));
    assert_eq!(made.issue.inputs[0].page.as_deref(), Some("A7"));
}

#[test]
fn finished_articles_are_normalised_and_the_log_says_where() {
    let options = Options { normalize: Kinds::named(&["simplified", "width"]).unwrap(), ..Options::default() };
    let made = read(&[("old.xml", &article("舊橋", "<body><p>長１２米。</p></body>"))], &options);
    assert_eq!(plain(&made.issue), "旧桥\n\n长12米。\n");
    let mut bytes = Vec::new();
    log::write(&made, &mut bytes).unwrap();
    let entries = bytes.split(|b| *b == b'\n').skip(1).filter(|line| !line.is_empty());
    let entries: Vec<serde_json::Value> = entries.map(|line| serde_json::from_slice(line).unwrap()).collect();
    let told = |e: &serde_json::Value| {
        [&e["input"], &e["before"], &e["after"], &e["block"]].map(|v| v.as_str().unwrap().to_owned())
    };
    assert_eq!(
        entries.iter().map(told).collect::<Vec<_>>(),
        [
            ["old.xml", "舊橋", "旧桥", "a001"],
            ["old.xml", "１２", "12", "a001-b01"],
            ["old.xml", "長", "长", "a001-b01"],
        ]
    );
    assert!(entries.iter().all(|entry| entry.get("line").is_none()));
}

#[test]
fn heads_of_others_are_told_by_their_elements() {
    let front = "<article dtd-version=\"1.1\"><front><article-meta><title-group><article-title>上行<break/>下行</article-title>\
                 <subtitle>副题</subtitle><trans-title-group><trans-title>English</trans-title></trans-title-group></title-group>\
                 <contrib-group><contrib contrib-type=\"photographer\"><string-name>白芷</string-name><role>摄影</role></contrib>\
                 <contrib><collab>水乡社</collab></contrib></contrib-group></article-meta></front>\
                 <body><sec><p>无题之节。</p><sec><title>有题</title><p>文。</p></sec></sec></body></article>";
    let made = read(&[("head.xml", front)], &Options::default());
    let article = &made.issue.articles[0];
    let head: Vec<(HeadRole, String)> = article.head.iter().map(|l| (l.role, l.text.plain())).collect();
    let line = |role, text: &str| (role, text.to_owned());
    assert_eq!(
        head,
        [
            line(HeadRole::Headline, "上行"),
            line(HeadRole::Headline, "下行"),
            line(HeadRole::Deck, "副题"),
            line(HeadRole::Deck, "English"),
        ]
    );
    let people: Vec<(&str, Option<&str>)> =
        article.contributors.iter().map(|c| (c.name.as_str(), c.label.as_deref())).collect();
    assert_eq!(people, [("白芷", Some("摄影")), ("水乡社", None)]);
    assert!(matches!(&article.blocks[1].kind, BlockKind::Crosshead { level: 1, .. }), "{:?}", article.blocks[1]);
    assert_eq!(made.issue.metadata.lang.as_deref(), Some("zh-Hans"));
}

/// A book of these documents, in this order.
fn book(documents: &[(&str, &str)]) -> InputBytes {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut entry = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored)).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    entry("mimetype", "application/epub+zip");
    let container = "<container><rootfiles><rootfile full-path=\"content.opf\"/></rootfiles></container>";
    entry("META-INF/container.xml", container);
    let (mut items, mut spine) = (String::new(), String::new());
    for (at, (name, body)) in documents.iter().enumerate() {
        items += &format!("<item id=\"d{at}\" href=\"{name}\" media-type=\"application/xhtml+xml\"/>");
        spine += &format!("<itemref idref=\"d{at}\"/>");
        entry(name, &format!("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{body}</body></html>"));
    }
    entry("content.opf", &format!("<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>"));
    InputBytes { name: "news.epub".into(), bytes: zip.finish().unwrap().into_inner() }
}

#[test]
fn what_leads_through_a_book_of_news_is_set_aside_and_its_heads_are_told() {
    let bar = "<div>| <a href=\"next.html\">Next</a> | <a href=\"index.html\">Main menu</a> | <hr/></div>";
    let index = format!(
        "{bar}<h2>海岸</h2><ul><li><a href=\"one.html\">旧渔船改成图书船</a><div>六条船停靠九个渔村</div></li></ul>{bar}"
    );
    let one = format!(
        "{bar}<h3>渔村孩子的周末</h3><h1>旧渔船改成图书船</h1><h2>——六条船停靠九个渔村</h2><p>　　渔业公司近日把六条旧渔船改成了图书船。</p>\
         <h2>明年</h2><p>　　再改两条。</p>{bar}"
    );
    let made = read_all(vec![book(&[("index.html", &index), ("one.html", &one)])], &Options::default()).unwrap();
    let text = "渔村孩子的周末\n\n旧渔船改成图书船\n\n——六条船停靠九个渔村\n\n渔业公司近日把六条旧渔船改成了图书船。\n\n明年\n\n再改两条。\n";
    assert_eq!(plain(&made.issue), text);
    let roles: Vec<HeadRole> = made.issue.articles[0].head.iter().map(|line| line.role).collect();
    assert_eq!(roles, [HeadRole::Kicker, HeadRole::Headline, HeadRole::Deck]);
    assert_eq!(made.issue.set_aside.len(), 3);
}
