//! Several inputs that hold finished articles become one issue: articles in the order given, nothing said twice.
//!
//! A single issue stays as it is, so that reading and writing it again changes nothing. It decides nothing about text.

use std::collections::{HashMap, HashSet};

use crate::ast::{Article, Contributor, Input, Issue, Metadata, RuleCount, Text};
use crate::repair::Notice;
use crate::source::Span;

/// What one input holds.
pub struct Part {
    /// Its name, for messages and for links between files of articles.
    pub name: String,
    /// Its articles.
    pub issue: Issue,
    /// Whether they are articles of an issue ([`super::Content::Articles`]) and no issue by themselves.
    pub loose: bool,
}

/// The issue of all parts; what they contradict each other in is noted.
pub fn gather(parts: Vec<Part>, notices: &mut Vec<Notice>) -> Issue {
    let mut gathered = Gathered::new(&parts);
    let single = parts.len() == 1;
    for part in parts {
        if single && !part.loose {
            return part.issue;
        }
        gathered.add(part, notices);
    }
    gathered.finish(notices)
}

struct Gathered {
    issue: Issue,
    /// Whether ids of articles and staff lines must be given anew, because two are the same.
    renumber: bool,
    /// Places of inputs that are known already.
    inputs: HashMap<(String, String), u32>,
    /// Ids of articles by the name of their file.
    files: HashMap<String, String>,
    /// Articles that came as such, whose jumps name files.
    loose: HashSet<usize>,
    /// Whether two parts give different dates.
    dates_differ: bool,
}

impl Gathered {
    fn new(parts: &[Part]) -> Self {
        let articles = || parts.iter().flat_map(|part| &part.issue.articles);
        let mastheads = || parts.iter().flat_map(|part| &part.issue.mastheads);
        let mut ids = HashSet::new();
        let renumber = !articles().map(|a| &a.id).chain(mastheads().map(|m| &m.id)).all(|id| ids.insert(id));
        let issue = Issue::new(Metadata::default());
        Gathered {
            issue,
            renumber,
            inputs: HashMap::new(),
            files: HashMap::new(),
            loose: HashSet::new(),
            dates_differ: false,
        }
    }

    fn add(&mut self, part: Part, notices: &mut Vec<Notice>) {
        let Part { name, mut issue, loose } = part;
        self.metadata(std::mem::take(&mut issue.metadata), &name, notices);
        let places: Vec<u32> = issue.inputs.drain(..).map(|input| self.input(input)).collect();
        let place = |input: u32| places.get(input as usize).copied().unwrap_or(0);
        let moved = |span: Span| Span { input: place(span.input), ..span };
        let (first, mut ids) = (self.issue.articles.len(), HashMap::new());
        for mut article in issue.articles {
            let old = article.id.clone();
            self.rename(&mut article);
            article.input = place(article.input);
            article_texts(&mut article).for_each(|text| relocate(text, moved));
            ids.insert(old, article.id.clone());
            self.files.entry(file_name(&name).to_owned()).or_insert_with(|| article.id.clone());
            if loose {
                self.loose.insert(self.issue.articles.len());
            }
            self.issue.articles.push(article);
        }
        for article in self.issue.articles[first..].iter_mut().filter(|_| !loose) {
            article
                .jumps
                .iter_mut()
                .for_each(|jump| jump.article = jump.article.take().and_then(|id| ids.get(&id).cloned()));
        }
        for mut masthead in issue.mastheads {
            masthead.input = place(masthead.input);
            masthead.after = masthead.after.and_then(|id| ids.get(&id).cloned());
            relocate(&mut masthead.text, moved);
            if self.renumber {
                masthead.id = format!("m{:02}", self.issue.mastheads.len() + 1);
            }
            self.issue.mastheads.push(masthead);
        }
        for mut field in issue.fields {
            field.span = moved(field.span);
            field.article = field.article.and_then(|id| ids.get(&id).cloned());
            self.issue.fields.push(field);
        }
        for mut aside in issue.set_aside {
            aside.span = moved(aside.span);
            self.issue.set_aside.push(aside);
        }
        issue.repairs.into_iter().for_each(|count| self.count(count));
    }

    /// The place of an input; the same input is one.
    fn input(&mut self, input: Input) -> u32 {
        let key = (input.name.clone(), input.sha256.clone());
        let next = self.issue.inputs.len() as u32;
        let place = *self.inputs.entry(key).or_insert(next);
        if place == next {
            self.issue.inputs.push(input);
        }
        place
    }

    /// Gives an article and its blocks new ids where the old ones are not theirs alone.
    fn rename(&self, article: &mut Article) {
        if self.renumber {
            article.id = format!("a{:03}", self.issue.articles.len() + 1);
            for (at, block) in article.blocks.iter_mut().enumerate() {
                block.id = format!("{}-b{:02}", article.id, at + 1);
            }
        }
    }

    fn metadata(&mut self, told: Metadata, name: &str, notices: &mut Vec<Notice>) {
        let Metadata { title, lang, date, identifier, publisher, issn, cn, volume, number, source, rights, pages } =
            told;
        let known = &mut self.issue.metadata;
        let mut differing = Vec::new();
        let mut take = |key: &'static str, known: &mut Option<String>, told: Option<String>| match (&known, told) {
            (None, told) => *known = told,
            (Some(known), Some(told)) if *known != told => differing.push((key, told)),
            _ => {}
        };
        take("title", &mut known.title, title);
        take("lang", &mut known.lang, lang);
        take("date", &mut known.date, date);
        take("identifier", &mut known.identifier, identifier);
        take("publisher", &mut known.publisher, publisher);
        take("issn", &mut known.issn, issn);
        take("cn", &mut known.cn, cn);
        take("volume", &mut known.volume, volume);
        take("number", &mut known.number, number);
        take("source", &mut known.source, source);
        take("rights", &mut known.rights, rights);
        known.pages.extend(pages);
        for (key, told) in differing {
            self.dates_differ |= key == "date";
            let message =
                format!("says that the issue's {key} is {told:?}, which another input contradicts; the first stays");
            notices.extend((key != "date").then(|| Notice { input: name.into(), line: None, message }));
        }
    }

    fn count(&mut self, told: RuleCount) {
        let same = |known: &&mut RuleCount| known.rule == told.rule && known.confidence == told.confidence;
        match self.issue.repairs.iter_mut().find(same) {
            Some(known) => known.count += told.count,
            None => self.issue.repairs.push(told),
        }
    }

    /// What only all parts together tell: which files jumps lead to, whom staff lines name.
    fn finish(mut self, notices: &mut Vec<Notice>) -> Issue {
        if self.dates_differ {
            self.issue.metadata.date = None;
            let message = "the inputs give different dates, so the issue has none. Give it with --date".into();
            notices.push(Notice { input: "issue".into(), line: None, message });
        }
        let mut editors: HashMap<u32, HashSet<&Contributor>> = HashMap::new();
        for masthead in &self.issue.mastheads {
            editors.entry(masthead.input).or_default().extend(&masthead.editors);
        }
        let articles = self.issue.articles.iter_mut().enumerate();
        for (_, article) in articles.filter(|(at, _)| self.loose.contains(at)) {
            let to = |file: String| self.files.get(file_name(&file)).cloned();
            article.jumps.iter_mut().for_each(|jump| jump.article = jump.article.take().and_then(to));
            if let Some(editors) = editors.get(&article.input) {
                article.contributors.retain(|person| !editors.contains(person));
            }
        }
        self.issue
    }
}

fn article_texts(article: &mut Article) -> impl Iterator<Item = &mut Text> {
    let head = article.section.iter_mut().chain(article.head.iter_mut().map(|line| &mut line.text));
    head.chain(article.blocks.iter_mut().flat_map(|block| block.kind.texts_mut()))
}

fn relocate(text: &mut Text, moved: impl Fn(Span) -> Span) {
    for span in text.pieces.iter_mut().filter_map(|piece| piece.span.as_mut()) {
        *span = moved(*span);
    }
}

/// The last part of a name, whatever system it came from.
fn file_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}
