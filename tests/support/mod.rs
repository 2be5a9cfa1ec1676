//! What the tests over fixtures share: converting, writing in memory, and failures that are shown all together.
#![allow(dead_code)]

use std::panic::catch_unwind;

use kjj_convert::ast::Issue;
use kjj_convert::writers::{Memory, WRITERS, Writer, text::PlainText};
use kjj_convert::{Conversion, InputBytes, Options, convert};
use similar::{Algorithm, DiffTag, capture_diff_slices};

/// Converts one text in an input format.
pub fn read(name: &str, from: &str, text: &str) -> Result<Conversion, String> {
    let input = InputBytes { name: name.into(), bytes: text.into() };
    let options = Options { from: Some(from.into()), ..Options::default() };
    read_all(vec![input], &options)
}

/// Converts inputs; a panic is an error like others, so that it does not hide the failures after it.
pub fn read_all(inputs: Vec<InputBytes>, options: &Options) -> Result<Conversion, String> {
    match catch_unwind(|| convert(inputs, options)) {
        Ok(converted) => converted.map_err(|e| e.to_string()),
        Err(panic) => Err(match panic.downcast_ref::<String>() {
            Some(message) => format!("panic: {message}"),
            None => "panic".into(),
        }),
    }
}

/// An issue as plain text.
pub fn plain(issue: &Issue) -> String {
    let files = written(&PlainText, issue).unwrap();
    files.into_iter().map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect()
}

/// The files that a writer makes of an issue.
pub fn written(writer: &dyn Writer, issue: &Issue) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut memory = Memory::default();
    writer.write(issue, &mut memory).map_err(|e| format!("{}: {e}", writer.name()))?;
    Ok(memory.files)
}

/// The files of every writer, under the writer's name.
pub fn all_written(issue: &Issue) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut files = Vec::new();
    for writer in WRITERS {
        let made = written(*writer, issue)?;
        files.extend(made.into_iter().map(|(name, bytes)| (format!("{}: {name}", writer.name()), bytes)));
    }
    Ok(files)
}

/// Converts plain text of our own once more: what changed, if anything.
pub fn changed_again(text: &str) -> Option<String> {
    match read("again.txt", "text", text) {
        Ok(again) => difference(text, &plain(&again.issue)),
        Err(error) => Some(error),
    }
}

/// The lines that differ, ends of the texts left out; none where the texts are the same.
pub fn difference(expected: &str, made: &str) -> Option<String> {
    let (expected, made) = (expected.trim_end_matches('\n'), made.trim_end_matches('\n'));
    if expected == made {
        return None;
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.split('\n').collect(), made.split('\n').collect());
    let mut shown = String::from("  (- expected, + made, ⏎ an empty line)\n");
    let operations = capture_diff_slices(Algorithm::Myers, &old, &new);
    for (at, op) in operations.iter().enumerate() {
        let (gone, come) = (&old[op.old_range()], &new[op.new_range()]);
        if op.tag() == DiffTag::Equal {
            let (is_first, is_last) = (at == 0, at + 1 == operations.len());
            let beside = |line: &usize| (*line == 0 && !is_first) || (*line + 1 == gone.len() && !is_last);
            let lines = (0..gone.len()).filter(beside);
            lines.for_each(|line| shown.push_str(&format!("    {}\n", around(gone[line], (0, 0)))));
            continue;
        }
        let same = match (gone, come) {
            ([gone], [come]) => common_ends(gone, come),
            _ => (0, 0),
        };
        gone.iter().for_each(|line| shown.push_str(&format!("  - {}\n", around(line, same))));
        come.iter().for_each(|line| shown.push_str(&format!("  + {}\n", around(line, same))));
    }
    Some(shown)
}

/// Characters at both ends that two lines have in common.
fn common_ends(a: &str, b: &str) -> (usize, usize) {
    let start = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let left = a.chars().count().min(b.chars().count()) - start;
    let end = a.chars().rev().zip(b.chars().rev()).take(left).take_while(|(a, b)| a == b).count();
    (start, end)
}

/// A line with little of what is the same at its ends, and long lines cut in their middle.
fn around(line: &str, (start, end): (usize, usize)) -> String {
    const KEPT: usize = 16;
    const LONGEST: usize = 90;
    if line.is_empty() {
        return "⏎".into();
    }
    let chars: Vec<char> = line.chars().collect();
    let (from, to) = (start.saturating_sub(KEPT), chars.len() - end.saturating_sub(KEPT));
    let text = |chars: &[char]| chars.iter().collect::<String>().replace('\t', "⇥");
    let (before, after) = (if from > 0 { "…" } else { "" }, if to < chars.len() { "…" } else { "" });
    let middle = &chars[from..to];
    match middle.len() > LONGEST {
        true => {
            format!("{before}{}…{}{after}", text(&middle[..LONGEST / 2]), text(&middle[middle.len() - LONGEST / 2..]))
        }
        false => format!("{before}{}{after}", text(middle)),
    }
}

/// Failures, collected so that one run shows them all.
#[derive(Default)]
pub struct Failures(Vec<String>);

impl Failures {
    /// Notes what is wrong at a place.
    pub fn add(&mut self, place: &str, what: impl AsRef<str>) {
        self.0.push(format!("{place}\n{}", what.as_ref().trim_end()));
    }

    /// Notes a difference, if there is one.
    pub fn add_some(&mut self, place: &str, what: Option<String>) {
        if let Some(what) = what {
            self.add(place, what);
        }
    }

    /// Fails the test if anything was noted.
    pub fn show(self) {
        let count = self.0.len();
        assert!(count == 0, "{count} failed:\n\n{}\n", self.0.join("\n\n"));
    }
}
