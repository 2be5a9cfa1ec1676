//! The logical structure of METS: which divisions are articles, and what the divisions in them are.
//!
//! A division names its places itself (`fptr`), or a link names the divisions of the pages where it stands.

use std::collections::{HashMap, HashSet};

use super::{Files, is_logical};
use crate::page::{Furniture, Markup, Part};
use crate::readers::arrange::Place;
use crate::readers::sheets::regions;
use crate::readers::xml::Element;

/// Types of divisions that are articles, of the profiles for newspapers in use.
const ARTICLES: [&str; 17] = [
    "article",
    "advertisement",
    "advert",
    "obituary",
    "deathnotice",
    "letter",
    "review",
    "editorial",
    "interview",
    "column",
    "weather",
    "poem",
    "notice",
    "miscellaneous",
    "publicservice",
    "familynotice",
    "announcement",
];

/// The articles that a file marks, in reading order, and how many it marks without saying where they stand.
pub(super) fn articles(root: &Element, files: &Files) -> (Vec<Vec<Place>>, usize) {
    let links = links(root);
    let whole = whole_pages(root, &links, files);
    let mut walk = Walk { files, links, whole, articles: Vec::new(), section: Vec::new() };
    let maps: Vec<&Element> = root.all("structMap").collect();
    let logical = |map: &&&Element| map.get("TYPE").is_some_and(is_logical);
    let chosen: Vec<&&Element> =
        if maps.len() == 1 { maps.iter().collect() } else { maps.iter().filter(logical).collect() };
    for division in chosen.into_iter().flat_map(|map| map.all("div")) {
        walk.outside(division);
    }
    let marked = walk.articles.len();
    walk.articles.retain(|article| !article.is_empty());
    let placeless = marked - walk.articles.len();
    (walk.articles, placeless)
}

struct Walk<'a> {
    files: &'a Files<'a>,
    links: HashMap<&'a str, Vec<&'a Element<'a>>>,
    /// The files of pages that one article alone fills.
    whole: HashSet<usize>,
    articles: Vec<Vec<Place>>,
    /// The name of a section whose first article is still to come.
    section: Vec<Place>,
}

impl<'a> Walk<'a> {
    /// A division that is in no article.
    fn outside(&mut self, division: &Element) {
        let kind = kind(division);
        match kind.as_str() {
            "titlesection" | "masthead" | "nameplate" | "publishingstmt" | "imprint" => {
                let head = Markup::Is(Part::Furniture(Furniture::RunningHead));
                let places = self.all_places(division, &head);
                self.articles.push(places);
            }
            "heading" | "headline" | "title" => {
                let places = self.all_places(division, &Markup::Is(Part::Section));
                self.section.extend(places);
            }
            _ if ARTICLES.contains(&kind.as_str()) => self.article(division),
            "body" => {
                let mut text = Vec::new();
                self.inside(division, &Markup::None, &mut false, &mut text);
                if !text.is_empty() {
                    let section = std::mem::take(&mut self.section);
                    self.articles.push(section.into_iter().chain(text).collect());
                }
            }
            _ if is_article_itself(division) => self.article(division),
            _ => {
                division.all("div").for_each(|inner| self.outside(inner));
                self.leave();
            }
        }
    }

    fn article(&mut self, division: &Element) {
        let mut article = std::mem::take(&mut self.section);
        self.inside(division, &Markup::None, &mut false, &mut article);
        self.articles.push(article);
    }

    /// A name that no article of its section took is a text of its own: the next section is not called so.
    fn leave(&mut self) {
        let unnamed = |place| Place { markup: Markup::None, ..place };
        let names: Vec<Place> = std::mem::take(&mut self.section).into_iter().map(unnamed).collect();
        if !names.is_empty() {
            self.articles.push(names);
        }
    }

    /// A division of an article; `is_open` says whether text of it came already, so that headings are inner ones.
    fn inside(&mut self, division: &Element, round: &Markup, is_open: &mut bool, article: &mut Vec<Place>) {
        let markup = match told(division) {
            Markup::None => round.clone(),
            told => inner(told, *is_open),
        };
        article.extend(self.linked(division, &markup, is_open));
        for child in division.elements() {
            match child.name {
                "fptr" => {
                    *is_open |= markup == Markup::None;
                    article.extend(self.places(child, &markup));
                }
                "div" if ARTICLES.contains(&kind(child).as_str()) => self.outside(child),
                "div" => self.inside(child, &markup, is_open, article),
                _ => {}
            }
        }
    }

    /// The places that links give to a division; a zone of a page may be labelled as a headline.
    fn linked(&self, division: &Element, round: &Markup, is_open: &mut bool) -> Vec<Place> {
        let mut linked = Vec::new();
        for target in division.get("ID").and_then(|id| self.links.get(id)).into_iter().flatten() {
            let label = target.get("LABEL").filter(|label| !label.trim().contains(char::is_whitespace));
            let markup = match label.map(regions::named).filter(|_| *round == Markup::None) {
                Some(label @ Markup::Heading(_)) => inner(label, *is_open),
                _ => round.clone(),
            };
            let places = target.all("fptr").flat_map(|pointer| self.places(pointer, &markup));
            let before = linked.len();
            linked.extend(places.filter(|place| place.block.is_some() || self.whole.contains(&place.file)));
            *is_open |= linked.len() > before && markup == Markup::None;
        }
        linked
    }

    fn all_places(&self, division: &Element, markup: &Markup) -> Vec<Place> {
        let pointers = division.descendants("fptr");
        pointers.into_iter().flat_map(|pointer| self.places(pointer, markup)).collect()
    }

    fn places(&self, pointer: &Element, markup: &Markup) -> Vec<Place> {
        let areas = pointer.descendants("area");
        let own = pointer.get("FILEID").and_then(|_| self.files.place(pointer));
        let places = own.into_iter().chain(areas.into_iter().filter_map(|area| self.files.place(area)));
        places.map(|place| Place { markup: markup.clone(), ..place }).collect()
    }
}

/// Whether a section without articles is one: it has a name and a text.
fn is_article_itself(division: &Element) -> bool {
    let has = |wanted: &str| division.all("div").any(|inner| kind(inner) == wanted);
    let is_article = |inner: &Element| ARTICLES.contains(&kind(inner).as_str());
    has("heading") && has("body") && !division.descendants("div").into_iter().any(is_article)
}

/// The files of pages that links give to one article as a whole, in a structure that otherwise gives zones of pages:
/// a page that is linked whole belongs to no article alone where zones are not marked.
fn whole_pages(root: &Element, links: &HashMap<&str, Vec<&Element>>, files: &Files) -> HashSet<usize> {
    let divisions = root.all("structMap").flat_map(|map| map.descendants("div"));
    let articles = divisions.filter(|division| ARTICLES.contains(&kind(division).as_str()));
    let (mut owners, mut zones): (HashMap<usize, HashSet<&str>>, HashSet<usize>) = Default::default();
    for id in articles.filter_map(|article| article.get("ID")) {
        let targets = links.get(id).into_iter().flatten();
        let pointers = targets.flat_map(|target| target.all("fptr"));
        let areas = pointers.flat_map(|pointer| std::iter::once(pointer).chain(pointer.descendants("area")));
        for place in areas.filter_map(|area| files.place(area)) {
            owners.entry(place.file).or_default().insert(id);
            zones.extend(place.block.is_some().then_some(place.file));
        }
    }
    let alone = owners.into_iter().filter(|(file, owners)| owners.len() == 1 && !zones.contains(file));
    let alone: HashSet<usize> = alone.map(|(file, _)| file).collect();
    if zones.is_empty() { HashSet::new() } else { alone }
}

/// What a division is behind text of its article: headings are inner ones there.
fn inner(told: Markup, is_open: bool) -> Markup {
    match told {
        Markup::Heading(_) | Markup::Is(Part::Deck | Part::Headline) if is_open => Markup::Is(Part::Crosshead(1)),
        told => told,
    }
}

/// For each division that links name first, the divisions that they name with it.
fn links<'a>(root: &'a Element<'a>) -> HashMap<&'a str, Vec<&'a Element<'a>>> {
    let divisions = root.all("structMap").flat_map(|map| map.descendants("div"));
    let by_id: HashMap<&str, &Element> =
        divisions.filter_map(|division| Some((division.get("ID")?, division))).collect();
    let mut links: HashMap<&str, Vec<&Element>> = HashMap::new();
    let mut add = |from: Option<&'a str>, to: Option<&'a str>| {
        let target = to.and_then(|to| by_id.get(to.trim_start_matches('#')));
        if let (Some(from), Some(target)) = (from, target) {
            links.entry(from.trim_start_matches('#')).or_default().push(target);
        }
    };
    for link in root.all("structLink").flat_map(Element::elements) {
        let named: Vec<&str> = link.all("smLocatorLink").filter_map(|locator| locator.get("href")).collect();
        match link.name {
            "smLink" => add(link.get("from"), link.get("to")),
            _ => named.iter().skip(1).for_each(|to| add(named.first().copied(), Some(to))),
        }
    }
    links
}

/// The type of a division in small letters without marks.
fn kind(division: &Element) -> String {
    let kind = division.get("TYPE").unwrap_or_default();
    kind.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What a division of an article is.
fn told(division: &Element) -> Markup {
    match kind(division).as_str() {
        "subheadline" | "subtitle" | "deck" => Markup::Is(Part::Deck),
        "overline" | "kicker" => Markup::Is(Part::Kicker),
        "illustration" | "image" | "picture" | "photo" | "table" | "body" | "bodycontent" => Markup::None,
        _ => match regions::named(division.get("TYPE").unwrap_or_default()) {
            Markup::Is(Part::Furniture(Furniture::Advertisement)) => Markup::None,
            told => told,
        },
    }
}
