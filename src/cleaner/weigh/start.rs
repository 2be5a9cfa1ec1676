//! Whether a group of headings begins an article or stands inside one.

use super::weights::{START as WEIGHTS, START_LIKELY};

super::signs! {
    /// What may speak for or against an article beginning with a group of headings.
    Sign of Start {
        Always "headings of this kind mostly do or do not begin articles",
        First "it is the first heading of a page",
        TwoBlank "two blank lines stand before it, in text with one between blocks",
        OneBlank "one blank line stands before it, in text with two between articles",
        Opening "an article opens under it",
        Unopened "the article before it opens with who tells it, and nothing of that kind stands under it",
        Nothing "nothing stands under it",
        Byline "a byline stands among the headings",
        AfterClosed "the article before it is closed by a byline, a source or a staff line",
        AfterOpen "the text before it stops in mid-sentence",
        Long "it is long for a crosshead",
        VeryLong "it is very long for a crosshead",
        Brief "it is as short as crossheads are",
        NoKin "the text under it shares hardly a word with the text before",
        Kin "the text under it shares many words with the text before",
        Capitals "it is set in capitals as the headline before it",
        Numbered "it is numbered",
        Bullet "a bullet begins it",
        Gap "a wider gap than usual stands before it",
        Gap2 "a much wider gap than usual stands before it",
        News "news begin under it: a day, or who told it",
        Separator "a printed separator stands before it",
        Higher "its level is the headline's or higher",
        Lower "its level is lower than the headline's",
        Levels "headings of several levels stand together",
        Marked "it is marked up as a heading",
        Several "a headline with a deck under it",
        Many "three headings or more stand together",
        SoonAgain "another heading follows after a few lines",
        Alike "crossheads before it were as long",
        BodyShort "the article before it is short",
        ShortPage "the page holds little text, as news in brief do",
        ShortLevel "the page holds little text, and its level is the headline's",
        BodyLong "the article before it is long",
        AsHeadline "it is as long as the headline before it, and stands alone as that does",
        Label "it begins with a label",
        Lone "no other heading stands in the article before it, and none behind",
        Headless "the article before it has no headline",
        Known "its words stand in the article before it, more than in the text under it",
        KnownBoth "its words stand in the article before it and come again in the text under it",
        Subtitle "a dash begins it",
        Address "a form of address stands under it",
        Unknown "none of its words stands in the article before it",
        KnownBehind "its words come again in the text under it",
        KnownWords "it is a text of words, and its words stand in the article before it, not in the text under it",
        Series "its mark follows that of the heading before it",
    }
}

/// The signs of one group.
pub type Signs = super::Signs<Sign>;

/// A group of headings, weighed as the beginning of an article.
pub type Weighed = super::Weighed<Sign>;

/// Without markup; with markup.
pub const SITUATIONS: &[&str] = &["Plain", "Marked"];

/// The sum of a group's signs.
pub fn weigh(signs: Signs, marked: bool) -> Weighed {
    Weighed::sum(signs, usize::from(marked))
}

/// The signs of a comparison of words: of the text before and behind with each other, of the headings' own.
pub const SHARED: [Sign; 7] =
    [Sign::NoKin, Sign::Kin, Sign::Known, Sign::KnownBoth, Sign::KnownWords, Sign::Unknown, Sign::KnownBehind];
/// Those of the headings' own words.
pub const WORDS: [Sign; 5] = [Sign::Known, Sign::KnownBoth, Sign::KnownWords, Sign::Unknown, Sign::KnownBehind];

impl Weighed {
    /// Whether signs that were not looked for yet can change nothing.
    pub fn settles(&self, left: &[Sign]) -> bool {
        self.is_settled(left, &[START_LIKELY])
    }

    /// Whether it is enough: a crosshead changes less, so in doubt it is one.
    pub fn begins(&self) -> bool {
        self.score >= START_LIKELY
    }
}
