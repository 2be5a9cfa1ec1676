//! The bars of confidence: read off documents that were not fitted on.

use kjj_convert::cleaner::weigh::Question;

use super::cases::Case;
use super::logistic::chance;

/// Of the decisions called likely, at least this share is right; of the certain ones, this.
const LIKELY: f64 = 0.96;
/// Of the captions, which are taken out of the text, this.
const TAKEN_OUT: f64 = 0.975;
/// A crosshead changes less than a headline, so in doubt a heading is one.
const DOUBT: f64 = 0.2;
/// Two headings made one cannot be told apart any more, so in doubt they stay two.
const ONE_HEADING: f64 = 0.7;
const CERTAIN: f64 = 0.9998;
/// Of the lines set aside, at least this share is furniture.
const ASIDE: f64 = 0.997;

fn score(weights: &[Vec<f64>], case: &Case, skip: u64) -> f64 {
    let on = (0..weights.len()).filter(|row| (case.signs & !skip) >> row & 1 == 1);
    on.map(|row| weights[row][case.situation]).sum()
}

/// Sums from which a yes is likely (the lowest from which the likely ones are right often enough, but never below
/// even odds), and certain.
///
/// A join changes the text, and a caption is taken out of it, so that both must be likely; whether a line is a heading must
/// be said in any case, so that the bar of the other questions is at even odds.
pub fn bars(question: Question, weights: &[Vec<f64>], cases: &[Case], skip: u64) -> (f64, f64) {
    let mut scored: Vec<(f64, bool)> = cases.iter().map(|case| (score(weights, case, skip), case.yes)).collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    match question {
        Question::Join => {}
        Question::Furniture => return (lowest(&scored, ASIDE, 1.0), f64::INFINITY),
        Question::Caption => return (lowest(&scored, TAKEN_OUT, 0.0), f64::INFINITY),
        Question::Heading => return (0.0, f64::INFINITY),
        Question::Lines => return (ONE_HEADING, f64::INFINITY),
        Question::Start => return (DOUBT, f64::INFINITY),
    }
    let certain = lowest(&scored, CERTAIN, 1.0);
    let rest: Vec<(f64, bool)> = scored.into_iter().filter(|(score, _)| *score < certain).collect();
    (lowest(&rest, LIKELY, 0.0), certain)
}

/// The lowest bar above which so large a share is yes; `scored` from the highest down.
fn lowest(scored: &[(f64, bool)], share: f64, least: f64) -> f64 {
    let (mut yes, mut bar) = (0.0, 6.0);
    for (n, (score, answer)) in scored.iter().enumerate() {
        yes += f64::from(u8::from(*answer));
        if *score < least {
            break;
        }
        if yes / (n + 1) as f64 >= share {
            bar = *score;
        }
    }
    bar
}

/// Prints how often what is said with some probability is so.
pub fn report(
    question: Question,
    situations: &[&str],
    weights: &[Vec<f64>],
    cases: &[Case],
    skip: u64,
    (likely, certain): (f64, f64),
) {
    eprintln!("\n{question:?}: {} cases, likely from {likely:.2}, certain from {certain:.2}", cases.len());
    for (column, situation) in situations.iter().enumerate() {
        let own: Vec<(f64, bool)> = cases
            .iter()
            .filter(|case| case.situation == column)
            .map(|case| (score(weights, case, skip), case.yes))
            .collect();
        let wrong = own.iter().filter(|(score, yes)| (*score >= likely) != *yes).count();
        let loss: f64 = own.iter().map(|(s, yes)| -chance(if *yes { *s } else { -s }).max(1e-9).ln()).sum();
        let of = |from: f64, to: f64| {
            let part: Vec<bool> = own.iter().filter(|(s, _)| (from..to).contains(s)).map(|(_, yes)| *yes).collect();
            format!("{}/{}", part.iter().filter(|yes| **yes).count(), part.len())
        };
        eprintln!(
            "  {situation:8} cases {:7}  wrong {wrong:5}  loss {:.4}  certain {}  likely {}  below {}",
            own.len(),
            loss / own.len().max(1) as f64,
            of(certain, f64::INFINITY),
            of(likely, certain),
            of(f64::NEG_INFINITY, likely),
        );
    }
}
