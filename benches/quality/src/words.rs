//! Makes the tables of words that the cleaner is built with, in `src/cleaner/words/`, from dictionaries.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use ferrous_opencc::{OpenCC, config::BuiltinConfig};

use crate::documents::fault;
use crate::tool::Result;

/// Where the dictionary is and where the table goes.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// A Chinese dictionary with a word, its frequency and its kind on each line (`dict.txt` of the crate jieba-rs).
    #[arg(long)]
    chinese: PathBuf,
    /// An English word list, a word a line (`american-english-small` of SCOWL).
    #[arg(long)]
    english: PathBuf,
    /// How frequent the words that hold a pair must be together.
    #[arg(long, default_value_t = 50)]
    least: u64,
    /// The folder of the tables.
    #[arg(long, default_value = "src/cleaner/words")]
    out: PathBuf,
}

/// Writes both tables.
pub fn make(options: &Options) -> Result<()> {
    pairs(options)?;
    english(options)
}

/// The hashes of English words without apostrophes, sorted, four bytes a word.
fn english(options: &Options) -> Result<()> {
    let text = fs::read_to_string(&options.english).map_err(fault(&options.english))?;
    let words = text.lines().filter(|word| word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphabetic()));
    let mut hashes: Vec<u32> = words.map(|word| kjj_convert::cleaner::words::hash(&word.to_lowercase())).collect();
    hashes.sort_unstable();
    hashes.dedup();
    save(options, "english.bin", hashes)
}

fn save(options: &Options, name: &str, table: Vec<u32>) -> Result<()> {
    eprintln!("{name}: {} entries", table.len());
    let path = options.out.join(name);
    let bytes: Vec<u8> = table.into_iter().flat_map(u32::to_be_bytes).collect();
    fs::write(&path, bytes).map_err(fault(&path))
}

/// The pairs of neighbouring ideographs inside words, simplified and traditional, sorted, four bytes a pair.
fn pairs(options: &Options) -> Result<()> {
    let text = fs::read_to_string(&options.chinese).map_err(fault(&options.chinese))?;
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
    save(options, "pairs.bin", known.map(|((a, b), _)| (*a as u32) << 16 | *b as u32).collect())
}

fn count(word: &str, frequency: u64, pairs: &mut BTreeMap<(char, char), u64>) {
    let common = |c: &char| ('\u{4E00}'..='\u{9FFF}').contains(c);
    let chars: Vec<char> = word.chars().collect();
    for pair in chars.windows(2).filter(|pair| pair.iter().all(common)) {
        *pairs.entry((pair[0], pair[1])).or_default() += frequency;
    }
}
