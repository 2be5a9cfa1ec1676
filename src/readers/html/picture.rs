//! Pictures: where the image is, and what the page says that it shows.

use super::tree::{Id, Tree};
use crate::page::Run;
use crate::source::Span;

/// Pixels of a picture that is no icon, at least.
const SMALLEST: u32 = 60;

/// The address of a picture that is no icon; of one that is loaded late, the address of what is loaded.
pub(super) fn target(tree: &Tree, id: Id) -> Option<String> {
    let pixels = |name| tree.value(id, name).trim_end_matches("px").parse::<u32>().ok();
    if ["width", "height"].into_iter().filter_map(pixels).any(|pixels| pixels < SMALLEST) {
        return None;
    }
    let names = ["data-src", "data-original", "data-lazy-src", "data-actualsrc", "src"];
    let real = |address: &&str| !address.is_empty() && !address.to_ascii_lowercase().starts_with("data:");
    names.iter().map(|name| tree.value(id, name).trim()).find(real).map(str::to_owned)
}

/// The description of a picture for those who do not see it.
pub(super) fn description(tree: &Tree, id: Id, source: &str, input: u32) -> Option<Run> {
    let alt = tree.attribute(id, "alt").filter(|alt| !alt.at.is_empty())?;
    let place = alt.at.start as usize..alt.at.end as usize;
    let words = alt.value.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = (source[place.clone()] != words).then(|| words.into());
    Some(Run { text, ..Run::copy(Span::new(input, place.start, place.end)) })
}
