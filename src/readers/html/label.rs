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

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn a_page_is_told_from_a_sentence() {
        assert_eq!(page(" 第A03版：县域 "), Some(("A03", "县域")));
        assert_eq!(page("第 4 版"), Some(("4", "")));
        assert_eq!(page("第三版教材昨天出版"), None);
        assert_eq!(page("第12版的内容由读者来信和各地来稿组成"), None);
    }
}
