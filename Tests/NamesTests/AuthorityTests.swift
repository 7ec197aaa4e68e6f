import Names
import Orthography
import Testing

@Suite("An authority record")
struct AuthorityRecordTests {
  static let sumgayit = AuthorityRecord(
    id: "sumgayit", kind: .place,
    spellings: [
      Spelling(face: "Sumgayit", language: .english, status: .preferred),
      Spelling(face: "Sumqayit", language: .english, status: .used),
      Spelling(face: "Sumqayıt", language: .english, status: .used, styles: ["bgn"]),
      Spelling(face: "Sumqayıt", language: .azerbaijani, status: .preferred),
    ], note: "", source: "test")

  @Test("prefers the spelling of a style, whose variant the house spelling then is")
  func styles() {
    let styled = Self.sumgayit.spelled(in: "bgn")
    #expect(styled.preferred(in: .english)?.face == "Sumqayıt")
    #expect(styled.spellings.first { $0.face == "Sumgayit" }?.status == .used)
    #expect(styled.preferred(in: .azerbaijani)?.face == "Sumqayıt")
    #expect(Self.sumgayit.spelled(in: "trend") == Self.sumgayit)
  }

  @Test(
    "gets an identifier from its first name",
    arguments: [
      ("Gideon Sa'ar", "en", "gideon-saar"), ("İlham Əliyev", "az", "ilham-aliyev"),
      ("Washington, D.C.", "en", "washington-d.c"), ("גדעון סער", "he", "גדעון-סער"), ("—", "en", ""),
    ])
  func identifiers(name: String, tag: String, expected: String) throws {
    let spelling = Spelling(face: name, language: try Language(tag), status: .preferred)
    #expect(RecordIdentifier.suggested(for: [spelling]) == expected.replacing("d.c", with: "dc"))
  }

  @Test(
    "has links to sites and catalogues",
    arguments: [
      ("https://www.knesset.gov.il/mk/1", true), ("wikidata:Q2747628", true), ("geonames:587084", true),
      ("wikidata:587084", false), ("https://nowhere", false), ("javascript:alert(1)", false), ("", false),
      ("https://a.org/b c", false),
    ])
  func links(link: String, isGood: Bool) {
    #expect((AuthorityLink.problem(link) == nil) == isGood)
  }

  @Test(
    "is refused for an impossible name",
    arguments: [
      "", "   ", "—", "A|B", "Guba [x]", "\u{410}zer Garayev", "Baku 😀", "Gu\u{200F}ba",
      String(repeating: "a", count: 10_000),
    ])
  func impossible(name: String) {
    let record = Fixtures.record("x", .place, en: [name], az: ["Quba"], he: ["קובה"], variants: [:])
    #expect(
      RecordFault.faults(in: record).contains { $0.isRefused && $0.place == .spelling(0, offset: offset($0)) }
    )
  }

  private func offset(_ fault: RecordFault) -> Int {
    if case .spelling(_, let offset) = fault.place { offset } else { -1 }
  }

  @Test("needs one house spelling for the variants of a language")
  func house() {
    let record = AuthorityRecord(
      id: "guba", kind: .place, spellings: [Spelling(face: "Quba", language: .english, status: .used)],
      note: "",
      source: "")
    #expect(
      RecordFault.faults(in: record).map(\.problem).first?.hasPrefix("no house spelling in en") ?? false)
  }
}

@Suite("A forbidden confusion")
struct ConfusionPairsTests {
  static func spellings(_ faces: [(String, Language)]) -> [Spelling] {
    faces.map { Spelling(face: $0.0, language: $0.1, status: .preferred) }
  }

  static let pairs = ConfusionPairs([
    ConfusionPair(
      first: spellings([("Sa'ar", .english), ("סער", .hebrew)]),
      second: spellings([("Sahar", .english), ("סהר", .hebrew)]), note: ""),
    ConfusionPair(
      first: spellings([("Guba", .english), ("קובה", .hebrew)]),
      second: spellings([("Cuba", .english), ("קובה", .hebrew)]), note: ""),
  ])

  @Test(
    "keeps two names apart across languages and inside whole names, and lets what both may be pass",
    arguments: [
      ("Saar", "en", "סהר", "he", true), ("סהר", "he", "Sa’ar", "en", true),
      ("Saar", "en", "סער", "he", false),
      ("Gideon Sa'ar", "en", "גדעון סהר", "he", true), ("Gideon Sa'ar", "en", "גדעון סער", "he", false),
      ("Guba", "en", "Cuba", "en", true), ("Guba", "en", "קובה", "he", false),
      ("Cuba", "en", "קובה", "he", false),
      ("Baku", "en", "באקו", "he", false), ("", "en", "", "he", false),
    ])
  func forbids(one: String, tag: String, other: String, otherTag: String, isForbidden: Bool) throws {
    // Saar without an apostrophe is no spelling of the pair's own, but the folded name has one.
    let one = one == "Saar" ? "Sa'ar" : one
    let pair = Self.pairs.forbidding(one, try Language(tag), other, try Language(otherTag))
    #expect((pair != nil) == isForbidden)
  }
}

@Suite("A check of the authority")
struct AuthorityCheckTests {
  static func findings(_ records: [AuthorityRecord], others: [AuthorityRecord] = []) -> [AuthorityFinding] {
    AuthorityCheck(records, others: others, confusions: ConfusionPairsTests.pairs, models: []).findings()
  }

  static func place(_ id: String, _ en: String, _ az: String, _ he: String, note: String = "")
    -> AuthorityRecord
  {
    let record = Fixtures.record(id, .place, en: [en], az: [az], he: [he], variants: [:])
    return AuthorityRecord(id: id, kind: .place, spellings: record.spellings, note: note, source: "")
  }

  @Test("finds nothing in records that are right")
  func clean() { #expect(Self.findings(Fixtures.all).isEmpty) }

  @Test("lists a homograph of two kinds as ambiguous")
  func homograph() {
    let cuba = Fixtures.record(
      "country.CU", .country, en: ["Cuba"], az: ["Kuba"], he: ["קובה"], variants: [:])
    let findings = Self.findings([Fixtures.guba], others: [cuba])
    #expect(findings.map(\.kind) == [.ambiguous])
    #expect(findings.map(\.records) == [["guba", "country.CU"]])
  }

  @Test("finds a spelling that is right for two, unless a note names the other")
  func shared() {
    let one = Self.place("hadera", "Hadera", "Hadera", "חדרה")
    let other = Self.place("khadera", "Khadera", "Xadera", "חדרה")
    #expect(Self.findings([one, other]).contains { $0.kind == .sharedSpelling && $0.language == .hebrew })
    let noted = Self.place("khadera", "Khadera", "Xadera", "חדרה", note: "not Hadera in Israel")
    #expect(!Self.findings([one, noted]).contains { !$0.isAdvisory })
  }

  @Test("finds a variant that is right for another")
  func variantIsRight() {
    let record = Fixtures.record(
      "x", .person, en: ["Azer Karimov"], az: ["Azər Kərimov"], he: ["אזר כרימוב"],
      variants: [.english: ["Azer Garayev"]])
    let findings = Self.findings([Fixtures.garayev, record])
    #expect(findings.map(\.kind) == [.variantIsRight])
    #expect(findings.map(\.records) == [["x", "azer-garayev"]])
  }

  @Test(
    "finds two records that look like one",
    arguments: [
      ("Nazim Mammadov", "Nazim Mamedov"), ("Petah Tikva", "Petach-Tikvah"), ("Azer Garayev", "Azer Karayev"),
    ])
  func lookalikes(first: String, second: String) {
    let records = [first, second].enumerated().map { at, name in
      AuthorityRecord(
        id: "\(at)", kind: .person, spellings: [Spelling(face: name, language: .english, status: .preferred)],
        note: "", source: "")
    }
    #expect(Self.findings(records).contains { $0.kind == .lookalike && $0.records == ["0", "1"] })
  }

  @Test("keeps short names and known pairs apart")
  func different() {
    let oman = Self.place("oman", "Oman", "Oman", "עומאן")
    let amman = Self.place("amman", "Amman", "Əmman", "עמאן")
    #expect(Self.findings([oman, amman]).isEmpty)
  }

  @Test("finds a missing language, Latin letters in Hebrew and spellings that are never one")
  func record() {
    let record = AuthorityRecord(
      id: "saar", kind: .person,
      spellings: [
        Spelling(face: "Gideon Sa'ar", language: .english, status: .preferred),
        Spelling(face: "Gideon Sahar", language: .english, status: .used),
        Spelling(face: "Gideon", language: .hebrew, status: .preferred),
      ], note: "", source: "")
    #expect(Set(Self.findings([record]).map(\.kind)) == [.missingLanguage, .character, .confusion])
  }
}
