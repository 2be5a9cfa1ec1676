//! What the truth says to a question about lines.

use crate::truth::{Role, Truth};

/// Characters on each side of a cut by which it is found in the truth.
const SIDE: usize = 10;

/// The truth, without spaces.
pub struct Answers {
    blocks: Vec<(Role, String)>,
    heads: Vec<String>,
    /// Whether it is known of every block whether it is a heading.
    heads_known: bool,
    /// Lines that are no text: furniture, and metadata.
    furniture: Vec<String>,
    metadata: Vec<String>,
}

impl Answers {
    /// The answers of a document.
    pub fn of(truth: &Truth) -> Answers {
        let blocks = truth.articles.iter().flat_map(|article| &article.blocks);
        let bare_of = |lines: &[String]| lines.iter().map(|line| bare(line)).collect();
        Answers {
            furniture: bare_of(&truth.furniture),
            metadata: bare_of(&truth.metadata),
            ..Answers::new(blocks.map(|block| (block.role, block.text.as_str())))
        }
    }

    /// The answers of blocks.
    pub fn new<'t>(blocks: impl Iterator<Item = (Role, &'t str)>) -> Answers {
        let blocks: Vec<(Role, String)> = blocks.map(|(role, text)| (role, bare(text))).collect();
        let heads = blocks.iter().filter(|(role, _)| is_head(*role)).map(|(_, text)| text.clone()).collect();
        Answers { blocks, heads, heads_known: true, furniture: Vec::new(), metadata: Vec::new() }
    }

    /// The answers of a plain text: a block a line, two blank lines between articles.
    pub fn of_text(text: &str) -> Answers {
        let mut blank = 2;
        let mut blocks = Vec::new();
        for line in text.lines() {
            match line.is_empty() {
                true => blank += 1,
                false => blocks.push((if blank > 1 { Role::Headline } else { Role::Paragraph }, line)),
            }
            blank = if line.is_empty() { blank } else { 0 };
        }
        Answers { heads_known: false, ..Answers::new(blocks.into_iter()) }
    }

    /// Whether two lines are one block, the second behind the first; none where a line is not in the truth.
    pub fn together(&self, line: &str, next: &str) -> Option<bool> {
        let (line, next) = (bare(line), bare(next));
        let tail: String = line.chars().skip(line.chars().count().saturating_sub(SIDE)).collect();
        let head: String = next.chars().take(SIDE).collect();
        let known = |part: &str| self.blocks.iter().any(|(_, text)| text.contains(part));
        if !known(&tail) || !known(&head) {
            return None;
        }
        let both = tail + &head;
        Some(self.blocks.iter().any(|(_, text)| text.contains(&both)))
    }

    /// Whether a line is a heading, or a line of one.
    pub fn is_heading(&self, line: &str) -> Option<bool> {
        if !self.heads_known {
            return None;
        }
        let line = bare(line);
        let heading = self.heads.iter().any(|head| *head == line || (line.chars().count() > 3 && head.contains(&line)));
        let known = self.blocks.iter().any(|(_, text)| text.contains(&line));
        known.then_some(heading)
    }

    /// Whether a line is furniture; none where a block reads the same, or it is metadata.
    pub fn is_furniture(&self, line: &str) -> Option<bool> {
        let line = bare(line);
        let furniture = self.furniture.contains(&line);
        let exact = self.blocks.iter().any(|(_, text)| *text == line);
        let known = furniture || self.blocks.iter().any(|(_, text)| text.contains(&line));
        (known && !(furniture && exact) && !self.metadata.contains(&line)).then_some(furniture)
    }

    /// Whether a line begins a caption.
    pub fn is_caption(&self, line: &str) -> Option<bool> {
        if !self.heads_known {
            return None;
        }
        let line = bare(line);
        let exact = self.blocks.iter().find(|(_, text)| *text == line);
        let (role, _) = exact.or_else(|| self.blocks.iter().find(|(_, text)| text.starts_with(&line)))?;
        Some(*role == Role::Caption)
    }

    /// Whether a heading stands in an article's head and not inside it.
    pub fn begins(&self, line: &str) -> Option<bool> {
        let line = bare(line);
        let heads = || self.blocks.iter().filter(|(role, _)| is_head(*role));
        if !self.heads_known
            && let Some((role, _)) = self.blocks.iter().find(|(_, text)| *text == line)
        {
            return Some(is_head(*role));
        }
        let exact = heads().find(|(_, text)| *text == line);
        let (role, _) = exact.or_else(|| heads().find(|(_, text)| text.starts_with(&line)))?;
        Some(*role != Role::Crosshead)
    }
}

fn is_head(role: Role) -> bool {
    matches!(role, Role::Section | Role::Kicker | Role::Headline | Role::Deck | Role::Crosshead)
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
