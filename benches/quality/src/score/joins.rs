//! Whether the joins of a tool's log are right, and whether its words for how sure it was are true.

use std::collections::HashSet;
use std::ops::AddAssign;

use super::align::align;
use super::compare::truth_sequence;
use super::sequence::{Sequence, is_space};
use crate::figures::Share;
use crate::output::{Beside, Confidence, LoggedJoin};
use crate::truth::Truth;

/// Joins of the log by how sure the tool was: certain, likely, unsure; of those that the truth can judge.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calibration {
    /// Applied and certain.
    pub certain: Share,
    /// Applied and likely.
    pub likely: Share,
    /// Not applied, whatever was said.
    pub not_applied: Share,
}

impl AddAssign<&Calibration> for Calibration {
    fn add_assign(&mut self, other: &Calibration) {
        self.certain += other.certain;
        self.likely += other.likely;
        self.not_applied += other.not_applied;
    }
}

/// Counts the right joins of the log.
pub fn calibration(truth: &Truth, beside: &Beside) -> Calibration {
    let mut calibration = Calibration::default();
    for (join, right) in judge(truth, beside) {
        match (join.applied, join.confidence) {
            (true, Confidence::Certain) => calibration.certain.count(right),
            (true, _) => calibration.likely.count(right),
            (false, _) => calibration.not_applied.count(right),
        }
    }
    calibration
}

/// The joins of the log with whether they are right. A join of two lines that are both in no article, or that the
/// truth does not know, is left out; of several words on the same two lines, the first counts.
pub fn judge<'a>(truth: &Truth, beside: &'a Beside) -> Vec<(&'a LoggedJoin, bool)> {
    if beside.joins.is_empty() {
        return Vec::new();
    }
    let printed = Printed::new(truth, &beside.sources);
    let mut seen = HashSet::new();
    let first = |join: &&LoggedJoin| seen.insert((join.input, join.line, join.next, join.applied));
    beside.joins.iter().filter(first).filter_map(|join| Some((join, printed.is_right(join)?))).collect()
}

/// The inputs laid upon the truth.
struct Printed {
    there: Sequence,
    to: Vec<Option<usize>>,
    /// For each input, the byte of each of its characters and its index in the sequence.
    places: Vec<Vec<(usize, usize)>>,
}

impl Printed {
    fn new(truth: &Truth, sources: &[String]) -> Printed {
        let there = truth_sequence(truth);
        let (mut here, mut places) = (Sequence::new(), Vec::new());
        for source in sources {
            let first = here.chars.len();
            source.lines().for_each(|line| here.push(line, false));
            let bytes = source.char_indices().filter(|(_, c)| !is_space(*c)).map(|(byte, _)| byte);
            places.push(bytes.zip(first..).collect());
        }
        Printed { to: align(&here, &there), there, places }
    }

    /// None when neither end is in an article or one is unknown to the truth. Characters that the truth has otherwise
    /// (a hyphen that went, a form of a radical) may stand at the cut.
    fn is_right(&self, join: &LoggedJoin) -> Option<bool> {
        let (before, line) = self.last_in(join.input, join.line)?;
        let (behind, next) = self.first_from(join.next)?;
        let block = |place: usize| (!self.there.is_aside(place)).then(|| self.there.unit[place]);
        match (block(line), block(next)) {
            (None, None) => None,
            (line_block, next_block) => {
                let near = next > line && next <= line + 1 + before + behind;
                Some(line_block == next_block && near)
            }
        }
    }

    /// The truth's character of the last one of a line that the truth knows, behind how many that it does not know.
    fn last_in(&self, input: usize, line: (usize, usize)) -> Option<(usize, usize)> {
        let places = self.places.get(input)?;
        let end = places.partition_point(|(byte, _)| *byte < line.1);
        let start = places.partition_point(|(byte, _)| *byte < line.0);
        self.first_known(places[start..end].iter().rev())
    }

    /// The truth's character of the first one from a place on that the truth knows, and how many stand before it.
    fn first_from(&self, next: (usize, usize)) -> Option<(usize, usize)> {
        let places = self.places.get(next.0)?;
        let start = places.partition_point(|(byte, _)| *byte < next.1);
        self.first_known(places[start..].iter())
    }

    fn first_known<'a>(&self, places: impl Iterator<Item = &'a (usize, usize)>) -> Option<(usize, usize)> {
        places.enumerate().find_map(|(skipped, (_, at))| Some((skipped, self.to[*at]?)))
    }
}
