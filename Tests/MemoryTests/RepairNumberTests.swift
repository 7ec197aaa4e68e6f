import Memory
import Orthography
import Testing

/// A stored pair, a query and what the translation becomes.
struct RepairCase: CustomTestStringConvertible, Sendable {
  let from: Language
  let source: String
  let to: Language
  let target: String
  let query: String
  var wanted: String?

  init(
    _ from: Language, _ source: String, _ to: Language, _ target: String, query: String, wanted: String? = nil
  ) {
    (self.from, self.source, self.to, self.target) = (from, source, to, target)
    (self.query, self.wanted) = (query, wanted)
  }

  var repair: TargetRepair? {
    TargetRepair.repair(query: query, source: source, target: target, from: from, to: to)
  }

  var testDescription: String { "\(from)–\(to) \(query)" }
}

@Suite("Numbers that a query has otherwise")
struct RepairNumberTests {
  @Test("are replaced in the translation with the endings and marks that go with them", arguments: replaced)
  func replaces(_ example: RepairCase) {
    #expect(example.repair?.target == example.wanted)
    #expect(example.repair?.isComplete == true)
  }

  @Test(
    "are replaced beside the same word where the rest differs, which is no complete repair", arguments: partly
  )
  func replacesPartly(_ example: RepairCase) {
    #expect(example.repair?.target == example.wanted)
    #expect(example.repair?.isComplete == false)
  }

  @Test("are left alone on any doubt", arguments: doubtful)
  func refuses(_ example: RepairCase) { #expect(example.repair == nil) }

  static let replaced: [RepairCase] = [
    RepairCase(
      .english, "Death toll from Indonesia tsunami rises to 832.",
      .azerbaijani, "İndoneziyadakı sunaminin qurbanlarının sayı 832-yə qalxdı.",
      query: "Death toll from Indonesia tsunami rises to 1,234.",
      wanted: "İndoneziyadakı sunaminin qurbanlarının sayı 1 234-ə qalxdı."),
    RepairCase(
      .english, "Death toll from Indonesia tsunami rises to 832.",
      .azerbaijani, "İndoneziyadakı sunaminin qurbanlarının sayı 832-yə qalxdı.",
      query: "Death toll from Indonesia tsunami rises to 840.",
      wanted: "İndoneziyadakı sunaminin qurbanlarının sayı 840-a qalxdı."),
    RepairCase(
      .english, "There are more than 135 shark species in the area.",
      .azerbaijani, "Ərazidə 135-dən çox köpəkbalığı növü var.",
      query: "There are more than 140 shark species in the area.",
      wanted: "Ərazidə 140-dan çox köpəkbalığı növü var."),
    RepairCase(
      .english, "The law was passed in 2025.",
      .azerbaijani, "Qanun 2025-ci ildə qəbul edilib.",
      query: "The law was passed in 2026.", wanted: "Qanun 2026-cı ildə qəbul edilib."),
    RepairCase(
      .english, "The volcano has been active since 1994.",
      .azerbaijani, "Vulkan 1994-cü ildən bəri aktivdir.",
      query: "The volcano has been active since 2000.", wanted: "Vulkan 2000-ci ildən bəri aktivdir."),
    RepairCase(
      .english, "The forum ended on January 25.",
      .azerbaijani, "Forum yanvarın 25-i başa çatıb.",
      query: "The forum ended on February 6.", wanted: "Forum fevralın 6-sı başa çatıb."),
    RepairCase(
      .english, "The meeting was held on 27 January 2026 in Baku.",
      .azerbaijani, "Görüş 27 yanvar 2026-cı ildə Bakıda keçirilib.",
      query: "The meeting was held on 3 February 2030 in Baku.",
      wanted: "Görüş 3 fevral 2030-cu ildə Bakıda keçirilib."),
    RepairCase(
      .english, "The ceasefire holds until January 31.",
      .azerbaijani, "Atəşkəs yanvarın 31-nə qədər qüvvədədir.",
      query: "The ceasefire holds until March 10.", wanted: "Atəşkəs martın 10-na qədər qüvvədədir."),
    RepairCase(
      .english, "The city has 380,000 people.",
      .azerbaijani, "Şəhərdə 380 000 nəfər yaşayır.",
      query: "The city has 1,205,000 people.", wanted: "Şəhərdə 1 205 000 nəfər yaşayır."),
    RepairCase(
      .english, "Exports rose to 1,205.5 tons.",
      .azerbaijani, "İxrac 1 205,5 tona çatıb.",
      query: "Exports rose to 12,340.75 tons.", wanted: "İxrac 12 340,75 tona çatıb."),
    RepairCase(
      .english, "Exports rose to 1,205.5 tons.",
      .azerbaijani, "İxrac 1.205,5 tona çatıb.",
      query: "Exports rose to 987.2 tons.", wanted: "İxrac 987,2 tona çatıb."),
    RepairCase(
      .english, "The quake had a magnitude of 7.5.",
      .azerbaijani, "Zəlzələnin gücü 7.5 bal olub.",
      query: "The quake had a magnitude of 6.1.", wanted: "Zəlzələnin gücü 6.1 bal olub."),
    RepairCase(
      .english, "More than 10 percent of voters stayed at home.",
      .azerbaijani, "Seçicilərin 10%-indən çoxu evdə qalıb.",
      query: "More than 16 percent of voters stayed at home.",
      wanted: "Seçicilərin 16%-indən çoxu evdə qalıb."),
    RepairCase(
      .english, "Turnout was 34 percent.",
      .azerbaijani, "Seçici fəallığı 34 faiz olub.",
      query: "Turnout was 16.5 percent.", wanted: "Seçici fəallığı 16,5 faiz olub."),
    RepairCase(
      .english, "The incident happened at 19:30.",
      .azerbaijani, "Hadisə saat 19:30-da baş verib.",
      query: "The incident happened at 19:35.", wanted: "Hadisə saat 19:35-də baş verib."),
    RepairCase(
      .english, "Polls were open until 13:00.",
      .azerbaijani, "Seçki məntəqələri saat 13:00-a qədər açıq olub.",
      query: "Polls were open until 15:00.", wanted: "Seçki məntəqələri saat 15:00-a qədər açıq olub."),
    RepairCase(
      .english, "This is the 21st session.",
      .azerbaijani, "Bu, 21-ci sessiyadır.",
      query: "This is the 22nd session.", wanted: "Bu, 22-ci sessiyadır."),
    RepairCase(
      .english, "This is the 5th session.",
      .azerbaijani, "Bu, 5-ci sessiyadır.",
      query: "This is the 6th session.", wanted: "Bu, 6-cı sessiyadır."),
    RepairCase(
      .english, "The 1990 census was the last.",
      .azerbaijani, "1990-cı il siyahıyaalması sonuncu olub.",
      query: "The 2003 census was the last.", wanted: "2003-cü il siyahıyaalması sonuncu olub."),
    RepairCase(
      .english, "Police held back a crowd of 25,000.",
      .azerbaijani, "Polis 25000-lik kütləni saxlayıb.",
      query: "Police held back a crowd of 30,000.", wanted: "Polis 30000-lik kütləni saxlayıb."),
    RepairCase(
      .english, "A 13-year-old boy was injured.",
      .azerbaijani, "13 yaşlı oğlan yaralanıb.",
      query: "A 9-year-old boy was injured.", wanted: "9 yaşlı oğlan yaralanıb."),
    RepairCase(
      .english, "A 13-year-old boy was injured.",
      .azerbaijani, "13 yaşlı oğlan yaralanıb.",
      query: "An 8-year-old boy was injured.", wanted: "8 yaşlı oğlan yaralanıb."),
    RepairCase(
      .english, "More than 384 people were killed.",
      .hebrew, "יותר מ-384 בני אדם נהרגו.",
      query: "More than 832 people were killed.", wanted: "יותר מ-832 בני אדם נהרגו."),
    RepairCase(
      .english, "At least 384 people were killed.",
      .hebrew, "לפחות 384 אנשים נהרגו.",
      query: "At least 1,384 people were killed.", wanted: "לפחות 1,384 אנשים נהרגו."),
    RepairCase(
      .english, "At least 384 people were killed.",
      .hebrew, "לפחות 384 אנשים נהרגו.",
      query: "At least 5 people were killed.", wanted: "לפחות 5 אנשים נהרגו."),
    RepairCase(
      .english, "Turnout was 34 percent in 2016.",
      .hebrew, "שיעור ההצבעה היה 34 אחוז ב-2016.",
      query: "Turnout was 16 percent in 2024.", wanted: "שיעור ההצבעה היה 16 אחוז ב-2024."),
    RepairCase(
      .english, "The summit opens on January 27, 2026.",
      .hebrew, "הפסגה תיפתח ב-27 בינואר 2026.",
      query: "The summit opens on May 3, 2026.", wanted: "הפסגה תיפתח ב-3 במאי 2026."),
    RepairCase(
      .english, "The summit opens on January 27, 2026.",
      .hebrew, "הפסגה תיפתח ב-27.1.2026.",
      query: "The summit opens on May 3, 2027.", wanted: "הפסגה תיפתח ב-3.5.2027."),
    RepairCase(
      .english, "The summit opens in January.",
      .hebrew, "הפסגה תיפתח בינואר.",
      query: "The summit opens in October.", wanted: "הפסגה תיפתח באוקטובר."),
    RepairCase(
      .english, "Polls were open until 13:00.",
      .hebrew, "הקלפיות היו פתוחות עד 13:00.",
      query: "Polls were open until 20:30.", wanted: "הקלפיות היו פתוחות עד 20:30."),
    RepairCase(
      .english, "He was born in the 19th century.",
      .hebrew, "הוא נולד במאה ה-19.",
      query: "He was born in the 20th century.", wanted: "הוא נולד במאה ה-20."),
    RepairCase(
      .english, "A Category 1 storm is coming.",
      .hebrew, "סופה בדרגה 1 מתקרבת.",
      query: "A Category 4 storm is coming.", wanted: "סופה בדרגה 4 מתקרבת."),
    RepairCase(
      .azerbaijani, "Palu şəhərində 16700 nəfər evakuasiya edilib.",
      .english, "Around 16,700 people were evacuated in Palu.",
      query: "Palu şəhərində 25400 nəfər evakuasiya edilib.",
      wanted: "Around 25,400 people were evacuated in Palu."),
    RepairCase(
      .azerbaijani, "İdxal 1.205 ton təşkil edib.",
      .english, "Imports amounted to 1,205 tons.",
      query: "İdxal 3.400 ton təşkil edib.", wanted: "Imports amounted to 3,400 tons."),
    RepairCase(
      .azerbaijani, "İdxal 1.205 ton təşkil edib.",
      .english, "Imports amounted to 1.205 tons.",
      query: "İdxal 3.400 ton təşkil edib.", wanted: "Imports amounted to 3.400 tons."),
    RepairCase(
      .azerbaijani, "Hadisə nəticəsində 5 nəfər ölüb.",
      .english, "The incident left 5 people dead.",
      query: "Hadisə nəticəsində 7 nəfər ölüb.", wanted: "The incident left 7 people dead."),
    RepairCase(
      .azerbaijani, "Bu, 21-ci sessiyadır.",
      .english, "This is the 21st session.",
      query: "Bu, 22-ci sessiyadır.", wanted: "This is the 22nd session."),
    RepairCase(
      .azerbaijani, "Bu, 11-ci sessiyadır.",
      .english, "This is the 11th session.",
      query: "Bu, 103-cü sessiyadır.", wanted: "This is the 103rd session."),
    RepairCase(
      .azerbaijani, "Qanun 2025-ci ildə qəbul edilib.",
      .english, "The law was passed in 2025.",
      query: "Qanun 2026-cı ildə qəbul edilib.", wanted: "The law was passed in 2026."),
    RepairCase(
      .azerbaijani, "Görüş yanvarın 27-də keçirilib.",
      .english, "The meeting was held on January 27.",
      query: "Görüş avqustun 9-da keçirilib.", wanted: "The meeting was held on August 9."),
    RepairCase(
      .azerbaijani, "Görüş yanvarın 27-də keçirilib.",
      .english, "The meeting was held on Jan. 27.",
      query: "Görüş avqustun 9-da keçirilib.", wanted: "The meeting was held on Aug. 9."),
    RepairCase(
      .azerbaijani, "Küləyin sürəti 7 m/s olub.",
      .english, "The wind blew at 7 m/s.",
      query: "Küləyin sürəti 12 m/s olub.", wanted: "The wind blew at 12 m/s."),
    RepairCase(
      .azerbaijani, "13 yaşlı oğlan yaralanıb.",
      .english, "A 13-year-old boy was injured.",
      query: "8 yaşlı oğlan yaralanıb.", wanted: "An 8-year-old boy was injured."),
    RepairCase(
      .azerbaijani, "Hadisə saat 19:30-da baş verib.",
      .english, "It happened at 19:30.",
      query: "Hadisə saat 20:45-də baş verib.", wanted: "It happened at 20:45."),
    RepairCase(
      .hebrew, "לפחות 384 אנשים נהרגו.",
      .english, "At least 384 people were killed.",
      query: "לפחות 1,250 אנשים נהרגו.", wanted: "At least 1,250 people were killed."),
    RepairCase(
      .hebrew, "הפסגה תיפתח ב-27 בינואר 2026.",
      .english, "The summit opens on January 27, 2026.",
      query: "הפסגה תיפתח ב-3 במאי 2027.", wanted: "The summit opens on May 3, 2027."),
    RepairCase(
      .hebrew, "שיעור ההצבעה היה 34 אחוז.",
      .english, "Turnout was 34 percent.",
      query: "שיעור ההצבעה היה 16 אחוז.", wanted: "Turnout was 16 percent."),
    RepairCase(
      .hebrew, "הוא נולד במאה ה-19.",
      .english, "He was born in the 19th century.",
      query: "הוא נולד במאה ה-21.", wanted: "He was born in the 21st century."),
    RepairCase(
      .hebrew, "העסקה נאמדת ב-11 מיליון דולר.",
      .english, "The deal is worth $11 million.",
      query: "העסקה נאמדת ב-8 מיליון דולר.", wanted: "The deal is worth $8 million."),
    RepairCase(
      .hebrew, "זו עסקה של 11 מיליון דולר.",
      .english, "It is an $11 million deal.",
      query: "זו עסקה של 9 מיליון דולר.", wanted: "It is a $9 million deal."),
    RepairCase(
      .hebrew, "לפחות 384 אנשים נהרגו.",
      .azerbaijani, "Ən azı 384 nəfər həlak olub.",
      query: "לפחות 1,250 אנשים נהרגו.", wanted: "Ən azı 1 250 nəfər həlak olub."),
    RepairCase(
      .hebrew, "הפסגה תיפתח ב-27 בינואר 2026.",
      .azerbaijani, "Sammit 2026-cı il yanvarın 27-də açılacaq.",
      query: "הפסגה תיפתח ב-9 ביוני 2030.", wanted: "Sammit 2030-cu il iyunun 9-da açılacaq."),
    RepairCase(
      .hebrew, "מניין ההרוגים עלה ל-135.",
      .azerbaijani, "Ölənlərin sayı 135-ə çatıb.",
      query: "מניין ההרוגים עלה ל-142.", wanted: "Ölənlərin sayı 142-yə çatıb."),
    RepairCase(
      .hebrew, #"קמ"ש 85."#,
      .azerbaijani, "85 km/saat.",
      query: #"קמ"ש 90."#, wanted: "90 km/saat."),
    RepairCase(
      .azerbaijani, "Palu şəhərində 16700 nəfər evakuasiya edilib.",
      .hebrew, "16,700 אנשים פונו בעיר פאלו.",
      query: "Palu şəhərində 25400 nəfər evakuasiya edilib.", wanted: "25,400 אנשים פונו בעיר פאלו."),
    RepairCase(
      .azerbaijani, "54 yaşlı Vladimir səhnə qurub.",
      .hebrew, "ולדימיר בן ה-54 הקים במה.",
      query: "9 yaşlı Vladimir səhnə qurub.", wanted: "ולדימיר בן ה-9 הקים במה."),
    RepairCase(
      .azerbaijani, "Sammit 2026-cı il yanvarın 27-də açılacaq.",
      .hebrew, "הפסגה תיפתח ב-27 בינואר 2026.",
      query: "Sammit 2030-cu il iyunun 9-da açılacaq.", wanted: "הפסגה תיפתח ב-9 ביוני 2030."),
    RepairCase(
      .azerbaijani, "Onların 70%-i razıdır.",
      .hebrew, "70 אחוז מהם מסכימים.",
      query: "Onların 5%-i razıdır.", wanted: "5 אחוז מהם מסכימים."),
    RepairCase(
      .english, "5 soldiers and 3 civilians died.",
      .azerbaijani, "5 əsgər və 3 mülki şəxs həlak olub.",
      query: "6 soldiers and 4 civilians died.", wanted: "6 əsgər və 4 mülki şəxs həlak olub."),
    RepairCase(
      .english, "The 5 men left and 5 came.",
      .azerbaijani, "5 kişi getdi, 5 nəfər gəldi.",
      query: "The 6 men left and 6 came.", wanted: "6 kişi getdi, 6 nəfər gəldi."),
    RepairCase(
      .english, "5 of the wounded are children.",
      .azerbaijani, "Yaralılardan 5-i uşaqdır.",
      query: "6 of the wounded are children.", wanted: "Yaralılardan 6-sı uşaqdır."),
    RepairCase(
      .english, "5 of the wounded are children.",
      .azerbaijani, "Yaralılardan 5-i uşaqdır.",
      query: "9 of the wounded are children.", wanted: "Yaralılardan 9-u uşaqdır."),
    RepairCase(
      .english, "The presenter, 37, is leaving.",
      .hebrew, "המגישה בת ה-37 עוזבת.",
      query: "The presenter, 9, is leaving.", wanted: "המגישה בת ה-9 עוזבת."),
    RepairCase(
      .english, "This is the 12th century.",
      .hebrew, "זו המאה ה-12 לספירה.",
      query: "This is the 5th century.", wanted: "זו המאה ה-5 לספירה."),
    RepairCase(
      .english, "Page 10 of 20.",
      .azerbaijani, "20 səhifədən 10-cusu.",
      query: "Page 11 of 20.", wanted: "20 səhifədən 11-cisi."),
    RepairCase(
      .english, "The law was passed in 2025.",
      .azerbaijani, "Qanun 2025ci ildə qəbul edilib.",
      query: "The law was passed in 2026.", wanted: "Qanun 2026cı ildə qəbul edilib."),
    RepairCase(
      .english, "The law was passed in 2025.",
      .azerbaijani, "Qanun 2025'ci ildə qəbul edilib.",
      query: "The law was passed in 2026.", wanted: "Qanun 2026'cı ildə qəbul edilib."),
    RepairCase(
      .english, "The law was passed in 2025.",
      .azerbaijani, "Qanun 2025 -ci ildə qəbul edilib.",
      query: "The law was passed in 2026.", wanted: "Qanun 2026 -cı ildə qəbul edilib."),
    RepairCase(
      .english, "A 9-storey house burned.",
      .azerbaijani, "9-mərtəbəli ev yanıb.",
      query: "A 16-storey house burned.", wanted: "16-mərtəbəli ev yanıb."),
    RepairCase(
      .english, "It weighs 16kg.",
      .azerbaijani, "Çəkisi 16kq-dır.",
      query: "It weighs 25kg.", wanted: "Çəkisi 25kq-dır."),
    RepairCase(
      .english, "It lasts 5-6 days.",
      .azerbaijani, "Bu, 5-6 gün çəkir.",
      query: "It lasts 7-9 days.", wanted: "Bu, 7-9 gün çəkir."),
  ]

  static let partly: [RepairCase] = [
    RepairCase(
      .english, "At least 384 people were killed in Sulawesi.",
      .azerbaijani, "Sulavesidə ən azı 384 nəfər həlak olub.",
      query: "At least 832 people were killed in Java.", wanted: "Sulavesidə ən azı 832 nəfər həlak olub."),
    RepairCase(
      .hebrew, "מניין ההרוגים בלבנון עלה ל-135.",
      .english, "The death toll in Lebanon rose to 135.",
      query: "מניין ההרוגים בסוריה עלה ל-142.", wanted: "The death toll in Lebanon rose to 142."),
    RepairCase(
      .azerbaijani, "Bakıda 16700 nəfər evakuasiya edilib.",
      .hebrew, "16,700 בני אדם פונו בבאקו.",
      query: "Gəncədə 2500 nəfər evakuasiya edilib.", wanted: "2,500 בני אדם פונו בבאקו."),
    RepairCase(
      .azerbaijani, "Nazirlər yanvarın 27-də Bakıda görüşüb.",
      .english, "The ministers met in Baku on January 27.",
      query: "Nazirlər martın 9-da Qəbələdə görüşüb.", wanted: "The ministers met in Baku on March 9."),
    RepairCase(
      .hebrew, "שר החוץ נחת בבאקו ב-27 בינואר.",
      .azerbaijani, "Xarici işlər naziri yanvarın 27-də Bakıya enib.",
      query: "שר החוץ נחת בגבולה ב-9 במאי.", wanted: "Xarici işlər naziri mayın 9-da Bakıya enib."),
  ]

  static let doubtful: [RepairCase] = [
    RepairCase(
      .english, "Police held back a crowd of 25,000.",
      .azerbaijani, "Polis 25 minlik kütləni saxlayıb.",
      query: "Police held back a crowd of 30,000."),
    RepairCase(
      .english, "1 soldier was killed.",
      .azerbaijani, "1 əsgər həlak olub.",
      query: "3 soldiers were killed."),
    RepairCase(
      .english, "At least 384 people were killed.",
      .hebrew, "לפחות 384 איש נהרגו.",
      query: "At least 5 people were killed."),
    RepairCase(
      .english, "The trip took 15 days.",
      .hebrew, "המסע נמשך 15 יום.",
      query: "The trip took 5 days."),
    RepairCase(
      .english, "3 soldiers were killed.",
      .hebrew, "שלושה חיילים נהרגו.",
      query: "4 soldiers were killed."),
    RepairCase(
      .english, "1 soldier was killed.",
      .hebrew, "חייל אחד נהרג.",
      query: "3 soldiers were killed."),
    RepairCase(
      .azerbaijani, "Hadisə nəticəsində 1 nəfər ölüb.",
      .english, "The incident left 1 person dead.",
      query: "Hadisə nəticəsində 5 nəfər ölüb."),
    RepairCase(
      .azerbaijani, "Hadisə nəticəsində 5 nəfər ölüb.",
      .english, "The incident left 5 people dead.",
      query: "Hadisə nəticəsində 1 nəfər ölüb."),
    RepairCase(
      .azerbaijani, "Görüş yanvarın 27-də keçirilib.",
      .english, "The meeting was held on Jan. 27.",
      query: "Görüş martın 9-da keçirilib."),
    RepairCase(
      .azerbaijani, "Səhər saat 7-də partlayış olub.",
      .english, "A blast was heard at 7 a.m.",
      query: "Səhər saat 2-də partlayış olub."),
    RepairCase(
      .azerbaijani, "Hadisə saat 19:30-da baş verib.",
      .english, "It happened at 7:30 p.m.",
      query: "Hadisə saat 20:30-da baş verib."),
    RepairCase(
      .english, "5 soldiers and 3 civilians died.",
      .azerbaijani, "5 əsgər və 3 mülki şəxs həlak olub.",
      query: "6 civilians and 4 soldiers died."),
    RepairCase(
      .english, "5 soldiers died.",
      .azerbaijani, "5 əsgər həlak olub.",
      query: "7 civilians died."),
    RepairCase(
      .english, "The F-16 was shot down.",
      .azerbaijani, "F-16 vurulub.",
      query: "The F-35 was shot down."),
    RepairCase(
      .english, "The 2 ministers met for two hours.",
      .azerbaijani, "İki nazir 2 saat görüşüb.",
      query: "The 3 ministers met for two hours."),
    RepairCase(
      .english, "The city lies 45 miles away.",
      .azerbaijani, "Şəhər 72 km (45 mil) uzaqdadır.",
      query: "The city lies 50 miles away."),
    RepairCase(
      .english, "The score was 2:2 after 2 hours.",
      .azerbaijani, "2 saatdan sonra hesab 2:2 idi.",
      query: "The score was 3:2 after 2 hours."),
    RepairCase(
      .english, "The 5 men left and 5 came.",
      .azerbaijani, "5 kişi getdi, 5 nəfər gəldi.",
      query: "The 6 men left and 7 came."),
    RepairCase(
      .english, "He scored 5 goals.",
      .azerbaijani, "O, 5-i vurub.",
      query: "He scored 6 goals."),
    RepairCase(
      .english, "Deal worth $5 million signed.",
      .azerbaijani, "5 milyon dollarlıq müqavilə imzalanıb.",
      query: "Deal worth €7 million signed."),
    RepairCase(
      .english, "The law passed 32 years ago.",
      .hebrew, "החוק עבר לפני 32 שנה.",
      query: "The law passed 8 years ago."),
    RepairCase(
      .hebrew, "5 חיילים ו-3 אזרחים נהרגו.",
      .azerbaijani, "5 əsgər və 3 mülki şəxs həlak olub.",
      query: "6 אזרחים ו-4 חיילים נהרגו."),
    RepairCase(
      .azerbaijani, "Saziş 5 il qüvvədə olacaq.",
      .hebrew, "ההסכם יהיה בתוקף 5 שנים.",
      query: "Saziş 1 il qüvvədə olacaq."),
    RepairCase(
      .azerbaijani, "Saziş 30 il qüvvədə olacaq.",
      .hebrew, "ההסכם יהיה בתוקף 30 שנה.",
      query: "Saziş 5 il qüvvədə olacaq."),
    RepairCase(
      .hebrew, "נהרג חייל 1.",
      .english, "1 soldier was killed.",
      query: "נהרג חייל 3."),
    RepairCase(
      .hebrew, "הטמפרטורה תרד ל-5 מעלות.",
      .azerbaijani, "Temperatur 5 dərəcəyə enəcək.",
      query: "הטמפרטורה תרד ל -5 מעלות."),
    RepairCase(
      .english, "They date from the 1990s.",
      .azerbaijani, "Onlar 1990-cılardandır.",
      query: "They date from the 1970s."),
    RepairCase(
      .english, "It happened in room 6.",
      .azerbaijani, "Bu, otaq 6 da olub.",
      query: "It happened in room 7."),
  ]
}
