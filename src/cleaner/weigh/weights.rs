//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..100 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 43;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 535;

/// Columns: Column (39731 cases, 35803 yes), Spaced (7622 cases, 7062 yes), Gap (3995 cases, 969 yes), Free (1124 cases, 818 yes), Across (489 cases, 431 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  206,   148,  -154,   -17,  -119], // Always
    [ -231,  -246,  -450,     0,  -200], // Over
    [  206,   168,   185,     0,   251], // Full
    [   -3,    46,    38,     0,   141], // Near
    [ -200,  -215,  -199,     0,  -174], // Short
    [ -327,  -365,  -367,     0,  -203], // Half
    [   48,     2,  -372,     0,  -400], // StopFull
    [ -114,   -78,  -403,     0,  -400], // StopNear
    [  -59,    14,  -372,     0,  -400], // StopShort
    [ -187,  -183,  -139,  -400,  -200], // Stop
    [ -177,  -120,  -207,  -400,  -200], // StopQuoted
    [  206,   222,   167,    98,   119], // Pause
    [   41,     5,  -248,  -250,  -250], // Colon
    [    6,     1,     6,  -250,     0], // Dash
    [  400,   302,   293,   367,   336], // Opener
    [ -112,   -12,   -82,     0,   -28], // Closed
    [  145,    60,    55,   107,    49], // Bound
    [  250,   250,   250,   250,   250], // Hyphen
    [  173,    88,    60,   169,   141], // Open
    [ -820,  -820,  -820,  -823,  -820], // SemicolonItem
    [  450,   450,   444,   450,   450], // CannotBegin
    [  340,   397,   345,   371,   344], // Small
    [  -26,   -97,  -253,  -186,  -255], // Capital
    [ -108,   -92,   -90,  -122,   -21], // Quote
    [   65,    50,    87,   114,    53], // Leaning
    [ -392,  -250,  -253,  -251,  -250], // Item
    [ -261,   -47,   -51,   -90,   -60], // ItemMidway
    [ -238,  -267,  -272,  -321,  -300], // Labelled
    [ -363,  -400,  -400,  -404,  -400], // BothLabelled
    [ -602,  -618,  -602,  -606,  -600], // Opening
    [  185,   150,   228,   159,   158], // Number
    [  261,   140,   197,   222,   207], // PairKnown
    [  183,    50,   213,   173,   124], // Word
    [   17,   -30,    -6,    -9,   -35], // Ends
    [ -105,   -30,   -49,   -76,   -73], // Begins
    [ -731,  -591,  -493,     0,  -500], // Indented
    [ -414,  -160,  -117,  -100,  -100], // Deeper
    [  266,   228,     0,     0,  -108], // Flush
    [ -310,  -362,  -409,     0,  -400], // FirstFlush
    [    0,     0,   232,     0,    23], // BothFull
    [    0,     0,  -400,     0,  -400], // TwoShort
    [    0,     0,   580,     0,   501], // WidthOfInner
    [   37,   102,   104,     0,   -29], // NextFull
    [    0,     0,    24,     0,   -53], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,   -34,  -153,    80], // Gap
    [    0,     0,     3,    27,   -20], // PageTurn
    [  168,   125,     0,    83,   -63], // GapsPart
    [    0,     0,    48,    29,     8], // GapsCut
    [    0,     0,     0,   -35,     0], // OwnForm
    [    0,     0,     0,  -161,   -23], // Habit
    [    0,     0,     0,   271,   314], // Unfinished
    [    0,     0,     0,   191,    13], // Whole
    [    0,     0,     0,     7,    -1], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -75,  -102,  -112,    32,    27], // Young
    [    0,     0,     0,     0,   -79], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 21;

/// Columns: Column (4828 cases, 2427 yes), Free (2362 cases, 1680 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -69,   -74], // Always
    [  253,   216], // OverOpening
    [   63,    -1], // OverText
    [   14,    66], // OverNothing
    [  180,   266], // First
    [  153,   133], // PageTop
    [  -20,    51], // AfterStop
    [   91,    46], // AfterClosed
    [   71,    91], // AfterOther
    [  -89,  -106], // AfterOpen
    [   -2,    78], // AfterHeading
    [  196,   156], // GapBefore
    [  -69,   -44], // GapBehind
    [  -26,   -67], // Framed
    [  232,   263], // Numbered
    [   12,    94], // Bare
    [ -278,  -352], // GoesOn
    [ -107,  -176], // MayGoOn
    [ -181,   -91], // GoesOnBefore
    [  229,    79], // Centred
    [ -261,   -64], // Right
    [   39,    47], // NextIndented
    [  -85,   -34], // Indented
    [   76,     0], // Narrower
    [   15,     0], // Full
    [ -154,  -146], // Comma
    [ -207,  -199], // Commas
    [ -158,  -113], // Calls
    [  -61,   -78], // Speech
    [ -159,  -164], // Signature
    [ -149,  -168], // Marked
    [  -98,   -69], // Label
    [   26,   -32], // Item
    [   65,    76], // Subtitle
    [  -27,   -19], // Chars4
    [   41,    74], // Chars9
    [   51,    76], // Chars16
    [    0,    16], // Chars24
    [  -34,  -121], // Chars25
    [ -138,   -93], // Halves
    [ -145,  -126], // Bound
    [    4,   -89], // Closed
    [  120,   166], // Kin
    [  -67,   -69], // NoKin
    [  -37,   -13], // KinBefore
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = -21;

/// Columns: Plain (2635 cases, 1662 yes), Marked (561 cases, 368 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [  -30,  -176], // Always
    [  502,   601], // First
    [ 2000,  2000], // TwoBlank
    [ -870, -1000], // OneBlank
    [  469,   520], // Opening
    [  234,   200], // Byline
    [  214,   254], // AfterClosed
    [   47,   219], // AfterOpen
    [   33,   -15], // Long
    [  -58,   -53], // VeryLong
    [  -92,   -41], // Brief
    [  269,    74], // NoKin
    [ -106,   -11], // Kin
    [  223,   150], // Capitals
    [ -611,  -601], // Numbered
    [   26,    59], // Gap
    [  163,    10], // Gap2
    [  119,   102], // News
    [  362,   350], // Separator
    [    0,   165], // Higher
    [    0,  -188], // Lower
    [    0,   339], // Levels
    [    0,   167], // Marked
    [  259,   189], // Several
    [   80,    32], // Many
    [   -6,   -35], // SoonAgain
    [  -65,   -61], // Alike
    [   13,    10], // Known
    [ -173,  -300], // Subtitle
    [  265,   237], // Address
    [ -103,   -33], // Unknown
    [   49,    49], // KnownBehind
];
