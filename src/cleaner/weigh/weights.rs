//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..150 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 92;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 522;

/// Columns: Column (58643 cases, 53014 yes), Spaced (9641 cases, 8974 yes), Gap (5989 cases, 1403 yes), Free (1664 cases, 1202 yes), Across (667 cases, 567 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  217,   123,  -148,     3,  -133], // Always
    [ -219,  -258,  -392,     0,  -200], // Over
    [  203,   175,   173,     0,   225], // Full
    [  -12,    -4,     3,     0,   137], // Near
    [ -202,  -239,  -228,     0,  -158], // Short
    [ -314,  -311,  -343,     0,  -204], // Half
    [ -205,  -150,  -150,  -150,  -151], // ShortUnmarked
    [   72,    14,  -351,     0,  -400], // StopFull
    [ -118,   -47,  -403,     0,  -400], // StopNear
    [  -73,   -11,  -374,     0,  -400], // StopShort
    [ -190,  -165,  -168,  -400,  -200], // Stop
    [ -189,  -120,  -182,  -400,  -200], // StopQuoted
    [  -80,  -100,   -77,  -100,  -100], // Ellipsis
    [  186,   228,   147,   105,   122], // Pause
    [   67,    25,  -249,  -250,  -250], // Colon
    [    8,     1,     6,  -250,     0], // Dash
    [  400,   283,   272,   367,   336], // Opener
    [ -108,    -4,  -108,    15,   -36], // Closed
    [  179,    60,    86,    99,    66], // Bound
    [  250,   250,   250,   250,   250], // Hyphen
    [  188,    89,    56,   184,   124], // Open
    [ -848,  -820,  -820,  -824,  -820], // SemicolonItem
    [  450,   450,   431,   450,   450], // CannotBegin
    [  340,   409,   365,   406,   347], // Small
    [  -37,   -88,  -201,  -149,  -228], // Capital
    [ -112,  -109,   -82,  -122,   -12], // Quote
    [   80,    50,   119,   116,    50], // Leaning
    [ -425,  -250,  -254,  -251,  -250], // Item
    [ -226,   -49,   -82,   -92,   -60], // ItemMidway
    [ -210,  -267,  -267,  -322,  -300], // Labelled
    [ -335,  -400,  -400,  -412,  -400], // BothLabelled
    [ -600,  -622,  -603,  -606,  -600], // Opening
    [  186,   150,   226,   171,   164], // Number
    [  257,   140,   202,   248,   213], // PairKnown
    [  194,    50,   215,   170,   143], // Word
    [   -5,   -30,    27,    18,    -8], // Ends
    [ -146,   -30,   -70,  -104,   -78], // Begins
    [ -770,  -617,  -511,     0,  -500], // Indented
    [ -522,  -207,  -132,  -100,  -100], // Deeper
    [  255,   239,     0,     0,  -100], // Flush
    [ -287,  -368,  -418,     0,  -400], // FirstFlush
    [    0,     0,   215,     0,    40], // BothFull
    [    0,     0,  -400,     0,  -400], // TwoShort
    [    0,     0,   570,     0,   501], // WidthOfInner
    [   37,    97,    97,     0,   -28], // NextFull
    [    0,     0,    39,     0,   -49], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,   -28,  -174,   107], // Gap
    [    0,     0,     3,    43,   -15], // PageTurn
    [  163,   133,     0,    54,   -80], // GapsPart
    [    0,     0,    68,    35,    31], // GapsCut
    [    0,     0,     0,     1,     8], // OwnForm
    [    0,     0,     0,  -143,   -40], // Habit
    [    0,     0,     0,   245,   255], // Unfinished
    [    0,     0,     0,   187,    20], // Whole
    [    0,     0,     0,   -16,    25], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -94,  -121,   -79,    33,    25], // Young
    [    0,     0,     0,     0,   -93], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 10;

/// Columns: Column (6950 cases, 3471 yes), Free (3366 cases, 2353 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -74,   -37], // Always
    [  247,   216], // OverOpening
    [   53,    11], // OverText
    [   24,    76], // OverNothing
    [  191,   290], // First
    [  157,   136], // PageTop
    [  -24,    38], // AfterStop
    [   79,    33], // AfterClosed
    [   61,   106], // AfterOther
    [  -63,   -76], // AfterOpen
    [  -18,    73], // AfterHeading
    [  174,   169], // GapBefore
    [  -55,   -75], // GapBehind
    [  -10,   -88], // Framed
    [  270,   270], // Numbered
    [   -2,    84], // Bare
    [ -242,  -299], // GoesOn
    [  -94,  -234], // MayGoOn
    [ -207,  -104], // GoesOnBefore
    [  247,   103], // Centred
    [ -276,    -8], // Right
    [   50,    40], // NextIndented
    [ -124,   -54], // Indented
    [   68,     0], // Narrower
    [   18,     0], // Full
    [ -153,  -135], // Comma
    [ -233,  -208], // Commas
    [ -146,  -133], // Calls
    [   -9,   -62], // Speech
    [ -190,  -172], // Signature
    [ -149,  -168], // Marked
    [  -86,   -69], // Label
    [   47,    -5], // Item
    [   93,    95], // Subtitle
    [  -25,     7], // Chars4
    [   35,    93], // Chars9
    [   45,    81], // Chars16
    [    5,    12], // Chars24
    [  -34,  -130], // Chars25
    [ -119,   -99], // Halves
    [ -148,  -151], // Bound
    [  -27,  -113], // Closed
    [  142,   159], // Kin
    [  -53,   -96], // NoKin
    [  -45,    -3], // KinBefore
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = -24;

/// Columns: Plain (3701 cases, 2337 yes), Marked (776 cases, 517 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [  -41,  -185], // Always
    [  483,   602], // First
    [ 1733,  2000], // TwoBlank
    [ -782, -1000], // OneBlank
    [  500,   526], // Opening
    [  233,   200], // Byline
    [  252,   271], // AfterClosed
    [   50,   220], // AfterOpen
    [   45,    14], // Long
    [  -46,   -63], // VeryLong
    [  -91,   -76], // Brief
    [  294,   100], // NoKin
    [ -112,   -20], // Kin
    [  226,   150], // Capitals
    [ -611,  -601], // Numbered
    [   41,    51], // Gap
    [  186,    -4], // Gap2
    [  122,    94], // News
    [  369,   350], // Separator
    [    0,   167], // Higher
    [    0,  -188], // Lower
    [    0,   328], // Levels
    [    0,   155], // Marked
    [  326,   214], // Several
    [   64,    30], // Many
    [    7,   -30], // SoonAgain
    [  -78,   -32], // Alike
    [   62,    13], // Known
    [ -110,  -300], // Subtitle
    [  250,   246], // Address
    [ -105,   -20], // Unknown
    [   41,    58], // KnownBehind
];
