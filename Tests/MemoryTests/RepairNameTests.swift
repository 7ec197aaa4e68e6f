import Memory
import Orthography
import Testing

/// A stored pair and a query in which a name is another.
struct NameCase: CustomTestStringConvertible, Sendable {
  let from: Language
  let source: String
  let query: String
  let to: Language
  let target: String
  /// The old and the new name in both languages.
  let old: (String, String)
  let new: (String, String)
  let kind: RepairNameSwap.Kind
  var agrees = false
  var wanted: String?

  var repair: TargetRepair? {
    guard let source = Self.find(old.0, in: source, from).first,
      let query = Self.find(new.0, in: query, from).first
    else { return nil }
    let swap = RepairNameSwap(
      source: source, query: query, targets: Self.find(old.1, in: target, to), old: old.1, new: new.1,
      kind: kind,
      agrees: agrees)
    return TargetRepair.repair(
      query: self.query, source: self.source, target: target, from: from, to: to, names: [swap])
  }

  static func find(_ name: String, in text: String, _ language: Language) -> [RepairNameSwap.Occurrence] {
    var reader = PhraseReader(PhraseMatcher([Phrase(name, language: language)], language: language))
    var text = text
    return text.withUTF8 { bytes in
      reader.finds(in: bytes, longestOnly: true).map {
        RepairNameSwap.Occurrence(range: reader.range(of: $0), match: reader.match($0))
      }
    }
  }

  var testDescription: String { "\(from)–\(to) \(query)" }
}

@Suite("Names that a query has otherwise")
struct RepairNameTests {
  @Test("stand in the translation with the affixes of those they take the place of", arguments: swapped)
  func swaps(_ example: NameCase) {
    #expect(example.repair?.target == example.wanted)
    #expect(example.repair?.swapsNames == true)
    #expect(example.repair?.isComplete == true)
  }

  @Test("are left alone where other words or letters may have to change", arguments: doubtful)
  func refuses(_ example: NameCase) { #expect(example.repair == nil) }

  @Test("are swapped together with numbers")
  func numbers() {
    let example = NameCase(
      from: .english, source: "Aliyev's visit to Baku ended on January 5.",
      query: "Bayramov's visit to Baku ended on March 9.", to: .azerbaijani,
      target: "Əliyevin Bakıya səfəri yanvarın 5-də başa çatıb.", old: ("Aliyev", "Əliyev"),
      new: ("Bayramov", "Bayramov"), kind: .person)
    #expect(example.repair?.target == "Bayramovun Bakıya səfəri martın 9-da başa çatıb.")
    #expect(example.repair?.replacements.map(\.kind) == [.name, .date, .date])
  }

  static let swapped: [NameCase] = [
    NameCase(
      from: .english, source: "Aliyev's visit to Baku has ended.", query: "Saar's visit to Baku has ended.",
      to: .azerbaijani, target: "Əliyevin Bakıya səfəri başa çatıb.", old: ("Aliyev", "Əliyev"),
      new: ("Saar", "Saar"),
      kind: .person, wanted: "Saarın Bakıya səfəri başa çatıb."),
    NameCase(
      from: .english, source: "The delegation arrived from Guba.",
      query: "The delegation arrived from Haifa.",
      to: .azerbaijani, target: "Nümayəndə heyəti Qubadan gəlib.", old: ("Guba", "Quba"),
      new: ("Haifa", "Hayfa"),
      kind: .place, wanted: "Nümayəndə heyəti Hayfadan gəlib."),
    NameCase(
      from: .english, source: "The delegation arrived in Guba.", query: "The delegation arrived in Tbilisi.",
      to: .azerbaijani, target: "Nümayəndə heyəti Qubaya gəlib.", old: ("Guba", "Quba"),
      new: ("Tbilisi", "Tbilisi"),
      kind: .place, wanted: "Nümayəndə heyəti Tbilisiyə gəlib."),
    NameCase(
      from: .english, source: "They supported territorial integrity.", query: "They supported cooperation.",
      to: .azerbaijani, target: "Onlar ərazi bütövlüyünü dəstəklədilər.",
      old: ("territorial integrity", "ərazi bütövlüyü"), new: ("cooperation", "əməkdaşlıq"), kind: .term,
      wanted: "Onlar əməkdaşlığı dəstəklədilər."),
    NameCase(
      from: .english, source: "The delegation arrived in Baku.", query: "The delegation arrived in Haifa.",
      to: .hebrew, target: "המשלחת הגיעה לבאקו.", old: ("Baku", "באקו"), new: ("Haifa", "חיפה"), kind: .place,
      wanted: "המשלחת הגיעה לחיפה."),
    NameCase(
      from: .english, source: "The delegation arrived in Baku.",
      query: "The delegation arrived in Washington.",
      to: .hebrew, target: "המשלחת הגיעה לבאקו.", old: ("Baku", "באקו"), new: ("Washington", "ושינגטון"),
      kind: .place,
      wanted: "המשלחת הגיעה לוושינגטון."),
    NameCase(
      from: .english, source: "Bayramov spoke in Baku.", query: "Aliyev spoke in Baku.", to: .hebrew,
      target: "ביירמוב נאם בבאקו.", old: ("Bayramov", "ביירמוב"), new: ("Aliyev", "אלייב"), kind: .person,
      agrees: true,
      wanted: "אלייב נאם בבאקו."),
    NameCase(
      from: .azerbaijani, source: "Əliyevin səfəri başa çatıb.", query: "Bayramovun səfəri başa çatıb.",
      to: .english,
      target: "Aliyev’s visit has ended.", old: ("Əliyev", "Aliyev"), new: ("Bayramov", "Bayramov"),
      kind: .person,
      wanted: "Bayramov’s visit has ended."),
    NameCase(
      from: .azerbaijani, source: "Nümayəndə heyəti Bakıya gəlib.", query: "Nümayəndə heyəti Hayfaya gəlib.",
      to: .hebrew, target: "המשלחת הגיעה לבאקו.", old: ("Bakı", "באקו"), new: ("Hayfa", "חיפה"), kind: .place,
      wanted: "המשלחת הגיעה לחיפה."),
    NameCase(
      from: .hebrew, source: "סער נאם בבאקו.", query: "הרצוג נאם בבאקו.", to: .english,
      target: "Saar gave his speech in Baku.",
      old: ("סער", "Saar"), new: ("הרצוג", "Herzog"), kind: .person, wanted: "Herzog gave his speech in Baku."
    ),
    NameCase(
      from: .hebrew, source: "המשלחת הגיעה לבאקו.", query: "המשלחת הגיעה לחיפה.", to: .azerbaijani,
      target: "Nümayəndə heyəti Bakıya gəlib.", old: ("באקו", "Bakı"), new: ("חיפה", "Hayfa"), kind: .place,
      wanted: "Nümayəndə heyəti Hayfaya gəlib."),
    NameCase(
      from: .hebrew, source: "המשלחת הגיעה לבאקו.", query: "המשלחת הגיעה לחיפה.", to: .azerbaijani,
      target: "NÜMAYƏNDƏ HEYƏTİ BAKIYA GƏLİB.", old: ("באקו", "Bakı"), new: ("חיפה", "Hayfa"), kind: .place,
      wanted: "NÜMAYƏNDƏ HEYƏTİ HAYFAYA GƏLİB."),
  ]

  static let doubtful: [NameCase] = [
    // Twice in the translation.
    NameCase(
      from: .english, source: "Baku’s guests left.", query: "Haifa’s guests left.", to: .azerbaijani,
      target: "Bakının qonaqları Bakıdan getdi.", old: ("Baku", "Bakı"), new: ("Haifa", "Hayfa"), kind: .place
    ),
    // אמר or אמרה.
    NameCase(
      from: .english, source: "Bayramov spoke in Baku.", query: "Pashayeva spoke in Baku.", to: .hebrew,
      target: "ביירמוב נאם בבאקו.", old: ("Bayramov", "ביירמוב"), new: ("Pashayeva", "פשאייבה"), kind: .person
    ),
    // He or she.
    NameCase(
      from: .azerbaijani, source: "Bayramov çıxış edib.", query: "Paşayeva çıxış edib.", to: .english,
      target: "Bayramov gave his speech.", old: ("Bayramov", "Bayramov"), new: ("Paşayeva", "Pashayeva"),
      kind: .person),
    // In the United States, in Israel.
    NameCase(
      from: .azerbaijani, source: "Görüş İsraildə keçirilib.", query: "Görüş Niderlandda keçirilib.",
      to: .english,
      target: "The meeting was held in Israel.", old: ("İsrail", "Israel"), new: ("Niderland", "Netherlands"),
      kind: .place),
    // לכנסת or להרצוג.
    NameCase(
      from: .english, source: "The delegation arrived in Baku.", query: "The delegation arrived in India.",
      to: .hebrew,
      target: "המשלחת הגיעה לבאקו.", old: ("Baku", "באקו"), new: ("India", "הודו"), kind: .place),
    // İraqa, but əməkdaşlığa.
    NameCase(
      from: .english, source: "The delegation arrived in Guba.", query: "The delegation arrived in Iraq.",
      to: .azerbaijani, target: "Nümayəndə heyəti Qubaya gəlib.", old: ("Guba", "Quba"),
      new: ("Iraq", "İraq"), kind: .place),
    // ABŞ-a, BMT-yə: by the names of the letters.
    NameCase(
      from: .english, source: "The delegation arrived in Guba.", query: "The delegation arrived in UAE.",
      to: .azerbaijani, target: "Nümayəndə heyəti Qubaya gəlib.", old: ("Guba", "Quba"), new: ("UAE", "BƏƏ"),
      kind: .place),
    // Another affix.
    NameCase(
      from: .azerbaijani, source: "Bakıya gəlib.", query: "Hayfadan gəlib.", to: .hebrew,
      target: "הוא הגיע לבאקו.",
      old: ("Bakı", "באקו"), new: ("Hayfa", "חיפה"), kind: .place),
    // A compound or a name of two words.
    NameCase(
      from: .english, source: "The delegation arrived in Guba.",
      query: "The delegation arrived in Abu Dhabi.",
      to: .azerbaijani, target: "Nümayəndə heyəti Qubaya gəlib.", old: ("Guba", "Quba"),
      new: ("Abu Dhabi", "Abu Dabi"),
      kind: .place),
  ]
}
