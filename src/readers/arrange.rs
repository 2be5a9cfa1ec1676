//! Puts the lines of several inputs in the order that a file of structure gives: articles over blocks and pages.
//!
//! Lines stay as their readers made them but for what the structure says of them: the article, and what a block
//! is. What the structure does not name stands before the first article of its page.

use std::collections::HashMap;

use crate::error::{Error, Result};
use crate::page::{Line, Markup, Note, Page, Says, Segment};
use crate::repair::Notice;
use crate::source::Source;

/// Files or blocks that one notice names.
const NAMED: usize = 5;
/// Lines of a heading at most.
const LONGEST_HEADING: usize = 6;

/// What a file of structure says.
#[derive(Debug, Default)]
pub struct Structure {
    /// Index of the input that says it.
    pub input: u32,
    /// The files of text that it names, in the order of the pages.
    pub files: Vec<Member>,
    /// The articles, in reading order.
    pub articles: Vec<Vec<Place>>,
}

/// A file that a structure names.
#[derive(Debug, Default)]
pub struct Member {
    /// Its path or address.
    pub path: String,
    /// Label of its page, where there is one.
    pub label: Option<String>,
}

/// A place that belongs to an article.
#[derive(Debug, Default)]
pub struct Place {
    /// Index of [`Structure::files`].
    pub file: usize,
    /// The block in it, or the line or word with which it begins; none means all of it.
    pub block: Option<Box<str>>,
    /// The block, line or word with which it ends, where that is another.
    pub until: Option<Box<str>>,
    /// What the structure says it is.
    pub markup: Markup,
}

/// The pages in the order of a structure.
///
/// # Errors
/// [`Error::Usage`] for two structures in one call, and where none of the files is given that the structure names.
pub fn arrange(
    structures: Vec<Structure>,
    mut pages: Vec<Page>,
    sources: &[Source],
    notices: &mut Vec<Notice>,
) -> Result<Vec<Page>> {
    let mut structures = structures.into_iter();
    let Some(structure) = structures.next() else { return Ok(pages) };
    let name = |input: u32| sources[input as usize].name.as_str();
    if let Some(second) = structures.next() {
        let message = "is the second file of structure of this call. Give the files of one issue at once";
        return Err(Error::Usage(format!("{}: {message}", name(second.input))));
    }
    let given = given(&structure, sources);
    missing(&structure, &given, name(structure.input), notices)?;
    let stock = Stock::new(&structure, &given, &mut pages);
    let claims = stock.claims(&structure, &given, name(structure.input), notices);
    let arranged = stock.arrange(claims, &order(&given, sources.len()));
    // What belongs to inputs and not to lines stays with them.
    Ok(arranged.into_iter().chain(pages).collect())
}

/// The inputs in the order of the pages; those that the structure does not name come last.
fn order(given: &[Option<usize>], inputs: usize) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(inputs);
    for input in given.iter().copied().flatten().chain(0..inputs) {
        if !order.contains(&input) {
            order.push(input);
        }
    }
    order
}

/// For each file its input: the one whose path has most of its last parts in common, the file's name at least.
fn given(structure: &Structure, sources: &[Source]) -> Vec<Option<usize>> {
    let inputs: Vec<Vec<String>> = sources.iter().map(|source| parts(&source.name)).collect();
    let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (input, parts) in inputs.iter().enumerate() {
        by_name.entry(parts.first().map_or("", String::as_str)).or_default().push(input);
    }
    let find = |member: &Member| {
        let parts = parts(&member.path);
        let common = |&input: &usize| inputs[input].iter().zip(&parts).take_while(|(a, b)| a == b).count();
        by_name.get(parts.first()?.as_str())?.iter().copied().rev().max_by_key(common)
    };
    structure.files.iter().map(find).collect()
}

/// The parts of a path or address from its end.
fn parts(path: &str) -> Vec<String> {
    let path = path.split(['?', '#']).next().unwrap_or(path);
    path.rsplit(['/', '\\']).filter(|part| !part.is_empty() && *part != ".").map(str::to_lowercase).collect()
}

/// Says which files are not given.
fn missing(structure: &Structure, given: &[Option<usize>], name: &str, notices: &mut Vec<Notice>) -> Result<()> {
    let missing: Vec<&str> =
        structure.files.iter().zip(given).filter(|(_, given)| given.is_none()).map(|(m, _)| m.path.as_str()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let listed = listed(&missing);
    if missing.len() == structure.files.len() {
        let message = "names files of text, but none of them is given";
        return Err(Error::Usage(format!("{name}: {message}: {listed}. Give them in the same call")));
    }
    let message = format!("{} of {} files it names are not given: {listed}", missing.len(), structure.files.len());
    notices.push(Notice { input: name.into(), line: None, message });
    Ok(())
}

/// Some names of a list, and how many more there are.
fn listed(names: &[&str]) -> String {
    let shown = names[..names.len().min(NAMED)].join(", ");
    match names.len() - names.len().min(NAMED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// The lines of all inputs, each to be taken once.
struct Stock {
    lines: Vec<Vec<Option<Line>>>,
    /// For each input the lines of each block.
    blocks: Vec<HashMap<Box<str>, Vec<u32>>>,
    /// For each input the label of its page.
    labels: Vec<Option<Box<str>>>,
}

/// A line that an article claims.
struct Claim {
    input: usize,
    line: usize,
    /// What the structure says it is.
    markup: Markup,
}

impl Stock {
    /// Takes lines and blocks out of the pages.
    fn new(structure: &Structure, given: &[Option<usize>], pages: &mut [Page]) -> Self {
        let mut labels: Vec<Option<Box<str>>> = vec![None; pages.len()];
        for (member, input) in structure.files.iter().zip(given) {
            if let Some(input) = *input {
                labels[input] = member.label.as_deref().map(Into::into);
            }
        }
        let (mut lines, mut blocks) = (Vec::with_capacity(pages.len()), Vec::with_capacity(pages.len()));
        for (page, label) in pages.iter_mut().zip(&labels) {
            let mut own: HashMap<Box<str>, Vec<u32>> = HashMap::new();
            for block in std::mem::take(&mut page.blocks) {
                own.entry(block.id).or_default().extend(block.lines);
            }
            blocks.push(own);
            lines.push(std::mem::take(&mut page.lines).into_iter().map(Some).collect());
            if label.is_some() {
                page.notes.retain(|note| !matches!(note.says, Says::PageLabel(_)));
            }
        }
        Stock { lines, blocks, labels }
    }

    /// The lines of each article; a line that two articles name is the first one's.
    fn claims(
        &self,
        structure: &Structure,
        given: &[Option<usize>],
        name: &str,
        notices: &mut Vec<Notice>,
    ) -> Vec<Vec<Claim>> {
        let mut taken: Vec<Vec<bool>> = self.lines.iter().map(|lines| vec![false; lines.len()]).collect();
        let (mut unknown, mut claims) = (Vec::new(), Vec::new());
        for article in &structure.articles {
            let mut own = Vec::new();
            for place in article {
                let Some(input) = given.get(place.file).copied().flatten() else { continue };
                let lines: Vec<u32> = match &place.block {
                    None => (0..taken[input].len() as u32).collect(),
                    Some(id) => self.named(input, id, place.until.as_deref()).unwrap_or_else(|| {
                        unknown.push(&**id);
                        Vec::new()
                    }),
                };
                let free = lines.into_iter().map(|line| line as usize);
                let free: Vec<usize> = free.filter(|&line| !std::mem::replace(&mut taken[input][line], true)).collect();
                own.extend(free.iter().enumerate().map(|(at, &line)| Claim {
                    input,
                    line,
                    markup: told(&place.markup, at, free.len()),
                }));
            }
            claims.push(own);
        }
        if !unknown.is_empty() {
            let message = format!("names blocks that are not in its files: {}", listed(&unknown));
            notices.push(Notice { input: name.into(), line: None, message });
        }
        claims
    }

    /// The lines of an input from those of one name to those of another.
    fn named(&self, input: usize, id: &str, until: Option<&str>) -> Option<Vec<u32>> {
        let begin = self.blocks[input].get(id)?;
        let end = until.and_then(|until| self.blocks[input].get(until));
        match (begin.iter().min(), end.and_then(|end| end.iter().max())) {
            (Some(&first), Some(&last)) if first <= last => Some((first..=last).collect()),
            _ => Some(begin.clone()),
        }
    }

    /// The lines in their new order; what no article claims stands before the first article of its page.
    fn arrange(mut self, claims: Vec<Vec<Claim>>, order: &[usize]) -> Vec<Page> {
        let mut claimed: Vec<Vec<bool>> = self.lines.iter().map(|lines| vec![false; lines.len()]).collect();
        claims.iter().flatten().for_each(|claim| claimed[claim.input][claim.line] = true);
        let mut made = Made { pages: Vec::new(), labels: std::mem::take(&mut self.labels) };
        let place = |input: usize| order.iter().position(|&other| other == input).unwrap_or(0);
        let mut placed = 0;
        for article in claims {
            let Some(first) = article.first().map(|claim| place(claim.input)) else { continue };
            for &input in order.get(placed..=first).into_iter().flatten() {
                self.rest(input, &claimed[input], &mut made);
            }
            placed = placed.max(first + 1);
            for (at, claim) in article.into_iter().enumerate() {
                if let Some(mut line) = self.lines[claim.input][claim.line].take() {
                    line.segment = if at == 0 { Segment::Starts } else { Segment::Within };
                    if claim.markup != Markup::None {
                        line.markup = claim.markup;
                    }
                    made.push(line);
                }
            }
        }
        order[placed..].iter().for_each(|&input| self.rest(input, &claimed[input], &mut made));
        made.pages
    }

    fn rest(&mut self, input: usize, claimed: &[bool], made: &mut Made) {
        let free = self.lines[input].iter_mut().zip(claimed).filter(|(_, claimed)| !**claimed);
        free.filter_map(|(line, _)| line.take()).for_each(|line| made.push(line));
    }
}

/// What a structure says of one line of a place. A block of many lines is no heading, whatever it
/// is called.
fn told(markup: &Markup, at: usize, lines: usize) -> Markup {
    match markup {
        Markup::None => Markup::None,
        Markup::Heading(_) if lines > LONGEST_HEADING => Markup::None,
        told if at == 0 => told.clone(),
        _ => Markup::Continued,
    }
}

/// The pages in the making.
struct Made {
    pages: Vec<Page>,
    labels: Vec<Option<Box<str>>>,
}

impl Made {
    fn push(&mut self, line: Line) {
        let input = line.span.input;
        if self.pages.last().is_none_or(|page| page.input != input) {
            let label = self.labels.get(input as usize).cloned().flatten();
            let note = label.map(|label| Note { at: line.span, says: Says::PageLabel(label) });
            self.pages.push(Page { input, notes: note.into_iter().collect(), ..Page::default() });
        }
        if let Some(page) = self.pages.last_mut() {
            page.lines.push(line);
        }
    }
}
