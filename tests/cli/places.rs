//! Where outputs go.

use std::fs;

use super::{ONE, Place, TWO, stderr, stdout};

/// The names that a call adds to the folder.
fn made(place: &Place, args: &str) -> Vec<String> {
    let before = place.names();
    place.run(args).success();
    place.names().into_iter().filter(|name| !before.contains(name)).collect()
}

#[test]
fn one_single_file_format_goes_to_the_file_that_o_names() {
    let place = Place::with_page();
    assert_eq!(made(&place, "--to text -o out.txt page.md"), ["out.txt"]);
    assert_eq!(made(&place, "--to json -o a.json page.md"), ["a.json"]);
    assert_eq!(made(&place, "--to epub -o a.epub page.md"), ["a.epub"]);
    assert!(place.read("out.txt").contains("河堤今晨合龙"));
}

#[test]
fn a_folder_takes_the_formats_under_their_names() {
    let place = Place::with_page();
    let all = [
        "new/",
        "new/issue.epub",
        "new/issue.json",
        "new/issue.txt",
        "new/jats/",
        "new/jats/001.xml",
        "new/jats/002.xml",
    ];
    assert_eq!(made(&place, "--to epub,jats,text,json -o new page.md"), all);
    assert_eq!(made(&place, "--to jats -o j/deep page.md"), ["j/", "j/deep/", "j/deep/001.xml", "j/deep/002.xml"]);
    assert_eq!(made(&place, "--to text -o slash/ page.md"), ["slash/", "slash/issue.txt"]);
    fs::create_dir(place.path("there")).unwrap();
    assert_eq!(made(&place, "--to text -o there page.md"), ["there/issue.txt"]);
}

#[test]
fn without_o_text_goes_to_standard_output_and_the_rest_under_the_first_inputs_stem() {
    let place = Place::with_page();
    assert!(stdout(&place.run("--to text page.md").success()).contains("夜校新开三班"));
    assert!(stdout(&place.run("--to json page.md").success()).starts_with('{'));
    assert_eq!(made(&place, "--to epub,jats page.md"), ["page.epub", "page/", "page/001.xml", "page/002.xml"]);
    place.command("--to epub -").write_stdin(TWO).assert().success();
    assert!(place.path("issue.epub").exists());
}

#[test]
fn standard_input_and_output_make_a_filter() {
    let place = Place::with_page();
    let from_file = stdout(&place.run("--to text -o - page.md").success());
    let from_pipe = place.command("--to text -").write_stdin(TWO).assert().success();
    assert_eq!(stdout(&from_pipe), from_file);
}

#[test]
fn a_program_may_stand_between_two_calls() {
    let place = Place::with_page();
    let json = stdout(&place.run("--to json page.md").success());
    let again = place.command("--from json --to json -").write_stdin(json.as_str()).assert().success();
    assert_eq!(stdout(&again), json);
    place.put("issue.json", &json);
    assert_eq!(stdout(&place.run("--to text issue.json").success()), stdout(&place.run("--to text page.md").success()));
    place.run("--to jats,epub -o out issue.json").success();
    assert_eq!(
        stdout(&place.run("--to text out/issue.epub").success()),
        stdout(&place.run("--to text issue.json").success())
    );
    place.refuses("--to text issue.json page.md", 2, &["page.md is a page", "issue.json", "Convert the page to json"]);
    place.refuses("--to text --from jats page.md", 1, &["page.md", "line 1"]);
    place.refuses("--to text --from epub page.md", 1, &["page.md", "the archive"]);
    place.refuses("--to text --from json page.md", 1, &["page.md", "line 1"]);
}

#[test]
fn pages_stand_in_the_order_given() {
    let place = Place::new();
    place.put("a.txt", "甲页文字。\n");
    place.put("b.txt", "乙页文字。\n");
    let text = stdout(&place.run("--to text b.txt a.txt").success());
    assert!(text.find("乙页").unwrap() < text.find("甲页").unwrap(), "{text}");
}

#[test]
fn a_rerun_with_fewer_articles_leaves_no_article_of_the_former_run() {
    let place = Place::with_page();
    place.run("--to jats,text -o out page.md").success();
    let foreign = "<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS\"><article-id>x</article-id>";
    place.put("out/jats/003.xml", foreign);
    place.put("out/jats/notes.xml", "mine");
    place.put("page.md", ONE);
    let said = stderr(&place.run("--to jats,text -o out page.md").success());
    assert!(!place.path("out/jats/002.xml").exists());
    assert!(said.contains("002.xml"), "{said}");
    assert!(place.path("out/jats/001.xml").exists());
    assert_eq!((place.read("out/jats/003.xml"), place.read("out/jats/notes.xml")), (foreign.into(), "mine".into()));
}

#[test]
fn a_file_named_like_a_subcommand_can_be_an_input() {
    let place = Place::new();
    place.put("check", ONE);
    assert!(stdout(&place.run("--to text ./check").success()).contains("河堤"));
    assert!(stdout(&place.run("--to text check").success()).contains("河堤"));
}

#[cfg(unix)]
#[test]
fn an_output_through_a_link_is_written_where_the_link_points() {
    let place = Place::with_page();
    place.put("store/old.txt", "old");
    std::os::unix::fs::symlink("store/old.txt", place.path("link.txt")).unwrap();
    place.run("--to text -o link.txt page.md").success();
    assert!(fs::symlink_metadata(place.path("link.txt")).unwrap().is_symlink());
    assert!(place.read("store/old.txt").contains("河堤"));
}

#[cfg(unix)]
#[test]
fn new_files_have_the_rights_of_new_files_and_old_ones_keep_theirs() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with_page();
    let mode = |name: &str| fs::metadata(place.path(name)).unwrap().permissions().mode() & 0o777;
    place.put("plain", "");
    place.run("--to text -o new.txt page.md").success();
    assert_eq!(mode("new.txt"), mode("plain"));
    fs::set_permissions(place.path("new.txt"), fs::Permissions::from_mode(0o640)).unwrap();
    place.run("--to text -o new.txt page.md").success();
    assert_eq!(mode("new.txt"), 0o640);
}
