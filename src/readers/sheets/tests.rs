//! What distances and sizes become.

use super::*;
use crate::readers::extract::Original;

fn line(x: f32, y: f32, size: f32, text: &str) -> BoxLine {
    let width = text.chars().count() as f32 * size;
    let stretches = vec![Stretch { text: text.into(), ..Stretch::default() }];
    BoxLine { frame: Frame { x, y, width, height: size }, size, stretches, whole: None }
}

fn block(lines: Vec<BoxLine>) -> Block {
    let frame = lines.iter().fold(Frame::default(), |frame, line| frame.with(line.frame));
    Block { frame, lines, ..Block::default() }
}

fn text_of(sheets: &[Sheet]) -> String {
    let mut out = Extraction::new(0);
    write(sheets, &mut out);
    let original = Original { id: 0, name: "page".into(), encoding: "UTF-8", sha256: String::new(), bytes: 0 };
    out.finish(original).0.text
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
    write(std::slice::from_ref(&sheet), &mut out);
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
    write(&[Sheet { blocks: vec![head, column()], ..Sheet::default() }], &mut out);
    let original = Original { id: 0, name: "page".into(), encoding: "UTF-8", sha256: String::new(), bytes: 0 };
    let (_, page) = out.finish(original);
    assert_eq!(page.lines[1].markup, Markup::Continued);
}

#[test]
fn a_block_that_goes_on_at_the_usual_distance_is_not_parted() {
    let mut lines = column().lines;
    let rest = lines.split_off(2);
    let text = text_of(&[Sheet { blocks: vec![block(lines), block(rest)], ..Sheet::default() }]);
    assert!(!text.contains("\n\n"), "{text}");
    let mut far = column();
    far.lines.iter_mut().for_each(|line| line.frame.y += 200.0);
    let text = text_of(&[Sheet { blocks: vec![column(), far], ..Sheet::default() }]);
    assert_eq!(text.matches("\n\n").count(), 1, "{text}");
}

#[test]
fn pages_are_parted_by_form_feeds() {
    let sheet = Sheet { blocks: vec![column()], ..Sheet::default() };
    let text = text_of(&[sheet.clone(), sheet]);
    assert_eq!(text.matches('\u{c}').count(), 1);
}
