//! Mode g: the pages of another mode in old encodings and with other ends of lines.

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS};

use super::draw::Draw;
use super::sheet::Print;

/// How text becomes bytes.
#[derive(Debug, Clone, Copy)]
enum Bytes {
    Old(&'static Encoding),
    Utf8Marked,
    Utf16 { big: bool, mark: bool },
}

/// How lines end.
#[derive(Debug, Clone, Copy)]
enum Ends {
    Lf,
    CrLf,
    Cr,
    Mixed,
}

/// Writes the files of a document in an encoding that its language had.
pub fn written(draw: &mut Draw, print: &mut Print) -> Vec<(String, Vec<u8>)> {
    let ends = *draw.pick(&[Ends::Lf, Ends::CrLf, Ends::CrLf, Ends::Cr, Ends::Mixed]);
    let texts: Vec<String> = print.sheets.iter().map(|sheet| sheet.written(|| line_end(draw, ends))).collect();
    let choice = choices(print.lang, draw);
    let bytes = choice.into_iter().find(|&bytes| texts.iter().all(|text| encoded(bytes, text).is_some()));
    let bytes = bytes.unwrap_or(Bytes::Utf8Marked);
    let name = match bytes {
        Bytes::Old(encoding) => encoding.name().to_owned(),
        other => format!("{other:?}"),
    };
    print.variant = format!("{name} {ends:?} over {}", print.variant);
    let names = print.sheets.iter().map(|sheet| sheet.name.clone());
    names.zip(texts.iter().map(|text| encoded(bytes, text).unwrap_or_default())).collect()
}

fn line_end(draw: &mut Draw, ends: Ends) -> &'static str {
    match ends {
        Ends::Lf => "\n",
        Ends::CrLf => "\r\n",
        Ends::Cr => "\r",
        Ends::Mixed => draw.pick::<&str>(&["\n", "\r\n", "\r\n"]),
    }
}

/// Encodings to try, the drawn one first.
fn choices(lang: &str, draw: &mut Draw) -> Vec<Bytes> {
    let utf16 = Bytes::Utf16 { big: draw.chance(0.5), mark: draw.chance(0.5) };
    let unicode = *draw.pick(&[utf16, utf16, Bytes::Utf8Marked]);
    let old = match lang {
        "zh-Hans" => vec![Bytes::Old(GBK), Bytes::Old(GB18030)],
        "zh-Hant" => vec![Bytes::Old(BIG5)],
        "ja" => vec![Bytes::Old(SHIFT_JIS)],
        "ko" => vec![Bytes::Old(EUC_KR)],
        _ => Vec::new(),
    };
    if old.is_empty() || draw.chance(0.3) {
        return vec![unicode];
    }
    let mut choices = old;
    let first = draw.below(choices.len());
    choices.rotate_left(first);
    choices.push(unicode);
    choices
}

/// The text's bytes, unless the encoding lacks a character.
fn encoded(bytes: Bytes, text: &str) -> Option<Vec<u8>> {
    match bytes {
        Bytes::Old(encoding) => {
            let (bytes, _, lacking) = encoding.encode(text);
            (!lacking).then(|| bytes.into_owned())
        }
        Bytes::Utf8Marked => Some([b"\xef\xbb\xbf", text.as_bytes()].concat()),
        Bytes::Utf16 { big, mark } => {
            let mark = if mark { "\u{feff}" } else { "" };
            let units = mark.encode_utf16().chain(text.encode_utf16());
            Some(units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect())
        }
    }
}
