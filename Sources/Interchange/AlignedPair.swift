/// A bead with its text, ready to be written in any bitext format.
public struct AlignedPair: Sendable {
  /// Indices of the source sentences; empty where the target has no source.
  public let source: Range<Int>
  /// Indices of the target sentences; empty where the source has no translation.
  public let target: Range<Int>
  /// The source sentences, one by one.
  public let sourceSentences: [String]
  /// The target sentences, one by one.
  public let targetSentences: [String]
  /// 0 to 1.
  public let confidence: Double
  /// True where the target stands elsewhere than the beads before and behind would have it.
  public let isMoved: Bool

  /// A bead and its text.
  public init(
    source: Range<Int>, target: Range<Int>, sourceSentences: [String], targetSentences: [String],
    confidence: Double, isMoved: Bool = false
  ) {
    self.source = source
    self.target = target
    self.sourceSentences = sourceSentences
    self.targetSentences = targetSentences
    self.confidence = confidence
    self.isMoved = isMoved
  }

  /// The source sentences, a space between them.
  public var sourceText: String { sourceSentences.joined(separator: " ") }
  /// The target sentences, a space between them.
  public var targetText: String { targetSentences.joined(separator: " ") }
  /// True where the bead has both sides.
  public var isMatched: Bool { !source.isEmpty && !target.isEmpty }
}

/// How far a bead can be trusted, in the three steps that summaries and pages show.
public enum ConfidenceBand: String, Sendable, CaseIterable {
  /// 19 of 20 of these are right; in most articles more.
  case high
  /// An editor should look at it.
  case review
  /// Likelier wrong than right; it waits in the review queue of the memory.
  case low

  /// The band of a confidence.
  public init(_ confidence: Double) { self = confidence >= 0.9 ? .high : confidence >= 0.5 ? .review : .low }
}

/// A number with so many digits after the point, whatever the process locale.
func decimal(_ value: Double, digits: Int) -> String {
  var scale = 1
  for _ in 0..<digits { scale *= 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let fraction = String(scaled % scale)
  return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
}
