//! The properties in the `title` of an hOCR element: `bbox 10 20 300 60; x_wconf 92`.

use crate::readers::sheets::Frame;

/// The values of a property; empty where it is not there.
pub(super) fn values<'t>(title: &'t str, name: &str) -> Vec<&'t str> {
    let mut properties = title.split(';').map(str::trim);
    let found = properties.find_map(|property| property.strip_prefix(name).filter(|rest| rest.starts_with(' ')));
    found.map(|rest| rest.split_whitespace().collect()).unwrap_or_default()
}

/// The first value of a property as a number.
pub(super) fn number(title: &str, name: &str) -> Option<f32> {
    values(title, name).first()?.parse().ok().filter(|number: &f32| number.is_finite())
}

/// The name of a page's image, its folders left out; empty where there is none.
pub(super) fn image(title: &str) -> String {
    let quoted = title.split_once("image ").map_or("", |(_, rest)| rest.trim_start());
    let name = match quoted.strip_prefix('"') {
        Some(rest) => rest.split('"').next().unwrap_or_default(),
        None => quoted.split(';').next().unwrap_or_default().trim(),
    };
    name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned()
}

/// The box of an element.
pub(super) fn frame(title: &str) -> Frame {
    let edges: Vec<f32> = values(title, "bbox").iter().filter_map(|value| value.parse().ok()).collect();
    match edges[..] {
        [left, top, right, bottom, ..] if edges.iter().all(|edge| edge.is_finite()) => {
            Frame::from_edges(left, top, right, bottom)
        }
        _ => Frame::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_are_read_whatever_stands_round_them() {
        let title = "image \"a;b.png\"; bbox 10 20 300 60; x_wconf 92;x_size 31.5";
        assert_eq!(frame(title), Frame { x: 10.0, y: 20.0, width: 290.0, height: 40.0 });
        assert_eq!((number(title, "x_wconf"), number(title, "x_size")), (Some(92.0), Some(31.5)));
        assert_eq!(image("image \"/tmp/a;b/p 1.png\"; bbox 1 2 3 4"), "p 1.png");
        assert_eq!((image("image p1.tif; ppageno 0"), image("bbox 1 2 3 4")), ("p1.tif".into(), String::new()));
        assert_eq!(number("x_wconf; bbox 1 2", "x_wconf"), None);
        assert_eq!(frame("bbox 1 2 x 4"), Frame::default());
        assert_eq!(frame("bbox NaN 2 3 4"), Frame::default());
    }
}
