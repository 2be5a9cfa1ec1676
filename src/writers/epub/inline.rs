//! Running text: marks, links and page turns.

use crate::ast::{Marks, Text};
use crate::writers::xml::{Step, steps};

use super::article::Page;
use super::links::href;
use super::outline::Turn;

impl Page<'_, '_> {
    /// A text in an element; nothing when nothing is in it.
    pub fn text_in(&mut self, name: &'static str, class: &str, id: &str, text: &Text) {
        if has_content(text) {
            let id = self.claim(id);
            self.markup.open(name, &[("class", class), ("id", &id)]);
            self.inline(text);
            self.markup.close();
            self.markup.line();
        }
    }

    /// A text without an element around it.
    pub fn inline(&mut self, text: &Text) {
        let steps = steps(text);
        let mut linked = false;
        for (at, step) in steps.iter().enumerate() {
            match step {
                Step::Open(mark) => {
                    let (name, class) = element(*mark);
                    self.markup.open(name, &[("class", class)]);
                }
                Step::Close(_) => self.markup.close(),
                Step::OpenLink(target) => match href(target) {
                    Some(href) => {
                        linked = link_is_visible(&steps[at..]);
                        if linked {
                            self.markup.open("a", &[("href", &href)]);
                        }
                    }
                    None => self.dead_links.push((*target).to_owned()),
                },
                Step::CloseLink => {
                    if std::mem::take(&mut linked) {
                        self.markup.close();
                    }
                }
                Step::Chars(chars) => self.markup.text(chars),
                Step::PageTurn(label) if label.trim().is_empty() => {}
                Step::PageTurn(label) => self.page_mark(label.trim(), Turn::Inside),
            }
        }
    }
}

/// Whether a text has something to show or a page mark.
pub fn has_content(text: &Text) -> bool {
    !text.is_blank() || text.pieces.iter().any(|p| p.page_turn.as_ref().is_some_and(|l| !l.trim().is_empty()))
}

fn link_is_visible(steps: &[Step<'_>]) -> bool {
    let inside = steps.iter().take_while(|s| **s != Step::CloseLink);
    inside.into_iter().any(|s| matches!(s, Step::Chars(c) if !c.trim().is_empty()))
}

fn element(mark: Marks) -> (&'static str, &'static str) {
    match mark {
        Marks::STRONG => ("strong", ""),
        Marks::EMPHASIS => ("em", ""),
        Marks::STRIKE => ("s", ""),
        Marks::SUPERSCRIPT => ("sup", ""),
        Marks::SUBSCRIPT => ("sub", ""),
        Marks::CODE => ("code", ""),
        Marks::BYLINE => ("span", "byline"),
        Marks::DATELINE => ("span", "dateline"),
        Marks::JUMP_LINE => ("span", "jump-line"),
        _ => ("span", "source"),
    }
}
