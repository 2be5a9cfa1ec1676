//! Reprint sources: （据《…》）, （来源：…）, 转载自…: kept where they stand, noted as the article's source.

use std::sync::LazyLock;

use regex::Regex;

use super::{Rule, Sight, Stage};
use crate::ast::{Contributor, ContributorRole, Marks};
use crate::cleaner::hints::Hints;
use crate::cleaner::pattern::regex;
use crate::cleaner::plan::{Because, Plan, Role};
use crate::cleaner::view::View;
use crate::repair::Fact;

/// The rule.
pub struct ReprintSource;

const NAME: &str = "reprint-source";

static SOURCE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)[（(【\[]\s*(?:本文)?(?:据|據|原载|原載|摘自|转自|轉自|转载自|轉載自|选自|来源|來源|稿件来源|Source)\s*[:：]?\s*
          (?:《[^》]{1,30}》|[\p{Han}\p{Latin}·\s]{2,24}(?:报|報|网|網|社|台|刊|客户端|公众号)?)[^（()）]{0,24}[）)】\]]\s*$",
    )
});
/// An agency or paper alone in brackets at the end of a paragraph: （新华社）, (中国日报网).
static AGENCY: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"[（(](?:综合|本报综合)?[\p{Han}·]{1,12}(?:社|网|網|报|報|电视台|通讯社|客户端)(?:报道|综合|供稿)?[）)]\s*$")
});
static OPEN_LINE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^\s*(?:原载|原載|摘自|转载自|轉載自|转自|选自|据)\s*[:：]?\s*《[^》]{1,30}》\s*(?:[\d年月日第期版\s，,.·-]*(?:报道|报导|報道)?)[)）]?$",
    )
});

static BARE: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^\s*[据據]\s*[\p{Han}·]{1,8}(?:社|报|報|网|網|电视台|客户端)(?:电|電|讯|訊|报道|報道|消息)?\s*$")
});

/// A line of its own in a language of words: Reprinted from the Holm Gazette, (From the Holm Gazette), -- Holm Gazette,
/// (Aus der „Holmer Zeitung“), Quelle: Holmer Bote.
static WESTERN: LazyLock<Regex> = LazyLock::new(|| {
    let english = r"(?:Gazette|Times|Herald|Post|Tribune|Courier|Journal|Observer|Chronicle|Ledger|Star|Press|Record|Mail|Telegraph|Standard|Echo|Advertiser|Examiner|Bulletin|Express|Dispatch|Sentinel|Mercury|Guardian|Independent|News|Sun|Globe|World|Review|Register|Argus|Inquirer|Democrat|Republican|Citizen|Eagle|Leader|Messenger|Mirror|Monitor|Enterprise|Union|Magazine|Digest|Weekly|Reuters?|Agency)";
    let german = r"\p{L}*(?:[Zz]eitung|[Bb]latt|[Aa]nzeiger|[Nn]achrichten|[Rr]undschau|[Pp]ost|[Bb]oten?|[Kk]urier|[Pp]resse|[Ss]timme|[Mm]erkur|Echo|Allgemeinen?)";
    let name = r"(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}";
    regex(&format!(
        r#"(?x)^[(\[]?(?:
            (?i:re-?printed|adapted|condensed|courtesy|taken|abridged)\s+(?:(?i:by\s+permission\s+)?(?i:from|of))\s+(?i:the\s+)?["“'‘]?{name}\p{{Lu}}[\p{{L}}.'’-]*["”'’]?
          | (?i:from|source:|--|—|–)\s*(?i:the\s+)?["“'‘]?{name}(?i:{english})["”'’]?
          | (?i:aus|nach|quelle|nachdruck\s+aus|mit\s+genehmigung):?\s+(?:de[rmns]\s+|das\s+)?["„“»«]?{name}{german}(?:\s\p{{Lu}}\p{{L}}+)?["“”»«]?
        )(?:,\s[^()\[\]]{{2,24}})?\.?[)\]]?$"#
    ))
});
/// A line of its own in Japanese, Korean or traditional Chinese: （朝霧新報から）, （取材自河口日報）, （錄申江報）, (새봄신문 제공).
static EASTERN: LazyLock<Regex> = LazyLock::new(|| {
    let paper = r"(?:新聞|新报|新報|日報|時報|晚報|晨報|週報|公報|申報|日日|タイムス|タイムズ|通信|社報|報|誌|紙)";
    regex(&format!(
        r"(?x)^[（(\[]?(?:
            [\p{{Han}}\p{{Katakana}}ー]{{1,10}}{paper}(?:から|より)(?:転載|引用|抜粋)?
          | (?:取材自|摘錄|錄自|錄|節錄|摘自|轉載自?|轉錄|譯自|見)(?:[\p{{Han}}]{{1,8}}(?:報|社|通訊|雜誌|周刊|週刊|月刊)|[《〈「『][^》〉」』]{{1,16}}[》〉」』])
          | \p{{Hangul}}{{1,8}}(?:신문|일보|통신|뉴스|방송|타임스|저널)\s?(?:제공|전재|에서|발췌|인용)
          | 출처\s?[:：=]\s?\p{{Hangul}}{{1,8}}(?:신문|일보|통신|뉴스|방송|타임스|저널)
        )[）)\]]$"
    ))
});
/// First characters of such lines without a bracket.
const FIRSTS: &str = "RrAaCcTtFfSs-—–NnQqMm";

/// Whether a short line names a paper in another language, in brackets or, in a language of words, without.
fn is_foreign(view: &View, i: usize) -> bool {
    let shape = &view.shapes[i];
    let framed = matches!(shape.first, '（' | '(' | '[') && matches!(shape.last, '）' | ')' | ']');
    if shape.chars > 60 || !(framed || shape.hints.any(Hints::LATIN) && FIRSTS.contains(shape.first)) {
        return false;
    }
    let text = view.text(i).trim();
    (shape.hints.any(Hints::LATIN) && WESTERN.is_match(text)) || (framed && EASTERN.is_match(text))
}

/// Whether a short line between gaps says which agency or paper tells it: 据新华社.
fn is_bare(view: &View, i: usize) -> bool {
    let apart = view.after_gap(i) && (i + 1 == view.len() || view.after_gap(i + 1));
    apart && view.shapes[i].chars <= 14 && matches!(view.shapes[i].first, '据' | '據') && BARE.is_match(view.text(i))
}

/// Whether a line is a reprint's source and nothing else.
pub fn is_source(view: &View, i: usize) -> bool {
    if is_foreign(view, i) || is_bare(view, i) {
        return true;
    }
    if !matches!(view.shapes[i].last, '）' | ')' | '】' | ']' | '》') {
        return false;
    }
    let text = view.text(i).trim();
    [&*SOURCE, &*AGENCY, &*OPEN_LINE].iter().any(|p| p.find(text).is_some_and(|m| m.start() == 0))
}

impl Rule for ReprintSource {
    fn name(&self) -> &'static str {
        NAME
    }

    fn explanation(&self) -> &'static str {
        include_str!("../../../fixtures/rules/reprint-source.md")
    }

    fn stage(&self) -> Stage {
        Stage::Lines
    }

    fn propose(&self, sight: &Sight, plan: &mut Plan) {
        let view = sight.view;
        for i in 0..view.len() {
            if plan.roles[i] != Role::Body {
                continue;
            }
            if is_foreign(view, i) || is_bare(view, i) {
                let evidence = vec![Fact::Says("the line names the paper it was taken from")];
                plan.assign(view, i, Role::SourceLine, Because::likely(NAME, evidence));
                continue;
            }
            if !matches!(view.shapes[i].last, '）' | ')' | '】' | ']') {
                if view.shapes[i].chars <= 50
                    && view.shapes[i].ending != crate::cleaner::view::Ending::Stop
                    && view.shapes[i].hints.any(Hints::TITLE)
                    && OPEN_LINE.is_match(view.text(i))
                {
                    let evidence = vec![Fact::Says("the line names the paper it was taken from")];
                    plan.assign(view, i, Role::SourceLine, Because::likely(NAME, evidence));
                }
                continue;
            }
            let text = view.text(i);
            let agency = tail(text, &AGENCY);
            let Some(found) = tail(text, &SOURCE).or(agency) else { continue };
            if agency == Some(found) {
                let name =
                    text[found..].trim().trim_matches(['（', '）', '(', ')']).trim_start_matches("综合").to_owned();
                plan.credits.push((i as u32, Contributor { role: ContributorRole::Agency, name, label: None }));
            }
            let evidence = vec![Fact::Says("the paper it was taken from stands in brackets at the end")];
            if text[..found].trim().is_empty() {
                plan.assign(view, i, Role::SourceLine, Because::certain(NAME, evidence));
            } else {
                let span = view.locate(i, found, text.trim_end().len());
                plan.mark(span, Marks::SOURCE, "reprint-source", Because::likely(NAME, evidence));
            }
        }
    }
}

/// Where a pattern's match begins that reaches the text's end, looked for in the last 100 characters.
fn tail(text: &str, pattern: &Regex) -> Option<usize> {
    let from = text.char_indices().rev().nth(100).map_or(0, |(at, _)| at);
    pattern.find(&text[from..]).map(|m| from + m.start())
}
