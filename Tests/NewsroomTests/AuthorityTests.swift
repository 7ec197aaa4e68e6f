import Interchange
import Names
import Newsroom
import Orthography
import Storage
import Testing

@Suite("The authority of a desk")
struct AuthorityTests {
  static let nij = AuthorityRecord(
    id: "", kind: .place,
    spellings: [
      Spelling(face: "Nij", language: .english, status: .preferred),
      Spelling(face: "Nidzh", language: .english, status: .used),
      Spelling(face: "ניג׳", language: .hebrew, status: .preferred),
    ], note: "", source: "editor")

  @Test("adds a name and finds it in articles at once")
  func adding() throws {
    let desk = try Desk.fresh()
    let (record, isChanged) = try desk.addName(Self.nij)
    #expect(record.id == "nij")
    #expect(isChanged)
    #expect(try desk.normalize("in Nidzh", language: .english).text == "in Nij")
    #expect(try !desk.addName(Self.nij).isChanged)
  }

  @Test("keeps the former house spelling as an accepted one")
  func merging() throws {
    let desk = try Desk.fresh()
    let name = AuthorityRecord(
      id: "sumgayit", kind: .place,
      spellings: [Spelling(face: "Sumqayit", language: .english, status: .preferred)], note: "",
      source: "editor")
    let record = try desk.addName(name).record
    #expect(record.preferred(in: .english)?.face == "Sumqayit")
    #expect(record.spellings.first { $0.face == "Sumgayit" }?.status == .accepted)
    #expect(record.preferred(in: .hebrew)?.face == "סומגאיט")
    #expect(try desk.normalize("in Sumqayit", language: .english).edits.isEmpty)
  }

  @Test("refuses a name of another kind under a known identifier")
  func kinds() throws {
    let desk = try Desk.fresh()
    #expect(throws: InputError.self) {
      try desk.addName(
        AuthorityRecord(
          id: "guba", kind: .person,
          spellings: [Spelling(face: "Guba", language: .english, status: .preferred)], note: "", source: ""))
    }
  }

  @Test("imports what it exported without a change, in both layouts", arguments: AuthorityFormat.allCases)
  func identity(format: AuthorityFormat) throws {
    let desk = try Desk.fresh()
    let text = try desk.exportNames(try desk.authority(), format: format)
    let changes = try desk.importNames(text, file: "t", format: format, isRehearsal: false)
    #expect(changes.added.isEmpty)
    #expect(changes.changed.isEmpty)
    #expect(changes.unchanged >= 250)
  }

  @Test("imports any records that it exported: 200 by chance", arguments: AuthorityFormat.allCases)
  func property(format: AuthorityFormat) throws {
    var chance = Chance(state: 20_261_123)
    let records = (0..<200).map { RandomRecord.record($0, &chance) }
    let desk = try Desk.fresh()
    let text = try desk.exportNames(records, format: format)
    let changes = try desk.importNames(text, file: "t", format: format, isRehearsal: false)
    #expect(changes.added == records)
    let stored = try desk.authority().filter { $0.source == "chance" }
    #expect(Set(stored) == Set(records))
    #expect(try desk.exportNames(stored.sorted { Int($0.id) ?? 0 < Int($1.id) ?? 0 }, format: format) == text)
    #expect(try desk.importNames(text, file: "t", format: format, isRehearsal: false).unchanged == 200)
  }

  @Test("changes nothing where one row is wrong, and tells every one")
  func nothingHalf() throws {
    let desk = try Desk.fresh()
    let text = """
      id,kind,en,he_variants
      good,place,Good Town,
      bad,place,\u{410}zer,
      worse,planet,Mars,
      ,person,Yossi Levi,סער | ס\u{200F}ער
      good,place,Better Town,
      """
    #expect {
      try desk.importNames(text, file: "n.csv", format: .csv, isRehearsal: false)
    } throws: { error in
      "\(error)".split(separator: "\n").map { $0.split(separator: ":").prefix(3).joined(separator: ":") } == [
        "n.csv:3:11", "n.csv:4:7", "n.csv:5:20", "n.csv:5:27", "n.csv:6:1",
      ]
    }
    #expect(try desk.authority().allSatisfy { $0.id != "good" })
  }

  @Test(
    "refuses what is no record, with its place",
    arguments: [
      ("[1]", "n:1:2: a number where a record should stand"), ("{}", "n:1:1: no “kind”"),
      (
        "{\"kind\":\"person\",\"spellings\":[{\"language\":\"en\",\"text\":\"\\ud800\"}]}",
        "n:1:56: an unpaired"
      ),
      ("{\"kind\":\"person\",\"nam\":1}", "n:1:24: unknown member “nam”"),
      ("{\"kind\":\"person\",\"spellings\":[]}", "n:1:1: no name in any language"),
      (
        "{\"kind\":\"person\",\"spellings\":[{\"language\":\"xx\",\"text\":\"A\"}]}",
        "n:1:43: unknown language"
      ),
      (
        "{\"id\":\"a\",\"kind\":\"person\",\"spellings\":[{\"language\":\"en\",\"text\":\"\(String(repeating: "a", count: 10_000))\"}]}",
        "n:1:64: a name of 10000 characters"
      ),
    ])
  func brokenJSON(text: String, message: String) throws {
    let desk = try #require(Desk.shared)
    #expect { try desk.importNames(text, file: "n", format: .json, isRehearsal: true) } throws: {
      "\($0)".hasPrefix(message)
    }
  }

  @Test("finds no fault in what dragoman ships, and knows that קובה is two")
  func shipped() throws {
    let findings = try #require(Desk.shared).checkNames()
    #expect(findings.filter { !$0.isAdvisory }.isEmpty)
    #expect(findings.contains { $0.records == ["guba", "country.CU"] })
  }

  @Test("finds a second record of somebody who is known in another language")
  func acrossLanguages() throws {
    let desk = try Desk.fresh()
    _ = try desk.addName(
      AuthorityRecord(
        id: "x", kind: .person,
        spellings: [Spelling(face: "גדעון סאער", language: .hebrew, status: .preferred)], note: "", source: ""
      ))
    let findings = try desk.checkNames()
    #expect(findings.contains { $0.kind == .lookalike && $0.records == ["gideon-saar", "x"] }, "\(findings)")
    #expect(findings.contains { $0.kind == .missingLanguage && $0.records == ["x"] })
  }

  @Test(
    "knows which names are never one",
    arguments: [
      ("Cohen", "en", "כהנא", "he"), ("Gideon Sa'ar", "en", "גדעון סהר", "he"), ("Guba", "en", "Cuba", "en"),
      ("Quba", "az", "Kuba", "az"), ("Əmman", "az", "עומאן", "he"),
    ])
  func confusions(one: String, tag: String, other: String, otherTag: String) throws {
    let pairs = try NameDesk.confusionPairs()
    #expect((15...40).contains(pairs.pairs.count))
    #expect(pairs.forbidding(one, try Language(tag), other, try Language(otherTag)) != nil)
  }
}

/// A small generator with a fixed seed, so that a failure comes back (Marsaglia's xorshift).
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Records as no editor would write them, with everything that the layouts have to survive.
enum RandomRecord {
  private static let words: [Language: [String]] = [
    .english: [
      "Ben-Gurion", "O'Neill", "Sa’ar", "St. John's,", "\"Ace\"", "Dr.", "Kim; Jr.", "A & B", "D.C.",
    ],
    .azerbaijani: ["Əliyev", "İlham", "Çağrı", "Qızı", "\"Xəzər\"", "Məhəmməd,", "Şuşa", "1-ci", "(Bakı)"],
    .hebrew: ["סער", "ג׳ורג׳", "צה״ל", "בן־גוריון", "\"הארץ\"", "UN", "ש״י,", "כ״ץ", "חיים"],
  ]
  private static let notes = ["", "a, \"b\"", "first\\second", "שלום, עולם", "tab [x] | y", "Əli; Vəli", "😀"]
  private static let links = ["https://a.org/x?y=1,2", "wikidata:Q42", "geonames:587084"]

  static func record(_ number: Int, _ chance: inout Chance) -> AuthorityRecord {
    var spellings: [Spelling] = []
    for language in Language.firstClass where language == .english || Bool.random(using: &chance) {
      for position in 0..<Int.random(in: 1...4, using: &chance) {
        let face = (0...Int.random(in: 0...2, using: &chance)).map { _ in
          words[language]?.randomElement(using: &chance) ?? "x"
        }.joined(separator: " ")
        let status: Spelling.Status =
          position == 0 ? .preferred : .allCases.dropFirst().randomElement(using: &chance) ?? .used
        let styles = ["bgn", "trend"].filter { _ in Int.random(in: 0...5, using: &chance) == 0 }
        if spellings.contains(where: { $0.face == face && $0.language == language }) { continue }
        spellings.append(Spelling(face: face, language: language, status: status, styles: styles))
      }
    }
    return AuthorityRecord(
      id: "\(number)", kind: AuthorityRecord.Kind.curated.randomElement(using: &chance) ?? .person,
      spellings: spellings, note: notes.randomElement(using: &chance) ?? "", source: "chance",
      links: links.filter { _ in Bool.random(using: &chance) }
    ).ordered
  }
}
