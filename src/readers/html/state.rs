//! What holds inside elements while lines are made of a tree.

use super::tree::Id;
use crate::ast::Marks;
use crate::page::Markup;

/// What holds for the text that comes next; an element's end brings back what held before it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct State {
    /// The nearest element that begins and ends lines.
    pub owner: Id,
    pub marks: Marks,
    pub link: Option<Id>,
    pub hidden: Option<Id>,
    pub code: bool,
    pub raw: bool,
    pub title: bool,
    pub control: bool,
    pub centred: bool,
    pub big: bool,
    pub pre: bool,
    pub setting: Setting,
}

/// What the lines of an element are.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) enum Setting {
    #[default]
    Plain,
    Heading(u8),
    Item,
    Cell {
        table: u32,
        row: u32,
        column: u32,
        header: bool,
    },
    Quote,
    Caption,
}

pub(super) struct List {
    pub ordered: bool,
    pub count: u32,
    /// Whether the next line is an item's first.
    pub begins: bool,
}

impl List {
    /// The markup of an item's next line, at this depth.
    pub fn line(&mut self, depth: usize) -> Markup {
        match std::mem::take(&mut self.begins) {
            true => Markup::Item { depth: u8::try_from(depth).unwrap_or(u8::MAX), ordered: self.ordered },
            false => Markup::Continued,
        }
    }

    /// What a browser prints before an item.
    pub fn label(&self) -> String {
        if self.ordered { format!("{}.", self.count) } else { "•".into() }
    }
}
