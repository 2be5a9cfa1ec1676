//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..150 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 1;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 646;

/// Columns: Column (94635 cases, 82841 yes), Spaced (20749 cases, 18945 yes), Gap (9011 cases, 2031 yes), Free (2538 cases, 1881 yes), Across (1425 cases, 1251 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  235,   150,  -100,   -60,  -105], // Always
    [ -402,  -213,  -450,     0,  -200], // Over
    [  292,   189,   236,     0,   309], // Full
    [   64,    52,    14,     0,   112], // Near
    [ -142,  -283,  -192,     0,  -167], // Short
    [ -338,  -354,  -348,     0,  -179], // Half
    [ -263,  -150,  -150,  -150,  -150], // ShortUnmarked
    [   48,     8,  -365,     0,  -400], // StopFull
    [ -175,   -61,  -409,     0,  -400], // StopNear
    [  -65,   -43,  -421,     0,  -400], // StopShort
    [ -239,  -216,  -211,  -400,  -200], // Stop
    [ -203,  -120,  -226,  -400,  -200], // StopQuoted
    [  -89,  -100,   -58,  -100,  -100], // Ellipsis
    [  122,   224,   153,   100,    49], // Pause
    [   14,    19,  -255,  -250,  -250], // Colon
    [   24,     0,    -3,  -250,     0], // Dash
    [  400,   287,   262,   367,   334], // Opener
    [  -83,   -14,  -101,   -57,   -55], // Closed
    [  186,    60,   103,    80,   134], // Bound
    [  250,   257,   250,   250,   250], // Hyphen
    [  158,    76,   100,   207,    82], // Open
    [ -860,  -820,  -820,  -827,  -820], // SemicolonItem
    [  450,   450,   418,   450,   450], // CannotBegin
    [  340,   407,   395,   394,   314], // Small
    [  -23,   -90,  -260,  -196,  -221], // Capital
    [ -129,   -99,  -138,  -141,  -188], // Quote
    [   42,    50,    99,   108,    68], // Leaning
    [ -545,  -250,  -270,  -250,  -250], // Item
    [ -234,   -54,   -86,   -91,   -85], // ItemMidway
    [ -243,  -300,  -293,  -317,  -311], // Labelled
    [ -400,  -400,  -400,  -514,  -400], // BothLabelled
    [ -688,  -633,  -605,  -610,  -600], // Opening
    [  183,   150,   210,   174,   162], // Number
    [  218,   140,   183,   248,   223], // PairKnown
    [  218,    50,   201,   213,   100], // Word
    [  -33,   -30,     4,    -2,   -62], // Ends
    [ -168,   -30,   -57,  -117,  -105], // Begins
    [ -818,  -694,  -522,     0,  -500], // Indented
    [ -573,  -214,  -138,  -100,  -100], // Deeper
    [  289,   273,     0,     0,   -39], // Flush
    [ -410,  -335,  -445,     0,  -400], // FirstFlush
    [    0,     0,   292,     0,    22], // BothFull
    [    0,     0,  -403,     0,  -400], // TwoShort
    [    0,     0,   675,     0,   503], // WidthOfInner
    [   -2,   137,     7,     0,   -42], // NextFull
    [    0,     0,    15,     0,   -99], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,    20,   -59,   127], // Gap
    [    0,     0,    13,    21,    -9], // PageTurn
    [  200,   102,     0,   102,   -46], // GapsPart
    [    0,     0,    79,    67,    59], // GapsCut
    [    0,     0,     0,   -90,     0], // OwnForm
    [    0,     0,     0,  -158,  -106], // Habit
    [    0,     0,     0,   324,   235], // Unfinished
    [    0,     0,     0,   208,    17], // Whole
    [    0,     0,     0,    19,   -25], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -48,  -103,  -116,   -24,    29], // Young
    [    0,     0,     0,     0,   -65], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 0;

/// Columns: Column (11251 cases, 6345 yes), Free (4697 cases, 4151 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -49,   -29], // Always
    [  292,   253], // OverOpening
    [   66,     7], // OverText
    [   -8,    34], // OverNothing
    [  169,   296], // First
    [  156,   114], // PageTop
    [  -34,    40], // AfterStop
    [  111,   -13], // AfterClosed
    [  106,    77], // AfterOther
    [  -88,     4], // AfterOpen
    [  -12,    66], // AfterHeading
    [  208,   199], // GapBefore
    [  -78,   -26], // GapBehind
    [  -10,  -115], // Framed
    [  307,   254], // Numbered
    [    1,    81], // Bare
    [ -299,  -338], // GoesOn
    [ -109,  -179], // MayGoOn
    [ -172,   -79], // Parts
    [ -265,   -78], // GoesOnBefore
    [  248,    67], // Centred
    [ -295,  -104], // Right
    [   47,    52], // NextIndented
    [ -186,   -97], // Indented
    [  111,     0], // Narrower
    [   -1,     0], // Full
    [ -213,  -122], // Comma
    [ -298,  -222], // Commas
    [ -236,  -204], // Calls
    [  -67,   -85], // Speech
    [ -242,  -300], // Office
    [ -175,  -168], // Signature
    [ -139,  -141], // Marked
    [  -91,  -167], // Label
    [   71,    44], // Item
    [   52,    55], // Subtitle
    [  -35,   -63], // Chars4
    [   58,    96], // Chars9
    [   70,    83], // Chars16
    [  -15,    22], // Chars24
    [  -26,   -67], // Chars25
    [  -94,   -62], // Halves
    [ -160,  -159], // Bound
    [  -59,  -165], // Closed
    [  168,   184], // Kin
    [    2,   -48], // NoKin
    [   98,    10], // KinBefore
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 49;

/// Columns: Column (12477 cases, 396 yes), Free (11881 cases, 341 yes), Beside (956 cases, 510 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -338,  -317,  -282], // Always
    [  603,   451,   531], // Credit
    [  378,   254,   177], // CreditAlone
    [  552,   605,   435], // Begins
    [  200,   200,   290], // UnderImage
    [  150,   150,    92], // OverImage
    [  247,   156,   276], // Between
    [   17,    50,    98], // Interrupts
    [   37,   -22,   -33], // AfterStop
    [ -106,  -107,  -122], // AfterHeading
    [ -172,  -124,  -127], // AfterNothing
    [ -221,  -233,  -199], // OverOpening
    [  -47,     5,   -10], // OverText
    [ -400,  -400,  -400], // Rest
    [  -20,   -39,   -23], // OverNothing
    [  -31,   -93,  -124], // GoesOnBefore
    [ -207,  -288,  -181], // GoesOnBehind
    [  -24,   -56,    68], // GapBefore
    [  110,    40,   118], // GapBehind
    [  339,   397,   308], // Place
    [  392,   350,   244], // Scene
    [  125,   100,   110], // Action
    [   54,   -33,   -31], // Stop
    [   37,    21,   -33], // Stops
    [ -281,  -310,  -303], // Pause
    [  161,   160,     1], // Comma
    [ -194,  -149,  -207], // Commas
    [ -266,  -223,  -216], // Speech
    [  -94,  -105,   -26], // Chars9
    [  -20,     8,    -6], // Chars16
    [   81,    23,    66], // Chars24
    [    0,    51,   -45], // Chars40
    [ -134,  -158,  -115], // Chars80
    [ -222,  -186,  -205], // Chars160
    [  -80,   -32,     0], // Lines
    [ -109,   -29,     0], // Cut
    [ -163,   -77,  -150], // Indented
    [   77,   211,    50], // Flush
    [ -140,   -44,  -141], // Label
    [ -286,  -237,  -188], // Item
    [ -150,  -170,  -100], // PageTop
    [   19,    67,    53], // Day
    [   49,   154,    50], // Joined
    [ -251,  -252,  -253], // Unbalanced
    [  -58,   -27,   -27], // Continues
    [   13,    49,    67], // Behind
    [ -201,  -193,  -200], // Word
    [ -101,   -50,   -27], // NotBehind
    [  -12,  -192,    60], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 20;

/// Columns: Plain (21681 cases, 17988 yes), Marked (5264 cases, 3853 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -136,  -122], // Always
    [  874,   630], // First
    [ 2000,  2000], // TwoBlank
    [-1000, -1000], // OneBlank
    [  587,   607], // Opening
    [ -300,     0], // Nothing
    [  184,   200], // Byline
    [  525,   286], // AfterClosed
    [  183,   211], // AfterOpen
    [   66,    -1], // Long
    [  -13,   -77], // VeryLong
    [  -80,   -88], // Brief
    [  266,    93], // NoKin
    [ -228,  -110], // Kin
    [  431,   150], // Capitals
    [ -624,  -652], // Numbered
    [   85,   -25], // Gap
    [  272,    15], // Gap2
    [  255,   109], // News
    [  367,   354], // Separator
    [    0,   177], // Higher
    [    0,  -269], // Lower
    [    0,   436], // Levels
    [    0,   290], // Marked
    [  285,   260], // Several
    [   91,    22], // Many
    [  -51,  -118], // SoonAgain
    [ -148,   -99], // Alike
    [ -243,   -37], // BodyShort
    [  179,   154], // ShortPage
    [    0,   139], // ShortLevel
    [   50,   110], // BodyLong
    [  -57,    87], // AsHeadline
    [ -235,  -211], // Label
    [  296,    10], // Known
    [ -122,  -300], // Subtitle
    [  473,   234], // Address
    [  -14,   -17], // Unknown
    [  189,    -7], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 102;

/// Columns: Folio (1866 cases, 26 yes), Above (22335 cases, 599 yes), Below (5769 cases, 1042 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -368,  -582,  -443], // Always
    [   50,   263,   370], // Web
    [    0,    50,   330], // Behind
    [    0,   168,    52], // Before
    [   50,    -6,   184], // NextBefore
    [   50,   150,   -30], // NextBehind
    [    0,   -38,   100], // AfterFields
    [    0,    84,   -12], // BeforeFields
    [  218,    18,   -47], // Outer
    [  251,     0,     0], // Touching
    [   50,     0,     0], // Apart
    [ -104,     0,     0], // Below
    [   55,     0,     0], // Cuts
    [  200,   200,   180], // Rights
    [  149,   149,   192], // Owner
    [  144,   127,   138], // Visitor
    [  120,   309,   269], // Button
    [   89,   107,   316], // Related
    [  120,   312,   120], // Parts
    [  118,   119,    46], // Address
    [   70,   143,    69], // Site
    [  100,   234,   100], // Bars
    [   36,    63,    -2], // Slots
    [  200,   240,   226], // Brackets
    [   85,    35,    72], // Mark
    [    0,     0,   166], // SameMark
    [  150,   150,   192], // Dated
    [  250,     0,     0], // Date
    [    0,    76,   154], // DatedBeside
    [    0,   -39,    15], // Heads
    [  171,     0,     0], // SameSlot
    [  156,   186,   180], // Again
    [  100,    85,    91], // Twice
    [  100,   262,    98], // Run
    [  250,    80,   109], // Section
    [    9,    68,    86], // Capitals
    [ -103,   -47,  -105], // Name
    [ -400,  -412,  -267], // Byline
    [ -252,  -164,  -250], // Opens
    [ -400,  -400,  -274], // Caption
    [ -204,  -313,  -212], // Kin
    [ -125,    56,    36], // NoKin
    [   75,     2,    31], // Chars4
    [  -60,  -129,   -47], // Chars9
    [ -121,   -51,  -139], // Chars16
    [  -23,   -77,   -71], // Chars24
    [  -99,   -87,    22], // Chars25
    [ -264,  -250,  -129], // Stop
    [  -73,   -75,   -46], // Calls
    [ -106,  -139,   -52], // Comma
    [  -12,   -39,  -103], // Colon
    [  -70,   -71,  -116], // Bracketed
    [ -102,  -109,  -103], // Marked
    [    0,  -205,     0], // Last
];
