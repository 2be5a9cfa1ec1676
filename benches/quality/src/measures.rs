//! The measures and the bars as data: names, how each is read from a score, what is asked of it.

use crate::score::Score;

/// A measure: read from one document's score, or from many added up.
pub struct Measure {
    /// Its name in tables and in JSON.
    pub name: &'static str,
    /// Its value; none when there was nothing to measure.
    pub value: fn(&Score) -> Option<f64>,
    /// How it is written.
    pub form: Form,
}

/// How a figure is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Of 1, three decimals.
    Share,
    /// In 10,000, one decimal.
    Per10000,
}

impl Form {
    /// The figure; a dash for none.
    pub fn write(self, value: Option<f64>) -> String {
        match (value, self) {
            (None, _) => "–".into(),
            (Some(value), Form::Share) => format!("{value:.3}"),
            (Some(value), Form::Per10000) => format!("{value:.1}"),
        }
    }
}

/// The main measure.
pub const BOUNDARIES: &str = "boundaries F1";
/// The second.
pub const EXACT: &str = "exact paragraphs";

/// All measures, in the order of the table.
pub const MEASURES: &[Measure] = &[
    share(BOUNDARIES, |s| s.boundaries.f1()),
    share("boundaries precision", |s| s.boundaries.precision()),
    share("boundaries recall", |s| s.boundaries.recall()),
    share(EXACT, |s| s.exact.value()),
    share("exact but spaces", |s| s.exact_but_spaces.value()),
    share("headings F1", |s| s.headings.f1()),
    share("headings precision", |s| s.headings.precision()),
    share("headings recall", |s| s.headings.recall()),
    share("roles of headings F1", |s| s.heading_roles.f1()),
    share("bylines F1", |s| s.bylines.f1()),
    share("captions F1", |s| s.captions.f1()),
    share("furniture removed", |s| s.furniture_removed.value()),
    share("aside right", |s| s.aside_right.value()),
    share("metadata apart", |s| s.metadata_apart.value()),
    share("articles", |s| s.articles.value()),
    share("in order", |s| s.in_order.value()),
    share("Kendall tau", |s| s.pairs_in_order.value().map(|share| 2.0 * share - 1.0)),
    share("certain joins right", |s| s.joins.certain.value()),
    share("likely joins right", |s| s.joins.likely.value()),
    per_10000("lost", |s| s.lost.per_10000()),
    per_10000("invented", |s| s.invented.per_10000()),
    per_10000("spurious spaces", |s| s.spurious_spaces.per_10000()),
    per_10000("missing spaces", |s| s.missing_spaces.per_10000()),
];

const fn share(name: &'static str, value: fn(&Score) -> Option<f64>) -> Measure {
    Measure { name, value, form: Form::Share }
}

const fn per_10000(name: &'static str, value: fn(&Score) -> Option<f64>) -> Measure {
    Measure { name, value, form: Form::Per10000 }
}

/// The measure of a name.
pub fn measure(name: &str) -> Option<&'static Measure> {
    MEASURES.iter().find(|measure| measure.name == name)
}

/// What is asked of a measure in some modes.
pub struct Bar {
    /// Name of the measure.
    pub measure: &'static str,
    /// Letters of the modes.
    pub modes: &'static str,
    /// At least this, or at most.
    pub limit: Limit,
}

/// Which way a bar is passed.
#[derive(Clone, Copy)]
pub enum Limit {
    /// This or more, as mean of the documents.
    AtLeast(f64),
    /// This or less, as mean of the documents.
    AtMost(f64),
}

impl Limit {
    /// Whether a figure passes.
    pub fn is_met(self, value: f64) -> bool {
        match self {
            Limit::AtLeast(limit) => value >= limit,
            Limit::AtMost(limit) => value <= limit,
        }
    }
}

/// The bars.
pub const BARS: &[Bar] = &[
    at_least(BOUNDARIES, "bcdg", 0.99),
    at_least(BOUNDARIES, "a", 0.97),
    at_least(BOUNDARIES, "e", 0.98),
    at_least(BOUNDARIES, "f", 0.96),
    at_least(BOUNDARIES, "h", 0.95),
    at_least(EXACT, "bcdeg", 0.95),
    at_least(EXACT, "afh", 0.90),
    at_least("headings F1", "abcdefgh", 0.95),
    at_least("furniture removed", "abcdefgh", 0.97),
    at_least("aside right", "abcdefgh", 0.995),
    at_least("articles", "abcdefgh", 0.97),
    at_most("lost", "abcdefgh", 0.0),
    at_most("invented", "abcdefgh", 0.0),
    at_most("spurious spaces", "abcdefgh", 0.0),
];

/// What is asked of joins that were called certain, and of those called likely.
pub const CALIBRATION: [f64; 2] = [0.999, 0.95];

const fn at_least(measure: &'static str, modes: &'static str, limit: f64) -> Bar {
    Bar { measure, modes, limit: Limit::AtLeast(limit) }
}

const fn at_most(measure: &'static str, modes: &'static str, limit: f64) -> Bar {
    Bar { measure, modes, limit: Limit::AtMost(limit) }
}

/// The mean of a measure over documents that have it.
pub fn mean(measure: &Measure, scores: &[Score]) -> Option<f64> {
    let values: Vec<f64> = scores.iter().filter_map(measure.value).collect();
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The measure of all documents' counts added up.
pub fn pooled(measure: &Measure, scores: &[Score]) -> Option<f64> {
    let mut sum = Score::default();
    scores.iter().for_each(|score| sum += score);
    (measure.value)(&sum)
}
