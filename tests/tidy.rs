//! The house rules that no compiler checks: who may import whom, who may touch files, how long a file may be,
//! and that every rule of the cleaner is in its table and has its fixture.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Lines a file of `src` may have.
const LONGEST: usize = 400;

/// Files that may be longer, each with the reason.
const LONGER: [(&str, &str); 1] = [("ast.rs", "all nouns of the project stand in one file")];

/// Rooms of the library and the rooms each may import; rooms not named here may import any.
const IMPORTS: [(&str, &[&str]); 12] = [
    ("error", &[]),
    ("passage", &[]),
    ("source", &["passage", "error"]),
    ("repair", &["source"]),
    ("ast", &["passage", "source", "repair"]),
    ("page", &["passage", "source", "ast"]),
    ("decode", &["source", "repair", "error"]),
    ("readers", &["source", "page", "ast", "repair", "error", "decode"]),
    ("cleaner", &["passage", "source", "page", "ast", "repair", "error", "lang"]),
    ("corrections", &["source", "page", "ast", "repair", "error", "cleaner", "log", "normalize", "summary"]),
    ("normalize", &["passage", "source", "ast", "repair", "error"]),
    ("writers", &["ast", "repair", "error"]),
];

/// Rooms that may touch the file system.
const FILE_ROOMS: [&str; 3] = ["main", "cli", "batch"];

/// One file of `src`, and what of it is not tests.
struct File {
    path: String,
    room: String,
    text: String,
}

impl File {
    /// Numbered lines outside comments and the test module.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let text = if self.path.ends_with("tests.rs") { "" } else { self.text.as_str() };
        let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.take_while(|(_, line)| *line != "#[cfg(test)]").filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                let room = name.split(['/', '.']).next().unwrap().to_owned();
                files.push(File { room, text: fs::read_to_string(&path).unwrap(), path: name });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// The rooms named after `crate::` in a file's code, with their line.
fn imports(file: &File) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in file.code() {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            let names = match rest.strip_prefix('{') {
                Some(group) => top_level_names(group),
                None => vec![first_word(rest)],
            };
            found.extend(names.into_iter().map(|name| (number, name)));
        }
    }
    found
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The first words of `a::b, c::{d, e}, f}`: `a`, `c`, `f`.
fn top_level_names(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut names = vec![String::new()];
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(String::new()),
            _ if depth == 0 => names.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    names.iter().map(|name| first_word(name.trim())).filter(|name| !name.is_empty()).collect()
}

/// Fails with all findings at once.
fn report(rule: &str, findings: Vec<String>) {
    assert!(findings.is_empty(), "{rule}\n  {}", findings.join("\n  "));
}

#[test]
fn rooms_import_only_what_stands_below_them() {
    let mut findings = Vec::new();
    for file in files() {
        let Some((_, allowed)) = IMPORTS.iter().find(|(room, _)| *room == file.room) else { continue };
        for (line, name) in imports(&file) {
            let known = name != file.room && name.chars().next().is_some_and(char::is_lowercase);
            if known && !allowed.contains(&name.as_str()) {
                findings.push(format!("src/{}:{line}: imports {name}", file.path));
            }
        }
    }
    report("a room may import only what stands below it", findings);
}

#[test]
fn only_the_command_touches_files_and_nothing_reads_the_clock() {
    let mut findings = Vec::new();
    for file in files() {
        for (line, code) in file.code() {
            let outside = ["std::fs", "std::process", "std::env", "std::net"];
            if !FILE_ROOMS.contains(&file.room.as_str()) && outside.iter().any(|word| code.contains(word)) {
                findings.push(format!("src/{}:{line}: {}", file.path, code.trim()));
            }
            if code.contains("SystemTime") || code.contains("Instant::now") {
                findings.push(format!("src/{}:{line}: {}", file.path, code.trim()));
            }
        }
    }
    report("only main, cli and batch know files, processes and the environment; nobody asks the clock", findings);
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut findings = Vec::new();
    for file in files() {
        let lines = file.text.lines().count();
        if lines > LONGEST && !LONGER.iter().any(|(path, _)| *path == file.path) {
            findings.push(format!("src/{}: {lines} lines, {LONGEST} are the most", file.path));
        }
        if !file.text.starts_with("//! ") {
            findings.push(format!("src/{}: does not begin with `//!` and what it is for", file.path));
        }
    }
    report("a file has one purpose, said in its first line, and can be read in one sitting", findings);
}

#[test]
fn nothing_panics_on_purpose_and_nothing_is_left_for_later() {
    let panics = [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "dbg!("];
    // A pattern in the code is right or wrong whatever the input; a parser's `self.expect` returns a result.
    let harmless = [".expect(\"a constant pattern\")", "self.expect("];
    let later = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];
    let mut findings = Vec::new();
    for file in files() {
        for (line, code) in file.code() {
            let code = harmless.iter().fold(code.to_owned(), |code, word| code.replace(word, ""));
            if panics.iter().any(|word| code.contains(word)) {
                findings.push(format!("src/{}:{line}: {}", file.path, code.trim()));
            }
        }
        for (index, line) in file.text.lines().enumerate() {
            if later.iter().any(|word| line.contains(word)) {
                findings.push(format!("src/{}:{}: {}", file.path, index + 1, line.trim()));
            }
        }
    }
    report("an input never makes the program panic, and work that is left stands in the issues", findings);
}

#[test]
fn every_rule_has_its_file_its_row_and_its_fixture() {
    let stems = |folder: &str, extension: &str| -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let of_kind = entries(&folder).into_iter().filter(|path| path.extension().is_some_and(|e| e == extension));
        of_kind.map(|path| path.file_stem().unwrap().to_string_lossy().replace('_', "-")).collect()
    };
    let mut rules = stems("src/cleaner/rules", "rs");
    rules.remove("mod");
    let rows: BTreeSet<String> = kjj_convert::cleaner::rules::RULES.iter().map(|r| r.name().to_owned()).collect();
    let fixtures = stems("fixtures/rules", "md");
    assert_eq!(rules, rows, "files of src/cleaner/rules (left) and rows of RULES (right)");
    assert_eq!(rows, fixtures, "rows of RULES (left) and files of fixtures/rules (right)");
}
