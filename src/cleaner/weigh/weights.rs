//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..100 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 91;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 483;

/// Columns: Column (36544 cases, 32942 yes), Spaced (6323 cases, 5950 yes), Gap (4282 cases, 878 yes), Free (953 cases, 647 yes), Across (328 cases, 278 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  150,   170,  -156,   -70,   -87], // Always
    [ -246,  -263,  -450,     0,  -200], // Over
    [  228,   132,   248,     0,   235], // Full
    [  -32,    31,    63,     0,   140], // Near
    [ -235,  -197,  -255,     0,  -201], // Short
    [ -327,  -293,  -402,     0,  -186], // Half
    [   56,    68,  -354,     0,  -400], // StopFull
    [  -59,   -63,  -402,     0,  -400], // StopNear
    [  -71,     1,  -400,     0,  -400], // StopShort
    [ -182,  -114,  -146,  -400,  -200], // Stop
    [ -132,  -120,  -211,  -400,  -200], // StopQuoted
    [  246,   225,   193,   138,   128], // Pause
    [   12,     7,  -226,  -250,  -250], // Colon
    [    3,     0,    14,  -250,     0], // Dash
    [  400,   377,   280,   371,   400], // Opener
    [  -64,    -6,     8,    14,   -24], // Closed
    [  110,    60,   142,   132,    82], // Bound
    [  250,   250,   250,   250,   250], // Hyphen
    [  205,   128,    61,   172,   115], // Open
    [ -820,  -820,  -820,  -822,  -820], // SemicolonItem
    [  451,   450,   450,   450,   450], // CannotBegin
    [  340,   365,   349,   346,   340], // Small
    [  -11,  -142,  -198,  -220,  -171], // Capital
    [  -92,  -143,   -88,  -142,   -20], // Quote
    [   66,    50,   112,    44,    29], // Leaning
    [ -278,  -250,  -251,  -254,  -250], // Item
    [ -157,   -59,   -93,   -96,   -60], // ItemMidway
    [ -227,  -300,  -243,  -300,  -300], // Labelled
    [ -271,  -399,  -400,  -400,  -400], // BothLabelled
    [ -649,  -604,  -603,  -602,  -600], // Opening
    [  160,   150,   170,   183,   150], // Number
    [  240,   140,   274,   282,   226], // PairKnown
    [   26,   -20,    36,    36,    25], // PairUnknown
    [ -701,  -552,  -513,     0,  -500], // Indented
    [  246,   250,     0,     0,   -76], // Flush
    [ -316,  -359,  -432,     0,  -400], // FirstFlush
    [    0,     0,   279,     0,    27], // BothFull
    [    0,     0,  -400,     0,  -400], // TwoShort
    [    0,     0,   500,     0,   500], // WidthOfInner
    [   71,    28,    30,     0,   -18], // NextFull
    [    0,     0,   -50,     0,   -38], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,   -36,  -132,    30], // Gap
    [    0,     0,    10,   112,    17], // PageTurn
    [  111,   218,     0,    83,    -1], // GapsPart
    [    0,     0,   -36,    14,    13], // GapsCut
    [    0,     0,     0,   -80,     0], // OwnForm
    [    0,     0,     0,   -63,   -73], // Habit
    [    0,     0,     0,   174,   282], // Unfinished
    [    0,     0,     0,   116,    84], // Whole
    [    0,     0,     0,   -43,   -30], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -85,  -113,  -101,    44,    -9], // Young
    [    0,     0,     0,     0,   -47], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = -17;

/// Columns: Column (4119 cases, 2035 yes), Free (1975 cases, 1398 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -83,   -57], // Always
    [  251,   231], // OverOpening
    [   50,    18], // OverText
    [    9,    42], // OverNothing
    [  221,   252], // First
    [  153,   130], // PageTop
    [  -39,    20], // AfterStop
    [   47,    96], // AfterClosed
    [   59,    97], // AfterOther
    [  -47,   -95], // AfterOpen
    [  -24,    72], // AfterHeading
    [  177,   162], // GapBefore
    [  -49,   -58], // GapBehind
    [   30,   -48], // Framed
    [  134,   150], // Numbered
    [   15,    89], // Bare
    [ -241,  -243], // GoesOn
    [ -124,  -126], // MayGoOn
    [ -171,   -97], // GoesOnBefore
    [  253,   116], // Centred
    [ -283,  -142], // Right
    [   21,    49], // NextIndented
    [  -63,   -35], // Indented
    [   37,     0], // Narrower
    [   40,     0], // Full
    [ -139,  -166], // Comma
    [ -223,  -237], // Commas
    [ -153,  -138], // Calls
    [  -76,  -104], // Speech
    [ -195,  -186], // Signature
    [ -151,  -164], // Marked
    [  -72,  -112], // Label
    [ -147,  -162], // Item
    [   85,    73], // Subtitle
    [    6,   -17], // Chars4
    [   49,    63], // Chars9
    [   49,    67], // Chars16
    [  -23,     7], // Chars24
    [  -65,   -76], // Chars25
    [  -94,   -91], // Halves
    [  -64,  -126], // Bound
    [  -85,  -120], // Closed
    [  124,   207], // Kin
    [  -97,   -76], // NoKin
    [  -14,    43], // KinBefore
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 75;

/// Columns: Plain (2014 cases, 1318 yes), Marked (330 cases, 262 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [  -87,  -185], // Always
    [  551,   602], // First
    [ 2000,  2000], // TwoBlank
    [-1000, -1000], // OneBlank
    [  508,   458], // Opening
    [  171,   200], // Byline
    [  286,   265], // AfterClosed
    [  167,   172], // AfterOpen
    [   29,    31], // Long
    [  -56,    33], // VeryLong
    [ -118,   -76], // Brief
    [  235,     0], // NoKin
    [  -93,     0], // Kin
    [  170,   150], // Capitals
    [ -600,  -600], // Numbered
    [   89,   111], // Gap
    [  191,    61], // Gap2
    [  119,   103], // News
    [  374,   350], // Separator
    [    0,   187], // Higher
    [    0,  -256], // Lower
    [    0,   316], // Levels
    [    0,   203], // Marked
    [  247,   152], // Several
    [   98,    18], // Many
    [   -6,   -36], // SoonAgain
    [  -20,   -62], // Alike
];
