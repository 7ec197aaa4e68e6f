import Names
import Orthography

/// Records as an editor would keep them.
enum Fixtures {
  static let saar = record(
    "gideon-saar", .person, en: ["Gideon Sa'ar"], az: ["Gideon Saar"], he: ["גדעון סער"],
    variants: [
      .english: ["Gideon Saar", "Gidon Saar"], .azerbaijani: ["Gideon Sa'ar", "Qideon Səar"],
      .hebrew: ["גידעון סער"],
    ])
  static let garayev = record(
    "azer-garayev", .person, en: ["Azer Garayev"], az: ["Azər Qarayev"], he: ["אזר קראייב"],
    variants: [
      .english: ["Azer Qarayev", "Azer Karayev"], .azerbaijani: ["Azer Garayev"], .hebrew: ["אזר קאראייב"],
    ])
  static let ilham = record(
    "ilham-aliyev", .person, en: ["Ilham Aliyev"], az: ["İlham Əliyev"], he: ["אילהם אלייב"],
    variants: [.english: ["Ilham Aliev"]])
  static let heydar = record(
    "heydar-aliyev", .person, en: ["Heydar Aliyev"], az: ["Heydər Əliyev"], he: ["היידר אלייב"],
    variants: [.english: ["Geidar Aliev", "Gaydar Aliyev"]])
  static let herzog = record(
    "isaac-herzog", .person, en: ["Isaac Herzog"], az: ["İsaak Hersoq"], he: ["יצחק הרצוג"],
    variants: [.azerbaijani: ["İshaq Herzoq", "Ayzek Hersoqu"]])
  static let netanyahu = record(
    "benjamin-netanyahu", .person, en: ["Benjamin Netanyahu"], az: ["Benyamin Netanyahu"],
    he: ["בנימין נתניהו"],
    variants: [.azerbaijani: ["Binyamin Netanyaxu"]])
  static let guba = record(
    "guba", .place, en: ["Guba"], az: ["Quba"], he: ["קובה"],
    variants: [.english: ["Quba"], .hebrew: ["גובה"]])
  static let army = record(
    "israel-defense-forces", .organization, en: ["Israel Defense Forces", "IDF"],
    az: ["İsrail Müdafiə Ordusu"], he: ["צבא ההגנה לישראל", "צה״ל"],
    variants: [.english: ["Israeli Defence Forces"]])
  static let gurion = record(
    "david-ben-gurion", .person, en: ["David Ben-Gurion"], az: ["David Ben-Qurion"], he: ["דוד בן־גוריון"],
    variants: [.english: ["David Ben Guryon"]])

  static let all = [saar, garayev, ilham, heydar, herzog, netanyahu, guba, army, gurion]

  static func record(
    _ id: String, _ kind: AuthorityRecord.Kind, en: [String], az: [String], he: [String],
    variants: [Language: [String]]
  ) -> AuthorityRecord {
    var spellings: [Spelling] = []
    for (language, faces) in [(Language.english, en), (.azerbaijani, az), (.hebrew, he)] {
      for (position, face) in faces.enumerated() {
        spellings.append(
          Spelling(face: face, language: language, status: position == 0 ? .preferred : .accepted))
      }
      for face in variants[language] ?? [] {
        spellings.append(Spelling(face: face, language: language, status: .used))
      }
    }
    return AuthorityRecord(id: id, kind: kind, spellings: spellings, note: "", source: "test")
  }

  static func edits(_ text: String, _ language: Language) -> [Edit] {
    ArticleNormalization.edits(
      of: InflectedSegment(Segment(text, language: language)), index: NameIndex(all, language: language),
      style: .standard(for: language))
  }
}
