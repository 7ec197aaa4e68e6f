import Orthography

/// A stored segment that matches a query, with one of its translations.
public struct MemoryMatch: Hashable, Sendable {
  /// The stored segment, in the language of the query.
  public let source: Variant
  /// Its translation.
  public let target: Variant
  /// The unit that both belong to.
  public let unit: TranslationUnit
  /// How its match rate came about.
  public private(set) var receipt: MatchReceipt
  /// The translation with what the query has otherwise put in; nil where nothing could be repaired without doubt.
  public private(set) var repair: TargetRepair?

  /// A match.
  public init(
    source: Variant, target: Variant, unit: TranslationUnit, receipt: MatchReceipt,
    repair: TargetRepair? = nil
  ) {
    self.source = source
    self.target = target
    self.unit = unit
    self.receipt = receipt
    self.repair = repair
  }

  /// The match with names or terms swapped in its translation.
  public func repaired(_ repair: TargetRepair) -> MemoryMatch {
    var match = self
    match.repair = repair
    match.receipt.add(0, repair.summary)
    return match
  }

  /// The match of a query with a translation that was found by way of a third language.
  ///
  /// - Parameters:
  ///   - further: The match of this one's translation.
  ///   - penalty: What is taken off.
  ///   - language: The third language, for the receipt.
  /// - Returns: The match, or nil where `further` goes on from another translation.
  public func continued(by further: MemoryMatch, penalty: Int, through language: String) -> MemoryMatch? {
    guard further.source.language == target.language else { return nil }
    var receipt = self.receipt
    if further.receipt.rate < 100 { receipt.add(further.receipt.rate - 100, "beside it in \(language)") }
    receipt.add(-penalty, "through \(language)")
    return MemoryMatch(
      source: source, target: further.target, unit: further.unit, receipt: receipt, repair: further.repair)
  }

  /// The match with points added or taken off.
  func adding(_ points: Int, _ reason: String) -> MemoryMatch {
    var match = self
    match.receipt.add(points, reason)
    return match
  }
}

/// How a match rate came about: 100, more where the neighbours are the same, less what differs.
///
/// The fuzzy rate is 100 (1 − d / l), rounded down, at most 98: *d* is the Levenshtein distance of the two forms
/// (`SegmentForm`: numbers are one symbol, marks are folded, a letter in another case is another letter) and one more for
/// each number that differs, *l* the length of the longer form. Penalties are taken off that.
public struct MatchReceipt: Hashable, Sendable, CustomStringConvertible {
  /// A reason to take something off, or to add it.
  public struct Item: Hashable, Sendable {
    /// Percentage points, negative for what is taken off.
    public let points: Int
    /// Why, in words.
    public let reason: String

    /// An item.
    public init(points: Int, reason: String) {
      self.points = points
      self.reason = reason
    }
  }

  /// What makes the rate differ from 100, in the order in which it was found.
  public private(set) var items: [Item]
  /// The share of the longer form that is the same, from 0 to 1: what the rate was rounded from.
  public let similarity: Double

  /// The match rate, from 0 to 102.
  public var rate: Int { max(0, 100 + items.reduce(0) { $0 + $1.points }) }

  /// `100 − 9 two letters differ`, or `100 exact`.
  public var description: String {
    items.isEmpty
      ? "100 exact"
      : "100"
        + items.map { item in
          item.points == 0
            ? ", \(item.reason)" : " \(item.points < 0 ? "−" : "+") \(abs(item.points)) \(item.reason)"
        }.joined()
  }

  /// The receipt of the same segment.
  public static let exact = MatchReceipt(items: [], similarity: 1)

  /// A receipt with these items.
  public init(items: [Item], similarity: Double) {
    self.items = items
    self.similarity = similarity
  }

  /// The receipt of two segments that differ.
  ///
  /// - Parameters:
  ///   - distance: The distance of the forms, at least 1.
  ///   - length: The longer form's length, in scalars.
  public init(distance: Int, length: Int) {
    similarity = 1 - Double(distance) / Double(max(1, length))
    let rate = min(98, max(0, 100 * (length - distance) / max(1, length)))
    items = [
      Item(points: rate - 100, reason: distance == 1 ? "one letter differs" : "\(distance) letters differ")
    ]
  }

  /// Takes off, or adds.
  public mutating func add(_ points: Int, _ reason: String) {
    items.append(Item(points: points, reason: reason))
  }
}
