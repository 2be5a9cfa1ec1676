//! What the book says for itself, in Chinese for Chinese issues and in English for all others.

use crate::repair::Confidence;

/// The words of one language.
pub struct Words {
    /// Their language, a BCP 47 tag.
    pub lang: &'static str,
    /// Title of the table of contents.
    pub contents: &'static str,
    /// Title of the list of pages.
    pub pages: &'static str,
    /// Title of the list of landmarks.
    pub landmarks: &'static str,
    /// The articles, among the landmarks.
    pub articles: &'static str,
    /// An article or book without any words.
    pub untitled: &'static str,
    /// Stands around a page's label where the label is a bare number.
    pub page: [&'static str; 2],
    /// Stands behind the label of a page that a text is continued on, but does not begin.
    pub continued: &'static str,
    /// Stands before the address of a picture that is not here.
    pub no_picture: &'static str,
    /// Stands under an article that stops in mid-sentence.
    pub truncated: &'static str,
    /// Title of the closing page.
    pub colophon: &'static str,
    /// What the closing page says first.
    pub made_by: [&'static str; 2],
    /// Title of the publication's data.
    pub publication: &'static str,
    /// Names of the publication's data, in the order of [`super::colophon`].
    pub data: [&'static str; 11],
    /// Title of the staff lines that belong to no article.
    pub staff: &'static str,
    /// Title of the list of inputs.
    pub inputs: &'static str,
    /// Names of an input's data: page, format, encoding, size, digest.
    pub input: [&'static str; 5],
    /// The unit of sizes.
    pub bytes: &'static str,
    /// Title of the table of repairs.
    pub repairs: &'static str,
    /// Its columns: rule, confidence, count.
    pub repair: [&'static str; 3],
    /// Instead of the table when there is none.
    pub no_repairs: &'static str,
    /// Degrees of confidence: unsure, likely, certain.
    pub confidence: [&'static str; 3],
    /// The accessibility summary, without and with page marks.
    pub summary: [&'static str; 2],
}

impl Words {
    /// The words for a book in this language.
    pub fn of(lang: &str) -> &'static Words {
        if primary(lang) == "zh" { &CHINESE } else { &ENGLISH }
    }

    /// The words' language where the book's is another one, else empty: a `lang` attribute.
    pub fn lang_in(&self, book: &str) -> &'static str {
        if primary(book) == self.lang { "" } else { self.lang }
    }

    /// A page's label for people: `3` is 第3版, 头版 stays.
    pub fn page_label(&self, label: &str) -> String {
        let is_number = |c: char| c.is_ascii_alphanumeric() || c == '-' || "〇零一二三四五六七八九十百".contains(c);
        match label.chars().all(is_number) {
            true => format!("{}{label}{}", self.page[0], self.page[1]),
            false => label.to_owned(),
        }
    }

    /// The word for a degree of confidence.
    pub fn confidence(&self, confidence: Confidence) -> &'static str {
        self.confidence[confidence as usize]
    }
}

fn primary(lang: &str) -> String {
    lang.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

static CHINESE: Words = Words {
    lang: "zh",
    contents: "目录",
    pages: "版面",
    landmarks: "导航",
    articles: "正文",
    untitled: "无题",
    page: ["第", "版"],
    continued: "（续文）",
    no_picture: "此处有图片，未收入本电子书",
    truncated: "本文在此中断，其余部分不在所收版面之内。",
    colophon: "制作说明",
    made_by: [
        "本电子书由 ",
        " 根据下列文件制成。文字取自原文件；断行、分段与先后次序按下列规则整理，存疑之处保持原样。",
    ],
    publication: "出版信息",
    data: ["名称", "日期", "卷", "期号", "出版者", "ISSN", "国内统一连续出版物号", "来源", "权利", "标识符", "语言"],
    staff: "版面人员",
    inputs: "来源文件",
    input: ["版面", "格式", "编码", "大小", "SHA-256"],
    bytes: "字节",
    repairs: "整理记录",
    repair: ["规则", "把握", "次数"],
    no_repairs: "未作任何改动。",
    confidence: ["存疑（保持原样）", "很可能", "确定"],
    summary: [
        "全书为可重排的文本，不含图片、声音与动画。每篇文章为一个文件，标题有层级，可经目录到达。",
        "全书为可重排的文本，不含图片、声音与动画。每篇文章为一个文件，标题有层级，可经目录到达；保留印刷版面的版次，可经版面列表到达。",
    ],
};

static ENGLISH: Words = Words {
    lang: "en",
    contents: "Contents",
    pages: "Pages",
    landmarks: "Landmarks",
    articles: "Articles",
    untitled: "Untitled",
    page: ["Page ", ""],
    continued: " (continued text)",
    no_picture: "A picture stands here in the source; it is not part of this book",
    truncated: "The article stops here; the rest is not on the pages that were converted.",
    colophon: "About this book",
    made_by: [
        "Made by ",
        " from the files below. The text is the source’s own; line breaks, layout and order were put right by the rules listed, and what was unsure was left as it was.",
    ],
    publication: "Publication",
    data: [
        "Title",
        "Date",
        "Volume",
        "Number",
        "Publisher",
        "ISSN",
        "CN",
        "Source",
        "Rights",
        "Identifier",
        "Language",
    ],
    staff: "Staff",
    inputs: "Files",
    input: ["Page", "Format", "Encoding", "Size", "SHA-256"],
    bytes: "bytes",
    repairs: "Repairs",
    repair: ["Rule", "Confidence", "Count"],
    no_repairs: "Nothing was changed.",
    confidence: ["unsure (left as it was)", "likely", "certain"],
    summary: [
        "Reflowable text without pictures, sound or motion. Each article is one file, headings are nested, and every article can be reached from the table of contents.",
        "Reflowable text without pictures, sound or motion. Each article is one file, headings are nested, and every article can be reached from the table of contents. The pages of the printed issue are marked and can be reached from the list of pages.",
    ],
};
