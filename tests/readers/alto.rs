//! ALTO: reading order, margins, spaces, confidence.

use kjj_convert::ast::BlockKind;

use crate::{alto, convert, text};

/// A page with blocks in print space, each `(attributes, words)`.
fn page(blocks: &[(&str, &str)]) -> String {
    let block = |(attributes, words): &(&str, &str)| {
        format!("<TextBlock {attributes}><TextLine><String CONTENT=\"{words}\"/></TextLine></TextBlock>")
    };
    let blocks: String = blocks.iter().map(block).collect();
    format!("<alto><Layout><Page ID=\"P\"><PrintSpace>{blocks}</PrintSpace></Page></Layout></alto>")
}

#[test]
fn idnext_gives_the_order_where_there_is_no_reading_order() {
    let file = page(&[
        ("ID=\"B3\"", "三是清点渡口的木船，共有十一只。"),
        ("ID=\"B1\" IDNEXT=\"B2\"", "一是修好东门的石阶，共有六十级。"),
        ("ID=\"B2\" IDNEXT=\"B3\"", "二是疏通西门的水沟，共有三百米。"),
    ]);
    let made = text("p.xml", &file);
    assert_eq!(
        made.trim(),
        "一是修好东门的石阶，共有六十级。\n\n二是疏通西门的水沟，共有三百米。\n\n三是清点渡口的木船，共有十一只。"
    );
}

#[test]
fn an_idnext_that_goes_round_ends() {
    let file = page(&[("ID=\"A\" IDNEXT=\"B\"", "甲乙丙丁戊己。"), ("ID=\"B\" IDNEXT=\"A\"", "子丑寅卯辰巳。")]);
    let made = text("p.xml", &file);
    assert!(made.contains("甲乙丙丁戊己。") && made.contains("子丑寅卯辰巳。"), "{made}");
}

#[test]
fn a_page_whose_whole_text_stands_in_a_margin_is_read() {
    let file = "<alto><Layout><Page><TopMargin><TextBlock><TextLine><String CONTENT=\"渡口停航一日，请绕行石桥。\"/></TextLine></TextBlock></TopMargin><PrintSpace/></Page></Layout></alto>";
    assert_eq!(text("p.xml", file).trim(), "渡口停航一日，请绕行石桥。");
}

#[test]
fn words_without_marked_spaces_are_parted_by_their_places() {
    let word = |x: u32, width: u32, word: &str| {
        format!("<String HPOS=\"{x}\" VPOS=\"0\" WIDTH=\"{width}\" HEIGHT=\"20\" CONTENT=\"{word}\"/>")
    };
    let words = word(0, 60, "ferry") + &word(70, 50, "time") + &word(120, 60, "table.");
    let file = format!(
        "<alto><Layout><Page><PrintSpace><TextBlock><TextLine>{words}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>"
    );
    assert_eq!(text("p.xml", &file).trim(), "ferry timetable.");
}

#[test]
fn confidence_of_characters_counts_where_that_of_the_word_is_missing() {
    let file = "<alto><Layout><Page><PrintSpace><TextBlock ID=\"B7\"><TextLine><String CONTENT=\"渡口\" CC=\"99\"/><String CONTENT=\"停航一日。\" WC=\"0.9\" CC=\"99999\"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>";
    let conversion = convert(&[("p.xml", file.as_bytes())]).unwrap();
    let doubts: Vec<_> = conversion.repairs.iter().filter(|r| r.rule == "doubtful-reading").collect();
    assert_eq!(doubts.len(), 1);
    let source = &conversion.sources[0];
    assert_eq!(source.slice(doubts[0].at), "渡口");
    assert_eq!(source.origin_of(doubts[0].at.start), Some("block B7"));
}

#[test]
fn entities_and_references_in_attributes_are_characters() {
    let file = page(&[("ID=\"A\"", "甲 &amp; 乙 &lt;丙&gt; &#x4E01;&#25098;&quot;。")]);
    assert_eq!(text("p.xml", &file).trim(), "甲 & 乙 <丙> 丁戊\"。");
}

#[test]
fn a_picture_over_a_headline_belongs_to_its_article() {
    let page = alto(&[("B1", &["渡口新桥昨日通车"]), ("B2", &["本报讯 大桥昨日上午通车，渡船停开。"])]);
    let illustration = "<PrintSpace><Illustration ID=\"I\" HPOS=\"10\" VPOS=\"1\" WIDTH=\"90\" HEIGHT=\"8\"/>";
    let page = page.replace("<PrintSpace>", illustration);
    let markdown = "![](images/1.jpg)\n\n# 渡口新桥昨日通车\n\n　　本报讯　大桥昨日上午通车，渡船停开。\n";
    for (name, file) in [("page.alto.xml", page.as_str()), ("page.md", markdown)] {
        let articles = convert(&[(name, file.as_bytes())]).unwrap().issue.articles;
        assert_eq!(articles.len(), 1, "{name}");
        assert!(matches!(articles[0].blocks[0].kind, BlockKind::Figure { .. }), "{name}: {:?}", articles[0].blocks[0]);
        assert_eq!(articles[0].head.len(), 1, "{name}");
    }
}

#[test]
fn the_rows_of_a_block_that_is_called_a_table_stay_rows() {
    let page =
        alto(&[("a", &["渡口今日停航，请绕行石桥。"]), ("t", &["白菜　每斤二角", "萝卜　每斤一角", "豆角　每斤三角"])]);
    let page = page.replace("<TextBlock ID=\"t\">", "<ComposedBlock TYPE=\"table\"><TextBlock ID=\"t\">");
    let page = page.replace("</TextBlock></PrintSpace>", "</TextBlock></ComposedBlock></PrintSpace>");
    assert!(
        text("p.xml", &page).ends_with("\n\n白菜　每斤二角\n萝卜　每斤一角\n豆角　每斤三角\n"),
        "{}",
        text("p.xml", &page)
    );
}
