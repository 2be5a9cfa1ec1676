//! The text layer of PDF files: glyphs with their place, put in reading order by [`super::layout`].
//!
//! Everything that hayro knows of PDF ends in this room; nothing of it is told outside.

mod actual;
mod glyphs;
mod guard;
mod open;
