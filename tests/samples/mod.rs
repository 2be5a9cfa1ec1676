//! Hand-made issues: what a cleaner could give, without one. All names and texts are invented.
#![allow(dead_code, reason = "each test crate uses its own part")]

pub mod random;

use kjj_convert::ast::*;
use kjj_convert::source::Span;

/// A piece of plain characters.
pub fn piece(text: &str) -> Piece {
    Piece { text: text.into(), span: None, replaced: false, marks: Marks::NONE, link: None, page_turn: None }
}

/// A piece with marks.
pub fn marked(text: &str, marks: Marks) -> Piece {
    Piece { marks, ..piece(text) }
}

/// A piece that is a link.
pub fn link(text: &str, target: &str) -> Piece {
    Piece { link: Some(target.into()), ..piece(text) }
}

/// A page turn.
pub fn turn(label: &str) -> Piece {
    Piece { page_turn: Some(label.into()), ..piece("") }
}

/// A text of one plain piece.
pub fn text(text: &str) -> Text {
    Text { pieces: vec![piece(text)] }
}

/// A text of several pieces.
pub fn texts(pieces: &[Piece]) -> Text {
    Text { pieces: pieces.to_vec() }
}

/// A paragraph.
pub fn paragraph(words: &str) -> BlockKind {
    BlockKind::Paragraph { text: text(words) }
}

/// An article whose blocks get ids as the cleaner gives them.
pub fn article(id: &str, head: &[(HeadRole, &str)], kinds: Vec<BlockKind>) -> Article {
    let numbered = kinds.into_iter().enumerate();
    let blocks = numbered.map(|(i, kind)| Block { id: format!("{id}-b{:02}", i + 1), kind }).collect();
    let head = head.iter().map(|(role, line)| HeadLine { role: *role, text: text(line) }).collect();
    Article { id: id.into(), head, blocks, ..Article::default() }
}

/// An issue of articles of which nothing else is known.
pub fn issue(articles: Vec<Article>) -> Issue {
    Issue {
        format: FORMAT.into(),
        metadata: Metadata::default(),
        inputs: Vec::new(),
        articles,
        mastheads: Vec::new(),
        fields: Vec::new(),
        set_aside: Vec::new(),
        repairs: Vec::new(),
    }
}

fn person(role: ContributorRole, name: &str, label: Option<&str>) -> Contributor {
    Contributor { role, name: name.into(), label: label.map(Into::into) }
}

fn cell(words: &str, header: bool) -> Cell {
    Cell { header, text: text(words) }
}

fn item(depth: u8, label: Option<&str>, paragraphs: &[&str]) -> Item {
    Item { depth, label: label.map(text), texts: paragraphs.iter().map(|p| text(p)).collect() }
}

fn input(name: &str, page: Option<&str>) -> Input {
    Input {
        name: name.into(),
        sha256: "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8".into(),
        bytes: 1234,
        encoding: "UTF-8".into(),
        format: "text".into(),
        page: page.map(Into::into),
    }
}

/// An issue in which everything that the AST can say is said.
pub fn rich() -> Issue {
    let mut issue = issue(vec![bridge(), market(), letters(), rest_of_market()]);
    issue.metadata = Metadata {
        title: Some("河湾日报".into()),
        lang: Some("zh-Hans".into()),
        date: Some("1987-05-04".into()),
        identifier: Some("urn:x-archive:hewan:19870504".into()),
        publisher: Some("河湾日报社".into()),
        issn: Some("0000-0019".into()),
        cn: Some("CN 00-0001".into()),
        volume: Some("12".into()),
        number: Some("第4021期".into()),
        source: Some("缩微 12-34".into()),
        rights: Some("仅供研究使用".into()),
        pages: vec!["1".into(), "2".into()],
    };
    issue.inputs = vec![input("p1.txt", Some("1")), input("p2.txt", Some("2"))];
    let editors = vec![
        person(ContributorRole::Editor, "陆小满", Some("责任编辑")),
        person(ContributorRole::Editor, "Ann O’Hara", None),
    ];
    issue.mastheads = vec![Masthead {
        id: "m01".into(),
        text: text("责任编辑：陆小满　Ann O’Hara"),
        editors,
        input: 0,
        after: Some("a002".into()),
    }];
    let visits = Field {
        name: "visits".into(),
        value: "1024".into(),
        article: None,
        text: "浏览次数：1024".into(),
        span: Span::new(1, 0, 10),
    };
    let section =
        Field { name: "section".into(), value: "集市".into(), article: Some("a002".into()), ..visits.clone() };
    issue.fields = vec![visits, section];
    issue
}

/// A news story: a full head, sections in sections, a page turn, contributors of every kind.
fn bridge() -> Article {
    let head = [
        (HeadRole::Kicker, "三年苦战 今日合龙"),
        (HeadRole::Headline, "河湾大桥昨日通车"),
        (HeadRole::Deck, "全长两千一百米"),
        (HeadRole::Deck, "首日车流逾万辆"),
        (HeadRole::Byline, "本报记者 顾一帆"),
    ];
    let lead = texts(&[
        marked("本报讯（记者顾一帆　通讯员", Marks::BYLINE),
        marked("苏·安娜", Marks::BYLINE.with(Marks::STRONG)),
        marked("）", Marks::BYLINE),
        piece("河湾大桥昨日上午九时"),
        turn("2"),
        piece("正式通车。"),
    ]);
    let wire = texts(&[marked("河通社五月三日电", Marks::DATELINE), piece("　大桥由当地工人自行设计 A < B & C > D。")]);
    let inline = texts(&[
        marked("粗", Marks::STRONG),
        marked("斜", Marks::EMPHASIS),
        marked("删", Marks::STRIKE),
        piece("H"),
        marked("2", Marks::SUBSCRIPT),
        piece("O，10"),
        marked("3", Marks::SUPERSCRIPT),
        marked("code", Marks::CODE),
        link("网页", "https://example.org/a?b=1&c=2"),
        link("脚本", "javascript:void(0)"),
        link("信箱", "mailto:desk@example.org"),
        marked("（据《晚报》）", Marks::SOURCE),
        marked("（下转第三版）", Marks::JUMP_LINE),
    ]);
    let mut article = article(
        "a001",
        &head,
        vec![
            BlockKind::Paragraph { text: lead },
            BlockKind::Crosshead { level: 1, text: text("设计") },
            BlockKind::Paragraph { text: wire },
            BlockKind::Crosshead { level: 3, text: text("桥墩") },
            BlockKind::Paragraph { text: inline },
            BlockKind::Crosshead { level: 2, text: text("桥面") },
            paragraph("桥面宽二十四米。"),
            BlockKind::Crosshead { level: 1, text: text("通车") },
            BlockKind::Figure {
                image: Some("images/bridge 1.jpg".into()),
                caption: vec![text("图为通车现场。"), text("远处是旧渡口。")],
                credit: Some(text("苗青 摄")),
            },
            BlockKind::Figure { image: None, caption: vec![text("另图：渡口旧影")], credit: None },
            BlockKind::Byline { text: texts(&[marked("（顾一帆）", Marks::BYLINE)]) },
            BlockKind::JumpLine { text: text("（下转第三版）") },
        ],
    );
    article.page = Some("1".into());
    article.section = Some(text("要闻"));
    article.contributors = vec![
        person(ContributorRole::Author, "顾一帆", Some("记者")),
        person(ContributorRole::Author, "苏·安娜", Some("通讯员")),
        person(ContributorRole::Author, "John Smith", None),
        person(ContributorRole::Agency, "河通社", None),
        person(ContributorRole::Photographer, "苗青", Some("摄")),
    ];
    article.jumps = vec![Jump { direction: JumpDirection::ContinuedOn, page: Some("3".into()), article: None }];
    article.truncated = true;
    article
}

/// Tables, lists, verse, a quotation, preformatted text, a separator, a source line.
fn market() -> Article {
    let mut article = article(
        "a002",
        &[(HeadRole::Headline, "集市行情")],
        vec![
            BlockKind::Table {
                rows: vec![
                    Row { cells: vec![cell("品名", true), cell("价格", true)] },
                    Row { cells: vec![cell("白菜", true), cell("0.12", false)] },
                    Row { cells: vec![cell("萝卜", false), cell("", false)] },
                ],
            },
            BlockKind::List {
                items: vec![
                    item(1, Some("一、"), &["粮食", "价格平稳"]),
                    item(2, Some("1."), &["大米"]),
                    item(4, Some("•"), &["早稻"]),
                    item(2, None, &["面粉"]),
                    item(0, Some("二、"), &[]),
                ],
            },
            BlockKind::Quote { text: text("市场不说谎。") },
            BlockKind::Verse {
                lines: vec![text("春风过河湾"), text("　燕子归旧梁"), text(""), text("夏雨落青石")]
            },
            BlockKind::Separator { text: text("* * *") },
            BlockKind::Preformatted { lines: vec![text("  甲  1"), text(""), text("  乙  2")] },
            BlockKind::SourceLine { text: text("据《河湾晚报》") },
        ],
    );
    article.page = Some("1".into());
    article.jumps =
        vec![Jump { direction: JumpDirection::ContinuedOn, page: Some("2".into()), article: Some("a004".into()) }];
    article
}

/// No headline: only a kicker, a deck and a byline.
fn letters() -> Article {
    let head = [(HeadRole::Kicker, "读者来信"), (HeadRole::Deck, "两则"), (HeadRole::Byline, "陈其")];
    let mut article = article("a003", &head, vec![paragraph("路灯坏了三天。"), paragraph("It was dark，真暗。")]);
    article.input = 1;
    article.page = Some("2".into());
    article
}

fn rest_of_market() -> Article {
    let mut article =
        article("a004", &[], vec![BlockKind::JumpLine { text: text("（上接第一版）") }, paragraph("余下各项从略。")]);
    article.input = 1;
    article.page = Some("2".into());
    article.jumps =
        vec![Jump { direction: JumpDirection::ContinuedFrom, page: Some("1".into()), article: Some("a002".into()) }];
    article
}

/// One paragraph, and nothing else known.
pub fn minimal() -> Issue {
    issue(vec![article("a001", &[], vec![paragraph("只有一段。")])])
}

/// Articles without text: nothing at all, blank lines, empty blocks of every kind.
pub fn empty() -> Issue {
    let blank = || text(" 　");
    let nothing = vec![
        BlockKind::Paragraph { text: Text::default() },
        BlockKind::Crosshead { level: 1, text: blank() },
        BlockKind::Figure { image: None, caption: vec![blank()], credit: Some(blank()) },
        BlockKind::Figure { image: Some("only.png".into()), caption: Vec::new(), credit: None },
        BlockKind::List { items: vec![item(0, Some(" "), &[""])] },
        BlockKind::Table { rows: vec![Row { cells: Vec::new() }, Row { cells: vec![cell("", false)] }] },
        BlockKind::Verse { lines: vec![blank()] },
        BlockKind::Preformatted { lines: vec![text(""), text("  ")] },
        BlockKind::SourceLine { text: blank() },
        BlockKind::Paragraph { text: texts(&[turn("9")]) },
    ];
    issue(vec![article("a001", &[(HeadRole::Headline, " ")], nothing), article("a002", &[], Vec::new())])
}

/// Characters and names that XML, ids and attributes stumble over.
pub fn nasty() -> Issue {
    let words = "甲\u{c}乙\u{0}丙]]>丁\r戊<b>&amp;\u{FFFE}𠮷\u{1F600}\u{202E}\"'己";
    let mut one = article("a001", &[(HeadRole::Headline, "<题> & \"题\"\u{7}")], vec![paragraph(words)]);
    one.blocks.push(Block { id: "a001-b01".into(), kind: paragraph("号码重复。") });
    one.blocks.push(Block { id: "1 <坏>".into(), kind: paragraph("号码无效。") });
    one.blocks.push(Block { id: String::new(), kind: BlockKind::Paragraph { text: all_marks() } });
    one.blocks.push(Block { id: String::new(), kind: BlockKind::Crosshead { level: 0, text: all_marks() } });
    one.blocks.push(Block {
        id: String::new(),
        kind: BlockKind::Figure {
            image: Some("a\"<\u{1}>&b.jpg".into()),
            caption: vec![all_marks()],
            credit: Some(all_marks()),
        },
    });
    one.blocks.push(Block {
        id: String::new(),
        kind: BlockKind::List { items: vec![Item { depth: 255, label: Some(all_marks()), texts: vec![all_marks()] }] },
    });
    let cells = vec![Cell { header: false, text: all_marks() }, Cell { header: true, text: all_marks() }];
    one.blocks.push(Block { id: String::new(), kind: BlockKind::Table { rows: vec![Row { cells }] } });
    for kind in [
        BlockKind::Verse { lines: vec![all_marks()] },
        BlockKind::Preformatted { lines: vec![all_marks()] },
        BlockKind::SourceLine { text: all_marks() },
        BlockKind::Byline { text: all_marks() },
        BlockKind::Quote { text: all_marks() },
        BlockKind::Separator { text: all_marks() },
    ] {
        one.blocks.push(Block { id: String::new(), kind });
    }
    one.section = Some(all_marks());
    one.head.push(HeadLine { role: HeadRole::Headline, text: all_marks() });
    for role in [HeadRole::Kicker, HeadRole::Deck, HeadRole::Byline] {
        one.head.push(HeadLine { role, text: all_marks() });
    }
    let mut issue = issue(vec![one]);
    issue.metadata.title = Some("<报>\u{b}&".into());
    issue.metadata.lang = Some("zh_坏 lang".into());
    issue.metadata.date = Some("一九八七年五月".into());
    issue.mastheads =
        vec![Masthead {
            id: "m01".into(), text: text("编辑：无名氏"), editors: Vec::new(), input: 0, after: None
        }];
    issue
}

/// Every mark at once, a link, a page turn.
fn all_marks() -> Text {
    let all = Marks::ALL.iter().fold(Marks::NONE, |all, (mark, _)| all.with(*mark));
    let linked = Piece { link: Some("HTTP://example.org/\"<>".into()), ..marked("全", all) };
    texts(&[piece("始"), linked, turn("B\"7"), marked("部", all), piece("终")])
}

/// All hand-made issues, by name.
pub fn all() -> [(&'static str, Issue); 4] {
    [("rich", rich()), ("minimal", minimal()), ("empty", empty()), ("nasty", nasty())]
}
