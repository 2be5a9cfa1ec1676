//! What the reader makes of broken, strange and hostile pages, and that it loses nothing.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::super::{Content, Extract, Extractor, Head, RawInput};
use super::Html;
use crate::InputBytes;
use crate::page::{Furniture, Markup, Page, Part, Says, Segment};
use crate::source::Source;

mod heads;

fn read(html: &str) -> (Source, Page) {
    let file = InputBytes { name: "t.html".into(), bytes: html.as_bytes().to_vec() };
    let input = RawInput { id: 0, file, encoding: Some("utf-8") };
    let Extract { source, content, .. } = Html.extract(input, &mut Vec::new()).unwrap();
    let Content::Page(page) = content else { panic!("no page") };
    (source, page)
}

/// Markup, text and segment of every line.
fn lines(html: &str) -> Vec<(Markup, String, Segment)> {
    let (source, page) = read(html);
    let text = |line: &crate::page::Line| {
        line.places().map(|(span, text)| text.unwrap_or(source.slice(span))).collect::<String>()
    };
    page.lines.iter().map(|line| (line.markup.clone(), text(line), line.segment)).collect()
}

/// The texts of all lines, furniture in square brackets.
fn texts(html: &str) -> Vec<String> {
    let shown = |(markup, text, _): (Markup, String, Segment)| match markup {
        Markup::Is(Part::Furniture(Furniture::Web)) => format!("[{text}]"),
        _ => text,
    };
    lines(html).into_iter().map(shown).collect()
}

/// A page whose body is kept as it stands: all running text.
fn body(inner: &str) -> Vec<String> {
    texts(&format!("<html><body>{inner}</body></html>"))
}

const PROSE: &str = "渡轮公司昨日开通夜航，末班船改在夜里十一点离岸，比原来晚了三个小时，票价不变。";

#[test]
fn broken_markup_means_what_it_means_in_a_browser() {
    assert_eq!(body("<p>一，<p>二，</p>三，"), ["一，", "二，", "三，"]);
    assert_eq!(body("<ul><li>一，<li>二，</ul>三，"), ["•一，", "•二，", "三，"]);
    assert_eq!(body("<p>一<b>二<i>三</b>四</i>五。"), ["一二三四五。"]);
    assert_eq!(body("<P>一<BR>二<br/>三</br>四。"), ["一", "二", "三", "四。"]);
    assert_eq!(
        body("<table><tr><td>一，<td>二，<tr><td>三，<td>四，</table>五，"),
        ["一，", "二，", "三，", "四，", "五，"]
    );
    assert_eq!(body("<div>一，</span></div></p>二，<a href=1>三<a href=2>四</a>，"), ["一，", "二，三四，"]);
    assert_eq!(
        body("<p>a &amp; b&nbsp;&#20013;&lt;c&gt; &unknown; 1 < 2 &copy 2031."),
        ["a & b\u{a0}中<c> &unknown; 1 < 2 © 2031."]
    );
}

#[test]
fn text_that_is_misplaced_in_a_table_stays_where_it_stands() {
    assert_eq!(body("<table>一，<tr><td>二，</td></tr>三，</table>"), ["一，", "二，", "三，"]);
}

#[test]
fn white_space_collapses_and_means_nothing_between_ideographs() {
    assert_eq!(
        body("<p>\n  新华\n  印刷厂，\t the  old\n mill <b>now</b>\n<i>a</i> school.\n</p>"),
        ["新华印刷厂， the old mill now a school."]
    );
    assert_eq!(body("<pre>一  二，\n\n  三  四。</pre>"), ["一  二，", "三  四。"]);
}

#[test]
fn breaks_go_on_a_paragraph_and_indents_begin_one() {
    let found = lines(&format!("<body><div>　　{PROSE}<br>{PROSE}<br>　　{PROSE}<br><br>{PROSE}</div></body>"));
    let markups: Vec<Markup> = found.into_iter().map(|(markup, ..)| markup).collect();
    assert_eq!(markups, [Markup::None, Markup::Continued, Markup::None, Markup::None]);
}

#[test]
fn every_text_of_a_hidden_place_is_set_aside_and_code_is_syntax() {
    let page = format!(
        "<body><h1>夜航开通</h1><p>{PROSE}</p><noscript>甲</noscript><template>乙</template><p hidden>丙</p>\
         <div style='DISPLAY : none'>丁</div><script>var 戊;</script><style>己</style><!--庚-->\
         <textarea>辛</textarea><select><option>壬</select><iframe>癸</iframe></body>"
    );
    assert_eq!(texts(&page), ["夜航开通", PROSE, "[甲]", "[乙]", "[丙]", "[丁]", "[辛]", "[壬]", "[癸]"]);
}

#[test]
fn what_a_script_would_have_shown_is_the_article() {
    let page =
        format!("<body><p>请稍候。</p><div style='visibility:hidden'><h1>夜航开通</h1><p>{PROSE}</p></div></body>");
    assert!(texts(&page).contains(&PROSE.to_owned()));
}

#[test]
fn documents_that_follow_each_other_are_read_each_for_itself() {
    let one = |title: &str| {
        format!("<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1><p>{PROSE}")
    };
    for end in ["</body></html>\n", "</body>", ""] {
        let found = lines(&format!("{}{end}{}{end}", one("夜航开通"), one("石桥修复")));
        let starts: Vec<&str> = found.iter().filter(|l| l.2 == Segment::Starts).map(|l| l.1.as_str()).collect();
        assert_eq!(starts, ["夜航开通", "石桥修复"], "{end}");
    }
    let inside =
        format!("{}<div><div><table><tr><td><html><body>乙</body></html>丙</table></div></div>", one("夜航开通"));
    assert_eq!(lines(&inside).iter().filter(|l| l.2 == Segment::Starts).count(), 1);
}

#[test]
fn a_page_of_frames_gives_a_notice_and_keeps_what_it_says() {
    let html = "<html><frameset cols='20%,80%'><frame src=a.htm><noframes>本页<b>分框</b></noframes></frameset></html>";
    let file = InputBytes { name: "f.html".into(), bytes: html.into() };
    let mut notices = Vec::new();
    let extract = Html.extract(RawInput { id: 0, file, encoding: None }, &mut notices).unwrap();
    assert!(notices[0].message.contains("frames"), "{notices:?}");
    let Content::Page(page) = extract.content else { panic!("no page") };
    assert_eq!(page.lines.len(), 1);
}

#[test]
fn a_picture_in_a_heading_is_a_figure_beside_it() {
    let page = format!(
        "<body><header><h1><img src=logo.png alt='河港日报'></h1></header><article><h1><img src=a.jpg alt='桥头，清早。'>\
         夜航开通</h1><p>{PROSE}</p><h2>渡船<img src=b.png alt='小图'></h2><p>{PROSE}</p></article></body>"
    );
    let found = lines(&page);
    let image = |target: &str| Markup::Image { target: target.into() };
    let shown: Vec<(Markup, &str)> = found.iter().map(|(markup, text, ..)| (markup.clone(), text.as_str())).collect();
    assert_eq!(shown[0], (image("a.jpg"), "桥头，清早。"));
    assert_eq!(shown[1], (Markup::Is(Part::Headline), "夜航开通"));
    assert_eq!(shown[4], (image("b.png"), "小图"));
    assert_eq!(found[0].2, Segment::Starts);
    assert!(!page.is_empty() && shown.iter().all(|(_, text)| !text.contains("河港日报")));
}

#[test]
fn a_document_is_told_by_its_beginning() {
    let sniff = |text: &str| Html.sniff(&Head::of(text.as_bytes()));
    for html in [
        "<!DOCTYPE HTML PUBLIC>\n<HTML>",
        "\u{feff}\n<html lang=zh>",
        "<?xml version='1.0'?><!-- a --><html>",
        "<head>",
    ] {
        assert!(sniff(html) > 0, "{html}");
    }
    for other in
        ["<p>甲</p>\n\n# 乙", "正文 <html>", "<alto>", "<table><tr><td>甲", "<?xml version='1.0'?><article/>", ""]
    {
        assert_eq!(sniff(other), 0, "{other}");
    }
}

#[test]
fn fields_are_told_with_their_places() {
    let html = "<head><meta name=author content='沈一舟'><script type='application/ld+json'>{\"@type\":[\"NewsArticle\"],\
                \"datePublished\":\"2031-05-03\",\"author\":{\"name\":\"A \\u0026 B\"},\"publisher\":{\"name\":\"河港日报\"}}</script>\
                <!--p <title>甲</title><introtitle>乙</introtitle>--></head><body>丙";
    let (source, page) = read(html);
    let fields: Vec<(&str, &str, &str)> = page
        .notes
        .iter()
        .filter_map(|note| match &note.says {
            Says::Field { name, value, .. } => Some((*name, &**value, source.slice(note.at))),
            _ => None,
        })
        .collect();
    assert_eq!(
        fields,
        [
            ("author", "沈一舟", "沈一舟"),
            ("date", "2031-05-03", "2031-05-03"),
            ("author", "A & B", "A \\u0026 B"),
            ("publisher", "河港日报", "河港日报"),
            ("title", "甲", "甲"),
        ]
    );
}

#[test]
fn a_field_inside_a_line_is_left_to_the_line() {
    let html =
        format!("<h1>夜航开通</h1><p>{PROSE}</p><ul class=nav><li>发布 <time datetime=2031-05-03>五月三日</time></ul>");
    let (source, page) = read(&html);
    let fields = page.notes.iter().filter(|note| matches!(note.says, Says::Field { .. }));
    assert_eq!(fields.count(), 0);
    assert!(page.syntax.iter().any(|span| source.slice(*span).contains("2031-05-03")));
}

/// Reads within seconds: a debug build takes them where a release build takes tenths.
fn quickly(name: &str, html: &str) {
    let begun = Instant::now();
    read(html);
    let taken = begun.elapsed();
    assert!(taken < Duration::from_secs(30), "{name}: {taken:?}");
}

#[test]
fn hostile_pages_take_no_more_time_than_others() {
    let many = |part: &str, count: usize| part.repeat(count);
    quickly("deep", &format!("{}中{}", many("<div>", 100_000), many("</div>", 100_000)));
    quickly("deep tables", &many("<table><tr><td>中", 100_000));
    quickly("deep lists", &many("<ul><li>中", 100_000));
    quickly("unclosed formats", &(0..50_000).map(|k| format!("<p><font size={k}>中")).collect::<String>());
    quickly("misnested", &many("<a><b><div></a></b>中", 50_000));
    quickly("end tags alone", &many("</div></p></b>", 100_000));
    quickly("attributes", &format!("<p {}>中", (0..200_000).map(|k| format!("a{k}=1 ")).collect::<String>()));
    quickly("a large attribute", &format!("<img alt='{}' src=a>", many("中", 1_000_000)));
    quickly("zeros", &format!("<p>{}中{}", many("\0", 500_000), many("<\0b\0>", 100_000)));
    quickly("one large text", &format!("<p>{}", many("中文&amp; ", 300_000)));
    quickly("spans", &format!("<table>{}", many("<tr><td colspan=1000 rowspan=1000>中<td>", 5_000)));
    quickly("comments", &many("<!--<title>", 100_000));
    quickly("an open comment", &format!("<!--{}", many("<title>", 100_000)));
    quickly("an open tag", &format!("<p>中<div {}", many("a='b' ", 100_000)));
    quickly("many documents", &many("<html><body><p>中</body></html>", 20_000));
    quickly("links", &many("<a href=1>中</a>", 100_000));
    quickly("json", &format!("<script type=application/ld+json>{}</script>中", many("[", 500_000)));
}

/// Markup of all sorts; only 中 and 文 stand for text.
fn soup() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        prop::sample::select(vec![
            "中",
            "文",
            "中，文。",
            " ",
            "\n",
            "　",
            "&nbsp;",
            "&amp;",
            "&#x3000;",
            "&",
            "<",
            ">",
            "\0",
            "\u{200b}",
        ]),
        prop::sample::select(vec![
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<a href=x>",
            "</a>",
            "<i>",
            "</i>",
            "<br>",
            "<hr>",
            "<div>",
            "</div>",
            "<h1>",
            "</h1>",
            "<ul>",
            "<ol>",
            "<li>",
            "</ul>",
            "<table>",
            "<tr>",
            "<td>",
            "<th colspan=2>",
            "</td>",
            "</tr>",
            "</table>",
            "<caption>",
            "<select>",
            "<option>",
            "</select>",
            "<pre>",
            "</pre>",
            "<blockquote>",
        ]),
        prop::sample::select(vec![
            "<html>",
            "</html>",
            "<head>",
            "<body>",
            "</body>",
            "<title>",
            "</title>",
            "<template>",
            "</template>",
            "<svg>",
            "</svg>",
            "<math>",
            "<frameset>",
            "<noframes>",
            "<textarea>",
            "</textarea>",
            "<noscript>",
            "</noscript>",
            "<iframe>",
            "</iframe>",
            "<p hidden>",
            "<span style='display:none'>",
            "</span>",
            "<ruby>",
            "<rt>",
            "<rp>",
            "</ruby>",
            "<img src=a alt='文'>",
            "<meta name=author content='中文'>",
            "<!doctype html>",
            "<figure>",
            "<figcaption>",
            "<button>",
            "</button>",
            "<form>",
            "<font size=5>",
            "</font>",
            "<center>",
            "<dl>",
            "<dd>",
            "<article>",
            "</article>",
            "<plaintext>",
            "<x-y>",
            "<div class='nav'>",
            "<div class='content'>",
        ]),
    ];
    prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_nothing_taken_twice_and_no_text_is_syntax(html in soup()) {
        prop_assume!(html.contains('<'));
        let (source, page) = read(&html);
        let mut taken = vec![0; html.len()];
        let runs = page.lines.iter().flat_map(|line| line.places().map(|(span, _)| span));
        let fields = page.notes.iter().filter(|note| matches!(note.says, Says::Field { .. })).map(|note| note.at);
        for span in runs.chain(fields).chain(page.syntax.iter().copied()) {
            taken[span.start as usize..span.end as usize].iter_mut().for_each(|count| *count += 1);
        }
        for (at, c) in source.text.char_indices() {
            prop_assert!(if c.is_whitespace() { taken[at] <= 1 } else { taken[at] == 1 }, "{:?} at {}", c, at);
        }
        // What is hidden inside a line that is shown is syntax.
        let covert = html.contains("<span style") || html.contains("<p hidden>") || html.contains("<iframe>");
        let mut without = if covert { String::from_utf8(vec![b' '; html.len()]).unwrap_or_default() } else { html.clone() };
        for attribute in ["alt='文'", "content='中文'"] {
            without = without.replace(attribute, &" ".repeat(attribute.len()));
        }
        for span in &page.syntax {
            let syntax = &without[span.start as usize..span.end as usize];
            prop_assert!(!syntax.contains(['中', '文']), "{:?} is syntax in {:?}", syntax, html);
        }
        for pair in page.lines.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
    }

    #[test]
    fn every_page_balances(html in soup()) {
        prop_assume!(html.contains('<'));
        let input = InputBytes { name: "t.html".into(), bytes: html.clone().into_bytes() };
        let options = crate::Options { from: Some("html".into()), encoding: Some("utf-8".into()), ..Default::default() };
        let converted = crate::convert(vec![input], &options);
        prop_assert!(converted.is_ok(), "{:?} of {:?}", converted.err(), html);
    }
}
