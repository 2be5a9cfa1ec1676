//! The figures of a run: for each tool and mode, the scores of its documents.

use serde_json::{Value, json};

use crate::measures::{BARS, Bar, CALIBRATION, Limit, MEASURES, mean, measure, pooled};
use crate::score::Score;

/// A run.
pub struct Report {
    /// The day, as told.
    pub date: Option<String>,
    /// The command that makes it again.
    pub command: String,
    /// Letter and title of each mode that was run.
    pub modes: Vec<(char, String)>,
    /// The tools, ours first.
    pub tools: Vec<Tool>,
    /// Peers that are not installed, with what is missing.
    pub skipped: Vec<String>,
    /// Documents of each mode.
    pub documents: Vec<usize>,
}

/// A tool's figures.
pub struct Tool {
    /// Its name.
    pub name: String,
    /// Its version, empty for a rule.
    pub version: String,
    /// For each mode of the report, the setting shown and the documents' scores.
    pub modes: Vec<(String, Vec<Score>)>,
}

/// A bar in one mode, and the figure that was reached.
pub struct Verdict {
    /// The bar.
    pub bar: &'static Bar,
    /// The mode.
    pub mode: char,
    /// The figure; none when there was nothing to measure, which passes.
    pub value: Option<f64>,
}

impl Verdict {
    /// Whether the bar is passed.
    pub fn is_met(&self) -> bool {
        self.value.is_none_or(|value| self.bar.limit.is_met(value))
    }
}

impl Report {
    /// Our tool's figures against the bars.
    pub fn verdicts(&self) -> Vec<Verdict> {
        let Some(ours) = self.tools.first() else { return Vec::new() };
        let in_mode = |bar: &'static Bar| {
            let modes = self.modes.iter().zip(&ours.modes).filter(|((letter, _), _)| bar.modes.contains(*letter));
            modes.map(move |((letter, _), (_, scores))| Verdict {
                bar,
                mode: *letter,
                value: measure(bar.measure).and_then(|measure| mean(measure, scores)),
            })
        };
        BARS.iter().flat_map(in_mode).collect()
    }

    /// All scores of our tool added up.
    pub fn sum(&self) -> Score {
        let mut sum = Score::default();
        let scores = self.tools.first().into_iter().flat_map(|tool| &tool.modes).flat_map(|(_, scores)| scores);
        scores.for_each(|score| sum += score);
        sum
    }

    /// The report for machines.
    pub fn json(&self) -> Value {
        let tools = self.tools.iter().map(|tool| {
            let modes = self.modes.iter().zip(&tool.modes).map(|((letter, _), (setting, scores))| {
                let figures = MEASURES
                    .iter()
                    .map(|m| (m.name.to_owned(), json!({ "mean": mean(m, scores), "pooled": pooled(m, scores) })));
                let figures: serde_json::Map<String, Value> = figures.collect();
                (letter.to_string(), json!({ "setting": setting, "documents": scores.len(), "measures": figures }))
            });
            let modes: serde_json::Map<String, Value> = modes.collect();
            json!({ "name": tool.name, "version": tool.version, "modes": modes })
        });
        let bars = self.verdicts().into_iter().map(|verdict| {
            let (way, limit) = match verdict.bar.limit {
                Limit::AtLeast(limit) => ("at least", limit),
                Limit::AtMost(limit) => ("at most", limit),
            };
            json!({
                "measure": verdict.bar.measure, "mode": verdict.mode, way: limit,
                "value": verdict.value, "met": verdict.is_met(),
            })
        });
        let joins = self.sum().joins;
        let of = |share: crate::figures::Share| json!({ "right": share.right, "of": share.of });
        json!({
            "date": self.date, "command": self.command, "tools": tools.collect::<Vec<_>>(),
            "skipped": self.skipped, "bars": bars.collect::<Vec<_>>(),
            "joins": {
                "certain": of(joins.certain), "likely": of(joins.likely), "not applied": of(joins.not_applied),
                "asked": CALIBRATION,
            },
        })
    }
}
