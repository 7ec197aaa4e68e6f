public import Orthography

/// Where the translation of a hit is likely to stand.
public struct ConcordanceGuess: Hashable, Sendable {
  /// What the guess rests on, surest first.
  public enum Basis: String, Sendable {
    /// A known translation of the hit stands there.
    case term
    /// The numbers or the words of the hit stand there as they are.
    case same
    /// It is about as far between what is the same on both sides.
    case position
  }

  /// The place in the translation, in UTF-8 bytes.
  public let range: Range<Int>
  /// Why.
  public let basis: Basis

  /// Guesses where the translation of a hit stands.
  ///
  /// - Parameters:
  ///   - hit: The hit in the source, in UTF-8 bytes.
  ///   - source: The source.
  ///   - target: The translation.
  ///   - terms: Known translations of the hit, as a glossary has them.
  /// - Returns: the guess, or nil where the translation has no words.
  public static func place(
    of hit: Range<Int>, in source: Segment, to target: Segment, terms: [String] = []
  ) -> ConcordanceGuess? {
    guard !target.tokens.isEmpty else { return nil }
    let here = source.tokens.indices.filter { source.tokens[$0].range.overlaps(hit) }
    guard let first = here.first, let last = here.last else { return nil }
    for term in terms {
      var concordance = Concordance(term, language: target.language)
      if let found = concordance.hits(in: target).first {
        return ConcordanceGuess(range: found.range, basis: .term)
      }
    }
    let anchors = anchors(source, target)
    let same = anchors.filter { (first...last).contains($0.source) }.map(\.target)
    if same.count * 2 > here.count, let low = same.min(), let high = same.max(), high - low < 2 * here.count {
      return ConcordanceGuess(range: target.range(ofTokens: low..<high + 1), basis: .same)
    }
    let start = position(of: Double(first), anchors, source, target)
    let end = position(of: Double(last + 1), anchors, source, target)
    let low = min(max(Int(min(start, end).rounded(.down)), 0), target.tokens.count - 1)
    let high = min(max(Int(max(start, end).rounded(.up)), low + 1), target.tokens.count)
    return ConcordanceGuess(range: target.range(ofTokens: low..<high), basis: .position)
  }

  /// Words that stand once on both sides and are the same: numbers, and names in one alphabet.
  private static func anchors(_ source: Segment, _ target: Segment) -> [(source: Int, target: Int)] {
    func places(_ segment: Segment) -> [String: [Int]] {
      Dictionary(grouping: segment.tokens.indices) { segment.tokens[$0].key }
    }
    let (one, other) = (places(source), places(target))
    return one.compactMap { key, places in
      guard places.count == 1, let there = other[key], there.count == 1 else { return nil }
      // Short words are the same by chance: on is ten in Azerbaijani.
      let isTelling = source.tokens[places[0]].kind == .number || key.unicodeScalars.count > 3
      return isTelling ? (places[0], there[0]) : nil
    }.sorted { $0.source < $1.source }
  }

  /// As far between the nearest anchors of the translation as `at` is between those of the source.
  private static func position(
    of at: Double, _ anchors: [(source: Int, target: Int)], _ source: Segment, _ target: Segment
  ) -> Double {
    let before = anchors.last { Double($0.source) < at }
    let behind = anchors.first { Double($0.source) >= at }
    let (low, high) = (
      before.map { Double($0.source + 1) } ?? 0, Double(behind?.source ?? source.tokens.count)
    )
    let from = before.map { Double($0.target + 1) } ?? 0
    let to = behind.map { Double($0.target) } ?? Double(target.tokens.count)
    return high > low ? from + (at - low) / (high - low) * (to - from) : from
  }
}
