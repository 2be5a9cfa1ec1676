//! How near two texts of one page are: the words they share, those that stand everywhere left out.

use std::collections::{BTreeMap, HashMap};

use crate::cleaner::likeness;

/// The words of some texts, each with the weight that its rarity gives it.
pub struct Nearness {
    /// For each text its words and how often they stand in it, in order.
    texts: Vec<Vec<(u64, f32)>>,
    rarity: HashMap<u64, f32>,
}

/// Some texts together.
pub struct Bag(BTreeMap<u64, f32>);

impl Nearness {
    /// Counts the words of texts.
    pub fn of(texts: impl Iterator<Item = String>) -> Nearness {
        let mut counted = Vec::new();
        let mut rarity: HashMap<u64, f32> = HashMap::new();
        for text in texts {
            let mut words = Vec::new();
            likeness::words(&text, |word| words.push(word));
            words.sort_unstable();
            let words: Vec<(u64, f32)> = words.chunk_by(|a, b| a == b).map(|w| (w[0], w.len() as f32)).collect();
            words.iter().for_each(|(word, _)| *rarity.entry(*word).or_default() += 1.0);
            counted.push(words);
        }
        let all = counted.len() as f32;
        rarity.values_mut().for_each(|texts| *texts = (1.0 + all / *texts).ln());
        Nearness { texts: counted, rarity }
    }

    /// Texts taken together.
    pub fn bag(&self, texts: impl Iterator<Item = usize>) -> Bag {
        let mut bag: BTreeMap<u64, f32> = BTreeMap::new();
        for (word, count) in texts.flat_map(|k| &self.texts[k]) {
            *bag.entry(*word).or_default() += count;
        }
        bag.iter_mut().for_each(|(word, count)| *count = (1.0 + *count).ln() * self.rarity[word]);
        let length = bag.values().map(|weight| f64::from(weight * weight)).sum::<f64>().sqrt().max(1.0) as f32;
        bag.values_mut().for_each(|weight| *weight /= length);
        Bag(bag)
    }
}

impl Bag {
    /// How near another is, in thousandths: the cosine of the angle between both.
    pub fn near(&self, other: &Bag) -> i32 {
        let (few, many) = if self.0.len() < other.0.len() { (self, other) } else { (other, self) };
        let shared: f32 = few.0.iter().filter_map(|(word, weight)| Some(weight * many.0.get(word)?)).sum();
        (shared * 1000.0).round() as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_about_the_same_are_nearer_than_others() {
        let texts = ["水车修好了，磨坊又转起来", "磨坊的水车已经三十年没有转", "医院昨日开出第一张处方"];
        let nearness = Nearness::of(texts.iter().map(|t| (*t).to_owned()));
        let bags: Vec<Bag> = (0..3).map(|k| nearness.bag([k].into_iter())).collect();
        assert!(bags[0].near(&bags[1]) > bags[0].near(&bags[2]));
        assert!(bags[0].near(&bags[0]) > 990);
    }
}
