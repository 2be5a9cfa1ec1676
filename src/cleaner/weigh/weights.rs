//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..350 --check 401..460 --times 150`, captions last; headings and starts were fitted
//! on 1..400 and are mixed with the fit before (0.65 and 0.7 of it), shares chosen by the cases of the tests; the sign
//! `SectionTouching` of furniture is set by hand. What an editor would expect of a sign stands in
//! `benches/quality/fit/prior.tsv`.

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

/// Columns: Column (16162 cases, 8838 yes), Free (6799 cases, 5646 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -95,   -82], // Always
    [  247,   205], // OverOpening
    [   31,    -9], // OverText
    [   17,   -16], // OverNothing
    [  150,   267], // OverHeading
    [  150,   306], // First
    [  143,   130], // PageTop
    [  -54,    47], // AfterStop
    [   64,     0], // AfterClosed
    [  108,    36], // AfterOther
    [  -28,   -13], // AfterOpen
    [  -56,    86], // AfterHeading
    [  213,   193], // GapBefore
    [ -129,  -130], // GapBehind
    [   39,   -68], // Framed
    [  285,   319], // Numbered
    [   27,    16], // Bare
    [ -187,  -238], // GoesOn
    [ -100,  -100], // MayGoOn
    [ -149,   -74], // Parts
    [ -333,   -86], // GoesOnBefore
    [  219,    46], // Centred
    [ -263,   -63], // Right
    [   11,    52], // NextIndented
    [ -288,  -166], // Indented
    [  106,     0], // Narrower
    [  -41,     0], // Full
    [ -204,  -157], // Comma
    [ -303,  -269], // Commas
    [ -115,  -127], // Calls
    [ -117,  -139], // Speech
    [ -500,  -500], // Office
    [ -277,  -175], // Signature
    [ -174,  -231], // Marked
    [ -108,  -152], // Label
    [  112,    67], // Item
    [   74,    94], // Subtitle
    [  -50,   -60], // Chars4
    [   98,   112], // Chars9
    [   63,   105], // Chars16
    [  -16,    -5], // Chars24
    [  -90,  -133], // Chars25
    [  -33,    -8], // Halves
    [ -156,  -156], // Bound
    [   70,   -21], // Closed
    [  146,   193], // Kin
    [  -15,   -25], // NoKin
    [   95,   -14], // KinBefore
    [  246,   192], // Unstopped
    [  176,   224], // UnstoppedGap
    [ -346,  -404], // Name
    [ -263,  -250], // FirstWide
    [  104,    50], // Titled
    [    6,    99], // Shouted
    [  188,     0], // Between
];

/// From here on: yes, likely.
pub const LINES_LIKELY: i32 = 70;

/// Columns: Column (985 cases, 269 yes), Spaced (184 cases, 92 yes), Free (1497 cases, 276 yes).
#[rustfmt::skip]
pub const LINES: [[i16; 3]; lines::Sign::ALL.len()] = [
    [ -192,   -73,  -263], // Always
    [ -177,  -200,  -200], // Over
    [   64,   109,   150], // Full
    [   28,    82,    70], // Near
    [ -101,  -243,  -300], // Half
    [   52,    46,    87], // NextShort
    [  -97,   -84,   -56], // NextWider
    [   13,   -11,     0], // NextFull
    [   61,    64,    77], // NextBrief
    [  139,   200,   143], // Word
    [  267,   200,   181], // PairKnown
    [  403,   400,   403], // Open
    [   50,   137,   138], // Capitals
    [ -300,  -303,  -301], // OneCapitals
    [  153,   185,   177], // Bound
    [  400,   400,   400], // CannotBegin
    [  300,   303,   301], // Small
    [  122,   100,    96], // Leaning
    [  100,   153,   100], // Pause
    [   59,     0,    12], // Colon
    [   85,   -49,   -54], // Closed
    [ -217,  -211,  -206], // Calls
    [  -37,     0,   -86], // NextOpens
    [ -328,  -300,  -344], // NextDash
    [ -407,  -400,  -400], // NextBullet
    [   81,     0,    24], // Numbered
    [  -74,   -50,    22], // Halves
    [ -169,  -100,  -185], // NextHalves
    [ -175,   -39,  -176], // NextComma
    [  -64,    51,   -10], // Third
    [  -54,     0,   -45], // More
    [ -100,     2,  -100], // Joined
    [ -124,  -115,  -182], // Long
    [   19,   -72,    -4], // Brief
    [  -70,     0,   -17], // Deeper
    [  -38,     2,   -17], // Less
    [ -189,  -106,  -139], // Name
    [   33,    -7,     6], // GapBefore
    [   14,    40,    13], // Inside
    [  222,   249,   119], // BesideLine
    [    6,   122,   128], // BesideBlock
    [  157,   147,   149], // GapsPart
    [  -52,   -80,   -60], // Together
    [   58,   -24,    68], // Pair
    [   32,   -17,   123], // Even
    [  214,   200,   215], // NextSingle
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 7;

/// Columns: Column (30844 cases, 970 yes), Free (31561 cases, 766 yes), Beside (2989 cases, 1206 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -256,  -294,  -237], // Always
    [  543,   439,   304], // Credit
    [  223,   251,   185], // CreditAlone
    [  541,   633,   125], // Begins
    [  200,   200,   270], // UnderImage
    [  150,   150,   133], // OverImage
    [  271,   209,   262], // Between
    [   50,    93,   152], // Interrupts
    [   72,   -34,   -26], // AfterStop
    [ -103,  -104,  -156], // AfterHeading
    [ -157,  -133,  -144], // AfterNothing
    [ -191,  -198,  -196], // OverOpening
    [   16,     0,   -36], // OverText
    [ -400,  -400,  -400], // Rest
    [  -30,   -46,    45], // OverNothing
    [  -67,   -86,   -86], // GoesOnBefore
    [ -148,  -440,   -44], // GoesOnBehind
    [    7,    24,     3], // GapBefore
    [   95,   146,   163], // GapBehind
    [  340,   433,   318], // Place
    [ -409,  -318,  -160], // Wordless
    [ -200,  -200,  -103], // Sentence
    [  344,   270,   244], // Scene
    [   11,   -39,    75], // Action
    [  119,    58,   117], // Stop
    [  -21,  -104,  -150], // Stops
    [ -275,  -312,  -310], // Pause
    [  126,   139,    70], // Comma
    [ -220,  -193,  -244], // Commas
    [ -239,  -191,  -214], // Speech
    [  -39,   -45,    36], // Chars9
    [   58,    46,    41], // Chars16
    [   97,    52,   -44], // Chars24
    [  -63,   -33,    -8], // Chars40
    [ -144,  -173,  -110], // Chars80
    [ -216,  -192,  -203], // Chars160
    [  -70,   -30,   -20], // Lines
    [  -90,     1,   -20], // Cut
    [ -168,    45,   -73], // Indented
    [  139,   225,  -573], // Flush
    [ -133,    -1,    33], // Label
    [ -271,  -245,  -178], // Item
    [ -174,  -142,  -100], // PageTop
    [  105,    85,    98], // Day
    [   63,   118,    30], // Joined
    [ -250,  -212,  -255], // Unbalanced
    [  -47,    -7,    -3], // Continues
    [   29,    67,    81], // Behind
    [ -178,  -199,  -199], // Word
    [ -109,   -85,   -47], // NotBehind
    [   -7,  -250,     8], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 20;

/// Columns: Plain (11933 cases, 7904 yes), Marked (2729 cases, 1945 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -143,  -175], // Always
    [  883,   661], // First
    [ 1967,  2000], // TwoBlank
    [ -977, -1000], // OneBlank
    [  569,   629], // Opening
    [  -54,   -65], // Unopened
    [ -300,    28], // Nothing
    [  142,   200], // Byline
    [  546,   328], // AfterClosed
    [  180,   185], // AfterOpen
    [   52,    -2], // Long
    [  -85,   -49], // VeryLong
    [ -106,  -121], // Brief
    [  248,   146], // NoKin
    [ -175,   -65], // Kin
    [  392,   150], // Capitals
    [ -655,  -680], // Numbered
    [ -410,  -238], // Bullet
    [   89,    28], // Gap
    [  264,    -1], // Gap2
    [  210,   115], // News
    [  401,   351], // Separator
    [    0,   174], // Higher
    [    0,  -244], // Lower
    [    0,   383], // Levels
    [    0,   215], // Marked
    [  334,   280], // Several
    [  -56,    34], // Many
    [   20,   -55], // SoonAgain
    [ -123,  -109], // Alike
    [ -202,   -50], // BodyShort
    [  112,   161], // ShortPage
    [    0,   236], // ShortLevel
    [   90,   115], // BodyLong
    [  -35,    34], // AsHeadline
    [ -302,  -161], // Label
    [  127,   111], // Lone
    [   71,   128], // Headless
    [  365,    11], // Known
    [  -50,   -50], // KnownBoth
    [  -89,  -300], // Subtitle
    [  435,   264], // Address
    [  -15,    10], // Unknown
    [  138,    20], // KnownBehind
    [ -115,  -213], // KnownWords
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
