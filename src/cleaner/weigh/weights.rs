//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..350 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, lines, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 2;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 693;

/// Columns: Column (242826 cases, 213823 yes), Spaced (55316 cases, 50238 yes), Gap (19891 cases, 4817 yes), Free (5946 cases, 4296 yes), Across (3205 cases, 3037 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  257,   183,   -79,    46,   -73], // Always
    [ -389,  -210,  -366,     0,  -200], // Over
    [  319,   260,   191,     0,   290], // Full
    [   67,    32,   -37,     0,   140], // Near
    [ -133,  -272,  -173,     0,  -163], // Short
    [ -367,  -387,  -335,     0,  -170], // Half
    [ -279,  -150,  -154,  -150,  -163], // ShortUnmarked
    [   18,   -26,  -395,     0,  -400], // StopFull
    [ -183,   -59,  -415,     0,  -400], // StopNear
    [  -75,   -21,  -424,     0,  -400], // StopShort
    [ -249,  -225,  -214,  -400,  -200], // Stop
    [ -228,  -120,  -286,  -400,  -200], // StopQuoted
    [ -103,  -100,   -34,  -100,  -100], // Ellipsis
    [   68,   203,   134,    53,    84], // Pause
    [  -19,   -13,  -253,  -250,  -250], // Colon
    [   40,     0,    -8,  -250,     0], // Dash
    [  400,   400,   400,   400,   400], // Opener
    [  -61,   -70,  -107,   -80,   -66], // Closed
    [  192,    60,   156,   102,   154], // Bound
    [  250,   255,   250,   250,   250], // Hyphen
    [  161,   156,    94,   233,    85], // Open
    [ -852,  -820,  -821,  -828,  -820], // SemicolonItem
    [  450,   450,   450,   450,   450], // CannotBegin
    [  340,   417,   357,   431,   318], // Small
    [  -18,   -35,  -156,    13,  -197], // Capital
    [ -121,  -152,  -110,  -174,  -226], // Quote
    [  101,    50,    90,   109,    88], // Leaning
    [ -590,  -250,  -282,  -251,  -250], // Item
    [ -214,   -54,   -47,   -96,   -80], // ItemMidway
    [ -237,  -300,  -258,  -221,  -274], // Labelled
    [ -398,  -400,  -400,  -563,  -400], // BothLabelled
    [ -745,  -686,  -610,  -632,  -600], // Opening
    [  192,   150,   168,   210,   167], // Number
    [  215,   140,   223,   276,   221], // PairKnown
    [   58,    30,    55,    59,    24], // PairCommon
    [  230,    50,   238,   235,   144], // Word
    [  -70,   -30,     6,   -24,   -24], // Ends
    [ -187,   -30,   -86,  -118,  -135], // Begins
    [ -876,  -738,  -546,  -503,  -526], // Indented
    [ -623,  -294,  -165,  -100,  -101], // Deeper
    [  364,   412,     0,     0,   -50], // Flush
    [ -384,  -307,  -408,     0,  -400], // FirstFlush
    [    0,     0,   222,     0,    74], // BothFull
    [    0,     0,  -579,     0,  -400], // TwoShort
    [    0,     0,   671,     0,   501], // WidthOfInner
    [    0,     0,   100,     0,   100], // NearInner
    [  -29,    49,    34,     0,    15], // NextFull
    [    0,     0,    68,     0,   -62], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,    41,  -126,   120], // Gap
    [    0,     0,    20,    91,     5], // PageTurn
    [  208,   118,     0,   171,   -65], // GapsPart
    [    0,     0,    50,    62,    22], // GapsCut
    [    0,     0,     0,   -82,     4], // OwnForm
    [    0,     0,     0,  -210,   -92], // Habit
    [    0,     0,     0,   328,   181], // Unfinished
    [    0,     0,     0,   220,    94], // Whole
    [    0,     0,     0,    25,    37], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -62,  -119,  -114,   -13,    22], // Young
    [    0,     0,     0,     0,   -33], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 0;

/// Columns: Column (24170 cases, 13408 yes), Free (9857 cases, 8762 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -90,   -66], // Always
    [  245,   215], // OverOpening
    [   48,    -4], // OverText
    [    5,   -42], // OverNothing
    [  150,   287], // OverHeading
    [  138,   301], // First
    [  145,   115], // PageTop
    [  -63,    26], // AfterStop
    [   70,   -51], // AfterClosed
    [  160,    72], // AfterOther
    [  -23,    14], // AfterOpen
    [  -72,    72], // AfterHeading
    [  215,   199], // GapBefore
    [ -131,  -125], // GapBehind
    [   39,   -79], // Framed
    [  286,   310], // Numbered
    [   23,    38], // Bare
    [ -195,  -252], // GoesOn
    [ -100,  -104], // MayGoOn
    [ -172,   -73], // Parts
    [ -342,  -107], // GoesOnBefore
    [  298,    97], // Centred
    [ -289,   -42], // Right
    [    7,    54], // NextIndented
    [ -310,  -175], // Indented
    [  117,     0], // Narrower
    [  -46,     0], // Full
    [ -235,  -147], // Comma
    [ -332,  -265], // Commas
    [ -131,  -129], // Calls
    [ -126,  -122], // Speech
    [ -236,  -237], // Office
    [ -282,  -163], // Signature
    [ -175,  -233], // Marked
    [ -111,  -155], // Label
    [  101,    52], // Item
    [   75,    91], // Subtitle
    [  -48,   -59], // Chars4
    [  100,   106], // Chars9
    [   72,   117], // Chars16
    [  -20,    -2], // Chars24
    [  -94,  -127], // Chars25
    [  -43,   -28], // Halves
    [ -146,  -152], // Bound
    [   95,   -83], // Closed
    [  149,   207], // Kin
    [   -1,   -25], // NoKin
    [  165,    -3], // KinBefore
    [  250,   191], // Unstopped
    [  184,   217], // UnstoppedGap
    [ -304,  -401], // Name
    [ -269,  -250], // FirstWide
    [   86,    29], // Titled
    [   17,    97], // Shouted
];

/// From here on: yes, likely.
pub const LINES_LIKELY: i32 = 70;

/// Columns: Column (1795 cases, 334 yes), Spaced (233 cases, 182 yes), Free (3759 cases, 329 yes).
#[rustfmt::skip]
pub const LINES: [[i16; 3]; lines::Sign::ALL.len()] = [
    [ -151,   -48,  -259], // Always
    [ -168,  -200,  -200], // Over
    [   77,    60,   150], // Full
    [  -70,    76,    70], // Near
    [  -46,  -252,  -300], // Half
    [   43,    24,   130], // NextShort
    [ -206,   -82,   -78], // NextWider
    [   -3,    16,     0], // NextFull
    [   30,    61,    93], // NextBrief
    [  109,   200,   179], // Word
    [  405,   200,   254], // PairKnown
    [  401,   400,   400], // Open
    [   50,   242,   445], // Capitals
    [ -300,  -307,  -301], // OneCapitals
    [  155,   150,   150], // Bound
    [  400,   400,   400], // CannotBegin
    [  300,   300,   300], // Small
    [  137,   100,   109], // Leaning
    [  100,   100,   100], // Pause
    [    0,     0,     0], // Colon
    [   92,   -63,  -123], // Closed
    [ -222,  -223,  -202], // Calls
    [  -41,     0,   -23], // NextOpens
    [ -323,  -300,  -321], // NextDash
    [ -400,  -400,  -400], // NextBullet
    [   27,     0,    17], // Numbered
    [  -85,   -50,    24], // Halves
    [ -158,  -100,  -120], // NextHalves
    [ -130,   -32,  -129], // NextComma
    [ -162,   -16,   -64], // Third
    [ -167,    -7,   -52], // More
    [ -100,  -100,   -67], // Joined
    [ -105,  -100,  -228], // Long
    [   50,   -91,    17], // Brief
    [ -119,   -19,    -1], // Deeper
    [    9,     0,    -7], // Less
    [ -127,  -109,  -122], // Name
    [   93,    67,    59], // GapBefore
    [   20,    60,   -44], // Inside
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 32;

/// Columns: Column (30853 cases, 960 yes), Free (31348 cases, 722 yes), Beside (2928 cases, 1165 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -263,  -273,  -269], // Always
    [  459,   342,   211], // Credit
    [  229,   235,   178], // CreditAlone
    [  507,   581,   101], // Begins
    [  200,   200,   274], // UnderImage
    [  150,   150,   137], // OverImage
    [  262,   164,   254], // Between
    [   49,    97,   146], // Interrupts
    [   95,   -20,   -47], // AfterStop
    [ -108,  -110,  -173], // AfterHeading
    [ -188,  -130,  -148], // AfterNothing
    [ -182,  -207,  -201], // OverOpening
    [    9,    24,   -53], // OverText
    [ -400,  -400,  -400], // Rest
    [  -39,   -39,    35], // OverNothing
    [  -44,   -66,   -92], // GoesOnBefore
    [ -152,  -326,    -9], // GoesOnBehind
    [   19,   -51,    81], // GapBefore
    [   83,   102,   144], // GapBehind
    [  338,   435,   316], // Place
    [ -352,  -208,  -110], // Wordless
    [ -200,  -200,  -114], // Sentence
    [  373,   287,   240], // Scene
    [   25,   -32,    74], // Action
    [   70,    43,    97], // Stop
    [   73,    18,   -74], // Stops
    [ -283,  -322,  -315], // Pause
    [  155,   201,    38], // Comma
    [ -237,  -184,  -287], // Commas
    [ -274,  -239,  -235], // Speech
    [  -75,   -58,    -4], // Chars9
    [   35,    20,    20], // Chars16
    [  121,    27,   -14], // Chars24
    [   -8,    82,     1], // Chars40
    [ -165,  -207,  -115], // Chars80
    [ -221,  -186,  -208], // Chars160
    [  -69,   -52,   -13], // Lines
    [ -135,   -32,   -13], // Cut
    [ -157,   -66,  -163], // Indented
    [  115,   212,  -583], // Flush
    [ -164,   -37,    -1], // Label
    [ -300,  -264,  -183], // Item
    [ -197,  -172,  -100], // PageTop
    [   82,   128,    86], // Day
    [  119,   106,    37], // Joined
    [ -251,  -252,  -259], // Unbalanced
    [  -24,    14,   -15], // Continues
    [   49,    76,    73], // Behind
    [ -178,  -199,  -199], // Word
    [ -100,   -78,   -47], // NotBehind
    [  -13,  -307,    34], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 20;

/// Columns: Plain (44993 cases, 37811 yes), Marked (15987 cases, 12718 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -146,  -186], // Always
    [  973,   682], // First
    [ 1967,  2000], // TwoBlank
    [ -982, -1000], // OneBlank
    [  583,   673], // Opening
    [  -72,   -50], // Unopened
    [ -300,    38], // Nothing
    [  150,   200], // Byline
    [  628,   330], // AfterClosed
    [  201,   183], // AfterOpen
    [   56,     4], // Long
    [  -82,   -52], // VeryLong
    [ -107,  -120], // Brief
    [  265,   147], // NoKin
    [ -195,   -67], // Kin
    [  463,   150], // Capitals
    [ -662,  -712], // Numbered
    [ -440,  -261], // Bullet
    [  126,    13], // Gap
    [  276,     5], // Gap2
    [  253,   116], // News
    [  402,   351], // Separator
    [    0,   182], // Higher
    [    0,  -278], // Lower
    [    0,   425], // Levels
    [    0,   230], // Marked
    [  381,   301], // Several
    [  -95,    29], // Many
    [   13,   -69], // SoonAgain
    [ -134,  -122], // Alike
    [ -229,   -48], // BodyShort
    [  108,   194], // ShortPage
    [    0,   282], // ShortLevel
    [   93,   126], // BodyLong
    [  -62,    32], // AsHeadline
    [ -342,  -161], // Label
    [  133,   105], // Lone
    [   98,   138], // Headless
    [  423,     2], // Known
    [  -50,   -50], // KnownBoth
    [  -75,  -300], // Subtitle
    [  470,   262], // Address
    [   -5,    18], // Unknown
    [  172,    10], // KnownBehind
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
];
