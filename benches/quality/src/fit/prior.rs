//! What an editor would expect of each sign: a table of text, a row a sign of a question, a column a situation.

use std::collections::HashMap;
use std::path::Path;

use kjj_convert::cleaner::weigh::Question;

use crate::documents::fault;
use crate::tool::Result;

/// An expected weight.
#[derive(Debug, Clone, Copy, Default)]
pub struct Expected {
    /// In logits.
    pub weight: f64,
    /// Whether it stands whatever the documents say, because none of them shows the sign as pages do.
    pub held: bool,
}

/// Expected weights; 0 where the table says nothing.
pub struct Prior(HashMap<(String, String, String), Expected>);

impl Prior {
    /// Reads `question, sign, situation, weight` rows, parted by tabs; `*` is every situation, a fifth column
    /// `held` says that the weight is not fitted.
    ///
    /// # Errors
    /// When a row has another form.
    pub fn read(path: &Path) -> Result<Prior> {
        let text = std::fs::read_to_string(path).map_err(fault(path))?;
        let mut weights = HashMap::new();
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            let wrong =
                || format!("{}:{}: four columns, the last a number, perhaps `held`", path.display(), number + 1);
            let held = line.ends_with("\theld");
            let columns: Vec<&str> = line.trim_end_matches("\theld").split('\t').collect();
            let [question, sign, situation, weight] = columns[..] else { return Err(wrong()) };
            let weight = weight.parse().map_err(|_| wrong())?;
            weights.insert((question.into(), sign.into(), situation.into()), Expected { weight, held });
        }
        Ok(Prior(weights))
    }

    /// The expected weight.
    pub fn weight(&self, question: Question, sign: &str, situation: &str) -> Expected {
        let of = |situation: &str| self.0.get(&(format!("{question:?}"), sign.to_owned(), situation.to_owned()));
        of(situation).or_else(|| of("*")).copied().unwrap_or_default()
    }
}
