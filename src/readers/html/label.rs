//! The page of a newspaper that a web page was printed on: `第03版：县域`.

/// The label of a page and the section behind it.
pub(super) fn page(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim().strip_prefix('第')?.trim_start();
    let end = rest.find('版')?;
    let label = rest[..end].trim();
    let figures = label.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let is_label =
        label.len() - figures.len() <= 2 && !figures.is_empty() && figures.bytes().all(|b| b.is_ascii_digit());
    let section = rest[end + '版'.len_utf8()..].trim_start_matches(['：', ':', ' ', '　']).trim();
    (is_label && label.len() <= 5 && section.chars().count() <= 12).then_some((label, section))
}

/// Whether a line is a page's folio: a date, and the page it stands on.
pub(super) fn is_folio(text: &str) -> bool {
    let page = text.match_indices('第').any(|(at, _)| {
        let rest: String = text[at..].chars().take_while(|c| *c != '版').take(7).collect();
        page(&format!("{rest}版")).is_some() && text[at + rest.len()..].starts_with('版')
    });
    let year = ["年", "-", "/", "."].iter().any(|mark| {
        let figure = |(at, _): (usize, &str)| text[..at].ends_with(|c: char| c.is_ascii_digit());
        text.match_indices(mark).any(figure)
    });
    page && year && !text.contains(['《', '者', '，', '。'])
}

#[cfg(test)]
mod tests {
    use super::{is_folio, page};

    #[test]
    fn a_page_is_told_from_a_sentence() {
        assert_eq!(page(" 第A03版：县域 "), Some(("A03", "县域")));
        assert_eq!(page("第 4 版"), Some(("4", "")));
        assert_eq!(page("第三版教材昨天出版"), None);
        assert_eq!(page("第12版的内容由读者来信和各地来稿组成"), None);
    }
    #[test]
    fn a_folio_has_a_date_and_a_page() {
        assert!(is_folio("东岸日报　2031年6月7日　星期六　第06版：海岸"));
        assert!(is_folio("东岸日报 2031-06-07 第A06版"));
        assert!(!is_folio("记者 林知远 《东岸日报》（2031年6月7日 第 6 版）"));
        assert!(!is_folio("教材第6版出版") && !is_folio("2031年教材出版") && !is_folio("第06版：海岸"));
    }
}
