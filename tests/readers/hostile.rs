//! Hostile and broken files: a clear error, or all that can be read, within a moment and bounded memory.

use std::time::{Duration, Instant};

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};
use proptest::prelude::*;

use crate::{alto, convert, notices, support};

const WORDS: &str = "渡口今日停航，请绕行石桥。";

fn page() -> String {
    alto(&[("B1", &[WORDS])])
}

/// A page with a declaration before it.
fn declared(encoding: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n{}", page())
}

fn made(bytes: &[u8]) -> String {
    support::plain(&convert(&[("p.xml", bytes)]).unwrap().issue)
}

#[test]
fn entities_are_never_expanded_and_nothing_outside_is_read() {
    let bomb: String = (1..10).map(|n| format!("<!ENTITY b{n} \"{}\">", format!("&b{};", n - 1).repeat(10))).collect();
    let doctype = format!("<!DOCTYPE alto [<!ENTITY b0 \"bomb\">{bomb}<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
    let file = doctype + &page().replace("石桥", "&b9;&x;桥");
    let conversion = convert(&[("p.xml", file.as_bytes())]).unwrap();
    let made = support::plain(&conversion.issue);
    assert_eq!(made.trim(), "渡口今日停航，请绕行&b9;&x;桥。");
    assert!(notices(&conversion)[0].contains("not expanded"), "{:?}", notices(&conversion));
}

#[test]
fn depth_is_limited() {
    let file = "<alto>".to_owned() + &"<ComposedBlock>".repeat(1_000_000);
    let error = convert(&[("p.xml", file.as_bytes())]).unwrap_err();
    assert!(error.starts_with("p.xml: line 1: ") && error.contains("deeper than"), "{error}");
}

#[test]
fn truncated_files_are_refused_with_their_place() {
    let file = page().replace("<TextLine", "\n<TextLine");
    for end in ["</TextBlock>", "</TextLine>"] {
        let cut = &file[..file.find(end).unwrap()];
        let error = convert(&[("p.xml", cut.as_bytes())]).unwrap_err();
        assert!(error.starts_with("p.xml: line 2: the file ends inside <Text"), "{error}");
    }
    let cut = &file[..file.find("CONTENT").unwrap()];
    let error = convert(&[("p.xml", cut.as_bytes())]).unwrap_err();
    assert!(error.starts_with("p.xml: line 2: "), "{error}");
}

#[test]
fn every_prefix_of_a_file_gives_text_or_an_error() {
    let hocr = format!("<div class='ocr_page'><p><span class='ocr_line' title='bbox 1 2 3 4'>{WORDS}</span></p></div>");
    let page_xml = format!(
        "<PcGts><Page><TextRegion id=\"r\" type=\"heading\"><Coords points=\"1,2 3,4\"/><TextEquiv><Unicode>{WORDS}</Unicode></TextEquiv></TextRegion></Page></PcGts>"
    );
    for file in [page(), hocr, page_xml] {
        for (end, _) in file.char_indices() {
            if let Err(error) = convert(&[("p.xml", &file.as_bytes()[..end])]) {
                assert!(!error.starts_with("panic"), "{error}");
            }
        }
    }
}

#[test]
fn numbers_that_are_none_place_nothing() {
    for value in ["NaN", "inf", "-1e38", "1e38", "", "x", "99999999999999999999999999999999999999999"] {
        let file = page()
            .replace("HPOS=\"10\"", &format!("HPOS=\"{value}\""))
            .replace("HEIGHT=\"10\"", &format!("HEIGHT=\"{value}\""));
        assert_eq!(made(file.as_bytes()).trim(), WORDS, "{value}");
    }
}

#[test]
fn encodings_that_a_file_declares_are_read_and_lies_are_seen_through() {
    let gb = GB18030.encode(&declared("GB18030")).0.into_owned();
    assert_eq!(made(&gb).trim(), WORDS);
    let wide = |text: &str, big: bool| -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    for (encoding, big) in [(UTF_16LE, false), (UTF_16BE, true)] {
        let bytes = wide(&declared(encoding.name()), big);
        assert_eq!(made(&bytes).trim(), WORDS, "{} without a mark", encoding.name());
        let marked = [if big { b"\xfe\xff" } else { b"\xff\xfe" }, bytes.as_slice()].concat();
        assert_eq!(made(&marked).trim(), WORDS, "{} with a mark", encoding.name());
    }
    let lying = declared("GB2312");
    let conversion = convert(&[("p.xml", lying.as_bytes())]).unwrap();
    assert_eq!(support::plain(&conversion.issue).trim(), WORDS);
    assert!(notices(&conversion)[0].contains("declares"), "{:?}", notices(&conversion));
}

#[test]
fn a_format_that_is_named_wrongly_is_refused() {
    for (from, file) in [("mets", page()), ("page-xml", page()), ("alto", "<mets/>".into())] {
        let input = kjj_convert::InputBytes { name: "p.xml".into(), bytes: file.into_bytes() };
        let options = kjj_convert::Options { from: Some(from.into()), ..Default::default() };
        let error = kjj_convert::convert(vec![input], &options).unwrap_err().to_string();
        assert!(error.starts_with("p.xml: line 1: begins with <"), "{error}");
    }
}

#[test]
fn large_pages_take_time_in_proportion() {
    let line = ["今年夏天，渡口一共运送了六万三千名乘客，比去年多了四成。"; 40];
    let blocks: Vec<(String, Vec<&str>)> = (0..200).map(|n| (format!("B{n}"), line.to_vec())).collect();
    let blocks: Vec<(&str, &[&str])> = blocks.iter().map(|(id, lines)| (id.as_str(), lines.as_slice())).collect();
    let small = alto(&blocks[..50]);
    let large = alto(&blocks);
    let time = |file: &str| {
        let start = Instant::now();
        convert(&[("p.xml", file.as_bytes())]).unwrap();
        start.elapsed()
    };
    let (short, long) = (time(&small), time(&large));
    assert!(long < short * 16 + Duration::from_secs(2), "{short:?} for a quarter of what took {long:?}");
}

#[test]
fn unclosed_tags_of_hocr_take_time_in_proportion() {
    let start = Instant::now();
    let file = "<div class='ocr_page'>".to_owned() + &"<span class=ocr_line><b></i>".repeat(60_000) + WORDS;
    let made = support::plain(&convert(&[("p.hocr", file.as_bytes())]).unwrap().issue);
    assert!(made.contains(WORDS));
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

/// One small file of each format.
fn samples() -> [Vec<u8>; 4] {
    let mets = "<mets xmlns:xlink=\"x\"><dmdSec ID=\"D\"><mdWrap><xmlData><mods><titleInfo><title>渡口报</title></titleInfo></mods></xmlData></mdWrap></dmdSec>
        <fileSec><fileGrp USE=\"text\"><file ID=\"F\"><FLocat xlink:href=\"p.xml\"/></file></fileGrp></fileSec>
        <structMap TYPE=\"LOGICAL\"><div TYPE=\"ARTICLE\"><fptr><area FILEID=\"F\" BEGIN=\"B1\"/></fptr></div></structMap></mets>";
    let hocr = format!(
        "<meta name='ocr-system' content='tesseract'><div class='ocr_page' title='bbox 0 0 9 9'><p class='ocr_par'><span class='ocr_line' title='bbox 1 2 3 4; x_size 9'><span class='ocrx_word' title='x_wconf 12'>{WORDS}</span></span></p></div>"
    );
    let page_xml = format!(
        "<PcGts><Page><ReadingOrder><OrderedGroup><RegionRefIndexed index=\"0\" regionRef=\"r\"/></OrderedGroup></ReadingOrder><TextRegion id=\"r\" type=\"heading\"><Coords points=\"1,2 3,4\"/><TextLine><TextEquiv conf=\"0.2\"><Unicode>{WORDS}</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>"
    );
    [page(), mets.into(), hocr, page_xml].map(String::into_bytes)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_never_panic_and_lose_nothing_of_what_is_read(
        which in 0usize..4,
        damage in prop::collection::vec((any::<prop::sample::Index>(), 0usize..12, prop::collection::vec(any::<u8>(), 0..4)), 1..6),
    ) {
        let mut file = samples()[which].clone();
        for (at, length, bytes) in damage {
            let at = at.index(file.len() + 1);
            let end = (at + length).min(file.len());
            file.splice(at..end, bytes);
        }
        let files: [(&str, &[u8]); 2] = [("m.xml", &file), ("p.xml", &samples()[0])];
        let given = if which == 1 { &files[..] } else { &files[..1] };
        if let Err(error) = convert(given) {
            prop_assert!(!error.starts_with("panic") && !error.contains("does not balance"), "{error}");
        }
    }
}
