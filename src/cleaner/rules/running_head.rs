//! Folios and running heads: the newspaper's name, date and page label at a page's edge, page numbers,
//! lines that come again on every page.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashMap;

use super::{Rule, Sight, Stage, jump_line};
use crate::cleaner::dates;
use crate::cleaner::hints::Hints;
use crate::cleaner::pattern::{Pattern, is_latin};
use crate::cleaner::plan::{Because, Folio, Plan, Role};
use crate::cleaner::script::{is_alphanumeric, is_han};
use crate::cleaner::view::{Ending, Shape, View};
use crate::repair::Fact;

/// The rule.
pub struct RunningHead;

const NAME: &str = "running-head";
/// Figures of dates and page labels, and the last characters of weekdays, which may stand between.
const HAN_FIGURES: &str = "一二三四五六七八九十日天曜일";

static DATE: Pattern = Pattern::new(|latin| {
    let east = r"(?:(?:19|20)\d\d|[一二〇○零九]{2,4}[〇○零一二三四五六七八九]{0,4})\s*年\s*(?:[（(][^）)]{1,8}[）)])?\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日
        | 民國[一二三四五六七八九十\d]{1,4}年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日
        | (?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}";
    let west = r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+(?:19|20)\d\d
        | \d{1,2}\.?\s+(?i:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|june|july|october|december|may)\s+(?:19|20)\d\d";
    if latin { format!("(?x){east} | {west}") } else { format!("(?x){east}") }
});
static WEEKDAY: Pattern = Pattern::new(|latin| {
    let east = r"(?i)(?:星期|礼拜|周|週)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일";
    let west = r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\b";
    if latin { format!("{east}|{west}") } else { east.into() }
});
static LABEL: Pattern = Pattern::new(|latin| {
    let number = r"(?i)第?\s*[A-Z]?\s*[0-9０-９一二三四五六七八九十]{1,4}\s*[版頁页面](?:\s*/\s*共?\d+[版页])?";
    let word = r"|\b(?:page|seite|p\.)\s*[A-Z]?\d{1,3}\b";
    format!("{number}{}|[0-9]{{1,2}}면", if latin { word } else { "" })
});
static PAPER: Pattern = Pattern::new(|latin| {
    let han = r"\p{Han}{1,6}(?:日报|晚报|晨报|早报|时报|週報|周报|日報|晚報|時報|新聞|新闻|新报|商报|都市报|青年报|导报|公报|公報|申報|报|報)";
    let word = r"|(?i:\b(?:gazette|times|herald|post|tribune|courier|journal|observer|chronicle|zeitung|anzeiger|bote|tageblatt|nachrichten)\b)";
    format!("{han}{}|(?:신문|일보)", if latin { word } else { "" })
});
static LUNAR: Pattern = Pattern::new(|_| {
    r"(?:农历|農曆|农曆)\S{0,12}|(?:总|總)?第\s*\d+\s*[期号號]|(?:国内统一)?(?:连续出版物号|刊号)\S*|CN\s?\d{2}-\d{4}|邮发代号\S*".into()
});
static PAGE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?xi)第?\s*(?P<l1>[A-Z]?)\s*(?P<n1>\d{1,4}|[一二三四五六七八九十]{1,3})\s*(?:[版頁页面]|면)
        | \b(?:page|seite|p\.)\s*(?P<l2>[A-Z]?)(?P<n2>\d{1,3})\b
        | [（(]\s*(?P<n3>\d{1,2})\s*[)）]\s*$",
    )
    .expect("a constant pattern")
});
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^[\s\-—–·.•~〔\[（(【|]*(?:第\s*)?(?:page\s*|seite\s*|p\.\s*)?[A-Z]?\d{1,4}(?:\s*/\s*\d{1,4})?\s*(?:页|頁|版)?[\s\-—–·.•~〕\]）)】|]*$").expect("a constant pattern")
});

impl Rule for RunningHead {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/running-head.md")
    }

    fn stage(&self) -> Stage {
        Stage::Furniture
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        let repeated = repeated(view, plan);
        for i in 0..view.len() {
            if view.shapes[i].chars > 70 || !matches!(plan.roles[i], Role::Body | Role::Heading(_)) {
                continue;
            }
            let text = view.text(i);
            if let Some(parts) = may_be_folio(&view.shapes[i]).then(|| folio_parts(text)).flatten() {
                let evidence = vec![Fact::Counts {
                    words: "{} parts of a folio (name, date, weekday, page) and nothing else",
                    value: parts,
                }];
                plan.assign(view, i, Role::Aside("folio"), Because::certain(NAME, evidence));
                plan.folios.push(Folio {
                    date: crate::cleaner::dates::read(text),
                    paper: PAPER
                        .of(is_latin(text))
                        .find(text)
                        .map(|m| m.as_str().to_owned())
                        .filter(|_| view.wide_marks),
                });
                if let Some(label) = page_label(text) {
                    let line = names_page_from(view, plan, i);
                    plan.pages.push((line as u32, label));
                }
            } else if is_page_number(view, i) {
                let evidence =
                    vec![Fact::Says("a number alone at the edge of a page, or between the halves of a sentence")];
                plan.assign(view, i, Role::Aside("page-number"), Because::likely(NAME, evidence));
            } else if !repeated.is_empty()
                && cuts_text(view, i)
                && let Some(&times) = repeated.get(&key(text))
            {
                let evidence = vec![Fact::Counts {
                    words: "the line stands {} times at page edges or inside sentences",
                    value: times,
                }];
                plan.assign(view, i, Role::Aside("running-head"), Because::likely(NAME, evidence));
            }
        }
        glued_number(view, plan);
    }
}

/// How many kinds of folio parts a line holds, when at least two, one of them a date or page label, and hardly
/// anything else.
fn folio_parts(text: &str) -> Option<u32> {
    if !may_be_dated(text) || text.trim_end().ends_with(['。', '！', '？', '，', '；']) {
        return None;
    }
    let latin = is_latin(text);
    let mut rest = Cow::Borrowed(text);
    let mut parts = 0;
    let mut take_out = |part: &Pattern| {
        let taken = part.of(latin).replace_all(&rest, " ");
        if let Cow::Owned(left) = taken {
            parts += 1;
            rest = Cow::Owned(left);
            return true;
        }
        false
    };
    let dated = [&DATE, &WEEKDAY, &LABEL].map(&mut take_out);
    if !dated[0] && !dated[2] {
        return None;
    }
    for part in [&LUNAR, &PAPER] {
        take_out(part);
    }
    let printed = |s: &str| s.chars().filter(|&c| is_alphanumeric(c)).count();
    (parts >= 2 && printed(&rest) <= 12 && printed(&rest) * 2 <= printed(text)).then_some(parts)
}

/// Whether a line holds characters that a date or a page label cannot be without; see [`may_be_dated`].
fn may_be_folio(shape: &Shape) -> bool {
    let hints = shape.hints;
    hints.any(Hints::PAGE) || hints.any(Hints::NUMBER) || hints.all(Hints::YEAR | Hints::MONTH | Hints::DAY)
}

/// Whether a text holds the characters that a date or a page label cannot be without, a figure before the last.
fn may_be_dated(text: &str) -> bool {
    let (mut year, mut month, mut digit, mut word, mut marks) = (false, false, false, false, 0);
    let mut counted = false;
    for c in text.chars() {
        match c {
            '版' | '頁' | '页' | '面' | '면' if counted => return true,
            '日' if counted && year && month => return true,
            '年' => year = true,
            '月' => month = true,
            '-' | '.' | '/' => marks += 1,
            _ => word |= c.is_ascii_alphabetic(),
        }
        let figure = !is_han(c) && c.is_numeric();
        digit |= figure;
        counted = figure || HAN_FIGURES.contains(c) || (counted && c.is_whitespace());
    }
    digit && (word || marks > 1)
}

/// The page that a folio names: `3` of 第三版 and Page 3, `A03` of A03版, `4` of （4）; 今日8版 names none.
fn page_label(text: &str) -> Option<String> {
    let counted = ["今日", "今天", "本期", "共", "总", "總"];
    let counts = |from: usize| counted.iter().any(|word| text[..from].trim_end().ends_with(word));
    let captures = PAGE
        .captures_iter(text)
        .find(|c| c.get(0).is_some_and(|m| m.as_str().starts_with('第') || !counts(m.start())))?;
    let part = |name: &str| captures.name(name).map_or("", |m| m.as_str());
    let number = [part("n1"), part("n2"), part("n3")].into_iter().find(|n| !n.is_empty())?;
    let kept = number.bytes().all(|b| b.is_ascii_digit());
    let number = if kept { number.to_owned() } else { dates::number(number)?.to_string() };
    Some(format!("{}{}{number}", part("l1"), part("l2")).to_uppercase())
}

/// The line from which on a folio's page label counts: the page's first line where the folio stands at its foot.
fn names_page_from(view: &View, plan: &Plan, i: usize) -> usize {
    let foot = i + 1 == view.len() || view.starts_page(i + 1);
    if !foot || view.starts_page(i) {
        return i;
    }
    let named = plan.pages.last().map_or(0, |(line, _)| *line as usize);
    let first = (0..i).rev().take_while(|&j| j > named && !view.starts_page(j + 1)).last().unwrap_or(i);
    if view.starts_page(first) { first } else { i }
}

/// A number alone: at the edge of an input or page, or where the text before it stops in mid-sentence.
fn is_page_number(view: &View, i: usize) -> bool {
    let text = view.text(i);
    if view.shapes[i].chars > 12 || !view.shapes[i].hints.any(Hints::DIGIT) || !NUMBER.is_match(text) {
        return false;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let edge = at_page_edge(view, i);
    let dressed = text.trim().chars().any(|c| !c.is_ascii_digit());
    let dash = |c: Option<char>| c.is_some_and(|c| matches!(c, '-' | '–' | '—' | '·' | '•' | '~'));
    let between_dashes = dash(text.trim().chars().next()) && dash(text.trim().chars().next_back());
    let numbers_around =
        [i.checked_sub(1), Some(i + 1)].into_iter().flatten().any(|j| j < view.len() && j != i && is_number(view, j));
    !numbers_around
        && (between_dashes || (edge && !year) || cuts_text(view, i) || (dressed && view.after_gap(i) && !year))
}

fn is_number(view: &View, i: usize) -> bool {
    view.shapes[i].hints.any(Hints::NUMBER) && NUMBER.is_match(view.text(i))
}

fn at_page_edge(view: &View, i: usize) -> bool {
    view.starts_page(i) || i + 1 == view.len() || view.starts_page(i + 1)
}

/// Whether the line stands where the text before it stops in mid-sentence, or at a page's edge.
fn cuts_text(view: &View, i: usize) -> bool {
    let edge = at_page_edge(view, i);
    let gap = view.after_gap(i) || (i + 1 < view.len() && view.after_gap(i + 1));
    let before = i.checked_sub(1).map(|j| view.shapes[j].ending);
    edge || (gap
        && before.is_some_and(|e| matches!(e, Ending::Bare | Ending::Pause | Ending::Opener) && view.is_prose(i - 1)))
}

fn key(text: &str) -> String {
    text.chars().filter(|&c| is_alphanumeric(c)).map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// Short lines that stand inside sentences or at edges of different pages at least twice.
fn repeated(view: &View, plan: &Plan) -> FxHashMap<String, u32> {
    let mut seen: FxHashMap<String, Seen> = FxHashMap::default();
    let mut page = 0;
    for i in 0..view.len() {
        page += u32::from(view.starts_page(i));
        let shape = &view.shapes[i];
        let short = (2..=40).contains(&shape.chars) && !matches!(shape.ending, Ending::Stop | Ending::Pause);
        if short && matches!(plan.roles[i], Role::Body | Role::Heading(_)) && cuts_text(view, i) {
            let line = seen.entry(key(view.text(i))).or_default();
            line.times += u32::from(!at_page_edge(view, i) || line.page != page);
            line.page = page;
            line.cuts_sentence |= cuts_sentence(view, i);
            line.ends_page |= i > 0 && is_number(view, i - 1);
            line.ends_page |= i + 1 < view.len() && view.starts_page(i + 1);
            line.is_headline |= heads_continued(view, i);
            line.is_marked |= plan.roles[i] != Role::Body;
        }
    }
    seen.into_iter()
        .filter(|(_, line)| {
            line.times >= 2 && (line.cuts_sentence || line.ends_page || (line.times > 2 && !line.is_marked))
        })
        .filter(|(key, line)| !line.is_headline && !key.is_empty())
        .map(|(key, line)| (key, line.times))
        .collect()
}

/// A line that may be a running head.
#[derive(Default)]
struct Seen {
    times: u32,
    /// The last page on which it stood, from 1.
    page: u32,
    is_headline: bool,
    /// Whether markup made a heading of it: a standing headline may come on every page.
    is_marked: bool,
    /// Whether it stood inside a sentence at least once.
    cuts_sentence: bool,
    /// Whether it stood at the foot of a page, or behind a page number, at least once.
    ends_page: bool,
}

fn cuts_sentence(view: &View, i: usize) -> bool {
    let before = i.checked_sub(1).map(|j| &view.shapes[j]);
    before.is_some_and(|shape| {
        shape.chars >= 20
            && shape.last != '摄'
            && matches!(shape.ending, Ending::Bare | Ending::Pause)
            && view.is_prose(i - 1)
    })
}

/// Whether the line is the headline, printed again, of an article that goes on here.
fn heads_continued(view: &View, i: usize) -> bool {
    (i + 1..view.len().min(i + 4)).any(|j| jump_line::begins_continued(view, j))
}

/// A page number glued to the last line of an input: `…都市圈1` where no number belongs.
fn glued_number(view: &View, plan: &mut Plan) {
    for i in 0..view.len() {
        let last_of_input = i + 1 == view.len() || view.input(i + 1) != view.input(i);
        if !last_of_input || view.len() < 10 || plan.roles[i] != Role::Body || view.is_prose(i) {
            continue;
        }
        let text = view.text(i);
        let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = text.len() - words.len();
        let after_han = words.chars().next_back().is_some_and(is_han);
        if (1..=2).contains(&digits)
            && after_han
            && !words.contains(|c: char| c.is_ascii_digit())
            && view.shapes[i].chars >= 6
        {
            let span = view.locate(i, words.len(), text.len());
            let evidence = vec![Fact::Says("a number glued to the last line of the page, which is no sentence")];
            plan.replace(span, "", Because::likely(NAME, evidence));
        }
    }
}
