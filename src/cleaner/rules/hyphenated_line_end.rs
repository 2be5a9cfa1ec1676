//! Words cut by a hyphen at a line's end.
//!
//! The hyphen goes only if the source itself gives the whole word, or the joined word stands elsewhere in the
//! issue, whole; if the hyphenated word stands elsewhere, or nothing is known, the hyphen stays.

use std::collections::HashSet;

use super::{Rule, Sight, Stage};
use crate::cleaner::plan::{Because, Plan};
use crate::cleaner::script::is_unspaced;
use crate::cleaner::view::View;
use crate::cleaner::words;
use crate::repair::Fact;

/// The rule.
pub struct HyphenatedLineEnd;

const NAME: &str = "hyphenated-line-end";

impl Rule for HyphenatedLineEnd {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/hyphenated-line-end.md")
    }

    fn stage(&self) -> Stage {
        Stage::Paragraphs
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        let may_be = |i: usize| plan.next[i].is_some() && HYPHENS.contains(&view.shapes[i].last);
        let cuts: Vec<usize> = (0..view.len()).filter(|&i| may_be(i) && cut_word(view.text(i)).is_some()).collect();
        if cuts.is_empty() {
            return;
        }
        let lexicon = Lexicon::of(view);
        for i in cuts {
            mend(view, plan, i, &lexicon);
        }
    }
}

/// The words that are known: those of the issue, and of the language where there is a list of it.
struct Lexicon {
    /// Words that stand whole inside lines.
    own: HashSet<String>,
    /// Whether the text is English.
    english: bool,
    /// Whether the language writes compounds together, and those with a hyphen with a capital behind it.
    compounds: bool,
}

impl Lexicon {
    fn of(view: &View) -> Lexicon {
        let lang = crate::lang::detect(view.sources.iter().map(|source| source.text.as_str()));
        Lexicon { own: whole_words(view), english: lang == Some("en"), compounds: lang == Some("de") }
    }

    fn stands(&self, word: &str) -> bool {
        self.own.contains(word)
    }

    fn knows(&self, word: &str) -> bool {
        self.stands(word) || (self.english && words::is_english(word))
    }

    /// Why the hyphen between two halves goes; none where it may belong to the word, or to a name.
    fn goes(&self, first: &str, second: &str, name: bool) -> Option<Because> {
        let joined = format!("{first}{second}");
        let because = |says| vec![Fact::Says(says)];
        if self.stands(&joined) {
            return Some(Because::certain(NAME, because("the joined word stands elsewhere in the issue")));
        }
        if self.knows(&joined) {
            return Some(Because::likely(NAME, because("the joined word stands in the dictionary")));
        }
        let halves = self.knows(first) && self.knows(second) && first.len().min(second.len()) > 2;
        let compound = || {
            let cuts = joined.char_indices().map(|(at, _)| at).filter(|&at| at > 3 && joined.len() - at > 2);
            cuts.into_iter().any(|at| words::is_english(&joined[..at]) && words::is_english(&joined[at..]))
        };
        let likely = match (self.english, self.compounds) {
            (true, _) if !halves && !name => "one half is no word of the language",
            (true, _) if !halves && compound() => "the joined word is two words of the language",
            (_, true) if !halves => {
                "a small letter goes on, as it does in no word of this language that keeps its hyphen"
            }
            _ => return None,
        };
        Some(Because::likely(NAME, because(likely)))
    }
}

/// What stands behind the first half of a word that was cut.
const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{AD}'];

/// The letters before a hyphen at the end of a line.
fn cut_word(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let bare = text.strip_suffix(HYPHENS)?;
    let letter = |c: &char| c.is_alphabetic() && !is_unspaced(*c);
    let length: usize = bare.chars().rev().take_while(letter).map(char::len_utf8).sum();
    (length > 0).then(|| &bare[bare.len() - length..])
}

/// Words that stand whole inside lines; the first and last of a line may be halves.
fn whole_words(view: &View) -> HashSet<String> {
    let mut words = HashSet::new();
    for i in 0..view.len() {
        let text = view.text(i);
        let inside = |c: char| (c.is_alphabetic() && !is_unspaced(c)) || c == '-' || c == '\u{AD}';
        let cut = i > 0 && cut_word(view.text(i - 1)).is_some();
        let parts = text.trim_start().split(|c: char| !inside(c)).skip(usize::from(cut));
        words.extend(parts.filter(|w| w.len() > 3 && !w.ends_with('-')).map(str::to_lowercase));
    }
    words
}

fn mend(view: &View, plan: &mut Plan, i: usize, lexicon: &Lexicon) {
    let Some(link) = plan.next[i] else { return };
    let text = view.text(i).trim_end();
    let Some(first) = cut_word(text) else { return };
    let next = view.text(link.line as usize);
    let second: String = next.chars().take_while(|&c| c.is_alphabetic() && !is_unspaced(c)).collect();
    let suspended = ["and", "or", "to", "und", "oder", "bis", "bzw", "et", "ou"].contains(&second.as_str());
    if second.is_empty() || suspended {
        return;
    }
    if let Some(whole) = view.whole_word(i) {
        let part = |c: &char| (c.is_alphabetic() && !is_unspaced(*c)) || matches!(c, '-' | '\u{2010}' | '’' | '\'');
        let second: String = next.chars().take_while(part).collect();
        plan.set_separator(i, "");
        return follow(view, plan, i, Cut { whole: letters(whole), first, second: letters(&second) });
    }
    let name = first.chars().next().is_some_and(char::is_uppercase);
    let (first, half) = (first.to_lowercase(), second.to_lowercase());
    let hyphenated = lexicon.stands(&format!("{first}-{half}"));
    let hyphen = text.chars().next_back().map_or(1, char::len_utf8);
    let span = view.locate(i, text.len() - hyphen, text.len());
    let soft = text.ends_with('\u{AD}').then(|| Because::certain(NAME, vec![Fact::Says("a soft hyphen")]));
    let small = second.chars().next().is_some_and(char::is_lowercase);
    plan.set_separator(i, "");
    let goes = soft.or_else(|| lexicon.goes(&first, &half, name).filter(|_| small && !hyphenated));
    let stays = match hyphenated {
        true => "the hyphenated word stands elsewhere",
        false => "the joined word stands nowhere else",
    };
    plan.replace(span, "", goes.unwrap_or_else(|| Because::unsure(NAME, vec![Fact::Says(stays)])));
}

/// A word that a line end cuts, and how the source says that it reads.
struct Cut<'a> {
    whole: &'a str,
    first: &'a str,
    second: &'a str,
}

/// A word without the marks round it.
fn letters(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphabetic())
}

/// Mends a word as the source says: the hyphen goes, and where the spelling changes at the cut (Zuk-ker is Zucker
/// when whole) the letters before it too.
fn follow(view: &View, plan: &mut Plan, i: usize, cut: Cut) {
    let text = view.text(i).trim_end();
    let hyphen = text.chars().next_back().map_or(1, char::len_utf8);
    let Some(start) = cut.whole.strip_suffix(cut.second) else {
        let evidence = vec![Fact::Says("the whole word that the source gives does not end like its second part")];
        let span = view.locate(i, text.len() - hyphen, text.len());
        return plan.replace(span, "", Because::unsure(NAME, evidence));
    };
    let compound = start.strip_suffix(['-', '\u{2010}']).is_some_and(|start| start == cut.first);
    if compound {
        return;
    }
    let same: usize = cut.first.chars().zip(start.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let from = text.len() - hyphen - cut.first.len() + same;
    let evidence = vec![Fact::Says("the source gives the whole word")];
    plan.replace(view.locate(i, from, text.len()), &start[same..], Because::certain(NAME, evidence));
}
