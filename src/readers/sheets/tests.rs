//! What distances and sizes become.

use super::*;
use crate::readers::extract::Original;

fn line(x: f32, y: f32, size: f32, text: &str) -> BoxLine {
    let width = text.chars().count() as f32 * size;
    let stretches = vec![Stretch { text: text.into(), ..Stretch::default() }];
    BoxLine { frame: Frame { x, y, width, height: size }, size, stretches, ..BoxLine::default() }
}

fn block(lines: Vec<BoxLine>) -> Block {
    let frame = lines.iter().fold(Frame::default(), |frame, line| frame.with(line.frame));
    Block { frame, lines, ..Block::default() }
}

fn text_of(sheets: Vec<Sheet>) -> String {
    let mut out = Extraction::new(0);
    write(sheets, &mut out);
    let original = Original { id: 0, name: "page".into(), encoding: "UTF-8", sha256: String::new(), bytes: 0 };
    out.finish(original).0.text.to_string()
}

fn column() -> Block {
    block(vec![
        line(120.0, 100.0, 10.0, "新桥昨日建成通车，"),
        line(100.0, 114.0, 10.0, "两岸的人从此不用再绕路。"),
        line(120.0, 128.0, 10.0, "桥长三百米，宽十二米，"),
        line(100.0, 142.0, 10.0, "用了两年时间才全部完工。"),
    ])
}

#[test]
fn offsets_are_indents_and_large_type_is_a_heading() {
    let head = block(vec![line(100.0, 60.0, 24.0, "新桥通车")]);
    let sheet = Sheet { blocks: vec![head, column()], ..Sheet::default() };
    let mut out = Extraction::new(0);
    write(vec![sheet], &mut out);
    let original = Original { id: 0, name: "page".into(), encoding: "UTF-8", sha256: String::new(), bytes: 0 };
    let (source, page) = out.finish(original);
    assert_eq!(
        source.text,
        "新桥通车\n\n    新桥昨日建成通车，\n两岸的人从此不用再绕路。\n    桥长三百米，宽十二米，\n用了两年时间才全部完工。\n"
    );
    assert_eq!(page.lines[0].markup, Markup::Heading(1));
    assert!(page.lines[1..].iter().all(|line| line.markup == Markup::None));
}

#[test]
fn a_heading_of_two_lines_is_one() {
    let head = block(vec![line(100.0, 30.0, 24.0, "新桥通车两岸"), line(100.0, 58.0, 24.0, "不用再绕路")]);
    let mut out = Extraction::new(0);
    write(vec![Sheet { blocks: vec![head, column()], ..Sheet::default() }], &mut out);
    let original = Original { id: 0, name: "page".into(), encoding: "UTF-8", sha256: String::new(), bytes: 0 };
    let (_, page) = out.finish(original);
    assert_eq!(page.lines[1].markup, Markup::Continued);
}

#[test]
fn a_block_that_goes_on_at_the_usual_distance_is_not_parted() {
    let mut lines = column().lines;
    let rest = lines.split_off(2);
    let text = text_of(vec![Sheet { blocks: vec![block(lines), block(rest)], ..Sheet::default() }]);
    assert!(!text.contains("\n\n"), "{text}");
    let mut far = column();
    far.lines.iter_mut().for_each(|line| line.frame.y += 200.0);
    let text = text_of(vec![Sheet { blocks: vec![column(), far], ..Sheet::default() }]);
    assert_eq!(text.matches("\n\n").count(), 1, "{text}");
}

#[test]
fn pages_are_parted_by_form_feeds() {
    let sheet = Sheet { blocks: vec![column()], ..Sheet::default() };
    let text = text_of(vec![sheet.clone(), sheet]);
    assert_eq!(text.matches('\u{c}').count(), 1);
}

#[test]
fn vertical_lines_are_read_as_others_are() {
    let tall = |right: f32, y: f32, text: &str| {
        let height = text.chars().count() as f32 * 10.0;
        let stretches = vec![Stretch { text: text.into(), ..Stretch::default() }];
        let frame = Frame { x: right - 10.0, y, width: 10.0, height };
        BoxLine { frame, size: 10.0, stretches, ..BoxLine::default() }
    };
    let lines = vec![
        tall(300.0, 120.0, "新橋昨日建成通車，"),
        tall(286.0, 100.0, "兩岸的人從此不用再繞路。"),
        tall(272.0, 120.0, "橋長三百米，寬十二米，"),
        tall(258.0, 100.0, "用了兩年時間才全部完工。"),
    ];
    let text = text_of(vec![Sheet { blocks: vec![block(lines)], ..Sheet::default() }]);
    let expected =
        "    新橋昨日建成通車，\n兩岸的人從此不用再繞路。\n    橋長三百米，寬十二米，\n用了兩年時間才全部完工。\n";
    assert_eq!(text, expected);
}

#[test]
fn a_bold_line_in_the_size_of_the_text_is_a_heading_and_a_bold_paragraph_is_none() {
    let bold = |y: f32, text: &str| BoxLine { is_bold: true, ..line(100.0, y, 10.0, text) };
    let mut lines = column().lines;
    lines.insert(2, bold(128.0, "石墩七座"));
    let mut out = Extraction::new(0);
    let paragraph = vec![bold(300.0, "昨日天晴，"), bold(314.0, "观者如堵，"), bold(328.0, "车马不绝。")];
    write(vec![Sheet { blocks: vec![block(lines), block(paragraph)], ..Sheet::default() }], &mut out);
    let original = Original { id: 0, name: "page".into(), encoding: "UTF-8", sha256: String::new(), bytes: 0 };
    let (source, page) = out.finish(original);
    let headings: Vec<&str> =
        page.lines.iter().filter(|l| l.markup != Markup::None).map(|l| source.slice(l.span)).collect();
    assert_eq!(headings, ["石墩七座"]);
}

/// Two articles of two columns each, as an OCR program lists them: all of the left column first.
fn two_articles() -> Vec<Block> {
    let text = |x: f32, y: f32, lines: [&str; 3]| {
        let indented = |k: usize| if lines[k].starts_with('　') { 20.0 } else { 0.0 };
        block((0..3).map(|k| line(x + indented(k), y + 14.0 * k as f32, 10.0, lines[k].trim())).collect())
    };
    vec![
        block(vec![line(100.0, 40.0, 26.0, "新桥通车两岸")]),
        text(100.0, 100.0, ["　新桥昨日建成通车，两", "岸的人从此不用再绕路。", "桥长三百米，宽十二米，"]),
        block(vec![line(100.0, 180.0, 20.0, "渡口停航")]),
        text(100.0, 220.0, ["　渡口昨日停航一天，因", "为风浪太大。渡口的老人", "说，这样的风十年没有遇"]),
        text(240.0, 100.0, ["用了两年时间才全部完工", "。通车以后，渡船改为观", "光船，每天只开四班。"]),
        text(240.0, 220.0, ["到过。今天若是风停，早", "上六点就可以开船，票价", "照旧。"]),
    ]
}

#[test]
fn an_order_that_cuts_sentences_gives_way_to_that_of_the_places() {
    let mut out = Extraction::new(0);
    let mended = write(vec![Sheet { blocks: two_articles(), ..Sheet::default() }], &mut out);
    assert_eq!(mended.len(), 1);
    let original = Original { id: 0, name: "page".into(), encoding: "UTF-8", sha256: String::new(), bytes: 0 };
    let text = out.finish(original).0.text;
    let at = |words: &str| text.find(words).unwrap();
    assert!(at("宽十二米") < at("用了两年") && at("四班") < at("渡口停航") && at("十年没有遇") < at("到过"), "{text}");
}

#[test]
fn an_order_that_cuts_no_sentence_gives_way_where_it_reads_over_white_and_past_headlines() {
    let text = |x: f32, y: f32, lines: [&str; 3]| {
        block((0..3).map(|k| line(x + if k == 0 { 20.0 } else { 0.0 }, y + 14.0 * k as f32, 10.0, lines[k])).collect())
    };
    let mut second = vec![line(100.0, 180.0, 20.0, "渡口停航")];
    second.extend(text(100.0, 220.0, ["渡口昨日停航一天，因", "为风浪太大。渡口的老人", "说，十年没有遇到过。"]).lines);
    let blocks = vec![
        block(vec![line(100.0, 40.0, 26.0, "新桥通车两岸")]),
        text(100.0, 100.0, ["新桥昨日建成通车，两", "岸的人从此不用再绕路。", "桥长三百米。"]),
        block(second),
        text(240.0, 100.0, ["石墩用了两年才全部完", "工。通车以后，渡船改为", "观光船，每天四班。"]),
        text(240.0, 220.0, ["今天若是风停，早上六", "点就可以开船，票价照", "旧，自行车免费。"]),
    ];
    let text = text_of(vec![Sheet { blocks, ..Sheet::default() }]);
    let at = |words: &str| text.find(words).unwrap();
    assert!(
        at("桥长三百米") < at("石墩") && at("四班") < at("渡口停航") && at("没有遇到过") < at("今天若是"),
        "{text}"
    );
}

#[test]
fn an_order_that_the_source_gives_is_kept() {
    let mut out = Extraction::new(0);
    assert!(write(vec![Sheet { blocks: two_articles(), is_ordered: true, ..Sheet::default() }], &mut out).is_empty());
    let good = [0, 1, 4, 2, 3, 5].map(|at| two_articles()[at].clone()).to_vec();
    assert!(write(vec![Sheet { blocks: good, ..Sheet::default() }], &mut out).is_empty());
}
