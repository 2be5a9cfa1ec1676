//! The experiment that finds the weights of `src/cleaner/weigh/weights.rs`.
//!
//! Every question that the cleaner weighs about a document is one case: its signs are what the cleaner saw, its answer
//! comes from the truth. The weights are those of a logistic model of each question and situation that explain
//! the answers best, drawn towards a prior (`benches/quality/fit/prior.tsv`: what an editor would expect), so that a sign
//! which the documents hardly show keeps a sensible weight. Bars of confidence are read off documents that were
//! not fitted on.

mod answers;
mod calibrate;
mod cases;
mod fixtures;
mod logistic;
pub mod mistakes;
mod prior;
mod tables;

use std::path::Path;

use kjj_convert::cleaner::weigh::{Question, Table, tables as questions};

use crate::seeds::{Modes, Seeds};
use crate::tool::Result;
use cases::Case;
use prior::{Expected, Prior};

/// What to fit on.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Letters of the modes.
    #[arg(long, default_value = "abcdefgh")]
    modes: Modes,
    /// Documents that the weights are fitted on.
    #[arg(long, default_value = "1..400")]
    seeds: Seeds,
    /// Documents that the bars of confidence are read off.
    #[arg(long, default_value = "401..600")]
    check: Seeds,
    /// Cases by hand that are fitted on, too: its issues and its rules' examples.
    #[arg(long, default_value = "fixtures")]
    fixtures: std::path::PathBuf,
    /// How often each case by hand counts.
    #[arg(long, default_value_t = 8)]
    times: usize,
    /// What an editor would expect of each sign.
    #[arg(long, default_value = "benches/quality/fit/prior.tsv")]
    prior: std::path::PathBuf,
    /// How strongly weights are drawn to the prior: as so many cases against it.
    #[arg(long, default_value_t = 3.0)]
    pull: f64,
    /// A sign that is left out, to learn what it adds.
    #[arg(long)]
    without: Vec<String>,
    /// Where the table of weights is written; printed when not given.
    #[arg(long)]
    out: Option<std::path::PathBuf>,
}

/// One question's fitted table.
pub struct Fitted {
    /// The question's signs and situations.
    pub table: Table,
    /// A row a sign, a column a situation, in logits.
    pub weights: Vec<Vec<f64>>,
    /// Sums from which a yes is likely, and certain.
    pub bars: (f64, f64),
    /// Cases and yeses of each situation.
    pub counts: Vec<(usize, usize)>,
}

/// Fits all questions and writes the tables.
pub fn run(options: &Options) -> Result<()> {
    let mut fit_on = cases::collect(&options.modes, &options.seeds);
    let by_hand = fixtures::collect(&options.fixtures)?;
    (0..options.times).for_each(|_| fit_on.extend(&by_hand));
    let check_on = cases::collect(&options.modes, &options.check);
    let prior = Prior::read(&options.prior)?;
    let mut fitted = Vec::new();
    for table in questions() {
        let (own, check) = (of_question(&fit_on, table.question), of_question(&check_on, table.question));
        fitted.push(fit(table, &own, &check, &prior, options));
    }
    let text = tables::write(
        &fitted,
        &format!("--modes {} --seeds {} --check {}", options.modes, options.seeds, options.check),
    );
    match &options.out {
        Some(path) => std::fs::write(Path::new(path), text).map_err(crate::documents::fault(path))?,
        None => print!("{text}"),
    }
    Ok(())
}

fn of_question(cases: &[Case], question: Question) -> Vec<Case> {
    cases.iter().filter(|case| case.question == question).copied().collect()
}

fn fit(table: Table, cases: &[Case], check: &[Case], prior: &Prior, options: &Options) -> Fitted {
    let skip: u64 = (0..table.signs.len())
        .filter(|&row| options.without.iter().any(|name| name == table.signs[row]))
        .fold(0, |mask, row| mask | 1 << row);
    let mut weights = vec![vec![0.0; table.situations.len()]; table.signs.len()];
    let mut counts = Vec::new();
    for (column, situation) in table.situations.iter().enumerate() {
        let own: Vec<(u64, bool)> =
            cases.iter().filter(|c| c.situation == column).map(|c| (c.signs & !skip, c.yes)).collect();
        let expected: Vec<Expected> =
            table.signs.iter().map(|sign| prior.weight(table.question, sign, situation)).collect();
        let prior: Vec<f64> = expected.iter().map(|expected| expected.weight).collect();
        let found = logistic::fit(&own, &prior, options.pull);
        for (row, weight) in found.into_iter().enumerate() {
            weights[row][column] = if expected[row].held { prior[row] } else { weight };
        }
        counts.push((own.len(), own.iter().filter(|(_, yes)| *yes).count()));
    }
    let bars = calibrate::bars(table.question, &weights, check, skip);
    calibrate::report(table.question, table.situations, &weights, check, skip, bars);
    Fitted { table, weights, bars, counts }
}
