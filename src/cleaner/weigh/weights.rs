//! What each sign weighs in each situation, in hundredths of a logit.

use super::signs::Sign;

/// From here on two lines are joined.
pub const JOIN: i32 = 80;
/// From here on a join is certain.
pub const CERTAIN: i32 = 350;

/// Columns: Column, Spaced, Gap, Free, Across.
#[rustfmt::skip]
pub const WEIGHTS: [[i16; 5]; Sign::ALL.len()] = [
    [   0,    0, -120, -250,  -40], // Always
    [-450, -450, -450,    0, -200], // Over
    [ 300,  300,  300,    0,  300], // Full
    [ 140,  140,  140,    0,  140], // Near
    [-300, -300, -300,    0, -200], // Short
    [-450, -450, -450,    0, -200], // Half
    [   0,    0, -400,    0, -400], // StopFull
    [   0,    0, -400,    0, -400], // StopNear
    [   0,    0, -400,    0, -400], // StopShort
    [-120, -120, -200, -400, -200], // Stop
    [-120, -120, -200, -400, -200], // StopQuoted
    [ 220,  220,  220,  220,  220], // Pause
    [   0,    0, -250, -250, -250], // Colon
    [   0,    0,    0, -250,    0], // Dash
    [ 400,  400,  400,  400,  400], // Opener
    [   0,    0,    0,  120,    0], // Closed
    [  60,   60,   60,   60,   60], // Bound
    [ 250,  250,  250,  250,  250], // Hyphen
    [ 150,  150,  150,  150,  150], // Open
    [-820, -820, -820, -820, -820], // SemicolonItem
    [ 450,  450,  450,  450,  450], // CannotBegin
    [ 340,  340,  340,  340,  340], // Small
    [   0,    0, -200, -200, -200], // Capital
    [   0,    0,    0,    0,    0], // Quote
    [  50,   50,   50,   50,   50], // Leaning
    [-250, -250, -250, -250, -250], // Item
    [ -60,  -60,  -60,  -60,  -60], // ItemMidway
    [-300, -300, -300, -300, -300], // Labelled
    [-400, -400, -400, -400, -400], // BothLabelled
    [-600, -600, -600, -600, -600], // Opening
    [ 150,  150,  150,  150,  150], // Number
    [ 140,  140,  140,  140,  140], // PairKnown
    [ -20,  -20,  -20,  -20,  -20], // PairUnknown
    [-500, -500, -500,    0, -500], // Indented
    [ 150,  150,    0,    0,    0], // Flush
    [-400, -400, -400,    0, -400], // FirstFlush
    [   0,    0,  450,    0,    0], // BothFull
    [   0,    0, -400,    0, -400], // TwoShort
    [   0,    0,  500,    0,  500], // WidthOfInner
    [   0,    0,    0,    0,    0], // NextFull
    [   0,    0,  -50,    0,  -50], // NextShort
    [   0,    0, -300,    0, -300], // NextBare
    [   0,    0,    0,    0,    0], // Gap
    [   0,    0,    0,    0,    0], // PageTurn
    [  60,   60,    0,    0,    0], // GapsPart
    [   0,    0,  100,    0,    0], // GapsCut
    [   0,    0,    0,  -80,    0], // OwnForm
    [   0,    0,    0,    0,    0], // Habit
    [   0,    0,    0,  380,  380], // Unfinished
    [   0,    0,    0,   60,   60], // Whole
    [   0,    0,    0,  -50,  -50], // Brief
    [   0,    0,    0,  100,    0], // SoftBreak
    [   0,    0,    0,    0,    0], // Young
    [   0,    0,    0,    0,    0], // Between
];
