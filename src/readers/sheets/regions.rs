//! Names that OCR formats give to regions, as what the print model knows.
//!
//! The words are those of the PAGE schema, of METS profiles for newspapers, of the SegmOnto vocabulary and of
//! ALTO tags in use, French and German ones too; a name that is not here says nothing.

use crate::page::{Furniture, Markup, Part};

/// Words in a region's name and what they mean; earlier rows win.
const NAMES: &[(&[&str], Named)] = &[
    (
        &["pagenumber", "page-number", "page_number", "numbering", "folio", "seitenzahl"],
        Named::Aside(Furniture::PageNumber),
    ),
    (
        &["running", "header", "footer", "pageheader", "page-header", "nameplate", "imprint", "courant", "kopfzeile"],
        Named::Aside(Furniture::RunningHead),
    ),
    (&["signature-mark", "catch-word", "catchword", "quiremarks"], Named::Aside(Furniture::PrintersMark)),
    (
        &["advertisement", "advert", "ad", "ads", "advertising", "commercial", "publicité"],
        Named::Aside(Furniture::Advertisement),
    ),
    (&["noise", "stamp", "damage", "dirt"], Named::Aside(Furniture::Noise)),
    (
        &["crosshead", "subheading", "sub-heading", "subheadline", "sub-headline", "subhead"],
        Named::Part(Part::Crosshead(1)),
    ),
    (&["kicker", "overline", "pretitle", "eyebrow"], Named::Part(Part::Kicker)),
    (&["deck", "subtitle", "sub-title"], Named::Part(Part::Deck)),
    (&["table", "tablezone", "tabelle", "tableau"], Named::Rows),
    (&["byline", "author", "authors"], Named::Part(Part::Byline)),
    (
        &["headline", "heading", "title", "headingline", "titlepage", "titre", "titre1", "titre2", "überschrift"],
        Named::Heading,
    ),
    (&["caption", "credit", "illustrationcaption", "légende", "bildunterschrift"], Named::Part(Part::Caption)),
];

#[derive(Clone, Copy)]
enum Named {
    /// Rows that are no running text, without cells.
    Rows,
    Aside(Furniture),
    Part(Part),
    Heading,
}

/// What a region of this name is; [`Markup::None`] where the name says nothing. `RunningTitleZone#1`,
/// `structure {type:heading;}` and `page-number` are names.
pub fn named(name: &str) -> Markup {
    let words = words(name);
    let found = NAMES.iter().find(|(names, _)| words.iter().any(|word| names.contains(&word.as_str())));
    match found {
        Some((_, Named::Aside(furniture))) => Markup::Is(Part::Furniture(*furniture)),
        Some((_, Named::Part(part))) => Markup::Is(*part),
        Some((_, Named::Heading)) => Markup::Heading(1),
        Some((_, Named::Rows)) => Markup::Preformatted,
        None => Markup::None,
    }
}

/// The words of a name in small letters: parted at marks, at capitals, and whole.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![name.trim().to_lowercase()];
    for part in name.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_') {
        words.push(part.to_lowercase());
        let (mut word, mut before) = (String::new(), ' ');
        for c in part.chars() {
            if c.is_uppercase() && before.is_lowercase() {
                words.push(std::mem::take(&mut word));
            }
            word.extend(c.to_lowercase());
            before = c;
        }
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_use_say_what_a_region_is() {
        let aside = |furniture| Markup::Is(Part::Furniture(furniture));
        assert_eq!(named("RunningTitleZone#1"), aside(Furniture::RunningHead));
        assert_eq!(named("page-number"), aside(Furniture::PageNumber));
        assert_eq!(named("Advertisement"), aside(Furniture::Advertisement));
        assert_eq!(named("structure {type:heading;}"), Markup::Heading(1));
        assert_eq!(named("HEADING"), Markup::Heading(1));
        assert_eq!(named("titre 1"), Markup::Heading(1));
        assert_eq!(named("TableZone"), Markup::Preformatted);
        assert_eq!(named("titre courant"), aside(Furniture::RunningHead));
        assert_eq!(named("caption"), Markup::Is(Part::Caption));
        assert_eq!(named("paragraph"), Markup::None);
        assert_eq!(named("MainZone:column#2"), Markup::None);
        assert_eq!(named(""), Markup::None);
    }
}
