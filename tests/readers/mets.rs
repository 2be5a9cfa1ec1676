//! METS: articles by pointers and by links, metadata, files that are missing.

use crate::{alto, convert, notices, support};

const LINES: &[(&str, &[&str])] = &[
    ("head", &["渡口加开夜船"]),
    ("text", &["本报讯（记者 石小满）东岸渡口昨起加开夜船，末班延至零点三十分。"]),
    ("other", &["城南菜场今日起改在早上五点开门，比往年早半小时。"]),
    ("rest", &["船票仍是两元，自行车免费。"]),
];

/// A METS file of one page with these divisions of articles and what stands behind them.
fn mets(articles: &str, behind: &str, metadata: &str) -> String {
    format!(
        "<mets xmlns=\"http://www.loc.gov/METS/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">
        <dmdSec ID=\"D\"><mdWrap MDTYPE=\"DC\"><xmlData>{metadata}</xmlData></mdWrap></dmdSec>
        <fileSec><fileGrp USE=\"Images\"><file ID=\"I1\" MIMETYPE=\"image/tiff\"><FLocat xlink:href=\"master/p1.tif\"/></file></fileGrp>
        <fileGrp USE=\"Fulltext\"><file ID=\"F1\" MIMETYPE=\"text/xml\"><FLocat xlink:href=\"text/P1.xml\"/></file></fileGrp></fileSec>
        <structMap TYPE=\"PHYSICAL\"><div TYPE=\"issue\"><div ID=\"PAGE1\" TYPE=\"page\" ORDER=\"1\" ORDERLABEL=\"A1\"><fptr FILEID=\"F1\"/></div>
        <div ID=\"Z1\" TYPE=\"zone\"><fptr><area FILEID=\"F1\" BEGIN=\"head\"/></fptr></div>
        <div ID=\"Z2\" TYPE=\"zone\"><fptr><area FILEID=\"F1\" BEGIN=\"text\"/><area FILEID=\"F1\" BEGIN=\"rest\"/></fptr></div></div></structMap>
        <structMap TYPE=\"LOGICAL\"><div TYPE=\"newspaper\" DMDID=\"D\"><div TYPE=\"issue\">{articles}</div></div></structMap>{behind}</mets>"
    )
}

fn area(block: &str) -> String {
    format!("<fptr><area FILEID=\"F1\" BETYPE=\"IDREF\" BEGIN=\"{block}\"/></fptr>")
}

fn articles() -> String {
    let head = format!("<div TYPE=\"heading\">{}</div>", area("head"));
    let body = format!("<div TYPE=\"body\">{}{}</div>", area("text"), area("rest"));
    format!(
        "<div TYPE=\"article\">{head}{body}</div><div TYPE=\"article\"><div TYPE=\"body\">{}</div></div>",
        area("other")
    )
}

const TRUTH: &str = "渡口加开夜船\n\n本报讯（记者 石小满）东岸渡口昨起加开夜船，末班延至零点三十分。\n\n船票仍是两元，自行车免费。\n\n\n城南菜场今日起改在早上五点开门，比往年早半小时。\n";

#[test]
fn articles_have_the_blocks_that_they_point_to() {
    let mets = mets(&articles(), "", "");
    let conversion = convert(&[("m.xml", mets.as_bytes()), ("p1.xml", alto(LINES).as_bytes())]).unwrap();
    assert_eq!(support::plain(&conversion.issue), TRUTH);
    assert_eq!(conversion.issue.articles[0].page.as_deref(), Some("A1"));
}

#[test]
fn names_of_sections_in_sections_are_all_kept() {
    let name = |block: &str| format!("<div TYPE=\"heading\">{}</div>", area(block));
    let article = format!("<div TYPE=\"article\"><div TYPE=\"body\">{}</div></div>", area("text"));
    let sections =
        format!("<div TYPE=\"section\">{}<div TYPE=\"section\">{}{article}</div></div>", name("head"), name("rest"));
    let conversion =
        convert(&[("m.xml", mets(&sections, "", "").as_bytes()), ("p1.xml", alto(LINES).as_bytes())]).unwrap();
    let sections: Vec<String> =
        conversion.issue.articles.iter().filter_map(|article| Some(article.section.as_ref()?.plain())).collect();
    assert_eq!(sections, ["渡口加开夜船 船票仍是两元，自行车免费。"]);
}

#[test]
fn articles_have_the_blocks_that_links_name() {
    let group = "<structLink><smLinkGrp><smLocatorLink xlink:href=\"#ART1\"/><smLocatorLink xlink:href=\"#Z1\"/><smLocatorLink xlink:href=\"#Z2\"/></smLinkGrp><smLink xlink:from=\"ART1\" xlink:to=\"PAGE1\"/></structLink>";
    let mets = mets("<div TYPE=\"Article\" ID=\"ART1\"/>", group, "");
    let conversion = convert(&[("p1.xml", alto(LINES).as_bytes()), ("m.xml", mets.as_bytes())]).unwrap();
    let texts: Vec<usize> = conversion.issue.articles.iter().map(|article| article.blocks.len()).collect();
    let whole = "本报讯（记者 石小满）东岸渡口昨起加开夜船，末班延至零点三十分。\n\n船票仍是两元，自行车免费。";
    assert!(support::plain(&conversion.issue).contains(whole), "{}", support::plain(&conversion.issue));
    assert_eq!(texts.len(), 2);
}

#[test]
fn zones_that_links_name_may_be_labelled_as_headlines() {
    let link = "<structLink><smLinkGrp><smLocatorLink xlink:href=\"#ART1\"/><smLocatorLink xlink:href=\"#Z1\"/><smLocatorLink xlink:href=\"#Z2\"/></smLinkGrp></structLink>";
    let mets = mets("<div TYPE=\"ARTICLE\" ID=\"ART1\"/>", link, "");
    let mets = mets.replace("ID=\"Z1\" TYPE=\"zone\"", "ID=\"Z1\" TYPE=\"pagearea\" LABEL=\"Headline\"");
    let mets = mets.replace("ID=\"Z2\" TYPE=\"zone\"", "ID=\"Z2\" TYPE=\"pagearea\" LABEL=\"Textblock\"");
    let conversion = convert(&[("m.xml", mets.as_bytes()), ("p1.xml", alto(LINES).as_bytes())]).unwrap();
    let headline = |at: usize| conversion.issue.articles[at].headline().map(|text| text.plain());
    assert!((0..conversion.issue.articles.len()).any(|at| headline(at).as_deref() == Some("渡口加开夜船")));
}

#[test]
fn places_that_begin_and_end_with_a_word_are_the_lines_between() {
    let mut page = alto(LINES);
    for word in ["head", "text", "other", "rest"] {
        page = page.replacen("<String HPOS", &format!("<String ID=\"{word}-1\" HPOS"), 1);
    }
    let page = page.replace("<TextBlock ID=\"", "<TextBlock ID=\"block-");
    let zone = |from: &str, to: &str| {
        format!(
            "<fptr><area FILEID=\"I1\" SHAPE=\"RECT\" COORDS=\"1,1,9,9\"/></fptr><fptr><area FILEID=\"F1\" BETYPE=\"IDREF\" BEGIN=\"{from}-1\" END=\"{to}-1\"/></fptr>"
        )
    };
    let both = format!("<div TYPE=\"article\">{}</div>", zone("head", "text"));
    let mets = mets(&format!("{both}<div TYPE=\"article\">{}</div>", zone("other", "other")), "", "");
    let conversion = convert(&[("m.xml", mets.as_bytes()), ("p1.xml", page.as_bytes())]).unwrap();
    let articles = &conversion.issue.articles;
    let text = |at: usize| articles[at].blocks.iter().flat_map(|b| b.texts()).map(|t| t.plain()).collect::<String>();
    let at = |words: &str| (0..articles.len()).find(|&at| text(at).contains(words));
    assert!(at("末班延至").is_some() && at("改在早上五点").is_some() && at("末班延至") != at("改在早上五点"));
    assert!(notices(&conversion).is_empty(), "{:?}", notices(&conversion));
    assert_eq!(support::plain(&conversion.issue).matches("渡口加开夜船").count(), 1);
}

#[test]
fn mods_tells_the_newspaper_from_its_copy() {
    let record = "<mods><titleInfo><nonSort>The</nonSort><title>Quay Courier</title><partNumber>7077</partNumber></titleInfo>
        <originInfo eventType=\"digitization\"><publisher>Hall of Scans</publisher><dateIssued>2013</dateIssued></originInfo>
        <originInfo><publisher>Quay Press</publisher><dateIssued>17.12.1918</dateIssued></originInfo></mods>";
    let mets = mets(&articles(), "", record);
    let conversion = convert(&[("m.xml", mets.as_bytes()), ("p1.xml", alto(LINES).as_bytes())]).unwrap();
    let metadata = &conversion.issue.metadata;
    let said = [&metadata.title, &metadata.number, &metadata.publisher, &metadata.date].map(|field| field.as_deref());
    assert_eq!(said, [Some("The Quay Courier"), Some("7077"), Some("Quay Press"), Some("1918-12-17")]);
}

#[test]
fn articles_told_by_page_only_are_found_out() {
    let link = "<structLink><smLink xlink:from=\"ART1\" xlink:to=\"PAGE1\"/></structLink>";
    let mets = mets("<div TYPE=\"Article\" ID=\"ART1\"/>", link, "");
    let conversion = convert(&[("m.xml", mets.as_bytes()), ("p1.xml", alto(LINES).as_bytes())]).unwrap();
    assert!(notices(&conversion)[0].contains("marks 1 articles"), "{:?}", notices(&conversion));
    assert!(support::plain(&conversion.issue).contains("渡口加开夜船"));
}

#[test]
fn dublin_core_says_what_the_issue_is_and_a_wrong_value_is_left_out() {
    let record = "<record><title>东岸日报</title><date>2031-02-30</date><language>chi</language><publisher>东岸报社</publisher><identifier>urn:x-lib:77</identifier></record>";
    let mets = mets(&articles(), "", record);
    let conversion = convert(&[("m.xml", mets.as_bytes()), ("p1.xml", alto(LINES).as_bytes())]).unwrap();
    let metadata = &conversion.issue.metadata;
    assert_eq!(metadata.title.as_deref(), Some("东岸日报"));
    assert_eq!((metadata.date.as_deref(), metadata.lang.as_deref()), (None, Some("zh")));
    assert_eq!(metadata.identifier.as_deref(), Some("urn:x-lib:77"));
    assert!(notices(&conversion)[0].contains("2031-02-30"), "{:?}", notices(&conversion));
}

#[test]
fn files_that_are_not_given_are_named() {
    let mets = mets(&articles(), "", "");
    let alone = convert(&[("m.xml", mets.as_bytes())]).unwrap_err();
    assert!(alone.contains("m.xml") && alone.contains("text/P1.xml"), "{alone}");
    let two = mets.replace(
        "</fileGrp></fileSec>",
        "<file ID=\"F2\" MIMETYPE=\"text/xml\"><FLocat xlink:href=\"text/P2.xml\"/></file></fileGrp></fileSec>",
    );
    let conversion = convert(&[("m.xml", two.as_bytes()), ("p1.xml", alto(LINES).as_bytes())]).unwrap();
    assert_eq!(notices(&conversion), ["m.xml: 1 of 2 files it names are not given: text/P2.xml"]);
    assert_eq!(support::plain(&conversion.issue), TRUTH);
}

#[test]
fn blocks_that_are_not_there_are_named_and_nothing_is_lost() {
    let mets = mets(&articles().replace("BEGIN=\"other\"", "BEGIN=\"gone\""), "", "");
    let conversion = convert(&[("m.xml", mets.as_bytes()), ("p1.xml", alto(LINES).as_bytes())]).unwrap();
    assert!(notices(&conversion)[0].contains("gone"), "{:?}", notices(&conversion));
    assert!(support::plain(&conversion.issue).contains("城南菜场今日起"));
}

#[test]
fn two_files_of_structure_are_refused() {
    let mets = mets(&articles(), "", "");
    let files: [(&str, &[u8]); 3] =
        [("m.xml", mets.as_bytes()), ("n.xml", mets.as_bytes()), ("p1.xml", &alto(LINES).into_bytes())];
    assert!(convert(&files).unwrap_err().starts_with("n.xml: "));
}

#[test]
fn the_text_of_a_section_that_is_in_none_of_its_articles_stands_behind_the_section_s_name() {
    let name = format!("<div TYPE=\"HEADING\"><div TYPE=\"TITLE\">{}</div></div>", area("head"));
    let text = format!("<div TYPE=\"BODY\"><div TYPE=\"BODY_CONTENT\">{}</div></div>", area("other"));
    let article = format!("<div TYPE=\"ARTICLE\"><div TYPE=\"BODY\">{}</div></div>", area("text"));
    let imprint = format!("<div TYPE=\"PUBLISHING_STMT\">{}</div>", area("rest"));
    let plain = |divisions: &str| {
        let mets = mets(divisions, "", "");
        let conversion = convert(&[("m.xml", mets.as_bytes()), ("p1.xml", alto(LINES).as_bytes())]).unwrap();
        support::plain(&conversion.issue)
    };
    let (shop, ferry) = (
        "城南菜场今日起改在早上五点开门，比往年早半小时。",
        "本报讯（记者 石小满）东岸渡口昨起加开夜船，末班延至零点三十分。",
    );
    let parted = plain(&format!("<div TYPE=\"SECTION\">{name}{text}{article}</div>{imprint}"));
    assert_eq!(parted, format!("渡口加开夜船\n\n{shop}\n\n\n{ferry}\n"), "and an imprint is set aside");
    let whole = plain(&format!("<div TYPE=\"SECTION\">{name}{text}</div>{article}{imprint}"));
    assert_eq!(whole, format!("渡口加开夜船\n\n{shop}\n\n\n{ferry}\n"));
}

#[test]
fn a_page_that_links_give_whole_to_one_article_goes_on_with_it() {
    let link = "<structLink><smLinkGrp><smLocatorLink xlink:href=\"#ART1\"/><smLocatorLink xlink:href=\"#Z2\"/><smLocatorLink xlink:href=\"#PAGE2\"/></smLinkGrp></structLink>";
    let other = format!("<div TYPE=\"Article\">{}</div>", area("other"));
    let mets = mets(&format!("<div TYPE=\"Article\" ID=\"ART1\"/>{other}"), link, "");
    let file = "<file ID=\"F2\" MIMETYPE=\"text/xml\"><FLocat xlink:href=\"text/P2.xml\"/></file></fileGrp></fileSec>";
    let page = "<div ID=\"PAGE2\" TYPE=\"page\" ORDER=\"2\"><fptr FILEID=\"F2\"/></div><div ID=\"Z1\"";
    let mets = mets.replace("</fileGrp></fileSec>", file).replace("<div ID=\"Z1\"", page);
    let pages = (alto(LINES), alto(&[("more", &["第二天起船票减为一元，渡船每十分钟一班。"])]));
    let inputs = [("m.xml", mets.as_bytes()), ("p1.xml", pages.0.as_bytes()), ("p2.xml", pages.1.as_bytes())];
    let plain = support::plain(&convert(&inputs).unwrap().issue);
    assert!(plain.contains("自行车免费。\n\n第二天起船票减为一元，渡船每十分钟一班。\n\n\n城南菜场"), "{plain}");
}
