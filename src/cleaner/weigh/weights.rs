//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..100 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 75;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 518;

/// Columns: Column (39890 cases, 35869 yes), Spaced (7676 cases, 7104 yes), Gap (4164 cases, 1075 yes), Free (1016 cases, 711 yes), Across (480 cases, 423 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  174,   153,  -154,  -114,  -106], // Always
    [ -225,  -247,  -450,     0,  -200], // Over
    [  178,   155,   174,     0,   208], // Full
    [   -9,    63,     8,     0,   140], // Near
    [ -194,  -213,  -184,     0,  -138], // Short
    [ -335,  -366,  -342,     0,  -179], // Half
    [   77,    11,  -374,     0,  -400], // StopFull
    [ -103,   -90,  -403,     0,  -400], // StopNear
    [  -44,     9,  -373,     0,  -400], // StopShort
    [ -159,  -190,  -142,  -400,  -200], // Stop
    [ -150,  -120,  -208,  -400,  -200], // StopQuoted
    [  224,   223,   185,   144,   132], // Pause
    [   56,     7,  -249,  -250,  -250], // Colon
    [   12,     1,     5,  -250,     0], // Dash
    [  400,   303,   289,   367,   337], // Opener
    [  -67,    -6,   -73,    56,   -22], // Closed
    [  119,    60,    53,   108,    39], // Bound
    [  250,   250,   250,   250,   250], // Hyphen
    [  192,    91,    78,   165,   136], // Open
    [ -823,  -820,  -820,  -822,  -820], // SemicolonItem
    [  450,   450,   442,   450,   450], // CannotBegin
    [  340,   404,   345,   388,   345], // Small
    [  -22,   -94,  -260,  -166,  -254], // Capital
    [  -99,   -94,   -93,  -102,   -27], // Quote
    [   48,    50,    97,    91,    51], // Leaning
    [ -392,  -250,  -253,  -250,  -250], // Item
    [ -215,   -52,   -42,   -91,   -60], // ItemMidway
    [ -213,  -267,  -275,  -316,  -300], // Labelled
    [ -334,  -400,  -402,  -402,  -400], // BothLabelled
    [ -616,  -619,  -603,  -606,  -600], // Opening
    [  199,   150,   226,   164,   161], // Number
    [  280,   140,   172,   240,   220], // PairKnown
    [  221,    50,   234,   170,   134], // Word
    [   14,   -20,    26,    36,    -6], // NoWord
    [   28,   -30,     7,   -21,   -37], // Ends
    [ -101,   -30,   -72,  -110,   -82], // Begins
    [   31,   -20,    -7,    67,    19], // PairUnknown
    [ -707,  -595,  -498,     0,  -500], // Indented
    [  282,   218,     0,     0,  -103], // Flush
    [ -303,  -403,  -420,     0,  -400], // FirstFlush
    [    0,     0,   231,     0,    28], // BothFull
    [    0,     0,  -400,     0,  -400], // TwoShort
    [    0,     0,   583,     0,   501], // WidthOfInner
    [   13,   109,   113,     0,   -39], // NextFull
    [    0,     0,    64,     0,   -61], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,   -34,  -138,    85], // Gap
    [    0,     0,    19,    24,   -15], // PageTurn
    [  185,   118,     0,    98,   -58], // GapsPart
    [    0,     0,    66,    36,    -8], // GapsCut
    [    0,     0,     0,   -40,     0], // OwnForm
    [    0,     0,     0,  -131,   -30], // Habit
    [    0,     0,     0,   277,   308], // Unfinished
    [    0,     0,     0,   175,    11], // Whole
    [    0,     0,     0,   -12,     6], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -76,   -89,  -107,    26,    19], // Young
    [    0,     0,     0,     0,   -66], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = -6;

/// Columns: Column (4857 cases, 2431 yes), Free (2247 cases, 1614 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -72,   -66], // Always
    [  247,   211], // OverOpening
    [   61,     3], // OverText
    [   18,    76], // OverNothing
    [  248,   267], // First
    [  156,   128], // PageTop
    [  -36,    49], // AfterStop
    [   83,    36], // AfterClosed
    [   63,   104], // AfterOther
    [ -122,  -105], // AfterOpen
    [   -8,    82], // AfterHeading
    [  202,   166], // GapBefore
    [  -63,   -59], // GapBehind
    [  -26,   -66], // Framed
    [  248,   267], // Numbered
    [   17,    97], // Bare
    [ -296,  -299], // GoesOn
    [ -152,  -186], // MayGoOn
    [ -150,   -89], // GoesOnBefore
    [  246,    80], // Centred
    [ -260,  -121], // Right
    [   45,    50], // NextIndented
    [  -72,   -52], // Indented
    [   57,     0], // Narrower
    [   31,     0], // Full
    [ -154,  -109], // Comma
    [ -216,  -181], // Commas
    [ -143,  -123], // Calls
    [  -65,   -80], // Speech
    [ -159,  -163], // Signature
    [ -126,  -176], // Marked
    [  -81,   -85], // Label
    [   27,   -35], // Item
    [   76,    62], // Subtitle
    [   -8,   -23], // Chars4
    [   44,    78], // Chars9
    [   38,    84], // Chars16
    [  -11,    20], // Chars24
    [  -35,  -125], // Chars25
    [ -127,  -101], // Halves
    [ -134,  -128], // Bound
    [   -4,  -102], // Closed
    [  125,   172], // Kin
    [  -65,   -72], // NoKin
    [  -30,   -21], // KinBefore
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 7;

/// Columns: Plain (2582 cases, 1649 yes), Marked (558 cases, 364 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [  -17,  -169], // Always
    [  501,   601], // First
    [ 2000,  2000], // TwoBlank
    [ -870, -1000], // OneBlank
    [  450,   514], // Opening
    [  233,   200], // Byline
    [  219,   254], // AfterClosed
    [   76,   219], // AfterOpen
    [   58,   -13], // Long
    [  -67,   -48], // VeryLong
    [  -96,   -40], // Brief
    [  257,    85], // NoKin
    [ -129,   -15], // Kin
    [  220,   150], // Capitals
    [ -612,  -601], // Numbered
    [   36,    61], // Gap
    [  172,    15], // Gap2
    [  128,    90], // News
    [  375,   350], // Separator
    [    0,   176], // Higher
    [    0,  -190], // Lower
    [    0,   335], // Levels
    [    0,   166], // Marked
    [  300,   191], // Several
    [   57,    30], // Many
    [   17,   -48], // SoonAgain
    [  -70,   -91], // Alike
    [    2,     8], // Known
    [  -99,   -27], // Unknown
    [   31,    54], // KnownBehind
];
