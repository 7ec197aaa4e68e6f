internal import Orthography

/// Matches of a query among candidate units: exact first, then by how little differs.
public enum MemorySearch {
  /// The lengths, in scalars of the folded source, that a unit may have to reach `minimumRate` against a query
  /// of `length` scalars: the distance is at least the difference of the lengths.
  public static func lengthWindow(of length: Int, minimumRate: Int) -> ClosedRange<Int> {
    let shortest = (length * minimumRate + 99) / 100
    let longest = minimumRate == 0 ? Int.max : length * 100 / minimumRate
    return shortest...max(shortest, longest)
  }

  /// The matches of at least `minimumRate` among `candidates`, best first, at most `limit`.
  ///
  /// - Parameters:
  ///   - query: the segment looked for, as typed.
  ///   - key: the query folded.
  ///   - candidates: units with their folded sources.
  ///   - minimumRate: 0 to 100.
  ///   - limit: how many matches to return.
  /// - Returns: the matches with their receipts.
  public static func matches(
    query: String, key: String, candidates: some Sequence<(unit: TranslationUnit, key: String)>,
    minimumRate: Int, limit: Int
  ) -> [MemoryMatch] {
    let pattern = Levenshtein(key)
    var matches: [MemoryMatch] = []
    for candidate in candidates {
      let longer = max(pattern.length, candidate.key.unicodeScalars.count)
      let allowed = longer * (100 - minimumRate) / 100
      guard let distance = pattern.distance(to: candidate.key, limit: allowed) else { continue }
      let receipt = MatchReceipt(
        distance: distance, length: longer, sameFace: query == candidate.unit.source.face)
      if receipt.rate >= minimumRate { matches.append(MemoryMatch(unit: candidate.unit, receipt: receipt)) }
    }
    // Stable: units stored earlier come first among equals.
    let ranked = matches.enumerated().sorted {
      ($1.element.receipt.rate, $0.offset) < ($0.element.receipt.rate, $1.offset)
    }
    return ranked.prefix(limit).map(\.element)
  }
}
