//! What each sign weighs in each situation, in hundredths of a logit. Made by the experiment
//! `kjj-quality fit --modes abcdefgh --seeds 1..150 --check 401..460`; not to be edited by hand. What an editor would expect
//! of a sign stands in `benches/quality/fit/prior.tsv`.

use super::{Sign, caption, furniture, heading, join, start};

/// From here on: yes, likely.
pub const JOIN_LIKELY: i32 = 87;

/// From here on: yes, certain.
pub const JOIN_CERTAIN: i32 = 525;

/// Columns: Column (58692 cases, 53070 yes), Spaced (9568 cases, 8928 yes), Gap (5461 cases, 1403 yes), Free (1315 cases, 946 yes), Across (762 cases, 654 yes).
#[rustfmt::skip]
pub const JOIN: [[i16; 5]; join::Sign::ALL.len()] = [
    [  172,   121,   -87,   -50,   -93], // Always
    [ -379,  -215,  -450,     0,  -200], // Over
    [  250,   187,   238,     0,   199], // Full
    [   15,     6,     4,     0,   115], // Near
    [ -173,  -271,  -184,     0,  -156], // Short
    [ -301,  -346,  -335,     0,  -181], // Half
    [ -195,  -150,  -151,  -150,  -150], // ShortUnmarked
    [   72,    22,  -395,     0,  -400], // StopFull
    [ -133,   -46,  -403,     0,  -400], // StopNear
    [  -68,   -36,  -373,     0,  -400], // StopShort
    [ -196,  -180,  -207,  -400,  -200], // Stop
    [ -193,  -120,  -180,  -400,  -200], // StopQuoted
    [  -79,  -100,   -84,  -100,  -100], // Ellipsis
    [  160,   228,   171,   116,    33], // Pause
    [   17,    30,  -255,  -250,  -250], // Colon
    [   12,     1,     4,  -250,     0], // Dash
    [  400,   262,   243,   367,   339], // Opener
    [  -65,    -2,  -112,    52,   -20], // Closed
    [  192,    60,   109,    75,   102], // Bound
    [  250,   251,   250,   250,   250], // Hyphen
    [  172,    66,    98,   212,     8], // Open
    [ -845,  -820,  -820,  -825,  -820], // SemicolonItem
    [  450,   450,   429,   450,   450], // CannotBegin
    [  340,   410,   395,   392,   347], // Small
    [  -32,   -99,  -265,  -154,  -171], // Capital
    [ -122,  -137,  -148,  -122,  -129], // Quote
    [   81,    50,   104,   109,    78], // Leaning
    [ -414,  -250,  -257,  -251,  -250], // Item
    [ -213,   -50,   -82,   -88,  -108], // ItemMidway
    [ -236,  -300,  -288,  -320,  -300], // Labelled
    [ -387,  -400,  -400,  -429,  -400], // BothLabelled
    [ -604,  -621,  -605,  -609,  -600], // Opening
    [  188,   150,   207,   168,   168], // Number
    [  270,   140,   172,   244,   239], // PairKnown
    [  189,    50,   196,   156,   129], // Word
    [    3,   -30,    -5,    12,     9], // Ends
    [ -149,   -30,   -45,  -100,  -122], // Begins
    [ -770,  -628,  -524,     0,  -500], // Indented
    [ -533,  -249,  -138,  -100,  -100], // Deeper
    [  250,   219,     0,     0,   -30], // Flush
    [ -349,  -348,  -446,     0,  -400], // FirstFlush
    [    0,     0,   321,     0,    74], // BothFull
    [    0,     0,  -400,     0,  -400], // TwoShort
    [    0,     0,   561,     0,   501], // WidthOfInner
    [   49,   117,   -24,     0,   -24], // NextFull
    [    0,     0,   -22,     0,  -126], // NextShort
    [    0,     0,  -300,     0,  -300], // NextBare
    [    0,     0,    33,  -123,    58], // Gap
    [    0,     0,     9,    36,    15], // PageTurn
    [  161,   118,     0,    64,   -37], // GapsPart
    [    0,     0,    67,    31,    85], // GapsCut
    [    0,     0,     0,   -14,    -3], // OwnForm
    [    0,     0,     0,  -129,   -52], // Habit
    [    0,     0,     0,   292,   231], // Unfinished
    [    0,     0,     0,   186,    36], // Whole
    [    0,     0,     0,    36,    37], // Brief
    [    0,     0,     0,   100,     0], // SoftBreak
    [  -94,  -132,  -120,     8,   -30], // Young
    [    0,     0,     0,     0,   -53], // Between
];

/// From here on: yes, likely.
pub const HEADING_LIKELY: i32 = 31;

/// Columns: Column (6750 cases, 3451 yes), Free (2900 cases, 2229 yes).
#[rustfmt::skip]
pub const HEADING: [[i16; 2]; heading::Sign::ALL.len()] = [
    [  -71,   -34], // Always
    [  231,   206], // OverOpening
    [   66,    28], // OverText
    [   31,    70], // OverNothing
    [  188,   279], // First
    [  153,   120], // PageTop
    [  -27,    52], // AfterStop
    [  103,    14], // AfterClosed
    [   87,   106], // AfterOther
    [  -93,   -43], // AfterOpen
    [  -28,    57], // AfterHeading
    [  198,   205], // GapBefore
    [  -50,   -47], // GapBehind
    [  -26,  -131], // Framed
    [  264,   255], // Numbered
    [   14,    83], // Bare
    [ -287,  -344], // GoesOn
    [ -111,  -196], // MayGoOn
    [ -188,   -69], // GoesOnBefore
    [  253,    73], // Centred
    [ -282,   -96], // Right
    [   40,    44], // NextIndented
    [ -130,   -85], // Indented
    [   76,     0], // Narrower
    [   13,     0], // Full
    [ -158,  -133], // Comma
    [ -230,  -221], // Commas
    [ -165,  -161], // Calls
    [  -15,   -66], // Speech
    [ -188,  -185], // Signature
    [ -147,  -168], // Marked
    [ -101,  -111], // Label
    [   28,     0], // Item
    [   81,    86], // Subtitle
    [  -43,   -19], // Chars4
    [   32,    68], // Chars9
    [   55,    78], // Chars16
    [    9,    35], // Chars24
    [  -25,   -97], // Chars25
    [ -120,  -106], // Halves
    [ -163,  -150], // Bound
    [  -39,  -133], // Closed
    [  150,   164], // Kin
    [  -47,   -93], // NoKin
    [  -38,    27], // KinBefore
];

/// From here on: yes, likely.
pub const CAPTION_LIKELY: i32 = 31;

/// Columns: Column (13369 cases, 824 yes), Free (11796 cases, 599 yes), Beside (1623 cases, 873 yes).
#[rustfmt::skip]
pub const CAPTION: [[i16; 3]; caption::Sign::ALL.len()] = [
    [ -315,  -308,  -292], // Always
    [  592,   505,   552], // Credit
    [  396,   265,   192], // CreditAlone
    [  594,   596,   456], // Begins
    [  200,   200,   274], // UnderImage
    [  150,   150,   108], // OverImage
    [  285,   182,   283], // Between
    [   19,    32,   102], // Interrupts
    [   55,    19,   -28], // AfterStop
    [ -112,  -109,  -147], // AfterHeading
    [ -168,  -138,  -147], // AfterNothing
    [ -235,  -220,  -214], // OverOpening
    [  -34,    -1,     5], // OverText
    [    4,   -37,   -33], // OverNothing
    [  -25,   -68,  -132], // GoesOnBefore
    [ -124,  -157,  -253], // GoesOnBehind
    [  -66,   -46,    58], // GapBefore
    [  107,    52,   108], // GapBehind
    [  369,   392,   312], // Place
    [  405,   322,   276], // Scene
    [  112,    99,   110], // Action
    [   91,    -4,   -26], // Stop
    [   50,    26,   -41], // Stops
    [ -285,  -323,  -312], // Pause
    [  124,   156,    15], // Comma
    [ -195,  -168,  -231], // Commas
    [ -312,  -276,  -235], // Speech
    [  -70,   -88,   -31], // Chars9
    [    3,     2,     0], // Chars16
    [   87,    50,    68], // Chars24
    [   -9,    23,   -43], // Chars40
    [ -161,  -151,  -128], // Chars80
    [ -215,  -193,  -208], // Chars160
    [  -66,   -46,     0], // Lines
    [ -114,   -29,     0], // Cut
    [ -196,  -124,  -150], // Indented
    [   96,   152,    50], // Flush
    [ -124,   -94,  -133], // Label
    [ -319,  -286,  -191], // Item
    [ -187,  -168,  -100], // PageTop
    [  -13,    40,    68], // Day
    [   44,   146,    50], // Joined
    [ -252,  -255,  -252], // Unbalanced
    [  -31,    -6,   -45], // Continues
    [   66,    -1,    72], // Behind
    [ -126,  -195,  -198], // Word
    [  -78,   -50,   -50], // NotBehind
    [  -16,  -221,    73], // MarkedHeads
];

/// From here on: yes, likely.
pub const START_LIKELY: i32 = 11;

/// Columns: Plain (4748 cases, 3234 yes), Marked (1045 cases, 744 yes).
#[rustfmt::skip]
pub const START: [[i16; 2]; start::Sign::ALL.len()] = [
    [ -100,  -138], // Always
    [  601,   606], // First
    [ 1733,  2000], // TwoBlank
    [ -776, -1000], // OneBlank
    [  523,   537], // Opening
    [  233,   200], // Byline
    [  234,   270], // AfterClosed
    [   91,   159], // AfterOpen
    [   42,    -2], // Long
    [  -16,   -64], // VeryLong
    [  -86,   -56], // Brief
    [  268,    79], // NoKin
    [ -155,   -74], // Kin
    [  206,   150], // Capitals
    [ -616,  -602], // Numbered
    [   34,    32], // Gap
    [  170,    -7], // Gap2
    [  142,    89], // News
    [  374,   352], // Separator
    [    0,   175], // Higher
    [    0,  -201], // Lower
    [    0,   346], // Levels
    [    0,   207], // Marked
    [  279,   206], // Several
    [   -1,    31], // Many
    [   44,   -49], // SoonAgain
    [ -106,   -67], // Alike
    [  -72,   -53], // BodyShort
    [   85,   111], // ShortPage
    [    0,    40], // ShortLevel
    [   82,    96], // BodyLong
    [  -11,    19], // AsHeadline
    [ -243,  -195], // Label
    [   87,    31], // Known
    [ -103,  -300], // Subtitle
    [  273,   234], // Address
    [  -65,   -29], // Unknown
    [   64,    19], // KnownBehind
];

/// From here on: yes, likely.
pub const FURNITURE_LIKELY: i32 = 139;

/// Columns: Folio (837 cases, 27 yes), Above (5081 cases, 573 yes), Below (2064 cases, 1043 yes).
#[rustfmt::skip]
pub const FURNITURE: [[i16; 3]; furniture::Sign::ALL.len()] = [
    [ -331,  -517,  -375], // Always
    [   50,   200,   297], // Web
    [    0,    20,   278], // Behind
    [    0,   158,    31], // Before
    [   50,    -6,   177], // NextBefore
    [   50,   108,   -33], // NextBehind
    [    0,   -39,   100], // AfterFields
    [    0,    71,   -31], // BeforeFields
    [  210,    68,   -37], // Outer
    [  261,     0,     0], // Touching
    [   81,     0,     0], // Apart
    [  -94,     0,     0], // Below
    [   66,     0,     0], // Cuts
    [  200,   200,   242], // Rights
    [  146,   149,   203], // Owner
    [  137,   104,   157], // Visitor
    [  120,   310,   263], // Button
    [   97,   111,   250], // Related
    [  120,   279,   120], // Parts
    [  114,   119,    51], // Address
    [   69,    95,    67], // Site
    [  100,   185,   100], // Bars
    [   48,   104,     7], // Slots
    [  200,   230,   217], // Brackets
    [   80,    14,   115], // Mark
    [    0,     0,   183], // SameMark
    [  150,   150,   174], // Dated
    [  250,     0,     0], // Date
    [    0,    86,   151], // DatedBeside
    [    0,   -24,    47], // Heads
    [  165,     0,     0], // SameSlot
    [  161,   172,   184], // Again
    [  100,    87,    86], // Twice
    [  100,   277,    95], // Run
    [  224,    67,   147], // Section
    [   25,    57,    84], // Capitals
    [ -101,   -59,   -75], // Name
    [ -400,  -404,  -228], // Byline
    [ -251,  -168,  -250], // Opens
    [ -400,  -400,  -228], // Caption
    [ -210,  -256,  -208], // Kin
    [  -68,    64,    53], // NoKin
    [   45,    20,    90], // Chars4
    [  -47,  -102,   -41], // Chars9
    [  -78,   -66,  -107], // Chars16
    [  -23,   -43,   -81], // Chars24
    [  -88,   -85,     6], // Chars25
    [ -265,  -250,  -125], // Stop
    [  -76,   -78,   -53], // Calls
    [ -102,  -123,   -36], // Comma
    [  -14,   -40,   -68], // Colon
    [  -71,   -72,  -119], // Bracketed
    [ -105,  -109,  -102], // Marked
    [    0,  -159,     0], // Last
];
