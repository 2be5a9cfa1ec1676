//! Newspapers that never were: articles from an invented vocabulary ([`words`]), printed with all the damage
//! that real ones come with ([`damage`]).

pub mod damage;
pub mod tree;
pub mod words;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// One printed unit of a page, whole.
#[derive(Debug, Clone)]
pub enum Printed {
    /// A headline and what stands round it: kicker, headline, decks, byline; one line each.
    Head(Vec<String>),
    /// A paragraph.
    Paragraph(String),
    /// A crosshead.
    Crosshead(String),
    /// A photograph's line.
    Caption(String),
    /// A folio, a running head, a web page's navigation, a staff line.
    Furniture(String),
    /// A line that sends the reader to another page.
    Jump(String),
}

impl Printed {
    /// Its lines, each whole.
    pub fn lines(&self) -> &[String] {
        match self {
            Printed::Head(lines) => lines,
            Printed::Paragraph(line)
            | Printed::Crosshead(line)
            | Printed::Caption(line)
            | Printed::Furniture(line)
            | Printed::Jump(line) => std::slice::from_ref(line),
        }
    }
}

/// A page of up to three articles, in one language or several.
pub fn page() -> impl Strategy<Value = Vec<Printed>> {
    vec(article(), 1..4).prop_map(|articles| articles.concat())
}

/// A page of Chinese articles that hold nothing but headlines and paragraphs of several sentences.
pub fn plain_page() -> impl Strategy<Value = Vec<Printed>> {
    let head = words::headline().prop_map(|line| Printed::Head(vec![line]));
    let paragraph = vec(words::chinese(), 3..6).prop_map(|sentences| Printed::Paragraph(sentences.concat()));
    let article = (head, vec(paragraph, 2..6)).prop_map(|(head, mut blocks)| {
        blocks.insert(0, head);
        blocks
    });
    vec(article, 1..3).prop_map(|articles| articles.concat())
}

fn article() -> impl Strategy<Value = Vec<Printed>> {
    (head(), vec(block(), 1..6)).prop_map(|(head, mut blocks)| {
        blocks.insert(0, head);
        blocks
    })
}

fn head() -> impl Strategy<Value = Printed> {
    let optional = |line: BoxedStrategy<String>| prop_oneof![Just(None), line.prop_map(Some)];
    let kicker = optional(words::headline().boxed());
    let deck = optional(words::headline().boxed());
    let byline = optional(words::byline().boxed());
    (kicker, words::headline(), deck, byline)
        .prop_map(|(kicker, line, deck, byline)| kicker.into_iter().chain([line]).chain(deck).chain(byline))
        .prop_map(|lines| Printed::Head(lines.collect()))
}

fn block() -> impl Strategy<Value = Printed> {
    prop_oneof![
        10 => words::paragraph().prop_map(Printed::Paragraph),
        2 => (words::opening(), words::paragraph()).prop_map(|(o, p)| Printed::Paragraph(o + &p)),
        1 => words::headline().prop_map(Printed::Crosshead),
        1 => words::caption().prop_map(Printed::Caption),
        1 => words::furniture().prop_map(Printed::Furniture),
        1 => words::jump().prop_map(Printed::Jump),
    ]
}

/// Strings that readers and writers stumble over, in any order.
pub fn nasty() -> impl Strategy<Value = String> {
    let controls = ["\0", "\u{1}", "\u{7f}", "\u{85}", "\u{b}", "\u{c}", "\r", "\r\n", "\n", "\n\n", "\t", "\u{2028}"];
    let spaces =
        [" ", "    ", "\u{3000}", "\u{a0}", "\u{200b}", "\u{ad}", "\u{feff}", "\u{202e}", "\u{301}", "\u{2003}"];
    let markup = [
        "#",
        "##",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "~~~",
        "|",
        "|---|",
        "-",
        "- ",
        "1. ",
        "> ",
        "---\n",
        "===\n",
        "[",
        "](",
        ")",
        "![",
        "[^1]",
        "\\",
        "<",
        ">",
        "<br>",
        "<div>",
        "</p>",
        "<!--",
        "-->",
        "&",
        "&amp;",
        "&#x4E2D;",
        "&#0;",
        "]]>",
        "<?x",
        "$",
        "^",
        "http://a.example/",
    ];
    let print = [
        "中",
        "文。",
        "，",
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        "—",
        "…",
        "·",
        "の",
        "カ",
        "가",
        "나",
        "a",
        "Z",
        "é",
        "0",
        "12%",
        "１",
        "Ａ",
        "\u{2f08}",
        "\u{2ea0}",
        "\u{f900}",
        "\u{20000}",
        "\u{1f600}",
        "\u{e000}",
        "\u{fffd}",
        "\u{fffe}",
        "\u{10ffff}",
        "本报讯",
        "（记者 ",
        "摄",
        "（上接第3版）",
        "下转",
        "编辑:",
        "据《",
        "当前位置:",
        "第2版",
        "2031-04-08",
    ];
    let all: Vec<&str> = controls.into_iter().chain(spaces).chain(markup).chain(print).collect();
    vec(select(all), 0..60).prop_map(|parts| parts.concat())
}
