#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What the punctuation of two sentences says about their belonging together.
struct MarkModel {
  /// What it says that a mark stands on both sides, for each mark and number of sentences.
  private let source: [Double]
  private let target: [Double]

  private static let bits = 7
  /// How often a translation keeps a mark.
  private static let kept = 0.75
  /// What a mark on one side only says, in nats.
  private static let missed = 0.5 * log(1 - 0.75 * kept)

  init(_ source: AlignableText, _ target: AlignableText) {
    self.source = Self.found(source)
    self.target = Self.found(target)
  }

  /// For each mark of a text and each number of sentences what a mark of theirs says that is found, in nats.
  private static func found(_ text: AlignableText) -> [Double] {
    (0..<bits).flatMap { bit in
      let count = text.sentences.count { $0.marks.rawValue >> UInt8(bit) & 1 == 1 }
      let share = (Double(count) + 0.5) / Double(text.sentences.count + 1)
      return (1...BeadShape.longest).map { sentences in
        let chance = 1 - pow(1 - share, Double(sentences))
        return 0.5 * log((kept + (1 - kept) * chance) / chance)
      }
    }
  }

  /// Log-likelihood ratio of the marks of so many sentences of each side, in nats.
  func score(_ ours: SentenceMarks, _ sourceCount: Int, _ theirs: SentenceMarks, _ targetCount: Int) -> Double
  {
    var score = 0.0
    // Most sentences have a full stop and nothing else.
    var either = ours.union(theirs).rawValue
    while either != 0 {
      let bit = either.trailingZeroBitCount
      either &= either - 1
      let isOurs = ours.rawValue >> UInt8(bit) & 1 == 1
      let isTheirs = theirs.rawValue >> UInt8(bit) & 1 == 1
      if isOurs && isTheirs {
        score +=
          source[bit * BeadShape.longest + sourceCount - 1]
          + target[bit * BeadShape.longest + targetCount - 1]
      } else if isOurs || isTheirs {
        score += Self.missed
      }
    }
    return score
  }
}
