import Foundation
import Interchange
import Newsroom
import Orthography
import Storage
import Terminology
import Testing

@Suite("The glossary of a desk", .serialized)
struct GlossaryTests {
  /// One desk for all: to make one takes longer than any of the tests.
  static let shared = try? Desk.fresh()

  /// What reading a file of this text gives.
  static func read(_ text: String, _ format: GlossaryFormat = .csv) throws -> GlossaryReading {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("dragoman-\(UUID().uuidString)")
      .path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try Newsroom.readGlossary(path, format: format, languages: (.english, .hebrew))
  }

  static let header = "id,domain,part_of_speech,en,az,he,status,definition,context,note,source\n"

  @Test("takes what a file says, and the same again changes nothing")
  func imported() throws {
    let desk = try #require(Self.shared)
    let reading = try Self.read(Self.header + "levy,economy,noun,levy,rüsum,היטל,,a tax,,,\n")
    for isAdded in [true, false] {
      let changes = try desk.importGlossary(reading, file: "f").changes
      #expect(changes.added.map(\.id) == (isAdded ? ["levy"] : []))
      #expect(changes.unchanged == (isAdded ? 0 : 1))
    }
    #expect(
      try desk.lookup("rüsumlar", from: .azerbaijani, to: [.hebrew]).terms.map(\.hit.concept.id) == ["levy"])
  }

  @Test(
    "keeps what a file cannot say: other languages, missing columns, history",
    arguments: GlossaryFormat.allCases)
  func kept(format: GlossaryFormat) throws {
    let desk = try #require(Self.shared)
    let (drone, _) = try desk.addConcept(
      ConceptEntry(
        id: "loitering-drone", domain: "defence", partOfSpeech: "proper noun",
        terms: [
          Term(face: "loitering drone", language: .english, status: .preferred, form: .fullForm),
          Term(face: "כטב״ם משוטט", language: .hebrew, status: .preferred, gender: .masculine),
        ], definitions: [Definition("an aircraft that waits")], note: "n"), by: "Tal", on: "2026-01-27")
    let export = GlossaryExport(format: format, languages: (.english, .hebrew))
    let (bytes, _) = try export.bytes([drone])
    guard format != .weblate else { return }
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("dragoman-\(UUID().uuidString)")
      .path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let reading = try Newsroom.readGlossary(path, format: format, languages: (.english, .hebrew))
    #expect(reading.errors == [])
    #expect(try desk.importGlossary(reading, file: path).changes.unchanged == 1)
    #expect(try desk.glossary(domain: "defence").contains(drone))
  }

  @Test("changes only what a poorer file changes")
  func revised() throws {
    let desk = try #require(Self.shared)
    _ = try desk.importGlossary(
      Self.read(Self.header + "duty,economy,noun,levy | duty,rüsum,היטל,,a tax,he: היטל חדש.,n,s\n"),
      file: "f")
    let poorer = try Self.read("id,domain,part_of_speech,en,note\nduty,economy,noun,levy | toll,m\n")
    #expect(try desk.importGlossary(poorer, file: "f").changes.changed.map(\.id) == ["duty"])
    let levy = try #require(try desk.glossary(domain: "economy").first { $0.id == "duty" })
    #expect(levy.terms.map(\.face) == ["levy", "toll", "rüsum", "היטל"])
    #expect(levy.note == "m" && levy.source == "s" && levy.definitions == [Definition("a tax")])
    #expect(levy.terms(in: .hebrew)[0].contexts == [Context("היטל חדש.")])
  }

  @Test("is imported whole or not at all, unless it is to be salvaged")
  func salvage() throws {
    let desk = try #require(Self.shared)
    let text = Self.header + "excise,economy,noun,levy,rüsum,היטל,,,,,\nbad,economy,noun,,,,,,,,\n"
    let reading = try Self.read(text)
    let before = try desk.glossary().count
    #expect(throws: InputErrors.self) { try desk.importGlossary(reading, file: "f") }
    #expect(try desk.glossary().count == before)
    let result = try desk.importGlossary(reading, file: "f", isSalvage: true)
    #expect(result.changes.added.map(\.id) == ["excise"] && result.reading.rejects.count == 1)
    let long = String(repeating: "a", count: 301)
    #expect {
      try desk.importGlossary(
        Self.read(Self.header + "x,,noun,\(long),,,,,,,\n"), file: "f")
    } throws: { "\($0)".contains("f:2:1: a term of 301 characters") }
  }

  @Test(
    "adds to a concept: the new preferred term comes first, the former is admitted, and the change is noted")
  func added() throws {
    let desk = try #require(Self.shared)
    func concept(_ face: String) -> ConceptEntry {
      ConceptEntry(
        id: "toll", domain: "economy", terms: [Term(face: face, language: .english, status: .preferred)])
    }
    #expect(try desk.addConcept(concept("toll"), by: "Tal", on: "2026-01-26").isChanged)
    #expect(try !desk.addConcept(concept("toll"), by: "Tal", on: "2026-01-27").isChanged)
    let (toll, _) = try desk.addConcept(concept("road toll"), by: "Aynur", on: "2026-01-28")
    #expect(toll.terms.map { "\($0.face) \($0.status)" } == ["road toll preferred", "toll admitted"])
    #expect(
      toll.history == [
        Transaction(.origination, by: "Tal", on: "2026-01-26"),
        Transaction(.modification, by: "Aynur", on: "2026-01-28"),
      ])
  }
}
