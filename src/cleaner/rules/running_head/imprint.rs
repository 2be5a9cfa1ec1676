//! The imprint of a newspaper: its registration, post and telephone numbers, address, price and publisher, on lines of
//! their own at the head or foot of a page.

use std::sync::LazyLock;

use regex::Regex;

use super::{NAME, folio, is_open};
use crate::cleaner::hints::Hints;
use crate::cleaner::pattern::regex;
use crate::cleaner::plan::{Aside, Because, Plan, Role};
use crate::cleaner::script::is_alphanumeric;
use crate::cleaner::view::{Ending, View};
use crate::repair::Fact;

/// Lines of a page's head or foot in which an imprint is looked for.
const REACH: usize = 12;
/// Characters of such a line at most.
const LONGEST: u32 = 60;

static PART: LazyLock<Regex> = LazyLock::new(|| {
    let number = r"[\dA-Za-z][\dA-Za-z/—–-]*";
    regex(&format!(
        r"(?x)(?:国内|國內)?(?:统一|統一)?(?:连续出版物号|刊号|刊號|出版物号)\s*[:：]?\s*(?:CN)?\s*{number}
          | (?:国内|国外)?(?:邮发)?代号\s*[:：]?\s*{number}
          | \b(?:CN|ISSN)\s*{number}
          | (?:总|總|出版)?第\s*\d+\s*[期号號]
          | (?:今日|本期|当日|本报今日)\s*(?:共)?[\d一二三四五六七八九十]{{1,3}}\s*(?:个)?(?:版|叠)
          | (?:零售|零售价|定价|全年定价|每份|每月)\s*(?:每份)?[:：]?\s*[\d.]+\s*元
          | (?:主办|主管|出版|承印|印刷|主辦)(?:单位|單位|者)?\s*[:：]\s*\p{{Han}}{{2,20}}
          | (?P<contact>(?:新闻|广告|发行|投稿|服务|监督|爆料|读者|订报|编辑部|值班|报料|投诉)(?:热线|电话|传真)?\s*[:：]\s*[\d（()）、\s—–-]{{5,30}}
            | (?:热线|电话|传真|電話)\s*[:：]?\s*[\d（()）、\s—–-]{{6,30}}
            | (?:邮编|邮政编码|郵編)\s*[:：]?\s*\d{{5,6}}
            | (?:社址|地址|本报地址)\s*[:：]\s*\p{{Han}}{{2,24}}\d*[号號]?\p{{Han}}{{0,8}}
            | (?i:e-?mail|邮箱|信箱|投稿邮箱|本版投稿信箱|网址|电子版|本报网址)\s*[:：]\s*[\w.@:/-]{{5,40}}
            | (?:https?://|www\.)[\w./-]{{4,40}})
          | ^\s*\p{{Han}}{{2,14}}(?:社|委员会|集团)(?:出版|主办|主管|承印|印刷)\s*$"
    ))
});

/// Sets aside lines that are parts of an imprint and of a folio and nothing else, above the first or below the last running
/// text of a page.
pub(super) fn set_aside(view: &View, plan: &mut Plan) {
    for i in 0..view.len() {
        let shape = &view.shapes[i];
        let telling =
            shape.hints.any(Hints::NUMBER | Hints::LATIN) || matches!(shape.last, '版' | '办' | '管' | '印' | '刷');
        let may_be = shape.chars <= LONGEST && telling && shape.ending != Ending::Stop && is_open(plan, i);
        let found = may_be.then(|| read(view.text(i))).flatten();
        if found.is_some_and(|found| is_at_head(view, i) || found == Imprint::Paper && is_at_foot(view, i)) {
            let evidence = vec![Fact::Says("a paper's numbers, address or publisher at the edge of a page")];
            plan.assign(view, i, Role::Aside(Aside::Folio), Because::likely(NAME, evidence));
        }
    }
}

fn is_text(view: &View, j: usize) -> bool {
    view.is_prose(j) && view.shapes[j].stops + view.shapes[j].pauses > 0
}

fn is_at_head(view: &View, i: usize) -> bool {
    let first = (i.saturating_sub(REACH)..=i).rev().find(|&j| j == 0 || view.starts_page(j));
    first.is_some_and(|first| !(first..i).any(|j| is_text(view, j)))
}

fn is_at_foot(view: &View, i: usize) -> bool {
    let last = (i..view.len().min(i + REACH)).find(|&j| j + 1 == view.len() || view.starts_page(j + 1));
    last.is_some_and(|last| !(i + 1..=last).any(|j| is_text(view, j)))
}

/// What a line's parts are of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Imprint {
    /// A paper's own: its numbers, its price, its publisher.
    Paper,
    /// How to reach someone: at a text's end that may be the text's own.
    Contact,
}

/// What a text is that is such parts, with a date or a name of a paper beside them at most.
fn read(text: &str) -> Option<Imprint> {
    let mut own = false;
    let rest = PART.replace_all(text, |captures: &regex::Captures| {
        own |= captures.name("contact").is_none();
        " "
    });
    let left = rest.chars().filter(|&c| is_alphanumeric(c)).count();
    let whole = left == 0 || folio::parts(&rest).pure();
    (rest.len() < text.len() && whole).then_some(if own { Imprint::Paper } else { Imprint::Contact })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_of_a_paper_are_an_imprint() {
        let all = [
            "国内统一连续出版物号 CN 11-0001",
            "国内统一刊号CN11-0001 邮发代号1-1",
            "总第12345期",
            "今日8版 总第12345期",
            "新闻热线：0531-88888888",
            "河口日报社出版",
            "http://www.example.com",
            "2024年9月3日 星期二 总第12345期",
            "社址：河口市中山路12号 邮编：250000 零售每份1.5元",
        ];
        for text in all {
            assert!(read(text).is_some(), "{text}");
        }
        assert_eq!(read("电话：0531-88888888"), Some(Imprint::Contact));
        for text in ["合作社出版新书", "第12期培训班开班", "电话诈骗花样翻新", "今日8版刊登的文章"]
        {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
