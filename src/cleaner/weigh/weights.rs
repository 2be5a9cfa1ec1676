//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..200 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, lines, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 5;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 731;

/// Columns: Column (115215 cases, 101723 yes), Spaced (23778 cases, 21840 yes), Gap (10813 cases, 2710 yes), Free (3022 cases, 2109 yes), Across (1737 cases, 1480 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  227,   152,   -73,   -23,   -46], // Always
    [ -407,  -217,  -450,     0,  -200], // Over
    [  301,   190,   224,     0,   235], // Full
    [   53,    49,    -8,     0,   109], // Near
    [ -135,  -220,  -171,     0,  -145], // Short
    [ -345,  -411,  -307,     0,  -183], // Half
    [ -255,  -150,  -150,  -150,  -150], // ShortUnmarked
    [   38,     7,  -381,     0,  -400], // StopFull
    [ -153,   -57,  -410,     0,  -400], // StopNear
    [  -60,   -31,  -417,     0,  -400], // StopShort
    [ -231,  -201,  -202,  -400,  -200], // Stop
    [ -199,  -120,  -251,  -400,  -200], // StopQuoted
    [  -84,  -100,   -56,  -100,  -100], // Ellipsis
    [   91,   210,   127,    92,    23], // Pause
    [    2,    26,  -258,  -250,  -250], // Colon
    [   31,     0,    -8,  -250,     0], // Dash
    [  400,   400,   400,   400,   400], // Opener
    [  -92,   -57,   -59,   -16,   -41], // Closed
    [  193,    60,   123,    58,  -227], // Bound
    [  250,   257,   250,   250,   250], // Hyphen
    [  168,   158,   169,   227,   134], // Open
    [ -855,  -820,  -820,  -826,  -820], // SemicolonItem
    [  450,   450,   418,   450,   450], // CannotBegin
    [  340,   439,   360,   397,   312], // Small
    [  -21,   -72,  -205,  -159,  -163], // Capital
    [ -136,  -128,  -171,  -137,  -134], // Quote
    [   82,    50,   148,   115,    85], // Leaning
    [ -539,  -250,  -276,  -251,  -250], // Item
    [ -209,   -48,   -72,   -66,   -86], // ItemMidway
    [ -250,  -300,  -288,  -270,  -311], // Labelled
    [ -395,  -400,  -400,  -530,  -400], // BothLabelled
    [ -719,  -629,  -608,  -623,  -601], // Opening
    [  188,   150,   202,   191,   162], // Number
    [  234,   140,   215,   257,   -55], // PairKnown
    [  219,    50,   190,   217,   157], // Word
    [  -42,   -30,     2,    27,   -22], // Ends
    [ -154,   -30,   -83,   -57,   -62], // Begins
    [ -819,  -680,  -524,  -445,  -513], // Indented
    [ -583,  -318,  -130,  -100,  -100], // Deeper
    [  299,   292,     0,     0,   -45], // Flush
    [ -358,  -255,  -425,     0,  -400], // FirstFlush
    [    0,     0,   252,     0,    55], // BothFull
    [    0,     0,  -404,     0,  -400], // TwoShort
    [    0,     0,   649,     0,   503], // WidthOfInner
    [   -6,   119,     1,     0,   -36], // NextFull
    [    0,     0,   -35,     0,   -82], // NextShort
    [    0,     0,  -267,     0,  -300], // NextBare
    [    0,     0,    47,   -91,   118], // Gap
    [    0,     0,     4,    38,    31], // PageTurn
    [  200,    88,     0,   129,   -60], // GapsPart
    [    0,     0,    47,    29,    88], // GapsCut
    [    0,     0,     0,   -90,     4], // OwnForm
    [    0,     0,     0,  -157,   -86], // Habit
    [    0,     0,     0,   341,   195], // Unfinished
    [    0,     0,     0,   203,    -9], // Whole
    [    0,     0,     0,    14,    23], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -55,  -117,  -103,    -3,   -38], // Young
    [    0,     0,     0,     0,    -6], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 0;

/// Columns: Column (13449 cases, 7432 yes), Free (5525 cases, 4791 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -92,   -60], // Always
    [  252,   233], // OverOpening
    [   82,     5], // OverText
    [  -31,   -58], // OverNothing
    [  150,   284], // OverHeading
    [  166,   269], // First
    [  151,   129], // PageTop
    [  -45,    40], // AfterStop
    [   35,   -29], // AfterClosed
    [  157,    82], // AfterOther
    [  -69,    -6], // AfterOpen
    [  -36,    83], // AfterHeading
    [  187,   194], // GapBefore
    [ -136,  -121], // GapBehind
    [  -10,  -110], // Framed
    [  296,   275], // Numbered
    [   27,    65], // Bare
    [ -261,  -357], // GoesOn
    [  -47,  -128], // MayGoOn
    [ -137,   -52], // Parts
    [ -241,  -190], // GoesOnBefore
    [  282,    65], // Centred
    [ -318,  -100], // Right
    [    4,    62], // NextIndented
    [ -169,  -119], // Indented
    [  103,     0], // Narrower
    [  -35,     0], // Full
    [ -205,  -141], // Comma
    [ -285,  -237], // Commas
    [ -122,  -108], // Calls
    [  -68,   -96], // Speech
    [ -240,  -304], // Office
    [ -202,  -161], // Signature
    [ -159,  -226], // Marked
    [  -96,  -179], // Label
    [   92,    60], // Item
    [   74,    71], // Subtitle
    [  -35,   -47], // Chars4
    [   52,    95], // Chars9
    [   52,    80], // Chars16
    [   -4,     1], // Chars24
    [  -58,   -90], // Chars25
    [  -80,   -46], // Halves
    [ -115,  -166], // Bound
    [  -30,  -178], // Closed
    [  147,   187], // Kin
    [  -13,   -51], // NoKin
    [   72,     3], // KinBefore
    [  184,   116], // Unstopped
    [  142,   201], // UnstoppedGap
    [ -192,  -257], // Name
    [ -262,  -250], // FirstWide
    [   45,    29], // Titled
    [  105,   108], // Shouted
];

/// From here on: yes, likely.
pub const LINES_LIKELY: i32 = 70;

/// Columns: Column (1011 cases, 197 yes), Spaced (134 cases, 93 yes), Free (1724 cases, 188 yes).
#[rustfmt::skip]
pub const LINES: [[i16; 3]; lines::Sign::ALL.len()] = [
    [ -133,   -72,  -187], // Always
    [ -178,  -200,  -200], // Over
    [   80,    46,   150], // Full
    [  -79,    89,    70], // Near
    [  -61,  -305,  -300], // Half
    [   -4,     8,   106], // NextShort
    [ -200,   -47,  -110], // NextWider
    [   -5,    -1,     0], // NextFull
    [   62,    44,    87], // NextBrief
    [  142,   200,   159], // Word
    [  368,   200,   197], // PairKnown
    [  400,   400,   400], // Open
    [   50,   193,   366], // Capitals
    [ -300,  -309,  -300], // OneCapitals
    [  152,   150,   150], // Bound
    [  400,   400,   400], // CannotBegin
    [  300,   300,   300], // Small
    [  111,   100,    91], // Leaning
    [  100,   100,   100], // Pause
    [    0,     0,     0], // Colon
    [  103,   -35,  -111], // Closed
    [ -209,  -210,  -172], // Calls
    [  -24,     0,   -13], // NextOpens
    [ -317,  -300,  -318], // NextDash
    [ -401,  -400,  -400], // NextBullet
    [   18,     0,     0], // Numbered
    [  -78,   -50,     4], // Halves
    [ -138,  -100,  -115], // NextHalves
    [ -130,   -79,  -126], // NextComma
    [ -133,   -13,   -25], // Third
    [ -144,    -6,   -57], // More
    [ -100,  -100,  -100], // Joined
    [ -105,  -100,  -209], // Long
    [   41,   -87,    21], // Brief
    [  -99,    -2,   -14], // Deeper
    [   14,     0,    27], // Less
    [ -121,    42,  -104], // Name
    [   86,    41,    22], // GapBefore
    [   36,    62,   -36], // Inside
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 57;

/// Columns: Column (14558 cases, 555 yes), Free (13689 cases, 436 yes), Beside (1232 cases, 667 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -316,  -318,  -286], // Always
    [  607,   410,   530], // Credit
    [  401,   273,   191], // CreditAlone
    [  595,   607,   438], // Begins
    [  200,   200,   288], // UnderImage
    [  150,   150,    81], // OverImage
    [  296,   228,   264], // Between
    [   39,   110,   140], // Interrupts
    [   39,   -59,   -55], // AfterStop
    [ -109,  -110,  -130], // AfterHeading
    [ -174,  -149,  -151], // AfterNothing
    [ -215,  -221,  -212], // OverOpening
    [  -42,   -27,    -8], // OverText
    [ -355,  -249,  -351], // Rest
    [   -9,   -20,   -17], // OverNothing
    [  -28,   -74,  -129], // GoesOnBefore
    [ -216,   -51,  -193], // GoesOnBehind
    [  -61,   -51,    64], // GapBefore
    [  116,    39,   114], // GapBehind
    [  356,   408,   315], // Place
    [  394,   367,   262], // Scene
    [  119,    81,   127], // Action
    [   86,    25,     2], // Stop
    [   37,   -47,   -44], // Stops
    [ -281,  -307,  -314], // Pause
    [  147,   183,     4], // Comma
    [ -196,  -153,  -222], // Commas
    [ -279,  -219,  -228], // Speech
    [  -86,   -94,   -24], // Chars9
    [  -13,    28,   -20], // Chars16
    [   89,    -6,    90], // Chars24
    [    4,    45,   -43], // Chars40
    [ -144,  -159,  -125], // Chars80
    [ -216,  -182,  -214], // Chars160
    [  -76,   -17,     0], // Lines
    [ -136,   -29,     0], // Cut
    [ -175,   -75,  -150], // Indented
    [   89,   224,    50], // Flush
    [ -143,   -37,  -141], // Label
    [ -296,  -241,  -172], // Item
    [ -174,  -173,  -100], // PageTop
    [    1,    74,    59], // Day
    [   61,   174,    50], // Joined
    [ -251,  -252,  -253], // Unbalanced
    [  -32,    42,   -11], // Continues
    [  -28,    43,    80], // Behind
    [ -173,  -197,  -200], // Word
    [  -97,   -74,   -41], // NotBehind
    [  -11,  -221,    67], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 20;

/// Columns: Plain (22496 cases, 18782 yes), Marked (5549 cases, 4026 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [  -80,  -136], // Always
    [  833,   635], // First
    [ 2000,  2000], // TwoBlank
    [-1000, -1000], // OneBlank
    [  576,   620], // Opening
    [  -69,   110], // Nothing
    [  183,   200], // Byline
    [  486,   301], // AfterClosed
    [  173,   210], // AfterOpen
    [   45,     9], // Long
    [  -22,   -72], // VeryLong
    [  -88,   -95], // Brief
    [  285,    98], // NoKin
    [ -222,   -87], // Kin
    [  397,   150], // Capitals
    [ -631,  -643], // Numbered
    [ -369,  -209], // Bullet
    [   59,   -20], // Gap
    [  280,    17], // Gap2
    [  229,   125], // News
    [  392,   356], // Separator
    [    0,   176], // Higher
    [    0,  -255], // Lower
    [    0,   440], // Levels
    [    0,   264], // Marked
    [  249,   274], // Several
    [  121,    23], // Many
    [  -59,   -99], // SoonAgain
    [ -150,  -100], // Alike
    [ -195,    -2], // BodyShort
    [  133,   123], // ShortPage
    [    0,   138], // ShortLevel
    [   82,   109], // BodyLong
    [  -50,    94], // AsHeadline
    [ -363,  -172], // Label
    [  301,    14], // Known
    [ -220,  -300], // Subtitle
    [  539,   235], // Address
    [   -6,   -45], // Unknown
    [  142,    -7], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 156;

/// Columns: Folio (2082 cases, 34 yes), Above (23470 cases, 729 yes), Below (6457 cases, 1458 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -368,  -581,  -462], // Always
    [   50,   243,   391], // Web
    [    0,    68,   321], // Behind
    [    0,   164,    61], // Before
    [   50,   -11,   175], // NextBefore
    [   50,   174,   -47], // NextBehind
    [    0,   -51,   100], // AfterFields
    [    0,    74,   -21], // BeforeFields
    [  219,    22,   -52], // Outer
    [  247,     0,     0], // Touching
    [   63,     0,     0], // Apart
    [ -106,     0,     0], // Below
    [   51,     0,     0], // Cuts
    [  200,   200,   193], // Rights
    [  149,   149,   203], // Owner
    [  145,   123,   145], // Visitor
    [  120,   339,   275], // Button
    [   90,   108,   348], // Related
    [  120,   333,   120], // Parts
    [  116,   119,    39], // Address
    [   69,   142,    69], // Site
    [  100,   229,   103], // Bars
    [   36,    69,   -13], // Slots
    [  200,   243,   226], // Brackets
    [   86,    36,    82], // Mark
    [    0,     0,   176], // SameMark
    [  150,   150,   193], // Dated
    [  250,     0,     0], // Date
    [    0,    75,   159], // DatedBeside
    [    0,   -45,     5], // Heads
    [  191,     0,     0], // SameSlot
    [  156,   191,   191], // Again
    [  100,    79,    95], // Twice
    [  100,   264,    99], // Run
    [  267,   154,   131], // Section
    [   10,   109,    90], // Capitals
    [ -100,   -58,  -101], // Name
    [ -400,  -415,  -245], // Byline
    [ -252,  -157,  -250], // Opens
    [ -400,  -400,  -256], // Caption
    [ -205,  -298,  -211], // Kin
    [ -121,    61,    50], // NoKin
    [   90,    17,    39], // Chars4
    [  -67,  -135,   -59], // Chars9
    [ -129,   -56,  -143], // Chars16
    [  -24,   -81,   -83], // Chars24
    [  -99,   -87,    24], // Chars25
    [ -266,  -250,  -108], // Stop
    [  -74,   -76,   -37], // Calls
    [ -108,  -145,   -54], // Comma
    [  -13,   -41,   -98], // Colon
    [  -70,   -78,  -116], // Bracketed
    [ -103,  -111,  -103], // Marked
    [    0,  -181,     0], // Last
];
