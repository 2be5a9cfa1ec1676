//! The drawing device that draws nothing: it notes where glyphs, pictures and rules stand.

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::{BfString, WritingMode};
use hayro_interpret::hayro_syntax::object::{Dict, String as PdfString};
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect as Box64, Shape, Vec2};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};

use super::actual;
use crate::readers::layout::{Mark, Rect, Way};

/// Units of an em in hayro's glyph space.
const EM: f64 = 1000.0;
/// The em box reaches so far above and below the baseline; the usual share in Chinese and Latin fonts.
const ASCENT: f64 = 880.0;
const DESCENT: f64 = -120.0;
/// Marks of one page; a page of a newspaper has some ten thousand.
const MOST_MARKS: usize = 1_000_000;
/// A drawn shape thinner than this is a rule, in points.
const RULE: f32 = 3.0;

/// What stands on a page, as drawn.
#[derive(Debug, Default)]
pub struct Drawn {
    /// Glyphs with Unicode, white space too.
    pub marks: Vec<Mark>,
    /// Pictures.
    pub pictures: Vec<Rect>,
    /// Rules and frames.
    pub rules: Vec<Rect>,
    /// Places of glyphs that have no Unicode; U+FFFD stands for each in `marks`.
    pub unknown: Vec<Rect>,
    /// Characters that are clipped away or stand outside of the page.
    pub hidden: usize,
    /// Whether there are more marks than a page may have.
    pub too_many: bool,
}

/// Notes what is drawn.
pub struct Noter {
    /// What was noted.
    pub drawn: Drawn,
    page: Box64,
    clips: Vec<Box64>,
    bold: bool,
    spans: Vec<Option<Replaced>>,
    run: u32,
}

/// An open `/ActualText` and the glyphs in it so far.
struct Replaced {
    text: String,
    first: usize,
}

impl Noter {
    /// For a page of this size.
    pub fn new(width: f64, height: f64) -> Self {
        let page = Box64::new(0.0, 0.0, width, height);
        Noter { drawn: Drawn::default(), page, clips: Vec::new(), bold: false, spans: Vec::new(), run: 0 }
    }

    fn visible(&self) -> Box64 {
        self.clips.last().copied().unwrap_or(self.page)
    }

    fn note(&mut self, text: Option<Box<str>>, place: &Place) {
        let Some((rect, way)) = place.rect() else { return };
        if self.drawn.marks.len() >= MOST_MARKS {
            self.drawn.too_many = true;
            return;
        }
        let (x, y) = rect.center();
        if !self.visible().inflate(1.0, 1.0).contains(Point::new(f64::from(x), f64::from(y))) {
            self.drawn.hidden += 1;
            return;
        }
        let text = text.unwrap_or_else(|| {
            self.drawn.unknown.push(rect);
            "\u{fffd}".into()
        });
        self.drawn.marks.push(Mark { text, rect, size: place.up.hypot() as f32, bold: self.bold, way, run: self.run });
    }

    /// Puts the text of a closed `/ActualText` in the place of what its glyphs read.
    fn replace(&mut self, replaced: Replaced) {
        let marks = &mut self.drawn.marks[replaced.first..];
        let one_line = marks.windows(2).all(|two| two[0].rect.overlap_y(&two[1].rect) > 0.0)
            || marks.windows(2).all(|two| two[0].rect.overlap_x(&two[1].rect) > 0.0);
        let known = marks.iter().all(|mark| &*mark.text != "\u{fffd}");
        let same = replaced.text.chars().count() == marks.len();
        if replaced.text.is_empty() || !(one_line || same || !known) {
            return;
        }
        let places: Vec<Rect> = marks.iter().filter(|mark| &*mark.text == "\u{fffd}").map(|mark| mark.rect).collect();
        self.drawn.unknown.retain(|rect| !places.contains(rect));
        let shares = actual::share(&replaced.text, marks.len());
        for (mark, text) in marks.iter_mut().zip(shares) {
            mark.text = text;
        }
    }
}

/// Where a glyph stands, in points of the page, `y` downwards.
struct Place {
    origin: Point,
    /// From the origin along the baseline to the next origin.
    along: Vec2,
    /// From the baseline up, one em.
    up: Vec2,
    vertical: bool,
}

impl Place {
    fn of(transform: Affine, advance: f64, vertical: bool) -> Place {
        let origin = transform * Point::ZERO;
        let along = (transform * Point::new(advance, 0.0)) - origin;
        let mut up = (transform * Point::new(0.0, EM)) - origin;
        // Type3 fonts may draw in units of their own; their width then tells the size.
        if up.hypot() * 3.0 < along.hypot() {
            up *= along.hypot() / up.hypot().max(1e-6);
        }
        Place { origin, along, up, vertical }
    }

    /// The em box and the way to the next glyph; nothing where the numbers are none.
    fn rect(&self) -> Option<(Rect, Way)> {
        let corner = |along: f64, up: f64| self.origin + self.along * along + self.up * (up / EM);
        let (a, b) = (corner(0.0, DESCENT), corner(1.0, ASCENT));
        let rect = Rect::new(a.x as f32, a.y as f32, b.x as f32, b.y as f32);
        let turned = |v: Vec2| {
            let (x, y) = (v.x.abs(), v.y.abs());
            match () {
                () if x > 3.0 * y => Some((v.x > 0.0, false)),
                () if y > 3.0 * x => Some((v.y > 0.0, true)),
                () => None,
            }
        };
        let forward = if self.vertical { -self.up } else { self.along_or_right() };
        let way = match turned(forward) {
            Some((true, false)) => Way::Right,
            Some((true, true)) => Way::Down,
            Some((false, true)) => Way::Up,
            Some((false, false)) | None => Way::Askew,
        };
        (rect.is_finite() && rect.height() < 1e5 && rect.width() < 1e5).then_some((rect, way))
    }

    fn along_or_right(&self) -> Vec2 {
        if self.along.hypot() > 0.0 { self.along } else { Vec2::new(-self.up.y, self.up.x) }
    }
}

/// The places of a run's glyphs. Where hayro narrowed or widened a substitute font's glyph, the advance that
/// reaches the next glyph is the true one.
fn places(run: &GlyphRun<'_, '_>, transform: Affine) -> Vec<Place> {
    let vertical = run.writing_mode() == WritingMode::Vertical;
    let mut places: Vec<Place> = Vec::with_capacity(run.glyphs().len());
    let mut ems: Vec<f64> = Vec::with_capacity(run.glyphs().len());
    for glyph in run.glyphs() {
        let advance = match &**glyph {
            Glyph::Outline(outline) => outline.advance_width().map(f64::from),
            Glyph::Type3(type3) => type3.advance_width().map(f64::from),
        };
        let advance = if vertical { EM } else { advance.filter(|width| width.is_finite()).unwrap_or(EM / 2.0) };
        places.push(Place::of(transform * glyph.transform(), advance, vertical));
        ems.push(advance / EM);
    }
    for at in 1..places.len() {
        let step = (places[at].origin - places[at - 1].origin).hypot();
        let before = &mut places[at - 1];
        let (stretched, plain) = (before.along.hypot(), before.up.hypot() * ems[at - 1]);
        if !vertical && stretched > 0.0 && (plain - step).abs() < (stretched - step).abs() {
            before.along *= plain / stretched;
        }
    }
    places
}

/// Whether a glyph's font says that it is bold, by its weight or its name.
fn is_bold(glyph: &Glyph<'_>) -> bool {
    let Glyph::Outline(outline) = glyph else { return false };
    let Some(font) = outline.font_data() else { return false };
    let named = |name: String| ["Bold", "Black", "Heavy", "SimHei"].iter().any(|word| name.contains(word));
    font.weight.is_some_and(|weight| weight >= 600) || font.postscript_name.is_some_and(named)
}

fn read(text: Option<BfString>) -> Option<Box<str>> {
    let text = match text? {
        BfString::Char(c) => actual::plain(&c.to_string()),
        BfString::String(text) => actual::plain(&text),
    };
    (!text.is_empty()).then(|| text.into())
}

impl<'a> Device<'a> for Noter {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _mode: &DrawMode) {
        self.run += 1;
        self.bold = run.glyphs().first().is_some_and(|glyph| is_bold(glyph));
        for (glyph, place) in run.glyphs().iter().zip(places(run, props.transform)) {
            self.note(read(glyph.as_unicode()), &place);
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let (width, height) = (image.width(), image.height());
        let placed = props.transform.transform_rect_bbox(Box64::new(0.0, 0.0, f64::from(width), f64::from(height)));
        let seen = placed.intersect(self.visible());
        let rect = rect_of(seen);
        if rect.is_finite() && seen.width() > 0.0 && seen.height() > 0.0 {
            self.drawn.pictures.push(rect);
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, _mode: &DrawMode) {
        let drawn = rect_of(props.transform.transform_rect_bbox(path.bounding_box()));
        if drawn.is_finite() && drawn.width().max(drawn.height()) > 4.0 * RULE {
            self.drawn.rules.push(drawn);
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        let clipped = clip.path.bounding_box().intersect(self.visible());
        self.clips.push(clipped);
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn pop_transparency_group(&mut self) {}

    fn begin_marked_content(&mut self, _tag: &[u8], properties: Option<&Dict<'_>>) {
        let text = properties.and_then(|dict| dict.get::<PdfString<'_>>(b"ActualText"));
        let first = self.drawn.marks.len();
        self.spans.push(text.map(|text| Replaced { text: actual::text_string(text.as_bytes()), first }));
    }

    fn end_marked_content(&mut self) {
        if let Some(Some(replaced)) = self.spans.pop() {
            self.replace(replaced);
        }
    }
}

fn rect_of(rect: Box64) -> Rect {
    Rect::new(rect.x0 as f32, rect.y0 as f32, rect.x1 as f32, rect.y1 as f32)
}
