//! The main language of a text, as a BCP 47 tag, where the text itself shows it.
//!
//! The script decides first (Unicode blocks). Chinese is told simplified from traditional by characters that
//! only one national standard holds: GB 2312 or Big5 levels 1 and 2; both standards are read out of
//! `encoding_rs` by their byte ranges. Latin script is told by the commonest function words of the language.

use std::collections::HashMap;

use encoding_rs::{BIG5, Encoding, GBK};

use crate::source::head;

/// Bytes of text that are looked at.
const SAMPLE: usize = 200 * 1024;

/// Function words that stand among the commonest twenty of the language and in few of the others.
const WORDS: &[(&str, &[&str])] = &[
    ("en", &["the", "of", "and", "to", "in", "is", "that", "for", "was", "with", "it", "on", "by", "at"]),
    ("de", &["der", "die", "und", "das", "ist", "nicht", "mit", "von", "den", "ein", "im", "auf", "zu", "dem"]),
    ("fr", &["le", "la", "les", "des", "et", "est", "dans", "une", "pour", "que", "du", "qui", "au", "sur"]),
    ("es", &["el", "la", "los", "de", "que", "y", "en", "las", "una", "por", "del", "con", "se", "su"]),
    ("it", &["il", "di", "che", "la", "per", "del", "non", "una", "gli", "della", "è", "con", "si", "nel"]),
    ("pt", &["o", "a", "os", "de", "que", "e", "do", "da", "não", "uma", "em", "no", "na", "com"]),
];

/// Letters of a sample, by script.
#[derive(Default)]
struct Letters {
    han: usize,
    kana: usize,
    hangul: usize,
    cyrillic: usize,
    ukrainian: usize,
    greek: usize,
    latin: usize,
    other: usize,
    simplified: usize,
    traditional: usize,
    /// Ideographs that were looked up already: encoding one costs more than all else here.
    known: HashMap<char, Option<Standard>>,
}

/// A national standard that alone of the two holds an ideograph.
#[derive(Clone, Copy)]
enum Standard {
    Simplified,
    Traditional,
}

/// The main language of a text given in parts, from its first 200 KiB; none when it shows too little.
///
/// `zh` alone says that nothing tells simplified from traditional.
pub fn detect<'a>(parts: impl IntoIterator<Item = &'a str>) -> Option<&'static str> {
    let mut letters = Letters::default();
    let mut hits = [0usize; WORDS.len()];
    let mut words = 0;
    let mut left = SAMPLE;
    for part in parts {
        let part = head(part, left);
        part.chars().for_each(|c| letters.count(c));
        for word in part.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
            words += 1;
            let word = word.to_lowercase();
            for (hit, (_, list)) in hits.iter_mut().zip(WORDS) {
                *hit += usize::from(list.contains(&word.as_str()));
            }
        }
        left -= part.len();
        if left == 0 {
            break;
        }
    }
    letters.language(&hits, words)
}

impl Letters {
    fn count(&mut self, c: char) {
        match c {
            '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' | '\u{f900}'..='\u{faff}' => {
                self.han += 1;
                match *self.known.entry(c).or_insert_with(|| standard(c)) {
                    Some(Standard::Simplified) => self.simplified += 1,
                    Some(Standard::Traditional) => self.traditional += 1,
                    None => {}
                }
            }
            '\u{3041}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}' => self.kana += 1,
            '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' => self.hangul += 1,
            'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' | 'Ґ' => self.ukrainian += 1,
            '\u{400}'..='\u{52f}' => self.cyrillic += 1,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => self.greek += 1,
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => self.latin += 1,
            c if c.is_alphabetic() => self.other += 1,
            _ => {}
        }
    }

    /// The script that most of the text is in, and what it says. One Han character, kana or Hangul syllable
    /// weighs as three letters of an alphabet.
    fn language(&self, hits: &[usize; WORDS.len()], words: usize) -> Option<&'static str> {
        let cyrillic = self.cyrillic + self.ukrainian;
        let east = (self.han + self.kana + self.hangul) * 3;
        let total = east + cyrillic + self.greek + self.latin + self.other;
        let most = |letters: usize| letters > 0 && letters * 2 > total;
        match () {
            () if most(east) => Some(self.east_asian()),
            () if most(cyrillic) && self.ukrainian * 50 > cyrillic => Some("uk"),
            () if most(cyrillic) => Some("ru"),
            () if most(self.greek) => Some("el"),
            () if most(self.latin) => by_words(hits, words),
            () => None,
        }
    }

    /// Hangul by majority; kana in one of twenty characters (a Chinese text quotes less); else Chinese, and
    /// its form where two of three telling characters agree.
    fn east_asian(&self) -> &'static str {
        let all = self.han + self.kana + self.hangul;
        match () {
            () if self.hangul * 2 > all => "ko",
            () if self.kana * 20 > all => "ja",
            () if self.simplified > self.traditional * 2 => "zh-Hans",
            () if self.traditional > self.simplified * 2 => "zh-Hant",
            () => "zh",
        }
    }
}

/// The one of the two standards that holds an ideograph; none when both do, or none does.
fn standard(c: char) -> Option<Standard> {
    let mut bytes = [0; 4];
    let char = c.encode_utf8(&mut bytes);
    // GB 2312 hanzi: rows 16 to 87; Big5 levels 1 and 2: A440-C67E and C940-F9D5.
    let simplified = holds(GBK, char, |lead, trail| matches!(lead, 0xB0..=0xF7) && trail >= 0xA1);
    let traditional = holds(BIG5, char, |lead, trail| {
        matches!(lead, 0xA4..=0xC5 | 0xC9..=0xF8) || (lead == 0xC6 && trail <= 0x7E) || (lead == 0xF9 && trail <= 0xD5)
    });
    match (simplified, traditional) {
        (true, false) => Some(Standard::Simplified),
        (false, true) => Some(Standard::Traditional),
        _ => None,
    }
}

/// Whether a double-byte encoding holds a character in the rows that `rows` names.
fn holds(encoding: &'static Encoding, char: &str, rows: fn(u8, u8) -> bool) -> bool {
    let (bytes, _, missing) = encoding.encode(char);
    match *bytes {
        [lead, trail] if !missing => rows(lead, trail),
        _ => false,
    }
}

/// The language whose function words are one word in eight or more, and a quarter more than any other's.
fn by_words(hits: &[usize; WORDS.len()], words: usize) -> Option<&'static str> {
    let (best, most) = hits.iter().copied().enumerate().max_by_key(|&(_, count)| count)?;
    let second = hits.iter().enumerate().filter(|&(other, _)| other != best).map(|(_, &count)| count).max()?;
    (most >= 4 && most * 8 >= words && most * 4 >= second * 5).then_some(WORDS[best].0)
}

#[cfg(test)]
mod tests {
    use super::detect;

    #[test]
    fn languages_are_told() {
        let samples = [
            ("zh-Hans", "本报讯 昨日上午，新城区图书馆举行读书节开幕式，三百余名市民冒雨前来参加。"),
            ("zh-Hant", "本報訊 昨日上午，新城區圖書館舉行讀書節開幕式，三百餘名市民冒雨前來參加。"),
            ("ja", "昨日の午前、市立図書館で読書週間の開会式が行われた。"),
            ("ko", "어제 오전 시립도서관에서 독서주간 개막식이 열렸다."),
            ("ru", "Вчера утром в городской библиотеке открылась неделя чтения."),
            ("uk", "Учора вранці в міській бібліотеці відкрився тиждень читання."),
            ("el", "Χθες το πρωί άνοιξε η βιβλιοθήκη της πόλης."),
            ("en", "The library was opened in the morning, and it is the first of its kind in the city."),
            (
                "de",
                "Die Bücherei ist am Morgen mit einem Fest eröffnet worden, und der Eintritt ist frei, das freut den Ort.",
            ),
            ("fr", "La bibliothèque est ouverte dans le centre de la ville, et les enfants des écoles sont venus."),
            (
                "es",
                "La biblioteca se abrió por la mañana en el centro de la ciudad, y los niños de las escuelas vinieron.",
            ),
            (
                "it",
                "La biblioteca è stata aperta nel centro della città, e gli alunni delle scuole non si sono fatti attendere per il taglio del nastro.",
            ),
            (
                "pt",
                "A biblioteca abriu de manhã no centro da cidade, e os alunos do ensino não faltaram com uma festa.",
            ),
        ];
        for (language, text) in samples {
            assert_eq!(detect([text]), Some(language), "{text}");
        }
    }

    #[test]
    fn what_shows_nothing_is_not_guessed() {
        assert_eq!(detect([""]), None);
        assert_eq!(detect(["12345 2024-05-14"]), None);
        assert_eq!(detect(["Lorem ipsum dolor sit amet, consectetur adipiscing elit"]), None);
        assert_eq!(detect(["一二三"]), Some("zh"));
    }

    #[test]
    fn a_chinese_text_may_quote_other_languages() {
        assert_eq!(
            detect(["新城区图书馆", "与 World Library Association（WLA）签订合作协议，记者昨日获悉"]),
            Some("zh-Hans")
        );
        assert_eq!(detect(["a".repeat(300_000).as_str(), "书"]), None);
    }
}
