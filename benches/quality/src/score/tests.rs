//! What a known change does to each measure.

use super::Score;
use crate::generate::{self, Mode};
use crate::measures::{Form, MEASURES};
use crate::output::{Beside, Confidence, LoggedJoin, OutBlock, Output};
use crate::truth::{Article, Block, Role, Truth};

const FIRST: &str = "海门湾的渡轮从七月起加开夜航，末班船推迟到晚上十一点。";
const SECOND: &str = "港务局说，试办期为半年，票价与白天相同，学生减半。";
const THIRD: &str = "黑石岭林场的路牌全部换成了太阳能语音路牌，报出火险等级。";

fn block(role: Role, text: &str) -> Block {
    Block { role, text: text.into() }
}

fn truth() -> Truth {
    let ferry = [
        block(Role::Kicker, "海门湾新事"),
        block(Role::Headline, "渡轮夜航下月开始"),
        block(Role::Byline, "本报记者 康未"),
        block(Role::Paragraph, FIRST),
        block(Role::Caption, "夜航的渡轮靠上码头。 谷雨摄"),
        block(Role::Crosshead, "票价不变"),
        block(Role::Paragraph, SECOND),
    ];
    let forest = [block(Role::Headline, "会说话的路牌上山"), block(Role::Paragraph, THIRD)];
    Truth {
        mode: 'a',
        seed: 1,
        lang: "zh-Hans".into(),
        variant: String::new(),
        articles: vec![Article { blocks: ferry.into() }, Article { blocks: forest.into() }],
        furniture: vec!["云岭日报 第3版".into(), "4".into()],
        metadata: vec!["发布日期：2031-04-08".into()],
    }
}

/// What an editor would write.
fn perfect_for(truth: &Truth) -> Output {
    let mut blocks = Vec::new();
    for (article, content) in truth.articles.iter().enumerate() {
        let block = |b: &Block| OutBlock { text: b.text.clone(), role: Some(b.role), article };
        blocks.extend(content.blocks.iter().map(block));
    }
    let aside = truth.furniture.iter().chain(&truth.metadata).cloned().collect();
    Output { blocks, beside: Some(Beside { aside, ..Beside::default() }) }
}

fn perfect() -> Output {
    let mut output = perfect_for(&truth());
    let lines = ["海门湾的渡轮从七月起", "加开夜航，末班船推迟到", "晚上十一点。"];
    beside(&mut output).joins =
        vec![join(&lines, 0, Confidence::Certain, true), join(&lines, 1, Confidence::Likely, true)];
    beside(&mut output).sources = vec![lines.join("\n")];
    output
}

/// A word on a line and the one behind it.
fn join(lines: &[&str], line: usize, confidence: Confidence, applied: bool) -> LoggedJoin {
    let start = |line: usize| lines[..line].iter().map(|line| line.len() + 1).sum::<usize>();
    LoggedJoin {
        input: 0,
        line: (start(line), start(line) + lines[line].len()),
        next: (0, start(line + 1)),
        number: line as u64 + 1,
        confidence,
        applied,
        rule: "wrapped-line".into(),
        evidence: String::new(),
    }
}

fn score(change: impl FnOnce(&mut Output)) -> Score {
    let mut output = perfect();
    change(&mut output);
    Score::of(&truth(), &output)
}

fn beside(output: &mut Output) -> &mut Beside {
    output.beside.get_or_insert_default()
}

#[test]
fn a_perfect_output_has_full_marks() {
    let score = score(|_| ());
    for measure in MEASURES {
        let expected = if measure.form == Form::Share { 1.0 } else { 0.0 };
        assert_eq!((measure.value)(&score), Some(expected), "{}", measure.name);
    }
}

#[test]
fn a_perfect_output_of_a_generated_document_has_full_marks() {
    for (mode, seed) in Mode::ALL.into_iter().flat_map(|mode| (1..=6).map(move |seed| (mode, seed))) {
        let truth = generate::document(mode, seed).truth;
        let score = Score::of(&truth, &perfect_for(&truth));
        for measure in MEASURES {
            let expected = if measure.form == Form::Share { 1.0 } else { 0.0 };
            let value = (measure.value)(&score).unwrap_or(expected);
            assert_eq!(value, expected, "{} of {}-{seed}", measure.name, mode.letter());
        }
    }
}

#[test]
fn a_missing_join_costs_one_false_beginning_and_one_exact_paragraph() {
    let score = score(|output| {
        let (head, tail) = FIRST.split_at("海门湾的渡轮从七月起".len());
        output.blocks[3].text = head.into();
        let rest = OutBlock { text: tail.into(), ..output.blocks[3].clone() };
        output.blocks.insert(4, rest);
    });
    assert_eq!((score.boundaries.right, score.boundaries.found, score.boundaries.wanted), (9, 10, 9));
    assert_eq!((score.exact.right, score.exact.of), (2, 3));
    assert_eq!(score.lost.right + score.invented.right, 0);
    assert_eq!(score.in_order.value(), Some(1.0));
}

#[test]
fn a_wrong_join_costs_one_beginning_and_both_blocks() {
    let score = score(|output| {
        let text = output.blocks.remove(6).text;
        output.blocks[5].text += &text;
    });
    assert_eq!((score.boundaries.right, score.boundaries.found, score.boundaries.wanted), (8, 8, 9));
    assert_eq!((score.exact.right, score.exact.of), (2, 3));
    assert_eq!((score.headings.right, score.headings.found, score.headings.wanted), (3, 4, 4));
    assert_eq!(score.spurious_spaces.right + score.missing_spaces.right, 0);
}

#[test]
fn a_paragraph_cut_by_a_caption_is_one_cut() {
    let score = score(|output| {
        let (head, tail) = FIRST.split_at("海门湾的渡轮从七月起".len());
        output.blocks[3].text = head.into();
        output.blocks.insert(5, OutBlock { text: tail.into(), role: Some(Role::Paragraph), article: 0 });
    });
    assert_eq!((score.boundaries.right, score.boundaries.found), (9, 10));
    assert_eq!(score.captions.f1(), Some(1.0));
}

#[test]
fn a_lost_and_an_invented_character_are_counted() {
    let score = score(|output| {
        output.blocks[3].text = FIRST.replace("夜航", "夜");
        output.blocks[6].text += "※";
    });
    assert_eq!((score.lost.right, score.invented.right), (1, 1));
    assert_eq!(score.lost.of, truth_characters());
    assert_eq!((score.exact.right, score.exact_but_spaces.right), (1, 1));
    assert_eq!(score.boundaries.f1(), Some(1.0));
}

#[test]
fn marks_of_lists_and_hyphens_that_stay_are_not_invented() {
    let score = score(|output| {
        beside(output).aside[2].insert_str(0, "• ");
        output.blocks[3].text = FIRST.replace("夜航", "夜-航");
    });
    assert_eq!((score.lost.right, score.invented.right), (0, 0));
    assert_eq!(score.exact.right, 2);
}

fn truth_characters() -> u64 {
    super::compare::truth_sequence(&truth()).chars.len() as u64
}

#[test]
fn a_moved_article_costs_order_and_nothing_else() {
    let score = score(|output| output.blocks.rotate_right(2));
    assert_eq!(score.boundaries.f1(), Some(1.0));
    assert_eq!(score.articles.value(), Some(1.0));
    assert_eq!((score.in_order.right, score.in_order.of), (6, 8), "the caption may stand anywhere");
    assert_eq!((score.pairs_in_order.right, score.pairs_in_order.of), (16, 28));
}

#[test]
fn an_article_that_takes_from_another_spoils_both() {
    let score = score(|output| output.blocks[7].article = 0);
    assert_eq!((score.articles.right, score.articles.of), (0, 2));
    let merged = self::score(|output| output.blocks.iter_mut().for_each(|block| block.article = 0));
    assert_eq!((merged.articles.right, merged.articles.of), (0, 2));
}

#[test]
fn spaces_are_counted_where_both_texts_go_on() {
    let score = score(|output| {
        output.blocks[3].text = FIRST.replace("夜航", "夜 航");
        output.blocks[2].text = "本报记者康未".into();
    });
    assert_eq!((score.spurious_spaces.right, score.missing_spaces.right), (1, 1));
    let neighbours = truth_blocks_characters() - 9;
    assert_eq!(score.spurious_spaces.of, neighbours);
    assert_eq!((score.exact.right, score.exact_but_spaces.right), (2, 3));
    assert_eq!(score.bylines.f1(), Some(1.0));
}

fn truth_blocks_characters() -> u64 {
    let aside: usize = ["云岭日报第3版", "4", "发布日期：2031-04-08"].iter().map(|text| text.chars().count()).sum();
    truth_characters() - aside as u64
}

#[test]
fn furniture_in_the_text_counts_even_when_it_is_one_digit() {
    let score = score(|output| {
        output.blocks[6].text = SECOND.replacen("半年，", "半年，4", 1);
        beside(output).aside.remove(1);
    });
    assert_eq!((score.furniture_removed.right, score.furniture_removed.of), (1, 2));
    assert_eq!(score.boundaries.f1(), Some(1.0));
    assert_eq!(score.lost.right + score.invented.right, 0);
}

#[test]
fn a_text_that_cannot_be_read_is_not_free_of_furniture() {
    let score = score(|output| *output = Output::of_lines("æµ·é—¨æ¹¾"));
    assert_eq!((score.furniture_removed.right, score.furniture_removed.of), (0, 2));
}

#[test]
fn furniture_as_a_block_is_no_beginning() {
    let score = score(|output| {
        let aside = beside(output).aside.remove(0);
        output.blocks.insert(4, OutBlock { text: aside, role: Some(Role::Paragraph), article: 0 });
    });
    assert_eq!((score.boundaries.right, score.boundaries.found), (9, 9));
    assert_eq!((score.furniture_removed.right, score.furniture_removed.of), (1, 2));
}

#[test]
fn text_taken_out_wrongly_costs_precision() {
    let score = score(|output| {
        let crosshead = output.blocks.remove(5).text;
        beside(output).aside.push(crosshead);
    });
    let right = score.aside_right.right;
    assert_eq!((right, score.aside_right.of - right), (truth_characters() - truth_blocks_characters(), 4));
    assert_eq!((score.headings.right, score.headings.wanted), (3, 4));
    assert_eq!(score.lost.right, 0);
}

#[test]
fn metadata_belongs_in_no_paragraph() {
    let with_role = |role| {
        score(|output| {
            let line = beside(output).aside.remove(2);
            output.blocks.insert(3, OutBlock { text: line, role, article: 0 });
        })
    };
    assert_eq!(with_role(Some(Role::Paragraph)).metadata_apart.value(), Some(0.0));
    assert_eq!(with_role(Some(Role::Byline)).metadata_apart.value(), Some(1.0));
}

#[test]
fn a_heading_of_the_wrong_kind_is_still_a_heading() {
    let score = score(|output| output.blocks[0].role = Some(Role::Deck));
    assert_eq!(score.headings.f1(), Some(1.0));
    assert_eq!((score.heading_roles.right, score.heading_roles.found), (3, 4));
    let none = self::score(|output| output.blocks[1].role = Some(Role::Paragraph));
    assert_eq!((none.headings.right, none.headings.found, none.headings.wanted), (3, 3, 4));
}

#[test]
fn text_only_says_nothing_of_roles() {
    let score = score(|output| output.beside = None);
    assert_eq!(score.headings.f1(), None);
    assert_eq!(score.articles.value(), None);
    assert_eq!(score.boundaries.f1(), Some(1.0));
}

#[test]
fn joins_are_judged_by_the_truth() {
    let lines = ["海门湾的渡轮从七月起加开夜航，", "末班船推迟到晚上十一点。", SECOND, "云岭日报 第3版", "4"];
    let score = score(|output| {
        beside(output).sources = vec![lines.join("\n")];
        beside(output).joins = vec![
            join(&lines, 0, Confidence::Certain, true),
            join(&lines, 1, Confidence::Likely, true),
            join(&lines, 0, Confidence::Unsure, false),
            join(&lines, 0, Confidence::Unsure, false),
            join(&lines, 3, Confidence::Likely, true),
        ];
    });
    let counted = |share: crate::figures::Share| (share.right, share.of);
    assert_eq!(counted(score.joins.certain), (1, 1));
    assert_eq!(counted(score.joins.likely), (0, 1), "furniture with furniture is not judged");
    assert_eq!(counted(score.joins.not_applied), (1, 1), "said twice, counted once");
}
