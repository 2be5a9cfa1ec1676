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
    Aside(Aside),
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

/// Kinds of furniture, and of lines that are set aside as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// Of no kind that is told.
    Any,
    /// The line at a page's top: name, date, page.
    Folio,
    /// A rule where a page ended.
    PageRule,
    /// A title printed again.
    RepeatedTitle,
    /// A label alone.
    Label,
    /// What stands under everything that someone posts.
    Signature,
    /// What a source may name, too.
    Kind(Furniture),
}

impl Aside {
    /// What a web page prints around an article.
    pub const WEB: Aside = Aside::Kind(Furniture::Web);
    /// The number of a page.
    pub const PAGE_NUMBER: Aside = Aside::Kind(Furniture::PageNumber);
    /// A line that comes again on every page.
    pub const RUNNING_HEAD: Aside = Aside::Kind(Furniture::RunningHead);

    /// Its name in the list of what was set aside.
    pub fn name(self) -> &'static str {
        match self {
            Aside::Any => "furniture",
            Aside::Folio => "folio",
            Aside::PageRule => "page-rule",
            Aside::RepeatedTitle => "repeated-title",
            Aside::Label => "label",
            Aside::Signature => "signature",
            Aside::Kind(furniture) => furniture.name(),
        }
    }
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
            Part::Furniture(Furniture::Web) => Role::Aside(Aside::WEB),
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
        Role::Aside(kind) => kind.name(),
        Role::Verse => "verse",
        Role::Item => "list-item",
        Role::Table => "table",
        Role::Preformatted => "preformatted",
        Role::Quote => "quote",
        Role::Separator => "separator",
    }
}
