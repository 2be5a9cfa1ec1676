//! Which documents are made: modes and seeds as they are written on the command line.

use std::fmt;
use std::ops::RangeInclusive;
use std::path::Path;
use std::str::FromStr;

use crate::documents::{self, Document};
use crate::generate::{self, Mode};
use crate::tool::Result;

/// Seeds of the report. Nothing is developed or fitted on them; 1 to 999 are for that.
pub const REPORT: RangeInclusive<u64> = 1001..=1050;

/// Seeds from the first to the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeds(RangeInclusive<u64>);

impl FromStr for Seeds {
    type Err = String;

    fn from_str(text: &str) -> Result<Seeds> {
        if text == "report" {
            return Ok(Seeds(REPORT));
        }
        let wrong = |_| format!("{text:?}: write 1..50, one number, or report");
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let (first, last) = (first.parse().map_err(wrong)?, last.parse().map_err(wrong)?);
        if first > last {
            Err(format!("{text:?}: the first is greater than the last"))
        } else {
            Ok(Seeds(first..=last))
        }
    }
}

impl fmt::Display for Seeds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.0.start(), self.0.end())
    }
}

/// Modes by their letters.
#[derive(Debug, Clone)]
pub struct Modes(Vec<Mode>);

impl FromStr for Modes {
    type Err = String;

    fn from_str(text: &str) -> Result<Modes> {
        let mode = |letter| Mode::from_letter(letter).ok_or_else(|| format!("no mode has the letter {letter:?}"));
        text.chars().map(mode).collect::<Result<Vec<Mode>>>().map(Modes)
    }
}

impl Modes {
    /// Every mode with every seed.
    pub fn each(&self, seeds: &Seeds) -> Vec<(Mode, u64)> {
        self.0.iter().flat_map(|&mode| seeds.0.clone().map(move |seed| (mode, seed))).collect()
    }
}

impl fmt::Display for Modes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|mode| write!(f, "{}", mode.letter()))
    }
}

/// Makes the documents in a folder, `a-17` and so on.
///
/// # Errors
/// When the folder cannot be written.
pub fn make(modes: &Modes, seeds: &Seeds, folder: &Path) -> Result<Vec<Document>> {
    let mut made = Vec::new();
    for mode in &modes.0 {
        for seed in seeds.0.clone() {
            let place = folder.join(format!("{}-{seed}", mode.letter()));
            let document = generate::document(*mode, seed);
            documents::write(&place, &document.files, &document.truth)?;
            made.push(documents::read(&place)?);
        }
    }
    Ok(made)
}

/// The documents of each mode, in the order of the letters.
pub fn by_mode(documents: &[Document]) -> Vec<(char, Vec<&Document>)> {
    let mut letters: Vec<char> = documents.iter().map(|document| document.truth.mode).collect();
    letters.sort_unstable();
    letters.dedup();
    let of = |letter: char| documents.iter().filter(|document| document.truth.mode == letter).collect();
    letters.into_iter().map(|letter| (letter, of(letter))).collect()
}

/// What a mode is called.
pub fn title(letter: char) -> String {
    Mode::from_letter(letter).map(|mode| mode.title().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_are_read_with_both_ends() {
        let seeds = |text: &str| text.parse::<Seeds>();
        assert_eq!(seeds("3..5"), Ok(Seeds(3..=5)));
        assert_eq!(seeds("7"), Ok(Seeds(7..=7)));
        assert_eq!(seeds("report"), Ok(Seeds(REPORT)));
        assert!(seeds("5..3").is_err() && seeds("x").is_err());
    }
}
