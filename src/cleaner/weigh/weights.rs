//! What each sign weighs in each situation, in hundredths of a logit.

use super::{Sign, heading, join, start};

/// From here on two lines are joined.
pub const JOIN_LIKELY: i32 = 80;
/// From here on a join is certain.
pub const JOIN_CERTAIN: i32 = 350;

/// Columns: Column, Spaced, Gap, Free, Across.
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
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

/// From here on a line is a heading.
pub const HEADING_LIKELY: i32 = 100;

/// Columns: Column, Free.
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [-100, -100], // Always
    [ 250,  250], // OverOpening
    [ 100,  100], // OverText
    [ -50,  -50], // OverNothing
    [ 160,  160], // First
    [ 100,  100], // PageTop
    [ 100,  100], // AfterStop
    [  60,   60], // AfterClosed
    [  80,   80], // AfterOther
    [-300, -100], // AfterOpen
    [ 100,  100], // AfterHeading
    [  80,   80], // GapBefore
    [  50,   50], // GapBehind
    [   0,    0], // Framed
    [ 150,  150], // Numbered
    [ 100,  100], // Bare
    [-400, -400], // GoesOn
    [-100, -100], // MayGoOn
    [   0,    0], // GoesOnBefore
    [  80,   80], // Centred
    [-250, -250], // Right
    [   0,    0], // NextIndented
    [   0,    0], // Indented
    [  60,    0], // Narrower
    [   0,    0], // Full
    [ -80,  -80], // Comma
    [-160, -160], // Commas
    [ -80,  -80], // Calls
    [-200, -200], // Speech
    [-150, -150], // Signature
    [-140, -140], // Marked
    [-150, -150], // Label
    [-200, -200], // Item
    [   0,    0], // Subtitle
    [   0,    0], // Chars4
    [   0,    0], // Chars9
    [   0,    0], // Chars16
    [   0,    0], // Chars24
    [   0,    0], // Chars25
    [   0,    0], // Halves
    [-100, -100], // Bound
    [   0,    0], // Closed
    [  50,   50], // Kin
    [ -30,  -30], // NoKin
    [   0,    0], // KinBefore
];

/// From here on a group of headings begins an article.
pub const START_LIKELY: i32 = 0;

/// Columns: Plain, Marked.
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [-120, -120], // Always
    [ 600,  600], // First
    [2000, 2000], // TwoBlank
    [-1000, -1000], // OneBlank
    [ 450,  450], // Opening
    [ 200,  200], // Byline
    [ 250,  250], // AfterClosed
    [ 200,  200], // AfterOpen
    [  80,    0], // Long
    [  80,    0], // VeryLong
    [   0,    0], // Brief
    [ 150,    0], // NoKin
    [   0,    0], // Kin
    [ 150,  150], // Capitals
    [-600, -600], // Numbered
    [ 150,  150], // Gap
    [ 100,  100], // Gap2
    [ 120,  120], // News
    [ 350,  350], // Separator
    [   0,  300], // Higher
    [   0, -250], // Lower
    [   0,  300], // Levels
    [   0,  150], // Marked
    [  80,   80], // Several
    [   0,    0], // Many
    [   0,    0], // SoonAgain
    [   0,    0], // Alike
];
