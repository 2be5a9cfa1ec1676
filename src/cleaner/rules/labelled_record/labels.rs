//! The labels of records, what they label, and whether what stands behind one is what it says.

use std::sync::LazyLock;

use regex::Regex;

use crate::ast::ContributorRole;
use crate::cleaner::pattern::regex;
use crate::cleaner::plan::Role;
use crate::cleaner::{dates, names};

/// What a label labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The headline.
    Title,
    /// The line above the headline.
    Kicker,
    /// The line below the headline.
    Deck,
    /// The text.
    Text,
    /// Who wrote it.
    Author,
    /// The day.
    Date,
    /// The page.
    Page,
    /// Another field, by its name.
    Field(&'static str),
}

impl Kind {
    /// The role of a line of the article's head.
    pub fn heads(self) -> Option<Role> {
        match self {
            Kind::Title => Some(Role::Headline),
            Kind::Kicker => Some(Role::Kicker),
            Kind::Deck => Some(Role::Deck),
            _ => None,
        }
    }

    /// The field's name.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Title => "title",
            Kind::Kicker => "kicker",
            Kind::Deck => "deck",
            Kind::Text => "text",
            Kind::Author => "author",
            Kind::Date => "date",
            Kind::Page => "page",
            Kind::Field(name) => name,
        }
    }
}

/// How labels are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// 【标题】
    Brackets,
    /// 标题：
    Colons,
}

/// A label in a line: byte places.
#[derive(Debug, Clone, Copy)]
pub struct Label {
    /// What it labels.
    pub kind: Kind,
    /// Where it begins.
    pub start: usize,
    /// Where its value begins.
    pub value_start: usize,
    /// Where its value ends.
    pub end: usize,
}

/// The labels' words, ideographs alone; spaces may stand between them.
const WORDS: &[(Kind, &[&str])] = &[
    (
        Kind::Title,
        &["中文题名", "文章标题", "新闻标题", "标题", "標題", "题目", "題目", "题名", "題名", "篇名", "正题", "正題"],
    ),
    (Kind::Kicker, &["引题", "引題", "肩题", "肩題", "眉题", "眉題"]),
    (Kind::Deck, &["副标题", "副標題", "副题", "副題", "子题"]),
    (Kind::Text, &["文章内容", "正文", "全文", "内文", "內文", "内容"]),
    (Kind::Author, &["作者", "撰稿", "责任者", "發信人", "发信人", "寄信人"]),
    (
        Kind::Date,
        &[
            "出版日期",
            "发表日期",
            "发布日期",
            "刊登日期",
            "见报日期",
            "日期",
            "发布时间",
            "发表时间",
            "出版时间",
            "时间",
        ],
    ),
    (Kind::Page, &["版次", "版号", "版面", "版位", "原刊页号", "页次"]),
    (
        Kind::Field("source"),
        &[
            "报刊名称",
            "报纸名称",
            "原文出处",
            "文章来源",
            "信息来源",
            "来源",
            "來源",
            "报纸",
            "報紙",
            "报刊",
            "报名",
            "刊名",
            "出处",
            "稿源",
        ],
    ),
    (Kind::Field("section"), &["版名", "栏目", "欄目", "专版", "专栏", "專欄", "信区", "信區"]),
    (Kind::Field("category"), &["分类号", "分类名", "分类", "分類", "类别"]),
    (Kind::Field("keywords"), &["关键词", "關鍵詞", "关键字", "主题词"]),
    (Kind::Field("abstract"), &["摘要", "提要"]),
    (Kind::Field("number"), &["原刊期号", "复印期号", "总期号", "期号", "刊号"]),
    (Kind::Field("editor"), &["责任编辑", "責任編輯", "责编", "编辑", "審校", "审校"]),
    (Kind::Field("record"), &["记录号", "编号", "流水号", "文献号"]),
    (Kind::Field("place"), &["原刊地名", "出版地"]),
    (Kind::Field("site"), &["发信站", "發信站"]),
    (Kind::Field("relay"), &["转信站", "轉信站"]),
];
/// Words that only posts of bulletin boards have.
const POSTS: [&str; 8] = ["发信人", "發信人", "寄信人", "信区", "信區", "发信站", "發信站", "转信站"];

static BRACKETS: LazyLock<Regex> = LazyLock::new(|| pattern(r"[【［\[〖〔<＜]\s*(?:", r")\s*[】］\]〗〕>＞]\s*[:：]?"));
static COLONS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:^|[\s,，;；|｜])(?:", r")\s*[:：]"));
static UNKNOWN: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^[ \u{3000}]*[【［〖〔＜](?P<word>\p{Han}{2,6})[】］〗〕＞]\s*[:：]?"));
static FOOTER: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^\s*※\s*(?:来\s*源|來\s*源|转\s*[载寄]|轉\s*[載寄]|修\s*改)\s*[:：]\s*[·．.]*\s*(?P<value>.*)$")
});
static PAGE: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^第?\s*(?P<letter>[A-Za-zＡ-Ｚ]?)\s*(?P<number>\d{1,3}|[一二三四五六七八九十]{1,3})\s*[版页頁面]?$")
});

fn pattern(before: &str, after: &str) -> Regex {
    let spaced = |word: &&str| word.chars().map(String::from).collect::<Vec<_>>().join(r"\s*");
    let groups: Vec<String> = WORDS
        .iter()
        .map(|(_, words)| format!("({})", words.iter().map(spaced).collect::<Vec<_>>().join("|")))
        .collect();
    regex(&format!("{before}{}{after}", groups.join("|")))
}

/// The labels of a line that begins with one.
pub fn read(text: &str) -> Option<(Style, Vec<Label>)> {
    let start = text.len() - text.trim_start().len();
    let style = match text[start..].chars().next()? {
        '【' | '［' | '[' | '〖' | '〔' | '<' | '＜' => Style::Brackets,
        _ if text[start..].chars().take(16).any(|c| matches!(c, ':' | '：')) => Style::Colons,
        _ => return None,
    };
    let pattern = if style == Style::Brackets { &BRACKETS } else { &COLONS };
    let mut labels: Vec<Label> = Vec::new();
    for captures in pattern.captures_iter(text) {
        let whole = captures.get(0)?;
        let kind = WORDS.iter().zip(1..).find(|(_, k)| captures.get(*k).is_some()).map(|((kind, _), _)| *kind)?;
        let word = captures.iter().skip(1).flatten().next()?;
        let at = if style == Style::Brackets { whole.start() } else { word.start() };
        match labels.last_mut() {
            None if at != start => return None,
            None => {}
            Some(last) if last.ends_line(style) || last.kind == kind => break,
            Some(last) => last.end = at,
        }
        labels.push(Label { kind, start: at, value_start: whole.end(), end: text.len() });
    }
    (!labels.is_empty()).then_some((style, labels))
}

/// A label in brackets whose word is not known, between labels that are: 【字数】1200.
pub fn unknown(text: &str) -> Option<Label> {
    let captures = UNKNOWN.captures(text)?;
    let (whole, word) = (captures.get(0)?, captures.name("word")?);
    let opens = word.as_str().contains(['讯', '訊', '电', '電', '者', '社']);
    let label =
        Label { kind: Kind::Field("other"), start: word.start() - 3, value_start: whole.end(), end: text.len() };
    (!opens && label.value(text).chars().count() <= 40).then_some(label)
}

impl Label {
    /// What stands behind it.
    pub fn value<'t>(&self, text: &'t str) -> &'t str {
        let value = text[self.value_start..self.end].trim();
        if self.is_text() { value } else { value.trim_end_matches([',', '，', ';', '；', '|', '｜']).trim_end() }
    }

    /// Whether its value is printed in the article.
    pub fn is_text(&self) -> bool {
        self.kind.heads().is_some() || self.kind == Kind::Text
    }

    /// Whether all that stands behind it on its line is its value.
    fn ends_line(&self, style: Style) -> bool {
        self.kind == Kind::Text || (style == Style::Colons && self.is_text())
    }

    /// Whether only posts of bulletin boards have it.
    pub fn is_post(&self, text: &str) -> bool {
        let word: String = text[self.start..self.value_start].chars().filter(|c| c.is_alphabetic()).collect();
        POSTS.contains(&word.as_str())
    }

    /// Whether its value is what it says: a date, a page, names, a text.
    pub fn is_proved(&self, text: &str, style: Style) -> bool {
        let value = self.value(text);
        match self.kind {
            Kind::Date => dates::read(value).is_some(),
            Kind::Page => page(value).is_some(),
            Kind::Text => value.is_empty() || (style == Style::Brackets && value.chars().count() >= 20),
            Kind::Author => style == Style::Brackets && !names::contributors(value, ContributorRole::Author).is_empty(),
            _ => false,
        }
    }
}

/// A page's label without the words around it: `3` of 第三版.
pub fn page(value: &str) -> Option<String> {
    let captures = PAGE.captures(value.trim())?;
    let number = &captures["number"];
    let ascii = number.bytes().all(|b| b.is_ascii_digit());
    let number = if ascii { number.to_owned() } else { dates::number(number)?.to_string() };
    Some(format!("{}{number}", captures["letter"].to_uppercase()))
}

/// What the line under a post says of where it came from.
pub fn footer(text: &str) -> Option<&str> {
    FOOTER.captures(text)?.name("value").map(|value| value.as_str().trim())
}
