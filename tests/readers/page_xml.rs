//! PAGE XML: older versions, words without lines' text, tables, groups in the reading order.

use crate::{convert, text};

fn page(inner: &str) -> String {
    format!(
        "<PcGts xmlns=\"http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15\"><Page>{inner}</Page></PcGts>"
    )
}

fn region(id: &str, text: &str) -> String {
    format!("<TextRegion id=\"{id}\"><TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextRegion>")
}

#[test]
fn words_stand_for_the_line_that_has_no_text() {
    let word = |x: u32, word: &str| {
        format!(
            "<Word><Coords points=\"{x},0 {},0 {},20 {x},20\"/><TextEquiv><Unicode>{word}</Unicode></TextEquiv></Word>",
            x + 40,
            x + 40
        )
    };
    let line = format!(
        "<TextLine><Coords points=\"0,0 150,0 150,20 0,20\"/>{}{}</TextLine>",
        word(0, "Low"),
        word(50, "water.")
    );
    assert_eq!(text("p.xml", &page(&format!("<TextRegion>{line}</TextRegion>"))).trim(), "Low water.");
}

#[test]
fn corners_of_the_version_of_2010_are_places() {
    let coords = |x: u32, y: u32, width: usize| {
        let point = |x: u32, y: u32| format!("<Point x=\"{x}\" y=\"{y}\"/>");
        format!("<Coords>{}{}</Coords>", point(x, y), point(x + width as u32, y + 12))
    };
    let line = |x: u32, y: u32, text: &str| {
        let place = coords(x, y, 12 * text.chars().count());
        format!("<TextLine>{place}<TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextLine>")
    };
    let lines = [
        line(24, 0, "渡口的老人说，水涨三寸，船就要早开一刻，"),
        line(0, 20, "不然到了对岸就靠不住码头。"),
        line(24, 40, "今年水涨了一尺二，船便早开了整整一个时辰，"),
        line(0, 60, "赶集的人都提前吃了早饭。"),
    ];
    let file = page(&format!("<TextRegion>{}</TextRegion>", lines.concat()));
    let taken = &convert(&[("p.xml", file.as_bytes())]).unwrap().sources[0].text;
    let indents: Vec<usize> = taken.lines().map(|line| line.len() - line.trim_start().len()).collect();
    assert_eq!(indents, [4, 0, 4, 0], "{taken}");
}

#[test]
fn groups_in_the_reading_order_are_read_in_their_order() {
    let order = "<ReadingOrder><OrderedGroup id=\"o\"><UnorderedGroupIndexed id=\"u\" index=\"1\"><RegionRef regionRef=\"c\"/></UnorderedGroupIndexed><RegionRefIndexed index=\"0\" regionRef=\"b\"/></OrderedGroup></ReadingOrder>";
    let regions = region("c", "第三句说的是下午的雨。") + &region("b", "第二句说的是中午的风。");
    let made = text("p.xml", &page(&format!("{order}{regions}")));
    assert!(made.find("第二句") < made.find("第三句"), "{made}");
}

#[test]
fn the_reading_with_the_lowest_index_is_taken() {
    let line = "<TextLine><TextEquiv index=\"1\"><Unicode>木桥</Unicode></TextEquiv><TextEquiv index=\"0\"><Unicode>石桥今日通车。</Unicode></TextEquiv></TextLine>";
    assert_eq!(text("p.xml", &page(&format!("<TextRegion>{line}</TextRegion>"))).trim(), "石桥今日通车。");
}

#[test]
fn cells_of_tables_have_their_rows_and_columns() {
    let cell = |row: u32, column: u32, text: &str| {
        format!(
            "<TextRegion><Roles><TableCellRole rowIndex=\"{row}\" columnIndex=\"{column}\"/></Roles><TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextRegion>"
        )
    };
    let cells = cell(0, 0, "街道") + &cell(0, 1, "路灯") + &cell(1, 0, "东街") + &cell(1, 1, "12");
    let file = page(&format!("<TableRegion id=\"t\">{cells}</TableRegion>"));
    let conversion = convert(&[("p.xml", file.as_bytes())]).unwrap();
    let json = serde_json::to_value(&conversion.issue.articles[0].blocks).unwrap();
    assert_eq!(json[0]["type"], "table");
    assert_eq!(json[0]["rows"].as_array().unwrap().len(), 2);
}
