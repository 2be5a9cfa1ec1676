//! Mode f: noise of optical character recognition, half-width marks and stray spaces over another mode's page.
//!
//! Misread characters are what was printed, so they stand in the truth; stray spaces never do.

use super::draw::Draw;
use super::sheet::{Ink, Line, Print};
use super::story::Tale;
use super::tongue::Tongue;
use super::width::Halves;
use super::{columns, database, issue, layout, markdown, story};

/// Characters that programs take for one another, in groups.
const LOOK_ALIKE: [&str; 60] = [
    "未末朱",
    "己已巳",
    "人入八",
    "日曰目",
    "土士上",
    "千干于",
    "大太犬",
    "天夫无",
    "市布巾",
    "和利",
    "员贝",
    "区匹",
    "工二",
    "农衣",
    "王玉主",
    "元兀",
    "间问同",
    "时肘",
    "村材",
    "体休",
    "科料",
    "话活",
    "话语",
    "说脱",
    "报很",
    "会公",
    "在任",
    "有育",
    "们门",
    "个介",
    "年午牛",
    "月用",
    "水木",
    "长民",
    "地他",
    "来束",
    "生主",
    "发友",
    "作件",
    "全金",
    "建健",
    "理埋",
    "情清请",
    "技枝",
    "推堆",
    "提堤",
    "校较",
    "经径",
    "成戍",
    "品晶",
    "治冶",
    "社杜",
    "记纪",
    "证正",
    "项顶",
    "目自",
    "口囗",
    "田由甲",
    "力刀",
    "学字",
];

/// How a document is misread.
#[derive(Debug)]
struct Spec {
    /// Share of characters that are misread.
    misread: f64,
    /// Share of marks that are lost.
    lost_marks: f64,
    /// Share of marks that become others.
    other_marks: f64,
    half_width: Halves,
    /// Share of gaps between Han characters that get a space.
    spaces: f64,
    /// Share of lines that are spaced throughout.
    spaced_lines: f64,
    /// Whether a space stands behind marks, as some programs set it.
    after_marks: bool,
}

impl Spec {
    fn draw(draw: &mut Draw) -> Self {
        let total = draw.share(0.005, 0.04);
        Self {
            misread: total,
            lost_marks: draw.weighed(&[(2, 0.0), (2, total / 2.0), (1, total)]),
            other_marks: draw.weighed(&[(1, 0.0), (2, 2.0 * total)]),
            half_width: draw.weighed(&[
                (2, Halves::Full),
                (2, Halves::AllButStop),
                (2, Halves::All),
                (1, Halves::CommaAndBrackets),
            ]),
            spaces: draw.weighed(&[(1, 0.0), (3, 0.02), (2, 0.08), (1, 0.2)]),
            spaced_lines: draw.weighed(&[(2, 0.0), (2, 0.04)]),
            after_marks: draw.chance(0.2),
        }
    }
}

/// Makes a document of another mode and misreads it.
pub fn print(words: &mut Draw, draw: &mut Draw) -> Print {
    let spec = Spec::draw(draw);
    let mut habit = story::Habit::draw(draw);
    habit.open_end = 0.0;
    let count = issue::count(draw).min(4);
    let mut tales = issue::tales(words, Tongue::Hans, &habit, count);
    let base = draw.below(3);
    for tale in &mut tales {
        misread(draw, &spec, tale, base == 1);
    }
    let mut print = match base {
        0 => {
            let mut spec = layout::Spec::draw(draw);
            spec.full_ends = 0.0;
            columns::set(draw, Tongue::Hans, &spec, &mut tales)
        }
        1 => {
            let layout = markdown::Spec::draw(draw, Tongue::Hans).without_half_width();
            markdown::set(draw, Tongue::Hans, &layout, &mut tales)
        }
        _ => {
            let layout = database::Spec::draw(draw);
            database::set(draw, Tongue::Hans, &layout, &mut tales)
        }
    };
    for sheet in &mut print.sheets {
        for line in sheet.lines.iter_mut().filter(|line| line.ink == Ink::Text) {
            scatter(draw, &spec, line);
        }
    }
    print.variant = format!("{spec:?} over {}", print.variant);
    print
}

/// Misreads an article. Where cut paragraphs show by their last mark alone, that mark stays.
fn misread(draw: &mut Draw, spec: &Spec, tale: &mut Tale, keep_last: bool) {
    for half in tale.pieces.iter_mut().flat_map(|piece| &mut piece.halves) {
        let last = half.chars().count() - 1;
        let see = |(place, c): (usize, char)| if keep_last && place == last { Some(c) } else { seen(draw, spec, c) };
        let read: String = half.chars().enumerate().filter_map(see).collect();
        *half = spec.half_width.apply(&whole_spaces(&read));
    }
}

/// Printed spaces between Han characters are set at full width, so that a person can tell them from stray ones.
fn whole_spaces(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let wide = |place: usize| chars.get(place).is_some_and(|c| !c.is_ascii());
    let space = |(place, &c): (usize, &char)| {
        if c == ' ' && place > 0 && wide(place - 1) && wide(place + 1) { '\u{3000}' } else { c }
    };
    chars.iter().enumerate().map(space).collect()
}

/// What a program sees where `c` stands; nothing for a mark that it loses.
fn seen(draw: &mut Draw, spec: &Spec, c: char) -> Option<char> {
    let mark = "，。、；：".contains(c);
    if mark && draw.chance(spec.lost_marks) {
        return None;
    }
    if mark && draw.chance(spec.other_marks) {
        return Some(*draw.pick(&['.', '，', '、', '·', '。', ',']));
    }
    if !draw.chance(spec.misread) {
        return Some(c);
    }
    let group = LOOK_ALIKE.iter().find(|group| group.contains(c));
    let misread = match (group, c) {
        (Some(group), _) => {
            let others: Vec<char> = group.chars().filter(|&other| other != c).collect();
            *draw.pick(&others)
        }
        (None, '0') => 'O',
        (None, '1') => 'l',
        (None, '“' | '”') => '"',
        (None, '5') => 'S',
        (None, _) if mark || c.is_ascii() || "（）《》—…".contains(c) => c,
        (None, _) => *draw.pick(&['口', '一', '丨', '囗', '■', '□', '卜', '厂', '亻', '艹']),
    };
    Some(misread)
}

/// Puts stray spaces into a printed line, between characters that are not ASCII.
fn scatter(draw: &mut Draw, spec: &Spec, line: &mut Line) {
    let throughout = draw.chance(spec.spaced_lines);
    let chars: Vec<char> = line.text.chars().collect();
    let mut text = String::new();
    for (place, &c) in chars.iter().enumerate() {
        text.push(c);
        let Some(&next) = chars.get(place + 1) else { break };
        if c.is_ascii() || next.is_ascii() || c == '\u{3000}' || next == '\u{3000}' {
            continue;
        }
        let behind_mark = spec.after_marks && "，。、；：".contains(c) && draw.chance(0.5);
        if throughout || behind_mark || draw.chance(spec.spaces) {
            text.push_str(if draw.chance(0.9) { " " } else { "  " });
        }
    }
    line.text = text;
}
