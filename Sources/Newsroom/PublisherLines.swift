internal import Alignment
private import Foundation
private import Interchange
internal import Orthography
private import ShippedLexicon

/// The lines that publishers put between paragraphs, for one language: captions, and what belongs to no article.
struct PublisherLines: Sendable {
  private struct Pattern: Sendable {
    let role: SentenceStructure
    /// The words that follow each other, and whether a colon has to stand behind them.
    let pieces: [(words: [String], hasColon: Bool)]
    let isOpenAtStart: Bool
    let isOpenAtEnd: Bool
  }

  private var patterns: [Pattern] = []

  /// Longer lines are sentences of the article.
  private static let mostWords = 14

  private static let all = Result {
    try Dictionary(uniqueKeysWithValues: Language.firstClass.map { ($0, try PublisherLines($0)) })
  }

  /// The list for a language, read once; there are no lines of other languages than the three.
  ///
  /// - Throws: `InputError` where the list that is shipped cannot be read.
  static func list(_ language: Language) throws -> PublisherLines {
    try all.get()[language] ?? PublisherLines()
  }

  private init() {}

  private init(_ language: Language) throws {
    let text = try TextFile(ShippedLexicon.lines.path).text
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard let header = rows.first, let column = header.firstIndex(of: language.tag) else { return }
    for fields in rows.dropFirst() where fields.count == header.count {
      let role: SentenceStructure = fields[0] == "caption" ? .caption : .boilerplate
      for alternative in fields[column].split(separator: "|") {
        patterns.append(Self.pattern(String(alternative), role, language))
      }
    }
  }

  private static func pattern(_ text: String, _ role: SentenceStructure, _ language: Language) -> Pattern {
    let pieces = text.split(separator: "…").map { piece in
      (words: Phrase(String(piece), language: language).words, hasColon: piece.hasSuffix(":"))
    }
    return Pattern(
      role: role, pieces: pieces.filter { !$0.words.isEmpty }, isOpenAtStart: text.hasPrefix("…"),
      isOpenAtEnd: text.hasSuffix("…"))
  }

  /// What a text is that the list has; nil for a sentence of an article.
  func role(_ segment: Segment) -> SentenceStructure? {
    let count = segment.tokens.count
    guard count > 0, count <= Self.mostWords else { return nil }
    return patterns.first { Self.holds($0, segment) }?.role
  }

  private static func holds(_ pattern: Pattern, _ segment: Segment) -> Bool {
    let tokens = segment.tokens
    var at = 0
    for (number, piece) in pattern.pieces.enumerated() {
      let isLast = number == pattern.pieces.count - 1
      func stands(_ start: Int) -> Bool {
        let end = start + piece.words.count
        guard end <= tokens.count, !isLast || pattern.isOpenAtEnd || end == tokens.count else { return false }
        guard zip(tokens[start..<end], piece.words).allSatisfy({ $0.key == $1 }) else { return false }
        return !piece.hasColon || segment.gap(after: end - 1).utf8.contains(UInt8(ascii: ":"))
      }
      let isFixed = number == 0 && !pattern.isOpenAtStart
      let places = isFixed ? at..<min(1, tokens.count) : at..<tokens.count
      guard let start = places.first(where: stands) else { return false }
      at = start + piece.words.count
    }
    return true
  }
}
