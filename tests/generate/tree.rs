//! Any article tree that the cleaner could make, sensible or not: what writers must be able to write.

use kjj_convert::ast::*;
use proptest::collection::{SizeRange, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::nasty;

/// An issue of so many articles, ids given as the cleaner gives them.
pub fn issue(articles: impl Into<SizeRange>) -> impl Strategy<Value = Issue> {
    let mastheads = vec((text(), vec(contributor(), 0..3), any::<bool>()), 0..2);
    (metadata(), vec(article(), articles), mastheads).prop_map(|(metadata, mut articles, mastheads)| {
        let count = articles.len();
        for (index, article) in articles.iter_mut().enumerate() {
            number(article, index, count);
        }
        let last = articles.last().map(|a| a.id.clone());
        let masthead = |(index, (text, editors, homeless)): (usize, (Text, Vec<Contributor>, bool))| Masthead {
            id: format!("m{:02}", index + 1),
            text,
            editors,
            input: 0,
            after: last.clone().filter(|_| !homeless),
        };
        let mastheads = mastheads.into_iter().enumerate().map(masthead).collect();
        let input = Input {
            name: "page & <1>.txt".into(),
            sha256: "0".repeat(64),
            bytes: 1,
            encoding: "UTF-8".into(),
            format: "text".into(),
            page: metadata.pages.first().cloned(),
        };
        Issue {
            format: FORMAT.into(),
            metadata,
            inputs: vec![input],
            articles,
            mastheads,
            fields: Vec::new(),
            set_aside: Vec::new(),
            repairs: Vec::new(),
        }
    })
}

/// Gives an article and its blocks their ids, and lets its jumps point at an article that is there.
fn number(article: &mut Article, index: usize, count: usize) {
    article.id = format!("a{:03}", index + 1);
    for (at, block) in article.blocks.iter_mut().enumerate() {
        block.id = format!("{}-b{:02}", article.id, at + 1);
    }
    for jump in &mut article.jumps {
        jump.article = jump.article.take().map(|_| format!("a{:03}", (index + 1) % count + 1));
    }
}

fn metadata() -> impl Strategy<Value = Metadata> {
    let words = || option::of(printed());
    let texts = (words(), words(), words(), words(), words(), words());
    let lang = option::of(select(["zh-Hans", "zh-Hant", "ja", "ko", "en"].as_slice()));
    let date = option::of(select(["2031-04-08", "2031-04", "2031"].as_slice()));
    let issn = option::of(Just("2049-3630"));
    (texts, lang, date, issn, vec(printed(), 0..2)).prop_map(|(texts, lang, date, issn, pages)| {
        let (title, identifier, publisher, number, source, rights) = texts;
        Metadata {
            title,
            lang: lang.map(Into::into),
            date: date.map(Into::into),
            identifier,
            publisher,
            issn: issn.map(Into::into),
            cn: None,
            volume: None,
            number,
            source,
            rights,
            pages,
        }
    })
}

/// A string with something printed in it.
fn printed() -> impl Strategy<Value = String> {
    nasty().prop_map(|text| format!("刊{text}"))
}

fn article() -> impl Strategy<Value = Article> {
    let role = select([HeadRole::Kicker, HeadRole::Headline, HeadRole::Deck, HeadRole::Byline].as_slice());
    let head = vec((role, text()).prop_map(|(role, text)| HeadLine { role, text }), 0..4);
    let page = option::of(printed());
    let parts = (option::of(text()), head, vec(contributor(), 0..3), vec(jump(), 0..3), vec(block(), 0..8));
    (page, any::<bool>(), parts).prop_map(|(page, truncated, (section, head, contributors, jumps, blocks))| Article {
        id: String::new(),
        input: 0,
        page,
        section,
        head,
        contributors,
        jumps,
        blocks,
        truncated,
    })
}

fn contributor() -> impl Strategy<Value = Contributor> {
    use ContributorRole::{Agency, Author, Editor, Photographer};
    let role = select([Author, Agency, Photographer, Editor].as_slice());
    (role, printed(), option::of(printed())).prop_map(|(role, name, label)| Contributor { role, name, label })
}

fn jump() -> impl Strategy<Value = Jump> {
    let direction = select([JumpDirection::ContinuedFrom, JumpDirection::ContinuedOn].as_slice());
    (direction, option::of(printed()), any::<bool>()).prop_map(|(direction, page, known)| Jump {
        direction,
        page,
        article: known.then(String::new),
    })
}

fn block() -> impl Strategy<Value = Block> {
    let item = (0..3u8, option::of(text()), vec(text(), 0..3));
    let items = vec(item.prop_map(|(depth, label, texts)| Item { depth, label, texts }), 1..4);
    let cell = (any::<bool>(), text()).prop_map(|(header, text)| Cell { header, text });
    let rows = vec(vec(cell, 1..4).prop_map(|cells| Row { cells }), 1..4);
    let figure = (option::of(printed()), vec(text(), 0..3), option::of(text()));
    let kind = prop_oneof![
        4 => text().prop_map(|text| BlockKind::Paragraph { text }),
        2 => (1..5u8, text()).prop_map(|(level, text)| BlockKind::Crosshead { level, text }),
        2 => figure.prop_map(|(image, caption, credit)| BlockKind::Figure { image, caption, credit }),
        1 => items.prop_map(|items| BlockKind::List { items }),
        1 => rows.prop_map(|rows| BlockKind::Table { rows }),
        1 => vec(text(), 1..4).prop_map(|lines| BlockKind::Verse { lines }),
        1 => vec(text(), 1..4).prop_map(|lines| BlockKind::Preformatted { lines }),
        1 => text().prop_map(|text| BlockKind::Byline { text }),
        1 => text().prop_map(|text| BlockKind::JumpLine { text }),
        1 => text().prop_map(|text| BlockKind::SourceLine { text }),
        1 => text().prop_map(|text| BlockKind::Quote { text }),
        1 => text().prop_map(|text| BlockKind::Separator { text }),
    ];
    kind.prop_map(Block::new)
}

/// Text of up to three pieces; it may be empty.
fn text() -> impl Strategy<Value = Text> {
    vec(piece(), 0..4).prop_map(|pieces| Text { pieces })
}

fn piece() -> impl Strategy<Value = Piece> {
    let marks = vec(select(Marks::ALL.as_slice()), 0..3);
    let marks = marks.prop_map(|marks| marks.into_iter().fold(Marks::NONE, |set, (mark, _)| set.with(mark)));
    let link = option::weighted(0.2, select(["https://a.example/?b=1&c=<2>", "mailto:a b", "", "中.html"].as_slice()));
    let page_turn = option::weighted(0.2, select(["2", "A3", "三", ""].as_slice()));
    (nasty(), marks, link, page_turn).prop_map(|(text, marks, link, page_turn)| Piece {
        text: text.into(),
        span: None,
        replaced: false,
        marks,
        link: link.map(Into::into),
        page_turn: page_turn.map(Into::into),
    })
}
