//! One file a damage. The order of [`RULES`] is meaning: later rules see what earlier ones decided.
//!
//! A rule looks at the view and the measurements, weighs, and tells the plan what it decides. It reads no
//! file, knows no input or output format and changes no line.

use super::measure::Measures;
use super::plan::Plan;
use super::view::View;

pub mod byline;
pub mod displaced_text;
pub mod doubtful_reading;
pub mod edge_furniture;
pub mod editors_line;
pub mod false_heading;
pub mod heading_rank;
pub mod hyphenated_line_end;
pub mod indented_paragraph;
pub mod invisible_character;
pub mod jump_line;
pub mod labelled_record;
pub mod marked_region;
pub mod misplaced_headline;
pub mod photo_caption;
pub mod printed_separator;
pub mod radical_form;
pub mod repeated_title;
pub mod reprint_source;
pub mod running_head;
pub mod split_paragraph;
pub mod stray_space;
pub mod table_and_list;
pub mod truncated_article;
pub mod unmarked_headline;
pub mod verse;
pub mod web_furniture;
pub mod wrapped_line;

/// When a rule works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// On characters, before anything is measured.
    Characters,
    /// On lines, before anything is measured: what is no part of a text must not shape its measurements.
    Furniture,
    /// On lines, before paragraphs are known.
    Lines,
    /// On lines and the gaps between them: makes paragraphs.
    Paragraphs,
    /// On paragraphs and headings: makes articles.
    Articles,
}

/// What a rule may look at.
pub struct Sight<'a> {
    /// The lines.
    pub view: &'a View<'a>,
    /// What was measured.
    pub measures: &'a Measures,
}

/// A rule of the cleaner, named for the damage it mends.
pub trait Rule: Sync {
    /// The damage (`wrapped-line`).
    fn name(&self) -> &'static str;

    /// What it is, with examples and counter-examples: the text of its fixture file.
    fn explanation(&self) -> &'static str;

    /// When it works.
    fn stage(&self) -> Stage;

    /// Looks and decides.
    fn propose(&self, sight: &Sight, plan: &mut Plan);
}

/// All rules, in the order in which they work.
pub const RULES: &[&dyn Rule] = &[
    &invisible_character::InvisibleCharacter,
    &radical_form::RadicalForm,
    &stray_space::StraySpace(Stage::Characters),
    &doubtful_reading::DoubtfulReading,
    &labelled_record::LabelledRecord,
    &editors_line::EditorsLine,
    &web_furniture::WebFurniture,
    &running_head::RunningHead,
    &edge_furniture::EdgeFurniture,
    &repeated_title::RepeatedTitle,
    &marked_region::MarkedRegion,
    &jump_line::JumpLine,
    &reprint_source::ReprintSource,
    &table_and_list::TableAndList,
    &printed_separator::PrintedSeparator,
    &byline::Byline(Stage::Lines),
    &verse::Verse,
    &photo_caption::PhotoCaption(Stage::Lines),
    &false_heading::FalseHeading,
    &unmarked_headline::UnmarkedHeadline,
    &stray_space::StraySpace(Stage::Lines),
    &wrapped_line::WrappedLine,
    &indented_paragraph::IndentedParagraph,
    &photo_caption::PhotoCaption(Stage::Paragraphs),
    &split_paragraph::SplitParagraph,
    &hyphenated_line_end::HyphenatedLineEnd,
    &heading_rank::HeadingRank,
    &displaced_text::DisplacedText,
    &misplaced_headline::MisplacedHeadline,
    &byline::Byline(Stage::Articles),
    &truncated_article::TruncatedArticle,
];
