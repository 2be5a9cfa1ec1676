//! Real text in every encoding that libraries hold, at three lengths, and bytes that are no text.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, ISO_2022_JP, KOI8_U, SHIFT_JIS, UTF_8, WINDOWS_1252};
use proptest::prelude::*;

use super::decode;
use crate::error::{Error, Result};
use crate::repair::Notice;
use crate::source::Source;

const SIMPLIFIED: &str = "本报讯（记者 李一平）昨日上午，新城区图书馆举行读书节开幕式，三百余名市民冒雨前来参加。\
    馆长介绍说，今年的活动将持续到十月底，届时还会邀请作家与读者见面，所有讲座免费向公众开放。";
const TRADITIONAL: &str = "本報訊（記者 陳大文）昨日上午，新城區圖書館舉行讀書節開幕式，三百餘名市民冒雨前來參加。\
    館長介紹說，今年的活動將持續到十月底，屆時還會邀請作家與讀者見面，所有講座免費向公眾開放。";
const JAPANESE: &str = "昨日の午前、市立図書館で読書週間の開会式が行われ、雨の中を三百人余りの市民が訪れた。\
    館長によると、催しは十月末まで続き、作家と読者の集いも予定されている。入場は無料である。";
const KOREAN: &str = "어제 오전 시립도서관에서 독서주간 개막식이 열려 비가 오는 가운데 시민 삼백여 명이 참석했다. \
    관장은 행사가 시월 말까지 이어지며 작가와의 만남도 마련되어 있다고 밝혔다. 입장은 무료이다.";
const RUSSIAN: &str = "Вчера утром в городской библиотеке открылась неделя чтения, несмотря на дождь пришли триста \
    горожан. Директор сообщил, что встречи с писателями продлятся до конца октября, вход свободный.";
const FRENCH: &str = "Hier matin, la bibliothèque a été inaugurée malgré la pluie ; près de trois cents élèves étaient \
    présents. La fête durera jusqu’à la fin du mois d’août, où l’entrée sera gratuite pour tous.";

fn read(bytes: &[u8], label: Option<&str>) -> (Result<Source>, Vec<Notice>) {
    let mut notices = Vec::new();
    (decode(0, "page.txt", bytes.to_vec(), label, &mut notices), notices)
}

/// Decodes bytes that must give no notice.
fn clean(bytes: &[u8]) -> Source {
    let (source, notices) = read(bytes, None);
    assert_eq!(notices, []);
    source.unwrap()
}

fn encoded(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    let (bytes, _, lossy) = encoding.encode(text);
    assert!(!lossy, "{} cannot hold the sample", encoding.name());
    bytes.into_owned()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn text_is_told_at_every_length() {
    let samples = [
        (SIMPLIFIED, GB18030),
        (TRADITIONAL, BIG5),
        (JAPANESE, SHIFT_JIS),
        (JAPANESE, EUC_JP),
        (JAPANESE, ISO_2022_JP),
        (KOREAN, EUC_KR),
        (RUSSIAN, KOI8_U),
        (FRENCH, WINDOWS_1252),
        (SIMPLIFIED, UTF_8),
    ];
    for (text, encoding) in samples {
        for length in [20, 60, text.chars().count()] {
            let part: String = text.chars().take(length).collect();
            let source = clean(&encoded(&part, encoding));
            let name = if part.is_ascii() && encoding != ISO_2022_JP { "UTF-8" } else { encoding.name() };
            assert_eq!((source.encoding, source.text.as_str()), (name, part.as_str()));
        }
        let long = text.repeat(200) + "\r\n" + text;
        assert_eq!(clean(&encoded(&long, encoding)).text, long);
    }
}

#[test]
fn three_chinese_characters_are_enough() {
    assert_eq!(clean(&encoded("图书馆", GB18030)).text, "图书馆");
    assert_eq!(clean(&encoded("圖書館", BIG5)).text, "圖書館");
}

#[test]
fn gb18030_four_byte_characters_and_hong_kong_characters_are_read() {
    let rare = SIMPLIFIED.to_string() + "㐀𠀀䶮";
    assert_eq!(clean(&encoded(&rare, GB18030)).text, rare);
    let mut hong_kong = encoded(TRADITIONAL, BIG5);
    hong_kong.extend([0x87, 0x40, 0xFB, 0xFA]);
    assert_eq!(clean(&hong_kong).text, TRADITIONAL.to_string() + "䏰厨");
}

#[test]
fn a_gbk_label_reads_all_of_gb18030() {
    let text = "镕䶮";
    for label in ["gb2312", "GBK", "gb18030", "cp936", "x-gbk"] {
        let (source, notices) = read(&encoded(text, GB18030), Some(label));
        let source = source.unwrap();
        assert_eq!((source.text.as_str(), source.encoding, notices.len()), (text, "gb18030", 0));
    }
}

#[test]
fn utf_16_is_read_with_and_without_a_byte_order_mark() {
    let texts =
        [SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN, FRENCH, "新城区图书馆举行开幕式", "one line\r\nand two\r\n"];
    for text in texts {
        for (bytes, name) in [(u16::to_le_bytes as fn(u16) -> [u8; 2], "UTF-16LE"), (u16::to_be_bytes, "UTF-16BE")] {
            for marked in [text.to_string(), format!("\u{feff}{text}")] {
                let source = clean(&utf16(&marked, bytes));
                assert_eq!((source.encoding, source.text.as_str()), (name, text));
            }
        }
    }
}

#[test]
fn a_byte_order_mark_is_left_out_but_counted() {
    let source = clean("\u{feff}正文".as_bytes());
    assert_eq!((source.text.as_str(), source.bytes), ("正文", 9));
    assert_eq!(clean(b"abc").sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(clean(b"").text, "");
}

#[test]
fn line_ends_stay_as_they_came() {
    let text = "一\r\n二\r三\n四\r\r\n五\u{2028}六\u{c}七";
    assert_eq!(clean(text.as_bytes()).text, text);
}

#[test]
fn utf_8_that_is_cut_or_damaged_stays_utf_8_and_says_where() {
    let cut = &SIMPLIFIED.as_bytes()[..SIMPLIFIED.len() - 1];
    let (source, notices) = read(cut, None);
    let source = source.unwrap();
    assert_eq!(source.encoding, "UTF-8");
    assert!(source.text.ends_with('\u{fffd}'));
    assert_eq!(notices.len(), 1);

    let mut damaged = format!("{SIMPLIFIED}\n{SIMPLIFIED}\n").into_bytes();
    let at = SIMPLIFIED.len() + 1;
    damaged.splice(at..at, [0xFF]);
    let (source, notices) = read(&damaged, None);
    assert_eq!(source.unwrap().text, format!("{SIMPLIFIED}\n\u{fffd}{SIMPLIFIED}\n"));
    assert_eq!(notices[0].line, Some(2));
    assert_eq!(
        notices[0].to_string(),
        format!("page.txt:2: the bytes FF at byte {at} are not UTF-8; U+FFFD stands in their place")
    );
}

#[test]
fn many_bad_places_are_named_up_to_twenty_and_counted() {
    let bytes: Vec<u8> = (0..25).flat_map(|_| [SIMPLIFIED.as_bytes(), b"\xFF\n"].concat()).collect();
    let (source, notices) = read(&bytes, None);
    assert_eq!(source.unwrap().text.matches('\u{fffd}').count(), 25);
    assert_eq!(notices.len(), 21);
    assert!(notices[20].message.starts_with("25 places in all"), "{}", notices[20].message);
}

#[test]
fn text_that_holds_replacement_characters_itself_is_text() {
    let text = "\u{fffd}\u{fffd}\u{fffd}\u{fffd} \u{fffd}\u{fffd}\n";
    assert_eq!(&*clean(text.as_bytes()).text, text);
}

#[test]
fn a_declaration_is_followed_if_the_bytes_bear_it_out() {
    let html = format!("<html><head><meta charset=\"big5\"></head>{TRADITIONAL}");
    assert_eq!(clean(&encoded(&html, BIG5)).text, html);
    let xml = format!("<?xml version=\"1.0\" encoding='EUC-KR'?><p>{KOREAN}</p>");
    assert_eq!(clean(&encoded(&xml, EUC_KR)).text, xml);
}

#[test]
fn a_declaration_that_lies_is_said_and_not_followed() {
    let cases = [
        ("<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">", SIMPLIFIED, UTF_8),
        ("<meta charset=utf-8>", SIMPLIFIED, GB18030),
        ("<meta charset=iso-8859-1>", SIMPLIFIED, GB18030),
    ];
    for (head, body, encoding) in cases {
        let text = format!("{head}{body}");
        let (source, notices) = read(&encoded(&text, encoding), None);
        assert_eq!(source.unwrap().text, text);
        assert!(notices[0].message.starts_with("declares "), "{notices:?}");
    }
}

#[test]
fn a_label_wins_and_an_unknown_one_is_refused() {
    let (source, _) = read(&encoded(RUSSIAN, KOI8_U), Some("koi8-u"));
    assert_eq!(source.unwrap().text, RUSSIAN);
    assert!(matches!(read(b"a", Some("klingon")).0, Err(Error::UnknownEncoding(_))));
}

#[test]
fn binary_files_are_refused_by_name_with_advice() {
    let cases: [(&[u8], &str); 9] = [
        (b"%PDF-1.7\n", "is a PDF file"),
        (b"PK\x03\x04 mimetypeapplication/epub+zip", "is an EPUB book"),
        (b"PK\x03\x04 [Content_Types].xml", "is an Office document"),
        (b"PK\x03\x04 a.txt", "is a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture"),
        (b"\xff\xd8\xff\xe0", "is a JPEG picture"),
        (b"\x1f\x8b\x08", "is a gzip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Office file"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08 text", "is not text"),
    ];
    for (bytes, what) in cases {
        let message = read(bytes, None).0.unwrap_err().to_string();
        assert!(message.starts_with(&format!("page.txt: {what}")), "{message}");
    }
    assert!(read(b"%PDF-1.7", None).0.unwrap_err().to_string().contains("--from pdf"));
    assert_eq!(read(b"%PDF-files and how to keep them", None).0.unwrap().text, "%PDF-files and how to keep them");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_decode_or_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes, None);
    }

    #[test]
    fn notices_name_the_bytes_that_stand_there(
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
        label in prop::sample::select(vec!["utf-8", "gb18030", "big5", "shift_jis", "euc-kr", "utf-16le", "iso-2022-jp"]),
    ) {
        if let (Ok(_), notices) = read(&bytes, Some(label)) {
            for notice in notices.iter().filter(|n| n.line.is_some()) {
                let (hex, rest) = notice.message["the bytes ".len()..].split_once(" at byte ").unwrap();
                let at: usize = rest.split(' ').next().unwrap().parse().unwrap();
                let there: Vec<String> = bytes[at..].iter().map(|b| format!("{b:02X}")).collect();
                prop_assert!(there.join(" ").starts_with(hex), "{notice}");
            }
        }
    }
}

#[test]
fn a_short_page_in_shift_jis_is_no_utf_16() {
    let text = "1998年（平成10年）3月8日　入江新聞　（5）\r\n\r\n地域\r\n\r\n商店街から広がる輪\r\n\r\n　編集部の皆さまへ\r\n\r\n　\
        祭りについて、観光化と人手不足が課題となっている。\r\n";
    let source = clean(&encoded(text, SHIFT_JIS));
    assert_eq!((source.encoding, source.text.as_str()), ("Shift_JIS", text));
}
