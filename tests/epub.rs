//! EPUB as a library sees it: entries, text, navigation, metadata, validity.

mod issues;
mod validate;

use std::collections::HashSet;
use std::io::{self, Cursor, Read, Write};
use std::path::PathBuf;

use issues::*;
use kjj_convert::ast::*;
use kjj_convert::error::Error;
use kjj_convert::repair::Notice;
use kjj_convert::writers::{Memory, Sink, Writer, epub::Epub};

fn write(issue: &Issue) -> (Vec<u8>, Vec<Notice>) {
    let mut sink = Memory::default();
    let notices = Epub.write(issue, &mut sink).unwrap();
    let [(name, bytes)] = <[_; 1]>::try_from(sink.files).unwrap();
    assert_eq!(name, "issue.epub");
    (bytes, notices)
}

/// Entries in the order of the archive.
fn entries(epub: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(epub)).unwrap();
    let read = |at| {
        let mut entry = zip.by_index(at).unwrap();
        let mut content = String::new();
        entry.read_to_string(&mut content).unwrap();
        (entry.name().unwrap().into_owned(), content)
    };
    (0..zip::ZipArchive::new(Cursor::new(epub)).unwrap().len()).map(read).collect()
}

fn entry(epub: &[u8], name: &str) -> String {
    let found = entries(epub).into_iter().find(|(n, _)| n == name);
    found.unwrap_or_else(|| panic!("no {name}")).1
}

/// What a reader sees in a document, without what the book says for itself.
fn printed(xhtml: &str) -> String {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xhtml);
    let (mut text, mut depth, mut left_out, mut in_body) = (String::new(), 0, None, false);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return text,
            Event::Start(tag) => {
                depth += 1;
                in_body |= tag.name().as_ref() == "body";
                let is_note = tag.try_get_attribute("class").unwrap().is_some_and(|a| a.value == "kjj-note");
                if is_note && left_out.is_none() {
                    left_out = Some(depth);
                }
            }
            Event::End(_) => {
                if left_out == Some(depth) {
                    left_out = None;
                }
                depth -= 1;
            }
            Event::Text(chars) if in_body && left_out.is_none() => text.push_str(&chars.xml10_content()),
            Event::GeneralRef(name) if in_body && left_out.is_none() => {
                let char = name.resolve_char_ref().unwrap().map(String::from);
                let entity = || quick_xml::escape::resolve_predefined_entity(&name).unwrap().to_owned();
                text.push_str(&char.unwrap_or_else(entity));
            }
            _ => {}
        }
    }
}

fn lines(xhtml: &str) -> Vec<String> {
    printed(xhtml).lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect()
}

#[test]
fn the_container_begins_with_its_stored_media_type() {
    let (epub, _) = write(&rich());
    let at = b"mimetypeapplication/epub+zip";
    assert_eq!(&epub[30..30 + at.len()], at);
    assert_eq!(epub[6] & 0b1000, 0, "a data descriptor follows the media type");
    let names: Vec<String> = entries(&epub).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names[..2], ["mimetype", "META-INF/container.xml"]);
    for name in ["package.opf", "nav.xhtml", "style.css", "a001.xhtml", "a004.xhtml", "colophon.xhtml"] {
        assert!(names.contains(&format!("EPUB/{name}")), "{name}");
    }
}

#[test]
fn the_bytes_know_no_clock_and_no_machine() {
    let (epub, _) = write(&rich());
    assert!(epub == write(&rich()).0);
    let mut zip = zip::ZipArchive::new(Cursor::new(&epub)).unwrap();
    for at in 0..zip.len() {
        let entry = zip.by_index(at).unwrap();
        let (time, mode) = (entry.last_modified().unwrap(), entry.unix_mode().unwrap());
        assert_eq!((time, mode & 0o777), (zip::DateTime::DEFAULT, 0o644));
    }
}

/// A disk that fills up.
struct Full(usize);

impl Sink for Full {
    fn create(&mut self, _: &str) -> io::Result<Box<dyn Write + '_>> {
        Ok(Box::new(self))
    }
}

impl Write for &mut Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_an_error_wherever_it_fills() {
    let size = write(&rich()).0.len();
    for room in [0, 40, size / 2, size - 1] {
        let error = Epub.write(&rich(), &mut Full(room)).unwrap_err();
        assert!(matches!(error, Error::Write { .. }), "{error:?}");
    }
    Epub.write(&rich(), &mut Full(size)).unwrap();
}

#[test]
fn the_identifier_comes_from_the_content() {
    let of = |issue: &Issue| {
        let package = entry(&write(issue).0, "EPUB/package.opf");
        let start = package.find("urn:uuid:").unwrap();
        package[start..start + 45].to_owned()
    };
    let mut other = rich();
    other.articles[0].head[0].text = text("青石河治理九年");
    assert_eq!(of(&rich()), of(&rich()));
    assert_ne!(of(&rich()), of(&other));
    assert_eq!(&of(&rich())[23..24], "8", "UUID version");
}

#[test]
fn an_article_keeps_its_lines_in_printed_order() {
    let (epub, _) = write(&rich());
    let expected = [
        "要闻",
        "青石河治理十年",
        "二期工程提前完工",
        "新水闸昨日首次开启",
        "——三村灌溉用水得到保障",
        "本报记者 林晚照　通讯员 石砚",
        "本报讯（记者 林晚照）昨日清晨，青石河上游的新水闸首次开启，沿岸三个村庄的灌溉用水得到保障。据介绍，水闸全长128米，日供水H2O约三万立方米。详见工程说明与内部页面。",
        "水闸开启时的情形。",
        "石砚 摄",
        "十年等一闸",
        "“水到了田头，心里就踏实了。”村民说，今年的春耕不用再等雨。",
        "一、工期",
        "工程分两期进行，前后用了十年。",
        "下游怎么办",
        "下游的两座旧闸将在秋后改造。",
        "（下转第2版）",
        "编辑：沈一舟　美编：叶知秋",
    ];
    assert_eq!(lines(&entry(&epub, "EPUB/a001.xhtml")), expected);
}

#[test]
fn every_kind_of_block_keeps_its_words() {
    let (epub, _) = write(&rich());
    let document = entry(&epub, "EPUB/a002.xhtml");
    let expected = [
        "街巷新事 <一> & \"二\"",
        "本周汇编",
        "本报记者 林晚照",
        "新华社青石3月1日电旧称青河，注1，见a < b && c（据《石城晚报》）（上接第1版）",
        "1. 东街修路，四月完工。",
        "（1） 先修北段；",
        "（2） 后修南段。",
        "2. 西街通水。",
        "街道路灯水井",
        "东街123",
        "西街8",
        "河水向东流",
        "闸门向天开",
        "一声春雷过",
        "万亩绿苗来",
        "修桥铺路，胜造浮屠。",
        "站  名    时刻",
        "青石    06:30",
        "石桥    07:05",
        "* * *",
    ];
    assert_eq!(lines(&document)[..expected.len()], expected);
    assert!(document.contains("<th scope=\"col\">街道</th>") && document.contains("<th scope=\"row\">东街</th>"));
}

#[test]
fn crossheads_nest_without_skipping_a_level() {
    let mut issue = empty();
    let blocks = vec![crosshead(4, "甲"), crosshead(6, "乙"), crosshead(5, "丙"), crosshead(1, "丁")];
    issue.articles = vec![article(1, vec![head(HeadRole::Headline, "题")], blocks)];
    let document = entry(&write(&issue).0, "EPUB/a001.xhtml");
    for heading in [">题</h1>", ">甲</h2>", ">乙</h3>", ">丙</h3>", ">丁</h2>"] {
        assert!(document.contains(heading), "{heading} in {document}");
    }
}

#[test]
fn lists_nest_however_their_depths_jump() {
    let depths = [2, 5, 3, 0, 1, 0];
    let items = depths.map(|depth| Item { depth, label: None, texts: vec![text("项"), text("续")] });
    let mut issue = empty();
    issue.articles = vec![article(1, Vec::new(), vec![BlockKind::List { items: items.into() }])];
    let document = entry(&write(&issue).0, "EPUB/a001.xhtml");
    assert_eq!(lines(&document).len(), 12);
    assert_eq!(document.matches("<ul").count(), document.matches("</ul>").count());
}

#[test]
fn pages_are_marked_and_listed() {
    let (epub, _) = write(&rich());
    let nav = entry(&epub, "EPUB/nav.xhtml");
    let list = &nav[nav.find("page-list").unwrap()..nav.find("landmarks").unwrap()];
    assert!(list.contains("<a href=\"a001.xhtml#kjj-page-1\">第1版</a>"), "{list}");
    assert!(list.contains("<a href=\"a001.xhtml#kjj-page-2\">第2版（续文）</a>"), "{list}");
    assert!(list.contains("<a href=\"a002.xhtml#kjj-page-3\">第2版</a>"), "{list}");
    let first = entry(&epub, "EPUB/a001.xhtml");
    let mark = "role=\"doc-pagebreak\" id=\"kjj-page-1\" aria-label=\"第1版\" data-page=\"1\"/>";
    assert!(first.find(mark).unwrap() < first.find("<article").unwrap());
    assert!(first.contains("今年的<span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"kjj-page-2\""));
    let toc = &nav[..nav.find("page-list").unwrap()];
    let order = ["第1版", "新水闸昨日首次开启", "第2版", "街巷新事", "简讯：", "启事", "制作说明"];
    let places: Vec<usize> = order.iter().map(|label| toc.find(label).unwrap()).collect();
    assert!(places.is_sorted(), "{toc}");
    assert!(entry(&epub, "EPUB/package.opf").contains("pageBreakMarkers"));
}

#[test]
fn without_page_labels_there_is_no_page_list() {
    let mut issue = empty();
    issue.articles = vec![article(1, vec![head(HeadRole::Headline, "One")], vec![paragraph("Text.")])];
    let (epub, _) = write(&issue);
    assert!(!entry(&epub, "EPUB/nav.xhtml").contains("page-list"));
    assert!(!entry(&epub, "EPUB/package.opf").contains("pageBreak"), "{}", entry(&epub, "EPUB/package.opf"));
}

#[test]
fn what_is_not_in_the_book_is_said() {
    let (epub, notices) = write(&rich());
    let messages: Vec<&str> = notices.iter().map(|n| n.message.as_str()).collect();
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(messages[0].contains("a001") && messages[0].contains("images/sluice & gate.jpg"));
    assert!(messages[1].contains("../inner.html"));
    assert_eq!(notices[0].input, "青石日报-1998-03-02-1.txt");
    let document = entry(&epub, "EPUB/a001.xhtml");
    assert!(document.contains("href=\"https://example.org/%E9%97%B8%20%E9%97%A8?a=1&amp;b=2\">工程说明</a>"));
    assert!(document.contains("与内部页面。"));
    assert_eq!(document.matches("kjj-note").count(), 2, "the picture and the cut are said in the text");
}

#[test]
fn the_package_describes_the_issue() {
    let package = entry(&write(&rich()).0, "EPUB/package.opf");
    for part in [
        "<dc:title>青石日报</dc:title>",
        "<dc:language>zh-Hans</dc:language>",
        "<dc:date>1998-03-02</dc:date>",
        "<dc:publisher>青石日报社 &amp; 印刷厂</dc:publisher>",
        "<dc:source>urn:issn:1234-5679</dc:source>",
        "<dc:source>CN 11-0001</dc:source>",
        "<dc:rights>公有领域</dc:rights>",
        "<meta property=\"dcterms:modified\">1998-03-02T00:00:00Z</meta>",
        "property=\"collection-type\">series</meta>",
        "property=\"group-position\">3456</meta>",
        "<meta property=\"schema:accessibilityHazard\">none</meta>",
        "xml:lang=\"zh-Hans\"",
    ] {
        assert!(package.contains(part), "{part} in {package}");
    }
    assert_eq!(package.matches(">林晚照</dc:creator>").count(), 1);
    assert_eq!(package.matches(">石砚</dc:creator>").count(), 1);
    assert_eq!(package.matches(">石砚</dc:contributor>").count(), 1);
    assert!(!package.contains("conformsTo"));
}

#[test]
fn the_closing_page_names_sources_program_and_repairs() {
    let page = entry(&write(&rich()).0, "EPUB/colophon.xhtml");
    let digest = "0123456789abcdef".repeat(4);
    let program = concat!("kjj-convert ", env!("CARGO_PKG_VERSION"));
    for part in [digest.as_str(), program, "gb18030", "20480", "wrapped-line", "214", "hyphenated-line-end"] {
        assert!(page.contains(part), "{part}");
    }
    assert_eq!(lines(&page), ["值班：陆平"], "all else is a note");
}

#[test]
fn ids_are_unique_even_when_the_issue_repeats_them() {
    let mut issue = rich();
    for article in &mut issue.articles {
        for block in &mut article.blocks {
            block.id = "same id".into();
        }
        article.blocks[0].id = article.id.clone();
    }
    issue.articles[1].id = "a001".into();
    for (name, content) in entries(&write(&issue).0) {
        let ids: Vec<&str> = content.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{name}: {ids:?}");
    }
}

#[test]
fn metadata_that_cannot_stand_is_said_and_left_out() {
    let mut issue = empty();
    issue.metadata.lang = Some("中文".into());
    issue.metadata.date = Some("一九九八年".into());
    issue.metadata.identifier = Some("urn:uuid:none".into());
    let (epub, notices) = write(&issue);
    let package = entry(&epub, "EPUB/package.opf");
    assert_eq!(notices.len(), 3, "{notices:?}");
    assert!(package.contains("<dc:language>und</dc:language>") && !package.contains("<dc:date>"));
    assert!(package.contains("1970-01-01T00:00:00Z"));
}

/// Characters that break careless writers, in every place that takes text.
fn strange() -> Issue {
    let odd = "甲\u{0}\u{c}\u{FFFE}\u{1FFFF}]]>&amp;<b>\"'\r\n\t\u{85}\u{2028}\u{E000}𠀀\u{301}\u{202E}<!--%";
    let mut issue = rich();
    let metadata = &mut issue.metadata;
    for field in [&mut metadata.title, &mut metadata.publisher, &mut metadata.issn, &mut metadata.cn] {
        *field = Some(odd.into());
    }
    for field in [&mut metadata.number, &mut metadata.source, &mut metadata.rights, &mut metadata.identifier] {
        *field = Some(odd.into());
    }
    issue.inputs[0].name = odd.into();
    issue.inputs[0].page = Some(odd.into());
    issue.articles[0].page = Some(odd.into());
    issue.articles[0].head[2].text = text(odd);
    issue.articles[0].contributors[0].name = odd.into();
    issue.articles[0].blocks[0].kind = BlockKind::Paragraph {
        text: Text {
            pieces: vec![
                turn(odd),
                linked(odd, &format!("https://example.org/{odd}#{odd}")),
                linked(" ", "https://example.org/"),
            ],
        },
    };
    issue.articles[3].head = vec![head(HeadRole::Headline, " "), head(HeadRole::Deck, "\u{c}")];
    issue.articles[3].blocks = vec![
        paragraph(""),
        BlockKind::List { items: Vec::new() },
        BlockKind::Table { rows: Vec::new() },
        BlockKind::Table {
            rows: vec![
                Row { cells: Vec::new() },
                Row { cells: vec![Cell { header: true, text: text("") }, Cell { header: true, text: text("x") }] },
            ],
        },
        BlockKind::Verse { lines: Vec::new() },
        BlockKind::Figure { image: None, caption: Vec::new(), credit: None },
        BlockKind::Figure { image: Some("data:image/png;base64,AAAA".into()), caption: Vec::new(), credit: None },
        crosshead(0, " "),
        crosshead(255, "深"),
        crosshead(0, "浅"),
    ]
    .into_iter()
    .enumerate()
    .map(|(at, kind)| Block { id: format!("b{at}"), kind })
    .collect();
    issue
}

fn english() -> Issue {
    let mut issue = empty();
    issue.metadata.title = Some("The Harbour Post".into());
    issue.metadata.lang = Some("en".into());
    issue.metadata.date = Some("1931-05".into());
    let mut first = article(
        1,
        vec![head(HeadRole::Headline, "Ferry returns")],
        vec![paragraph("The ferry is back."), crosshead(2, "Times"), paragraph("Every hour.")],
    );
    first.page = Some("A3".into());
    issue.articles = vec![first, article(2, Vec::new(), Vec::new())];
    issue.mastheads =
        vec![Masthead { id: "m01".into(), text: text("Editor: J. Doe"), editors: Vec::new(), input: 0, after: None }];
    issue
}

fn french_without_pages() -> Issue {
    let mut issue = empty();
    issue.metadata.lang = Some("fr".into());
    issue.articles = vec![article(1, vec![head(HeadRole::Headline, "Le bac revient")], vec![paragraph("Il est là.")])];
    issue.articles[0].truncated = true;
    issue
}

fn many() -> Issue {
    let mut issue = empty();
    issue.metadata.lang = Some("zh".into());
    issue.articles = (1..=120)
        .map(|n| article(n, vec![head(HeadRole::Headline, &format!("第{n}则"))], vec![paragraph("文。")]))
        .collect();
    for (at, article) in issue.articles.iter_mut().enumerate() {
        article.page = Some((at / 10 + 1).to_string());
    }
    issue
}

fn books(folder: &std::path::Path) -> Vec<PathBuf> {
    let issues = [
        ("rich", rich()),
        ("empty", empty()),
        ("strange", strange()),
        ("english", english()),
        ("french", french_without_pages()),
        ("many", many()),
    ];
    let write = |(name, issue): &(&str, Issue)| {
        let path = folder.join(format!("{name}.epub"));
        std::fs::write(&path, write(issue).0).unwrap();
        path
    };
    issues.iter().map(write).collect()
}

#[test]
fn epubcheck_finds_nothing() {
    let Some(tools) = validate::tools() else { return };
    let folder = tempfile::tempdir().unwrap();
    let books = books(folder.path());
    for (report, book) in validate::epubcheck(&tools, &books).iter().zip(&books) {
        println!("{}", book.display());
        report.assert_clean();
    }
    let broken = folder.path().join("broken.epub");
    let half = std::fs::read(&books[0]).unwrap();
    std::fs::write(&broken, &half[..half.len() / 2]).unwrap();
    assert_ne!(validate::epubcheck(&tools, &[broken])[0].messages, [""; 0], "the judge is awake");
}

#[test]
fn ace_finds_nothing() {
    let Some(tools) = validate::tools() else { return };
    let folder = tempfile::tempdir().unwrap();
    for book in &books(folder.path())[..4] {
        let found = validate::ace(&tools, book, &folder.path().join("ace"));
        assert!(found.is_empty(), "{}:\n{}", book.display(), found.join("\n"));
    }
}
