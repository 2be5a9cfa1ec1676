//! Rules that fit in a sentence, as people write them in an afternoon.

use super::{Peer, texts};
use crate::documents::Document;
use crate::output::Output;
use crate::tool::Result;

/// A rule on when a line ends a paragraph. Blank lines are not looked at.
pub struct Rule {
    name: &'static str,
    ends: fn(&Line) -> bool,
}

/// What a rule sees.
struct Line<'a> {
    text: &'a str,
    /// Characters in the widest line of nine in ten of its page.
    full: usize,
}

/// What a sentence's end looks like.
const ENDS: &[char] = &['。', '！', '？', '”', '」', '』', '.', '!', '?', '"'];

impl Rule {
    /// A paragraph ends at 。！？”.
    pub const PUNCTUATION: Rule =
        Rule { name: "line ends a paragraph at 。！？”", ends: |line| line.text.ends_with(ENDS) };
    /// A paragraph ends at 。！？” or with a line shorter than nine tenths of the full width.
    pub const LENGTH: Rule = Rule {
        name: "line ends a paragraph if short or at 。！？”",
        ends: |line| line.text.ends_with(ENDS) || line.text.chars().count() * 10 < line.full * 9,
    };
    /// A warning: it finds every boundary.
    pub const EVERY_LINE: Rule = Rule { name: "every line is a paragraph", ends: |_| true };
    /// A warning: it cuts no paragraph.
    pub const ONE_BLOCK: Rule = Rule { name: "join everything", ends: |_| false };
}

impl Peer for Rule {
    fn name(&self) -> &'static str {
        self.name
    }

    fn version(&self) -> Result<String> {
        Ok(String::new())
    }

    fn run(&self, _: &str, documents: &[&Document], _: usize) -> Vec<Option<Output>> {
        documents.iter().map(|document| Some(Output::of_blocks(self.paragraphs(&texts(document))))).collect()
    }
}

impl Rule {
    fn paragraphs(&self, pages: &[String]) -> Vec<String> {
        let mut paragraphs = vec![String::new()];
        for page in pages {
            let full = full_width(page);
            for text in page.lines().map(str::trim).filter(|text| !text.is_empty()) {
                let last = paragraphs.len() - 1;
                join(&mut paragraphs[last], text);
                if (self.ends)(&Line { text, full }) {
                    paragraphs.push(String::new());
                }
            }
        }
        paragraphs
    }
}

/// Characters of the line that nine in ten are not longer than.
fn full_width(page: &str) -> usize {
    let mut widths: Vec<usize> =
        page.lines().map(|line| line.trim().chars().count()).filter(|width| *width > 0).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 9 / 10).copied().unwrap_or(0)
}

/// Adds a line, with a space between letters of scripts that are written with spaces.
fn join(paragraph: &mut String, line: &str) {
    let spaced =
        |c: Option<char>| c.is_some_and(|c| c.is_ascii_graphic() || c.is_alphabetic() && (!is_wide(c) || is_hangul(c)));
    if spaced(paragraph.chars().next_back()) && spaced(line.chars().next()) {
        paragraph.push(' ');
    }
    paragraph.push_str(line);
}

fn is_wide(c: char) -> bool {
    ('\u{2e80}'..='\u{fe4f}').contains(&c) || c >= '\u{20000}'
}

fn is_hangul(c: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "云岭市鲤鱼峡的雾还没有\n散，渔工。第一网虹鳟。\n倒进分拣槽\n\nA ferry\nsank.";

    fn paragraphs(rule: Rule) -> Vec<String> {
        let kept = rule.paragraphs(&[PAGE.to_owned()]).into_iter();
        kept.filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn the_rules_do_what_their_names_say() {
        let first = "云岭市鲤鱼峡的雾还没有散，渔工。第一网虹鳟。";
        assert_eq!(paragraphs(Rule::PUNCTUATION), [first, "倒进分拣槽A ferry sank."]);
        assert_eq!(paragraphs(Rule::LENGTH), [first, "倒进分拣槽", "A ferry", "sank."]);
        assert_eq!(paragraphs(Rule::EVERY_LINE).len(), 5);
        assert_eq!(paragraphs(Rule::ONE_BLOCK).len(), 1);
    }
}
