//! The article AST: what a newspaper issue means. All nouns of the project stand here.
//!
//! The cleaner assembles it, writers read it, `--to json` prints it and `schemas/issue.schema.json`
//! is made from it. It knows no input format and no output format.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::passage::{Label, Passage};
use crate::repair::Confidence;
use crate::source::Span;

/// Version of the JSON form, raised when a reader of version N could misread it.
pub const FORMAT: &str = "kjj-convert issue 2";

/// The versions before, which are read as well: their fields name no article.
pub const OLDER_FORMATS: [&str; 1] = ["kjj-convert issue 1"];

/// Kind of [`SetAside`] for the syntax of an input's markup.
pub const SYNTAX: &str = "syntax";

/// One issue of a newspaper: what one call makes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Issue {
    /// [`FORMAT`].
    pub format: String,
    /// What is known of the issue as a whole.
    pub metadata: Metadata,
    /// The inputs, in the order given.
    pub inputs: Vec<Input>,
    /// The articles, in reading order.
    pub articles: Vec<Article>,
    /// Staff lines of pages (编辑:…), each after the article it was printed behind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mastheads: Vec<Masthead>,
    /// Printed lines that were understood as metadata of an article or an input, kept word for word.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// What belongs to no article: furniture, and the syntax of the input's markup.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<SetAside>,
    /// How many repairs each rule made, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub repairs: Vec<RuleCount>,
}

impl Issue {
    /// An issue of which only this is known, without inputs and articles.
    pub fn new(metadata: Metadata) -> Self {
        Issue {
            format: FORMAT.into(),
            metadata,
            inputs: Vec::new(),
            articles: Vec::new(),
            mastheads: Vec::new(),
            fields: Vec::new(),
            set_aside: Vec::new(),
            repairs: Vec::new(),
        }
    }
}

/// What is known of an issue as a whole; all of it may be given by the user.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Metadata {
    /// Name of the newspaper or title of the issue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Language, a BCP 47 tag (`zh-Hans`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Date of the issue, `YYYY-MM-DD` (or `YYYY-MM`, `YYYY`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Identifier the library gives (URN, ARK, DOI, any string).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// Publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// ISSN, `NNNN-NNNC`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issn: Option<String>,
    /// Chinese serial number 国内统一连续出版物号 (CN 11-0001).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cn: Option<String>,
    /// Volume.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// Number of the issue (第…期).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Where the inputs come from, for the record (a shelf mark, an address).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Terms of use of the outputs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rights: Option<String>,
    /// Labels of the pages (版), one for each input, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<String>,
}

/// One input file, for the colophon.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Input {
    /// File name without folders.
    pub name: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Encoding it was read in.
    pub encoding: String,
    /// Format it was read as (`text`, `markdown`).
    pub format: String,
    /// Label of its page (版), where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
}

/// One article.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Article {
    /// `a001`, `a002`, … in reading order.
    pub id: String,
    /// Index of the input it begins in.
    pub input: u32,
    /// Label of the page it begins on, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Section or column it was printed under (栏目).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Text>,
    /// Kickers, headline, decks and standing bylines, in printed order.
    #[serde(default)]
    pub head: Vec<HeadLine>,
    /// Who made it, as understood from its lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contributors: Vec<Contributor>,
    /// Where it was continued from or on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub jumps: Vec<Jump>,
    /// The article itself.
    #[serde(default)]
    pub blocks: Vec<Block>,
    /// Whether its text stops in mid-sentence (the rest is on a page that is not here).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub truncated: bool,
}

impl Article {
    /// The first line of the head with this role that is not blank.
    pub fn head_line(&self, role: HeadRole) -> Option<&Text> {
        self.head.iter().find(|l| l.role == role && !l.text.is_blank()).map(|l| &l.text)
    }

    /// The headline, where there is one.
    pub fn headline(&self) -> Option<&Text> {
        self.head_line(HeadRole::Headline)
    }

    /// What to call the article in a list: its headline, else the first words of its text.
    pub fn label(&self) -> String {
        if let Some(headline) = self.headline() {
            return headline.plain();
        }
        let head = self.head.iter().map(|l| &l.text).find(|text| !text.is_blank());
        let first = head.or_else(|| self.blocks.iter().find_map(Block::first_text));
        let text = first.map(Text::plain).unwrap_or_default();
        let mut label: String = text.chars().take(20).collect();
        if label.len() < text.len() {
            label.push('…');
        }
        label
    }
}

/// One line of an article's head.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct HeadLine {
    /// What it is.
    pub role: HeadRole,
    /// Its text.
    pub text: Text,
}

/// Roles of head lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HeadRole {
    /// 引题, 肩题: above the headline.
    Kicker,
    /// 主题.
    Headline,
    /// 副题: below the headline.
    Deck,
    /// A line of its own that names who wrote it.
    Byline,
}

/// A person or agency.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Contributor {
    /// What they did.
    pub role: ContributorRole,
    /// The name as printed.
    pub name: String,
    /// The word printed for the role (记者, 通讯员, 摄影), where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// Roles of contributors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ContributorRole {
    /// Reporter, correspondent, writer.
    Author,
    /// News agency.
    Agency,
    /// Photographer.
    Photographer,
    /// Editor, art editor, proof-reader.
    Editor,
}

/// A jump line understood: where the rest stands or stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Jump {
    /// Which way.
    pub direction: JumpDirection,
    /// The page's label as printed (`3`, `A3`, `三`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Id of the article that holds the other part, when it is in this issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
}

/// Direction of a jump line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum JumpDirection {
    /// 上接: the beginning stands on another page.
    ContinuedFrom,
    /// 下转: the rest stands on another page.
    ContinuedOn,
}

/// One block of an article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Block {
    /// `a001-b01`, …: the same in the repair log and in every output.
    pub id: String,
    /// What it is.
    #[serde(flatten)]
    pub kind: BlockKind,
}

impl Block {
    /// A block whose id is given when the article is complete.
    pub fn new(kind: BlockKind) -> Self {
        Block { id: String::new(), kind }
    }

    /// The block's texts, in printed order.
    pub fn texts(&self) -> Vec<&Text> {
        match &self.kind {
            BlockKind::Paragraph { text }
            | BlockKind::Crosshead { text, .. }
            | BlockKind::Byline { text }
            | BlockKind::JumpLine { text }
            | BlockKind::SourceLine { text }
            | BlockKind::Quote { text }
            | BlockKind::Separator { text } => vec![text],
            BlockKind::Figure { caption, credit, .. } => caption.iter().chain(credit).collect(),
            BlockKind::List { items } => items.iter().flat_map(|i| i.label.iter().chain(&i.texts)).collect(),
            BlockKind::Table { rows } => rows.iter().flat_map(|r| r.cells.iter().map(|c| &c.text)).collect(),
            BlockKind::Verse { lines } | BlockKind::Preformatted { lines } => lines.iter().collect(),
        }
    }

    fn first_text(&self) -> Option<&Text> {
        self.texts().into_iter().find(|t| !t.is_blank())
    }
}

/// Kinds of blocks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum BlockKind {
    /// A paragraph.
    Paragraph {
        /// Its text.
        text: Text,
    },
    /// 小标题; the blocks after it, up to the next of its level or a higher one, are its section.
    Crosshead {
        /// 1 is the highest.
        level: u8,
        /// Its text.
        text: Text,
    },
    /// A picture: its description in the source, its caption, its credit; any of them may be missing.
    Figure {
        /// Address of the image as the source gives it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        image: Option<String>,
        /// The caption's paragraphs.
        caption: Vec<Text>,
        /// The photographer's line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        credit: Option<Text>,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<Item>,
    },
    /// A table.
    Table {
        /// Its rows.
        rows: Vec<Row>,
    },
    /// Lines whose ends are meant (poems).
    Verse {
        /// Its lines.
        lines: Vec<Text>,
    },
    /// A line of its own inside or behind the text that names who wrote it.
    Byline {
        /// Its text.
        text: Text,
    },
    /// 上接/下转 on a line of its own.
    JumpLine {
        /// Its text.
        text: Text,
    },
    /// 据《…》 on a line of its own: where the text was taken from.
    SourceLine {
        /// Its text.
        text: Text,
    },
    /// A quotation set apart.
    Quote {
        /// Its text.
        text: Text,
    },
    /// Lines kept exactly, white space included.
    Preformatted {
        /// Its lines.
        lines: Vec<Text>,
    },
    /// A printed separator (`---`, `* * *`).
    Separator {
        /// Its characters.
        text: Text,
    },
}

impl BlockKind {
    /// The texts of [`Block::texts`], to be changed.
    pub fn texts_mut(&mut self) -> Vec<&mut Text> {
        match self {
            BlockKind::Paragraph { text }
            | BlockKind::Crosshead { text, .. }
            | BlockKind::Byline { text }
            | BlockKind::JumpLine { text }
            | BlockKind::SourceLine { text }
            | BlockKind::Quote { text }
            | BlockKind::Separator { text } => vec![text],
            BlockKind::Figure { caption, credit, .. } => caption.iter_mut().chain(credit).collect(),
            BlockKind::List { items } => {
                items.iter_mut().flat_map(|i| i.label.iter_mut().chain(&mut i.texts)).collect()
            }
            BlockKind::Table { rows } => {
                rows.iter_mut().flat_map(|r| r.cells.iter_mut().map(|c| &mut c.text)).collect()
            }
            BlockKind::Verse { lines } | BlockKind::Preformatted { lines } => lines.iter_mut().collect(),
        }
    }
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// Nesting from 0.
    pub depth: u8,
    /// The printed label (`1.`, `-`, `•`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// Its paragraphs.
    pub texts: Vec<Text>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cell {
    /// Whether it heads a column or row.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub header: bool,
    /// Its text; may be empty.
    pub text: Text,
}

/// A staff line of a page (编辑:…).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Masthead {
    /// `m01`, …
    pub id: String,
    /// Its text.
    pub text: Text,
    /// The people it names; they edited every article of the input, or, where several lines name people for the same
    /// task, those from the line before to this one.
    pub editors: Vec<Contributor>,
    /// Index of the input.
    pub input: u32,
    /// Id of the article it was printed behind; none when there is no article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// A printed line understood as metadata.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Field {
    /// What it is: `date`, `source`, `section`, `visits`, `author`, `editor`, `title`, `keywords`, …
    pub name: String,
    /// Its value, ready for use (a date as `YYYY-MM-DD`).
    pub value: String,
    /// Id of the article it says something of; none when it is of its whole input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// The line as printed.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// A printed stretch that belongs to no article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SetAside {
    /// What it is: `folio`, `running-head`, `web`, `repeated-title`, `syntax`, …
    pub kind: String,
    /// The rule that set it aside (for `syntax`, the reader).
    pub rule: String,
    /// The text, word for word.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// How many decisions a rule made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RuleCount {
    /// The rule's name.
    pub rule: String,
    /// How sure they were.
    pub confidence: Confidence,
    /// How many.
    pub count: u32,
}

/// Running text: copies of the source and the few characters that repairs put in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Text {
    /// The pieces in reading order.
    pub pieces: Vec<Piece>,
}

impl Text {
    /// The characters alone.
    pub fn plain(&self) -> String {
        let mut out = String::with_capacity(self.pieces.iter().map(|p| p.text.len()).sum());
        for piece in &self.pieces {
            out.push_str(&piece.text);
        }
        out
    }

    /// Whether nothing in it is printed.
    pub fn is_blank(&self) -> bool {
        self.pieces.iter().all(|p| p.text.chars().all(char::is_whitespace))
    }

    /// From the first place in the source to the last of the same input, where there is one.
    pub fn span(&self) -> Option<Span> {
        let mut spans = self.pieces.iter().filter_map(|p| p.span);
        let first = spans.next()?;
        Some(spans.filter(|s| s.input == first.input).fold(first, Span::to))
    }
}

/// A stretch of running text with one origin and one set of marks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Piece {
    /// The characters; empty when a repair took the span's characters away or for a milestone.
    pub text: Passage,
    /// Where they were copied from, or what they stand for; none when a repair put them in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// Whether the characters differ from the span's (a repair or an entity says how).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub replaced: bool,
    /// Inline markup.
    #[serde(default, skip_serializing_if = "Marks::is_none")]
    pub marks: Marks,
    /// Target of a link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Label>,
    /// A page or column turned here: label of the new page where known, else empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_turn: Option<Label>,
}

/// A set of inline marks.
#[derive(Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Marks(u16);

impl Marks {
    /// No mark.
    pub const NONE: Marks = Marks(0);
    /// Emphasis (italic).
    pub const EMPHASIS: Marks = Marks(1);
    /// Strong emphasis (bold).
    pub const STRONG: Marks = Marks(1 << 1);
    /// Struck out.
    pub const STRIKE: Marks = Marks(1 << 2);
    /// Superscript.
    pub const SUPERSCRIPT: Marks = Marks(1 << 3);
    /// Subscript.
    pub const SUBSCRIPT: Marks = Marks(1 << 4);
    /// Code.
    pub const CODE: Marks = Marks(1 << 5);
    /// The printed byline inside a paragraph (本报讯（记者 …）).
    pub const BYLINE: Marks = Marks(1 << 6);
    /// The printed dateline inside a paragraph (新华社…电).
    pub const DATELINE: Marks = Marks(1 << 7);
    /// A jump line inside a paragraph.
    pub const JUMP_LINE: Marks = Marks(1 << 8);
    /// A reprint source inside a paragraph.
    pub const SOURCE: Marks = Marks(1 << 9);

    /// All marks with their names, outermost first: the order in which writers nest them.
    pub const ALL: [(Marks, &'static str); 10] = [
        (Marks::BYLINE, "byline"),
        (Marks::DATELINE, "dateline"),
        (Marks::JUMP_LINE, "jump-line"),
        (Marks::SOURCE, "source"),
        (Marks::STRONG, "strong"),
        (Marks::EMPHASIS, "emphasis"),
        (Marks::STRIKE, "strike"),
        (Marks::SUPERSCRIPT, "superscript"),
        (Marks::SUBSCRIPT, "subscript"),
        (Marks::CODE, "code"),
    ];

    /// Whether there is none.
    pub fn is_none(&self) -> bool {
        self.0 == 0
    }

    /// Whether all of `other` are in it.
    pub fn has(self, other: Marks) -> bool {
        self.0 & other.0 == other.0
    }

    /// Both sets together.
    pub fn with(self, other: Marks) -> Marks {
        Marks(self.0 | other.0)
    }

    /// This set less the marks of `other`.
    pub fn without(self, other: Marks) -> Marks {
        Marks(self.0 & !other.0)
    }

    /// The single marks in it with their names, outermost first.
    pub fn iter(self) -> impl Iterator<Item = (Marks, &'static str)> {
        Marks::ALL.into_iter().filter(move |(mark, _)| self.has(*mark))
    }
}

impl std::fmt::Debug for Marks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter().map(|(_, name)| name)).finish()
    }
}

impl Serialize for Marks {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(|(_, name)| name))
    }
}

impl<'de> Deserialize<'de> for Marks {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<String>::deserialize(deserializer)?.iter().try_fold(Marks::NONE, |marks, name| {
            let known = Marks::ALL.iter().find(|(_, n)| n == name);
            known
                .map(|(mark, _)| marks.with(*mark))
                .ok_or_else(|| serde::de::Error::custom(format!("unknown mark {name:?}")))
        })
    }
}

impl JsonSchema for Marks {
    fn schema_name() -> Cow<'static, str> {
        "Marks".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names = Marks::ALL.map(|(_, name)| name);
        schemars::json_schema!({
            "type": "array",
            "description": "Inline marks, outermost first.",
            "items": { "enum": names },
            "uniqueItems": true
        })
    }
}
