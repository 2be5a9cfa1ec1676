//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..350 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, lines, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 1;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 696;

/// Columns: Column (242813 cases, 213816 yes), Spaced (55326 cases, 50246 yes), Gap (19908 cases, 4810 yes), Free (5944 cases, 4300 yes), Across (3212 cases, 3034 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  257,   190,   -81,    46,   -73], // Always
    [ -390,  -212,  -366,     0,  -200], // Over
    [  316,   254,   190,     0,   279], // Full
    [   64,    30,   -37,     0,   140], // Near
    [ -132,  -272,  -173,     0,  -151], // Short
    [ -361,  -371,  -335,     0,  -164], // Half
    [ -274,  -150,  -154,  -150,  -151], // ShortUnmarked
    [   20,   -23,  -392,     0,  -400], // StopFull
    [ -185,   -59,  -415,     0,  -400], // StopNear
    [  -77,   -27,  -423,     0,  -400], // StopShort
    [ -250,  -229,  -212,  -400,  -200], // Stop
    [ -229,  -120,  -285,  -400,  -200], // StopQuoted
    [ -103,  -100,   -33,  -100,  -100], // Ellipsis
    [   66,   202,   136,    54,    82], // Pause
    [  -19,   -15,  -252,  -250,  -250], // Colon
    [   39,     0,    -7,  -250,     0], // Dash
    [  400,   400,   400,   400,   400], // Opener
    [  -52,   -29,  -105,   -71,   -63], // Closed
    [  184,    60,   157,   101,   151], // Bound
    [  250,   255,   250,   250,   250], // Hyphen
    [  160,   156,    92,   244,    49], // Open
    [ -852,  -820,  -821,  -828,  -820], // SemicolonItem
    [  450,   450,   450,   450,   450], // CannotBegin
    [  340,   414,   359,   426,   319], // Small
    [  -18,   -32,  -168,    23,  -191], // Capital
    [ -120,  -151,  -120,  -176,  -209], // Quote
    [  100,    50,    90,   108,    91], // Leaning
    [ -590,  -250,  -281,  -251,  -250], // Item
    [ -230,   -54,   -53,   -97,   -79], // ItemMidway
    [ -238,  -300,  -258,  -222,  -272], // Labelled
    [ -398,  -400,  -400,  -567,  -400], // BothLabelled
    [ -746,  -687,  -610,  -633,  -600], // Opening
    [  191,   150,   168,   208,   168], // Number
    [  214,   140,   224,   274,   234], // PairKnown
    [   58,    30,    55,    59,    27], // PairCommon
    [  230,    50,   240,   231,   140], // Word
    [  -71,   -30,     8,   -15,   -31], // Ends
    [ -187,   -30,   -88,  -110,  -141], // Begins
    [ -876,  -738,  -546,  -506,  -524], // Indented
    [ -624,  -294,  -165,  -100,  -101], // Deeper
    [  362,   411,     0,     0,   -48], // Flush
    [ -392,  -314,  -419,     0,  -400], // FirstFlush
    [    0,     0,   219,     0,    82], // BothFull
    [    0,     0,  -579,     0,  -400], // TwoShort
    [    0,     0,   668,     0,   502], // WidthOfInner
    [    0,     0,   100,     0,   100], // NearInner
    [  -26,    45,    37,     0,     4], // NextFull
    [    0,     0,    68,     0,   -59], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,    39,  -132,   111], // Gap
    [    0,     0,    21,    90,    10], // PageTurn
    [  210,   123,     0,   184,   -61], // GapsPart
    [    0,     0,    54,    61,    40], // GapsCut
    [    0,     0,     0,   -82,     5], // OwnForm
    [    0,     0,     0,  -205,   -96], // Habit
    [    0,     0,     0,   333,   172], // Unfinished
    [    0,     0,     0,   221,    94], // Whole
    [    0,     0,     0,    30,    41], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -61,  -122,  -122,   -18,    19], // Young
    [    0,     0,     0,     0,   -33], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 0;

/// Columns: Column (24319 cases, 13407 yes), Free (9840 cases, 8761 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -87,   -74], // Always
    [  249,   209], // OverOpening
    [   46,    -7], // OverText
    [    6,   -26], // OverNothing
    [  150,   271], // OverHeading
    [  127,   304], // First
    [  144,   127], // PageTop
    [  -64,    46], // AfterStop
    [   71,   -15], // AfterClosed
    [  144,    30], // AfterOther
    [  -22,     0], // AfterOpen
    [  -75,    83], // AfterHeading
    [  215,   194], // GapBefore
    [ -133,  -130], // GapBehind
    [   42,   -71], // Framed
    [  285,   315], // Numbered
    [   19,    38], // Bare
    [ -196,  -247], // GoesOn
    [ -100,  -100], // MayGoOn
    [ -171,   -75], // Parts
    [ -350,   -77], // GoesOnBefore
    [  301,   101], // Centred
    [ -256,   -41], // Right
    [    4,    48], // NextIndented
    [ -313,  -170], // Indented
    [  121,     0], // Narrower
    [  -48,     0], // Full
    [ -233,  -164], // Comma
    [ -326,  -267], // Commas
    [ -131,  -132], // Calls
    [ -129,  -139], // Speech
    [ -500,  -500], // Office
    [ -283,  -166], // Signature
    [ -176,  -240], // Marked
    [ -111,  -159], // Label
    [  101,    51], // Item
    [   75,    89], // Subtitle
    [  -47,   -58], // Chars4
    [  100,   111], // Chars9
    [   69,   120], // Chars16
    [  -19,    -4], // Chars24
    [  -90,  -143], // Chars25
    [  -36,   -24], // Halves
    [ -146,  -159], // Bound
    [  105,   -44], // Closed
    [  153,   202], // Kin
    [    0,   -27], // NoKin
    [  174,   -10], // KinBefore
    [  250,   189], // Unstopped
    [  186,   218], // UnstoppedGap
    [ -300,  -398], // Name
    [ -269,  -250], // FirstWide
    [   85,    51], // Titled
    [   16,   102], // Shouted
];

/// From here on: yes, likely.
pub const LINES_LIKELY: i32 = 70;

/// Columns: Column (928 cases, 255 yes), Spaced (183 cases, 91 yes), Free (1502 cases, 267 yes).
#[rustfmt::skip]
pub const LINES: [[i16; 3]; lines::Sign::ALL.len()] = [
    [ -188,   -74,  -266], // Always
    [ -203,  -200,  -200], // Over
    [   71,   102,   150], // Full
    [   28,    88,    70], // Near
    [ -125,  -236,  -300], // Half
    [   50,    42,    97], // NextShort
    [  -82,   -78,   -60], // NextWider
    [    3,    -8,     0], // NextFull
    [   43,    32,    74], // NextBrief
    [  144,   200,   140], // Word
    [  279,   200,   181], // PairKnown
    [  403,   400,   403], // Open
    [   50,   135,   135], // Capitals
    [ -300,  -304,  -301], // OneCapitals
    [  153,   184,   176], // Bound
    [  400,   400,   400], // CannotBegin
    [  300,   303,   301], // Small
    [  131,   100,    96], // Leaning
    [  100,   152,   100], // Pause
    [   55,     0,    13], // Colon
    [   85,   -54,   -56], // Closed
    [ -213,  -210,  -206], // Calls
    [  -28,     0,   -86], // NextOpens
    [ -327,  -300,  -343], // NextDash
    [ -406,  -400,  -400], // NextBullet
    [   82,     0,    23], // Numbered
    [  -88,   -50,     6], // Halves
    [ -152,  -100,  -183], // NextHalves
    [ -178,   -38,  -176], // NextComma
    [  -62,    39,    -5], // Third
    [  -50,     1,   -35], // More
    [ -111,     5,  -100], // Joined
    [ -108,  -100,  -166], // Long
    [   31,   -88,   -11], // Brief
    [  -69,    -8,   -21], // Deeper
    [  -29,     2,    -7], // Less
    [ -177,  -106,  -143], // Name
    [   17,   -13,     1], // GapBefore
    [   26,    42,     4], // Inside
    [  241,   256,   119], // BesideLine
    [   11,   123,   125], // BesideBlock
    [  132,   132,   125], // GapsPart
    [  -59,   -78,   -48], // Together
    [   56,   -13,    79], // Pair
    [   38,   -11,   125], // Even
    [  214,   200,   219], // NextSingle
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 6;

/// Columns: Column (17086 cases, 1102 yes), Free (15952 cases, 835 yes), Beside (2250 cases, 1194 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -234,  -183,  -268], // Always
    [  524,   414,   336], // Credit
    [  223,   249,   176], // CreditAlone
    [  500,   526,   268], // Begins
    [  200,   200,   283], // UnderImage
    [  150,   150,   128], // OverImage
    [  261,   168,   268], // Between
    [   50,    91,   141], // Interrupts
    [   91,    51,   -31], // AfterStop
    [ -103,  -104,  -158], // AfterHeading
    [ -155,  -104,  -158], // AfterNothing
    [ -171,  -164,  -219], // OverOpening
    [  -17,    40,   -18], // OverText
    [ -400,  -400,  -400], // Rest
    [    5,    -9,    19], // OverNothing
    [  -40,   -62,  -101], // GoesOnBefore
    [ -135,  -134,   -91], // GoesOnBehind
    [   43,  -138,    82], // GapBefore
    [   84,    75,   133], // GapBehind
    [  337,   390,   315], // Place
    [ -349,  -202,  -131], // Wordless
    [ -200,  -200,   -91], // Sentence
    [  337,   275,   246], // Scene
    [   27,    -5,    55], // Action
    [   88,    60,    48], // Stop
    [   71,    40,   -43], // Stops
    [ -281,  -326,  -317], // Pause
    [  104,   122,    21], // Comma
    [ -214,  -169,  -280], // Commas
    [ -284,  -260,  -227], // Speech
    [  -70,   -44,   -10], // Chars9
    [   31,    32,    28], // Chars16
    [  103,    77,    23], // Chars24
    [   27,    50,   -21], // Chars40
    [ -163,  -143,  -129], // Chars80
    [ -211,  -204,  -208], // Chars160
    [  -69,   -63,    -1], // Lines
    [ -115,   -36,    -1], // Cut
    [ -192,   -87,  -151], // Indented
    [  116,   157,  -216], // Flush
    [ -133,  -100,   -76], // Label
    [ -299,  -297,  -186], // Item
    [ -192,  -147,  -100], // PageTop
    [   87,   102,   111], // Day
    [   75,   108,    49], // Joined
    [ -251,  -253,  -269], // Unbalanced
    [  -53,    18,    -8], // Continues
    [   56,    56,    65], // Behind
    [ -168,  -199,  -196], // Word
    [  -89,   -74,   -47], // NotBehind
    [  -13,  -227,    54], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 20;

/// Columns: Plain (11926 cases, 7895 yes), Marked (2729 cases, 1945 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -125,  -154], // Always
    [  667,   630], // First
    [ 1967,  2000], // TwoBlank
    [ -965, -1000], // OneBlank
    [  528,   531], // Opening
    [  -24,  -100], // Unopened
    [ -300,    18], // Nothing
    [  130,   200], // Byline
    [  356,   320], // AfterClosed
    [  130,   189], // AfterOpen
    [   34,   -17], // Long
    [  -84,   -37], // VeryLong
    [ -107,  -122], // Brief
    [  214,   143], // NoKin
    [ -122,   -58], // Kin
    [  233,   150], // Capitals
    [ -642,  -604], // Numbered
    [ -342,  -178], // Bullet
    [   11,    60], // Gap
    [  229,   -13], // Gap2
    [  105,   116], // News
    [  393,   351], // Separator
    [    0,   170], // Higher
    [    0,  -155], // Lower
    [    0,   287], // Levels
    [    0,   151], // Marked
    [  250,   219], // Several
    [   21,    50], // Many
    [   38,   -27], // SoonAgain
    [  -96,   -85], // Alike
    [ -134,   -73], // BodyShort
    [  119,   101], // ShortPage
    [    0,   122], // ShortLevel
    [   91,    96], // BodyLong
    [   24,    40], // AsHeadline
    [ -215,  -162], // Label
    [  107,   115], // Lone
    [    9,   118], // Headless
    [  248,    35], // Known
    [  -50,   -50], // KnownBoth
    [ -168,  -300], // Subtitle
    [  355,   268], // Address
    [  -38,   -14], // Unknown
    [   55,    40], // KnownBehind
    [ -117,  -212], // KnownWords
    [ -375,  -309], // Series
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 216;

/// Columns: Folio (4556 cases, 80 yes), Above (51179 cases, 1202 yes), Below (11767 cases, 2616 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -378,  -660,  -530], // Always
    [   50,   270,   464], // Web
    [    0,    94,   325], // Behind
    [    0,   182,    97], // Before
    [   50,     4,   175], // NextBefore
    [   50,   159,   -65], // NextBehind
    [    0,   -28,   100], // AfterFields
    [    0,    42,   -35], // BeforeFields
    [  222,    10,   -85], // Outer
    [  277,     0,     0], // Touching
    [   57,     0,     0], // Apart
    [ -113,     0,     0], // Below
    [   50,     0,     0], // Cuts
    [  200,   200,   210], // Rights
    [  177,   149,   192], // Owner
    [  137,   102,   163], // Visitor
    [  120,   398,   254], // Button
    [  105,   113,   303], // Related
    [  120,   392,   120], // Parts
    [  116,   119,    35], // Address
    [   70,   160,    70], // Site
    [  100,   287,   101], // Bars
    [   26,    99,    49], // Slots
    [  200,   243,   228], // Brackets
    [  105,    37,   107], // Mark
    [    0,     0,   171], // SameMark
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
    [  -82,  -183,   -79], // Chars9
    [ -124,   -50,  -156], // Chars16
    [  -32,  -104,   -58], // Chars24
    [ -103,   -54,    20], // Chars25
    [ -274,  -250,  -109], // Stop
    [  -76,   -73,   -32], // Calls
    [ -119,  -142,   -81], // Comma
    [    8,   -42,   -47], // Colon
    [  -70,   -75,  -131], // Bracketed
    [  -97,   -96,  -103], // Marked
    [    0,  -142,     0], // Last
    [  300,     0,     0], // SectionTouching
];
