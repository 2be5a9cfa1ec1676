//! HTML: saved pages of newspapers' digital editions, reprints, wire pages, and files in which many are strung together.
//!
//! **Places.** All places are places in the file, so that the repair log names its lines and the ledger balances over
//! the whole of it: every character of a text is in an article, in a field, or set aside; the rest is markup, which is
//! syntax. html5gum gives tokens with their places and html5ever's tree builder, which knows none, gets numbers
//! instead of texts ([`parse`]): so broken markup means here what it means in a browser, and no place is lost. (A
//! tokenizer with a tree builder of our own was the other way; what browsers do with unclosed, misnested and misplaced
//! tags is a thousand lines that html5ever has and tests.)
//!
//! **Steps.** Trees ([`parse`], [`tree`]); lines as a browser sets them ([`flow`], [`line`], [`text`], [`table`]); what
//! the document says of itself ([`meta`]); where the articles stand ([`sums`], [`body`]); what each line is ([`judge`],
//! [`head`]); the page ([`page`]). No site is known by name: density of running text and links decides, the standard's
//! elements, roles and items and the general words in classes ([`names`]) weigh with it.
//!
//! **What is not shown.** Scripts, styles, comments and attributes are syntax, the fields found in them excepted. Text
//! that a page hides (`hidden`, `display:none`, `noscript`, `template`, fallbacks of pictures and sound) is set aside,
//! unless it holds most of the running text: then a script would have shown it; inside a line that is shown it is syntax.
//! Fields and buttons are set aside.

use super::{Content, Extract, Extractor, Head, RawInput};
use crate::ast::Metadata;
use crate::error::{Error, Result};
use crate::repair::Notice;

mod body;
mod flow;
mod head;
mod judge;
mod label;
mod line;
pub mod mend;
mod meta;
mod names;
mod page;
mod parse;
mod phrases;
mod picture;
mod seams;
mod state;
mod sums;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod tree;

use meta::Field;

/// Surer than text, less sure than a format inside HTML (hOCR).
const LIKELY: u8 = 60;
/// Bytes in which the first tag must stand, behind comments and a declaration.
const REACH: usize = 4096;

/// The HTML reader.
pub struct Html;

impl Extractor for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn sniff(&self, head: &Head) -> u8 {
        if is_html(&head.text) { LIKELY } else { 0 }
    }

    fn extract(&self, input: RawInput, notices: &mut Vec<Notice>) -> Result<Extract> {
        let source = input.decode(notices)?;
        if !source.text.contains('<') {
            return Err(Error::Malformed {
                input: source.name,
                place: "line 1".into(),
                what: "there is no tag in it".into(),
                advice: "Leave --from out, or read it as text",
            });
        }
        let mut writing = page::Writing::new(&source);
        let mut metadata = Metadata::default();
        let mut tables = 0;
        parse::documents(&source.text, |tree| {
            let mut lines = flow::lines(&tree, &source.text, source.id, &mut tables);
            judge::unhide(&tree, &mut lines);
            let lines = seams::split(lines, &source.text);
            let fields = meta::fields(&tree, &source.text);
            let mut judged = judge::judge(&tree, &lines, &source.text, &fields);
            picture::go_with_headings(&lines, &mut judged);
            let line = lines.iter().find(|line| !line.title).map(|line| source.line_of(line.place.start));
            if let Some(message) = notice(&tree, &judged) {
                notices.push(Notice { input: source.name.clone(), line, message: message.into() });
            }
            tell(&fields, &mut metadata);
            writing.document(lines, &judged, fields);
        });
        let page = writing.finish();
        Ok(Extract { source, content: Content::Page(page), metadata })
    }
}

/// What the user should know of a document.
fn notice(tree: &tree::Tree, judged: &judge::Judged) -> Option<&'static str> {
    match () {
        () if judged.has_article => None,
        () if tree.has("frameset") => Some("the page only sets other pages in frames. Give the files that it names"),
        () if judged.is_left => Some("no article could be told from what stands around it, so all text is kept"),
        () => Some("no article was found in the page, so all of it is set aside"),
    }
}

/// What the documents say of the issue.
fn tell(fields: &[Field], metadata: &mut Metadata) {
    let value = |name: &str| fields.iter().find(|field| field.name == name).map(|field| field.value.clone());
    metadata.title = metadata.title.take().or_else(|| value("periodical"));
    metadata.publisher = metadata.publisher.take().or_else(|| value("publisher"));
}

/// Whether a text begins like an HTML document.
fn is_html(text: &str) -> bool {
    let mut rest = crate::source::head(text, REACH).trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    loop {
        let skipped = match () {
            () if rest.starts_with("<!--") => rest.find("-->").map(|at| at + 3),
            () if rest.starts_with("<?") => rest.find('>').map(|at| at + 1),
            () => break,
        };
        let Some(at) = skipped else { break };
        rest = rest[at..].trim_start();
    }
    let name =
        rest.strip_prefix('<').and_then(|tag| tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next());
    if name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.contains('-')) {
        return true;
    }
    let start = rest.get(..14).unwrap_or(rest).to_ascii_lowercase();
    let named = ["<!doctype html", "<html", "<head", "<title", "<body", "<meta"];
    named.iter().any(|tag| start.starts_with(tag))
}
