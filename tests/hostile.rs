//! Inputs that hold articles and mean harm, or were not copied whole: a clear error or a notice, within seconds, within
//! bounded memory, and never a panic.

mod support;

use std::io::{Cursor, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use kjj_convert::writers::find;
use kjj_convert::{Conversion, InputBytes, Options};
use proptest::prelude::*;
use support::{read_all, written};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Longest that anything here may take on a slow machine.
const SECONDS: u64 = 20;

fn read(name: &str, bytes: impl Into<Vec<u8>>) -> Result<Conversion, String> {
    let begun = Instant::now();
    let input = InputBytes { name: name.into(), bytes: bytes.into() };
    let made = read_all(vec![input], &Options::default());
    assert!(begun.elapsed() < Duration::from_secs(SECONDS), "{name} took {:?}", begun.elapsed());
    if let Err(error) = &made {
        assert!(!error.starts_with("panic"), "{name}: {error}");
        assert!(!error.contains("the ledger"), "{name}: {error}");
    }
    made
}

/// The error must name the input and say these words.
fn refuses(name: &str, bytes: impl Into<Vec<u8>>, words: &[&str]) {
    let error = read(name, bytes).err().unwrap_or_else(|| panic!("{name} was read"));
    for word in words.iter().chain([&name]) {
        assert!(error.contains(word), "{name}: {error:?} does not say {word:?}");
    }
}

fn article(body: &str) -> String {
    format!("<article dtd-version=\"1.3\" xml:lang=\"zh-Hans\"><front/><body>{body}</body></article>")
}

fn text_of(conversion: &Conversion) -> String {
    support::plain(&conversion.issue)
}

#[test]
fn entities_of_a_file_are_never_expanded() {
    let mut bomb = String::from("<!DOCTYPE article [<!ENTITY a0 \"哈\">");
    for n in 1..40 {
        bomb.push_str(&format!("<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10)));
    }
    let made = read("bomb.xml", bomb + "]>" + &article("<p>一段&a39;文字。</p>")).unwrap();
    assert_eq!(text_of(&made), "一段&a39;文字。\n");
    assert!(made.notices.iter().any(|n| n.message.contains("&a39;")), "{:?}", made.notices);
}

#[test]
fn nothing_outside_a_file_is_read() {
    for address in ["file:///etc/passwd", "http://127.0.0.1:9/x"] {
        let head = format!(
            "<!DOCTYPE article SYSTEM \"{address}\" [<!ENTITY x SYSTEM \"{address}\"><!ENTITY % y SYSTEM \"{address}\"> %y;]>"
        );
        let made =
            read("outside.xml", head + &article("<p>甲&x;乙</p><xi:include href=\"file:///etc/passwd\"/>")).unwrap();
        assert_eq!(text_of(&made), "甲&x;乙\n");
    }
}

#[test]
fn deep_and_endless_markup_is_refused() {
    refuses("deep.xml", article(&("<sec>".repeat(300_000) + &"</sec>".repeat(300_000))), &["deeper than"]);
    refuses("lists.xml", article(&"<list><list-item>".repeat(50_000)), &["deeper than"]);
    refuses("open.xml", article("<p>").replace("</body></article>", ""), &["ends inside <p>"]);
    refuses("crossed.xml", article("<p><bold>甲</p></bold>"), &["line 1"]);
    refuses("two.xml", article("") + &article(""), &["second element"]);
    refuses(
        "brackets.json",
        format!("{{\"format\":\"kjj-convert issue 2\",\"articles\":{}", "[".repeat(400_000)),
        &["line 1"],
    );
    let wide = article(&"<p>字</p>".repeat(300_000));
    assert_eq!(read("wide.xml", wide).unwrap().issue.articles[0].blocks.len(), 300_000);
}

#[test]
fn declared_encodings_may_lie() {
    let declared =
        |encoding: &str| format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>") + &article("<p>渡口新桥通车。</p>");
    for lie in ["GB18030", "UTF-16", "ISO-8859-1", "Shift_JIS", "nonsense", ""] {
        if let Ok(made) = read("lie.xml", declared(lie)) {
            assert!(text_of(&made).contains('。') || !made.notices.is_empty(), "{lie}: {}", text_of(&made));
        }
    }
    let utf16: Vec<u8> = declared("UTF-16").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let made = read("utf16.xml", [b"\xff\xfe".as_slice(), &utf16].concat()).unwrap();
    assert_eq!(text_of(&made), "渡口新桥通车。\n");
}

#[test]
fn lines_of_any_length_are_measured() {
    let long = "渡口今日停航。".repeat(12_000);
    let text = format!("河水上涨\n\n{}{long}\n\n短行\n{long}", "　".repeat(70_000));
    assert!(text_of(&read("long.txt", text).unwrap()).contains(&long));
}

/// A book of these entries, its package first.
fn book(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Deflated);
    let stored = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored);
    zip.start_file("mimetype", stored).unwrap();
    zip.write_all(b"application/epub+zip").unwrap();
    for (name, bytes) in entries {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn container(path: &str) -> String {
    format!("<container><rootfiles><rootfile full-path=\"{path}\"/></rootfiles></container>")
}

/// A package whose spine is these documents.
fn package(hrefs: &[&str]) -> String {
    let item = |(at, href): (usize, &&str)| {
        format!("<item id=\"d{at}\" href=\"{href}\" media-type=\"application/xhtml+xml\"/>")
    };
    let items: String = hrefs.iter().enumerate().map(item).collect();
    let spine: String = (0..hrefs.len()).map(|at| format!("<itemref idref=\"d{at}\"/>")).collect();
    format!("<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>")
}

fn page(body: &str) -> String {
    format!("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body>{body}</body></html>")
}

#[test]
fn bombs_of_zip_are_refused() {
    let container = container("p.opf");
    let package = package(&["a.xhtml"]);
    let head: [(&str, &[u8]); 2] = [("META-INF/container.xml", container.as_bytes()), ("p.opf", package.as_bytes())];
    let bomb = vec![b' '; 33 << 20];
    let bytes = book(&[head[0], head[1], ("a.xhtml", &bomb)]);
    assert!(bytes.len() < 1 << 20, "a bomb is small: {}", bytes.len());
    refuses("bomb.epub", bytes.clone(), &["a.xhtml", "unpacks to more than"]);
    // The same with a lie about its size wherever the archive says it.
    let (told, lie) = ((33u32 << 20).to_le_bytes(), 1000u32.to_le_bytes());
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|&at| bytes[at..at + 4] == told).collect();
    assert!(!places.is_empty());
    let mut bytes = bytes;
    places.iter().for_each(|&at| bytes[at..at + 4].copy_from_slice(&lie));
    assert!(read("lie.epub", bytes).is_err());

    // Many documents of less than the limit each: together too much.
    let names: Vec<String> = (0..40).map(|n| format!("{n}.xhtml")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let package = self::package(&names);
    let large = vec![b' '; 8 << 20];
    let one = book(&[head[0], ("p.opf", package.as_bytes()), (names[0], &large)]);
    let mut zip = ZipWriter::new_append(Cursor::new(one.clone())).unwrap();
    let mut packed = zip::ZipArchive::new(Cursor::new(one)).unwrap();
    for name in &names[1..] {
        zip.raw_copy_file_rename(packed.by_name(names[0]).unwrap(), *name).unwrap();
    }
    refuses("many.epub", zip.finish().unwrap().into_inner(), &["unpacks to more than"]);
}

#[test]
fn paths_that_climb_are_refused() {
    let container = container("EPUB/p.opf");
    let with = |package: &str, more: &[(&str, &[u8])]| {
        let head: [(&str, &[u8]); 2] =
            [("META-INF/container.xml", container.as_bytes()), ("EPUB/p.opf", package.as_bytes())];
        book(&[&head, more].concat())
    };
    refuses("entry.epub", with(&package(&["a.xhtml"]), &[("../../a.xhtml", b"x")]), &["../../a.xhtml", "leads out"]);
    refuses("absolute.epub", with(&package(&["a.xhtml"]), &[("/etc/passwd", b"x")]), &["/etc/passwd", "leads out"]);
    refuses("href.epub", with(&package(&["../../../etc/passwd"]), &[]), &["outside the book"]);
    refuses("coded.epub", with(&package(&["%2e%2e/%2e%2e/etc/passwd"]), &[]), &["spine names no document"]);
    refuses(
        "root.epub",
        book(&[("META-INF/container.xml", self::container("../../etc/passwd").as_bytes())]),
        &["is not in the archive"],
    );
}

#[test]
fn broken_books_are_named_with_their_place() {
    let container = container("p.opf");
    let with = |package: &str, more: &[(&str, &[u8])]| {
        let head: [(&str, &[u8]); 2] =
            [("META-INF/container.xml", container.as_bytes()), ("p.opf", package.as_bytes())];
        book(&[&head, more].concat())
    };
    refuses("empty.epub", book(&[]), &["META-INF/container.xml", "is not in the archive"]);
    refuses("missing.epub", with(&package(&["a.xhtml"]), &[]), &["a.xhtml", "not in the archive"]);
    refuses("spine.epub", with("<package><manifest/><spine/></package>", &[]), &["spine names no document"]);
    let cut = with(&package(&["a.xhtml"]), &[("a.xhtml", b"<html><body><p>x")]);
    refuses("xml.epub", cut, &["a.xhtml", "line 1"]);
    // A document that is whole and no XML is read as browsers read it, and named with its place.
    let loose = with(&package(&["a.xhtml"]), &[("a.xhtml", b"<html><body>\n<p>x<p>y</body></html>")]);
    let made = read("loose.epub", loose).unwrap();
    assert_eq!(made.issue.articles[0].blocks.len(), 2);
    let said: Vec<&str> = made.notices.iter().map(|notice| notice.message.as_str()).collect();
    assert!(said.iter().any(|message| message.contains("line 2") && message.contains("browsers")), "{said:?}");
    let locked = "<encryption><CipherReference URI=\"a.xhtml\"/></encryption>";
    let page = page("<p>x</p>");
    let entries: [(&str, &[u8]); 2] = [("META-INF/encryption.xml", locked.as_bytes()), ("a.xhtml", page.as_bytes())];
    refuses("locked.epub", with(&package(&["a.xhtml"]), &entries), &["a.xhtml", "encrypted"]);
    // A document twice in the spine is one article.
    let twice = package(&["a.xhtml"]).replace("</spine>", "<itemref idref=\"d0\"/></spine>");
    let made = read("twice.epub", with(&twice, &[("a.xhtml", page.as_bytes())])).unwrap();
    assert_eq!(made.issue.articles.len(), 1);
}

#[test]
fn json_that_says_what_no_issue_says_is_refused() {
    let issue = |articles: &str| {
        format!("{{\"format\":\"kjj-convert issue 2\",\"metadata\":{{}},\"inputs\":[],\"articles\":[{articles}]}}")
    };
    let article = |blocks: &str| format!("{{\"id\":\"a001\",\"input\":0,\"head\":[],\"blocks\":[{blocks}]}}");
    let paragraph =
        |more: &str| format!("{{\"id\":\"a001-b01\",\"type\":\"paragraph\",\"text\":[{{\"text\":\"字\"{more}}}]}}");
    assert_eq!(text_of(&read("good.json", issue(&article(&paragraph("")))).unwrap()), "字\n");
    refuses("key.json", issue(&article(&paragraph(",\"colour\":\"red\""))), &[".articles.blocks.text.colour"]);
    refuses("kind.json", issue(&article("{\"id\":\"b\",\"type\":\"poem\"}")), &["poem"]);
    refuses("mark.json", issue(&article(&paragraph(",\"marks\":[\"loud\"]"))), &["loud"]);
    refuses(
        "span.json",
        issue(&article(&paragraph(",\"span\":{\"input\":0,\"start\":9,\"end\":2}"))),
        &["span ends at 2"],
    );
    refuses("input.json", issue("{\"id\":\"a001\",\"input\":7,\"blocks\":[]}"), &["input 7"]);
    refuses("version.json", issue("").replace("issue 2", "issue 9"), &["issue 9", "issue 2"]);
    refuses("more.json", issue("") + " {", &["line 1"]);
}

/// What our own writers made, to be damaged.
fn outputs() -> Vec<(&'static str, Vec<u8>)> {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues/two-pages");
    let (inputs, options) = kjj_convert::batch::cases(&[case]).unwrap()[0].read().unwrap();
    let issue = read_all(inputs, &options).unwrap().issue;
    let first = |format: &str| written(find(format).unwrap(), &issue).unwrap().remove(0).1;
    vec![("issue.json", first("json")), ("001.xml", first("jats")), ("issue.epub", first("epub"))]
}

#[test]
fn files_that_were_not_copied_whole_are_no_panic() {
    for (name, bytes) in outputs() {
        let step = (bytes.len() / 60).max(1);
        let read = (1..bytes.len()).step_by(step).filter(|&end| read(name, &bytes[..end]).is_ok()).count();
        // A file cut in its first bytes may be text; nothing longer is taken for whole.
        assert!(read <= 3, "{name}: {read} stumps were read");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_are_no_panic(damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        for (name, mut bytes) in outputs() {
            for (place, byte) in &damage {
                let at = place.index(bytes.len());
                bytes[at] = *byte;
            }
            let _ = read(name, bytes);
        }
    }
}
