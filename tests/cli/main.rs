//! The command as a user meets it: what it writes where, what it says, how it ends.

mod cases;
mod choices;
mod errors;
mod inspect;
mod metadata;
mod outputs;
mod places;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use tempfile::TempDir;

/// Two articles as OCR Markdown, so that there is more than one.
const TWO: &str = "# 河堤今晨合龙\n\n　　青石渡河堤于今晨合龙，两岸居民到场观看。\n\n# 夜校新开三班\n\n　　城东夜校新开木工、珠算、识字三班，报名者众。\n";
/// One article.
const ONE: &str = "# 河堤今晨合龙\n\n　　青石渡河堤于今晨合龙，两岸居民到场观看。\n";

/// A folder of its own for one test, and the command run in it.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Place {
        Place { folder: TempDir::new().unwrap() }
    }

    /// A folder with `page.md`, two articles.
    fn with_page() -> Place {
        let place = Place::new();
        place.put("page.md", TWO);
        place
    }

    fn put(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|e| panic!("{name}: {e}; there is {:?}", self.names()))
    }

    fn command(&self, args: &str) -> Command {
        let mut command = Command::cargo_bin("kjj-convert").unwrap();
        command.current_dir(self.folder.path()).args(args.split_whitespace());
        command
    }

    fn run(&self, args: &str) -> Assert {
        self.command(args).assert()
    }

    /// A call that must fail with this code, a message that holds all of `words`, and no trace on the disk.
    fn refuses(&self, args: &str, code: i32, words: &[&str]) {
        self.refuses_command(&mut self.command(args), code, words);
    }

    fn refuses_command(&self, command: &mut Command, code: i32, words: &[&str]) {
        let before = self.tree();
        let assert = command.assert().code(code).stdout("");
        let message = stderr(&assert);
        assert!(message.starts_with("kjj-convert: "), "{message}");
        for word in words {
            assert!(message.contains(word), "{word:?} is not in {message:?}");
        }
        assert!(!message.contains("panicked"), "{message}");
        assert_eq!(self.tree(), before, "a failed call left a trace");
    }

    /// Every file with its content, hidden ones included; folders end in `/`.
    fn tree(&self) -> BTreeMap<String, Vec<u8>> {
        let mut tree = BTreeMap::new();
        add(&mut tree, self.folder.path(), "");
        tree
    }

    fn names(&self) -> Vec<String> {
        self.tree().into_keys().collect()
    }
}

fn add(tree: &mut BTreeMap<String, Vec<u8>>, folder: &Path, prefix: &str) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            tree.insert(format!("{name}/"), Vec::new());
            add(tree, &path, &format!("{name}/"));
        } else {
            tree.insert(name, fs::read(&path).unwrap_or_default());
        }
    }
}

fn stderr(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}
