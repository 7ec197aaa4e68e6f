#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// How likely two lengths are in a translation, against two sentences that have nothing to do with each other.
struct LengthModel {
  private let source: [Double]
  private let target: [Double]
  /// The length of the usual sentence of both.
  private let usual: (source: Double, target: Double)
  /// Target length over source length.
  private let ratio: Double
  /// The variance of the logarithm of the lengths of two unrelated sentences.
  private let chanceVariance: Double

  /// The share of sentences that a newsroom adapts, adds to or shortens, so that their length says nothing.
  private static let adapted = 0.03
  /// The variance that the log ratio of long news sentences keeps, and what each letter of shorter ones adds.
  private static let (longVariance, letterVariance) = (0.03, 2.5)
  /// Sentences grow with their length in what they may say, but less than in proportion.
  private static let drawsPower = 0.7

  init(_ source: AlignableText, _ target: AlignableText) {
    self.source = Self.sums(source.sentences)
    self.target = Self.sums(target.sentences)
    ratio = (self.target[target.sentences.count] + 1) / (self.source[source.sentences.count] + 1)
    let logs = (source.sentences + target.sentences).map { log(Double($0.length + 1)) }
    let mean = logs.reduce(0, +) / Double(max(1, logs.count))
    let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, logs.count))
    chanceVariance = max(0.3, 2 * variance)
    usual = (Self.usual(self.source), Self.usual(self.target))
  }

  /// The lengths of a part of both texts, in which what the whole texts tell holds.
  init(_ whole: LengthModel, source: Range<Int>, target: Range<Int>) {
    self.source = Array(whole.source[source.lowerBound...source.upperBound])
    self.target = Array(whole.target[target.lowerBound...target.upperBound])
    (usual, ratio, chanceVariance) = (whole.usual, whole.ratio, whole.chanceVariance)
  }

  private static func usual(_ sums: [Double]) -> Double {
    let count = sums.count - 1
    return max(1, sums[count] / Double(max(1, count)))
  }

  /// The length of the first so many sentences.
  private static func sums(_ sentences: [AlignableSentence]) -> [Double] {
    sentences.reduce(into: [0]) { $0.append($0[$0.count - 1] + Double($1.length)) }
  }

  /// Log ratio of the densities of the two lengths in translations and in chance pairs, in nats.
  func score(_ sourceRange: Range<Int>, _ targetRange: Range<Int>) -> Double {
    let ours = ratio * (source[sourceRange.upperBound] - source[sourceRange.lowerBound])
    let theirs = target[targetRange.upperBound] - target[targetRange.lowerBound]
    let difference = log((theirs + 3) / (ours + 3))
    let variance = Self.longVariance + Self.letterVariance / (theirs + ours + 1)
    let faithful =
      0.5 * log(chanceVariance / variance)
      - 0.5 * difference * difference * (1 / variance - 1 / chanceVariance)
    return log((1 - Self.adapted) * exp(faithful) + Self.adapted)
  }

  /// How many sentences of usual length the source sentences are worth as a place for a word to turn up.
  func sourceDraws(_ range: Range<Int>) -> Double { Self.draws(source, range, usual.source) }

  /// The same of target sentences.
  func targetDraws(_ range: Range<Int>) -> Double { Self.draws(target, range, usual.target) }

  private static func draws(_ sums: [Double], _ range: Range<Int>, _ usual: Double) -> Double {
    pow((sums[range.upperBound] - sums[range.lowerBound]) / usual, drawsPower)
  }
}
