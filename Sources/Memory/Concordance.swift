public import Orthography

/// Finds words in segments however they are inflected: what an editor wants to see is how a word was used, not how
/// it was declined.
///
/// A word of a segment is a word of the query where one is a form of the other or both are forms of a third. What a
/// form may come from is worked out once for each form, so that a reader goes through many segments quickly.
public struct Concordance: Sendable {
  /// Where a query stands in a segment.
  public struct Hit: Hashable, Sendable {
    /// From the first to the last word, in UTF-8 bytes, with prefixes and endings.
    public let range: Range<Int>
    /// Each of the words.
    public let words: [Range<Int>]
    /// 1 where every word stands as in the query, less where it is inflected, least where only the query is.
    public let confidence: Double
  }

  /// The language of query and segments.
  public let language: Language
  /// How many words of a segment may stand between two words of the query.
  public let mostBetween: Int

  /// A word of the query: as typed, and what it may be a form of.
  private struct Word: Sendable {
    let key: String
    let bases: Set<String>
  }

  private let words: [Word]
  private var known: [String: [Double]] = [:]

  /// After so many forms all are forgotten: a memory of any size is read in bounded memory.
  private static let mostForms = 1 << 18
  /// No query has more words than a long sentence.
  private static let mostWords = 60

  /// A concordance of some words in their order.
  ///
  /// - Parameters:
  ///   - query: The words; what stands between them is free.
  ///   - language: The language of query and segments.
  ///   - mostBetween: How many other words may stand between two of them.
  public init(_ query: String, language: Language, mostBetween: Int = 0) {
    self.language = language
    self.mostBetween = mostBetween
    words = Segment(query, language: language).tokens.prefix(Self.mostWords).map { token in
      Word(key: token.key, bases: Self.bases(of: token, in: language))
    }
  }

  /// True where the query has no word, so that nothing is ever found.
  public var isEmpty: Bool { words.isEmpty }

  /// The places in a segment, in its order; they do not overlap.
  public mutating func hits(in face: String) -> [Hit] { hits(in: Segment(face, language: language)) }

  /// The places in an analysed segment.
  public mutating func hits(in segment: Segment) -> [Hit] {
    guard !words.isEmpty, segment.tokens.count >= words.count else { return [] }
    let certainties = segment.tokens.map { certainty(of: $0) }
    var hits: [Hit] = []
    var start = 0
    while start < segment.tokens.count {
      guard let places = places(from: start, certainties) else {
        start += 1
        continue
      }
      let confidence = zip(places, words.indices).map { certainties[$0][$1] }.min() ?? 0
      let ranges = places.map { segment.tokens[$0].range }
      hits.append(
        Hit(
          range: ranges[0].lowerBound..<ranges[ranges.count - 1].upperBound, words: ranges,
          confidence: confidence))
      start = places[places.count - 1] + 1
    }
    return hits
  }

  /// The tokens that are the words of the query, the first of them at `start`.
  private func places(from start: Int, _ certainties: [[Double]]) -> [Int]? {
    guard certainties[start][0] > 0 else { return nil }
    var places = [start]
    for word in words.indices.dropFirst() {
      let from = places[word - 1] + 1
      let next = (from..<min(certainties.count, from + mostBetween + 1)).first { certainties[$0][word] > 0 }
      guard let next else { return nil }
      places.append(next)
    }
    return places
  }

  // MARK: Forms

  /// For each word of the query how sure it is that a token is a form of it; 0 for not at all.
  private mutating func certainty(of token: Token) -> [Double] {
    if let certainty = known[token.key] { return certainty }
    if known.count >= Self.mostForms { known = [:] }
    let readings = token.kind == .number ? [] : Morphology.termInflections(of: token.key, in: language)
    let bases = Set(readings.map(\.base))
    let certainty = words.map { word -> Double in
      if token.key == word.key { return 1 }
      if token.kind == .number { return 0 }
      if bases.contains(word.key) { return 0.95 }
      if word.bases.contains(token.key) { return 0.85 }
      return bases.isDisjoint(with: word.bases) ? 0 : 0.7
    }
    known[token.key] = certainty
    return certainty
  }

  /// What a word of the query may be a form of.
  ///
  /// Of Hebrew words only prefixes are taken off, from long words, and never מ, which begins nouns: a query for משרד
  /// (*office*) is none for שרד (*survived*).
  private static func bases(of token: Token, in language: Language) -> Set<String> {
    guard token.kind == .word else { return [] }
    let readings = Morphology.termInflections(of: token.key, in: language).dropFirst()
    guard token.language.script == .hebrew else { return Set(readings.map(\.base)) }
    return Set(
      readings.filter { reading in
        reading.endings.isEmpty && reading.base.unicodeScalars.count >= 3
          && !reading.prefixes.contains { $0.contains("מ") }
      }.map(\.base))
  }
}
