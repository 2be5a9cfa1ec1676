//! People's names of other languages, told by closed classes: the commonest given names of English and German, the
//! characters Japanese family and given names end with, Korean family names. Names no person.

use crate::cleaner::script::{is_han, is_hangul, is_kana};

/// The commonest given names of the English-speaking countries and the German-speaking ones since 1880 (registers of births),
/// in the order of their bytes; those that begin other words in headings (August, Grace, Virginia) are left out.
#[rustfmt::skip]
const GIVEN: &[&str] = &[
    "Aaron", "Abigail", "Ada", "Adam", "Adelheid", "Adolf", "Agatha", "Agnes", "Alan", "Albert", "Alexander",
    "Alfred", "Alice", "Alison", "Allan", "Allen", "Alois", "Alvin", "Amanda", "Amelia", "Amy", "Andrea", "Andreas",
    "Andrew", "Angela", "Anja", "Ann", "Anna", "Anne", "Annette", "Annie", "Anthony", "Anton", "Antonia", "Archibald",
    "Arnold", "Arthur", "Ashley", "Auguste", "Barbara", "Beate", "Beatrice", "Ben", "Benjamin", "Bernard", "Bernd",
    "Bernhard", "Bertha", "Betty", "Beverly", "Birgit", "Bob", "Brandon", "Brenda", "Brian", "Brigitte", "Bruce",
    "Bruno", "Bryan", "Carl", "Caroline", "Carolyn", "Carrie", "Catherine", "Cecil", "Charles", "Charlotte", "Cheryl",
    "Chris", "Christa", "Christina", "Christine", "Christoph", "Christopher", "Clara", "Clarence", "Claudia",
    "Clifford", "Colin", "Cynthia", "Dagmar", "Daniel", "David", "Deborah", "Dennis", "Derek", "Diana", "Diane",
    "Dieter", "Dietrich", "Dirk", "Donald", "Donna", "Dora", "Doris", "Dorothy", "Douglas", "Duncan", "Eberhard",
    "Edgar", "Edith", "Edmund", "Edna", "Edward", "Edwin", "Eileen", "Elaine", "Eleanor", "Elfriede", "Elisabeth",
    "Elizabeth", "Elke", "Ella", "Ellen", "Elmer", "Elsa", "Else", "Elsie", "Emil", "Emily", "Emma", "Eric", "Erich",
    "Erika", "Erna", "Ernest", "Erwin", "Esther", "Ethel", "Eugen", "Eva", "Evelyn", "Ferdinand", "Frances",
    "Francis", "Frank", "Franz", "Fred", "Frederick", "Frieda", "Friedrich", "Fritz", "Gary", "Geoffrey", "Georg",
    "George", "Gerald", "Gerd", "Gerda", "Gerhard", "Gerhardt", "Gertrud", "Gertrude", "Gilbert", "Gisela", "Gladys",
    "Gloria", "Gordon", "Gregory", "Greta", "Gudrun", "Gustav", "Gwendolyn", "Hans", "Harold", "Harriet", "Harry",
    "Harvey", "Hedwig", "Heidi", "Heike", "Heiner", "Heinrich", "Heinz", "Helen", "Helene", "Helga", "Helmut",
    "Henry", "Herbert", "Herman", "Hermann", "Hertha", "Hilda", "Hildegard", "Holger", "Horace", "Horst", "Howard",
    "Hubert", "Hugh", "Hugo", "Ian", "Ida", "Ilse", "Inge", "Ingeborg", "Ingrid", "Irene", "Irma", "Isabel", "Jack",
    "Jacob", "Jakob", "James", "Jane", "Janet", "Janice", "Jason", "Jean", "Jeffrey", "Jens", "Jeremy", "Jerry",
    "Jessica", "Jessie", "Jim", "Joachim", "Joan", "Joe", "Johann", "Johanna", "Johannes", "John", "Jonathan",
    "Josef", "Josefine", "Joseph", "Josephine", "Joshua", "Joyce", "Judith", "Judy", "Julia", "Julian", "Julie",
    "Julius", "Jutta", "Karen", "Karin", "Karl", "Karl-Heinz", "Karoline", "Kate", "Katharina", "Katherine",
    "Kathleen", "Kathryn", "Katja", "Keith", "Kelly", "Kenneth", "Kevin", "Kimberly", "Klara", "Klaus", "Konrad",
    "Kurt", "Larry", "Laura", "Lauren", "Laurence", "Lawrence", "Lena", "Leo", "Leon", "Leonard", "Leroy", "Leslie",
    "Lester", "Lewis", "Lillian", "Linda", "Lisa", "Liselotte", "Lloyd", "Lois", "Lothar", "Louis", "Louise", "Lucy",
    "Ludwig", "Luise", "Lukas", "Luke", "Lydia", "Mabel", "Magdalena", "Manfred", "Marcus", "Margaret", "Margarete",
    "Margot", "Maria", "Marianne", "Marie", "Marilyn", "Marion", "Marjorie", "Markus", "Marlene", "Martha", "Martin",
    "Martina", "Marvin", "Mary", "Mathilde", "Matthew", "Matthias", "Maurice", "Max", "Maximilian", "Melanie",
    "Melissa", "Michael", "Michelle", "Mildred", "Minna", "Miriam", "Monica", "Monika", "Moritz", "Nancy", "Natalie",
    "Nathan", "Neil", "Nicholas", "Nicole", "Nina", "Nora", "Norbert", "Norma", "Norman", "Oliver", "Olivia", "Oscar",
    "Oskar", "Oswald", "Otto", "Pamela", "Patricia", "Patrick", "Paul", "Paula", "Pauline", "Peggy", "Peter", "Petra",
    "Philip", "Phillip", "Phyllis", "Rachel", "Rainer", "Ralf", "Ralph", "Raymond", "Rebecca", "Reinhard", "Renate",
    "Richard", "Robert", "Roger", "Roland", "Rolf", "Ronald", "Rosemary", "Roy", "Rudolf", "Ruth", "Ryan", "Sabine",
    "Sally", "Samantha", "Samuel", "Sandra", "Sarah", "Scott", "Sebastian", "Shannon", "Sharon", "Sheila", "Shirley",
    "Sidney", "Siegfried", "Sigrid", "Silke", "Silvia", "Simon", "Sophia", "Sophie", "Stanley", "Stefan", "Stefanie",
    "Stephanie", "Stephen", "Steven", "Stuart", "Susan", "Susanne", "Sven", "Sylvia", "Teresa", "Terry", "Theodor",
    "Theodore", "Theresa", "Therese", "Thomas", "Thorsten", "Timothy", "Tina", "Tobias", "Tom", "Tony", "Tyler",
    "Ulrich", "Ulrike", "Ursula", "Ute", "Uwe", "Vera", "Vernon", "Victor", "Viktor", "Vincent", "Volker", "Wallace",
    "Walter", "Waltraud", "Warren", "Wayne", "Werner", "Wilbur", "Wilfried", "Wilhelm", "Wilhelmine", "William",
    "Willie", "Willy", "Winifred", "Wolfgang", "Wolfram", "Yvonne",
];

/// Last characters of Japanese family names: fields, rivers, villages, trees and what else stands there.
const FAMILY_ENDS: &str = "田川河山本村野木井原藤中島嶋崎﨑沢澤谷口岡橋森林石松上内部水城浦瀬代辺邊塚倉葉尾屋津永宮坂杉竹西東北南根岸戸越江堀池居関飼桑栗梨\
泉沼浜濱港賀保波間見里海雲早鳥遊貫動治巳矢名後取場目馬黒白柳園塔所羽笠鹿丸熊平良庄司形須藏蔵脇輪船遠壁合垣滝瀧峰峯丘窪渕淵条條隈泊柿守";

/// Last characters of Japanese given names.
const GIVEN_ENDS: &str = "子美恵惠男夫雄郎朗一二三介助輔太也哉樹彦人仁治司史志之行幸香奈江代枝紀里帆吾悟隆勇翔誠彩咲平明昭正弘博浩和久巳己実實尋真健剛豊学進修\
茂織絵理沙菜花華希貴生吉作造蔵衛斗馬矢弥哲徹聡智典憲義孝宏裕祐伸信晴陽葵蓮蘭蕗桜楓乃音世知佳加穂季歩海空澄";

/// Korean family names of one syllable that ninety-nine in a hundred people bear (census of 2015).
const KOREAN: &str = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길\
연위표명기반왕금옥육인맹제모탁국어은편용";

/// Whether a text is a Western person's name: a common given name, perhaps initials or a second one, a family name.
pub fn is_western_person(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let Some(first) = words.next() else { return false };
    let mut rest = words.clone();
    let Some(last) = rest.next_back() else { return false };
    let between = || words.clone().count() <= 3 && rest.clone().all(is_middle);
    let family = || last.chars().count() > 2 && !last.ends_with('.') && super::is_western(last);
    first.starts_with(char::is_uppercase) && is_given(first) && between() && family() && !is_title(last)
}

/// Whether a word is a common given name, as it is or in capitals.
fn is_given(word: &str) -> bool {
    if GIVEN.binary_search(&word).is_ok() {
        return true;
    }
    let capitals = word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c == '-');
    capitals && GIVEN.iter().any(|given| given.chars().flat_map(char::to_uppercase).eq(word.chars()))
}

/// An initial, a second given name, or a word of nobility.
fn is_middle(word: &str) -> bool {
    let initial = word.ends_with('.') && word.chars().filter(|c| c.is_uppercase()).count() <= 2;
    initial || matches!(word, "von" | "van" | "de" | "zu") || is_given(word)
}

/// What is no family name behind a given one: the words that make an event, a place or a house of the two.
fn is_title(word: &str) -> bool {
    const WORDS: [&str; 24] = [
        "Street", "Road", "Avenue", "House", "Hall", "Hospital", "School", "College", "Day", "Park", "Bridge", "Club",
        "Cup", "Prize", "Award", "Case", "Trial", "County", "Island", "River", "Lake", "Church", "Allee", "Platz",
    ];
    WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)) || word.ends_with("straße") || word.ends_with("'s")
}

/// Whether a text is a Japanese person's name in ideographs: a family name of one to three that ends as such names do, a
/// given name of one to three that ends as those do. In Chinese text it says nothing.
pub fn is_japanese_person(text: &str) -> bool {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).take(7).collect();
    let given = |name: &[char]| {
        let kana = (2..=4).contains(&name.len()) && name.iter().all(|&c| is_kana(c)) && !is_particle(name);
        let han = name.iter().all(|&c| is_han(c)) && GIVEN_ENDS.contains(name[name.len() - 1]);
        (1..=4).contains(&name.len()) && (kana || han && name.len() <= 3)
    };
    let family = |name: &[char]| {
        let letters = name.iter().all(|&c| is_han(c) || matches!(c, 'ノ' | '之' | 'ヶ' | 'ケ' | '々'));
        letters && (FAMILY_ENDS.contains(name[name.len() - 1]) || name[name.len() - 1] == '々')
    };
    (3..=6).contains(&chars.len()) && (1..=3.min(chars.len() - 1)).any(|at| family(&chars[..at]) && given(&chars[at..]))
}

/// Particles and small words that stand behind nouns, as given names in kana do behind family names.
fn is_particle(word: &[char]) -> bool {
    const PARTICLES: [&str; 14] = [
        "から", "より", "まで", "など", "とは", "では", "でも", "には", "にも", "へと", "です", "ます", "だけ", "こそ",
    ];
    PARTICLES.iter().any(|particle| particle.chars().eq(word.iter().copied()))
}

/// Whether a text is a Korean person's name: a family name and one or two syllables.
pub fn is_korean_person(text: &str) -> bool {
    let first = || text.chars().next().is_some_and(|c| KOREAN.contains(c));
    (2..=3).contains(&text.chars().take(4).count()) && text.chars().all(is_hangul) && first()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_stand_in_order() {
        assert!(GIVEN.is_sorted());
    }

    #[test]
    fn people_are_told_from_places_and_things() {
        assert!(["Clara Voss", "CLARA VOSS", "Henry J. Moll", "Hans von Bergen"].into_iter().all(is_western_person));
        assert!(
            !["Clara", "Vote Delayed", "Victoria Street", "Henry Moll's View", "Henry Moll Defends Plan"]
                .into_iter()
                .any(is_western_person)
        );
        assert!(["森川 由美", "高木健一", "小林さくら"].into_iter().all(is_japanese_person));
        assert!(!["文化部", "敬称略", "共同通信", "現場から"].into_iter().any(is_japanese_person));
        assert!(is_korean_person("김하늘") && !is_korean_person("축제"));
    }
}
