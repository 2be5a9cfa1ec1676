//! Classes of characters that line breaking and roles depend on.
//!
//! Small range tests, because they run once for every character of an archive. Sources: Unicode 15
//! block ranges; UAX #11 for width; JIS X 4051 and GB/T 15834 for characters that may not begin or
//! end a line (kinsoku).

/// An ideograph (unified, compatibility, radical, 〇, 々).
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
        | '\u{2E80}'..='\u{2FDF}' | '々' | '〇')
}

/// Whether it is of the block of ideographs that most of an archive is made of.
pub fn is_common_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// The codes of the common ideographs (see [`is_common_han`]) that follow each other from a byte of a text on, from
/// their three bytes: passes over all characters of an archive read them so.
#[inline]
pub fn common_han_from(text: &[u8], at: usize) -> impl Iterator<Item = u32> {
    text.get(at..).unwrap_or_default().as_chunks().0.iter().map_while(common_han)
}

/// The code of three bytes that are a common ideograph. Summed up, no other first byte comes into their range: bytes
/// behind it add less than one step of it.
#[inline]
fn common_han(&[first, second, third]: &[u8; 3]) -> Option<u32> {
    let sum = (u32::from(first) << 12) + (u32::from(second) << 6) + u32::from(third);
    let code = sum.wrapping_sub(0xE2080);
    (code.wrapping_sub(0x4E00) < 0x5200).then_some(code)
}

/// The character that begins at a byte of a text.
pub fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The letters, digits and ideographs of a text: what two printings of the same words have in common.
pub fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|&c| is_alphanumeric(c))
}

/// As [`char::is_alphanumeric`], at once for common ideographs.
pub fn is_alphanumeric(c: char) -> bool {
    is_common_han(c) || c.is_alphanumeric()
}

/// Hiragana, Katakana and their long mark.
pub fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9D}')
}

/// Hangul syllables and letters.
pub fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}' | '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}')
}

/// A character of a script written without spaces between words, or full-width punctuation.
pub fn is_unspaced(c: char) -> bool {
    is_han(c) || is_kana(c) || is_full_width_mark(c)
}

/// CJK and full-width punctuation.
pub fn is_full_width_mark(c: char) -> bool {
    match c {
        '\u{3000}'..='\u{303F}' => {
            !matches!(c, '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3031}'..='\u{3035}' | '\u{3038}'..='\u{303C}')
        }
        '\u{FF00}'..='\u{FF65}' => {
            !matches!(c, '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}')
        }
        '\u{FE30}'..='\u{FE4F}' | '\u{FFE0}'..='\u{FFE6}' => true,
        _ => false,
    }
}

/// Quotation marks, dashes and dots that Chinese and Western text share.
pub fn is_shared_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '—' | '…' | '·' | '–')
}

/// Columns a character takes: 2 for full-width ones (with `wide_marks`, shared marks too), else 1.
pub fn width(c: char, wide_marks: bool) -> u16 {
    match c {
        '\u{0}'..='\u{10FF}' => u16::from(wide_marks && c == '·') + 1,
        '\u{2010}'..='\u{2027}' => u16::from(wide_marks && is_shared_mark(c)) + 1,
        _ if is_zero_width(c) => 0,
        '\u{1100}'..='\u{115F}'
        | '\u{2460}'..='\u{24FF}'
        | '\u{25A0}'..='\u{27BF}'
        | '\u{2E80}'..='\u{A4CF}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => 2,
        _ => 1,
    }
}

fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{300}'..='\u{36F}')
}

/// Ends a sentence.
pub fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '.' | '．' | '｡' | '…' | '︒')
}

/// Ends a clause.
pub fn is_pause(c: char) -> bool {
    matches!(c, '，' | ',' | '、' | '；' | ';' | '﹐' | '､')
}

/// Introduces what follows.
pub fn is_colon(c: char) -> bool {
    matches!(c, '：' | ':' | '︰')
}

/// Opens a quotation or bracket.
pub fn is_opener(c: char) -> bool {
    matches!(
        c,
        '“' | '‘'
            | '「'
            | '『'
            | '《'
            | '〈'
            | '（'
            | '('
            | '【'
            | '〔'
            | '［'
            | '['
            | '｛'
            | '{'
            | '„'
            | '«'
            | '〖'
    )
}

/// Closes a quotation or bracket.
pub fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '》' | '〉' | '）' | ')' | '】' | '〕' | '］' | ']' | '｝' | '}' | '»' | '〗')
}

/// May not begin a line, so that what begins with it surely goes on.
pub fn cannot_begin(c: char) -> bool {
    is_pause(c)
        || matches!(
            c,
            '。' | '！'
                | '？'
                | '：'
                | '）'
                | '》'
                | '」'
                | '』'
                | '】'
                | '〉'
                | '〕'
                | '”'
                | '％'
                | '%'
                | '‰'
                | '℃'
                | ')'
                | ']'
        )
        || matches!(c, 'ー' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ッ' | 'ャ' | 'ュ' | 'ョ')
}

/// A Chinese function word of one character that leads on to what follows: no sentence and no headline ends with it.
///
/// Conjunctions and prepositions (和与及或 而且 在把被将从对向为以) and the attributive particle 的 with its kin. A closed class of
/// the language, not a list of phrases.
pub fn ends_no_sentence(c: char) -> bool {
    matches!(
        c,
        '的' | '和'
            | '与'
            | '與'
            | '及'
            | '或'
            | '而'
            | '且'
            | '在'
            | '把'
            | '被'
            | '将'
            | '將'
            | '从'
            | '從'
            | '对'
            | '對'
            | '向'
            | '为'
            | '為'
            | '以'
            | '于'
            | '於'
            | '由'
            | '其'
            | '该'
            | '該'
            | '各'
            | '每'
            | '这'
            | '這'
            | '第'
            | '并'
            | '並'
    )
}

/// Whether an English or German text ends with an article, a preposition or a conjunction, in small letters: a closed class.
pub fn leads_on(text: &str) -> bool {
    const WORDS: [&str; 59] = [
        "a", "als", "am", "an", "and", "as", "at", "auf", "aus", "bei", "by", "das", "dem", "den", "der", "des", "die",
        "durch", "ein", "eine", "einem", "einen", "einer", "eines", "for", "from", "für", "gegen", "im", "in", "into",
        "ist", "its", "mit", "nach", "of", "oder", "on", "or", "sich", "the", "their", "to", "um", "und", "unter",
        "von", "vor", "vom", "wegen", "wie", "will", "with", "zu", "zum", "zur", "zwischen", "über", "without",
    ];
    text.split_whitespace().next_back().is_some_and(|word| WORDS.contains(&word))
}

/// A Chinese function word of one character that leans on what stands before it: no sentence begins with it.
pub fn begins_no_sentence(c: char) -> bool {
    matches!(
        c,
        '的' | '了'
            | '着'
            | '們'
            | '们'
            | '过'
            | '過'
            | '等'
            | '之'
            | '者'
            | '地'
            | '得'
            | '性'
            | '化'
            | '吗'
            | '呢'
            | '吧'
            | '里'
            | '中'
    )
}

/// An ideograph that counts, as essays number their parts: 一 … 十.
pub fn is_numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// Whether all letters of a text are capitals, and there are some.
pub fn is_capitals(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

/// Whether nothing or a space belongs between two lines of one paragraph.
///
/// CSS Text 4 §4.1.2 (segment break transformation): nothing beside characters of unspaced scripts; a
/// space between spaced scripts. For mixed pairs the break goes too, as the source shows no space.
pub fn separator(left: char, right: char) -> &'static str {
    let unspaced = |c| is_unspaced(c) || is_shared_mark(c);
    if is_unspaced(left) || is_unspaced(right) || (unspaced(left) && unspaced(right)) { "" } else { " " }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_between_han_and_a_space_between_words() {
        assert_eq!(separator('中', '国'), "");
        assert_eq!(separator('，', 'A'), "");
        assert_eq!(separator('国', 'A'), "");
        assert_eq!(separator('e', 't'), " ");
        assert_eq!(separator('가', '나'), " ");
        assert_eq!(separator('”', 't'), " ");
        assert_eq!(separator('…', '—'), "");
    }

    #[test]
    fn full_width_marks_are_no_letters() {
        let blocks =
            ['\u{3000}'..='\u{303F}', '\u{FF00}'..='\u{FF65}', '\u{FE30}'..='\u{FE4F}', '\u{FFE0}'..='\u{FFE6}'];
        assert!(blocks.into_iter().flatten().all(|c| is_full_width_mark(c) != c.is_alphanumeric()));
    }

    #[test]
    fn common_ideographs_are_read_from_their_bytes() {
        for c in ('\u{3000}'..='\u{A000}').chain(['é', '가', '\u{20000}']) {
            let text = format!("a{c}b");
            let code = Some(c as u32).filter(|_| is_common_han(c));
            assert_eq!([0, 1].map(|at| common_han_from(text.as_bytes(), at).next()), [None, code], "{c}");
        }
    }

    #[test]
    fn common_ideographs_are_letters() {
        assert!(('\u{4E00}'..='\u{9FFF}').all(char::is_alphanumeric));
    }

    #[test]
    fn shared_marks_are_wide_in_chinese_text() {
        assert_eq!("“甲”a１".chars().map(|c| width(c, true)).sum::<u16>(), 9);
        assert_eq!("“甲”a１".chars().map(|c| width(c, false)).sum::<u16>(), 7);
    }
}
