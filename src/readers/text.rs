//! Plain text: one printed line a line.

use super::Reader;
use super::space::{blank, columns};
use crate::error::Result;
use crate::page::{Line, Page};
use crate::repair::Notice;
use crate::source::{Source, Span, line_ends};

/// The plain text reader.
pub struct Text;

impl Reader for Text {
    fn name(&self) -> &'static str {
        "text"
    }

    fn sniff(&self, _source: &Source) -> u8 {
        10
    }

    fn read(&self, source: &Source, _notices: &mut Vec<Notice>) -> Result<Page> {
        let mut page = Page { input: source.id, ..Page::default() };
        let mut blanks = 0u16;
        let mut page_break = false;
        let mut start = 0;
        let ends = line_ends(&source.text).chain([(source.text.len(), source.text.len())]);
        for (end, next) in ends {
            let raw = &source.text[start..end];
            let text = raw.trim_matches(blank);
            let from = if text.is_empty() { end } else { start + (raw.len() - raw.trim_start_matches(blank).len()) };
            unprinted(&mut page, start, &source.text[start..from]);
            if text.is_empty() {
                blanks = blanks.saturating_add(1);
            } else {
                let to = from + text.len();
                let indent = columns(&source.text[start..from]);
                page.lines.push(Line::plain(Span::new(source.id, from, to), indent, blanks, page_break));
                unprinted(&mut page, to, &source.text[to..end]);
                (blanks, page_break) = (0, false);
            }
            page_break |= source.text[end..next].starts_with('\u{c}');
            start = next;
        }
        Ok(page)
    }
}

/// Takes as syntax the characters beside a line that are no white space but print nothing.
fn unprinted(page: &mut Page, start: usize, space: &str) {
    let trimmed = space.trim();
    if !trimmed.is_empty() {
        let from = start + (space.len() - space.trim_start().len());
        page.syntax.push(Span::new(page.input, from, from + trimmed.len()));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::page::Markup;

    fn read(text: &str) -> (Source, Page) {
        let source = Source::new(0, "t".into(), text.into(), "UTF-8", String::new(), 0);
        let page = Text.read(&source, &mut Vec::new()).unwrap();
        (source, page)
    }

    /// Text, indent, blank lines before, page break before, of every line.
    fn lines(text: &str) -> Vec<(String, u16, u16, bool)> {
        let (source, page) = read(text);
        assert!(page.lines.iter().all(|line| line.markup == Markup::None));
        let show = |l: &Line| (source.slice(l.span).to_string(), l.indent, l.blank_before, l.page_break);
        page.lines.iter().map(show).collect()
    }

    #[test]
    fn every_space_of_unicode_is_indent_or_nothing() {
        let text = "\u{3000}\u{3000}本报讯 今日\u{a0}\u{3000}\n\t三月\u{2003}\n \u{200b}\u{feff}四月\u{200b}";
        assert_eq!(
            lines(text),
            [("本报讯 今日".into(), 4, 0, false), ("三月".into(), 4, 0, false), ("四月".into(), 1, 0, false),]
        );
    }

    #[test]
    fn lines_that_print_nothing_are_blank_and_kept_as_syntax() {
        let (source, page) = read("一\r\n\u{200b}\u{200e}\r\n\u{3000}\r\n二\u{1a}");
        assert_eq!(page.lines[1].blank_before, 2);
        let syntax: Vec<&str> = page.syntax.iter().map(|span| source.slice(*span)).collect();
        assert_eq!(syntax, ["\u{200b}\u{200e}", "\u{1a}"]);
    }

    #[test]
    fn every_line_end_ends_one_line_and_a_form_feed_ends_a_page() {
        let text = "一\n二\r\n三\r四\r\r\n五\u{85}六\u{2028}七\u{b}八\u{c}\n九";
        let expected = [
            ("一", 0, false),
            ("二", 0, false),
            ("三", 0, false),
            ("四", 0, false),
            ("五", 0, false),
            ("六", 0, false),
            ("七", 0, false),
            ("八", 0, false),
            ("九", 1, true),
        ];
        let found = lines(text).into_iter().map(|(text, _, blanks, page)| (text, blanks, page));
        assert!(found.eq(expected.map(|(text, blanks, page)| (text.to_string(), blanks, page))));
    }

    #[test]
    fn a_soft_hyphen_at_a_line_end_is_printed() {
        assert_eq!(lines("Biblio\u{ad}\nthek")[0].0, "Biblio\u{ad}");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn nothing_is_lost_and_nothing_taken_twice(text in "([ \t\r\n\u{c}\u{85}\u{2028}\u{3000}\u{200b}\u{feff}\0a中。]|\\PC){0,80}") {
            let (source, page) = read(&text);
            let mut taken = vec![0; text.len()];
            let runs = page.lines.iter().flat_map(|line| line.places().map(|(span, _)| span));
            for span in runs.chain(page.syntax.iter().copied()) {
                taken[span.start as usize..span.end as usize].iter_mut().for_each(|count| *count += 1);
            }
            for (at, c) in source.text.char_indices() {
                prop_assert!(if c.is_whitespace() { taken[at] <= 1 } else { taken[at] == 1 }, "{:?} at {}", c, at);
            }
        }
    }
}
