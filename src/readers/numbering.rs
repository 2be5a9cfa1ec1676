//! The numbers that stand before the items of an ordered list: markup leaves them to who shows the page, so they are
//! printed and yet in no text. Knows no format.

/// How items are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// 1, 2, 3.
    Decimal,
    /// a, b, c, or A, B, C.
    Letters {
        /// Whether they are capital letters.
        capital: bool,
    },
    /// i, ii, iii, or I, II, III.
    Roman {
        /// Whether they are capital letters.
        capital: bool,
    },
}

/// Roman numerals and their values, the largest first.
const ROMAN: [(u32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

/// Numbers that are written in Roman numerals, at most (CSS Counter Styles 3, §6.1); others are decimal.
const LARGEST_ROMAN: u32 = 3999;

impl Numbers {
    /// What stands before the item of a number.
    pub fn label(self, number: u32) -> String {
        let (digits, capital) = match self {
            Numbers::Letters { capital } if number > 0 => (letters(number), capital),
            Numbers::Roman { capital } if (1..=LARGEST_ROMAN).contains(&number) => (roman(number), capital),
            _ => (number.to_string(), false),
        };
        format!("{}.", if capital { digits.to_ascii_uppercase() } else { digits })
    }
}

fn letters(mut number: u32) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        number -= 1;
        letters.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
    }
    letters.iter().rev().collect()
}

fn roman(mut number: u32) -> String {
    let mut numerals = String::new();
    for (value, numeral) in ROMAN {
        while number >= value {
            numerals.push_str(numeral);
            number -= value;
        }
    }
    numerals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_a_browser_shows() {
        let labels = |numbers: Numbers| [1, 4, 28].map(|number| numbers.label(number)).join(" ");
        assert_eq!(labels(Numbers::Decimal), "1. 4. 28.");
        assert_eq!(labels(Numbers::Letters { capital: false }), "a. d. ab.");
        assert_eq!(labels(Numbers::Roman { capital: true }), "I. IV. XXVIII.");
        assert_eq!(Numbers::Letters { capital: true }.label(0), "0.");
    }
}
