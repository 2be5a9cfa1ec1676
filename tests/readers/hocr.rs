//! hOCR: what is not closed or not quoted, lines without words, classes of other programs than Tesseract.

use crate::{convert, notices, text};

#[test]
fn tags_that_are_not_closed_and_not_quoted_are_read() {
    let file = "<html><head><title>scan</title><meta name=ocr-system content='ocropus 0.7'><body>
        <div class=ocr_page title='bbox 0 0 800 600'>
        <span class=ocr_line title='bbox 10 10 400 30'>渡口今日停航，请绕行石桥。
        <span class=ocr_line title='bbox 10 60 400 80'>石桥上正在修路，只能步行。</span>";
    let conversion = convert(&[("p.hocr", file.as_bytes())]).unwrap();
    let made = crate::support::plain(&conversion.issue);
    assert!(made.contains("渡口今日停航，请绕行石桥。") && made.contains("石桥上正在修路，只能步行。"), "{made}");
    assert!(!made.contains("scan"), "{made}");
    assert!(notices(&conversion)[0].contains("ends inside a page"), "{:?}", notices(&conversion));
}

#[test]
fn headers_of_other_programs_are_headers_and_those_of_tesseract_are_lines() {
    let page = |system: &str| {
        format!(
            "<meta name='ocr-system' content='{system}'><div class='ocr_page'><p><span class='ocr_header'>Evening Edition</span></p>
            <p><span class='ocr_line'>The ferry stays at the quay today, for the wind is too strong.</span></p></div>"
        )
    };
    assert!(!text("p.hocr", &page("kraken")).contains("Evening Edition"));
    assert!(text("p.hocr", &page("tesseract 5.3.0")).contains("Evening Edition"));
}

#[test]
fn text_outside_of_lines_is_not_lost() {
    let file = "<div class='ocr_page'><p>Loose words on the page.</p><span class='ocr_line'><span class='ocrx_word'>In</span> <span class='ocrx_word'>line</span>.</span></div>";
    let made = text("p.hocr", file);
    assert!(made.contains("Loose words on the page.") && made.contains("In line."), "{made}");
}

#[test]
fn emphasis_of_words_is_kept_and_of_whole_lines_is_not() {
    let file = "<div class='ocr_page'><span class='ocr_line'><span class='ocrx_word'>The</span> <span class='ocrx_word'><em>Argo</em></span> <span class='ocrx_word'>sails.</span></span></div>";
    let conversion = convert(&[("p.hocr", file.as_bytes())]).unwrap();
    let json = serde_json::to_string(&conversion.issue).unwrap();
    assert!(json.contains("\"text\":\"Argo\"") && json.contains("emphasis"), "{json}");
}

#[test]
fn a_page_without_hocr_is_no_hocr() {
    let input = kjj_convert::InputBytes { name: "p.html".into(), bytes: b"<p>words</p>".to_vec() };
    let options = kjj_convert::Options { from: Some("hocr".into()), ..Default::default() };
    assert!(kjj_convert::convert(vec![input], &options).unwrap_err().to_string().starts_with("p.html: line 1: "));
}

/// A line of words from this place on, one above the other in columns 300 wide, spaced out to their width.
fn line(y: usize, x: usize, words: &[&str]) -> String {
    let letters: usize = words.iter().map(|word| 13 * word.len()).sum();
    let space = (300usize.saturating_sub(letters) / (words.len() - 1)).max(9);
    let mut at = x;
    let mut line = String::new();
    for word in words {
        let right = if word == words.last().unwrap() { x + 300 } else { at + 13 * word.len() };
        line += &format!("<span class='ocrx_word' title='bbox {at} {y} {right} {}'>{word}</span> ", y + 20);
        at = right + space;
    }
    line
}

/// Lines that an OCR program set across the gutter between two columns.
fn across(rows: usize) -> String {
    let words = ["ferry", "of", "pears", "the", "quay", "went", "a", "lantern", "row", "in", "waiting"];
    let mut page = String::from(
        "<div class='ocr_page' title='bbox 0 0 700 900'><div class='ocr_carea' title='bbox 20 100 634 900'>",
    );
    for row in 0..rows {
        let y = 100 + 28 * row;
        let word = |at: usize| words[(row * 5 + at * (1 + row % 4)) % words.len()];
        let (left, right) = (format!("left{row}"), format!("right{row}"));
        let left = line(y, 20, &[word(0), word(1), word(2), word(3), &left]);
        let words = left + &line(y, 334, &[&right, word(4), word(5), word(6), word(7)]);
        page += &format!("<span class='ocr_line' title='bbox 20 {y} 634 {}'>{words}</span>", y + 20);
    }
    page + "</div></div>"
}

#[test]
fn lines_across_a_gutter_are_cut_there() {
    let made = text("p.hocr", &across(14));
    let at = |words: &str| made.find(words).unwrap_or_else(|| panic!("{words}: {made}"));
    assert!(at("left13") < at("right0 "), "{made}");
    assert!((0..14).all(|row| !made.contains(&format!("left{row} right{row} "))), "{made}");
}

#[test]
fn white_over_few_lines_cuts_none() {
    assert!(text("p.hocr", &across(5)).contains("left2 right2 "));
}

/// Lines of two columns, each a left and a right one, without any block.
const COLUMNS: [(&str, &str); 4] = [
    ("渡口昨日加开夜船，末班改在", "菜场今日早开一小时，五点钟"),
    ("零点三十分离岸，比原来晚了", "就有人进场。管理处说，这样"),
    ("两个小时，票价照旧不变，自", "一来乘早班渡船的菜农不必在"),
    ("行车免费。", "门外等候。"),
];

#[test]
fn lines_that_are_listed_row_by_row_are_read_by_columns() {
    let line = |text: &str, x: usize, y: usize| {
        let right = x + 20 * text.chars().count();
        format!("<span class='ocr_line' title='bbox {x} {y} {right} {}'>{text}</span><br/>", y + 20)
    };
    let row =
        |(at, (left, right)): (usize, &(&str, &str))| line(left, 40, 100 + 30 * at) + &line(right, 360, 100 + 30 * at);
    let rows: String = COLUMNS.iter().enumerate().map(row).collect();
    let truth = [COLUMNS.map(|row| row.0).concat(), COLUMNS.map(|row| row.1).concat()];
    let page = format!("<div class='ocr_page' title='bbox 0 0 700 900'>{rows}</div>");
    assert_eq!(text("p.hocr", &page), truth.join("\n\n") + "\n");
}

#[test]
fn words_in_no_line_make_lines_where_they_stand() {
    let word = |(at, text): (usize, &str)| {
        let (x, y) = (40 + 60 * (at % 3), 100 + 30 * (at / 3));
        format!("<span class='ocr_word' title='bbox {x} {y} {} {}'>{text}</span>\n", x + 50, y + 20)
    };
    let words: String =
        ["The", "ferry", "sails", "- the", "quay", "rests."].into_iter().enumerate().map(word).collect();
    let file = format!("<div class='ocr_page'>{words}</div>");
    let conversion = convert(&[("p.hocr", file.as_bytes())]).unwrap();
    assert_eq!(conversion.sources[0].text.trim_end(), "The ferry sails\n- the quay rests.");
}

#[test]
fn what_kraken_calls_a_region_is_believed() {
    let region = |name: &str, y: usize, text: &str| {
        format!(
            "<div class='ocrx_block' data-region-type='{name}' title='bbox 40 {y} 600 {}'><span class='ocr_line' title='bbox 40 {y} 600 {}'>{text}</span></div>",
            y + 20,
            y + 20
        )
    };
    let page = region("RunningTitleZone", 10, "东岸日报　乙版") + &region("MainZone", 60, "渡口今日停航，请绕行石桥。");
    assert_eq!(text("p.hocr", &format!("<div class='ocr_page'>{page}</div>")), "渡口今日停航，请绕行石桥。\n");
}
