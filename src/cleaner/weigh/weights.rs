//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..150 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 5;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 589;

/// Columns: Column (70371 cases, 62744 yes), Spaced (13224 cases, 12195 yes), Gap (6571 cases, 1571 yes), Free (1725 cases, 1257 yes), Across (982 cases, 877 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  191,   122,  -100,   -78,   -91], // Always
    [ -384,  -217,  -450,     0,  -200], // Over
    [  273,   192,   226,     0,   258], // Full
    [   53,     8,    16,     0,   116], // Near
    [ -191,  -270,  -194,     0,  -163], // Short
    [ -319,  -352,  -338,     0,  -178], // Half
    [ -225,  -150,  -150,  -150,  -150], // ShortUnmarked
    [   56,    19,  -366,     0,  -400], // StopFull
    [ -171,   -61,  -405,     0,  -400], // StopNear
    [  -53,   -37,  -391,     0,  -400], // StopShort
    [ -219,  -199,  -198,  -400,  -200], // Stop
    [ -206,  -120,  -198,  -400,  -200], // StopQuoted
    [  -83,  -100,   -67,  -100,  -100], // Ellipsis
    [  144,   227,   177,   106,    74], // Pause
    [   19,    27,  -253,  -250,  -250], // Colon
    [   20,     1,     3,  -250,     0], // Dash
    [  400,   274,   264,   367,   335], // Opener
    [ -172,    -7,   -98,    37,   -24], // Closed
    [  190,    60,   108,    82,   113], // Bound
    [  250,   254,   250,   250,   250], // Hyphen
    [  166,    73,   102,   214,    92], // Open
    [ -851,  -820,  -820,  -826,  -820], // SemicolonItem
    [  450,   450,   417,   450,   450], // CannotBegin
    [  340,   412,   395,   388,   346], // Small
    [  -25,   -93,  -252,  -149,  -221], // Capital
    [ -114,  -107,  -150,  -138,  -179], // Quote
    [   65,    50,    97,   111,    69], // Leaning
    [ -501,  -250,  -261,  -251,  -250], // Item
    [ -248,   -51,   -84,   -90,   -85], // ItemMidway
    [ -228,  -300,  -292,  -319,  -300], // Labelled
    [ -393,  -400,  -400,  -480,  -400], // BothLabelled
    [ -636,  -626,  -604,  -614,  -600], // Opening
    [  187,   150,   211,   185,   163], // Number
    [  239,   140,   174,   249,   220], // PairKnown
    [  219,    50,   203,   181,   110], // Word
    [   -9,   -30,     7,   -14,   -43], // Ends
    [ -155,   -30,   -37,  -116,  -105], // Begins
    [ -795,  -650,  -519,     0,  -500], // Indented
    [ -550,  -217,  -136,  -100,  -100], // Deeper
    [  266,   240,     0,     0,   -34], // Flush
    [ -418,  -361,  -436,     0,  -400], // FirstFlush
    [    0,     0,   284,     0,    51], // BothFull
    [    0,     0,  -401,     0,  -400], // TwoShort
    [    0,     0,   624,     0,   502], // WidthOfInner
    [   45,   133,     4,     0,   -61], // NextFull
    [    0,     0,     2,     0,   -94], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,    20,   -83,    98], // Gap
    [    0,     0,    12,    29,     0], // PageTurn
    [  169,   113,     0,    87,   -39], // GapsPart
    [    0,     0,    65,    41,    90], // GapsCut
    [    0,     0,     0,   -85,     0], // OwnForm
    [    0,     0,     0,  -103,   -83], // Habit
    [    0,     0,     0,   285,   236], // Unfinished
    [    0,     0,     0,   196,    27], // Whole
    [    0,     0,     0,    18,    15], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -88,  -124,  -110,     3,   -24], // Young
    [    0,     0,     0,     0,   -51], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 6;

/// Columns: Column (8157 cases, 4399 yes), Free (3411 cases, 2853 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -67,   -38], // Always
    [  282,   252], // OverOpening
    [   53,    13], // OverText
    [   -3,    35], // OverNothing
    [  141,   280], // First
    [  149,   115], // PageTop
    [  -31,    39], // AfterStop
    [  120,   -14], // AfterClosed
    [   95,    93], // AfterOther
    [  -86,    -1], // AfterOpen
    [   -5,    66], // AfterHeading
    [  190,   182], // GapBefore
    [  -54,   -31], // GapBehind
    [   -8,  -106], // Framed
    [  290,   246], // Numbered
    [    5,    79], // Bare
    [ -233,  -283], // GoesOn
    [ -103,   -95], // MayGoOn
    [ -220,  -131], // GoesOnBefore
    [  254,    70], // Centred
    [ -290,  -102], // Right
    [   61,    50], // NextIndented
    [ -174,   -98], // Indented
    [  103,     0], // Narrower
    [  -10,     0], // Full
    [ -197,  -126], // Comma
    [ -262,  -217], // Commas
    [ -201,  -194], // Calls
    [  -50,   -82], // Speech
    [ -174,  -166], // Signature
    [ -140,  -130], // Marked
    [  -88,  -123], // Label
    [   89,    47], // Item
    [   57,    63], // Subtitle
    [  -37,   -54], // Chars4
    [   48,   103], // Chars9
    [   66,    80], // Chars16
    [  -20,    18], // Chars24
    [  -24,   -85], // Chars25
    [  -92,   -59], // Halves
    [ -154,  -155], // Bound
    [    3,  -161], // Closed
    [  150,   166], // Kin
    [   -5,   -47], // NoKin
    [    1,    28], // KinBefore
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 36;

/// Columns: Column (8677 cases, 396 yes), Free (7981 cases, 341 yes), Beside (856 cases, 460 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -329,  -300,  -283], // Always
    [  589,   484,   542], // Credit
    [  363,   239,   175], // CreditAlone
    [  545,   582,   430], // Begins
    [  200,   200,   285], // UnderImage
    [  150,   150,   102], // OverImage
    [  228,   165,   282], // Between
    [    4,    49,    86], // Interrupts
    [   53,    -1,   -31], // AfterStop
    [ -106,  -107,  -122], // AfterHeading
    [ -166,  -128,  -117], // AfterNothing
    [ -209,  -217,  -199], // OverOpening
    [  -51,     8,   -12], // OverText
    [  -19,   -41,   -21], // OverNothing
    [  -25,  -103,  -139], // GoesOnBefore
    [ -166,  -318,  -239], // GoesOnBehind
    [  -13,   -47,    67], // GapBefore
    [  104,    42,   117], // GapBehind
    [  336,   378,   306], // Place
    [  383,   342,   245], // Scene
    [  119,   104,   115], // Action
    [   43,   -23,   -40], // Stop
    [   31,    19,   -47], // Stops
    [ -282,  -313,  -302], // Pause
    [  150,   142,    11], // Comma
    [ -177,  -151,  -199], // Commas
    [ -269,  -234,  -208], // Speech
    [  -90,  -100,   -24], // Chars9
    [  -18,     7,    -9], // Chars16
    [   74,    37,    61], // Chars24
    [    0,    40,   -38], // Chars40
    [ -132,  -146,  -119], // Chars80
    [ -213,  -188,  -204], // Chars160
    [  -88,   -33,     0], // Lines
    [ -111,   -29,     0], // Cut
    [ -168,   -97,  -150], // Indented
    [   73,   172,    50], // Flush
    [ -126,   -64,  -143], // Label
    [ -284,  -238,  -185], // Item
    [ -144,  -159,  -100], // PageTop
    [   19,    49,    52], // Day
    [   63,   153,    50], // Joined
    [ -251,  -253,  -253], // Unbalanced
    [  -51,   -24,   -60], // Continues
    [   29,    -3,    56], // Behind
    [ -203,  -192,  -200], // Word
    [  -81,   -50,   -50], // NotBehind
    [  -13,  -179,    59], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 34;

/// Columns: Plain (10284 cases, 8099 yes), Marked (2414 cases, 1753 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [  -98,  -130], // Always
    [  724,   614], // First
    [ 2000,  2000], // TwoBlank
    [-1000, -1000], // OneBlank
    [  526,   579], // Opening
    [  207,   200], // Byline
    [  389,   282], // AfterClosed
    [  136,   212], // AfterOpen
    [   34,    -7], // Long
    [  -20,   -66], // VeryLong
    [  -88,   -72], // Brief
    [  288,    86], // NoKin
    [ -188,   -87], // Kin
    [  274,   150], // Capitals
    [ -627,  -616], // Numbered
    [   44,     0], // Gap
    [  211,     8], // Gap2
    [  198,   106], // News
    [  369,   354], // Separator
    [    0,   161], // Higher
    [    0,  -233], // Lower
    [    0,   404], // Levels
    [    0,   262], // Marked
    [  223,   237], // Several
    [   70,    22], // Many
    [  -20,   -72], // SoonAgain
    [ -133,   -82], // Alike
    [ -113,   -33], // BodyShort
    [  110,   124], // ShortPage
    [    0,   123], // ShortLevel
    [   58,    89], // BodyLong
    [  -42,    55], // AsHeadline
    [ -214,  -204], // Label
    [  166,    29], // Known
    [ -138,  -300], // Subtitle
    [  345,   233], // Address
    [  -45,   -31], // Unknown
    [   94,    12], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 108;

/// Columns: Folio (1166 cases, 26 yes), Above (10735 cases, 599 yes), Below (3269 cases, 1042 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -350,  -551,  -412], // Always
    [   50,   236,   330], // Web
    [    0,    37,   293], // Behind
    [    0,   164,    42], // Before
    [   50,    -8,   195], // NextBefore
    [   50,   140,   -32], // NextBehind
    [    0,   -41,   100], // AfterFields
    [    0,    78,   -14], // BeforeFields
    [  215,    45,   -39], // Outer
    [  250,     0,     0], // Touching
    [   65,     0,     0], // Apart
    [  -95,     0,     0], // Below
    [   61,     0,     0], // Cuts
    [  200,   200,   198], // Rights
    [  148,   149,   197], // Owner
    [  142,   125,   139], // Visitor
    [  120,   306,   268], // Button
    [   93,   105,   310], // Related
    [  120,   291,   120], // Parts
    [  116,   119,    49], // Address
    [   69,   132,    69], // Site
    [  100,   223,   100], // Bars
    [   43,    77,     2], // Slots
    [  200,   235,   220], // Brackets
    [   80,    30,    87], // Mark
    [    0,     0,   170], // SameMark
    [  150,   150,   185], // Dated
    [  250,     0,     0], // Date
    [    0,    79,   153], // DatedBeside
    [    0,   -32,    24], // Heads
    [  168,     0,     0], // SameSlot
    [  154,   178,   180], // Again
    [  100,    86,    91], // Twice
    [  100,   267,    97], // Run
    [  236,    75,   107], // Section
    [   17,    63,    85], // Capitals
    [ -102,   -55,   -99], // Name
    [ -400,  -408,  -267], // Byline
    [ -252,  -166,  -250], // Opens
    [ -400,  -400,  -271], // Caption
    [ -206,  -282,  -208], // Kin
    [  -99,    61,    43], // NoKin
    [   62,     8,    52], // Chars4
    [  -52,  -116,   -43], // Chars9
    [ -105,   -53,  -125], // Chars16
    [  -21,   -64,   -73], // Chars24
    [  -94,   -86,    17], // Chars25
    [ -263,  -250,  -132], // Stop
    [  -74,   -77,   -58], // Calls
    [ -103,  -131,   -44], // Comma
    [  -12,   -40,   -85], // Colon
    [  -70,   -71,  -114], // Bracketed
    [ -104,  -109,  -102], // Marked
    [    0,  -181,     0], // Last
];
