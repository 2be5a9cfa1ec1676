//! Metadata values that formats want in a standard form: language tags and dates.
//!
//! Said once, so that no two writers take the same value differently.

/// A language tag as formats want it: `_` as `-`, and well-formed by the usual part of RFC 5646 (language,
/// extended language, script, region, variants); none for anything else.
pub fn language(given: &str) -> Option<String> {
    let tag = given.trim().replace('_', "-");
    let alpha = |s: &str| s.bytes().all(|b| b.is_ascii_alphabetic());
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let rank = |(at, s): (usize, &str)| match s.len() {
        2 | 3 if at == 0 && alpha(s) => Some(0),
        3 if at == 1 && alpha(s) => Some(1),
        4 if at > 0 && alpha(s) => Some(2),
        2 if at > 0 && alpha(s) => Some(3),
        3 if at > 0 && digits(s) => Some(3),
        4 if at > 0 && digits(&s[..1]) => Some(4),
        5..=8 if at > 0 => Some(4),
        _ => None,
    };
    let plain = tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let ranks: Option<Vec<u8>> = if plain { tag.split('-').enumerate().map(rank).collect() } else { None };
    ranks.is_some_and(|ranks| ranks.windows(2).all(|w| w[0] < w[1])).then_some(tag)
}

/// Year, month and day of a date that exists, written `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
pub fn date(given: &str) -> Option<(&str, Option<&str>, Option<&str>)> {
    let mut parts = given.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    let number = |part: &str, digits: usize| {
        (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<u32>().ok()).flatten()
    };
    let y = number(year, 4).filter(|y| *y > 0)?;
    let days = match month.map(|m| number(m, 2)) {
        None | Some(Some(1 | 3 | 5 | 7 | 8 | 10 | 12)) => 31,
        Some(Some(4 | 6 | 9 | 11)) => 30,
        Some(Some(2)) if y.is_multiple_of(4) && (!y.is_multiple_of(100) || y.is_multiple_of(400)) => 29,
        Some(Some(2)) => 28,
        Some(_) => return None,
    };
    let day_exists = day.is_none_or(|d| number(d, 2).is_some_and(|d| (1..=days).contains(&d)));
    (day_exists && parts.next().is_none()).then_some((year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_well_formed_tags() {
        for good in ["zh", "zh-Hans", "zh-Hant-TW", "en", "zh-yue", "sr-Latn-RS", "de-1996", "es-419", "und"] {
            assert_eq!(language(good).as_deref(), Some(good));
        }
        assert_eq!(language(" zh_CN ").as_deref(), Some("zh-CN"));
        for bad in [
            "",
            "chinese!",
            "中文",
            "z",
            "zh-",
            "Hans-zh",
            "zh-Hans-Hant",
            "zh-TW-Hant",
            "Chinese language",
            "zh--Hans",
        ] {
            assert_eq!(language(bad), None, "{bad}");
        }
    }

    #[test]
    fn dates_exist() {
        assert_eq!(date("1987-05-04"), Some(("1987", Some("05"), Some("04"))));
        assert_eq!(date("1987"), Some(("1987", None, None)));
        assert!(date("2000-02-29").is_some());
        for bad in [
            "",
            "1900-02-29",
            "1987-00",
            "1987-13",
            "1987-04-31",
            "1987-5-4",
            "0000",
            "98",
            "１９９８",
            "1998-03-02T00",
            "1987-05-04-01",
            "八七年",
        ] {
            assert_eq!(date(bad), None, "{bad}");
        }
    }
}
