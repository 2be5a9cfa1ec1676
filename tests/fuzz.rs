//! Files of every format, damaged in ways that a fixed generator chooses: an error or an issue that balances, within
//! bounded time and memory, and never a panic.
//!
//! `KJJ_FUZZ_CASES` tries more of each format than `make test` does, `KJJ_FUZZ_SEED` others. The case that is tried
//! stands in `target/tmp`, so that one that ends the program is there to be looked at.

#[path = "../fuzz/src/lib.rs"]
mod fuzz;
#[allow(dead_code)]
#[path = "pdf/build.rs"]
mod pdf;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use fuzz::End;
use kjj_convert::readers::{self, RawInput};
use kjj_convert::writers::{Memory, find};
use kjj_convert::{batch, convert};
use pdf::{Build, gbk};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Cases of each format in a run of the test suite.
const CASES: u64 = 40;
/// Longest that one may take on a slow machine, everything unoptimised.
const SECONDS: u64 = 30;
/// Largest sample and largest case, in bytes.
const SAMPLE: usize = 40 << 10;
const LARGEST: usize = 64 << 10;
/// Memory that the whole run may take, in KiB: that of several large cases side by side.
const MEMORY: u64 = 2 << 20;

/// What stands between the parts of a file of some format, and numbers that hurt.
const TOKENS: [&str; 24] = [
    "<",
    ">",
    "</",
    "/>",
    "&",
    "]]>",
    "<!--",
    "\"",
    "\0",
    "\u{fffd}",
    "\u{3000}",
    "\n\n",
    "-1",
    "0",
    "1e39",
    "NaN",
    "4294967296",
    "99999999999999999999",
    "[[[[[[[[",
    "{\"",
    "<< /",
    " 0 R",
    "endstream",
    "ET BT",
];

/// Numbers by chance, the same in every run.
struct Chance(u64);

impl Chance {
    /// A number below a limit that is not 0 (splitmix64).
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// A stretch of a file, short more often than long, half of them from one edge to another.
    fn stretch(&mut self, bytes: &[u8]) -> (usize, usize) {
        let start = self.below(bytes.len() + 1);
        let longest = *self.one(&[1, 4, 16, 64, 1024, bytes.len() + 1]);
        let end = (start + self.below(longest + 1)).min(bytes.len());
        let edge = |at: usize| bytes[at..].iter().position(|byte| b"<\n\"".contains(byte)).map_or(at, |to| at + to);
        if self.below(2) == 0 { (start, end) } else { (edge(start), edge(end)) }
    }
}

/// Whole files of each format: the fixtures, what our writers make of one, and a page of PDF that is not packed.
static SAMPLES: LazyLock<BTreeMap<&'static str, Vec<Vec<u8>>>> = LazyLock::new(|| {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues");
    let mut samples: BTreeMap<&str, Vec<Vec<u8>>> = BTreeMap::new();
    for case in batch::cases(std::slice::from_ref(&fixtures)).unwrap() {
        let (inputs, options) = case.read().unwrap();
        for file in inputs.into_iter().filter(|input| (1..SAMPLE).contains(&input.bytes.len())) {
            let bytes = file.bytes.clone();
            let input = RawInput { id: 0, file, encoding: options.encoding.as_deref() };
            let (format, _) = readers::read(input, options.from.as_deref(), &mut Vec::new()).unwrap();
            samples.entry(format).or_default().push(bytes);
        }
    }
    let (inputs, options) = batch::cases(&[fixtures.join("two-pages")]).unwrap()[0].read().unwrap();
    let issue = convert(inputs, &options).unwrap().issue;
    for format in ["json", "jats", "epub"] {
        let mut memory = Memory::default();
        find(format).unwrap().write(&issue, &mut memory).unwrap();
        samples.entry(format).or_default().extend(memory.files.into_iter().map(|(_, bytes)| bytes));
    }
    samples.entry("pdf").or_default().extend(pages());
    samples
});

/// Pages of PDF whose content is not packed: text across and downwards, a form, a table, hidden text.
fn pages() -> Vec<Vec<u8>> {
    let line = |y: u32, text: &str| format!("1 0 0 1 50 {y} Tm {} Tj ", gbk(text));
    let across: String = (0..12).map(|n| line(320 - 15 * n, "渡口今日停航，请绕行石桥。")).collect();
    let down: String = (0..6).map(|n| format!("1 0 0 1 {} 350 Tm {} Tj ", 500 - 18 * n, gbk("昨日城中大雪"))).collect();
    let marks = "/Span << /ActualText <FEFF4E2D> >> BDC (xy) Tj EMC /F3 9 Tf <00410042> Tj";
    let mut form = Build::page(&format!("/X0 Do BT /F2 18 Tf 50 350 Td {} Tj /F2 10 Tf {across} ET", gbk("河水上涨")));
    form.stream("/Type /XObject /Subtype /Form /BBox [0 0 600 400]", b"40 100 m 560 100 l S 40 90 100 50 re f");
    let turned =
        Build::page_with(&format!("BT /F4 10 Tf {down} 3 Tr /F1 10 Tf 0 -20 Td (page) Tj {marks} ET"), "/Rotate 90");
    vec![form.bytes(), turned.bytes()]
}

/// A file, damaged in one to eight places.
fn damage(sample: &[u8], like: &[Vec<u8>], other: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = sample.to_vec();
    for _ in 0..*chance.one(&[1, 1, 2, 4, 8]) {
        let (start, end) = chance.stretch(&bytes);
        match chance.below(9) {
            0 | 1 if start < bytes.len() => bytes[start] = chance.below(256) as u8,
            2 if start < bytes.len() => bytes[start] = b'0' + chance.below(10) as u8,
            3 => drop(bytes.drain(start..end)),
            4 => drop(bytes.splice(start..end, chance.one(&TOKENS).bytes())),
            5 => {
                let times = *chance.one(&[1, 2, 50, 5000]);
                let times = times.min(LARGEST.saturating_sub(bytes.len()) / (end - start).max(1));
                let copies = bytes[start..end].repeat(times);
                drop(bytes.splice(end..end, copies));
            }
            6 | 7 => {
                let alike = chance.below(3) > 0;
                let from = chance.one(if alike { like } else { other });
                let (first, last) = chance.stretch(from);
                drop(bytes.splice(start..end, from[first..last].iter().copied()));
            }
            _ if chance.below(8) == 0 => bytes.truncate(end),
            _ => bytes[start..end].reverse(),
        }
    }
    bytes.truncate(LARGEST);
    bytes
}

/// A book with one of its documents damaged; the archive itself is whole, so that the damage is reached.
fn damage_book(book: &[u8], like: &[Vec<u8>], other: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let damaged = chance.below(archive.len());
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        made.start_file(entry.name().unwrap(), SimpleFileOptions::DEFAULT).unwrap();
        let bytes = if at == damaged { damage(&bytes, like, other, chance) } else { bytes };
        made.write_all(&bytes).unwrap();
    }
    made.finish().unwrap().into_inner()
}

fn number(name: &str, otherwise: u64) -> u64 {
    env::var(name).ok().map_or(otherwise, |value| value.parse().unwrap_or_else(|_| panic!("{name}={value}: no number")))
}

/// The most memory that the process has had, in KiB, where the system tells.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// Tries damaged files of a format.
fn run(format: &'static str) {
    let (cases, seed) = (number("KJJ_FUZZ_CASES", CASES), number("KJJ_FUZZ_SEED", 1));
    let samples = &SAMPLES[format];
    let others: Vec<&str> = SAMPLES.keys().copied().filter(|other| *other != format).collect();
    let tried = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{format}"));
    let (mut read, mut given_up, mut longest) = (0, 0, (Duration::ZERO, 0));
    for case in 0..cases {
        let chance = &mut Chance(seed.wrapping_mul(1 << 32).wrapping_add(case));
        let (sample, other) = (chance.one(samples), &SAMPLES[*chance.one(&others)]);
        let bytes = match format {
            "epub" if chance.below(4) > 0 => damage_book(sample, &SAMPLES["html"], &SAMPLES["jats"], chance),
            _ => damage(sample, samples, other, chance),
        };
        fs::write(&tried, &bytes).unwrap();
        let from = (chance.below(4) > 0).then_some(format);
        let begun = Instant::now();
        let end = catch_unwind(|| check(format, from, &bytes));
        let took = begun.elapsed();
        let place = format!("case {case} of seed {seed}, {} (--from {})", tried.display(), from.unwrap_or("-"));
        match end.unwrap_or_else(|_| panic!("{place}: panic")).unwrap_or_else(|error| panic!("{place}: {error}")) {
            End::Read => read += 1,
            End::GivenUp => given_up += 1,
            End::Refused => {}
        }
        assert!(took < Duration::from_secs(SECONDS), "{place} took {took:?}");
        assert!(peak() < MEMORY, "{place}: {} KiB", peak());
        longest = longest.max((took, case));
    }
    fs::remove_file(tried).unwrap();
    let (took, case) = longest;
    println!("{format}: {cases} cases, {read} read, {given_up} given up by a library; case {case} took {took:?}");
}

/// A METS file goes together with the pages that it names.
fn check(format: &str, from: Option<&str>, bytes: &[u8]) -> Result<End, String> {
    match format {
        "mets" => {
            let pages = SAMPLES["alto"].iter().enumerate();
            let pages: Vec<(String, &Vec<u8>)> =
                pages.map(|(at, page)| (format!("page{}.alto.xml", at + 1), page)).collect();
            let pages = pages.iter().map(|(name, page)| (name.as_str(), page.as_slice()));
            fuzz::check(None, &pages.chain([("issue.mets.xml", bytes)]).collect::<Vec<_>>())
        }
        _ => fuzz::check(from, &[("input", bytes)]),
    }
}

macro_rules! formats {
    ($($test:ident: $format:literal,)*) => {
        $(#[test]
        fn $test() {
            run($format);
        })*

        #[test]
        fn every_reader_is_here() {
            let here = [$($format),*];
            let missing = readers::READERS.iter().map(|format| format.name()).find(|name| !here.contains(name));
            assert_eq!(missing, None);
            for name in here {
                let target = format!("fuzz/fuzz_targets/{}.rs", name.replace('-', "_"));
                assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(&target).is_file(), "{target}");
            }
        }
    };
}

formats! {
    alto: "alto",
    epub: "epub",
    hocr: "hocr",
    html: "html",
    jats: "jats",
    json: "json",
    markdown: "markdown",
    mets: "mets",
    page_xml: "page-xml",
    pdf_text: "pdf",
    text: "text",
}
