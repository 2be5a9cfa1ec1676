//! The score of one output against its truth. Nothing here runs a tool or prints.
//!
//! Every measure reads the same comparison: which character of the truth each character of the output is
//! ([`align`]). The measures, exactly:
//!
//! - *boundaries*: a block of the output begins where a block of the truth (of any role) begins. See [`boundaries`].
//! - *exact*: the truth's paragraphs that are, spaces included, a block of the output; and the same without spaces.
//! - *headings*, *bylines*, *captions*: blocks that have the role and are, character by character, a block of the
//!   truth that has it. *Roles of headings*: the same, with the very role (headline, kicker, deck, crosshead).
//! - *furniture removed*: furniture lines of the truth no character of which is in the text, but for jump lines
//!   that the output calls so. *Aside right*: of the
//!   characters taken out of the text, those that the truth has in no article. *Metadata apart*: metadata lines that
//!   are not in a block called a paragraph.
//! - *articles*: articles of the truth whose first and last block are in one output article that holds no block of
//!   another.
//! - *order*: longest run of the truth's blocks that stand in the right order, of all blocks; Kendall's tau.
//!   Captions and editors' lines may stand anywhere.
//! - *lost*, *invented*: characters without white space, as multisets, text and what was taken out against the truth.
//! - *spaces*: spurious and missing between two characters that are neighbours in a block of both.
//! - *joins*: those of the tool's log, right when the truth has both ends next to each other in one block.

pub mod align;
pub mod boundaries;
pub mod characters;
pub mod compare;
pub mod joins;
pub mod order;
pub mod roles;
pub mod sequence;
#[cfg(test)]
mod tests;

use std::ops::AddAssign;

use crate::figures::{Found, Share};
use crate::output::Output;
use crate::truth::{Role, Truth};
use compare::Comparison;
use joins::Calibration;

/// What is measured of one output; of many, added up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Score {
    /// Beginnings of blocks.
    pub boundaries: Found,
    /// Paragraphs reproduced exactly.
    pub exact: Share,
    /// Paragraphs reproduced but for spaces.
    pub exact_but_spaces: Share,
    /// Headings of any kind.
    pub headings: Found,
    /// Headings of the right kind.
    pub heading_roles: Found,
    /// Lines that name who wrote it.
    pub bylines: Found,
    /// Captions.
    pub captions: Found,
    /// Furniture lines that are not in the text.
    pub furniture_removed: Share,
    /// Characters taken out that belong to no article.
    pub aside_right: Share,
    /// Metadata lines that are not in a paragraph.
    pub metadata_apart: Share,
    /// Articles split right.
    pub articles: Share,
    /// Blocks in the longest run in order.
    pub in_order: Share,
    /// Pairs of blocks in order.
    pub pairs_in_order: Share,
    /// Characters of the truth that are nowhere, of all.
    pub lost: Share,
    /// Characters that the truth has not, per character of the truth.
    pub invented: Share,
    /// Spaces that should not be, of all places.
    pub spurious_spaces: Share,
    /// Spaces that should be, of all places.
    pub missing_spaces: Share,
    /// The log's joins.
    pub joins: Calibration,
}

impl Score {
    /// Scores an output. What a tool does not say (roles, articles, what it took out) is not counted.
    pub fn of(truth: &Truth, output: &Output) -> Score {
        Score::of_comparison(&Comparison::new(truth, output))
    }

    /// Scores what was laid upon each other already.
    pub fn of_comparison(comparison: &Comparison) -> Score {
        let mut score = Score {
            boundaries: boundaries::boundaries(comparison),
            in_order: order::in_order(comparison),
            pairs_in_order: order::pairs_in_order(comparison),
            furniture_removed: roles::furniture_removed(comparison),
            ..Score::default()
        };
        (score.exact, score.exact_but_spaces) = boundaries::exact(comparison);
        (score.lost, score.invented) = characters::lost_and_invented(comparison);
        (score.spurious_spaces, score.missing_spaces) = characters::spaces(comparison);
        if let Some(beside) = &comparison.output.beside {
            score.headings = roles::headings(comparison);
            score.heading_roles = roles::heading_roles(comparison);
            score.bylines = roles::found(comparison, |role| role == Role::Byline);
            score.captions = roles::found(comparison, |role| role == Role::Caption);
            score.aside_right = roles::aside_right(comparison);
            score.metadata_apart = roles::metadata_apart(comparison);
            score.articles = order::articles(comparison);
            score.joins = joins::calibration(comparison.truth, beside);
        }
        score
    }
}

impl AddAssign<&Score> for Score {
    fn add_assign(&mut self, other: &Score) {
        self.boundaries += other.boundaries;
        self.exact += other.exact;
        self.exact_but_spaces += other.exact_but_spaces;
        self.headings += other.headings;
        self.heading_roles += other.heading_roles;
        self.bylines += other.bylines;
        self.captions += other.captions;
        self.furniture_removed += other.furniture_removed;
        self.aside_right += other.aside_right;
        self.metadata_apart += other.metadata_apart;
        self.articles += other.articles;
        self.in_order += other.in_order;
        self.pairs_in_order += other.pairs_in_order;
        self.lost += other.lost;
        self.invented += other.invented;
        self.spurious_spaces += other.spurious_spaces;
        self.missing_spaces += other.missing_spaces;
        self.joins += &other.joins;
    }
}
