import Foundation
import Memory
import Names
import Orthography
import Storage
import Terminology
import Testing

@Suite("A store")
struct WorkspaceStoreTests {
  static func path() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("dragoman-\(UUID().uuidString).sqlite").path
  }

  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  static let concept = ConceptEntry(
    id: "territorial-integrity", domain: "diplomacy", partOfSpeech: "noun",
    terms: [
      Term(face: "territorial integrity", language: .english, status: .preferred),
      Term(face: "ərazi bütövlüyü", language: .azerbaijani, status: .preferred),
      Term(face: "שלמות טריטוריאלית", language: .hebrew, status: .preferred),
      Term(face: "שלמות הטריטוריה", language: .hebrew, status: .forbidden),
    ], note: "n", source: "s")
  static let record = AuthorityRecord(
    id: "gideon-saar", kind: .person,
    spellings: [
      Spelling(face: "Gideon Sa'ar", language: .english, status: .preferred),
      Spelling(face: "Gidon Saar", language: .english, status: .used),
      Spelling(face: "גדעון סער", language: .hebrew, status: .preferred),
    ], note: "n", source: "s")

  static func unit(_ source: String, _ target: String, article: String, reviewed: Bool = false)
    -> TranslationUnit
  {
    TranslationUnit(
      source: Variant(face: source, language: .azerbaijani),
      target: Variant(face: target, language: .english),
      provenance: Provenance(
        origin: "alignment", article: article, date: "20260127T101500Z", confidence: 0.5, isReviewed: reviewed
      ))
  }

  @Test("tells with what the terms and names of a language begin, unless these are too many")
  func headwords() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    let store = try WorkspaceStore(path: path)
    try store.seed(concepts: [Self.concept], records: [Self.record], stamp: "1")
    let english = try store.headwords(of: .english, most: 10)
    #expect(Set(english ?? []) == ["territorial", "gideon", "gidon", "sa'ar", "saar"])
    #expect(try store.headwords(of: .hebrew, most: 2) == nil)
  }

  @Test("finds what some of a thousand words begin")
  func manyHeadwords() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    let store = try WorkspaceStore(path: path)
    try store.seed(concepts: [Self.concept], records: [Self.record], stamp: "1")
    let words = Set((0..<1_000).map { "söz\($0)" } + ["ərazi"])
    let found = try store.candidates(headwords: words, language: .azerbaijani, areWhole: false)
    #expect(found.concepts.map(\.id) == ["territorial-integrity"])
    #expect(found.concepts.first?.terms(in: .azerbaijani).map(\.face) == ["ərazi bütövlüyü"])
    #expect(found.concepts.first?.terms(in: .english).isEmpty == true)
    #expect(found.records.isEmpty)
  }

  @Test("gives back what it was seeded with, by the first word in any language")
  func seeding() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    let store = try WorkspaceStore(path: path)
    #expect(try store.seedStamp() == nil)
    for _ in 0..<2 { try store.seed(concepts: [Self.concept], records: [Self.record], stamp: "1") }
    #expect(try store.seedStamp() == "1")
    #expect(try store.candidates(headwords: ["ərazi"], language: .azerbaijani).concepts == [Self.concept])
    #expect(try store.candidates(headwords: ["ərazi"], language: .english).concepts.isEmpty)
    #expect(try store.candidates(headwords: ["saar", "x"], language: .english).records == [Self.record])
    let counts = try store.counts()
    #expect(counts.concepts == 1)
    #expect(counts.terms == 4)
    #expect(counts.names == 1)
    try store.seed(concepts: [], records: [], stamp: "2")
    #expect(try store.candidates(headwords: ["ərazi"], language: .azerbaijani).concepts.isEmpty)
    #expect(try store.counts().terms == 0)
  }

  @Test("keeps an editor's record before the shipped one of its name, through every seeding")
  func editorsRecord() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    let store = try WorkspaceStore(path: path)
    try store.seed(concepts: [], records: [Self.record], stamp: "1")
    let edited = AuthorityRecord(
      id: "gideon-saar", kind: .person,
      spellings: [
        Spelling(
          face: "Gideon Moshe Sa'ar", language: .english, status: .preferred, styles: ["bgn", "trend"]),
        Spelling(face: "Gideon Saar", language: .english, status: .never),
      ], note: "ours", source: "editor", links: ["wikidata:Q1", "https://a.org"])
    #expect(try store.changes(storing: [edited]).changed == [edited])
    #expect(try store.record("gideon-saar") == Self.record)
    #expect(try store.store([edited]).changed == [edited])
    #expect(try store.store([edited]).unchanged == 1)
    for stamp in ["2", "3"] {
      try store.seed(concepts: [], records: [Self.record], stamp: stamp)
      #expect(try store.authority() == [edited])
      #expect(try store.candidates(headwords: ["gideon"], language: .english).records == [edited])
    }
    try store.seed(concepts: [], records: [], stamp: "4")
    #expect(try store.authority() == [edited])
    #expect(try store.counts().names == 1)
  }

  @Test("of the first version keeps its records, and calls variants used")
  func migration() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    try FirstVersion.make(path)
    let record = try WorkspaceStore(path: path).record("guba")
    #expect(record?.spellings.map(\.face) == ["Guba", "Quba"])
    #expect(record?.spellings.map(\.status) == [.preferred, .used])
  }

  @Test("of the first version keeps its concepts, their terms in sections by language")
  func conceptMigration() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    try FirstVersion.make(path)
    let concept = try #require(try WorkspaceStore(path: path).concept("embassy"))
    #expect(concept.sections.map(\.language) == [.english, .azerbaijani, .hebrew])
    #expect(concept.terms(in: .azerbaijani).map(\.face) == ["səfirlik", "sefarət"])
    #expect(concept.terms.map(\.status) == [.preferred, .preferred, .deprecated, .preferred])
    #expect(concept.terms.map(\.partOfSpeech) == ["noun", "noun", "noun", "noun"])
    #expect(concept.note == "n" && concept.source == "s" && concept.domain == "diplomacy")
  }

  @Test("replaces the units of an article and never doubles them")
  func replacing() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    let store = try WorkspaceStore(path: path)
    let units = [Self.unit("Bir.", "One.", article: "a"), Self.unit("İki.", "Two.", article: "a")]
    #expect(try store.replaceUnits(ofArticle: "a", with: units, job: TemporaryStore.job) == 2)
    #expect(try store.replaceUnits(ofArticle: "a", with: units, job: TemporaryStore.job) == 2)
    #expect(
      try store.replaceUnits(
        ofArticle: "b", with: [Self.unit("Üç.", "Three.", article: "b")], job: TemporaryStore.job) == 1)
    #expect(try store.replaceUnits(ofArticle: "a", with: [units[0]], job: TemporaryStore.job) == 1)
    #expect(try store.counts().units == 2)
  }

  @Test("answers in both directions")
  func directions() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    let store = try WorkspaceStore(path: path)
    _ = try store.replaceUnits(
      ofArticle: "a", with: [Self.unit("İlham.", "Inspiration.", article: "a")], job: TemporaryStore.job)
    func targets(_ text: String, _ from: Language, _ to: Language) throws -> [String] {
      try store.matches([MemoryQuery(text, from: from, to: to)])[0].map(\.target.face)
    }
    #expect(try targets("İlham.", .azerbaijani, .english) == ["Inspiration."])
    #expect(try targets("Inspiration.", .english, .azerbaijani) == ["İlham."])
    #expect(try targets("Inspiration.", .english, .hebrew).isEmpty)
  }

  @Test("keeps what it was given after it is opened again, while another reader has it open")
  func reopening() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    let first = try WorkspaceStore(path: path)
    _ = try first.replaceUnits(
      ofArticle: "a", with: [Self.unit("Bir.", "One.", article: "a")], job: TemporaryStore.job)
    let second = try WorkspaceStore(path: path)
    #expect(try second.counts().units == 1)
    #expect(try first.counts().units == 1)
  }

  @Test("that is no database or has no folder is one clear line")
  func broken() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    try Data("this is no database, and long enough to be seen as none".utf8).write(
      to: URL(fileURLWithPath: path))
    #expect { try WorkspaceStore(path: path) } throws: {
      "\($0)" == "\(path): not a dragoman workspace; move the file away"
    }
    #expect(throws: StorageError.self) { try WorkspaceStore(path: "/nowhere/at/all.sqlite") }
  }
}
