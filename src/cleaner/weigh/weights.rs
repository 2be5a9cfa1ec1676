//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..150 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 13;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 580;

/// Columns: Column (65496 cases, 58647 yes), Spaced (11702 cases, 10835 yes), Gap (6264 cases, 1500 yes), Free (1631 cases, 1126 yes), Across (891 cases, 804 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  186,   131,  -115,   -94,   -94], // Always
    [ -361,  -209,  -450,     0,  -200], // Over
    [  264,   191,   220,     0,   265], // Full
    [   15,    26,    -4,     0,   112], // Near
    [ -175,  -285,  -185,     0,  -160], // Short
    [ -317,  -352,  -337,     0,  -180], // Half
    [ -205,  -150,  -150,  -150,  -150], // ShortUnmarked
    [   60,    16,  -362,     0,  -400], // StopFull
    [ -147,   -52,  -404,     0,  -400], // StopNear
    [  -59,   -33,  -384,     0,  -400], // StopShort
    [ -209,  -189,  -189,  -400,  -200], // Stop
    [ -197,  -120,  -189,  -400,  -200], // StopQuoted
    [  -80,  -100,   -72,  -100,  -100], // Ellipsis
    [  143,   226,   160,   119,    73], // Pause
    [   23,    26,  -253,  -250,  -250], // Colon
    [   17,     1,     5,  -250,     0], // Dash
    [  400,   261,   269,   367,   335], // Opener
    [  -78,     1,  -112,    39,   -43], // Closed
    [  187,    60,   117,    93,   101], // Bound
    [  250,   252,   250,   250,   250], // Hyphen
    [  172,    63,    75,   196,    93], // Open
    [ -844,  -820,  -820,  -825,  -820], // SemicolonItem
    [  450,   450,   421,   450,   450], // CannotBegin
    [  340,   435,   398,   401,   345], // Small
    [  -27,   -91,  -232,  -165,  -208], // Capital
    [ -119,  -109,  -125,  -126,   -25], // Quote
    [   76,    50,   110,   117,    67], // Leaning
    [ -473,  -250,  -258,  -252,  -250], // Item
    [ -268,   -51,   -86,   -88,   -60], // ItemMidway
    [ -240,  -300,  -288,  -319,  -300], // Labelled
    [ -390,  -400,  -400,  -462,  -400], // BothLabelled
    [ -627,  -624,  -604,  -609,  -600], // Opening
    [  187,   150,   217,   184,   160], // Number
    [  259,   140,   180,   244,   179], // PairKnown
    [  196,    50,   209,   176,   131], // Word
    [  -10,   -30,    19,    -6,   -34], // Ends
    [ -164,   -30,   -46,  -120,  -120], // Begins
    [ -786,  -645,  -518,     0,  -500], // Indented
    [ -548,  -258,  -136,  -100,  -100], // Deeper
    [  236,   229,     0,     0,   -38], // Flush
    [ -373,  -324,  -428,     0,  -400], // FirstFlush
    [    0,     0,   275,     0,    21], // BothFull
    [    0,     0,  -401,     0,  -400], // TwoShort
    [    0,     0,   600,     0,   501], // WidthOfInner
    [   45,   115,    35,     0,   -28], // NextFull
    [    0,     0,    -2,     0,   -94], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,     5,  -106,   101], // Gap
    [    0,     0,    15,    37,    -4], // PageTurn
    [  177,   112,     0,    87,   -45], // GapsPart
    [    0,     0,    41,    19,    66], // GapsCut
    [    0,     0,     0,   -79,     0], // OwnForm
    [    0,     0,     0,  -104,   -73], // Habit
    [    0,     0,     0,   277,   265], // Unfinished
    [    0,     0,     0,   208,    33], // Whole
    [    0,     0,     0,    22,     4], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -91,  -128,   -97,    21,    -8], // Young
    [    0,     0,     0,     0,   -54], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 13;

/// Columns: Column (7636 cases, 4000 yes), Free (3336 cases, 2591 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -65,   -29], // Always
    [  243,   218], // OverOpening
    [   68,    19], // OverText
    [   23,    63], // OverNothing
    [  158,   288], // First
    [  152,   119], // PageTop
    [  -29,    41], // AfterStop
    [  127,    21], // AfterClosed
    [   90,    92], // AfterOther
    [  -71,   -22], // AfterOpen
    [  -39,    51], // AfterHeading
    [  192,   197], // GapBefore
    [  -47,   -39], // GapBehind
    [  -19,  -125], // Framed
    [  280,   261], // Numbered
    [   11,    88], // Bare
    [ -298,  -337], // GoesOn
    [  -77,  -138], // MayGoOn
    [ -212,  -144], // GoesOnBefore
    [  253,    66], // Centred
    [ -284,   -97], // Right
    [   34,    47], // NextIndented
    [ -138,   -80], // Indented
    [   81,     0], // Narrower
    [   15,     0], // Full
    [ -179,  -137], // Comma
    [ -247,  -215], // Commas
    [ -177,  -155], // Calls
    [  -22,   -65], // Speech
    [ -189,  -178], // Signature
    [ -134,  -174], // Marked
    [  -90,  -105], // Label
    [   28,     3], // Item
    [   69,    80], // Subtitle
    [  -40,   -22], // Chars4
    [   31,    67], // Chars9
    [   64,    83], // Chars16
    [    2,    36], // Chars24
    [  -22,   -93], // Chars25
    [ -132,  -108], // Halves
    [ -153,  -146], // Bound
    [  -26,  -135], // Closed
    [  158,   166], // Kin
    [  -40,   -92], // NoKin
    [  -14,    21], // KinBefore
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 55;

/// Columns: Column (7946 cases, 396 yes), Free (7280 cases, 341 yes), Beside (836 cases, 450 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -326,  -306,  -286], // Always
    [  503,   388,   536], // Credit
    [  359,   241,   177], // CreditAlone
    [  536,   575,   435], // Begins
    [  200,   200,   284], // UnderImage
    [  150,   150,    99], // OverImage
    [  280,   162,   262], // Between
    [   42,    41,    81], // Interrupts
    [   42,    -1,   -19], // AfterStop
    [ -105,  -111,  -120], // AfterHeading
    [ -190,  -126,  -127], // AfterNothing
    [ -214,  -212,  -199], // OverOpening
    [  -44,   -13,   -15], // OverText
    [  -19,   -30,   -21], // OverNothing
    [  -36,   -84,  -128], // GoesOnBefore
    [ -197,  -135,  -243], // GoesOnBehind
    [   -9,   -44,    64], // GapBefore
    [   98,    38,   114], // GapBehind
    [  339,   375,   306], // Place
    [  374,   340,   245], // Scene
    [  120,   102,   113], // Action
    [   47,    17,   -30], // Stop
    [   68,    -1,   -53], // Stops
    [ -282,  -310,  -303], // Pause
    [  149,   152,    13], // Comma
    [ -174,  -148,  -193], // Commas
    [ -274,  -225,  -216], // Speech
    [  -77,   -92,   -29], // Chars9
    [   -6,    10,    -2], // Chars16
    [   75,    22,    58], // Chars24
    [  -15,    30,   -39], // Chars40
    [ -140,  -142,  -118], // Chars80
    [ -214,  -185,  -205], // Chars160
    [  -96,   -29,     0], // Lines
    [ -104,   -25,     0], // Cut
    [ -174,  -101,  -150], // Indented
    [   66,   173,    50], // Flush
    [ -124,   -68,  -153], // Label
    [ -283,  -231,  -179], // Item
    [ -140,  -158,  -100], // PageTop
    [   20,    51,    52], // Day
    [   62,   153,    50], // Joined
    [ -251,  -253,  -254], // Unbalanced
    [  -80,    16,   -64], // Continues
    [    0,     0,     0], // Behind
    [ -201,  -193,  -200], // Word
    [ -115,   -54,   -50], // NotBehind
    [  -40,  -186,    63], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 29;

/// Columns: Plain (7863 cases, 5968 yes), Marked (1843 cases, 1332 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -100,  -123], // Always
    [  687,   612], // First
    [ 2000,  2000], // TwoBlank
    [-1000, -1000], // OneBlank
    [  509,   562], // Opening
    [  205,   200], // Byline
    [  251,   274], // AfterClosed
    [  127,   206], // AfterOpen
    [   47,    -4], // Long
    [  -21,   -71], // VeryLong
    [  -83,   -67], // Brief
    [  277,    76], // NoKin
    [ -166,   -76], // Kin
    [  260,   150], // Capitals
    [ -621,  -612], // Numbered
    [   47,    11], // Gap
    [  200,     6], // Gap2
    [  179,    92], // News
    [  370,   353], // Separator
    [    0,   171], // Higher
    [    0,  -222], // Lower
    [    0,   384], // Levels
    [    0,   247], // Marked
    [  254,   228], // Several
    [   56,    27], // Many
    [   -7,   -60], // SoonAgain
    [ -114,   -92], // Alike
    [  -91,   -47], // BodyShort
    [   88,   116], // ShortPage
    [    0,   123], // ShortLevel
    [   73,    82], // BodyLong
    [  -21,    40], // AsHeadline
    [ -195,  -205], // Label
    [  140,    27], // Known
    [ -129,  -300], // Subtitle
    [  311,   237], // Address
    [  -66,   -21], // Unknown
    [   91,    10], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 107;

/// Columns: Folio (1026 cases, 26 yes), Above (8275 cases, 599 yes), Below (2749 cases, 1042 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -344,  -539,  -402], // Always
    [   50,   227,   317], // Web
    [    0,    24,   287], // Behind
    [    0,   159,    36], // Before
    [   50,    -4,   189], // NextBefore
    [   50,   130,   -34], // NextBehind
    [    0,   -40,   100], // AfterFields
    [    0,    74,   -16], // BeforeFields
    [  213,    54,   -34], // Outer
    [  251,     0,     0], // Touching
    [   70,     0,     0], // Apart
    [  -94,     0,     0], // Below
    [   63,     0,     0], // Cuts
    [  200,   200,   210], // Rights
    [  148,   149,   199], // Owner
    [  141,   107,   140], // Visitor
    [  120,   309,   271], // Button
    [   94,   107,   308], // Related
    [  120,   290,   120], // Parts
    [  116,   119,    49], // Address
    [   69,   128,    69], // Site
    [  100,   220,   100], // Bars
    [   45,    86,     3], // Slots
    [  200,   235,   218], // Brackets
    [   78,    19,    94], // Mark
    [    0,     0,   174], // SameMark
    [  150,   150,   181], // Dated
    [  250,     0,     0], // Date
    [    0,    81,   151], // DatedBeside
    [    0,   -30,    27], // Heads
    [  167,     0,     0], // SameSlot
    [  153,   175,   180], // Again
    [  100,    88,    91], // Twice
    [  100,   273,    97], // Run
    [  232,    73,   107], // Section
    [   19,    62,    83], // Capitals
    [ -101,   -55,   -97], // Name
    [ -400,  -405,  -267], // Byline
    [ -251,  -167,  -250], // Opens
    [ -400,  -400,  -270], // Caption
    [ -208,  -269,  -208], // Kin
    [  -89,    59,    46], // NoKin
    [   57,    12,    59], // Chars4
    [  -50,  -116,   -42], // Chars9
    [  -99,   -54,  -122], // Chars16
    [  -21,   -56,   -73], // Chars24
    [  -92,   -86,    17], // Chars25
    [ -264,  -250,  -134], // Stop
    [  -75,   -77,   -59], // Calls
    [ -102,  -128,   -43], // Comma
    [  -13,   -40,   -78], // Colon
    [  -71,   -72,  -114], // Bracketed
    [ -104,  -109,  -102], // Marked
    [    0,  -176,     0], // Last
];
