//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..350 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, lines, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 0;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 700;

/// Columns: Column (200950 cases, 176790 yes), Spaced (42978 cases, 39284 yes), Gap (18764 cases, 4338 yes), Free (5745 cases, 4007 yes), Across (3011 cases, 2819 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  242,   132,   -86,    28,   -72], // Always
    [ -380,  -187,  -366,     0,  -200], // Over
    [  305,   212,   176,     0,   244], // Full
    [   71,     8,   -39,     0,   114], // Near
    [ -134,  -238,  -178,     0,  -140], // Short
    [ -380,  -423,  -319,     0,  -156], // Half
    [ -265,  -150,  -154,  -150,  -150], // ShortUnmarked
    [   33,    -7,  -374,     0,  -400], // StopFull
    [ -186,   -74,  -418,     0,  -400], // StopNear
    [  -79,    -3,  -380,     0,  -400], // StopShort
    [ -251,  -204,  -175,  -400,  -200], // Stop
    [ -227,  -120,  -296,  -400,  -200], // StopQuoted
    [  -95,  -100,    -1,  -100,  -100], // Ellipsis
    [   76,   230,   140,    59,    63], // Pause
    [   -6,    15,  -248,  -250,  -250], // Colon
    [   43,     0,    -5,  -250,     0], // Dash
    [  400,   400,   400,   400,   400], // Opener
    [  -95,   -61,  -153,   -55,   -71], // Closed
    [  199,    60,   140,   110,   179], // Bound
    [  250,   262,   250,   250,   250], // Hyphen
    [  168,   166,    72,   241,    46], // Open
    [ -858,  -820,  -821,  -828,  -820], // SemicolonItem
    [  450,   450,   390,   450,   450], // CannotBegin
    [  340,   441,   331,   421,   325], // Small
    [  -11,   -91,  -231,  -140,  -219], // Capital
    [ -114,  -170,  -128,  -184,  -170], // Quote
    [  109,    50,   102,   114,    94], // Leaning
    [ -594,  -250,  -285,  -251,  -250], // Item
    [ -239,   -48,   -53,  -118,   -96], // ItemMidway
    [ -243,  -300,  -253,  -194,  -263], // Labelled
    [ -392,  -400,  -400,  -556,  -400], // BothLabelled
    [ -729,  -642,  -608,  -631,  -600], // Opening
    [  195,   150,   214,   214,   172], // Number
    [  225,   140,   240,   287,   241], // PairKnown
    [   61,    30,    64,    62,    56], // PairCommon
    [  235,    50,   235,   232,   152], // Word
    [  -69,   -30,    29,   -30,    -8], // Ends
    [ -177,   -30,   -78,  -114,  -143], // Begins
    [ -855,  -694,  -521,  -499,  -513], // Indented
    [ -618,  -373,  -170,  -100,  -100], // Deeper
    [  299,   325,     0,     0,   -37], // Flush
    [ -383,  -271,  -420,     0,  -400], // FirstFlush
    [    0,     0,   234,     0,    78], // BothFull
    [    0,     0,  -581,     0,  -400], // TwoShort
    [    0,     0,   646,     0,   509], // WidthOfInner
    [    0,     0,   100,     0,   100], // NearInner
    [    0,   128,    32,     0,   -61], // NextFull
    [    0,     0,    47,     0,   -88], // NextShort
    [    0,     0,  -267,     0,  -300], // NextBare
    [    0,     0,    34,  -121,    80], // Gap
    [    0,     0,    22,    95,    38], // PageTurn
    [  200,    96,     0,   149,   -44], // GapsPart
    [    0,     0,    51,    57,    81], // GapsCut
    [    0,     0,     0,   -80,   -25], // OwnForm
    [    0,     0,     0,  -199,   -81], // Habit
    [    0,     0,     0,   329,   192], // Unfinished
    [    0,     0,     0,   218,    78], // Whole
    [    0,     0,     0,    22,    34], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -78,  -133,  -100,   -13,   -26], // Young
    [    0,     0,     0,     0,   -32], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 0;

/// Columns: Column (23512 cases, 13282 yes), Free (9950 cases, 8688 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -79,   -38], // Always
    [  262,   228], // OverOpening
    [   77,     1], // OverText
    [  -42,   -57], // OverNothing
    [  150,   313], // OverHeading
    [  139,   316], // First
    [  167,   140], // PageTop
    [  -49,    23], // AfterStop
    [   87,   -70], // AfterClosed
    [  138,    78], // AfterOther
    [  -27,    35], // AfterOpen
    [  -68,    79], // AfterHeading
    [  177,   201], // GapBefore
    [ -130,  -150], // GapBehind
    [    0,  -102], // Framed
    [  305,   283], // Numbered
    [   31,    67], // Bare
    [ -173,  -290], // GoesOn
    [ -100,  -100], // MayGoOn
    [ -164,   -50], // Parts
    [ -308,  -108], // GoesOnBefore
    [  294,   101], // Centred
    [ -366,   -32], // Right
    [   34,    61], // NextIndented
    [ -225,  -147], // Indented
    [  113,     0], // Narrower
    [  -32,     0], // Full
    [ -215,  -101], // Comma
    [ -348,  -247], // Commas
    [ -141,  -126], // Calls
    [  -42,   -35], // Speech
    [ -253,  -230], // Office
    [ -205,  -177], // Signature
    [ -161,  -225], // Marked
    [  -82,  -171], // Label
    [  104,    63], // Item
    [   91,   100], // Subtitle
    [  -39,   -52], // Chars4
    [   49,   109], // Chars9
    [   65,   105], // Chars16
    [  -10,    16], // Chars24
    [  -45,  -117], // Chars25
    [  -77,   -48], // Halves
    [ -125,  -156], // Bound
    [   13,  -223], // Closed
    [  145,   196], // Kin
    [   -1,   -57], // NoKin
    [   90,     6], // KinBefore
    [  155,   126], // Unstopped
    [  132,   208], // UnstoppedGap
    [ -184,  -312], // Name
    [ -286,  -250], // FirstWide
    [   50,    74], // Titled
    [  119,   122], // Shouted
];

/// From here on: yes, likely.
pub const LINES_LIKELY: i32 = 70;

/// Columns: Column (1783 cases, 331 yes), Spaced (236 cases, 178 yes), Free (3144 cases, 329 yes).
#[rustfmt::skip]
pub const LINES: [[i16; 3]; lines::Sign::ALL.len()] = [
    [ -146,   -56,  -181], // Always
    [ -164,  -200,  -200], // Over
    [   87,    11,   150], // Full
    [  -90,    86,    70], // Near
    [  -51,  -254,  -300], // Half
    [   45,    23,    98], // NextShort
    [ -206,   -88,  -104], // NextWider
    [   -7,   -15,     0], // NextFull
    [   35,    63,    89], // NextBrief
    [  104,   200,   178], // Word
    [  404,   200,   244], // PairKnown
    [  401,   400,   400], // Open
    [   50,   207,   442], // Capitals
    [ -300,  -307,  -300], // OneCapitals
    [  154,   150,   150], // Bound
    [  400,   400,   400], // CannotBegin
    [  300,   300,   300], // Small
    [  131,   100,   106], // Leaning
    [  100,   100,   100], // Pause
    [    0,     0,     0], // Colon
    [   93,   -52,  -128], // Closed
    [ -223,  -218,  -172], // Calls
    [  -45,    -2,   -23], // NextOpens
    [ -326,  -300,  -325], // NextDash
    [ -403,  -400,  -401], // NextBullet
    [   26,     0,    18], // Numbered
    [  -87,   -50,    17], // Halves
    [ -156,  -100,  -133], // NextHalves
    [ -107,   -79,  -112], // NextComma
    [ -167,   -12,   -32], // Third
    [ -161,    -5,   -29], // More
    [ -100,  -100,  -100], // Joined
    [ -107,  -100,  -244], // Long
    [   41,   -84,    13], // Brief
    [ -121,   -19,   -26], // Deeper
    [    9,     0,     8], // Less
    [ -150,    59,  -107], // Name
    [   95,    57,   -15], // GapBefore
    [   16,    56,   -19], // Inside
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 69;

/// Columns: Column (26051 cases, 957 yes), Free (25017 cases, 714 yes), Beside (2182 cases, 1165 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -258,  -287,  -260], // Always
    [  479,   316,   508], // Credit
    [  255,   233,   173], // CreditAlone
    [  549,   600,   429], // Begins
    [  200,   200,   308], // UnderImage
    [  150,   150,   107], // OverImage
    [  184,   154,   256], // Between
    [   33,    86,   134], // Interrupts
    [   99,   -16,   -23], // AfterStop
    [ -106,  -107,  -152], // AfterHeading
    [ -171,  -136,  -152], // AfterNothing
    [ -224,  -227,  -215], // OverOpening
    [  -21,    18,     7], // OverText
    [ -400,  -400,  -400], // Rest
    [   37,   -27,    -2], // OverNothing
    [   71,   -39,   -80], // GoesOnBefore
    [  -88,  -325,  -121], // GoesOnBehind
    [   -9,    -8,    90], // GapBefore
    [  135,    94,   140], // GapBehind
    [  357,   426,   310], // Place
    [ -288,  -213,  -176], // Wordless
    [  255,   281,   242], // Scene
    [  -17,   -29,    19], // Action
    [  113,   -31,   -14], // Stop
    [   20,    19,   -26], // Stops
    [ -283,  -319,  -316], // Pause
    [  155,   212,    17], // Comma
    [ -229,  -151,  -270], // Commas
    [ -310,  -262,  -254], // Speech
    [  -44,   -97,   -29], // Chars9
    [   16,    30,    19], // Chars16
    [   97,    36,    88], // Chars24
    [    7,    57,   -42], // Chars40
    [ -159,  -176,  -136], // Chars80
    [ -226,  -186,  -210], // Chars160
    [  -71,   -50,     0], // Lines
    [ -143,   -32,     0], // Cut
    [ -185,   -75,  -150], // Indented
    [  118,   238,    50], // Flush
    [ -181,   -56,  -159], // Label
    [ -316,  -284,  -198], // Item
    [ -204,  -197,  -100], // PageTop
    [   10,    83,    84], // Day
    [   98,   125,    50], // Joined
    [ -251,  -252,  -254], // Unbalanced
    [   11,    35,     2], // Continues
    [   32,    65,    75], // Behind
    [ -114,  -198,  -199], // Word
    [  -68,  -102,   -42], // NotBehind
    [  -17,  -282,    87], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 20;

/// Columns: Plain (41580 cases, 34883 yes), Marked (10278 cases, 7461 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [  -73,  -139], // Always
    [  814,   652], // First
    [ 1967,  2000], // TwoBlank
    [ -981, -1000], // OneBlank
    [  569,   638], // Opening
    [ -300,   120], // Nothing
    [  199,   200], // Byline
    [  564,   318], // AfterClosed
    [  163,   176], // AfterOpen
    [    8,   -10], // Long
    [  -63,   -33], // VeryLong
    [ -110,  -132], // Brief
    [  346,   147], // NoKin
    [ -162,   -75], // Kin
    [  457,   150], // Capitals
    [ -678,  -681], // Numbered
    [ -438,  -248], // Bullet
    [   89,   -24], // Gap
    [  275,    22], // Gap2
    [  254,   130], // News
    [  406,   356], // Separator
    [    0,   154], // Higher
    [    0,  -260], // Lower
    [    0,   438], // Levels
    [    0,   287], // Marked
    [  118,   321], // Several
    [  201,    28], // Many
    [  -62,   -90], // SoonAgain
    [ -165,  -135], // Alike
    [  -60,   -53], // BodyShort
    [   60,   185], // ShortPage
    [    0,   196], // ShortLevel
    [   95,   101], // BodyLong
    [ -103,   122], // AsHeadline
    [ -349,  -166], // Label
    [  -50,   -50], // Known
    [ -120,  -300], // Subtitle
    [  646,   261], // Address
    [  -42,   -30], // Unknown
    [  137,    13], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 204;

/// Columns: Folio (3802 cases, 85 yes), Above (43100 cases, 1223 yes), Below (11883 cases, 2632 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -384,  -628,  -509], // Always
    [   50,   276,   437], // Web
    [    0,    72,   332], // Behind
    [    0,   166,    76], // Before
    [   50,   -24,   185], // NextBefore
    [   50,   163,   -55], // NextBehind
    [    0,   -49,   100], // AfterFields
    [    0,    61,   -15], // BeforeFields
    [  221,    50,   -56], // Outer
    [  284,     0,     0], // Touching
    [   58,     0,     0], // Apart
    [ -105,     0,     0], // Below
    [   47,     0,     0], // Cuts
    [  200,   200,   208], // Rights
    [  176,   149,   242], // Owner
    [  137,   106,   164], // Visitor
    [  120,   420,   306], // Button
    [  104,   101,   385], // Related
    [  120,   389,   120], // Parts
    [  115,   119,    31], // Address
    [   70,   149,    70], // Site
    [  100,   273,   103], // Bars
    [   28,    75,   -25], // Slots
    [  200,   248,   231], // Brackets
    [  105,    38,    89], // Mark
    [    0,     0,   194], // SameMark
    [  150,   150,   200], // Dated
    [  250,     0,     0], // Date
    [    0,    77,   165], // DatedBeside
    [    0,   -41,    -6], // Heads
    [  223,     0,     0], // SameSlot
    [  174,   222,   180], // Again
    [  100,    64,    97], // Twice
    [  100,   291,    96], // Run
    [  293,   228,   146], // Section
    [    6,   164,    97], // Capitals
    [ -108,   -73,  -111], // Name
    [ -400,  -425,  -237], // Byline
    [ -253,   -87,  -250], // Opens
    [ -400,  -400,  -254], // Caption
    [ -209,  -310,  -214], // Kin
    [ -151,    58,    53], // NoKin
    [  103,    12,    32], // Chars4
    [  -82,  -167,   -68], // Chars9
    [ -130,   -71,  -168], // Chars16
    [  -31,  -105,   -99], // Chars24
    [ -103,   -57,    34], // Chars25
    [ -273,  -250,   -86], // Stop
    [  -76,   -74,   -32], // Calls
    [ -118,  -154,   -64], // Comma
    [    6,   -46,  -113], // Colon
    [  -71,   -77,  -130], // Bracketed
    [  -93,   -88,  -103], // Marked
    [    0,  -162,     0], // Last
];
