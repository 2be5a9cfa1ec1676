//! Which Hangul syllables mostly end a word, and which begin one: particles and endings are few and stand behind.
//!
//! Fitted together as a logistic model of whether a space parts two syllables; how, stands in `README.md` beside this file.
//! Syllables are grouped by weight, in hundredths of a logit; of a syllable that is not here nothing is known.

/// The logarithm of the odds that two syllables of which nothing is known are parted, in hundredths.
const USUAL: i32 = -200;

/// What a syllable before a place says for a space there.
const ENDS: &[(i32, &str)] = &[
    (-500, "니메범변살젠프"),
    (-450, "검배설참포"),
    (-400, "레매삽테텍하항확"),
    (-350, "단맞최페필"),
    (-300, "공누디법복붙삭숨실십있절찾추특편함"),
    (-250, "거관내되령마모바방베비사숫슬않연유코콘콤투파회"),
    (-200, "강같곡꾸넣놓닥따릭립링먼발보아알업없움으져직클탐플현"),
    (-150, "감것계까너높닫대루르문반버쓰액양었예옵워제취타통퍼향"),
    (-100, "구금날눈됩렉려명생습오완읽종증춤충커"),
    (-50, "개건결교납냅다데렇률많머백병상세소시암애영왼응정조처초치캡키토표피핸환활효"),
    (0, "값겨그급깁끌끕논눌능달뒤들또라력료릅막물므미분불브색성수순앞언엽올외요운원입작적족주차채쿼크태택평픽합"),
    (50, "각격경근글길도듭란리목무부산송스신안옆용전집축"),
    (100, "간곱규끝동듈등례룹름림별쇄어역우인장지질창출침"),
    (150, "기뉴드래럿렬류번선속쇼약열웃위율이임자저중튼행형"),
    (200, "때램러린본블셀션식여일점줄진짜첫체터템트해헌호"),
    (250, "꼴나더두런롤만말빈온접준탭화"),
    (250, "던듯뿐쯤째씩씨껏곤"),
    (300, "가고꿀당련맨맵볼서에음존"),
    (350, "게과될락로록새재픈후히"),
    (400, "웹쪽할"),
    (450, "께른의한"),
    (500, "는된든를며면및야와은을째"),
];

/// What a syllable behind a place says for a space there.
const BEGINS: &[(i32, &str)] = &[
    (-500, "는능된러롤를름에으은을쪽택터"),
    (-450, "당력록살야와의져"),
    (-400, "과까니듭려리베본션째침트"),
    (-350, "게든로른면블성쇄운준타"),
    (-300, "꼴드란럿령립서습식우워치퍼픈할호"),
    (-250, "되래릭림며별율장재픽합"),
    (-200, "건국됩들램렇렬룹르린법신어음짜체템토튼한히"),
    (-150, "가격급동라락련료류만므미백브십쓰약역젠족존지진출태턴하환"),
    (-100, "거겨납냅누뉴닥례루릅소었온용움웃일자춤피"),
    (-50, "고그근글깁께꾸꿀나넣될듈렉률링막말반부산스시이점접정증콘해향헌화"),
    (0, "금기도맵머먼분생올인임입집처형"),
    (50, "각간곱교구디세업열오작적전제주초크투플행"),
    (100, "달더무보불색안액언엽외요원저절줄차채평프"),
    (150, "감값것결계곡공규너놓눈눌다두복비상선수양여응조탐"),
    (200, "관내단대데맨바발버빈속순아암애유종중직축캡코쿼키통함현후"),
    (250, "경길끕닫마명목문번볼붙사알완찾추페포항활회효"),
    (300, "끌날따레매병삭쇼실연예위창첫최충취커표핸확"),
    (350, "같끝높뒤때맞배숨영옵클텍파"),
    (400, "개등방범새셀숫슬앞왼테특편"),
    (450, "메삽필"),
    (500, "검또모및변설않없옆있참탭"),
];

/// Hundredths of a logit that a space stands behind a syllable; 0 where nothing is known.
pub fn ends(syllable: char) -> i32 {
    weight(ENDS, syllable).unwrap_or(0)
}

/// Hundredths of a logit that a space stands before a syllable; 0 where nothing is known.
pub fn begins(syllable: char) -> i32 {
    weight(BEGINS, syllable).unwrap_or(0)
}

/// Hundredths of a logit that a space stands between two syllables.
pub fn parted(left: char, right: char) -> i32 {
    USUAL + ends(left) + begins(right)
}

/// Whether something is known of both syllables.
pub fn are_known(left: char, right: char) -> bool {
    weight(ENDS, left).is_some() && weight(BEGINS, right).is_some()
}

/// Whether hardly any word begins with a syllable: of particles and endings, a closed class.
pub fn begins_none(syllable: char) -> bool {
    "을를은는으습었았였겠렸졌럼듭릅됩른랍".contains(syllable)
}

/// Whether a run of syllables is a particle, an ending of verbs or the verb that makes one of a noun: no word by itself.
pub fn is_ending(text: &str) -> bool {
    const ENDINGS: [&str; 34] = [
        "기로",
        "까지",
        "다",
        "다가",
        "다고",
        "다는",
        "다며",
        "다면",
        "도록",
        "됐다",
        "된다",
        "라고",
        "라는",
        "라며",
        "려고",
        "면서",
        "부터",
        "시켰다",
        "시킨",
        "에게",
        "에서",
        "에는",
        "에도",
        "으로",
        "으며",
        "으면",
        "지만",
        "처럼",
        "한다",
        "했고",
        "했다",
        "했던",
        "했으며",
        "됐고",
    ];
    ENDINGS.contains(&text)
}

fn weight(table: &[(i32, &str)], syllable: char) -> Option<i32> {
    table.iter().find(|(_, syllables)| syllables.contains(syllable)).map(|(weight, _)| *weight)
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn particles_end_words_and_begin_none() {
        assert!(parted('을', '개') > 0 && parted('는', '새') > 0);
        assert!(parted('산', '을') < 0 && parted('하', '였') < 0);
    }
}
