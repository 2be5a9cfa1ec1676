//! The truth of a generated document: what an editor would make of the pages. Written by the generator, read by
//! the scorer; nothing else may stand here.
//!
//! A document is a folder: `in/` (the pages, in the order of their names) and `truth.json`.

use serde::{Deserialize, Serialize};

/// A document's truth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Truth {
    /// Letter of its damage (`a` to `h`).
    pub mode: char,
    /// The number it was made from; with the mode it gives the same document anywhere.
    pub seed: u64,
    /// BCP 47 tag of its language.
    pub lang: String,
    /// What varies inside the mode, for reading failures (`width=14 indent=0 blank=3`).
    pub variant: String,
    /// The articles, in reading order.
    pub articles: Vec<Article>,
    /// Printed lines that belong to no article (folios, running heads, menus), word for word.
    pub furniture: Vec<String>,
    /// Printed lines that are metadata (release date, source of a web page, labels of a database): right wherever
    /// they are kept apart from the paragraphs.
    pub metadata: Vec<String>,
}

/// An article's truth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Its blocks, in printed order.
    pub blocks: Vec<Block>,
}

/// One block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// Its text as it should come out, on one line: no space that was not printed, none missing.
    pub text: String,
}

/// Roles of blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Name of a column or section above the head (栏目).
    Section,
    /// 引题, 肩题.
    Kicker,
    /// 主题.
    Headline,
    /// 副题.
    Deck,
    /// Who wrote it, on a line of its own.
    Byline,
    /// 小标题.
    Crosshead,
    /// A paragraph.
    Paragraph,
    /// A photograph's line, its credit included.
    Caption,
    /// Where the text was taken from, on a line of its own (据《…》).
    Source,
    /// The editors' line of a page.
    Editors,
    /// An item of a list.
    Item,
    /// A row of a table, cells parted by one tab.
    Row,
    /// A line that says where the rest stands (下转第5版); the truth counts one on a line of its own as furniture.
    Jump,
}
