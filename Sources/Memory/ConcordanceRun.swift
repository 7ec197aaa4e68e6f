public import Orthography

/// Words that stand in a query and in a stored segment in the same order: what of a segment was translated before,
/// though the whole was not.
public struct ConcordanceRun: Hashable, Sendable {
  /// Where the words stand in the query, in UTF-8 bytes.
  public let query: Range<Int>
  /// Where they stand in the stored segment.
  public let stored: Range<Int>
  /// How many words.
  public let words: Int

  /// The longest runs that a query shares with a stored segment; none overlaps another in the query or in the segment.
  ///
  /// Words are compared folded; marks between them are free, but a sentence's end is none.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - stored: The stored segment, in the same language.
  ///   - leastWords: How many words a run has at least.
  /// - Returns: the runs, longest first; of two as long the earlier in the query.
  public static func longest(
    _ query: Segment, in stored: Segment, leastWords: Int = 2
  ) -> [ConcordanceRun] {
    let one = query.tokens.prefix(mostWords).map(\.key)
    let other = stored.tokens.prefix(mostWords).map(\.key)
    guard !one.isEmpty, !other.isEmpty else { return [] }
    var candidates: [(query: Int, stored: Int, count: Int)] = []
    // lengths[j] is how many words before one[i] and other[j], both included, are the same.
    var lengths = [Int](repeating: 0, count: other.count + 1)
    for at in one.indices {
      var diagonal = 0
      for place in other.indices {
        let above = lengths[place + 1]
        let isSame = one[at] == other[place]
        let goesOn = diagonal > 0 && joins(query, at - 1) && joins(stored, place - 1)
        lengths[place + 1] = isSame ? (goesOn ? diagonal : 0) + 1 : 0
        diagonal = above
        let count = lengths[place + 1]
        if count >= leastWords { candidates.append((at - count + 1, place - count + 1, count)) }
      }
    }
    candidates.sort { ($1.count, $0.query, $0.stored) < ($0.count, $1.query, $1.stored) }
    var (isTakenHere, isTakenThere) = (Set<Int>(), Set<Int>())
    var runs: [ConcordanceRun] = []
    for candidate in candidates {
      let here = candidate.query..<candidate.query + candidate.count
      let there = candidate.stored..<candidate.stored + candidate.count
      guard isTakenHere.isDisjoint(with: here), isTakenThere.isDisjoint(with: there) else { continue }
      isTakenHere.formUnion(here)
      isTakenThere.formUnion(there)
      runs.append(
        ConcordanceRun(
          query: query.range(ofTokens: here), stored: stored.range(ofTokens: there), words: candidate.count))
    }
    return runs
  }

  /// Words beyond these are not compared: every pair of words is.
  private static let mostWords = 1000

  /// True where no end of a sentence stands behind a token.
  private static func joins(_ segment: Segment, _ at: Int) -> Bool {
    !segment.gap(after: at).unicodeScalars.contains { ".?!…;:".unicodeScalars.contains($0) }
  }
}
