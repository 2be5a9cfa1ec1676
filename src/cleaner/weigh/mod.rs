//! Weighed decisions: signs that are there or not, each with a fitted weight, summed.
//!
//! Each question is a logistic model: the sum is the logarithm of the odds, in hundredths. A question has a file with
//! its signs and how they are seen, and a table in [`weights`] with what they weigh in each situation; the tables
//! are found by an experiment (`kjj-quality fit`), not by hand. The rules that ask give names to the decisions;
//! nothing is decided here.

pub mod caption;
pub mod furniture;
pub mod heading;
pub mod join;
mod join_signs;
pub mod lines;
pub mod start;
mod weights;

use std::marker::PhantomData;

use crate::cleaner::view::View;
use crate::repair::Fact;
use crate::source::Span;

/// A sign of one question.
pub trait Sign: Copy + PartialEq + 'static {
    /// All signs, in the order of the table of weights.
    const ALL: &'static [Self];

    /// The question that they answer.
    const QUESTION: Question;

    /// What it weighs in a situation, in hundredths of a logit.
    fn weight(self, situation: usize) -> i32;

    /// Its row in the table of weights.
    fn row(self) -> usize;

    /// Its name in the table of weights.
    fn name(self) -> &'static str;

    /// Its words in the repair log.
    fn says(self) -> &'static str;
}

/// Makes the signs of a question: their order, their names for the experiment, their words for the log. The caller has the
/// question's table in scope as `WEIGHTS`.
macro_rules! signs {
    ($(#[$doc:meta])* $enum:ident of $question:ident { $($name:ident $says:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum $enum {
            $(#[doc = $says] $name,)+
        }

        impl $crate::cleaner::weigh::Sign for $enum {
            const ALL: &'static [Self] = &[$($enum::$name,)+];
            const QUESTION: $crate::cleaner::weigh::Question = $crate::cleaner::weigh::Question::$question;

            fn weight(self, situation: usize) -> i32 {
                i32::from(WEIGHTS[self as usize][situation])
            }

            fn row(self) -> usize {
                self as usize
            }

            fn name(self) -> &'static str {
                match self { $($enum::$name => stringify!($name),)+ }
            }

            fn says(self) -> &'static str {
                match self { $($enum::$name => $says,)+ }
            }
        }
    };
}
pub(crate) use signs;

/// A set of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs<S>(u64, PhantomData<S>);

impl<S: Sign> Default for Signs<S> {
    /// No sign.
    fn default() -> Self {
        const { assert!(S::ALL.len() <= 64) };
        Signs(0, PhantomData)
    }
}

impl<S: Sign> Signs<S> {
    /// Adds a sign where it is there.
    pub fn note(&mut self, sign: S, there: bool) {
        self.0 |= u64::from(there) << sign.row();
    }

    /// The signs that are there.
    pub fn iter(self) -> impl Iterator<Item = S> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let at = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            S::ALL.get(at).copied()
        })
    }
}

/// A question weighed.
#[derive(Debug, Clone, Copy)]
pub struct Weighed<S> {
    /// Column of the table of weights.
    pub situation: usize,
    /// What was seen.
    pub signs: Signs<S>,
    /// Logarithm of the odds that the answer is yes, in hundredths.
    pub score: i32,
}

impl<S: Sign> Weighed<S> {
    /// Sums the weights of the signs.
    fn sum(signs: Signs<S>, situation: usize) -> Self {
        let score = signs.iter().map(|sign| sign.weight(situation)).sum();
        Weighed { situation, signs, score }
    }

    /// The signs that speak for yes (or for no), heaviest first, at most three; the first sign of all questions
    /// is the general tendency and no evidence.
    fn speaking(&self, yes: bool) -> impl Iterator<Item = S> {
        let mut heaviest: [(i32, Option<S>); 3] = [(0, None); 3];
        for sign in self.signs.iter().filter(|sign| sign.row() > 0) {
            let weight = sign.weight(self.situation) * if yes { 1 } else { -1 };
            if let Some(at) = heaviest.iter().position(|(other, _)| *other < weight) {
                heaviest[at..].rotate_right(1);
                heaviest[at] = (weight, Some(sign));
            }
        }
        heaviest.into_iter().filter_map(|(_, sign)| sign)
    }

    /// Whether signs that were not looked for yet can change neither the answer, which is another from each of the
    /// `bars` on, nor the evidence for it; below the lowest bar none is given.
    fn is_settled(&self, left: &[S], bars: &[i32]) -> bool {
        let left = || left.iter().map(|sign| sign.weight(self.situation));
        let most = self.score + left().map(|weight| weight.max(0)).sum::<i32>();
        let least = self.score + left().map(|weight| weight.min(0)).sum::<i32>();
        if bars.iter().all(|bar| most < *bar) {
            return true;
        }
        let third = self.speaking(true).nth(2).map_or(0, |sign| sign.weight(self.situation));
        let heaviest = left().max().unwrap_or(0);
        bars.iter().all(|bar| (most >= *bar) == (least >= *bar)) && heaviest < third
    }

    /// What speaks for yes, in words.
    pub fn evidence(&self) -> Vec<Fact> {
        self.speaking(true).map(|sign| Fact::Says(sign.says())).collect()
    }

    /// What was seen of a line, for the experiment.
    pub fn observation(&self, view: &View, i: usize) -> Observation {
        self.observed(view.span(i), None)
    }

    /// What was seen of a line and the one that may go on it, for the experiment.
    fn observed(&self, line: Span, next: Option<Span>) -> Observation {
        let Weighed { situation, signs, score } = *self;
        Observation { question: S::QUESTION, situation, signs: signs.0, score, line, next }
    }
}

/// The questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Whether two lines are one paragraph.
    Join,
    /// Whether a line without markup is a heading.
    Heading,
    /// Whether two headings under each other are one.
    Lines,
    /// Whether a group of headings begins an article.
    Start,
    /// Whether a short line at a page's edge is furniture.
    Furniture,
    /// Whether a block of lines is a picture's caption.
    Caption,
}

/// One asking of a question, for the experiment that fits the weights.
#[derive(Debug, Clone, Copy)]
pub struct Observation {
    /// The question.
    pub question: Question,
    /// Column of its table.
    pub situation: usize,
    /// Its signs, one bit a row.
    pub signs: u64,
    /// What the present weights say, in hundredths of a logit.
    pub score: i32,
    /// The line it is about.
    pub line: Span,
    /// The line that would go on it.
    pub next: Option<Span>,
}

/// A question's table: for the experiment.
pub struct Table {
    /// The question.
    pub question: Question,
    /// Names of its situations.
    pub situations: &'static [&'static str],
    /// Names of its signs.
    pub signs: Vec<&'static str>,
    /// Hundredths of a logit from which the answer is yes.
    pub bar: i32,
}

/// The tables of all questions.
pub fn tables() -> [Table; 6] {
    fn table<S: Sign>(situations: &'static [&'static str], bar: i32) -> Table {
        Table { question: S::QUESTION, situations, signs: S::ALL.iter().map(|sign| sign.name()).collect(), bar }
    }
    [
        table::<join::Sign>(join::SITUATIONS, weights::JOIN_LIKELY),
        table::<heading::Sign>(heading::SITUATIONS, weights::HEADING_LIKELY),
        table::<lines::Sign>(lines::SITUATIONS, weights::LINES_LIKELY),
        table::<caption::Sign>(caption::SITUATIONS, weights::CAPTION_LIKELY),
        table::<start::Sign>(start::SITUATIONS, weights::START_LIKELY),
        table::<furniture::Sign>(furniture::SITUATIONS, weights::FURNITURE_LIKELY),
    ]
}
