//! What the cleaner answers wrong with the weights that it has: the lines with their neighbours and the signs, so that
//! a reader sees which sign is missing.

use kjj_convert::cleaner;
use kjj_convert::cleaner::weigh::{Observation, Table, tables};
use kjj_convert::page::Page;

use super::answers::Answers;
use super::cases;
use crate::generate::document;
use crate::seeds::{Modes, Seeds};
use crate::tool::Result;

/// What to look at.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The question's name, as in the table of weights: join, heading, …
    #[arg(long)]
    question: String,
    /// Letters of the modes.
    #[arg(long, default_value = "abcdefgh")]
    modes: Modes,
    /// Documents to look at.
    #[arg(long, default_value = "401..440")]
    seeds: Seeds,
    /// Lines before and behind that are shown.
    #[arg(long, default_value_t = 2)]
    around: usize,
}

/// Prints the mistakes.
pub fn run(options: &Options) -> Result<()> {
    let all = tables();
    let named = |table: &&Table| format!("{:?}", table.question).eq_ignore_ascii_case(&options.question);
    let Some(table) = all.iter().find(named) else {
        return Err(format!("no question has the name {:?}", options.question));
    };
    let (mut asked, mut wrong) = (0, 0);
    for (mode, seed) in options.modes.each(&options.seeds) {
        let document = document(mode, seed);
        let answers = Answers::of(&document.truth);
        let Some((sources, pages)) = cases::read(document.files) else { continue };
        for seen in cleaner::observe(&sources, &pages).iter().filter(|seen| seen.question == table.question) {
            let Some(answer) = cases::answer(seen, &sources, &pages, &answers) else { continue };
            asked += 1;
            if answer != (seen.score >= table.bar) {
                wrong += 1;
                println!(
                    "{}-{seed}: {}, but {}",
                    mode.letter(),
                    if answer { "yes" } else { "no" },
                    described(seen, table)
                );
                show(seen, &pages, options.around, |span| cases::text(&sources, &pages, span));
            }
        }
    }
    println!("{wrong} of {asked} wrong");
    Ok(())
}

fn described(seen: &Observation, table: &Table) -> String {
    let on = (0..table.signs.len()).filter(|row| seen.signs >> row & 1 == 1).map(|row| table.signs[row]);
    let signs: Vec<&str> = on.collect();
    format!("{} in {}: {}", seen.score, table.situations[seen.situation], signs.join(" "))
}

/// Prints the lines from the one asked about on, with some before and behind.
fn show(seen: &Observation, pages: &[Page], around: usize, text: impl Fn(kjj_convert::source::Span) -> String) {
    let lines = &pages[seen.line.input as usize].lines;
    let at = lines.partition_point(|line| line.span.start < seen.line.start);
    let from = at.saturating_sub(around);
    for (k, line) in lines.iter().enumerate().skip(from).take(at - from + around + 1) {
        let own = k == at || seen.next == Some(line.span);
        let gap = if line.blank_before > 0 { "·" } else { " " };
        println!("   {gap}{} {}{}", if own { ">" } else { " " }, " ".repeat(line.indent.into()), text(line.span));
    }
}
