import Foundation
import Orthography
import Storage
import Terminology
import Testing

@Suite("The glossary of a workspace")
struct GlossaryTests {
  /// An entry that says something at each level.
  static let drone = ConceptEntry(
    id: "uav", domain: "defence",
    sections: [
      LanguageSection(
        language: .english,
        terms: [
          Term(
            face: "unmanned aerial vehicle", language: .english, status: .preferred, partOfSpeech: "noun",
            form: .fullForm, contexts: [Context("An unmanned aerial vehicle was downed.", source: "desk")],
            history: [Transaction(.modification, by: "Aynur", on: "2026-01-27")]),
          Term(face: "UAV", language: .english, status: .admitted, form: .abbreviation),
        ], definitions: [Definition("an aircraft without a pilot aboard", source: "desk")],
        note: "spell it out\nonce", history: [Transaction(.origination, by: "Tal", on: "2026-01-26")]),
      LanguageSection(
        language: .hebrew,
        terms: [
          Term(
            face: "כטב״ם", language: .hebrew, status: .preferred, partOfSpeech: "noun", gender: .masculine,
            form: .acronym, note: "n", source: "s",
            references: [Reference(.concept, "aircraft", label: "מטוס")])
        ]),
    ],
    definitions: [Definition("pilotsuz aparat", language: .azerbaijani, source: "s")], note: "n", source: "s",
    references: [
      Reference(.concept, "aircraft"), Reference(.page, "https://example.org/uav", label: "page"),
    ],
    history: [Transaction(.origination, by: "Tal", on: "2026-01-25"), Transaction(.modification)])

  static func store(_ test: (WorkspaceStore) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dragoman-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try test(try WorkspaceStore(path: folder.appendingPathComponent("workspace.sqlite").path))
  }

  @Test("gives back everything an entry says, at each of its levels")
  func everything() throws {
    try Self.store { (store) throws in
      #expect(try store.store([Self.drone]).added == [Self.drone])
      #expect(try store.concept("uav") == Self.drone)
      #expect(try store.concepts() == [Self.drone])
      #expect(try store.store([Self.drone]).unchanged == 1)
    }
  }

  @Test("keeps an editor's entry before the shipped one, through every seeding, until it is deleted")
  func editors() throws {
    let shipped = ConceptEntry(
      id: "uav", domain: "defence", partOfSpeech: "noun",
      terms: [Term(face: "drone", language: .english, status: .preferred)], source: "dragoman desk")
    try Self.store { (store) throws in
      try store.seed(concepts: [shipped], records: [], stamp: "1")
      #expect(try store.store([Self.drone]).changed == [Self.drone])
      try store.seed(concepts: [shipped], records: [], stamp: "2")
      #expect(try store.candidates(headwords: ["unmanned"], language: .english).concepts == [Self.drone])
      #expect(try store.candidates(headwords: ["drone"], language: .english).concepts == [])
      #expect(try store.counts().concepts == 1)
      #expect(try store.counts().terms == 3)
      try store.deleteConcepts(["uav", "unknown"])
      #expect(try store.candidates(headwords: ["drone"], language: .english).concepts == [shipped])
      #expect(try store.candidates(headwords: ["unmanned"], language: .english).concepts == [])
      try store.deleteConcepts(["uav"])
      #expect(try store.concept("uav") == shipped)
    }
  }
}
