//! What the user says of an issue: flags, `issue.toml`, and what cannot be meant.

use serde_json::Value;

use super::{Place, stderr, stdout};

fn metadata(place: &Place, args: &str) -> Value {
    let json = stdout(&place.run(args).success());
    serde_json::from_str::<Value>(&json).unwrap()["metadata"].clone()
}

#[test]
fn flags_win_over_the_settings_file() {
    let place = Place::with_page();
    place.put("issue.toml", "title = \"河港日报\"\ndate = \"1987-03-05\"\npages = [\"第三版\"]\n");
    let found = metadata(&place, "--to json --title 河港晚报 page.md");
    assert_eq!(
        found,
        serde_json::json!({ "title": "河港晚报", "lang": "zh-Hans", "date": "1987-03-05", "pages": ["第三版"] })
    );
    let said = stderr(&place.run("--to json page.md").success());
    assert!(said.contains("settings: issue.toml"), "{said}");
}

#[test]
fn every_flag_sets_its_field() {
    let place = Place::with_page();
    let flags = "--title T --lang zh-Hans --date 1987-03 --identifier urn:x:1 --publisher P --issn 2049-3630 \
                 --cn CN11-0001 --volume 4 --number 17 --source S --rights R --page A1";
    let expected = serde_json::json!({
        "title": "T", "lang": "zh-Hans", "date": "1987-03", "identifier": "urn:x:1", "publisher": "P",
        "issn": "2049-3630", "cn": "CN11-0001", "volume": "4", "number": "17", "source": "S", "rights": "R",
        "pages": ["A1"],
    });
    assert_eq!(metadata(&place, &format!("--to json {flags} page.md")), expected);
}

#[test]
fn the_settings_file_stands_beside_the_first_input() {
    let place = Place::with_page();
    place.put("issue.toml", "title = \"here\"\n");
    place.put("sub/page.md", "# 标题\n");
    place.put("sub/issue.toml", "\u{feff}title = \"below\"\n");
    assert_eq!(metadata(&place, "--to json sub/page.md page.md")["title"], "below");
    assert_eq!(metadata(&place, "--to json page.md sub/page.md")["title"], "here");
    let mut piped = place.command("--to json -");
    let json = stdout(&piped.write_stdin("# 标题\n").assert().success());
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap()["metadata"]["title"], Value::Null);
}

#[test]
fn a_wrong_settings_file_is_named_with_line_and_advice() {
    let place = Place::with_page();
    for (content, words) in [
        ("title = \"x\"\n\ntitel = \"y\"\n", ["line 3", "unknown key \"titel\"", "Did you mean title"]),
        ("zzz = 1\n", ["line 1", "unknown key \"zzz\"", "Known: title, lang"]),
        ("title = 河港日报\n", ["line 1", "in quotes", "issue.toml"]),
        ("volume = \"3\"\nnumber = 12\n", ["line 2", "in quotes", "issue.toml"]),
        ("title = \"a\"\ntitle = \"b\"\n", ["line 2", "duplicate", "issue.toml"]),
        ("title = \"x\"\ndate = \"1987-02-29\"\n", ["line 2", "date", "no date"]),
        ("[issue]\ntitle = \"x\"\n", ["line 1", "unknown key", "issue"]),
        ("pages = [\"\"]\n", ["line 1", "pages", "is empty"]),
    ] {
        place.put("issue.toml", content);
        place.refuses("--to text -o out.txt page.md", 2, &words);
    }
    place.put("issue.toml", b"title = \"\xb1\xa8\"\n");
    place.refuses("--to text -o out.txt page.md", 1, &["issue.toml", "UTF-8"]);
}

#[test]
fn values_that_cannot_be_meant() {
    let place = Place::with_page();
    for date in [
        "1987-02-29",
        "1900-02-29",
        "1987-13-01",
        "1987-00-01",
        "1987-04-31",
        "87-03-05",
        "1987/03/05",
        "0000",
        "1987-3-5",
    ] {
        place.refuses(&format!("--to text --date {date} page.md"), 2, &["--date", date, "YYYY-MM-DD"]);
    }
    for date in ["1988-02-29", "2000-02-29", "1987-12", "1911"] {
        place.run(&format!("--to text --date {date} page.md")).success();
    }
    for issn in ["20493630", "2049-363", "2049-36300", "ABCD-3630", "中文-3630"] {
        place.refuses(&format!("--to text --issn {issn} page.md"), 2, &["--issn", issn, "NNNN-NNNC"]);
    }
    place.refuses("--to text --issn 2049-3631 page.md", 2, &["--issn", "check digit", "end in 0"]);
    place.run("--to text --issn 2434-561X page.md").success();
    for lang in ["c", "zh_Hans", "中文", "zh-", "zh-Hansssssss"] {
        place.refuses(&format!("--to text --lang {lang} page.md"), 2, &["--lang", lang, "BCP 47"]);
    }
    place.refuses_command(place.command("--to text page.md").args(["--title", " "]), 2, &["--title", "is empty"]);
}

#[test]
fn page_labels_are_as_many_as_inputs() {
    let place = Place::with_page();
    place.refuses("--to text --page 1 --page 2 page.md", 2, &["2 page labels for 1 input."]);
    place.put("b.md", "# 乙\n");
    assert_eq!(metadata(&place, "--to json --page A1,A2 page.md b.md")["pages"], serde_json::json!(["A1", "A2"]));
}

#[test]
fn characters_are_normalised_as_asked() {
    let place = Place::new();
    place.put("page.md", "# 舊橋１２號\n\n舊橋通車。\n");
    assert_eq!(
        stdout(&place.run("--to text --normalize width,simplified page.md").success()),
        "旧桥12号\n\n旧桥通车。\n"
    );
    place.refuses("--to text --normalize simplified --normalize traditional page.md", 2, &["contradict"]);
    place.refuses("--to text --normalize nfkc page.md", 2, &["nfkc", "nfc", "width"]);
}
