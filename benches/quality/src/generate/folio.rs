//! Folios and running heads: a newspaper's name, date and page number, in one of the usual orders.

use super::draw::Draw;
use super::issue::Press;
use super::tongue::Tongue;

/// The page lines of one newspaper on one day.
pub struct Folio {
    tongue: Tongue,
    paper: String,
    date: (usize, usize, usize),
    style: usize,
    first_page: usize,
}

impl Folio {
    /// Draws a newspaper and a day.
    pub fn draw(draw: &mut Draw, tongue: Tongue, press: &mut Press) -> Self {
        let date = (draw.range(1988, 2025), draw.range(1, 12), draw.range(1, 28));
        let paper = press.say(draw, "paper");
        Self { tongue, paper, date, style: draw.below(8), first_page: draw.range(1, 12) }
    }

    /// The lines of page `number` of the document, counted from 0.
    pub fn lines(&self, draw: &mut Draw, press: &mut Press, number: usize) -> Vec<String> {
        let page = self.first_page + number;
        let running = press.say(draw, "running");
        match self.tongue {
            Tongue::Hans => self.chinese(page, &running),
            Tongue::Hant | Tongue::Old => self.traditional(page, &running),
            Tongue::Ja => self.japanese(page, &running),
            Tongue::Ko => self.korean(page, &running),
            Tongue::En | Tongue::De => self.western(page, &running),
        }
    }

    fn traditional(&self, page: usize, running: &str) -> Vec<String> {
        let (year, month, day) = self.date;
        let paper = &self.paper;
        let era = if self.tongue == Tongue::Old { 19 + page % 8 } else { year - 1911 };
        match self.style % 4 {
            0 => vec![paper.clone(), format!("中華民國{era}年{month}月{day}日　第{page}版")],
            1 => vec![format!("{running}　第{page}張")],
            2 => vec![format!("（{page}）{paper}　{era}年{month}月{day}日")],
            _ => vec![format!("{page}"), running.to_owned()],
        }
    }

    fn japanese(&self, page: usize, running: &str) -> Vec<String> {
        let (year, month, day) = self.date;
        let paper = &self.paper;
        match self.style % 4 {
            0 => vec![format!("{year}年（平成{}年）{month}月{day}日　{paper}　（{page}）", year.saturating_sub(1988))],
            1 => vec![format!("{page} {running}"), format!("{year}年{month}月{day}日")],
            2 => vec![format!("{paper}　第{page}面")],
            _ => vec![format!("－ {page} －")],
        }
    }

    fn korean(&self, page: usize, running: &str) -> Vec<String> {
        let (year, month, day) = self.date;
        let week = ["일", "월", "화", "수", "목", "금", "토"][weekday(self.date)];
        let paper = &self.paper;
        match self.style % 3 {
            0 => vec![format!("{paper} {year}년 {month}월 {day}일 {week}요일 {page}면")],
            1 => vec![format!("{page:02} {running}")],
            _ => vec![paper.clone(), format!("{year}.{month}.{day} A{page}")],
        }
    }

    fn western(&self, page: usize, running: &str) -> Vec<String> {
        let (year, month, day) = self.date;
        let year = year - 40;
        let (days, months, page_word) = if self.tongue == Tongue::De { GERMAN } else { ENGLISH };
        let week = days[weekday((year, month, day))];
        let month = months[month - 1];
        let date = if self.tongue == Tongue::De {
            format!("{week}, {day}. {month} {year}")
        } else {
            format!("{week}, {month} {day}, {year}")
        };
        let paper = &self.paper;
        match self.style % 5 {
            0 => vec![format!("{paper}, {date}   {page_word} {page}")],
            1 => vec![paper.to_uppercase(), date.to_uppercase()],
            2 => vec![format!("{page_word} {page}"), running.to_owned()],
            3 => vec![format!("{page}  {date}  {paper}")],
            _ => vec![format!("- {page} -")],
        }
    }

    fn chinese(&self, page: usize, running: &str) -> Vec<String> {
        let (year, month, day) = self.date;
        let week = ["日", "一", "二", "三", "四", "五", "六"][weekday(self.date)];
        let paper = &self.paper;
        match self.style {
            0 => vec![format!("{year}年{month}月{day}日 星期{week} 第{page}版")],
            1 => vec![format!("{page:02}"), format!("{running} {year}年{month}月{day}日 星期{week}")],
            2 => vec![format!("{paper}"), format!("{year}.{month}.{day}"), format!("A{page:02}")],
            3 => vec![format!("第{page}版　{running}　{paper}　{year}年{month}月{day}日")],
            4 => vec![format!("{page} {running} {year}-{month:02}-{day:02} 星期{week}")],
            5 => vec![format!("{paper} {year}年{month}月{day}日"), format!("·{page}·")],
            6 => vec![format!("— {page} —")],
            _ => vec![format!("{running}"), format!("{year}年{month}月{day}日　星期{week}　第{page}版")],
        }
    }
}

type Calendar = ([&'static str; 7], [&'static str; 12], &'static str);

const ENGLISH: Calendar = (
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "Page",
);

const GERMAN: Calendar = (
    ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Sonnabend"],
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "Seite",
);

/// Day of the week, 0 for Sunday (Sakamoto's rule).
fn weekday((year, month, day): (usize, usize, usize)) -> usize {
    const SHIFT: [usize; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = if month < 3 { year - 1 } else { year };
    (year + year / 4 - year / 100 + year / 400 + SHIFT[month - 1] + day) % 7
}
