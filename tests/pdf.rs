//! What the reader of PDF text layers makes of single things that stand in such files, and of broken and hostile ones.

#[path = "pdf/build.rs"]
mod build;
mod support;

use std::fmt::Write;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use build::{Build, gbk};
use kjj_convert::readers::{self, Content, RawInput};
use kjj_convert::{InputBytes, Options};

/// The text of a file, and what the user is told.
fn read(bytes: Vec<u8>) -> Result<(String, Vec<String>), String> {
    let mut notices = Vec::new();
    let input = RawInput { id: 0, file: InputBytes { name: "page.pdf".into(), bytes }, encoding: None };
    let (_, extract) = readers::read(input, Some("pdf"), &mut notices).map_err(|error| error.to_string())?;
    let Content::Page(_) = extract.content else { panic!("no page") };
    Ok((extract.source.text.to_string(), notices.into_iter().map(|notice| notice.message).collect()))
}

fn text(content: &str) -> String {
    read(Build::page(content).bytes()).unwrap().0
}

/// Reads a file that cannot be read, within the time that a user waits.
fn refused(bytes: Vec<u8>) -> String {
    let begun = Instant::now();
    let error = read(bytes).err().unwrap_or_else(|| "it was read".into());
    assert!(begun.elapsed() < Duration::from_secs(20), "took {:?}", begun.elapsed());
    error
}

#[test]
fn words_come_from_gaps_and_ligatures_are_letters() {
    assert_eq!(text("BT /F1 10 Tf 50 300 Td [(Two) -300 (wo) 20 (rds)] TJ ET"), "Two words\n");
    assert_eq!(text("BT /F1 10 Tf 50 300 Td (A letter) Tj ET"), "A letter\n");
    let ligature = "/Span << /ActualText <FEFFFB01> >> BDC (f) Tj EMC";
    assert_eq!(text(&format!("BT /F1 10 Tf 50 300 Td {ligature} (sh) Tj ET")), "fish\n");
}

#[test]
fn actual_text_stands_for_its_glyphs() {
    let span = "/Span << /ActualText <FEFF4E2D6587> >> BDC (xy) Tj EMC";
    assert_eq!(text(&format!("BT /F1 10 Tf 50 300 Td (a ) Tj {span} ( b) Tj ET")), "a 中文 b\n");
    let soft = "BT /F1 10 Tf 50 300 Td (Biblio) Tj /Span << /ActualText <FEFF00AD> >> BDC (-) Tj EMC ET";
    assert_eq!(text(soft), "Biblio\u{ad}\n");
}

#[test]
fn text_that_is_printed_twice_for_bold_is_read_once() {
    let twice = "BT /F1 10 Tf 50 300 Td (still all) Tj ET BT /F1 10 Tf 50.4 300 Td (still all) Tj ET";
    assert_eq!(text(twice), "still all\n");
    assert_eq!(text("BT /F1 10 Tf 2 Tr 50 300 Td (outline) Tj ET"), "outline\n");
}

#[test]
fn what_an_ocr_program_hid_is_read_and_what_is_clipped_is_not() {
    assert_eq!(text("BT 3 Tr /F1 10 Tf 50 300 Td (under the scan) Tj ET"), "under the scan\n");
    let clipped = "BT /F1 10 Tf 50 300 Td (seen) Tj ET q 0 0 10 10 re W n BT /F1 10 Tf 50 200 Td (hidden) Tj ET Q";
    let (text, notices) = read(Build::page(clipped).bytes()).unwrap();
    assert_eq!(text, "seen\n");
    assert!(notices[0].contains("page 1: 6 characters"), "{notices:?}");
}

/// A line spaced out to 150 points, each word an operation of its own; its letters are all of one width.
fn spaced_line(content: &mut String, x: f32, y: usize, words: &[&str]) {
    let letters: usize = words.iter().map(|word| word.len()).sum();
    let space = (150.0 - 5.56 * letters as f32) / (words.len() - 1) as f32;
    let mut at = x;
    for word in words {
        write!(content, "BT /F1 10 Tf {at} {y} Td ({word}) Tj ( ) Tj ET ").unwrap();
        at += 5.56 * word.len() as f32 + space;
    }
}

#[test]
fn columns_are_told_apart_by_a_gutter_as_narrow_as_the_spaces_in_them() {
    let words = ["open", "good", "bond", "hugged", "bend", "node", "gaped", "pound", "dog", "bee"];
    let mut content = String::new();
    let mut truth: Vec<String> = Vec::new();
    for (column, x) in [50.0, 207.0].into_iter().enumerate() {
        for row in 0..14 {
            let at = |k: usize| words[(row * 3 + column * 5 + k * (row % 3 + 1)) % words.len()];
            let line = [at(0), at(1), at(2), at(3), at(4)];
            spaced_line(&mut content, x, 380 - 13 * row, &line);
            truth.push(line.join(" "));
        }
    }
    let made = text(&content);
    let lines: Vec<&str> = made.lines().filter(|line| !line.is_empty()).map(str::trim).collect();
    assert_eq!(lines, truth);
}

#[test]
fn pages_and_text_that_are_turned_are_read_as_they_are_looked_at() {
    let upright =
        Build::page_with("BT /F1 10 Tf 0 1 -1 0 100 50 Tm (first) Tj 0 1 -1 0 120 50 Tm (second) Tj ET", "/Rotate 90");
    assert_eq!(read(upright.bytes()).unwrap().0, "first\nsecond\n");
    let landscape = "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (first) Tj 0 1 -1 0 120 50 Tm (second) Tj ET";
    assert_eq!(text(landscape), "first\nsecond\n");
}

#[test]
fn vertical_fonts_are_read_downwards_and_columns_from_the_right() {
    let shown = |x: u32, text: &str| format!("1 0 0 1 {x} 350 Tm {} Tj ", gbk(text));
    let content = format!("BT /F4 10 Tf {}{}ET", shown(300, "本报讯昨日"), shown(282, "城中大雪。"));
    assert_eq!(text(&content), "本报讯昨日\n城中大雪。\n");
}

#[test]
fn an_article_set_downwards_on_a_page_set_across_keeps_its_paragraphs() {
    let mut content = String::new();
    column(&mut content, 40, 20, 40, &PROSE.repeat(3));
    let down = [
        "　　书馆上月搬入旧车站。候车室",
        "改成阅览室，售票窗口改成借书处",
        "站台上放着长椅。",
        "　　馆长说，搬家用了九天。",
    ];
    for (at, line) in down.iter().enumerate() {
        let printed = line.trim_start_matches('\u{3000}');
        let top = 280 - 10 * (line.chars().count() - printed.chars().count());
        write!(content, "/F4 10 Tf 1 0 0 1 {} {top} Tm {} Tj ", 500 - 16 * at, gbk(printed)).unwrap();
    }
    let text = text(&format!("BT {content} ET"));
    let indented: Vec<&str> = text.lines().filter(|line| line.starts_with(['\u{3000}', ' '])).collect();
    assert_eq!(indented.len(), 3, "{text}");
    assert!(indented[1].contains("书馆上月") && indented[2].contains("馆长说"), "{text}");
}

#[test]
fn glyphs_without_unicode_stay_visible_and_are_reported_with_their_place() {
    let (text, notices) =
        read(Build::page("BT /F1 10 Tf 50 300 Td (ab) Tj /F3 10 Tf <00410042> Tj ET").bytes()).unwrap();
    assert_eq!(text, "ab\u{fffd}\u{fffd}\n");
    assert_eq!(notices.len(), 1);
    assert!(notices[0].contains("page 1: 2 glyphs have no Unicode, the first 61 points"), "{notices:?}");
}

#[test]
fn a_file_without_text_says_what_to_do() {
    let error = refused(Build::page("0 0 m 100 100 l S").bytes());
    assert!(error.contains("without a text layer") && error.contains("OCR") && error.contains("ALTO"), "{error}");
}

#[test]
fn a_file_with_a_password_says_so() {
    let mut build = Build::page("BT /F1 10 Tf 50 300 Td (secret) Tj ET");
    let key = "00".repeat(32);
    let encrypt = build.object(&format!("<< /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -44 >>"));
    build.trailer(&format!("/Encrypt {encrypt} 0 R /ID [<00> <00>]"));
    let error = refused(build.bytes());
    assert!(error.contains("password") && error.contains("qpdf"), "{error}");
}

#[test]
fn a_file_that_ends_in_its_middle_is_refused() {
    let whole = Build::page("BT /F1 10 Tf 50 300 Td (whole) Tj ET").bytes();
    for cut in [9, 10, whole.len() / 3, whole.len() / 2, whole.len() - 7] {
        assert!(refused(whole[..cut].to_vec()).contains("ends in its middle"), "cut at {cut}");
    }
}

#[test]
fn loops_in_the_structure_end() {
    let content = "BT /F1 10 Tf 50 300 Td (looped) Tj ET";
    let mut build = Build::page(content);
    build.replace(2, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 9 >>");
    assert_eq!(read(build.bytes()).unwrap().0, "looped\n");
    let mut build = Build::page(content);
    build.trailer("/Prev 9");
    assert_eq!(read(build.bytes()).unwrap().0, "looped\n");
    let mut build = Build::page("/X0 Do BT /F1 10 Tf 50 300 Td (once) Tj ET");
    build.stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X0 12 0 R >> >>",
        b"/X0 Do /X0 Do",
    );
    assert_eq!(read(build.bytes()).unwrap().0, "once\n");
}

#[test]
fn forms_that_multiply_are_refused() {
    let mut build = Build::page("/X0 Do BT /F1 10 Tf 50 300 Td (much) Tj ET");
    for depth in 0..12 {
        let next = 13 + depth;
        let form =
            format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X0 {next} 0 R >> >>");
        build.stream(&form, "/X0 Do ".repeat(20).as_bytes());
    }
    build.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", b"0 0 m 9 9 l S");
    assert!(refused(build.bytes()).contains("unpack to more"), "forms");
}

#[test]
fn streams_that_unpack_to_too_much_are_refused() {
    // A megabyte of spaces that ends at a byte's edge may stand there as often as one likes.
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(&vec![b' '; 1 << 20]).unwrap();
    packed.flush().unwrap();
    let head = packed.get_ref().clone();
    let bomb = [&head[..2], &head[2..].repeat(200)].concat();
    let mut build = Build::page("");
    let bomb = build.stream("/Filter /FlateDecode", &bomb);
    build.replace_page(&format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents {bomb} 0 R >>"));
    assert!(refused(build.bytes()).contains("unpack to more"), "deflate");
}

#[test]
fn nested_dictionaries_and_nonsense_end_in_an_error_or_in_text() {
    let mut build = Build::page("BT /F1 10 Tf 50 300 Td (deep) Tj ET");
    build.object(&format!("{}1{}", "[".repeat(200_000), "]".repeat(200_000)));
    assert_eq!(read(build.bytes()).unwrap().0, "deep\n");
    assert!(refused(b"%PDF-1.7\n%%EOF\n".to_vec()).contains("broken"));
    assert!(refused([b"%PDF-1.7\n".as_slice(), &[0xff; 5000], b"%%EOF\n"].concat()).contains("broken"));
}

/// Bytes changed, cut out and swapped at places that a fixed generator chooses.
#[test]
fn damaged_files_never_make_it_fall() {
    let content = format!("BT /F2 10 Tf 50 300 Td {} Tj /F1 9 Tf 0 -20 Td (page) Tj ET", gbk("本报讯　昨日城中大雪。"));
    let whole = Build::page(&content).bytes();
    let mut state = 0x2545_F491_4F6C_DD1Du64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    for round in 0..400 {
        let mut bytes = whole.clone();
        for _ in 0..1 + next(12) {
            let at = next(bytes.len());
            match next(3) {
                0 => bytes[at] = next(256) as u8,
                1 => bytes[at] = b'0' + next(10) as u8,
                _ => drop(bytes.drain(at..(at + next(60)).min(whole.len() / 2).max(at).min(at))),
            }
        }
        if let Err(error) = read(bytes) {
            assert!(!error.contains("cannot be drawn"), "round {round}: {error}");
        }
    }
}

/// The lines of a text file, set in one column of a page: white space at line starts is indent, empty lines are gaps.
fn set(lines: &str) -> Vec<u8> {
    let mut content = String::from("BT ");
    let height = 40 + 16 * lines.lines().count();
    for (number, line) in lines.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let printed = line.trim_start();
        let indent: usize =
            line[..line.len() - printed.len()].chars().map(|c| if c == '\u{3000}' { 10 } else { 5 }).sum();
        let y = height - 20 - 16 * number;
        write!(content, "/F2 10 Tf 1 0 0 1 {} {y} Tm {} Tj ", 20 + indent, gbk(printed)).unwrap();
    }
    let mut build = Build::page(&(content + "ET"));
    let page = format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 {height}] /Contents 4 0 R /Resources << /Font << /F2 6 0 R >> >> >>"
    );
    build.replace_page(&page);
    build.bytes()
}

#[test]
fn a_text_file_and_the_same_page_as_pdf_give_the_same_articles() {
    let mut failures = support::Failures::default();
    for case in ["narrow-columns", "headline-after-article", "letters-interview"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues").join(case);
        let page = std::fs::read_to_string(folder.join("in/page.txt")).unwrap();
        let input = InputBytes { name: "page.pdf".into(), bytes: set(&page) };
        let made = support::read_all(vec![input], &Options::default()).map(|made| support::plain(&made.issue));
        let as_text = support::read("page.txt", "text", &page).map(|made| support::plain(&made.issue)).unwrap();
        failures.add_some(case, made.map_or_else(Some, |made| support::difference(&as_text, &made)));
    }
    failures.show();
}

/// A text set at a place, in lines of so many characters; gives the lines.
fn column(content: &mut String, x: usize, top: usize, characters: usize, text: &str) {
    let text: Vec<char> = text.chars().collect();
    for (number, line) in text.chunks(characters).enumerate() {
        let line: String = line.iter().collect();
        let printed = line.trim_start_matches('\u{3000}');
        let indent = 10 * (line.chars().count() - printed.chars().count());
        write!(content, "/F2 10 Tf 1 0 0 1 {} {} Tm {} Tj ", x + indent, 400 - top - 15 * number, gbk(printed))
            .unwrap();
    }
}

fn headline(content: &mut String, x: usize, top: usize, text: &str) {
    write!(content, "/F2 20 Tf 1 0 0 1 {x} {} Tm {} Tj ", 400 - top, gbk(text)).unwrap();
}

/// The lines of a page, by their first characters.
fn order(content: &str) -> Vec<String> {
    let text = text(&format!("BT {content} ET"));
    text.lines().map(|line| line.trim().chars().take(3).collect()).filter(|start: &String| !start.is_empty()).collect()
}

const PROSE: &str = "　　春雨下了整整一夜河水涨到了石阶的第三级渡船今天停开赶集的人只好绕道上游的石桥多走八里路";

#[test]
fn a_headline_let_into_its_text_comes_before_it() {
    let mut content = String::new();
    column(&mut content, 40, 60, 10, &PROSE.replacen("春雨", "甲甲", 1));
    headline(&mut content, 160, 66, "渡船停开");
    column(&mut content, 160, 90, 10, "乙乙乙绕道的人说石桥比渡船稳当只是路上泥深");
    column(&mut content, 280, 90, 10, "丙丙丙船工说雨停三天以后再开不收一文船钱");
    let order = order(&content);
    let at = |start: &str| order.iter().position(|line| line.starts_with(start)).unwrap();
    assert!(at("渡船停") < at("甲甲") && at("甲甲") < at("乙乙乙") && at("乙乙乙") < at("丙丙丙"), "{order:?}");
}

#[test]
fn an_article_under_one_column_comes_behind_the_next_column() {
    let mut content = String::new();
    headline(&mut content, 40, 60, "河水上涨渡船停开三日整");
    column(&mut content, 40, 90, 10, "　　甲甲春雨下了整整一夜河水涨到石阶");
    headline(&mut content, 40, 160, "夜市搬家");
    column(&mut content, 40, 185, 10, "　　乙乙夜市搬到了旧车棚里摊位不变");
    column(&mut content, 160, 90, 10, &PROSE.replacen("春雨", "丙丙", 1));
    let order = order(&content);
    let at = |start: &str| order.iter().position(|line| line.starts_with(start)).unwrap();
    assert!(at("甲甲") < at("丙丙") && at("丙丙") < at("夜市搬") && at("夜市搬") < at("乙乙"), "{order:?}");
}

#[test]
fn lines_round_a_picture_are_no_paragraphs() {
    let mut content = String::new();
    column(&mut content, 40, 60, 16, PROSE);
    column(&mut content, 100, 105, 10, "这是图旁的四行文字比别的行短六个字它们同属一段不是每行一段话啊");
    column(&mut content, 40, 165, 16, &"图下面的行又回到整栏的宽度".repeat(3));
    let (_, notices) = read(Build::page(&format!("BT {content} ET")).bytes()).unwrap();
    assert!(notices.is_empty());
    let text = text(&format!("BT {content} ET"));
    assert_eq!(text.lines().filter(|line| line.starts_with(' ')).count(), 1, "{text}");
}
