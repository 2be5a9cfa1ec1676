//! The cleaner.

pub mod rules;

use crate::ast::{self, Article, Block, BlockKind, HeadLine, HeadRole, Issue, Metadata, Piece, Text};
use crate::page::{Markup, Page};
use crate::repair::Repair;
use crate::source::Source;

/// What the cleaner makes.
pub struct Cleaned {
    /// The issue.
    pub issue: Issue,
    /// Every decision.
    pub repairs: Vec<Repair>,
}

/// Makes articles of lines.
pub fn clean(sources: &[Source], pages: &[Page], metadata: Metadata) -> Cleaned {
    let mut articles: Vec<Article> = Vec::new();
    for page in pages {
        let source = &sources[page.input as usize];
        for line in &page.lines {
            let pieces = line.runs.iter().map(|run| Piece {
                text: run.text.as_deref().unwrap_or(source.slice(run.span)).into(),
                span: Some(run.span),
                replaced: run.text.is_some(),
                marks: run.marks,
                link: run.link.as_deref().map(Into::into),
                page_turn: None,
            });
            let text = Text { pieces: pieces.collect() };
            let heading = matches!(line.markup, Markup::Heading(_));
            if articles.is_empty() || heading {
                let id = format!("a{:03}", articles.len() + 1);
                articles.push(Article { id, ..Article::default() });
            }
            let Some(article) = articles.last_mut() else { continue };
            if heading {
                article.head.push(HeadLine { role: HeadRole::Headline, text });
            } else {
                let id = format!("{}-b{:02}", article.id, article.blocks.len() + 1);
                article.blocks.push(Block { id, kind: BlockKind::Paragraph { text } });
            }
        }
    }
    let issue = Issue {
        format: ast::FORMAT.into(),
        metadata,
        inputs: Vec::new(),
        articles,
        mastheads: Vec::new(),
        fields: Vec::new(),
        set_aside: Vec::new(),
        repairs: Vec::new(),
    };
    Cleaned { issue, repairs: Vec::new() }
}
