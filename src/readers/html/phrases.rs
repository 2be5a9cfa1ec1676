//! What lines say by their words: that a list of other articles follows, or that they are a field.
//!
//! The words are general ones of newspapers' pages, of no site; what follows from them is decided elsewhere.

/// Whether a line heads a list of other articles, by its words.
pub(super) fn heads_related(text: &str) -> bool {
    const WORDS: [&str; 21] = [
        "相关",
        "推荐阅读",
        "推荐新闻",
        "延伸阅读",
        "更多新闻",
        "更多内容",
        "热门",
        "热点新闻",
        "猜你喜欢",
        "为你推荐",
        "為你推薦",
        "相關",
        "延伸閱讀",
        "related",
        "recommended",
        "more from",
        "more stories",
        "most read",
        "most popular",
        "関連記事",
        "관련기사",
    ];
    let text = text.trim().to_lowercase();
    WORDS.iter().any(|word| text.starts_with(word))
}

/// Whether a line names a source, a date or a person, by field words or a date's figures.
pub(super) fn says_field(text: &str) -> bool {
    const WORDS: [&str; 32] = [
        "来源",
        "來源",
        "稿源",
        "作者",
        "记者",
        "記者",
        "编辑",
        "編輯",
        "责编",
        "通讯员",
        "发布",
        "發布",
        "發佈",
        "时间",
        "時間",
        "日期",
        "更新",
        "文/",
        "文／",
        "By ",
        "by ",
        "BY ",
        "Published",
        "Updated",
        "Posted",
        "Source",
        "Author",
        "Von ",
        "기자",
        "입력",
        "配信",
        "公開",
    ];
    let clock = text.match_indices([':', '：']).any(|(at, mark)| {
        let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        figure(text[..at].chars().next_back()) && figure(text[at + mark.len()..].chars().next())
    });
    let figures = text.bytes().filter(u8::is_ascii_digit).count();
    let date = figures >= 3
        && (text.contains(['年', '월', '月']) || text.contains(['-', '/', ':', '.', ',']))
        && ["19", "20"].iter().any(|century| text.contains(century));
    clock || date || WORDS.iter().any(|word| text.contains(word))
}
