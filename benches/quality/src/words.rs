//! Makes the table of word pairs that the cleaner is built with, `src/cleaner/words/pairs.bin`, from a dictionary.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use ferrous_opencc::{OpenCC, config::BuiltinConfig};

use crate::documents::fault;
use crate::tool::Result;

/// Where the dictionary is and where the table goes.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// A dictionary with a word, its frequency and its kind on each line (`dict.txt` of the crate jieba-rs).
    dictionary: PathBuf,
    /// How frequent the words that hold a pair must be together.
    #[arg(long, default_value_t = 50)]
    least: u64,
    /// The table.
    #[arg(long, default_value = "src/cleaner/words/pairs.bin")]
    out: PathBuf,
}

/// Writes the pairs of neighbouring ideographs inside words, simplified and traditional, sorted, four bytes a pair.
pub fn make(options: &Options) -> Result<()> {
    let text = fs::read_to_string(&options.dictionary).map_err(fault(&options.dictionary))?;
    let traditional = OpenCC::from_config(BuiltinConfig::S2t).map_err(|error| error.to_string())?;
    let mut pairs: BTreeMap<(char, char), u64> = BTreeMap::new();
    for line in text.lines() {
        let mut columns = line.split_whitespace();
        let (Some(word), Some(Ok(frequency))) = (columns.next(), columns.next().map(str::parse::<u64>)) else {
            continue;
        };
        count(word, frequency, &mut pairs);
        let converted = traditional.convert(word);
        if converted != word {
            count(&converted, frequency, &mut pairs);
        }
    }
    let known = pairs.iter().filter(|(_, frequency)| **frequency >= options.least);
    let bytes: Vec<u8> = known.flat_map(|((a, b), _)| ((*a as u32) << 16 | *b as u32).to_be_bytes()).collect();
    eprintln!("{} pairs", bytes.len() / 4);
    fs::write(&options.out, bytes).map_err(fault(&options.out))
}

fn count(word: &str, frequency: u64, pairs: &mut BTreeMap<(char, char), u64>) {
    let common = |c: &char| ('\u{4E00}'..='\u{9FFF}').contains(c);
    let chars: Vec<char> = word.chars().collect();
    for pair in chars.windows(2).filter(|pair| pair.iter().all(common)) {
        *pairs.entry((pair[0], pair[1])).or_default() += frequency;
    }
}
