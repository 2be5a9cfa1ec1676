//! The head of a page as OCR programs give it: the newspaper's name, the date and the section's number on lines of
//! their own, often marked up as headings.

use super::{NAME, folio, is_open};
use crate::cleaner::plan::{Aside, Because, Folio, Plan, Role};
use crate::cleaner::site;
use crate::cleaner::view::View;
use crate::repair::Fact;

/// Lines of a page's head at most.
const TALLEST: usize = 6;

/// What a line of a page's head is.
enum Part {
    /// A newspaper's name and nothing else.
    Paper,
    /// The page's label and its section's name: `03 | 要闻`, `A05 社会`.
    Section(String),
    /// What is known to be no text: a date, a staff line, other furniture.
    Known,
}

/// Sets aside names and numbered sections that stand at the head of a page with other furniture.
pub(super) fn set_aside(view: &View, plan: &mut Plan) {
    for start in (0..view.len()).filter(|&i| i == 0 || view.starts_page(i)) {
        let same = |j: &usize| *j == start || !view.starts_page(*j);
        let parts: Vec<(usize, Part)> = (start..view.len().min(start + TALLEST))
            .take_while(same)
            .map_while(|j| part(view, plan, j).map(|part| (j, part)))
            .collect();
        if parts.len() < 2 || parts.iter().all(|(_, part)| matches!(part, Part::Paper)) {
            continue;
        }
        for (j, part) in parts {
            let says = match part {
                Part::Known => continue,
                Part::Paper => {
                    let paper = folio::paper(view.text(j)).filter(|_| view.wide_marks);
                    plan.folios.push(Folio { date: None, paper });
                    "a newspaper's name at the head of a page, with other furniture"
                }
                Part::Section(label) => {
                    plan.pages.push((start as u32, label));
                    "a number and a section's name at the head of a page"
                }
            };
            plan.assign(view, j, Role::Aside(Aside::Folio), Because::likely(NAME, vec![Fact::Says(says)]));
        }
    }
}

fn part(view: &View, plan: &Plan, i: usize) -> Option<Part> {
    if matches!(plan.roles[i], Role::Aside(_) | Role::Field | Role::Masthead) {
        return Some(Part::Known);
    }
    if !is_open(plan, i) || view.shapes[i].chars > 40 {
        return None;
    }
    let text = view.text(i).trim();
    if let Some(label) = numbered(text) {
        return Some(Part::Section(label));
    }
    let parts = folio::parts(text);
    match parts.count {
        1 if parts.paper && parts.pure() && !site::is_section(text) => Some(Part::Paper),
        1 if view.starts_page(i) && folio::is_nameplate(text) => Some(Part::Paper),
        _ if parts.date && view.shapes[i].stops == 0 => Some(Part::Known),
        _ => None,
    }
}

/// The page's label in a text that is a label, something that parts, and a section's name.
fn numbered(text: &str) -> Option<String> {
    let letter = usize::from(text.starts_with(|c: char| c.is_ascii_uppercase()));
    let digits = letter + text[letter..].find(|c: char| !c.is_ascii_digit())?;
    let name = text[digits..].trim_start_matches([' ', '　', '|', '｜', '/', '／', '·', '•', '-', '—', '版']);
    let parted = name.len() < text.len() - digits;
    let number: Option<u32> = text[letter..digits].parse().ok().filter(|number| *number < 100);
    let number = number.filter(|_| parted && site::is_section(name))?;
    Some(if letter > 0 { text[..digits].to_owned() } else { number.to_string() })
}
