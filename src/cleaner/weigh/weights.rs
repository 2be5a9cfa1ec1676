//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..150 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 96;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 513;

/// Columns: Column (55548 cases, 50522 yes), Spaced (8695 cases, 8147 yes), Gap (5737 cases, 1371 yes), Free (1597 cases, 1123 yes), Across (639 cases, 536 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  218,   118,  -146,    11,  -134], // Always
    [ -210,  -258,  -395,     0,  -200], // Over
    [  192,   181,   171,     0,   229], // Full
    [  -25,     3,   -17,     0,   138], // Near
    [ -189,  -246,  -208,     0,  -159], // Short
    [ -311,  -323,  -337,     0,  -204], // Half
    [ -183,  -150,  -150,  -150,  -151], // ShortUnmarked
    [   82,    12,  -384,     0,  -400], // StopFull
    [ -111,   -42,  -403,     0,  -400], // StopNear
    [  -84,    -6,  -369,     0,  -400], // StopShort
    [ -185,  -157,  -180,  -400,  -200], // Stop
    [ -188,  -120,  -176,  -400,  -200], // StopQuoted
    [  -80,  -100,  -100,  -100,  -100], // Ellipsis
    [  190,   228,   151,   111,   121], // Pause
    [   59,    29,  -250,  -250,  -250], // Colon
    [    8,     1,     6,  -250,     0], // Dash
    [  400,   269,   261,   367,   336], // Opener
    [  -72,     4,   -93,    14,   -36], // Closed
    [  174,    60,    67,    93,    70], // Bound
    [  250,   250,   250,   250,   250], // Hyphen
    [  189,    79,    49,   185,   124], // Open
    [ -847,  -820,  -820,  -823,  -820], // SemicolonItem
    [  450,   450,   440,   450,   450], // CannotBegin
    [  340,   414,   367,   403,   345], // Small
    [  -38,   -84,  -198,  -146,  -228], // Capital
    [ -116,  -126,   -96,  -120,   -34], // Quote
    [   85,    50,   121,   126,    52], // Leaning
    [ -363,  -250,  -253,  -251,  -250], // Item
    [ -202,   -49,   -71,   -91,   -60], // ItemMidway
    [ -216,  -267,  -273,  -320,  -300], // Labelled
    [ -335,  -400,  -400,  -411,  -400], // BothLabelled
    [ -589,  -621,  -603,  -606,  -600], // Opening
    [  185,   150,   225,   164,   164], // Number
    [  273,   140,   199,   225,   213], // PairKnown
    [  189,    50,   224,   167,   144], // Word
    [  -21,   -30,    14,    12,    -2], // Ends
    [ -123,   -30,   -41,  -109,   -73], // Begins
    [ -763,  -617,  -509,     0,  -500], // Indented
    [ -520,  -232,  -131,  -100,  -100], // Deeper
    [  257,   218,     0,     0,  -101], // Flush
    [ -274,  -375,  -443,     0,  -400], // FirstFlush
    [    0,     0,   237,     0,    37], // BothFull
    [    0,     0,  -400,     0,  -400], // TwoShort
    [    0,     0,   500,     0,   500], // WidthOfInner
    [   36,    90,    97,     0,   -20], // NextFull
    [    0,     0,    68,     0,   -50], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,   -26,  -170,   110], // Gap
    [    0,     0,     0,    48,   -18], // PageTurn
    [  161,   135,     0,    54,   -82], // GapsPart
    [    0,     0,    73,    33,    35], // GapsCut
    [    0,     0,     0,    20,     8], // OwnForm
    [    0,     0,     0,  -143,   -49], // Habit
    [    0,     0,     0,   249,   256], // Unfinished
    [    0,     0,     0,   182,    23], // Whole
    [    0,     0,     0,    -4,    28], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -93,  -124,  -100,    11,    22], // Young
    [    0,     0,     0,     0,   -94], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = -2;

/// Columns: Column (6407 cases, 3119 yes), Free (3216 cases, 2197 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -82,   -46], // Always
    [  239,   209], // OverOpening
    [   55,    13], // OverText
    [   22,    76], // OverNothing
    [  230,   282], // First
    [  152,   139], // PageTop
    [  -26,    40], // AfterStop
    [   73,    35], // AfterClosed
    [   58,   100], // AfterOther
    [ -101,   -81], // AfterOpen
    [  -17,    77], // AfterHeading
    [  188,   174], // GapBefore
    [  -40,   -72], // GapBehind
    [  -27,   -93], // Framed
    [  267,   270], // Numbered
    [    0,    78], // Bare
    [ -267,  -333], // GoesOn
    [  -96,  -181], // MayGoOn
    [ -176,  -106], // GoesOnBefore
    [  249,   104], // Centred
    [ -272,   -21], // Right
    [   50,    42], // NextIndented
    [ -110,   -53], // Indented
    [   54,     0], // Narrower
    [   23,     0], // Full
    [ -128,  -123], // Comma
    [ -218,  -202], // Commas
    [ -139,  -130], // Calls
    [   15,   -60], // Speech
    [ -179,  -181], // Signature
    [ -149,  -165], // Marked
    [  -87,   -68], // Label
    [   49,    -2], // Item
    [   97,    91], // Subtitle
    [  -24,     5], // Chars4
    [   36,    90], // Chars9
    [   32,    80], // Chars16
    [   12,    11], // Chars24
    [  -39,  -132], // Chars25
    [ -107,   -97], // Halves
    [ -152,  -147], // Bound
    [  -63,  -113], // Closed
    [  137,   161], // Kin
    [  -58,   -93], // NoKin
    [  -55,     0], // KinBefore
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = -29;

/// Columns: Plain (3299 cases, 1965 yes), Marked (693 cases, 482 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [  -55,  -184], // Always
    [  487,   602], // First
    [ 1700,  2000], // TwoBlank
    [ -778, -1000], // OneBlank
    [  490,   526], // Opening
    [  233,   200], // Byline
    [  255,   271], // AfterClosed
    [   74,   220], // AfterOpen
    [   39,     0], // Long
    [  -36,   -59], // VeryLong
    [  -94,   -72], // Brief
    [  265,    99], // NoKin
    [  -95,   -20], // Kin
    [  160,   150], // Capitals
    [ -610,  -601], // Numbered
    [   42,    60], // Gap
    [  171,    -6], // Gap2
    [  106,    92], // News
    [  369,   350], // Separator
    [    0,   166], // Higher
    [    0,  -186], // Lower
    [    0,   308], // Levels
    [    0,   156], // Marked
    [  330,   198], // Several
    [   64,    32], // Many
    [   26,   -25], // SoonAgain
    [  -66,   -64], // Alike
    [   31,    19], // Known
    [  -53,  -300], // Subtitle
    [  237,   244], // Address
    [ -101,    -7], // Unknown
    [   40,    52], // KnownBehind
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 21;

/// Columns: Column (16699 cases, 1089 yes), Free (15563 cases, 813 yes), Beside (2173 cases, 1170 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -313,  -319,  -303], // Always
    [  484,   455,   564], // Credit
    [  431,   276,   196], // CreditAlone
    [  583,   606,   481], // Begins
    [  200,   200,   275], // UnderImage
    [  150,   150,   112], // OverImage
    [  303,   141,   276], // Between
    [   35,    23,    43], // Interrupts
    [   45,    24,    20], // AfterStop
    [ -113,  -117,  -154], // AfterHeading
    [ -173,  -146,  -146], // AfterNothing
    [ -215,  -209,  -230], // OverOpening
    [  -28,   -11,    -5], // OverText
    [  -21,   -49,   -18], // OverNothing
    [  -42,   -63,   -97], // GoesOnBefore
    [ -166,  -169,  -242], // GoesOnBehind
    [  -64,   -59,    47], // GapBefore
    [  108,    74,    97], // GapBehind
    [  394,   399,   315], // Place
    [  410,   345,   286], // Scene
    [  152,    91,   115], // Action
    [   86,    15,   -29], // Stop
    [  105,    98,   -44], // Stops
    [ -290,  -330,  -311], // Pause
    [  121,   147,    29], // Comma
    [ -214,  -189,  -254], // Commas
    [ -348,  -326,  -235], // Speech
    [  -57,   -98,   -23], // Chars9
    [   13,    -1,    15], // Chars16
    [   89,    88,    68], // Chars24
    [    0,    16,   -42], // Chars40
    [ -190,  -176,  -157], // Chars80
    [ -219,  -198,  -215], // Chars160
    [  -90,  -119,     0], // Lines
    [ -100,   -22,     0], // Cut
    [ -204,  -147,  -150], // Indented
    [   75,   169,    50], // Flush
    [ -139,  -130,  -120], // Label
    [ -358,  -336,  -200], // Item
    [ -189,  -162,  -100], // PageTop
    [    7,    26,    77], // Day
    [   62,   176,    50], // Joined
    [ -253,  -258,  -257], // Unbalanced
    [  -55,    22,   -57], // Continues
    [  -93,  -196,  -177], // Word
    [  -92,   -67,   -50], // NotBehind
    [  -32,  -248,    66], // MarkedHeads
];
