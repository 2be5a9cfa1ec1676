//! What a line can be, and how each is called in the repair log.

use crate::page::{Furniture, Line, Markup, Part};

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Part of a paragraph.
    Body,
    /// A heading whose part in the article is not decided yet; the rank is the markup's level, 0 without markup.
    Heading(u8),
    /// The section or column an article was printed under.
    Section,
    /// Above the headline.
    Kicker,
    /// The headline.
    Headline,
    /// Below the headline.
    Deck,
    /// A heading inside an article, of a level from 1.
    Crosshead(u8),
    /// A line of its own that names who wrote it.
    Byline,
    /// A picture's caption.
    Caption,
    /// A picture.
    Image,
    /// A jump line of its own.
    JumpLine,
    /// A reprint source of its own.
    SourceLine,
    /// A staff line.
    Masthead,
    /// Metadata; the values are in [`Plan::fields`].
    Field,
    /// Furniture of this kind.
    Aside(&'static str),
    /// A line of verse.
    Verse,
    /// First line of a list item.
    Item,
    /// A table's cell, or a row whose cells a tab parts.
    Table,
    /// Preformatted.
    Preformatted,
    /// A line of a quotation set apart.
    Quote,
    /// A printed separator.
    Separator,
}

impl Role {
    /// Whether the line may stand between the halves of a paragraph without ending it.
    pub fn interrupts(self) -> bool {
        matches!(self, Role::Caption | Role::Image | Role::Aside(_) | Role::Field)
    }

    /// Whether the line is no part of an article's text or head.
    pub fn is_furniture(self) -> bool {
        matches!(self, Role::Aside(_) | Role::Field | Role::Masthead)
    }

    /// Whether the line heads something.
    pub fn is_heading(self) -> bool {
        matches!(
            self,
            Role::Heading(_) | Role::Kicker | Role::Headline | Role::Deck | Role::Crosshead(_) | Role::Section
        )
    }

    /// What markup says of a line.
    fn of_markup(markup: &Markup) -> Role {
        match markup {
            Markup::None | Markup::Continued => Role::Body,
            Markup::Heading(level) => Role::Heading(*level),
            Markup::Item { .. } => Role::Item,
            Markup::Cell { .. } => Role::Table,
            Markup::Image { .. } => Role::Image,
            Markup::Preformatted => Role::Preformatted,
            Markup::Quote => Role::Quote,
            Markup::Separator => Role::Separator,
            Markup::Is(part) => Role::of_part(*part),
        }
    }

    fn of_part(part: Part) -> Role {
        match part {
            Part::Section => Role::Section,
            Part::Kicker => Role::Kicker,
            Part::Headline => Role::Headline,
            Part::Deck => Role::Deck,
            Part::Crosshead(level) => Role::Crosshead(level),
            Part::Byline => Role::Byline,
            Part::Caption => Role::Caption,
            // Set aside by a rule, behind those that read it: it may be a folio or a staff line.
            Part::Furniture(Furniture::Web) => Role::Aside(Furniture::Web.name()),
            Part::Furniture(_) => Role::Body,
        }
    }
}

/// The roles that markup gives; a line that goes on a heading or a named part is of the same role.
pub fn told(lines: &[&Line]) -> Vec<Role> {
    let mut named = false;
    let mut roles: Vec<Role> = Vec::with_capacity(lines.len());
    for (i, line) in lines.iter().enumerate() {
        let goes_on = line.markup == Markup::Continued && i > 0 && lines[i - 1].span.input == line.span.input;
        named = matches!(line.markup, Markup::Heading(_) | Markup::Is(_)) || (named && goes_on);
        let role = if named && goes_on { roles[i - 1] } else { Role::of_markup(&line.markup) };
        roles.push(role);
    }
    roles
}

/// A role's name in the repair log.
pub fn role_name(role: Role) -> &'static str {
    match role {
        Role::Body => "paragraph",
        Role::Heading(_) => "heading",
        Role::Section => "section",
        Role::Kicker => "kicker",
        Role::Headline => "headline",
        Role::Deck => "deck",
        Role::Crosshead(_) => "crosshead",
        Role::Byline => "byline",
        Role::Caption => "caption",
        Role::Image => "image",
        Role::JumpLine => "jump-line",
        Role::SourceLine => "reprint-source",
        Role::Masthead => "masthead",
        Role::Field => "metadata",
        Role::Aside(kind) => kind,
        Role::Verse => "verse",
        Role::Item => "list-item",
        Role::Table => "table",
        Role::Preformatted => "preformatted",
        Role::Quote => "quote",
        Role::Separator => "separator",
    }
}
