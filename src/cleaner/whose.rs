//! Whose the fields are: the article in which a line of metadata stands, or the whole input.
//!
//! Decides nothing about what a field is and where an article begins; both stand in the plan.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::ast::{Article, Field};

/// Fields on their way to the issue.
#[derive(Default)]
pub struct Whose {
    /// For each group of units that is read as one the article that it made, if it made one.
    groups: Vec<Option<usize>>,
    /// For each line its group, or [`NO_GROUP`].
    of_line: Vec<u32>,
    held: Vec<Held>,
}

/// Of lines that are in no group.
const NO_GROUP: u32 = u32::MAX;

struct Held {
    field: Field,
    /// The group in which it stands; none when no line is near.
    group: Option<usize>,
    /// Whether nothing of the group's article stands behind it.
    behind: bool,
}

/// Where fields of one name stand in an input that are at no place inside an article.
#[derive(Default)]
struct Edges {
    top: bool,
    between: bool,
    bottom: bool,
}

impl Edges {
    /// Fields that stand from the top on before every article, and behind none, are heads of what follows.
    fn are_heads(&self) -> bool {
        self.top && self.between && !self.bottom
    }
}

impl Whose {
    /// Begins the next group of units, with its lines.
    pub fn begin(&mut self, lines: impl Iterator<Item = u32>) {
        let group = self.groups.len() as u32;
        self.groups.push(None);
        for line in lines.map(|line| line as usize) {
            if line >= self.of_line.len() {
                self.of_line.resize(line + 1, NO_GROUP);
            }
            self.of_line[line] = group;
        }
    }

    /// The last group made the article at this place of the issue.
    pub fn made(&mut self, article: usize) {
        if let Some(group) = self.groups.last_mut() {
            *group = Some(article);
        }
    }

    /// A field of the last group.
    pub fn hold(&mut self, field: Field, behind: bool) {
        let group = self.groups.len().checked_sub(1);
        self.held.push(Held { field, group, behind });
    }

    /// A field that belongs to a line, once all groups are known.
    pub fn hold_with(&mut self, field: Field, line: Option<u32>) {
        let group = line.and_then(|line| self.of_line.get(line as usize)).filter(|group| **group != NO_GROUP);
        let group = group.map(|group| *group as usize);
        self.held.push(Held { field, group, behind: false });
    }

    /// The fields in the order of their places, each with its article where it has one.
    pub fn settle(self, articles: &[Article]) -> Vec<Field> {
        let around = Around::new(&self, articles);
        let fields = self.held.into_iter().map(|held| {
            let article = around.article_of(&held).map(|at| articles[at].id.clone());
            Field { article, ..held.field }
        });
        let mut fields: Vec<Field> = fields.collect();
        fields.sort_by_key(|field| field.span);
        fields
    }
}

/// What stands around the fields.
struct Around<'a> {
    articles: &'a [Article],
    groups: Vec<Option<usize>>,
    /// For each group the article before it.
    last: Vec<Option<usize>>,
    /// For each group the article behind it.
    next: Vec<Option<usize>>,
    /// For each input its articles' number and the last of them.
    of_input: FxHashMap<u32, (usize, usize)>,
    edges: FxHashMap<(u32, String), Edges>,
    /// Articles and the names of the fields inside them.
    own: FxHashSet<(usize, String)>,
}

impl<'a> Around<'a> {
    fn new(whose: &Whose, articles: &'a [Article]) -> Self {
        let groups = whose.groups.clone();
        let before = |known: &mut Option<usize>, made: &Option<usize>| {
            let before = *known;
            *known = made.or(*known);
            Some(before)
        };
        let last = groups.iter().scan(None, before).collect();
        let mut next: Vec<Option<usize>> = groups.iter().rev().scan(None, before).collect();
        next.reverse();
        let mut of_input: FxHashMap<u32, (usize, usize)> = FxHashMap::default();
        for (at, article) in articles.iter().enumerate() {
            let known = of_input.entry(article.input).or_default();
            *known = (known.0 + 1, at);
        }
        let (edges, own) = (FxHashMap::default(), FxHashSet::default());
        let mut around = Around { articles, groups, last, next, of_input, edges, own };
        for held in &whose.held {
            match around.inside(held) {
                Some(article) => _ = around.own.insert((article, held.field.name.clone())),
                None => {
                    let (last, next) = around.neighbours(held);
                    let edges = around.edges.entry((held.field.span.input, held.field.name.clone())).or_default();
                    edges.top |= last.is_none() && next.is_some();
                    edges.between |= last.is_some() && next.is_some();
                    edges.bottom |= last.is_some() && next.is_none();
                }
            }
        }
        around
    }

    /// The article inside which a field stands.
    fn inside(&self, held: &Held) -> Option<usize> {
        held.group.and_then(|group| self.groups[group]).filter(|_| !held.behind)
    }

    /// The articles of the field's input before it and behind it.
    fn neighbours(&self, held: &Held) -> (Option<usize>, Option<usize>) {
        let Some(group) = held.group else { return (None, None) };
        let same = |at: &usize| self.articles[*at].input == held.field.span.input;
        let last = self.groups[group].or(self.last[group]);
        (last.filter(same), self.next[group].filter(same))
    }

    fn article_of(&self, held: &Held) -> Option<usize> {
        let input = held.field.span.input;
        if let Some(&(1, only)) = self.of_input.get(&input) {
            return Some(only);
        }
        if let Some(article) = self.inside(held) {
            return Some(article);
        }
        let (last, next) = self.neighbours(held);
        let group = held.group.and_then(|group| self.groups[group]);
        let heads = self.edges.get(&(input, held.field.name.clone())).is_some_and(Edges::are_heads);
        match (last, next) {
            (_, Some(next)) if heads => Some(next),
            (Some(last), _) if group == Some(last) => Some(last),
            // A head cut off from its article; the head of a record without text has one of its own behind it.
            (Some(_), Some(next)) => Some(next).filter(|&at| !self.own.contains(&(at, held.field.name.clone()))),
            // The top of a page with several articles.
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    /// Groups of units: `a` makes an article, and a digit is a field of that name, before or behind the article's text.
    fn settled(groups: &[&str]) -> Vec<(String, Option<String>)> {
        let (mut whose, mut articles) = (Whose::default(), Vec::new());
        for (at, group) in groups.iter().enumerate() {
            whose.begin(std::iter::once(at as u32));
            for (place, c) in group.chars().enumerate() {
                if c == 'a' {
                    whose.made(articles.len());
                    articles.push(Article { id: format!("a{}", articles.len() + 1), ..Article::default() });
                } else {
                    let span = Span::new(0, at * 100 + place, at * 100 + place + 1);
                    let field =
                        Field { name: c.into(), value: String::new(), article: None, text: String::new(), span };
                    whose.hold(field, group.find('a').is_some_and(|a| a < place));
                }
            }
        }
        whose.settle(&articles).into_iter().map(|field| (field.name, field.article)).collect()
    }

    fn ids(groups: &[&str]) -> String {
        let ids = settled(groups).into_iter().map(|(_, article)| article.unwrap_or_else(|| "-".into()));
        ids.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn fields_inside_and_behind_an_article_are_its_own() {
        assert_eq!(ids(&["12a", "1a2"]), "a1 a1 a2 a2");
        assert_eq!(ids(&["a1", "a1"]), "a1 a2");
    }

    #[test]
    fn the_top_of_a_page_is_of_the_page_unless_it_holds_one_article() {
        assert_eq!(ids(&["1", "a", "a2"]), "- a2");
        assert_eq!(ids(&["1", "a2"]), "a1 a1");
    }

    #[test]
    fn fields_above_every_article_head_what_follows() {
        assert_eq!(ids(&["1", "a1", "a1", "a"]), "a1 a2 a3");
        assert_eq!(ids(&["1", "a1", "a1", "a1"]), "- a1 a2 a3");
    }

    #[test]
    fn a_record_without_text_gives_its_fields_to_no_other() {
        assert_eq!(ids(&["1a", "1", "1a"]), "a1 - a2");
        assert_eq!(ids(&["1a", "1", "a", "a"]), "a1 a2");
    }
}
