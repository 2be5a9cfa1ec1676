//! Family names of Chinese people: the Hundred Family Surnames and those that common use added, simplified and traditional.
//!
//! A closed class of the language, as role words are; no given name stands here. A word may begin with one by
//! chance, so that it is a sign among others, never a proof. Decides nothing.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Surnames of one character.
const SINGLE: &str = "\
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹\
    姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁\
    荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉\
    宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺\
    权逯盖益桓公仉督岳帅缑亢况郈有琴归海墨哈谯笪年爱阳佟言福付肖闫涂覃代苟尧佘母但冼仝苑趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華謝鄒喩竇雲蘇魯韋馬鳳鮑費賀湯羅畢鄔樂時齊顧黃蕭貝計談龐紀項閔賈婁顏鍾駱萬盧經應單諸鈕\
    龔陸榮儲烏車寧欒鈄厲劉葉龍薊從賴藺喬陰蒼雙聞黨譚貢勞酈壽邊農溫莊閻連習魚終滿國廣闕歐師鞏聶簡饒養須豐關權蓋歸帥況愛陽";

/// Surnames of two.
const DOUBLE: [&str; 63] = [
    "万俟", "司马", "上官", "欧阳", "夏侯", "诸葛", "闻人", "东方", "赫连", "皇甫", "尉迟", "公羊", "澹台", "公冶",
    "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "公孙", "仲孙", "轩辕", "令狐", "钟离", "宇文", "长孙", "慕容",
    "鲜于", "闾丘", "司徒", "司空", "呼延", "端木", "巫马", "公西", "漆雕", "乐正", "拓跋", "独孤", "南宫", "西门",
    "东郭", "百里", "第五", "司馬", "歐陽", "諸葛", "東方", "赫連", "尉遲", "濮陽", "單于", "公孫", "軒轅", "鍾離",
    "長孫", "鮮于", "閭丘", "東郭", "獨孤", "南宮", "西門",
];

static SINGLES: LazyLock<FxHashSet<char>> = LazyLock::new(|| SINGLE.chars().collect());

/// Whether a text reads like a Chinese name: a surname, then one or two characters more.
pub fn begins_name(text: &str) -> bool {
    let chars = text.chars().count();
    let double = DOUBLE.iter().any(|surname| text.starts_with(surname));
    let given = chars.saturating_sub(if double { 2 } else { 1 });
    let han = text.chars().all(super::script::is_han);
    let single = || text.chars().next().is_some_and(|first| SINGLES.contains(&first));
    han && (1..=2).contains(&given) && (double || single())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_surname_and_one_or_two_characters() {
        assert!(["王海", "林慧敏", "欧阳修远", "歐陽靖", "劉一"].iter().all(|name| begins_name(name)));
        assert!(!["王", "我们走", "王海林立", "欧阳", "Wang"].iter().any(|text| begins_name(text)));
    }
}
