private import Foundation
internal import Orthography

/// A bead a line as a JSON object: indices, texts, languages and confidence.
public enum BitextJSON {
  private struct Line: Encodable {
    let source: [Int]
    let target: [Int]
    let sourceText: String
    let targetText: String
    let sourceLanguage: String
    let targetLanguage: String
    let confidence: Double
    /// Left out where it is not so.
    let moved: Bool?
  }

  /// `bitext` as JSON lines, keys in alphabetical order.
  public static func write(_ bitext: Bitext) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try bitext.pairs.map { pair in
      let line = Line(
        source: Array(pair.source), target: Array(pair.target), sourceText: pair.sourceText,
        targetText: pair.targetText, sourceLanguage: bitext.sourceLanguage.tag,
        targetLanguage: bitext.targetLanguage.tag, confidence: pair.confidence,
        moved: pair.isMoved ? true : nil)
      return String(decoding: try encoder.encode(line), as: UTF8.self) + "\n"
    }.joined()
  }
}
