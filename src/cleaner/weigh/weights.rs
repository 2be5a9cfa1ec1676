//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..100 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 97;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 461;

/// Columns: Column (39695 cases, 35388 yes), Spaced (7269 cases, 6764 yes), Gap (4371 cases, 956 yes), Free (1051 cases, 746 yes), Across (361 cases, 318 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  144,   147,  -148,   -51,   -87], // Always
    [ -256,  -271,  -450,     0,  -202], // Over
    [  237,   165,   240,     0,   247], // Full
    [  -39,    48,    81,     0,   140], // Near
    [ -230,  -215,  -255,     0,  -201], // Short
    [ -328,  -340,  -403,     0,  -179], // Half
    [   54,    51,  -334,     0,  -400], // StopFull
    [  -52,   -64,  -403,     0,  -400], // StopNear
    [  -61,    24,  -401,     0,  -400], // StopShort
    [ -173,  -109,  -126,  -400,  -200], // Stop
    [ -125,  -120,  -212,  -400,  -200], // StopQuoted
    [  250,   225,   196,   135,   128], // Pause
    [   29,    15,  -225,  -250,  -250], // Colon
    [    3,     0,    12,  -250,     0], // Dash
    [  400,   366,   275,   369,   400], // Opener
    [ -135,    -2,   -32,    11,   -25], // Closed
    [   98,    60,   136,   137,    81], // Bound
    [  250,   250,   250,   250,   250], // Hyphen
    [  207,   125,    73,   169,   113], // Open
    [ -820,  -820,  -820,  -822,  -820], // SemicolonItem
    [  451,   450,   450,   450,   450], // CannotBegin
    [  340,   385,   348,   345,   342], // Small
    [  -10,  -130,  -194,  -222,  -171], // Capital
    [  -78,  -138,   -90,  -156,   -22], // Quote
    [   99,    50,   104,    38,    26], // Leaning
    [ -359,  -250,  -251,  -254,  -250], // Item
    [ -198,   -59,  -106,  -100,   -60], // ItemMidway
    [ -218,  -300,  -242,  -300,  -300], // Labelled
    [ -269,  -400,  -400,  -400,  -400], // BothLabelled
    [ -667,  -603,  -603,  -602,  -600], // Opening
    [  170,   150,   170,   190,   150], // Number
    [  243,   140,   287,   281,   213], // PairKnown
    [   26,   -20,    17,    31,    18], // PairUnknown
    [ -701,  -577,  -513,     0,  -500], // Indented
    [  245,   271,     0,     0,   -78], // Flush
    [ -333,  -293,  -406,     0,  -400], // FirstFlush
    [    0,     0,   266,     0,    20], // BothFull
    [    0,     0,  -400,     0,  -400], // TwoShort
    [    0,     0,   571,     0,   501], // WidthOfInner
    [   43,    33,    15,     0,   -26], // NextFull
    [    0,     0,   -19,     0,   -39], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,   -28,  -136,    32], // Gap
    [    0,     0,    -7,   104,    21], // PageTurn
    [  133,   193,     0,    68,    -1], // GapsPart
    [    0,     0,   -17,    18,    22], // GapsCut
    [    0,     0,     0,   -80,     0], // OwnForm
    [    0,     0,     0,   -84,   -77], // Habit
    [    0,     0,     0,   193,   279], // Unfinished
    [    0,     0,     0,   127,    75], // Whole
    [    0,     0,     0,   -16,   -30], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -89,  -135,  -104,    38,     4], // Young
    [    0,     0,     0,     0,   -47], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = -5;

/// Columns: Column (4575 cases, 2315 yes), Free (2151 cases, 1574 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -82,   -38], // Always
    [  257,   237], // OverOpening
    [   63,    30], // OverText
    [   -8,    37], // OverNothing
    [  240,   265], // First
    [  157,   137], // PageTop
    [  -29,    15], // AfterStop
    [   25,    92], // AfterClosed
    [   65,    99], // AfterOther
    [  -65,   -77], // AfterOpen
    [  -18,    68], // AfterHeading
    [  185,   170], // GapBefore
    [  -74,   -77], // GapBehind
    [   13,   -56], // Framed
    [  135,   169], // Numbered
    [   17,    88], // Bare
    [ -274,  -272], // GoesOn
    [  -95,  -136], // MayGoOn
    [ -175,   -91], // GoesOnBefore
    [  249,   134], // Centred
    [ -280,  -146], // Right
    [   14,    37], // NextIndented
    [  -83,   -33], // Indented
    [   44,     0], // Narrower
    [   35,     0], // Full
    [ -163,  -144], // Comma
    [ -236,  -229], // Commas
    [ -161,  -152], // Calls
    [ -119,  -103], // Speech
    [ -199,  -186], // Signature
    [ -150,  -167], // Marked
    [  -60,  -118], // Label
    [ -121,  -180], // Item
    [   72,    73], // Subtitle
    [   -7,   -22], // Chars4
    [   46,    69], // Chars9
    [   62,    71], // Chars16
    [  -20,    21], // Chars24
    [  -63,   -78], // Chars25
    [ -119,  -109], // Halves
    [  -53,  -110], // Bound
    [  -46,  -135], // Closed
    [  148,   204], // Kin
    [  -54,   -68], // NoKin
    [    0,    17], // KinBefore
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 93;

/// Columns: Plain (2427 cases, 1677 yes), Marked (419 cases, 301 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [  -14,  -169], // Always
    [  544,   601], // First
    [ 2000,  2000], // TwoBlank
    [-1000, -1000], // OneBlank
    [  513,   464], // Opening
    [  168,   200], // Byline
    [  272,   265], // AfterClosed
    [  127,   172], // AfterOpen
    [   26,    60], // Long
    [  -56,    34], // VeryLong
    [ -116,   -70], // Brief
    [  254,    81], // NoKin
    [ -117,   -56], // Kin
    [  234,   150], // Capitals
    [ -600,  -600], // Numbered
    [  108,   100], // Gap
    [  201,    64], // Gap2
    [  161,   106], // News
    [  375,   350], // Separator
    [    0,   185], // Higher
    [    0,  -208], // Lower
    [    0,   324], // Levels
    [    0,   174], // Marked
    [  281,   153], // Several
    [   71,    15], // Many
    [  -30,   -59], // SoonAgain
    [  -97,   -63], // Alike
    [   29,   -15], // Known
    [  -71,   -32], // Unknown
    [  -14,    79], // KnownBehind
];
