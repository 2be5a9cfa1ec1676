//! Stretches of text that share the memory of the text they are taken from, and labels that most pieces have not.
//!
//! An issue of 100 MB has millions of pieces; each is a place in its source and owns no characters.

use std::borrow::Cow;
use std::fmt;
use std::ops::{Deref, Range};
use std::sync::{Arc, LazyLock};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A stretch of a text, read as `&str`.
///
/// Offsets are 32 bits, as those of a [`crate::source::Span`].
#[derive(Clone)]
pub struct Passage {
    whole: Arc<String>,
    start: u32,
    end: u32,
}

/// What repairs put in most: nothing, or a space.
static SHORT: LazyLock<[Arc<String>; 2]> = LazyLock::new(|| ["", " "].map(|text| Arc::new(text.to_owned())));

impl Passage {
    /// The characters.
    pub fn as_str(&self) -> &str {
        self
    }

    /// A stretch of this one, in its own bytes.
    pub fn part(&self, range: Range<usize>) -> Passage {
        debug_assert!(self.is_char_boundary(range.start) && self.is_char_boundary(range.end));
        let [start, end] = [range.start, range.end].map(|at| self.start + at as u32);
        Passage { whole: self.whole.clone(), start, end }
    }

    /// Adds characters at the end.
    pub fn push_str(&mut self, text: &str) {
        if self.end as usize == self.whole.len()
            && let Some(whole) = Arc::get_mut(&mut self.whole)
        {
            whole.push_str(text);
            self.end = whole.len() as u32;
        } else {
            *self = Passage::from(format!("{}{text}", &**self));
        }
    }
}

impl Default for Passage {
    fn default() -> Self {
        Passage::from("")
    }
}

impl Deref for Passage {
    type Target = str;

    fn deref(&self) -> &str {
        &self.whole[self.start as usize..self.end as usize]
    }
}

impl From<String> for Passage {
    fn from(text: String) -> Self {
        let end = text.len() as u32;
        Passage { whole: Arc::new(text), start: 0, end }
    }
}

impl From<&str> for Passage {
    fn from(text: &str) -> Self {
        match SHORT.iter().find(|short| short.as_str() == text) {
            Some(short) => Passage { whole: short.clone(), start: 0, end: text.len() as u32 },
            None => Passage::from(text.to_owned()),
        }
    }
}

/// A label or address that few pieces have; it takes little room where there is none.
#[derive(Clone)]
pub struct Label(Box<Box<str>>);

impl Deref for Label {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Label {
    fn from(text: &str) -> Self {
        Label(Box::new(text.into()))
    }
}

impl From<String> for Label {
    fn from(text: String) -> Self {
        Label(Box::new(text.into()))
    }
}

/// Makes a type of text behave, print and be written as its characters.
macro_rules! reads_as_text {
    ($type:ty) => {
        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&**self, f)
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self)
            }
        }

        impl PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                **self == **other
            }
        }

        impl Eq for $type {}

        impl PartialEq<str> for $type {
            fn eq(&self, other: &str) -> bool {
                **self == *other
            }
        }

        impl PartialEq<&str> for $type {
            fn eq(&self, other: &&str) -> bool {
                **self == **other
            }
        }

        impl PartialEq<String> for $type {
            fn eq(&self, other: &String) -> bool {
                **self == **other
            }
        }

        impl PartialEq<$type> for &str {
            fn eq(&self, other: &$type) -> bool {
                **self == **other
            }
        }

        impl PartialEq<$type> for str {
            fn eq(&self, other: &$type) -> bool {
                *self == **other
            }
        }

        impl From<Cow<'_, str>> for $type {
            fn from(text: Cow<'_, str>) -> Self {
                match text {
                    Cow::Borrowed(text) => text.into(),
                    Cow::Owned(text) => text.into(),
                }
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Into::into)
            }
        }

        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                "string".into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                String::json_schema(generator)
            }
        }
    };
}

reads_as_text!(Passage);
reads_as_text!(Label);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_share_their_text_and_parts_of_passages_too() {
        let whole = Passage::from("甲乙丙丁");
        let part = whole.part(3..12);
        assert_eq!([part.as_str(), part.part(3..6).as_str()], ["乙丙丁", "丙"]);
        assert!(Arc::ptr_eq(&whole.whole, &part.part(3..6).whole));
    }

    #[test]
    fn what_is_added_changes_no_other_passage() {
        let whole = Passage::from("甲乙");
        let (mut first, mut second) = (whole.part(0..3), whole.clone());
        first.push_str("丁");
        second.push_str("丁");
        second.push_str("戊");
        assert_eq!([first, second, whole], ["甲丁", "甲乙丁戊", "甲乙"]);
    }
}
