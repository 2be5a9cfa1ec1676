//! What the readers of OCR formats make of files, broken ones too.

#[path = "../support/mod.rs"]
mod support;

mod alto;
mod hocr;
mod hostile;
mod mets;
mod page_xml;

use kjj_convert::{Conversion, InputBytes, Options};

/// Inputs in the order given, each told by its content.
fn convert(files: &[(&str, &[u8])]) -> Result<Conversion, String> {
    let input = |(name, bytes): &(&str, &[u8])| InputBytes { name: (*name).into(), bytes: bytes.to_vec() };
    support::read_all(files.iter().map(input).collect(), &Options::default())
}

/// One input, as plain text.
fn text(name: &str, file: &str) -> String {
    support::plain(&convert(&[(name, file.as_bytes())]).unwrap().issue)
}

/// The messages that a conversion gives.
fn notices(conversion: &Conversion) -> Vec<String> {
    conversion.notices.iter().map(ToString::to_string).collect()
}

/// A page of ALTO of these blocks, each an identifier and its lines.
fn alto(blocks: &[(&str, &[&str])]) -> String {
    let mut page =
        String::from("<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\"><Layout><Page ID=\"P\"><PrintSpace>");
    for (number, (id, lines)) in blocks.iter().enumerate() {
        page.push_str(&format!("<TextBlock ID=\"{id}\">"));
        for (at, line) in lines.iter().enumerate() {
            let (y, width) = (100 * number + 20 * at, 10 * line.chars().count());
            let place = format!("HPOS=\"10\" VPOS=\"{y}\" WIDTH=\"{width}\" HEIGHT=\"10\"");
            page.push_str(&format!("<TextLine {place}><String {place} CONTENT=\"{line}\"/></TextLine>"));
        }
        page.push_str("</TextBlock>");
    }
    page + "</PrintSpace></Page></Layout></alto>"
}
