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
pub const CAPTION_LIKELY: i32 = 73;

/// Columns: Column (10606 cases, 685 yes), Free (10871 cases, 1251 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 2]; caption::Sign::ALL.len()] = [
    [ -313,  -300], // Always
    [  504,   517], // Credit
    [  399,   257], // CreditAlone
    [  570,   603], // Begins
    [  195,   360], // Image
    [  295,   190], // Between
    [   28,    43], // Interrupts
    [   53,    33], // AfterStop
    [ -113,  -165], // AfterHeading
    [ -174,  -156], // AfterNothing
    [ -217,  -219], // OverOpening
    [  -29,     1], // OverText
    [  -17,   -32], // OverNothing
    [  -42,   -31], // GoesOnBefore
    [ -187,  -237], // GoesOnBehind
    [  -52,   -44], // GapBefore
    [   97,    50], // GapBehind
    [  361,   382], // Place
    [  387,   363], // Scene
    [  128,    98], // Action
    [   90,   -12], // Stop
    [   80,    52], // Stops
    [ -285,  -334], // Pause
    [  120,   111], // Comma
    [ -182,  -238], // Commas
    [ -310,  -306], // Speech
    [  -75,   -56], // Chars9
    [    7,     6], // Chars16
    [   81,    74], // Chars24
    [   -3,     3], // Chars40
    [ -160,  -177], // Chars80
    [ -213,  -199], // Chars160
    [ -100,   -58], // Lines
    [ -113,   -25], // Cut
    [ -193,  -135], // Indented
    [   81,   124], // Flush
    [ -122,  -121], // Label
    [ -332,  -291], // Item
    [ -174,  -155], // PageTop
    [    8,    57], // Day
    [   81,   169], // Joined
    [ -253,  -260], // Unbalanced
    [  -82,    -3], // Continues
    [ -171,  -193], // Word
    [  -97,   -71], // NotBehind
    [  -17,   -90], // MarkedHeads
];
