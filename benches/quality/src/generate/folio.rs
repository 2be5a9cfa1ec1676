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

/// Day of the week, 0 for Sunday (Sakamoto's rule).
fn weekday((year, month, day): (usize, usize, usize)) -> usize {
    const SHIFT: [usize; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = if month < 3 { year - 1 } else { year };
    (year + year / 4 - year / 100 + year / 400 + SHIFT[month - 1] + day) % 7
}
