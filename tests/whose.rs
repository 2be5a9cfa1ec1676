//! Whose a field or a staff line is: a record's lines are its article's alone, whatever is written and read back, and
//! what is written grows with the input and not with its square.

mod support;

use kjj_convert::ast::{Contributor, ContributorRole, Field, Issue, Masthead};
use kjj_convert::source::Span;
use kjj_convert::{InputBytes, Options};
use support::{read, read_all, written};

fn record(number: usize) -> String {
    format!(
        "【标题】渡口第{number}号渡船下水\n【作者】沈渡{number}\n【日期】1998-03-06\n【来源】云岭日报\n【正文】\n　　渡口的第\
         {number}号渡船昨日下水，船身漆成蓝色，能载四十个人和六头牛。\n　　船工说，第一班船天亮就开。\n\n"
    )
}

fn records(count: usize) -> Issue {
    read("records.txt", "text", &(1..=count).map(record).collect::<String>()).unwrap().issue
}

fn files(issue: &Issue, format: &str) -> Vec<(String, String)> {
    let files = written(kjj_convert::writers::find(format).unwrap(), issue).unwrap();
    files.into_iter().map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

fn back(issue: &Issue, format: &str) -> Issue {
    let files = written(kjj_convert::writers::find(format).unwrap(), issue).unwrap();
    let inputs = files.into_iter().map(|(name, bytes)| InputBytes { name, bytes }).collect();
    read_all(inputs, &Options::default()).unwrap().issue
}

/// Article, name and value of each field.
fn told(issue: &Issue) -> Vec<(Option<&str>, &str, &str)> {
    issue.fields.iter().map(|field| (field.article.as_deref(), field.name.as_str(), field.value.as_str())).collect()
}

#[test]
fn a_record_has_its_own_fields_and_no_others() {
    let issue = records(2);
    let own =
        |id, author| [(Some(id), "author", author), (Some(id), "date", "1998-03-06"), (Some(id), "source", "云岭日报")];
    assert_eq!(told(&issue), [own("a001", "沈渡1"), own("a002", "沈渡2")].concat());
    let jats = files(&issue, "jats");
    for (at, (own, other)) in [("沈渡1", "沈渡2"), ("沈渡2", "沈渡1")].into_iter().enumerate() {
        let text = &jats[at].1;
        assert_eq!(text.matches("printed-author").count(), 1);
        assert!(text.contains(&format!("<meta-value>{own}</meta-value>")) && !text.contains(other));
    }
    for format in ["json", "jats", "epub"] {
        assert_eq!(told(&back(&issue, format)), told(&issue), "{format}");
    }
}

#[test]
fn output_grows_with_the_number_of_records() {
    let (few, many) = (records(100), records(400));
    assert_eq!((few.articles.len(), many.articles.len()), (100, 400));
    for format in ["jats", "json", "text", "epub"] {
        let size = |issue: &Issue| files(issue, format).iter().map(|(_, text)| text.len()).sum::<usize>();
        let (few, many) = (size(&few), size(&many));
        assert!(many < few * 5, "{format}: {few} bytes of 100 records, {many} of 400");
    }
}

/// An issue of three articles in one input, and a field.
fn three() -> Issue {
    let mut issue = records(3);
    let span = Span::new(0, 0, 0);
    issue.fields =
        vec![Field { name: "date".into(), value: "1998-03-07".into(), article: None, text: String::new(), span }];
    issue.metadata.date = None;
    issue
}

#[test]
fn a_field_of_the_whole_input_is_said_once_and_its_date_is_every_articles() {
    let issue = three();
    let jats = files(&issue, "jats");
    let printed: Vec<usize> = jats.iter().map(|(_, text)| text.matches("printed-date").count()).collect();
    assert_eq!(printed, [1, 0, 0]);
    assert!(jats.iter().all(|(_, text)| text.contains("iso-8601-date=\"1998-03-07\"")));
    for format in ["json", "jats", "epub"] {
        assert_eq!(told(&back(&issue, format)), told(&issue), "{format}");
    }
}

#[test]
fn issues_written_before_fields_had_articles_are_read() {
    let mut old: serde_json::Value = serde_json::from_str(&files(&three(), "json")[0].1).unwrap();
    old["format"] = "kjj-convert issue 1".into();
    let now = read("issue.json", "json", &old.to_string()).unwrap().issue;
    assert_eq!((now.format.as_str(), told(&now)), ("kjj-convert issue 2", vec![(None, "date", "1998-03-07")]));
    old["fields"][0]["article"] = "a009".into();
    let error = read("issue.json", "json", &old.to_string()).err().unwrap();
    assert!(error.contains("a009"), "{error}");
}

fn staff_line(number: usize, label: &str, name: &str, after: &str) -> Masthead {
    Masthead {
        id: format!("m{number:02}"),
        text: Default::default(),
        editors: vec![Contributor { role: ContributorRole::Editor, name: name.into(), label: Some(label.into()) }],
        input: 0,
        after: Some(after.into()),
    }
}

#[test]
fn people_of_one_staff_line_edited_the_input_and_those_of_several_the_articles_before_each() {
    let mut issue = three();
    issue.mastheads = vec![
        staff_line(1, "责编", "顾青禾", "a001"),
        staff_line(2, "美编", "丁小满", "a002"),
        staff_line(3, "责编", "白石溪", "a002"),
    ];
    let named: Vec<Vec<bool>> = files(&issue, "jats")
        .iter()
        .map(|(_, text)| ["顾青禾", "丁小满", "白石溪"].iter().map(|name| text.contains(name)).collect())
        .collect();
    assert_eq!(named, [[true, true, false], [false, true, true], [false, true, true]]);
}
