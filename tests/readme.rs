//! The examples of the README files are tests: what stands in a block `text before` or `markdown before`
//! becomes what stands in the block `text after` that follows it.

use std::fs;
use std::path::Path;

use kjj_convert::writers::{Memory, find};
use kjj_convert::{InputBytes, Options, convert};

/// An example: the input's format, the input, the output.
struct Example {
    from: String,
    before: String,
    after: String,
}

/// The fenced blocks of a file: info string and content.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in text.lines() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(info), None) => open = Some((info.to_owned(), String::new())),
            (Some(_), Some(block)) => blocks.push(block),
            (None, Some((info, content))) => open = Some((info, content + line + "\n")),
            (None, None) => {}
        }
    }
    blocks
}

fn examples(file: &str) -> Vec<Example> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let blocks = blocks(&text);
    let pairs = blocks.windows(2).filter_map(|pair| {
        let from = pair[0].0.strip_suffix(" before")?;
        assert_eq!(pair[1].0, "text after", "{file}: an example has no result");
        Some(Example { from: from.to_owned(), before: pair[0].1.clone(), after: pair[1].1.clone() })
    });
    pairs.collect()
}

fn text_of(example: &Example) -> String {
    let input = InputBytes { name: "README".into(), bytes: example.before.clone().into_bytes() };
    let options = Options { from: Some(example.from.clone()), ..Options::default() };
    let conversion = convert(vec![input], &options).unwrap();
    let mut memory = Memory::default();
    find("text").unwrap().write(&conversion.issue, &mut memory).unwrap();
    String::from_utf8(memory.files.remove(0).1).unwrap()
}

#[test]
fn examples_become_what_the_readme_says() {
    for file in ["README.md", "README.zh-CN.md"] {
        let examples = examples(file);
        assert!(!examples.is_empty(), "{file} has no examples");
        for example in examples {
            assert_eq!(text_of(&example), example.after, "{file} (left: made, right: said)");
        }
    }
}

#[test]
fn both_languages_show_the_same_examples() {
    let befores = |file| examples(file).into_iter().map(|e| e.before).collect::<Vec<_>>();
    assert_eq!(befores("README.md"), befores("README.zh-CN.md"));
}
