//! What the names of elements mean, and what the words in classes and identifiers hint at.
//!
//! Element names are those of the HTML standard (and of its elder versions). Words are the general ones of web pages;
//! none of them decides anything alone, and no name of a site stands here.

use super::tree::{Id, Tree};
use crate::ast::Marks;

/// What an element is for whoever reads the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Class {
    /// No print: its text is code or style.
    Code,
    /// Shown nowhere, or only where something fails.
    Hidden,
    /// The document's title.
    Title,
    /// A field or button of a form.
    Control,
    Break,
    Rule,
    Picture,
    Heading(u8),
    List {
        ordered: bool,
    },
    Item,
    Table,
    Row,
    Cell {
        header: bool,
    },
    Quote,
    Pre,
    Caption,
    /// A reading beside its characters, and the brackets round it.
    Reading,
    Bracket,
    Link,
    Mark(Marks),
    /// Another element that begins and ends a line.
    Block,
    /// Another element inside a line.
    Inline,
}

/// The class of an element's name.
pub(super) fn class(name: &str) -> Class {
    match name {
        "script" | "style" => Class::Code,
        "noscript" | "template" | "iframe" | "noembed" | "noframes" | "object" | "applet" | "video" | "audio"
        | "canvas" | "map" | "datalist" => Class::Hidden,
        "title" => Class::Title,
        "select" | "textarea" | "button" | "optgroup" | "option" | "progress" | "meter" => Class::Control,
        "br" => Class::Break,
        "hr" => Class::Rule,
        "img" => Class::Picture,
        "h1" => Class::Heading(1),
        "h2" => Class::Heading(2),
        "h3" => Class::Heading(3),
        "h4" => Class::Heading(4),
        "h5" => Class::Heading(5),
        "h6" => Class::Heading(6),
        "ul" | "menu" | "dir" => Class::List { ordered: false },
        "ol" => Class::List { ordered: true },
        "li" => Class::Item,
        "table" => Class::Table,
        "tr" => Class::Row,
        "td" => Class::Cell { header: false },
        "th" => Class::Cell { header: true },
        "blockquote" => Class::Quote,
        "pre" | "listing" | "xmp" | "plaintext" => Class::Pre,
        "figcaption" => Class::Caption,
        "rt" => Class::Reading,
        "rp" => Class::Bracket,
        "a" => Class::Link,
        "b" | "strong" => Class::Mark(Marks::STRONG),
        "i" | "em" => Class::Mark(Marks::EMPHASIS),
        "s" | "del" | "strike" => Class::Mark(Marks::STRIKE),
        "sup" => Class::Mark(Marks::SUPERSCRIPT),
        "sub" => Class::Mark(Marks::SUBSCRIPT),
        "code" | "kbd" | "samp" | "tt" => Class::Mark(Marks::CODE),
        "abbr" | "acronym" | "bdi" | "bdo" | "big" | "cite" | "data" | "dfn" | "font" | "ins" | "label" | "mark"
        | "nobr" | "output" | "q" | "ruby" | "rb" | "rbc" | "rtc" | "small" | "span" | "time" | "u" | "var" | "wbr"
        | "math" | "mrow" | "mi" | "mo" | "mn" | "msup" | "msub" | "mfrac" | "msqrt" | "mtext" | "annotation"
        | "semantics" | "meta" | "link" | "input" | "picture" | "source" | "slot" | "svg" | "text" | "tspan" => {
            Class::Inline
        }
        _ => Class::Block,
    }
}

/// Words in the class, identifier and role of elements that are no part of an article.
const AROUND: &[&str] = &[
    "ad",
    "ads",
    "adv",
    "advert",
    "advertisement",
    "advertising",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "commentlist",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "crumb",
    "crumbs",
    "discussion",
    "footer",
    "gdpr",
    "menu",
    "menubar",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "pager",
    "pagination",
    "paging",
    "paywall",
    "popup",
    "promo",
    "promotion",
    "recommend",
    "recommendation",
    "recommendations",
    "recommended",
    "related",
    "relate",
    "replies",
    "reply",
    "respond",
    "share",
    "sharing",
    "sidebar",
    "signup",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "teaser",
    "teasers",
    "ticker",
    "toolbar",
    "tuijian",
    "pinglun",
    "fenxiang",
];
/// Words that stand there, too, and elsewhere.
const PERHAPS: &[&str] = &[
    "app",
    "aside",
    "bio",
    "bottom",
    "carousel",
    "dialog",
    "disclaimer",
    "download",
    "feedback",
    "follow",
    "foot",
    "gallery",
    "header",
    "hot",
    "like",
    "likes",
    "links",
    "location",
    "login",
    "masthead",
    "more",
    "mostread",
    "next",
    "overlay",
    "popular",
    "prev",
    "previous",
    "print",
    "qrcode",
    "rail",
    "rank",
    "ranking",
    "recirc",
    "search",
    "side",
    "skip",
    "slider",
    "tag",
    "taglist",
    "tags",
    "toc",
    "tool",
    "tools",
    "topbar",
    "trending",
    "utility",
    "vote",
    "weather",
    "widget",
];
/// Words of elements that hold an article.
const ARTICLE: &[&str] = &[
    "article",
    "articles",
    "articlebody",
    "articlecontent",
    "articletext",
    "content",
    "contents",
    "contenttext",
    "text",
    "textbody",
    "body",
    "story",
    "storybody",
    "post",
    "postcontent",
    "entry",
    "entrycontent",
    "detail",
    "details",
    "main",
    "maincontent",
    "news",
    "newscontent",
    "newstext",
    "zoom",
    "ozoom",
    "zw",
    "zhengwen",
    "neirong",
    "wen",
    "txt",
    "mainbody",
    "htmlcontent",
    "richtext",
    "prose",
    "paragraph",
    "paragraphs",
];

/// What an element's names hint at.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Hint {
    /// Words of what stands around articles.
    pub around: u8,
    /// Words of articles.
    pub article: u8,
}

/// What the name, class, identifier and role of an element hint at.
pub(super) fn hint(tree: &Tree, id: Id) -> Hint {
    let mut hint = Hint::default();
    let name = tree.name(id);
    match name {
        "nav" | "aside" | "footer" | "form" | "dialog" => hint.around += 2,
        "article" | "main" => hint.article += 2,
        _ => {}
    }
    for attribute in tree.attributes(id) {
        match &*attribute.name {
            "role" => match &*attribute.value {
                "navigation" | "complementary" | "contentinfo" | "search" | "banner" | "menu" | "dialog" => {
                    hint.around += 2;
                }
                "main" | "article" => hint.article += 2,
                _ => {}
            },
            "itemprop" => match &*attribute.value {
                "articleBody" => hint.article += 4,
                "comment" => hint.around += 2,
                _ => {}
            },
            "class" | "id" => words(&attribute.value, |word| hint.word(word)),
            _ => {}
        }
    }
    if name.contains('-') {
        words(name, |word| hint.word(word));
    }
    hint
}

impl Hint {
    fn word(&mut self, word: &str) {
        if AROUND.contains(&word) {
            self.around = self.around.saturating_add(2);
        } else if PERHAPS.contains(&word) {
            self.around = self.around.saturating_add(1);
        } else if ARTICLE.contains(&word) {
            self.article = self.article.saturating_add(1);
        }
    }
}

/// Gives the words of a class or identifier in small letters: parted at marks, and at capitals behind small letters.
pub(super) fn words(value: &str, mut each: impl FnMut(&str)) {
    let mut word = String::new();
    let mut small = false;
    for c in value.chars().take(400).chain([' ']) {
        let letter = c.is_alphanumeric();
        if (!letter || (small && c.is_uppercase())) && !word.is_empty() {
            each(&word);
            word.clear();
        }
        if letter {
            word.extend(c.to_lowercase());
        }
        small = c.is_lowercase();
    }
}

/// Whether an element is hidden by an attribute of its own.
pub(super) fn is_hidden(tree: &Tree, id: Id) -> bool {
    tree.attributes(id).iter().any(|attribute| match &*attribute.name {
        "hidden" => true,
        "style" => {
            let style: String = attribute.value.chars().filter(|c| !c.is_whitespace()).collect();
            let style = style.to_ascii_lowercase();
            style.contains("display:none") || style.contains("visibility:hidden")
        }
        _ => false,
    })
}

/// Whether an element sets its text in big type: a font of size 4 of 7 and more, or of 18 pixels and more.
pub(super) fn is_big(tree: &Tree, id: Id) -> bool {
    tree.attributes(id).iter().any(|attribute| match &*attribute.name {
        "size" if tree.name(id) == "font" => {
            let size = attribute.value.trim();
            size.starts_with('+') || size.parse::<u32>().is_ok_and(|size| size >= 4)
        }
        "style" => {
            let style = attribute.value.replace(' ', "").to_ascii_lowercase();
            let size = style.split("font-size:").nth(1).unwrap_or_default();
            let figures: String = size.chars().take_while(char::is_ascii_digit).collect();
            let unit = &size[figures.len()..];
            let least = if unit.starts_with("px") { 20 } else { 16 };
            (unit.starts_with("px") || unit.starts_with("pt")) && figures.parse::<u32>().is_ok_and(|size| size >= least)
        }
        _ => false,
    })
}

/// Whether an element sets its text in the middle.
pub(super) fn is_centred(tree: &Tree, id: Id) -> bool {
    tree.name(id) == "center"
        || tree.attributes(id).iter().any(|attribute| match &*attribute.name {
            "align" => attribute.value.eq_ignore_ascii_case("center"),
            "style" => attribute.value.replace(' ', "").to_ascii_lowercase().contains("text-align:center"),
            _ => false,
        })
}

/// Whether a link leads anywhere.
pub(super) fn is_target(address: &str) -> bool {
    let address = address.trim();
    !address.is_empty() && !address.starts_with('#') && !address.to_ascii_lowercase().starts_with("javascript:")
}
