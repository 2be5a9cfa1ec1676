//! Broken XHTML written again as the well-formed document that browsers make of it.
//!
//! For readers of formats whose documents should be XML and are not. Nothing is judged here.

use super::tree::{Kind, Step, Tree};
use super::{parse, text};

/// Elements whose content is no text.
const RAW: [&str; 3] = ["script", "style", "template"];

/// The document of a text; none where it is no single one.
pub fn mend(source: &str) -> Option<String> {
    let mut documents = Vec::new();
    parse::documents(source, |tree| documents.push(written(&tree, source)));
    match documents.len() {
        1 => documents.pop(),
        _ => None,
    }
}

fn written(tree: &Tree, source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut raw = None;
    for step in tree.walk(0) {
        match step {
            Step::Enter(id) if raw.is_none() => match tree.kind(id) {
                Kind::Element(name, _) if RAW.contains(&&**name) => raw = Some(id),
                Kind::Element(name, _) => start(tree, id, name, &mut out),
                Kind::Text(number) => {
                    let place = &tree.texts[*number as usize];
                    escape(&text::meant(&source[place.start as usize..place.end as usize]), &mut out);
                }
                Kind::Space(line_end) => out.push(if *line_end { '\n' } else { ' ' }),
                Kind::Document | Kind::Comment(_) => {}
            },
            Step::Leave(id) if raw == Some(id) => raw = None,
            Step::Leave(id) if raw.is_none() => {
                if let Kind::Element(name, _) = tree.kind(id)
                    && is_name(name)
                {
                    out.push_str(&format!("</{name}>"));
                }
            }
            _ => {}
        }
    }
    out
}

fn start(tree: &Tree, id: u32, name: &str, out: &mut String) {
    if !is_name(name) {
        // An address between angle brackets is no tag.
        return escape(&format!("<{name}>"), out);
    }
    out.push_str(&format!("<{name}"));
    for attribute in tree.attributes(id).iter().filter(|attribute| is_name(&attribute.name)) {
        out.push_str(&format!(" {}=\"", attribute.name));
        escape(&attribute.value, out);
        out.push('"');
    }
    out.push('>');
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn broken_markup_means_what_it_means_in_a_browser() {
        let broken = "<html><body><p>甲 &lt; 乙&nbsp;&middot; <b>丙</p>\n<p>丁<br>a < b</body></html>";
        let body = "<body><p>甲 &lt; 乙\u{a0}· <b>丙</b></p><b>\n<p>丁<br></br>a &lt; b</p></b></body>";
        assert_eq!(mend(broken).unwrap(), format!("<html><head></head>{body}</html>"));
        assert!(mend("<body><p>信寄<a@example.org></p>").unwrap().contains("<p>信寄&lt;a@example.org&gt;</p>"));
        assert!(mend("<html></html><html></html>").is_none());
    }
}
