import Foundation
import Memory
import Newsroom
import Orthography
import Testing

@Suite("The desk's memory")
struct MemoryJobTests {
  static func unit(_ source: String, _ from: Language, _ target: String, _ to: Language) -> TranslationUnit {
    TranslationUnit(
      source: Variant(face: source, language: from), target: Variant(face: target, language: to),
      provenance: Provenance(
        origin: "editor", article: "", date: "20261123T100000Z", confidence: nil, isReviewed: true))
  }

  @Test("goes from Azerbaijani to Hebrew by way of English, and says so")
  func pivot() throws {
    let desk = try Desk.fresh()
    defer { try? FileManager.default.removeItem(atPath: desk.workspace.folder) }
    _ = try desk.addUnits(
      [
        Self.unit("Görüş Bakıda keçirilib.", .azerbaijani, "The meeting was held in Baku.", .english),
        Self.unit("The meeting was held in Baku.", .english, "הפגישה התקיימה בבאקו.", .hebrew),
      ], editor: "Leyla")
    let matches = try desk.searchMemoryAndSwapNames(
      MemoryQuery("Görüş Bakıda keçirilib.", from: .azerbaijani, to: .hebrew))
    #expect(matches.map(\.target.face) == ["הפגישה התקיימה בבאקו."])
    #expect(matches.map(\.receipt.description) == ["100 − 6 through English"])
  }

  @Test("swaps a name in a translation, in the case that it stands in")
  func names() throws {
    let desk = try Desk.fresh()
    defer { try? FileManager.default.removeItem(atPath: desk.workspace.folder) }
    _ = try desk.addUnits(
      [
        Self.unit(
          "The delegation arrived in Baku on Monday.", .english,
          "Nümayəndə heyəti bazar ertəsi Bakıya gəlib.", .azerbaijani)
      ],
      editor: "Leyla")
    let match = try #require(
      try desk.searchMemoryAndSwapNames(
        MemoryQuery("The delegation arrived in Haifa on Monday.", from: .english, to: .azerbaijani)
      ).first)
    #expect(match.repair?.target == "Nümayəndə heyəti bazar ertəsi Heyfaya gəlib.")
  }
}
