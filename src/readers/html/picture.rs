//! Pictures: where the image is, and what the page says that it shows.

use super::judge::{Judged, Role};
use super::line::Draft;
use super::tree::{Id, Tree};
use crate::page::{Markup, Run};
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

/// Takes pictures before the words of a heading, in its element, to it: an article begins with them.
pub(super) fn go_with_headings(lines: &[Draft], judged: &mut Judged) {
    let is_picture = |line: &Draft| matches!(line.markup, Markup::Image { .. });
    for i in (1..lines.len()).rev() {
        let (picture, next) = (&lines[i - 1], &lines[i]);
        let in_heading = is_picture(next) || matches!(next.markup, Markup::Heading(_));
        let kept = !matches!(judged.roles[i], Role::Around | Role::Title);
        if is_picture(picture) && picture.owner == next.owner && picture.hidden.is_none() && in_heading && kept {
            judged.roles[i - 1] = Role::Text;
            judged.starts.iter_mut().filter(|start| **start == i).for_each(|start| *start = i - 1);
        }
    }
}
