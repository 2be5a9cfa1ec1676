//! Reading order: where texts stop and begin in mid-sentence, how near two texts are, and what goes on what.
//!
//! Describes and matches; the rules decide what is moved.

pub mod assign;
pub mod nearness;
pub mod strips;
