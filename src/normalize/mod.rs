//! Normalisation, for those who ask (`--normalize`): characters of articles and staff lines that could be written
//! otherwise without saying anything else.
//!
//! Works on the finished texts, so that a word cut over a line end is one word; each changed stretch is a
//! [`Repair`]. Furniture, metadata lines, syntax, addresses, code and preformatted lines are never touched.
//! Each kind has its file and its row in [`KINDS`], works a second time without changing anything, and names its
//! rule for what it finds, as the cleaner's rules are named.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::panic::RefUnwindSafe;

use crate::ast::{Article, BlockKind, Contributor, Issue, RuleCount, Text};
use crate::error::{Error, Result};
use crate::repair::{Change, Confidence, Fact, Repair, Rewrite};
use crate::source::Span;

mod chinese;
mod nfc;
mod pieces;
mod simplified;
mod spacing;
mod traditional;
mod width;

/// A kind of normalisation.
pub trait Kind: Sync + RefUnwindSafe {
    /// Name on the command line.
    fn name(&self) -> &'static str;

    /// Its rule in the repair log, named for what it finds.
    fn rule(&self) -> &'static str;

    /// What it is, with examples and counter-examples: the text of its fixture file.
    fn explanation(&self) -> &'static str;

    /// The kind that wants the opposite.
    fn opposite(&self) -> Option<&'static str> {
        None
    }

    /// The language tag of a Chinese text after it.
    fn chinese(&self) -> Option<&'static str> {
        None
    }

    /// What it changes in a text, in order, without overlaps. An unsure edit is logged and not done.
    fn edits(&self, text: &str) -> Vec<Edit>;
}

/// One stretch that a kind finds.
#[derive(Debug)]
pub struct Edit {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What stands there instead.
    pub with: String,
    /// Why.
    pub why: Fact,
    /// How sure.
    pub confidence: Confidence,
}

/// All kinds, in the order in which they work.
pub const KINDS: &[&dyn Kind] =
    &[&nfc::Nfc, &width::Width, &simplified::Simplified, &traditional::Traditional, &spacing::Spacing];

/// The kinds that were asked for.
#[derive(Clone, Default)]
pub struct Kinds(Vec<&'static dyn Kind>);

impl fmt::Debug for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|kind| kind.name())).finish()
    }
}

impl Kinds {
    /// The kinds of these names; their order does not matter.
    ///
    /// # Errors
    /// [`Error::UnknownFormat`] for a name no kind has, [`Error::Usage`] for two that want the opposite.
    pub fn named<S: AsRef<str>>(names: &[S]) -> Result<Self> {
        let asked = |name: &str| names.iter().any(|n| n.as_ref() == name);
        if let Some(unknown) = names.iter().find(|name| KINDS.iter().all(|kind| kind.name() != name.as_ref())) {
            let known: Vec<&str> = KINDS.iter().map(|kind| kind.name()).collect();
            return Err(Error::UnknownFormat {
                role: "normalization",
                name: unknown.as_ref().into(),
                known: known.join(", "),
            });
        }
        let kinds: Vec<&'static dyn Kind> = KINDS.iter().copied().filter(|kind| asked(kind.name())).collect();
        match kinds.iter().find_map(|kind| Some((kind.name(), kind.opposite().filter(|other| asked(other))?))) {
            Some((kind, other)) => {
                Err(Error::Usage(format!("--normalize: {kind} and {other} contradict each other. Ask for one of them")))
            }
            None => Ok(Kinds(kinds)),
        }
    }

    /// Normalises an issue; gives what was changed, in the order of the texts. `told` says whether the user said
    /// which language the issue has, which then stays.
    pub fn normalize(&self, issue: &mut Issue, told: bool) -> Vec<Repair> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let mut work = Work { kinds: &self.0, repairs: Vec::new() };
        issue.articles.iter_mut().for_each(|article| work.article(article));
        for masthead in &mut issue.mastheads {
            work.text(&mut masthead.text, masthead.input, &masthead.id);
            work.names(&mut masthead.editors);
        }
        if let Some(tag) = self.0.iter().find_map(|kind| kind.chinese()).filter(|_| !told) {
            let lang = issue.metadata.lang.as_mut();
            lang.filter(|lang| *lang == "zh" || lang.starts_with("zh-Han")).into_iter().for_each(|l| *l = tag.into());
        }
        count(&mut issue.repairs, &work.repairs);
        work.repairs
    }
}

/// One issue's normalisation.
struct Work<'a> {
    kinds: &'a [&'static dyn Kind],
    repairs: Vec<Repair>,
}

impl Work<'_> {
    fn article(&mut self, article: &mut Article) {
        let (input, id) = (article.input, &article.id);
        for text in article.section.iter_mut().chain(article.head.iter_mut().map(|line| &mut line.text)) {
            self.text(text, input, id);
        }
        for block in &mut article.blocks {
            if !matches!(block.kind, BlockKind::Preformatted { .. }) {
                block.kind.texts_mut().into_iter().for_each(|text| self.text(text, input, &block.id));
            }
        }
        self.names(&mut article.contributors);
    }

    fn text(&mut self, text: &mut Text, input: u32, block: &str) {
        for kind in self.kinds {
            let plain = text.plain();
            for done in pieces::apply(text, kind.edits(&plain), &plain) {
                self.repairs.push(Repair {
                    rule: kind.rule(),
                    at: done.at.unwrap_or(Span { input, start: 0, end: 0 }),
                    change: Change::Rewrite(Box::new(Rewrite {
                        before: done.before.into(),
                        after: done.after.into(),
                        block: block.into(),
                    })),
                    evidence: vec![done.why].into(),
                    confidence: done.confidence,
                });
            }
        }
    }

    /// Names are copies of what a text says, and stay so. The text's repair is theirs.
    fn names(&self, people: &mut [Contributor]) {
        for person in people {
            person.name = self.plain(&person.name);
            person.label = person.label.take().map(|label| self.plain(&label));
        }
    }

    fn plain(&self, text: &str) -> String {
        self.kinds.iter().fold(text.to_owned(), |text, kind| {
            let (mut out, mut at) = (String::with_capacity(text.len()), 0);
            for edit in kind.edits(&text).into_iter().filter(|edit| edit.confidence != Confidence::Unsure) {
                out.push_str(&text[at..edit.range.start]);
                out.push_str(&edit.with);
                at = edit.range.end;
            }
            out.push_str(&text[at..]);
            out
        })
    }
}

/// Adds repairs to an issue's counts.
fn count(counts: &mut Vec<RuleCount>, repairs: &[Repair]) {
    let key = |rule: &str, confidence| (rule.to_owned(), Reverse(confidence));
    let mut all: BTreeMap<_, u32> = counts.drain(..).map(|c| (key(&c.rule, c.confidence), c.count)).collect();
    for repair in repairs {
        *all.entry(key(repair.rule, repair.confidence)).or_default() += 1;
    }
    let counted = |((rule, confidence), count): ((String, Reverse<Confidence>), u32)| RuleCount {
        rule,
        confidence: confidence.0,
        count,
    };
    counts.extend(all.into_iter().map(counted));
}
