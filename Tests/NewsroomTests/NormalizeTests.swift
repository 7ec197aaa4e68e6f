import Foundation
import Names
import Newsroom
import Orthography
import Testing

@Suite("Normalizing an article")
struct NormalizeTests {
  @Test("writes names in house spelling with possessives kept")
  func houseSpelling() throws {
    let article = "Gideon Saar’s visit; Sa’ar's thanks; Azer Qarayev said\n"
    let normalized = try #require(Desk.shared).normalize(article, language: .english)
    #expect(normalized.text == "Gideon Sa'ar's visit; Sa'ar's thanks; Azer Garayev said\n")
    #expect(normalized.edits.map(\.found) == ["Gideon Saar’s", "Sa’ar's", "Azer Qarayev"])
  }

  @Test(
    "finds the strays of every sample and leaves none behind", arguments: Samples.topics, Language.firstClass)
  func samples(topic: String, language: Language) throws {
    let desk = try #require(Desk.shared)
    let normalized = try desk.normalize(try Samples.article(topic, language), language: language)
    #expect(normalized.edits.count { $0.kind == .name } >= 1, "\(normalized.edits.map(\.found))")
    let again = try desk.normalize(normalized.text, language: language)
    #expect(again.edits.filter(\.isCertain).isEmpty, "\(again.edits.map(\.found))")
  }

  @Test(
    "follows the style that is asked for",
    arguments: [
      ("house", "Qubadli and Sumqayıt, \"Quba\"", "Gubadli and Sumgayit, \"Guba\""),
      ("bgn", "Gubadli and Sumgayit, \"Guba\" and Baku", "Qubadlı and Sumqayıt, \"Guba\" and Baku"),
      ("trend", "Gideon Saar's \"visit\" to Quba", "Gideon Sa’ar’s “visit” to Guba"),
    ])
  func styles(name: String, text: String, expected: String) throws {
    let sheet = try Newsroom.style(name)
    #expect(try #require(Desk.shared).normalize(text, language: .english, style: sheet).text == expected)
  }

  @Test("has a shipped house style that changes nothing from the standard")
  func houseStyle() throws {
    let sheet = try Newsroom.style("house")
    for language in Language.firstClass { #expect(sheet.style(for: language) == .standard(for: language)) }
  }

  @Test(
    "has no false alarm in the first story", .enabled(if: EvaluationData.isPresent, "needs ../shared/data"))
  func falseAlarms() throws {
    let story = try String(
      contentsOf: EvaluationData.folder.appendingPathComponent("articles/trend-2026-01-27.en.txt"),
      encoding: .utf8)
    let edits = try #require(Desk.shared).normalize(story, language: .english).edits
    #expect(edits.filter { $0.kind == .unknown || $0.kind == .mention }.isEmpty)
  }

  @Test(
    "finds every stray of the first story at its place",
    .enabled(if: EvaluationData.isPresent, "needs ../shared/data"))
  func story() throws {
    let story = try String(
      contentsOf: EvaluationData.folder.appendingPathComponent("articles/trend-2026-01-27.en.txt"),
      encoding: .utf8)
    let edits = try #require(Desk.shared).normalize(story, language: .english).edits
    let names = edits.filter { $0.record == "gideon-saar" }
    #expect(names.map(\.found) == ["Gideon Sa'ar’s", "Saar’s"])
    #expect(names.map(\.wanted) == ["Gideon Sa'ar's", "Sa'ar's"])
    #expect(edits.contains { $0.kind == .quotation && $0.found == "''Israel" && $0.wanted == "\"Israel" })
    #expect(edits.contains { $0.kind == .quotation && $0.found == "“In" })
    #expect(edits.allSatisfy { story.slice($0.shown) == $0.found })
  }
}
