//! The fitted weights as the source file that the cleaner is built with.

use kjj_convert::cleaner::weigh::Question;

use super::Fitted;

/// The text of `src/cleaner/weigh/weights.rs`.
pub fn write(fitted: &[Fitted], options: &str) -> String {
    let mut text = format!(
        "//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment\n\
         //! `kjj-quality fit {options}`; not to be edited by hand. What an editor would expect\n\
         //! of a sign stands in `benches/quality/fit/prior.tsv`.\n\n\
         use super::{{Sign, caption, furniture, heading, join, lines, start}};\n"
    );
    for one in fitted {
        text += &question(one);
    }
    text
}

fn question(fitted: &Fitted) -> String {
    let name = format!("{:?}", fitted.table.question);
    let (upper, lower) = (name.to_uppercase(), name.to_lowercase());
    let hundredths = |logits: f64| (logits * 100.0).round().clamp(-2000.0, 2000.0) as i32;
    let mut text = String::from("\n");
    text +=
        &format!("/// From here on: yes, likely.\npub const {upper}_LIKELY: i32 = {};\n\n", hundredths(fitted.bars.0));
    if fitted.table.question == Question::Join {
        text += &format!(
            "/// From here on: yes, certain.\npub const {upper}_CERTAIN: i32 = {};\n\n",
            hundredths(fitted.bars.1)
        );
    }
    let columns: Vec<String> = fitted
        .table
        .situations
        .iter()
        .zip(&fitted.counts)
        .map(|(situation, (all, yes))| format!("{situation} ({all} cases, {yes} yes)"))
        .collect();
    text += &format!("/// Columns: {}.\n#[rustfmt::skip]\n", columns.join(", "));
    text += &format!("pub const {upper}: [[i16; {}]; {lower}::Sign::ALL.len()] = [\n", columns.len());
    for (row, sign) in fitted.table.signs.iter().enumerate() {
        let weights: Vec<String> = fitted.weights[row].iter().map(|w| format!("{:5}", hundredths(*w))).collect();
        text += &format!("    [{}], // {sign}\n", weights.join(", "));
    }
    text + "];\n"
}
