//! Logistic regression on signs that are there or not, by Newton's method, drawn towards expected weights.

/// Steps at most; the method is at its goal after fewer.
const STEPS: usize = 40;

/// The weights, in logits, of the rows whose bits the cases hold.
///
/// Maximises the likelihood of the answers times a normal distribution about `expected` of precision `pull`.
pub fn fit(cases: &[(u64, bool)], expected: &[f64], pull: f64) -> Vec<f64> {
    let rows = expected.len();
    let mut grouped: std::collections::BTreeMap<u64, (f64, f64)> = Default::default();
    for &(signs, yes) in cases {
        let counts = grouped.entry(signs).or_default();
        if yes {
            counts.0 += 1.0;
        } else {
            counts.1 += 1.0;
        }
    }
    let mut weights = expected.to_vec();
    for _ in 0..STEPS {
        let mut slope = vec![0.0; rows];
        let mut curve = vec![vec![0.0; rows]; rows];
        for row in 0..rows {
            slope[row] = -pull * (weights[row] - expected[row]);
            curve[row][row] = pull;
        }
        for (&signs, &(yes, no)) in &grouped {
            let on: Vec<usize> = (0..rows).filter(|row| signs >> row & 1 == 1).collect();
            let p = chance(on.iter().map(|&row| weights[row]).sum());
            let (error, spread) = (yes * (1.0 - p) - no * p, (yes + no) * p * (1.0 - p));
            for &a in &on {
                slope[a] += error;
                for &b in &on {
                    curve[a][b] += spread;
                }
            }
        }
        let step = solve(curve, slope);
        let longest = step.iter().fold(0.0f64, |longest, s| longest.max(s.abs()));
        let scale = if longest > 2.0 { 2.0 / longest } else { 1.0 };
        weights.iter_mut().zip(&step).for_each(|(weight, s)| *weight += scale * s);
        if longest < 1e-6 {
            break;
        }
    }
    weights
}

/// The probability of a sum of logits.
pub fn chance(logits: f64) -> f64 {
    1.0 / (1.0 + (-logits).exp())
}

/// Solves a symmetric, positive system by elimination.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let n = right.len();
    for k in 0..n {
        let pivot = matrix[k].clone();
        let value = right[k];
        for row in k + 1..n {
            let factor = matrix[row][k] / pivot[k];
            for column in k..n {
                matrix[row][column] -= factor * pivot[column];
            }
            right[row] -= factor * value;
        }
    }
    for k in (0..n).rev() {
        let rest: f64 = (k + 1..n).map(|column| matrix[k][column] * right[column]).sum();
        right[k] = (right[k] - rest) / matrix[k][k];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_odds_of_a_sign() {
        let cases: Vec<(u64, bool)> =
            (0..1000).map(|n| (0b01, n % 2 == 0)).chain((0..1000).map(|n| (0b11, n % 10 != 0))).collect();
        let weights = fit(&cases, &[0.0, 0.0], 0.001);
        assert!(weights[0].abs() < 0.01 && (weights[1] - 9.0f64.ln()).abs() < 0.02, "{weights:?}");
    }

    #[test]
    fn a_sign_that_is_never_seen_keeps_the_expected_weight() {
        assert_eq!(fit(&[(0b01, true)], &[0.0, 3.0], 1.0)[1], 3.0);
    }
}
