//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..150 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 74;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 591;

/// Columns: Column (99670 cases, 86873 yes), Spaced (22276 cases, 20298 yes), Gap (9721 cases, 2113 yes), Free (3496 cases, 2031 yes), Across (1514 cases, 1342 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  200,   140,  -112,   -64,  -102], // Always
    [ -397,  -213,  -450,     0,  -200], // Over
    [  309,   197,   231,     0,   299], // Full
    [   74,    44,     3,     0,   113], // Near
    [ -212,  -283,  -191,     0,  -168], // Short
    [ -334,  -364,  -344,     0,  -182], // Half
    [ -264,  -150,  -150,  -150,  -150], // ShortUnmarked
    [   30,    11,  -356,     0,  -400], // StopFull
    [ -190,   -71,  -408,     0,  -400], // StopNear
    [  -41,   -40,  -425,     0,  -400], // StopShort
    [ -239,  -220,  -203,  -400,  -200], // Stop
    [ -216,  -120,  -229,  -400,  -200], // StopQuoted
    [  -86,  -100,   -56,  -100,  -100], // Ellipsis
    [  127,   225,   164,   128,    34], // Pause
    [   19,    22,  -253,  -250,  -250], // Colon
    [   23,     0,     0,  -250,     0], // Dash
    [  400,   288,   266,   367,   335], // Opener
    [ -269,   -13,  -112,   -39,   -60], // Closed
    [  196,    60,   115,   103,   124], // Bound
    [  250,   258,   250,   250,   250], // Hyphen
    [  165,    79,   101,   235,    71], // Open
    [ -859,  -820,  -820,  -828,  -820], // SemicolonItem
    [  450,   450,   421,   450,   450], // CannotBegin
    [  340,   411,   396,   423,   315], // Small
    [  -17,   -97,  -268,  -193,  -235], // Capital
    [ -113,   -98,  -146,  -129,   -83], // Quote
    [   70,    50,    98,   111,    66], // Leaning
    [ -582,  -250,  -268,  -250,  -250], // Item
    [ -263,   -54,   -85,   -90,   -87], // ItemMidway
    [ -222,  -300,  -290,  -322,  -300], // Labelled
    [ -400,  -400,  -400,  -551,  -400], // BothLabelled
    [ -682,  -633,  -604,  -623,  -600], // Opening
    [  183,   150,   215,   189,   160], // Number
    [  218,   140,   179,   266,   220], // PairKnown
    [  224,    50,   207,   227,    87], // Word
    [  -42,   -30,    14,    26,   -64], // Ends
    [ -173,   -30,   -64,   -98,  -154], // Begins
    [ -839,  -697,  -520,     0,  -500], // Indented
    [ -588,  -215,  -121,  -100,  -100], // Deeper
    [  263,   267,     0,     0,   -38], // Flush
    [ -468,  -356,  -446,     0,  -400], // FirstFlush
    [    0,     0,   274,     0,     9], // BothFull
    [    0,     0,  -403,     0,  -400], // TwoShort
    [    0,     0,   673,     0,   504], // WidthOfInner
    [   55,   153,    31,     0,   -48], // NextFull
    [    0,     0,     7,     0,   -99], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,     8,   -94,   131], // Gap
    [    0,     0,    17,    21,    -7], // PageTurn
    [  192,    94,     0,   110,   -41], // GapsPart
    [    0,     0,    46,    34,    83], // GapsCut
    [    0,     0,     0,   -89,     0], // OwnForm
    [    0,     0,     0,  -179,  -105], // Habit
    [    0,     0,     0,   363,   235], // Unfinished
    [    0,     0,     0,   240,    18], // Whole
    [    0,     0,     0,     2,   -26], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -68,  -102,   -96,   -13,    24], // Young
    [    0,     0,     0,     0,   -62], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 9;

/// Columns: Column (11868 cases, 6735 yes), Free (4963 cases, 4412 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -55,   -22], // Always
    [  305,   260], // OverOpening
    [   55,     6], // OverText
    [  -15,    34], // OverNothing
    [  162,   300], // First
    [  147,   112], // PageTop
    [  -42,    38], // AfterStop
    [  133,   -17], // AfterClosed
    [  102,    78], // AfterOther
    [  -88,    14], // AfterOpen
    [  -20,    65], // AfterHeading
    [  206,   183], // GapBefore
    [  -76,   -28], // GapBehind
    [    3,  -104], // Framed
    [  310,   256], // Numbered
    [    5,    79], // Bare
    [ -216,  -300], // GoesOn
    [ -154,  -144], // MayGoOn
    [ -208,   -84], // Parts
    [ -271,  -106], // GoesOnBefore
    [  255,    70], // Centred
    [ -303,  -107], // Right
    [   67,    45], // NextIndented
    [ -215,   -98], // Indented
    [  130,     0], // Narrower
    [  -25,     0], // Full
    [ -226,  -126], // Comma
    [ -318,  -222], // Commas
    [ -240,  -206], // Calls
    [  -68,   -86], // Speech
    [ -177,  -168], // Signature
    [ -142,  -139], // Marked
    [  -78,  -131], // Label
    [   76,    47], // Item
    [   47,    49], // Subtitle
    [  -41,   -62], // Chars4
    [   55,    97], // Chars9
    [   80,    86], // Chars16
    [  -20,    20], // Chars24
    [  -28,   -64], // Chars25
    [  -99,   -66], // Halves
    [ -155,  -160], // Bound
    [    9,  -170], // Closed
    [  169,   185], // Kin
    [   16,   -46], // NoKin
    [  106,     3], // KinBefore
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 38;

/// Columns: Column (13237 cases, 396 yes), Free (12661 cases, 341 yes), Beside (976 cases, 520 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -342,  -320,  -281], // Always
    [  610,   446,   525], // Credit
    [  381,   248,   177], // CreditAlone
    [  557,   606,   435], // Begins
    [  200,   200,   293], // UnderImage
    [  150,   150,    89], // OverImage
    [  238,   160,   277], // Between
    [    9,    52,    98], // Interrupts
    [   41,   -22,   -33], // AfterStop
    [ -106,  -107,  -120], // AfterHeading
    [ -172,  -129,  -127], // AfterNothing
    [ -224,  -235,  -199], // OverOpening
    [  -48,     4,    -8], // OverText
    [  -20,   -39,   -24], // OverNothing
    [  -23,   -74,  -123], // GoesOnBefore
    [ -209,  -273,  -183], // GoesOnBehind
    [  -27,   -57,    69], // GapBefore
    [  112,    41,   119], // GapBehind
    [  340,   401,   308], // Place
    [  395,   360,   244], // Scene
    [  126,    89,   109], // Action
    [   46,   -35,   -32], // Stop
    [   36,    14,   -37], // Stops
    [ -281,  -310,  -303], // Pause
    [  167,   167,     1], // Comma
    [ -193,  -148,  -201], // Commas
    [ -265,  -223,  -220], // Speech
    [  -95,  -106,   -27], // Chars9
    [  -19,     6,    -5], // Chars16
    [   80,    20,    66], // Chars24
    [   -3,    54,   -45], // Chars40
    [ -134,  -158,  -115], // Chars80
    [ -221,  -185,  -205], // Chars160
    [  -87,   -27,     0], // Lines
    [ -114,   -30,     0], // Cut
    [ -160,   -68,  -150], // Indented
    [   79,   217,    50], // Flush
    [ -142,   -41,  -141], // Label
    [ -283,  -236,  -188], // Item
    [ -150,  -172,  -100], // PageTop
    [   24,    71,    54], // Day
    [   65,   144,    50], // Joined
    [ -251,  -252,  -253], // Unbalanced
    [  -67,   -25,   -33], // Continues
    [   16,    45,    69], // Behind
    [ -203,  -193,  -200], // Word
    [  -91,   -38,   -28], // NotBehind
    [  -12,  -193,    62], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 28;

/// Columns: Plain (23210 cases, 19972 yes), Marked (5834 cases, 4273 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -106,  -119], // Always
    [  883,   629], // First
    [ 2000,  2000], // TwoBlank
    [-1000, -1000], // OneBlank
    [  586,   613], // Opening
    [  211,   200], // Byline
    [  542,   287], // AfterClosed
    [  184,   212], // AfterOpen
    [   58,    -2], // Long
    [   -9,   -78], // VeryLong
    [  -90,   -92], // Brief
    [  256,    93], // NoKin
    [ -252,  -113], // Kin
    [  426,   150], // Capitals
    [ -630,  -659], // Numbered
    [   82,   -27], // Gap
    [  286,    17], // Gap2
    [  251,   110], // News
    [  364,   354], // Separator
    [    0,   172], // Higher
    [    0,  -275], // Lower
    [    0,   443], // Levels
    [    0,   304], // Marked
    [  281,   266], // Several
    [   88,    21], // Many
    [  -31,  -117], // SoonAgain
    [ -144,  -103], // Alike
    [ -265,   -32], // BodyShort
    [  176,   149], // ShortPage
    [    0,   146], // ShortLevel
    [   31,   107], // BodyLong
    [  -70,    93], // AsHeadline
    [ -233,  -213], // Label
    [  299,    11], // Known
    [ -105,  -300], // Subtitle
    [  462,   234], // Address
    [    5,   -17], // Unknown
    [  184,    -2], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 109;

/// Columns: Folio (2006 cases, 26 yes), Above (24655 cases, 599 yes), Below (6269 cases, 1042 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -371,  -589,  -447], // Always
    [   50,   266,   376], // Web
    [    0,    53,   310], // Behind
    [    0,   169,    54], // Before
    [   50,    -4,   211], // NextBefore
    [   50,   151,   -28], // NextBehind
    [    0,   -36,   100], // AfterFields
    [    0,    83,   -12], // BeforeFields
    [  218,    21,   -49], // Outer
    [  252,     0,     0], // Touching
    [   48,     0,     0], // Apart
    [ -105,     0,     0], // Below
    [   55,     0,     0], // Cuts
    [  200,   200,   175], // Rights
    [  149,   149,   192], // Owner
    [  144,   127,   138], // Visitor
    [  120,   310,   269], // Button
    [   89,   108,   316], // Related
    [  120,   313,   120], // Parts
    [  118,   119,    47], // Address
    [   70,   144,    70], // Site
    [  100,   235,   100], // Bars
    [   35,    60,    -2], // Slots
    [  200,   241,   226], // Brackets
    [   86,    36,    69], // Mark
    [    0,     0,   164], // SameMark
    [  150,   150,   194], // Dated
    [  250,     0,     0], // Date
    [    0,    74,   154], // DatedBeside
    [    0,   -38,    16], // Heads
    [  172,     0,     0], // SameSlot
    [  156,   188,   180], // Again
    [  100,    85,    92], // Twice
    [  100,   261,    98], // Run
    [  252,    81,   108], // Section
    [    8,    69,    86], // Capitals
    [ -103,   -47,  -106], // Name
    [ -400,  -412,  -268], // Byline
    [ -252,  -164,  -250], // Opens
    [ -400,  -400,  -275], // Caption
    [ -204,  -318,  -212], // Kin
    [ -128,    54,    33], // NoKin
    [   76,     1,    31], // Chars4
    [  -61,  -131,   -46], // Chars9
    [ -123,   -52,  -141], // Chars16
    [  -23,   -80,   -73], // Chars24
    [ -100,   -87,    23], // Chars25
    [ -264,  -250,  -133], // Stop
    [  -73,   -75,   -54], // Calls
    [ -107,  -139,   -53], // Comma
    [  -11,   -39,  -103], // Colon
    [  -70,   -71,  -117], // Bracketed
    [ -102,  -110,  -103], // Marked
    [    0,  -208,     0], // Last
];
