//! What every line of a document is: of an article and which part of it, or of what a page prints around articles.

use std::collections::HashMap;

use super::body;
use super::head::{Called, Desk, Head};
use super::line::Draft;
use super::meta::Field;
use super::names;
use super::phrases::{heads_related, says_field};
use super::sums::{Sum, sums};
use super::tree::{Id, Tree};
use crate::page::Markup;

/// Half full-width characters of running text that make an article, with a headline and without.
const LEAST: [u32; 2] = [40, 240];
/// Half full-width characters of a line above the text that may name a source, a date or a person.
const LONGEST_FIELD: u32 = 160;
/// Half full-width characters of a caption told by its place, at most.
const LONGEST_CAPTION: u32 = 200;

/// Half full-width characters of a line of names, at most.
const LONGEST_NAMES: u32 = 40;
/// Lines of a caption, at most.
const CAPTION: usize = 2;
/// Elements above a line in which its picture stands with it: a cell, a row and a table, too.
const HOLDERS: usize = 6;
/// Lines behind the text in which its editors, writers and source are looked for.
const TAIL: usize = 8;
/// What names them.
const ENDS: [&str; 12] =
    ["编辑", "編輯", "责编", "責編", "来源", "來源", "稿源", "作者", "记者", "校对", "审核", "Editor"];

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// What a page prints around articles, or shows to nobody.
    Around,
    /// The document's title, which is a field.
    Title,
    /// The folio of a newspaper's page, which is told as in any text.
    Folio,
    Text,
    Kicker,
    Headline,
    Deck,
    Caption,
    Crosshead(u8),
}

/// The judgement of a document.
#[derive(Debug)]
pub(super) struct Judged {
    pub roles: Vec<Role>,
    /// First lines of articles.
    pub starts: Vec<usize>,
    /// Whether there is an article at all, and if not, whether the text is kept all the same.
    pub has_article: bool,
    pub is_left: bool,
}

/// Judges the lines of a document.
pub(super) fn judge(tree: &Tree, lines: &[Draft], source: &str, fields: &[Field]) -> Judged {
    let sums = sums(tree, lines);
    let inside = body::find(tree, lines, &sums);
    let desk = Desk::new(tree, lines, source, fields);
    let mut judging = Judging { desk, sums: &sums, inside, roles: vec![Role::Around; lines.len()], starts: Vec::new() };
    for (role, _) in judging.roles.iter_mut().zip(lines).filter(|(_, line)| line.title) {
        *role = Role::Title;
    }
    let has_article = judging.articles();
    let is_left = !has_article && judging.leave();
    Judged { roles: judging.roles, starts: judging.starts, has_article, is_left }
}

/// Shows what an attribute hides, where it holds more running text than all that is shown.
pub(super) fn unhide(tree: &Tree, lines: &mut [Draft]) {
    let mut hidden: HashMap<Option<Id>, u32> = HashMap::new();
    for line in lines.iter().filter(|line| line.is_prose()) {
        *hidden.entry(line.hidden).or_default() += line.size.all;
    }
    let shown = hidden.remove(&None).unwrap_or(0);
    let by_attribute = |id: &Option<Id>| id.is_some_and(|id| names::class(tree.name(id)) != names::Class::Hidden);
    let most =
        hidden.into_iter().filter(|(id, size)| *size > shown && by_attribute(id)).max_by_key(|&(id, size)| (size, id));
    if let Some((id, _)) = most {
        lines.iter_mut().filter(|line| line.hidden == id).for_each(|line| line.hidden = None);
    }
}

struct Judging<'a> {
    desk: Desk<'a>,
    sums: &'a [Sum],
    /// For every line, whether it stands in the article and is no furniture.
    inside: Vec<bool>,
    roles: Vec<Role>,
    starts: Vec<usize>,
}

impl Judging<'_> {
    fn line(&self, i: usize) -> &Draft {
        &self.desk.lines[i]
    }

    /// Finds the articles and gives their lines roles; whether there is one.
    fn articles(&mut self) -> bool {
        let inside: Vec<usize> = (0..self.roles.len()).filter(|&i| self.inside[i]).collect();
        let is_text = |&&i: &&usize| self.line(i).is_prose() && !self.desk.is_titled(i);
        let Some(&first) = inside.iter().find(is_text) else { return false };
        let last = inside.iter().copied().rfind(|i| is_text(&i)).unwrap_or(first);
        let prose: u32 = inside.iter().filter(is_text).map(|&i| self.line(i).size.all).sum();
        let inside = self.before_related(inside, prose);
        let last = last.min(inside.last().copied().unwrap_or(first));
        let head = self.desk.head(0, first);
        if prose < LEAST[usize::from(head.headline.is_none())] {
            return false;
        }
        for &i in &inside {
            let within = (first..=last).contains(&i) || self.is_with(i, first) || self.is_with(i, last);
            if within || self.is_field(i) {
                self.roles[i] = Role::Text;
            }
        }
        for i in last + 1..self.roles.len().min(last + TAIL) {
            let text = self.desk.text(i);
            if self.roles[i] == Role::Around && self.is_field(i) && ENDS.iter().any(|word| text.contains(word)) {
                self.roles[i] = Role::Text;
            }
        }
        self.head(&head, first);
        for i in 0..head.headline.unwrap_or(first) {
            if self.roles[i] != Role::Title && self.desk.is_folio(i) {
                self.roles[i] = Role::Folio;
            }
        }
        self.parts(&inside, &head, first);
        self.captions();
        self.crossheads();
        self.starts.sort_unstable();
        self.starts.dedup();
        true
    }

    /// The lines up to one that heads a list of other articles, where most of the running text stands before it.
    fn before_related(&self, mut inside: Vec<usize>, prose: u32) -> Vec<usize> {
        let mut before = 0;
        for (k, &i) in inside.iter().enumerate() {
            let line = self.line(i);
            if line.size.all <= 32 && before * 5 > prose * 3 && heads_related(&self.desk.text(i)) {
                inside.truncate(k);
                break;
            }
            before += if line.is_prose() { line.size.all } else { 0 };
        }
        inside
    }

    /// Keeps the text of a page without an article, where there is more of it than of links; whether there is.
    fn leave(&mut self) -> bool {
        let shown = |line: &&Draft| line.hidden.is_none() && !line.control && !line.title;
        let size = |linked: bool| -> u32 {
            let sizes = self.desk.lines.iter().filter(shown).map(|line| line.size);
            sizes.map(|size| if linked { size.linked } else { size.all - size.linked }).sum()
        };
        if size(false) <= 2 * size(true) {
            return false;
        }
        for i in 0..self.roles.len() {
            if shown(&self.line(i)) && !self.line(i).is_linked() {
                self.roles[i] = Role::Text;
            }
        }
        true
    }

    /// The head of the first article, and what stands between it and the text.
    fn head(&mut self, head: &Head, first: usize) {
        let Some(headline) = head.headline else {
            if let Some(title) = self.desk.title_of(&self.roles) {
                self.roles[title] = Role::Headline;
                self.starts.push(title);
            }
            return;
        };
        let top = head.kickers.first().copied().unwrap_or(headline);
        for i in 0..first {
            let keep = match i {
                _ if i < top => self.roles[i] == Role::Text && self.is_field(i),
                _ => {
                    let known = self.roles[i] == Role::Text || self.is_field(i) || self.is_picture(i) || self.leads(i);
                    known || self.captions_picture(i) || self.is_called_author(i)
                }
            };
            if self.roles[i] != Role::Title {
                self.roles[i] = if keep { Role::Text } else { Role::Around };
            }
        }
        head.kickers.iter().for_each(|&i| self.roles[i] = Role::Kicker);
        head.decks.iter().for_each(|&i| self.roles[i] = Role::Deck);
        self.roles[headline] = Role::Headline;
        let begins = |i: &usize| !matches!(self.roles[*i], Role::Around | Role::Title) && !self.desk.is_folio(*i);
        self.starts.push((0..=first).find(begins).unwrap_or(top));
    }

    /// Whether a line above the text may be a date, a source or names.
    fn is_field(&self, i: usize) -> bool {
        let line = self.line(i);
        let linked = line.size.linked >= line.size.all;
        if line.hidden.is_some() || line.control || line.title || line.size.all > LONGEST_FIELD || linked {
            return false;
        }
        says_field(&self.desk.text(i)) && !self.is_around(i)
    }

    /// Whether a line stands, a few elements up, in something whose names speak against an article.
    fn is_around(&self, i: usize) -> bool {
        self.desk.tree.ancestors(self.line(i).owner).take(4).any(|id| self.sums[id as usize].is_around())
    }

    /// Whether a line between the headline and the text is running text: the article's first words, set apart.
    fn leads(&self, i: usize) -> bool {
        let line = self.line(i);
        line.is_prose() && line.hidden.is_none() && !line.control && !self.is_around(i)
    }

    /// Whether a line stands in the same element as a line of running text, or in a neighbour.
    fn is_with(&self, i: usize, text: usize) -> bool {
        let [one, other] = [i, text].map(|k| self.line(k).owner);
        let parent = |id| self.desk.tree.parent(id);
        let beside = one == other || parent(one) == parent(other);
        if matches!(self.line(i).markup, Markup::Image { .. }) {
            return beside;
        }
        beside || parent(one) == Some(other) || parent(parent(one).unwrap_or(0)) == parent(other)
    }

    fn is_picture(&self, i: usize) -> bool {
        let line = self.line(i);
        matches!(line.markup, Markup::Image { .. }) && line.hidden.is_none() && !self.is_around(i)
    }

    /// Whether a few words stand alone in an element that is called an author's.
    fn is_called_author(&self, i: usize) -> bool {
        let line = self.line(i);
        let mut called = false;
        super::names::words(self.desk.tree.value(line.owner, "class"), |word| {
            called |= matches!(word, "author" | "authors" | "byline" | "reporter" | "zuozhe" | "jizhe");
        });
        called && line.hidden.is_none() && !line.control && line.size.all <= LONGEST_NAMES && !self.is_around(i)
    }

    /// Whether a short line stands under a picture that is kept, alone with it in an element or called its caption.
    fn captions_picture(&self, i: usize) -> bool {
        let line = self.line(i);
        let plain = matches!(line.markup, Markup::None | Markup::Continued) && line.size.linked == 0;
        if !plain || line.hidden.is_some() || line.control || line.title || line.size.all > LONGEST_CAPTION {
            return false;
        }
        let kept = |&k: &usize| self.roles[k] == Role::Text;
        let above = (i.saturating_sub(CAPTION)..i).rev().take_while(kept);
        let picture = above.into_iter().find(|&k| matches!(self.line(k).markup, Markup::Image { .. }));
        picture
            .is_some_and(|picture| !self.is_around(i) && (self.is_alone_with(picture, i) || self.is_called_caption(i)))
    }

    /// More articles: lines that are set as the headline is, with running text under each.
    fn parts(&mut self, inside: &[usize], head: &Head, first: usize) {
        let Some(headline) = head.headline else { return };
        let style = self.style(headline);
        let mut last = first;
        let next: Vec<usize> = inside.iter().copied().filter(|&i| i > first && self.style(i) == style).collect();
        for (k, &i) in next.iter().enumerate() {
            let until = next.get(k + 1).copied().unwrap_or(self.roles.len());
            let text = (i + 1..until).find(|&j| self.inside[j] && self.line(j).is_prose());
            let (true, Some(text)) = (self.begins(headline, i), text) else { continue };
            let (kickers, decks) = (self.desk.kickers(last + 1, i), self.desk.decks(i, text));
            self.roles[i] = Role::Headline;
            kickers.iter().for_each(|&k| self.roles[k] = Role::Kicker);
            decks.iter().for_each(|&k| self.roles[k] = Role::Deck);
            self.starts.push(kickers.first().copied().unwrap_or(i));
            last = text;
        }
    }

    /// How a line is set: its markup and the name and class of its element.
    fn style(&self, i: usize) -> (std::mem::Discriminant<Markup>, u8, &str, &str) {
        let line = self.line(i);
        let level = if let Markup::Heading(level) = line.markup { level } else { 0 };
        let (name, class) = (self.desk.tree.name(line.owner), self.desk.tree.value(line.owner, "class"));
        (std::mem::discriminant(&line.markup), level, name, class)
    }

    /// Whether a line set as the headline begins another article: the highest heading there is, or named a title.
    fn begins(&self, headline: usize, i: usize) -> bool {
        let named = self.desk.called(headline) == Called::Headline && self.desk.called(i) == Called::Headline;
        let highest = self.line(i).markup == Markup::Heading(1);
        (highest || named || self.open_alike(headline, i)) && !self.line(i).is_linked()
    }

    /// Whether two headings each open one of several elements that stand side by side and are set alike.
    fn open_alike(&self, one: usize, other: usize) -> bool {
        let tree = self.desk.tree;
        let holder = |i: usize| tree.parent(self.line(i).owner).filter(|&id| id != 0 && tree.name(id) != "body");
        let opens = |i: usize| i == 0 || holder(i - 1) != holder(i);
        let heading = |i: usize| matches!(self.line(i).markup, Markup::Heading(_));
        let (Some(a), Some(b)) = (holder(one), holder(other)) else { return false };
        let alike = tree.name(a) == tree.name(b) && tree.value(a, "class") == tree.value(b, "class");
        let apart = a != b && tree.parent(a) == tree.parent(b);
        apart && alike && [one, other].into_iter().all(|i| heading(i) && opens(i))
    }

    /// Captions: short lines in the middle, or alone with a picture in their element.
    fn captions(&mut self) {
        for i in 1..self.roles.len() {
            let line = self.line(i);
            let picture = (0..i).rev().take(2).find(|&p| matches!(self.line(p).markup, Markup::Image { .. }));
            let Some(picture) = picture.filter(|&p| self.roles[p] == Role::Text) else { continue };
            let plain = matches!(line.markup, Markup::None | Markup::Continued);
            if self.roles[i] != Role::Text || !plain || line.size.all > LONGEST_CAPTION {
                continue;
            }
            let direct = picture + 1 == i;
            let alone = direct && self.is_alone_with(picture, i);
            if direct && (line.centred || alone || self.is_called_caption(i)) {
                self.roles[i] = Role::Caption;
            }
        }
    }

    /// Whether an element that is no article's holds a picture and this line and nothing else.
    fn is_alone_with(&self, picture: usize, i: usize) -> bool {
        let common = self
            .desk
            .tree
            .ancestors(self.line(i).owner)
            .take(HOLDERS)
            .find(|&id| self.desk.tree.ancestors(self.line(picture).owner).take(HOLDERS).any(|other| other == id));
        common
            .map(|id| &self.sums[id as usize])
            .is_some_and(|sum| sum.lines <= 2 || (sum.lines == 3 && sum.proses == 0))
    }

    fn is_called_caption(&self, i: usize) -> bool {
        self.desk.tree.ancestors(self.line(i).owner).take(2).any(|id| {
            let mut found = false;
            super::names::words(self.desk.tree.value(id, "class"), |word| {
                found |= matches!(word, "caption" | "captions" | "cutline" | "credit" | "desc" | "tushuo");
            });
            found
        })
    }

    /// Headings inside the articles; short bold lines before running text are such.
    fn crossheads(&mut self) {
        let texts: Vec<usize> = (0..self.roles.len()).filter(|&i| self.roles[i] == Role::Text).collect();
        let level = |i: usize| if let Markup::Heading(level) = self.line(i).markup { level } else { 9 };
        let top = texts.iter().map(|&i| level(i)).min().unwrap_or(9);
        let strong: u32 = texts.iter().map(|&i| self.line(i).size.strong).sum();
        let all: u32 = texts.iter().map(|&i| self.line(i).size.all).sum();
        let mut found = Vec::new();
        for (k, &i) in texts.iter().enumerate() {
            let line = self.line(i);
            let leads = texts.get(k + 1).is_some_and(|&j| self.line(j).is_prose() && !self.is_bold(j));
            if level(i) < 9 {
                found.push((i, level(i) - top + 1));
            } else if k > 0 && leads && strong * 3 < all && self.is_bold(i) && line.size.all <= 60 {
                let ends = ['。', '，', '：', '；', '！', '？', '.', ',', ':', ';', '!', '?', '”', '）', ')'];
                let text = self.desk.text(i);
                if line.markup == Markup::None && !text.trim_end().ends_with(ends) && !says_field(&text) {
                    found.push((i, if top < 9 { 2 } else { 1 }));
                }
            }
        }
        found.into_iter().for_each(|(i, level)| self.roles[i] = Role::Crosshead(level));
    }

    fn is_bold(&self, i: usize) -> bool {
        let size = self.line(i).size;
        size.all >= 4 && size.strong * 10 >= size.all * 9
    }
}
