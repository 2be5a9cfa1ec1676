//! A corrections file's entries, one after the other, as orders.

use super::book::Book;
use super::form::{self, AsideKind, Correction, Drop, Join, LineRole, Part, Parts};
use super::lines::Lines;
use super::{Trouble, line_at};
use crate::repair::Beside;
use crate::source::Span;

/// Takes all orders of a file. `input` is the one its name says.
///
/// # Errors
/// The first entry that cannot be meant.
pub fn read(text: &str, input: Option<u32>, lines: &Lines, book: &mut Book) -> Result<(), Trouble> {
    let form = form::parse(text)?;
    let named = match &form.input {
        Some(name) => Some(input_of(name, lines).map_err(|message| Trouble { line: 1, message })?),
        None => input.or((lines.sources.len() == 1).then_some(0)),
    };
    for entry in &form.correction {
        let line = line_at(text, entry.span().start);
        book.turn_to(line);
        let entry = Entry { of: entry.get_ref(), input: named, lines };
        entry.take(book).map_err(|message| Trouble { line, message })?;
    }
    Ok(())
}

fn input_of(name: &str, lines: &Lines) -> Result<u32, String> {
    let base = |name: &str| name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned();
    let is = |source: &crate::source::Source| source.name == name || base(&source.name) == name;
    let mut found = (0..).zip(lines.sources).filter(|(_, source)| is(source)).map(|(id, _)| id);
    match (found.next(), found.next()) {
        (Some(id), None) => Ok(id),
        (None, _) => {
            let names: Vec<String> = lines.sources.iter().map(|source| base(&source.name)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            Err(format!("{name:?} is no input of this call.{}", crate::summary::nearest(name, &names)))
        }
        _ => Err(format!("several inputs are named {name:?}. Write the name with its folder")),
    }
}

/// One entry.
struct Entry<'a> {
    of: &'a Correction,
    input: Option<u32>,
    lines: &'a Lines<'a>,
}

impl Entry<'_> {
    fn take(&self, book: &mut Book) -> Result<(), String> {
        let of = self.of;
        let lines = self.place()?;
        let first = lines[0];
        if let Some(begins) = &of.begins {
            self.lines.check(first, begins)?;
        }
        self.check_keys()?;
        for &line in &lines {
            match &of.drop {
                Some(Drop::Whether(true)) => book.set_aside(line, AsideKind::Furniture)?,
                Some(Drop::Kind(kind)) => book.set_aside(line, *kind)?,
                Some(Drop::Whether(false)) => book.keep(line)?,
                None => {}
            }
            if let Some(role) = of.role {
                book.role(line, role, of.level)?;
            }
            if let Some(field) = of.field {
                book.field(line, field, of.value.clone())?;
            }
            if of.stay == Some(true) {
                book.stay(line)?;
            }
        }
        if let Some(join) = &of.join {
            self.join(&lines, join, book)?;
        }
        if let Some(starts) = of.article {
            book.start(first, starts)?;
        }
        let places = [(&of.before, Beside::Before), (&of.after, Beside::After), (&of.end_of, Beside::EndOf)];
        for (part, beside) in places.into_iter().filter_map(|(part, beside)| Some((part.as_ref()?, beside))) {
            let to = self.part(part)?;
            let to = if beside == Beside::Before { to.first() } else { to.last() };
            book.shift(lines.clone(), to.copied().unwrap_or(first), beside)?;
        }
        self.characters(first, book)
    }

    /// Keys that mean something only beside others.
    fn check_keys(&self) -> Result<(), String> {
        let Correction { role, level, drop, replace, by, nth, field, value, before, after, end_of, stay, .. } = self.of;
        let out = matches!(drop, Some(Drop::Whether(true) | Drop::Kind(_)));
        let moves = [before, after, end_of].iter().filter(|part| part.is_some()).count();
        let refused = [
            (level.is_some() && *role != Some(LineRole::Crosshead), "level is a crosshead's. Add role = \"crosshead\""),
            (*level == Some(0) || level.is_some_and(|n| n > 6), "level counts from 1, the highest, to 6"),
            (replace.is_some() != by.is_some(), "replace = \"…\" and by = \"…\" go together"),
            (nth.is_some() && replace.is_none(), "nth says which of the characters in replace = \"…\""),
            (replace.as_ref().is_some_and(String::is_empty), "replace is empty. Write the characters that are wrong"),
            (value.is_some() && field.is_none(), "value is metadata's. Add field = \"…\""),
            (
                field.is_some() && (role.is_some() || out),
                "a line is metadata, or has a role, or is dropped: one of them",
            ),
            (role.is_some() && out, "a line that is dropped has no role. Leave one out"),
            (moves > 1, "before, after and end_of exclude each other. Leave all but one out"),
            (moves > 0 && *stay == Some(true), "lines that stay cannot be moved. Leave one out"),
            (*stay == Some(false), "stay = false says nothing. Leave it out"),
            (!self.says_something(), "nothing is said of the line. Add role, join, drop, article, before, replace, …"),
        ];
        match refused.into_iter().find(|(wrong, _)| *wrong) {
            Some((_, message)) => Err(message.into()),
            None => Ok(()),
        }
    }

    fn says_something(&self) -> bool {
        let Correction { join, role, drop, article, before, after, end_of, stay, replace, field, .. } = self.of;
        [join.is_some(), role.is_some(), drop.is_some(), article.is_some(), before.is_some(), after.is_some()]
            .into_iter()
            .chain([end_of.is_some(), stay.is_some(), replace.is_some(), field.is_some()])
            .any(|said| said)
    }

    fn join(&self, lines: &[u32], join: &Join, book: &mut Book) -> Result<(), String> {
        let separator = match join {
            Join::Whether(false) => {
                return lines.iter().try_for_each(|&line| book.part(line));
            }
            Join::Whether(true) => None,
            Join::With(separator) => match separator.as_str() {
                "" => Some(""),
                " " => Some(" "),
                other => return Err(format!("join = {other:?}: between lines stands nothing or one space")),
            },
        };
        if let [line] = *lines {
            let name = self.lines.name(line);
            let before = self.lines.before(line);
            let before = before.ok_or_else(|| format!("{name} is the first: there is none before it to go on"))?;
            return book.join(before, line, separator);
        }
        lines.windows(2).try_for_each(|pair| book.join(pair[0], pair[1], separator))
    }

    fn characters(&self, line: u32, book: &mut Book) -> Result<(), String> {
        let (Some(wrong), Some(right)) = (&self.of.replace, &self.of.by) else { return Ok(()) };
        let copies = self.lines.line(line).places().filter(|(_, text)| text.is_none());
        let places: Vec<Span> = copies
            .flat_map(|(span, _)| {
                let text = self.lines.sources[span.input as usize].slice(span);
                let from = span.start as usize;
                text.match_indices(wrong.as_str())
                    .map(move |(at, found)| Span::new(span.input, from + at, from + at + found.len()))
            })
            .collect();
        let name = self.lines.name(line);
        match (self.of.nth, places.len()) {
            (_, 0) => Err(format!("{wrong:?} does not stand in {name}, which begins {:?}", self.lines.start(line))),
            (None, _) => places.iter().try_for_each(|place| book.characters(line, *place, right)),
            (Some(nth), count) => match nth.checked_sub(1).and_then(|k| places.get(k as usize)) {
                Some(place) => book.characters(line, *place, right),
                None => Err(format!("nth = {nth}: {wrong:?} stands {count} times in {name}")),
            },
        }
    }

    /// The lines that the entry is about.
    fn place(&self) -> Result<Vec<u32>, String> {
        let parts: &[Part] = match (&self.of.line, &self.of.lines) {
            (Some(part), None) => std::slice::from_ref(part),
            (None, Some(Parts::One(part))) => std::slice::from_ref(part),
            (None, Some(Parts::Many(parts))) => parts,
            (None, None) => return Err("no line is named. Add line = NUMBER, or lines = \"FIRST-LAST\"".into()),
            (Some(_), Some(_)) => return Err("line and lines exclude each other. Leave one out".into()),
        };
        let mut found = Vec::new();
        for part in parts {
            found.extend(self.part(part)?);
        }
        let mut once = found.clone();
        once.sort_unstable();
        once.dedup();
        match (found.is_empty(), once.len() == found.len()) {
            (true, _) => Err("lines is empty. Name at least one line".into()),
            (_, false) => Err("a line is named twice. Name each once".into()),
            _ => Ok(found),
        }
    }

    /// The lines of `12`, `"12-15"`, `"page2.txt:12"`; blank lines inside a range are left out.
    fn part(&self, part: &Part) -> Result<Vec<u32>, String> {
        let text = match part {
            Part::Line(number) => return self.lines.find(self.own()?, *number),
            Part::Text(text) => text,
        };
        let (input, range) = match text.rsplit_once(':') {
            Some((name, range)) => (input_of(name, self.lines)?, range),
            None => (self.own()?, text.as_str()),
        };
        let number = |text: &str| {
            let wrong = format!("{text:?} is no line. Write 12, \"12-15\" or \"page2.txt:12\"");
            text.trim().parse::<u32>().map_err(|_| wrong)
        };
        let (first, last) = match range.split_once(['-', '–']) {
            Some((first, last)) => (number(first)?, number(last)?),
            None => (number(range)?, number(range)?),
        };
        if first > last {
            return Err(format!("{range:?} runs backwards. Write the smaller number first"));
        }
        let mut found = self.lines.find(input, first)?;
        if last > first {
            self.lines.find(input, last)?;
        }
        for number in first + 1..=last {
            found.extend(self.lines.find(input, number).unwrap_or_default());
        }
        found.dedup();
        Ok(found)
    }

    fn own(&self) -> Result<u32, String> {
        let advice = "Add input = \"NAME\" at the top of the file, or write line = \"NAME:12\"";
        self.input.ok_or_else(|| format!("there are several inputs, and none is named. {advice}"))
    }
}
