//! Issues by chance: every shape the AST allows, the same ones in every run.

use kjj_convert::ast::*;
use kjj_convert::source::Span;
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// So many issues.
pub fn issues(count: usize) -> Vec<Issue> {
    let mut runner = TestRunner::deterministic();
    let strategy = an_issue();
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

fn words() -> impl Strategy<Value = String> {
    let pool = "\u{4e2d}\u{6587}\u{62a5}\u{4e00}\u{3002}\u{ff0c}\u{3000}\u{201c}\u{201d}\u{300a}\u{300b}aZ9 .,-&<>\"'%]\u{20000}\u{1f600}\u{fffd}\u{7}\u{fffe}\u{e000}한カ";
    let pool: Vec<char> = pool.chars().collect();
    vec(proptest::sample::select(pool), 0..12).prop_map(|chars| chars.into_iter().collect())
}

fn a_piece() -> impl Strategy<Value = Piece> {
    let marks = vec(proptest::sample::select(Marks::ALL.to_vec()), 0..3)
        .prop_map(|marks| marks.into_iter().fold(Marks::NONE, |all, (mark, _)| all.with(mark)));
    let link = proptest::sample::select(vec!["https://example.org/?a=1&b", "mailto:a@example.org", "#top", ""]);
    let label = proptest::sample::select(vec!["", "2", "A3", "三 \"<"]);
    (words(), marks, weighted(0.2, link), weighted(0.2, label)).prop_map(|(text, marks, link, turn)| Piece {
        text: text.into(),
        span: None,
        replaced: false,
        marks,
        link: link.map(Into::into),
        page_turn: turn.map(Into::into),
    })
}

fn a_text() -> impl Strategy<Value = Text> {
    vec(a_piece(), 0..4).prop_map(|pieces| Text { pieces })
}

fn a_kind() -> impl Strategy<Value = BlockKind> {
    let item =
        (0..4u8, of(a_text()), vec(a_text(), 0..3)).prop_map(|(depth, label, texts)| Item { depth, label, texts });
    let cell = (any::<bool>(), a_text()).prop_map(|(header, text)| Cell { header, text });
    let row = vec(cell, 0..4).prop_map(|cells| Row { cells });
    let image = weighted(0.3, words());
    prop_oneof![
        4 => a_text().prop_map(|text| BlockKind::Paragraph { text }),
        2 => (0..5u8, a_text()).prop_map(|(level, text)| BlockKind::Crosshead { level, text }),
        1 => a_text().prop_map(|text| BlockKind::Byline { text }),
        1 => a_text().prop_map(|text| BlockKind::JumpLine { text }),
        1 => a_text().prop_map(|text| BlockKind::SourceLine { text }),
        1 => a_text().prop_map(|text| BlockKind::Quote { text }),
        1 => a_text().prop_map(|text| BlockKind::Separator { text }),
        1 => vec(a_text(), 0..4).prop_map(|lines| BlockKind::Verse { lines }),
        1 => vec(a_text(), 0..5).prop_map(|lines| BlockKind::Preformatted { lines }),
        1 => vec(item, 0..5).prop_map(|items| BlockKind::List { items }),
        1 => vec(row, 0..4).prop_map(|rows| BlockKind::Table { rows }),
        1 => (image, vec(a_text(), 0..3), of(a_text()))
            .prop_map(|(image, caption, credit)| BlockKind::Figure { image, caption, credit }),
    ]
}

fn a_person() -> impl Strategy<Value = Contributor> {
    use ContributorRole::*;
    let role = proptest::sample::select(vec![Author, Agency, Photographer, Editor]);
    (role, words(), of(words())).prop_map(|(role, name, label)| Contributor { role, name, label })
}

fn a_jump() -> impl Strategy<Value = Jump> {
    use JumpDirection::*;
    let article = proptest::sample::select(vec!["a001", "a002", "a999"]);
    (proptest::sample::select(vec![ContinuedFrom, ContinuedOn]), of(words()), of(article))
        .prop_map(|(direction, page, article)| Jump { direction, page, article: article.map(Into::into) })
}

fn an_article() -> impl Strategy<Value = Article> {
    use HeadRole::*;
    let role = proptest::sample::select(vec![Kicker, Headline, Headline, Deck, Byline]);
    let line = (role, a_text()).prop_map(|(role, text)| HeadLine { role, text });
    let known = (of(words()), weighted(0.3, a_text()), vec(a_person(), 0..4), vec(a_jump(), 0..2), any::<bool>());
    (0..2u32, known, vec(line, 0..5), vec(a_kind(), 0..8)).prop_map(|(input, known, head, kinds)| {
        let (page, section, contributors, jumps, truncated) = known;
        let blocks = kinds.into_iter().map(Block::new).collect();
        Article { input, page, section, head, contributors, jumps, blocks, truncated, ..Article::default() }
    })
}

fn an_issue() -> impl Strategy<Value = Issue> {
    let after = weighted(0.7, proptest::sample::select(vec!["a001", "a002", "a999"]));
    let masthead = (a_text(), vec(a_person(), 0..3), 0..2u32, after).prop_map(|(text, editors, input, after)| {
        Masthead { id: String::new(), text, editors, input, after: after.map(Into::into) }
    });
    let whose = weighted(0.5, proptest::sample::select(vec!["a001", "a002"]));
    let field = (proptest::sample::select(vec!["date", "source", "visits"]), words(), whose, 0..2u32).prop_map(
        |(name, value, article, input)| {
            let (article, span) = (article.map(Into::into), Span::new(input, 0, 0));
            Field { name: name.into(), text: value.clone(), value, article, span }
        },
    );
    let values = proptest::array::uniform11(weighted(0.4, words()));
    (vec(an_article(), 2..5), vec(masthead, 0..3), vec(field, 0..3), values).prop_map(number)
}

type Parts = (Vec<Article>, Vec<Masthead>, Vec<Field>, [Option<String>; 11]);

/// Gives ids as the cleaner does.
fn number((mut articles, mut mastheads, fields, values): Parts) -> Issue {
    for (a, article) in articles.iter_mut().enumerate() {
        article.id = format!("a{:03}", a + 1);
        for (b, block) in article.blocks.iter_mut().enumerate() {
            block.id = format!("{}-b{:02}", article.id, b + 1);
        }
    }
    for (m, masthead) in mastheads.iter_mut().enumerate() {
        masthead.id = format!("m{:02}", m + 1);
    }
    let [title, lang, date, identifier, publisher, issn, cn, volume, number, source, rights] = values;
    let pages = Vec::new();
    let metadata =
        Metadata { title, lang, date, identifier, publisher, issn, cn, volume, number, source, rights, pages };
    Issue { metadata, mastheads, fields, ..super::issue(articles) }
}
