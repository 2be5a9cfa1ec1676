//! What must hold of every document: the same bytes again, and a truth that accounts for every character.

use super::grammar::Grammar;
use super::*;

#[test]
fn grammars_define_what_they_use() {
    for tongue in Tongue::ALL {
        for (_, genre) in tongue.genres() {
            let missing = Grammar::new(genre.layers).undefined();
            assert!(missing.is_empty(), "{tongue:?}: {missing:?}");
        }
    }
}
