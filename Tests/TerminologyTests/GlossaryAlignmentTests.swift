import Orthography
import Terminology
import Testing

@Suite("Two glossaries joined by a language that they share")
struct GlossaryAlignmentTests {
  static func entry(
    _ id: String, _ terms: [(Language, String, Term.Status)], domain: String = "",
    partOfSpeech: String = "noun",
    definition: String = "", note: String = "", source: String = ""
  ) -> ConceptEntry {
    ConceptEntry(
      id: id, domain: domain, partOfSpeech: partOfSpeech,
      terms: terms.map { Term(face: $0.1, language: $0.0, status: $0.2) },
      definitions: definition.isEmpty ? [] : [Definition(definition)], note: note, source: source)
  }

  static func az(_ id: String, _ en: String, _ az: String, _ domain: String = "", definition: String = "")
    -> ConceptEntry
  {
    entry(
      id, [(.english, en, .preferred), (.azerbaijani, az, .preferred)], domain: domain, definition: definition
    )
  }

  static func he(_ id: String, _ en: String, _ he: String, _ domain: String = "", definition: String = "")
    -> ConceptEntry
  {
    entry(
      id, [(.english, en, .preferred), (.hebrew, he, .preferred)], domain: domain, definition: definition)
  }

  static func faces(_ alignment: GlossaryAlignment) -> [String] {
    alignment.concepts.map { ([$0.id] + $0.terms.map(\.face)).joined(separator: " ") }
  }

  @Test("are one glossary of three, case and apostrophes aside; what has no partner stays")
  func joined() {
    let first = [
      Self.entry(
        "embassy", [(.english, "Embassy", .preferred), (.azerbaijani, "səfirlik", .preferred)],
        domain: "diplomacy",
        note: "one", source: "a"), Self.az("bey", "bey", "bəy"),
    ]
    let second = [
      Self.entry(
        "e1",
        [
          (.english, "mission", .preferred), (.english, "embassy", .admitted),
          (.hebrew, "שגרירות", .preferred),
        ],
        domain: "Diplomacy", note: "one\ntwo", source: "b"), Self.he("bey", "rabbi", "רב"),
    ]
    let alignment = GlossaryAlignment(first, second, pivot: .english)
    #expect(
      Self.faces(alignment) == [
        "embassy Embassy mission səfirlik שגרירות", "bey bey bəy", "bey-2 rabbi רב",
      ])
    let joined = alignment.concepts[0]
    #expect(joined.note == "one\ntwo" && joined.source == "a; b" && joined.domain == "diplomacy")
    #expect(alignment.joins.map { [$0.first, $0.second] } == [["embassy", "e1"]])
    #expect(alignment.joins[0].evidence.map(\.reason) == ["both are nouns", "both belong to diplomacy"])
    #expect(alignment.decisions.isEmpty)
  }

  @Test("keep the two banks apart: by domain, or by definition")
  func ambiguous() {
    let byDomain = GlossaryAlignment(
      [Self.az("b1", "bank", "bank", "economy"), Self.az("b2", "bank", "sahil", "geography")],
      [Self.he("x1", "bank", "גדה", "geography"), Self.he("x2", "bank", "בנק", "economy")], pivot: .english)
    #expect(Self.faces(byDomain) == ["b1 bank bank בנק", "b2 bank sahil גדה"])
    let byDefinition = GlossaryAlignment(
      [
        Self.az("b1", "bank", "bank", definition: "a house that lends money"),
        Self.az("b2", "bank", "sahil", definition: "land beside a river"),
      ],
      [
        Self.he("x1", "bank", "גדה", definition: "the land along a river"),
        Self.he("x2", "bank", "בנק", definition: "a company that lends money"),
      ], pivot: .english)
    #expect(Self.faces(byDefinition) == ["b1 bank bank בנק", "b2 bank sahil גדה"])
    #expect(byDefinition.decisions.isEmpty)
  }

  @Test("list for decision what the evidence leaves open, with reasons, and join nothing of it")
  func open() throws {
    let alignment = GlossaryAlignment(
      [Self.az("b1", "bank", "bank", "economy"), Self.az("b2", "bank", "sahil", "nature")],
      [Self.he("x1", "bank", "גדה"), Self.he("x2", "bank", "בנק")], pivot: .english)
    #expect(alignment.joins.isEmpty)
    #expect(alignment.concepts.count == 4)
    let decision = try #require(alignment.decisions.first)
    #expect(alignment.decisions.count == 1)
    #expect(decision.pivots == ["bank"] && decision.candidates.count == 4)
    #expect(decision.why == "several candidates, none clearly the best")
  }

  @Test("never join a noun with a verb, nor what one prefers and the other forbids")
  func refused() {
    let verb = Self.entry(
      "v", [(.english, "levy", .preferred), (.hebrew, "להטיל", .preferred)], partOfSpeech: "verb")
    let levy = GlossaryAlignment([Self.az("n", "levy", "rüsum")], [verb], pivot: .english)
    #expect(levy.joins.isEmpty && levy.concepts.count == 2)
    #expect(levy.decisions[0].candidates[0].evidence.map(\.reason) == ["one is a noun, the other a verb"])
    #expect(levy.decisions[0].why == "the evidence speaks against it")
    let drone = GlossaryAlignment(
      [
        Self.entry(
          "a",
          [(.english, "drone", .preferred), (.english, "UAV", .admitted), (.azerbaijani, "dron", .preferred)])
      ],
      [
        Self.entry(
          "b",
          [(.english, "UAV", .preferred), (.english, "drone", .forbidden), (.hebrew, "כטב״ם", .preferred)])
      ],
      pivot: .english)
    #expect(drone.joins.isEmpty && drone.decisions.count == 1)
  }

  @Test("are told of duplicates and conflicts inside each")
  func findings() {
    let glossary = [
      Self.az("a", "embassy", "səfirlik"), Self.az("b", "Embassy", "Səfirlik"),
      Self.entry(
        "c",
        [
          (.english, "court", .preferred), (.english, "tribunal", .preferred),
          (.azerbaijani, "məhkəmə", .preferred),
        ]),
      Self.entry("d", [(.english, "drone", .preferred), (.english, "Drone", .admitted)]),
      Self.entry("e", [(.english, "levy", .preferred), (.english, "levy", .forbidden)]),
      Self.entry("f", [(.english, "tax", .preferred), (.azerbaijani, "vergi", .preferred)]),
      Self.entry("g", [(.english, "tax", .preferred), (.azerbaijani, "vergi", .forbidden)]),
    ]
    #expect(
      GlossaryFinding.findings(in: glossary, pivot: .english).map(\.description) == [
        "a, b (az): duplicate: səfirlik / Səfirlik", "c (en): two preferred terms: court / tribunal",
        "d (en): repeated term: drone / Drone", "e (en): contradiction: levy / levy",
        "f, g (az): contradiction: vergi / vergi",
      ])
  }
}
