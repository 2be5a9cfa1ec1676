//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..150 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 86;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 528;

/// Columns: Column (58492 cases, 52917 yes), Spaced (9605 cases, 8963 yes), Gap (6130 cases, 1463 yes), Free (1679 cases, 1178 yes), Across (693 cases, 584 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  213,   130,  -141,     3,  -137], // Always
    [ -219,  -248,  -394,     0,  -200], // Over
    [  205,   181,   172,     0,   222], // Full
    [  -14,    25,    -8,     0,   138], // Near
    [ -202,  -264,  -212,     0,  -158], // Short
    [ -316,  -326,  -339,     0,  -204], // Half
    [ -198,  -150,  -151,  -150,  -151], // ShortUnmarked
    [   71,     8,  -363,     0,  -400], // StopFull
    [ -120,   -52,  -404,     0,  -400], // StopNear
    [  -72,     2,  -374,     0,  -400], // StopShort
    [ -191,  -162,  -178,  -400,  -200], // Stop
    [ -189,  -120,  -181,  -400,  -200], // StopQuoted
    [  -81,  -100,   -81,  -100,  -100], // Ellipsis
    [  185,   227,   147,   113,   119], // Pause
    [   62,    24,  -250,  -250,  -250], // Colon
    [   12,     1,     5,  -250,     0], // Dash
    [  400,   254,   260,   367,   336], // Opener
    [ -126,     2,  -105,    17,   -35], // Closed
    [  175,    60,    69,    98,    82], // Bound
    [  250,   251,   250,   250,   250], // Hyphen
    [  189,    66,    45,   189,   124], // Open
    [ -849,  -820,  -820,  -824,  -820], // SemicolonItem
    [  450,   450,   440,   450,   450], // CannotBegin
    [  340,   427,   367,   404,   347], // Small
    [  -34,   -86,  -205,  -150,  -229], // Capital
    [ -110,   -99,   -98,  -114,   -33], // Quote
    [   87,    50,   107,   126,    51], // Leaning
    [ -414,  -250,  -254,  -251,  -250], // Item
    [ -239,   -50,   -71,   -91,   -60], // ItemMidway
    [ -207,  -267,  -271,  -320,  -300], // Labelled
    [ -335,  -400,  -400,  -434,  -400], // BothLabelled
    [ -594,  -622,  -603,  -606,  -600], // Opening
    [  186,   150,   224,   170,   164], // Number
    [  272,   140,   196,   227,   212], // PairKnown
    [  195,    50,   221,   170,   143], // Word
    [  -20,   -30,    18,    15,    -9], // Ends
    [ -128,   -30,   -48,  -113,   -76], // Begins
    [ -770,  -622,  -511,     0,  -500], // Indented
    [ -524,  -252,  -134,  -100,  -100], // Deeper
    [  260,   229,     0,     0,   -97], // Flush
    [ -266,  -342,  -439,     0,  -400], // FirstFlush
    [    0,     0,   230,     0,    38], // BothFull
    [    0,     0,  -400,     0,  -400], // TwoShort
    [    0,     0,   558,     0,   500], // WidthOfInner
    [   41,    87,   105,     0,   -14], // NextFull
    [    0,     0,    49,     0,   -48], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,   -21,  -170,   116], // Gap
    [    0,     0,    24,    42,   -17], // PageTurn
    [  164,   132,     0,    53,   -79], // GapsPart
    [    0,     0,    60,    42,    35], // GapsCut
    [    0,     0,     0,    18,     8], // OwnForm
    [    0,     0,     0,  -143,   -46], // Habit
    [    0,     0,     0,   246,   260], // Unfinished
    [    0,     0,     0,   195,    29], // Whole
    [    0,     0,     0,    -3,    27], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -95,  -122,  -106,     9,    17], // Young
    [    0,     0,     0,     0,   -97], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = -3;

/// Columns: Column (6801 cases, 3366 yes), Free (3347 cases, 2338 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -80,   -38], // Always
    [  238,   215], // OverOpening
    [   53,    11], // OverText
    [   26,    77], // OverNothing
    [  204,   290], // First
    [  153,   138], // PageTop
    [  -22,    43], // AfterStop
    [   81,    31], // AfterClosed
    [   62,   102], // AfterOther
    [  -91,   -80], // AfterOpen
    [  -14,    77], // AfterHeading
    [  189,   175], // GapBefore
    [  -50,   -78], // GapBehind
    [  -23,   -92], // Framed
    [  271,   275], // Numbered
    [    0,    79], // Bare
    [ -279,  -344], // GoesOn
    [ -112,  -205], // MayGoOn
    [ -179,  -100], // GoesOnBefore
    [  248,   103], // Centred
    [ -275,   -26], // Right
    [   44,    37], // NextIndented
    [ -114,   -54], // Indented
    [   62,     0], // Narrower
    [   18,     0], // Full
    [ -142,  -129], // Comma
    [ -222,  -204], // Commas
    [ -144,  -133], // Calls
    [    3,   -62], // Speech
    [ -190,  -172], // Signature
    [ -132,  -169], // Marked
    [  -81,   -74], // Label
    [   51,    -1], // Item
    [   87,    83], // Subtitle
    [  -24,     6], // Chars4
    [   35,    91], // Chars9
    [   39,    80], // Chars16
    [    6,    15], // Chars24
    [  -36,  -131], // Chars25
    [ -111,  -101], // Halves
    [ -150,  -149], // Bound
    [  -47,  -115], // Closed
    [  141,   160], // Kin
    [  -53,   -96], // NoKin
    [  -46,    -3], // KinBefore
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 0;

/// Columns: Plain (4540 cases, 3055 yes), Marked (1035 cases, 734 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [  -89,  -135], // Always
    [  587,   607], // First
    [ 1700,  2000], // TwoBlank
    [ -774, -1000], // OneBlank
    [  510,   536], // Opening
    [  233,   200], // Byline
    [  246,   269], // AfterClosed
    [   89,   212], // AfterOpen
    [   34,     2], // Long
    [  -28,   -66], // VeryLong
    [  -92,   -59], // Brief
    [  264,    83], // NoKin
    [ -139,   -72], // Kin
    [  213,   150], // Capitals
    [ -617,  -602], // Numbered
    [   34,    32], // Gap
    [  176,    -6], // Gap2
    [  142,    86], // News
    [  374,   352], // Separator
    [    0,   178], // Higher
    [    0,  -196], // Lower
    [    0,   345], // Levels
    [    0,   202], // Marked
    [  282,   209], // Several
    [   10,    31], // Many
    [   27,   -52], // SoonAgain
    [ -106,   -97], // Alike
    [  -41,   -48], // BodyShort
    [   71,   102], // ShortPage
    [    0,    33], // ShortLevel
    [   83,    71], // BodyLong
    [   -2,    41], // AsHeadline
    [ -209,  -194], // Label
    [   67,    28], // Known
    [  -76,  -300], // Subtitle
    [  273,   237], // Address
    [  -75,   -30], // Unknown
    [   62,    26], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 188;

/// Columns: Folio (593 cases, 23 yes), Above (3008 cases, 465 yes), Below (1401 cases, 840 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -329,  -484,  -357], // Always
    [   50,   179,   263], // Web
    [    0,     7,   275], // Behind
    [    0,   152,    16], // Before
    [   50,   -12,   179], // NextBefore
    [   50,   102,   -38], // NextBehind
    [    0,   -49,   100], // AfterFields
    [    0,    69,   -33], // BeforeFields
    [  211,    95,   -28], // Outer
    [  244,     0,     0], // Touching
    [  114,     0,     0], // Apart
    [ -106,     0,     0], // Below
    [   78,     0,     0], // Cuts
    [  200,   200,   291], // Rights
    [  150,   149,   187], // Owner
    [  137,   109,   135], // Visitor
    [  120,   281,   255], // Button
    [  100,   117,   216], // Related
    [  120,   249,   120], // Parts
    [  117,   119,    57], // Address
    [   69,    96,    70], // Site
    [  100,   174,   100], // Bars
    [   49,   120,    11], // Slots
    [  200,   224,   209], // Brackets
    [   29,    15,   120], // Mark
    [    0,     0,   167], // SameMark
    [  150,   150,   164], // Dated
    [  250,     0,     0], // Date
    [    0,    89,   147], // DatedBeside
    [    0,   -25,    89], // Heads
    [  165,     0,     0], // SameSlot
    [  153,   170,   174], // Again
    [  100,    91,    85], // Twice
    [  100,   267,    97], // Run
    [  219,    67,   131], // Section
    [   29,    44,    76], // Capitals
    [ -100,   -62,   -61], // Name
    [ -400,  -403,  -270], // Byline
    [ -251,  -197,  -250], // Opens
    [ -400,  -400,  -265], // Caption
    [ -209,  -228,  -205], // Kin
    [  -32,    68,    60], // NoKin
    [   40,    25,   118], // Chars4
    [  -44,   -84,   -34], // Chars9
    [  -50,   -67,   -90], // Chars16
    [  -52,   -34,   -92], // Chars24
    [  -84,   -85,   -20], // Chars25
    [ -265,  -250,  -163], // Stop
    [  -78,   -80,   -87], // Calls
    [ -115,  -118,   -36], // Comma
    [   -9,   -40,   -48], // Colon
    [  -72,   -72,  -121], // Bracketed
    [ -106,  -111,  -102], // Marked
    [    0,  -143,     0], // Last
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 74;

/// Columns: Column (10606 cases, 685 yes), Free (10871 cases, 1251 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 2]; caption::Sign::ALL.len()] = [
    [ -325,  -302], // Always
    [  488,   511], // Credit
    [  393,   260], // CreditAlone
    [  569,   604], // Begins
    [  195,   346], // Image
    [  332,   192], // Between
    [  -41,    30], // Interrupts
    [   77,    28], // AfterStop
    [ -114,  -170], // AfterHeading
    [ -141,  -140], // AfterNothing
    [ -227,  -216], // OverOpening
    [  -34,   -15], // OverText
    [  -14,   -20], // OverNothing
    [  -32,   -56], // GoesOnBefore
    [ -242,  -124], // GoesOnBehind
    [  -63,   -42], // GapBefore
    [   96,    52], // GapBehind
    [  365,   377], // Place
    [  392,   360], // Scene
    [  125,   101], // Action
    [   98,    24], // Stop
    [   79,    26], // Stops
    [ -284,  -335], // Pause
    [  117,    90], // Comma
    [ -186,  -262], // Commas
    [ -314,  -321], // Speech
    [  -72,   -53], // Chars9
    [    7,     7], // Chars16
    [   77,    71], // Chars24
    [   -9,     5], // Chars40
    [ -164,  -187], // Chars80
    [ -214,  -195], // Chars160
    [  -92,   -58], // Lines
    [ -114,   -23], // Cut
    [ -192,  -137], // Indented
    [   80,   129], // Flush
    [ -120,  -124], // Label
    [ -327,  -278], // Item
    [ -171,  -159], // PageTop
    [    9,    67], // Day
    [   85,   171], // Joined
    [  -16,   -99], // MarkedHeads
];
