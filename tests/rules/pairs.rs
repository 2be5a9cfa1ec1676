//! Reads the pairs of a rule's file: fenced blocks `in` and `out` under `## Examples` and `## Counter-examples`.
//!
//! Words after `in`: `markdown`, `alto`, `hocr`, `page-xml` are the input's format (text, if not said). Words after both: `escaped` for blocks
//! with `\u{…}`, `\t`, `\r`, `\f`, `\n` and `\\`.

use std::fmt;
use std::iter::Enumerate;
use std::str::Lines;

/// Where a pair stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Examples,
    CounterExamples,
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Section::Examples => "Examples",
            Section::CounterExamples => "Counter-examples",
        })
    }
}

/// A damaged text and what it becomes.
#[derive(Debug)]
pub struct Pair {
    pub section: Section,
    /// From 1 in its section.
    pub number: usize,
    /// Line of the input's fence, from 1.
    pub line: usize,
    /// What stands above the pair.
    pub sentence: String,
    /// Format of the input.
    pub from: &'static str,
    pub input: String,
    pub output: String,
}

/// What a fence says of its block.
struct Info {
    is_input: bool,
    from: &'static str,
    is_escaped: bool,
}

/// All pairs of a file.
///
/// # Errors
/// Line and what is wrong there.
pub fn parse(text: &str) -> Result<Vec<Pair>, String> {
    let mut pairs: Vec<Pair> = Vec::new();
    let (mut section, mut sentence, mut open) = (None, String::new(), None);
    let mut lines = text.lines().enumerate();
    while let Some((index, line)) = lines.next() {
        let wrong = |what: &str| format!("{}: {what}", index + 1);
        let fence = line.len() - line.trim_start_matches('`').len();
        match line {
            "## Examples" => section = Some(Section::Examples),
            "## Counter-examples" => section = Some(Section::CounterExamples),
            _ if fence < 3 && !line.trim().is_empty() => sentence = line.to_owned(),
            _ if fence < 3 => {}
            _ => {
                let info = info(&line[fence..]).map_err(|what| wrong(&what))?;
                let block = block(&mut lines, fence).ok_or_else(|| wrong("this fence is never closed"))?;
                let block = if info.is_escaped { unescape(&block).map_err(|what| wrong(&what))? } else { block };
                match (info.is_input, open.take()) {
                    (true, None) => open = Some((index + 1, info.from, block)),
                    (false, Some((line, from, input))) => {
                        let section = section.ok_or_else(|| wrong("stands in no section of examples"))?;
                        let number = pairs.iter().filter(|pair| pair.section == section).count() + 1;
                        let sentence = sentence.clone();
                        pairs.push(Pair { section, number, line, sentence, from, input, output: block });
                    }
                    (true, Some(_)) => return Err(wrong("the block `in` before it has no `out`")),
                    (false, None) => return Err(wrong("this `out` has no `in`")),
                }
            }
        }
    }
    match open {
        Some((line, ..)) => Err(format!("{line}: this `in` has no `out`")),
        None => Ok(pairs),
    }
}

fn info(words: &str) -> Result<Info, String> {
    let mut words = words.split_whitespace();
    let is_input = match words.next() {
        Some("in") => true,
        Some("out") => false,
        other => return Err(format!("a fence is `in` or `out`, not {other:?}")),
    };
    let mut info = Info { is_input, from: "text", is_escaped: false };
    for word in words {
        match word {
            "markdown" if is_input => info.from = "markdown",
            "alto" if is_input => info.from = "alto",
            "hocr" if is_input => info.from = "hocr",
            "page-xml" if is_input => info.from = "page-xml",
            "html" if is_input => info.from = "html",
            "escaped" => info.is_escaped = true,
            _ => return Err(format!("unknown word {word:?} after a fence")),
        }
    }
    Ok(info)
}

/// The lines up to a fence that is as long or longer.
fn block(lines: &mut Enumerate<Lines>, fence: usize) -> Option<String> {
    let mut block = String::new();
    for (_, line) in lines {
        if line.len() >= fence && line.bytes().all(|b| b == b'`') {
            return Some(block);
        }
        block.push_str(line);
        block.push('\n');
    }
    None
}

fn unescape(text: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut parts = text.split('\\');
    out.push_str(parts.next().unwrap_or_default());
    while let Some(part) = parts.next() {
        let mut rest = part.chars();
        match rest.next() {
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some('f') => out.push('\u{c}'),
            Some('n') => out.push('\n'),
            Some('u') => {
                let (code, after) = part[1..]
                    .strip_prefix('{')
                    .and_then(|p| p.split_once('}'))
                    .ok_or_else(|| format!("\\{part:?} is no \\u{{…}}"))?;
                let char = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
                out.push(char.ok_or_else(|| format!("{code:?} is no character"))?);
                rest = after.chars();
            }
            None => {
                out.push('\\');
                rest = parts.next().unwrap_or_default().chars();
            }
            Some(other) => return Err(format!("unknown escape \\{other}")),
        }
        out.push_str(rest.as_str());
    }
    Ok(out)
}

#[test]
fn escapes_are_read() {
    let read = unescape("a\\tb\\\\t\\u{200B}c\\n\\f\\r");
    assert_eq!(read.as_deref(), Ok("a\tb\\t\u{200B}c\n\u{c}\r"));
    assert!(unescape("\\x").is_err());
}

#[test]
fn a_pair_has_its_section_its_number_and_its_sentence() {
    let file = "# x\n\n## Counter-examples\n\nWhy.\n\n````in markdown\n```\n````\n\n```out\na\n\nb\n```\n";
    let pairs = parse(file).unwrap();
    let [pair] = pairs.as_slice() else { panic!("{pairs:?}") };
    assert_eq!((pair.section, pair.number, pair.line), (Section::CounterExamples, 1, 7));
    assert_eq!((pair.sentence.as_str(), pair.from), ("Why.", "markdown"));
    assert_eq!((pair.input.as_str(), pair.output.as_str()), ("```\n", "a\n\nb\n"));
    assert_eq!(parse("## Examples\n```in\na\n```\n").unwrap_err(), "2: this `in` has no `out`");
}
