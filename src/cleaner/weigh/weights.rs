//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..150 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 29;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 598;

/// Columns: Column (70277 cases, 62728 yes), Spaced (13213 cases, 12195 yes), Gap (6479 cases, 1576 yes), Free (1779 cases, 1240 yes), Across (975 cases, 865 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  197,   125,  -101,   -79,   -89], // Always
    [ -400,  -221,  -450,     0,  -200], // Over
    [  273,   182,   225,     0,   286], // Full
    [   44,    41,    14,     0,   111], // Near
    [ -158,  -289,  -193,     0,  -167], // Short
    [ -323,  -348,  -338,     0,  -179], // Half
    [ -239,  -150,  -150,  -150,  -150], // ShortUnmarked
    [   62,    25,  -368,     0,  -400], // StopFull
    [ -158,   -75,  -405,     0,  -400], // StopNear
    [  -61,   -35,  -392,     0,  -400], // StopShort
    [ -221,  -206,  -199,  -400,  -200], // Stop
    [ -190,  -120,  -198,  -400,  -200], // StopQuoted
    [  -85,  -100,   -68,  -100,  -100], // Ellipsis
    [  143,   227,   159,   135,    66], // Pause
    [   17,    26,  -255,  -250,  -250], // Colon
    [   19,     1,     3,  -250,     0], // Dash
    [  400,   286,   262,   367,   334], // Opener
    [  -84,    -7,  -117,   -55,   -55], // Closed
    [  188,    60,   106,    76,   120], // Bound
    [  250,   254,   250,   250,   250], // Hyphen
    [  162,    81,    94,   227,   106], // Open
    [ -855,  -820,  -820,  -826,  -820], // SemicolonItem
    [  450,   450,   417,   450,   450], // CannotBegin
    [  340,   411,   392,   400,   312], // Small
    [  -26,   -92,  -253,  -162,  -221], // Capital
    [ -125,  -107,  -135,  -107,  -160], // Quote
    [   55,    50,    95,   119,    67], // Leaning
    [ -476,  -250,  -262,  -250,  -250], // Item
    [ -190,   -51,   -87,   -88,   -84], // ItemMidway
    [ -244,  -300,  -290,  -317,  -300], // Labelled
    [ -395,  -400,  -400,  -483,  -400], // BothLabelled
    [ -651,  -628,  -604,  -613,  -600], // Opening
    [  173,   150,   212,   190,   163], // Number
    [  227,   140,   176,   257,   225], // PairKnown
    [  210,    50,   200,   194,   114], // Word
    [  -18,   -30,     6,   -19,   -49], // Ends
    [ -146,   -30,   -72,   -88,  -121], // Begins
    [ -787,  -652,  -518,     0,  -500], // Indented
    [ -548,  -205,  -121,  -100,  -100], // Deeper
    [  286,   232,     0,     0,   -42], // Flush
    [ -437,  -359,  -451,     0,  -400], // FirstFlush
    [    0,     0,   281,     0,    19], // BothFull
    [    0,     0,  -401,     0,  -400], // TwoShort
    [    0,     0,   621,     0,   501], // WidthOfInner
    [   21,   140,    12,     0,   -27], // NextFull
    [    0,     0,    15,     0,   -99], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,    19,   -87,   116], // Gap
    [    0,     0,    11,    29,    -8], // PageTurn
    [  190,   118,     0,   111,   -50], // GapsPart
    [    0,     0,    60,    37,    39], // GapsCut
    [    0,     0,     0,   -82,     0], // OwnForm
    [    0,     0,     0,  -115,   -97], // Habit
    [    0,     0,     0,   284,   222], // Unfinished
    [    0,     0,     0,   203,    32], // Whole
    [    0,     0,     0,     3,    -3], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -67,  -118,   -90,    -6,     9], // Young
    [    0,     0,     0,     0,   -49], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 56;

/// Columns: Column (8142 cases, 4396 yes), Free (3407 cases, 2853 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -59,   -36], // Always
    [  281,   246], // OverOpening
    [   57,    15], // OverText
    [    3,    41], // OverNothing
    [  176,   277], // First
    [  149,   113], // PageTop
    [  -35,    32], // AfterStop
    [  115,   -16], // AfterClosed
    [   87,    94], // AfterOther
    [  -92,    14], // AfterOpen
    [   -9,    63], // AfterHeading
    [  191,   182], // GapBefore
    [  -63,   -25], // GapBehind
    [   -1,  -104], // Framed
    [  293,   241], // Numbered
    [    6,    79], // Bare
    [ -232,  -267], // GoesOn
    [ -101,  -100], // MayGoOn
    [ -168,   -30], // Parts
    [ -221,  -116], // GoesOnBefore
    [  256,    69], // Centred
    [ -289,  -106], // Right
    [   54,    60], // NextIndented
    [ -172,  -101], // Indented
    [  100,     0], // Narrower
    [    1,     0], // Full
    [ -179,  -113], // Comma
    [ -266,  -218], // Commas
    [ -210,  -196], // Calls
    [  -30,   -80], // Speech
    [ -175,  -169], // Signature
    [ -144,  -133], // Marked
    [  -87,  -124], // Label
    [   82,    47], // Item
    [   61,    67], // Subtitle
    [  -41,   -58], // Chars4
    [   54,    97], // Chars9
    [   61,    76], // Chars16
    [  -12,    18], // Chars24
    [  -21,   -70], // Chars25
    [  -85,   -59], // Halves
    [ -159,  -157], // Bound
    [  -59,  -158], // Closed
    [  151,   170], // Kin
    [   -8,   -46], // NoKin
    [   11,    23], // KinBefore
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 47;

/// Columns: Column (8677 cases, 396 yes), Free (7981 cases, 341 yes), Beside (856 cases, 460 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -329,  -304,  -280], // Always
    [  591,   449,   527], // Credit
    [  360,   241,   176], // CreditAlone
    [  545,   587,   433], // Begins
    [  200,   200,   295], // UnderImage
    [  150,   150,    87], // OverImage
    [  237,   171,   288], // Between
    [    7,    49,    91], // Interrupts
    [   51,   -10,   -28], // AfterStop
    [ -106,  -108,  -121], // AfterHeading
    [ -167,  -123,  -123], // AfterNothing
    [ -209,  -219,  -199], // OverOpening
    [  -51,     6,    -8], // OverText
    [  -19,   -40,   -23], // OverNothing
    [  -34,   -90,  -134], // GoesOnBefore
    [ -178,  -211,  -172], // GoesOnBehind
    [  -13,   -43,    70], // GapBefore
    [  105,    48,   120], // GapBehind
    [  337,   379,   307], // Place
    [  378,   342,   246], // Scene
    [  120,   104,   110], // Action
    [   42,   -21,   -41], // Stop
    [   33,     6,   -38], // Stops
    [ -282,  -313,  -303], // Pause
    [  150,   153,     4], // Comma
    [ -176,  -150,  -205], // Commas
    [ -269,  -233,  -218], // Speech
    [  -91,  -101,   -30], // Chars9
    [  -18,     6,   -13], // Chars16
    [   75,    25,    66], // Chars24
    [    0,    48,   -33], // Chars40
    [ -131,  -147,  -115], // Chars80
    [ -213,  -185,  -205], // Chars160
    [  -92,   -40,     0], // Lines
    [ -109,   -30,     0], // Cut
    [ -168,   -95,  -150], // Indented
    [   74,   180,    50], // Flush
    [ -126,   -60,  -143], // Label
    [ -285,  -236,  -186], // Item
    [ -144,  -160,  -100], // PageTop
    [   21,    58,    54], // Day
    [   63,   155,    50], // Joined
    [ -251,  -252,  -253], // Unbalanced
    [  -49,   -31,   -55], // Continues
    [   35,   -11,    53], // Behind
    [ -203,  -193,  -200], // Word
    [  -89,   -55,   -50], // NotBehind
    [  -13,  -184,    60], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 18;

/// Columns: Plain (10209 cases, 8086 yes), Marked (2414 cases, 1753 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -112,  -128], // Always
    [  735,   616], // First
    [ 2000,  2000], // TwoBlank
    [-1000, -1000], // OneBlank
    [  531,   566], // Opening
    [  177,   200], // Byline
    [  382,   280], // AfterClosed
    [  137,   213], // AfterOpen
    [   61,    -2], // Long
    [  -11,   -69], // VeryLong
    [  -58,   -78], // Brief
    [  260,    89], // NoKin
    [ -182,  -105], // Kin
    [  327,   150], // Capitals
    [ -614,  -617], // Numbered
    [   49,     2], // Gap
    [  212,     8], // Gap2
    [  197,   106], // News
    [  365,   353], // Separator
    [    0,   164], // Higher
    [    0,  -229], // Lower
    [    0,   390], // Levels
    [    0,   257], // Marked
    [  268,   222], // Several
    [   72,    25], // Many
    [  -28,   -86], // SoonAgain
    [ -119,   -75], // Alike
    [ -154,   -35], // BodyShort
    [  125,   129], // ShortPage
    [    0,   117], // ShortLevel
    [   54,    91], // BodyLong
    [  -22,    63], // AsHeadline
    [ -184,  -204], // Label
    [  199,    12], // Known
    [ -165,  -300], // Subtitle
    [  364,   233], // Address
    [  -39,   -23], // Unknown
    [  120,     9], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 108;

/// Columns: Folio (1166 cases, 26 yes), Above (10735 cases, 599 yes), Below (3269 cases, 1042 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -350,  -551,  -413], // Always
    [   50,   236,   332], // Web
    [    0,    37,   292], // Behind
    [    0,   164,    41], // Before
    [   50,    -8,   194], // NextBefore
    [   50,   140,   -33], // NextBehind
    [    0,   -41,   100], // AfterFields
    [    0,    78,   -16], // BeforeFields
    [  215,    45,   -38], // Outer
    [  250,     0,     0], // Touching
    [   65,     0,     0], // Apart
    [  -95,     0,     0], // Below
    [   61,     0,     0], // Cuts
    [  200,   200,   198], // Rights
    [  148,   149,   197], // Owner
    [  142,   125,   139], // Visitor
    [  120,   306,   270], // Button
    [   93,   105,   310], // Related
    [  120,   291,   120], // Parts
    [  116,   119,    49], // Address
    [   69,   132,    69], // Site
    [  100,   223,   100], // Bars
    [   43,    77,     1], // Slots
    [  200,   235,   220], // Brackets
    [   80,    30,    88], // Mark
    [    0,     0,   171], // SameMark
    [  150,   150,   185], // Dated
    [  250,     0,     0], // Date
    [    0,    79,   152], // DatedBeside
    [    0,   -32,    24], // Heads
    [  168,     0,     0], // SameSlot
    [  154,   178,   180], // Again
    [  100,    86,    91], // Twice
    [  100,   267,    97], // Run
    [  236,    75,   107], // Section
    [   17,    63,    84], // Capitals
    [ -102,   -55,   -99], // Name
    [ -400,  -408,  -267], // Byline
    [ -252,  -166,  -250], // Opens
    [ -400,  -400,  -271], // Caption
    [ -206,  -282,  -209], // Kin
    [  -99,    61,    43], // NoKin
    [   62,     8,    51], // Chars4
    [  -52,  -116,   -42], // Chars9
    [ -105,   -53,  -126], // Chars16
    [  -21,   -64,   -73], // Chars24
    [  -94,   -86,    17], // Chars25
    [ -263,  -250,  -132], // Stop
    [  -74,   -77,   -58], // Calls
    [ -103,  -131,   -45], // Comma
    [  -12,   -40,   -85], // Colon
    [  -70,   -71,  -114], // Bracketed
    [ -104,  -109,  -102], // Marked
    [    0,  -181,     0], // Last
];
