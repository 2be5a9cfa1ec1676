//! `inspect` and corrections as files: where they are found, how they are named, what is refused.

use super::{ONE, Place, TWO, stderr, stdout};

#[test]
fn inspect_is_plain_when_piped_and_takes_no_output() {
    let place = Place::with_page();
    let text = stdout(&place.run("inspect page.md").success());
    assert!(text.contains("     1 ▶ headline") && !text.contains('\u{1b}'), "{text}");
    assert_eq!(place.names(), ["page.md"]);
    assert_eq!(stdout(&place.run("inspect page.md").success()), text);
    let unsure = stdout(&place.run("inspect --unsure page.md").success());
    assert!(unsure.starts_with("0 decisions unsure"), "{unsure}");
}

#[test]
fn inspect_reads_markdown_text_and_standard_input() {
    let place = Place::new();
    place.put("page.md", ONE);
    let text = stdout(&place.run("inspect --from text page.md").success());
    assert!(text.contains("# 河堤今晨合龙"), "{text}");
    let piped = stdout(&place.command("inspect -").write_stdin(ONE).assert().success());
    assert!(piped.contains("▶ headline"), "{piped}");
    place.refuses("inspect", 2, &["INPUT"]);
    place.refuses("inspect missing.txt", 1, &["missing.txt", "cannot be read"]);
}

#[test]
fn corrections_beside_an_input_are_found_and_named() {
    let place = Place::with_page();
    place.put("page.corrections.toml", "[[correction]]\nline = 5\nbegins = \"# 夜校\"\nrole = \"crosshead\"\n");
    let run = place.run("--to text page.md").success();
    assert!(stderr(&run).contains("corrections: page.corrections.toml\n1 article, "), "{}", stderr(&run));
    let text = stdout(&place.run("inspect page.md").success());
    assert!(text.contains("certain correction: is taken as crosshead"), "{text}");
}

#[test]
fn corrections_of_other_names_are_given_by_hand_and_add_to_those_beside() {
    let place = Place::with_page();
    place.put("page.corrections.toml", "[[correction]]\nline = 5\nrole = \"crosshead\"\n");
    place.put("more.toml", "[[correction]]\nline = 3\nreplace = \"今晨\"\nby = \"昨夜\"\n");
    let text = stdout(&place.run("--to text --corrections more.toml --corrections page.corrections.toml page.md"));
    assert!(text.contains("昨夜合龙") && !text.contains("\n\n\n"), "{text}");
}

#[test]
fn each_page_has_its_own_corrections() {
    let place = Place::new();
    place.put("1.md", ONE);
    place.put("2.md", TWO);
    place.put("2.corrections.toml", "[[correction]]\nline = 5\nbegins = \"# 夜校\"\ndrop = true\n");
    let text = stdout(&place.run("--to text 1.md 2.md").success());
    assert!(!text.contains("夜校新开三班\n"), "{text}");
}

#[test]
fn corrections_that_cannot_be_followed_end_the_call_with_nothing_written() {
    let place = Place::with_page();
    place.put("page.corrections.toml", "\n[[correction]]\nline = 3\nbegins = \"夜校\"\ndrop = true\n");
    place.refuses("--to epub page.md", 2, &["page.corrections.toml: line 2: ", "line 3 of page.md", "line 5 does"]);
    place.refuses("inspect page.md", 2, &["page.corrections.toml: line 2: "]);
    place.refuses("--to text page.md page.corrections.toml", 2, &["is a corrections file"]);
    place.refuses("--to text --corrections none.toml page.md", 1, &["none.toml", "cannot be read"]);
    place.refuses("--to text -o page.corrections.toml page.md", 2, &["would be overwritten"]);
}

#[test]
fn a_log_is_edited_and_given_back() {
    let place = Place::with_page();
    place.run("--to text -o a.txt --repairs log.jsonl page.md").success();
    place.run("--to text -o b.txt --repairs again.jsonl --corrections log.jsonl page.md").success();
    assert_eq!((place.read("a.txt"), place.read("log.jsonl")), (place.read("b.txt"), place.read("again.jsonl")));
    let log = place.read("log.jsonl").replacen("\"role\":\"headline\"", "\"role\":\"kicker\"", 1);
    place.put("edited.jsonl", log);
    place.run("--to json -o c.json --corrections edited.jsonl page.md").success();
    assert!(place.read("c.json").contains("\"kicker\""));
    place.put("page.md", ONE);
    place.refuses("--to text --corrections log.jsonl page.md", 2, &["log.jsonl: line 1", "page.md", "has changed"]);
}
