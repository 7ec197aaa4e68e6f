#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What the punctuation of two sentences says about their belonging together.
struct MarkModel {
  private let source: [Double]
  private let target: [Double]

  private static let bits = 7
  /// How often a translation keeps a mark.
  private static let kept = 0.75
  /// What a mark on one side only says, in nats.
  private static let missed = 0.5 * log(1 - 0.75 * kept)

  init(_ source: AlignableText, _ target: AlignableText) {
    self.source = Self.shares(source)
    self.target = Self.shares(target)
  }

  /// How many sentences of a text have each mark.
  private static func shares(_ text: AlignableText) -> [Double] {
    (0..<bits).map { bit in
      let count = text.sentences.count { $0.marks.rawValue >> UInt8(bit) & 1 == 1 }
      return (Double(count) + 0.5) / Double(text.sentences.count + 1)
    }
  }

  /// Log-likelihood ratio of the marks of so many sentences of each side, in nats.
  func score(_ ours: SentenceMarks, _ sourceCount: Int, _ theirs: SentenceMarks, _ targetCount: Int) -> Double
  {
    var score = 0.0
    for bit in 0..<Self.bits {
      let isOurs = ours.rawValue >> UInt8(bit) & 1 == 1
      let isTheirs = theirs.rawValue >> UInt8(bit) & 1 == 1
      if isOurs && isTheirs {
        score += Self.found(source[bit], sourceCount) + Self.found(target[bit], targetCount)
      } else if isOurs || isTheirs {
        score += Self.missed
      }
    }
    return score
  }

  private static func found(_ share: Double, _ count: Int) -> Double {
    let chance = 1 - pow(1 - share, Double(count))
    return 0.5 * log((kept + (1 - kept) * chance) / chance)
  }
}
