//! `kjj-quality`: makes documents with known truth, runs the tool and its peers on them, and scores what comes out.

mod truth;

fn main() {}
