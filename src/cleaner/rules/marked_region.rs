//! Regions that the source itself names: headers, page numbers and advertisements are set aside, captions, kickers
//! and headlines are what it says.
//!
//! Only the source's word is taken here; that several lines are one region is joined by [`super::wrapped_line`].

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::{Because, Plan};
use crate::page::{Markup, Part};
use crate::repair::Fact;

/// The rule.
pub struct MarkedRegion;

const NAME: &str = "marked-region";

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
            if let Some(part) = part {
                let because = Because::certain(NAME, vec![Fact::Says(words(part))]);
                plan.assign(sight.view, i, plan.roles[i], because);
            }
        }
    }
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
