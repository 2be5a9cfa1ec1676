//! Jump lines whose other half is in the same issue.

use crate::ast::{Article, Issue, Jump, JumpDirection};

/// Links the halves of articles that jump from page to page, where exactly one half answers another.
pub fn resolve(issue: &mut Issue) {
    issue.articles.iter_mut().for_each(close);
    let mut ends: Vec<(usize, usize, String, String)> = Vec::new();
    let mut begins: Vec<(usize, usize, String, String)> = Vec::new();
    for (a, article) in issue.articles.iter().enumerate() {
        for (j, jump) in article.jumps.iter().enumerate() {
            let (Some(own), Some(other)) = (&article.page, &jump.page) else { continue };
            let entry = (a, j, plain(own), plain(other));
            match jump.direction {
                JumpDirection::ContinuedOn => ends.push(entry),
                JumpDirection::ContinuedFrom => begins.push(entry),
            }
        }
    }
    for (a, j, own, other) in &ends {
        let answering = |(b, _, page, from): &&(usize, usize, String, String)| page == other && from == own && b != a;
        let mut answers = begins.iter().filter(answering);
        let rivals = ends.iter().filter(|(_, _, page, to)| page == own && to == other).count();
        if let (Some((b, k, ..)), None, 1) = (answers.next(), answers.next(), rivals) {
            let (from, to) = (issue.articles[*a].id.clone(), issue.articles[*b].id.clone());
            issue.articles[*a].jumps[*j].article = Some(to);
            issue.articles[*b].jumps[*k].article = Some(from);
        }
    }
    by_headline(issue);
}

/// Links what pages did not link: a part whose headline's words all stand in the other's headline (*BRIDGE* over the rest of
/// *Bridge to Reopen Friday*), where no other part answers it.
fn by_headline(issue: &mut Issue) {
    let open = |direction: JumpDirection| {
        let articles = issue.articles.iter().enumerate();
        let jumps =
            articles.flat_map(|(a, article)| article.jumps.iter().enumerate().map(move |(j, jump)| (a, j, jump)));
        jumps.filter(move |(.., jump)| jump.direction == direction && jump.article.is_none())
    };
    if open(JumpDirection::ContinuedFrom).next().is_none() {
        return;
    }
    let words: Vec<Vec<String>> = issue.articles.iter().map(headline_words).collect();
    let answers = |a: usize, on: &Jump, b: usize, from: &Jump| {
        let meet = |jump: &Jump, other: &Article| {
            jump.page.as_deref().zip(other.page.as_deref()).is_none_or(|(page, label)| plain(page) == plain(label))
        };
        let named = !words[b].is_empty() && words[b].iter().all(|word| words[a].contains(word));
        a < b && named && meet(on, &issue.articles[b]) && meet(from, &issue.articles[a])
    };
    let mut found = Vec::new();
    for (a, j, on) in open(JumpDirection::ContinuedOn) {
        let mut parts = open(JumpDirection::ContinuedFrom).filter(|(b, _, from)| answers(a, on, *b, from));
        let (Some((b, k, from)), None) = (parts.next(), parts.next()) else { continue };
        if open(JumpDirection::ContinuedOn).filter(|(other, _, on)| answers(*other, on, b, from)).count() == 1 {
            found.push(((a, j), (b, k)));
        }
    }
    for ((a, j), (b, k)) in found {
        let (from, to) = (issue.articles[a].id.clone(), issue.articles[b].id.clone());
        issue.articles[a].jumps[j].article = Some(to);
        issue.articles[b].jumps[k].article = Some(from);
    }
}

/// The words of an article's headline in small letters.
fn headline_words(article: &Article) -> Vec<String> {
    let headline = article.headline().map(|text| text.plain().to_lowercase()).unwrap_or_default();
    let words = headline.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 1);
    words.map(str::to_owned).collect()
}

/// Takes away jumps from one page to another inside an article that stands here whole.
fn close(article: &mut Article) {
    let own = article.page.as_deref().map(plain);
    let meets = |pair: &[Jump]| {
        let ways = (pair[0].direction, pair[1].direction) == (JumpDirection::ContinuedOn, JumpDirection::ContinuedFrom);
        let back = pair[1].page.as_deref().map(plain);
        ways && (own.is_none() || back.is_none() || own == back)
    };
    while let Some(at) = article.jumps.windows(2).position(meets) {
        article.jumps.drain(at..at + 2);
    }
}

/// A page label for comparison: `第02版`, `2` and `A2` without leading zeros and words.
fn plain(label: &str) -> String {
    label.trim_start_matches('第').trim_end_matches('版').trim().trim_start_matches('0').to_uppercase()
}
