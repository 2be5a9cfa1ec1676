//! Regions that the source itself names: headers, page numbers and advertisements are set aside, captions, kickers
//! and headlines are what it says.
//!
//! Only the source's word is taken here; that several lines are one region is joined by [`super::wrapped_line`].

use super::{Rule, Sight, Stage};
use crate::ast::ContributorRole;
use crate::cleaner::names;
use crate::cleaner::plan::{Aside, Because, Plan, Role};
use crate::cleaner::script::is_han;
use crate::cleaner::view::View;
use crate::page::{Furniture, Markup, Part, Says};
use crate::repair::Fact;

/// The rule.
pub struct MarkedRegion;

const NAME: &str = "marked-region";
/// Characters of a page's label at most.
const LONGEST_LABEL: usize = 6;

impl Rule for MarkedRegion {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/marked-region.md")
    }

    fn stage(&self) -> Stage {
        Stage::Furniture
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let mut part = None;
        for (i, line) in sight.view.lines.iter().enumerate() {
            part = match line.markup {
                Markup::Is(part) => Some(part),
                Markup::Continued => part.filter(|part| matches!(part, Part::Furniture(_))),
                _ => None,
            };
            if part == Some(Part::Furniture(Furniture::PageNumber)) {
                plan.pages.extend(page_label(sight.view, i));
            }
            let role = match part {
                // What an earlier rule knew is a folio or a staff line.
                Some(Part::Furniture(kind)) if plan.roles[i] == Role::Body || kind == Furniture::Web => {
                    Role::Aside(Aside::Kind(kind))
                }
                None | Some(Part::Furniture(_)) => continue,
                Some(_) => plan.roles[i],
            };
            let words = part.map_or("", words);
            plan.assign(sight.view, i, role, Because::certain(NAME, vec![Fact::Says(words)]));
        }
        people(sight.view, plan);
    }
}

/// The people that a source names outside its lines made the article that begins behind their names.
fn people(view: &View, plan: &mut Plan) {
    for (line, note) in &view.notes {
        let Says::Field { name, value, .. } = &note.says else { continue };
        let role = match *name {
            "author" => ContributorRole::Author,
            "editor" => ContributorRole::Editor,
            _ => continue,
        };
        let people =
            if value.chars().any(is_han) { names::contributors(value, role) } else { names::western(value, role) };
        plan.credits.extend(people.into_iter().map(|person| (*line, person)));
    }
}

/// The label that a page number gives to its page, with the page's first line.
fn page_label(view: &View, i: usize) -> Option<(u32, String)> {
    let label = view.text(i).trim_matches(|c: char| !c.is_alphanumeric());
    let first = (0..=i).rev().find(|&line| view.starts_page(line))?;
    (!label.is_empty() && label.chars().count() <= LONGEST_LABEL).then(|| (first as u32, label.to_owned()))
}

fn words(part: Part) -> &'static str {
    match part {
        Part::Section => "the source says that it is a section's name",
        Part::Kicker => "the source says that it is a kicker",
        Part::Headline => "the source says that it is a headline",
        Part::Deck => "the source says that it is a deck",
        Part::Crosshead(_) => "the source says that it is a heading inside an article",
        Part::Byline => "the source says that it is a byline",
        Part::Caption => "the source says that it is a caption",
        Part::Furniture(_) => "the source says that it is no part of an article",
    }
}
