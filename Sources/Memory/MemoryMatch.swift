/// A translation unit that matches a query, with the receipt of its match rate.
public struct MemoryMatch: Hashable, Sendable {
  /// The unit; its source is in the language of the query.
  public let unit: TranslationUnit
  /// How its match rate came about.
  public let receipt: MatchReceipt

  /// A match.
  public init(unit: TranslationUnit, receipt: MatchReceipt) {
    self.unit = unit
    self.receipt = receipt
  }
}

/// How a match rate came about: 100 less what differs.
public struct MatchReceipt: Hashable, Sendable, CustomStringConvertible {
  /// A reason to take something off.
  public struct Penalty: Hashable, Sendable {
    /// Percentage points.
    public let points: Int
    /// What differs, in words.
    public let reason: String
  }

  /// What is taken off 100, largest first.
  public let penalties: [Penalty]

  /// The match rate, from 0 to 100.
  public var rate: Int { max(0, 100 - penalties.reduce(0) { $0 + $1.points }) }

  /// `100 − 9 two letters differ`, or `100 exact`.
  public var description: String {
    penalties.isEmpty
      ? "100 exact" : "100" + penalties.map { " − \($0.points) \($0.reason)" }.joined()
  }

  /// The receipt of a comparison.
  ///
  /// - Parameters:
  ///   - distance: Levenshtein distance of the folded segments, in scalars.
  ///   - length: the longer segment's length, in scalars.
  ///   - sameFace: true where the segments are the same as printed, not only folded.
  public init(distance: Int, length: Int, sameFace: Bool) {
    if sameFace {
      penalties = []
    } else if distance == 0 {
      penalties = [Penalty(points: 1, reason: "case or marks differ")]
    } else {
      // Rounded up, so that no fuzzy match is ever a 100.
      let points = (100 * distance + length - 1) / max(1, length)
      penalties = [
        Penalty(points: points, reason: distance == 1 ? "one letter differs" : "\(distance) letters differ")
      ]
    }
  }
}
