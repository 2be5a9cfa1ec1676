//! What kinds of telling characters a line holds, a bit each, so that rules can pass over a line unread.
//!
//! A rule's pattern can match only where all of its matches hold a character of some kind; tests compare the two.
//! Kinds are closed lists of characters; what a line is, nobody decides here.

use std::ops::BitOr;

use super::script::is_han;

/// A set of kinds of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hints(u32);

impl Hints {
    /// None.
    pub const NONE: Hints = Hints(0);
    /// White space of any kind.
    pub const SPACE: Hints = Hints(1);
    /// A tab.
    pub const TAB: Hints = Hints(1 << 1);
    /// An ASCII digit.
    pub const DIGIT: Hints = Hints(1 << 2);
    /// A digit or number of any script, ideographs left out.
    pub const NUMBER: Hints = Hints(1 << 3);
    /// An ASCII letter, or one that patterns without regard to case take for one (ſ, K).
    pub const LATIN: Hints = Hints(1 << 4);
    /// A colon.
    pub const COLON: Hints = Hints(1 << 5);
    /// A bar, slash or dot that parts words.
    pub const BAR: Hints = Hints(1 << 6);
    /// An arrow or angle that leads a step on.
    pub const STEP: Hints = Hints(1 << 7);
    /// An opening bracket, quotation marks left out.
    pub const BRACKET: Hints = Hints(1 << 8);
    /// A bullet with which signatures begin.
    pub const BULLET: Hints = Hints(1 << 9);
    /// A dash or hyphen.
    pub const DASH: Hints = Hints(1 << 10);
    /// A character that prints nothing and is no white space, a control character or a noncharacter.
    pub const INVISIBLE: Hints = Hints(1 << 11);
    /// A radical form.
    pub const RADICAL: Hints = Hints(1 << 12);
    /// Of a Chinese, Japanese or Korean dateline or reporter's opening: 讯, 电, 记者, (서울=…).
    pub const OPENING: Hints = Hints(1 << 13);
    /// Of the role words of writers and photographers: 记者, 通讯员, 编辑部, 撰文, 文字, 摄, 图片, 기자.
    pub const WRITER: Hints = Hints(1 << 14);
    /// Of a jump line's verb: 上接, 下转.
    pub const JUMP: Hints = Hints(1 << 15);
    /// Of a page's label: 版, 页, 面.
    pub const PAGE: Hints = Hints(1 << 16);
    /// 年 or 月 or 日 in a date.
    pub const YEAR: Hints = Hints(1 << 17);
    /// See [`Hints::YEAR`].
    pub const MONTH: Hints = Hints(1 << 18);
    /// See [`Hints::YEAR`].
    pub const DAY: Hints = Hints(1 << 19);
    /// Of the words of links on web pages.
    pub const LINK: Hints = Hints(1 << 20);
    /// Of what a site says about its rights.
    pub const RIGHTS: Hints = Hints(1 << 21);
    /// Of a photographer's credit or of the words before a caption.
    pub const CREDIT: Hints = Hints(1 << 22);
    /// A dot of which a row leads from one word to another.
    pub const LEADER: Hints = Hints(1 << 23);
    /// The bracket that opens a title.
    pub const TITLE: Hints = Hints(1 << 24);
    /// An opening angle.
    pub const ANGLE: Hints = Hints(1 << 26);
    /// Of the number under which a site is licensed.
    pub const LICENCE: Hints = Hints(1 << 25);
    /// Of the words of staff who make a page: 编辑, 校对, 版式, 審, 편집.
    pub const STAFF: Hints = Hints(1 << 27);

    /// The kinds that properties of a character tell.
    pub fn of(c: char) -> Hints {
        let mut hints = Hints::NONE;
        let mut note = |kind: Hints, there: bool| hints = if there { hints | kind } else { hints };
        note(Hints::SPACE, c.is_whitespace());
        note(Hints::DIGIT, c.is_ascii_digit());
        note(Hints::NUMBER, !is_han(c) && c.is_numeric());
        note(Hints::LATIN, c.is_ascii_alphabetic() || matches!(c, 'ſ' | '\u{212A}'));
        note(Hints::INVISIBLE, is_invisible(c));
        note(Hints::RADICAL, matches!(c, '\u{2E80}'..='\u{2FDF}'));
        hints
    }

    /// These kinds and others.
    pub const fn with(self, other: Hints) -> Hints {
        Hints(self.0 | other.0)
    }

    /// Whether any of these kinds is there.
    pub fn any(self, kinds: Hints) -> bool {
        self.0 & kinds.0 != 0
    }

    /// Whether all of these kinds are there.
    pub fn all(self, kinds: Hints) -> bool {
        self.0 & kinds.0 == kinds.0
    }
}

impl BitOr for Hints {
    type Output = Hints;

    fn bitor(self, other: Hints) -> Hints {
        self.with(other)
    }
}

fn is_invisible(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c, '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}')
}

/// The kinds that are lists of characters.
pub const LISTS: &[(Hints, &str)] = &[
    (Hints::TAB, "\t"),
    (Hints::COLON, "：:"),
    (Hints::BAR, "|｜│丨·ㆍ•/／"),
    (Hints::STEP, ">»›＞→"),
    (Hints::BRACKET, "（(【[［〔〖"),
    (Hints::BULLET, "□■◎●○◆△▲※"),
    (Hints::DASH, "-—–―"),
    (Hints::OPENING, "讯訊电電者=＝"),
    (Hints::WRITER, "者员員辑輯撰习習字摄攝供片자"),
    (Hints::JUMP, "接转轉见見"),
    (Hints::PAGE, "版頁页面張张면"),
    (Hints::YEAR, "年년"),
    (Hints::MONTH, "月월"),
    (Hints::DAY, "日號号일"),
    (
        Hints::LINK,
        "字机脑碍句置查繁简户邮首主享转轉扫码注印闭閉藏错返顶链读讀听稿举评赞小备务网登录篇条页則頁关關荐薦辑览共版現関联猜闻容©ホトシ홈공관인",
    ),
    (Hints::RIGHTS, "载載递代权權"),
    (Hints::LEADER, "….·・"),
    (Hints::TITLE, "《"),
    (Hints::LICENCE, "备务"),
    (Hints::ANGLE, "<＜"),
    (Hints::STAFF, "编編辑輯责責任版校組组稿图觉計计审審签监監筹策術术箱话热整紙割レデ担편교디그조데레"),
    (Hints::CREDIT, "图圖摄攝写撮供拍照资說说①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳▲△사제자진"),
];

#[cfg(test)]
pub mod tests {
    use regex_syntax::hir::{Class, Hir, HirKind};

    use super::*;
    use crate::cleaner::character::CHARACTERS;

    /// Whether every match of a pattern holds a character of one of these kinds, so that a line without one needs
    /// no reading.
    pub fn needs(pattern: &str, kinds: Hints) -> bool {
        holds(pattern, |c| CHARACTERS.get(c).hints.any(kinds))
    }

    /// Whether every match of a pattern holds such a character.
    pub fn holds(pattern: &str, of_kind: impl Fn(char) -> bool) -> bool {
        has(&regex_syntax::parse(pattern).unwrap(), &of_kind)
    }

    fn has(pattern: &Hir, of_kind: &impl Fn(char) -> bool) -> bool {
        match pattern.kind() {
            HirKind::Empty | HirKind::Look(_) => false,
            HirKind::Literal(literal) => std::str::from_utf8(&literal.0).unwrap().chars().any(of_kind),
            HirKind::Class(Class::Unicode(class)) => {
                class.iter().all(|range| (range.start()..=range.end()).all(of_kind))
            }
            HirKind::Class(Class::Bytes(class)) => {
                class.ranges().iter().all(|range| (range.start()..=range.end()).all(|byte| of_kind(char::from(byte))))
            }
            HirKind::Repetition(repetition) => repetition.min > 0 && has(&repetition.sub, of_kind),
            HirKind::Capture(capture) => has(&capture.sub, of_kind),
            HirKind::Concat(parts) => parts.iter().any(|part| has(part, of_kind)),
            HirKind::Alternation(parts) => parts.iter().all(|part| has(part, of_kind)),
        }
    }

    /// Whether every match of a pattern that stands at a text's start begins with such a character.
    pub fn begins(pattern: &str, with: impl Fn(char) -> bool) -> bool {
        let parsed = regex_syntax::parse(pattern).unwrap();
        let anchored = parsed.properties().look_set_prefix().contains(regex_syntax::hir::Look::Start);
        anchored && starts(&parsed, &with) == Start::Always
    }

    /// How a pattern's matches begin.
    #[derive(PartialEq, Clone, Copy)]
    enum Start {
        /// Always with the character.
        Always,
        /// With the character or, being empty, with what follows.
        Empty,
        /// With another.
        Other,
    }

    fn starts(pattern: &Hir, with: &impl Fn(char) -> bool) -> Start {
        let told = |fits: bool| if fits { Start::Always } else { Start::Other };
        match pattern.kind() {
            HirKind::Empty | HirKind::Look(_) => Start::Empty,
            HirKind::Literal(literal) => {
                told(std::str::from_utf8(&literal.0).unwrap().chars().next().is_some_and(with))
            }
            HirKind::Class(Class::Unicode(class)) => {
                told(class.iter().all(|range| (range.start()..=range.end()).all(with)))
            }
            HirKind::Class(Class::Bytes(_)) => Start::Other,
            HirKind::Repetition(repetition) => match starts(&repetition.sub, with) {
                Start::Always if repetition.min == 0 => Start::Empty,
                start => start,
            },
            HirKind::Capture(capture) => starts(&capture.sub, with),
            HirKind::Concat(parts) => {
                let first = parts.iter().map(|part| starts(part, with)).find(|start| *start != Start::Empty);
                first.unwrap_or(Start::Empty)
            }
            HirKind::Alternation(parts) => {
                parts.iter().map(|part| starts(part, with)).fold(Start::Always, |all, one| match (all, one) {
                    (Start::Other, _) | (_, Start::Other) => Start::Other,
                    (Start::Empty, _) | (_, Start::Empty) => Start::Empty,
                    _ => Start::Always,
                })
            }
        }
    }

    #[test]
    fn a_pattern_begins_as_each_of_its_matches_does() {
        let fits = |c| matches!(c, '甲' | '乙' | ' ');
        assert!(begins(r"^ *(?:甲|乙丙)", fits) && begins("^(?:甲)?乙", fits));
        assert!(!begins("甲", fits) && !begins("^(?:甲)?丙", fits) && !begins("^[甲丙]", fits));
    }

    #[test]
    fn a_pattern_needs_what_each_of_its_matches_holds() {
        assert!(needs("[讯訊]|电+", Hints::OPENING));
        assert!(!needs("[讯訊]|电*", Hints::OPENING));
        assert!(!needs("甲|讯", Hints::OPENING));
        assert!(needs(r"^\s*(?:甲|乙)[:：]", Hints::COLON));
    }
}
