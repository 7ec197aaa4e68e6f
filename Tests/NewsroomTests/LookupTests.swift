import Foundation
import Memory
import Names
import Newsroom
import Orthography
import Terminology
import Testing

@Suite("A lookup")
struct LookupTests {
  static func translations(_ query: String, _ targets: [Language]) throws -> [String] {
    let result = try #require(Desk.shared).lookup(query, from: nil, to: targets)
    let terms = result.terms.flatMap { found in
      targets.compactMap { found.hit.concept.terms(in: $0).first?.face }
    }
    return terms
      + result.names.flatMap { found in targets.compactMap { found.record.preferred(in: $0)?.face } }
  }

  @Test(
    "finds terms and names, inflected or not, in whatever language the query is",
    arguments: [
      ("territorial integrity", ["az", "he"], ["ərazi bütövlüyü", "שלמות טריטוריאלית"]),
      ("Azərbaycanın ərazi bütövlüyünə", ["en"], ["territorial integrity", "Azerbaijan"]),
      ("לאזרבייג'ן", ["en"], ["Azerbaijan"]), ("בשלמותה הטריטוריאלית", ["en"], []),
      ("Gideon Saar’s", ["he"], ["גדעון סער"]), ("Bakıdan", ["en"], ["Baku"]),
      ("the writer S. Y. Agnon's house", ["he"], ["ש״י עגנון"]),
    ])
  func findings(query: String, targets: [String], expected: [String]) throws {
    #expect(try Self.translations(query, try targets.map { try Language($0) }) == expected)
  }

  @Test("shows everybody who shares a spelling")
  func ambiguity() throws {
    let found = try Self.translations("קובה", [.english])
    #expect(Set(found).isSuperset(of: ["Guba", "Cuba"]))
  }

  @Test("keeps the names of rare languages and scripts out of running text")
  func obscure() throws {
    let desk = try #require(Desk.shared)
    let running = try desk.lookup("They even saw Male students", from: .english, to: [])
    #expect(running.names.allSatisfy { $0.record.kind != .language && $0.record.kind != .script })
    #expect(try desk.lookup("Cyrillic", from: .english, to: []).names.map(\.record.kind) == [.script])
  }

  @Test("finds nothing in nothing", arguments: ["qqqq", "—", "۱۲۳"])
  func nothing(query: String) throws {
    #expect(try #require(Desk.shared).lookup(query, from: nil, to: []).isEmpty)
  }

  @Test(
    "over the first story finds its concepts", .enabled(if: EvaluationData.isPresent, "needs ../shared/data"))
  func story() throws {
    let desk = try #require(Desk.shared)
    let story = try String(
      contentsOf: EvaluationData.folder.appendingPathComponent("articles/trend-2026-01-27.en.txt"),
      encoding: .utf8)
    var found: Set<String> = []
    for line in story.split(separator: "\n") {
      let result = try desk.lookup(String(line), from: .english, to: [])
      found.formUnion(result.terms.map { $0.hit.concept.id })
    }
    for concept in [
      "strategic-partnership", "territorial-integrity", "bilateral-relations", "drip-irrigation",
      "smart-city",
      "smart-village", "water-scarcity", "unmanned-aerial-vehicle", "electronic-warfare", "reconnaissance",
      "military-technical-cooperation", "multiculturalism", "religious-tolerance", "private-sector",
      "energy-security",
      "digital-transformation", "diplomatic-relations", "patriotic-war", "foreign-minister",
      "key-trade-partner",
    ] {
      #expect(found.contains(concept), "\(concept)")
    }
  }
}
