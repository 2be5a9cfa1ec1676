//! An article in counts and first and last characters. White space is never counted.

use std::collections::BTreeSet;

use kjj_convert::ast::{Article, BlockKind, ContributorRole, HeadRole, JumpDirection, Text};

/// A paragraph: its first character and the number of its characters, so that half a paragraph is not a whole one.
pub type Paragraph = (char, usize);

/// What an editor reads in an article.
#[derive(Debug, Default)]
pub struct Facts {
    /// First and last three characters.
    pub headline: Option<String>,
    pub kickers: usize,
    pub decks: usize,
    pub paragraphs: Vec<Paragraph>,
    /// First three characters of each.
    pub crossheads: Vec<String>,
    pub captions: usize,
    pub credits: usize,
    /// Different people.
    pub authors: usize,
    pub photographers: usize,
    /// Labels of pages.
    pub continued_from: Vec<String>,
    pub truncated: bool,
}

/// A headline of these ends over these paragraphs.
pub fn article(first: &str, last: &str, text: &str) -> Facts {
    Facts { headline: Some(format!("{first}..{last}")), paragraphs: paragraphs(text), ..Facts::default() }
}

/// `甲:120 乙:80` as paragraphs.
fn paragraphs(text: &str) -> Vec<Paragraph> {
    let read = |word: &str| {
        let (first, count) = word.split_once(':').unwrap();
        (first.chars().next().unwrap(), count.parse().unwrap())
    };
    text.split_whitespace().map(read).collect()
}

/// What the program made of an article, in the same terms.
pub fn of(article: &Article) -> Facts {
    let heads = |role| article.head.iter().filter(|line| line.role == role).count();
    let people = |role| {
        let people = article.contributors.iter().filter(|person| person.role == role);
        people.map(|person| &person.name).collect::<BTreeSet<_>>().len()
    };
    let mut jumps = article.jumps.iter().filter(|jump| jump.direction == JumpDirection::ContinuedFrom);
    let mut facts = Facts {
        headline: article.headline().map(ends),
        kickers: heads(HeadRole::Kicker),
        decks: heads(HeadRole::Deck),
        authors: people(ContributorRole::Author),
        photographers: people(ContributorRole::Photographer),
        continued_from: jumps.by_ref().map(|jump| jump.page.clone().unwrap_or_default()).collect(),
        truncated: article.truncated,
        ..Facts::default()
    };
    for block in &article.blocks {
        match &block.kind {
            BlockKind::Paragraph { text } => facts.paragraphs.extend(paragraph(text)),
            BlockKind::Crosshead { text, .. } => facts.crossheads.push(printed(text).into_iter().take(3).collect()),
            BlockKind::Figure { caption, credit, .. } => {
                facts.captions += usize::from(!caption.is_empty());
                facts.credits += usize::from(credit.is_some());
            }
            _ => {}
        }
    }
    facts
}

fn printed(text: &Text) -> Vec<char> {
    text.plain().chars().filter(|c| !c.is_whitespace()).collect()
}

fn paragraph(text: &Text) -> Option<Paragraph> {
    let printed = printed(text);
    Some((*printed.first()?, printed.len()))
}

fn ends(text: &Text) -> String {
    let printed = printed(text);
    let (first, last) = (&printed[..printed.len().min(3)], &printed[printed.len().saturating_sub(3)..]);
    format!("{}..{}", first.iter().collect::<String>(), last.iter().collect::<String>())
}

/// What differs, by article.
pub fn differences(expected: &[Facts], made: &[Facts]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    if expected.len() != made.len() {
        let headlines: Vec<_> = made.iter().map(|facts| &facts.headline).collect();
        found.push(("articles".into(), format!("{} expected, made: {headlines:?}", expected.len())));
    }
    for (number, (expected, made)) in expected.iter().zip(made).enumerate() {
        let (expected, made) = (lines(expected), lines(made));
        let differing = expected.iter().zip(&made).filter(|(expected, made)| expected != made);
        let lines: Vec<String> = differing.map(|(expected, made)| format!("  - {expected}\n  + {made}")).collect();
        if !lines.is_empty() {
            found.push((format!("article {} (- expected, + made)", number + 1), lines.join("\n")));
        }
    }
    found
}

fn lines(facts: &Facts) -> [String; 11] {
    let paragraphs = facts.paragraphs.iter().map(|(first, count)| format!("{first}:{count}")).collect::<Vec<_>>();
    [
        format!("headline {:?}", facts.headline),
        format!("kickers {}", facts.kickers),
        format!("decks {}", facts.decks),
        format!("{} paragraphs {}", paragraphs.len(), paragraphs.join(" ")),
        format!("crossheads {:?}", facts.crossheads),
        format!("captions {}", facts.captions),
        format!("credits {}", facts.credits),
        format!("authors {}", facts.authors),
        format!("photographers {}", facts.photographers),
        format!("continued from {:?}", facts.continued_from),
        format!("truncated {}", facts.truncated),
    ]
}
