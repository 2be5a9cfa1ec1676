//! Mode c: saved web pages. Every paragraph is one line; around the article stand menus, dates, buttons and links.

use super::draw::Draw;
use super::issue::{self, Press};
use super::sheet::{Line, Print, Sheet, gap};
use super::story::{Habit, Piece, Tale};
use super::tongue::{HANS_WEB, Tongue};
use super::width::Halves;
use crate::truth::Role;

/// What a site's pages have in common.
#[derive(Debug)]
pub struct Spec {
    indent: &'static str,
    paragraph_gap: usize,
    /// What stands on an empty line.
    blank: &'static str,
    half_width: Halves,
    /// Lines of the menu above.
    menu: usize,
    /// Whether the menu has an item a line.
    menu_items: bool,
    trail: bool,
    /// Where the title stands once more: 0 nowhere, 1 above the trail, 2 below it, 3 with the site's name.
    title_again: usize,
    /// Whether date, source and visits stand on one line.
    labels_on_one_line: bool,
    label_mark: &'static str,
    fonts: bool,
    share_above: bool,
    editors: f64,
    related: usize,
    neighbours: bool,
    copyright: usize,
    /// Whether a line of the site stands above each photograph's line.
    photo_lines: bool,
    pager: bool,
    comments: bool,
    crosshead_gap: usize,
}

impl Spec {
    /// Draws the look of a site.
    pub fn draw(draw: &mut Draw) -> Self {
        Self {
            indent: draw.weighed(&[(4, ""), (4, "　　"), (1, "    "), (1, "  "), (1, "　　 ")]),
            paragraph_gap: draw.weighed(&[(1, 0), (1, 1)]),
            blank: draw.weighed(&[(4, ""), (1, " "), (1, "　　")]),
            half_width: Halves::draw(draw),
            menu: draw.weighed(&[(2, 0), (2, 1), (1, 2)]),
            menu_items: draw.chance(0.3),
            trail: draw.chance(0.8),
            title_again: draw.below(4),
            labels_on_one_line: draw.chance(0.6),
            label_mark: draw.weighed(&[(3, ""), (1, "  • "), (1, "· ")]),
            fonts: draw.chance(0.5),
            share_above: draw.chance(0.3),
            editors: draw.weighed(&[(1, 0.0), (3, 0.8)]),
            related: draw.weighed(&[(2, 0), (2, 4), (1, 8)]),
            neighbours: draw.chance(0.5),
            copyright: draw.range(0, 5),
            photo_lines: draw.chance(0.3),
            pager: draw.chance(0.15),
            comments: draw.chance(0.25),
            crosshead_gap: draw.below(2),
        }
    }
}

/// Makes a document of saved web pages, one article a page.
pub fn print(words: &mut Draw, draw: &mut Draw) -> Print {
    let mut habit = Habit::draw(draw);
    habit.captions = draw.weighed(&[(2, 0.0), (2, 0.5)]);
    let count = draw.weighed(&[(5, 1), (2, 2), (1, 3)]);
    let mut tales = issue::tales(words, Tongue::Hans, &habit, count);
    let spec = Spec::draw(draw);
    for half in tales.iter_mut().flat_map(|tale| &mut tale.pieces).flat_map(|piece| &mut piece.halves) {
        *half = spec.half_width.apply(half);
    }
    let mut page = Page { press: Press::with_layers(HANS_WEB), draw, spec: &spec, lines: Vec::new() };
    let mut sheets = Vec::new();
    for (number, tale) in tales.iter_mut().enumerate() {
        page.write(tale);
        sheets.push(Sheet { name: format!("page{}.txt", number + 1), lines: std::mem::take(&mut page.lines) });
    }
    Print { sheets, tales, lang: Tongue::Hans.tag(), variant: format!("{spec:?}") }
}

struct Page<'a> {
    press: Press,
    draw: &'a mut Draw,
    spec: &'a Spec,
    lines: Vec<Line>,
}

impl Page<'_> {
    fn write(&mut self, tale: &mut Tale) {
        if self.draw.chance(self.spec.editors) {
            let text = self.press.say(self.draw, "editors");
            tale.pieces.push(Piece::new(Role::Editors, text));
        }
        self.above(tale);
        self.head(tale);
        self.body(tale);
        self.below();
    }

    fn furniture(&mut self, symbol: &str) {
        let text = self.press.say(self.draw, symbol);
        self.lines.push(Line::furniture(text));
    }

    fn gap(&mut self, most: usize) {
        let count = self.draw.range(0, most);
        gap(&mut self.lines, count);
    }

    fn above(&mut self, tale: &Tale) {
        let title = title(tale);
        if self.spec.title_again == 3 {
            let site = self.press.site(self.draw);
            let joint = self.draw.pick(&["_", " - ", "--", "|", "-"]);
            self.lines.push(Line::furniture(format!("{title}{joint}{site}")));
        }
        if self.spec.title_again == 1 {
            self.lines.push(Line::furniture(title.as_str()));
        }
        for _ in 0..self.spec.menu {
            if self.spec.menu_items {
                for _ in 0..self.draw.range(4, 9) {
                    self.furniture("menu.item");
                }
            } else {
                self.furniture("menu");
            }
        }
        if self.spec.trail {
            self.furniture("trail");
        }
        if self.spec.title_again == 2 {
            self.gap(1);
            self.lines.push(Line::furniture(title));
        }
        self.gap(2);
    }

    /// Head and labels: the labels below the headline, or between it and the rest of the head, or above all.
    fn head(&mut self, tale: &Tale) {
        let head = &tale.pieces[..tale.head_len()];
        let headline = head.iter().position(|piece| piece.role == Role::Headline).map_or(0, |at| at + 1);
        let place = *self.draw.pick(&[headline, head.len(), head.len(), 0]);
        self.pieces(&head[..place]);
        self.gap(1);
        self.labels();
        self.gap(1);
        self.pieces(&head[place..]);
        self.gap(1);
    }

    fn pieces(&mut self, pieces: &[Piece]) {
        for half in pieces.iter().flat_map(|piece| &piece.halves) {
            self.lines.push(Line::text(half.as_str()));
        }
    }

    fn labels(&mut self) {
        let mut labels =
            vec![format!("{}{}", self.press.same(self.draw, "time.label"), self.press.say(self.draw, "time"))];
        for (share, symbol) in [(0.8, "origin"), (0.6, "visits"), (0.5, "author")] {
            if self.draw.chance(share) {
                labels.push(self.press.say(self.draw, symbol));
            }
        }
        let start = self.draw.below(labels.len());
        labels.rotate_left(start);
        if self.spec.labels_on_one_line {
            let joint = self.draw.pick(&[" ", "　", "  ", " | "]);
            if self.spec.fonts && self.draw.chance(0.5) {
                labels.push(self.press.same(self.draw, "fonts"));
            }
            self.lines.push(Line::metadata(labels.join(joint)));
        } else {
            for label in labels {
                self.lines.push(Line { lead: self.spec.label_mark.to_owned(), ..Line::metadata(label) });
                let most = usize::from(self.draw_gap());
                self.gap(most);
            }
            if self.spec.fonts {
                let fonts = self.press.same(self.draw, "fonts");
                self.lines.push(Line::furniture(fonts));
            }
        }
        if self.spec.share_above {
            self.furniture("share");
        }
    }

    fn draw_gap(&mut self) -> bool {
        self.spec.paragraph_gap > 0 && self.draw.chance(0.2)
    }

    fn body(&mut self, tale: &Tale) {
        for piece in &tale.pieces[tale.head_len()..] {
            let text = piece.halves.join("");
            match piece.role {
                Role::Crosshead => {
                    gap(&mut self.lines, self.spec.crosshead_gap.saturating_sub(self.spec.paragraph_gap));
                    let lead = if self.draw.chance(0.5) { self.spec.indent } else { "" };
                    self.lines.push(Line::led(lead, text));
                }
                Role::Caption => {
                    if self.spec.photo_lines {
                        self.furniture("photo");
                    }
                    let lead = *self.draw.pick(&["", "", self.spec.indent, "　　　　"]);
                    self.lines.push(Line::led(lead, text));
                }
                Role::Editors => self.lines.push(Line::text(text)),
                _ => self.lines.push(Line::led(self.spec.indent, text)),
            }
            for _ in 0..self.spec.paragraph_gap {
                self.lines.push(Line::markup(self.spec.blank));
            }
        }
    }

    fn below(&mut self) {
        self.gap(2);
        if self.spec.pager {
            self.furniture("pager");
        }
        if !self.spec.share_above && self.draw.chance(0.6) {
            self.furniture("share");
        }
        if self.draw.chance(0.5) {
            self.furniture("actions");
        }
        if self.spec.neighbours {
            for label in ["上一篇：", "下一篇："] {
                let title = self.press.say(self.draw, "headline.one");
                self.lines.push(Line::furniture(format!("{label}{title}")));
            }
        }
        if self.spec.related > 0 {
            self.gap(1);
            self.furniture("related");
            let mark = self.press.same(self.draw, "related.mark");
            for _ in 0..self.draw.range(self.spec.related / 2, self.spec.related) {
                let title = self.press.say(self.draw, "headline.one");
                let date = if self.draw.chance(0.3) {
                    format!(" {}", self.press.say(self.draw, "time"))
                } else {
                    String::new()
                };
                self.lines.push(Line::furniture(format!("{mark}{title}{date}")));
            }
        }
        if self.spec.comments {
            for _ in 0..self.draw.range(1, 3) {
                self.furniture("comments");
            }
        }
        self.gap(1);
        for _ in 0..self.spec.copyright {
            self.furniture("copyright");
        }
    }
}

fn title(tale: &Tale) -> String {
    let piece = tale.pieces.iter().find(|piece| piece.role == Role::Headline);
    piece.map(|piece| piece.halves.join(" ")).unwrap_or_default()
}
