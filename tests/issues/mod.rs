//! Invented issues for the tests of writers.
#![allow(dead_code)]

use kjj_convert::ast::*;
use kjj_convert::repair::Confidence;

/// An issue without anything.
pub fn empty() -> Issue {
    Issue {
        format: FORMAT.into(),
        metadata: Metadata::default(),
        inputs: Vec::new(),
        articles: Vec::new(),
        mastheads: Vec::new(),
        fields: Vec::new(),
        set_aside: Vec::new(),
        repairs: Vec::new(),
    }
}

pub fn piece(text: &str) -> Piece {
    Piece { text: text.into(), span: None, replaced: false, marks: Marks::NONE, link: None, page_turn: None }
}

pub fn marked(text: &str, marks: Marks) -> Piece {
    Piece { marks, ..piece(text) }
}

pub fn linked(text: &str, target: &str) -> Piece {
    Piece { link: Some(target.into()), ..piece(text) }
}

pub fn turn(label: &str) -> Piece {
    Piece { page_turn: Some(label.into()), ..piece("") }
}

pub fn text(text: &str) -> Text {
    Text { pieces: vec![piece(text)] }
}

pub fn head(role: HeadRole, words: &str) -> HeadLine {
    HeadLine { role, text: text(words) }
}

pub fn paragraph(words: &str) -> BlockKind {
    BlockKind::Paragraph { text: text(words) }
}

pub fn crosshead(level: u8, words: &str) -> BlockKind {
    BlockKind::Crosshead { level, text: text(words) }
}

/// An article with ids as the cleaner gives them.
pub fn article(number: usize, head: Vec<HeadLine>, blocks: Vec<BlockKind>) -> Article {
    let id = format!("a{number:03}");
    let blocks = blocks.into_iter().enumerate();
    let blocks = blocks.map(|(at, kind)| Block { id: format!("{id}-b{:02}", at + 1), kind }).collect();
    Article { id, head, blocks, ..Article::default() }
}

fn person(role: ContributorRole, name: &str) -> Contributor {
    Contributor { role, name: name.into(), label: None }
}

/// An issue of two pages with everything the AST can say.
pub fn rich() -> Issue {
    let mut issue = empty();
    issue.metadata = Metadata {
        title: Some("青石日报".into()),
        lang: Some("zh-Hans".into()),
        date: Some("1998-03-02".into()),
        publisher: Some("青石日报社 & 印刷厂".into()),
        issn: Some("1234-5679".into()),
        cn: Some("11-0001".into()),
        volume: Some("12".into()),
        number: Some("3456".into()),
        source: Some("青石图书馆 报 17/3".into()),
        rights: Some("公有领域".into()),
        ..Metadata::default()
    };
    issue.inputs = ["1", "2"].map(input).into();
    issue.articles = vec![front_page(), every_block(), without_headline(), notice_board()];
    issue.articles[0].page = Some("1".into());
    for article in &mut issue.articles[1..] {
        article.input = 1;
        article.page = Some("2".into());
    }
    let staff = |id: &str, words: &str, after: Option<&str>| Masthead {
        id: id.into(),
        text: text(words),
        editors: vec![person(ContributorRole::Editor, "沈一舟")],
        input: 0,
        after: after.map(Into::into),
    };
    issue.mastheads = vec![staff("m01", "编辑：沈一舟　美编：叶知秋", Some("a001")), staff("m02", "值班：陆平", None)];
    let count = |rule: &str, confidence, count| RuleCount { rule: rule.into(), confidence, count };
    issue.repairs = vec![
        count("wrapped-line", Confidence::Certain, 214),
        count("wrapped-line", Confidence::Likely, 9),
        count("hyphenated-line-end", Confidence::Unsure, 2),
    ];
    issue
}

fn input(page: &str) -> Input {
    Input {
        name: format!("青石日报-1998-03-02-{page}.txt"),
        sha256: "0123456789abcdef".repeat(4),
        bytes: 20_480,
        encoding: "gb18030".into(),
        format: "text".into(),
        page: Some(page.into()),
    }
}

fn front_page() -> Article {
    use HeadRole::*;
    let opening = Text {
        pieces: vec![
            marked("本报讯（记者 林晚照）", Marks::BYLINE),
            piece("昨日清晨，青石河上游的新水闸首次开启，沿岸三个村庄的"),
            marked("灌溉用水", Marks::STRONG),
            piece("得到保障。据介绍，水闸全长"),
            marked("128", Marks::STRONG.with(Marks::EMPHASIS)),
            piece("米，日供水H"),
            marked("2", Marks::SUBSCRIPT),
            piece("O约三万立方米。详见"),
            linked("工程说明", "https://example.org/闸 门?a=1&b=2"),
            piece("与"),
            linked("内部页面", "../inner.html"),
            piece("。"),
        ],
    };
    let turned = Text {
        pieces: vec![piece("“水到了田头，心里就踏实了。”村民说，今年的"), turn("2"), piece("春耕不用再等雨。")],
    };
    let mut article = article(
        1,
        vec![
            head(Kicker, "青石河治理十年"),
            head(Kicker, "二期工程提前完工"),
            head(Headline, "新水闸昨日首次开启"),
            head(Deck, "——三村灌溉用水得到保障"),
            head(Byline, "本报记者 林晚照　通讯员 石砚"),
        ],
        vec![
            BlockKind::Paragraph { text: opening },
            BlockKind::Figure {
                image: Some("images/sluice & gate.jpg".into()),
                caption: vec![text("水闸开启时的情形。")],
                credit: Some(text("石砚 摄")),
            },
            crosshead(1, "十年等一闸"),
            BlockKind::Paragraph { text: turned },
            crosshead(2, "一、工期"),
            paragraph("工程分两期进行，前后用了十年。"),
            crosshead(1, "下游怎么办"),
            paragraph("下游的两座旧闸将在秋后改造。"),
            BlockKind::JumpLine { text: text("（下转第2版）") },
        ],
    );
    article.section = Some(text("要闻"));
    article.contributors = vec![
        person(ContributorRole::Author, "林晚照"),
        person(ContributorRole::Author, "石砚"),
        person(ContributorRole::Photographer, "石砚"),
    ];
    article.truncated = true;
    article
}

fn every_block() -> Article {
    use HeadRole::*;
    let item = |depth, label: &str, words: &str| Item { depth, label: Some(text(label)), texts: vec![text(words)] };
    let row = |header, cells: [&str; 3]| Row { cells: cells.map(|words| Cell { header, text: text(words) }).into() };
    let mut beds = row(false, ["东街", "12", "3"]);
    beds.cells[0].header = true;
    let styled = Text {
        pieces: vec![
            marked("新华社青石3月1日电", Marks::DATELINE),
            piece("旧称"),
            marked("青河", Marks::STRIKE),
            piece("，注"),
            marked("1", Marks::SUPERSCRIPT),
            piece("，见"),
            marked("a < b && c", Marks::CODE),
            marked("（据《石城晚报》）", Marks::SOURCE),
            marked("（上接第1版）", Marks::JUMP_LINE),
        ],
    };
    let mut article = article(
        2,
        vec![head(Headline, "街巷新事 <一> & \"二\""), head(Deck, "本周汇编")],
        vec![
            BlockKind::Byline { text: text("本报记者 林晚照") },
            BlockKind::Paragraph { text: styled },
            BlockKind::List {
                items: vec![
                    item(0, "1.", "东街修路，四月完工。"),
                    item(1, "（1）", "先修北段；"),
                    item(1, "（2）", "后修南段。"),
                    item(0, "2.", "西街通水。"),
                ],
            },
            BlockKind::Table {
                rows: vec![row(true, ["街道", "路灯", "水井"]), beds, row(false, ["西街", "8", ""])]
            },
            BlockKind::Verse {
                lines: vec![text("河水向东流"), text("闸门向天开"), text(""), text("一声春雷过"), text("万亩绿苗来")],
            },
            BlockKind::Quote { text: text("修桥铺路，胜造浮屠。") },
            BlockKind::Preformatted {
                lines: vec![text("站  名    时刻"), text("青石    06:30"), text("石桥    07:05")],
            },
            BlockKind::Separator { text: text("* * *") },
            paragraph(
                "The new road is called “Riverside Way” in the English edition of the city map, which was printed last week.",
            ),
            BlockKind::SourceLine { text: text("据《石城晚报》") },
            BlockKind::Byline { text: text("（叶知秋 整理）") },
        ],
    );
    article.contributors = vec![person(ContributorRole::Author, "林晚照"), person(ContributorRole::Agency, "新华社")];
    article
}

fn without_headline() -> Article {
    article(
        3,
        Vec::new(),
        vec![paragraph("简讯：明日停水一天，请提前储水。"), crosshead(3, "范围"), paragraph("东街、西街。")],
    )
}

fn notice_board() -> Article {
    use HeadRole::*;
    article(4, vec![head(Kicker, "启事"), head(Byline, "青石邮局")], vec![paragraph("遗失邮袋一只，拾到者请送邮局。")])
}
