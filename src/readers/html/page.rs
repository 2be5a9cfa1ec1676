//! From judged lines to the page: parts and articles as the document sets them, fields, and markup as syntax.

use std::ops::Range;

use super::judge::{Judged, Role};
use super::label;
use super::line::Draft;
use super::meta::Field;
use crate::page::{Furniture, Line, Markup, Note, Page, Part, Run, Says, Segment};
use crate::source::{Source, Span};

/// Half full-width characters of a line that may be a caption, at most; characters of a description that says something.
const CAPTION: u32 = 160;
const DESCRIPTION: usize = 8;
/// Fields that are only compared with what is printed.
const COMPARED: [&str; 2] = ["kicker", "deck"];

/// A page in the making.
pub(super) struct Writing<'a> {
    source: &'a Source,
    page: Page,
}

impl<'a> Writing<'a> {
    pub fn new(source: &'a Source) -> Self {
        Writing { source, page: Page { input: source.id, ..Page::default() } }
    }

    /// Writes the lines and fields of a document.
    pub fn document(&mut self, mut lines: Vec<Draft>, judged: &Judged, fields: Vec<Field>) {
        settle(&mut lines, judged, &self.source.text);
        let label = self.label(&lines, judged, &fields);
        let titled = judged.roles.contains(&Role::Title);
        let fields = fields.into_iter().filter(|f| !(COMPARED.contains(&f.name) || titled && f.name == "title"));
        let about = judged.starts.first().map_or(0, |&i| lines[i].place.start);
        fields.for_each(|mut field| {
            if let ("section", Some((_, section))) = (field.name, label::page(&field.value)) {
                field.value = section.to_owned();
            }
            self.note(field.name, &field.value, field.at.clone(), about);
        });
        let mut told = Segment::Open;
        let mut last = None;
        for (i, mut draft) in lines.into_iter().enumerate() {
            let role = judged.roles[i];
            if draft.title && role == Role::Headline {
                self.cut_title(&mut draft);
            }
            if role == Role::Title {
                let text = draft.text(&self.source.text);
                self.note("title", &text, draft.place, about);
                continue;
            }
            if role == Role::Around && (draft.runs.is_empty() || is_picture(&draft)) {
                continue;
            }
            let segment = match role {
                Role::Around | Role::Folio => Segment::Open,
                _ if judged.starts.binary_search(&i).is_ok() => {
                    told = Segment::Within;
                    Segment::Starts
                }
                _ => told,
            };
            let markup = match (role, draft.markup.clone()) {
                (Role::Around, _) => Markup::Is(Part::Furniture(Furniture::Web)),
                (Role::Folio, _) => Markup::None,
                (_, Markup::Continued) if last != Some(draft.owner) => Markup::None,
                (Role::Text, markup) => markup,
                (_, Markup::Continued) => Markup::Continued,
                (Role::Kicker, _) => Markup::Is(Part::Kicker),
                (Role::Headline, _) => Markup::Is(Part::Headline),
                (Role::Deck, _) => Markup::Is(Part::Deck),
                (Role::Caption, _) => Markup::Is(Part::Caption),
                (Role::Crosshead(level), _) => Markup::Is(Part::Crosshead(level)),
                (Role::Title, markup) => markup,
            };
            last = (role != Role::Around).then_some(draft.owner);
            let Draft { mut runs, indent, gap, mut place, .. } = draft;
            if role == Role::Around && matches!(draft.markup, Markup::Item { .. }) {
                runs.remove(0);
                place.start = runs.first().map_or(place.start, |run| run.span.start);
            }
            let span = Span::new(self.source.id, place.start as usize, place.end as usize);
            let blank_before = gap;
            if segment == Segment::Starts
                && let Some(label) = &label
            {
                self.page.notes.push(Note { at: span, says: Says::PageLabel(label.clone()) });
            }
            self.page.lines.push(Line {
                span,
                runs: runs.into(),
                markup,
                indent,
                blank_before,
                page_break: false,
                segment,
            });
        }
    }

    /// The label of the page that the document's article was printed on: that of its fields, or the only one that
    /// stands on the page and is no link.
    fn label(&self, lines: &[Draft], judged: &Judged, fields: &[Field]) -> Option<Box<str>> {
        let told = fields.iter().filter(|field| field.name == "section").find_map(|field| label::page(&field.value));
        if let Some((label, _)) = told {
            return Some(label.into());
        }
        let around = (0..lines.len()).filter(|&i| judged.roles[i] == Role::Around && !lines[i].is_linked());
        let short = around.filter(|&i| lines[i].size.all <= 40 && judged.has_article);
        let mut labels: Vec<Box<str>> = short
            .filter_map(|i| label::page(&lines[i].text(&self.source.text)).map(|(label, _)| label.into()))
            .collect();
        labels.dedup();
        labels.pop().filter(|_| labels.is_empty())
    }

    /// Leaves the names of section and site out of a title that is the headline; they are set aside.
    fn cut_title(&mut self, draft: &mut Draft) {
        let text = draft.text(&self.source.text);
        let end = text[..super::head::headline_end(&text)].trim_end().len();
        let [run] = draft.runs.as_mut_slice() else { return };
        if run.text.is_none() && end < text.len() {
            let (start, rest) = (run.span.start + end as u32, run.span);
            let trimmed = text[end..].trim_start();
            let from = start + (text.len() - end - trimmed.len()) as u32;
            run.span.end = start;
            draft.place.end = start;
            let mut line = Line::plain(Span { start: from, ..rest }, 0, 0, false);
            line.markup = Markup::Is(Part::Furniture(Furniture::Web));
            self.page.lines.push(line);
        }
    }

    fn note(&mut self, name: &'static str, value: &str, at: Range<u32>, about: u32) {
        let at = Span { input: self.source.id, start: at.start, end: at.end };
        self.page.notes.push(Note { at, says: Says::Field { name, value: value.into(), about } });
    }

    /// The page, with everything in the source that is in no line and no field as syntax.
    pub fn finish(self) -> Page {
        let Writing { source, mut page } = self;
        page.lines.sort_by_key(|line| line.span.start);
        page.lines = apart(std::mem::take(&mut page.lines));
        page.notes.sort_by_key(|note| note.at);
        leave_to_lines(&mut page);
        let mut taken: Vec<Span> = page.lines.iter().flat_map(|line| line.places().map(|(span, _)| span)).collect();
        let outside = page.notes.iter().filter(|note| matches!(note.says, Says::Field { .. }));
        taken.extend(outside.map(|note| note.at));
        taken.sort_unstable();
        let mut at = 0;
        for span in taken.into_iter().chain([Span::new(source.id, source.text.len(), source.text.len())]) {
            let gap = &source.text[at..at.max(span.start as usize)];
            let trimmed = gap.trim_start();
            let start = at + gap.len() - trimmed.len();
            if !trimmed.is_empty() {
                page.syntax.push(Span::new(source.id, start, start + trimmed.trim_end().len()));
            }
            at = at.max(span.end as usize);
        }
        page
    }
}

/// Lines without those that lie inside another: what a page hides inside a line that it shows, or the other way round.
fn apart(lines: Vec<Line>) -> Vec<Line> {
    let is_web = |line: &Line| line.markup == Markup::Is(Part::Furniture(Furniture::Web));
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        match kept.last() {
            Some(last) if last.span.end > line.span.start && !line.span.is_empty() => {
                if is_web(last) && !is_web(&line) {
                    kept.pop();
                    kept.push(line);
                }
            }
            _ => kept.push(line),
        }
    }
    kept
}

/// Leaves out fields whose place lies between the characters of a line: the line says them, or is set aside whole.
fn leave_to_lines(page: &mut Page) {
    let mut end = 0;
    let ends: Vec<(u32, u32)> = page
        .lines
        .iter()
        .map(|line| {
            end = line.span.end.max(end);
            (line.span.start, end)
        })
        .collect();
    page.notes.retain(|note| {
        let before = ends.partition_point(|(start, _)| *start <= note.at.start);
        let inside = before > 0 && ends[before - 1].1 > note.at.start;
        !inside || !matches!(note.says, Says::Field { .. })
    });
}

fn is_picture(draft: &Draft) -> bool {
    matches!(draft.markup, Markup::Image { .. })
}

/// Sets right what markup says of the lines of articles and does not mean.
fn settle(lines: &mut [Draft], judged: &Judged, source: &str) {
    quotes(lines, judged);
    preformatted(lines, judged, source);
    pictures(lines, judged, source);
    fields(lines, judged);
}

/// A quotation that holds most of the text only sets it in.
fn quotes(lines: &mut [Draft], judged: &Judged) {
    let text = |i: &usize| judged.roles[*i] == Role::Text;
    let sizes = |quoted: bool| -> u32 {
        let lines = lines.iter().enumerate().filter(|(i, line)| text(i) && (line.markup == Markup::Quote || !quoted));
        lines.map(|(_, line)| line.size.all).sum()
    };
    if sizes(true) * 2 > sizes(false) {
        lines.iter_mut().filter(|line| line.markup == Markup::Quote).for_each(|line| line.markup = Markup::None);
    }
}

/// Preformatted running text is text whose lines someone else has cut.
fn preformatted(lines: &mut [Draft], judged: &Judged, source: &str) {
    let mut from = 0;
    while let Some(start) = (from..lines.len()).find(|&i| lines[i].markup == Markup::Preformatted) {
        let owner = lines[start].owner;
        let end = (start..lines.len()).find(|&i| lines[i].owner != owner).unwrap_or(lines.len());
        let (mut all, mut marks, mut spaced) = (0, 0, 0);
        for line in &lines[start..end] {
            all += line.size.all;
            marks += line.size.marks;
            spaced += usize::from(line.text(source).trim().contains("   "));
        }
        if judged.roles[start] != Role::Around && marks * 60 >= all && spaced * 5 <= end - start {
            lines[start..end].iter_mut().for_each(|line| line.markup = Markup::None);
        }
        from = end;
    }
}

/// The description of a picture is printed where no caption can be: before running text, and where it says more than
/// the headline and a name. That of a picture in a heading may be the words of the heading.
fn pictures(lines: &mut [Draft], judged: &Judged, source: &str) {
    let of = |role: Role| (0..lines.len()).filter(move |&i| judged.roles[i] == role);
    let bare_at = |i: usize| (i, super::head::bare(&lines[i].text(source)));
    let title = of(Role::Title).next().map(bare_at);
    let headlines: Vec<(usize, String)> = of(Role::Headline).map(bare_at).collect();
    let mut next = None;
    for i in (0..lines.len()).rev() {
        if !is_picture(&lines[i]) {
            next = Some(i).filter(|_| judged.roles[i] != Role::Around).or(next);
            continue;
        }
        if lines[i].runs.is_empty() {
            continue;
        }
        let captioned = next.is_some_and(|j| {
            judged.roles[j] == Role::Caption
                || is_caption(&lines[j])
                || lines[j].size.all <= CAPTION
                || !lines[j].is_prose()
        });
        let text = lines[i].text(source);
        let bare = super::head::bare(&text);
        // The headlines above and below it: no picture is compared with all of a long page.
        let below = headlines.partition_point(|(at, _)| *at < i);
        let near = &headlines[below.saturating_sub(1)..headlines.len().min(below + 1)];
        let told = near.iter().chain(&title).any(|(_, headline)| headline.contains(&bare));
        let says_little = bare.chars().count() < DESCRIPTION || !text.contains([' ', '，', '。', '、']);
        if told || (!lines[i].headed && (captioned || says_little)) {
            let at = lines[i].place.start;
            lines[i].runs = Vec::<Run>::new();
            lines[i].place = at..at;
        }
    }
}

/// Items above the text are a line's fields, not a list's.
fn fields(lines: &mut [Draft], judged: &Judged) {
    for &start in &judged.starts {
        let head = (start..lines.len()).take_while(|&i| judged.roles[i] != Role::Text || !lines[i].is_prose());
        let items: Vec<usize> = head.filter(|&i| matches!(lines[i].markup, Markup::Item { .. })).collect();
        for i in items.into_iter().filter(|&i| judged.roles[i] != Role::Around) {
            lines[i].runs.remove(0);
            lines[i].markup = Markup::None;
            lines[i].place.start = lines[i].runs.first().map_or(lines[i].place.start, |run| run.span.start);
        }
    }
}

fn is_caption(line: &Draft) -> bool {
    line.markup == Markup::Is(Part::Caption)
}
