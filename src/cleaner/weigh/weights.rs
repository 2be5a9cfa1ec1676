//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..350 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, lines, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 0;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 703;

/// Columns: Column (200973 cases, 176816 yes), Spaced (42995 cases, 39300 yes), Gap (18991 cases, 4378 yes), Free (5755 cases, 4014 yes), Across (2980 cases, 2804 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  243,   133,   -84,    28,   -72], // Always
    [ -382,  -186,  -363,     0,  -200], // Over
    [  305,   207,   175,     0,   273], // Full
    [   72,     7,   -39,     0,   110], // Near
    [ -134,  -232,  -177,     0,  -146], // Short
    [ -378,  -423,  -318,     0,  -161], // Half
    [ -266,  -150,  -154,  -150,  -150], // ShortUnmarked
    [   33,    -4,  -373,     0,  -400], // StopFull
    [ -187,   -75,  -417,     0,  -400], // StopNear
    [  -81,    -5,  -382,     0,  -400], // StopShort
    [ -252,  -204,  -175,  -400,  -200], // Stop
    [ -227,  -120,  -296,  -400,  -200], // StopQuoted
    [  -95,  -100,    -1,  -100,  -100], // Ellipsis
    [   75,   241,   144,    59,    71], // Pause
    [   -7,    16,  -248,  -250,  -250], // Colon
    [   43,     0,    -4,  -250,     0], // Dash
    [  400,   400,   400,   400,   400], // Opener
    [  -96,   -61,  -160,   -55,   -81], // Closed
    [  197,    60,   140,   110,   166], // Bound
    [  250,   262,   250,   250,   250], // Hyphen
    [  168,   167,    70,   241,    40], // Open
    [ -858,  -820,  -821,  -828,  -820], // SemicolonItem
    [  450,   450,   390,   450,   450], // CannotBegin
    [  340,   442,   333,   421,   320], // Small
    [  -12,   -88,  -208,  -127,  -187], // Capital
    [ -115,  -166,  -112,  -189,  -215], // Quote
    [  108,    50,    95,   114,    91], // Leaning
    [ -594,  -250,  -284,  -251,  -250], // Item
    [ -239,   -48,   -52,  -118,   -78], // ItemMidway
    [ -244,  -300,  -252,  -194,  -270], // Labelled
    [ -392,  -400,  -400,  -557,  -400], // BothLabelled
    [ -733,  -642,  -608,  -631,  -600], // Opening
    [  195,   150,   215,   214,   169], // Number
    [  226,   140,   245,   288,   234], // PairKnown
    [   61,    30,    68,    62,     5], // PairCommon
    [  235,    50,   238,   225,   142], // Word
    [  -69,   -30,    14,   -25,   -24], // Ends
    [ -181,   -30,   -76,  -119,  -151], // Begins
    [ -854,  -694,  -520,  -500,  -521], // Indented
    [ -617,  -373,  -169,  -100,  -100], // Deeper
    [  301,   319,     0,     0,   -47], // Flush
    [ -369,  -266,  -405,     0,  -400], // FirstFlush
    [    0,     0,   228,     0,    69], // BothFull
    [    0,     0,  -582,     0,  -400], // TwoShort
    [    0,     0,   645,     0,   503], // WidthOfInner
    [    0,     0,   100,     0,   100], // NearInner
    [   -1,   128,    29,     0,    -5], // NextFull
    [    0,     0,    22,     0,   -62], // NextShort
    [    0,     0,  -267,     0,  -300], // NextBare
    [    0,     0,    36,  -116,   106], // Gap
    [    0,     0,    25,    94,    14], // PageTurn
    [  200,    97,     0,   149,   -58], // GapsPart
    [    0,     0,    40,    50,    55], // GapsCut
    [    0,     0,     0,   -79,     3], // OwnForm
    [    0,     0,     0,  -196,   -86], // Habit
    [    0,     0,     0,   328,   185], // Unfinished
    [    0,     0,     0,   218,    75], // Whole
    [    0,     0,     0,    20,    37], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -79,  -133,   -97,   -14,    -6], // Young
    [    0,     0,     0,     0,   -32], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 0;

/// Columns: Column (23528 cases, 13284 yes), Free (9952 cases, 8690 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -77,   -37], // Always
    [  263,   230], // OverOpening
    [   78,     1], // OverText
    [  -42,   -59], // OverNothing
    [  150,   313], // OverHeading
    [  141,   313], // First
    [  169,   140], // PageTop
    [  -47,    25], // AfterStop
    [   84,   -75], // AfterClosed
    [  140,    84], // AfterOther
    [  -30,    40], // AfterOpen
    [  -66,    78], // AfterHeading
    [  173,   199], // GapBefore
    [ -130,  -141], // GapBehind
    [    2,  -106], // Framed
    [  301,   284], // Numbered
    [   31,    67], // Bare
    [ -174,  -272], // GoesOn
    [ -100,  -100], // MayGoOn
    [ -166,   -57], // Parts
    [ -311,  -115], // GoesOnBefore
    [  293,   102], // Centred
    [ -366,   -30], // Right
    [   33,    59], // NextIndented
    [ -227,  -147], // Indented
    [  114,     0], // Narrower
    [  -32,     0], // Full
    [ -215,  -110], // Comma
    [ -348,  -250], // Commas
    [ -144,  -129], // Calls
    [  -41,   -34], // Speech
    [ -264,  -230], // Office
    [ -204,  -177], // Signature
    [ -161,  -226], // Marked
    [  -81,  -171], // Label
    [  104,    61], // Item
    [   90,   101], // Subtitle
    [  -38,   -54], // Chars4
    [   50,   109], // Chars9
    [   65,   103], // Chars16
    [  -10,    15], // Chars24
    [  -45,  -109], // Chars25
    [  -77,   -45], // Halves
    [ -123,  -155], // Bound
    [   12,  -223], // Closed
    [  147,   194], // Kin
    [    0,   -59], // NoKin
    [   90,     8], // KinBefore
    [  150,   122], // Unstopped
    [  129,   203], // UnstoppedGap
    [ -185,  -312], // Name
    [ -286,  -250], // FirstWide
    [   49,    75], // Titled
    [  116,   120], // Shouted
];

/// From here on: yes, likely.
pub const LINES_LIKELY: i32 = 70;

/// Columns: Column (1784 cases, 331 yes), Spaced (236 cases, 178 yes), Free (3143 cases, 328 yes).
#[rustfmt::skip]
pub const LINES: [[i16; 3]; lines::Sign::ALL.len()] = [
    [ -147,   -54,  -178], // Always
    [ -165,  -200,  -200], // Over
    [   83,     9,   150], // Full
    [  -89,    86,    70], // Near
    [  -50,  -254,  -300], // Half
    [   46,    23,    99], // NextShort
    [ -205,   -87,  -104], // NextWider
    [   -6,   -14,     0], // NextFull
    [   35,    63,    92], // NextBrief
    [  105,   200,   176], // Word
    [  405,   200,   242], // PairKnown
    [  401,   400,   400], // Open
    [   50,   210,   442], // Capitals
    [ -300,  -307,  -300], // OneCapitals
    [  154,   150,   150], // Bound
    [  400,   400,   400], // CannotBegin
    [  300,   300,   300], // Small
    [  131,   100,   105], // Leaning
    [  100,   100,   100], // Pause
    [    0,     0,     0], // Colon
    [   93,   -51,  -128], // Closed
    [ -223,  -218,  -172], // Calls
    [  -45,    -2,   -22], // NextOpens
    [ -325,  -300,  -325], // NextDash
    [ -402,  -400,  -401], // NextBullet
    [   26,     0,    17], // Numbered
    [  -86,   -50,    16], // Halves
    [ -156,  -100,  -132], // NextHalves
    [ -107,   -79,  -112], // NextComma
    [ -166,   -12,   -34], // Third
    [ -160,    -5,   -30], // More
    [ -100,  -100,  -100], // Joined
    [ -107,  -100,  -243], // Long
    [   41,   -83,    12], // Brief
    [ -120,   -19,   -26], // Deeper
    [    9,     0,     8], // Less
    [ -151,    61,  -108], // Name
    [   94,    58,   -17], // GapBefore
    [   19,    47,   -20], // Inside
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 77;

/// Columns: Column (26051 cases, 957 yes), Free (25018 cases, 714 yes), Beside (2182 cases, 1165 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -258,  -292,  -259], // Always
    [  477,   314,   510], // Credit
    [  256,   240,   173], // CreditAlone
    [  549,   603,   428], // Begins
    [  200,   200,   308], // UnderImage
    [  150,   150,   111], // OverImage
    [  203,   141,   259], // Between
    [   31,    87,   138], // Interrupts
    [  101,   -17,   -25], // AfterStop
    [ -106,  -107,  -155], // AfterHeading
    [ -170,  -142,  -152], // AfterNothing
    [ -225,  -230,  -216], // OverOpening
    [  -21,    19,     9], // OverText
    [ -400,  -400,  -400], // Rest
    [   38,   -31,    -2], // OverNothing
    [   75,   -51,  -100], // GoesOnBefore
    [ -110,  -320,  -140], // GoesOnBehind
    [   -7,   -13,    91], // GapBefore
    [  134,    97,   141], // GapBehind
    [  359,   433,   309], // Place
    [ -292,  -182,  -170], // Wordless
    [ -200,  -200,   -68], // Sentence
    [  257,   271,   240], // Scene
    [  -15,   -59,    15], // Action
    [   97,    41,    31], // Stop
    [   25,    19,   -22], // Stops
    [ -283,  -324,  -316], // Pause
    [  160,   217,    13], // Comma
    [ -223,  -155,  -266], // Commas
    [ -312,  -263,  -251], // Speech
    [  -43,   -96,   -31], // Chars9
    [   17,    20,    13], // Chars16
    [   98,    37,    89], // Chars24
    [    5,    57,   -34], // Chars40
    [ -160,  -172,  -136], // Chars80
    [ -224,  -188,  -210], // Chars160
    [  -69,   -55,     0], // Lines
    [ -143,   -32,     0], // Cut
    [ -187,   -72,  -150], // Indented
    [  118,   229,    50], // Flush
    [ -181,   -59,  -160], // Label
    [ -318,  -284,  -199], // Item
    [ -205,  -196,  -100], // PageTop
    [    7,    84,    84], // Day
    [   91,   122,    50], // Joined
    [ -251,  -252,  -255], // Unbalanced
    [   -8,    21,   -29], // Continues
    [   38,    70,    75], // Behind
    [ -113,  -199,  -199], // Word
    [  -65,   -95,   -50], // NotBehind
    [  -17,  -300,    90], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 20;

/// Columns: Plain (41573 cases, 34876 yes), Marked (10279 cases, 7462 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -154,  -181], // Always
    [  946,   684], // First
    [ 1967,  2000], // TwoBlank
    [ -990, -1000], // OneBlank
    [  603,   614], // Opening
    [ -300,    43], // Nothing
    [  190,   200], // Byline
    [  543,   323], // AfterClosed
    [  191,   177], // AfterOpen
    [   60,   -13], // Long
    [  -74,   -24], // VeryLong
    [  -86,  -127], // Brief
    [  320,   135], // NoKin
    [ -178,   -85], // Kin
    [  410,   150], // Capitals
    [ -662,  -647], // Numbered
    [ -433,  -227], // Bullet
    [   81,   -14], // Gap
    [  295,    14], // Gap2
    [  262,   126], // News
    [  412,   355], // Separator
    [    0,   148], // Higher
    [    0,  -256], // Lower
    [    0,   453], // Levels
    [    0,   247], // Marked
    [  274,   328], // Several
    [  154,    24], // Many
    [   -6,   -44], // SoonAgain
    [ -137,   -92], // Alike
    [ -205,   -51], // BodyShort
    [   95,   140], // ShortPage
    [    0,   163], // ShortLevel
    [   68,   106], // BodyLong
    [  -49,    97], // AsHeadline
    [ -436,  -159], // Label
    [  121,   153], // Lone
    [  141,   143], // Headless
    [  325,    25], // Known
    [  -50,   -50], // KnownBoth
    [  -98,  -300], // Subtitle
    [  586,   266], // Address
    [  -17,   -18], // Unknown
    [  162,    12], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 204;

/// Columns: Folio (3802 cases, 85 yes), Above (43100 cases, 1223 yes), Below (11883 cases, 2632 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -384,  -626,  -509], // Always
    [   50,   276,   437], // Web
    [    0,    72,   332], // Behind
    [    0,   166,    76], // Before
    [   50,   -23,   185], // NextBefore
    [   50,   162,   -55], // NextBehind
    [    0,   -50,   100], // AfterFields
    [    0,    62,   -15], // BeforeFields
    [  221,    46,   -56], // Outer
    [  284,     0,     0], // Touching
    [   58,     0,     0], // Apart
    [ -105,     0,     0], // Below
    [   47,     0,     0], // Cuts
    [  200,   200,   208], // Rights
    [  176,   149,   242], // Owner
    [  137,   107,   164], // Visitor
    [  120,   419,   306], // Button
    [  104,   102,   385], // Related
    [  120,   389,   120], // Parts
    [  115,   119,    31], // Address
    [   70,   149,    70], // Site
    [  100,   273,   103], // Bars
    [   28,    76,   -25], // Slots
    [  200,   248,   231], // Brackets
    [  105,    38,    89], // Mark
    [    0,     0,   194], // SameMark
    [  150,   150,   200], // Dated
    [  250,     0,     0], // Date
    [    0,    77,   165], // DatedBeside
    [    0,   -42,    -6], // Heads
    [  223,     0,     0], // SameSlot
    [  174,   222,   180], // Again
    [  100,    64,    97], // Twice
    [  100,   291,    96], // Run
    [  293,   228,   146], // Section
    [    6,   164,    97], // Capitals
    [ -108,   -72,  -111], // Name
    [ -400,  -425,  -237], // Byline
    [ -253,   -88,  -250], // Opens
    [ -400,  -400,  -254], // Caption
    [ -209,  -310,  -214], // Kin
    [ -151,    58,    53], // NoKin
    [  103,    13,    32], // Chars4
    [  -82,  -167,   -68], // Chars9
    [ -130,   -71,  -168], // Chars16
    [  -31,  -105,   -99], // Chars24
    [ -103,   -57,    34], // Chars25
    [ -273,  -250,   -86], // Stop
    [  -76,   -74,   -32], // Calls
    [ -118,  -155,   -64], // Comma
    [    6,   -46,  -113], // Colon
    [  -71,   -77,  -130], // Bracketed
    [  -93,   -88,  -103], // Marked
    [    0,  -162,     0], // Last
];
