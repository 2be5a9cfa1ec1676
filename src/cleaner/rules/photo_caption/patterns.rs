//! What the words of captions look like: credits, beginnings, scenes.

use std::sync::LazyLock;

use regex::Regex;

use crate::cleaner::weigh::caption::Words;

pub static CREDIT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)(?:^|[\s　。！？）)】”.;；])(?P<credit>[（(【]?\s*(?:
            (?:图片?|圖|摄影|攝影|摄|文[/／]?图|图[/／]文|Photo(?:graph)?s?(?:\ by)?|Picture(?:\ by)?|Image|Credit|Foto|写真|撮影|사진)\s*[:：/／]\s*[\p{Han}\p{Latin}\p{Hangul}\p{Katakana}\p{Hiragana}·.,\s　]{2,40}
          | (?:Photo(?:graph)?|Picture)s?\ (?:by|courtesy\ of)\ [\p{Latin}.,\s'’-]{3,40}
          | (?:(?:新华社|本报|本刊|本网|本台|[\p{Han}]{2,8}(?:报|网|社|报|網))?\s*(?:首席|特约|特派|见习|实习|驻\p{Han}{2,4})?(?:记者|記者|通讯员|通訊員|摄影记者))?[\s　]*(?:[\p{Han}·]{2,12}|\p{Han}\s\p{Han})(?:[\s　、]+[\p{Han}·]{2,4})*[\s　/／]*(?:摄影报道|摄|攝|摄影|攝影|供图|供圖|供稿|撮影|提供写真|图|翻拍|制图|提供)
          | 资料图片?|資料圖片?|资料照片|檔案照片|视频截图|网络图片|本报资料|效果图|[\p{Hangul}]{2,10}\s?제공|[/／]?\s?[\p{Hangul}]{2,4}\s?(?:선임|사진|인턴)?기자
          | (?:Staff|File|Archive|Handout|Library)\ (?:[Pp]hoto|[Pp]icture|[Ii]mage)(?:graph)?s?
          )\s*[）)】。]?)\s*$",
    )
    .expect("a constant pattern")
});
pub static PREFIX: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[\s▲△▼◀▶]*(?:图为|圖為|图\s?[①-⑳一二三四五六七八九十0-9０-９]{1,3}[:：\s、，.．]?|圖\s?[①-⑳一二三四五六七八九十0-9０-９]{1,3}[:：\s、，.．]?|[上下左右][图圖][：:为為是，、\s]|题图|题圖|组图|图片说明|照片说明|图说|圖說|说明[:：]|资料图|[①-⑳]\s|▲|△|Photo:|Picture:|Caption:|Bild:|Foto:|写真[:：は]|사진[:：]|〈사진)").expect("a constant pattern")
});
/// What pictures show, at the end of a sentence without a verb.
pub static SCENE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:现场|仪式|场景|一角|合影|景象|画面|外景|内景|全景|夜景|远景|近景|掠影|剪影|瞬间|照片|图片|截图|海报|效果图|示意图|航拍|鸟瞰图?|街景|景色|风光|会场|展位|展台|展厅|外观|模型|現場|儀式|場景|畫面)[。.]?$").expect("a constant pattern")
});
/// What is going on in a picture: 正在…, 在…现场…作业.
pub static ACTION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[^，。]{2,24}(?:正在|正|在)[^。]{4,40}。?$").expect("a constant pattern"));
/// Where in the picture someone stands: （左）, （右二）, (l.), (links).
static PLACE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[（(](?:[左右中前后後上下][一二三四五六七八九排起图圖者]{0,3}|居?中|left|right|cent(?:re|er)|l\.|r\.|links|rechts|Mitte|왼쪽|오른쪽|가운데|中央)[）)]").expect("a constant pattern")
});

/// What a block's words look like; patterns run only where one of their characters is there.
pub fn words(text: &str) -> Words {
    let credited = text
        .contains(['摄', '攝', '影', '图', '圖', '供', '拍', '资', '資', '照', '写', '자', '진', '제', ':', '：'])
        || text.contains("hoto")
        || text.contains("icture")
        || text.contains("mage")
        || text.contains("oto");
    let credit = credited.then(|| CREDIT.captures(text)).flatten().and_then(|c| c.name("credit"));
    let framed = text.contains(['（', '(']);
    Words {
        credit: credit.map(|m| m.start()),
        begins: PREFIX.is_match(text),
        scene: SCENE.is_match(text),
        action: ACTION.is_match(text),
        place: framed && PLACE.is_match(text),
    }
}
