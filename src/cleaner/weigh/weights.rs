//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..350 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, lines, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 0;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 680;

/// Columns: Column (242994 cases, 213829 yes), Spaced (55522 cases, 50413 yes), Gap (20099 cases, 4830 yes), Free (5850 cases, 4002 yes), Across (3214 cases, 3037 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  247,   174,   -74,    37,   -70], // Always
    [ -386,  -192,  -366,     0,  -200], // Over
    [  312,   251,   186,     0,   278], // Full
    [   74,    16,   -33,     0,   110], // Near
    [ -136,  -265,  -180,     0,  -148], // Short
    [ -376,  -395,  -321,     0,  -160], // Half
    [ -263,  -150,  -154,  -150,  -150], // ShortUnmarked
    [   25,   -32,  -402,     0,  -400], // StopFull
    [ -188,   -63,  -417,     0,  -400], // StopNear
    [  -77,    -4,  -390,     0,  -400], // StopShort
    [ -252,  -218,  -197,  -400,  -200], // Stop
    [ -229,  -120,  -307,  -400,  -200], // StopQuoted
    [ -100,  -100,    -6,  -100,  -100], // Ellipsis
    [   70,   206,   128,    56,    88], // Pause
    [  -14,     6,  -251,  -250,  -250], // Colon
    [   41,     0,    -5,  -250,     0], // Dash
    [  400,   400,   400,   400,   400], // Opener
    [  -58,   -87,  -140,   -49,   -97], // Closed
    [  199,    60,   159,   107,   164], // Bound
    [  250,   256,   250,   250,   250], // Hyphen
    [  165,   156,    98,   239,    35], // Open
    [ -865,  -820,  -821,  -828,  -820], // SemicolonItem
    [  450,   450,   450,   450,   450], // CannotBegin
    [  340,   422,   356,   413,   321], // Small
    [  -14,   -31,  -181,  -164,  -189], // Capital
    [ -116,  -140,  -120,  -174,  -223], // Quote
    [  106,    50,    83,   113,    90], // Leaning
    [ -591,  -250,  -280,  -251,  -250], // Item
    [ -241,   -53,   -52,  -119,   -79], // ItemMidway
    [ -236,  -300,  -255,  -194,  -267], // Labelled
    [ -395,  -400,  -400,  -561,  -400], // BothLabelled
    [ -741,  -677,  -610,  -631,  -600], // Opening
    [  194,   150,   169,   214,   168], // Number
    [  220,   140,   231,   288,   235], // PairKnown
    [   60,    30,    56,    62,     6], // PairCommon
    [  231,    50,   227,   235,   142], // Word
    [  -73,   -30,     8,   -24,   -22], // Ends
    [ -188,   -30,   -81,  -112,  -149], // Begins
    [ -878,  -738,  -526,  -502,  -523], // Indented
    [ -620,  -361,  -162,  -100,  -100], // Deeper
    [  343,   379,     0,     0,   -47], // Flush
    [ -392,  -300,  -406,     0,  -400], // FirstFlush
    [    0,     0,   231,     0,    73], // BothFull
    [    0,     0,  -576,     0,  -400], // TwoShort
    [    0,     0,   661,     0,   502], // WidthOfInner
    [    0,     0,   100,     0,   100], // NearInner
    [  -11,    63,    24,     0,   -10], // NextFull
    [    0,     0,    68,     0,   -62], // NextShort
    [    0,     0,  -267,     0,  -300], // NextBare
    [    0,     0,    46,  -122,   110], // Gap
    [    0,     0,    21,    93,    12], // PageTurn
    [  203,   106,     0,   154,   -59], // GapsPart
    [    0,     0,    43,    56,    43], // GapsCut
    [    0,     0,     0,   -80,     5], // OwnForm
    [    0,     0,     0,  -207,   -81], // Habit
    [    0,     0,     0,   331,   178], // Unfinished
    [    0,     0,     0,   221,    80], // Whole
    [    0,     0,     0,    15,    49], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -71,  -134,  -127,   -13,    -3], // Young
    [    0,     0,     0,     0,   -30], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 0;

/// Columns: Column (24072 cases, 13297 yes), Free (9918 cases, 8709 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -73,   -38], // Always
    [  264,   240], // OverOpening
    [   56,    -8], // OverText
    [   -9,   -88], // OverNothing
    [  150,   344], // OverHeading
    [  144,   302], // First
    [  148,   133], // PageTop
    [  -44,    16], // AfterStop
    [   87,   -37], // AfterClosed
    [  127,    82], // AfterOther
    [  -19,    31], // AfterOpen
    [  -67,    68], // AfterHeading
    [  207,   203], // GapBefore
    [ -153,  -145], // GapBehind
    [   34,  -101], // Framed
    [  294,   274], // Numbered
    [    7,    41], // Bare
    [ -234,  -297], // GoesOn
    [ -100,  -100], // MayGoOn
    [ -155,   -45], // Parts
    [ -361,  -128], // GoesOnBefore
    [  326,    91], // Centred
    [ -307,   -28], // Right
    [   30,    98], // NextIndented
    [ -264,  -175], // Indented
    [  117,     0], // Narrower
    [  -30,     0], // Full
    [ -234,  -111], // Comma
    [ -336,  -250], // Commas
    [ -184,  -134], // Calls
    [ -127,   -46], // Speech
    [ -233,  -244], // Office
    [ -252,  -155], // Signature
    [ -165,  -218], // Marked
    [ -119,  -150], // Label
    [  101,    48], // Item
    [   75,    87], // Subtitle
    [  -63,   -70], // Chars4
    [  105,   103], // Chars9
    [   75,   143], // Chars16
    [  -17,    15], // Chars24
    [  -74,  -128], // Chars25
    [  -38,    -2], // Halves
    [ -133,  -155], // Bound
    [  101,  -226], // Closed
    [  147,   199], // Kin
    [   -9,   -37], // NoKin
    [  157,    10], // KinBefore
    [  205,   123], // Unstopped
    [  193,   236], // UnstoppedGap
    [ -225,  -322], // Name
    [ -272,  -250], // FirstWide
    [  128,   129], // Titled
    [   82,   113], // Shouted
];

/// From here on: yes, likely.
pub const LINES_LIKELY: i32 = 70;

/// Columns: Column (1787 cases, 329 yes), Spaced (233 cases, 180 yes), Free (3150 cases, 329 yes).
#[rustfmt::skip]
pub const LINES: [[i16; 3]; lines::Sign::ALL.len()] = [
    [ -144,   -58,  -177], // Always
    [ -164,  -200,  -200], // Over
    [   79,    54,   150], // Full
    [  -87,    85,    70], // Near
    [  -50,  -252,  -300], // Half
    [   44,    34,    99], // NextShort
    [ -205,   -96,  -103], // NextWider
    [   -5,   -13,     0], // NextFull
    [   29,    62,    95], // NextBrief
    [  107,   200,   166], // Word
    [  406,   200,   232], // PairKnown
    [  401,   400,   400], // Open
    [   50,   206,   442], // Capitals
    [ -300,  -307,  -300], // OneCapitals
    [  155,   150,   150], // Bound
    [  400,   400,   400], // CannotBegin
    [  300,   300,   300], // Small
    [  134,   100,   105], // Leaning
    [  100,   100,   100], // Pause
    [    0,     0,     0], // Colon
    [   96,   -52,  -126], // Closed
    [ -222,  -220,  -172], // Calls
    [  -43,     0,   -23], // NextOpens
    [ -325,  -300,  -325], // NextDash
    [ -402,  -400,  -401], // NextBullet
    [   27,     0,    17], // Numbered
    [  -84,   -50,    15], // Halves
    [ -152,  -100,  -131], // NextHalves
    [ -107,   -72,  -112], // NextComma
    [ -168,   -15,   -31], // Third
    [ -160,    -6,   -29], // More
    [ -100,  -100,   -68], // Joined
    [ -107,  -100,  -244], // Long
    [   41,   -83,     9], // Brief
    [ -119,   -20,   -28], // Deeper
    [    4,     0,     8], // Less
    [ -148,    78,  -110], // Name
    [   89,    57,   -18], // GapBefore
    [   19,    61,   -22], // Inside
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 42;

/// Columns: Column (30863 cases, 959 yes), Free (31330 cases, 713 yes), Beside (2928 cases, 1165 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -272,  -289,  -268], // Always
    [  446,   339,   213], // Credit
    [  232,   234,   179], // CreditAlone
    [  508,   588,   104], // Begins
    [  200,   200,   278], // UnderImage
    [  150,   150,   136], // OverImage
    [  234,   161,   253], // Between
    [   33,    94,   150], // Interrupts
    [  102,   -26,   -49], // AfterStop
    [ -107,  -110,  -171], // AfterHeading
    [ -188,  -137,  -150], // AfterNothing
    [ -185,  -211,  -200], // OverOpening
    [    7,    18,   -57], // OverText
    [ -400,  -400,  -400], // Rest
    [  -44,   -46,    39], // OverNothing
    [    0,   -64,   -88], // GoesOnBefore
    [ -170,  -324,     5], // GoesOnBehind
    [   13,   -12,    82], // GapBefore
    [   97,    98,   144], // GapBehind
    [  340,   427,   315], // Place
    [ -347,  -214,  -110], // Wordless
    [ -200,  -200,  -113], // Sentence
    [  375,   283,   241], // Scene
    [   21,   -39,    72], // Action
    [   76,    42,    99], // Stop
    [   79,    15,   -82], // Stops
    [ -283,  -322,  -315], // Pause
    [  150,   202,    39], // Comma
    [ -238,  -183,  -292], // Commas
    [ -273,  -237,  -225], // Speech
    [  -82,   -66,    -4], // Chars9
    [   32,    18,    20], // Chars16
    [  120,    24,   -14], // Chars24
    [   -7,    78,     0], // Chars40
    [ -164,  -208,  -113], // Chars80
    [ -222,  -186,  -207], // Chars160
    [  -64,   -49,   -13], // Lines
    [ -155,   -32,   -13], // Cut
    [ -153,   -69,  -163], // Indented
    [  112,   216,  -577], // Flush
    [ -164,   -33,    -3], // Label
    [ -298,  -264,  -183], // Item
    [ -191,  -174,  -100], // PageTop
    [   81,   128,    81], // Day
    [  122,   112,    37], // Joined
    [ -251,  -252,  -254], // Unbalanced
    [    0,    12,   -12], // Continues
    [   50,    76,    77], // Behind
    [ -180,  -199,  -199], // Word
    [  -89,   -79,   -47], // NotBehind
    [  -12,  -303,    31], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 20;

/// Columns: Plain (44520 cases, 37817 yes), Marked (15536 cases, 12269 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -174,  -200], // Always
    [  968,   674], // First
    [ 1967,  2000], // TwoBlank
    [ -990, -1000], // OneBlank
    [  611,   687], // Opening
    [ -300,    40], // Nothing
    [  198,   200], // Byline
    [  623,   329], // AfterClosed
    [  191,   178], // AfterOpen
    [   66,     6], // Long
    [  -80,   -47], // VeryLong
    [  -87,  -118], // Brief
    [  325,   139], // NoKin
    [ -187,   -82], // Kin
    [  419,   150], // Capitals
    [ -663,  -704], // Numbered
    [ -431,  -258], // Bullet
    [   90,     7], // Gap
    [  290,     8], // Gap2
    [  272,   122], // News
    [  413,   352], // Separator
    [    0,   172], // Higher
    [    0,  -290], // Lower
    [    0,   459], // Levels
    [    0,   239], // Marked
    [  266,   320], // Several
    [  141,    23], // Many
    [   -1,   -57], // SoonAgain
    [ -134,  -114], // Alike
    [ -206,   -35], // BodyShort
    [  102,   184], // ShortPage
    [    0,   279], // ShortLevel
    [   84,   111], // BodyLong
    [  -57,    42], // AsHeadline
    [ -438,  -164], // Label
    [  129,   110], // Lone
    [  134,   140], // Headless
    [  321,    -4], // Known
    [  -50,   -50], // KnownBoth
    [  -97,  -300], // Subtitle
    [  587,   258], // Address
    [  -11,     4], // Unknown
    [  170,     4], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 213;

/// Columns: Folio (4555 cases, 85 yes), Above (50879 cases, 1202 yes), Below (11767 cases, 2616 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -382,  -666,  -533], // Always
    [   50,   263,   450], // Web
    [    0,   100,   330], // Behind
    [    0,   184,   105], // Before
    [   50,     3,   179], // NextBefore
    [   50,   161,   -64], // NextBehind
    [    0,   -21,   100], // AfterFields
    [    0,    42,   -33], // BeforeFields
    [  221,    21,   -82], // Outer
    [  284,     0,     0], // Touching
    [   56,     0,     0], // Apart
    [ -109,     0,     0], // Below
    [   51,     0,     0], // Cuts
    [  200,   200,   208], // Rights
    [  177,   149,   194], // Owner
    [  137,   103,   145], // Visitor
    [  120,   398,   257], // Button
    [  104,   113,   308], // Related
    [  120,   390,   120], // Parts
    [  116,   119,    32], // Address
    [   70,   160,    70], // Site
    [  100,   288,   101], // Bars
    [   26,    98,    47], // Slots
    [  200,   243,   230], // Brackets
    [  105,    36,   102], // Mark
    [    0,     0,   163], // SameMark
    [  150,   150,   194], // Dated
    [  250,     0,     0], // Date
    [    0,    17,   110], // DatedBeside
    [    0,   -35,     9], // Heads
    [  223,     0,     0], // SameSlot
    [  174,   147,   188], // Again
    [  100,    85,    98], // Twice
    [  100,   307,    97], // Run
    [  293,   240,    91], // Section
    [    7,    17,    36], // Capitals
    [ -107,   -25,   -98], // Name
    [ -400,  -419,  -375], // Byline
    [ -253,   -90,  -250], // Opens
    [ -400,  -400,  -299], // Caption
    [ -212,  -296,  -211], // Kin
    [ -151,    81,    82], // NoKin
    [  105,   -31,   -19], // Chars4
    [  -82,  -185,   -81], // Chars9
    [ -129,   -51,  -157], // Chars16
    [  -32,  -104,   -57], // Chars24
    [ -103,   -54,    20], // Chars25
    [ -274,  -250,  -110], // Stop
    [  -76,   -73,   -36], // Calls
    [ -119,  -140,   -79], // Comma
    [    8,   -42,   -48], // Colon
    [  -70,   -75,  -129], // Bracketed
    [  -98,   -96,  -103], // Marked
    [    0,  -140,     0], // Last
];
