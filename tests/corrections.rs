//! Corrections written by hand: what each of them does, that it wins over the rules, and what is refused.

mod support;

use std::path::PathBuf;

use kjj_convert::ast::{BlockKind, ContributorRole, HeadRole};
use kjj_convert::corrections::File;
use kjj_convert::repair::{Change, Confidence};
use kjj_convert::{Conversion, InputBytes, Options};
use support::{plain, read_all};

/// Two articles in lines cut at the column's edge.
const PAGE: &str = "\
渡轮夜航今起开通
　　白鹭湾的渡轮公司昨日开通夜航，末
班船改在夜里十一点离岸，比原来晚了
三个小时。
　　公司经理说，乘客多是下夜班的工人，
每晚约有240人，票价不变，年底以前还
要再添一条船。

石桥三座修复
　　本报讯　水务局九个月修复了三座石
桥，拆下的石料编号后全部用回原处。
　　镇长说，桥修好以后，孩子上学不必
再绕行七里路。
";

fn file(name: &str, text: &str) -> File {
    File { path: PathBuf::from(name), text: text.into(), input: None }
}

fn convert(pages: &[(&str, &str)], corrections: &[File]) -> Result<Conversion, String> {
    let inputs = pages.iter().map(|(name, text)| InputBytes { name: (*name).into(), bytes: (*text).into() });
    let options = Options { corrections: corrections.to_vec(), ..Options::default() };
    read_all(inputs.collect(), &options)
}

/// One page with these corrections.
fn corrected(page: &str, corrections: &str) -> Conversion {
    convert(&[("page.txt", page)], &[file("page.corrections.toml", corrections)]).unwrap()
}

/// The text that comes of one page with these corrections.
fn text(page: &str, corrections: &str) -> String {
    plain(&corrected(page, corrections).issue)
}

/// What is said of corrections of the page that cannot be followed.
fn refused(corrections: &str) -> String {
    convert(&[("page.txt", PAGE)], &[file("page.corrections.toml", corrections)]).unwrap_err()
}

fn assert_says(message: &str, words: &[&str]) {
    for word in words {
        assert!(message.contains(word), "{word:?} is not in {message:?}");
    }
}

#[test]
fn without_corrections_the_page_is_two_articles() {
    let issue = corrected(PAGE, "").issue;
    assert_eq!(issue.articles.len(), 2);
    assert!(plain(&issue).contains("夜航，末班船改在夜里十一点离岸，比原来晚了三个小时。\n\n公司经理说"));
}

#[test]
fn lines_are_joined_and_kept_apart() {
    let joined = text(PAGE, "[[correction]]\nlines = \"4-5\"\njoin = true\n");
    assert!(joined.contains("三个小时。公司经理说，乘客多是下夜班的工人，每晚"), "{joined}");
    let spaced = text(PAGE, "[[correction]]\nlines = [4, 5]\nbegins = \"三个小时\"\njoin = \" \"\n");
    assert!(spaced.contains("三个小时。 公司经理说"), "{spaced}");
    let apart = text(PAGE, "[[correction]]\nline = 3\nbegins = \"班船\"\njoin = false\n");
    assert!(apart.contains("夜航，末\n\n班船改在夜里十一点离岸，比原来晚了三个小时。"), "{apart}");
    let single = text(PAGE, "[[correction]]\nline = 5\njoin = \"\"\n");
    assert!(single.contains("三个小时。公司经理说"), "{single}");
}

#[test]
fn the_halves_of_a_paragraph_may_stand_far_apart_and_in_any_order() {
    let far = text(PAGE, "[[correction]]\nlines = [7, 10]\njoin = true\n\n[[correction]]\nline = 9\narticle = true\n");
    assert!(far.contains("还要再添一条船。本报讯　水务局九个月修复了三座石桥，拆下"), "{far}");
    let backward = text(PAGE, "[[correction]]\nlines = [13, 2]\njoin = true\n");
    assert!(backward.contains("七里路。白鹭湾的渡轮公司昨日开通夜航，末班船"), "{backward}");
}

#[test]
fn lines_get_their_roles() {
    let roles = "\
[[correction]]
line = 1
role = \"kicker\"
[[correction]]
line = 9
role = \"crosshead\"
level = 2
[[correction]]
line = 2
role = \"headline\"
[[correction]]
lines = \"3-4\"
role = \"verse\"
";
    let issue = corrected(PAGE, roles).issue;
    assert_eq!(issue.articles.len(), 1, "{}", plain(&issue));
    let head: Vec<_> = issue.articles[0].head.iter().map(|line| (line.role, line.text.plain())).collect();
    let expected = [
        (HeadRole::Kicker, "渡轮夜航今起开通".into()),
        (HeadRole::Headline, "白鹭湾的渡轮公司昨日开通夜航，末".into()),
    ];
    assert_eq!(head, expected);
    let kinds: Vec<&BlockKind> = issue.articles[0].blocks.iter().map(|block| &block.kind).collect();
    assert!(matches!(kinds[0], BlockKind::Verse { lines } if lines.len() == 2), "{kinds:#?}");
    assert!(kinds.iter().any(|kind| matches!(kind, BlockKind::Crosshead { level: 2, .. })), "{kinds:#?}");
}

/// Every role by its name, and the block or head line that it makes of a line between paragraphs.
#[test]
fn every_role_can_be_given() {
    use kjj_convert::corrections::form::LineRole;
    let page = "河堤今晨合龙\n\n　　青石渡河堤于今晨合龙，两岸居民到场观看。\n\n　　堤长四里，用石九千方，费时八个月。\n\n　　林某 水务局供稿\n\n　　堤上栽了柳树，明年春天成荫。\n";
    for role in LineRole::WORDS {
        let made = corrected(page, &format!("[[correction]]\nline = 7\nbegins = \"林某\"\nrole = \"{role}\"\n"));
        let said = made.repairs.iter().filter(|r| r.rule == "correction").count();
        assert_eq!(said, 1, "{role}");
        assert!(plain(&made.issue).contains("林某 水务局供稿"), "{role}: {}", plain(&made.issue));
    }
}

#[test]
fn a_role_wins_over_every_rule() {
    let page = format!("河港日报 2031年4月8日 星期二 第3版\n{PAGE}编辑：林某\n");
    let free = corrected(&page, "").issue;
    assert_eq!((free.set_aside.len(), free.mastheads.len()), (1, 1));
    let told = corrected(&page, "[[correction]]\nlines = [1, 15]\nrole = \"paragraph\"\n").issue;
    assert_eq!((told.set_aside.len(), told.mastheads.len()), (0, 0), "{}", plain(&told));
    let kept = corrected(&page, "[[correction]]\nline = 1\ndrop = false\n").issue;
    assert!(kept.set_aside.is_empty() && plain(&kept).contains("第3版"), "{}", plain(&kept));
}

#[test]
fn a_headline_begins_its_article_with_the_kicker_above_and_the_deck_below() {
    let page = "　　昨夜的雨下到今晨才停。\n\n水务局通报\n河堤今晨合龙\n两岸居民到场\n\n　　青石渡河堤于今晨合龙。\n";
    let issue = corrected(
        page,
        "[[correction]]\nlines = [3, 5]\nrole = \"heading\"\n[[correction]]\nline = 4\nrole = \"headline\"\n",
    );
    let head: Vec<HeadRole> = issue.issue.articles[1].head.iter().map(|line| line.role).collect();
    assert_eq!(head, [HeadRole::Kicker, HeadRole::Headline, HeadRole::Deck], "{}", plain(&issue.issue));
}

#[test]
fn what_is_dropped_is_set_aside_word_for_word() {
    let made = corrected(PAGE, "[[correction]]\nlines = \"5-7\"\nbegins = \"公司经理\"\ndrop = \"web\"\n");
    let aside: Vec<_> =
        made.issue.set_aside.iter().map(|a| (a.kind.as_str(), a.rule.as_str(), a.text.as_str())).collect();
    assert_eq!(aside.len(), 3);
    assert_eq!(aside[0], ("web", "correction", "公司经理说，乘客多是下夜班的工人，"));
    assert!(!plain(&made.issue).contains("乘客"));
}

#[test]
fn articles_begin_where_a_person_says() {
    let one = corrected(PAGE, "[[correction]]\nline = 9\narticle = false\n").issue;
    assert_eq!(one.articles.len(), 1);
    assert!(matches!(&one.articles[0].blocks[2].kind, BlockKind::Crosshead { .. }), "{:#?}", one.articles[0].blocks);
    let three = corrected(PAGE, "[[correction]]\nline = 12\nbegins = \"镇长说\"\narticle = true\n").issue;
    assert_eq!(three.articles.len(), 3);
    assert!(plain(&three).contains("回原处。\n\n\n镇长说"), "{}", plain(&three));
}

#[test]
fn lines_are_moved() {
    let page = "# 昨日风大\n\n　　渡口停航半日，船都泊在湾里。\n\n　　夜里风停，头班船照开。\n\n# 夜校新开三班\n\n　　城东夜校新开木工、珠算、识字三班。\n\n　　报名者众，今晚开课。\n";
    let before = text(page, "[[correction]]\nline = 5\nbefore = 3\n");
    assert!(before.starts_with("昨日风大\n\n夜里风停，头班船照开。\n\n渡口停航半日"), "{before}");
    let after = text(page, "[[correction]]\nline = 3\nafter = 9\n");
    assert!(after.contains("识字三班。\n\n渡口停航半日，船都泊在湾里。\n\n报名者众"), "{after}");
    let end = text(page, "[[correction]]\nline = 11\nend_of = 3\n");
    assert!(end.contains("头班船照开。\n\n报名者众，今晚开课。\n\n\n夜校新开三班"), "{end}");
    let whole = text(page, "[[correction]]\nlines = \"7-11\"\nbefore = 1\n");
    assert!(whole.starts_with("夜校新开三班\n\n城东夜校") && whole.contains("今晚开课。\n\n\n昨日风大"), "{whole}");
}

#[test]
fn an_article_is_not_cut_short_where_its_rest_was_moved_to() {
    let page = "# 昨日风大\n\n渡口停航半日，船都泊在湾里，岸上的货堆到了街口，搬运的人\n\n# 夜校新开三班\n\n城东夜校新开木工、珠算、识字三班。\n\n报名者众，今晚开课。\n\n夜里风停，头班船照开。\n";
    assert!(corrected(page, "").issue.articles[0].truncated);
    let made = corrected(page, "[[correction]]\nline = 11\nbegins = \"夜里\"\nend_of = 3\n").issue;
    assert!(!made.articles[0].truncated && made.articles[0].blocks.len() == 2, "{}", plain(&made));
}

#[test]
fn a_headline_that_is_moved_heads_the_article_before_which_it_stands() {
    let page = "　　渡口停航半日，船都泊在湾里，岸上的货堆到了街口。\n\n　　夜里风停，头班船照开。\n\n夜校新开三班\n\n　　城东夜校新开木工、珠算、识字三班。\n\n昨日风大\n";
    let corrections = "[[correction]]\nline = 9\nbegins = \"昨日\"\nrole = \"headline\"\nbefore = 1\n[[correction]]\nline = 5\nrole = \"headline\"\n";
    let issue = corrected(page, corrections).issue;
    let labels: Vec<String> = issue.articles.iter().map(|article| article.label()).collect();
    assert_eq!(labels, ["昨日风大", "夜校新开三班"], "{}", plain(&issue));
    assert!(plain(&issue).starts_with("昨日风大\n\n渡口停航半日"), "{}", plain(&issue));
}

#[test]
fn characters_are_replaced_once_or_everywhere_and_the_ledger_balances() {
    let page = "河堤今晨合龙\n\n　　青石渡己于今晨合龙，水务局己派人看守。\n";
    let all = corrected(page, "[[correction]]\nline = 3\nbegins = \"青石渡\"\nreplace = \"己\"\nby = \"已\"\n");
    assert!(plain(&all.issue).contains("青石渡已于今晨合龙，水务局已派人看守。"));
    let one = corrected(page, "[[correction]]\nline = 3\nreplace = \"己\"\nby = \"已\"\nnth = 2\n");
    assert!(plain(&one.issue).contains("青石渡己于今晨合龙，水务局已派人看守。"));
    assert_eq!(one.balance.total, all.balance.total);
    let gone = corrected(page, "[[correction]]\nline = 3\nreplace = \"，水务局己派人看守\"\nby = \"\"\n");
    assert!(plain(&gone.issue).contains("青石渡己于今晨合龙。"));
    assert_eq!(gone.issue.set_aside[0].rule, "correction");
}

#[test]
fn characters_that_replace_themselves_are_changed_by_no_rule() {
    let page = "河堤今晨合龙\n\n　　青石渡的⼈今晨都到场观看合龙。\n";
    assert!(text(page, "").contains("青石渡的人"));
    let kept = text(page, "[[correction]]\nline = 3\nreplace = \"⼈\"\nby = \"⼈\"\n");
    assert!(kept.contains("青石渡的⼈"), "{kept}");
}

#[test]
fn rules_read_what_a_person_mended() {
    let page = "河堤今晨合龙\n\n　　本报汛（记者林某）青石渡河堤于今晨合龙，两岸居民到场观看。\n";
    assert!(corrected(page, "").issue.articles[0].contributors.is_empty());
    let issue = corrected(page, "[[correction]]\nline = 3\nreplace = \"本报汛\"\nby = \"本报讯\"\n").issue;
    assert_eq!(issue.articles[0].contributors[0].name, "林某");
}

#[test]
fn a_line_becomes_metadata() {
    let page = "河堤今晨合龙\n　　林一舟\n　　二〇三一年四月八日\n\n　　青石渡河堤于今晨合龙，两岸居民到场观看。\n";
    let issue = corrected(
        page,
        "[[correction]]\nline = 3\nfield = \"date\"\nvalue = \"2031-04-08\"\n[[correction]]\nline = 2\nfield = \"author\"\n",
    )
    .issue;
    let fields: Vec<_> = issue.fields.iter().map(|f| (f.name.as_str(), f.value.as_str(), f.text.as_str())).collect();
    assert_eq!(fields, [("author", "林一舟", "林一舟"), ("date", "2031-04-08", "二〇三一年四月八日")]);
    assert_eq!(issue.metadata.date.as_deref(), Some("2031-04-08"));
    let author = &issue.articles[0].contributors[0];
    assert_eq!((author.role, author.name.as_str()), (ContributorRole::Author, "林一舟"));
}

#[test]
fn a_credit_belongs_to_its_caption() {
    let page = "# 河堤今晨合龙\n\n青石渡河堤于今晨合龙，两岸居民到场观看。\n\n合龙的一刻\n\n周小帆\n\n堤长四里，用石九千方。\n";
    let corrections = "[[correction]]\nline = 5\nrole = \"caption\"\n[[correction]]\nline = 7\nrole = \"credit\"\n";
    let issue = corrected(page, corrections).issue;
    let figure = issue.articles[0].blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Figure { caption, credit, .. } => Some((caption[0].plain(), credit.as_ref().map(|c| c.plain()))),
        _ => None,
    });
    assert_eq!(figure, Some(("合龙的一刻".into(), Some("周小帆".into()))), "{:#?}", issue.articles[0].blocks);
    assert_eq!(issue.articles[0].contributors[0].role, ContributorRole::Photographer);
}

#[test]
fn corrections_are_repairs_of_their_own_rule_and_certain() {
    let made = corrected(
        PAGE,
        "[[correction]]\nlines = \"4-5\"\njoin = true\n[[correction]]\nline = 9\nrole = \"headline\"\n",
    );
    let own: Vec<_> = made.repairs.iter().filter(|r| r.rule == "correction").collect();
    assert_eq!(own.len(), 2);
    assert!(own.iter().all(|r| r.confidence == Confidence::Certain));
    let count = made.issue.repairs.iter().find(|count| count.rule == "correction").unwrap();
    assert_eq!(count.count, 2);
}

#[test]
fn a_decision_that_a_person_took_is_no_longer_unsure() {
    let unsure = |made: &Conversion| made.repairs.iter().filter(|r| r.confidence == Confidence::Unsure).count();
    let page = "夜校新开三班\n\n　　城东夜校新开木工、珠算、识字三班，报名者众。\n昨日下午\n　　校长说，今晚开课。\n";
    let free = corrected(page, "");
    for repair in free.repairs.iter().filter(|r| r.confidence == Confidence::Unsure) {
        let source = &free.sources[0];
        let line = source.line_of(repair.at.start);
        let told = match repair.change {
            Change::Join { next, .. } => format!("lines = [{line}, {}]\njoin = false\n", source.line_of(next.start)),
            _ => format!("line = {line}\nrole = \"paragraph\"\n"),
        };
        let told = corrected(page, &format!("[[correction]]\n{told}"));
        assert!(unsure(&told) < unsure(&free), "{repair:?}");
    }
}

#[test]
fn lines_of_several_inputs_are_named_by_their_file() {
    let pages = [
        ("p/page1.md", "# 河堤合龙\n\n青石渡河堤于今晨合龙，两岸居民\n"),
        ("p/page2.md", "都到场观看。\n\n# 夜校新开三班\n\n报名者众。\n"),
    ];
    let at_top = "input = \"page2.md\"\n[[correction]]\nline = 3\nbegins = \"# 夜校\"\nrole = \"crosshead\"\n";
    let across = "[[correction]]\nlines = [\"page1.md:3\", \"page2.md:1\"]\njoin = true\n";
    let made = convert(&pages, &[file("a.toml", at_top), file("b.toml", across)]).unwrap();
    let made = plain(&made.issue);
    assert!(made.contains("两岸居民都到场观看。\n\n夜校新开三班\n\n报名者众。"), "{made}");
    let nowhere = convert(&pages, &[file("a.toml", "[[correction]]\nline = 3\ndrop = true\n")]).unwrap_err();
    assert_says(&nowhere, &["a.toml: line 1: ", "several inputs", "input = "]);
    let unknown = convert(&pages, &[file("a.toml", "input = \"page3.md\"\n")]).unwrap_err();
    assert_says(&unknown, &["page3.md", "Did you mean page"]);
}

#[test]
fn a_source_that_has_changed_is_noticed() {
    let moved = refused("\n\n[[correction]]\nline = 8\nbegins = \"石桥\"\ndrop = true\n");
    assert_says(&moved, &["page.corrections.toml: line 3: ", "line 8 holds no text", "line 7"]);
    let moved = refused("[[correction]]\nline = 10\nbegins = \"石桥三座\"\ndrop = true\n");
    assert_says(&moved, &["line 10 of page.txt", "\"石桥三座\"", "本报讯", "line 9 does"]);
    let gone = refused("[[correction]]\nline = 10\nbegins = \"木桥\"\ndrop = true\n");
    assert_says(&gone, &["no line does", "The source has changed"]);
    let beyond = refused("[[correction]]\nline = 99\ndrop = true\n");
    assert_says(&beyond, &["there is no line 99", "page.txt has 13 lines"]);
}

#[test]
fn corrections_that_contradict_each_other_are_refused() {
    let pairs = [
        ("line = 1\nrole = \"kicker\"", "line = 1\nrole = \"headline\"", "line 1 is a headline"),
        ("line = 2\ndrop = true", "line = 2\nrole = \"headline\"", "line 2 is part of a text"),
        ("lines = \"2-3\"\njoin = true", "line = 3\njoin = false", "line 3 begins a paragraph"),
        ("lines = \"2-3\"\njoin = true", "lines = [2, 4]\njoin = true", "line 4 goes on line 2"),
        ("lines = \"2-3\"\njoin = true", "line = 3\narticle = true", "line 3 begins a paragraph"),
        ("line = 9\narticle = true", "line = 9\narticle = false", "line 9 begins no article"),
        ("line = 5\nbefore = 2", "line = 5\nafter = 9", "line 5 stands behind line 9"),
        (
            "line = 2\nreplace = \"公司\"\nby = \"局\"",
            "line = 2\nreplace = \"司昨\"\nby = \"丝昨\"",
            "\"司昨\" in line 2 reads",
        ),
        ("lines = \"2-3\"\njoin = true", "lines = [3, 2]\njoin = true", "in a circle"),
        ("line = 5\nbefore = 2", "line = 2\nafter = 5", "that line moves to them"),
    ];
    for (first, second, what) in pairs {
        let message = refused(&format!("[[correction]]\n{first}\n\n[[correction]]\n{second}\n"));
        assert_says(&message, &["page.corrections.toml: line ", what]);
        assert!(message.contains("Leave one"), "{message}");
    }
}

#[test]
fn the_same_said_twice_is_no_contradiction() {
    let twice = "[[correction]]\nlines = \"4-5\"\njoin = true\n[[correction]]\nlines = \"4-5\"\njoin = true\nrole = \"paragraph\"\n";
    assert!(text(PAGE, twice).contains("三个小时。公司经理说"));
}

#[test]
fn what_cannot_be_meant_is_refused_with_a_hint() {
    let cases: &[(&str, &[&str])] = &[
        ("[[correction]]\nline = 1\nrol = \"headline\"\n", &["line 3: unknown key \"rol\"", "Did you mean role"]),
        ("[[corection]]\nline = 1\n", &["unknown key \"corection\"", "Did you mean correction"]),
        ("line = 1\n", &["line stands outside a correction"]),
        ("[[correction]]\nline = 1\nrole = \"headlin\"\n", &["line 3", "unknown role", "Did you mean headline"]),
        ("[[correction]]\nline = 1\ndrop = \"folo\"\n", &["unknown drop", "Did you mean folio"]),
        ("[[correction]]\nline = 1\nfield = \"dat\"\n", &["unknown field", "Did you mean date"]),
        ("[[correction]]\nrole = \"headline\"\n", &["no line is named"]),
        ("[[correction]]\nline = 1\n", &["nothing is said"]),
        ("[[correction]]\nline = 1\nlines = \"2-3\"\nrole = \"deck\"\n", &["exclude each other"]),
        ("[[correction]]\nlines = \"3-2\"\nrole = \"verse\"\n", &["backwards"]),
        ("[[correction]]\nlines = \"a-b\"\nrole = \"verse\"\n", &["\"a\" is no line"]),
        ("[[correction]]\nlines = [2, 2]\nrole = \"verse\"\n", &["named twice"]),
        ("[[correction]]\nline = 0\nrole = \"deck\"\n", &["counted from 1"]),
        ("[[correction]]\nline = 1\njoin = true\n", &["is the first"]),
        ("[[correction]]\nlines = \"2-3\"\njoin = \"-\"\n", &["nothing or one space"]),
        ("[[correction]]\nline = 2\nreplace = \"木\"\nby = \"本\"\n", &["does not stand in line 2"]),
        ("[[correction]]\nline = 2\nreplace = \"公司\"\nby = \"局\"\nnth = 2\n", &["stands 1 times"]),
        ("[[correction]]\nline = 2\nreplace = \"公司\"\n", &["go together"]),
        ("[[correction]]\nline = 2\nrole = \"deck\"\nlevel = 2\n", &["level is a crosshead's"]),
        ("[[correction]]\nline = 2\nbefore = 2\n", &["moved to itself"]),
        ("[[correction]]\nline = 2\nbefore = 1\nafter = 5\n", &["exclude each other"]),
        ("[[correction]]\nline = 2\nbegins = \" \"\nrole = \"deck\"\n", &["begins is empty"]),
        ("[[correction]]\nline = two\n", &["line 2: ", "[[correction]]"]),
        ("[[correction]]\nline = true\nrole = \"deck\"\n", &["a line's number"]),
    ];
    for (corrections, words) in cases {
        let message = refused(corrections);
        assert_says(&message, words);
        assert!(message.starts_with("page.corrections.toml: line "), "{message}");
    }
}

#[test]
fn the_corrections_of_the_readme_can_be_read() {
    let block = |file: &str| {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = std::fs::read_to_string(path).unwrap();
        let (_, rest) = text.split_once("```toml corrections\n").unwrap();
        rest.split_once("```").unwrap().0.to_owned()
    };
    let uncommented =
        |text: String| text.lines().map(|l| l.split('#').next().unwrap().trim().to_owned()).collect::<Vec<_>>();
    let english = block("README.md");
    let form = kjj_convert::corrections::form::parse(&english).unwrap();
    assert_eq!(form.correction.len(), 9);
    assert_eq!(uncommented(english), uncommented(block("README.zh-CN.md")));
}

/// Numbers by chance, the same in every run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    fn line(&mut self, lines: &[usize]) -> usize {
        lines[self.below(lines.len())]
    }

    fn correction(&mut self, lines: &[usize]) -> String {
        use kjj_convert::corrections::form::LineRole;
        let (a, b, c) = (self.line(lines), self.line(lines), self.line(lines));
        let (first, last) = (a.min(b), a.max(b).min(a.min(b) + 6));
        let last = if lines.contains(&last) { last } else { first };
        let role = LineRole::WORDS[self.below(LineRole::WORDS.len())];
        let what = match self.below(9) {
            0 => format!("lines = [{a}, {b}]\njoin = true"),
            1 => format!("line = {a}\njoin = false"),
            2 => format!("line = {a}\nrole = \"{role}\""),
            3 => format!("lines = \"{first}-{last}\"\ndrop = true"),
            4 => format!("lines = \"{first}-{last}\"\nbefore = {c}"),
            5 => format!("lines = \"{first}-{last}\"\nafter = {c}"),
            6 => format!("lines = \"{first}-{last}\"\nend_of = {c}"),
            7 => format!("line = {a}\narticle = {}", self.below(2) == 0),
            _ => format!("line = {a}\nfield = \"source\""),
        };
        format!("[[correction]]\n{what}\n")
    }
}

#[test]
fn whatever_a_person_decides_nothing_is_lost() {
    use kjj_convert::batch::cases;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/issues");
    let mut failures = support::Failures::default();
    let mut taken = 0;
    for (at, case) in cases(&[folder]).unwrap().iter().enumerate() {
        let (inputs, options) = case.read().unwrap();
        let made = read_all(inputs.clone(), &options).unwrap();
        if made.finished {
            continue;
        }
        let source = &made.sources[0];
        let printed = |n: &usize| {
            source.line(*n as u32).is_some_and(|span| source.slice(span).chars().any(|c| c.is_alphanumeric()))
        };
        let lines: Vec<usize> = (1..2000).filter(printed).collect();
        let input = (inputs.len() == 1).then_some(0).or(Some(0));
        for seed in 0..6 {
            let mut chance = Chance(0x9E37_79B9_7F4A_7C15 ^ (at as u64 + 1) << 20 ^ (seed + 1));
            let count = 1 + chance.below(8);
            let text: String = (0..count).filter(|_| lines.len() > 1).map(|_| chance.correction(&lines)).collect();
            let corrections = vec![File { path: PathBuf::from("c.toml"), text: text.clone(), input }];
            match read_all(inputs.clone(), &Options { corrections, ..options.clone() }) {
                Ok(again) if again.balance.total == made.balance.total => taken += 1,
                Ok(again) => failures.add(&text, format!("{} of {}", again.balance, made.balance)),
                Err(error) if error.starts_with("c.toml: line ") => {}
                Err(error) => failures.add(&format!("{}\n{text}", case.folder().display()), error),
            }
        }
    }
    failures.show();
    assert!(taken > 40, "only {taken} were followed");
}
