//! Calls that cannot work: the code, the words, and nothing half-written.

use std::fs;

use super::{Place, TWO, stderr};

#[test]
fn an_input_that_cannot_be_read() {
    let place = Place::with_page();
    fs::create_dir(place.path("folder")).unwrap();
    place.refuses("--to text -o out.txt missing.txt", 1, &["missing.txt", "cannot be read", "Check the name"]);
    place.refuses("--to text,epub -o out page.md missing.txt", 1, &["missing.txt"]);
    place.refuses("--to text -o out.txt folder", 1, &["folder", "is a folder; name the files in it"]);
}

#[test]
fn an_input_that_is_no_text() {
    let place = Place::new();
    let png = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[0, 1, 2, 3, 255, 254, 0, 0].repeat(50)].concat();
    place.put("scan.png", png);
    place.refuses("--to text -o out.txt scan.png", 1, &["scan.png"]);
}

#[test]
fn names_that_nobody_knows() {
    let place = Place::with_page();
    place.refuses("--to pdf page.md", 2, &["'pdf'", "epub, jats, text, json"]);
    place.refuses("--to text --from docx page.md", 2, &["'docx'", "markdown"]);
    place.refuses("--to text --encoding klingon page.md", 2, &["klingon", "gb18030"]);
    place.refuses("--to text --titel x page.md", 2, &["--titel", "--title"]);
    place.refuses("explain no-such-rule", 2, &["no-such-rule"]);
    place.refuses("completions tcsh", 2, &["tcsh", "bash"]);
}

#[test]
fn calls_that_say_too_little() {
    let place = Place::with_page();
    place.refuses("", 2, &["--to", "INPUT"]);
    place.refuses("--to text", 2, &["INPUT"]);
    place.refuses("page.md", 2, &["--to"]);
}

#[test]
fn one_standard_stream_holds_one_thing() {
    let place = Place::with_page();
    place.refuses("--to text,json -o - page.md", 2, &["one format", "-o"]);
    place.refuses("--to text,json page.md", 2, &["text and json", "-o"]);
    place.refuses("--to jats -o - page.md", 2, &["one file an article"]);
    place.refuses("--to text --repairs - page.md", 2, &["text and the repair log"]);
    place.refuses("--to text - -", 2, &["read only once"]);
}

#[test]
fn an_output_never_replaces_an_input() {
    let place = Place::with_page();
    fs::create_dir(place.path("sub")).unwrap();
    let words = ["is an input", "Name another output"];
    place.refuses("--to text -o page.md page.md", 2, &words);
    place.refuses("--to text -o sub/../page.md ./page.md", 2, &words);
    place.refuses("--to text -o out.txt --repairs page.md page.md", 2, &words);
    place.put("in/issue.txt", TWO);
    place.refuses("--to text -o in in/issue.txt", 2, &words);
    place.put("in/001.xml", TWO);
    place.refuses("--to jats -o in in/001.xml", 2, &words);
    place.put("issue.toml", "title = \"河港日报\"\n");
    place.refuses("--to text -o issue.toml page.md", 2, &words);
}

#[cfg(unix)]
#[test]
fn an_output_never_replaces_an_input_through_a_link() {
    let place = Place::with_page();
    std::os::unix::fs::symlink("page.md", place.path("link.txt")).unwrap();
    place.refuses("--to text -o link.txt page.md", 2, &["link.txt", "is an input"]);
    place.refuses("--to text -o page.md link.txt", 2, &["page.md", "is an input"]);
}

#[test]
fn two_outputs_never_share_a_place() {
    let place = Place::with_page();
    place.refuses("--to text -o same.txt --repairs ./same.txt page.md", 2, &["same.txt", "repair log"]);
    place.refuses("--to jats -o out --repairs out/001.xml page.md", 2, &["001.xml", "two outputs"]);
}

#[test]
fn the_settings_file_is_no_page() {
    let place = Place::with_page();
    place.put("issue.toml", "");
    place.refuses("--to text page.md issue.toml", 2, &["issue.toml", "settings file"]);
}

#[test]
fn a_place_that_cannot_be_written() {
    let place = Place::with_page();
    place.put("file", "mine");
    place.refuses("--to text,json -o file page.md", 1, &["file", "a file where a folder is needed"]);
    place.refuses("--to text -o file/out.txt page.md", 1, &["file/out.txt", "cannot be written"]);
    place.refuses("--to text -o no/such/out.txt page.md", 1, &["no/such/out.txt", "Make its folder first"]);
    fs::create_dir_all(place.path("d/issue.txt")).unwrap();
    place.refuses("--to json,text -o d page.md", 1, &["d/issue.txt", "a folder of that name"]);
}

#[test]
fn a_protected_file_is_not_replaced() {
    let place = Place::with_page();
    let path = place.put("kept.txt", "mine");
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    place.refuses("--to text -o kept.txt page.md", 1, &["kept.txt", "protected"]);
}

#[cfg(unix)]
#[test]
fn a_folder_without_the_right_to_write() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with_page();
    fs::create_dir(place.path("locked")).unwrap();
    fs::set_permissions(place.path("locked"), fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(place.path("locked/probe"), "").is_ok() {
        // The superuser may write everywhere; the message is tested by everybody else.
        return;
    }
    place.refuses("--to text,json -o locked page.md", 1, &["locked", "a folder you may write in"]);
}

#[cfg(target_os = "linux")]
mod linux {
    use std::process::{Command, Stdio};

    use assert_cmd::cargo::CommandCargoExt;

    use super::*;

    fn program() -> Command {
        Command::cargo_bin("kjj-convert").unwrap()
    }

    #[test]
    fn a_full_device_is_an_error_and_not_a_panic() {
        let place = Place::with_page();
        place.refuses("--to text -o /dev/full page.md", 1, &["/dev/full", "Make room"]);
        let mut with_file = place.command("--to text,epub -q page.md");
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = program();
        command.args(with_file.get_args()).current_dir(place.path("")).stdout(full).stderr(Stdio::piped());
        let before = place.tree();
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("standard output: cannot be written"));
        assert_eq!(place.tree(), before);
        with_file.assert().success();
    }

    #[test]
    fn devices_are_written_to_and_not_replaced() {
        let place = Place::with_page();
        place.run("--to text -o /dev/null page.md").success();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }

    #[test]
    fn a_disk_that_fills_while_writing_leaves_nothing() {
        let place = Place::new();
        place.put("page.md", TWO.repeat(40));
        for formats in ["json", "text,json", "json,text"] {
            let script = format!(
                "trap '' XFSZ; ulimit -f 32; exec '{}' --to {formats} -o out/ page.md",
                assert_cmd::cargo::cargo_bin("kjj-convert").display()
            );
            let mut command = assert_cmd::Command::new("sh");
            command.args(["-c", &script]).current_dir(place.path(""));
            place.refuses_command(&mut command, 1, &["out/issue.json: cannot be written", "Make room"]);
        }
    }

    #[test]
    fn a_reader_that_goes_away_ends_it_quietly() {
        let place = Place::new();
        place.put("page.md", TWO.repeat(2000));
        let mut child = program()
            .args(["--to", "text", "-q", "page.md"])
            .current_dir(place.path(""))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    }
}

#[test]
fn a_failed_rerun_leaves_the_former_outputs_as_they_were() {
    let place = Place::with_page();
    place.run("--to text,json -o out page.md").success();
    place.put("more.txt", "more");
    fs::create_dir(place.path("out/more.jsonl")).unwrap();
    place.refuses("--to text,json -o out --repairs out/more.jsonl page.md more.txt", 1, &["out/more.jsonl"]);
}

#[test]
fn quiet_means_quiet() {
    let place = Place::with_page();
    assert_eq!(stderr(&place.run("--to text -q page.md").success()), "");
}
