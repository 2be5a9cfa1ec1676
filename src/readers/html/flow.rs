//! Lines as a browser sets them: blocks and line breaks end a line, inline elements do not.
//!
//! Every text of the tree that is no code or style comes into exactly one line. What a line is for is not judged
//! here; what was measured on the way is.

use std::collections::HashMap;
use std::ops::Range;

use super::line::{Draft, Open, Size};
use super::names::{self, Class};
use super::picture;
use super::state::{List, Setting, State};
use super::table::data_tables;
use super::text::{self, Bit};
use super::tree::{Id, Kind, Step, Tree};
use crate::page::{Markup, Part, Run};
use crate::readers::grid::Grid;
use crate::source::Span;

/// Columns of an indent that begins a paragraph behind a line break.
const INDENT: u16 = 2;
/// Blank lines that a rule across the page stands for.
const RULE: u16 = 2;

/// The lines of a document; `tables` counts the tables of the input.
pub(super) fn lines(tree: &Tree, source: &str, input: u32, tables: &mut u32) -> Vec<Draft> {
    let mut flow = Flow {
        tree,
        source,
        input,
        lines: Vec::new(),
        open: None,
        covert: None,
        state: State::default(),
        stack: Vec::new(),
        lists: Vec::new(),
        grids: Vec::new(),
        data: data_tables(tree),
        headed: Vec::new(),
        tables,
        gap: 0,
        breaks: 0,
        began: false,
        seen: vec![false; tree.texts.len()],
        at: 0,
    };
    for step in tree.walk(0) {
        match step {
            Step::Enter(id) => flow.enter(id),
            Step::Leave(id) => flow.leave(id),
        }
    }
    flow.finish();
    flow.unplaced();
    flow.lines
}

struct Flow<'a> {
    tree: &'a Tree,
    source: &'a str,
    input: u32,
    lines: Vec<Draft>,
    open: Option<Open>,
    /// The line of what is hidden inside a line that is shown.
    covert: Option<Open>,
    state: State,
    stack: Vec<State>,
    lists: Vec<List>,
    grids: Vec<(u32, Grid)>,
    data: HashMap<Id, bool>,
    /// Pictures behind words of a heading, until it ends.
    headed: Vec<(Id, String)>,
    tables: &'a mut u32,
    gap: u16,
    /// Line breaks since the last text of the same block, and whether there was any.
    breaks: u16,
    began: bool,
    /// Texts that came into a line.
    seen: Vec<bool>,
    /// End of the last text.
    at: u32,
}

impl Flow<'_> {
    fn enter(&mut self, id: Id) {
        match self.tree.kind(id) {
            Kind::Text(number) => {
                self.seen[*number as usize] = true;
                self.text(self.tree.texts[*number as usize].clone());
            }
            Kind::Space(ends_line) => {
                let code = self.state.code;
                if let Some(open) = self.line().as_mut().filter(|_| !code) {
                    open.space(None, *ends_line);
                }
            }
            Kind::Element(name, _) => self.element(id, names::class(name)),
            Kind::Document | Kind::Comment(_) => {}
        }
    }

    fn element(&mut self, id: Id, class: Class) {
        self.stack.push(self.state);
        if self.state.hidden.is_none() && (class == Class::Hidden || names::is_hidden(self.tree, id)) {
            self.state.hidden = Some(id);
        }
        self.state.centred |= names::is_centred(self.tree, id);
        self.state.big |= names::is_big(self.tree, id);
        match class {
            Class::Code => self.state.code = true,
            Class::Break => self.line_break(),
            Class::Rule => {
                self.end_block(id);
                self.gap = RULE;
            }
            Class::Picture => self.picture(id),
            Class::Link => self.state.link = Some(id).filter(|&id| names::is_target(self.tree.value(id, "href"))),
            Class::Mark(mark) => self.state.marks = self.state.marks.with(mark),
            Class::Reading if !self.has_bracket(id) => self.mean("（"),
            Class::Inline | Class::Reading | Class::Bracket => {}
            _ => self.block(id, class),
        }
    }

    fn block(&mut self, id: Id, class: Class) {
        self.end_block(id);
        let gap = !matches!(class, Class::Item | Class::Row | Class::Cell { .. } | Class::Control);
        self.gap = self.gap.max(u16::from(gap));
        self.state.raw |= class == Class::Hidden;
        match class {
            Class::Title
                if self.tree.parent(id).is_some_and(|p| matches!(self.tree.name(p), "head" | "html" | "body")) =>
            {
                self.state.title = true;
            }
            Class::Title => self.state.hidden = self.state.hidden.or(Some(id)),
            Class::Control => self.state.control = true,
            Class::Heading(level) => self.state.setting = Setting::Heading(level),
            Class::Quote => self.state.setting = Setting::Quote,
            Class::Caption => self.state.setting = Setting::Caption,
            Class::Pre => self.state.pre = true,
            Class::List { ordered } => {
                let count = self.tree.value(id, "start").parse().unwrap_or(1u32).saturating_sub(1);
                self.lists.push(List { ordered, count, begins: false });
            }
            Class::Item => {
                self.state.setting = Setting::Item;
                if let Some(list) = self.lists.last_mut() {
                    (list.count, list.begins) = (list.count.saturating_add(1), true);
                }
            }
            Class::Table => self.table(id),
            Class::Row if self.is_data() => self.grids.iter_mut().for_each(|(_, grid)| grid.next_row()),
            Class::Cell { header } if self.is_data() => self.cell(id, header),
            _ => {}
        }
    }

    fn leave(&mut self, id: Id) {
        let Kind::Element(name, _) = self.tree.kind(id) else { return };
        let class = names::class(name);
        match class {
            Class::Reading if !self.has_bracket(id) => self.mean("）"),
            Class::List { .. } => {
                self.lists.pop();
            }
            Class::Table => {
                self.grids.pop_if(|(table, _)| *table == id);
            }
            _ => {}
        }
        let inline = matches!(
            class,
            Class::Code
                | Class::Break
                | Class::Picture
                | Class::Link
                | Class::Mark(_)
                | Class::Inline
                | Class::Reading
                | Class::Bracket
        );
        let before = self.stack.pop().unwrap_or_default();
        if !inline {
            let gap = !matches!(class, Class::Item | Class::Row | Class::Cell { .. } | Class::Control);
            self.end_block(before.owner);
            self.gap = self.gap.max(u16::from(gap));
        }
        self.state = before;
    }

    /// Ends the line; what comes next stands in another block.
    fn end_block(&mut self, owner: Id) {
        self.finish();
        for (id, target) in std::mem::take(&mut self.headed) {
            self.set_picture(id, target);
        }
        self.state.owner = owner;
        (self.breaks, self.began) = (0, false);
    }

    fn line_break(&mut self) {
        self.finish();
        self.breaks = self.breaks.saturating_add(1);
    }

    fn table(&mut self, id: Id) {
        self.state.setting = Setting::Plain;
        if self.data.get(&id) == Some(&true) {
            self.grids.push((id, Grid::default()));
            *self.tables += 1;
        }
    }

    /// Whether the nearest table holds data.
    fn is_data(&self) -> bool {
        let table = self.tree.ancestors(self.state.owner).find(|&id| self.tree.name(id) == "table");
        table.is_some() && self.grids.last().map(|(id, _)| *id) == table
    }

    fn cell(&mut self, id: Id, header: bool) {
        let (columns, rows) = (self.tree.attribute(id, "colspan"), self.tree.attribute(id, "rowspan"));
        let Some((_, grid)) = self.grids.last_mut() else { return };
        let (row, column) = grid.next_cell(columns.map(|a| &*a.value), rows.map(|a| &*a.value));
        self.state.setting = Setting::Cell { table: *self.tables - 1, row, column, header };
        self.begin();
    }

    /// A picture stands on a line of its own; one in a heading before or behind its words.
    fn picture(&mut self, id: Id) {
        let Some(target) = picture::target(self.tree, id) else { return };
        let goes_on = self.began || self.open.as_ref().is_some_and(Open::has_text);
        match self.state.setting {
            Setting::Cell { .. } => return,
            Setting::Heading(_) if goes_on => return self.headed.push((id, target)),
            Setting::Heading(_) => {}
            _ => self.finish(),
        }
        self.set_picture(id, target);
        (self.breaks, self.began) = (u16::from(goes_on), goes_on);
    }

    /// The line of a picture, with what it shows, where that stands behind all text so far.
    fn set_picture(&mut self, id: Id, target: String) {
        let mut draft = self.draft(Markup::Image { target: target.into() });
        let description = picture::description(self.tree, id, self.source, self.input);
        if let Some(run) = description.filter(|run| run.span.start >= self.at) {
            draft.place = run.span.start..run.span.end;
            draft.runs.push(run);
        }
        self.lines.push(draft);
    }

    fn has_bracket(&self, id: Id) -> bool {
        self.tree.parent(id).is_some_and(|ruby| self.tree.children(ruby).any(|child| self.tree.name(child) == "rp"))
    }

    /// Takes characters that markup stands for.
    fn mean(&mut self, text: &str) {
        let (at, marks) = (self.at, self.state.marks);
        if let Some(open) = self.line() {
            open.take(text, at..at, true, marks, None);
        }
    }

    fn text(&mut self, place: Range<u32>) {
        if self.state.code {
            return;
        }
        let source = &self.source[place.start as usize..place.end as usize];
        for (range, bit) in text::bits(source) {
            let place = place.start + range.start as u32..place.start + range.end as u32;
            match bit {
                Bit::Space(space, true) if self.state.pre => self.pre_breaks(space, place),
                Bit::Space(space, _) if self.state.pre => self.take(space, place, false),
                Bit::Space(_, ends_line) => {
                    if let Some(open) = self.line() {
                        open.space(Some(place), ends_line);
                    }
                }
                Bit::Copy(text) => self.take(text, place, false),
                Bit::Means(source, _) if self.state.raw => self.take(source, place, false),
                Bit::Means(_, text) => self.take(&text, place, true),
            }
        }
    }

    /// Line ends in preformatted text end lines; white space behind the last is an indent.
    fn pre_breaks(&mut self, space: &str, place: Range<u32>) {
        let lines = space.replace("\r\n", "\n").matches(['\n', '\r']).count();
        for _ in 0..lines {
            self.line_break();
        }
        let indent = space.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        self.take(&space[indent..], place.start + indent as u32..place.end, false);
    }

    fn take(&mut self, text: &str, place: Range<u32>, meant: bool) {
        let end = place.end;
        let (tree, marks) = (self.tree, self.state.marks);
        let link = self.state.link.map(|id| tree.value(id, "href").trim());
        if self.line().is_none() {
            self.begin();
        }
        let mut before = self.source[..place.start as usize].char_indices().rev().map(|(at, _)| at as u32);
        let (last, first) = (before.next().unwrap_or(0), before.next().unwrap_or(0));
        if let Some(open) = self.line() {
            open.label(first..last);
            open.take(text, place, meant, marks, link);
        }
        self.at = end;
    }

    fn begin(&mut self) {
        let markup = match self.state.setting {
            Setting::Cell { table, row, column, header } => Markup::Cell { table, row, column, header },
            Setting::Item => {
                let depth = self.lists.len().saturating_sub(1);
                self.lists.last_mut().map_or(Markup::None, |list| list.line(depth))
            }
            Setting::Quote => Markup::Quote,
            _ if self.state.pre => Markup::Preformatted,
            Setting::Heading(_) | Setting::Caption if self.began => Markup::Continued,
            Setting::Heading(level) => Markup::Heading(level),
            Setting::Caption => Markup::Is(Part::Caption),
            Setting::Plain if self.began && self.breaks == 1 => Markup::Continued,
            Setting::Plain => Markup::None,
        };
        if self.breaks > 1 {
            self.gap = self.gap.max(self.breaks - 1);
        }
        let mut draft = self.draft(markup);
        if let (Markup::Item { .. }, Some(list)) = (&draft.markup, self.lists.last()) {
            let text = Some(list.label().into());
            draft.runs.push(Run { text, ..Run::copy(Span::new(self.input, 0, 0)) });
        }
        *self.line() = Some(Open::new(draft, self.input));
    }

    /// The line that is open.
    fn line(&mut self) -> &mut Option<Open> {
        if self.state.hidden.is_some() { &mut self.covert } else { &mut self.open }
    }

    fn draft(&mut self, markup: Markup) -> Draft {
        let State { owner, hidden, title, control, centred, big, .. } = self.state;
        let (at, gap, indent) = (self.at, std::mem::take(&mut self.gap), 0);
        let (runs, size, place) = (Vec::new(), Size::default(), at..at);
        let headed = matches!(self.state.setting, Setting::Heading(_));
        Draft { owner, runs, markup, indent, gap, place, hidden, title, control, centred, big, headed, size }
    }

    /// Texts that no place was found for in the tree: of frames, or behind the most nodes.
    fn unplaced(&mut self) {
        let left: Vec<Range<u32>> =
            (0..self.seen.len()).filter(|&k| !self.seen[k]).map(|k| self.tree.texts[k].clone()).collect();
        self.state = State { hidden: Some(0), ..State::default() };
        let placed = self.lines.len();
        for place in left {
            self.text(place);
            self.finish();
        }
        if self.lines.len() > placed {
            self.lines.sort_by_key(|line| line.place.start);
        }
    }

    fn finish(&mut self) {
        let covert = self.covert.take();
        self.lines.extend(covert.and_then(|open| open.finish(self.source)));
        let Some(open) = self.open.take() else { return };
        let gap = open.draft.gap;
        match open.finish(self.source) {
            Some(mut draft) => {
                if draft.markup == Markup::Continued && draft.indent >= INDENT && self.breaks > 0 {
                    draft.markup = Markup::None;
                }
                (self.breaks, self.began) = (0, true);
                self.lines.push(draft);
            }
            None => self.gap = self.gap.max(gap),
        }
    }
}
