//! The parts of a folio: date, weekday, page label, the newspaper's name, what is printed beside them.
//!
//! Reads one text; where it must stand to be a folio, the rule decides.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::cleaner::dates;
use crate::cleaner::hints::Hints;
use crate::cleaner::names;
use crate::cleaner::pattern::{Pattern, is_latin, regex};
use crate::cleaner::rules::editors_line;
use crate::cleaner::script::{is_alphanumeric, is_han, is_unspaced};

static DATE: Pattern = Pattern::new(|latin| {
    let east = r"(?:(?:1[89]|20)\d\d|[一二〇○零九]{2,4}[〇○零一二三四五六七八九]{0,4}|(?:民國|民国|昭和|平成|令和|大正|明治)?\s*(?:\d{1,3}|元))\s*年\s*(?:[（(][^）)]{1,8}[）)])?\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*[日號号]
        | (?:民國|民国|明治|大正|昭和|平成|令和)[元一二三四五六七八九十\d]{1,4}年(?:\s*[（(][^）)]{1,8}[）)])?\s*[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日
        | (?:1[89]|20)\d\d\s*년\s*\d{1,2}\s*월\s*\d{1,2}\s*일
        | (?:1[89]|20)\d\d[-./]\d{1,2}[-./]\d{1,2}";
    let west = r"(?i:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?\s+\d{1,2},?\s+(?:1[89]|20)\d\d
        | \d{1,2}\.?\s+(?i:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|june|july|october|december|may)\s+(?:1[89]|20)\d\d";
    if latin { format!("(?x){east} | {west}") } else { format!("(?x){east}") }
});
/// A date in figures, the day first; apart, as no other date asks where words end.
static DAY_FIRST: LazyLock<Regex> = LazyLock::new(|| regex(r"\b\d{1,2}\.\s?\d{1,2}\.\s?(?:1[89]|20)\d\d\b"));
static WEEKDAY: Pattern = Pattern::new(|latin| {
    let east = r"(?i)(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일";
    let west = r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\b";
    if latin { format!("{east}|{west}") } else { east.into() }
});
static LABEL: Pattern = Pattern::new(|latin| {
    let number = r"(?i)第?\s*[A-Z]?\s*[0-9０-９]{1,4}\s*[版頁页面](?:\s*/\s*共?\d+[版页])?|(?:第|^|[\s　（(])\s*[A-Z]?[一二三四五六七八九十]{1,4}\s*[版頁页面]|第\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[張张]";
    let word = r"|\b(?:page|seite|p\.)\s*[A-Z]?\d{1,3}\b";
    format!("{number}{}|[0-9]{{1,2}}면", if latin { word } else { "" })
});
/// A page label that is one only beside a date: `A06`, `（4）`.
static BARE_LABEL: Pattern =
    Pattern::new(|latin| format!("[（(]\\s*\\d{{1,2}}\\s*[)）]{}", if latin { r"|\b[A-H]-?\d{1,3}\b" } else { "" }));
static PAPER: Pattern = Pattern::new(|latin| {
    let han = r"\p{Han}{1,6}(?:日报|晚报|晨报|早报|时报|週報|周报|日報|晚報|時報|新聞|新闻|新报|商报|都市报|青年报|导报|公报|公報|申報|报|報)(?:$|[^\p{Han}])";
    let word = r"|(?i:\b(?:gazette|times|herald|post|tribune|courier|journal|observer|chronicle|ledger|star|press|record|mail|telegraph|standard|echo|advertiser|examiner|bulletin|express|dispatch|sentinel|mercury|guardian|independent|kurier|rundschau|blatt|presse|(?:\p{L}+)?(?:zeitung|anzeiger|bote|tageblatt|nachrichten))\b)";
    let kana = r"|[\p{Han}\p{Katakana}ー]{1,10}(?:タイムス|タイムズ|プレス|ジャーナル)";
    format!("{han}{kana}{}|\\p{{Hangul}}{{0,6}}(?:신문|일보)", if latin { word } else { "" })
});
static LUNAR: Pattern = Pattern::new(|latin| {
    let han = r"(?:农历|農曆|农曆)\S{0,12}|(?:总|總)?第\s*\d+\s*[期号號]|(?:国内统一)?(?:连续出版物号|刊号)\S*|CN\s?\d{2}-\d{4}|邮发代号\S*";
    let west = r"|(?i:\bvol(?:ume|\.)\s*(?:[ivxlc]+\b|\d{1,4})\.?|\b(?:whole\s+)?(?:no|nr|number)\.?\s*\d[\d,.]{0,6}|\bprice:?\s+\S{1,8}\s+cents?\b|\bjahrgang\s+\d{1,3}|\d{1,3}\.\s?jahrgang)";
    format!("{han}{}", if latin { west } else { "" })
});
static PAGE: Pattern = Pattern::new(|latin| {
    let east = r"第?\s*(?P<l1>[A-Z]?)\s*(?P<n1>\d{1,4}|[一二三四五六七八九十]{1,3})\s*(?:[版頁页面張张]|면)";
    let west = r"| \b(?:page|seite|p\.)\s*(?P<l2>[A-Z]?)(?P<n2>\d{1,3})\b | \b(?P<l3>[A-H])-?(?P<n4>\d{1,3})\b";
    format!(r"(?xi){east}{} | [（(]\s*(?P<n3>\d{{1,2}})\s*[)）]\s*$", if latin { west } else { "" })
});

/// What a text holds of a folio.
#[derive(Debug, Clone, Copy, Default)]
pub struct Parts {
    /// Kinds of parts.
    pub count: u32,
    /// Whether one is a date.
    pub date: bool,
    /// Whether one is a page label.
    pub label: bool,
    /// Whether one is a newspaper's name.
    pub paper: bool,
    /// Whether one is what stands beside a date: a volume's or an issue's number, a price.
    pub beside: bool,
    /// Printed characters of the text.
    pub printed: usize,
    /// Printed characters that are no part.
    pub rest: usize,
    /// Whether what is left over are words with a capital, as names and sections are.
    pub capital: bool,
}

impl Parts {
    /// Whether the text is one of these parts, or several, and nothing else.
    pub fn pure(self) -> bool {
        self.count > 0 && self.rest == 0
    }

    /// Whether what is left over may be a name: of a section, or of a newspaper.
    pub fn short_name(self) -> bool {
        self.rest <= 6 || (self.capital && self.rest <= 30)
    }

    /// Whether there is a date, and beside it nothing that only folios have.
    pub fn only_dated(self) -> bool {
        self.date && !self.label && !self.paper && !self.beside
    }

    /// Whether they are a folio's: a date or a page label and something else, and hardly anything left over.
    pub fn fit(self) -> bool {
        let little = self.rest <= 12 && self.rest * 2 <= self.printed;
        let named = self.capital && self.count >= 3 && self.rest <= 30;
        self.count >= 2 && (self.date || self.label) && (little || named)
    }
}

/// The parts of a text.
pub fn parts(text: &str) -> Parts {
    parts_of(text, false)
}

/// The parts of a text; `numbered` says that a page's label `A0` is thought behind it.
fn parts_of(text: &str, numbered: bool) -> Parts {
    let latin = is_latin(text);
    let mut rest = Cow::Borrowed(text);
    let mut cut = |part: &Regex| {
        let taken = part.replace_all(&rest, " ");
        let Cow::Owned(left) = taken else { return false };
        rest = Cow::Owned(left);
        true
    };
    let day_first = text.contains('.') && cut(&DAY_FIRST);
    let mut take_out = |part: &Pattern| cut(part.of(latin));
    let (date, weekday, mut label) = (take_out(&DATE) || day_first, take_out(&WEEKDAY), take_out(&LABEL));
    let (beside, paper) = (take_out(&LUNAR), take_out(&PAPER));
    let thought = usize::from(numbered) * 2;
    let left_over = if label || !date { thought } else { 0 };
    label = label || (date && (take_out(&BARE_LABEL) || numbered));
    let count = [date, weekday, label, beside, paper].into_iter().map(u32::from).sum();
    let capital = (latin || numbered) && !rest.contains(is_unspaced) && rest.split_whitespace().all(is_capital);
    Parts {
        count,
        date,
        label,
        paper,
        beside,
        printed: printed(text) + thought,
        rest: printed(&rest) + left_over,
        capital,
    }
}

fn is_capital(word: &str) -> bool {
    let joining = ["of", "the", "and", "der", "die", "das", "und", "für", "von"];
    joining.contains(&word) || !word.chars().next().is_some_and(char::is_lowercase)
}

fn printed(text: &str) -> usize {
    text.chars().filter(|&c| is_alphanumeric(c)).count()
}

fn is_sentence(text: &str) -> bool {
    text.contains(['。', '！', '？', '，', '；', '《']) || text.contains(',') && text.contains(is_han)
}

/// The parts of a text that is a line of a folio.
pub fn read(text: &str) -> Option<Parts> {
    if is_sentence(text) || !may_be_dated(text) {
        return None;
    }
    Some(parts(text)).filter(|parts| parts.fit())
}

/// The folio of a text that is a folio with the staff of the page behind it.
pub fn staffed(text: &str) -> Option<&str> {
    let staff = names::from_staff_word(text);
    let folio = &text[..text.len() - staff.len()];
    (!folio.is_empty() && read(folio).is_some() && editors_line::is_staff(staff)).then_some(folio)
}

/// As [`read`], as if a page's label `A0` stood behind the text. In text without Latin letters that label is thought
/// of, not written, so that the text may be read without them.
pub fn read_numbered(text: &str) -> Option<Parts> {
    if is_latin(text) {
        return read(&format!("{text}  A0"));
    }
    Some(text).filter(|text| !is_sentence(text)).map(|text| parts_of(text, true)).filter(|parts| parts.fit())
}

/// Whether a text is a page label and a short name, and does not send the reader there: `副刊　第12張`, `Page 6 Sports`.
pub fn is_labelled_name(text: &str) -> bool {
    let sends = |word: &str| {
        ["see", "turn", "from", "on", "to", "continued", "siehe", "weiter", "auf", "fortsetzung"]
            .iter()
            .any(|known| known.eq_ignore_ascii_case(word))
    };
    if !may_be_dated(text)
        || text.contains(['转', '轉', '接', '见', '見', '详', '詳', '自', '。', '，'])
        || text.split(|c: char| !c.is_alphabetic()).any(sends)
    {
        return false;
    }
    let (text, parts) = (text.trim(), parts(text));
    let parted = |c: Option<char>| c.is_none_or(|c| !is_alphanumeric(c));
    let outer = LABEL.of(is_latin(text)).find_iter(text).any(|m| {
        let (before, behind) = (&text[..m.start()], &text[m.end()..]);
        let firm = m.as_str().contains('第')
            || m.as_str().contains(|c: char| c.is_ascii_digit()) && !m.as_str().ends_with(['页', '頁']);
        firm && (before.is_empty() || behind.is_empty())
            && parted(before.chars().next_back())
            && parted(behind.chars().next())
    });
    parts.count == 1 && parts.label && parts.rest > 0 && parts.short_name() && outer
}

/// Whether lines together hold characters that a date or a page label cannot be without; see [`may_be_dated`].
pub fn may_be(hints: Hints) -> bool {
    let marks = Hints::LATIN | Hints::DASH | Hints::LEADER | Hints::BAR;
    hints.any(Hints::PAGE)
        || hints.all(Hints::YEAR | Hints::MONTH | Hints::DAY)
        || (hints.any(Hints::NUMBER) && hints.any(marks))
}

/// Figures of dates and page labels, and the last characters of weekdays, which may stand between.
const FIGURES: &str = "一二三四五六七八九十日天曜일";

/// Whether a text holds the characters that a date or a page label cannot be without, a figure before the last.
fn may_be_dated(text: &str) -> bool {
    let (mut year, mut month, mut digit, mut word, mut marks) = (false, false, false, false, 0);
    let mut counted = false;
    for c in text.chars() {
        match c {
            '版' | '頁' | '页' | '面' | '張' | '张' | '면' if counted => return true,
            '日' | '號' | '号' | '일' if counted && year && month => return true,
            '年' | '년' => year = true,
            '月' | '월' => month = true,
            '-' | '.' | '/' => marks += 1,
            _ => word |= c.is_ascii_alphabetic(),
        }
        let figure = !is_han(c) && c.is_numeric();
        digit |= figure;
        counted = figure || FIGURES.contains(c) || (counted && c.is_whitespace());
    }
    digit && (word || marks > 1)
}

/// The page that a folio names: `3` of 第三版 and Page 3, `A03` of A03版, `4` of （4）; 今日8版 names none.
pub fn page_label(text: &str) -> Option<String> {
    let counted = ["今日", "今天", "本期", "共", "总", "總"];
    let counts = |from: usize| counted.iter().any(|word| text[..from].trim_end().ends_with(word));
    let captures = PAGE
        .of(is_latin(text))
        .captures_iter(text)
        .find(|c| c.get(0).is_some_and(|m| m.as_str().starts_with('第') || !counts(m.start())))?;
    let part = |name: &str| captures.name(name).map_or("", |m| m.as_str());
    let number = [part("n1"), part("n2"), part("n3"), part("n4")].into_iter().find(|n| !n.is_empty())?;
    let kept = number.bytes().all(|b| b.is_ascii_digit());
    let number = if kept { number.to_owned() } else { dates::number(number)?.to_string() };
    Some([part("l1"), part("l2"), part("l3"), &number].concat().to_uppercase())
}

/// Whether a text is a newspaper's name as papers of words print it: words with capitals, the last of them what papers are called.
pub fn is_nameplate(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.');
    let parts = parts_of(text, false);
    let last = || PAPER.of(is_latin(text)).find_iter(text).last().is_some_and(|m| m.end() == text.len());
    parts.count == 1 && parts.paper && parts.capital && parts.rest <= 30 && last()
}

/// The newspaper's name in a folio.
pub fn paper(text: &str) -> Option<String> {
    let name = PAPER.of(is_latin(text)).find(text)?.as_str();
    Some(name.trim_end_matches(|c: char| !is_alphanumeric(c)).to_owned())
}
