//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..150 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 34;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 527;

/// Columns: Column (58682 cases, 53029 yes), Spaced (9651 cases, 8973 yes), Gap (6020 cases, 1416 yes), Free (1739 cases, 1221 yes), Across (684 cases, 574 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  221,   116,  -146,    -6,  -137], // Always
    [ -210,  -251,  -391,     0,  -200], // Over
    [  203,   184,   173,     0,   225], // Full
    [  -10,    -1,   -17,     0,   138], // Near
    [ -194,  -251,  -209,     0,  -157], // Short
    [ -327,  -325,  -341,     0,  -205], // Half
    [ -192,  -150,  -151,  -150,  -151], // ShortUnmarked
    [   73,    11,  -355,     0,  -400], // StopFull
    [ -129,   -46,  -403,     0,  -400], // StopNear
    [  -73,    -4,  -375,     0,  -400], // StopShort
    [ -184,  -160,  -152,  -400,  -200], // Stop
    [ -185,  -120,  -181,  -400,  -200], // StopQuoted
    [    0,     0,     0,     0,     0], // Ellipsis
    [  190,   229,   147,   113,   127], // Pause
    [   72,    28,  -248,  -250,  -250], // Colon
    [    9,     1,     6,  -250,     0], // Dash
    [  400,   285,   273,   367,   336], // Opener
    [  -67,    -3,   -91,    13,   -31], // Closed
    [  183,    60,    82,   101,    72], // Bound
    [  250,   250,   250,   250,   250], // Hyphen
    [  190,    92,    56,   192,   118], // Open
    [ -847,  -820,  -820,  -824,  -820], // SemicolonItem
    [  450,   450,   439,   450,   450], // CannotBegin
    [  340,   415,   363,   403,   348], // Small
    [  -36,   -91,  -196,  -149,  -226], // Capital
    [ -111,   -99,   -88,  -125,   -35], // Quote
    [   80,    50,   137,   120,    51], // Leaning
    [ -424,  -250,  -254,  -252,  -250], // Item
    [ -221,   -49,   -80,   -98,   -60], // ItemMidway
    [ -216,  -267,  -267,  -320,  -300], // Labelled
    [ -335,  -400,  -400,  -411,  -400], // BothLabelled
    [ -603,  -622,  -603,  -606,  -600], // Opening
    [  188,   150,   226,   179,   165], // Number
    [  262,   140,   205,   233,   217], // PairKnown
    [  196,    50,   228,   171,   149], // Word
    [  -11,   -30,    27,     8,     3], // Ends
    [ -139,   -30,   -57,  -128,   -91], // Begins
    [ -770,  -620,  -509,     0,  -500], // Indented
    [ -517,  -195,  -143,  -100,  -100], // Deeper
    [  244,   228,     0,     0,   -99], // Flush
    [ -313,  -382,  -411,     0,  -400], // FirstFlush
    [    0,     0,   209,     0,    41], // BothFull
    [    0,     0,  -400,     0,  -400], // TwoShort
    [    0,     0,   581,     0,   501], // WidthOfInner
    [   26,    99,    91,     0,   -17], // NextFull
    [    0,     0,    51,     0,   -48], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,   -26,  -173,   106], // Gap
    [    0,     0,     3,    46,   -16], // PageTurn
    [  168,   136,     0,    52,   -80], // GapsPart
    [    0,     0,    62,    44,    24], // GapsCut
    [    0,     0,     0,     5,     9], // OwnForm
    [    0,     0,     0,  -143,   -46], // Habit
    [    0,     0,     0,   233,   254], // Unfinished
    [    0,     0,     0,   198,    38], // Whole
    [    0,     0,     0,    -3,    20], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -90,  -127,   -89,    30,    26], // Young
    [    0,     0,     0,     0,   -97], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 7;

/// Columns: Column (6950 cases, 3471 yes), Free (3366 cases, 2353 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -72,   -35], // Always
    [  246,   214], // OverOpening
    [   52,    14], // OverText
    [   27,    80], // OverNothing
    [  198,   292], // First
    [  158,   132], // PageTop
    [  -22,    32], // AfterStop
    [   74,    28], // AfterClosed
    [   65,    93], // AfterOther
    [  -77,   -54], // AfterOpen
    [  -11,    74], // AfterHeading
    [  180,   171], // GapBefore
    [  -65,   -73], // GapBehind
    [  -11,   -87], // Framed
    [  269,   266], // Numbered
    [    1,    82], // Bare
    [ -257,  -319], // GoesOn
    [ -123,  -207], // MayGoOn
    [ -182,  -123], // GoesOnBefore
    [  245,    98], // Centred
    [ -276,   -12], // Right
    [   48,    40], // NextIndented
    [ -119,   -50], // Indented
    [   67,     0], // Narrower
    [   21,     0], // Full
    [ -150,   -97], // Comma
    [ -230,  -198], // Commas
    [ -145,  -137], // Calls
    [    4,   -62], // Speech
    [ -191,  -172], // Signature
    [ -149,  -168], // Marked
    [  -83,   -69], // Label
    [   44,    -8], // Item
    [   98,    86], // Subtitle
    [  -17,     6], // Chars4
    [   38,    89], // Chars9
    [   38,    83], // Chars16
    [    5,    14], // Chars24
    [  -36,  -127], // Chars25
    [ -113,  -102], // Halves
    [ -164,  -153], // Bound
    [  -50,  -122], // Closed
    [  139,   164], // Kin
    [  -58,   -95], // NoKin
    [  -42,    -3], // KinBefore
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = -55;

/// Columns: Plain (3671 cases, 2324 yes), Marked (781 cases, 522 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [  -36,  -183], // Always
    [  486,   602], // First
    [ 1733,  2000], // TwoBlank
    [ -776, -1000], // OneBlank
    [  499,   526], // Opening
    [  233,   200], // Byline
    [  255,   271], // AfterClosed
    [   56,   220], // AfterOpen
    [   42,    13], // Long
    [  -30,   -63], // VeryLong
    [  -84,   -73], // Brief
    [  272,    99], // NoKin
    [ -115,   -20], // Kin
    [  222,   150], // Capitals
    [ -611,  -601], // Numbered
    [   33,    50], // Gap
    [  187,    -5], // Gap2
    [  124,    93], // News
    [  365,   350], // Separator
    [    0,   167], // Higher
    [    0,  -188], // Lower
    [    0,   328], // Levels
    [    0,   158], // Marked
    [  299,   212], // Several
    [   79,    29], // Many
    [   -8,   -29], // SoonAgain
    [  -75,   -59], // Alike
    [   59,    13], // Known
    [ -147,  -300], // Subtitle
    [  251,   245], // Address
    [ -106,   -16], // Unknown
    [   45,    58], // KnownBehind
];
