//! Whose fields and staff lines are, looked up once for all articles of an issue.
//!
//! Decides nothing about what is written of them.

use std::collections::{HashMap, HashSet};

use crate::ast::{Article, Contributor, ContributorRole, Field, Issue, Masthead};

/// Fields and staff lines by the article that they are of.
pub struct Whose<'a> {
    /// By id.
    positions: HashMap<&'a str, usize>,
    /// By id of the article.
    fields: HashMap<&'a str, Vec<&'a Field>>,
    /// Fields of whole inputs, with the first article of the input.
    inputs: HashMap<u32, (Option<&'a str>, Vec<&'a Field>)>,
    /// By id of the article that they are printed behind.
    staff_lines: HashMap<&'a str, Vec<&'a Masthead>>,
    homeless: Vec<&'a Masthead>,
    /// People of staff lines, by input: those who did the same are one desk.
    staff: HashMap<u32, HashMap<Task<'a>, Desk<'a>>>,
}

/// What somebody did, and the word for it.
type Task<'a> = (ContributorRole, Option<&'a str>);

/// The places behind which staff lines name those of one task, in reading order.
type Desk<'a> = Vec<(usize, Vec<Named<'a>>)>;

/// Somebody, with the number of those named before.
type Named<'a> = (usize, &'a Contributor);

impl<'a> Whose<'a> {
    /// Looks through an issue.
    pub fn of(issue: &'a Issue) -> Self {
        let mut whose = Whose {
            positions: issue.articles.iter().enumerate().map(|(at, a)| (a.id.as_str(), at)).collect(),
            fields: HashMap::new(),
            inputs: HashMap::new(),
            staff_lines: HashMap::new(),
            homeless: Vec::new(),
            staff: HashMap::new(),
        };
        for field in &issue.fields {
            match &field.article {
                Some(id) => whose.fields.entry(id).or_default().push(field),
                None => whose.inputs.entry(field.span.input).or_default().1.push(field),
            }
        }
        for article in &issue.articles {
            if let Some((first, _)) = whose.inputs.get_mut(&article.input) {
                first.get_or_insert(&article.id);
            }
        }
        let mut named = 0;
        issue.mastheads.iter().for_each(|masthead| whose.masthead(masthead, &mut named));
        whose.staff.values_mut().flat_map(HashMap::values_mut).for_each(settle);
        whose
    }

    fn masthead(&mut self, masthead: &'a Masthead, named: &mut usize) {
        let home = masthead.after.as_deref().filter(|id| self.positions.contains_key(id));
        match home {
            Some(id) => self.staff_lines.entry(id).or_default().push(masthead),
            None => self.homeless.push(masthead),
        }
        let place = home.map_or(usize::MAX, |id| self.positions[id]);
        let desks = self.staff.entry(masthead.input).or_default();
        for person in &masthead.editors {
            let desk = desks.entry((person.role, person.label.as_deref())).or_default();
            desk.push((place, vec![(*named, person)]));
            *named += 1;
        }
    }

    /// Place of an article in reading order, from 0.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// The article's own fields.
    pub fn fields(&self, article: &Article) -> &[&'a Field] {
        self.fields.get(article.id.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The fields of the article's whole input.
    pub fn input_fields(&self, article: &Article) -> &[&'a Field] {
        self.inputs.get(&article.input).map_or(&[], |(_, fields)| fields.as_slice())
    }

    /// The fields of a whole input, for its first article alone: where each article said them again, the output of
    /// many articles would grow with their square.
    pub fn input_fields_once(&self, article: &Article) -> &[&'a Field] {
        let first = self.inputs.get(&article.input).filter(|(first, _)| *first == Some(&article.id));
        first.map_or(&[], |(_, fields)| fields.as_slice())
    }

    /// The staff lines printed behind the article.
    pub fn staff_lines(&self, article: &Article) -> &[&'a Masthead] {
        self.staff_lines.get(article.id.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The staff lines that are printed behind no article.
    pub fn homeless(&self) -> &[&'a Masthead] {
        &self.homeless
    }

    /// The people whom staff lines name for an article: those of its input who are named once for all of it, and of
    /// several with the same task those of the next line behind it.
    pub fn staff(&self, article: &Article) -> Vec<&'a Contributor> {
        let place = self.position(&article.id).unwrap_or_default();
        let desks = self.staff.get(&article.input).into_iter().flat_map(HashMap::values);
        let mut named: Vec<&Named> = desks.flat_map(|desk| of(desk, place)).collect();
        named.sort_by_key(|(number, _)| *number);
        named.into_iter().map(|(_, person)| *person).collect()
    }
}

/// Puts together who is named at the same place, nobody twice.
fn settle(desk: &mut Desk) {
    desk.sort_by_key(|(place, _)| *place);
    desk.dedup_by(|next, known| {
        let same = next.0 == known.0;
        if same {
            known.1.append(&mut next.1);
        }
        same
    });
    for (_, people) in desk {
        let mut seen = HashSet::new();
        people.retain(|(_, person)| seen.insert(person.name.as_str()));
    }
}

/// Whom the first line behind a place names, else the last line.
fn of<'d, 'a>(desk: &'d Desk<'a>, place: usize) -> &'d [Named<'a>] {
    let behind = desk.partition_point(|(known, _)| *known < place);
    let people = desk.get(behind).or(desk.last());
    people.map_or(&[], |(_, people)| people.as_slice())
}
