//! Told apart from plain text by what the text holds.

/// How surely a text is Markdown.
pub(super) fn sniff(text: &str) -> u8 {
    let headings = text.lines().filter(|l| l.starts_with('#') && l.trim_start_matches('#').starts_with(' ')).count();
    if headings > 0 { 60 } else { 0 }
}
