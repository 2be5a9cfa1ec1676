//! One file a damage. The order of [`RULES`] is meaning: later rules see what earlier ones decided.

/// A rule of the cleaner, named for the damage it mends.
pub trait Rule: Sync {
    /// The damage (`wrapped-line`).
    fn name(&self) -> &'static str;

    /// What it is, with examples and counter-examples: the text of its fixture file.
    fn explanation(&self) -> &'static str;
}

/// All rules, in the order in which they work.
pub const RULES: &[&dyn Rule] = &[];
