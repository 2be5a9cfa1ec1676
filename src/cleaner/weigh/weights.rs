//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..150 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, lines, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 4;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 625;

/// Columns: Column (94616 cases, 82820 yes), Spaced (20733 cases, 18938 yes), Gap (8952 cases, 2015 yes), Free (2734 cases, 1901 yes), Across (1423 cases, 1333 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  223,   137,  -100,   -74,   -73], // Always
    [ -407,  -211,  -450,     0,  -200], // Over
    [  310,   213,   228,     0,   298], // Full
    [   66,    26,    11,     0,   140], // Near
    [ -160,  -283,  -183,     0,  -168], // Short
    [ -345,  -367,  -345,     0,  -180], // Half
    [ -248,  -150,  -150,  -150,  -150], // ShortUnmarked
    [   37,    -1,  -363,     0,  -400], // StopFull
    [ -171,   -62,  -410,     0,  -400], // StopNear
    [  -47,   -33,  -423,     0,  -400], // StopShort
    [ -234,  -216,  -210,  -400,  -200], // Stop
    [ -198,  -120,  -228,  -400,  -200], // StopQuoted
    [  -89,  -100,   -58,  -100,  -100], // Ellipsis
    [  136,   224,   153,   118,    52], // Pause
    [    6,    20,  -255,  -250,  -250], // Colon
    [   22,     0,    -3,  -250,     0], // Dash
    [  400,   274,   266,   367,   335], // Opener
    [  -83,   -15,  -120,   -59,   -60], // Closed
    [  173,    60,   104,    80,   162], // Bound
    [  250,   256,   250,   250,   250], // Hyphen
    [  155,    65,    94,   215,    68], // Open
    [ -846,  -820,  -820,  -828,  -820], // SemicolonItem
    [  450,   450,   418,   450,   450], // CannotBegin
    [  340,   407,   391,   393,   315], // Small
    [  -23,   -92,  -276,  -193,  -220], // Capital
    [ -128,  -101,  -144,  -141,  -190], // Quote
    [   53,    50,    88,   110,    66], // Leaning
    [ -549,  -250,  -271,  -250,  -250], // Item
    [ -217,   -54,   -85,   -60,   -85], // ItemMidway
    [ -255,  -300,  -293,  -320,  -312], // Labelled
    [ -402,  -400,  -400,  -503,  -400], // BothLabelled
    [ -651,  -633,  -605,  -623,  -600], // Opening
    [  186,   150,   209,   181,   162], // Number
    [  211,   140,   196,   267,   218], // PairKnown
    [  215,    50,   194,   209,   102], // Word
    [  -37,   -30,    19,    -1,    -4], // Ends
    [ -158,   -30,   -71,  -114,  -151], // Begins
    [ -816,  -681,  -521,     0,  -500], // Indented
    [ -570,  -211,  -122,  -100,  -100], // Deeper
    [  301,   280,     0,     0,   -46], // Flush
    [ -343,  -311,  -427,     0,  -400], // FirstFlush
    [    0,     0,   304,     0,    22], // BothFull
    [    0,     0,  -403,     0,  -400], // TwoShort
    [    0,     0,   673,     0,   502], // WidthOfInner
    [   -9,   137,    14,     0,   -35], // NextFull
    [    0,     0,    50,     0,  -102], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,    20,   -73,    89], // Gap
    [    0,     0,     9,    22,    -8], // PageTurn
    [  216,    96,     0,   117,   -57], // GapsPart
    [    0,     0,    84,    51,    23], // GapsCut
    [    0,     0,     0,   -75,     0], // OwnForm
    [    0,     0,     0,  -120,   -86], // Habit
    [    0,     0,     0,   301,   214], // Unfinished
    [    0,     0,     0,   223,    21], // Whole
    [    0,     0,     0,    15,    30], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -42,  -110,  -119,   -14,    43], // Young
    [    0,     0,     0,     0,   -33], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 0;

/// Columns: Column (11217 cases, 6320 yes), Free (4743 cases, 4180 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -81,   -59], // Always
    [  260,   244], // OverOpening
    [   73,    22], // OverText
    [  -15,    17], // OverNothing
    [    0,     0], // OverHeading
    [  139,   264], // First
    [  138,   124], // PageTop
    [  -54,    33], // AfterStop
    [  101,    -9], // AfterClosed
    [  150,    89], // AfterOther
    [  -64,     6], // AfterOpen
    [  -53,    57], // AfterHeading
    [  200,   169], // GapBefore
    [ -123,   -98], // GapBehind
    [  -23,   -86], // Framed
    [  290,   249], // Numbered
    [    3,    56], // Bare
    [ -190,  -307], // GoesOn
    [ -104,   -68], // MayGoOn
    [ -201,   -31], // Parts
    [ -266,  -110], // GoesOnBefore
    [  274,    53], // Centred
    [ -319,  -112], // Right
    [   15,    34], // NextIndented
    [ -174,   -80], // Indented
    [  126,     0], // Narrower
    [  -47,     0], // Full
    [ -207,  -134], // Comma
    [ -307,  -231], // Commas
    [ -132,  -113], // Calls
    [  -87,  -103], // Speech
    [ -242,  -300], // Office
    [ -180,  -176], // Signature
    [ -154,  -138], // Marked
    [ -110,  -179], // Label
    [   73,    46], // Item
    [   48,    50], // Subtitle
    [  -54,   -28], // Chars4
    [   37,    84], // Chars9
    [   58,    68], // Chars16
    [    3,   -11], // Chars24
    [  -25,   -72], // Chars25
    [ -101,   -88], // Halves
    [ -165,  -153], // Bound
    [   22,  -199], // Closed
    [  149,   188], // Kin
    [    9,   -62], // NoKin
    [   80,     7], // KinBefore
    [  185,   155], // Unstopped
    [  151,   166], // UnstoppedGap
    [ -201,  -291], // Name
    [ -271,  -250], // FirstWide
    [   59,    23], // Titled
    [   87,   105], // Shouted
];

/// From here on: yes, likely.
pub const LINES_LIKELY: i32 = 0;

/// Columns: Column (888 cases, 161 yes), Spaced (123 cases, 90 yes), Free (1638 cases, 171 yes).
#[rustfmt::skip]
pub const LINES: [[i16; 3]; lines::Sign::ALL.len()] = [
    [ -145,   -71,  -183], // Always
    [ -178,  -200,  -200], // Over
    [  109,    39,   150], // Full
    [  -85,    89,    70], // Near
    [  -42,  -305,  -300], // Half
    [  -17,    13,   100], // NextShort
    [ -208,   -29,   -98], // NextWider
    [    5,    -2,     0], // NextFull
    [   43,    47,   133], // NextBrief
    [  149,   200,   204], // Word
    [  368,   200,   204], // PairKnown
    [  400,   400,   400], // Open
    [   50,   190,   377], // Capitals
    [ -300,  -309,  -267], // OneCapitals
    [  152,   150,   150], // Bound
    [  400,   400,   400], // CannotBegin
    [  300,   300,   300], // Small
    [  116,   100,    91], // Leaning
    [  100,   100,   100], // Pause
    [    0,     0,     0], // Colon
    [  108,   -27,  -114], // Closed
    [ -204,  -210,  -202], // Calls
    [    8,     0,     2], // NextOpens
    [ -312,  -300,  -315], // NextDash
    [   10,     0,     0], // Numbered
    [  -74,   -50,   -17], // Halves
    [ -141,  -100,  -112], // NextHalves
    [ -119,   -79,  -121], // NextComma
    [ -122,   -12,   -57], // Third
    [ -135,    -7,   -42], // More
    [ -100,  -100,  -100], // Joined
    [ -143,  -100,  -216], // Long
    [   53,   -76,    67], // Brief
    [  -99,    -2,     7], // Deeper
    [   11,     0,    29], // Less
    [ -122,    39,   -91], // Name
    [   79,    42,     2], // GapBefore
    [   29,    67,   -39], // Inside
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 55;

/// Columns: Column (12447 cases, 396 yes), Free (11909 cases, 341 yes), Beside (956 cases, 510 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -335,  -311,  -279], // Always
    [  606,   446,   533], // Credit
    [  385,   250,   176], // CreditAlone
    [  563,   606,   433], // Begins
    [  200,   200,   296], // UnderImage
    [  150,   150,    87], // OverImage
    [  229,   137,   256], // Between
    [   33,    85,   118], // Interrupts
    [   29,   -35,   -44], // AfterStop
    [ -106,  -107,  -125], // AfterHeading
    [ -177,  -142,  -133], // AfterNothing
    [ -217,  -225,  -199], // OverOpening
    [  -57,    -1,   -14], // OverText
    [ -340,  -246,  -357], // Rest
    [  -12,   -35,   -16], // OverNothing
    [  -30,   -84,  -113], // GoesOnBefore
    [ -166,  -253,  -173], // GoesOnBehind
    [  -21,   -50,    71], // GapBefore
    [  117,    41,   121], // GapBehind
    [  340,   397,   312], // Place
    [  398,   352,   244], // Scene
    [  126,    95,   128], // Action
    [   48,   -33,   -32], // Stop
    [   27,     8,   -40], // Stops
    [ -281,  -310,  -303], // Pause
    [  169,   167,    11], // Comma
    [ -188,  -149,  -206], // Commas
    [ -265,  -224,  -220], // Speech
    [  -89,  -106,   -29], // Chars9
    [  -18,     8,   -12], // Chars16
    [   72,    21,    72], // Chars24
    [   -3,    55,   -39], // Chars40
    [ -135,  -155,  -115], // Chars80
    [ -213,  -184,  -206], // Chars160
    [  -89,   -41,     0], // Lines
    [ -112,   -29,     0], // Cut
    [ -158,   -75,  -150], // Indented
    [   79,   217,    50], // Flush
    [ -137,   -43,  -142], // Label
    [ -278,  -239,  -184], // Item
    [ -152,  -165,  -100], // PageTop
    [   20,    75,    64], // Day
    [   69,   170,    50], // Joined
    [ -251,  -252,  -254], // Unbalanced
    [  -36,    21,    -6], // Continues
    [    0,    56,    66], // Behind
    [ -204,  -194,  -200], // Word
    [ -108,   -59,   -32], // NotBehind
    [  -12,  -197,    67], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 20;

/// Columns: Plain (21355 cases, 18079 yes), Marked (5264 cases, 3853 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -106,  -131], // Always
    [  851,   641], // First
    [ 2000,  2000], // TwoBlank
    [-1000, -1000], // OneBlank
    [  591,   614], // Opening
    [  -71,   111], // Nothing
    [  212,   200], // Byline
    [  496,   286], // AfterClosed
    [  173,   205], // AfterOpen
    [   48,    -7], // Long
    [   -9,   -80], // VeryLong
    [  -82,   -83], // Brief
    [  239,    89], // NoKin
    [ -227,  -109], // Kin
    [  411,   150], // Capitals
    [ -625,  -652], // Numbered
    [   57,   -25], // Gap
    [  271,    11], // Gap2
    [  244,   111], // News
    [  378,   354], // Separator
    [    0,   188], // Higher
    [    0,  -257], // Lower
    [    0,   441], // Levels
    [    0,   258], // Marked
    [  261,   262], // Several
    [   53,    21], // Many
    [  -67,  -111], // SoonAgain
    [ -160,   -86], // Alike
    [ -237,   -39], // BodyShort
    [  180,   141], // ShortPage
    [    0,   146], // ShortLevel
    [   64,   107], // BodyLong
    [  -53,    85], // AsHeadline
    [ -362,  -185], // Label
    [  326,    12], // Known
    [ -185,  -300], // Subtitle
    [  566,   233], // Address
    [   -2,   -27], // Unknown
    [  169,     4], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 102;

/// Columns: Folio (1866 cases, 26 yes), Above (22335 cases, 599 yes), Below (5768 cases, 1042 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -368,  -585,  -443], // Always
    [   50,   262,   371], // Web
    [    0,    51,   308], // Behind
    [    0,   168,    52], // Before
    [   50,    -4,   209], // NextBefore
    [   50,   150,   -29], // NextBehind
    [    0,   -37,   100], // AfterFields
    [    0,    83,   -12], // BeforeFields
    [  218,    24,   -48], // Outer
    [  251,     0,     0], // Touching
    [   50,     0,     0], // Apart
    [ -104,     0,     0], // Below
    [   55,     0,     0], // Cuts
    [  200,   200,   177], // Rights
    [  149,   149,   193], // Owner
    [  144,   127,   138], // Visitor
    [  120,   309,   269], // Button
    [   89,   108,   315], // Related
    [  120,   311,   120], // Parts
    [  118,   119,    47], // Address
    [   70,   143,    69], // Site
    [  100,   234,   100], // Bars
    [   36,    62,    -2], // Slots
    [  200,   240,   225], // Brackets
    [   85,    35,    71], // Mark
    [    0,     0,   165], // SameMark
    [  150,   150,   193], // Dated
    [  250,     0,     0], // Date
    [    0,    75,   154], // DatedBeside
    [    0,   -37,    17], // Heads
    [  171,     0,     0], // SameSlot
    [  156,   187,   180], // Again
    [  100,    85,    92], // Twice
    [  100,   262,    98], // Run
    [  250,    80,   108], // Section
    [    9,    68,    85], // Capitals
    [ -103,   -48,  -105], // Name
    [ -400,  -411,  -267], // Byline
    [ -252,  -164,  -250], // Opens
    [ -400,  -400,  -274], // Caption
    [ -204,  -314,  -212], // Kin
    [ -125,    55,    34], // NoKin
    [   75,     2,    33], // Chars4
    [  -60,  -129,   -46], // Chars9
    [ -121,   -52,  -139], // Chars16
    [  -23,   -79,   -73], // Chars24
    [  -99,   -87,    22], // Chars25
    [ -264,  -250,  -133], // Stop
    [  -73,   -75,   -54], // Calls
    [ -106,  -138,   -52], // Comma
    [  -12,   -39,  -101], // Colon
    [  -70,   -71,  -116], // Bracketed
    [ -102,  -109,  -103], // Marked
    [    0,  -205,     0], // Last
];
