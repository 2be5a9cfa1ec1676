//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abd --seeds 1..150 --check 401..470`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 58;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 471;

/// Columns: Column (25287 cases, 22059 yes), Spaced (0 cases, 0 yes), Gap (3283 cases, 654 yes), Free (746 cases, 393 yes), Across (345 cases, 280 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  106,     0,  -135,  -157,   -55], // Always
    [ -413,  -450,  -450,     0,  -200], // Over
    [  269,   300,   230,     0,   239], // Full
    [    0,   140,    75,     0,   108], // Near
    [ -167,  -300,  -312,     0,  -180], // Short
    [ -343,  -450,  -318,     0,  -186], // Half
    [   81,     0,  -403,     0,  -400], // StopFull
    [ -101,     0,  -403,     0,  -400], // StopNear
    [  -86,     0,  -401,     0,  -400], // StopShort
    [ -180,  -120,  -187,  -400,  -200], // Stop
    [ -166,  -120,  -220,  -400,  -200], // StopQuoted
    [  237,   220,   135,   166,   173], // Pause
    [   55,     0,  -250,  -250,  -250], // Colon
    [    3,     0,     0,  -250,     0], // Dash
    [  400,   400,   400,   400,   400], // Opener
    [   -7,     0,    -5,   120,    14], // Closed
    [  128,    60,    33,    89,    73], // Bound
    [  250,   250,   250,   250,   250], // Hyphen
    [  217,   150,    99,   217,   145], // Open
    [ -835,  -820,  -820,  -820,  -820], // SemicolonItem
    [  451,   450,   450,   450,   450], // CannotBegin
    [  342,   340,   340,   340,   340], // Small
    [  -41,     0,  -201,  -187,  -200], // Capital
    [  -85,     0,   -10,  -131,   -60], // Quote
    [   92,    50,    44,    94,    89], // Leaning
    [ -306,  -250,  -253,  -250,  -250], // Item
    [ -340,   -60,   -60,   -92,   -60], // ItemMidway
    [ -292,  -300,  -301,  -274,  -300], // Labelled
    [ -357,  -400,  -367,  -400,  -400], // BothLabelled
    [ -632,  -600,  -601,  -600,  -600], // Opening
    [  161,   150,   157,   157,   150], // Number
    [  305,   140,   258,   279,   207], // PairKnown
    [   30,   -20,   -56,    28,    17], // PairUnknown
    [ -713,  -500,  -515,     0,  -500], // Indented
    [  183,   150,     0,     0,     0], // Flush
    [ -362,  -400,  -439,     0,  -404], // FirstFlush
    [    0,     0,   337,     0,    10], // BothFull
    [    0,     0,  -400,     0,  -400], // TwoShort
    [    0,     0,   500,     0,   500], // WidthOfInner
    [   75,     0,    97,     0,    -8], // NextFull
    [    0,     0,    35,     0,    -3], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,   -15,  -101,    -6], // Gap
    [    0,     0,     6,    85,     0], // PageTurn
    [   58,    60,     0,    51,    -9], // GapsPart
    [    0,     0,    13,   -28,   -31], // GapsCut
    [    0,     0,     0,   -67,     3], // OwnForm
    [    0,     0,     0,  -119,   -52], // Habit
    [    0,     0,     0,   253,   240], // Unfinished
    [    0,     0,     0,   146,    43], // Whole
    [    0,     0,     0,   -23,    20], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [ -163,     0,   -75,    95,    16], // Young
    [    0,     0,     0,     0,   -15], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = -48;

/// Columns: Column (2270 cases, 1107 yes), Free (955 cases, 618 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -85,   -49], // Always
    [  294,   241], // OverOpening
    [  122,     8], // OverText
    [ -101,    41], // OverNothing
    [  201,   237], // First
    [  166,   113], // PageTop
    [  -43,    23], // AfterStop
    [   57,    78], // AfterClosed
    [   77,   114], // AfterOther
    [ -117,   -95], // AfterOpen
    [   39,    94], // AfterHeading
    [  169,   123], // GapBefore
    [ -111,   -72], // GapBehind
    [  -75,   -19], // Framed
    [  122,   150], // Numbered
    [   32,   128], // Bare
    [ -330,  -357], // GoesOn
    [ -189,   -60], // MayGoOn
    [ -180,   -74], // GoesOnBefore
    [  209,    99], // Centred
    [ -212,  -102], // Right
    [   53,    14], // NextIndented
    [  -97,   104], // Indented
    [   38,     0], // Narrower
    [   37,     0], // Full
    [ -199,  -138], // Comma
    [ -210,  -194], // Commas
    [ -200,  -117], // Calls
    [ -182,  -193], // Speech
    [ -154,  -169], // Signature
    [ -174,   -94], // Marked
    [ -114,   -48], // Label
    [ -210,  -109], // Item
    [   23,    12], // Subtitle
    [  -91,    22], // Chars4
    [   84,    62], // Chars9
    [   68,    60], // Chars16
    [  -18,   -16], // Chars24
    [  -28,   -78], // Chars25
    [  -99,  -114], // Halves
    [ -106,  -112], // Bound
    [  -42,   -29], // Closed
    [  164,   203], // Kin
    [  -92,  -132], // NoKin
    [   -5,   -96], // KinBefore
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = -56;

/// Columns: Plain (747 cases, 601 yes), Marked (402 cases, 307 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [   20,  -172], // Always
    [  608,   602], // First
    [ 2000,  2000], // TwoBlank
    [-1000, -1000], // OneBlank
    [  381,   398], // Opening
    [  202,   200], // Byline
    [  265,   264], // AfterClosed
    [  171,   185], // AfterOpen
    [   58,    18], // Long
    [  105,   -33], // VeryLong
    [ -108,   -89], // Brief
    [  176,     0], // NoKin
    [ -119,     0], // Kin
    [  150,   150], // Capitals
    [ -600,  -600], // Numbered
    [  105,   137], // Gap
    [  184,    88], // Gap2
    [   94,   127], // News
    [  358,   350], // Separator
    [    0,   184], // Higher
    [    0,  -212], // Lower
    [    0,   303], // Levels
    [    0,   176], // Marked
    [  151,   170], // Several
    [    2,    13], // Many
    [   17,   -19], // SoonAgain
    [  -31,   -81], // Alike
];
