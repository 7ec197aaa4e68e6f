import Foundation
import Testing

@testable import Orthography

/// The evaluation data, which lies beside the project and is no part of it.
enum EvaluationData {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data")
  static let isPresent = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent("README.md").path)

  /// The fields of each line of a tab-separated file after its header.
  static func rows(_ path: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

@Suite("Affix cases", .enabled(if: EvaluationData.isPresent, "needs ../shared/data"))
struct AffixCasesTests {
  @Test("of names in running text are read right in at least nineteen of twenty")
  func bases() throws {
    var missed: [String] = []
    let rows = try EvaluationData.rows("names/tables/affixes.tsv")
    for row in rows {
      let language = try Language(row[0])
      let text = InflectedSegment(Segment(row[1], language: language))
      // Two names joined by a hyphen are looked for one by one.
      for name in row[2].split(separator: "|") {
        let phrase = Phrase(String(name), language: language)
        let found = text.segment.tokens.indices.contains { text.match(phrase, at: $0) != nil }
        if !found { missed.append("\(row[0]) \(row[1]) → \(row[2])") }
      }
    }
    #expect(Double(missed.count) <= 0.05 * Double(rows.count), "\(missed)")
  }
}
