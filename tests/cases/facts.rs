//! `facts.toml` of a case: what its keys mean is said in `fixtures/issues/README.md`.

use std::collections::BTreeMap;
use std::fmt::Debug;

use kjj_convert::ast::{
    Article, BlockKind, Contributor, ContributorRole, HeadRole, Issue, JumpDirection, Metadata, SYNTAX, Text,
};
use serde::Deserialize;
use similar::{DiffOp, capture_diff_slices};

/// An issue in figures and names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    articles: usize,
    set_aside: Vec<String>,
    metadata: BTreeMap<String, String>,
    #[serde(default)]
    article: Vec<ArticleFacts>,
}

/// An article in figures and names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ArticleFacts {
    section: Option<String>,
    headline: Option<String>,
    kickers: Vec<String>,
    decks: Vec<String>,
    crossheads: Vec<String>,
    captions: Vec<String>,
    paragraphs: usize,
    authors: Vec<String>,
    photographers: Vec<String>,
    editors: Vec<String>,
    #[serde(default)]
    agencies: Vec<String>,
    truncated: bool,
    continued_from: Option<String>,
    continued_on: Option<String>,
}

/// The facts of an issue that was made; `given` is what the user said of it.
pub fn of(issue: &Issue, given: &Metadata) -> Facts {
    // Removed control characters and hyphens are no lines.
    let aside = issue.set_aside.iter().filter(|aside| aside.kind != SYNTAX && aside.kind != "character");
    Facts {
        articles: issue.articles.len(),
        set_aside: aside.map(|aside| aside.text.trim().to_owned()).collect(),
        metadata: metadata(issue, given),
        article: issue.articles.iter().map(|article| article_facts(issue, article)).collect(),
    }
}

/// Fields found in the text and the issue's metadata; a language that was detected is left out, and authors
/// are compared where they belong, in their articles.
fn metadata(issue: &Issue, given: &Metadata) -> BTreeMap<String, String> {
    let mut known = issue.metadata.clone();
    known.lang = known.lang.filter(|_| given.lang.is_some());
    known.pages.clear();
    let known: BTreeMap<String, String> = toml::from_str(&toml::to_string(&known).unwrap()).unwrap();
    let fields = issue
        .fields
        .iter()
        .filter(|field| field.name != "author")
        .map(|field| (field.name.clone(), field.value.clone()));
    let page = issue.inputs.first().and_then(|input| input.page.clone()).filter(|_| given.pages.is_empty());
    fields.chain(known).chain(page.map(|page| ("page".to_owned(), page))).collect()
}

fn article_facts(issue: &Issue, article: &Article) -> ArticleFacts {
    let head = |role| article.head.iter().filter(move |line| line.role == role).map(|line| line.text.plain());
    let people = |role| names(&article.contributors, role);
    let jump = |direction| {
        let jump = article.jumps.iter().find(|jump| jump.direction == direction);
        jump.map(|jump| jump.page.clone().unwrap_or_default())
    };
    let staff = issue.mastheads.iter().filter(|line| line.input == article.input);
    let mut editors = people(ContributorRole::Editor);
    editors.extend(staff.flat_map(|line| names(&line.editors, ContributorRole::Editor)));
    let mut facts = ArticleFacts {
        section: article.section.as_ref().map(Text::plain),
        headline: head(HeadRole::Headline).next(),
        kickers: head(HeadRole::Kicker).collect(),
        decks: head(HeadRole::Deck).collect(),
        crossheads: Vec::new(),
        captions: Vec::new(),
        paragraphs: 0,
        authors: people(ContributorRole::Author),
        photographers: people(ContributorRole::Photographer),
        editors,
        agencies: people(ContributorRole::Agency),
        truncated: article.truncated,
        continued_from: jump(JumpDirection::ContinuedFrom),
        continued_on: jump(JumpDirection::ContinuedOn),
    };
    for block in &article.blocks {
        match &block.kind {
            BlockKind::Paragraph { .. } => facts.paragraphs += 1,
            BlockKind::Crosshead { text, .. } => facts.crossheads.push(text.plain()),
            BlockKind::Figure { caption, .. } => facts.captions.extend(caption.iter().map(Text::plain)),
            _ => {}
        }
    }
    facts
}

fn names(people: &[Contributor], role: ContributorRole) -> Vec<String> {
    people.iter().filter(|person| person.role == role).map(|person| person.name.clone()).collect()
}

impl Facts {
    /// What is not as expected, one line each.
    pub fn differences(&self, made: &Facts) -> Vec<String> {
        let mut lines = Lines { article: String::new(), lines: Vec::new() };
        lines.compare("articles", &self.articles, &made.articles);
        lines.compare("set_aside", &self.set_aside, &made.set_aside);
        lines.compare("metadata", &self.metadata, &made.metadata);
        for (expected, made) in self.pairs(made) {
            match (expected, made) {
                (Some(expected), Some(made)) => expected.compare(made, &mut lines),
                (expected, made) => {
                    let what = if expected.is_some() { "missing" } else { "too many" };
                    let headline = expected.or(made).and_then(|article| article.headline.as_deref());
                    lines.lines.push(format!("  {what}: the article {headline:?}"));
                }
            }
        }
        lines.lines
    }

    /// Articles with the same headline belong together; others by their place between those.
    fn pairs<'a>(&'a self, made: &'a Facts) -> Vec<(Option<&'a ArticleFacts>, Option<&'a ArticleFacts>)> {
        let headlines = |facts: &'a Facts| facts.article.iter().map(|a| a.headline.as_deref()).collect::<Vec<_>>();
        let operations = capture_diff_slices(similar::Algorithm::Myers, &headlines(self), &headlines(made));
        let pair = |operation: DiffOp| {
            let (old, new) = (&self.article[operation.old_range()], &made.article[operation.new_range()]);
            (0..old.len().max(new.len())).map(|at| (old.get(at), new.get(at))).collect::<Vec<_>>()
        };
        operations.into_iter().flat_map(pair).collect()
    }
}

impl ArticleFacts {
    fn compare(&self, made: &ArticleFacts, lines: &mut Lines) {
        lines.article = format!("{}: ", self.headline.as_deref().unwrap_or("(no headline)"));
        lines.compare("section", &self.section, &made.section);
        lines.compare("headline", &self.headline, &made.headline);
        lines.compare("kickers", &self.kickers, &made.kickers);
        lines.compare("decks", &self.decks, &made.decks);
        lines.compare("crossheads", &self.crossheads, &made.crossheads);
        lines.compare("captions", &self.captions, &made.captions);
        lines.compare("paragraphs", &self.paragraphs, &made.paragraphs);
        lines.compare("authors", &self.authors, &made.authors);
        lines.compare("photographers", &self.photographers, &made.photographers);
        lines.compare("editors", &self.editors, &made.editors);
        lines.compare("agencies", &self.agencies, &made.agencies);
        lines.compare("truncated", &self.truncated, &made.truncated);
        lines.compare("continued_from", &self.continued_from, &made.continued_from);
        lines.compare("continued_on", &self.continued_on, &made.continued_on);
    }
}

/// Differences as they are found.
struct Lines {
    article: String,
    lines: Vec<String>,
}

impl Lines {
    fn compare<T: PartialEq + Debug>(&mut self, key: &str, expected: &T, made: &T) {
        if expected != made {
            self.lines.push(format!("  {}{key}: expected {expected:?}, made {made:?}", self.article));
        }
    }
}
