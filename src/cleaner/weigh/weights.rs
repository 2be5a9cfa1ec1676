//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..350 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, lines, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 3;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 686;

/// Columns: Column (242860 cases, 213806 yes), Spaced (55340 cases, 50247 yes), Gap (20111 cases, 4811 yes), Free (5969 cases, 4286 yes), Across (3364 cases, 3039 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  252,   187,   -79,    61,  -106], // Always
    [ -388,  -210,  -366,     0,  -200], // Over
    [  320,   247,   190,     0,   272], // Full
    [   70,    26,   -30,     0,   140], // Near
    [ -130,  -270,  -178,     0,  -152], // Short
    [ -381,  -365,  -335,     0,  -167], // Half
    [ -266,  -150,  -154,  -150,  -152], // ShortUnmarked
    [   19,   -21,  -402,     0,  -400], // StopFull
    [ -188,   -64,  -419,     0,  -400], // StopNear
    [  -72,   -29,  -384,     0,  -400], // StopShort
    [ -250,  -234,  -197,  -400,  -200], // Stop
    [ -229,  -120,  -301,  -400,  -200], // StopQuoted
    [ -102,  -100,    -6,  -100,  -100], // Ellipsis
    [   72,   203,   134,    53,    79], // Pause
    [  -17,   -17,  -252,  -250,  -250], // Colon
    [   40,     0,    -6,  -250,     0], // Dash
    [  400,   400,   400,   400,   400], // Opener
    [  -53,   -28,  -105,   -73,   -63], // Closed
    [  197,    60,   159,   103,   146], // Bound
    [  250,   255,   250,   250,   250], // Hyphen
    [  163,   156,    95,   235,    66], // Open
    [ -851,  -820,  -821,  -828,  -820], // SemicolonItem
    [  450,   450,   450,   450,   450], // CannotBegin
    [  340,   415,   360,   432,   323], // Small
    [  -16,   -34,  -164,   -92,  -195], // Capital
    [ -120,  -152,  -115,  -174,  -223], // Quote
    [  104,    50,    92,   110,    89], // Leaning
    [ -592,  -250,  -280,  -251,  -250], // Item
    [ -226,   -54,   -53,   -98,   -80], // ItemMidway
    [ -238,  -300,  -258,  -222,  -271], // Labelled
    [ -397,  -400,  -400,  -533,  -400], // BothLabelled
    [ -741,  -688,  -610,  -632,  -600], // Opening
    [  195,   150,   168,   209,   170], // Number
    [  225,   140,   226,   279,   233], // PairKnown
    [   60,    30,    55,    60,    26], // PairCommon
    [  235,    50,   221,   221,   136], // Word
    [  -66,   -30,     7,   -35,   -64], // Ends
    [ -199,   -30,   -88,  -116,  -141], // Begins
    [ -874,  -738,  -528,  -509,  -528], // Indented
    [ -624,  -320,  -164,  -100,  -101], // Deeper
    [  359,   395,     0,     0,   -41], // Flush
    [ -377,  -300,  -419,     0,  -400], // FirstFlush
    [    0,     0,   219,     0,    77], // BothFull
    [    0,     0,  -577,     0,  -400], // TwoShort
    [    0,     0,   660,     0,   502], // WidthOfInner
    [    0,     0,   100,     0,   100], // NearInner
    [  -21,    60,    33,     0,    12], // NextFull
    [    0,     0,    59,     0,   -58], // NextShort
    [    0,     0,  -267,     0,  -300], // NextBare
    [    0,     0,    41,  -130,   175], // Gap
    [    0,     0,    21,    93,     8], // PageTurn
    [  206,   124,     0,   194,   -46], // GapsPart
    [    0,     0,    53,    45,    76], // GapsCut
    [    0,     0,     0,   -82,     4], // OwnForm
    [    0,     0,     0,  -218,  -119], // Habit
    [    0,     0,     0,   347,   191], // Unfinished
    [    0,     0,     0,   221,    92], // Whole
    [    0,     0,     0,    22,     3], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -71,  -126,  -131,   -21,    -2], // Young
    [    0,     0,     0,     0,   -66], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 0;

/// Columns: Column (24056 cases, 13292 yes), Free (9818 cases, 8722 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -87,   -71], // Always
    [  250,   210], // OverOpening
    [   47,    -8], // OverText
    [    5,   -44], // OverNothing
    [  150,   292], // OverHeading
    [  142,   290], // First
    [  141,   129], // PageTop
    [  -47,    27], // AfterStop
    [   82,   -43], // AfterClosed
    [  120,    81], // AfterOther
    [   -8,    13], // AfterOpen
    [  -76,    61], // AfterHeading
    [  217,   195], // GapBefore
    [ -129,  -113], // GapBehind
    [   28,   -78], // Framed
    [  277,   281], // Numbered
    [   27,    35], // Bare
    [ -209,  -270], // GoesOn
    [ -100,  -100], // MayGoOn
    [ -173,   -60], // Parts
    [ -358,  -113], // GoesOnBefore
    [  299,    97], // Centred
    [ -287,   -42], // Right
    [    3,    56], // NextIndented
    [ -316,  -178], // Indented
    [  117,     0], // Narrower
    [  -44,     0], // Full
    [ -234,  -140], // Comma
    [ -330,  -261], // Commas
    [ -135,  -129], // Calls
    [ -124,  -119], // Speech
    [ -236,  -238], // Office
    [ -259,  -160], // Signature
    [ -172,  -237], // Marked
    [ -115,  -157], // Label
    [   97,    51], // Item
    [   78,    92], // Subtitle
    [  -64,   -75], // Chars4
    [  102,   109], // Chars9
    [   75,   123], // Chars16
    [  -16,     2], // Chars24
    [  -83,  -129], // Chars25
    [  -51,   -24], // Halves
    [ -145,  -151], // Bound
    [   89,   -85], // Closed
    [  148,   204], // Kin
    [   -2,   -26], // NoKin
    [  163,    -4], // KinBefore
    [  247,   191], // Unstopped
    [  180,   220], // UnstoppedGap
    [ -214,  -316], // Name
    [ -270,  -250], // FirstWide
    [  133,    92], // Titled
    [   62,    92], // Shouted
];

/// From here on: yes, likely.
pub const LINES_LIKELY: i32 = 70;

/// Columns: Column (1802 cases, 332 yes), Spaced (236 cases, 184 yes), Free (3758 cases, 335 yes).
#[rustfmt::skip]
pub const LINES: [[i16; 3]; lines::Sign::ALL.len()] = [
    [ -147,   -56,  -248], // Always
    [ -168,  -200,  -200], // Over
    [   81,    56,   150], // Full
    [  -76,    83,    70], // Near
    [  -45,  -251,  -300], // Half
    [   43,    35,   127], // NextShort
    [ -204,   -74,   -88], // NextWider
    [  -10,    18,     0], // NextFull
    [   34,    58,   109], // NextBrief
    [  117,   200,   178], // Word
    [  405,   200,   250], // PairKnown
    [  401,   400,   400], // Open
    [   50,   211,   445], // Capitals
    [ -300,  -307,  -301], // OneCapitals
    [  151,   150,   150], // Bound
    [  400,   400,   400], // CannotBegin
    [  300,   300,   300], // Small
    [  133,   100,   109], // Leaning
    [  100,   100,   100], // Pause
    [    0,     0,     0], // Colon
    [   92,   -69,  -123], // Closed
    [ -222,  -221,  -202], // Calls
    [  -40,     0,   -21], // NextOpens
    [ -323,  -300,  -320], // NextDash
    [ -400,  -400,  -400], // NextBullet
    [   26,     0,    17], // Numbered
    [  -88,   -50,    21], // Halves
    [ -157,  -100,  -123], // NextHalves
    [ -115,   -28,  -166], // NextComma
    [ -166,   -14,   -37], // Third
    [ -164,    -6,   -24], // More
    [ -100,  -100,   -67], // Joined
    [ -104,  -100,  -239], // Long
    [   48,   -91,     6], // Brief
    [ -120,   -18,   -10], // Deeper
    [    3,     0,   -10], // Less
    [ -137,    65,  -102], // Name
    [   87,    59,    48], // GapBefore
    [   24,    61,   -51], // Inside
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 43;

/// Columns: Column (30853 cases, 960 yes), Free (31348 cases, 722 yes), Beside (2928 cases, 1165 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -261,  -271,  -269], // Always
    [  459,   340,   212], // Credit
    [  229,   234,   179], // CreditAlone
    [  509,   587,   104], // Begins
    [  200,   200,   274], // UnderImage
    [  150,   150,   135], // OverImage
    [  263,   157,   253], // Between
    [   62,    95,   146], // Interrupts
    [   89,   -19,   -47], // AfterStop
    [ -108,  -110,  -171], // AfterHeading
    [ -191,  -127,  -148], // AfterNothing
    [ -182,  -207,  -201], // OverOpening
    [    9,    24,   -56], // OverText
    [ -400,  -400,  -400], // Rest
    [  -38,   -39,    37], // OverNothing
    [  -40,   -63,   -92], // GoesOnBefore
    [ -149,  -330,     6], // GoesOnBehind
    [   22,   -49,    81], // GapBefore
    [   83,   100,   144], // GapBehind
    [  338,   434,   316], // Place
    [ -353,  -209,  -111], // Wordless
    [ -200,  -200,  -112], // Sentence
    [  373,   286,   240], // Scene
    [   25,   -32,    74], // Action
    [   70,    42,   102], // Stop
    [   73,    17,   -78], // Stops
    [ -283,  -322,  -316], // Pause
    [  155,   199,    36], // Comma
    [ -237,  -183,  -288], // Commas
    [ -273,  -239,  -235], // Speech
    [  -74,   -58,    -3], // Chars9
    [   36,    19,    21], // Chars16
    [  120,    31,   -14], // Chars24
    [   -7,    80,    -1], // Chars40
    [ -165,  -207,  -115], // Chars80
    [ -221,  -186,  -208], // Chars160
    [  -67,   -55,   -13], // Lines
    [ -139,   -32,   -13], // Cut
    [ -156,   -71,  -163], // Indented
    [  116,   213,  -578], // Flush
    [ -162,   -33,    -2], // Label
    [ -300,  -263,  -183], // Item
    [ -197,  -165,  -100], // PageTop
    [   83,   127,    86], // Day
    [  123,   123,    37], // Joined
    [ -251,  -252,  -259], // Unbalanced
    [  -54,    12,   -15], // Continues
    [   18,    77,    74], // Behind
    [ -177,  -199,  -199], // Word
    [  -91,   -79,   -46], // NotBehind
    [  -13,  -304,    34], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 20;

/// Columns: Plain (44392 cases, 37657 yes), Marked (15986 cases, 12719 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -114,  -182], // Always
    [  950,   677], // First
    [ 1967,  2000], // TwoBlank
    [ -984, -1000], // OneBlank
    [  595,   668], // Opening
    [  -71,   -59], // Unopened
    [ -300,    36], // Nothing
    [  160,   200], // Byline
    [  612,   330], // AfterClosed
    [  206,   183], // AfterOpen
    [   40,     7], // Long
    [  -58,   -52], // VeryLong
    [  -98,  -117], // Brief
    [  313,   140], // NoKin
    [ -186,   -83], // Kin
    [  424,   150], // Capitals
    [ -664,  -715], // Numbered
    [ -443,  -259], // Bullet
    [  106,    15], // Gap
    [  285,     4], // Gap2
    [  262,   122], // News
    [  417,   351], // Separator
    [    0,   186], // Higher
    [    0,  -287], // Lower
    [    0,   442], // Levels
    [    0,   239], // Marked
    [  275,   313], // Several
    [   28,    27], // Many
    [    2,   -69], // SoonAgain
    [ -139,  -121], // Alike
    [ -218,   -35], // BodyShort
    [   86,   176], // ShortPage
    [    0,   280], // ShortLevel
    [   79,   121], // BodyLong
    [  -68,    33], // AsHeadline
    [ -444,  -166], // Label
    [  144,   103], // Lone
    [  128,   136], // Headless
    [  327,    35], // Known
    [  -50,   -50], // KnownBoth
    [  -81,  -300], // Subtitle
    [  571,   257], // Address
    [  -36,    19], // Unknown
    [  166,    10], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 216;

/// Columns: Folio (4556 cases, 80 yes), Above (51179 cases, 1202 yes), Below (11767 cases, 2616 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -378,  -660,  -530], // Always
    [   50,   270,   464], // Web
    [    0,    94,   325], // Behind
    [    0,   182,    98], // Before
    [   50,     4,   175], // NextBefore
    [   50,   159,   -66], // NextBehind
    [    0,   -28,   100], // AfterFields
    [    0,    42,   -35], // BeforeFields
    [  222,    10,   -85], // Outer
    [  277,     0,     0], // Touching
    [   57,     0,     0], // Apart
    [ -113,     0,     0], // Below
    [   50,     0,     0], // Cuts
    [  200,   200,   211], // Rights
    [  177,   149,   191], // Owner
    [  137,   102,   163], // Visitor
    [  120,   398,   253], // Button
    [  105,   113,   303], // Related
    [  120,   392,   120], // Parts
    [  116,   119,    35], // Address
    [   70,   160,    70], // Site
    [  100,   287,   101], // Bars
    [   26,    99,    49], // Slots
    [  200,   243,   228], // Brackets
    [  105,    37,   107], // Mark
    [    0,     0,   172], // SameMark
    [  150,   150,   193], // Dated
    [  250,     0,     0], // Date
    [    0,    18,   108], // DatedBeside
    [    0,   -37,     6], // Heads
    [  223,     0,     0], // SameSlot
    [  174,   149,   191], // Again
    [  100,    85,    99], // Twice
    [  100,   310,    97], // Run
    [  288,   241,    99], // Section
    [    7,    18,    34], // Capitals
    [ -110,   -21,   -98], // Name
    [ -400,  -419,  -406], // Byline
    [ -254,   -90,  -250], // Opens
    [ -400,  -400,  -302], // Caption
    [ -213,  -294,  -213], // Kin
    [ -159,    80,    79], // NoKin
    [  103,   -30,   -17], // Chars4
    [  -82,  -183,   -80], // Chars9
    [ -124,   -50,  -156], // Chars16
    [  -32,  -104,   -58], // Chars24
    [ -103,   -54,    20], // Chars25
    [ -274,  -250,  -109], // Stop
    [  -76,   -73,   -30], // Calls
    [ -119,  -142,   -82], // Comma
    [    8,   -42,   -47], // Colon
    [  -70,   -75,  -131], // Bracketed
    [  -97,   -96,  -103], // Marked
    [    0,  -142,     0], // Last
];
