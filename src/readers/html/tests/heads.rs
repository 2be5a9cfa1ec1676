//! What stands over and beside the text of a page: headlines and their company, captions, times, names, folios.

use super::{PROSE, lines, texts};
use crate::page::{Markup, Part, Segment};

#[test]
fn short_lines_alone_with_a_picture_before_the_text_are_its_caption() {
    let photo = "<table><tbody><tr><td><img src='x.jpg'></td></tr><tr><td><p>孩子们挑书</p><p>石小满摄</p></td></tr></tbody></table>";
    let text = format!("<p>{PROSE}</p>").repeat(4);
    let page = |above: &str| format!("<h1>旧渔船改成图书船</h1>{above}<div>{text}</div>");
    let captions = |above: &str| {
        let lines = lines(&page(above)).into_iter();
        lines.filter(|(markup, ..)| !matches!(markup, Markup::Is(Part::Furniture(_)))).nth(2).map(|line| line.1)
    };
    assert_eq!(captions(photo).as_deref(), Some("孩子们挑书"));
    assert_eq!(captions("<img src='x.jpg'><p>孩子们挑书</p><p>放大</p>").as_deref(), Some(PROSE));
}

#[test]
fn articles_that_stand_alike_in_elements_side_by_side_begin_articles_and_a_folio_heads_none() {
    let part = |head: &str| format!("<div class=a><h3>{head}</h3><p>{PROSE}</p><p>{PROSE}</p></div>");
    let folio = "<h2>东岸日报　2031年6月7日　第06版：海岸</h2>";
    let page = format!("{folio}{}{}", part("旧渔船改成图书船"), part("东岸渡口加开夜船"));
    let starts = |html: &str| {
        let lines = lines(html).into_iter();
        lines.filter(|(.., segment)| *segment == Segment::Starts).map(|line| line.1).collect::<Vec<_>>()
    };
    assert_eq!(starts(&page), ["旧渔船改成图书船", "东岸渡口加开夜船"]);
    let sections = page.replace(folio, "<h1>海岸两则</h1>");
    assert_eq!(starts(&sections), ["海岸两则"]);
}

#[test]
fn what_classes_call_in_pinyin_is_believed() {
    let page = format!(
        "<title>旧渔船改成图书船-东岸晚报</title><div><div><div class=art-yinti>渔村孩子的周末</div><div class=art-title>旧渔船改成图书船</div><div class=art-futi>六条船停靠九个渔村</div>\
         <div class=art-author>石小满</div><div>{}</div></div></div>",
        format!("<p>{PROSE}</p>").repeat(4)
    );
    let parts: Vec<(Markup, String)> = lines(&page)
        .into_iter()
        .map(|(markup, text, _)| (markup, text))
        .filter(|(markup, _)| !matches!(markup, Markup::Is(Part::Furniture(_))))
        .collect();
    let part = |part: Part, text: &str| (Markup::Is(part), text.to_owned());
    assert_eq!(parts[0], part(Part::Kicker, "渔村孩子的周末"));
    assert_eq!(parts[1], part(Part::Headline, "旧渔船改成图书船"));
    assert_eq!(parts[2], part(Part::Deck, "六条船停靠九个渔村"));
    assert_eq!(parts[3], (Markup::None, "石小满".to_owned()));
}

#[test]
fn a_time_is_parted_from_what_stands_behind_it_without_a_space() {
    let page = format!(
        "<h1>旧渔船改成图书船</h1><section><time>2031-06-07 07:12</time><span>记者石小满</span></section><div>{}</div>",
        format!("<p>{PROSE}</p>").repeat(4)
    );
    assert_eq!(texts(&page)[1..3], ["2031-06-07 07:12", "记者石小满"]);
}
