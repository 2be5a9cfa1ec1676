//! What the head of a document says of its article: who made it, which page and input it is of, where it goes on.
//! The book as a whole has no place for that, and without it the book could not be read back as what it was.

use crate::ast::{Article, Contributor, ContributorRole, Field, JumpDirection, Masthead};

use super::markup::Markup;
use super::publication::Publication;

/// Of an article, the staff lines behind it, and its metadata lines; those of a whole input are said with its first
/// article.
pub fn article(head: &mut Markup, publication: &Publication<'_>, article: &Article) {
    if article.input > 0 {
        meta(head, "kjj-input", &article.input.to_string(), &[]);
    }
    if let Some(page) = &article.page {
        meta(head, "kjj-page", page.trim(), &[]);
    }
    people(head, &article.contributors, "");
    editors(head, publication.whose.staff_lines(article));
    for jump in &article.jumps {
        let name = match jump.direction {
            JumpDirection::ContinuedFrom => "continued-from",
            JumpDirection::ContinuedOn => "continued-on",
        };
        let (page, other) =
            (jump.page.as_deref().unwrap_or_default().trim(), jump.article.as_deref().unwrap_or_default());
        let shown = [page, other].into_iter().find(|place| !place.is_empty()).unwrap_or("?");
        meta(head, name, shown, &[("data-page", page), ("data-article", other)]);
    }
    let whose = &publication.whose;
    for (fields, place) in [(whose.input_fields_once(article), "input"), (whose.fields(article), "")] {
        for Field { name, value, .. } in fields {
            meta(head, &format!("printed-{name}"), value.trim(), &[("data-of", place)]);
        }
    }
}

/// Of the people whom staff lines name.
pub fn editors(head: &mut Markup, staff: &[&Masthead]) {
    staff.iter().for_each(|masthead| people(head, &masthead.editors, &masthead.id));
}

fn people(head: &mut Markup, people: &[Contributor], masthead: &str) {
    for Contributor { role, name, label } in people {
        let role = match role {
            ContributorRole::Author => "author",
            ContributorRole::Agency => "agency",
            ContributorRole::Photographer => "photographer",
            ContributorRole::Editor => "editor",
        };
        let label = label.as_deref().unwrap_or_default().trim();
        meta(head, role, name.trim(), &[("data-label", label), ("data-masthead", masthead)]);
    }
}

fn meta(head: &mut Markup, name: &str, content: &str, more: &[(&str, &str)]) {
    if !content.is_empty() {
        let said = [("name", name), ("content", content)];
        head.empty("meta", &[&said, more].concat());
    }
}
